/* execveat: by descriptor, by directory, by name; and the limits of arguments. Runs itself, told apart by argv[0]. */
#include "memory.h"
#ifndef AT_EMPTY_PATH
#define AT_EMPTY_PATH 0x1000
#endif
extern char **environ;
static char *arguments[] = { "again", 0 };
#define EXECVEAT(dirfd, path, flags) syscall(SYS_execveat, dirfd, path, arguments, environ, flags)

static void big(int strings, int length) {
  char **vector = calloc(strings + 2, sizeof *vector), *text = malloc(length + 1);
  memset(text, 'x', length), text[length] = 0;
  vector[0] = "count";
  for (int i = 1; i <= strings; i++) vector[i] = text;
  CHILD("big", TRY(execve("/proc/self/exe", vector, environ)));
}

int main(int argc, char **argv) {
  if (strcmp(argv[0], "again") == 0) { say("again\n"); return 5; }
  if (strcmp(argv[0], "count") == 0) { say("%d arguments of %d\n", argc - 1, (int)strlen(argv[1])); return 6; }
  int directory = open(".", O_RDONLY | O_DIRECTORY);
  int source = open("/proc/self/exe", O_RDONLY), copy = open("copy", O_RDWR | O_CREAT, 0755);
  char buffer[4096];
  for (int n; (n = read(source, buffer, sizeof buffer)) > 0;) write(copy, buffer, n);
  close(copy);
  symlink("copy", "link");
  int script = open("script", O_RDWR | O_CREAT, 0755);
  write(script, "#!./copy\n", 9);
  close(script);
  CHILD("directory", TRY(EXECVEAT(directory, "copy", 0)));
  CHILD("link", TRY(EXECVEAT(directory, "link", 0)));
  CHILD("no link", TRY(EXECVEAT(directory, "link", AT_SYMLINK_NOFOLLOW)));
  CHILD("cwd", TRY(EXECVEAT(AT_FDCWD, "./copy", 0)));
  CHILD("descriptor", TRY(EXECVEAT(source, "", AT_EMPTY_PATH)));
  CHILD("empty", TRY(EXECVEAT(source, "", 0)));
  CHILD("bad flag", TRY(EXECVEAT(source, "", 2)));
  CHILD("bad descriptor", TRY(EXECVEAT(99, "", AT_EMPTY_PATH)));
  CHILD("not a directory", TRY(EXECVEAT(source, "copy", 0)));
  CHILD("directory itself", TRY(EXECVEAT(directory, "", AT_EMPTY_PATH)));
  CHILD("absent", TRY(EXECVEAT(directory, "absent", 0)));
  CHILD("path", TRY(EXECVEAT(directory, (char *)4, 0)));
  big(1, 131071);
  big(1, 131072);
  big(10, 131071);
  big(20, 100000);
  big(100000, 5);
  big(600000, 1);
  return 0;
}
