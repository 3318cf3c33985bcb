/* Signals: actions and masks with their errors, what a handler is told, the order of delivery, kill and its permissions,
   real-time signals and their queues, waiting for signals. */
/* needs glibc: names of its siginfo */
#include "check.h"
#include <pthread.h>
#include <stdint.h>
#include <sys/resource.h>
#include <time.h>
#include <ucontext.h>

static int count;
static void plain(int signal) { say("handler(%d)\n", signal); count++; }
static void told(int signal, siginfo_t *info, void *context) {
  ucontext_t *uc = context;
  say("handler(%d) code %d pid %d uid %d value %d errno %d mask %d\n", signal, info->si_code, info->si_pid == getpid(), info->si_uid == getuid(),
      info->si_code == SI_USER || info->si_code == SI_TKILL ? 0 : info->si_value.sival_int, info->si_errno, sigismember(&uc->uc_sigmask, SIGUSR2));
  count++;
}
static void set(int signal, void (*handler)(int, siginfo_t *, void *), int flags) {
  struct sigaction action = { .sa_sigaction = handler, .sa_flags = flags | SA_SIGINFO };
  sigaction(signal, &action, NULL);
}
static sigset_t setof(int first, int second) {
  sigset_t s;
  sigemptyset(&s);
  if (first) sigaddset(&s, first);
  if (second) sigaddset(&s, second);
  return s;
}

static void errors(void) {
  struct sigaction action = { .sa_handler = plain };
  unsigned long mask[2] = { 0, 0 };
  struct { void *handler; unsigned long flags; void *restorer; unsigned long mask[2]; } raw = { plain, 0, 0, { 0, 0 } };
  TRY(sigaction(0, &action, NULL));
  TRY(sigaction(SIGKILL, &action, NULL));
  TRY(sigaction(SIGSTOP, &action, NULL));
  TRY(sigaction(SIGKILL, NULL, &action));
  TRY(syscall(SYS_rt_sigaction, 65, &raw, NULL, 8));
  TRY(syscall(SYS_rt_sigaction, 64, &raw, NULL, 8));
  TRY(syscall(SYS_rt_sigaction, SIGUSR1, &raw, NULL, 4));
  TRY(syscall(SYS_rt_sigaction, SIGUSR1, (void *)4, NULL, 8));
  TRY(syscall(SYS_rt_sigaction, SIGUSR1, NULL, (void *)4, 8));
  TRY(syscall(SYS_rt_sigprocmask, 7, mask, NULL, 8));
  TRY(syscall(SYS_rt_sigprocmask, 7, NULL, mask, 8));
  TRY(syscall(SYS_rt_sigprocmask, SIG_BLOCK, mask, NULL, 4));
  TRY(syscall(SYS_rt_sigprocmask, SIG_BLOCK, (void *)4, NULL, 8));
  TRY(syscall(SYS_rt_sigpending, mask, 9));
  TRY(syscall(SYS_rt_sigpending, mask, 4));
  TRY(syscall(SYS_rt_sigpending, (void *)4, 8));
  TRY(syscall(SYS_rt_sigsuspend, mask, 4));
  TRY(syscall(SYS_rt_sigsuspend, (void *)4, 8));
  TRY(syscall(SYS_rt_sigtimedwait, mask, NULL, NULL, 4));
  TRY(syscall(SYS_rt_sigtimedwait, (void *)4, NULL, NULL, 8));
  struct { long sec, nsec; } bad = { 0, -1 };
  TRY(syscall(SYS_rt_sigtimedwait, mask, NULL, &bad, 8));
  TRY(kill(getpid(), 65));
  TRY(kill(getpid(), -1));
  TRY(kill(1 << 20, SIGUSR1));
  TRY(kill(1 << 20, 99));
  TRY(kill(-(1 << 20), SIGUSR1));
  TRY(kill((int)0x80000000, 0));
  TRY(kill(getpid(), 0));
  TRY(kill(0, 0));
  TRY(syscall(SYS_tkill, -1, SIGUSR1));
  TRY(syscall(SYS_tkill, 1 << 20, SIGUSR1));
  TRY(syscall(SYS_tgkill, getpid(), -1, SIGUSR1));
  TRY(syscall(SYS_tgkill, getpid() + 1, gettid(), SIGUSR1));
  TRY(syscall(SYS_tgkill, getpid(), gettid(), 77));
  TRY(syscall(SYS_restart_syscall));
  siginfo_t info;
  memset(&info, 0, sizeof info);
  TRY(syscall(SYS_rt_sigqueueinfo, getpid(), SIGUSR1, (void *)4));
  info.si_code = SI_QUEUE;
  TRY(syscall(SYS_rt_sigqueueinfo, 1 << 20, SIGUSR1, &info));
  TRY(syscall(SYS_rt_sigqueueinfo, getpid(), 88, &info));
  info.si_code = SI_USER;
  TRY(syscall(SYS_rt_sigqueueinfo, getppid(), 0, &info));
  TRY(syscall(SYS_rt_tgsigqueueinfo, -1, -1, SIGUSR1, &info));
  info.si_code = SI_QUEUE;
  TRY(syscall(SYS_rt_tgsigqueueinfo, -1, 5, SIGUSR1, &info));
  TRY(syscall(SYS_rt_tgsigqueueinfo, getpid(), 1 << 20, SIGUSR1, &info));
}

