/* madvise, msync, mincore: advice that changes contents, and refusals. */
#include "memory.h"
#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#define MADV_POPULATE_WRITE 23
#endif

static void advice(void) {
  char *at = anonymous(4);
  memset(at, 1, 4 * PAGE);
  TRY(madvise(at + 1, PAGE, MADV_NORMAL));
  TRY(madvise(at, PAGE, 999));
  TRY(madvise(at, 0, 999));
  TRY(madvise(at, 0, MADV_DONTNEED));
  int all[] = { MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTFORK, MADV_DOFORK, MADV_DONTDUMP, MADV_DODUMP, MADV_WIPEONFORK, MADV_KEEPONFORK, MADV_POPULATE_READ, MADV_POPULATE_WRITE };
  for (unsigned i = 0; i < sizeof all / sizeof *all; i++) { say("%d ", all[i]); TRY(madvise(at, PAGE, all[i])); }
  peek("untouched", at);
  TRY(madvise(at + PAGE, 2 * PAGE, MADV_DONTNEED));
  peek("kept", at), peek("forgotten", at + PAGE), peek("forgotten", at + 2 * PAGE), peek("kept", at + 3 * PAGE);
  TRY(madvise(at + 3 * PAGE, 100, MADV_DONTNEED));
  peek("rounded up", at + 3 * PAGE + 200);
  munmap(at + PAGE, PAGE);
  at[0] = 1, at[2 * PAGE] = 1;
  TRY(madvise(at, 3 * PAGE, MADV_DONTNEED));
  peek("before the hole", at), peek("behind the hole", at + 2 * PAGE);
  TRY(madvise(at, 3 * PAGE, MADV_NORMAL));
  TRY(madvise(at + PAGE, PAGE, MADV_POPULATE_WRITE));
  mprotect(at, PAGE, PROT_READ);
  TRY(madvise(at, PAGE, MADV_POPULATE_WRITE));

  int fd = letters("file", 2);
  char *private = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE, fd, 0), *shared = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  private[0] = 'P', shared[PAGE] = 'S';
  TRY(madvise(private, PAGE, MADV_DONTNEED));
  TRY(madvise(shared, 2 * PAGE, MADV_DONTNEED));
  peek("the file's again", private), peek("the file has it", shared + PAGE);
  TRY(madvise(private, PAGE, MADV_FREE));
  TRY(madvise(private, PAGE, MADV_WIPEONFORK));
  TRY(madvise(private, PAGE, MADV_REMOVE));
  char *both = mmap(NULL, PAGE, RW, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  both[0] = 6;
  TRY(madvise(both, PAGE, MADV_DONTNEED));
  peek("shared memory stays", both);
  TRY(madvise(both, PAGE, MADV_FREE));
  char *own = anonymous(3);
  memset(own, 2, 3 * PAGE);
  TRY(madvise(own + PAGE, PAGE, MADV_DONTFORK));
  TRY(madvise(own + 2 * PAGE, PAGE, MADV_WIPEONFORK));
  CHILD("child", (peek("forked", own), peek("not forked", own + PAGE), peek("wiped", own + 2 * PAGE)));
  peek("parent keeps", own + 2 * PAGE);
}

static void residence(void) {
  unsigned char vector[4] = { 9, 9, 9, 9 };
  char *at = anonymous(3);
  at[PAGE] = 1;
  TRY(mincore(at, 3 * PAGE, vector));
  say("%d %d %d %d\n", vector[0] & 1, vector[1] & 1, vector[2] & 1, vector[3]);
  TRY(mincore(at + 1, PAGE, vector));
  TRY(mincore(at, PAGE, (void *)4));
  TRY(mincore(at, 0, vector));
  TRY(mincore(room(1), PAGE, vector));
  TRY(mincore(at, 0xffffffffu, vector));
  TRY(msync(at, PAGE, MS_SYNC));
  TRY(msync(at, PAGE, MS_SYNC | MS_ASYNC));
  TRY(msync(at + 1, PAGE, MS_SYNC));
  TRY(msync(at, PAGE, 64));
  TRY(msync(at, 0, MS_SYNC));
  TRY(msync(room(1), PAGE, MS_ASYNC));
  TRY(msync(at, 0xffffffffu, MS_ASYNC));
  TRY(msync(at, 100, MS_INVALIDATE));
}

int main(void) {
  advice();
  residence();
  return 0;
}
