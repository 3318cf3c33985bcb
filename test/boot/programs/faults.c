/* What a processor exception becomes: signal, si_code, si_addr. */
#include "guest.h"

static const char text[] = "constant";

static void show(const char *name, u32 expected) {
  say(name);
  report(" signal", caught.signo);
  report("  code", caught.code);
  report("  address as expected", caught.address == expected);
}

static int run(int argc, char **argv, char **envp) {
  (void)argc, (void)argv, (void)envp;
  for (int signal = 4; signal <= 11; signal++) if (signal != 9) catch_signal(signal, 0);
  attempt("movl (%%eax), %%eax", 0);
  show("read null", 0);
  attempt("movl %%eax, (%%eax)", 4);
  show("write near null", 4);
  attempt("movl %%eax, (%%eax)", text);
  show("write a constant", (u32)text);
  attempt("movl %%eax, (%%eax)", run);
  show("write code", (u32)run);
  attempt("jmp *%%eax", 0x20000000);
  show("jump nowhere", 0x20000000);
  attempt("movl $0, %%ecx; movl $1, %%eax; movl $0, %%edx; divl %%ecx", 0);
  report("divide by zero", caught.signo * 100 + caught.code);
  attempt("movl $1, %%ecx; movl $0, %%eax; movl $7, %%edx; divl %%ecx", 0);
  report("quotient too large", caught.signo * 100 + caught.code);
  attempt("ud2", 0);
  report("undefined opcode", caught.signo * 100 + caught.code);
  attempt("int3", 0);
  report("breakpoint", caught.signo * 1000 + caught.code);
  attempt("cli", 0);
  report("cli", caught.signo * 1000 + caught.code);
  attempt("hlt", 0);
  report("hlt", caught.signo * 1000 + caught.code);
  attempt("movl %%cr3, %%eax", 0);
  report("read cr3", caught.signo * 1000 + caught.code);
  attempt("inb $0x60, %%al", 0);
  report("in", caught.signo * 1000 + caught.code);
  attempt("int $0x20", 0);
  report("int 0x20", caught.signo * 1000 + caught.code);
  attempt("movl %%eax, %%ds", 8);
  report("load a kernel selector", caught.signo * 1000 + caught.code);
  attempt("pushfl; orl $0x100, (%%esp); popfl; nop", 0);
  report("single step", caught.signo * 1000 + caught.code);
  say("done\n");
  attempt("movl %%eax, (%%eax)", 0);
  struct action fall_back = { 0, 0, 0, 0 };
  call(SYS_rt_sigaction, 11, &fall_back, 0, 8);
  __asm__ volatile("movl %eax, 16");
  return 0;
}
