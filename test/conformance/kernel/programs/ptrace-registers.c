/* ptrace: floating-point registers in their three forms, register sets, and the debug registers: a breakpoint, watchpoints. */
#include "check.h"
#include <elf.h>
#include <stddef.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/user.h>

#define DEBUG(n) (offsetof(struct user, u_debugreg) + 4 * (n))
#ifndef NT_PRXFPREG
#define NT_PRXFPREG 0x46e62b7f
#endif

static volatile int watched[4];
static volatile double kept;

__attribute__((noinline)) static void place(void) { __asm__ volatile("nop"); }

__attribute__((noinline)) static void body(void) {
  __asm__ volatile("fninit\n fld1\n fldpi\n fldz");
  raise(SIGSTOP);
  double top;
  __asm__ volatile("fstpl %0" : "=m"(top));
  kept = top;
  say("the child pops %g\n", top);
  __asm__ volatile("fninit");
  raise(SIGSTOP);
  place();
  place();
  say("placed twice\n");
  watched[0] = 1;
  int x = watched[1];
  watched[1] = x + 1;
  watched[2] = 3;
  say("written\n");
  place();
  _exit(watched[1]);
}

static int next(pid_t pid, const char *who) {
  int status;
  siginfo_t info = { 0 };
  waitpid(pid, &status, 0);
  if (!WIFSTOPPED(status)) {
    say_status(who, status);
    return 0;
  }
  ptrace(PTRACE_GETSIGINFO, pid, 0, &info);
  say("%s: signal %d code %d, dr6 %lx\n", who, WSTOPSIG(status), WSTOPSIG(status) == SIGTRAP ? info.si_code : 0, (unsigned long)ptrace(PTRACE_PEEKUSER, pid, DEBUG(6), 0) & 0xf);
  return 1;
}

static void show_fp(const char *what, struct user_fpregs_struct *fp) {
  say("%s: cwd %lx swd %lx twd %lx", what, (unsigned long)fp->cwd, (unsigned long)fp->swd, (unsigned long)fp->twd);
  for (int i = 0; i < 3; i++) {
    long double value = 0;
    memcpy(&value, (char *)fp->st_space + 10 * i, 10);
    say(" %.4Lf", value);
  }
  say("\n");
}

static void floating(pid_t pid) {
  struct user_fpregs_struct fp;
  struct user_fpxregs_struct fpx;
  memset(&fp, 0, sizeof fp);
  TRY(ptrace(PTRACE_GETFPREGS, pid, 0, &fp));
  show_fp("three numbers", &fp);
  TRY(ptrace(PTRACE_GETFPXREGS, pid, 0, &fpx));
  say("%x %x %x\n", fpx.cwd, fpx.swd, fpx.twd);
  long double two = 2;
  memcpy(fp.st_space, &two, 10);
  TRY(ptrace(PTRACE_SETFPREGS, pid, 0, &fp));
  memset(&fp, 0, sizeof fp);
  struct iovec iov = { &fp, sizeof fp };
  TRY(ptrace(PTRACE_GETREGSET, pid, NT_PRFPREG, &iov));
  SHOW(iov.iov_len);
  show_fp("two on top", &fp);
  two = 2.5;
  memcpy(fp.st_space, &two, 10);
  iov.iov_len = sizeof fp;
  TRY(ptrace(PTRACE_SETREGSET, pid, NT_PRFPREG, &iov));
  char large[2000];
  iov.iov_base = large, iov.iov_len = sizeof large;
  TRY(ptrace(PTRACE_GETREGSET, pid, NT_PRFPREG, &iov));
  SHOW(iov.iov_len);
  iov.iov_len = sizeof large;
  TRY(ptrace(PTRACE_GETREGSET, pid, NT_PRSTATUS, &iov));
  SHOW(iov.iov_len);
  iov.iov_len = sizeof large;
  TRY(ptrace(PTRACE_GETREGSET, pid, NT_PRXFPREG, &iov));
  SHOW(iov.iov_len);
  iov.iov_len = 6;
  TRY(ptrace(PTRACE_GETREGSET, pid, NT_PRFPREG, &iov));
  iov.iov_len = 8;
  TRY(ptrace(PTRACE_GETREGSET, pid, 12345, &iov));
  /* Tags: one register empty, one a zero, one no number. */
  memset(fp.st_space, 0, sizeof fp.st_space);
  ((unsigned short *)fp.st_space)[4] = 0x7fff; /* ST(0): infinity */
  ((unsigned short *)fp.st_space)[3] = 0x8000;
  fp.twd = 0xffff07ff;
  TRY(ptrace(PTRACE_SETFPREGS, pid, 0, &fp));
  TRY(ptrace(PTRACE_GETFPREGS, pid, 0, &fp));
  show_fp("special", &fp);
  memcpy(fp.st_space, &two, 10);
  TRY(ptrace(PTRACE_SETFPREGS, pid, 0, &fp));
}

