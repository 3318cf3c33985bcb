/* Listing directories: nothing is lost or seen twice while names come and go, and positions stay good. */
#include "check.h"
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* All names in order, with their types. */
static void list(const char *path) {
  DIR *directory = opendir(path);
  char *names[100];
  int count = 0;
  for (struct dirent *entry; (entry = readdir(directory)) && count < 100; ) {
    char *line = malloc(300);
    snprintf(line, 300, "%s:%d", entry->d_name, entry->d_type);
    names[count++] = line;
  }
  closedir(directory);
  qsort(names, count, sizeof *names, by_name);
  say("%s:", path);
  for (int i = 0; i < count; i++) say(" %s", names[i]);
  say("\n");
}

int main(void) {
  mkdir("d", 0755);
  list("d");
  char name[300];
  for (int i = 0; i < 60; i++) {
    snprintf(name, sizeof name, "d/%02d", i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  symlink("x", "d/link");
  mkfifo("d/fifo", 0600);
  mkdir("d/sub", 0700);
  mknod("d/sock", S_IFSOCK | 0600, 0);
  list("d");

  /* Every file is deleted as it is seen: each is seen once. */
  DIR *directory = opendir("d");
  int seen[60] = { 0 }, twice = 0;
  for (struct dirent *entry; (entry = readdir(directory)); ) {
    int number = atoi(entry->d_name);
    if (strlen(entry->d_name) != 2 || entry->d_name[0] == '.') continue;
    if (seen[number]++) twice++;
    snprintf(name, sizeof name, "d/%s", entry->d_name);
    unlink(name);
  }
  int all = 0;
  for (int i = 0; i < 60; i++) all += seen[i] != 0;
  say("seen %d, twice %d\n", all, twice);
  rewinddir(directory);
  int rest = 0;
  while (readdir(directory)) rest++;
  SHOW(rest);

  /* A position that was told leads to the same entry, whatever went before it. */
  for (int i = 0; i < 20; i++) {
    snprintf(name, sizeof name, "d/n%02d", i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  rewinddir(directory);
  char before[5][32], after[32];
  for (int i = 0; i < 5; i++) strcpy(before[i], readdir(directory)->d_name);
  long position = telldir(directory);
  strcpy(after, readdir(directory)->d_name);
  for (int i = 0; i < 5; i++) { snprintf(name, sizeof name, "d/%s", before[i]); unlink(name); }
  seekdir(directory, position);
  say("same entry %d\n", strcmp(readdir(directory)->d_name, after) == 0);
  closedir(directory);

  int fd = open("d", O_RDONLY | O_DIRECTORY);
  char buffer[32];
  TRY(syscall(SYS_getdents64, fd, buffer, 10));
  TRY(syscall(SYS_getdents64, fd, 8, 100));
  TRY(syscall(SYS_getdents64, 99, buffer, 10));
  int file = open("d/n19", O_RDONLY | O_CREAT, 0600);
  TRY(syscall(SYS_getdents64, file, buffer, 32));
  mkdir("e", 0700);
  int gone = open("e", O_RDONLY);
  rmdir("e");
  TRY(syscall(SYS_getdents64, gone, buffer, 32));
  TRY(openat(gone, "new", O_CREAT | O_WRONLY, 0600));
  TRY(mkdirat(gone, "new", 0700));
  TRY(openat(gone, ".", O_RDONLY) >= 0);
  TRY(openat(gone, "..", O_RDONLY));

  /* Names and how long they may be. */
  memset(name, 'n', sizeof name);
  name[255] = 0;
  TRY(mkdir(name, 0700));
  TRY(rmdir(name));
  name[255] = 'n';
  name[256] = 0;
  TRY(mkdir(name, 0700));
  char path[4200];
  memset(path, '/', sizeof path);
  path[4095] = 0;
  OK(open(path, O_RDONLY));
  path[4095] = '/';
  path[4096] = 0;
  TRY(open(path, O_RDONLY));
  TRY(mkdir("d/sub/", 0700));
  TRY(mkdir("new/", 0700));
  TRY(rmdir("new/."));
  TRY(rmdir("new/.."));
  TRY(rmdir("new/"));
  TRY(mkdir("none/x", 0700));
  TRY(mkdir("d/n19/x", 0700));
  TRY(rename("d", "d/sub/d"));
  TRY(rename("d/sub", "d"));
  TRY(unlink("d"));
  TRY(rmdir("d/n19"));
  TRY(rmdir("d"));
  TRY(link("d", "hard"));
  struct stat st;
  stat("d", &st);
  SHOW(st.st_nlink);
  return 0;
}
