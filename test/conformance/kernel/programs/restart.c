/* What becomes of a call that a signal cuts short: with SA_RESTART, without it, by an ignored signal, by a stop and
   continue (man 7 signal, "Interruption of system calls"). */
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/time.h>
#include <time.h>

static volatile int handled;
static void handler(int signal) { (void)signal; handled++; }
static int fds[2];

enum how { HANDLER, RESTART, IGNORED, STOPPED };
static const char *const names[] = { "handler", "SA_RESTART", "ignored", "stopped" };

/* A child that disturbs the parent after 30 ms, and after 30 more gives it what it waits for. */
static pid_t disturb(enum how how, int feed) {
  struct sigaction action = { .sa_handler = how == IGNORED ? SIG_IGN : handler, .sa_flags = how == RESTART ? SA_RESTART : 0 };
  sigaction(SIGUSR1, &action, NULL);
  handled = 0;
  pid_t parent = getpid(), child = fork();
  if (child != 0) return child;
  usleep(30000);
  if (how == STOPPED) {
    kill(parent, SIGSTOP);
    usleep(30000);
    kill(parent, SIGCONT);
  } else {
    kill(parent, SIGUSR1);
  }
  usleep(30000);
  if (feed) write(fds[1], "x", 1);
  _exit(0);
}

static char byte;
static void drain(void) {
  fcntl(fds[0], F_SETFL, O_NONBLOCK);
  while (read(fds[0], &byte, 1) == 1) ;
  fcntl(fds[0], F_SETFL, 0);
}

#define CASE(how, feed, call) do { \
    pid_t child_ = disturb(how, feed); \
    say("%s: ", names[how]); \
    TRY(call); \
    int error_ = errno; \
    say("  handled %d\n", handled); \
    while (waitpid(child_, NULL, 0) < 0) ; \
    drain(); \
    errno = error_; \
  } while (0)

static void reads(enum how how) {
  CASE(how, 1, read(fds[0], &byte, 1));
  struct pollfd pollfd = { fds[0], POLLIN, 0 };
  CASE(how, 1, poll(&pollfd, 1, -1));
  CASE(how, 1, poll(&pollfd, 1, 5000));
  struct timespec limit = { 5, 0 };
  CASE(how, 1, ppoll(&pollfd, 1, &limit, NULL));
  fd_set set;
  FD_ZERO(&set);
  FD_SET(fds[0], &set);
  struct timeval time = { 5, 0 };
  CASE(how, 1, select(fds[0] + 1, &set, NULL, NULL, &time));
  int epoll = epoll_create1(0);
  struct epoll_event event = { EPOLLIN, { 0 } };
  epoll_ctl(epoll, EPOLL_CTL_ADD, fds[0], &event);
  CASE(how, 1, epoll_wait(epoll, &event, 1, 5000));
  close(epoll);
}

static long elapsed(struct timespec *since) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (now.tv_sec - since->tv_sec) * 1000 + (now.tv_nsec - since->tv_nsec) / 1000000;
}

static void sleeps(enum how how) {
  struct timespec start, span = { 0, 150000000 }, rest = { 9, 9 };
  clock_gettime(CLOCK_MONOTONIC, &start);
  CASE(how, 0, nanosleep(&span, &rest));
  SHOW(elapsed(&start) >= 149 || handled);
  SHOW(rest.tv_sec);
  SHOW(rest.tv_nsec == 9 || (rest.tv_nsec > 0 && rest.tv_nsec < 125000000));
  struct timespec until;
  clock_gettime(CLOCK_MONOTONIC, &until);
  until.tv_nsec += 150000000;
  if (until.tv_nsec >= 1000000000) { until.tv_nsec -= 1000000000; until.tv_sec++; }
  CASE(how, 0, clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) == EINTR);
}

static void waits(enum how how) {
  pid_t sleeper = fork();
  if (sleeper == 0) { usleep(120000); _exit(8); }
  int status = 0;
  struct sigaction action = { .sa_handler = SIG_DFL };
  sigaction(SIGCHLD, &action, NULL);
  CASE(how, 0, waitpid(sleeper, &status, 0) == sleeper);
  while (waitpid(sleeper, &status, 0) > 0) ;
  CASE(how, 0, how == STOPPED || how == IGNORED ? 0 : pause());
}

static void writes(enum how how) {
  int full[2];
  static char page[4096];
  pipe(full);
  fcntl(full[1], F_SETFL, O_NONBLOCK);
  while (write(full[1], page, sizeof page) > 0) ;
  fcntl(full[1], F_SETFL, 0);
  pid_t reader = fork();
  if (reader == 0) {
    usleep(90000);
    read(full[0], page, sizeof page);
    usleep(20000);
    _exit(0);
  }
  CASE(how, 0, write(full[1], page, 10));
  waitpid(reader, NULL, 0);
  close(full[0]);
  close(full[1]);
}

int main(void) {
  pipe(fds);
  for (enum how how = HANDLER; how <= STOPPED; how++) {
    reads(how);
    sleeps(how);
    waits(how);
    writes(how);
  }
  return 0;
}
