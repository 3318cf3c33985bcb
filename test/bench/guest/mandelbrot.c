/* How many steps the points of a grid take to leave the circle: sums, products and comparisons in registers. */
#include "numeric.h"

enum { WIDTH = 160, HEIGHT = 120, LIMIT = 400 };

static u32 steps(double x, double y) {
  double re = 0, im = 0;
  for (u32 n = 0; n < LIMIT; n++) {
    double re2 = re * re, im2 = im * im;
    if (re2 + im2 > 4) return n;
    im = 2 * re * im + y;
    re = re2 - im2 + x;
  }
  return LIMIT;
}

u32 mandelbrot(void) {
  u32 sum = 0;
  for (int j = 0; j < HEIGHT; j++) for (int i = 0; i < WIDTH; i++) sum = sum * 31 + steps(i * (3.0 / WIDTH) - 2, j * (2.0 / HEIGHT) - 1);
  return sum;
}
