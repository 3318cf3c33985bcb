/* sigaltstack: its errors and states, handlers that run there, overflow, SS_AUTODISARM, threads; handlers that change
   their context; broken frames. */
#include "check.h"
#include <pthread.h>
#include <setjmp.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <ucontext.h>
#ifndef SS_AUTODISARM
#define SS_AUTODISARM (1U << 31)
#endif

#define SIZE 65536
static char stack[SIZE] __attribute__((aligned(4096)));
static char other[SIZE] __attribute__((aligned(4096)));
static int set(void *sp, int flags, size_t size) {
  stack_t ss = { sp, flags, size };
  return sigaltstack(&ss, NULL);
}
static void show(const char *when) {
  stack_t ss;
  sigaltstack(NULL, &ss);
  say("%s: sp %s flags %#x size %zu\n", when, ss.ss_sp == stack ? "stack" : ss.ss_sp == other ? "other" : ss.ss_sp == NULL ? "null" : "?",
      (unsigned)ss.ss_flags, ss.ss_size);
}
static int on(void *p, char *base) { return (char *)p >= base && (char *)p < base + SIZE; }

static void inner(int signal) {
  int here;
  say("inner %d on %d\n", signal, on(&here, stack));
}
static void handler(int signal, siginfo_t *info, void *context) {
  int here;
  ucontext_t *uc = context;
  (void)info;
  say("handler %d on %d, saved %d flags %#x size %zu\n", signal, on(&here, stack), uc->uc_stack.ss_sp == stack, (unsigned)uc->uc_stack.ss_flags,
      uc->uc_stack.ss_size);
  show("inside");
  TRY(set(other, 0, SIZE));
  raise(SIGUSR2);
}

static void run(int stack_flags, int action_flags) {
  struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO | action_flags };
  sigaction(SIGUSR1, &action, NULL);
  action.sa_handler = inner;
  action.sa_flags = SA_ONSTACK;
  sigaction(SIGUSR2, &action, NULL);
  TRY(set(stack, stack_flags, SIZE));
  show("before");
  raise(SIGUSR1);
  show("after");
  TRY(set(NULL, SS_DISABLE, 0));
}

static sigjmp_buf back;
static int depth_code;
static void on_fault(int signal, siginfo_t *info, void *context) {
  int here;
  (void)context;
  depth_code = info->si_code;
  say("signal %d on %d\n", signal, on(&here, stack));
  siglongjmp(back, 1);
}
static volatile char sink;
static int recurse(int n) {
  volatile char room[4096];
  room[0] = (char)n;
  sink = room[0];
  return n > 0x7fffff00 ? 0 : recurse(n + 1) + room[0];
}
/* The stack is full: the fault can only be handled elsewhere. */
static void overflow(void) {
  struct rlimit limit = { 256 * 1024, 256 * 1024 };
  setrlimit(RLIMIT_STACK, &limit);
  struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK };
  sigaction(SIGSEGV, &action, NULL);
  TRY(set(stack, 0, SIZE));
  if (sigsetjmp(back, 1) == 0) SHOW(recurse(0));
  say("back, code %d\n", depth_code);
  show("after");
  CHILD("without an alternate stack", { set(NULL, SS_DISABLE, 0); recurse(0); });
}

/* A handler on an alternate stack that is full gets no frame over what lies below. */
static void again(int signal) {
  volatile char room[2000];
  room[0] = (char)signal;
  raise(signal);
  sink = room[0];
}
static void full(void) {
  struct sigaction action = { .sa_handler = again, .sa_flags = SA_ONSTACK | SA_NODEFER };
  sigaction(SIGUSR1, &action, NULL);
  set(stack, 0, 8192);
  CHILD("an alternate stack that is full", raise(SIGUSR1));
}

static void *in_thread(void *argument) {
  show("thread");
  TRY(set(other, 0, SIZE));
  show("thread");
  return argument;
}

/* The context that a handler changes is the one that goes on. */
static void skip(int signal, siginfo_t *info, void *context) {
  ucontext_t *uc = context;
  (void)info;
  say("signal %d trapno %d err %d\n", signal, uc->uc_mcontext.gregs[REG_TRAPNO], uc->uc_mcontext.gregs[REG_ERR]);
  uc->uc_mcontext.gregs[REG_EIP] = uc->uc_mcontext.gregs[REG_EBX];
  uc->uc_mcontext.gregs[REG_EAX] = 4711;
  sigaddset(&uc->uc_sigmask, SIGUSR2);
}
static void contexts(void) {
  struct sigaction action = { .sa_sigaction = skip, .sa_flags = SA_SIGINFO };
  int result = 0;
  sigset_t now;
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGFPE, &action, NULL);
  sigaction(SIGILL, &action, NULL);
  __asm__ volatile("mov $1f, %%ebx; xor %%eax, %%eax; mov %%eax, 64; 1:" : "=a"(result) : : "ebx", "memory");
  SHOW(result);
  __asm__ volatile("mov $1f, %%ebx; xor %%ecx, %%ecx; xor %%edx, %%edx; div %%ecx; 1:" : "=a"(result) : : "ebx", "ecx", "edx");
  SHOW(result);
  __asm__ volatile("mov $1f, %%ebx; ud2; 1:" : "=a"(result) : : "ebx");
  SHOW(result);
  sigprocmask(SIG_SETMASK, NULL, &now);
  SHOW(sigismember(&now, SIGUSR2));
  /* The alternate stack that the frame names is set by the return. */
  CHILD("sigreturn without a frame", syscall(SYS_rt_sigreturn));
  CHILD("old sigreturn without a frame", syscall(SYS_sigreturn));
}

int main(void) {
  struct rlimit none = { 0, 0 };
  setrlimit(RLIMIT_CORE, &none);
  show("first");
  TRY(set(stack, 0, 100));
  TRY(set(stack, 7, SIZE));
  TRY(set(stack, SS_DISABLE | SS_ONSTACK, SIZE));
  TRY(set(stack, SS_ONSTACK, SIZE));
  show("ONSTACK");
  TRY(set(stack, SS_DISABLE, 100));
  show("DISABLE");
  TRY(sigaltstack((void *)4, NULL));
  TRY(sigaltstack(NULL, (void *)4));
  TRY(set(stack, (int)SS_AUTODISARM, SIZE));
  show("AUTODISARM");
  TRY(set(NULL, SS_DISABLE, 0));
  say("-- SA_ONSTACK\n");
  run(0, SA_ONSTACK);
  say("-- no SA_ONSTACK\n");
  run(0, 0);
  say("-- SS_AUTODISARM\n");
  run((int)SS_AUTODISARM, SA_ONSTACK);
  pthread_t thread;
  set(stack, 0, SIZE);
  pthread_create(&thread, NULL, in_thread, NULL);
  pthread_join(thread, NULL);
  show("the first thread's");
  CHILD("fork", show("fork"));
  CHILD("overflow", overflow());
  full();
  contexts();
  return 0;
}
