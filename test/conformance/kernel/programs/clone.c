/* clone and clone3 without the C library: which flags go together, what is shared and what is copied, thread ids. */
#include "check.h"
#include <linux/futex.h>
#include <linux/sched.h>
#include <sched.h>
#include <stdint.h>
#include <fcntl.h>
#include <sys/mman.h>

#define STACK 65536
static char stack[STACK] __attribute__((aligned(16)));
static volatile int shared;
static volatile int child_tid = -1, parent_tid = -1;

static int raw(unsigned long flags) { return (int)syscall(SYS_clone, flags, 0, &parent_tid, 0, &child_tid); }
static long raw3(void *args, size_t size) { return syscall(SYS_clone3, args, size); }

static void bad_flags(void) {
  TRY(raw(CLONE_THREAD));
  TRY(raw(CLONE_SIGHAND));
  TRY(raw(CLONE_THREAD | CLONE_VM));
  TRY(raw(CLONE_FS | CLONE_NEWNS));
  struct clone_args args;
  memset(&args, 0, sizeof args);
  TRY(raw3(&args, 8));
  TRY(raw3(&args, 1 << 20));
  TRY(raw3((void *)4, sizeof args));
  args.exit_signal = 65;
  TRY(raw3(&args, sizeof args));
  args.exit_signal = SIGCHLD;
  args.flags = CLONE_THREAD | CLONE_SIGHAND | CLONE_VM;
  TRY(raw3(&args, sizeof args));
  args.flags = SIGCHLD;
  args.exit_signal = 0;
  TRY(raw3(&args, sizeof args));
  args.flags = CLONE_DETACHED;
  TRY(raw3(&args, sizeof args));
  args.flags = CLONE_SIGHAND | CLONE_VM | CLONE_CLEAR_SIGHAND;
  TRY(raw3(&args, sizeof args));
  args.flags = 1ull << 60;
  TRY(raw3(&args, sizeof args));
  args.flags = 0;
  args.stack = (uintptr_t)stack;
  TRY(raw3(&args, sizeof args));
  args.stack = 0;
  args.stack_size = 100;
  TRY(raw3(&args, sizeof args));
  args.stack_size = 0;
  args.set_tid_size = 1;
  TRY(raw3(&args, sizeof args));
  args.set_tid_size = 33;
  TRY(raw3(&args, sizeof args));
  int tids[2] = { 0, 0 };
  args.set_tid = (uintptr_t)tids;
  args.set_tid_size = 0;
  TRY(raw3(&args, sizeof args));
  args.set_tid_size = 1;
  TRY(raw3(&args, sizeof args));
  tids[0] = -5;
  TRY(raw3(&args, sizeof args));
  tids[0] = getpid();
  TRY(raw3(&args, sizeof args));
  struct { struct clone_args args; long long more; } longer;
  memset(&longer, 0, sizeof longer);
  longer.more = 1;
  TRY(raw3(&longer, sizeof longer));
}

static void clone3_works(void) {
  struct { struct clone_args args; long long more; } longer;
  memset(&longer, 0, sizeof longer);
  longer.args.exit_signal = SIGCHLD;
  int status;
  pid_t child = raw3(&longer, sizeof longer);
  if (child == 0) _exit(21);
  SHOW(waitpid(child, &status, 0) == child);
  say_status("clone3", status);
  /* Handlers are forgotten, ignored signals stay so. */
  signal(SIGUSR1, (void (*)(int))say_status);
  signal(SIGUSR2, SIG_IGN);
  longer.args.flags = CLONE_CLEAR_SIGHAND;
  child = raw3(&longer, sizeof longer);
  if (child == 0) {
    struct sigaction action;
    sigaction(SIGUSR1, NULL, &action);
    SHOW(action.sa_handler == SIG_DFL);
    sigaction(SIGUSR2, NULL, &action);
    SHOW(action.sa_handler == SIG_IGN);
    _exit(0);
  }
  waitpid(child, &status, 0);
  say_status("CLONE_CLEAR_SIGHAND", status);
  signal(SIGUSR1, SIG_DFL);
  signal(SIGUSR2, SIG_DFL);
}

static void tids(void) {
  int status;
  parent_tid = child_tid = -1;
  pid_t child = raw(CLONE_PARENT_SETTID | CLONE_CHILD_SETTID | SIGCHLD);
  if (child == 0) _exit((child_tid == getpid()) + 2 * (parent_tid == getpid()));
  SHOW(parent_tid == child);
  SHOW(child_tid);
  waitpid(child, &status, 0);
  say_status("CHILD_SETTID", status);
  SHOW(syscall(SYS_set_tid_address, &child_tid) == getpid());
}

