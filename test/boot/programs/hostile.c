// Bad pointers to every call on files: unmapped low memory, and the last bytes of the address space.
#include "raw.h"
static char buf[64];
static const char *const POINTERS[] = {(char *)0, (char *)16, (char *)0xfffffff0, (char *)0xffffffff};
static void both(const char *label, int n, int a, int b, int c, int d, int position) {
  for (int i = 0; i < 4; i++) {
    int args[4] = {a, b, c, d};
    args[position] = (int)POINTERS[i];
    say(label, sys6(n, args[0], args[1], args[2], args[3], 0, 0));
  }
}
void run(void) {
  int fd = SYS(NR_open, "f", O_CREAT | O_RDWR, 0666);
  SYS(NR_write, fd, "hello", 5);
  int zero = SYS(NR_open, "/dev/zero", O_RDWR, 0);
  both("open", NR_open, 0, 0, 0, 0, 0);
  both("read zero", NR_read, zero, 0, 5, 0, 1);
  both("write", NR_write, fd, 0, 5, 0, 1);
  both("pread", NR_pread64, fd, 0, 5, 0, 1);
  both("readv", NR_readv, fd, 0, 2, 0, 1);
  both("writev", NR_writev, fd, 0, 2, 0, 1);
  both("stat64", NR_stat64, (int)"f", 0, 0, 0, 1);
  both("stat64 path", NR_stat64, 0, (int)buf, 0, 0, 0);
  both("fstat64", NR_fstat64, fd, 0, 0, 0, 1);
  both("link", NR_link, (int)"f", 0, 0, 0, 1);
  both("rename", NR_rename, 0, (int)"f", 0, 0, 0);
  both("mkdir", NR_mkdir, 0, 0, 0, 0, 0);
  both("rmdir", NR_rmdir, 0, 0, 0, 0, 0);
  both("unlink", NR_unlink, 0, 0, 0, 0, 0);
  both("symlink", NR_symlink, (int)"f", 0, 0, 0, 1);
  both("readlink", NR_readlink, 0, (int)buf, 9, 0, 0);
  both("chdir", NR_chdir, 0, 0, 0, 0, 0);
  both("chmod", NR_chmod, 0, 0644, 0, 0, 0);
  both("access", NR_access, 0, 0, 0, 0, 0);
  both("truncate", NR_truncate, 0, 0, 0, 0, 0);
  both("getcwd", NR_getcwd, 0, 64, 0, 0, 0);
  both("getdents64", NR_getdents64, SYS(NR_open, "/", 0, 0), 0, 500, 0, 1);
  both("pipe", NR_pipe, 0, 0, 0, 0, 0);
  both("poll", NR_poll, 0, 2, 0, 0, 0);
  int time[2] = {0, 0};
  for (int i = 1; i < 4; i++) say("select", SYS(NR_select, 20, 0, POINTERS[i], 0, time));
  both("epoll_ctl", NR_epoll_ctl, SYS(NR_epoll_create1, 0), 1, fd, 0, 3);
  say("bad fd", SYS(NR_read, -1, buf, 1));
  say("bad fd", SYS(NR_write, 1 << 30, buf, 1));
  say("alive", SYS(NR_pread64, fd, buf, 5, 0, 0));
}
