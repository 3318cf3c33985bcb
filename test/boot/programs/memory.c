/* Address spaces: what the calls answer, and what memory holds afterwards. */
#include "guest.h"

static char *map(u32 address, u32 length, int prot, int flags, int fd) { return (char *)call(SYS_mmap2, address, length, prot, flags, fd, 0); }
static int failed(const char *p) { return (u32)p > 0xfffff000u ? (int)p : 0; }
static int child_status(int pid) { int status = 0; call(SYS_waitpid, pid, &status, 0); return status; }

static void breaks(void) {
  u32 start = (u32)call(SYS_brk, 0);
  report("brk aligned", (start & (PAGE - 1)) == 0);
  report("brk grows", (u32)call(SYS_brk, start + 10000) == start + 10000);
  char *heap = (char *)start;
  heap[9999] = 5;
  report("brk is zeros", heap[0] | heap[5000]);
  report("brk shrinks", (u32)call(SYS_brk, start) == start);
  call(SYS_brk, start + 10000);
  report("brk is zeros again", heap[9999]);
  report("brk below start refused", (u32)call(SYS_brk, 0x1000) == start + 10000);
  report("brk too high refused", (u32)call(SYS_brk, 0xffff0000u) == start + 10000);
}

static void arguments(void) {
  report("length 0", failed(map(0, 0, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1)));
  report("neither shared nor private", failed(map(0, PAGE, 3, MAP_ANONYMOUS, -1)));
  report("bad descriptor", failed(map(0, PAGE, 3, MAP_PRIVATE, 99)));
  report("fixed unaligned", failed(map(0x10000001, PAGE, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1)));
  report("length too great", failed(map(0, 0xfffff000u, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1)));
  report("munmap unaligned", call(SYS_munmap, 0x10000001, PAGE));
  report("munmap nothing", call(SYS_munmap, 0x10000000, PAGE));
  report("munmap length 0", call(SYS_munmap, 0x10000000, 0));
  report("mprotect unaligned", call(SYS_mprotect, 0x10000001, PAGE, 1));
  report("mprotect unmapped", call(SYS_mprotect, 0x10000000, PAGE, 1));
  report("mprotect bad bits", call(SYS_mprotect, 0x10000000, PAGE, 0x80));
  report("mprotect length 0", call(SYS_mprotect, 0x10000000, 0, 1));
  report("madvise unaligned", call(SYS_madvise, 0x10000001, PAGE, 4));
  report("madvise unknown", call(SYS_madvise, 0x10000000, PAGE, 77));
  report("madvise unmapped", call(SYS_madvise, 0x10000000, PAGE, 4));
  report("mremap unmapped", call(SYS_mremap, 0x10000000, PAGE, 2 * PAGE, 1));
}

static void holes(void) {
  char *area = map(0, 5 * PAGE, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1);
  for (int i = 0; i < 5; i++) area[i * PAGE] = (char)(i + 1);
  report("unmap the middle", call(SYS_munmap, area + 2 * PAGE, PAGE));
  attempt("movb (%%eax), %%al", area + 2 * PAGE);
  report("read the hole", caught.signo * 100 + caught.code);
  report("at its address", caught.address == (u32)area + 2 * PAGE);
  report("left of it", area[PAGE]);
  report("right of it", area[3 * PAGE]);
  report("mprotect over the hole", call(SYS_mprotect, area, 5 * PAGE, PROT_READ));
  attempt("movb $1, (%%eax)", area);
  report("write read-only", caught.signo * 100 + caught.code);
  attempt("movb $1, (%%eax)", area + 3 * PAGE);
  report("write behind the hole", caught.signo);
  call(SYS_mprotect, area, PAGE, PROT_NONE);
  attempt("movb (%%eax), %%al", area);
  report("read PROT_NONE", caught.signo * 100 + caught.code);
  call(SYS_mprotect, area, PAGE, PROT_READ | PROT_WRITE);
  report("contents kept", area[0]);
  area[0] = 9;
  report("writable again", area[0]);
  report("madvise", call(SYS_madvise, area, PAGE, 4));
  report("discarded", area[0]);
}

