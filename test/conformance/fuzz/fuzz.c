/* A hostile program: children that make random system calls, by the kinds of arguments that the table of system calls
   names (calls.h is written from it) and by none at all. For ring3 only: it would harm the Linux that runs the tests.

   fuzz SEED    starts when a byte comes on standard input, and ends at the next one: says what was lost

   A child works in a tmpfs of its own root, half of them as an ordinary user. It is killed when it has not ended after a
   moment of virtual time. When all are gone, the tmpfs is unmounted and what outlives its makers is removed, every frame
   must be free again. */
#include "../../boot/programs/guest.h"
#include "calls.h"

enum {
  SYS_mount = 21, SYS_umount2 = 52, SYS_setrlimit = 75, SYS_sysinfo = 116, SYS_clone = 120, SYS_setitimer = 104, SYS_poll = 168,
  SYS_mknod = 14, SYS_chdir = 12, SYS_chroot = 61, SYS_setuid32 = 213, SYS_setgid32 = 214, SYS_epoll_create1 = 329,
  SYS_eventfd2 = 328, SYS_setsid = 66, SYS_symlink = 83, SYS_dup3 = 330,
  SYS_reboot = 88, SYS_getppid = 64, SYS_mq_open = 277, SYS_mq_unlink = 278, SYS_semctl = 394, SYS_shmctl = 396, SYS_msgctl = 402,
};
enum { IPC_RMID = 0, SHM_STAT = 13, SHM_INFO = 14, SEM_STAT = 18, SEM_INFO = 19, MSG_STAT = 11, MSG_INFO = 12 };
enum { CALLS_PER_CHILD = 4000, CALLS_PER_GRANDCHILD = 40, MOMENT_US = 20000, WARM_UP = 3000, EINTR = 4, EBUSY = 16, SIGALRM = 14, WALL = 0x40000000 };
enum { ARENA = 0x20000000, ARENA_PAGES = 64, HOLE = ARENA + ARENA_PAGES * PAGE };

static u64 state;
static u32 next(void) { /* xorshift64* (Vigna 2016) */
  state ^= state >> 12, state ^= state << 25, state ^= state >> 27;
  return (u32)((state * 0x2545f4914f6cdd1dull) >> 32);
}
static u32 below(u32 n) { return next() % n; }
static u32 pick(const u32 *values, u32 n) { return values[below(n)]; }
#define PICK(...) pick((const u32[]){ __VA_ARGS__ }, sizeof((const u32[]){ __VA_ARGS__ }) / sizeof(u32))

static int wild_chance;

/* An address: of the arena, of its last bytes, of nothing, of the kernel's. */
static u32 address(void) {
  switch (below(8)) {
    case 0: return HOLE - below(64);
    case 1: return PICK(0, 1, 0xfff, 0x1000, 0xbfffffff, 0xc0000000, 0xc0100000, 0xfffffffc, 0xffffffff);
    case 2: return ARENA + below(ARENA_PAGES) * PAGE;
    default: return ARENA + (below(ARENA_PAGES * PAGE) & ~3u);
  }
}
static u32 size(void) { return PICK(0, 1, 4, 8, 16, 64, 100, 512, 4095, 4096, 4097, 8192, 65536, 65537, 1 << 20, 0x7fffffff, 0x80000000, 0xfffff000, 0xffffffff); }
static u32 flags(void) { return below(3) ? next() & next() & next() & next() : 1u << below(32); }

static const char *const NAMES[] = { "a", "b", "c", "d", "d/e", "d/e/f", "./a", "d/../b", "link", "loop", "fifo", "null", "zero", "/proc/self/maps", "/proc/self/fd/3",
  "/proc/self/exe", "/proc/self/cwd", "/proc/1/status", "/proc/meminfo", "/proc/self/stat", "", ".", "..", "/", "nothing/at/all" };
enum { NAMES_COUNT = sizeof NAMES / sizeof *NAMES };
/* A name, copied to the arena now and then, so that an address of it is anywhere. */
static u32 name(void) {
  const char *from = NAMES[below(NAMES_COUNT)];
  u32 length = text_length(from) + 1, to = ARENA + below(ARENA_PAGES * PAGE - 64);
  if (below(16) == 0) to = HOLE - length + below(2);
  if (to + length > HOLE) return address();
  memcpy((char *)to, from, length);
  return to;
}

