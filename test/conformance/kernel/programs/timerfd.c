/* timerfd: refusals, once and again, absolute times, what a new setting forgets, clock changes are left to others. */
/* needs glibc: raw calls with 32-bit times */
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <sys/timerfd.h>
#include <time.h>

static void take(int fd) {
  uint64_t ticks = 0;
  TRY(read(fd, &ticks, 8));
  say("ticks %llu\n", (unsigned long long)ticks);
}
static void ready(int fd) {
  struct pollfd p = { fd, POLLIN | POLLOUT | POLLRDNORM, 0 };
  poll(&p, 1, 0);
  say("ready %#x\n", p.revents);
}
static struct itimerspec spec(long seconds, long ns, long every_seconds, long every_ns) {
  struct itimerspec s = { { every_seconds, every_ns }, { seconds, ns } };
  return s;
}
static void on_alarm(int signal) { (void)signal; }

int main(void) {
  TRY(timerfd_create(99, 0));
  TRY(timerfd_create(CLOCK_PROCESS_CPUTIME_ID, 0));
  TRY(timerfd_create(CLOCK_MONOTONIC, 1));
  int fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
  char name[64] = "";
  readlink("/proc/self/fd/3", name, sizeof name - 1);
  say("%d %s\n", fd, name);
  say("flags %#x\n", fcntl(fd, F_GETFL));
  ready(fd);
  take(fd);
  char small[8];
  TRY(read(fd, small, 7));
  TRY(write(fd, small, 8));
  TRY(lseek(fd, 5, SEEK_SET));
  struct itimerspec s = spec(1000, 0, 0, 0), old;
  TRY(timerfd_settime(fd, 4, &s, NULL));
  TRY(timerfd_settime(-1, 0, &s, NULL));
  TRY(timerfd_settime(0, 0, &s, NULL));
  TRY(syscall(SYS_timerfd_settime, fd, 0, 8, 0));
  s = spec(0, 1000000000, 0, 0);
  TRY(timerfd_settime(fd, 0, &s, NULL));
  s = spec(-1, 0, 0, 0);
  TRY(timerfd_settime(fd, 0, &s, NULL));
  s = spec(1000, 0, 7, 5);
  TRY(timerfd_settime(fd, 0, &s, NULL));
  TRY(timerfd_gettime(fd, &old));
  say("%ld %ld, rest below 1000 s: %d\n", (long)old.it_interval.tv_sec, old.it_interval.tv_nsec, old.it_value.tv_sec >= 990 && old.it_value.tv_sec < 1000);
  s = spec(0, 0, 3, 0);
  TRY(timerfd_settime(fd, 0, &s, &old));
  say("old interval %ld\n", (long)old.it_interval.tv_sec);
  TRY(timerfd_gettime(fd, &old));
  say("disarmed %ld %ld %ld\n", (long)old.it_interval.tv_sec, (long)old.it_value.tv_sec, old.it_value.tv_nsec);

  s = spec(0, 20000000, 0, 0);
  timerfd_settime(fd, 0, &s, NULL);
  take(fd);
  usleep(60000);
  ready(fd);
  TRY(timerfd_gettime(fd, &old));
  say("expired: %ld %ld\n", (long)old.it_value.tv_sec, old.it_value.tv_nsec);
  take(fd);
  take(fd);
  ready(fd);

  s = spec(0, 20000000, 0, 0);
  timerfd_settime(fd, 0, &s, NULL);
  usleep(60000);
  s = spec(50, 0, 0, 0);
  timerfd_settime(fd, 0, &s, NULL);
  take(fd);

  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  s = spec(now.tv_sec - (now.tv_sec > 0), now.tv_nsec, 1000, 0);
  if (now.tv_sec == 0) s.it_value.tv_nsec = 1;
  TRY(timerfd_settime(fd, TFD_TIMER_ABSTIME, &s, NULL));
  take(fd);
  take(fd);

  int wall = timerfd_create(CLOCK_REALTIME, 0);
  s = spec(1, 0, 0, 0);
  TRY(timerfd_settime(wall, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &s, NULL));
  take(wall);
  struct sigaction action = { .sa_handler = on_alarm };
  sigaction(SIGALRM, &action, NULL);
  alarm(1);
  uint64_t ticks;
  TRY(read(wall, &ticks, 8));
  s = spec(0, 10000000, 0, 10000000);
  timerfd_settime(wall, 0, &s, NULL);
  usleep(105000);
  TRY(read(wall, &ticks, 8));
  say("several %d\n", ticks >= 5 && ticks <= 30);
  TRY(read(wall, &ticks, 8));
  say("one %d\n", ticks >= 1 && ticks < 4);

  /* The calls with 64-bit times. */
  int64_t wide[4] = { 5, 6, 77, 0 }, back[4];
  TRY(syscall(SYS_timerfd_settime64, fd, 0, wide, 0));
  TRY(syscall(SYS_timerfd_gettime64, fd, back));
  say("%lld %lld %d\n", (long long)back[0], (long long)back[1], back[2] == 76);
  return 0;
}
