/* Readiness of sockets: poll, select, epoll level- and edge-triggered, signals by O_ASYNC. */
#include "inet.h"
#include <sys/epoll.h>
#include <sys/select.h>

static int ep;
static void watch(int fd, unsigned events) {
  struct epoll_event event = { .events = events, .data.fd = fd };
  epoll_ctl(ep, EPOLL_CTL_ADD, fd, &event);
}
static void events(const char *what) {
  struct epoll_event event[4];
  int n = epoll_wait(ep, event, 4, 0);
  say("%s:", what);
  for (int i = 0; i < n; i++) say(" %#x", event[i].events);
  say("\n");
}

static void edges(int s[2], const char *kind) {
  char buffer[100];
  say("%s\n", kind);
  ep = epoll_create1(0);
  watch(s[0], EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET);
  events("at first");
  events("again");
  send(s[1], "abc", 3, 0);
  nap(5);
  events("bytes");
  events("again");
  send(s[1], "def", 3, 0);
  nap(5);
  events("more bytes");
  read(s[0], buffer, 2);
  events("some read");
  read(s[0], buffer, 100);
  events("all read");
  shutdown(s[1], SHUT_WR);
  nap(5);
  events("shut down");
  events("again");
  close(s[1]);
  nap(5);
  events("closed");
  close(ep);
  close(s[0]);
}

static void full(int s[2]) {
  static char block[4096];
  fcntl(s[0], F_SETFL, O_NONBLOCK);
  ep = epoll_create1(0);
  watch(s[0], EPOLLOUT | EPOLLET);
  events("empty");
  while (write(s[0], block, sizeof block) > 0) ;
  SHOW(errno == EAGAIN);
  READY(s[0]);
  events("full");
  fd_set set;
  FD_ZERO(&set); FD_SET(s[0], &set);
  struct timeval none = { 0, 0 };
  TRY(select(s[0] + 1, NULL, &set, NULL, &none));
  while (recv(s[1], block, sizeof block, MSG_DONTWAIT) > 0) ;
  nap(5);
  READY(s[0]);
  events("drained");
  events("again");
  close(s[0]); close(s[1]); close(ep);
}

static volatile int told;
static void on_io(int signal) { (void)signal; told++; }

int main(void) {
  int s[2];
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  edges(s, "unix stream");
  socketpair(AF_UNIX, SOCK_DGRAM, 0, s);
  edges(s, "unix datagram");
  connection(s);
  edges(s, "tcp");
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  full(s);

  struct sockaddr_in in;
  int listener = listener_at("127.0.0.1", 5, &in);
  ep = epoll_create1(0);
  watch(listener, EPOLLIN | EPOLLET);
  events("listener");
  int c[3];
  for (int i = 0; i < 3; i++) {
    c[i] = socket(AF_INET, SOCK_STREAM, 0);
    connect(c[i], ADDR(in), sizeof in);
    nap(5);
    events("a connection");
  }
  events("again");
  close(accept(listener, NULL, NULL));
  events("one accepted");
  READY(listener);
  int n = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  watch(n, EPOLLIN | EPOLLOUT | EPOLLET | EPOLLRDHUP);
  events("not connected");
  connect(n, ADDR(in), sizeof in);
  nap(5);
  events("connected");
  close(listener);
  close(ep);
  CHILD("poll waits", {
    socketpair(AF_UNIX, SOCK_STREAM, 0, s);
    if (fork() == 0) { nap(20); write(s[1], "x", 1); nap(20); close(s[1]); _exit(0); }
    close(s[1]);
    struct pollfd p;
    p.fd = s[0]; p.events = POLLIN | POLLRDHUP;
    SHOW(poll(&p, 1, 5000)); SHOW(p.revents);
    read(s[0], &n, 1);
    SHOW(poll(&p, 1, 5000)); SHOW(p.revents);
    wait(NULL);
  });
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  struct sigaction action = { .sa_handler = on_io };
  sigaction(SIGIO, &action, NULL);
  TRY(fcntl(s[0], F_SETOWN, getpid()));
  TRY(fcntl(s[0], F_SETFL, O_ASYNC));
  write(s[1], "x", 1);
  SHOW(told > 0);
  /* a datagram socket whose peer takes no more */
  struct sockaddr_un name;
  socklen_t length = unix_name(&name, "@poll-dgram");
  int r = socket(AF_UNIX, SOCK_DGRAM, 0), w = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
  bind(r, ADDR(name), length);
  connect(w, ADDR(name), length);
  READY(w);
  while (send(w, "x", 1, 0) == 1) ;
  SHOW(errno == EAGAIN);
  READY(w);
  CHILD("room", {
    if (fork() == 0) { nap(20); for (int i = 0; i < 8; i++) recv(r, &n, 1, MSG_DONTWAIT); _exit(0); }
    struct pollfd p;
    p.fd = w; p.events = POLLOUT;
    SHOW(poll(&p, 1, 5000)); SHOW(p.revents);
    wait(NULL);
  });
  return 0;
}
