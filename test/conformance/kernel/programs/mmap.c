/* mmap and munmap: every flag, every refusal, what is where afterwards. */
#include "memory.h"
#ifndef MAP_FIXED_NOREPLACE
#define MAP_FIXED_NOREPLACE 0x100000
#endif

static int failed(void *at) { return at == MAP_FAILED ? -1 : 0; }
#define MAP(...) failed(mmap(__VA_ARGS__))

static void refusals(void) {
  int fd = letters("file", 2), reader = open("file", O_RDONLY), writer = open("file", O_WRONLY), path = open("file", O_PATH);
  int directory = open(".", O_RDONLY), ends[2];
  pipe(ends);
  TRY(MAP(NULL, 0, RW, ANON, -1, 0));
  TRY(MAP(NULL, PAGE, RW, MAP_ANONYMOUS, -1, 0));
  TRY(MAP(NULL, PAGE, RW, MAP_ANONYMOUS | MAP_SHARED_VALIDATE, -1, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_SHARED_VALIDATE, fd, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_SHARED_VALIDATE | 0x800000, fd, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_SHARED | 0x800000, fd, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_SHARED_VALIDATE | MAP_SYNC, fd, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, 4, fd, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_PRIVATE, 99, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_PRIVATE, -1, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_PRIVATE, path, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_PRIVATE, directory, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_PRIVATE, ends[0], 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_PRIVATE, writer, 0));
  TRY(MAP(NULL, PAGE, PROT_WRITE, MAP_SHARED, writer, 0));
  TRY(MAP(NULL, PAGE, RW, MAP_SHARED, reader, 0));
  TRY(MAP(NULL, PAGE, RW, MAP_PRIVATE, reader, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_SHARED, reader, 0));
  TRY(MAP(NULL, PAGE, RW, ANON, 99, 0));
  TRY(MAP((void *)0x10000001, PAGE, RW, ANON | MAP_FIXED, -1, 0));
  TRY(MAP(NULL, 0xfffff000u, RW, ANON, -1, 0));
  TRY(MAP(NULL, 0xffffffffu, RW, ANON, -1, 0));
  TRY(MAP((void *)0xfffff000u, PAGE, RW, ANON | MAP_FIXED, -1, 0));
  TRY(MAP((void *)0xffffe000u, 2 * PAGE, RW, ANON | MAP_FIXED, -1, 0));
  TRY(MAP(NULL, PAGE, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_GROWSDOWN, -1, 0));
  TRY(MAP(NULL, PAGE, PROT_READ, MAP_PRIVATE | MAP_GROWSDOWN, fd, 0));
  TRY(MAP(NULL, PAGE, RW, ANON | MAP_STACK | MAP_NORESERVE | MAP_POPULATE | MAP_NONBLOCK | MAP_DENYWRITE | MAP_EXECUTABLE, -1, 0));
  unsigned old[6] = { 0, PAGE, PROT_READ, MAP_PRIVATE, fd, 100 };
  TRY(syscall(SYS_mmap, old));
  TRY(syscall(SYS_mmap, 4));
  TRY(munmap((void *)0x10000001, PAGE));
  TRY(munmap((void *)0x10000000, 0));
  TRY(munmap((void *)0x10000000, 0xfffff000u));
  TRY(munmap(room(1), PAGE));
}

static void places(void) {
  char *at = room(8);
  SHOW(mmap(at, PAGE, RW, ANON, -1, 0) == at);
  SHOW(mmap(at + PAGE + 100, PAGE, RW, ANON, -1, 0) == at + 2 * PAGE);
  SHOW(mmap(at, PAGE, RW, ANON, -1, 0) == at);
  at[0] = 5;
  TRY(MAP(at, PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0));
  TRY(MAP(at - 0, 3 * PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0));
  TRY(MAP(at + 100, PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0));
  TRY(MAP(at + 4 * PAGE, PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0));
  peek("kept", at);
  SHOW(mmap(at, PAGE, RW, ANON | MAP_FIXED, -1, 0) == at);
  peek("replaced", at);
  char *big = anonymous(5);
  memset(big, 7, 5 * PAGE);
  TRY(munmap(big + PAGE, 2 * PAGE));
  peek("below the hole", big + PAGE - 1);
  peek("in the hole", big + PAGE);
  peek("in the hole", big + 3 * PAGE - 1);
  peek("above the hole", big + 3 * PAGE);
  TRY(munmap(big, 5 * PAGE));
  peek("gone", big);
  char *whole = anonymous(1);
  TRY(munmap(whole, 100));
  peek("a part takes the page", whole);
}

static void rights(void) {
  char *none = mmap(NULL, PAGE, PROT_NONE, ANON, -1, 0), *read = mmap(NULL, PAGE, PROT_READ, ANON, -1, 0);
  char *write = mmap(NULL, PAGE, PROT_WRITE, ANON, -1, 0), *exec = mmap(NULL, PAGE, PROT_EXEC, ANON, -1, 0);
  peek("none", none), poke("none", none, 1);
  peek("read", read), poke("read", read, 1);
  poke("write", write, 1), peek("write", write);
  peek("exec", exec), poke("exec", exec, 1);
  peek("null", NULL), poke("null", NULL, 1);
  peek("kernel", (char *)0xfffff000u);
  char *code = mmap(NULL, PAGE, RW | PROT_EXEC, ANON, -1, 0);
  memcpy(code, "\xb8\x2a\0\0\0\xc3", 6); /* mov $42, %eax; ret */
  SHOW(((int (*)(void))code)());
  code[1] = 43;
  SHOW(((int (*)(void))code)());
}

static void shared(void) {
  char *both = mmap(NULL, 2 * PAGE, RW, MAP_SHARED | MAP_ANONYMOUS, -1, 0), *own = anonymous(1);
  int zero = open("/dev/zero", O_RDWR);
  char *zeros = mmap(NULL, PAGE, RW, MAP_SHARED, zero, 0), *copy = mmap(NULL, PAGE, RW, MAP_PRIVATE, zero, PAGE);
  poke("before", both, 1);
  CHILD("child", (both[0]++, both[PAGE] = 8, own[0] = 9, zeros[0] = 3, copy[0] = 4, say("child sees %d\n", both[0])));
  peek("after", both), peek("second page", both + PAGE), peek("own", own), peek("zero shared", zeros), peek("zero private", copy);
  TRY(MAP(NULL, PAGE, RW, MAP_PRIVATE, open("/dev/null", O_RDWR), 0));
}

int main(void) {
  refusals();
  places();
  rights();
  shared();
  return 0;
}
