/* tmpfs mounts: options, limits, flags, busy and lazy unmounting, binds (needs root). */
#include "check.h"
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/vfs.h>

static void room(const char *path) {
  struct statfs64 s;
  if (statfs64(path, &s) < 0) { say("%s: %s\n", path, errno_name(errno)); return; }
  say("%s: type %#lx blocks %llu free %llu files %llu free %llu flags %#lx\n", path, (long)s.f_type, (long long)s.f_blocks, (long long)s.f_bfree, (long long)s.f_files, (long long)s.f_ffree, (long)s.f_flags);
}

/* The line of /proc/self/mounts for a mount point in this directory: source, type and options. */
static void line(const char *name) {
  char path[4200], source[64], type[64], options[256], text[1024];
  getcwd(path, sizeof path - 10);
  strcat(strcat(path, "/"), name);
  FILE *mounts = fopen("/proc/self/mounts", "r");
  char point[1024];
  while (fgets(text, sizeof text, mounts)) {
    if (sscanf(text, "%63s %1023s %63s %255s", source, point, type, options) != 4 || strcmp(point, path)) continue;
    /* What the file system adds about itself is not compared. */
    for (int i = 0; i < 2; i++) {
      char *own = strstr(options, i ? ",size" : ",mode");
      if (own) *own = 0;
    }
    say("%s %s %s\n", source, type, options);
  }
  fclose(mounts);
}

int main(void) {
  mkdir("t", 0755);
  mkdir("u", 0755);
  TRY(mount("none", "t", "nothing", 0, NULL));
  TRY(mount("none", "none", "tmpfs", 0, NULL));
  TRY(mount("none", "t", "tmpfs", 0, "strange=1"));
  TRY(mount("none", "t", "tmpfs", 0, "size=x"));
  TRY(mount("none", "t", "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, "size=64k,nr_inodes=10,mode=1750,uid=5,gid=6"));
  room("t");
  line("t");
  struct stat64 st;
  stat64("t", &st);
  say("mode %o uid %d gid %d\n", st.st_mode, st.st_uid, st.st_gid);

  static char block[4096];
  int fd = open("t/full", O_RDWR | O_CREAT, 0755);
  long written = 0, n;
  while ((n = write(fd, block, sizeof block)) > 0) written += n;
  say("%ld bytes, then %s\n", written, errno_name(errno));
  TRY(fallocate(fd, 0, 0, 1 << 20));
  room("t");
  TRY(ftruncate(fd, 0));
  room("t");
  TRY(fallocate(fd, 0, 0, 65536));
  TRY(mknod("t/null", S_IFCHR | 0666, 0x103));
  TRY(open("t/null", O_RDONLY));
  int made = 0;
  char name[16];
  for (int i = 0; i < 20; i++) {
    snprintf(name, sizeof name, "t/%d", i);
    int file = open(name, O_CREAT | O_WRONLY, 0600);
    if (file < 0) { say("%d files more, then %s\n", made, errno_name(errno)); break; }
    close(file);
    made++;
  }
  CHILD("noexec", { execl("t/full", "t/full", NULL); say("%s\n", errno_name(errno)); });
  TRY(access("t/full", X_OK));

  TRY(umount("t"));
  TRY(mount("none", "t", NULL, MS_REMOUNT | MS_RDONLY, NULL));
  close(fd);
  TRY(mount("none", "t", NULL, MS_REMOUNT | MS_RDONLY, NULL));
  TRY(open("t/full", O_WRONLY));
  TRY(open("t/new", O_CREAT | O_RDONLY, 0600));
  TRY(unlink("t/0"));
  TRY(mkdir("t/dir", 0700));
  TRY(chmod("t/full", 0600));
  TRY(truncate("t/full", 0));
  TRY(rename("t/0", "t/1"));
  TRY(link("t/0", "t/x"));
  TRY(utimensat(AT_FDCWD, "t/0", NULL, 0));
  TRY(access("t/full", W_OK));
  OK(open("t/full", O_RDONLY | O_CLOEXEC));
  room("t");
  TRY(umount("t"));
  TRY(umount2("t", MNT_DETACH));
  room("t/full");
  TRY(umount("t"));
  TRY(umount("none"));
  TRY(umount2("t", 0x40));

  say("binds\n");
  mount("a name", "t", "tmpfs", MS_NOATIME, "mode=755");
  line("t");
  mkdir("t/a", 0755);
  close(open("t/a/f", O_CREAT | O_WRONLY, 0644));
  TRY(mount("t/a", "u", NULL, MS_BIND, NULL));
  TRY(access("u/f", F_OK));
  line("u");
  TRY(mount(NULL, "u", NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL));
  TRY(open("u/f", O_WRONLY));
  OK(open("t/a/f", O_WRONLY | O_CLOEXEC) >= 0 ? 0 : -1);
  TRY(rename("t/a/f", "u/f"));
  TRY(link("t/a/f", "u/g"));
  TRY(rmdir("u"));
  TRY(rmdir("t/a"));
  close(open("file", O_CREAT | O_WRONLY, 0644));
  TRY(mount("t/a/f", "file", NULL, MS_BIND, NULL));
  TRY(mount("t/a/f", "u", NULL, MS_BIND, NULL));
  TRY(unlink("file"));
  TRY(umount("file"));
  TRY(umount("u"));
  TRY(umount("u"));
  TRY(mount(NULL, "t", NULL, MS_PRIVATE, NULL));
  TRY(mount(NULL, "u", NULL, MS_PRIVATE, NULL));
  TRY(mount("t", "u", NULL, MS_MOVE, NULL));
  TRY(access("u/a/f", F_OK));
  TRY(access("t/a", F_OK));
  TRY(mount("u", "u/a", NULL, MS_MOVE, NULL));
  TRY(mount("u/a", "t", NULL, MS_MOVE, NULL));
  TRY(umount2("u", MNT_EXPIRE | MNT_DETACH));
  CHILD("another user", { setuid(1000); TRY(mount("none", "t", "tmpfs", 0, NULL)); TRY(umount("u")); });
  for (int i = 3; i < 20; i++) close(i);
  TRY(umount2("u", MNT_EXPIRE));
  TRY(umount2("u", MNT_EXPIRE));
  return 0;
}
