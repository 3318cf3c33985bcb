// What execve says to files that are no programs for this machine, each tried by a child of its own.
#include "raw.h"
enum { NR_execve = 11, HEADER = 84, TEXT_ADDRESS = 0x08048000 };
// Elf32_Ehdr and one Elf32_Phdr, in 32-bit words (System V ABI, chapter 4).
static u32 elf[HEADER / 4];
static u32 fresh[HEADER / 4] = {
  0x464c457f, 0x00010101, 0, 0, 0x00030002, 1, TEXT_ADDRESS + HEADER, 52, 0, 0, 0x00200034, 1, 0,
  1, 0, TEXT_ADDRESS, TEXT_ADDRESS, HEADER + 12, HEADER + 12, 5, 0x1000,
};
// movl $1, %eax; movl $7, %ebx; int $0x80
static const unsigned char CODE[12] = {0xb8, 1, 0, 0, 0, 0xbb, 7, 0, 0, 0, 0xcd, 0x80};

static void start(const char *label, const char *path) {
  int pid = SYS(NR_fork, 0);
  if (pid == 0) {
    const char *argv[] = {path, 0};
    const char *envp[] = {0};
    int error = SYS(NR_execve, path, argv, envp);
    SYS(NR_exit, -error);
  }
  int status = 0;
  SYS(NR_waitpid, pid, &status, 0);
  say(label, status);
}
static void file(const char *label, const void *bytes, u32 size, const void *more, u32 moreSize) {
  SYS(NR_unlink, "x");
  int fd = SYS(NR_open, "x", O_CREAT | O_WRONLY, 0755);
  SYS(NR_write, fd, bytes, size);
  SYS(NR_write, fd, more, moreSize);
  SYS(NR_close, fd);
  start(label, "./x");
}
static void script(const char *label, const char *text) { file(label, text, length(text), 0, 0); }
static void with(const char *label, int word, u32 value) {
  for (int i = 0; i < HEADER / 4; i++) elf[i] = fresh[i];
  if (word >= 0) elf[word] = value;
  file(label, elf, HEADER, CODE, sizeof CODE);
}
void run(void) {
  start("absent", "./absent");
  start("empty name", "");
  start("directory", "/");
  start("device", "/dev/null");
  start("through a file", "/dev/null/x");
  file("empty", 0, 0, 0, 0);
  with("a program", -1, 0);
  with("x86-64", 4, 0x003e0002);
  with("ARM", 4, 0x00280002);
  with("relocatable object", 4, 0x00030001);
  with("no magic", 0, 0x464c4500);
  with("no headers", 11, 0);
  with("headers behind the end", 7, 0x10000);
  with("segment in the kernel", 15, 0xffffe000);
  with("more file than memory", 18, 1);
  for (u32 cut = 4; cut < HEADER; cut += 20) file("cut", fresh, cut, 0, 0);
  file("no code", fresh, HEADER, 0, 0);
  script("script", "#!./absent\n");
  script("script without a name", "#!\n");
  script("script with blanks", "#!   \n");
  script("script of a directory", "#!/\n");
  script("script of itself", "#!./x\n");
  script("script of a device", "#!/dev/null x\n");
  script("text", "echo hello\n");
  SYS(NR_chmod, "x", 0644);
  start("no permission", "./x");
  SYS(NR_unlink, "x");
  say("argv", SYS(NR_execve, "/bin/sh", 16, 0));
  say("path", SYS(NR_execve, 16, 0, 0));
  say("path in the kernel", SYS(NR_execve, 0xfffffff0, 0, 0));
}
