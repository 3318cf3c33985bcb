/* execve: what the new program finds, and how each kind of bad file is refused. Runs itself with a role as argv[1]. */
#include "guest.h"

static char self[4096];
static char *no_strings[] = { 0 };

static int same(const char *a, const char *b) { while (*a && *a == *b) a++, b++; return *a == *b; }
static int try(const char *path, char **argv, char **envp) {
  int pid = call(SYS_fork), status = 0;
  if (pid == 0) {
    int error = call(SYS_execve, path, argv, envp);
    report("  refused", error);
    leave(99);
  }
  call(SYS_waitpid, pid, &status, 0);
  return status;
}
static void put(const char *path, const void *bytes, u32 length, int mode) {
  call(SYS_unlink, path);
  int fd = call(SYS_open, path, O_RDWR | O_CREAT | O_TRUNC, 0700);
  call(SYS_write, fd, bytes, length);
  call(SYS_close, fd);
  call(SYS_chmod, path, mode);
}
static void refused(const char *what, const char *bytes, u32 length) {
  put("bad.tmp", bytes, length, 0700);
  say(what), say("\n");
  report("  status", try("./bad.tmp", no_strings, no_strings));
}

/* The new program's view. */
static int show(int argc, char **argv, char **envp) {
  report("argc", argc);
  for (int i = 2; i < argc; i++) say("arg "), say(argv[i]), say("\n");
  u32 *at = (u32 *)envp;
  for (; *at; at++) say("env "), say((char *)*at), say("\n");
  report("table aligned", ((u32)(argv - 1) & 15) == 0);
  report("strings behind each other", argc < 2 || argv[1] == argv[0] + text_length(argv[0]) + 1);
  for (at++; *at; at += 2) {
    switch (at[0]) {
      case 4: report("phent", (int)at[1]); break;
      case 5: report("phnum", (int)at[1]); break;
      case 6: report("pagesz", (int)at[1]); break;
      case 7: report("base", (int)at[1]); break;
      case 9: report("entry is ours", at[1] > 0x8048000 && at[1] < 0x8060000); break;
      case 3: report("headers are there", *(u32 *)at[1] == 1 || *(u32 *)at[1] == 6 || *(u32 *)at[1] == 4); break;
      case 15: say("platform "), say((char *)at[1]), say("\n"); break;
      case 17: report("clktck", (int)at[1]); break;
      case 23: report("secure", (int)at[1]); break;
      case 25: report("random", (at[1] & 0xff000000u) != 0); break;
      case 31: report("execfn is the path", same((char *)at[1], argv[0]) || same((char *)at[1], self)); break;
    }
  }
  report("descriptor 9 closed", call(SYS_fcntl, 9, 1, 0));
  report("descriptor 10 open", call(SYS_fcntl, 10, 1, 0));
  struct action old;
  call(SYS_rt_sigaction, 10, 0, &old, 8);
  report("handler reset", (int)old.handler);
  call(SYS_rt_sigaction, 12, 0, &old, 8);
  report("ignored kept", (int)old.handler);
  static char zeros[70000];
  int sum = 0;
  for (u32 i = 0; i < sizeof zeros; i++) sum += zeros[i];
  report("bss", sum);
  return 42;
}

static void errors(void) {
  say("absent\n"), report("  status", try("absent", no_strings, no_strings));
  say("empty name\n"), report("  status", try("", no_strings, no_strings));
  say("directory\n"), report("  status", try("/", no_strings, no_strings));
  say("below a file\n"), report("  status", try("bad.tmp/x", no_strings, no_strings));
  put("bad.tmp", "x", 1, 0600);
  say("not executable\n"), report("  status", try("./bad.tmp", no_strings, no_strings));
  refused("empty file", "", 0);
  refused("text", "hello\n", 6);
  refused("script without interpreter", "#!\n", 3);
  refused("script of blanks", "#!  \t \n", 7);
  refused("interpreter absent", "#!/absent/interpreter\n", 22);
  refused("interpreter is a directory", "#!/\n", 4);
  refused("interpreter is itself", "#!./bad.tmp\n", 12);
  say("bad pointers\n");
  report("  path", call(SYS_execve, 1, no_strings, no_strings));
  report("  argv", call(SYS_execve, self, 1, 0));
  u32 wild[2] = { 1, 0 };
  report("  argv[0]", call(SYS_execve, self, wild, 0));
}

static void elves(void) {
  static char image[8192];
  int fd = call(SYS_open, self, O_RDONLY);
  int length = call(SYS_read, fd, image, sizeof image);
  call(SYS_close, fd);
  u32 *word = (u32 *)image;
  unsigned short *half = (unsigned short *)image;
  refused("header only", image, 52);
  refused("half a header", image, 30);
  half[9] = 40, refused("of another machine", image, (u32)length), half[9] = 3;
  half[8] = 1, refused("object file", image, (u32)length), half[8] = 2;
  half[22] = 0, refused("no program headers", image, (u32)length), half[22] = 3;
  half[21] = 31, refused("odd program headers", image, (u32)length), half[21] = 32;
  u32 phoff = word[7];
  word[7] = 0x7fffff00, refused("headers behind the end", image, (u32)length), word[7] = phoff;
}

static void scripts(void) {
  char text[300] = "#!";
  u32 at = 2;
  for (char *from = self; *from; from++) text[at++] = *from;
  const char *rest = " show me \t\nexit 1\n";
  for (const char *from = rest; *from; from++) text[at++] = *from;
  put("script.tmp", text, at, 0700);
  char *argv[] = { "zero", "one", "two", 0 };
  char *envp[] = { "A=1", 0 };
  say("script\n"), report("  status", try("./script.tmp", argv, envp));
  int fd = call(SYS_open, "script.tmp", O_WRONLY);
  say("script open for writing\n"), report("  status", try("./script.tmp", argv, envp) != 0);
  call(SYS_close, fd);
}

static void limits(void) {
  static char big[140000];
  memset(big, 'x', sizeof big - 1);
  char *argv[] = { "a", big, 0 };
  say("argument too long\n"), report("  status", try(self, argv, no_strings));
  int fd = call(SYS_open, "copy.tmp", O_RDWR | O_CREAT | O_TRUNC, 0700);
  say("open for writing\n"), report("  status", try("./copy.tmp", no_strings, no_strings));
  call(SYS_close, fd);
  report("running, opened for writing", call(SYS_open, self, O_WRONLY));
  report("running, opened to be cut", call(SYS_open, self, O_RDONLY | O_TRUNC));
}

static int run(int argc, char **argv, char **envp) {
  u32 n = text_length(argv[0]);
  memcpy(self, argv[0], n < sizeof self ? n + 1 : 0);
  if (argc > 1 && same(argv[1], "show")) return show(argc, argv, envp);
  if (argc > 1 && same(argv[1], "show me")) return show(argc, argv, envp);
  int fd = call(SYS_open, "/", O_RDONLY);
  call(SYS_fcntl, fd, 1030, 9);
  call(SYS_fcntl, fd, 0, 10);
  call(SYS_close, fd);
  catch_signal(10, 0);
  struct action ignore = { (void *)1, 0, 0, 0 };
  call(SYS_rt_sigaction, 12, &ignore, 0, 8);
  char *arguments[] = { self, "show", "a b", "", "\303\251", 0 };
  char *environment[] = { "HOME=/", "EMPTY=", 0 };
  report("status", try(self, arguments, environment));
  errors();
  elves();
  scripts();
  limits();
  call(SYS_unlink, "bad.tmp"), call(SYS_unlink, "script.tmp"), call(SYS_unlink, "copy.tmp");
  return 0;
}
