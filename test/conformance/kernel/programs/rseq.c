/* Restartable sequences: registration, and the way out of a critical section after a signal and after the processor was
   lost. glibc has registered its own record already. */
#include "check.h"
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/time.h>
#include <ucontext.h>

#define SIGNATURE 0x53053053
struct record { uint32_t cpu_start, cpu; uint64_t section; uint32_t flags, node, mm_cid, padding; } __attribute__((aligned(32)));
struct section { uint32_t version, flags; uint64_t start, length, abort; } __attribute__((aligned(32)));

extern const unsigned __rseq_size __attribute__((weak));
extern const ptrdiff_t __rseq_offset __attribute__((weak));
static struct record own, other;
static struct record *record = &own;
static volatile int handled, at_abort;

/* Runs from label 1 to 2 with the section set; 1 when it came out by the abort address. With `spin` it never ends otherwise. */
struct section described;
extern char section_start[], section_end[], section_abort[];
static int run(int spin) {
  int aborted = 0;
  described.start = (uintptr_t)section_start, described.length = section_end - section_start, described.abort = (uintptr_t)section_abort;
  __asm__ volatile("movl $0, 12(%1)\n movl $described, 8(%1)\n"
                   "section_start: cmpl $0, %2\n jne section_start\n"
                   "section_end: jmp 9f\n .byte 0x0f, 0xb9, 0x3d\n .long 0x53053053\n"
                   "section_abort: movl $1, %0\n"
                   "9: movl $0, 8(%1)"
                   : "+&r"(aborted) : "r"(record), "r"(spin) : "memory", "cc");
  return aborted;
}

static void handler(int signal, siginfo_t *info, void *context) {
  ucontext_t *uc = context;
  at_abort |= uc->uc_mcontext.gregs[14] == (greg_t)(uintptr_t)section_abort;
  handled++;
}

int main(void) {
  if (&__rseq_size && __rseq_size) record = (struct record *)((char *)__builtin_thread_pointer() + __rseq_offset);
  else {
    if (syscall(SYS_rseq, &own, 31, 0, SIGNATURE) != -1 || errno != EINVAL) say("short\n");
    if (syscall(SYS_rseq, (char *)&own + 4, 32, 0, SIGNATURE) != -1 || errno != EINVAL) say("not aligned\n");
    if (syscall(SYS_rseq, (void *)0xffffffe0, 32, 0, SIGNATURE) != -1 || errno != EFAULT) say("not there\n");
    if (syscall(SYS_rseq, &own, 32, 0, SIGNATURE) != 0) say("cannot register\n");
  }
  TRY(syscall(SYS_rseq, record, 32, 0, SIGNATURE));
  TRY(syscall(SYS_rseq, record, 32, 0, 1));
  TRY(syscall(SYS_rseq, &other, 32, 0, SIGNATURE));
  TRY(syscall(SYS_rseq, record, 64, 0, SIGNATURE));
  TRY(syscall(SYS_rseq, record, 32, 2, SIGNATURE));
  TRY(syscall(SYS_rseq, record, 32, 3, SIGNATURE));
  TRY(syscall(SYS_rseq, record, 32, 1, 1));
  SHOW(record->cpu == record->cpu_start);
  SHOW((int)record->cpu >= 0);
  SHOW(run(0));
  SHOW(record->section == 0);

  struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
  sigaction(SIGALRM, &action, NULL);
  struct itimerval soon = { { 0, 0 }, { 0, 20000 } };
  /* The processor may be lost before the signal comes, and the signal may come outside. */
  for (int always = 1; !at_abort; ) {
    setitimer(ITIMER_REAL, &soon, NULL);
    always &= run(1);
    if (!always) say("went on\n");
  }
  SHOW(handled > 0);

  /* Another process on the same processor takes its turn. */
  cpu_set_t one;
  sched_getaffinity(0, sizeof one, &one);
  int cpu = 0;
  while (!CPU_ISSET(cpu, &one)) cpu++;
  CPU_ZERO(&one);
  CPU_SET(cpu, &one);
  sched_setaffinity(0, sizeof one, &one);
  pid_t busy = fork();
  if (busy == 0) for (;;) ;
  SHOW(run(1));
  SHOW(record->cpu == cpu);
  kill(busy, SIGKILL);
  waitpid(busy, NULL, 0);

  CHILD("a child has it too", _exit(syscall(SYS_rseq, record, 32, 0, SIGNATURE) == -1 && errno == EBUSY ? run(0) : 9));
  CHILD("unregistered", {
    TRY(syscall(SYS_rseq, record, 32, 1, SIGNATURE));
    SHOW((int)record->cpu);
    TRY(syscall(SYS_rseq, record, 32, 1, SIGNATURE));
    TRY(syscall(SYS_rseq, &other, 32, 0, 77));
    SHOW((int)other.cpu >= 0);
  });
  signal(SIGALRM, SIG_DFL);
  CHILD("a section with a bad version", described.version = 1; setitimer(ITIMER_REAL, &soon, NULL); sigaction(SIGALRM, &action, NULL); run(1));
  CHILD("a section with a bad signature", {
    syscall(SYS_rseq, record, 32, 1, SIGNATURE);
    record = &other;
    syscall(SYS_rseq, &other, 32, 0, 77);
    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &soon, NULL);
    run(1);
  });
  CHILD("an address of nothing", {
    record->section = 0x10;
    raise(SIGCHLD);
    sigaction(SIGALRM, &action, NULL);
    raise(SIGALRM);
  });
  return 0;
}
