/* A byte to a child and back through two pipes, CALLS times. */
#include "linux.h"

enum { READ_END, WRITE_END };

static u32 pass(int from, int to, u32 count, int writes_first) {
  char byte = 'x';
  u32 moved = 0;
  for (u32 i = 0; i < count; i++) {
    if (writes_first && system_call(SYS_write, to, (int)&byte, 1) != 1) die(1);
    if (system_call(SYS_read, from, (int)&byte, 1) != 1) die(1);
    if (!writes_first && system_call(SYS_write, to, (int)&byte, 1) != 1) die(1);
    moved++;
  }
  return moved;
}

static u32 work(void) {
  int there[2], back[2];
  if (system_call(SYS_pipe, (int)there, 0, 0) < 0 || system_call(SYS_pipe, (int)back, 0, 0) < 0) die(1);
  int child = system_call(SYS_fork, 0, 0, 0);
  if (child < 0) die(1);
  if (child == 0) {
    pass(there[READ_END], back[WRITE_END], CALLS, 0);
    die(0);
  }
  u32 moved = pass(back[READ_END], there[WRITE_END], CALLS, 1);
  system_call(SYS_waitpid, child, 0, 0);
  return moved;
}
