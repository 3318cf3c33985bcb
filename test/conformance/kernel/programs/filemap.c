/* Mapped files: one page for reads, writes and every mapping; what lies behind the end; truncation under a mapping. */
#include "memory.h"

static char buffer[3 * PAGE];

int main(void) {
  int fd = letters("file", 2);
  write(fd, "tail", 4);
  char *shared = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0), *private = mmap(NULL, 4 * PAGE, RW, MAP_PRIVATE, fd, 0);
  peek("shared", shared), peek("private", private + PAGE), peek("tail", shared + 2 * PAGE), peek("zeros behind the tail", shared + 2 * PAGE + 4);
  peek("behind the end", shared + 3 * PAGE), poke("behind the end", private + 3 * PAGE, 1);
  shared[1] = 'S';
  pread(fd, buffer, 4, 0);
  say("read sees %.4s\n", buffer);
  pwrite(fd, "W", 1, 2);
  peek("mapping sees", shared + 2), peek("private sees", private + 2);
  private[3] = 'P';
  pwrite(fd, "XY", 2, 3);
  peek("shared", shared + 3), peek("own copy", private + 3), peek("own copy", private + 4);
  say("read sees %d %.8s\n", (int)pread(fd, buffer, 8, 0), buffer);
  CHILD("child", (shared[PAGE] = 'C', private[PAGE] = 'c'));
  peek("from the child", shared + PAGE), peek("not from the child", private + PAGE);
  shared[2 * PAGE + 10] = 'z';
  say("size %d\n", (int)lseek(fd, 0, SEEK_END));
  TRY(ftruncate(fd, 3 * PAGE + 1));
  peek("grown", shared + 3 * PAGE), poke("grown", shared + 3 * PAGE, 'g');
  TRY(ftruncate(fd, PAGE + 10));
  peek("last page", shared + PAGE), peek("cut in the page", shared + PAGE + 10), peek("cut off", shared + 2 * PAGE), peek("cut off", shared + 3 * PAGE);
  peek("private copy of the first page", private + 3), peek("private behind the end", private + 2 * PAGE);
  TRY(ftruncate(fd, 0));
  peek("nothing left", shared), peek("the private copy, too", private);
  TRY(ftruncate(fd, 2 * PAGE));
  peek("zeros", shared), peek("zeros", private);
  close(fd), unlink("file");
  poke("without a name", shared, 'u'), peek("without a name", shared);
  TRY(munmap(shared, 4 * PAGE));
  peek("unmapped", shared);
  /* system calls on memory that is not there */
  fd = letters("file", 1);
  char *end = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  int out = open("out", O_RDWR | O_CREAT, 0600);
  TRY(write(out, end + PAGE - 10, 20));
  TRY(write(out, end + PAGE, 20));
  TRY(read(out, end + PAGE, 1));
  TRY(pread(out, end + PAGE - 5, 10, 0));
  /* a sparse file, far beyond 4 GB */
  int big = open64("big", O_RDWR | O_CREAT, 0600);
  TRY(ftruncate64(big, 0x180000000ll));
  char *far = mmap64(NULL, PAGE, RW, MAP_SHARED, big, 0x140000000ll);
  poke("far", far + 5, 'f');
  say("%d %c\n", (int)pread64(big, buffer, 1, 0x140000005ll), buffer[0]);
  return 0;
}
