/* How large an address space may grow: the break, the stack, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_AS. */
#include "memory.h"
#include <sys/resource.h>

static int failed(void *at) { return at == MAP_FAILED ? -1 : 0; }
static void limit(int resource, unsigned bytes) {
  struct rlimit wanted = { bytes, bytes };
  setrlimit(resource, &wanted);
}
static char *brk_at(char *to) { return (char *)syscall(SYS_brk, to); }

static void breaks(void) {
  char *start = brk_at(0), *old = start;
  start = (char *)(((unsigned)start + PAGE - 1) & -PAGE);
  SHOW(brk_at(start + 3 * PAGE + 5) == start + 3 * PAGE + 5);
  start[3 * PAGE + 4] = 1;
  poke("in the last page, behind the break", start + 4 * PAGE - 1, 1);
  peek("next page", start + 4 * PAGE);
  SHOW(brk_at(start + PAGE) == start + PAGE);
  peek("given back", start + 2 * PAGE);
  SHOW(brk_at(start + 4 * PAGE) == start + 4 * PAGE);
  peek("zeros", start + 3 * PAGE + 4);
  SHOW(brk_at((char *)4096) == start + 4 * PAGE);
  SHOW(brk_at((char *)0xfffff000u) == start + 4 * PAGE);
  mmap(start + 8 * PAGE, PAGE, RW, ANON | MAP_FIXED, -1, 0);
  SHOW(brk_at(start + 8 * PAGE) == start + 4 * PAGE);
  SHOW(brk_at(start + 7 * PAGE) == start + 7 * PAGE);
  munmap(start + 8 * PAGE, PAGE);
  brk_at(old);
}

static volatile unsigned deep_end;
static int deep(int pages) {
  volatile char frame[PAGE];
  frame[0] = pages, frame[PAGE - 1] = pages;
  deep_end = (unsigned)frame;
  return pages == 0 ? 0 : deep(pages - 1) + frame[0] - frame[PAGE - 1];
}
static void *alternate;
static void own_stack(void) {
  stack_t stack = { .ss_sp = alternate, .ss_size = 16 * PAGE };
  sigaltstack(&stack, NULL);
}

static void grows(void) {
  SHOW(deep(1000));
  char *top = room(2048) + 2047 * PAGE;
  mmap(top, PAGE, RW, ANON | MAP_GROWSDOWN | MAP_FIXED, -1, 0);
  poke("a page below", top - 1, 1);
  poke("far below", top - 100 * PAGE, 2);
  peek("between", top - 50 * PAGE);
  mmap(top - 1000 * PAGE, PAGE, RW, ANON | MAP_FIXED, -1, 0);
  poke("far from the neighbour", top - 600 * PAGE, 3);
  poke("in the guard gap", top - 999 * PAGE, 4);
  poke("at the gap", top - 743 * PAGE, 5);
  poke("one too far", top - 744 * PAGE, 6);
  mprotect(top - 1000 * PAGE, PAGE, PROT_NONE);
  poke("a neighbour that nobody can use", top - 900 * PAGE, 7);
  read(open("/dev/zero", O_RDONLY), top - 950 * PAGE, 10);
  peek("grown by the kernel", top - 950 * PAGE + 5);
}

int main(void) {
  alternate = anonymous(16);
  own_stack();
  breaks();
  grows();
  CHILD("data", (limit(RLIMIT_DATA, 4 << 20), SHOW(brk_at(brk_at(0) + (8 << 20)) == brk_at(0) + (8 << 20)), TRY(failed(mmap(NULL, 8 << 20, RW, ANON, -1, 0))),
                 TRY(failed(mmap(NULL, 8 << 20, PROT_READ, ANON, -1, 0))), TRY(failed(mmap(NULL, 8 << 20, RW, MAP_SHARED | MAP_ANONYMOUS, -1, 0)))));
  CHILD("as", (limit(RLIMIT_AS, 32 << 20), TRY(failed(mmap(NULL, 64 << 20, PROT_NONE, ANON, -1, 0))), TRY(failed(mmap(NULL, 8 << 20, PROT_NONE, ANON, -1, 0))),
               TRY(failed(mmap(NULL, 24 << 20, PROT_NONE, ANON | MAP_NORESERVE, -1, 0)))));
  CHILD("stack", (own_stack(), limit(RLIMIT_STACK, 256 << 10), (sigsetjmp(back, 1) == 0 ? (void)deep(100000) : say("deep enough: %d\n", fault_signal))));
  CHILD("endless", (signal(SIGSEGV, SIG_DFL), deep(100000)));
  return 0;
}
