/* System V message queues. needs root (its own IPC namespace on Linux: ids and counts are those of this program). */
#include "check.h"
#include "sysv.h"
#include <limits.h>
#include <sys/msg.h>

#ifndef MSG_COPY
#define MSG_COPY 040000
#endif

struct message { long type; char text[9000]; };

static int send(int id, long type, const char *text, int flags) {
  struct message m = { type };
  strcpy(m.text, text);
  return msgsnd(id, &m, strlen(text), flags);
}

/* Receives and says what came. */
static void take(const char *what, int id, int size, long type, int flags) {
  struct message m;
  memset(&m, 0, sizeof m);
  int n = msgrcv(id, &m, size, type, flags);
  if (n < 0) say("%s: %s\n", what, errno_name(errno));
  else say("%s: %d bytes, type %ld, %.*s\n", what, n, m.type, n > 40 ? 40 : n, m.text);
}

static void show(const char *what, int id) {
  struct msqid_ds ds;
  if (msgctl(id, IPC_STAT, &ds) < 0) {
    say("%s: %s\n", what, errno_name(errno));
    return;
  }
  say("%s: %lu messages, %lu of %lu bytes, mode %o, sent by %s, received by %s, times %d%d%d\n", what, (unsigned long)ds.msg_qnum, (unsigned long)ds.msg_cbytes,
      (unsigned long)ds.msg_qbytes, ds.msg_perm.mode, ds.msg_lspid == getpid() ? "me" : ds.msg_lspid ? "other" : "none",
      ds.msg_lrpid == getpid() ? "me" : ds.msg_lrpid ? "other" : "none", ds.msg_stime > 0, ds.msg_rtime > 0, ds.msg_ctime > 0);
}

static void get(void) {
  TRY(msgget(0x1234, 0600));
  TRY(msgget(0x1234, IPC_CREAT | 0620));
  TRY(msgget(0x1234, IPC_CREAT | IPC_EXCL | 0600));
  TRY(msgget(0x1234, 0));
  TRY(msgget(IPC_PRIVATE, 0600));
  show("new", 0);
  show("unknown", 2);
  struct msqid_ds ds;
  TRY(msgctl(1, MSG_STAT, &ds));
  TRY(msgctl(3, MSG_STAT, &ds));
  struct msginfo info;
  memset(&info, 0, sizeof info);
  TRY(msgctl(0, IPC_INFO, (void *)&info));
  say("%d %d %d %d %d %d %d %d\n", info.msgpool, info.msgmap, info.msgmax, info.msgmnb, info.msgmni, info.msgssz, info.msgtql, info.msgseg);
  TRY(send(1, 1, "abc", 0));
  TRY(send(1, 2, "defg", 0));
  TRY(msgctl(0, MSG_INFO, (void *)&info));
  say("queues %d messages %d bytes %d\n", info.msgpool, info.msgmap, info.msgtql);
  TRY(msgctl(1, IPC_RMID, NULL));
  TRY(msgctl(1, IPC_RMID, NULL));
  TRY(msgctl(0, MSG_INFO, (void *)&info));
  say("queues %d messages %d bytes %d\n", info.msgpool, info.msgmap, info.msgtql);
  TRY(msgctl(0, 99, NULL));
}

