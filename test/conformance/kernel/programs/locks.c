/* flock, record locks and locks of open files: who forbids whom, cutting and joining, waiting, deadlock, release. */
#include "check.h"
#include <fcntl.h>
#include <sys/file.h>

static void on_alarm(int signal) { (void)signal; }
static long lock(int fd, int command, int type, long start, long length) {
  struct flock64 l = { .l_type = type, .l_whence = SEEK_SET, .l_start = start, .l_len = length };
  return fcntl(fd, command, &l);
}
static void ask(int fd, int command, int type, long start, long length) {
  struct flock64 l = { .l_type = type, .l_whence = SEEK_SET, .l_start = start, .l_len = length };
  if (fcntl(fd, command, &l) < 0) say("ask: %s\n", errno_name(errno));
  else if (l.l_type == F_UNLCK) say("ask %ld+%ld: free\n", start, length);
  else say("ask %ld+%ld: type %d whence %d at %lld+%lld by %s\n", start, length, l.l_type, l.l_whence, (long long)l.l_start, (long long)l.l_len,
           l.l_pid == getppid() ? "parent" : l.l_pid == -1 ? "an open file" : "another");
}
/* What another process sees of this one's locks. */
static void seen(int fd) {
  CHILD("child", {
    ask(fd, F_GETLK64, F_WRLCK, 0, 0);
    for (long at = 0; at < 100; at += 10) ask(fd, F_GETLK64, F_WRLCK, at, 10);
    ask(fd, F_GETLK64, F_RDLCK, 0, 100);
  });
}
static void nap(void) { usleep(30000); }

