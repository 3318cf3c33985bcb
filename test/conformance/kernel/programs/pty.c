/* Pseudo-terminals from both sides: names, locks, what each side reads, modes, hang-ups and what poll says. */
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <termios.h>
#ifndef TCSETSW
#define TCSETSW 0x5403
#endif

/* What one read of `fd` gives, control bytes as \ooo. */
static void show_read(const char *who, int fd) {
  unsigned char bytes[256];
  errno = 0;
  ssize_t n = read(fd, bytes, sizeof bytes);
  if (n < 0) {
    say("%s: -1 %s\n", who, errno_name(errno));
    return;
  }
  char text[1200];
  int at = 0;
  for (ssize_t i = 0; i < n; i++) at += sprintf(text + at, bytes[i] < 32 || bytes[i] > 126 ? "\\%03o" : "%c", bytes[i]);
  text[at] = 0;
  say("%s: %zd \"%s\"\n", who, n, text);
}

static void show_poll(const char *who, int fd) {
  struct pollfd p = { fd, POLLIN | POLLOUT | POLLPRI, 0 };
  int n = poll(&p, 1, 0);
  say("%s polls %d:%s%s%s%s%s\n", who, n, p.revents & POLLIN ? " in" : "", p.revents & POLLPRI ? " pri" : "",
      p.revents & POLLOUT ? " out" : "", p.revents & POLLERR ? " err" : "", p.revents & POLLHUP ? " hup" : "");
}

static void show_termios(int fd) {
  struct termios t;
  TRY(tcgetattr(fd, &t));
  say("%o %o %o %o line %d:", t.c_iflag, t.c_oflag, t.c_cflag, t.c_lflag, t.c_line);
  for (int i = 0; i < 19; i++) say(" %d", t.c_cc[i]);
  say("\n");
}

static void *volatile bad = (void *)8;

/* Writes, and waits until the other side has it: Linux hands it on in the background. */
static long put(int fd, const void *text, size_t length) {
  long n = write(fd, text, length);
  int error = errno;
  usleep(20000);
  errno = error;
  return n;
}

static int new_master(void) {
  int master = posix_openpt(O_RDWR | O_NOCTTY);
  grantpt(master);
  unlockpt(master);
  return master;
}

static void set_raw(int fd) {
  struct termios t;
  tcgetattr(fd, &t);
  cfmakeraw(&t);
  tcsetattr(fd, TCSANOW, &t);
}

static void names_and_locks(void) {
  say("-- names and locks\n");
  int master = OK(open("/dev/ptmx", O_RDWR | O_NOCTTY));
  unsigned number = 99999;
  TRY(ioctl(master, TIOCGPTN, &number));
  int locked = 5;
  TRY(ioctl(master, TIOCGPTLCK, &locked));
  SHOW(locked);
  char name[64], expected[64];
  TRY(ptsname_r(master, name, sizeof name));
  sprintf(expected, "/dev/pts/%u", number);
  SHOW(strcmp(name, expected));
  TRY(open(name, O_RDWR | O_NOCTTY));
  TRY(unlockpt(master));
  TRY(ioctl(master, TIOCGPTLCK, &locked));
  SHOW(locked);
  int slave = OK(open(name, O_RDWR | O_NOCTTY));
  struct stat s, m;
  TRY(fstat(slave, &s));
  say("mode %o rdev major %u minor right %d nlink %u ino right %d\n", s.st_mode & S_IFMT, (unsigned)(s.st_rdev >> 8) & 0xfff,
      (s.st_rdev & 0xff) == (number & 0xff), (unsigned)s.st_nlink, s.st_ino == number + 3);
  TRY(fstat(master, &m));
  say("ptmx rdev %x\n", (unsigned)m.st_rdev);
  struct statfs fs;
  TRY(fstatfs(slave, &fs));
  say("magic %lx\n", (long)fs.f_type);
  char tty[64] = "";
  TRY(ttyname_r(slave, tty, sizeof tty));
  SHOW(strcmp(tty, name));
  SHOW(isatty(slave));
  SHOW(isatty(master));
  int peer = OK(ioctl(master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC));
  SHOW(fcntl(peer, F_GETFD));
  TRY(ioctl(slave, TIOCGPTN, &number));
  unsigned device = 0;
  TRY(ioctl(slave, TIOCGDEV, &device));
  SHOW(device == s.st_rdev);
  int discipline = 7;
  TRY(ioctl(slave, TIOCGETD, &discipline));
  SHOW(discipline);
  TRY(ioctl(slave, 0x12345678, 0));
  TRY(ioctl(master, 0x12345678, 0));
  close(peer);
  close(slave);
  close(master);
  TRY(open(name, O_RDWR | O_NOCTTY));
  TRY(access(name, F_OK));
  TRY(lseek(master = new_master(), 0, SEEK_SET));
  close(master);
}

