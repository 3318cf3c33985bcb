/* Waiting with 64-bit times: pselect6_time64, ppoll_time64, epoll_pwait2; and the old select. */
#include "check.h"
#include <poll.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/select.h>

static void on_alarm(int signal) { (void)signal; }

int main(void) {
  int p[2];
  pipe(p);
  int64_t wait[2] = { 0, 30000000 }, none[2] = { 0, 0 }, bad[2] = { 0, 1000000000 }, negative[2] = { -1, 0 };
  int64_t padded[2] = { 0, 0x7fffffff00000000LL };
  fd_set in;
#define SET() do { FD_ZERO(&in); FD_SET(p[0], &in); } while (0)
  SET();
  TRY(syscall(413, p[0] + 1, &in, 0, 0, wait, 0));
  say("left %lld %lld\n", (long long)wait[0], (long long)wait[1]);
  SET();
  TRY(syscall(413, p[0] + 1, &in, 0, 0, bad, 0));
  TRY(syscall(413, p[0] + 1, &in, 0, 0, negative, 0));
  SET();
  TRY(syscall(413, p[0] + 1, &in, 0, 0, padded, 0));
  TRY(syscall(413, p[0] + 1, &in, 0, 0, 8, 0));
  struct pollfd fd = { p[0], POLLIN, 0 };
  wait[1] = 30000000;
  TRY(syscall(414, &fd, 1, wait, 0, 8));
  TRY(syscall(414, &fd, 1, bad, 0, 8));
  TRY(syscall(414, &fd, 1, none, 0, 8));
  int ep = epoll_create1(0);
  struct epoll_event event = { .events = EPOLLIN };
  epoll_ctl(ep, EPOLL_CTL_ADD, p[0], &event);
  wait[1] = 30000000;
  TRY(syscall(441, ep, &event, 1, wait, 0, 8));
  TRY(syscall(441, ep, &event, 1, bad, 0, 8));
  TRY(syscall(441, ep, &event, 0, wait, 0, 8));
  TRY(syscall(441, ep, &event, 1, 8, 0, 8));
  write(p[1], "x", 1);
  int64_t forever[2] = { INT64_MAX, 0 };
  SET();
  TRY(syscall(413, p[0] + 1, &in, 0, 0, forever, 0));
  say("much left %d\n", forever[0] > 1000000);
  TRY(syscall(414, &fd, 1, forever, 0, 8));
  TRY(syscall(441, ep, &event, 1, 0, 0, 8));
  char c;
  read(p[0], &c, 1);

  /* The mask holds while the call waits. */
  struct sigaction action = { .sa_handler = on_alarm };
  sigaction(SIGALRM, &action, NULL);
  sigset_t blocked, empty;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGALRM);
  sigprocmask(SIG_BLOCK, &blocked, NULL);
  sigemptyset(&empty);
  raise(SIGALRM);
  struct { void *set; uint32_t size; } mask = { &empty, 8 };
  forever[0] = 1000;
  SET();
  TRY(syscall(413, p[0] + 1, &in, 0, 0, forever, &mask));
  raise(SIGALRM);
  TRY(syscall(414, &fd, 1, forever, &empty, 8));
  raise(SIGALRM);
  TRY(syscall(441, ep, &event, 1, forever, &empty, 8));
  TRY(syscall(414, &fd, 1, none, &empty, 4));

  struct timeval none32 = { 0, 0 };
  struct { int n; fd_set *in, *out, *ex; struct timeval *timeout; } arguments = { p[1] + 1, 0, &in, 0, &none32 };
  FD_ZERO(&in);
  FD_SET(p[1], &in);
  TRY(syscall(82, &arguments));
  TRY(syscall(82, 8));
  return 0;
}
