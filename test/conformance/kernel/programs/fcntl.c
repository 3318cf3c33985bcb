/* fcntl: duplicating, flags, pipe sizes, owners and the signals of files that become ready. */
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>

static volatile int signals, code, band, from;
static void on_io(int signal, siginfo_t *info, void *context) {
  (void)context;
  signals++;
  code = info->si_code;
  band = signal == SIGIO ? 0 : info->si_band;
  from = signal == SIGIO ? 0 : info->si_fd;
}
static void count(const char *what) {
  say("%s: %d signals, code %d band %#x fd %d\n", what, signals, code, band, from);
  signals = code = band = from = 0;
}

int main(void) {
  int p[2];
  pipe(p);
  TRY(fcntl(p[0], F_DUPFD, 50));
  TRY(fcntl(p[0], F_DUPFD_CLOEXEC, 50));
  SHOW(fcntl(51, F_GETFD));
  TRY(fcntl(p[0], F_DUPFD, -1));
  TRY(fcntl(p[0], F_DUPFD, 1 << 30));
  TRY(fcntl(99, F_GETFD));
  TRY(fcntl(p[0], 7777));
  TRY(fcntl(p[0], F_NOTIFY, 1));
  TRY(fcntl(p[0], F_GETPIPE_SZ));
  TRY(fcntl(p[0], F_SETPIPE_SZ, 5000));
  TRY(fcntl(p[0], F_SETPIPE_SZ, -1));
  TRY(fcntl(0, F_GETPIPE_SZ));
  int path = open(".", O_PATH);
  TRY(fcntl(path, F_SETFL, 0));
  TRY(fcntl(path, F_GETOWN));
  SHOW((fcntl(path, F_GETFL) & (O_PATH | O_DIRECTORY)) == O_PATH);
  TRY(fcntl(path, F_DUPFD, 60));

  TRY(fcntl(p[0], F_GETOWN));
  TRY(fcntl(p[0], F_GETSIG));
  TRY(fcntl(p[0], F_SETOWN, 1 << 30));
  TRY(fcntl(p[0], F_SETOWN, 0x80000000));
  TRY(fcntl(p[0], F_SETSIG, 65));
  TRY(fcntl(p[0], F_SETOWN, getpid()));
  SHOW(fcntl(p[0], F_GETOWN) == getpid());
  struct f_owner_ex owner = { 9, 0 };
  TRY(fcntl(p[0], F_SETOWN_EX, &owner));
  owner.type = F_OWNER_PGRP;
  owner.pid = getpgrp();
  TRY(fcntl(p[0], F_SETOWN_EX, &owner));
  TRY(fcntl(p[0], F_GETOWN_EX, &owner));
  SHOW(owner.type);
  owner.type = F_OWNER_TID;
  owner.pid = getpid();
  TRY(fcntl(p[0], F_SETOWN_EX, &owner));
  TRY(fcntl(p[0], F_GETOWN_EX, 8));

  struct sigaction action = { .sa_sigaction = on_io, .sa_flags = SA_SIGINFO };
  sigaction(SIGIO, &action, NULL);
  sigaction(SIGUSR1, &action, NULL);
  write(p[1], "a", 1);
  count("before O_ASYNC");
  TRY(fcntl(p[0], F_SETFL, O_ASYNC));
  say("flags %#x\n", fcntl(p[0], F_GETFL));
  write(p[1], "b", 1);
  count("written");
  fcntl(p[0], F_SETSIG, SIGUSR1);
  TRY(fcntl(p[0], F_GETSIG) == SIGUSR1);
  write(p[1], "c", 1);
  count("with a signal of its own");
  char buffer[8];
  read(p[0], buffer, 8);
  count("read");
  CHILD("from a child", { write(p[1], "d", 1); });
  count("by another process");
  TRY(fcntl(p[0], F_SETFL, 0));
  write(p[1], "e", 1);
  count("switched off");
  int on = 1;
  TRY(ioctl(p[0], FIOASYNC, &on));
  say("flags %#x\n", fcntl(p[0], F_GETFL));
  write(p[1], "e", 1);
  count("by ioctl");
  fcntl(p[0], F_SETOWN, 0);
  write(p[1], "e", 1);
  count("without an owner");
  fcntl(p[0], F_SETOWN, getpid());
  close(p[1]);
  count("the writer closes");
  int q[2];
  pipe(q);
  fcntl(q[1], F_SETOWN, getpid());
  fcntl(q[1], F_SETSIG, SIGUSR1);
  fcntl(q[1], F_SETFL, O_ASYNC | O_NONBLOCK);
  static char full[65536];
  write(q[1], full, sizeof full);
  signals = 0;
  read(q[0], full, 4096);
  say("room: %d\n", signals > 0);

  int event = eventfd(0, 0);
  fcntl(event, F_SETFL, O_ASYNC);
  say("flags %#x\n", fcntl(event, F_GETFL));
  int file = open("f", O_RDWR | O_CREAT | O_APPEND, 0600);
  say("flags %#x\n", fcntl(file, F_GETFL));
  fcntl(file, F_SETFL, O_NONBLOCK | O_NOATIME | O_RDONLY | O_TRUNC);
  say("flags %#x\n", fcntl(file, F_GETFL));
  TRY(write(file, "x", 1));
  return 0;
}
