/* Stops, continues and what parents hear of them: wait4, waitid and SIGCHLD; groups, orphans, prctl, threads. */
#include "check.h"
#include <pthread.h>
#include <stdint.h>
#include <sys/prctl.h>

static void say_info(const char *who, int result, const siginfo_t *info) {
  if (result < 0) say("%s: -1 %s\n", who, errno_name(errno));
  else say("%s: signo %d code %d status %d pid %d\n", who, info->si_signo, info->si_code, info->si_status, info->si_pid != 0);
}
#define WAITID(type, id, options) do { \
    siginfo_t info_; \
    memset(&info_, 0x55, sizeof info_); \
    int result_ = waitid(type, id, &info_, options); \
    say_info("waitid(" #type ", " #options ")", result_, &info_); \
  } while (0)

static pid_t start(void) {
  pid_t child = fork();
  if (child == 0) for (;;) pause();
  setpgid(child, child); /* a group that is not orphaned: its parent is in another one of the session */
  return child;
}

static void errors(void) {
  siginfo_t info;
  TRY(waitid(P_ALL, 0, &info, 0));
  TRY(waitid(P_ALL, 0, &info, WNOHANG));
  TRY(waitid(P_ALL, 0, &info, WEXITED | 0x100));
  TRY(waitid(77, 0, &info, WEXITED));
  TRY(waitid(P_PID, 0, &info, WEXITED));
  TRY(waitid(P_PID, -1, &info, WEXITED));
  TRY(waitid(P_PGID, -1, &info, WEXITED));
  WAITID(P_ALL, 0, WEXITED);
  WAITID(P_PID, 1 << 20, WEXITED | WNOHANG);
  TRY(waitpid((int)0x80000000, NULL, 0));
  TRY(waitpid(-1, NULL, WEXITED));
  pid_t child = fork();
  if (child == 0) for (;;) pause();
  WAITID(P_ALL, 0, WEXITED | WNOHANG);
  WAITID(P_PGID, 0, WEXITED | WSTOPPED | WCONTINUED | WNOHANG);
  WAITID(P_PGID, 1 << 20, WEXITED | WNOHANG);
  kill(child, SIGKILL);
  WAITID(P_PID, child, WEXITED | WNOWAIT);
  WAITID(P_PID, child, WEXITED | WNOWAIT);
  TRY(waitid(P_PID, child, (void *)4, WEXITED | WNOWAIT));
  TRY(waitid(P_PID, child, NULL, WEXITED));
  WAITID(P_PID, child, WEXITED);
  child = fork();
  if (child == 0) _exit(300);
  WAITID(P_ALL, 0, WEXITED);
  /* A bad pointer loses the child. */
  child = fork();
  if (child == 0) _exit(1);
  TRY(waitpid(child, (void *)4, 0));
  TRY(waitpid(child, NULL, 0));
}

static void stops(void) {
  int status;
  pid_t child = start();
  kill(child, SIGSTOP);
  SHOW(waitpid(child, &status, WUNTRACED) == child);
  say_status("SIGSTOP", status);
  TRY(waitpid(child, &status, WUNTRACED | WNOHANG));
  kill(child, SIGCONT);
  SHOW(waitpid(child, &status, WCONTINUED) == child);
  say_status("SIGCONT", status);
  TRY(waitpid(child, &status, WCONTINUED | WUNTRACED | WNOHANG));
  kill(child, SIGTSTP);
  WAITID(P_PID, child, WSTOPPED | WNOWAIT);
  WAITID(P_PID, child, WSTOPPED);
  WAITID(P_PID, child, WSTOPPED | WEXITED | WNOHANG);
  /* A stopped process takes no signal but SIGKILL and SIGCONT. */
  kill(child, SIGTERM);
  usleep(20000);
  TRY(waitpid(child, &status, WNOHANG));
  kill(child, SIGCONT);
  SHOW(waitpid(child, &status, 0) == child);
  say_status("SIGTERM while stopped", status);
  child = start();
  kill(child, SIGSTOP);
  waitpid(child, &status, WUNTRACED);
  kill(child, SIGKILL);
  SHOW(waitpid(child, &status, WUNTRACED) == child);
  say_status("SIGKILL while stopped", status);
  /* A stop that nobody heard of before the continue. */
  child = start();
  kill(child, SIGSTOP);
  usleep(20000);
  kill(child, SIGCONT);
  usleep(20000);
  WAITID(P_PID, child, WSTOPPED | WNOHANG);
  WAITID(P_PID, child, WCONTINUED | WNOHANG);
  kill(child, SIGKILL);
  waitpid(child, &status, 0);
}