static void order(void) {
  int id = msgget(0x1234, 0);
  static const struct { long type; const char *text; } all[] = { { 3, "three" }, { 1, "one" }, { 2, "two" }, { 1, "one again" }, { 5, "five" }, { INT_MAX, "last" } };
  for (unsigned i = 0; i < sizeof all / sizeof *all; i++) TRY(send(id, all[i].type, all[i].text, 0));
  show("full of them", id);
  take("a copy of the third", id, 100, 2, MSG_COPY | IPC_NOWAIT);
  take("a copy of none", id, 100, 6, MSG_COPY | IPC_NOWAIT);
  take("a copy, waiting", id, 100, 2, MSG_COPY);
  take("a copy that is too long", id, 2, 2, MSG_COPY | IPC_NOWAIT);
  take("a copy, cut", id, 2, 2, MSG_COPY | IPC_NOWAIT | MSG_NOERROR);
  take("type 1", id, 100, 1, 0);
  take("not type 3", id, 100, 3, MSG_EXCEPT);
  take("at most 2", id, 100, -2, 0);
  take("at most 2 again", id, 100, -2, IPC_NOWAIT);
  take("at most 4", id, 100, -4, 0);
  take("at most all", id, 100, LONG_MIN, 0);
  take("too long", id, 3, 0, 0);
  take("negative", id, -1, 0, 0);
  take("cut", id, 3, 0, MSG_NOERROR);
  take("nothing", id, 3, 0, IPC_NOWAIT);
  take("unknown", 99, 3, 0, IPC_NOWAIT);
  show("empty", id);
  TRY(send(id, 0, "x", 0));
  TRY(send(id, -1, "x", 0));
  TRY(send(99, 1, "x", 0));
  struct message m = { 1 };
  TRY(msgsnd(id, &m, 8193, 0));
  TRY(msgsnd(id, &m, -1, 0));
  TRY(msgsnd(id, &m, 0, 0));
  take("empty text", id, 0, 0, 0);
  TRY(msgsnd(id, &m, 8192, IPC_NOWAIT));
  TRY(msgsnd(id, &m, 8192, IPC_NOWAIT));
  TRY(msgsnd(id, &m, 1, IPC_NOWAIT));
  TRY(msgsnd(id, &m, 0, IPC_NOWAIT));
  show("full", id);
  take("large", id, 8192, 0, 0);
  take("large", id, 8192, 0, 0);
  take("small", id, 8192, 0, 0);
}

static void nothing(int signal) {}

/* What a receiver says goes to a pipe, for `over` to show when it is its turn. */
static int said[2][2];
static pid_t speaker[2];

static pid_t receiver(const char *what, int id, int size, long type, int flags) {
  int slot = speaker[0] != 0;
  pipe(said[slot]);
  pid_t pid = fork();
  if (pid == 0) {
    dup2(said[slot][1], 1);
    take(what, id, size, type, flags);
    _exit(0);
  }
  close(said[slot][1]);
  speaker[slot] = pid;
  until_asleep(pid);
  return pid;
}

static pid_t sender(int id, long type, int size) {
  pid_t pid = fork();
  if (pid == 0) {
    struct message m = { type };
    int result = msgsnd(id, &m, size, 0);
    _exit(result == 0 ? 0 : errno == EIDRM ? 43 : errno == EINTR ? 4 : errno == EACCES ? 13 : 99);
  }
  until_asleep(pid);
  return pid;
}

static void over(const char *what, pid_t pid) {
  int status;
  waitpid(pid, &status, 0);
  for (int slot = 0; slot < 2; slot++) {
    if (speaker[slot] != pid) continue;
    char text[256];
    int n = read(said[slot][0], text, sizeof text);
    say("%.*s", n, text);
    close(said[slot][0]);
    speaker[slot] = 0;
  }
  say_status(what, status);
}

