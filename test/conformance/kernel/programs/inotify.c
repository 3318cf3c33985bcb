/* inotify: every event, in Linux's order, on directories and on files; coalescing, one-shot, overflow, refusals. */
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <utime.h>

static int in;
static unsigned last_cookie;
static void events(const char *what) {
  static char buffer[65536] __attribute__((aligned(4)));
  say("%s:\n", what);
  long n = read(in, buffer, sizeof buffer);
  if (n < 0) say("  nothing (%s)\n", errno_name(errno));
  for (char *at = buffer; at < buffer + n; ) {
    struct inotify_event *event = (struct inotify_event *)at;
    say("  wd %d mask %#x len %u %s%s\n", event->wd, event->mask, event->len, event->len ? event->name : "", event->cookie == 0 ? "" : event->cookie == last_cookie ? " same cookie" : " cookie");
    last_cookie = event->cookie;
    at += sizeof *event + event->len;
  }
}
static void put(const char *name, const char *text, int flags) {
  int fd = open(name, O_WRONLY | flags, 0644);
  if (text) write(fd, text, strlen(text));
  close(fd);
}
static void get(const char *name) {
  char buffer[16];
  int fd = open(name, O_RDONLY);
  read(fd, buffer, sizeof buffer);
  close(fd);
}

int main(void) {
  TRY(inotify_init1(1));
  in = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  char name[64] = "";
  readlink("/proc/self/fd/3", name, sizeof name - 1);
  say("%d %s\n", in, name);
  say("flags %#x\n", fcntl(in, F_GETFL));
  mkdir("d", 0755);
  put("f", "text", O_CREAT);
  TRY(inotify_add_watch(in, "d", 0));
  TRY(inotify_add_watch(in, "d", 0x00100000));
  TRY(inotify_add_watch(in, "none", IN_OPEN));
  TRY(inotify_add_watch(in, "f", IN_OPEN | IN_ONLYDIR));
  TRY(inotify_add_watch(99, "d", IN_OPEN));
  TRY(inotify_add_watch(0, "d", IN_OPEN));
  TRY(inotify_add_watch(in, "d", IN_OPEN | IN_MASK_ADD | IN_MASK_CREATE));
  TRY(inotify_rm_watch(in, 1));
  TRY(inotify_rm_watch(0, 1));
  events("empty");

  TRY(inotify_add_watch(in, "d", IN_ALL_EVENTS));
  TRY(inotify_add_watch(in, "d", IN_ALL_EVENTS));
  TRY(inotify_add_watch(in, "d", IN_ALL_EVENTS | IN_MASK_CREATE));
  put("d/a", "hello", O_CREAT);
  events("create and write");
  put("d/a", "again", O_TRUNC);
  events("truncate and write");
  get("d/a");
  events("read");
  get("d/a");
  get("d/a");
  events("read twice");
  chmod("d/a", 0600);
  events("chmod");
  struct utimbuf times = { 1, 2 };
  utime("d/a", &times);
  events("utime");
  truncate("d/a", 2);
  events("truncate");
  link("d/a", "d/second");
  events("link");
  symlink("a", "d/sym");
  events("symlink");
  mkdir("d/sub", 0755);
  events("mkdir");
  mknod("d/fifo", S_IFIFO | 0600, 0);
  events("mkfifo");
  rename("d/a", "d/b");
  events("rename inside");
  rename("d/b", "out");
  events("rename out");
  rename("out", "d/c");
  events("rename in");
  rename("d/c", "d/second");
  events("rename to another name of itself");
  unlink("d/c");
  events("unlink");
  rmdir("d/sub");
  events("rmdir");
  close(open("d", O_RDONLY));
  events("open directory");

  TRY(inotify_add_watch(in, "f", IN_ALL_EVENTS));
  put("f", "more", O_APPEND);
  get("f");
  link("f", "f2");
  rename("f", "g");
  unlink("f2");
  events("a file by itself");
  put("g2", "x", O_CREAT);
  TRY(inotify_add_watch(in, "g2", IN_ALL_EVENTS));
  rename("g2", "g");
  events("a file is replaced");
  unlink("g");
  events("a file ends");
  put("d/open", "x", O_CREAT);
  events("-");
  TRY(inotify_add_watch(in, "d/open", IN_ALL_EVENTS));
  int held = open("d/open", O_RDWR);
  events("opened");
  unlink("d/open");
  events("unlinked while open");
  write(held, "y", 1);
  ftruncate(held, 0);
  fchmod(held, 0644);
  events("used without a name");
  close(held);
  events("closed");

  TRY(inotify_add_watch(in, "d", IN_CREATE | IN_ONESHOT));
  put("d/x", NULL, O_CREAT);
  put("d/y", NULL, O_CREAT);
  events("one shot");
  TRY(inotify_add_watch(in, "d", IN_CREATE));
  TRY(inotify_add_watch(in, "d", IN_DELETE | IN_MASK_ADD));
  put("d/z", NULL, O_CREAT);
  unlink("d/z");
  int size = 0;
  TRY(ioctl(in, FIONREAD, &size));
  SHOW(size);
  struct pollfd p = { in, POLLIN | POLLOUT | POLLRDNORM, 0 };
  TRY(poll(&p, 1, 0));
  say("ready %#x\n", p.revents);
  char small[64];
  TRY(read(in, small, 16));
  TRY(read(in, small, 32));
  TRY(read(in, small, 40));
  events("nothing left");
  OK(inotify_rm_watch(in, 1) == -1 ? 0 : 1);
  CHILD("reader waits", {
    fcntl(in, F_SETFL, 0);
    if (fork() == 0) { usleep(30000); put("d/late", NULL, O_CREAT); _exit(0); }
    events("late");
  });
  fcntl(in, F_SETFL, O_NONBLOCK);

  /* More than the queue holds. */
  int limit = 16384;
  for (int i = 0; i < limit + 10; i++) if (i & 1) unlink("d/w"); else put("d/w", NULL, O_CREAT);
  static char buffer[32 * 20000];
  long n = read(in, buffer, sizeof buffer);
  SHOW(n);
  struct inotify_event *end = (struct inotify_event *)(buffer + n - 16);
  say("last: wd %d mask %#x len %u\n", end->wd, end->mask, end->len);
  return 0;
}
