/* pidfd_open, pidfd_send_signal, pidfd_getfd, and waitid by a pidfd. */
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/epoll.h>
#define pidfd_open(pid, flags) ((int)syscall(SYS_pidfd_open, pid, flags))
#define pidfd_send_signal(fd, signal, info, flags) syscall(SYS_pidfd_send_signal, fd, signal, info, flags)
#define pidfd_getfd(fd, target, flags) ((int)syscall(SYS_pidfd_getfd, fd, target, flags))
#ifndef P_PIDFD
#define P_PIDFD 3
#endif

static void *thread(void *unused) {
  (void)unused;
  TRY(pidfd_open(gettid(), 0));
  OK(pidfd_open(gettid(), O_EXCL));
  return NULL;
}
static void ready(int fd, int timeout) {
  struct pollfd p = { fd, -1, 0 };
  TRY(poll(&p, 1, timeout));
  say("ready %#x\n", p.revents);
}

int main(void) {
  TRY(pidfd_open(-1, 0));
  TRY(pidfd_open(0, 0));
  TRY(pidfd_open(getpid(), 1));
  TRY(pidfd_open(1 << 22, 0));
  int self = pidfd_open(getpid(), 0);
  SHOW(fcntl(self, F_GETFD));
  SHOW(fcntl(self, F_GETFL));
  char bytes[8];
  TRY(read(self, bytes, 8));
  TRY(write(self, bytes, 8));
  TRY(lseek(self, 0, SEEK_SET));
  ready(self, 0);

  pid_t child = fork();
  if (child == 0) { pause(); _exit(1); }
  int fd = pidfd_open(child, O_NONBLOCK);
  SHOW(fcntl(fd, F_GETFL));
  TRY(pidfd_send_signal(fd, 0, NULL, 0));
  TRY(pidfd_send_signal(0, 0, NULL, 0));
  TRY(pidfd_send_signal(99, 0, NULL, 0));
  TRY(pidfd_send_signal(fd, 99, NULL, 0));
  TRY(pidfd_send_signal(fd, 0, NULL, 8));
  TRY(pidfd_send_signal(fd, 0, 8, 0));
  siginfo_t info;
  memset(&info, 0, sizeof info);
  TRY(pidfd_send_signal(fd, SIGUSR1, &info, 0));
  TRY(waitid(P_PIDFD, fd, &info, WEXITED));
  TRY(waitid(P_PIDFD, fd, &info, WEXITED | WNOHANG));
  TRY(waitid(P_PIDFD, 99, &info, WEXITED));
  TRY(waitid(P_PIDFD, 0, &info, WEXITED));
  int ep = epoll_create1(0);
  struct epoll_event event = { .events = EPOLLIN };
  TRY(epoll_ctl(ep, EPOLL_CTL_ADD, fd, &event));
  TRY(epoll_wait(ep, &event, 1, 0));
  TRY(pidfd_send_signal(fd, SIGTERM, NULL, 0));
  ready(fd, 2000);
  TRY(epoll_wait(ep, &event, 1, 2000));
  TRY(pidfd_send_signal(fd, 0, NULL, 0));
  TRY(waitid(P_PIDFD, fd, &info, WEXITED));
  say("code %d status %d\n", info.si_code, info.si_status);
  ready(fd, 0);
  TRY(pidfd_send_signal(fd, 0, NULL, 0));
  TRY(pidfd_getfd(fd, 0, 0));
  TRY(waitid(P_PIDFD, fd, &info, WEXITED));

  int copy = pidfd_getfd(self, 1, 0);
  SHOW(fcntl(copy, F_GETFD));
  TRY(pidfd_getfd(self, 88, 0));
  TRY(pidfd_getfd(self, 1, 1));
  TRY(pidfd_getfd(0, 1, 0));
  pthread_t other;
  pthread_create(&other, NULL, thread, NULL);
  pthread_join(other, NULL);
  return 0;
}
