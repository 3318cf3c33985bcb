/* The five loops of the bench. Each does the same work on every call and returns a checksum. */
#ifndef LOOPS_H
#define LOOPS_H

typedef unsigned int u32;
typedef unsigned char u8;

u32 sieve(void);
u32 quicksort(void);
u32 sha256(void);
u32 matmul(void);
u32 chase(void);

/* Next of a sequence of pseudo-random numbers (Numerical Recipes' linear congruential generator). */
static inline u32 next_random(u32 x) { return x * 1664525u + 1013904223u; }

#endif
