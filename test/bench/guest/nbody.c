/* Bodies under gravity, one step after the other: sums, products, a square root and a quotient for each pair. */
#include "numeric.h"

enum { BODIES = 5, AXES = 3, STEPS = 40000 };

static double place[BODIES][AXES], speed[BODIES][AXES], mass[BODIES];

static void step(double dt) {
  for (int i = 0; i < BODIES; i++) for (int j = i + 1; j < BODIES; j++) {
    double away[AXES], square = 0;
    for (int k = 0; k < AXES; k++) {
      away[k] = place[i][k] - place[j][k];
      square += away[k] * away[k];
    }
    double pull = dt / (square * __builtin_sqrt(square));
    for (int k = 0; k < AXES; k++) {
      speed[i][k] -= away[k] * mass[j] * pull;
      speed[j][k] += away[k] * mass[i] * pull;
    }
  }
  for (int i = 0; i < BODIES; i++) for (int k = 0; k < AXES; k++) place[i][k] += dt * speed[i][k];
}

u32 nbody(void) {
  u32 seed = 1, sum = 0;
  for (int i = 0; i < BODIES; i++) {
    for (int k = 0; k < AXES; k++) {
      seed = next_random(seed);
      place[i][k] = (int)seed * 1e-9 + i * (k + 1);
      speed[i][k] = (int)next_random(seed) * 1e-11;
    }
    mass[i] = 1.0 / (1 + i * i);
  }
  for (int n = 0; n < STEPS; n++) step(0.001);
  for (int i = 0; i < BODIES; i++) for (int k = 0; k < AXES; k++) sum = sum * 31 + bits_of(place[i][k]);
  return sum;
}
