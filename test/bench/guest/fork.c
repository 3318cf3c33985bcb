/* fork, exit of the child and waitpid, CALLS times. */
#include "linux.h"

static u32 work(void) {
  u32 waited = 0;
  for (u32 i = 0; i < CALLS; i++) {
    int child = system_call(SYS_fork, 0, 0, 0);
    if (child < 0) die(1);
    if (child == 0) die(0);
    if (system_call(SYS_waitpid, child, 0, 0) != child) die(1);
    waited++;
  }
  return waited;
}
