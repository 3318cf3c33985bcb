import { LIBC, type RealProgram } from "./program";

const QUEENS = `
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <math.h>
static int place(int n, int row, unsigned columns, unsigned left, unsigned right) {
  if (row == n) return 1;
  int found = 0;
  for (unsigned free = ~(columns | left | right) & ((1u << n) - 1); free; free &= free - 1) {
    unsigned bit = free & -free;
    found += place(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return found;
}
int main(int argc, char **argv) {
  for (int n = 1; n <= 8; n++) printf("%d queens: %d\\n", n, place(n, 0, 0, 0, 0));
  char *words[] = { "pear", "apple", "fig" };
  qsort(words, 3, sizeof *words, (int (*)(const void *, const void *))strcmp);
  printf("%.12f %a %d %s\\n", sqrt(2.0), 1.0 / 3, argc, argv[argc - 1]);
  return 7;
}
`;

export const tcc: RealProgram = {
  name: "tcc",
  shows: "a compiler: it compiles and links a program, which runs",
  packages: [...LIBC, "tcc", "libc6-dev", "linux-libc-dev", "dash"],
  files: { "/root/queens.c": QUEENS, "/root/wrong.c": "int main(void) { return nothing; }\n" },
  cases: {
    "compile, link and run": { argv: ["/bin/dash", "-c", "cd /root && tcc -o queens queens.c -lm && ./queens a b; echo $?"] },
    "compile and run at once": { argv: ["/usr/bin/tcc", "-lm", "-run", "/root/queens.c", "last"] },
    "an object file": { argv: ["/bin/dash", "-c", "cd /root && tcc -c queens.c && tcc -o queens queens.o -lm && ./queens; cksum < queens.o 2>/dev/null; echo $?"] },
    error: { argv: ["/usr/bin/tcc", "/root/wrong.c"] },
  },
};
