// System calls of Linux/i386 without a C library, and a transcript on fd 1: `say("label", result)` a line.
// Results print as decimal numbers, errors as negative errno, so that two kernels can be compared by text.
#pragma once

typedef unsigned int u32;
typedef unsigned long long u64;

static inline int sys6(int n, int a, int b, int c, int d, int e, int f) {
  int result;
  int sixth = f;
  __asm__ volatile("pushl %%ebp; movl %7, %%ebp; int $0x80; popl %%ebp"
                   : "=a"(result)
                   : "0"(n), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e), "m"(sixth)
                   : "memory");
  return result;
}
#define SYS(n, ...) SYS_PICK(__VA_ARGS__, 0, 0, 0, 0, 0, 0)(n, __VA_ARGS__)
#define SYS_PICK(a, b, c, d, e, f, ...) SYS_FILL
#define SYS_FILL(n, ...) SYS_SIX(n, __VA_ARGS__, 0, 0, 0, 0, 0)
#define SYS_SIX(n, a, b, c, d, e, f, ...) sys6(n, (int)(a), (int)(b), (int)(c), (int)(d), (int)(e), (int)(f))

enum {
  NR_exit = 1, NR_fork = 2, NR_read = 3, NR_write = 4, NR_open = 5, NR_close = 6, NR_waitpid = 7, NR_link = 9,
  NR_unlink = 10, NR_chdir = 12, NR_mknod = 14, NR_chmod = 15, NR_lseek = 19, NR_access = 33, NR_kill = 37, NR_rename = 38,
  NR_mkdir = 39, NR_rmdir = 40, NR_dup = 41, NR_pipe = 42, NR_signal = 48, NR_ioctl = 54, NR_fcntl = 55, NR_umask = 60,
  NR_dup2 = 63, NR_getppid = 64, NR_symlink = 83, NR_readlink = 85, NR_truncate = 92, NR_ftruncate = 93, NR_select = 142,
  NR_readv = 145, NR_writev = 146, NR_nanosleep = 162, NR_poll = 168, NR_pread64 = 180, NR_pwrite64 = 181, NR_getcwd = 183,
  NR_stat64 = 195, NR_lstat64 = 196, NR_fstat64 = 197, NR_getdents64 = 220, NR_epoll_create = 254, NR_epoll_ctl = 255,
  NR_epoll_wait = 256, NR_utimes = 271, NR_openat = 295, NR_mkdirat = 296, NR_unlinkat = 301, NR_pselect6 = 308, NR_ppoll = 309,
  NR_epoll_create1 = 329, NR_dup3 = 330, NR_pipe2 = 331, NR_renameat2 = 353,
};
enum {
  O_WRONLY = 1, O_RDWR = 2, O_CREAT = 0100, O_EXCL = 0200, O_TRUNC = 01000, O_APPEND = 02000, O_NONBLOCK = 04000,
  O_DIRECTORY = 0200000, O_NOFOLLOW = 0400000, O_CLOEXEC = 02000000, O_PATH = 010000000,
};
enum { POLLIN = 1, POLLPRI = 2, POLLOUT = 4, POLLERR = 8, POLLHUP = 16, POLLNVAL = 32 };
enum { AT_FDCWD = -100, SIGPIPE = 13 };

static inline u32 length(const char *text) {
  u32 n = 0;
  while (text[n]) n++;
  return n;
}
static inline void print(const char *text) { SYS(NR_write, 1, text, length(text)); }
static inline void number(int value) {
  char digits[12], *at = digits + 11;
  u32 rest = value < 0 ? -(u32)value : (u32)value;
  *at = 0;
  do *--at = '0' + rest % 10;
  while (rest /= 10);
  if (value < 0) *--at = '-';
  print(at);
}
static inline void say(const char *label, int value) {
  print(label);
  print(" ");
  number(value);
  print("\n");
}
static inline void sleepMs(int ms) {
  int time[2] = {ms / 1000, ms % 1000 * 1000000};
  SYS(NR_nanosleep, time, 0);
}
static inline void reap(int pid) {
  int status = 0;
  SYS(NR_waitpid, pid, &status, 0);
  say("child status", status);
}
void run(void);
void _start(void) {
  __asm__ volatile("andl $-16, %esp");
  run();
  SYS(NR_exit, 0);
}
void *memset(void *to, int byte, u32 n) {
  for (u32 i = 0; i < n; i++) ((volatile char *)to)[i] = byte;
  return to;
}