static u32 argument(char kind) {
  if (below(100) < (u32)wild_chance) return below(2) ? next() : address();
  switch (kind) {
    case 'f': return below(12) ? below(16) : PICK(-1, -100, 16, 1023, 1024, 0x7fffffff);
    case 'D': return below(2) ? (u32)-100 : below(16);
    case 'p': return PICK(0, 0, 0, -1, 99999, (u32)call(SYS_getpid));
    case 's': return below(3) ? below(66) : PICK(0, 9, 17, 19, 64, 65, -1);
    case 'n': return name();
    case 'x': return below(3) ? flags() : address();
    case 'F': return flags();
    case 'u': return below(2) ? size() : below(40);
    case 'i': return below(2) ? below(40) - 4 : size();
    case 'o': return PICK(0, 0400, 0600, 0644, 0755, 0777, 04755, 0100644, 040755, 010600, 020666, 0140644);
    default: return address();
  }
}

/* Random words, then things that look like structures: small numbers, addresses, sizes. */
static void stir(void) {
  u32 *words = (u32 *)(ARENA + below(ARENA_PAGES) * PAGE + (below(900) & ~3u));
  for (u32 i = 0; i < 32; i++) words[i] = below(3) == 0 ? next() : below(2) ? below(20) : address();
}

/* Calls that end the child, kept rare, and those by which root may rightly harm what is outside: the parent, init, the
   clock, devices, mounts. */
static int forbidden(u32 number, int root) {
  static const u32 ENDS[] = { 1, 252 };
  static const u32 ROOT[] = { 14, 21, 22, 25, 26, 37, 52, 61, 79, 97, 124, 154, 156, 178, 217, 238, 241, 264, 270, 297, 335, 340, 348, 351, 404, 405, 424, 448 };
  if (number == SYS_reboot) return 1;
  for (u32 i = 0; i < sizeof ENDS / 4; i++) if (number == ENDS[i]) return below(200) != 0;
  if (root) for (u32 i = 0; i < sizeof ROOT / 4; i++) if (number == ROOT[i]) return 1;
  return 0;
}

static void make_calls(u32 count, int root) {
  for (u32 n = 0; n < count; n++) {
    const struct call_row *row = &CALLS[below(sizeof CALLS / sizeof *CALLS)];
    u32 number = row->number, a[6];
    if (below(64) == 0) number = below(32) ? below(512) : next();
    if (forbidden(number, root)) continue;
    for (int i = 0; i < 6; i++) a[i] = i < row->count ? argument(row->kinds[i]) : next();
    if (below(8) == 0) stir();
    u32 me = (u32)call(SYS_getpid);
    /* A new task with a stack of its own has nothing to return to: let it have ours. */
    if (number == SYS_clone) a[1] = 0;
    /* Queues outlive who made them, and nothing lists their names. */
    if (number == SYS_mq_open) a[0] = (u32)NAMES[below(NAMES_COUNT)];
    int result = call6((int)number, a[0], a[1], a[2], a[3], a[4], a[5]);
    if (result == 0 && (u32)call(SYS_getpid) != me) {
      make_calls(below(CALLS_PER_GRANDCHILD), root);
      leave(0);
    }
  }
}

