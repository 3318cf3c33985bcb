/* Quicksort with Hoare's partition: compares, branches that cannot be foretold, recursion. */
#include "loops.h"

enum { COUNT = 600000 };

static u32 values[COUNT];

static void sort(u32 *first, u32 *last) {
  while (first < last) {
    u32 pivot = first[(last - first) / 2];
    u32 *left = first - 1, *right = last + 1;
    for (;;) {
      do left++; while (*left < pivot);
      do right--; while (*right > pivot);
      if (left >= right) break;
      u32 held = *left;
      *left = *right;
      *right = held;
    }
    sort(first, right);
    first = right + 1;
  }
}

u32 quicksort(void) {
  u32 seed = 1, sum = 0;
  for (u32 i = 0; i < COUNT; i++) values[i] = seed = next_random(seed);
  sort(values, values + COUNT - 1);
  for (u32 i = 0; i < COUNT; i++) sum = sum * 31 + values[i];
  return sum;
}