static volatile int heard;
static void on_child(int signal, siginfo_t *info, void *context) {
  (void)context;
  say("signal %d code %d status %d\n", signal, info->si_code, info->si_status);
  heard++;
}

static void news(int flags) {
  struct sigaction action = { .sa_sigaction = on_child, .sa_flags = SA_SIGINFO | flags };
  sigset_t blocked, old;
  int status;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGCHLD);
  sigprocmask(SIG_BLOCK, &blocked, &old);
  sigaction(SIGCHLD, &action, NULL);
  heard = 0;
  pid_t child = start();
  kill(child, SIGSTOP);
  if ((flags & SA_NOCLDSTOP) == 0) while (heard < 1) sigsuspend(&old);
  waitpid(child, &status, WUNTRACED);
  kill(child, SIGCONT);
  if ((flags & SA_NOCLDSTOP) == 0) while (heard < 2) sigsuspend(&old);
  waitpid(child, &status, WCONTINUED);
  int before = heard;
  kill(child, SIGTERM);
  while (heard == before) sigsuspend(&old);
  TRY(waitpid(child, &status, 0) == child);
  sigprocmask(SIG_SETMASK, &old, NULL);
  signal(SIGCHLD, SIG_DFL);
}

/* Nobody waits: SIGCHLD ignored, or SA_NOCLDWAIT. */
static void unwanted(void) {
  signal(SIGCHLD, SIG_IGN);
  pid_t child = fork();
  if (child == 0) _exit(0);
  TRY(waitpid(child, NULL, 0));
  struct sigaction action = { .sa_sigaction = on_child, .sa_flags = SA_SIGINFO | SA_NOCLDWAIT };
  sigaction(SIGCHLD, &action, NULL);
  heard = 0;
  child = fork();
  if (child == 0) _exit(5);
  while (waitpid(child, NULL, 0) >= 0 || errno == EINTR) ;
  SHOW(errno == ECHILD);
  SHOW(heard);
  signal(SIGCHLD, SIG_DFL);
}

/* A process group that loses its last tie to the session gets SIGHUP and SIGCONT if it has a stopped member. */
static void orphans(void) {
  int out[2];
  pipe(out);
  pid_t child = fork();
  if (child == 0) {
    setsid();
    pid_t leader = fork();
    if (leader == 0) {
      pid_t member = fork();
      if (member == 0) {
        setpgid(0, 0);
        sigset_t all;
        siginfo_t info;
        sigfillset(&all);
        sigprocmask(SIG_BLOCK, &all, NULL);
        write(out[1], "r", 1);
        raise(SIGSTOP);
        char first = (char)('0' + (sigwaitinfo(&all, &info) == SIGHUP));
        char second = (char)('0' + (sigwaitinfo(&all, &info) == SIGCONT));
        write(out[1], &first, 1);
        write(out[1], &second, 1);
        _exit(0);
      }
      int status;
      waitpid(member, &status, WUNTRACED);
      _exit(0); /* its parent, in the session, is gone now */
    }
    waitpid(leader, NULL, 0);
    usleep(50000);
    _exit(0);
  }
  close(out[1]);
  char text[4] = "";
  for (int at = 0; at < 3; at++) read(out[0], text + at, 1);
  waitpid(child, NULL, 0);
  say("orphaned: %s\n", text);
  /* Terminal stop signals do nothing to an orphaned group. */
  child = fork();
  if (child == 0) {
    setsid();
    raise(SIGTSTP);
    raise(SIGTTIN);
    _exit(17);
  }
  int status;
  waitpid(child, &status, WUNTRACED);
  say_status("SIGTSTP to an orphaned group", status);
}

