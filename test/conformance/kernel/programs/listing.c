/* The order in which a tmpfs lists its names, and positions in a listing while names come and go (needs root). */
#include "check.h"
#include <dirent.h>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>

static char names[4096];

static const char *list(void) {
  DIR *directory = opendir(".");
  names[0] = 0;
  for (struct dirent *entry; (entry = readdir(directory)); ) strcat(strcat(names, entry->d_name), " ");
  closedir(directory);
  return names;
}

static void make(const char *name) { close(open(name, O_CREAT | O_WRONLY, 0644)); }

/* One name after another, by a buffer that takes one short name. */
static void some(int fd, int count) {
  char buffer[24];
  for (int i = 0; i < count; i++) {
    long n = syscall(SYS_getdents64, fd, buffer, sizeof buffer);
    say("%s ", n < 0 ? errno_name(errno) : n == 0 ? "end" : buffer + 19);
  }
  say("\n");
}

int main(void) {
  mkdir("t", 0755);
  TRY(mount("none", "t", "tmpfs", 0, NULL));
  chdir("t");
  say("empty: %s\n", list());
  for (const char *name = "abcdef"; *name; name++) make((char[]){ *name, 0 });
  say("made: %s\n", list());
  unlink("c");
  say("one gone: %s\n", list());
  make("c");
  mkdir("g", 0755);
  symlink("a", "h");
  link("a", "i");
  say("back, and others: %s\n", list());
  rename("b", "j");
  say("renamed: %s\n", list());
  rename("d", "a");
  say("renamed over another: %s\n", list());
  rename("g/../e", "g/e");
  rename("g/e", "e");
  say("there and back: %s\n", list());

  int fd = open(".", O_RDONLY | O_DIRECTORY);
  some(fd, 4);
  make("k");
  unlink("j");
  say("after a new name and one fewer: ");
  some(fd, 2);
  some(fd, 6);
  make("l");
  say("at the end: ");
  some(fd, 1);
  TRY(lseek(fd, 0, SEEK_SET));
  some(fd, 3);
  TRY(syscall(SYS_getdents64, fd, names, 10));
  TRY(lseek(fd, -1, SEEK_SET));

  /* Emptied while it is listed. */
  lseek(fd, 0, SEEK_SET);
  char buffer[24];
  while (syscall(SYS_getdents64, fd, buffer, sizeof buffer) > 0) {
    const char *name = buffer + 19;
    if (unlinkat(fd, name, strcmp(name, "g") ? 0 : AT_REMOVEDIR) == 0) say("%s ", name);
  }
  say("gone, left: %s\n", list());
  close(fd);
  chdir("..");
  TRY(umount("t"));
}
