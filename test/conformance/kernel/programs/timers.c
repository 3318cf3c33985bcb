/* Clocks, sleeping, interval timers and POSIX timers: errors, what expires when and with what siginfo, overruns,
   processor time, limits on it. Transcripts hold no durations but whether they are long enough. */
/* needs glibc: names of its sigevent */
#include "check.h"
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/times.h>
#include <time.h>

struct timespec64 { long long sec, nsec; };
struct itimerspec64 { struct timespec64 interval, value; };
#define NONE ((void *)0)
static struct timespec now_of(clockid_t clock) {
  struct timespec time = { -1, 0 };
  clock_gettime(clock, &time);
  return time;
}
static long long ns(struct timespec time) { return time.tv_sec * 1000000000ll + time.tv_nsec; }

static void clocks(void) {
  static const int ids[] = { 0, 1, 2, 3, 4, 5, 6, 7, 11, 12, 16, 77, -1, -2, -5, -6, -7, -8 };
  struct timespec time;
  struct timespec64 time64;
  for (unsigned i = 0; i < sizeof ids / sizeof *ids; i++) {
    say("clock %d\n", ids[i]);
    TRY(syscall(SYS_clock_gettime, ids[i], &time));
    TRY(syscall(SYS_clock_gettime64, ids[i], &time64));
    TRY(syscall(SYS_clock_getres, ids[i], NONE));
    TRY(syscall(SYS_clock_getres_time64, ids[i], &time64));
    time.tv_sec = 0;
    time.tv_nsec = 1000;
    if (ids[i] != 2 && ids[i] > -5) TRY(syscall(SYS_clock_nanosleep, ids[i], 0, &time, NONE));
  }
  TRY(syscall(SYS_clock_gettime, 1, (void *)4));
  TRY(syscall(SYS_clock_gettime, ~(1 << 20) << 3 | 2, &time));
  TRY(syscall(SYS_clock_gettime, ~getpid() << 3 | 2, &time));
  TRY(syscall(SYS_clock_gettime, ~gettid() << 3 | 6, &time));
  clockid_t other;
  TRY(clock_getcpuclockid(0, &other));
  SHOW(ns(now_of(other)) > 0);
  SHOW(pthread_getcpuclockid(pthread_self(), &other));
  SHOW(ns(now_of(other)) > 0);
  TRY(syscall(SYS_clock_settime, 1, &time));
  TRY(syscall(SYS_clock_settime, 0, (void *)4));
  time.tv_nsec = -1;
  TRY(syscall(SYS_clock_settime, 0, &time));
  long long last = 0;
  for (int i = 0; i < 1000; i++) {
    long long now = ns(now_of(CLOCK_MONOTONIC));
    if (now < last) say("the clock went back\n");
    last = now;
  }
  struct timeval tv;
  gettimeofday(&tv, NULL);
  SHOW(llabs(ns(now_of(CLOCK_REALTIME)) / 1000000000 - tv.tv_sec) <= 1);
}

static void sleeping(void) {
  struct timespec time = { 0, 1000000000 }, negative = { -1, 0 }, past = { 1, 0 }, short_time = { 0, 20000000 };
  struct timespec64 wide = { 0, 20000000 };
  TRY(syscall(SYS_nanosleep, &time, NONE));
  TRY(syscall(SYS_nanosleep, &negative, NONE));
  TRY(syscall(SYS_nanosleep, (void *)4, NONE));
  TRY(syscall(SYS_clock_nanosleep, 1, 0, &time, NONE));
  TRY(syscall(SYS_clock_nanosleep, 1, TIMER_ABSTIME, &past, NONE));
  TRY(syscall(SYS_clock_nanosleep, 0, TIMER_ABSTIME, &past, NONE));
  TRY(syscall(SYS_clock_nanosleep, 99, 0, &past, NONE));
  long long before = ns(now_of(CLOCK_MONOTONIC));
  TRY(syscall(SYS_nanosleep, &short_time, NONE));
  TRY(syscall(SYS_clock_nanosleep, 0, 0, &short_time, NONE));
  TRY(syscall(SYS_clock_nanosleep_time64, 7, 0, &wide, NONE));
  SHOW(ns(now_of(CLOCK_MONOTONIC)) - before >= 60000000);
  struct timespec until = now_of(CLOCK_REALTIME);
  until.tv_nsec += 20000000;
  if (until.tv_nsec >= 1000000000) { until.tv_nsec -= 1000000000; until.tv_sec++; }
  TRY(syscall(SYS_clock_nanosleep, 0, TIMER_ABSTIME, &until, NONE));
  SHOW(ns(now_of(CLOCK_REALTIME)) >= ns(until));
}

