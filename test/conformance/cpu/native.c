// Runs instruction sequences on the processor itself, from stdin to stdout. Each ends in a trap (INT3, or whatever it
// meets), whose signal frame is the result. Records: case.ts.
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <ucontext.h>
#include <unistd.h>

#define CODE 0x10000000u
#define SLOT 128
#define SLOTS 4096
#define DATA 0x20000000u
#define DATA_SIZE 0x2000
#define PATTERNS 16
#define BLOCK_SIZE 256
#define BLOCK (DATA + DATA_SIZE / 2 - BLOCK_SIZE / 2)
#define FX_SIZE 288
/* The FXSAVE area in a signal frame lies behind the 112 bytes of FSAVE (asm/sigcontext.h, struct _fpstate_32). */
#define FSAVE_SIZE 112

struct input {
  uint32_t gpr[8]; /* eax ecx edx ebx esp ebp esi edi */
  uint32_t eflags, slot, pattern, has_block;
  uint8_t code[SLOT], fx[FX_SIZE], block[BLOCK_SIZE];
};

struct output {
  uint32_t gpr[8];
  uint32_t eflags, eip, vector, error, cr2, hash, unused[2];
  uint8_t fx[FX_SIZE], block[BLOCK_SIZE];
};

static struct input in;
static struct output out;
static uint32_t patterns[PATTERNS][DATA_SIZE / 4];
/* For the assembly below: the state to start with, where to go, and the stack to come back to. */
uint32_t start_gpr[8], start_eflags, start_eip, saved_esp, mxcsr_reset = 0x1f80;
uint8_t start_fx[512] __attribute__((aligned(16)));
extern void run(void), back(void);

asm(".globl run, back\n"
    "run: pusha\n"
    "  mov %esp, saved_esp\n"
    "  fxrstor start_fx\n"
    "  pushl start_eflags\n"
    "  popf\n"
    "  mov start_gpr, %eax\n  mov start_gpr+4, %ecx\n  mov start_gpr+8, %edx\n  mov start_gpr+12, %ebx\n"
    "  mov start_gpr+20, %ebp\n  mov start_gpr+24, %esi\n  mov start_gpr+28, %edi\n  mov start_gpr+16, %esp\n"
    "  jmp *start_eip\n"
    "back: mov saved_esp, %esp\n"
    "  cld\n"
    "  fninit\n"
    "  ldmxcsr mxcsr_reset\n"
    "  popa\n"
    "  ret\n");

static void caught(int signal, siginfo_t *info, void *context) {
  mcontext_t *m = &((ucontext_t *)context)->uc_mcontext;
  greg_t *g = m->gregs;
  static const int order[8] = {REG_EAX, REG_ECX, REG_EDX, REG_EBX, REG_ESP, REG_EBP, REG_ESI, REG_EDI};
  (void)signal;
  (void)info;
  for (int i = 0; i < 8; i++) out.gpr[i] = g[order[i]];
  out.eflags = g[REG_EFL];
  out.eip = g[REG_EIP];
  out.vector = g[REG_TRAPNO];
  out.error = g[REG_ERR];
  out.cr2 = m->cr2;
  memcpy(out.fx, (char *)m->fpregs + FSAVE_SIZE, FX_SIZE);
  g[REG_EIP] = (uint32_t)back;
  g[REG_ESP] = saved_esp;
  g[REG_EFL] = 0x202;
}

int main(int argc, char **argv) {
  (void)argc;
  /* The same addresses are free in every run. */
  if (!(personality(0xffffffff) & ADDR_NO_RANDOMIZE)) {
    personality(ADDR_NO_RANDOMIZE);
    execv("/proc/self/exe", argv);
  }
  static uint8_t alternate[65536];
  stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
  sigaltstack(&stack, 0);
  struct sigaction action = {.sa_sigaction = caught, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  for (const int *s = (const int[]){SIGTRAP, SIGSEGV, SIGBUS, SIGILL, SIGFPE, 0}; *s; s++) sigaction(*s, &action, 0);
  uint8_t *code = mmap((void *)CODE, SLOT * SLOTS, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  uint32_t *data = mmap((void *)DATA, DATA_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  uint32_t x = 0x12345678;
  for (int p = 0; p < PATTERNS; p++)
    for (int i = 0; i < DATA_SIZE / 4; i++) {
      x ^= x << 13, x ^= x >> 17, x ^= x << 5;
      patterns[p][i] = x;
    }
  while (fread(&in, sizeof in, 1, stdin) == 1) {
    memcpy(code + in.slot * SLOT, in.code, SLOT);
    memcpy(data, patterns[in.pattern], DATA_SIZE);
    if (in.has_block) memcpy((void *)BLOCK, in.block, BLOCK_SIZE);
    memcpy(start_fx, in.fx, FX_SIZE);
    memcpy(start_gpr, in.gpr, sizeof start_gpr);
    start_eflags = in.eflags;
    start_eip = CODE + in.slot * SLOT;
    run();
    out.hash = 0x811c9dc5;
    for (int i = 0; i < DATA_SIZE / 4; i++) out.hash = (out.hash ^ data[i]) * 0x01000193;
    memcpy(out.block, (void *)BLOCK, BLOCK_SIZE);
    fwrite(&out, sizeof out, 1, stdout);
  }
  return 0;
}
