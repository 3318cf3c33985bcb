/*
 * The C library's string functions, which take their SSE2 forms: copying, measuring, searching and comparing lines of a
 * text. The library is the system's, so this is no freestanding program.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "loops.h"

enum { TEXT = 1 << 16, PASSES = 150 };

static char text[TEXT], copy[TEXT];

static u32 work(void) {
  u32 seed = 1, sum = 0;
  for (int i = 0; i < TEXT; i++) {
    seed = next_random(seed);
    text[i] = seed >> 26 == 0 ? '\n' : (char)('a' + (seed >> 24) % 26);
  }
  text[TEXT - 1] = 0;
  for (int n = 0; n < PASSES; n++) {
    memcpy(copy, text, TEXT);
    sum = sum * 31 + (u32)strlen(copy);
    for (char *line = copy, *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
      *end = 0;
      sum = sum * 31 + (u32)strlen(line);
      sum += (u32)(memchr(line, 'q', (size_t)(end - line)) != NULL) + (u32)(strcmp(line, text + (line - copy)) < 0);
    }
    memset(copy, n, TEXT);
    sum += (u32)memcmp(copy, text, TEXT) & 1;
  }
  return sum;
}

int main(int argc, char **argv) {
  setvbuf(stdout, NULL, _IONBF, 0);
  for (int rounds = argc > 1 ? atoi(argv[1]) : 1; rounds > 0; rounds--) {
    putchar('S');
    printf("E%08x\n", work());
  }
  return 0;
}
