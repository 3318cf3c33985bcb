/* What gcc calls by itself in freestanding code. */
#include "loops.h"

void *memset(void *to, int value, u32 count) {
  void *first = to;
  __asm__ volatile("rep stosb" : "+D"(to), "+c"(count) : "a"(value) : "memory");
  return first;
}

void *memcpy(void *to, const void *from, u32 count) {
  void *first = to;
  __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(count) : : "memory");
  return first;
}
