/* mlock and its kin (needs root: some hosts allow less). */
#include "memory.h"
#include <sys/resource.h>
#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 1
#endif

static int resident(char *at) { unsigned char vector; mincore(at, PAGE, &vector); return vector & 1; }

int main(void) {
  char *at = anonymous(4);
  TRY(mlock(at, 2 * PAGE));
  SHOW(resident(at)), SHOW(resident(at + PAGE)), SHOW(resident(at + 2 * PAGE));
  TRY(madvise(at, PAGE, MADV_DONTNEED));
  TRY(msync(at, PAGE, MS_INVALIDATE));
  TRY(munlock(at, PAGE));
  TRY(madvise(at, PAGE, MADV_DONTNEED));
  TRY(mlock(at + 1, 1));
  TRY(mlock(room(1), PAGE));
  TRY(munlock(room(1), PAGE));
  TRY(mlock(at, 0));
  TRY(mlock(at, 0xffffffffu));
  TRY(mlock((char *)0xfffff000u, PAGE));
  TRY(syscall(SYS_mlock2, at + 2 * PAGE, PAGE, MLOCK_ONFAULT));
  SHOW(resident(at + 2 * PAGE));
  TRY(syscall(SYS_mlock2, at, PAGE, 2));
  TRY(mlockall(0));
  TRY(mlockall(8));
  TRY(mlockall(4));
  TRY(mlockall(MCL_CURRENT));
  SHOW(resident(at + 3 * PAGE));
  TRY(munlockall());
  TRY(mlockall(MCL_FUTURE));
  char *next = anonymous(1);
  SHOW(resident(next));
  TRY(munlockall());
  next = anonymous(1);
  SHOW(resident(next));
  next = mmap(NULL, PAGE, RW, ANON | MAP_LOCKED, -1, 0);
  SHOW(resident(next));
  next = mmap(NULL, PAGE, RW, ANON | MAP_POPULATE, -1, 0);
  SHOW(resident(next));
  struct rlimit none = { 0, 0 }, small = { 2 * PAGE, 2 * PAGE };
  munlockall();
  CHILD("limited", (setrlimit(RLIMIT_MEMLOCK, &small), setuid(1000), TRY(mlock(at, 2 * PAGE)), TRY(mlock(at + 2 * PAGE, PAGE)), TRY(mlock(at, PAGE)),
                    TRY(mmap(NULL, PAGE, RW, ANON | MAP_LOCKED, -1, 0) == MAP_FAILED ? -1 : 0), TRY(mlockall(MCL_CURRENT))));
  CHILD("not allowed", (setrlimit(RLIMIT_MEMLOCK, &none), setuid(1000), TRY(mlock(at, PAGE)), TRY(mlockall(MCL_FUTURE)),
                        TRY(mmap(NULL, PAGE, RW, ANON | MAP_LOCKED, -1, 0) == MAP_FAILED ? -1 : 0)));
  return 0;
}
