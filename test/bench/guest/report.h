/*
 * What every program of the bench writes, and the host reads with a clock in its hand: for each round an S before
 * the work and behind it an E, the checksum as 8 hexadecimal digits, and a newline.
 */
#ifndef REPORT_H
#define REPORT_H

#include "loops.h"

/* Given by the platform: linux.h or multiboot.c. */
static void put(const char *bytes, u32 count);

static inline void report_start(void) { put("S", 1); }

static inline void report_end(u32 checksum) {
  char line[10];
  line[0] = 'E';
  for (u32 i = 0; i < 8; i++) line[1 + i] = "0123456789abcdef"[checksum >> (28 - 4 * i) & 15];
  line[9] = '\n';
  put(line, sizeof line);
}

#endif
