/* RLIMIT_FSIZE: where writes stop, the signal, and what else makes files longer. */
#include "check.h"
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>

static volatile int signals;
static void on_xfsz(int signal) { (void)signal; signals++; }
static void count(const char *what) { say("%s: %d signals\n", what, signals); signals = 0; }

int main(void) {
  struct rlimit limit = { 10000, RLIM_INFINITY };
  int fd = open("f", O_RDWR | O_CREAT, 0644), longer = open("g", O_RDWR | O_CREAT, 0644), p[2];
  static char block[8000];
  ftruncate(longer, 20000);
  pipe(p);
  TRY(setrlimit(RLIMIT_FSIZE, &limit));
  signal(SIGXFSZ, on_xfsz);
  TRY(write(fd, block, 8000));
  TRY(write(fd, block, 8000));
  count("cut short");
  TRY(write(fd, block, 8000));
  count("at the limit");
  TRY(write(fd, block, 0));
  TRY(pwrite(fd, block, 10, 9995));
  TRY(pwrite(fd, block, 10, 10000));
  count("pwrite");
  struct iovec v = { block, 10 };
  TRY(pwritev(fd, &v, 1, 20000));
  count("pwritev");
  TRY(ftruncate(fd, 10001));
  count("ftruncate");
  TRY(truncate("f", 10000));
  TRY(ftruncate(longer, 15000));
  TRY(ftruncate(longer, 16000));
  count("longer already");
  TRY(pwrite(longer, block, 10, 100));
  TRY(pwrite(longer, block, 10, 12000));
  count("inside, but beyond the limit");
  TRY(write(p[1], block, 8000));
  TRY(write(p[1], block, 8000));
  count("pipes have no size");
  CHILD("by default", { signal(SIGXFSZ, SIG_DFL); write(fd, block, 1); });
  signal(SIGXFSZ, SIG_IGN);
  TRY(write(fd, block, 1));
  struct stat st;
  fstat(fd, &st);
  SHOW(st.st_size);
  return 0;
}