static void grows(void) {
  char *area = map(0, 3 * PAGE, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1);
  area[0] = 1;
  area[2 * PAGE] = 3;
  char *moved = (char *)call(SYS_mremap, area, 3 * PAGE, 100 * PAGE, 1);
  report("mremap grows", failed(moved));
  report("first", moved[0]);
  report("third", moved[2 * PAGE]);
  report("new", moved[99 * PAGE]);
  report("mremap shrinks", (char *)call(SYS_mremap, moved, 100 * PAGE, PAGE, 0) == moved);
  attempt("movb (%%eax), %%al", moved + PAGE);
  report("read behind", caught.signo * 100 + caught.code);
}

static void copies(void) {
  static char before[3 * PAGE];
  char *private = map(0, PAGE, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1);
  char *shared = map(0, 2 * PAGE, 3, MAP_SHARED | MAP_ANONYMOUS, -1);
  private[0] = 1, shared[0] = 1, before[PAGE] = 1;
  int pid = call(SYS_fork);
  if (pid == 0) {
    private[0] = 2, shared[0] = 2, shared[PAGE] = 3, before[PAGE] = 2;
    leave(private[0] + before[PAGE]);
  }
  report("child", child_status(pid) >> 8);
  report("private", private[0]);
  report("shared", shared[0]);
  report("shared, touched by the child first", shared[PAGE]);
  report("data", before[PAGE]);
}

static void files(void) {
  int fd = call(SYS_open, "map.tmp", O_RDWR | O_CREAT | O_TRUNC, 0600);
  call(SYS_write, fd, "hello", 5);
  char *private = map(0, PAGE, 3, MAP_PRIVATE, fd);
  char *shared = map(0, 2 * PAGE, 3, MAP_SHARED, fd);
  report("behind the end, same page", private[5]);
  private[0] = 'J';
  shared[1] = 'u';
  report("private is a copy", private[0] == 'J' && shared[0] == 'h');
  char text[6] = { 0 };
  int again = call(SYS_open, "map.tmp", O_RDONLY);
  call(SYS_read, again, text, 5);
  say(text), say("\n");
  attempt("movb (%%eax), %%al", shared + PAGE);
  report("read a page behind the end", caught.signo * 100 + caught.code);
  report("shared writable of a read-only file", failed(map(0, PAGE, 3, MAP_SHARED, again)));
  char *fixed = map(0, PAGE, 1, MAP_SHARED, again);
  report("made writable later", call(SYS_mprotect, fixed, PAGE, 3));
  report("private writable of a read-only file", failed(map(0, PAGE, 3, MAP_PRIVATE, again)));
  int writeonly = call(SYS_open, "map.tmp", O_WRONLY);
  report("of a write-only file", failed(map(0, PAGE, 1, MAP_SHARED, writeonly)));
  call(SYS_ftruncate, fd, 2 * PAGE);
  shared[PAGE] = 'x';
  report("after it grew", shared[PAGE]);
  call(SYS_unlink, "map.tmp");
  report("unlinked, still there", shared[1] == 'u');
}

__attribute__((noinline)) static int deep(int n) {
  volatile char frame[PAGE];
  frame[0] = (char)n;
  return n == 0 ? 0 : deep(n - 1) + (frame[0] == (char)n);
}

static void stack(void) {
  report("4 MB of stack", deep(1000));
  static char other[16384];
  struct { void *base; u32 flags, size; } alternate = { other, 0, sizeof other };
  call(SYS_sigaltstack, &alternate, 0);
  catch_signal(11, 0x08000000);
  int pid = call(SYS_fork);
  if (pid == 0) {
    attempt("2: pushl %%eax; jmp 2b", 0);
    leave(caught.signo * 10 + caught.code);
  }
  report("endless push", child_status(pid) >> 8);
}

static int run(int argc, char **argv, char **envp) {
  (void)argc, (void)argv, (void)envp;
  catch_signal(11, 0);
  catch_signal(7, 0);
  breaks();
  arguments();
  holes();
  grows();
  copies();
  files();
  stack();
  return 0;
}
