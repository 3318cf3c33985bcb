/* A small debugger and a small strace: what ptrace tells of a child, and what it lets do with it. */
#include "check.h"
#include <fcntl.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/user.h>

static int wait_for(const char *who, pid_t pid) {
  int status = 0;
  pid_t got = waitpid(pid, &status, __WALL);
  if (got < 0) {
    say("%s: %s\n", who, errno_name(errno));
    return -1;
  }
  if (WIFSTOPPED(status) && status >> 16) say("%s: stopped by %d, event %d\n", who, WSTOPSIG(status), status >> 16);
  else if (WIFSTOPPED(status) && WSTOPSIG(status) & 0x80) say("%s: stopped at a system call\n", who);
  else say_status(who, status);
  return status;
}

static void show_info(pid_t pid) {
  siginfo_t info;
  if (ptrace(PTRACE_GETSIGINFO, pid, 0, &info) < 0) say("no siginfo: %s\n", errno_name(errno));
  else say("signal %d code %d\n", info.si_signo, info.si_code);
}

/* A child that is traced from the start and stops first. */
static pid_t traced(void (*body)(void)) {
  pid_t pid = fork();
  if (pid == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    body();
    _exit(0);
  }
  wait_for("first stop", pid);
  return pid;
}

static volatile int number = 41;
static const int constant = 7;

__attribute__((noinline)) static int add_one(int x) {
  __asm__ volatile("" : "+r"(x));
  return x + 1;
}

static void calls(void) {
  getppid();
  open("/nonexistent", O_RDONLY);
  write(-1, "x", 1);
  _exit(3);
}

static void loops(void) {
  for (;;) usleep(1000);
}

static void computes(void) {
  number = add_one(number);
  _exit(number);
}

static void handles(int signal) { number = signal; }

static void takes_signals(void) {
  signal(SIGUSR1, handles);
  raise(SIGUSR1);
  int first = number;
  number = 0;
  raise(SIGUSR1);
  int second = number;
  raise(SIGUSR2);
  _exit(first * 10 + second);
}

static void faults(void) { *(volatile int *)16 = 1; }

static void forks(void) {
  pid_t pid = fork();
  if (pid == 0) _exit(4);
  waitpid(pid, NULL, 0);
  _exit(5);
}

static void vforks(void) {
  pid_t pid = vfork();
  if (pid == 0) _exit(6);
  _exit(7);
}

static void executes(void) {
  char *argv[] = { "program", "child", NULL };
  execve("/proc/self/exe", argv, NULL);
  _exit(99);
}

static void errors(void) {
  say("-- errors\n");
  TRY(ptrace(PTRACE_PEEKDATA, 0x7ffffff, 0, 0));
  TRY(ptrace(PTRACE_ATTACH, 0x7ffffff, 0, 0));
  TRY(ptrace(PTRACE_ATTACH, getpid(), 0, 0));
  pid_t pid = fork();
  if (pid == 0) loops();
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  TRY(ptrace(PTRACE_ATTACH, pid, 0, 0));
  TRY(ptrace(PTRACE_ATTACH, pid, 0, 0));
  wait_for("attached", pid);
  TRY(ptrace(12345, pid, 0, 0));
  TRY(ptrace(PTRACE_PEEKUSER, pid, 1, 0));
  TRY(ptrace(PTRACE_PEEKUSER, pid, 4000, 0));
  TRY(ptrace(PTRACE_PEEKDATA, pid, 16, 0));
  TRY(ptrace(PTRACE_POKEDATA, pid, 16, 0));
  TRY(ptrace(PTRACE_CONT, pid, 0, 999));
  TRY(ptrace(PTRACE_SETOPTIONS, pid, 0, 1 << 30));
  TRY(ptrace(PTRACE_INTERRUPT, pid, 0, 0));
  TRY(ptrace(PTRACE_LISTEN, pid, 0, 0));
  TRY(ptrace(PTRACE_POKEUSER, pid, offsetof(struct user_regs_struct, xcs), 0));
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  TRY(ptrace(PTRACE_PEEKDATA, pid, &number, 0));
  kill(pid, SIGKILL);
  wait_for("killed", pid);
}

