/* Sessions and job control on a pseudo-terminal: who owns it, who may read, write and change it, what typed keys, window
   changes, the end of the session and a hang-up do. The parent is the person at the master. */
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>


static int master;
static char name[64];
/* Children tell here that they are ready. */
static int ready[2];

static void new_terminal(void) {
  master = posix_openpt(O_RDWR | O_NOCTTY);
  grantpt(master);
  unlockpt(master);
  ptsname_r(master, name, sizeof name);
  pipe(ready);
}

static void close_terminal(void) {
  close(master);
  close(ready[0]);
  close(ready[1]);
}

static void tell(void) { write(ready[1], "!", 1); }

static void wait_ready(void) {
  char byte;
  while (read(ready[0], &byte, 1) < 0 && errno == EINTR) ;
  usleep(20000);
}

static void say_wait(const char *who, pid_t pid, int options) {
  int status;
  pid_t got;
  while ((got = waitpid(pid, &status, options)) < 0 && errno == EINTR) ;
  if (got < 0) say("%s: %s\n", who, errno_name(errno));
  else say_status(who, status);
}

static void on_signal(int signal) {
  static const char *const names[] = { [SIGHUP] = "HUP", [SIGINT] = "INT", [SIGCONT] = "CONT", [SIGWINCH] = "WINCH", [SIGTTOU] = "TTOU", [SIGTTIN] = "TTIN", [SIGTSTP] = "TSTP", [SIGQUIT] = "QUIT", [SIGUSR1] = "USR1" };
  say("signal %s\n", names[signal]);
}

static void catch(int signal, int flags) {
  struct sigaction action = { .sa_handler = on_signal, .sa_flags = flags };
  sigaction(signal, &action, NULL);
}

/* A child that is a session leader with the terminal `name` as descriptors 0 and 9. */
static pid_t leader(void (*body)(void)) {
  pid_t pid = fork();
  if (pid > 0) return pid;
  close(master);
  setsid();
  int slave = open(name, O_RDWR);
  dup2(slave, 9);
  dup2(slave, 0);
  close(slave);
  body();
  _exit(0);
}

static void ownership(void) {
  int own = OK(open("/dev/tty", O_RDWR));
  SHOW(isatty(own));
  SHOW(tcgetsid(9) == getpid());
  SHOW(tcgetpgrp(9) == getpid());
  TRY(ioctl(9, TIOCSCTTY, 0));
  TRY(tcsetpgrp(9, 0x7ffffff));
  TRY(tcsetpgrp(9, -5));
  TRY(tcsetpgrp(9, 1));
  TRY(setsid());
  CHILD("member", {
    SHOW(tcgetsid(9) == getppid());
    TRY(ioctl(9, TIOCSCTTY, 0));
    TRY(ioctl(9, TIOCNOTTY));
    OK(open("/dev/tty", O_RDWR));
    SHOW(tcgetpgrp(9));
    TRY(ioctl(9, TIOCNOTTY));
  });
  CHILD("stranger", {
    TRY(setsid() == getpid());
    TRY(tcgetpgrp(9));
    TRY(tcgetsid(9));
    TRY(ioctl(9, TIOCSCTTY, 0));
    OK(open(name, O_RDWR));
    OK(open("/dev/tty", O_RDWR));
    TRY(tcsetpgrp(9, getpid()));
  });
  close(own);
  catch(SIGHUP, SA_RESTART);
  catch(SIGCONT, SA_RESTART);
  TRY(ioctl(9, TIOCNOTTY));
  OK(open("/dev/tty", O_RDWR));
  TRY(tcgetpgrp(9));
  OK(open(name, O_RDWR | O_NOCTTY));
  OK(open("/dev/tty", O_RDWR));
  OK(open(name, O_WRONLY));
  OK(open("/dev/tty", O_RDWR));
  OK(open(name, O_RDWR));
  OK(open("/dev/tty", O_RDWR));
}

