/* Sieve of Eratosthenes: byte stores with a stride. */
#include "loops.h"

enum { LIMIT = 4000000 };

static u8 composite[LIMIT];

u32 sieve(void) {
  u32 primes = 0;
  for (u32 i = 0; i < LIMIT; i++) composite[i] = 0;
  for (u32 i = 2; i < LIMIT; i++) {
    if (composite[i]) continue;
    primes++;
    if (i < LIMIT / i) for (u32 j = i * i; j < LIMIT; j += i) composite[j] = 1;
  }
  return primes;
}