static void memory(void) {
  say("-- memory and registers\n");
  pid_t pid = traced(computes);
  SHOW(ptrace(PTRACE_PEEKDATA, pid, &number, 0));
  TRY(ptrace(PTRACE_POKEDATA, pid, &number, 98));
  SHOW(ptrace(PTRACE_PEEKDATA, pid, &number, 0));
  SHOW(number);
  SHOW(ptrace(PTRACE_PEEKDATA, pid, &constant, 0));
  TRY(ptrace(PTRACE_POKEDATA, pid, &constant, 8));
  SHOW(ptrace(PTRACE_PEEKDATA, pid, &constant, 0));
  SHOW(constant);
  struct user_regs_struct regs;
  TRY(ptrace(PTRACE_GETREGS, pid, 0, &regs));
  SHOW(regs.xcs & 3);
  SHOW(regs.xss & 3);
  SHOW(regs.eip == ptrace(PTRACE_PEEKUSER, pid, offsetof(struct user_regs_struct, eip), 0));
  struct iovec iov = { &regs, sizeof regs + 40 };
  TRY(ptrace(PTRACE_GETREGSET, pid, 1, &iov));
  SHOW(iov.iov_len);
  TRY(ptrace(PTRACE_GETREGSET, pid, 99, &iov));
  TRY(ptrace(PTRACE_SETREGS, pid, 0, &regs));
  say("-- a breakpoint\n");
  long code = ptrace(PTRACE_PEEKTEXT, pid, add_one, 0);
  TRY(ptrace(PTRACE_POKETEXT, pid, add_one, (code & ~0xff) | 0xcc));
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("breakpoint", pid);
  show_info(pid);
  ptrace(PTRACE_GETREGS, pid, 0, &regs);
  SHOW(regs.eip - (long)add_one);
  TRY(ptrace(PTRACE_POKETEXT, pid, add_one, code));
  regs.eip--;
  TRY(ptrace(PTRACE_SETREGS, pid, 0, &regs));
  for (int i = 0; i < 3; i++) {
    TRY(ptrace(PTRACE_SINGLESTEP, pid, 0, 0));
    wait_for("step", pid);
    show_info(pid);
  }
  ptrace(PTRACE_GETREGS, pid, 0, &regs);
  SHOW(regs.eflags & 0x100);
  SHOW(add_one(5));
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("end", pid);
}

static void steps_calls(void) {
  say("-- stepping over a call\n");
  pid_t pid = traced(calls);
  int calls_seen = 0;
  for (int i = 0; i < 3000 && calls_seen < 2; i++) {
    ptrace(PTRACE_SINGLESTEP, pid, 0, 0);
    int status;
    if (waitpid(pid, &status, 0) < 0 || !WIFSTOPPED(status)) break;
    struct user_regs_struct regs;
    ptrace(PTRACE_GETREGS, pid, 0, &regs);
    long code = ptrace(PTRACE_PEEKTEXT, pid, regs.eip - 2, 0);
    if ((code & 0xffff) == 0x80cd && i > 0) {
      calls_seen++;
      say("behind int 0x80: eax %s\n", (long)regs.eax == getpid() ? "parent" : (long)regs.eax < 0 ? "error" : "something");
      show_info(pid);
    }
  }
  ptrace(PTRACE_KILL, pid, 0, 0);
  wait_for("killed", pid);
}

static void strace(void) {
  say("-- system calls\n");
  pid_t pid = traced(calls);
  TRY(ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXIT));
  for (int i = 0; i < 20; i++) {
    ptrace(PTRACE_SYSCALL, pid, 0, 0);
    int status = wait_for("call", pid);
    if (!WIFSTOPPED(status)) break;
    struct user_regs_struct regs;
    ptrace(PTRACE_GETREGS, pid, 0, &regs);
    struct { unsigned char op; unsigned char pad[3]; unsigned arch; unsigned long long ip, sp, a, b[6]; } info;
    memset(&info, 0, sizeof info);
    long size = ptrace(PTRACE_GET_SYSCALL_INFO, pid, sizeof info, &info);
    long result = (long)regs.eax;
    if (regs.orig_eax == SYS_getppid && result > 0) result = result == getpid() ? 1 : 2;
    if (regs.orig_eax == SYS_getpid && result > 0) result = result == pid ? 1 : 2;
    say("number %ld eax %ld", regs.orig_eax, result);
    say(" info %ld op %d\n", size, info.op);
    if (status >> 16) {
      long message = 0;
      TRY(ptrace(PTRACE_GETEVENTMSG, pid, 0, &message));
      SHOW(message);
    }
    if (regs.orig_eax == SYS_write && (long)regs.eax == -ENOSYS) {
      ptrace(PTRACE_POKEUSER, pid, offsetof(struct user_regs_struct, orig_eax), SYS_getpid);
    }
    if (regs.orig_eax == SYS_getpid) ptrace(PTRACE_POKEUSER, pid, offsetof(struct user_regs_struct, eax), 77);
  }
}

