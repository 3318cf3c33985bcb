/* Recursive bind mounts. needs root (its own mount namespace on Linux). */
#include "check.h"
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>

static void look(const char *path) {
  struct stat st;
  say("%s %s\n", path, stat(path, &st) == 0 ? "is there" : errno_name(errno));
}

/* Mount points below this directory, in the order of /proc/self/mounts. */
static void mounts(const char *what) {
  char cwd[4096], line[1024], point[1024], type[64];
  getcwd(cwd, sizeof cwd);
  say("%s:", what);
  FILE *file = fopen("/proc/self/mounts", "r");
  while (fgets(line, sizeof line, file))
    if (sscanf(line, "%*s %1023s %63s", point, type) == 2 && !strncmp(point, cwd, strlen(cwd))) say(" %s(%s)", point + strlen(cwd) + 1, type);
  fclose(file);
  say("\n");
}

static void make(const char *path) {
  close(open(path, O_CREAT | O_WRONLY, 0644));
}

int main(void) {
  syscall(SYS_unshare, 0x00020000 /* CLONE_NEWNS */);
  mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL);
  mkdir("a", 0755), mkdir("plain", 0755), mkdir("all", 0755);
  TRY(mount("one", "a", "tmpfs", 0, NULL));
  mkdir("a/b", 0755), mkdir("a/c", 0755), mkdir("a/b2", 0755), make("a/in-a");
  TRY(mount("two", "a/b", "tmpfs", MS_NOSUID, NULL));
  mkdir("a/b/d", 0755), make("a/b/in-b");
  TRY(mount("three", "a/b/d", "tmpfs", 0, NULL));
  make("a/b/d/in-d");
  TRY(mount("four", "a/c", "tmpfs", 0, NULL));
  make("a/c/in-c");
  mounts("before");
  TRY(mount("a", "plain", NULL, MS_BIND, NULL));
  look("plain/in-a"), look("plain/b/in-b");
  TRY(mount("a", "all", NULL, MS_BIND | MS_REC, NULL));
  look("all/in-a"), look("all/b/in-b"), look("all/b/d/in-d"), look("all/c/in-c");
  mounts("both");
  TRY(umount("all"));
  TRY(umount("all/b"));
  TRY(umount("all/b/d"));
  look("all/b/d/in-d"), look("a/b/d/in-d");
  TRY(umount2("all", MNT_DETACH));
  look("all/in-a");
  mounts("gone");
  /* A directory within a mount: what hangs elsewhere stays away. */
  TRY(mount("a/b", "all", NULL, MS_BIND | MS_REC, NULL));
  mounts("part");
  look("all/d/in-d");
  TRY(umount2("all", MNT_DETACH));
  /* Into itself: the copy has no copy in it. */
  TRY(mount("a", "a/b2", NULL, MS_BIND | MS_REC, NULL));
  look("a/b2/b/d/in-d"), look("a/b2/b2/in-a");
  mounts("itself");
  TRY(mount("none", "all", NULL, MS_BIND | MS_REC, NULL));
  TRY(umount2("a", MNT_DETACH));
  TRY(umount2("plain", MNT_DETACH));
  mounts("end");
  return 0;
}
