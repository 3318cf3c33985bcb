/* clock_nanosleep on processor time. */
#include "check.h"
#include "sysv.h"
#include <pthread.h>
#include <sys/time.h>

static void *burn(void *unused) {
  for (;;) ;
}
static void handler(int signal) {}

static long used(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int nap(clockid_t clock, int flags, long ms, struct timespec *rest) {
  struct timespec t = { ms / 1000, ms % 1000 * 1000000 };
  return clock_nanosleep(clock, flags, &t, rest);
}

int main(void) {
  struct timespec bad = { 0, 1000000000 }, rest = { 0, 0 };
  SHOW(clock_nanosleep(CLOCK_PROCESS_CPUTIME_ID, 0, &bad, NULL) == EINVAL);
  SHOW(nap(CLOCK_THREAD_CPUTIME_ID, 0, 1, NULL));
  SHOW(nap(CLOCK_PROCESS_CPUTIME_ID, TIMER_ABSTIME, 0, NULL));
  /* Alone nobody uses anything: only a signal ends it. */
  struct sigaction action = { .sa_handler = handler };
  sigaction(SIGALRM, &action, NULL);
  struct itimerval soon = { { 0, 0 }, { 0, 30000 } };
  setitimer(ITIMER_REAL, &soon, NULL);
  SHOW(nap(CLOCK_PROCESS_CPUTIME_ID, 0, 5000, &rest) == EINTR);
  SHOW(rest.tv_sec >= 4 && rest.tv_sec <= 5);
  setitimer(ITIMER_REAL, &soon, NULL);
  SHOW(nap(CLOCK_PROCESS_CPUTIME_ID, TIMER_ABSTIME, 50000, NULL) == EINTR);
  pthread_t thread;
  pthread_create(&thread, NULL, burn, NULL);
  long start = used();
  SHOW(nap(CLOCK_PROCESS_CPUTIME_ID, 0, 60, NULL));
  SHOW(used() - start >= 60);
  SHOW(nap(CLOCK_PROCESS_CPUTIME_ID, TIMER_ABSTIME, start + 100, NULL));
  SHOW(used() - start >= 100);
  /* Another process's. */
  pid_t pid = fork();
  if (pid == 0) for (;;) ;
  clockid_t clock;
  SHOW(clock_getcpuclockid(pid, &clock));
  SHOW(nap(clock, TIMER_ABSTIME, 50, NULL));
  struct timespec t;
  clock_gettime(clock, &t);
  SHOW(t.tv_sec > 0 || t.tv_nsec >= 50000000);
  kill(pid, SIGKILL);
  waitpid(pid, NULL, 0);
  SHOW(nap(clock, 0, 50, NULL));
  return 0;
}
