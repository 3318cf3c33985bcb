/* A pipe opened again by /proc/self/fd: one more end, counted like the others. */
#include "check.h"
#include <fcntl.h>

static char buffer[16];

int main(void) {
  int ends[2];
  char name[64];
  signal(SIGPIPE, SIG_IGN);
  pipe(ends);
  snprintf(name, sizeof name, "/proc/self/fd/%d", ends[0]);
  int reader = open(name, O_RDONLY), writer = open(name, O_WRONLY);
  SHOW(reader >= 0 && writer >= 0);
  TRY(write(writer, "one", 3));
  TRY(read(ends[0], buffer, sizeof buffer));
  close(ends[1]);
  TRY(write(writer, "two", 3));
  TRY(read(reader, buffer, sizeof buffer));
  close(ends[0]);
  TRY(write(writer, "three", 5));
  close(writer);
  TRY(read(reader, buffer, sizeof buffer));
  TRY(read(reader, buffer, sizeof buffer));
  snprintf(name, sizeof name, "/proc/self/fd/%d", reader);
  writer = open(name, O_WRONLY | O_NONBLOCK);
  close(reader);
  TRY(write(writer, "four", 4));
  snprintf(name, sizeof name, "/proc/self/fd/%d", writer);
  reader = open(name, O_RDONLY);
  SHOW(reader >= 0);
  TRY(write(writer, "five", 4));
  TRY(read(reader, buffer, sizeof buffer));
  return 0;
}
