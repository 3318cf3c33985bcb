/* Reads zeros for ever, a megabyte with each call. */
#include "guest.h"

static char buffer[1 << 20];

static int run(int argc, char **argv, char **envp) {
  (void)argc, (void)argv, (void)envp;
  int zero = call(SYS_open, "/dev/zero", 0);
  for (;;) call(SYS_read, zero, buffer, sizeof buffer);
}
