/* Forks for ever, and so do its children, as a user who may have as many processes as the first argument says.
   With a second argument each of them waits for its first child. */
#include "guest.h"

enum { SYS_setrlimit = 75, SYS_setuid32 = 213, RLIMIT_NPROC = 6 };

static int run(int argc, char **argv, char **envp) {
  (void)envp;
  int limit[2] = {0, 0};
  for (const char *at = argv[1]; *at; at++) limit[0] = limit[0] * 10 + (*at - '0');
  limit[1] = limit[0];
  call(SYS_setrlimit, RLIMIT_NPROC, limit);
  call(SYS_setuid32, 1000);
  for (;;) {
    int child = call(SYS_fork);
    if (argc > 2 && child > 0) call(SYS_waitpid, child, 0, 0);
  }
}
