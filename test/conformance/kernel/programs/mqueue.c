/* POSIX message queues. needs root (its own IPC namespace on Linux: the names are this program's alone). */
#include "check.h"
#include "sysv.h"
#include <mqueue.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/stat.h>

static void attributes(const char *what, mqd_t mq) {
  struct mq_attr a;
  if (mq_getattr(mq, &a) < 0) say("%s: %s\n", what, errno_name(errno));
  else say("%s: flags %lo messages %ld of %ld, %ld bytes\n", what, (long)a.mq_flags, (long)a.mq_curmsgs, (long)a.mq_maxmsg, (long)a.mq_msgsize);
}

static void take(const char *what, mqd_t mq, int size) {
  char text[9000] = "";
  unsigned priority = 99;
  int n = mq_receive(mq, text, size, &priority);
  if (n < 0) say("%s: %s\n", what, errno_name(errno));
  else say("%s: %.*s, priority %u\n", what, n, text, priority);
}

static void names(void) {
  TRY(mq_open("/none", O_RDONLY));
  TRY(syscall(SYS_mq_open, "/slash", O_RDONLY | O_CREAT, 0600, NULL));
  TRY(syscall(SYS_mq_open, "", O_RDONLY | O_CREAT, 0600, NULL));
  char longest[300];
  memset(longest, 'n', sizeof longest);
  longest[256] = 0;
  TRY(syscall(SYS_mq_open, longest, O_RDONLY | O_CREAT, 0600, NULL));
  struct mq_attr bad = { .mq_maxmsg = 0, .mq_msgsize = 10 }, worse = { .mq_maxmsg = 10, .mq_msgsize = -1 }, good = { .mq_maxmsg = 3, .mq_msgsize = 64 };
  TRY(mq_open("/q", O_RDWR | O_CREAT, 0600, &bad));
  TRY(mq_open("/q", O_RDWR | O_CREAT, 0600, &worse));
  TRY(mq_unlink("/q"));
  mqd_t mq = mq_open("/q", O_RDWR | O_CREAT | O_EXCL, 0640, &good);
  SHOW(mq >= 0);
  SHOW(fcntl(mq, F_GETFD));
  TRY(mq_open("/q", O_RDWR | O_CREAT | O_EXCL, 0640, &good));
  TRY(mq_open("/q", 3));
  attributes("made", mq);
  mqd_t usual = mq_open("/usual", O_RDWR | O_CREAT | O_NONBLOCK, 0600, NULL);
  attributes("usual", usual);
  struct stat st;
  fstat(mq, &st);
  say("mode %o\n", st.st_mode);
  mq_close(usual);
  mq_unlink("/usual");
  CHILD("another user", {
    setgid(1000), setuid(1000);
    TRY(mq_open("/q", O_RDONLY));
    TRY(mq_unlink("/q"));
    struct mq_attr many = { .mq_maxmsg = 11, .mq_msgsize = 10 }, large = { .mq_maxmsg = 1, .mq_msgsize = 8193 };
    TRY(mq_open("/own", O_RDONLY | O_CREAT, 0600, &many));
    TRY(mq_open("/own", O_RDONLY | O_CREAT, 0600, &large));
    struct rlimit limit = { 100000, 100000 };
    setrlimit(RLIMIT_MSGQUEUE, &limit);
    struct mq_attr most = { .mq_maxmsg = 8, .mq_msgsize = 8192 };
    SHOW(mq_open("/own", O_RDONLY | O_CREAT, 0600, &most) >= 0);
    TRY(mq_open("/more", O_RDONLY | O_CREAT, 0600, &most));
    TRY(mq_unlink("/own"));
  });
  mq_close(mq);
}