static void settings(void) {
  say("-- settings\n");
  int master = new_master();
  int slave = open(ptsname(master), O_RDWR | O_NOCTTY);
  show_termios(slave);
  show_termios(master);
  struct winsize w = { 1, 2, 3, 4 };
  TRY(ioctl(slave, TIOCGWINSZ, &w));
  say("%d %d %d %d\n", w.ws_row, w.ws_col, w.ws_xpixel, w.ws_ypixel);
  w = (struct winsize){ 31, 101, 7, 8 };
  TRY(ioctl(master, TIOCSWINSZ, &w));
  memset(&w, 0, sizeof w);
  TRY(ioctl(slave, TIOCGWINSZ, &w));
  say("%d %d %d %d\n", w.ws_row, w.ws_col, w.ws_xpixel, w.ws_ypixel);
  struct termios t;
  tcgetattr(slave, &t);
  t.c_cflag = CS7 | PARENB | B9600;
  TRY(tcsetattr(slave, TCSANOW, &t));
  show_termios(master);
  TRY(cfgetospeed(&t) == B9600);
  TRY(ioctl(slave, TIOCSWINSZ, bad));
  TRY(ioctl(slave, TCSETSW, bad));
  TRY(tcdrain(slave));
  TRY(tcflow(slave, 9));
  TRY(tcflush(slave, 9));
  int exclusive = 5;
  TRY(ioctl(slave, TIOCGEXCL, &exclusive));
  SHOW(exclusive);
  TRY(ioctl(slave, TIOCEXCL));
  TRY(ioctl(slave, TIOCGEXCL, &exclusive));
  SHOW(exclusive);
  TRY(ioctl(slave, TIOCNXCL));
  close(slave);
  close(master);
}

static void bytes(void) {
  say("-- bytes\n");
  int master = new_master();
  show_poll("master without a terminal", master);
  int slave = open(ptsname(master), O_RDWR | O_NOCTTY);
  show_poll("master", master);
  show_poll("slave", slave);
  TRY(put(master, "hello\n", 6));
  show_poll("slave", slave);
  show_read("slave", slave);
  show_read("master hears the echo", master);
  TRY(put(slave, "a\nb\tc\n", 6));
  int count = -1;
  TRY(ioctl(master, FIONREAD, &count));
  SHOW(count);
  TRY(ioctl(slave, TIOCOUTQ, &count));
  SHOW(count);
  show_read("master", master);
  TRY(put(master, "typo\177\177ed\025again\n", 15));
  show_read("slave", slave);
  show_read("master", master);
  TRY(put(master, "end\004", 4));
  show_read("slave", slave);
  TRY(put(master, "\004", 1));
  show_poll("slave at the end", slave);
  show_read("slave", slave);
  show_read("master", master);
  TRY(fcntl(slave, F_SETFL, O_RDWR | O_NONBLOCK));
  TRY(fcntl(master, F_SETFL, O_RDWR | O_NONBLOCK));
  show_read("slave, nothing there", slave);
  show_read("master, nothing there", master);
  TRY(put(master, "half", 4));
  show_read("slave, half a line", slave);
  TRY(ioctl(slave, FIONREAD, &count));
  SHOW(count);
  set_raw(slave);
  show_read("slave, raw", slave);
  show_read("master", master);
  TRY(put(master, "\003\r\n\004", 4));
  show_read("slave, raw", slave);
  show_read("master", master);
  TRY(put(slave, "a\nb", 3));
  show_read("master", master);
  TRY(read(master, NULL, 0));
  TRY(put(master, "x", 0));
  TRY(read(slave, bad, 5));
  TRY(put(slave, "abc", 3));
  TRY(read(master, bad, 5));
  TRY(write(slave, bad, 5));
  TRY(write(master, bad, 5));
  TRY(put(master, "flushed", 7));
  TRY(tcflush(slave, TCIFLUSH));
  show_read("slave", slave);
  close(slave);
  close(master);
}

