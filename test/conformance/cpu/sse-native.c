// Judge of the SSE tests: reads cases from standard input, executes each on this machine's processor, writes what the
// registers and the memory operand hold afterwards. The records are those of sse.test.ts.
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define CODE ((uint8_t *)0x2100000)
#define DATA ((uint8_t *)0x2200000)
#define PAGE 0x1000
#define RET 0xc3
#define DATA_BYTES 64

struct input {
  uint8_t code[32];
  uint32_t length, mxcsr, eflags, pad;
  uint32_t gpr[8]; // eax ecx edx ebx - - esi edi
  uint8_t xmm[128];
  uint8_t data[DATA_BYTES];
};

struct output {
  uint32_t signal, mxcsr, eflags, pad;
  uint32_t gpr[8];
  uint8_t xmm[128];
  uint8_t data[DATA_BYTES];
};

static struct input in;
static struct output out;
static uint32_t saved_esp;
static uint8_t *const volatile entry = CODE;
static sigjmp_buf back;

static void on_signal(int number) { siglongjmp(back, number); }

__attribute__((noinline)) static void execute(void) {
  asm volatile(
      "pushal\n movl %%esp, %[esp]\n"
      "ldmxcsr %[mxcsr]\n"
      "movups %[xmm], %%xmm0\n movups 16+%[xmm], %%xmm1\n movups 32+%[xmm], %%xmm2\n movups 48+%[xmm], %%xmm3\n"
      "movups 64+%[xmm], %%xmm4\n movups 80+%[xmm], %%xmm5\n movups 96+%[xmm], %%xmm6\n movups 112+%[xmm], %%xmm7\n"
      "pushl %[eflags]\n popfl\n"
      "movl %[gpr], %%eax\n movl 4+%[gpr], %%ecx\n movl 8+%[gpr], %%edx\n movl 12+%[gpr], %%ebx\n"
      "movl 24+%[gpr], %%esi\n movl 28+%[gpr], %%edi\n"
      "call *%[entry]\n"
      "movl %%eax, %[ogpr]\n movl %%ecx, 4+%[ogpr]\n movl %%edx, 8+%[ogpr]\n movl %%ebx, 12+%[ogpr]\n"
      "movl %%esi, 24+%[ogpr]\n movl %%edi, 28+%[ogpr]\n"
      "pushfl\n popl %[oeflags]\n cld\n"
      "stmxcsr %[omxcsr]\n"
      "movups %%xmm0, %[oxmm]\n movups %%xmm1, 16+%[oxmm]\n movups %%xmm2, 32+%[oxmm]\n movups %%xmm3, 48+%[oxmm]\n"
      "movups %%xmm4, 64+%[oxmm]\n movups %%xmm5, 80+%[oxmm]\n movups %%xmm6, 96+%[oxmm]\n movups %%xmm7, 112+%[oxmm]\n"
      "movl %[esp], %%esp\n popal\n"
      : [esp] "+m"(saved_esp), [ogpr] "=m"(out.gpr[0]), [oeflags] "=m"(out.eflags), [omxcsr] "=m"(out.mxcsr), [oxmm] "=m"(out.xmm[0])
      : [mxcsr] "m"(in.mxcsr), [xmm] "m"(in.xmm[0]), [eflags] "m"(in.eflags), [gpr] "m"(in.gpr[0]),
        [entry] "m"(entry)
      : "memory", "cc");
}

int main(void) {
  const int any = PROT_READ | PROT_WRITE | PROT_EXEC;
  const int fixed = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED;
  if (mmap(CODE, PAGE, any, fixed, -1, 0) != CODE || mmap(DATA, PAGE, any, fixed, -1, 0) != DATA) return 1;
  signal(SIGSEGV, on_signal);
  signal(SIGILL, on_signal);
  signal(SIGFPE, on_signal);
  signal(SIGBUS, on_signal);
  while (fread(&in, sizeof in, 1, stdin) == 1) {
    memset(&out, 0, sizeof out);
    memcpy(CODE, in.code, in.length);
    CODE[in.length] = RET;
    memcpy(DATA, in.data, DATA_BYTES);
    const int number = sigsetjmp(back, 1);
    if (number == 0) execute();
    else out.signal = number;
    memcpy(out.data, DATA, DATA_BYTES);
    fwrite(&out, sizeof out, 1, stdout);
  }
  return 0;
}
