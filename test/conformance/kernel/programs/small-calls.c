/* membarrier, personality, vhangup, CLONE_PIDFD, and POSIX timers in RLIMIT_SIGPENDING. needs root. */
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/resource.h>
#include <time.h>

static void barriers(void) {
  TRY(syscall(SYS_membarrier, 0, 0, 0));
  TRY(syscall(SYS_membarrier, 0, 1, 0));
  TRY(syscall(SYS_membarrier, 1, 0, 0));
  TRY(syscall(SYS_membarrier, 2, 0, 0));
  TRY(syscall(SYS_membarrier, 8, 0, 0));
  TRY(syscall(SYS_membarrier, 32, 0, 0));
  TRY(syscall(SYS_membarrier, 128, 0, 0));
  TRY(syscall(SYS_membarrier, 512, 0, 0));
  TRY(syscall(SYS_membarrier, 16, 0, 0));
  TRY(syscall(SYS_membarrier, 8, 0, 0));
  TRY(syscall(SYS_membarrier, 8, 1, 0));
  TRY(syscall(SYS_membarrier, 4, 0, 0));
  TRY(syscall(SYS_membarrier, 64, 0, 0));
  TRY(syscall(SYS_membarrier, 256, 0, 0));
  TRY(syscall(SYS_membarrier, 32, 0, 0));
  TRY(syscall(SYS_membarrier, 128, 1, 0));
  TRY(syscall(SYS_membarrier, 128, 2, 0));
  TRY(syscall(SYS_membarrier, 512, 0, 0));
  TRY(syscall(SYS_membarrier, 1024, 0, 0));
  TRY(syscall(SYS_membarrier, 3, 0, 0));
  CHILD("a child", TRY(syscall(SYS_membarrier, 512, 0, 0)));
  CHILD("another program", execl("/proc/self/exe", "program", "barriers", (char *)NULL));
}

static void rights(const char *what, void *address) {
  unsigned long start, end;
  char bits[8], line[256];
  FILE *maps = fopen("/proc/self/maps", "r");
  while (fgets(line, sizeof line, maps))
    if (sscanf(line, "%lx-%lx %7s", &start, &end, bits) == 3 && start <= (unsigned long)address && (unsigned long)address < end) say("%s: %s\n", what, bits);
  fclose(maps);
}

static void personalities(void) {
  TRY(personality(0xffffffff));
  TRY(personality(ADDR_NO_RANDOMIZE | READ_IMPLIES_EXEC));
  TRY(personality(0xffffffff));
  char *a = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  rights("readable", a);
  mprotect(a, 4096, PROT_NONE);
  rights("nothing", a);
  mprotect(a, 4096, PROT_READ);
  rights("readable again", a);
  mprotect(a, 4096, PROT_WRITE);
  rights("writable", a);
  rights("stack", &a);
  char *top = sbrk(0x100000);
  rights("heap", top + 0xfffff);
  CHILD("a child", TRY(personality(0xffffffff)));
  CHILD("another program", execl("/proc/self/exe", "program", "personality", (char *)NULL));
  TRY(personality(0));
  rights("as it was", a);
}

static void hangup(void) {
  CHILD("a session without a terminal", setsid(); TRY(syscall(SYS_vhangup)));
  CHILD("another user", setuid(1000); TRY(syscall(SYS_vhangup)));
}

static void pidfds(void) {
  int fd = -1, status;
  pid_t pid = syscall(SYS_clone, CLONE_PIDFD | SIGCHLD, NULL, &fd, NULL, NULL);
  if (pid == 0) {
    _exit(fcntl(fd, F_GETFD) == -1 && fd == -1 ? 5 : 6);
  }
  SHOW(fd);
  SHOW(fcntl(fd, F_GETFD));
  struct pollfd p = { fd, POLLIN };
  SHOW(poll(&p, 1, -1));
  siginfo_t info = { 0 };
  SHOW(waitid(3 /* P_PIDFD */, fd, &info, WEXITED));
  say("%d %d\n", info.si_pid == pid, info.si_status);
  SHOW(poll(&p, 1, 0));
  close(fd);
  SHOW(syscall(SYS_clone, CLONE_PIDFD | CLONE_PARENT_SETTID | SIGCHLD, NULL, &fd, NULL, NULL) == -1 && errno == EINVAL);
  SHOW(syscall(SYS_clone, CLONE_PIDFD | 0x400000 | SIGCHLD, NULL, &fd, NULL, NULL) == -1 && errno == EINVAL);
  SHOW(syscall(SYS_clone, CLONE_PIDFD | SIGCHLD, NULL, (void *)16, NULL, NULL) == -1 && errno == EFAULT);
  SHOW(waitpid(-1, &status, WNOHANG) == -1 && errno == ECHILD);
  struct rlimit none = { 0, 1024 };
  CHILD("no descriptor left", setrlimit(RLIMIT_NOFILE, &none); SHOW(syscall(SYS_clone, CLONE_PIDFD | SIGCHLD, NULL, &fd, NULL, NULL) == -1 && errno == EMFILE));
  unsigned long long args[8] = { CLONE_PIDFD, (unsigned long)&fd, 0, 0, SIGCHLD };
  pid = syscall(SYS_clone3, args, sizeof args);
  if (pid == 0) _exit(3);
  SHOW(fd);
  waitid(3, fd, &info, WEXITED);
  SHOW(info.si_status);
  close(fd);
}

static void timers(void) {
  CHILD("a limit on timers", {
    /* A user whom nobody else is. */
    struct rlimit two = { 2, 2 };
    setrlimit(RLIMIT_SIGPENDING, &two);
    setgid(54321), setuid(54321);
    struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN };
    timer_t a, b, c;
    TRY(timer_create(CLOCK_MONOTONIC, &event, &a));
    TRY(timer_create(CLOCK_MONOTONIC, &event, &b));
    TRY(timer_create(CLOCK_MONOTONIC, &event, &c));
    sigset_t set;
    sigemptyset(&set), sigaddset(&set, SIGRTMIN), sigaddset(&set, SIGRTMIN + 1);
    sigprocmask(SIG_BLOCK, &set, NULL);
    TRY(sigqueue(getpid(), SIGRTMIN + 1, (union sigval){ 1 }));
    TRY(timer_delete(b));
    TRY(sigqueue(getpid(), SIGRTMIN + 1, (union sigval){ 1 }));
    TRY(timer_create(CLOCK_MONOTONIC, &event, &c));
    struct itimerspec now = { { 0, 0 }, { 0, 1 } };
    TRY(timer_settime(a, 0, &now, NULL));
    sigset_t first;
    sigemptyset(&first), sigaddset(&first, SIGRTMIN);
    SHOW(sigwaitinfo(&first, NULL) == SIGRTMIN);
    SHOW(sigwaitinfo(&set, NULL) == SIGRTMIN + 1);
    TRY(timer_create(CLOCK_MONOTONIC, &event, &c));
    TRY(timer_create(CLOCK_MONOTONIC, &event, &c));
  });
}

int main(int argc, char **argv) {
  if (argc > 1) {
    if (argv[1][0] == 'b') TRY(syscall(SYS_membarrier, 512, 0, 0));
    else TRY(personality(0xffffffff));
    return 0;
  }
  barriers();
  personalities();
  hangup();
  pidfds();
  timers();
  return 0;
}
