/* Attributes of files: statx, modes and owners, names, times, extended attributes; as root (needs root). */
/* needs glibc: statx */
#include "check.h"
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/xattr.h>
#include <time.h>
#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE 2
#endif

static void mode(const char *name) {
  struct stat64 st;
  if (lstat64(name, &st) < 0) { say("%s: %s\n", name, errno_name(errno)); return; }
  say("%s: mode %o links %d uid %d gid %d\n", name, st.st_mode, (int)st.st_nlink, st.st_uid, st.st_gid);
}
static void times(const char *name) {
  struct stat64 st;
  lstat64(name, &st);
  say("%s: %lld.%09ld %lld.%09ld\n", name, (long long)st.st_atim.tv_sec, st.st_atim.tv_nsec, (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec);
}
static void make(const char *name, int bits) {
  int fd = open(name, O_CREAT | O_WRONLY, 0600);
  write(fd, name, strlen(name));
  fchmod(fd, bits);
  close(fd);
}

int main(void) {
  umask(022);
  mkdir("d", 0755);
  make("f", 0644);
  symlink("f", "l");

  say("statx\n");
  struct statx sx;
  TRY(statx(AT_FDCWD, "f", 0, STATX_BASIC_STATS, &sx));
  say("mask %#x nlink %u mode %o size %llu blocks %d uid %u\n", sx.stx_mask & STATX_BASIC_STATS, sx.stx_nlink, sx.stx_mode, (long long)sx.stx_size, sx.stx_blocks > 0, sx.stx_uid);
  TRY(statx(AT_FDCWD, "l", AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, &sx));
  say("%o %llu\n", sx.stx_mode, (long long)sx.stx_size);
  TRY(statx(AT_FDCWD, "none", 0, STATX_ALL, &sx));
  TRY(statx(AT_FDCWD, "", 0, STATX_ALL, &sx));
  TRY(statx(AT_FDCWD, "", AT_EMPTY_PATH, STATX_ALL, &sx));
  TRY(statx(99, "f", 0, STATX_ALL, &sx));
  TRY(syscall(SYS_statx, AT_FDCWD, "f", 0x6000, STATX_ALL, &sx));
  TRY(syscall(SYS_statx, AT_FDCWD, "f", 0, 0x80000000, &sx));
  TRY(syscall(SYS_statx, AT_FDCWD, "f", 0x10, STATX_ALL, &sx));
  TRY(syscall(SYS_statx, AT_FDCWD, "f", 0, STATX_ALL, 8));
  TRY(statx(AT_FDCWD, "/dev/null", 0, STATX_ALL, &sx));
  say("rdev %u %u\n", sx.stx_rdev_major, sx.stx_rdev_minor);

  say("modes and owners\n");
  make("s", 06755);
  mode("s");
  TRY(chown("s", 0, 5));
  mode("s");
  chmod("s", 06745);
  TRY(chown("s", -1, -1));
  mode("s");
  chmod("d", 06755);
  TRY(chown("d", 3, 4));
  mode("d");
  mkdir("d/sub", 0755);
  mode("d/sub");
  make("d/file", 0644);
  mode("d/file");
  TRY(fchownat(AT_FDCWD, "l", 7, 8, AT_SYMLINK_NOFOLLOW));
  mode("l");
  mode("f");
  TRY(fchownat(AT_FDCWD, "l", 9, -1, 0));
  mode("f");
  TRY(fchownat(AT_FDCWD, "f", 9, -1, 0x4000));
  int fd = open("f", O_RDWR);
  TRY(fchownat(fd, "", 0, 0, AT_EMPTY_PATH));
  mode("f");
  TRY(syscall(SYS_chown, "f", 1, 0xffff));
  mode("f");
  TRY(syscall(452, AT_FDCWD, "l", 0600, AT_SYMLINK_NOFOLLOW));
  TRY(syscall(452, AT_FDCWD, "f", 0640, AT_SYMLINK_NOFOLLOW));
  TRY(syscall(452, fd, "", 0604, AT_EMPTY_PATH));
  TRY(syscall(452, AT_FDCWD, "f", 0640, 1));
  mode("f");
  TRY(syscall(439, AT_FDCWD, "f", X_OK, 0));
  TRY(syscall(439, AT_FDCWD, "none", F_OK, AT_EACCESS));
  TRY(syscall(439, AT_FDCWD, "l", R_OK | W_OK, AT_SYMLINK_NOFOLLOW | AT_EACCESS));
  TRY(syscall(439, AT_FDCWD, "f", 8, 0));
  TRY(syscall(439, AT_FDCWD, "f", R_OK, 1));
  chmod("s", 06777);
  CHILD("another user writes", {
    setuid(1000);
    int w = open("s", O_WRONLY);
    write(w, "x", 1);
    mode("s");
  });
  chmod("s", 06777);
  CHILD("another user cuts", { setuid(1000); truncate("s", 0); mode("s"); });

  say("names\n");
  make("a", 0600);
  make("b", 0644);
  TRY(renameat2(AT_FDCWD, "a", AT_FDCWD, "b", RENAME_EXCHANGE));
  mode("a");
  mode("b");
  TRY(renameat2(AT_FDCWD, "a", AT_FDCWD, "none", RENAME_EXCHANGE));
  TRY(renameat2(AT_FDCWD, "none", AT_FDCWD, "a", RENAME_EXCHANGE));
  TRY(renameat2(AT_FDCWD, "a", AT_FDCWD, "b", RENAME_EXCHANGE | RENAME_NOREPLACE));
  TRY(renameat2(AT_FDCWD, "a", AT_FDCWD, "b", 0x20));
  TRY(renameat2(AT_FDCWD, "a", AT_FDCWD, "b", RENAME_NOREPLACE));
  TRY(renameat2(AT_FDCWD, "a", AT_FDCWD, "d/sub", RENAME_EXCHANGE));
  mode("d");
  mode("a");
  mode(".");
  TRY(renameat2(AT_FDCWD, "d", AT_FDCWD, "d/sub", RENAME_EXCHANGE));
  TRY(renameat2(AT_FDCWD, "d/file", AT_FDCWD, "d", RENAME_EXCHANGE));
  TRY(renameat2(AT_FDCWD, "d/file/", AT_FDCWD, "a", RENAME_EXCHANGE));
  TRY(renameat2(AT_FDCWD, "a", AT_FDCWD, "a", RENAME_EXCHANGE));

  say("files without a name\n");
  int temporary = open(".", O_TMPFILE | O_RDWR, 0640);
  SHOW(temporary >= 0);
  struct stat64 st;
  fstat64(temporary, &st);
  say("mode %o links %d\n", st.st_mode, (int)st.st_nlink);
  SHOW((fcntl(temporary, F_GETFL) & O_TMPFILE) == O_TMPFILE);
  TRY(write(temporary, "text", 4));
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", temporary);
  TRY(linkat(AT_FDCWD, path, AT_FDCWD, "named", AT_SYMLINK_FOLLOW));
  mode("named");
  TRY(linkat(temporary, "", AT_FDCWD, "named2", AT_EMPTY_PATH));
  mode("named");
  int never = open(".", O_TMPFILE | O_RDWR | O_EXCL, 0600);
  snprintf(path, sizeof path, "/proc/self/fd/%d", never);
  TRY(linkat(AT_FDCWD, path, AT_FDCWD, "never", AT_SYMLINK_FOLLOW));
  TRY(open(".", O_TMPFILE | O_RDONLY, 0600));
  TRY(open("f", O_TMPFILE | O_RDWR, 0600));
  TRY(open("none", O_TMPFILE | O_RDWR, 0600));
  TRY(syscall(SYS_open, ".", (O_TMPFILE & ~O_DIRECTORY) | O_RDWR, 0600));
  make("gone", 0600);
  int gone = open("gone", O_RDWR);
  unlink("gone");
  snprintf(path, sizeof path, "/proc/self/fd/%d", gone);
  TRY(linkat(AT_FDCWD, path, AT_FDCWD, "again", AT_SYMLINK_FOLLOW));

  say("openat2\n");
  struct open_how how = { .flags = O_RDONLY };
#define OPEN2(dirfd, name, ...) do { \
    how = (struct open_how){ __VA_ARGS__ }; \
    int opened_ = syscall(SYS_openat2, dirfd, name, &how, sizeof how); \
    say("%s {%s}: %s\n", name, #__VA_ARGS__, opened_ < 0 ? errno_name(errno) : "ok"); \
    if (opened_ >= 0) close(opened_); \
  } while (0)
  symlink("/", "absolute");
  symlink("../..", "d/up");
  symlink("file", "d/inside");
  int d = open("d", O_RDONLY);
  OPEN2(AT_FDCWD, "f", .flags = O_RDONLY);
  OPEN2(AT_FDCWD, "f", .flags = O_RDONLY, .mode = 0600);
  OPEN2(AT_FDCWD, "f", .flags = 1ULL << 40);
  OPEN2(AT_FDCWD, "f", .flags = O_RDONLY, .resolve = 0x400);
  OPEN2(AT_FDCWD, "f", .flags = O_PATH | O_RDWR);
  OPEN2(AT_FDCWD, "l", .flags = O_RDONLY, .resolve = RESOLVE_NO_SYMLINKS);
  OPEN2(AT_FDCWD, "/proc/self/fd/0", .flags = O_RDONLY, .resolve = RESOLVE_NO_MAGICLINKS);
  OPEN2(AT_FDCWD, "/proc/self/status", .flags = O_RDONLY, .resolve = RESOLVE_NO_MAGICLINKS);
  OPEN2(d, "inside", .flags = O_RDONLY, .resolve = RESOLVE_BENEATH);
  OPEN2(d, "..", .flags = O_RDONLY, .resolve = RESOLVE_BENEATH);
  OPEN2(d, "../d/file", .flags = O_RDONLY, .resolve = RESOLVE_BENEATH);
  OPEN2(d, "up", .flags = O_RDONLY, .resolve = RESOLVE_BENEATH);
  OPEN2(d, "/file", .flags = O_RDONLY, .resolve = RESOLVE_BENEATH);
  OPEN2(AT_FDCWD, "absolute", .flags = O_RDONLY, .resolve = RESOLVE_BENEATH);
  OPEN2(d, "/file", .flags = O_RDONLY, .resolve = RESOLVE_IN_ROOT);
  OPEN2(d, "../../file", .flags = O_RDONLY, .resolve = RESOLVE_IN_ROOT);
  OPEN2(AT_FDCWD, "absolute/f", .flags = O_RDONLY, .resolve = RESOLVE_IN_ROOT);
  OPEN2(AT_FDCWD, "/proc/version", .flags = O_RDONLY, .resolve = RESOLVE_NO_XDEV);
  OPEN2(AT_FDCWD, "f", .flags = O_RDONLY, .resolve = RESOLVE_IN_ROOT | RESOLVE_BENEATH);
  TRY(syscall(SYS_openat2, AT_FDCWD, "f", &how, 8));
  char longer[32] = { 0 };
  OK(syscall(SYS_openat2, AT_FDCWD, "f", longer, 32));
  longer[28] = 1;
  TRY(syscall(SYS_openat2, AT_FDCWD, "f", longer, 32));

  say("times\n");
  struct timespec both[2] = { { 100, 200 }, { 300, 400 } };
  TRY(utimensat(AT_FDCWD, "f", both, 0));
  times("f");
  both[0].tv_nsec = UTIME_OMIT;
  both[1].tv_sec = 500;
  TRY(utimensat(AT_FDCWD, "f", both, 0));
  times("f");
  both[0].tv_nsec = 1000000000;
  TRY(utimensat(AT_FDCWD, "f", both, 0));
  both[0].tv_nsec = both[1].tv_nsec = UTIME_OMIT;
  TRY(utimensat(AT_FDCWD, "none", both, 0));
  TRY(syscall(SYS_utimensat, AT_FDCWD, 0, 0, 0));
  TRY(futimens(fd, NULL));
  both[0] = both[1] = (struct timespec){ 7, 8 };
  TRY(utimensat(AT_FDCWD, "l", both, AT_SYMLINK_NOFOLLOW));
  TRY(utimensat(AT_FDCWD, "f", both, 1));
  long long wide[4] = { 5000000000LL, 9, 6000000000LL, 10 };
  TRY(syscall(SYS_utimensat_time64, AT_FDCWD, "f", wide, 0));
  times("f");
  struct timeval old[2] = { { 11, 12 }, { 13, 14 } };
  TRY(syscall(SYS_futimesat, AT_FDCWD, "f", old));
  times("f");
  TRY(syscall(SYS_futimesat, fd, NULL, old));
  old[0].tv_usec = 1000000;
  TRY(syscall(SYS_futimesat, AT_FDCWD, "f", old));
  old[0] = old[1] = (struct timeval){ 1000, 0 };
  utimes("f", old);
  usleep(20000);
  char c;
  read(fd, &c, 1);
  fstat64(fd, &st);
  say("read: atime moved %d\n", st.st_atime > 1000000);
  long before = st.st_atim.tv_nsec;
  usleep(20000);
  read(fd, &c, 1);
  fstat64(fd, &st);
  say("read again: atime stays %d\n", st.st_atim.tv_nsec == before);
  usleep(20000);
  write(fd, &c, 1);
  struct stat64 after;
  fstat64(fd, &after);
  say("write: mtime and ctime moved %d %d\n", after.st_mtim.tv_nsec != st.st_mtim.tv_nsec, after.st_ctim.tv_nsec != st.st_ctim.tv_nsec);
  usleep(20000);
  fchmod(fd, 0600);
  fstat64(fd, &st);
  say("chmod: mtime stays, ctime moved %d %d\n", after.st_mtim.tv_nsec == st.st_mtim.tv_nsec, after.st_ctim.tv_nsec != st.st_ctim.tv_nsec);
  return 0;
}