static void background_read(void) {
  pid_t child = fork();
  if (child == 0) {
    setpgid(0, 0);
    char line[20];
    say("read gives %zd\n", read(9, line, sizeof line));
    _exit(0);
  }
  setpgid(child, child);
  say_wait("background reader", child, WUNTRACED);
  TRY(tcsetpgrp(9, child));
  kill(child, SIGCONT);
  say_wait("continued", child, WCONTINUED | WUNTRACED);
  tell();
  say_wait("foreground reader", child, WUNTRACED);
  TRY(tcgetpgrp(9) == child);
  signal(SIGTTOU, SIG_IGN);
  TRY(tcsetpgrp(9, getpgrp()));
  signal(SIGTTOU, SIG_DFL);
  CHILD("ignores SIGTTIN", {
    setpgid(0, 0);
    signal(SIGTTIN, SIG_IGN);
    char line[20];
    TRY(read(9, line, sizeof line));
  });
  CHILD("blocks SIGTTIN", {
    setpgid(0, 0);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTTIN);
    sigprocmask(SIG_BLOCK, &set, NULL);
    char line[20];
    TRY(read(9, line, sizeof line));
  });
  CHILD("leaves an orphan", {
    if (fork() == 0) {
      setpgid(0, 0);
      usleep(50000);
      char line[20];
      TRY(read(9, line, sizeof line));
      TRY(tcsetpgrp(9, getpgrp()));
      TRY(tcflush(9, TCIFLUSH));
      tell();
    }
  });
  wait_ready();
}

static void background_write(void) {
  pid_t child = fork();
  if (child == 0) {
    setpgid(0, 0);
    TRY(write(9, "free\n", 5));
    struct termios t;
    TRY(tcgetattr(9, &t));
    signal(SIGTTOU, SIG_IGN);
    t.c_lflag |= TOSTOP;
    TRY(tcsetattr(9, TCSANOW, &t));
    TRY(write(9, "ignored\n", 8));
    signal(SIGTTOU, SIG_DFL);
    sigset_t user;
    sigemptyset(&user);
    sigaddset(&user, SIGUSR1);
    sigprocmask(SIG_BLOCK, &user, NULL);
    int got;
    TRY(write(9, "stopped first\n", 14));
    sigwait(&user, &got);
    TRY(tcsetattr(9, TCSANOW, &t));
    sigwait(&user, &got);
    TRY(tcflush(9, TCIFLUSH));
    sigwait(&user, &got);
    TRY(tcsetpgrp(9, getpgrp()));
    sigwait(&user, &got);
    struct winsize w = { 5, 5, 5, 5 };
    TRY(ioctl(9, TIOCSWINSZ, &w));
    catch(SIGTTOU, 0);
    TRY(write(9, "caught\n", 7));
    _exit(0);
  }
  setpgid(child, child);
  /* What it does in the background stops it; in front it does it again. */
  for (int i = 0; i < 4; i++) {
    say_wait("background writer", child, WUNTRACED);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(9, child);
    kill(child, SIGCONT);
    usleep(20000);
    tcsetpgrp(9, getpgrp());
    signal(SIGTTOU, SIG_DFL);
    kill(child, SIGUSR1);
  }
  say_wait("background writer", child, WUNTRACED);
  tell();
}

static void keys(void) {
  catch(SIGINT, 0);
  catch(SIGQUIT, 0);
  catch(SIGWINCH, SA_RESTART);
  catch(SIGTSTP, 0);
  char line[20];
  for (int i = 0; i < 3; i++) {
    tell();
    TRY(read(9, line, sizeof line));
  }
  signal(SIGTSTP, SIG_DFL);
  pid_t child = fork();
  if (child == 0) {
    setpgid(0, 0);
    catch(SIGWINCH, SA_RESTART);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(9, getpid());
    signal(SIGTTOU, SIG_DFL);
    tell();
    TRY(read(9, line, 1));
    TRY(read(9, line, sizeof line));
    pause();
    _exit(0);
  }
  setpgid(child, child);
  say_wait("job", child, WUNTRACED);
  kill(child, SIGCONT);
  say_wait("job", child, WCONTINUED);
  tell();
  say_wait("job", child, WUNTRACED);
}

