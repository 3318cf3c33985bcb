/* EFLAGS in ring 3: which bits POPF and IRET change, single steps, breakpoint instructions, alignment. */
#include "guest.h"

enum { TF = 0x100, AC = 0x40000, STEPS = 40 };

static u32 flags(void) { u32 f; __asm__ volatile("pushfl; popl %0" : "=r"(f)); return f; }
static void by_popf(u32 f) { __asm__ volatile("pushl %0; popfl" : : "r"(f) : "cc", "memory"); }
static int code_selector(void) { int cs; __asm__ volatile("movl %%cs, %0" : "=r"(cs)); return cs; }
static void by_iret(u32 f) {
  __asm__ volatile("pushl %0; pushl %1; pushl $1f; iret; 1:" : : "r"(f), "r"(code_selector()) : "cc", "memory");
}

/* Each bit but TF, set and cleared; what of it shows. */
static void bits(const char *how, void (*set)(u32)) {
  u32 before = flags();
  for (int bit = 0; bit < 22; bit++) {
    if (bit == 8) continue;
    set(before ^ (1u << bit));
    u32 after = flags();
    by_popf(before);
    say(how), report(" bit", bit), report("  changed", (int)((before ^ after) & 0x3fffff & ~0x8d5u) != 0);
  }
  report("as before", (int)((flags() ^ before) & ~0x8d5u));
}

/* Counts traps until `stop_after`, then goes on without TF; notes where each was. */
static int traps, stop_after;
static u32 places[STEPS];
static int codes[STEPS];
__attribute__((used)) static void stepped(int signal, struct siginfo *info, struct context *context) {
  (void)signal;
  if (traps < STEPS) places[traps] = context->eip, codes[traps] = info->code * 1000 + ((context->eflags & TF) != 0);
  if (++traps >= stop_after) context->eflags &= ~(u32)TF;
}
static void catch_traps(void) {
  struct action action = { (void *)stepped, 4 | 0x04000000, (void *)return_from_signal, 0 };
  call(SYS_rt_sigaction, 5, &action, 0, 8);
}
static void show(const char *name, u32 start) {
  say(name), report(" traps", traps);
  for (int i = 0; i < traps && i < STEPS; i++) report("  at", (int)(places[i] - start)), report("  code", codes[i]);
}

#define STEPPED(name, limit, body)                                                                     \
  do {                                                                                                 \
    u32 start;                                                                                         \
    traps = 0, stop_after = limit;                                                                     \
    __asm__ volatile("movl $2f, %0; pushfl; orl $0x100, (%%esp); popfl; 2: " body                      \
                     "; pushfl; andl $~0x100, (%%esp); popfl; nop"                                     \
                     : "=&r"(start) : : "eax", "ecx", "edx", "ebx", "esi", "edi", "cc", "memory");     \
    show(name, start);                                                                                 \
  } while (0)

__attribute__((used)) static char from[16] = "0123456789", to[16];

static void steps(void) {
  catch_traps();
  STEPPED("plain", STEPS, "nop; nop; movl $1, %%eax");
  STEPPED("stopped by the handler", 2, "nop; nop; nop; nop");
  STEPPED("jumps", STEPS, "xorl %%eax, %%eax; jz 3f; nop; 3: jnz 4f; nop; 4: call 5f; jmp 6f; 5: ret; 6: nop");
  STEPPED("loop", STEPS, "movl $3, %%ecx; 3: loop 3b");
  STEPPED("repeated", STEPS, "movl $3, %%ecx; movl $from, %%esi; movl $to, %%edi; rep movsb; nop");
  STEPPED("stack segment", STEPS, "movl %%ss, %%eax; movl %%eax, %%ss; nop; nop");
  STEPPED("system call", STEPS, "movl $20, %%eax; int $0x80; nop");
  STEPPED("flags seen by PUSHF", STEPS, "pushfl; popl %%eax; andl $0x100, %%eax; nop");
  traps = 0, stop_after = STEPS;
  u32 here;
  __asm__ volatile("movl $1f, %0; int3; 1: nop" : "=r"(here));
  show("INT3", here);
}

static char unaligned[64] __attribute__((aligned(16)));
#define ALIGNED(what, body, offset)                                                                    \
  do {                                                                                                 \
    attempt("pushfl; orl $0x40000, (%%esp); popfl; " body, unaligned + (offset));                      \
    by_popf(flags() & ~AC);                                                                            \
    say(what), report(" at", offset), report("  signal", caught.signo * 1000 + (caught.signo ? caught.code : 0)); \
    report("  address", (int)caught.address * (caught.signo != 0));                                    \
  } while (0)

/* The handler runs with AC as it was; resume without it. */
__attribute__((used)) static void misaligned(int signal, struct siginfo *info, struct context *context) {
  by_popf(flags() & ~AC);
  handle(signal, info, context);
  context->eflags &= ~AC;
}
static void alignment(void) {
  struct action action = { (void *)misaligned, 4 | 0x04000000, (void *)return_from_signal, 0 };
  call(SYS_rt_sigaction, 7, &action, 0, 8);
  for (int offset = 0; offset < 5; offset++) {
    ALIGNED("byte", "movb (%%eax), %%cl", offset);
    ALIGNED("word", "movw (%%eax), %%cx", offset);
    ALIGNED("word store", "movw %%cx, (%%eax)", offset);
    ALIGNED("long", "movl (%%eax), %%ecx", offset);
    ALIGNED("long store", "movl %%ecx, (%%eax)", offset);
    ALIGNED("long added", "addl %%ecx, (%%eax)", offset);
    ALIGNED("CMPXCHG8B", "cmpxchg8b (%%eax)", offset);
    ALIGNED("LODSD", "movl %%eax, %%esi; lodsl", offset);
    ALIGNED("LEA", "leal (%%eax), %%ecx", offset);
  }
  report("nothing stored", unaligned[1]);
}

static int run(int argc, char **argv, char **envp) {
  (void)argc, (void)argv, (void)envp;
  bits("POPF", by_popf);
  bits("IRET", by_iret);
  steps();
  alignment();
  attempt("pushfl; orl $0x4000, (%%esp); popfl; iret", 0);
  return 0;
}
