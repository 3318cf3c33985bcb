/* System calls that the kernel does not have: io_uring_setup, one that Linux has not either, each twice. */
#include "guest.h"

enum { SYS_io_uring_setup = 425, SYS_nobody = 9999 };

static int run(int argc, char **argv, char **envp) {
  (void)argc, (void)argv, (void)envp;
  for (int i = 0; i < 2; i++) {
    report("io_uring_setup", call(SYS_io_uring_setup, 1, 0));
    report("nobody", call(SYS_nobody));
  }
  return 0;
}