static void messages(void) {
  mqd_t mq = mq_open("/q", O_RDWR | O_NONBLOCK), reads = mq_open("/q", O_RDONLY), writes = mq_open("/q", O_WRONLY);
  struct pollfd p = { mq, POLLIN | POLLOUT };
  SHOW(poll(&p, 1, 0));
  SHOW(p.revents);
  take("nothing", mq, 64);
  TRY(mq_send(mq, "low", 3, 1));
  TRY(mq_send(mq, "high", 4, 32767));
  SHOW(poll(&p, 1, 0));
  SHOW(p.revents);
  TRY(mq_send(mq, "low too", 7, 1));
  TRY(mq_send(mq, "more", 4, 1));
  SHOW(poll(&p, 1, 0));
  SHOW(p.revents);
  attributes("full", mq);
  char text[128] = "";
  lseek(mq, 0, SEEK_SET);
  int n = pread(mq, text, sizeof text, 0);
  say("%.*s", n > 0 ? n : 0, text);
  TRY(mq_send(mq, "x", 1, 32768));
  TRY(mq_send(reads, "x", 1, 1));
  take("may not", writes, 64);
  TRY(mq_send(mq, text, 65, 1));
  take("too short", mq, 63);
  take("first", mq, 64);
  take("second", mq, 64);
  take("third", mq, 100);
  TRY(mq_send(mq, "", 0, 0));
  take("empty", mq, 64);
  TRY(mq_send(0, "", 0, 0));
  TRY(mq_send(99, "", 0, 0));
  struct mq_attr a = { .mq_flags = 0 }, old;
  TRY(mq_setattr(mq, &a, &old));
  SHOW(old.mq_flags == O_NONBLOCK);
  attributes("blocking", mq);
  a.mq_flags = O_APPEND;
  TRY(syscall(SYS_mq_getsetattr, mq, &a, NULL));
  struct timespec soon, bad = { 0, 1000000000 };
  clock_gettime(CLOCK_REALTIME, &soon);
  TRY(mq_timedreceive(mq, text, 64, NULL, &soon));
  soon.tv_nsec += 20000000;
  if (soon.tv_nsec >= 1000000000) soon.tv_nsec -= 1000000000, soon.tv_sec++;
  TRY(mq_timedreceive(mq, text, 64, NULL, &soon));
  TRY(mq_timedreceive(mq, text, 64, NULL, &bad));
  for (int i = 0; i < 3; i++) mq_send(mq, "x", 1, 0);
  TRY(mq_timedsend(mq, "x", 1, 0, &soon));
  for (int i = 0; i < 3; i++) mq_receive(mq, text, 64, NULL);
  mq_close(mq), mq_close(reads), mq_close(writes);
}

static volatile int value, code, from_child;
static pid_t child;
static void told(int signal, siginfo_t *info, void *context) {
  value = info->si_value.sival_int, code = info->si_code, from_child = info->si_pid == child;
}
static void nothing(int signal) {}

static void waiting(void) {
  mqd_t mq = mq_open("/q", O_RDWR);
  int status;
  child = fork();
  if (child == 0) {
    char text[64] = "";
    _exit(mq_receive(mq, text, 64, NULL) == 5 && !strcmp(text, "hello") ? 7 : 1);
  }
  until_asleep(child);
  TRY(mq_send(mq, "hello", 5, 0));
  waitpid(child, &status, 0);
  say_status("receiver", status);
  for (int i = 0; i < 3; i++) mq_send(mq, "x", 1, 0);
  child = fork();
  if (child == 0) _exit(mq_send(mq, "last", 4, 9) == 0 ? 8 : 1);
  until_asleep(child);
  take("one goes", mq, 64);
  waitpid(child, &status, 0);
  say_status("sender", status);
  take("the sender's", mq, 64);
  take("rest", mq, 64), take("rest", mq, 64);
  struct sigaction action = { .sa_handler = nothing };
  sigaction(SIGUSR2, &action, NULL);
  child = fork();
  if (child == 0) {
    char text[64];
    _exit(mq_receive(mq, text, 64, NULL) < 0 && errno == EINTR ? 4 : 1);
  }
  until_asleep(child);
  kill(child, SIGUSR2);
  waitpid(child, &status, 0);
  say_status("interrupted", status);

  struct sigaction info = { .sa_sigaction = told, .sa_flags = SA_SIGINFO };
  sigaction(SIGUSR1, &info, NULL);
  struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1, .sigev_value.sival_int = 42 }, bad = { .sigev_notify = 77 };
  TRY(mq_notify(mq, &bad));
  TRY(mq_notify(0, &event));
  TRY(mq_notify(mq, &event));
  TRY(mq_notify(mq, &event));
  CHILD("a child", TRY(mq_notify(mq, &event)); TRY(mq_notify(mq, NULL)));
  char text[128] = "";
  int n = pread(mq, text, sizeof text, 0);
  SHOW(n);
  child = fork();
  if (child == 0) _exit(mq_send(mq, "x", 1, 0));
  waitpid(child, &status, 0);
  say("value %d code %d child %d\n", value, code, from_child);
  value = 0;
  take("it", mq, 64);
  mq_send(mq, "x", 1, 0);
  SHOW(value);
  TRY(mq_notify(mq, &event));
  mq_send(mq, "x", 1, 0);
  SHOW(value);
  TRY(mq_notify(mq, NULL));
  take("it", mq, 64), take("it", mq, 64);
  mqd_t second = mq_open("/q", O_RDWR);
  TRY(mq_notify(mq, &event));
  mq_close(second);
  TRY(mq_notify(mq, &event));
  TRY(mq_unlink("/q"));
  TRY(mq_open("/q", O_RDWR));
  TRY(mq_send(mq, "still", 5, 0));
  take("without a name", mq, 64);
  mq_close(mq);
}

int main(void) {
  own_namespace();
  names();
  messages();
  waiting();
  return 0;
}
