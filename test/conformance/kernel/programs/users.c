/* What another user may do with files, directories and links (needs root to become one). */
#include "check.h"
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <utime.h>

static void make(const char *name, int mode, int uid, int gid) {
  close(open(name, O_CREAT | O_WRONLY, 0600));
  chown(name, uid, gid);
  chmod(name, mode);
}
static void make_dir(const char *name, int mode, int uid, int gid) {
  mkdir(name, 0700);
  chown(name, uid, gid);
  chmod(name, mode);
}

static void as_user(void) {
  setgid(1000);
  setuid(1000);
  static const char *const names[] = { "owner", "group", "other", "nobody", "read", "exec", "search/f", "list/f", "closed/f" };
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
    say("%s:", names[i]);
    int modes[] = { O_RDONLY, O_WRONLY, O_RDWR, O_RDONLY | O_TRUNC, O_PATH };
    for (int m = 0; m < 5; m++) { int fd = open(names[i], modes[m]); say(" %s", fd < 0 ? errno_name(errno) : "ok"); if (fd >= 0) close(fd); }
    for (int a = 0; a < 8; a++) say(" %d", access(names[i], a) == 0);
    say("\n");
  }
  OK(opendir("search") ? 0 : -1);
  OK(opendir("list") ? 0 : -1);
  TRY(chdir("list"));
  TRY(chdir("closed"));
  TRY(chdir("search"));
  TRY(chdir(".."));
  TRY(creat("new", 0600));
  TRY(mkdir("newdir", 0700));
  TRY(unlink("owner"));
  TRY(rename("owner", "owner2"));
  TRY(link("owner", "owner2"));
  TRY(symlink("owner", "owner2"));
  TRY(mkfifo("newfifo", 0600));
  TRY(unlink("sticky/theirs"));
  TRY(rename("sticky/theirs", "sticky/moved"));
  TRY(rename("sticky/mine", "sticky/moved"));
  TRY(rename("sticky/moved", "sticky/theirs"));
  TRY(unlink("sticky/moved"));
  TRY(unlink("mydir/roots"));
  TRY(chmod("read", 0666));
  TRY(chmod("owner", 06777));
  TRY(chown("owner", 0, -1));
  TRY(chown("owner", 1000, 1000));
  TRY(chown("owner", -1, 0));
  TRY(chown("read", -1, -1));
  TRY(truncate("read", 0));
  struct utimbuf times = { 1, 1 };
  TRY(utime("read", NULL));
  TRY(utime("read", &times));
  TRY(utime("other", NULL));
  TRY(utime("other", &times));
  TRY(utime("owner", &times));
  OK(open("owner", O_RDONLY | O_NOATIME));
  TRY(open("read", O_RDONLY | O_NOATIME));
  TRY(mknod("full/device", S_IFCHR | 0600, 0x103));
  TRY(mknod("full/fifo", S_IFIFO | 0600, 0));
  TRY(chroot("search"));
  TRY(rename("full", "mydir/full"));
  TRY(rename("mydir", "full/mydir"));
  struct stat st;
  stat("owner", &st);
  say("owner %o\n", st.st_mode);
  umask(077);
  OK(open("full/a", O_CREAT | O_RDWR, 0777));
  stat("full/a", &st);
  say("full/a %o %d\n", st.st_mode, st.st_uid);
  OK(open("full/readonly", O_CREAT | O_RDWR, 0400));
  TRY(open("full/readonly", O_RDWR));
  TRY(execl("nobody", "nobody", NULL));
  TRY(execl("closed/f", "f", NULL));
}

int main(void) {
  umask(0);
  make("owner", 0700, 1000, 1000);
  make("group", 0070, 0, 1000);
  make("other", 0007, 0, 0);
  make("nobody", 0000, 1000, 1000);
  make("read", 0444, 0, 0);
  make("exec", 0111, 0, 0);
  make_dir("search", 0711, 0, 0);
  make("search/f", 0644, 0, 0);
  make_dir("list", 0744, 0, 0);
  make("list/f", 0644, 0, 0);
  make_dir("closed", 0700, 0, 0);
  make("closed/f", 0666, 0, 0);
  make_dir("sticky", 01777, 0, 0);
  make("sticky/mine", 0600, 1000, 1000);
  make("sticky/theirs", 0666, 1001, 1001);
  make_dir("mydir", 0755, 1000, 1000);
  make("mydir/roots", 0600, 0, 0);
  make_dir("full", 0777, 0, 0);
  chmod(".", 0755);
  CHILD("user", as_user());
  return 0;
}
