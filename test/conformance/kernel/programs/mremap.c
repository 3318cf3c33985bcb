/* mremap: growing, shrinking, moving, with every flag. */
#include "memory.h"
#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#endif
static int failed(void *at) { return at == MAP_FAILED ? -1 : 0; }
#define REMAP(...) failed(mremap(__VA_ARGS__))

int main(void) {
  char *at = anonymous(4), *free8 = room(16);
  memset(at, 1, 4 * PAGE);
  TRY(REMAP(at + 1, PAGE, PAGE, 0));
  TRY(REMAP(at, PAGE, 0, 0));
  TRY(REMAP(at, PAGE, PAGE, 8));
  TRY(REMAP(at, PAGE, PAGE, MREMAP_FIXED, free8));
  TRY(REMAP(at, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, free8 + 1));
  TRY(REMAP(at, PAGE, 2 * PAGE, MREMAP_DONTUNMAP, NULL));
  TRY(REMAP(at, PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_DONTUNMAP, NULL));
  TRY(REMAP(at, 0, PAGE, MREMAP_MAYMOVE));
  TRY(REMAP(room(1), PAGE, 2 * PAGE, MREMAP_MAYMOVE));
  TRY(REMAP(at, 4 * PAGE, 0xfffff000u, MREMAP_MAYMOVE));
  TRY(REMAP(at, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, at + PAGE));
  TRY(REMAP(at, 100 * PAGE, 200 * PAGE, MREMAP_MAYMOVE));
  TRY(REMAP(at, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (char *)0xfffff000u));

  SHOW(mremap(at, 4 * PAGE, 2 * PAGE, 0) == at);
  peek("kept", at + 2 * PAGE - 1), peek("cut off", at + 2 * PAGE);
  SHOW(mremap(at, 2 * PAGE, 4 * PAGE, 0) == at);
  peek("grown is zeros", at + 2 * PAGE), poke("grown", at + 3 * PAGE, 2);
  mmap(at + 4 * PAGE, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0);
  TRY(REMAP(at, 4 * PAGE, 5 * PAGE, 0));
  char *moved = mremap(at, 4 * PAGE, 6 * PAGE, MREMAP_MAYMOVE);
  SHOW(moved != at && moved != MAP_FAILED);
  peek("moved", moved), peek("moved", moved + 3 * PAGE), peek("new", moved + 5 * PAGE), peek("old place", at);

  char *target = room(8);
  mmap(target, 8 * PAGE, RW, ANON | MAP_FIXED, -1, 0);
  memset(target, 9, 8 * PAGE);
  SHOW(mremap(moved, 6 * PAGE, 3 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, target) == target);
  peek("at its place", target), peek("behind it the old", target + 3 * PAGE), peek("all of the source is gone", moved + 4 * PAGE), peek("source", moved);
  SHOW(mremap(target + PAGE, PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, target + 5 * PAGE) == target + 5 * PAGE);
  peek("left a hole", target + PAGE), peek("left", target), peek("right", target + 2 * PAGE), peek("moved part", target + 5 * PAGE), peek("its new page", target + 6 * PAGE), peek("over", target + 7 * PAGE);

  char *keep = anonymous(2);
  memset(keep, 4, 2 * PAGE);
  char *other = mremap(keep, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_DONTUNMAP, NULL);
  SHOW(other != keep && other != MAP_FAILED);
  peek("pages went", other), peek("area stayed", keep), poke("area stayed", keep, 1);

  int fd = letters("file", 4);
  char *file = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, PAGE);
  char *twin = mremap(file, 0, 2 * PAGE, MREMAP_MAYMOVE);
  SHOW(twin != MAP_FAILED && twin != file);
  poke("twin", twin, 'T'), peek("first", file), peek("second", twin + PAGE);
  char *longer = mremap(file, 2 * PAGE, 4 * PAGE, MREMAP_MAYMOVE);
  peek("file", longer), peek("file", longer + PAGE), peek("file", longer + 2 * PAGE), peek("behind the end", longer + 3 * PAGE);
  char *private = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);
  private[0] = 'x';
  TRY(REMAP(private, 0, PAGE, MREMAP_MAYMOVE));
  private = mremap(private, PAGE, 2 * PAGE, MREMAP_MAYMOVE);
  peek("private", private), peek("private", private + PAGE);

  char *mixed = anonymous(4);
  mprotect(mixed + PAGE, PAGE, PROT_READ);
  TRY(REMAP(mixed, 4 * PAGE, 6 * PAGE, MREMAP_MAYMOVE));
  SHOW(mremap(mixed + PAGE, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, target) == target);
  poke("rights move along", target, 1);
  return 0;
}
