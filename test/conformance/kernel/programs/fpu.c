// The floating-point state of a process: what signal handlers see and change, what exceptions become, what survives
// context switches, fork, and execve.
/* needs glibc: its ucontext has names for the floating-point state */
#define _GNU_SOURCE
#include <fenv.h>
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>

static const char *const codes[] = {"?", "INTDIV", "INTOVF", "FLTDIV", "FLTOVF", "FLTUND", "FLTRES", "FLTINV", "FLTSUB"};
static sigjmp_buf back;

static uint16_t control(void) {
  uint16_t value;
  asm volatile("fnstcw %0" : "=m"(value));
  return value;
}

static uint16_t status(void) {
  uint16_t value;
  asm volatile("fnstsw %0" : "=m"(value));
  return value;
}

static uint32_t mxcsr(void) {
  uint32_t value;
  asm volatile("stmxcsr %0" : "=m"(value));
  return value;
}

static void show_frame(struct _libc_fpstate *fp) {
  const uint8_t *fx = (const uint8_t *)fp + 112;
  printf("frame: cw %lx sw %lx tag %lx cs %s fos %lx status %x\n", fp->cw, fp->sw, fp->tag, fp->cssel ? "set" : "0", fp->datasel >> 16, (unsigned)fp->status & 0xffff);
  printf("magic %x fx cw %x sw %x tags %x mxcsr %x\n", (unsigned)fp->status >> 16, *(uint16_t *)fx, *(uint16_t *)(fx + 2), fx[4], *(uint32_t *)(fx + 24));
  for (int i = 0; i < 8; i++) printf("st%d %04x %04x%04x%04x%04x%s", i, fp->_st[i].exponent, fp->_st[i].significand[3], fp->_st[i].significand[2], fp->_st[i].significand[1], fp->_st[i].significand[0], i % 2 ? "\n" : "  ");
}

static void on_error(int number, siginfo_t *info, void *context) {
  ucontext_t *uc = context;
  printf("signal %d code %s at eip: %s; handler's own: cw %x sw %x mxcsr %x\n", number, codes[info->si_code & 7], info->si_addr == (void *)uc->uc_mcontext.gregs[REG_EIP] ? "yes" : "no", control(), status(), mxcsr());
  show_frame(uc->uc_mcontext.fpregs);
  siglongjmp(back, 1);
}

static void on_user(int number, siginfo_t *info, void *context) {
  (void)number;
  (void)info;
  ucontext_t *uc = context;
  struct _libc_fpstate *fp = uc->uc_mcontext.fpregs;
  show_frame(fp);
  fp->cw = 0xffff077f; // what the program goes on with
  fp->_st[0].exponent ^= 0x8000;
  *(uint32_t *)((uint8_t *)fp + 112 + 24) = 0x3f80;
  ((uint32_t *)((uint8_t *)fp + 112 + 160))[0] = 0x12345678;
  asm volatile("fninit; fldpi; fldpi");
}

#define RAISE(what, set, ...)                              \
  do {                                                     \
    printf("%s\n", what);                                  \
    if (sigsetjmp(back, 1) == 0) {                         \
      asm volatile("fninit; fldcw %0" ::"m"(set));         \
      asm volatile(__VA_ARGS__);                           \
      printf("no signal\n");                               \
    }                                                      \
    asm volatile("fninit");                                \
  } while (0)

static uint16_t masked_but(int bits) { return 0x37f & ~bits; }

static void exceptions(void) {
  struct sigaction action = {.sa_sigaction = on_error, .sa_flags = SA_SIGINFO};
  sigaction(SIGFPE, &action, 0);
  uint16_t ie = masked_but(1), de = masked_but(2), ze = masked_but(4), oe = masked_but(8), ue = masked_but(16), pe = masked_but(32), none = 0x340;
  double big = 1e300, tiny = 4.9406564584124654e-324;
  float out;
  RAISE("invalid", ie, "fldz; fldz; fdivp; fwait" ::: "st", "st(1)");
  RAISE("stack", ie, "fadd %%st(1), %%st; fwait" ::: "st");
  RAISE("denormal", de, "fldl %0; fwait" ::"m"(tiny));
  RAISE("zero", ze, "fld1; fldz; fdivrp; fwait" ::: "st", "st(1)");
  RAISE("overflow", oe, "fldl %1; fstps %0; fwait" : "=m"(out) : "m"(big));
  RAISE("underflow", ue, "fld1; fldl %1; fdivrp; fstps %0; fwait" : "=m"(out) : "m"(big));
  RAISE("inexact", pe, "fldpi; fstps %0; fwait" : "=m"(out));
  RAISE("several", none, "fldl %1; fldl %1; fmulp; fstps %0; fwait" : "=m"(out) : "m"(big));
}

int main(int argc, char **argv) {
  if (argc > 1) {
    printf("after execve: cw %x sw %x mxcsr %x\n", control(), status(), mxcsr());
    return 0;
  }
  setvbuf(stdout, 0, _IONBF, 0);
  exceptions();

  struct sigaction action = {.sa_sigaction = on_user, .sa_flags = SA_SIGINFO};
  sigaction(SIGUSR1, &action, 0);
  uint32_t lane;
  long double top, below;
  asm volatile("fninit; fld1; fldl2e; pcmpeqd %%xmm0, %%xmm0" ::: "st");
  raise(SIGUSR1);
  asm volatile("movd %%xmm0, %0; fstpt %1; fstpt %2" : "=r"(lane), "=m"(top), "=m"(below));
  printf("after: cw %x sw %x mxcsr %x xmm0 %x st %La %La\n", control(), status(), mxcsr(), lane, top, below);
  asm volatile("fninit");

  // Two processes with different registers, switching all the time
  int there[2], here[2];
  (void)!pipe(there);
  (void)!pipe(here);
  uint32_t mode = 0x5f80;
  asm volatile("fldpi; ldmxcsr %0" ::"m"(mode));
  if (fork() == 0) {
    printf("child: cw %x sw %x mxcsr %x\n", control(), status(), mxcsr());
    uint16_t word = 0xf7f;
    asm volatile("fstp %%st(0); fldln2; fldcw %0" ::"m"(word));
    char c;
    for (int i = 0; i < 100; i++) {
      (void)!read(there[0], &c, 1);
      (void)!write(here[1], &c, 1);
    }
    asm volatile("fstpt %0" : "=m"(top));
    printf("child: cw %x %La\n", control(), top);
    _exit(0);
  }
  char c = 0;
  for (int i = 0; i < 100; i++) {
    (void)!write(there[1], &c, 1);
    (void)!read(here[0], &c, 1);
  }
  wait(0);
  asm volatile("fstpt %0" : "=m"(top));
  printf("parent: cw %x mxcsr %x %La\n", control(), mxcsr(), top);
  uint16_t word = 0xf7f;
  asm volatile("fldcw %0" ::"m"(word));
  execl("/proc/self/exe", argv[0], "again", (char *)0);
  return 1;
}