int main(void) {
  struct sigaction action = { .sa_handler = on_alarm };
  sigaction(SIGALRM, &action, NULL);
  int fd = open("f", O_RDWR | O_CREAT, 0644);
  int other = open("f", O_RDWR), readonly = open("f", O_RDONLY), writeonly = open("f", O_WRONLY);

  say("flock\n");
  TRY(flock(fd, LOCK_SH));
  TRY(flock(other, LOCK_SH | LOCK_NB));
  TRY(flock(other, LOCK_EX | LOCK_NB));
  TRY(flock(fd, LOCK_EX | LOCK_NB));
  TRY(flock(other, LOCK_SH | LOCK_NB));
  TRY(flock(fd, LOCK_UN));
  TRY(flock(fd, LOCK_UN));
  TRY(flock(readonly, LOCK_EX | LOCK_NB));
  TRY(flock(fd, LOCK_SH | LOCK_NB));
  TRY(flock(fd, 77));
  TRY(flock(99, LOCK_SH));
  int same = dup(readonly);
  TRY(flock(same, LOCK_UN));
  TRY(flock(fd, LOCK_EX | LOCK_NB));
  CHILD("inherited", { TRY(flock(fd, LOCK_EX | LOCK_NB)); TRY(flock(other, LOCK_SH | LOCK_NB)); close(fd); });
  TRY(flock(other, LOCK_SH | LOCK_NB));
  alarm(1);
  TRY(flock(other, LOCK_SH));
  CHILD("waits", {
    if (fork() == 0) { nap(); flock(fd, LOCK_UN); _exit(0); }
    TRY(flock(other, LOCK_EX));
  });
  TRY(flock(fd, LOCK_SH | LOCK_NB));
  flock(other, LOCK_UN);
  int path = open("f", O_PATH);
  TRY(flock(path, LOCK_SH));
  int directory = open(".", O_RDONLY);
  TRY(flock(directory, LOCK_EX));

  say("ranges\n");
  TRY(lock(fd, F_SETLK64, F_WRLCK, 10, 30));
  TRY(lock(fd, F_SETLK64, F_RDLCK, 20, 10));
  seen(fd);
  TRY(lock(fd, F_SETLK64, F_WRLCK, 20, 10));
  TRY(lock(fd, F_SETLK64, F_UNLCK, 15, 5));
  TRY(lock(fd, F_SETLK64, F_WRLCK, 50, 0));
  seen(fd);
  TRY(lock(fd, F_SETLK64, F_WRLCK, 40, 10));
  TRY(lock(fd, F_SETLK64, F_UNLCK, 0, 20));
  seen(fd);
  TRY(lock(fd, F_SETLK64, F_UNLCK, 0, 0));
  seen(fd);
  struct flock64 l = { .l_type = F_WRLCK, .l_whence = SEEK_CUR, .l_start = -10, .l_len = 5 };
  lseek(fd, 60, SEEK_SET);
  TRY(fcntl(fd, F_SETLK64, &l));
  l.l_whence = SEEK_END;
  l.l_start = 30;
  l.l_len = -5;
  TRY(fcntl(fd, F_SETLK64, &l));
  seen(fd);
  l.l_whence = SEEK_SET;
  l.l_start = -1;
  TRY(fcntl(fd, F_SETLK64, &l));
  l.l_start = 3;
  TRY(fcntl(fd, F_SETLK64, &l));
  l.l_whence = 7;
  TRY(fcntl(fd, F_SETLK64, &l));
  l.l_whence = SEEK_SET;
  l.l_len = 0x7fffffffffffffffLL;
  TRY(fcntl(fd, F_SETLK64, &l));
  l.l_type = 7;
  l.l_len = 1;
  TRY(fcntl(fd, F_SETLK64, &l));
  TRY(lock(readonly, F_SETLK64, F_WRLCK, 0, 1));
  TRY(lock(writeonly, F_SETLK64, F_RDLCK, 0, 1));
  TRY(lock(path, F_SETLK64, F_RDLCK, 0, 1));
  TRY(lock(99, F_SETLK64, F_RDLCK, 0, 1));
  ask(fd, F_GETLK64, F_UNLCK, 0, 0);
  TRY(fcntl(fd, F_SETLK64, (void *)8));
  struct flock narrow = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 5, .l_len = 5 };
  TRY(syscall(SYS_fcntl, fd, F_SETLK, &narrow));
  CHILD("32 bits", { narrow.l_start = 0; narrow.l_len = 0; TRY(syscall(SYS_fcntl, fd, F_GETLK, &narrow)); say("%d %d %ld %ld\n", narrow.l_type, narrow.l_whence, (long)narrow.l_start, (long)narrow.l_len); });

  say("between processes\n");
  lock(fd, F_SETLK64, F_UNLCK, 0, 0);
  lock(fd, F_SETLK64, F_RDLCK, 0, 10);
  CHILD("reader", { TRY(lock(fd, F_SETLK64, F_RDLCK, 0, 5)); TRY(lock(fd, F_SETLK64, F_WRLCK, 0, 5)); TRY(lock(fd, F_SETLK64, F_WRLCK, 10, 5)); });
  CHILD("a wait is cut short", { alarm(1); TRY(lock(fd, F_SETLKW64, F_WRLCK, 0, 5)); });
  pid_t waiter = fork();
  if (waiter == 0) { TRY(lock(fd, F_SETLKW64, F_WRLCK, 0, 20)); _exit(3); }
  nap();
  lock(fd, F_SETLK64, F_UNLCK, 0, 10);
  int status;
  waitpid(waiter, &status, 0);
  say_status("waiter", status);
  lock(fd, F_SETLK64, F_WRLCK, 0, 10);
  close(dup(fd));
  CHILD("a duplicate was closed", { ask(fd, F_GETLK64, F_WRLCK, 0, 0); });
  lock(fd, F_SETLK64, F_WRLCK, 0, 10);
  close(open("f", O_RDONLY));
  CHILD("another descriptor was closed", { ask(fd, F_GETLK64, F_WRLCK, 0, 0); });

  say("deadlock\n");
  lock(fd, F_SETLK64, F_WRLCK, 0, 1);
  pid_t partner = fork();
  if (partner == 0) {
    TRY(lock(fd, F_SETLK64, F_WRLCK, 1, 1));
    lock(fd, F_SETLKW64, F_WRLCK, 0, 1);
    say("partner goes on\n");
    _exit(0);
  }
  nap();
  nap();
  TRY(lock(fd, F_SETLKW64, F_WRLCK, 1, 1));
  lock(fd, F_SETLK64, F_UNLCK, 0, 1);
  waitpid(partner, &status, 0);
  say_status("partner", status);

  say("open files\n");
  TRY(lock(fd, F_OFD_SETLK, F_WRLCK, 0, 10));
  TRY(lock(other, F_OFD_SETLK, F_RDLCK, 5, 10));
  TRY(lock(other, F_OFD_SETLK, F_RDLCK, 10, 10));
  ask(other, F_OFD_GETLK, F_RDLCK, 0, 100);
  ask(fd, F_OFD_GETLK, F_WRLCK, 0, 100);
  TRY(lock(fd, F_SETLK64, F_RDLCK, 0, 5));
  CHILD("shared with a child", { TRY(lock(fd, F_OFD_SETLK, F_RDLCK, 0, 3)); ask(fd, F_GETLK64, F_WRLCK, 0, 2); close(fd); });
  ask(other, F_OFD_GETLK, F_RDLCK, 0, 100);
  struct flock64 with_pid = { .l_type = F_RDLCK, .l_pid = 1 };
  TRY(fcntl(fd, F_OFD_SETLK, &with_pid));
  CHILD("waits for an open file", {
    if (fork() == 0) { nap(); lock(fd, F_OFD_SETLK, F_UNLCK, 0, 0); _exit(0); }
    TRY(lock(other, F_OFD_SETLKW, F_WRLCK, 0, 10));
  });
  close(other);
  TRY(lock(fd, F_OFD_SETLK, F_WRLCK, 0, 0));

  /* The whole file is locked by `fd`: the line says so, without inode and device. */
  static char text[65536], kind[16], mode[16], type[16], end[16];
  int locks = open("/proc/locks", O_RDONLY), found = 0;
  read(locks, text, sizeof text - 1);
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
    long number, pid, start;
    if (sscanf(line, "%ld: %15s %15s %15s %ld %*s %ld %15s", &number, kind, mode, type, &pid, &start, end) != 7) continue;
    if (strcmp(kind, "OFDLCK") == 0 && !found++) say("%s %s %s %ld %ld %s\n", kind, mode, type, pid, start, end);
  }
  return 0;
}
