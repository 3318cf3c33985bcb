/* Resource limits: what can be asked and set, and how wrong requests are refused (needs root: some hosts allow less). */
#include "check.h"
#include <sys/resource.h>

int main(void) {
  struct rlimit limit;
  TRY(getrlimit(99, &limit));
  TRY(syscall(SYS_ugetrlimit, RLIMIT_NOFILE, (void *)4));
  TRY(getrlimit(RLIMIT_NOFILE, &limit));
  limit.rlim_cur = 20000;
  limit.rlim_max = 20000;
  TRY(setrlimit(RLIMIT_NOFILE, &limit));
  limit.rlim_cur = 30000;
  TRY(setrlimit(RLIMIT_NOFILE, &limit));
  TRY(getrlimit(RLIMIT_NOFILE, &limit));
  SHOW(limit.rlim_cur);
  SHOW(limit.rlim_max);
  TRY(prlimit(1 << 20, RLIMIT_NOFILE, NULL, &limit));
  return 3;
}
