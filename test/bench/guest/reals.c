/* A signal through a filter, in single precision: 4-byte loads and stores, and conversions to integers and back. */
#include "numeric.h"

enum { SAMPLES = 4096, PASSES = 200 };

u32 reals(void) {
  static float signal[SAMPLES];
  u32 seed = 1, sum = 0;
  for (int i = 0; i < SAMPLES; i++) signal[i] = (int)(seed = next_random(seed)) * 1e-6f;
  for (int n = 0; n < PASSES; n++) {
    float level = 0;
    for (int i = 0; i < SAMPLES; i++) {
      level += (signal[i] - level) * 0.25f;
      if (level < 0) level = -level;
      signal[i] = level - (float)(int)level * 0.5f;
    }
  }
  for (int i = 0; i < SAMPLES; i++) sum = sum * 31 + (u32)(int)(signal[i] * 1024);
  return sum;
}
