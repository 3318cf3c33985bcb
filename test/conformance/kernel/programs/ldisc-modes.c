/* The line discipline over time: long lines, full buffers, switches between lines and bytes with input pending, VMIN and
   VTIME, flushes, held output, and bytes that a program types itself. */
#include "ldisc.h"
#include <time.h>

#define I (ICRNL | IXON)
#define O (OPOST | ONLCR)
#define L (ISIG | ICANON | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE | IEXTEN)
#define RAW_L (ISIG | IEXTEN)

/* One read of `size` bytes. */
static void read_some(size_t size) {
  char bytes[8192];
  errno = 0;
  long n = read(slave, bytes, size);
  if (n < 0) say("  read(%zu) %s\n", size, errno_name(errno));
  else {
    say("  read(%zu) %ld ", size, n);
    say_bytes("", bytes, n > 200 ? 200 : n);
  }
}

static void type_many(char byte, long count) {
  char block[512];
  memset(block, byte, sizeof block);
  while (count > 0) {
    long n = count < (long)sizeof block ? count : (long)sizeof block;
    type_bytes(block, n);
    count -= n;
  }
}

static void set_timing(int minimum, int tenths) {
  struct termios t;
  tcgetattr(slave, &t);
  t.c_cc[VMIN] = minimum;
  t.c_cc[VTIME] = tenths;
  tcsetattr(slave, TCSANOW, &t);
}

static void pieces(void) {
  say("-- a line in pieces\n");
  open_pair();
  set_modes(I, O, L & ~ECHO, 0, 3);
  type("abcdef\nsecond\n");
  read_some(4);
  show_waiting();
  read_some(3);
  read_some(6);
  read_some(6);
  type("abc\004def\004\004g\n");
  show_waiting();
  read_some(2);
  read_some(2);
  read_some(3);
  read_some(3);
  read_some(9);
  type("abc\n\004");
  read_some(4);
  read_some(4);
  read_some(0);
  type("\004");
  read_some(0);
  show_waiting();
  read_some(5);
  read_some(5);
  close_pair();
}

static void long_lines(void) {
  static const int lengths[] = { 4094, 4095, 4096, 4097, 5000 };
  say("-- long lines\n");
  for (unsigned i = 0; i < sizeof lengths / sizeof *lengths; i++) {
    SHOW(lengths[i]);
    open_pair();
    set_modes(I, O, L, 0, 3);
    type_many('x', lengths[i]);
    type("yz\n");
    show_waiting();
    show_echo();
    show_reads();
    type("next\n");
    show_reads();
    close_pair();
  }
  say("-- erased, ended and killed behind the end\n");
  static const char *const ends[] = { "\177\177y\n", "\004", "y;", "\025new\n", "\027new\n" };
  for (unsigned i = 0; i < sizeof ends / sizeof *ends; i++) {
    open_pair();
    set_modes(I, O, (L & ~ECHO), VEOL, ';');
    type_many('x', 5000);
    type(ends[i]);
    show_reads();
    close_pair();
  }
  say("-- a line in the way of a long one\n");
  open_pair();
  set_modes(I, O, L & ~ECHO, 0, 3);
  type("first\n");
  type_many('x', 5000);
  show_waiting();
  read_some(8192);
  settle();
  type("y\n");
  show_reads();
  close_pair();
}

static void many_bytes(void) {
  say("-- more bytes than the buffer holds\n");
  open_pair();
  set_modes(0, 0, RAW_L, 0, 3);
  type_many('x', 6000);
  show_waiting();
  read_some(100);
  long got = 0, n;
  char bytes[8192];
  while ((n = read(slave, bytes, sizeof bytes)) > 0) got += n;
  SHOW(got);
  close_pair();
}

static void switches(void) {
  static const char *const pending[] = { "half", "line\n", "line\nhalf", "one\004two", "a\n\004b", "\004", "", "nul\026" };
  say("-- from lines to bytes and back\n");
  for (unsigned i = 0; i < sizeof pending / sizeof *pending; i++) {
    say_bytes("", pending[i], strlen(pending[i]));
    open_pair();
    set_modes(I, O, L, 0, 3);
    type(pending[i]);
    show_waiting();
    set_modes(I, O, RAW_L, 0, 3);
    show_waiting();
    read_some(2);
    set_modes(I, O, L, 0, 3);
    show_waiting();
    type("x\177\177\177y\n");
    show_waiting();
    show_echo();
    show_reads();
    close_pair();
  }
  say("-- from bytes to lines\n");
  for (unsigned i = 0; i < sizeof pending / sizeof *pending; i++) {
    open_pair();
    set_modes(I, O, RAW_L | ECHO, 0, 3);
    type(pending[i]);
    set_modes(I, O, L, 0, 3);
    show_waiting();
    read_some(1);
    type("more\177\n");
    show_waiting();
    show_echo();
    show_reads();
    close_pair();
  }
  say("-- bytes up to a NUL become a line\n");
  open_pair();
  set_modes(I, O, RAW_L, 0, 3);
  type_bytes("a\0b\0", 4);
  set_modes(I, O, L, 0, 3);
  show_waiting();
  show_reads();
  type_bytes("c\0d\n", 4);
  show_reads();
  close_pair();
  say("-- a switch forgets a literal next and an erasure\n");
  open_pair();
  set_modes(I, O, L | ECHOPRT, 0, 3);
  type("ab\177\026");
  set_modes(I, O, RAW_L | ECHO, 0, 3);
  type("\003");
  set_modes(I, O, L, 0, 3);
  type("c\n");
  show_echo();
  show_reads();
  show_signals();
  close_pair();
  say("-- TCSADRAIN and TCSAFLUSH\n");
  static const int when[] = { TCSADRAIN, TCSAFLUSH };
  for (unsigned i = 0; i < 2; i++) {
    open_pair();
    set_modes(I, O, L, 0, 3);
    type("typed\nhalf");
    struct termios t;
    tcgetattr(slave, &t);
    TRY(tcsetattr(slave, when[i], &t));
    show_waiting();
    type("x\n");
    show_reads();
    close_pair();
  }
}

