/* Extended attributes on a tmpfs of its own (needs root). */
#include "check.h"
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/xattr.h>

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static void list(const char *path) {
  char buffer[512], *names[16];
  long n = listxattr(path, buffer, sizeof buffer);
  int count = 0;
  say("%s has %ld bytes:", path, n);
  for (char *at = buffer; at < buffer + n; at += strlen(at) + 1) names[count++] = at;
  qsort(names, count, sizeof *names, by_name);
  for (int i = 0; i < count; i++) say(" %s", names[i]);
  say("\n");
}

int main(void) {
  mkdir("t", 0755);
  if (mount("none", "t", "tmpfs", 0, NULL) < 0) return 1;
  chdir("t");
  int fd = open("f", O_RDWR | O_CREAT, 0644);
  symlink("f", "l");
  mkfifo("p", 0644);
  char value[64];
  list("f");
  TRY(setxattr("f", "user.one", "first", 5, 0));
  TRY(setxattr("f", "user.one", "again", 5, XATTR_CREATE));
  TRY(setxattr("f", "user.two", "again", 5, XATTR_REPLACE));
  TRY(setxattr("f", "user.one", "longer", 6, XATTR_REPLACE));
  TRY(fsetxattr(fd, "user.empty", "", 0, 0));
  TRY(setxattr("f", "user.one", "x", 1, 4));
  TRY(getxattr("f", "user.one", value, 64));
  TRY(getxattr("f", "user.one", value, 3));
  TRY(getxattr("f", "user.one", NULL, 0));
  TRY(fgetxattr(fd, "user.empty", value, 64));
  TRY(getxattr("f", "user.none", value, 64));
  TRY(getxattr("f", "nothing", value, 64));
  TRY(getxattr("f", "", value, 64));
  TRY(setxattr("f", "trusted.t", "1", 1, 0));
  TRY(setxattr("f", "strange.t", "1", 1, 0));
  TRY(setxattr("p", "user.one", "1", 1, 0));
  TRY(lsetxattr("l", "user.one", "1", 1, 0));
  TRY(getxattr("l", "user.one", value, 64));
  TRY(lgetxattr("l", "user.one", value, 64));
  TRY(getxattr("none", "user.one", value, 64));
  TRY(fgetxattr(99, "user.one", value, 64));
  list("f");
  TRY(listxattr("f", value, 10));
  TRY(listxattr("f", NULL, 0));
  TRY(removexattr("f", "user.empty"));
  TRY(removexattr("f", "user.empty"));
  list("f");
  char name[300] = "user.";
  memset(name + 5, 'n', 260);
  TRY(setxattr("f", name, "1", 1, 0) == 0);
  TRY(syscall(SYS_setxattr, "f", "user.big", value, 65537, 0));
  TRY(syscall(SYS_setxattr, "f", "user.big", 8, 5, 0));
  CHILD("another user", {
    setuid(1000);
    TRY(getxattr("f", "user.one", value, 64));
    TRY(setxattr("f", "user.one", "x", 1, 0));
    TRY(getxattr("f", "trusted.t", value, 64));
    TRY(setxattr("f", "trusted.t", "x", 1, 0));
    list("f");
  });
  chdir("..");
  close(fd);
  TRY(umount("t"));
  return 0;
}
