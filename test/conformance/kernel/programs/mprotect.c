/* mprotect: rights of parts of mappings, refusals, what stays when a range has a hole. */
#include "memory.h"

int main(void) {
  char *at = anonymous(5);
  memset(at, 1, 5 * PAGE);
  TRY(mprotect(at + 1, PAGE, PROT_READ));
  TRY(mprotect(at, 0, PROT_READ));
  TRY(mprotect(at, PAGE, 0x100));
  TRY(mprotect(at, PAGE, PROT_READ | 8));
  TRY(mprotect((char *)0xfffff000u, PAGE, PROT_READ));
  TRY(mprotect(room(1), PAGE, PROT_READ));
  TRY(mprotect(at, PAGE, RW));
  TRY(mprotect(at + PAGE, 100, PROT_READ));
  TRY(mprotect(at + 3 * PAGE, PAGE, PROT_NONE));
  for (int i = 0; i < 5; i++) { peek("page", at + i * PAGE); poke("page", at + i * PAGE, 2); }
  TRY(mprotect(at, 5 * PAGE, RW));
  for (int i = 0; i < 5; i++) { peek("page", at + i * PAGE); poke("page", at + i * PAGE, 3); }

  munmap(at + 2 * PAGE, PAGE);
  TRY(mprotect(at, 5 * PAGE, PROT_READ));
  poke("before the hole", at, 4);
  poke("behind the hole", at + 3 * PAGE, 4);
  TRY(mprotect(at + 2 * PAGE, 2 * PAGE, PROT_NONE));
  peek("hole first", at + 3 * PAGE);

  int fd = letters("file", 2), reader = open("file", O_RDONLY);
  char *shared = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, reader, 0), *private = mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, reader, 0);
  char *writable = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
  TRY(mprotect(shared, PAGE, RW));
  TRY(mprotect(private, PAGE, RW));
  TRY(mprotect(writable, PAGE, RW));
  poke("private", private, 'P'), poke("writable", writable, 'W'), peek("shared", shared);
  TRY(mprotect(private, PAGE, PROT_READ));
  peek("private keeps its copy", private);
  TRY(mprotect(private, PAGE, PROT_READ | PROT_GROWSDOWN));
  TRY(mprotect(private, PAGE, PROT_READ | PROT_GROWSDOWN | PROT_GROWSUP));

  char *stack = mmap(NULL, PAGE, RW, ANON | MAP_GROWSDOWN, -1, 0);
  TRY(mprotect(stack, PAGE, PROT_READ | PROT_GROWSDOWN));
  poke("stack", stack, 1);

  /* After a fork both sides have the page, and rights given back must not let one write into the other's. */
  char *mine = anonymous(1);
  mine[0] = 1;
  mprotect(mine, PAGE, PROT_READ);
  CHILD("child", (mprotect(mine, PAGE, RW), mine[0] = 2));
  mprotect(mine, PAGE, RW);
  peek("parent's", mine);
  CHILD("child", (mprotect(mine, PAGE, PROT_NONE), mprotect(mine, PAGE, RW), mine[0]++, say("child has %d\n", mine[0])));
  peek("parent's", mine);
  return 0;
}
