/* Power iteration on the matrix 1 / ((i + j)(i + j + 1) / 2 + i + 1): conversions of integers, quotients and sums. */
#include "numeric.h"

enum { N = 100, ROUNDS = 50 };

static double entry(int i, int j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

static void times(const double *vector, double *product, int transposed) {
  for (int i = 0; i < N; i++) {
    double sum = 0;
    for (int j = 0; j < N; j++) sum += (transposed ? entry(j, i) : entry(i, j)) * vector[j];
    product[i] = sum;
  }
}

u32 spectral(void) {
  static double u[N], v[N], between[N];
  u32 sum = 0;
  for (int i = 0; i < N; i++) u[i] = 1;
  for (int n = 0; n < ROUNDS; n++) {
    times(u, between, 0);
    times(between, v, 1);
    times(v, between, 0);
    times(between, u, 1);
  }
  for (int i = 0; i < N; i++) sum = sum * 31 + bits_of(u[i]);
  return sum;
}
