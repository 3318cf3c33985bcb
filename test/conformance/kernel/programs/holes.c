/* Positioned vectors, large offsets, holes, fallocate, advice, close_range. */
/* needs glibc: preadv2 */
#include "check.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#ifndef FALLOC_FL_KEEP_SIZE
#include <linux/falloc.h>
#endif

static void sizes(int fd) {
  struct stat64 st;
  fstat64(fd, &st);
  say("size %lld blocks %s\n", (long long)st.st_size, st.st_blocks ? "some" : "none");
}

int main(void) {
  int fd = open64("f", O_RDWR | O_CREAT, 0644);
  char a[8] = "", b[8] = "";
  struct iovec v[2] = { { "hello", 5 }, { "world", 5 } }, r[2] = { { a, 3 }, { b, 7 } };
  TRY(pwritev(fd, v, 2, 4));
  TRY(preadv(fd, r, 2, 5));
  say("%s|%s\n", a, b);
  SHOW(lseek(fd, 0, SEEK_CUR));
  TRY(preadv(fd, r, 2, -2));
  TRY(syscall(SYS_preadv, fd, r, 2000, 0, 0));
  TRY(preadv2(fd, r, 2, -1, 0));
  SHOW(lseek(fd, 0, SEEK_CUR));
  TRY(pwritev2(fd, v, 2, 0, RWF_APPEND));
  sizes(fd);
  TRY(pwritev2(fd, v, 2, -1, RWF_APPEND));
  SHOW(lseek(fd, 0, SEEK_CUR));
  TRY(pwritev2(fd, v, 2, 0, RWF_DSYNC | RWF_SYNC));
  TRY(preadv2(fd, r, 2, 0, 0x1000));
  int p[2];
  pipe(p);
  TRY(preadv(p[0], r, 2, 0));
  TRY(pwritev2(p[1], v, 2, -1, 0));
  TRY(preadv2(p[0], r, 2, -1, 0));
  TRY(preadv(99, r, 2, 0));

  say("large\n");
  TRY(pwrite64(fd, "x", 1, 5000000000LL));
  sizes(fd);
  TRY(pread64(fd, a, 8, 5000000000LL));
  TRY(lseek64(fd, 5000000000LL, SEEK_SET) == 5000000000LL);
  TRY(syscall(SYS_open, "f", O_RDONLY));
  TRY(syscall(SYS_open, "f", O_RDONLY | O_LARGEFILE) >= 0);
  struct stat old;
  TRY(stat("f", &old));
  TRY(fstat(fd, &old));
  int small = syscall(SYS_open, "s", O_RDWR | O_CREAT, 0644);
  TRY(pwrite64(small, "abc", 3, 0x7ffffffe));
  TRY(pwrite64(small, "abc", 3, 0x7fffffff));
  sizes(small);
  TRY(ftruncate(small, 10));
  TRY(ftruncate64(fd, 1ULL << 62));

  say("holes\n");
  ftruncate64(fd, 0);
  ftruncate64(fd, 1 << 20);
  sizes(fd);
  TRY(lseek(fd, 0, SEEK_DATA));
  TRY(lseek(fd, 0, SEEK_HOLE));
  TRY(lseek(fd, 1 << 20, SEEK_HOLE));
  TRY(lseek(fd, -1, SEEK_HOLE));
  pwrite(fd, "data", 4, 8192);
  pwrite(fd, "data", 4, 65536);
  TRY(lseek(fd, 0, SEEK_DATA));
  TRY(lseek(fd, 8193, SEEK_DATA));
  TRY(lseek(fd, 8193, SEEK_HOLE));
  TRY(lseek(fd, 20000, SEEK_DATA));
  TRY(lseek(fd, 20000, SEEK_HOLE));
  TRY(lseek(fd, 100000, SEEK_DATA));
  TRY(lseek(fd, 2 << 20, SEEK_DATA));
  TRY(lseek(p[0], 0, SEEK_DATA));
  TRY(lseek(fd, 0, 9));

  say("fallocate\n");
  ftruncate(fd, 0);
  TRY(fallocate(fd, 0, 0, 10000));
  sizes(fd);
  TRY(fallocate(fd, FALLOC_FL_KEEP_SIZE, 20000, 10000));
  sizes(fd);
  for (int i = 0; i < 3; i++) pwrite(fd, "0123456789abcdef", 16, i * 4096 + 4090);
  char *map = mmap(NULL, 16384, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  map[5000] = 'm';
  TRY(fallocate(fd, FALLOC_FL_PUNCH_HOLE, 4092, 4096));
  TRY(fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 4092, 4098));
  say("mapped: %d\n", map[5000]);
  map[5000] = 'n';
  pread(fd, a, 1, 5000);
  say("written: %c\n", a[0]);
  char text[17] = "";
  pread(fd, text, 16, 4090);
  for (int i = 0; i < 16; i++) say("%d ", text[i]);
  pread(fd, text, 16, 8186);
  for (int i = 0; i < 16; i++) say("%d ", text[i]);
  say("\n");
  TRY(fallocate(fd, FALLOC_FL_ZERO_RANGE, 12290, 100000));
  sizes(fd);
  TRY(fallocate(fd, 0x400, 0, 1));
  TRY(fallocate(fd, 0, -1, 10));
  TRY(fallocate(fd, 0, 0, 0));
  TRY(fallocate(p[1], 0, 0, 10));
  int directory = open(".", O_RDONLY), readonly = open("f", O_RDONLY), null = open("/dev/null", O_RDWR);
  TRY(fallocate(directory, 0, 0, 10));
  TRY(fallocate(readonly, 0, 0, 10));
  TRY(fallocate(null, 0, 0, 10));
  TRY(fallocate(99, 0, 0, 10));
  TRY(posix_fallocate(fd, 0, 200000));
  sizes(fd);

  say("advice\n");
  TRY(posix_fadvise(fd, 0, 0, POSIX_FADV_WILLNEED));
  TRY(posix_fadvise(fd, 0, -1, POSIX_FADV_WILLNEED));
  TRY(posix_fadvise(fd, 0, 0, 77));
  TRY(posix_fadvise(p[0], 0, 0, POSIX_FADV_NORMAL));
  TRY(posix_fadvise(99, 0, 0, POSIX_FADV_NORMAL));
  TRY(readahead(fd, 0, 4096));
  TRY(readahead(p[0], 0, 4096));
  TRY(readahead(99, 0, 4096));
  TRY(sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE));
  TRY(sync_file_range(fd, 0, -1, SYNC_FILE_RANGE_WRITE));
  TRY(sync_file_range(fd, 0, 0, 8));
  TRY(sync_file_range(p[1], 0, 0, SYNC_FILE_RANGE_WRITE));
  TRY(syncfs(fd));
  TRY(syncfs(99));

  say("close_range\n");
  for (int i = 0; i < 6; i++) dup2(0, 20 + i);
  TRY(close_range(21, 22, 0));
  TRY(close_range(23, ~0U, CLOSE_RANGE_CLOEXEC));
  for (int i = 20; i < 27; i++) say("%d: %d\n", i, fcntl(i, F_GETFD));
  TRY(close_range(25, 24, 0));
  TRY(close_range(3, 3, 8));
  TRY(close_range(1000, ~0U, 0));
  TRY(close_range(23, 24, CLOSE_RANGE_UNSHARE));
  for (int i = 20; i < 27; i++) say("%d: %d\n", i, fcntl(i, F_GETFD));
  return 0;
}
