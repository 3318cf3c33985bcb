/* fork, exit, wait4, waitpid and waitid-free basics: statuses, whose child it is, groups and sessions, and the errors. */
#include "check.h"
#include <sys/resource.h>

static void statuses(void) {
  CHILD("exit 0", _exit(0));
  CHILD("exit 7", _exit(7));
  CHILD("exit 256 + 3", _exit(256 + 3));
  CHILD("SIGTERM", kill(getpid(), SIGTERM));
  CHILD("SIGKILL", kill(getpid(), SIGKILL));
  CHILD("real-time signal", kill(getpid(), 40));
}

static void errors(void) {
  TRY(waitpid(-1, NULL, 0));
  TRY(waitpid(1 << 20, NULL, 0));
  TRY(waitpid(-1, NULL, 0x100));
  pid_t child = fork();
  if (child == 0) _exit(5);
  TRY(wait4(child + 1, NULL, 0, NULL));
  int status = 0;
  TRY(waitpid(child, &status, 0) == child);
  say_status("child", status);
  TRY(waitpid(child, &status, 0));
}

static void not_yet(void) {
  int gate[2];
  OK(pipe(gate));
  pid_t child = fork();
  if (child == 0) {
    char byte;
    close(gate[1]);
    _exit((int)read(gate[0], &byte, 1));
  }
  close(gate[0]);
  TRY(waitpid(child, NULL, WNOHANG));
  close(gate[1]);
  int status = -1;
  SHOW(waitpid(child, &status, 0) == child);
  say_status("child", status);
}

static void groups(void) {
  SHOW(getpgid(0) == getpgrp());
  SHOW(getsid(0) == getsid(getpid()));
  TRY(getpgid(1 << 20));
  TRY(getsid(1 << 20));
  TRY(setpgid(0, -1));
  TRY(setpgid(1 << 20, 0));
  CHILD("new group", {
    TRY(setpgid(0, 0));
    SHOW(getpgrp() == getpid());
    TRY(setsid());
  });
  CHILD("new session", {
    SHOW(setsid() == getpid());
    SHOW(getsid(0) == getpid());
    SHOW(getpgrp() == getpid());
    TRY(setsid());
    TRY(setpgid(0, 0));
  });
  CHILD("foreign group", TRY(setpgid(0, 1 << 20)));
}

static void orphan(void) {
  int gate[2], answer[2];
  OK(pipe(gate));
  OK(pipe(answer));
  pid_t child = fork();
  if (child == 0) {
    pid_t parent = getpid();
    if (fork() == 0) {
      char byte = 0;
      close(gate[1]);
      read(gate[0], &byte, 1);
      byte = getppid() != parent;
      write(answer[1], &byte, 1);
      _exit(0);
    }
    _exit(0);
  }
  int status;
  waitpid(child, &status, 0);
  close(gate[0]);
  close(gate[1]);
  char byte = 9;
  read(answer[0], &byte, 1);
  say("an orphan has a new parent: %d\n", byte);
}

int main(void) {
  statuses();
  errors();
  not_yet();
  groups();
  orphan();
  return 3;
}