static volatile int fired;
static siginfo_t last_info;
static void on_signal(int signal, siginfo_t *info, void *context) {
  (void)signal;
  (void)context;
  last_info = *info;
  fired++;
}
static void burn(long ms) {
  struct timespec start = now_of(CLOCK_PROCESS_CPUTIME_ID);
  while (ns(now_of(CLOCK_PROCESS_CPUTIME_ID)) - ns(start) < ms * 1000000ll) ;
}

static void intervals(void) {
  struct itimerval value = { { 0, 0 }, { 0, 20000 } }, old = { { 9, 9 }, { 9, 9 } };
  struct sigaction action = { .sa_sigaction = on_signal, .sa_flags = SA_SIGINFO };
  sigaction(SIGALRM, &action, NULL);
  sigaction(SIGVTALRM, &action, NULL);
  sigaction(SIGPROF, &action, NULL);
  TRY(setitimer(9, &value, NULL));
  TRY(getitimer(9, &value));
  TRY(syscall(SYS_setitimer, 0, (void *)4, NONE));
  TRY(syscall(SYS_getitimer, 0, (void *)4));
  value.it_value.tv_usec = 1000000;
  TRY(setitimer(ITIMER_REAL, &value, NULL));
  value.it_value.tv_usec = 20000;
  TRY(setitimer(ITIMER_REAL, &value, &old));
  say("%ld %ld %ld %ld\n", (long)old.it_interval.tv_sec, (long)old.it_interval.tv_usec, (long)old.it_value.tv_sec, (long)old.it_value.tv_usec);
  TRY(pause());
  say("code %d\n", last_info.si_code);
  TRY(getitimer(ITIMER_REAL, &old));
  SHOW(old.it_value.tv_usec);
  value.it_interval.tv_usec = 10000;
  fired = 0;
  setitimer(ITIMER_REAL, &value, NULL);
  while (fired < 3) pause();
  getitimer(ITIMER_REAL, &old);
  SHOW(old.it_interval.tv_usec);
  SHOW(old.it_value.tv_usec > 0 && old.it_value.tv_usec <= 14000);
  value.it_value.tv_usec = 0;
  TRY(setitimer(ITIMER_REAL, &value, NULL));
  TRY(alarm(100));
  TRY(alarm(1));
  TRY(alarm(0));
  value.it_value.tv_usec = 100000;
  setitimer(ITIMER_REAL, &value, NULL);
  TRY(alarm(0));
  for (int which = ITIMER_VIRTUAL; which <= ITIMER_PROF; which++) {
    value.it_value.tv_usec = 30000;
    fired = 0;
    TRY(setitimer(which, &value, NULL));
    while (fired < 2) burn(1);
    say("signal %d code %d\n", last_info.si_signo, last_info.si_code);
    value.it_value.tv_usec = 0;
    TRY(setitimer(which, &value, &old));
    SHOW(old.it_interval.tv_usec);
    TRY(getitimer(which, &old));
    SHOW(old.it_value.tv_usec);
  }
  CHILD("timers are not inherited", { struct itimerval none; getitimer(ITIMER_REAL, &none); SHOW(none.it_value.tv_usec); });
}

