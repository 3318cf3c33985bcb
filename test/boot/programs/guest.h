/* A C program without a library, for the real Linux and for ring3 alike: i386 system calls and text output.
   Everything is static, so one file makes one program: i686-linux-gnu-gcc -static -nostdlib. */
typedef unsigned int u32;
typedef unsigned long long u64;

enum {
  SYS_exit = 1, SYS_fork = 2, SYS_read = 3, SYS_write = 4, SYS_open = 5, SYS_close = 6, SYS_waitpid = 7, SYS_unlink = 10,
  SYS_execve = 11, SYS_chmod = 15, SYS_getpid = 20, SYS_kill = 37, SYS_mkdir = 39, SYS_pipe = 42, SYS_brk = 45, SYS_fcntl = 55, SYS_munmap = 91,
  SYS_ftruncate = 93, SYS_mprotect = 125, SYS_mremap = 163, SYS_rt_sigaction = 174, SYS_sigaltstack = 186, SYS_mmap2 = 192, SYS_mincore = 218, SYS_madvise = 219,
};
enum { PROT_NONE = 0, PROT_READ = 1, PROT_WRITE = 2, PROT_EXEC = 4 };
enum { MAP_SHARED = 1, MAP_PRIVATE = 2, MAP_FIXED = 16, MAP_ANONYMOUS = 32 };
enum { O_RDONLY = 0, O_WRONLY = 1, O_RDWR = 2, O_CREAT = 0100, O_TRUNC = 01000, O_CLOEXEC = 02000000 };
#define PAGE 4096u

static int call6(int n, u32 a, u32 b, u32 c, u32 d, u32 e, u32 f) {
  int result;
  u32 arguments[2] = { (u32)n, f };
  __asm__ volatile("push %%ebp; mov 4(%1), %%ebp; mov (%1), %%eax; int $0x80; pop %%ebp"
                   : "=a"(result) : "a"(arguments), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e) : "memory");
  return result;
}
#define call(n, ...) CALL_(n, ##__VA_ARGS__, 0, 0, 0, 0, 0, 0)
#define CALL_(n, a, b, c, d, e, f, ...) call6((n), (u32)(a), (u32)(b), (u32)(c), (u32)(d), (u32)(e), (u32)(f))

static u32 text_length(const char *s) { u32 n = 0; while (s[n]) n++; return n; }
static void say(const char *s) { call(SYS_write, 1, s, text_length(s)); }
static void say_number(int value) {
  char digits[12], *at = digits + sizeof digits;
  u32 rest = value < 0 ? -(u32)value : (u32)value;
  *--at = 0;
  do *--at = (char)('0' + rest % 10); while (rest /= 10);
  if (value < 0) *--at = '-';
  say(at);
}
/* A line "name value". */
static void report(const char *name, int value) { say(name); say(" "); say_number(value); say("\n"); }
static void leave(int status) { call(SYS_exit, status); for (;;) ; }

/* The compiler may call these. */
void *memset(void *to, int byte, u32 n) { char *at = to; while (n--) *at++ = (char)byte; return to; }
void *memcpy(void *to, const void *from, u32 n) { char *at = to; const char *source = from; while (n--) *at++ = *source++; return to; }

static int run(int argc, char **argv, char **envp);
__attribute__((used)) static void enter(u32 *stack) { leave(run((int)stack[0], (char **)(stack + 1), (char **)(stack + 2 + stack[0]))); }
__asm__(".globl _start; _start: mov %esp, %eax; and $-16, %esp; sub $12, %esp; push %eax; call enter");

/* Signals: a handler that notes what came and goes on at `resume`. */
struct siginfo { int signo, error, code; u32 address; u32 rest[28]; };
struct context { u32 flags, link, stack[3], gs, fs, es, ds, edi, esi, ebp, esp, ebx, edx, ecx, eax, trapno, err, eip, cs, eflags; };
struct action { void *handler; u32 flags; void *restorer; u64 mask; };
static struct siginfo caught;
static u32 resume_eip, resume_esp, resume_ebp;
__attribute__((used)) static void handle(int signal, struct siginfo *info, struct context *context) {
  caught = *info;
  (void)signal;
  context->eip = resume_eip;
  context->eflags &= ~0x100u; /* no more single steps */
  context->esp = resume_esp;
  context->ebp = resume_ebp;
}
void return_from_signal(void);
__asm__("return_from_signal: mov $173, %eax; int $0x80");
static int catch_signal(int signal, u32 extra) {
  struct action action = { (void *)handle, 4 | 0x04000000 | 0x40000000 | extra, (void *)return_from_signal, 0 };
  return call(SYS_rt_sigaction, signal, &action, 0, 8);
}
/* Runs `instructions` (which may use eax as %[x]); caught.signo tells what they ended in, 0 = nothing. */
#define attempt(instructions, value)                                                                          \
  do {                                                                                                        \
    caught.signo = 0;                                                                                         \
    __asm__ volatile("movl $1f, %1; movl %%esp, %2; movl %%ebp, %3; " instructions "; 1:"                     \
                     : "+a"(*(u32[]){ (u32)(value) }), "=m"(resume_eip), "=m"(resume_esp), "=m"(resume_ebp)    \
                     : : "ecx", "edx", "ebx", "esi", "edi", "memory");                                         \
  } while (0)
