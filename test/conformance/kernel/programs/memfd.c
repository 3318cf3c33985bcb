/* memfd_create and seals. */
#include "check.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

int main(void) {
  TRY(memfd_create("x", 0x40));
  TRY(syscall(SYS_memfd_create, 8, 0));
  char longest[300];
  memset(longest, 'n', sizeof longest);
  longest[250] = 0;
  TRY(memfd_create(longest, 0));
  longest[249] = 0;
  OK(close(memfd_create(longest, 0)));
  int fd = memfd_create("some name", MFD_CLOEXEC);
  char name[64] = "";
  readlink("/proc/self/fd/3", name, sizeof name - 1);
  say("%d %s\n", fd, name);
  SHOW(fcntl(fd, F_GETFL) & O_ACCMODE);
  SHOW(fcntl(fd, F_GETFD));
  struct stat st;
  fstat(fd, &st);
  say("mode %o links %d size %lld\n", st.st_mode, (int)st.st_nlink, (long long)st.st_size);
  SHOW(fcntl(fd, F_GET_SEALS));
  TRY(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
  TRY(write(fd, "hello", 5));
  int again = open("/proc/self/fd/3", O_RDONLY);
  char text[8] = "";
  TRY(read(again, text, 8));
  say("%s\n", text);
  TRY(linkat(AT_FDCWD, "/proc/self/fd/3", AT_FDCWD, "name", AT_SYMLINK_FOLLOW));
  close(again);
  close(fd);

  fd = memfd_create("sealed", MFD_ALLOW_SEALING);
  SHOW(fcntl(fd, F_GET_SEALS));
  TRY(fcntl(fd, F_ADD_SEALS, 0x100));
  ftruncate(fd, 8192);
  TRY(fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK));
  TRY(ftruncate(fd, 4096));
  TRY(ftruncate(fd, 12288));
  TRY(fcntl(fd, F_ADD_SEALS, F_SEAL_GROW));
  TRY(ftruncate(fd, 16384));
  TRY(pwrite(fd, "x", 1, 12288));
  TRY(pwrite(fd, "x", 1, 0));
  char *map = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  map[1] = 'y';
  TRY(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
  munmap(map, 4096);
  TRY(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
  TRY(pwrite(fd, "x", 1, 0));
  TRY(mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
  map = mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
  say("%c%c\n", map[0], map[1]);
  TRY(mprotect(map, 4096, PROT_READ | PROT_WRITE));
  SHOW(fcntl(fd, F_GET_SEALS));
  TRY(fcntl(fd, F_ADD_SEALS, F_SEAL_SEAL));
  TRY(fcntl(fd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE));
  SHOW(fcntl(fd, F_GET_SEALS));
  int other = open("plain", O_RDWR | O_CREAT, 0600);
  SHOW(fcntl(other, F_GETFD));
  int ends[2];
  pipe(ends);
  TRY(fcntl(ends[0], F_GET_SEALS));
  TRY(fcntl(ends[0], F_ADD_SEALS, 1));
  return 0;
}