static void sources(void) {
  set(SIGUSR1, told, 0);
  set(SIGUSR2, told, 0);
  set(SIGRTMIN, told, 0);
  TRY(kill(getpid(), SIGUSR1));
  TRY(raise(SIGUSR1));
  TRY(syscall(SYS_tkill, gettid(), SIGUSR1));
  TRY(sigqueue(getpid(), SIGUSR1, (union sigval){ .sival_int = 123 }));
  TRY(pthread_sigqueue(pthread_self(), SIGRTMIN, (union sigval){ .sival_int = 456 }));
  siginfo_t info;
  memset(&info, 0, sizeof info);
  info.si_code = -77;
  info.si_errno = 5;
  info.si_value.sival_int = 9;
  TRY(syscall(SYS_rt_sigqueueinfo, getpid(), SIGUSR2, &info));
  TRY(syscall(SYS_rt_tgsigqueueinfo, getpid(), gettid(), SIGUSR2, &info));
  sigset_t blocked = setof(SIGUSR2, 0);
  sigprocmask(SIG_BLOCK, &blocked, NULL);
  TRY(raise(SIGUSR1));
  sigprocmask(SIG_UNBLOCK, &blocked, NULL);
}

/* Lowest first, real-time ones each time they were sent, in the order of sending; the thread's own before the
   process's. */
static void order(void) {
  sigset_t all, old, pending;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &old);
  for (int signal = SIGRTMIN; signal < SIGRTMIN + 3; signal++) set(signal, told, 0);
  for (int i = 0; i < 3; i++) {
    sigqueue(getpid(), SIGRTMIN + 2, (union sigval){ .sival_int = 20 + i });
    sigqueue(getpid(), SIGRTMIN + 1, (union sigval){ .sival_int = 10 + i });
    sigqueue(getpid(), SIGUSR1, (union sigval){ .sival_int = i });
  }
  kill(getpid(), SIGUSR2);
  kill(getpid(), SIGUSR2);
  pthread_sigqueue(pthread_self(), SIGRTMIN + 1, (union sigval){ .sival_int = 99 });
  sigpending(&pending);
  for (int signal = 1; signal <= SIGRTMAX; signal++) if (sigismember(&pending, signal)) say("pending %d\n", signal);
  sigprocmask(SIG_SETMASK, &old, NULL);
}

static void nested(int signal) {
  say("enter %d\n", signal);
  if (count++ < 2) raise(signal);
  say("leave %d\n", signal);
}
static void flags(void) {
  struct sigaction action = { .sa_handler = nested };
  count = 0;
  sigaction(SIGUSR1, &action, NULL);
  raise(SIGUSR1);
  action.sa_flags = SA_NODEFER;
  count = 0;
  sigaction(SIGUSR1, &action, NULL);
  raise(SIGUSR1);
  action.sa_flags = SA_RESETHAND;
  action.sa_handler = plain;
  sigaction(SIGUSR1, &action, NULL);
  raise(SIGUSR1);
  sigaction(SIGUSR1, NULL, &action);
  SHOW(action.sa_handler == SIG_DFL);
  SHOW((action.sa_flags & SA_RESETHAND) != 0);
  CHILD("after SA_RESETHAND", raise(SIGUSR1));
  /* The mask of the action holds during the handler. */
  action.sa_flags = 0;
  action.sa_handler = nested;
  action.sa_mask = setof(SIGUSR2, 0);
  sigaction(SIGUSR1, &action, NULL);
  count = 2;
  sigset_t blocked = setof(SIGUSR1, SIGUSR2), old;
  sigprocmask(SIG_BLOCK, &blocked, &old);
  kill(getpid(), SIGUSR1);
  kill(getpid(), SIGUSR2);
  set(SIGUSR2, told, 0);
  sigprocmask(SIG_SETMASK, &old, NULL);
  /* Ignoring discards what is pending. */
  sigprocmask(SIG_BLOCK, &blocked, NULL);
  kill(getpid(), SIGUSR1);
  signal(SIGUSR1, SIG_IGN);
  signal(SIGUSR1, plain);
  sigset_t pending;
  sigpending(&pending);
  SHOW(sigismember(&pending, SIGUSR1));
  sigprocmask(SIG_SETMASK, &old, NULL);
  void (*before)(int) = signal(SIGUSR1, SIG_DFL);
  SHOW(before == plain);
  /* KILL and STOP cannot be blocked. */
  sigfillset(&blocked);
  sigprocmask(SIG_SETMASK, &blocked, NULL);
  sigprocmask(SIG_SETMASK, &old, &blocked);
  SHOW(sigismember(&blocked, SIGKILL));
  SHOW(sigismember(&blocked, SIGSTOP));
  SHOW(sigismember(&blocked, SIGCONT));
}

