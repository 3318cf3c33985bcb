/* Product of two integer matrices: loads with two strides, multiply and add. */
#include "loops.h"

enum { N = 256 };

static u32 left[N][N], right[N][N], product[N][N];

u32 matmul(void) {
  u32 seed = 1, sum = 0;
  for (u32 i = 0; i < N; i++) for (u32 j = 0; j < N; j++) {
    left[i][j] = seed = next_random(seed);
    right[i][j] = seed = next_random(seed);
  }
  for (u32 i = 0; i < N; i++) for (u32 j = 0; j < N; j++) {
    u32 cell = 0;
    for (u32 k = 0; k < N; k++) cell += left[i][k] * right[k][j];
    product[i][j] = cell;
  }
  for (u32 i = 0; i < N; i++) for (u32 j = 0; j < N; j++) sum = sum * 31 + product[i][j];
  return sum;
}
