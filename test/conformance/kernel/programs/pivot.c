/* pivot_root. needs root (its own mount namespace on Linux). */
#include "check.h"
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>

static void look(const char *path) {
  struct stat st;
  say("%s %s\n", path, stat(path, &st) == 0 ? "is there" : errno_name(errno));
}

static void make(const char *path) {
  close(open(path, O_CREAT | O_WRONLY, 0644));
}

#define pivot_root(a, b) syscall(SYS_pivot_root, a, b)

int main(void) {
  syscall(SYS_unshare, 0x00020000 /* CLONE_NEWNS */);
  mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL);
  mkdir("base", 0755);
  mount("base", "base", "tmpfs", 0, NULL);
  mkdir("base/new", 0755), mkdir("base/plain", 0755), make("base/in-base");
  mount("new", "base/new", "tmpfs", 0, NULL);
  mkdir("base/new/old", 0755), make("base/new/in-new");
  TRY(chroot("base"));
  TRY(chdir("/"));
  TRY(pivot_root("new", "none"));
  TRY(pivot_root("in-base", "new/old"));
  TRY(pivot_root("plain", "plain"));
  TRY(pivot_root("new", "plain"));
  TRY(pivot_root(".", "new/old"));
  CHILD("another user", setuid(1000); TRY(pivot_root("new", "new/old")));
  /* Who stands at the root is moved, who stands elsewhere is not. */
  int ends[2], done[2], more[2];
  pipe(ends), pipe(done), pipe(more);
  pid_t pid = fork();
  if (pid == 0) {
    char c;
    read(ends[0], &c, 1);
    look("in-base"), look("in-new"), look("/in-new");
    _exit(0);
  }
  int elsewhere = fork();
  if (elsewhere == 0) {
    char c;
    chdir("plain");
    write(done[1], "x", 1);
    read(more[0], &c, 1);
    look("../in-base"), look("/in-new");
    _exit(0);
  }
  char c;
  read(done[0], &c, 1);
  TRY(pivot_root("new", "new/old"));
  look("/in-new"), look("in-new"), look("/old/in-base"), look("/in-base");
  write(ends[1], "x", 1);
  waitpid(pid, NULL, 0);
  write(more[1], "y", 1);
  waitpid(elsewhere, NULL, 0);
  TRY(umount("/old"));
  look("/old/in-base"), look("/old");
  return 0;
}