/* A process that shares memory: its id is cleared at its end, and the futex there is woken. */
static int run(void *argument) {
  shared = (int)(intptr_t)argument;
  return 33;
}
static int run_files(void *argument) {
  close((int)(intptr_t)argument);
  chdir("/");
  return 0;
}
static int run_handlers(void *argument) {
  signal(SIGUSR1, SIG_IGN);
  return (int)(intptr_t)argument;
}

static void sharing(void) {
  int status, fd = open("/dev/null", O_RDONLY);
  child_tid = -1;
  pid_t child = clone(run, stack + STACK, CLONE_VM | CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID | SIGCHLD, (void *)77, NULL, NULL, &child_tid);
  while (child_tid != 0) syscall(SYS_futex, &child_tid, FUTEX_WAIT, child, NULL, NULL, 0);
  SHOW(shared);
  SHOW(waitpid(child, &status, 0) == child);
  say_status("CLONE_VM", status);
  child = clone(run, stack + STACK, SIGCHLD, (void *)88, NULL, NULL, NULL);
  waitpid(child, &status, 0);
  SHOW(shared);

  child = clone(run_files, stack + STACK, SIGCHLD, (void *)(intptr_t)fd, NULL, NULL, NULL);
  waitpid(child, &status, 0);
  SHOW(fcntl(fd, F_GETFD));
  child = clone(run_files, stack + STACK, CLONE_FILES | CLONE_FS | SIGCHLD, (void *)(intptr_t)fd, NULL, NULL, NULL);
  waitpid(child, &status, 0);
  TRY(fcntl(fd, F_GETFD));
  char cwd[100];
  getcwd(cwd, sizeof cwd);
  say("cwd %s\n", cwd);

  struct sigaction action;
  child = clone(run_handlers, stack + STACK, CLONE_VM | CLONE_SIGHAND | SIGCHLD, NULL, NULL, NULL, NULL);
  waitpid(child, &status, 0);
  sigaction(SIGUSR1, NULL, &action);
  SHOW(action.sa_handler == SIG_IGN);
  signal(SIGUSR1, SIG_DFL);
}

static int sleep_then(void *argument) {
  usleep(10000);
  shared = (int)(intptr_t)argument;
  return 0;
}

static void vforks(void) {
  int status;
  shared = 0;
  pid_t child = clone(sleep_then, stack + STACK, CLONE_VM | CLONE_VFORK | SIGCHLD, (void *)99, NULL, NULL, NULL);
  SHOW(shared);
  SHOW(waitpid(child, &status, 0) == child);
  child = vfork();
  if (child == 0) {
    shared = 100;
    _exit(3);
  }
  SHOW(shared);
  waitpid(child, &status, 0);
  say_status("vfork", status);
}

/* Children that end with another signal, or none, need __WCLONE or __WALL. */
static void kinds(void) {
  int status;
  signal(SIGUSR2, SIG_IGN);
  pid_t child = clone(run, stack + STACK, SIGUSR2, (void *)1, NULL, NULL, NULL);
  TRY(waitpid(child, &status, 0));
  SHOW(waitpid(child, &status, __WCLONE) == child);
  child = clone(run, stack + STACK, 0, (void *)1, NULL, NULL, NULL);
  TRY(waitpid(child, &status, WNOHANG));
  SHOW(waitpid(child, &status, __WALL) == child);
  say_status("no signal", status);
  child = fork();
  if (child == 0) _exit(4);
  TRY(waitpid(child, &status, __WCLONE));
  SHOW(waitpid(child, &status, __WALL) == child);
}

/* CLONE_PARENT: a sibling. */
static void siblings(void) {
  int status, fds[2];
  pipe(fds);
  pid_t first = fork();
  if (first == 0) {
    pid_t sibling = raw(CLONE_PARENT | SIGCHLD);
    if (sibling == 0) _exit(12);
    TRY(waitpid(sibling, &status, 0));
    write(fds[1], &sibling, sizeof sibling);
    _exit(13);
  }
  pid_t sibling;
  read(fds[0], &sibling, sizeof sibling);
  SHOW(waitpid(sibling, &status, 0) == sibling);
  say_status("sibling", status);
  SHOW(waitpid(first, &status, 0) == first);
  say_status("first", status);
}

int main(void) {
  bad_flags();
  clone3_works();
  tids();
  sharing();
  vforks();
  kinds();
  siblings();
  return 0;
}
