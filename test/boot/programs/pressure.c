/* Programs that want everything: they end alone, and every frame that they had is free again. For ring3 only: it
   would eat the memory of the Linux that runs the tests. */
#include "guest.h"

enum { SYS_pause = 29, SYS_sysinfo = 116, SYS_mount = 21, SYS_umount2 = 52, MAP_NORESERVE = 0x4000, KILL = 9 };

/* Free frames in KB, when all has settled. */
static u32 free_kb(void) {
  static u32 info[16];
  call(SYS_sysinfo, info);
  return info[5] * (info[13] == 0 ? 1 : info[13]) >> 10;
}
static int wait_for(int pid) { int status = 0; call(SYS_waitpid, pid, &status, 0); return status; }

static void eat(void) {
  for (;;) {
    char *area = (char *)call(SYS_mmap2, 0, 1024 * PAGE, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if ((u32)area > 0xfffff000u) leave(1);
    for (u32 i = 0; i < 1024; i++) area[i * PAGE] = 1;
  }
}

/* Tries to write a byte of every kernel page, then every byte of its own memory from the first on. */
static void run_wild(void) {
  catch_signal(11, 0);
  catch_signal(7, 0);
  u32 reached = 0, pages = 0;
  for (u32 page = 0xc0000000u >> 12; page < 0x100000; page++, pages++) {
    attempt("movb $0x90, (%%eax)", page << 12);
    if (caught.signo == 0) reached++;
  }
  report("kernel pages written", (int)reached);
  report("kernel pages tried", (int)pages);
  struct action fall_back = { 0, 0, 0, 0 };
  call(SYS_rt_sigaction, 11, &fall_back, 0, 8);
  for (u32 at = 0x08048000u;; at++) *(volatile char *)at = (char)0xcc;
}

static int forks(void) {
  int n = 0;
  static int pids[10000];
  for (; n < 10000; n++) {
    pids[n] = call(SYS_fork);
    if (pids[n] == 0) for (;;) call(SYS_pause);
    if (pids[n] < 0) break;
  }
  report("fork refused with EAGAIN", pids[n] == -11);
  for (int i = 0; i < n; i++) call(SYS_kill, pids[i], KILL);
  int reaped = 0;
  for (int i = 0; i < n; i++) if ((wait_for(pids[i]) & 0x7f) == KILL) reaped++;
  report("all reaped", reaped == n);
  return n;
}

static void mounts(void) {
  call(SYS_mkdir, "m", 0755);
  for (int i = 0; i < 1000; i++) {
    call(SYS_mount, "none", "m", "tmpfs", 0, 0);
    call(SYS_mkdir, "m/d", 0755);
    int fd = call(SYS_open, "m/d/f", O_RDWR | O_CREAT, 0644);
    call(SYS_close, fd);
    call(SYS_mount, "none", "m", "tmpfs", 0, "nonsense");
    call(SYS_mount, "none", "m/d/f", "tmpfs", 0, 0);
    call(SYS_umount2, "m", 0);
  }
}

static int run(int argc, char **argv, char **envp) {
  (void)argc, (void)argv, (void)envp;
  int pid = call(SYS_fork);
  if (pid == 0) leave(0);
  wait_for(pid);
  free_kb(); /* its record gets its frame */
  u32 before = free_kb();
  for (int i = 0; i < 10000; i++) {
    pid = call(SYS_fork);
    if (pid == 0) leave(i & 0xff);
    wait_for(pid);
  }
  report("after 10000 forks, KB lost", (int)(before - free_kb()));
  mounts();
  before = free_kb();
  mounts();
  report("after 1000 mounts, KB lost", (int)(before - free_kb()));
  pid = call(SYS_fork);
  if (pid == 0) eat();
  report("the glutton ends by", wait_for(pid));
  report("KB lost", (int)(before - free_kb()));
  pid = call(SYS_fork);
  if (pid == 0) run_wild();
  report("the wild one ends by", wait_for(pid) & 0x7f);
  report("KB lost", (int)(before - free_kb()));
  report("many", forks() > 500);
  report("KB lost", (int)(before - free_kb()));
  return 0;
}
