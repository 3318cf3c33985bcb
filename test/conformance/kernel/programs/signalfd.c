/* signalfd: signals as records, blocking and not, the reader's own signals, readiness. */
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>

static void take(int fd) {
  struct signalfd_siginfo info;
  memset(&info, 0, sizeof info);
  if (TRY(read(fd, &info, sizeof info)) > 0) {
    say("signal %u code %d sender is me %d uid %u value %d status %d\n", info.ssi_signo, info.ssi_code, info.ssi_pid == (unsigned)getpid(), info.ssi_uid, info.ssi_int, info.ssi_status);
  }
}
static void ready(int fd) {
  struct pollfd p = { fd, POLLIN | POLLOUT | POLLRDNORM, 0 };
  poll(&p, 1, 0);
  say("ready %#x\n", p.revents);
}
static void on_usr2(int signal) { (void)signal; }

int main(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigaddset(&set, SIGCHLD);
  sigaddset(&set, SIGRTMIN + 1);
  sigprocmask(SIG_BLOCK, &set, NULL);
  TRY(signalfd(-1, &set, 1));
  TRY(syscall(SYS_signalfd4, -1, &set, 4, 0));
  TRY(syscall(SYS_signalfd4, -1, 8, 8, 0));
  TRY(signalfd(-5, &set, 0));
  TRY(signalfd(0, &set, 0));
  int fd = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  char name[64] = "";
  readlink("/proc/self/fd/3", name, sizeof name - 1);
  say("%d %s\n", fd, name);
  say("flags %#x\n", fcntl(fd, F_GETFL));
  char small[127];
  TRY(read(fd, small, sizeof small));
  TRY(write(fd, small, 1));
  ready(fd);
  take(fd);
  kill(getpid(), SIGUSR1);
  kill(getpid(), SIGUSR1);
  ready(fd);
  take(fd);
  take(fd);
  if (fork() == 0) _exit(5);
  usleep(30000);
  struct signalfd_siginfo child;
  TRY(read(fd, &child, sizeof child));
  say("signal %u code %d status %d\n", child.ssi_signo, child.ssi_code, child.ssi_status);
  wait(NULL);

  /* A signal outside the set is not seen; another set takes its place. */
  sigset_t two;
  sigemptyset(&two);
  sigaddset(&two, SIGUSR2);
  sigprocmask(SIG_BLOCK, &two, NULL);
  kill(getpid(), SIGUSR2);
  ready(fd);
  OK(signalfd(fd, &two, 0));
  ready(fd);
  take(fd);

  /* A reader that waits; what wakes it is its own signal. */
  fcntl(fd, F_SETFL, 0);
  pid_t me = getpid();
  if (fork() == 0) { usleep(30000); kill(me, SIGUSR2); _exit(0); }
  struct signalfd_siginfo late;
  TRY(read(fd, &late, sizeof late));
  SHOW(late.ssi_signo);
  wait(NULL);

  /* A handled signal cuts the wait short. */
  struct sigaction action = { .sa_handler = on_usr2 };
  sigaction(SIGALRM, &action, NULL);
  alarm(1);
  TRY(read(fd, &late, sizeof late));

  int ep = epoll_create1(0);
  struct epoll_event event = { .events = EPOLLIN };
  TRY(epoll_ctl(ep, EPOLL_CTL_ADD, fd, &event));
  TRY(epoll_wait(ep, &event, 1, 0));
  kill(getpid(), SIGUSR2);
  TRY(epoll_wait(ep, &event, 1, 1000));
  take(fd);
  TRY(epoll_wait(ep, &event, 1, 0));
  return 0;
}