static void *spin(void *argument) {
  for (;;) usleep(1000);
  return argument;
}
static void threads(void) {
  int status;
  pid_t child = fork();
  if (child == 0) {
    pthread_t thread;
    for (int i = 0; i < 3; i++) pthread_create(&thread, NULL, spin, NULL);
    for (;;) pause();
  }
  usleep(20000);
  kill(child, SIGSTOP);
  SHOW(waitpid(child, &status, WUNTRACED) == child);
  say_status("a process of threads", status);
  kill(child, SIGCONT);
  SHOW(waitpid(child, &status, WCONTINUED) == child);
  say_status("a process of threads", status);
  kill(child, SIGTERM);
  SHOW(waitpid(child, &status, 0) == child);
  say_status("a process of threads", status);
}

static void controls(void) {
  char name[17] = "";
  int value = -1;
  TRY(prctl(PR_SET_NAME, "a name that is too long"));
  TRY(prctl(PR_GET_NAME, name));
  say("name %s\n", name);
  TRY(prctl(PR_SET_NAME, (void *)4));
  TRY(prctl(PR_SET_PDEATHSIG, 65));
  TRY(prctl(PR_SET_PDEATHSIG, SIGUSR1));
  TRY(prctl(PR_GET_PDEATHSIG, &value));
  SHOW(value);
  TRY(prctl(PR_SET_PDEATHSIG, 0));
  TRY(prctl(PR_GET_DUMPABLE));
  TRY(prctl(PR_SET_DUMPABLE, 5));
  TRY(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
  TRY(prctl(PR_SET_NO_NEW_PRIVS, 2, 0, 0, 0));
  TRY(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  TRY(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
  TRY(prctl(12345, 0, 0, 0, 0));
  TRY(prctl(PR_GET_KEEPCAPS));

  /* The parent's death is told. */
  int out[2];
  pipe(out);
  pid_t child = fork();
  if (child == 0) {
    if (fork() == 0) {
      sigset_t wanted;
      siginfo_t info;
      sigemptyset(&wanted);
      sigaddset(&wanted, SIGUSR2);
      sigprocmask(SIG_BLOCK, &wanted, NULL);
      prctl(PR_SET_PDEATHSIG, SIGUSR2);
      write(out[1], "r", 1);
      char got = (char)('0' + (sigwaitinfo(&wanted, &info) == SIGUSR2 && info.si_code == SI_USER));
      write(out[1], &got, 1);
      _exit(0);
    }
    char ready;
    read(out[0], &ready, 1);
    _exit(0);
  }
  waitpid(child, NULL, 0);
  char got = '?';
  read(out[0], &got, 1);
  say("parent's death: %c\n", got);

  /* A subreaper adopts. */
  TRY(prctl(PR_SET_CHILD_SUBREAPER, 1));
  TRY(prctl(PR_GET_CHILD_SUBREAPER, &value));
  SHOW(value);
  child = fork();
  if (child == 0) {
    if (fork() == 0) { usleep(20000); _exit(getppid() != 1 ? 66 : 1); }
    _exit(0);
  }
  int status;
  waitpid(child, &status, 0);
  SHOW(waitpid(-1, &status, 0) > 0);
  say_status("adopted", status);
}

int main(void) {
  errors();
  stops();
  news(0);
  news(SA_NOCLDSTOP);
  unwanted();
  orphans();
  threads();
  controls();
  return 0;
}