/* A timeout may come as much too early, and a busy machine as much too late as makes no tenth of a second. */
#define TICK_MS 10

static long tenths_since(const struct timespec *start) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return ((now.tv_sec - start->tv_sec) * 1000 + (now.tv_nsec - start->tv_nsec) / 1000000 + TICK_MS) / 100;
}

/* What a timed read has left: on a busy machine it may come in one read or in two. */
static void show_rest(void) {
  char bytes[64];
  long length = 0, n;
  while ((n = read(slave, bytes + length, sizeof bytes - length)) > 0) length += n;
  say_bytes("  left ", bytes, length);
}

/* A blocking read, with a child that types one byte after another, 0.3 s apart, if `later`. */
static void timed(int minimum, int tenths, size_t size, const char *first, const char *later, int nonblocking) {
  open_pair();
  set_modes(0, 0, RAW_L, 0, 3);
  set_timing(minimum, tenths);
  say("VMIN %d VTIME %d, \"%s\" then \"%s\"%s:", minimum, tenths, first, later, nonblocking ? ", not blocking" : "");
  fcntl(slave, F_SETFL, O_RDWR | (nonblocking ? O_NONBLOCK : 0));
  type(first);
  show_waiting();
  struct timespec start;
  clock_gettime(CLOCK_MONOTONIC, &start);
  int child = *later ? fork() : 0;
  if (*later && child == 0) {
    for (const char *c = later; *c; c++) {
      usleep(300000);
      write(master, c, 1);
    }
    _exit(0);
  }
  read_some(size);
  say("  after %ld tenths\n", tenths_since(&start));
  if (child) waitpid(child, NULL, 0);
  fcntl(slave, F_SETFL, O_RDWR | O_NONBLOCK);
  set_timing(1, 0);
  show_rest();
  close_pair();
}

static void timing(void) {
  say("-- VMIN and VTIME\n");
  timed(0, 0, 10, "", "", 0);
  timed(0, 0, 10, "ab", "", 0);
  timed(0, 4, 10, "", "", 0);
  timed(0, 4, 10, "", "abc", 0);
  timed(0, 4, 10, "ab", "", 0);
  timed(0, 2, 10, "", "a", 0);
  timed(3, 0, 10, "ab", "cd", 0);
  timed(3, 0, 2, "ab", "", 0);
  timed(3, 0, 2, "a", "bc", 0);
  timed(5, 2, 10, "ab", "", 0);
  timed(5, 5, 10, "ab", "cd", 0);
  timed(2, 5, 10, "", "ab", 0);
  timed(3, 2, 10, "", "ab", 0);
  timed(1, 5, 10, "", "ab", 0);
  timed(3, 0, 10, "ab", "", 1);
  timed(0, 4, 10, "", "", 1);
  timed(0, 0, 10, "", "", 1);
  timed(3, 4, 10, "ab", "", 1);
}

static void flushes(void) {
  static const int queues[] = { TCIFLUSH, TCOFLUSH, TCIOFLUSH };
  say("-- flushes\n");
  for (unsigned i = 0; i < 3; i++) {
    open_pair();
    set_modes(I, O, L, 0, 3);
    type("line\nhalf");
    show_echo();
    TRY(tcflush(slave, queues[i]));
    show_waiting();
    type("x\177\177\n");
    show_echo();
    show_reads();
    type("\026");
    TRY(tcflush(slave, queues[i]));
    type("\177\n");
    show_echo();
    show_reads();
    close_pair();
  }
}

static void held(void) {
  say("-- held output\n");
  open_pair();
  set_modes(I, O, L, 0, 3);
  type("a\023bc");
  show_echo();
  show_waiting();
  TRY(write(slave, "written", 7));
  type("\021d\n");
  show_echo();
  show_reads();
  type("\023e\003f");
  show_echo();
  show_signals();
  type("\023g");
  set_modes(ICRNL, O, L, 0, 3);
  show_echo();
  set_modes(I, O, L, 0, 3);
  TRY(tcflow(slave, TCOOFF));
  type("h\021i");
  show_echo();
  TRY(tcflow(slave, TCOON));
  type("k");
  show_echo();
  set_modes(I | IXANY, O, L, 0, 3);
  type("\023j");
  show_echo();
  type("\023\003");
  show_echo();
  show_signals();
  int count = -1;
  TRY(ioctl(slave, TIOCOUTQ, &count));
  SHOW(count);
  close_pair();
}

static void simulated(void) {
  say("-- TIOCSTI\n");
  open_pair();
  set_modes(I, O, L, 0, 3);
  for (const char *c = "hex\177y\r"; *c; c++) if (ioctl(slave, TIOCSTI, c) != 0) say("TIOCSTI %s\n", errno_name(errno));
  show_waiting();
  show_echo();
  show_reads();
  TRY(ioctl(slave, TIOCSTI, "\003"));
  show_signals();
  TRY(ioctl(slave, TIOCSTI, NULL));
  close_pair();
}

int main(void) {
  catch_signals();
  pieces();
  long_lines();
  many_bytes();
  switches();
  timing();
  flushes();
  held();
  simulated();
  return 0;
}
