/* Opening what a descriptor names again, through /proc/self/fd: pipes without a name, files that are deleted. */
#include "check.h"
#include <fcntl.h>
#include <poll.h>

static int again(int fd, int flags) {
  char name[32];
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  return open(name, flags);
}

static void pipes(void) {
  int ends[2];
  char text[16];
  TRY(pipe(ends));
  int reader = again(ends[0], O_RDONLY);
  int writer = again(ends[0], O_WRONLY);
  int both = again(ends[1], O_RDWR);
  SHOW(reader > 0 && writer > 0 && both > 0);
  TRY(write(writer, "one", 3));
  TRY(write(both, "two", 3));
  TRY(read(reader, text, 4));
  TRY(read(ends[0], text, 16));
  close(ends[1]);
  close(both);
  struct pollfd wait = { ends[0], POLLIN, 0 };
  TRY(poll(&wait, 1, 0));
  close(writer);
  TRY(poll(&wait, 1, 0));
  SHOW(wait.revents);
  TRY(read(reader, text, 16));
  int late = again(ends[0], O_RDONLY); /* no writer is left: it does not wait for one */
  TRY(read(late, text, 16));
  close(reader);
  close(late);
  OK(again(ends[0], O_WRONLY | O_NONBLOCK));
  close(ends[0]);
}

static void deleted(void) {
  char text[16];
  int fd = open("file", O_CREAT | O_RDWR, 0600);
  TRY(write(fd, "still here", 10));
  TRY(unlink("file"));
  int other = again(fd, O_RDONLY);
  TRY(read(other, text, 16));
  TRY(lseek(fd, 0, SEEK_CUR));
  TRY(again(other, O_RDONLY | O_DIRECTORY));
  TRY(again(99, O_RDONLY));
}

int main(void) {
  signal(SIGPIPE, SIG_IGN);
  pipes();
  deleted();
  return 0;
}