static void posix_errors(void) {
  struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1 };
  int id = -1;
  struct { struct timespec interval, value; } spec = { { 0, 0 }, { 0, 0 } };
  TRY(syscall(SYS_timer_create, 99, &event, &id));
  TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC_RAW, &event, &id));
  TRY(syscall(SYS_timer_create, CLOCK_REALTIME_COARSE, &event, &id));
  TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, (void *)4, &id));
  TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, (void *)4));
  event.sigev_signo = 0;
  TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &id));
  event.sigev_signo = 65;
  TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &id));
  event.sigev_notify = 7;
  event.sigev_signo = SIGUSR1;
  TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &id));
  event.sigev_notify = SIGEV_THREAD_ID;
  event._sigev_un._tid = getppid();
  TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &id));
  TRY(syscall(SYS_timer_settime, 99, 0, &spec, NONE));
  TRY(syscall(SYS_timer_gettime, 99, &spec));
  TRY(syscall(SYS_timer_getoverrun, 99));
  TRY(syscall(SYS_timer_delete, 99));
  event.sigev_notify = SIGEV_NONE;
  OK(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &id));
  TRY(syscall(SYS_timer_settime, id, 0, NONE, NONE));
  TRY(syscall(SYS_timer_settime, id, 0, (void *)4, NONE));
  spec.value.tv_nsec = 1000000000;
  TRY(syscall(SYS_timer_settime, id, 0, &spec, NONE));
  spec.value.tv_nsec = 0;
  spec.interval.tv_sec = -1;
  TRY(syscall(SYS_timer_settime, id, 0, &spec, NONE));
  TRY(syscall(SYS_timer_gettime, id, (void *)4));
  spec.interval.tv_sec = 0;
  TRY(syscall(SYS_timer_gettime, id, &spec));
  say("%ld %ld\n", (long)spec.value.tv_sec, spec.value.tv_nsec);
  spec.value.tv_sec = 1000;
  TRY(syscall(SYS_timer_settime, id, 0, &spec, NONE));
  TRY(syscall(SYS_timer_gettime, id, &spec));
  SHOW(spec.value.tv_sec == 999 || spec.value.tv_sec == 1000);
  spec.value.tv_sec = 0;
  spec.value.tv_nsec = 1;
  TRY(syscall(SYS_timer_settime, id, 0, &spec, &spec));
  SHOW(spec.value.tv_sec == 999 || spec.value.tv_sec == 1000);
  usleep(20000);
  TRY(syscall(SYS_timer_gettime, id, &spec));
  SHOW(spec.value.tv_nsec);
  TRY(syscall(SYS_timer_delete, id));
}