static void flow(void) {
  say("-- flow\n");
  int master = new_master();
  int slave = open(ptsname(master), O_RDWR | O_NOCTTY | O_NONBLOCK);
  fcntl(master, F_SETFL, O_RDWR | O_NONBLOCK);
  TRY(put(slave, "before", 6));
  TRY(put(master, "\023", 1));
  show_poll("slave, stopped", slave);
  TRY(put(slave, "held", 4));
  show_read("master", master);
  TRY(put(master, "\021", 1));
  TRY(put(slave, "let go", 6));
  show_read("master", master);
  TRY(tcflow(slave, TCOOFF));
  TRY(put(slave, "held", 4));
  TRY(put(master, "\021", 1));
  TRY(put(slave, "held", 4));
  TRY(tcflow(slave, TCOON));
  TRY(put(slave, "let go", 6));
  show_read("master", master);
  TRY(tcflow(slave, TCIOFF));
  TRY(tcflow(slave, TCION));
  usleep(20000);
  show_read("master", master);
  say("-- a full pipe\n");
  char block[1000];
  memset(block, 'x', sizeof block);
  long sent = 0;
  for (int refused = 0; refused < 3;) { /* Linux moves what was written on a little later, which makes room again */
    long n = write(slave, block, sizeof block);
    refused = n < 0 ? refused + 1 : 0;
    if (n > 0) sent += n;
    else usleep(50000);
  }
  say("full: %s\n", errno_name(errno));
  SHOW(sent >= 8000 && sent < 200000);
  show_poll("slave, full", slave);
  show_poll("master", master);
  long got = 0;
  for (;;) {
    char buffer[5000];
    long n = read(master, buffer, sizeof buffer);
    if (n <= 0) break;
    got += n;
    usleep(1000);
  }
  SHOW(got == sent);
  show_poll("slave, empty", slave);
  set_raw(slave);
  sent = 0;
  for (int i = 0; i < 1000; i++) {
    long n = write(master, block, sizeof block);
    if (n < 0) {
      say("full: %s\n", errno_name(errno));
      break;
    }
    sent += n;
    usleep(100);
  }
  SHOW(sent >= 8000 && sent < 200000);
  got = 0;
  for (;;) {
    char buffer[5000];
    long n = read(slave, buffer, sizeof buffer);
    if (n <= 0) break;
    got += n;
    usleep(1000);
  }
  SHOW(got == sent);
  close(slave);
  close(master);
}

static void packets(void) {
  say("-- packet mode\n");
  int master = new_master();
  int slave = open(ptsname(master), O_RDWR | O_NOCTTY | O_NONBLOCK);
  fcntl(master, F_SETFL, O_RDWR | O_NONBLOCK);
  int on = 1, is = 7;
  TRY(ioctl(master, TIOCPKT, &on));
  TRY(ioctl(master, TIOCGPKT, &is));
  SHOW(is);
  TRY(ioctl(slave, TIOCPKT, &on));
  show_read("nothing", master);
  TRY(put(slave, "data\n", 5));
  show_poll("master", master);
  show_read("data", master);
  TRY(tcflush(slave, TCIFLUSH));
  show_poll("master", master);
  show_read("flushed", master);
  TRY(tcflush(slave, TCOFLUSH));
  show_read("flushed", master);
  TRY(tcflush(slave, TCIOFLUSH));
  show_read("flushed", master);
  TRY(tcflow(slave, TCOOFF));
  show_read("stopped", master);
  TRY(tcflow(slave, TCOON));
  show_read("started", master);
  struct termios t;
  tcgetattr(slave, &t);
  t.c_iflag &= ~IXON;
  TRY(tcsetattr(slave, TCSANOW, &t));
  show_read("no flow characters", master);
  t.c_iflag |= IXON;
  TRY(tcsetattr(slave, TCSANOW, &t));
  show_read("flow characters", master);
  TRY(put(master, "\023", 1));
  show_read("^S", master);
  TRY(put(master, "\021", 1));
  show_read("^Q", master);
  TRY(put(master, "\003", 1));
  show_read("^C", master);
  show_read("^C", master);
  TRY(put(slave, "12345", 5));
  char two[2];
  TRY(read(master, two, 2));
  say("%d %c\n", two[0], two[1]);
  show_read("rest", master);
  t.c_lflag |= EXTPROC;
  TRY(tcsetattr(slave, TCSANOW, &t));
  show_read("extproc", master);
  on = 0;
  TRY(ioctl(master, TIOCPKT, &on));
  TRY(put(slave, "plain", 5));
  show_read("plain", master);
  close(slave);
  close(master);
}

static void ends(void) {
  say("-- the terminal is closed\n");
  int master = new_master();
  char name[64];
  ptsname_r(master, name, sizeof name);
  int slave = open(name, O_RDWR | O_NOCTTY);
  TRY(put(slave, "last words", 10));
  close(slave);
  show_poll("master", master);
  show_read("master", master);
  show_poll("master", master);
  show_read("master", master);
  TRY(put(master, "into the void\n", 14));
  slave = OK(open(name, O_RDWR | O_NOCTTY));
  show_poll("master", master);
  show_read("slave reads what was written meanwhile", slave);
  show_read("master", master);
  say("-- the master is closed\n");
  TRY(put(master, "unread\n", 7));
  close(master);
  show_poll("slave", slave);
  show_read("slave", slave);
  TRY(put(slave, "x", 1));
  struct termios t;
  TRY(tcgetattr(slave, &t));
  TRY(tcsetpgrp(slave, getpgrp()));
  struct winsize w;
  TRY(ioctl(slave, TIOCGWINSZ, &w));
  SHOW(isatty(slave));
  TRY(open(name, O_RDWR | O_NOCTTY));
  close(slave);
}

int main(void) {
  names_and_locks();
  settings();
  bytes();
  flow();
  packets();
  ends();
  return 0;
}
