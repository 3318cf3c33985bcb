/* sethostname and setdomainname: what they refuse. Nothing is set, the names are the whole machine's. */
#include "check.h"

static void refused(int call) {
  TRY(syscall(call, "name", -1));
  TRY(syscall(call, "name", 65));
  TRY(syscall(call, (char *)1, 4));
}

int main(void) {
  refused(SYS_sethostname);
  refused(SYS_setdomainname);
  if (fork() == 0) {
    TRY(setuid(65534));
    refused(SYS_sethostname);
    refused(SYS_setdomainname);
    _exit(0);
  }
  wait(NULL);
  return 0;
}