static void signals(void) {
  say("-- signals\n");
  pid_t pid = traced(takes_signals);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("first", pid);
  show_info(pid);
  TRY(ptrace(PTRACE_CONT, pid, 0, SIGUSR1));
  wait_for("second", pid);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("third", pid);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("end", pid);
  pid = traced(takes_signals);
  TRY(ptrace(PTRACE_CONT, pid, 0, SIGTERM));
  wait_for("first", pid);
  pid = traced(faults);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("fault", pid);
  show_info(pid);
  siginfo_t info;
  ptrace(PTRACE_GETSIGINFO, pid, 0, &info);
  say("address %p\n", info.si_addr);
  TRY(ptrace(PTRACE_CONT, pid, 0, SIGSEGV));
  wait_for("end", pid);
}

static void events(void) {
  say("-- events\n");
  pid_t pid = traced(forks);
  TRY(ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACEFORK | PTRACE_O_TRACECLONE | PTRACE_O_TRACEVFORK | PTRACE_O_TRACEVFORKDONE));
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("fork", pid);
  long child = 0;
  TRY(ptrace(PTRACE_GETEVENTMSG, pid, 0, &child));
  wait_for("the child", child);
  TRY(ptrace(PTRACE_CONT, child, 0, 0));
  wait_for("the child", child);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("SIGCHLD", pid);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("the parent", pid);
  pid = traced(vforks);
  TRY(ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACEVFORK | PTRACE_O_TRACEVFORKDONE));
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("vfork", pid);
  TRY(ptrace(PTRACE_GETEVENTMSG, pid, 0, &child));
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("the child", child);
  TRY(ptrace(PTRACE_DETACH, child, 0, 0));
  wait_for("vfork done", pid);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("SIGCHLD", pid);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("the parent", pid);
  pid = traced(executes);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("exec", pid);
  show_info(pid);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("end", pid);
  pid = traced(executes);
  TRY(ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACEEXEC));
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("exec", pid);
  show_info(pid);
  TRY(ptrace(PTRACE_DETACH, pid, 0, 0));
  wait_for("end", pid);
}

static void seizing(void) {
  say("-- seizing\n");
  pid_t pid = fork();
  if (pid == 0) {
    signal(SIGCONT, handles);
    loops();
  }
  TRY(ptrace(PTRACE_SEIZE, pid, 4, 0));
  TRY(ptrace(PTRACE_SEIZE, pid, 0, PTRACE_O_TRACESYSGOOD));
  TRY(ptrace(PTRACE_PEEKDATA, pid, &number, 0));
  TRY(ptrace(PTRACE_INTERRUPT, pid, 0, 0));
  wait_for("interrupted", pid);
  show_info(pid);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  kill(pid, SIGSTOP);
  wait_for("signal", pid);
  TRY(ptrace(PTRACE_CONT, pid, 0, SIGSTOP));
  wait_for("group stop", pid);
  show_info(pid);
  TRY(ptrace(PTRACE_LISTEN, pid, 0, 0));
  TRY(waitpid(pid, NULL, WNOHANG | __WALL));
  kill(pid, SIGCONT);
  wait_for("continued", pid);
  TRY(ptrace(PTRACE_CONT, pid, 0, 0));
  wait_for("signal", pid);
  TRY(ptrace(PTRACE_DETACH, pid, 0, SIGKILL));
  wait_for("end", pid);
}

/* The tracer is not the parent: both learn of the end, the tracer first. */
static void strangers(void) {
  say("-- somebody else's child\n");
  int ready[2], done[2];
  pipe(ready);
  pipe(done);
  pid_t pid = fork();
  if (pid == 0) {
    char byte;
    read(ready[0], &byte, 1);
    _exit(9);
  }
  pid_t tracer = fork();
  if (tracer == 0) {
    TRY(ptrace(PTRACE_ATTACH, pid, 0, 0));
    wait_for("attached", pid);
    TRY(ptrace(PTRACE_CONT, pid, 0, 0));
    write(ready[1], "!", 1);
    wait_for("tracer", pid);
    wait_for("tracer again", pid);
    write(done[1], "!", 1);
    _exit(0);
  }
  char byte;
  read(done[0], &byte, 1);
  wait_for("parent", pid);
  wait_for("the tracer", tracer);
  pid = fork();
  if (pid == 0) loops();
  tracer = fork();
  if (tracer == 0) {
    ptrace(PTRACE_SEIZE, pid, 0, PTRACE_O_EXITKILL);
    _exit(0);
  }
  wait_for("the tracer", tracer);
  wait_for("dies with its tracer", pid);
}

int main(int argc, char **argv) {
  if (argc > 1) return 8;
  errors();
  memory();
  steps_calls();
  strace();
  signals();
  events();
  seizing();
  strangers();
  return 0;
}
