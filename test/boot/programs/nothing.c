/* The smallest program: tells whether i386 programs run here. */
#include "guest.h"

static int run(int argc, char **argv, char **envp) {
  (void)argc, (void)argv, (void)envp;
  return 0;
}
