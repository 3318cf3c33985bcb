/* Loops of floating-point numbers. Each does the same work on every call and returns a checksum of its results' bits. */
#ifndef NUMERIC_H
#define NUMERIC_H

#include "loops.h"

u32 nbody(void);
u32 mandelbrot(void);
u32 spectral(void);
u32 reals(void);

/* Both halves of a double, mixed. */
static inline u32 bits_of(double value) {
  union { double value; u32 word[2]; } bits = { value };
  return bits.word[0] * 31 + bits.word[1];
}

#endif
