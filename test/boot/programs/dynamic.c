/* Programs that can lie anywhere, and programs with an interpreter. This one is built position independent, and makes
   programs that name it as their interpreter: so it is run three ways, and tells them apart by its auxiliary vector. */
#include "guest.h"

enum { AT_PHDR = 3, AT_PHENT, AT_PHNUM, AT_PAGESZ, AT_BASE, AT_FLAGS, AT_ENTRY };
enum { HEADERS = 3, CODE_AT = 52 + HEADERS * 32, NAME_AT = CODE_AT + 12, FILE_SIZE = NAME_AT + 32, TEXT = 0x08048000 };
enum { WORD_TYPE = 4, WORD_ENTRY = 6, WORD_PHOFF = 7, WORD_COUNT = 11, WORD_INTERP = 13, WORD_LOAD = 21, WORD_STACK = 29 };

static u32 image[FILE_SIZE / 4];

static int same(const char *a, const char *b) { while (*a && *a == *b) a++, b++; return *a == *b; }

/* An ELF file that leaves with status 7: an interpreter's name, one segment, a stack. */
static void fresh(const char *interpreter) {
  u32 header[] = { 0x464c457f, 0x00010101, 0, 0, 0x00030002, 1, TEXT + CODE_AT, 52, 0, 0, 0x00200034, HEADERS, 0 };
  u32 interp[] = { 3, NAME_AT, TEXT + NAME_AT, TEXT + NAME_AT, text_length(interpreter) + 1, text_length(interpreter) + 1, 4, 1 };
  u32 load[] = { 1, 0, TEXT, TEXT, FILE_SIZE, FILE_SIZE, 5, PAGE };
  u32 stack[] = { 0x6474e551, 0, 0, 0, 0, 0, 6, 16 };
  /* movl $1, %eax; movl $7, %ebx; int $0x80 */
  unsigned char code[] = { 0xb8, 1, 0, 0, 0, 0xbb, 7, 0, 0, 0, 0xcd, 0x80 };
  memset(image, 0, sizeof image);
  memcpy(image, header, sizeof header);
  memcpy(image + WORD_INTERP, interp, sizeof interp);
  memcpy(image + WORD_LOAD, load, sizeof load);
  memcpy(image + WORD_STACK, stack, sizeof stack);
  memcpy((char *)image + CODE_AT, code, sizeof code);
  memcpy((char *)image + NAME_AT, interpreter, text_length(interpreter));
}
static void put(const char *path, const void *bytes, u32 length, int mode) {
  call(SYS_unlink, path);
  int fd = call(SYS_open, path, O_RDWR | O_CREAT | O_TRUNC, 0700);
  call(SYS_write, fd, bytes, length);
  call(SYS_close, fd);
  call(SYS_chmod, path, mode);
}
static void start(const char *label) {
  int status = 0;
  put("made", image, sizeof image, 0700);
  say(label), say("\n");
  int pid = call(SYS_fork);
  if (pid == 0) {
    char *argv[2], *envp[1];
    argv[0] = "made", argv[1] = 0, envp[0] = 0;
    report("  refused", call(SYS_execve, "./made", argv, envp));
    leave(99);
  }
  call(SYS_waitpid, pid, &status, 0);
  report("  status", status);
}
static void with(const char *label, u32 word, u32 value) {
  fresh("./program");
  image[word] = value;
  start(label);
}
static void named(const char *label, const char *interpreter) {
  fresh(interpreter);
  start(label);
}

/* What the interpreter finds. It ends by going to the program's entry. */
static void interpret(u32 *auxv, u32 base) {
  u32 entry = 0;
  report("  interpreter's base is a page", (base & (PAGE - 1)) == 0);
  report("  base is ours", *(u32 *)base == 0x464c457f && base <= (u32)&interpret && (u32)&interpret - base < 0x10000);
  for (; *auxv; auxv += 2) {
    if (auxv[0] == AT_PHNUM) report("  headers", (int)auxv[1]);
    if (auxv[0] == AT_PHDR) report("  interpreter's header first", *(u32 *)auxv[1] == 3);
    if (auxv[0] == AT_ENTRY) entry = auxv[1];
  }
  report("  entry has the code", *(unsigned char *)entry == 0xb8);
  report("  entry in the page", (int)(entry & (PAGE - 1)) == CODE_AT);
  ((void (*)(void))entry)();
}

static int run(int argc, char **argv, char **envp) {
  u32 *auxv = (u32 *)envp, base = 0, entry = 0;
  while (*auxv++) continue;
  for (u32 *at = auxv; *at; at += 2) {
    if (at[0] == AT_BASE) base = at[1];
    if (at[0] == AT_ENTRY) entry = at[1];
  }
  if (argc == 1 && same(argv[0], "made")) interpret(auxv, base);
  report("base", (int)base);
  report("entry is near", (u32)&run - entry + 0x8000 < 0x10000);
  u32 heap = (u32)call(SYS_brk, 0);
  report("heap grows", (u32)call(SYS_brk, heap + PAGE) == heap + PAGE);
  *(char *)heap = 1;

  named("interpreted", "./program");
  with("interpreted, can be moved", WORD_TYPE, 0x00030003);
  with("stack without its header", WORD_STACK, 0);
  with("object file", WORD_TYPE, 0x00030001);
  with("segment in the kernel", WORD_LOAD + 2, 0xfffff000u);
  with("segment longer in the file than in memory", WORD_LOAD + 5, 16);
  with("segment off its page", WORD_LOAD + 2, TEXT + 16);
  with("no segment", WORD_LOAD, 0);
  with("name too long", WORD_INTERP + 4, 4097);
  with("name too short", WORD_INTERP + 4, 1);
  with("name without its end", WORD_INTERP + 4, 4);
  named("interpreter absent", "./absent");
  named("interpreter is a directory", "/");
  put("text", "text text text text text text text text text text text text", 60, 0700);
  named("interpreter is text", "./text");
  put("text", "short", 5, 0700);
  named("interpreter is too short", "./text");
  put("text", "closed", 6, 0600);
  named("interpreter is not executable", "./text");
  fresh("./program"), image[WORD_TYPE] = 0x003e0003, put("text", image, sizeof image, 0700);
  named("interpreter is of another machine", "./text");
  fresh("./program"), image[WORD_COUNT] = 0, put("text", image, sizeof image, 0700);
  named("interpreter has no headers", "./text");
  call(SYS_unlink, "made"), call(SYS_unlink, "text");
  return 0;
}