static void posix_timers(void) {
  struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN, .sigev_value = { .sival_int = 321 } };
  struct sigaction action = { .sa_sigaction = on_signal, .sa_flags = SA_SIGINFO };
  struct itimerspec spec = { { 0, 0 }, { 0, 20000000 } };
  struct itimerspec64 wide = { { 0, 0 }, { 0, 20000000 } }, wide_old;
  sigset_t blocked, old;
  timer_t timer;
  sigaction(SIGRTMIN, &action, NULL);
  sigaction(SIGALRM, &action, NULL);
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGRTMIN);
  sigaddset(&blocked, SIGALRM);
  sigprocmask(SIG_BLOCK, &blocked, &old);
  OK(timer_create(CLOCK_MONOTONIC, &event, &timer));
  fired = 0;
  TRY(timer_settime(timer, 0, &spec, NULL));
  while (fired < 1) sigsuspend(&old);
  say("signo ok %d code %d value %d overrun %d\n", last_info.si_signo == SIGRTMIN, last_info.si_code, last_info.si_value.sival_int, last_info.si_overrun);
  TRY(timer_gettime(timer, &spec));
  say("%ld %ld\n", (long)spec.it_value.tv_sec, spec.it_value.tv_nsec);
  /* While the signal is blocked the periods that pass are overruns. */
  spec.it_value.tv_nsec = 20000000;
  spec.it_interval.tv_nsec = 20000000;
  TRY(timer_settime(timer, 0, &spec, NULL));
  usleep(110000);
  while (fired < 2) sigsuspend(&old);
  SHOW(last_info.si_overrun >= 3 && last_info.si_overrun <= 6);
  SHOW(timer_getoverrun(timer) == last_info.si_overrun);
  while (fired < 4) sigsuspend(&old);
  TRY(timer_gettime(timer, &spec));
  SHOW(spec.it_interval.tv_nsec);
  SHOW(spec.it_value.tv_nsec > 0 && spec.it_value.tv_nsec <= 20000000);
  /* Disarming takes a pending signal back: no handler runs for it. */
  usleep(30000);
  fired = 0;
  memset(&spec, 0, sizeof spec);
  TRY(timer_settime(timer, 0, &spec, NULL));
  sigprocmask(SIG_SETMASK, &old, NULL);
  SHOW(fired);
  sigprocmask(SIG_BLOCK, &blocked, NULL);
  TRY(timer_delete(timer));
  TRY(timer_delete(timer));
  /* No event: SIGALRM with the timer's id. */
  int id = -1;
  OK(syscall(SYS_timer_create, CLOCK_REALTIME, NONE, &id));
  TRY(syscall(SYS_timer_settime64, id, 0, &wide, NONE));
  TRY(syscall(SYS_timer_gettime64, id, &wide_old));
  SHOW(wide_old.value.nsec > 0 && wide_old.value.nsec <= 20000000);
  fired = 0;
  while (fired < 1) sigsuspend(&old);
  SHOW(last_info.si_signo == SIGALRM);
  SHOW(last_info.si_value.sival_int == id);
  SHOW(last_info.si_timerid == id);
  /* Absolute, and already past. */
  struct timespec past = now_of(CLOCK_REALTIME);
  spec.it_value.tv_sec = past.tv_sec - 5;
  TRY(syscall(SYS_timer_settime, id, TIMER_ABSTIME, &(struct { int s[4]; }){ { 0, 0, (int)past.tv_sec - 5, 1 } }, NONE));
  while (fired < 2) sigsuspend(&old);
  TRY(syscall(SYS_timer_delete, id));
  /* Processor time. */
  event.sigev_signo = SIGRTMIN;
  for (int clock = CLOCK_PROCESS_CPUTIME_ID; clock <= CLOCK_THREAD_CPUTIME_ID; clock++) {
    OK(timer_create(clock, &event, &timer));
    memset(&spec, 0, sizeof spec);
    spec.it_value.tv_nsec = 30000000;
    TRY(timer_settime(timer, 0, &spec, NULL));
    sigprocmask(SIG_SETMASK, &old, NULL);
    fired = 0;
    while (fired < 1) burn(1);
    SHOW(last_info.si_code);
    TRY(timer_delete(timer));
  }
  /* To one thread. */
  event.sigev_notify = SIGEV_THREAD_ID;
  event._sigev_un._tid = gettid();
  OK(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &id));
  fired = 0;
  wide.value.nsec = 10000000;
  TRY(syscall(SYS_timer_settime64, id, 0, &wide, NONE));
  while (fired < 1) pause();
  SHOW(last_info.si_value.sival_int);
  CHILD("timers are not inherited", TRY(syscall(SYS_timer_delete, id)));
}

static void limits(void) {
  struct rlimit limit = { 1, 2 };
  signal(SIGXCPU, SIG_DFL);
  CHILD("RLIMIT_CPU", { setrlimit(RLIMIT_CPU, &limit); for (;;) ; });
  CHILD("RLIMIT_CPU hard", { signal(SIGXCPU, SIG_IGN); limit.rlim_max = 1; setrlimit(RLIMIT_CPU, &limit); for (;;) ; });
}

static void usage(void) {
  struct rusage self, thread, children;
  struct tms tms;
  TRY(getrusage(99, &self));
  TRY(syscall(SYS_getrusage, 0, (void *)4));
  TRY(getrusage(RUSAGE_SELF, &self));
  TRY(getrusage(RUSAGE_THREAD, &thread));
  SHOW(self.ru_utime.tv_sec + self.ru_stime.tv_sec >= thread.ru_utime.tv_sec + thread.ru_stime.tv_sec);
  TRY(getrusage(RUSAGE_CHILDREN, &children));
  SHOW(children.ru_utime.tv_sec + children.ru_stime.tv_sec >= 1);
  SHOW(times(&tms) != -1);
  SHOW(tms.tms_cutime + tms.tms_cstime >= 100);
  TRY(syscall(SYS_times, (void *)4));
}

int main(void) {
  struct rlimit none = { 0, 0 };
  setrlimit(RLIMIT_CORE, &none);
  clocks();
  sleeping();
  intervals();
  posix_errors();
  posix_timers();
  limits();
  usage();
  return 0;
}