static void prepare(int root) {
  int ends[2];
  call(SYS_mmap2, ARENA, ARENA_PAGES * PAGE, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  for (int i = 0; i < 64; i++) stir();
  call(SYS_chdir, "/fuzz"), call(SYS_chroot, "/fuzz"), call(SYS_chdir, "/");
  u32 few[2] = { 64, 64 };
  call(SYS_setrlimit, 7, few);
  int null = call(SYS_open, "null", O_RDWR);
  for (int fd = 0; fd < 3; fd++) call(SYS_dup3, null, fd, 0);
  call(SYS_close, null);
  call(SYS_open, "a", O_RDWR | O_CREAT, 0666), call(SYS_open, "zero", O_RDWR), call(SYS_open, "d", O_RDONLY);
  call(SYS_pipe, ends), call(SYS_epoll_create1, 0), call(SYS_eventfd2, 0, 0), call(SYS_open, "fifo", O_RDWR), call(SYS_open, "/proc/self/status", O_RDONLY);
  call(SYS_setsid);
  if (!root) call(SYS_setgid32, 1000), call(SYS_setuid32, 1000);
}

static void fresh_root(void) {
  call(SYS_mount, "none", "/fuzz", "tmpfs", 0, "size=2m,nr_inodes=500");
  call(SYS_chmod, "/fuzz", 0777);
  call(SYS_mkdir, "/fuzz/d", 0777), call(SYS_mkdir, "/fuzz/proc", 0755);
  call(SYS_mknod, "/fuzz/null", 020666, 0x103), call(SYS_mknod, "/fuzz/zero", 020666, 0x105), call(SYS_mknod, "/fuzz/fifo", 010666, 0);
  call(SYS_symlink, "a", "/fuzz/link"), call(SYS_symlink, "loop", "/fuzz/loop");
  call(SYS_mount, "none", "/fuzz/proc", "proc", 0, 0);
}

static void set_alarm(u32 microseconds) {
  u32 value[4] = { 0, 0, 0, microseconds };
  call(SYS_setitimer, 0, value, 0);
}
static void wake(int signal) { (void)signal; }

/* Those that were killed leave it when they run next. */
static void unmount(const char *where) {
  int result = 0;
  for (int tries = 0; tries < 1000 && (result = call(SYS_umount2, where, 0)) == -EBUSY; tries++) call(SYS_poll, 0, 0, 1);
  if (result < 0) say(where), report(" is not unmounted", result);
}

/* System V objects and message queues stay when all who used them are gone. */
static void remove_ipc(void) {
  static u32 about[64];
  for (int i = call(SYS_shmctl, 0, SHM_INFO, about), id; i >= 0; i--) if ((id = call(SYS_shmctl, i, SHM_STAT, about)) >= 0) call(SYS_shmctl, id, IPC_RMID, 0);
  for (int i = call(SYS_msgctl, 0, MSG_INFO, about), id; i >= 0; i--) if ((id = call(SYS_msgctl, i, MSG_STAT, about)) >= 0) call(SYS_msgctl, id, IPC_RMID, 0);
  for (int i = call(SYS_semctl, 0, 0, SEM_INFO, about), id; i >= 0; i--) if ((id = call(SYS_semctl, i, 0, SEM_STAT, about)) >= 0) call(SYS_semctl, id, 0, IPC_RMID, 0);
  for (u32 i = 0; i < NAMES_COUNT; i++) call(SYS_mq_unlink, NAMES[i]);
}

/* One child and all that it made. */
static void one(u32 seed) {
  int root = (int)(seed & 1);
  fresh_root();
  int pid = call(SYS_fork);
  if (pid == 0) {
    state = ((u64)seed << 32) ^ 0x9e3779b97f4a7c15ull ^ seed;
    wild_chance = (int)(seed % 3) * 10 + 2;
    prepare(root);
    make_calls(CALLS_PER_CHILD, root);
    leave(0);
  }
  set_alarm(MOMENT_US);
  while (call(SYS_waitpid, pid, 0, 0) == -EINTR) call(SYS_kill, -1, 9), set_alarm(MOMENT_US);
  set_alarm(0);
  call(SYS_kill, -1, 9);
  while (call(SYS_waitpid, -1, 0, WALL) > 0) continue;
  unmount("/fuzz/proc"), unmount("/fuzz");
  remove_ipc();
}

static u32 info[16];
static u32 free_kb(void) { call(SYS_sysinfo, info); return info[5] * info[13] >> 10; }
static u32 tasks(void) { call(SYS_sysinfo, info); return info[10] & 0xffff; }
/* Init waits for what it was left. */
static void settle(void) { call(SYS_poll, 0, 0, 100); }
static int told_to_end(void) {
  u32 input[2] = { 0, 1 };
  return call(SYS_poll, input, 1, 0) > 0;
}

static int run(int argc, char **argv, char **envp) {
  (void)envp;
  u32 seed = 0, round = 0;
  if (argc != 2 || call(SYS_getppid) != 1) return 0; /* a child has executed this program */
  for (const char *at = argv[1]; *at; at++) seed = seed * 10 + (u32)(*at - '0');
  struct action action = { (void *)wake, 4 | 0x04000000, (void *)return_from_signal, 0 };
  call(SYS_rt_sigaction, SIGALRM, &action, 0, 8);
  call(SYS_mkdir, "/fuzz", 0755);
  char byte;
  call(SYS_read, 0, &byte, 1); /* the first input takes a frame for the channel's buffer */
  /* Until this program and init have touched every page that they ever will. */
  for (; round < WARM_UP; round++) one(seed + round);
  settle();
  report("seed", (int)seed);
  u32 tasks_before = tasks(), before = free_kb();
  while (!told_to_end()) one(seed + round++);
  settle();
  report("rounds", (int)round);
  report("KB lost", (int)(before - free_kb()));
  report("tasks left", (int)(tasks() - tasks_before));
  return 0;
}
