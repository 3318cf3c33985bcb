/*
 * The five loops on the bare machine, for a comparator without a kernel: a Multiboot 0.6.96 image that runs LOOPS in
 * order, REPEATS times each, without paging, and reports on the first serial port (16550A at 0x3F8).
 */
#include "report.h"

enum { MULTIBOOT_MAGIC = 0x1BADB002, COM1 = 0x3F8, STACK_BYTES = 65536 };

__attribute__((section(".multiboot"), used)) static const u32 header[3] = { MULTIBOOT_MAGIC, 0, 0u - MULTIBOOT_MAGIC };

__attribute__((used)) static u8 stack[STACK_BYTES] __attribute__((aligned(16)));

static void put(const char *bytes, u32 count) {
  for (u32 i = 0; i < count; i++) __asm__ volatile("outb %0, %1" : : "a"(bytes[i]), "Nd"((unsigned short)COM1));
}

__attribute__((used)) static void start(void) {
  static u32 (*const loops[])(void) = { sieve, quicksort, sha256, matmul, chase };
  for (u32 i = 0; i < sizeof loops / sizeof loops[0]; i++) {
    for (u32 round = 0; round < REPEATS; round++) {
      report_start();
      report_end(loops[i]());
    }
  }
  for (;;) __asm__ volatile("cli; hlt");
}

__asm__(".globl _start\n_start: mov $stack + 65536, %esp\n call start\n");
