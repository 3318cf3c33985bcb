// Programs that do what ring 3 may not do, each in a child of its own, and one that writes over all of its memory.
#include "raw.h"
enum { NR_rt_sigaction = 174, SIGSEGV = 11, SA_RESTORER = 0x04000000 };
static int canary = 12345;

// Handler of SIGSEGV for `overwrite`. Behind the return address and the signal number lies struct sigcontext: EBX, at 32
// in it, moves to the last byte of its page, and EIP, at 56, behind the three bytes of the instruction that writes.
void lastByte(void);
void restore(void);
__asm__("lastByte: orl $0xfff, 8+32(%esp)\n"
        "  addl $3, 8+56(%esp)\n"
        "  ret\n"
        "restore: popl %eax\n"
        "  movl $119, %eax\n"  // sigreturn
        "  int $0x80\n");

static void overwrite(void) {
  u32 action[5] = {(u32)lastByte, SA_RESTORER, (u32)restore, 0, 0};
  SYS(NR_rt_sigaction, SIGSEGV, action, 0, 8);
  __asm__ volatile("  xorl %%ebx, %%ebx\n"
                   "1: movb $0xaa, (%%ebx)\n"
                   "  incl %%ebx\n"
                   "  jnz 1b\n"
                   "  movl $1, %%eax\n"  // exit(0)
                   "  int $0x80\n" ::: "memory");
}
static void recurse(void) {
  volatile char frame[4096];
  frame[0] = 1;
  if (frame[0]) recurse();
  frame[1] = frame[0];
}
static void readKernel(void) { (void)*(volatile int *)0xffffd000; }
static void writeKernel(void) { *(volatile int *)0xfffff000 = 1; }
static void writeText(void) { *(volatile char *)writeKernel = 1; }
static void writeNull(void) { *(volatile int *)0 = 1; }
static void jumpKernel(void) { ((void (*)(void))0xfffff000)(); }
static void jumpNull(void) { ((void (*)(void))0)(); }
static void halt(void) { __asm__ volatile("hlt"); }
static void cli(void) { __asm__ volatile("cli"); }
static void in(void) { __asm__ volatile("inb $0x20, %%al" ::: "eax"); }
static void out(void) { __asm__ volatile("outb %al, $0x64"); }
static void readCr0(void) { __asm__ volatile("movl %%cr0, %%eax" ::: "eax"); }
static void loadIdt(void) { __asm__ volatile("lidt (%esp)"); }
static void badSegment(void) { __asm__ volatile("movl $0x1234, %%eax; movl %%eax, %%ds" ::: "eax"); }
static void badStack(void) { __asm__ volatile("movl $16, %esp; pushl %eax"); }
static void noGate(void) { __asm__ volatile("int $0x20"); }
static void pageFaultGate(void) { __asm__ volatile("int $14"); }
static void breakpoint(void) { __asm__ volatile("int3"); }
static void undefined(void) { __asm__ volatile("ud2"); }
static void divide(void) { __asm__ volatile("xorl %%ecx, %%ecx; divl %%ecx" ::: "eax", "ecx", "edx"); }
static void divideOverflow(void) { __asm__ volatile("movl $1, %%ecx; movl $5, %%edx; divl %%ecx" ::: "eax", "ecx", "edx"); }
static void farCall(void) { __asm__ volatile("lcall $0x60, $0"); }
static void kernelReturn(void) { __asm__ volatile("pushl $0x60; pushl $0; lret"); }

static void in_child(const char *label, void (*what)(void)) {
  int pid = SYS(NR_fork, 0);
  if (pid == 0) {
    what();
    SYS(NR_exit, 99);
  }
  print(label);
  print(": ");
  reap(pid);
}
void run(void) {
  in_child("overwrite", overwrite);
  in_child("recurse", recurse);
  in_child("readKernel", readKernel);
  in_child("writeKernel", writeKernel);
  in_child("writeText", writeText);
  in_child("writeNull", writeNull);
  in_child("jumpKernel", jumpKernel);
  in_child("jumpNull", jumpNull);
  in_child("halt", halt);
  in_child("cli", cli);
  in_child("in", in);
  in_child("out", out);
  in_child("readCr0", readCr0);
  in_child("loadIdt", loadIdt);
  in_child("badSegment", badSegment);
  in_child("badStack", badStack);
  in_child("noGate", noGate);
  in_child("pageFaultGate", pageFaultGate);
  in_child("breakpoint", breakpoint);
  in_child("undefined", undefined);
  in_child("divide", divide);
  in_child("divideOverflow", divideOverflow);
  in_child("farCall", farCall);
  in_child("kernelReturn", kernelReturn);
  say("own memory", canary);
}
