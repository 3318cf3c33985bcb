/* A file system that is full, in memory: what its size and its number of inodes allow, and what is free again
   afterwards. Natively as root, in a mount namespace of its own. */
#include "guest.h"

enum { SYS_mount = 21, SYS_umount2 = 52, SYS_statfs64 = 268, SYS_unshare = 310, SYS_rmdir = 40, SYS_symlink = 83, SYS_stat64 = 195 };
enum { CLONE_NEWNS = 0x20000, MS_REC = 16384, MS_PRIVATE = 1 << 18, MS_REMOUNT = 32, STATFS64 = 84, MANY = 4096 };

static char bytes[5000];

static int mount(const char *options) { return call(SYS_mount, "none", "m", "tmpfs", 0, options); }
static int remount(const char *options) { return call(SYS_mount, "none", "m", "tmpfs", MS_REMOUNT, options); }
static void unmount(void) { report("unmounted", call(SYS_umount2, "m", 0)); }

/* A limit that was not asked for is as large as the memory: not the same everywhere. */
static void count(const char *name, u32 value) {
  if (value < MANY) report(name, (int)value);
  else say(name), say(" many\n");
}
static void usage(void) {
  u32 fs[21];
  call(SYS_statfs64, "m", STATFS64, fs);
  count(" blocks", fs[2]);
  count(" free", fs[4]);
  count(" inodes", fs[8]);
  count(" free inodes", fs[10]);
}

/* Writes pieces of `size` until one is refused. */
static void fill(const char *path, u32 size) {
  int fd = call(SYS_open, path, O_RDWR | O_CREAT, 0644), n, total = 0;
  while ((n = call(SYS_write, fd, bytes, size)) > 0) total += n;
  report(" written", total);
  report(" then", n);
  call(SYS_close, fd);
}

static void space(void) {
  report("64k", mount("size=64k"));
  usage();
  fill("m/a", 5000);
  usage();
  int fd = call(SYS_open, "m/b", O_RDWR | O_CREAT, 0644);
  report("another file", fd > 0);
  fill("m/b", 1);
  report("larger", remount("size=80k"));
  fill("m/b", 4096);
  report("smaller than what is there", remount("size=16k"));
  call(SYS_unlink, "m/a");
  usage();
  fill("m/b", 5000);
  call(SYS_unlink, "m/b");
  report("still open", call(SYS_umount2, "m", 0));
  call(SYS_close, fd);
  unmount();
}

static void inodes(void) {
  report("four inodes", mount("nr_inodes=4,mode=700,uid=5,gid=6"));
  u32 stat[24];
  call(SYS_stat64, "m", stat);
  report(" mode", (int)stat[4]);
  report(" uid", (int)stat[6]);
  report(" gid", (int)stat[7]);
  usage();
  report(" directory", call(SYS_mkdir, "m/d", 0755));
  report(" link", call(SYS_symlink, "x", "m/l"));
  int fd = call(SYS_open, "m/f", O_RDWR | O_CREAT, 0644);
  report(" file", fd > 0);
  call(SYS_close, fd);
  report(" no file", call(SYS_open, "m/g", O_RDWR | O_CREAT, 0644));
  report(" no directory", call(SYS_mkdir, "m/e", 0755));
  report(" no link", call(SYS_symlink, "x", "m/k"));
  usage();
  report(" rmdir", call(SYS_rmdir, "m/d"));
  report(" again", call(SYS_mkdir, "m/e", 0755));
  unmount();
}

static void options(void) {
  static const char *const TEXTS[] = {
    "", ",", "size=1", "size=4097", "size=1m", "size=1M", "nr_blocks=3", "nr_blocks=1k", "size=64k,nr_inodes=9",
    "size", "size=", "size=x", "size=-1", "size=4q", "sizes=4k", "nr_inodes=x", "mode=8", "mode=", "uid=x", "nonsense", "nonsense=1",
  };
  for (u32 i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
    say("\""), say(TEXTS[i]), say("\"");
    int error = mount(TEXTS[i]);
    report("", error);
    if (error) continue;
    usage();
    unmount();
  }
}

static int run(int argc, char **argv, char **envp) {
  (void)argc, (void)argv, (void)envp;
  call(SYS_unshare, CLONE_NEWNS);
  call(SYS_mount, "none", "/", 0, MS_REC | MS_PRIVATE, 0);
  call(SYS_mkdir, "m", 0755);
  space();
  inodes();
  options();
  report("unknown type", call(SYS_mount, "none", "m", "nofs", 0, 0));
  report("no type", call(SYS_mount, "none", "m", 0, 0, 0));
  report("no target", call(SYS_mount, "none", "absent", "tmpfs", 0, 0));
  report("empty again", call(SYS_rmdir, "m"));
  return 0;
}
