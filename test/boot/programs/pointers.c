/* Bad pointers to every system call. compared.h and alone.h, written by test/boot/pointers.ts from the table of calls,
   give each pointer argument in turn to `sweep`; the rest of the call is in order. A line of output is one result.
   alone.h has the calls that only ring3 should be asked to do: they run when a number of rounds is given. */
#include "guest.h"

enum {
  SYS_lseek = 19, SYS_setitimer = 104, SYS_symlink = 83, SYS_dup2 = 63, SYS_epoll_ctl = 255, SYS_epoll_create1 = 329, SYS_link = 9,
  SYS_socketpair = 360, SYS_sendto = 369,
};
enum { SIGALRM = 14, ITIMER_REAL = 0, TICK_US = 10000, EPOLLOUT = 4, EPOLL_CTL_ADD = 1, KERNEL = 0xc0000000u, TOP = 0xfffff000u, EINTR = -4 };

/* Good values for the arguments around the bad one. */
static char good[6][PAGE];
static u32 file, directory, epoll, readEnd, writeEnd;
/* A datagram socket with messages to read, and its peer: always the same two descriptors. */
enum { SOCKET = 40, PEER = 41, AF_UNIX = 1, SOCK_DGRAM = 2 };

/* A page that may only be read, and one with nothing behind it. */
static char *readOnly, *lastPage;
enum { CLASSES = 10 };
static u32 bad(int class) {
  u32 addresses[CLASSES] = { 0, 16, (u32)lastPage + PAGE, KERNEL, KERNEL + 0x100000, TOP, TOP + PAGE - 1, (u32)readOnly, (u32)lastPage + PAGE - 1, (u32)lastPage + PAGE - 4 };
  return addresses[class];
}
static const char *const NAMES[CLASSES] = { "null", "low", "unmapped", "kernel start", "kernel", "kernel end", "last byte", "read-only", "one byte", "four bytes" };

static void tick(void) {}
static void make_file(const char *path, int mode) {
  int fd = call(SYS_open, path, O_RDWR | O_CREAT | O_TRUNC, mode);
  call(SYS_write, fd, good[0], PAGE);
  call(SYS_close, fd);
}

static void make_sockets(void) {
  u32 pair[2];
  call(SYS_socketpair, AF_UNIX, SOCK_DGRAM, 0, pair);
  call(SYS_dup2, pair[0], SOCKET), call(SYS_dup2, pair[1], PEER);
  call(SYS_close, pair[0]), call(SYS_close, pair[1]);
  for (int i = 0; i < 2; i++) call(SYS_sendto, PEER, "message", 7, 0, 0, 0);
}

/* Everything that a call may have changed is again as it was. */
static void fresh(void) {
  memset(good, 0, sizeof good);
  memset(lastPage, 0, PAGE);
  make_file("f", 0644);
  make_file("e", 0755); /* may be executed but is no program */
  call(SYS_symlink, "f", "l");
  call(SYS_mkdir, "d", 0755);
  make_sockets();
  call(SYS_lseek, file, 0, 0);
  call(SYS_lseek, directory, 0, 0);
}

static void sweep(const char *name, const char *argument, int number, int position, int varies, const u32 *values) {
  for (int class = 0; class < CLASSES; class++) {
    int pid = call(SYS_fork), status = 0;
    if (pid == 0) {
      /* What blocks is interrupted: the handler does nothing and nothing is restarted. */
      struct action action = { (void *)tick, 0x04000000, 0, 0 };
      extern void return_from_old_signal(void);
      action.restorer = (void *)return_from_old_signal;
      call(SYS_rt_sigaction, SIGALRM, &action, 0, 8);
      u32 interval[4] = { 0, TICK_US, 0, TICK_US };
      call(SYS_setitimer, ITIMER_REAL, interval, 0);
      fresh();
      int waits = name[0] == 'w' && name[1] == 'a'; /* wait4, waitpid: for somebody */
      if (waits && call(SYS_fork) == 0) leave(3);
      u32 v[6];
      for (int i = 0; i < 6; i++) v[i] = values[i];
      v[position] = bad(class);
      int result;
      do result = call(number, v[0], v[1], v[2], v[3], v[4], v[5]);
      while (waits && result == EINTR); /* the tick was faster than the child */
      if (waits) call(SYS_waitpid, -1, 0, 0);
      say(name), say(" "), say(argument), say(" "), say(NAMES[class]);
      if (varies && !(result < 0 && result > -4096)) say(" done\n");
      else report("", result);
      leave(0);
    }
    call(SYS_waitpid, pid, &status, 0);
    if (status != 0) say(name), say(" "), say(argument), say(" "), say(NAMES[class]), report(" ends with", status);
  }
}
__asm__("return_from_old_signal: popl %eax; movl $119, %eax; int $0x80");

static void compared(void) {
#include "compared.h"
}
static void alone(void) {
#include "alone.h"
}

static int run(int argc, char **argv, char **envp) {
  (void)envp;
  readOnly = (char *)call(SYS_mmap2, 0, PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  lastPage = (char *)call(SYS_mmap2, 0, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  call(SYS_munmap, lastPage + PAGE, PAGE);
  fresh();
  call(SYS_link, "f", "d/x");
  file = call(SYS_open, "f", O_RDWR, 0);
  call(SYS_dup2, file, 0);
  directory = call(SYS_open, "d", O_RDONLY, 0);
  u32 ends[2], event[3] = { EPOLLOUT, 0, 0 };
  call(SYS_pipe, ends);
  readEnd = ends[0], writeEnd = ends[1];
  epoll = call(SYS_epoll_create1, 0);
  call(SYS_epoll_ctl, epoll, EPOLL_CTL_ADD, writeEnd, event);
  if (argc == 1) compared();
  else for (int i = *argv[1] - '0'; i > 0; i--) compared(), alone();
  return 0;
}
