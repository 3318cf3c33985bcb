/* eventfd: counting, the semaphore mode, refusals, blocking at both ends, readiness. */
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

static long add(int fd, uint64_t value) { return write(fd, &value, 8); }
static void take(int fd) {
  uint64_t value = 0;
  TRY(read(fd, &value, 8));
  say("value %llu\n", (unsigned long long)value);
}
static void ready(int fd) {
  struct pollfd p = { fd, POLLIN | POLLOUT | POLLRDNORM | POLLWRNORM | POLLPRI, 0 };
  poll(&p, 1, 0);
  say("ready %#x\n", p.revents);
}
static char *volatile nowhere = (char *)8;
static void on_alarm(int signal) { (void)signal; }

int main(void) {
  char name[64] = "";
  TRY(eventfd(0, 0x10));
  int fd = eventfd(3, EFD_NONBLOCK);
  readlink("/proc/self/fd/3", name, sizeof name - 1);
  SHOW(fd);
  say("%s\n", name);
  say("flags %#x\n", fcntl(fd, F_GETFL));
  SHOW(fcntl(fd, F_GETFD));
  char info[512] = "";
  int infofd = open("/proc/self/fdinfo/3", O_RDONLY);
  read(infofd, info, sizeof info - 1);
  close(infofd);
  char *count = strstr(info, "eventfd-count");
  say("%.*s%.*s\n", (int)(strstr(info, "mnt_id") - info), info, count ? (int)strcspn(count, "\n") : 0, count ? count : "");
  ready(fd);
  take(fd);
  take(fd);
  ready(fd);
  TRY(add(fd, 0));
  TRY(add(fd, UINT64_MAX));
  TRY(add(fd, UINT64_MAX - 1));
  ready(fd);
  TRY(add(fd, 1));
  take(fd);
  char small[16] = "";
  TRY(read(fd, small, 7));
  TRY(write(fd, small, 7));
  TRY(write(fd, small, 0));
  TRY(write(fd, "\1\0\0\0\0\0\0\0rest", 12));
  TRY(read(fd, small, 16));
  TRY(write(fd, nowhere, 8));
  TRY(lseek(fd, 10, SEEK_SET));
  TRY(pread(fd, small, 8, 0));
  TRY(ftruncate(fd, 0));
  TRY(fsync(fd));
  TRY(close(fd));

  int semaphore = eventfd(2, EFD_SEMAPHORE | EFD_NONBLOCK | EFD_CLOEXEC);
  SHOW(fcntl(semaphore, F_GETFD));
  take(semaphore);
  take(semaphore);
  take(semaphore);
  close(semaphore);

  int wake = eventfd(0, 0);
  CHILD("reader waits", {
    if (fork() == 0) { usleep(30000); add(wake, 7); _exit(0); }
    take(wake);
  });
  add(wake, UINT64_MAX - 1);
  CHILD("writer waits", {
    if (fork() == 0) { uint64_t value; usleep(30000); read(wake, &value, 8); _exit(0); }
    TRY(add(wake, 5));
  });
  wait(NULL);
  take(wake);
  struct sigaction action = { .sa_handler = on_alarm };
  sigaction(SIGALRM, &action, NULL);
  alarm(1);
  uint64_t value;
  TRY(read(wake, &value, 8));
  add(wake, UINT64_MAX - 1);
  alarm(1);
  TRY(add(wake, 9));
  take(wake);

  int ep = epoll_create1(0);
  struct epoll_event event = { .events = EPOLLIN | EPOLLOUT | EPOLLET, .data.fd = wake };
  TRY(epoll_ctl(ep, EPOLL_CTL_ADD, wake, &event));
  TRY(epoll_wait(ep, &event, 1, 0));
  say("events %#x\n", event.events);
  TRY(epoll_wait(ep, &event, 1, 0));
  add(wake, 1);
  TRY(epoll_wait(ep, &event, 1, 0));
  say("events %#x\n", event.events);
  add(wake, 1);
  TRY(epoll_wait(ep, &event, 1, 0));
  TRY(epoll_wait(ep, &event, 1, 0));
  return 0;
}