static void waiting(void) {
  int id = msgget(0x1234, 0);
  pid_t a = receiver("first", id, 100, 0, 0), b = receiver("second", id, 100, 7, 0);
  send(id, 7, "for the first that came", 0);
  over("a", a);
  send(id, 8, "for nobody", 0);
  send(id, 7, "for seven", 0);
  over("b", b);
  show("one is left", id);
  take("left", id, 100, 0, 0);
  a = receiver("small", id, 2, 0, 0);
  b = receiver("cut", id, 2, 5, MSG_NOERROR);
  send(id, 5, "longer", 0);
  over("a", a);
  over("b", b);
  show("none is left", id);
  a = receiver("below", id, 100, -3, 0);
  b = receiver("other", id, 100, 2, MSG_EXCEPT);
  send(id, 4, "four", 0);
  over("b", b);
  send(id, 2, "two", 0);
  over("a", a);
  /* Room. */
  struct message m = { 1 };
  msgsnd(id, &m, 8192, 0), msgsnd(id, &m, 8000, 0);
  a = sender(id, 2, 8192);
  show("full", id);
  TRY(msgrcv(id, &m, 8192, 0, 0));
  over("sent", a);
  show("full again", id);
  struct msqid_ds ds;
  msgctl(id, IPC_STAT, &ds);
  ds.msg_qbytes = 1000;
  TRY(msgctl(id, IPC_SET, &ds));
  while (msgrcv(id, &m, 8192, 0, IPC_NOWAIT) >= 0);
  a = sender(id, 3, 2000);
  show("too little room", id);
  ds.msg_qbytes = 16000;
  TRY(msgctl(id, IPC_SET, &ds));
  over("more room", a);
  show("more room", id);
  ds.msg_qbytes = 100;
  TRY(msgctl(id, IPC_SET, &ds));
  TRY(msgsnd(id, &m, 0, IPC_NOWAIT));
  while (msgrcv(id, &m, 8192, 0, IPC_NOWAIT) >= 0);
  for (int i = 0; i < 100; i++) if (msgsnd(id, &m, 0, IPC_NOWAIT) < 0) say("%d\n", i);
  TRY(msgsnd(id, &m, 0, IPC_NOWAIT));
  while (msgrcv(id, &m, 8192, 0, IPC_NOWAIT) >= 0);
  /* Signals. */
  struct sigaction action = { .sa_handler = nothing, .sa_flags = SA_RESTART };
  sigaction(SIGUSR1, &action, NULL);
  a = receiver("signalled", id, 100, 0, 0);
  kill(a, SIGUSR1);
  over("a", a);
  a = receiver("stopped", id, 100, 0, 0);
  int status;
  kill(a, SIGSTOP), waitpid(a, &status, WUNTRACED), kill(a, SIGCONT);
  send(id, 1, "after a stop", 0);
  over("a", a);
  msgsnd(id, &m, 100, 0);
  a = sender(id, 2, 100);
  kill(a, SIGUSR1);
  over("signalled sender", a);
  b = sender(id, 2, 100);
  /* The end. */
  int other = msgget(IPC_PRIVATE, 0600);
  a = receiver("removed", other, 100, 0, 0);
  TRY(msgctl(other, IPC_RMID, NULL));
  over("a", a);
  TRY(msgctl(id, IPC_RMID, NULL));
  over("b", b);
}

static void rights(void) {
  int id = msgget(0x55, IPC_CREAT | 0644), closed = msgget(IPC_PRIVATE, 0);
  struct msqid_ds ds;
  send(id, 1, "x", 0);
  CHILD("another user", {
    setgid(1000), setuid(1000);
    TRY(send(id, 1, "x", 0));
    take("may read", id, 10, 0, 0);
    TRY(msgctl(id, IPC_STAT, &ds));
    TRY(msgctl(closed, IPC_STAT, &ds));
    TRY(msgctl(id, IPC_SET, &ds));
    TRY(msgctl(id, IPC_RMID, NULL));
    TRY(msgget(0x55, 0666));
    int own = msgget(IPC_PRIVATE, 0600);
    msgctl(own, IPC_STAT, &ds);
    ds.msg_qbytes = 16385;
    TRY(msgctl(own, IPC_SET, &ds));
    ds.msg_qbytes = 16384;
    TRY(msgctl(own, IPC_SET, &ds));
    TRY(msgctl(own, IPC_RMID, NULL));
  });
  setegid(1000), seteuid(1000);
  pid_t a = receiver("rights go while it waits", id, 10, 0, 0);
  seteuid(0), setegid(0);
  msgctl(id, IPC_STAT, &ds);
  ds.msg_perm.mode = 0600;
  TRY(msgctl(id, IPC_SET, &ds));
  over("a", a);
  msgctl(id, IPC_RMID, NULL), msgctl(closed, IPC_RMID, NULL);
}

static void listing(void) {
  int a = msgget(0x101, IPC_CREAT | 0600);
  send(a, 1, "four", 0);
  char text[2048], word[12][32];
  FILE *file = fopen("/proc/sysvipc/msg", "r");
  fgets(text, sizeof text, file);
  say("%s", text);
  fgets(text, sizeof text, file);
  SHOW(strlen(text));
  sscanf(text, "%31s %31s %31s %31s %31s %31s %31s", word[0], word[1], word[2], word[3], word[4], word[5], word[6]);
  say("%s %s %s %s by me %d %s\n", word[0], word[2], word[3], word[4], atoi(word[5]) == getpid(), word[6]);
  fclose(file);
  msgctl(a, IPC_RMID, NULL);
}

int main(void) {
  own_namespace();
  get();
  order();
  waiting();
  rights();
  listing();
  return 0;
}