static void waiting(void) {
  siginfo_t info;
  struct timespec none = { 0, 0 }, little = { 0, 10000000 };
  sigset_t wanted = setof(SIGUSR1, SIGRTMIN), old;
  sigprocmask(SIG_BLOCK, &wanted, &old);
  TRY(sigtimedwait(&wanted, &info, &none));
  TRY(sigtimedwait(&wanted, &info, &little));
  sigqueue(getpid(), SIGRTMIN, (union sigval){ .sival_int = 7 });
  kill(getpid(), SIGUSR1);
  TRY(sigwaitinfo(&wanted, &info));
  SHOW(info.si_code);
  TRY(sigwaitinfo(&wanted, &info) == SIGRTMIN);
  SHOW(info.si_value.sival_int);
  SHOW(info.si_code);
  pid_t child = fork();
  if (child == 0) { usleep(20000); kill(getppid(), SIGUSR1); _exit(0); }
  TRY(sigwaitinfo(&wanted, &info));
  SHOW(info.si_pid == child);
  waitpid(child, NULL, 0);
  /* Another signal cuts the wait short. */
  set(SIGUSR2, told, SA_RESTART);
  child = fork();
  if (child == 0) { usleep(20000); sigqueue(getppid(), SIGUSR2, (union sigval){ .sival_int = 3 }); _exit(0); }
  TRY(sigwaitinfo(&wanted, &info));
  waitpid(child, NULL, 0);
  /* sigsuspend runs the handler with the new mask and restores the old one. */
  kill(getpid(), SIGUSR1);
  signal(SIGUSR1, plain);
  kill(getpid(), SIGUSR1);
  sigset_t empty = setof(0, 0), now;
  TRY(sigsuspend(&empty));
  sigprocmask(SIG_SETMASK, NULL, &now);
  SHOW(sigismember(&now, SIGUSR1));
  sigprocmask(SIG_SETMASK, &old, NULL);
  child = fork();
  if (child == 0) { usleep(20000); kill(getppid(), SIGUSR1); _exit(0); }
  TRY(pause());
  waitpid(child, NULL, 0);
}

static void queue_limit(void) {
  struct rlimit limit = { 3, 3 };
  TRY(setuid(54321)); /* nobody else's signals count (needs root) */
  sigset_t blocked = setof(SIGRTMIN, SIGUSR1), pending;
  sigprocmask(SIG_BLOCK, &blocked, NULL);
  TRY(setrlimit(RLIMIT_SIGPENDING, &limit));
  for (int i = 0; i < 5; i++) TRY(sigqueue(getpid(), SIGRTMIN, (union sigval){ .sival_int = i }));
  TRY(kill(getpid(), SIGRTMIN));
  TRY(kill(getpid(), SIGUSR1));
  TRY(sigqueue(getpid(), SIGUSR1, (union sigval){ .sival_int = 1 }));
  sigpending(&pending);
  SHOW(sigismember(&pending, SIGUSR1));
  siginfo_t info;
  for (int i = 0; i < 3; i++) {
    TRY(sigwaitinfo(&blocked, &info) == SIGRTMIN);
    SHOW(info.si_code);
  }
}

static void *taker(void *argument) {
  sigset_t wanted = setof(SIGUSR1, 0);
  int signal = 0;
  (void)argument;
  sigwait(&wanted, &signal);
  say("a thread took %d\n", signal);
  return NULL;
}
static volatile pid_t handled_by;
static void note_thread(int signal) {
  (void)signal;
  handled_by = gettid();
}
static void *unblocked(void *argument) {
  sigset_t wanted = setof(SIGUSR2, 0);
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
  *(volatile pid_t *)argument = gettid();
  while (handled_by == 0) usleep(1000);
  return NULL;
}
/* A signal for the process goes to a thread that does not block it. */
static void threads(void) {
  sigset_t blocked = setof(SIGUSR1, SIGUSR2), pending;
  pthread_t thread;
  volatile pid_t tid = 0;
  sigprocmask(SIG_BLOCK, &blocked, NULL);
  pthread_create(&thread, NULL, taker, NULL);
  usleep(10000);
  kill(getpid(), SIGUSR1);
  pthread_join(thread, NULL);
  signal(SIGUSR2, note_thread);
  pthread_create(&thread, NULL, unblocked, (void *)&tid);
  while (tid == 0) usleep(1000);
  kill(getpid(), SIGUSR2);
  pthread_join(thread, NULL);
  SHOW(handled_by == tid);
  /* One for this thread stays with it; a thread's pending signals are not inherited. */
  syscall(SYS_tgkill, getpid(), gettid(), SIGUSR1);
  sigpending(&pending);
  SHOW(sigismember(&pending, SIGUSR1));
  CHILD("fork", { sigpending(&pending); SHOW(sigismember(&pending, SIGUSR1)); });
}

int main(void) {
  errors();
  sources();
  order();
  flags();
  waiting();
  CHILD("queue limit", queue_limit());
  CHILD("threads", threads());
  return 0;
}
