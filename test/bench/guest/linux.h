/* Start and system calls of a freestanding Linux/i386 program: number in EAX, arguments in EBX, ECX, EDX. */
#ifndef LINUX_H
#define LINUX_H

#include "report.h"

enum { SYS_exit = 1, SYS_fork = 2, SYS_read = 3, SYS_write = 4, SYS_waitpid = 7, SYS_pipe = 42, SYS_getppid = 64 };
enum { STDOUT = 1 };

static inline int system_call(int number, int a, int b, int c) {
  int result;
  __asm__ volatile("int $0x80" : "=a"(result) : "a"(number), "b"(a), "c"(b), "d"(c) : "memory");
  return result;
}

static inline void put(const char *bytes, u32 count) { system_call(SYS_write, STDOUT, (int)bytes, (int)count); }

static inline void die(int status) {
  for (;;) system_call(SYS_exit, status, 0, 0);
}

/* One round of the program's work; returns a checksum. */
static u32 work(void);

/* argv[1] is the number of rounds, 1 when absent. */
__attribute__((used)) static void start(int argc, char **argv) {
  u32 rounds = 0;
  for (const char *digit = argc > 1 ? argv[1] : "1"; *digit; digit++) rounds = rounds * 10 + (u32)(*digit - '0');
  for (u32 i = 0; i < rounds; i++) {
    report_start();
    report_end(work());
  }
  die(0);
}

/* The stack holds argc and argv (System V ABI i386, "Process Initialization"). */
__asm__(".globl _start\n_start: mov %esp, %eax\n lea 4(%eax), %edx\n and $-16, %esp\n sub $8, %esp\n"
        " push %edx\n push (%eax)\n call start\n");

#endif