static void debugging(pid_t pid) {
  TRY(ptrace(PTRACE_PEEKUSER, pid, DEBUG(0), 0));
  TRY(ptrace(PTRACE_PEEKUSER, pid, DEBUG(7), 0));
  TRY(ptrace(PTRACE_POKEUSER, pid, DEBUG(4), 1));
  TRY(ptrace(PTRACE_POKEUSER, pid, DEBUG(5), 1));
  SHOW(ptrace(PTRACE_POKEUSER, pid, DEBUG(0), place));
  SHOW(ptrace(PTRACE_PEEKUSER, pid, DEBUG(0), 0) == (long)place);
  TRY(ptrace(PTRACE_POKEUSER, pid, DEBUG(7), 0x20001)); /* a port */
  TRY(ptrace(PTRACE_POKEUSER, pid, DEBUG(7), 0x40001)); /* an instruction of two bytes */
  TRY(ptrace(PTRACE_PEEKUSER, pid, DEBUG(7), 0));
  TRY(ptrace(PTRACE_POKEUSER, pid, DEBUG(7), 1));
  TRY(ptrace(PTRACE_PEEKUSER, pid, DEBUG(7), 0));
  for (int i = 0; i < 2; i++) {
    struct user_regs_struct regs;
    ptrace(PTRACE_CONT, pid, 0, 0);
    next(pid, "breakpoint");
    ptrace(PTRACE_GETREGS, pid, 0, &regs);
    say("at place %d, resume flag %d\n", regs.eip == (long)place, (int)(regs.eflags >> 16 & 1));
  }
  TRY(ptrace(PTRACE_POKEUSER, pid, DEBUG(7), 0));
  SHOW(ptrace(PTRACE_POKEUSER, pid, DEBUG(0), &watched[0]));
  SHOW(ptrace(PTRACE_POKEUSER, pid, DEBUG(1), &watched[1]));
  TRY(ptrace(PTRACE_POKEUSER, pid, DEBUG(7), 0x00fd0005)); /* 0: write, 1: access, four bytes each */
  SHOW(ptrace(PTRACE_POKEUSER, pid, DEBUG(6), 0));
  for (int i = 0; i < 3; i++) {
    ptrace(PTRACE_CONT, pid, 0, 0);
    if (!next(pid, "watchpoint")) return;
    int values[3];
    for (int n = 0; n < 3; n++) values[n] = ptrace(PTRACE_PEEKDATA, pid, &watched[n], 0);
    say("%d %d %d\n", values[0], values[1], values[2]);
  }
  SHOW(ptrace(PTRACE_POKEUSER, pid, DEBUG(2), (char *)&watched[2] + 1));
  TRY(ptrace(PTRACE_POKEUSER, pid, DEBUG(7), 0x0d000010)); /* four bytes at an odd address */
  TRY(ptrace(PTRACE_POKEUSER, pid, DEBUG(7), 0x01000010)); /* one byte */
  TRY(ptrace(PTRACE_POKEUSER, pid, DEBUG(7), 0x01000030));
  ptrace(PTRACE_CONT, pid, 0, 0);
  next(pid, "one byte of it");
  ptrace(PTRACE_POKEUSER, pid, DEBUG(7), 0);
  ptrace(PTRACE_CONT, pid, 0, 0);
  next(pid, "the end");
}

int main(void) {
  pid_t pid = fork();
  if (pid == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    body();
  }
  next(pid, "stopped");
  floating(pid);
  ptrace(PTRACE_CONT, pid, 0, 0);
  next(pid, "stopped");
  debugging(pid);
  return 0;
}