static void session_ends(void) {
  for (int i = 0; i < 3; i++) {
    if (fork() > 0) continue;
    if (i == 2) setpgid(0, 0);
    catch(SIGHUP, 0);
    catch(SIGCONT, 0);
    tell();
    usleep(150000);
    usleep(150000 + 50000 * i);
    say("%d: ", i);
    say("pgrp %d, ", tcgetpgrp(9));
    say("/dev/tty %d\n", open("/dev/tty", O_RDWR) >= 0);
    TRY(write(9, "x", 1));
    tell();
    _exit(0);
  }
  signal(SIGHUP, SIG_IGN);
  char byte;
  for (int i = 0; i < 3; i++) read(ready[0], &byte, 1);
  _exit(5);
}

static void hang_up(void) {
  pid_t child = fork();
  if (child == 0) {
    catch(SIGHUP, 0);
    catch(SIGCONT, 0);
    setpgid(0, 0);
    usleep(200000);
    char line[20];
    TRY(read(9, line, sizeof line));
    TRY(write(9, "x", 1));
    OK(open("/dev/tty", O_RDWR));
    _exit(0);
  }
  setpgid(child, child);
  tcsetpgrp(9, child);
  catch(SIGHUP, 0);
  catch(SIGCONT, 0);
  tell();
  pause();
  usleep(10000);
  char line[20];
  TRY(read(0, line, sizeof line));
  OK(open("/dev/tty", O_RDWR));
  say_wait("job", child, 0);
  tell();
}

static void sleeping_reader(void) {
  char line[20];
  signal(SIGHUP, SIG_IGN);
  tell();
  TRY(read(9, line, sizeof line));
  TRY(read(9, line, sizeof line));
}

static void closes_late(void) {
  tell();
  usleep(50000);
}

static void type(const char *text) {
  write(master, text, strlen(text));
  usleep(20000);
}

int main(void) {
  signal(SIGHUP, SIG_IGN);
  say("-- ownership\n");
  new_terminal();
  SHOW(tcgetpgrp(master));
  TRY(tcgetsid(master));
  say_wait("leader", leader(ownership), 0);
  SHOW(tcgetpgrp(master));
  TRY(tcgetsid(master));
  close_terminal();

  say("-- background reads\n");
  new_terminal();
  pid_t pid = leader(background_read);
  wait_ready();
  SHOW(tcgetsid(master) == pid);
  type("line\n");
  say_wait("leader", pid, 0);
  close_terminal();

  say("-- background writes\n");
  new_terminal();
  pid = leader(background_write);
  wait_ready();
  char text[300] = "";
  read(master, text, sizeof text - 1);
  say_wait("leader", pid, 0);
  close_terminal();

  say("-- keys\n");
  new_terminal();
  pid = leader(keys);
  wait_ready();
  type("lost\003");
  wait_ready();
  type("\034");
  wait_ready();
  struct winsize w = { 50, 100, 0, 0 };
  ioctl(master, TIOCSWINSZ, &w);
  ioctl(master, TIOCSWINSZ, &w);
  usleep(20000);
  TRY(ioctl(master, TIOCSIG, SIGUSR1));
  ioctl(master, TIOCSIG, SIGTSTP);
  wait_ready();
  type("\032");
  wait_ready();
  w.ws_row = 51;
  ioctl(master, TIOCSWINSZ, &w);
  usleep(20000);
  type("xyz\n");
  usleep(20000);
  TRY(ioctl(master, TIOCSIG, 999));
  type("\003");
  say_wait("leader", pid, 0);
  memset(text, 0, sizeof text);
  read(master, text, sizeof text - 1);
  say("echo: %s\n", text);
  close_terminal();

  say("-- the session's end\n");
  new_terminal();
  pid = leader(session_ends);
  usleep(100000);
  say_wait("leader", pid, 0);
  for (int i = 0; i < 3; i++) wait_ready();
  SHOW(tcgetpgrp(master));
  close_terminal();

  say("-- the line's end\n");
  new_terminal();
  pid = leader(hang_up);
  wait_ready();
  close(master);
  say_wait("leader", pid, 0);
  close_terminal();

  say("-- while somebody sleeps\n");
  new_terminal();
  pid = leader(sleeping_reader);
  wait_ready();
  close(master);
  say_wait("reader", pid, 0);
  close_terminal();
  new_terminal();
  pid = leader(closes_late);
  wait_ready();
  char byte;
  TRY(read(master, &byte, 1));
  say_wait("closer", pid, 0);
  close_terminal();
  return 0;
}
