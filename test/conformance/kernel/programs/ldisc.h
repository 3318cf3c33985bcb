/* For programs that look at the line discipline: one process has both sides of a pseudo-terminal, which is its
   controlling terminal, and neither side blocks. Linux hands bytes on in the background; a read or poll that finds nothing
   waits for what is on its way, and only while there is something to read does settle() have to give it time. */
#ifndef LDISC_H
#define LDISC_H
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>

static int master, slave;
static volatile int signals[65];

static void count_signal(int number) {
  signals[number]++;
}

/* Before the first pair is opened: the process becomes a session leader, so that each pair becomes its terminal. */
__attribute__((unused)) static void catch_signals(void) {
  if (setsid() < 0) {
    int pid = fork();
    if (pid > 0) {
      int status;
      waitpid(pid, &status, 0);
      _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
    }
    setsid();
  }
  struct sigaction action = { .sa_handler = count_signal, .sa_flags = SA_RESTART };
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGQUIT, &action, NULL);
  sigaction(SIGTSTP, &action, NULL);
  signal(SIGHUP, SIG_IGN);
}

static void open_pair(void) {
  master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
  grantpt(master);
  unlockpt(master);
  slave = open(ptsname(master), O_RDWR | O_NONBLOCK);
  if (slave < 0) _exit(98);
}

static void close_pair(void) {
  ioctl(slave, TIOCNOTTY);
  close(slave);
  close(master);
}

static void set_modes(unsigned iflag, unsigned oflag, unsigned lflag, int index, int value) {
  struct termios t;
  tcgetattr(slave, &t);
  t.c_iflag = iflag;
  t.c_oflag = oflag;
  t.c_lflag = lflag;
  t.c_cc[index] = value;
  if (index == 0 && value == 0) t.c_cc[VINTR] = 3;
  tcsetattr(slave, TCSANOW, &t);
}

/* Bytes as a C string. */
static void say_bytes(const char *what, const char *bytes, long length) {
  char text[900];
  int at = 0;
  for (long i = 0; i < length && at < 880; i++) {
    unsigned char c = bytes[i];
    at += sprintf(text + at, c < 32 || c > 126 || c == '\\' ? "\\%03o" : "%c", c);
  }
  text[at] = 0;
  say("%s\"%s\"\n", what, text);
}

/* Lets the line discipline take what was written to the master. A poll that finds nothing waits for what is on its way. */
static void settle(void) {
  struct pollfd p = { slave, POLLIN, 0 };
  if (poll(&p, 1, 0) != 0) usleep(20000);
}

static void type_bytes(const char *keys, size_t length) {
  if (write(master, keys, length) != (ssize_t)length) say("the master took less\n");
  settle();
}

__attribute__((unused)) static void type(const char *keys) {
  type_bytes(keys, strlen(keys));
}

/* All that the master reads. */
__attribute__((unused)) static void show_echo(void) {
  char bytes[16384];
  long length = 0, n;
  while ((n = read(master, bytes + length, sizeof bytes - length)) > 0) length += n;
  if (length <= 300) say_bytes("  shown ", bytes, length);
  else say("  shown %ld bytes\n", length);
}

/* Each read of the terminal until it finds nothing. */
__attribute__((unused)) static void show_reads(void) {
  char bytes[8192];
  for (int i = 0; i < 20; i++) {
    errno = 0;
    long n = read(slave, bytes, sizeof bytes);
    if (n < 0) {
      if (errno != EAGAIN) say("  read %s\n", errno_name(errno));
      return;
    }
    say("  read %ld ", n);
    if (n <= 300) say_bytes("", bytes, n);
    else say_bytes("ending ", bytes + n - 5, 5);
    if (n == 0 && i > 3) return;
  }
}

__attribute__((unused)) static void show_waiting(void) {
  int count = -1;
  ioctl(slave, FIONREAD, &count);
  struct pollfd p = { slave, POLLIN | POLLOUT, 0 };
  poll(&p, 1, 0);
  say("  waiting %d%s%s\n", count, p.revents & POLLIN ? " in" : "", p.revents & POLLOUT ? " out" : "");
}

/* Signals since the last look. */
__attribute__((unused)) static void show_signals(void) {
  for (int i = 1; i < 65; i++) if (signals[i]) say("  signal %d, %d times\n", i, signals[i]);
  memset((void *)signals, 0, sizeof signals);
}
#endif
