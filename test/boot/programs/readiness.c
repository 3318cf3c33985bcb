// select, poll and epoll on pipes, files and each other.
#include "raw.h"
struct pollfd { int fd; short events, revents; };
struct __attribute__((packed)) event { u32 events; u64 data; };
static char buf[100000];
static int fd[2];
static void drain(void) {
  struct pollfd p = {fd[0], POLLIN, 0};
  while (SYS(NR_poll, &p, 1, 0) > 0 && SYS(NR_read, fd[0], buf, sizeof buf) > 0) {}
}
static int later(int ms, int bytes) {
  int child = SYS(NR_fork, 0);
  if (child == 0) {
    sleepMs(ms);
    SYS(NR_write, fd[1], buf, bytes);
    SYS(NR_exit, 0);
  }
  return child;
}
static void polls(void) {
  int file = SYS(NR_open, "file", O_CREAT | O_RDWR, 0666);
  struct pollfd p[5] = {{fd[0], POLLIN, 0}, {fd[1], POLLOUT, 0}, {77, POLLIN, 0}, {-1, POLLIN, 9}, {file, POLLIN | POLLOUT | POLLPRI, 0}};
  say("poll", SYS(NR_poll, p, 5, 0));
  for (int i = 0; i < 5; i++) say("revents", p[i].revents);
  int child = later(20, 1);
  say("poll waits", SYS(NR_poll, p, 1, -1));
  say("revents", p[0].revents);
  reap(child);
  drain();
  say("poll times out", SYS(NR_poll, p, 1, 10));
  say("poll too many", SYS(NR_poll, p, 2000000000, 0));
  say("poll bad pointer", SYS(NR_poll, 16, 1, 0));
  say("poll nothing", SYS(NR_poll, 0, 0, 1));
  SYS(NR_write, fd[1], buf, 65536);
  p[1].events = POLLOUT;
  say("full pipe", SYS(NR_poll, p + 1, 1, 0));
  drain();
  int time[2] = {5, 0};
  say("ppoll ready", SYS(NR_ppoll, p + 1, 1, time, 0, 8));
  say("time left", time[0] >= 4);
  time[1] = 1000000000;
  say("ppoll bad time", SYS(NR_ppoll, p, 1, time, 0, 8));
  SYS(NR_close, file);
}
static void selects(void) {
  u32 in[64], out[64], except[64];
  int time[2] = {0, 0};
  memset(in, 0, sizeof in), memset(out, 0, sizeof out), memset(except, 0, sizeof except);
  in[0] = 1u << fd[0], out[0] = 1u << fd[1], except[0] = 1u << fd[0];
  say("select", SYS(NR_select, 32, in, out, except, time));
  say("in", in[0]), say("out", out[0] >> fd[1]), say("except", except[0]);
  in[0] = 1u << 30;
  say("closed fd", SYS(NR_select, 32, in, 0, 0, time));
  say("kept", in[0]);
  say("negative", SYS(NR_select, -1, in, 0, 0, time));
  in[0] = 1u << fd[0];
  time[1] = 10000;
  say("times out", SYS(NR_select, 32, in, 0, 0, time));
  say("cleared", in[0]);
  say("time used up", time[0] + time[1]);
  in[0] = 1u << fd[0];
  int child = later(10, 3);
  time[0] = 5, time[1] = 0;
  say("select waits", SYS(NR_select, 32, in, 0, 0, time));
  say("in", in[0] >> fd[0]);
  say("time left", time[0]);
  reap(child);
  drain();
  time[1] = -1;
  say("bad time", SYS(NR_select, 32, in, 0, 0, time));
  say("bad pointer", SYS(NR_select, 32, 16, 0, 0, 0));
  say("above 1024", SYS(NR_dup2, fd[0], 1000));
  in[31] = 1u << (1000 & 31), in[0] = 0;
  SYS(NR_write, fd[1], buf, 1);
  say("large bitmap", SYS(NR_select, 1001, in, 0, 0, 0));
  SYS(NR_close, 1000);
  drain();
}
static int ep;
static int ctl(int op, int target, u32 events, u64 data) {
  struct event e = {events, data};
  return SYS(NR_epoll_ctl, ep, op, target, &e);
}
static void wait(const char *label, int timeout) {
  struct event e[4];
  int n = SYS(NR_epoll_wait, ep, e, 4, timeout);
  say(label, n);
  for (int i = 0; i < n; i++) say("  events", (int)e[i].events), say("  data", (int)e[i].data);
}
static void epolls(void) {
  ep = SYS(NR_epoll_create1, 0);
  say("epoll_create 0", SYS(NR_epoll_create, 0));
  say("epoll_create1 flags", SYS(NR_epoll_create1, 1));
  int file = SYS(NR_open, "file", O_RDWR, 0);
  say("add", ctl(1, fd[0], POLLIN, 1));
  say("add again", ctl(1, fd[0], POLLIN, 1));
  say("add file", ctl(1, file, POLLIN, 1));
  say("add closed", ctl(1, 77, POLLIN, 1));
  say("add itself", ctl(1, ep, POLLIN, 1));
  say("mod absent", ctl(3, fd[1], POLLIN, 1));
  say("del absent", ctl(2, fd[1], POLLIN, 1));
  say("bad op", ctl(9, fd[0], POLLIN, 1));
  say("not an epoll", SYS(NR_epoll_ctl, fd[0], 1, fd[1], buf));
  say("bad event", SYS(NR_epoll_ctl, ep, 1, fd[1], 16));
  say("maxevents 0", SYS(NR_epoll_wait, ep, buf, 0, 0));
  wait("nothing", 0);
  wait("times out", 10);
  int child = later(10, 1);
  wait("level", -1);
  reap(child);
  wait("level again", 0);
  say("bad buffer", SYS(NR_epoll_wait, ep, 16, 4, 0));
  say("edge", ctl(3, fd[0], POLLIN | 0x80000000, 2));
  wait("edge first", 0);
  wait("edge second", 0);
  SYS(NR_write, fd[1], buf, 1);
  wait("edge after write", 0);
  say("oneshot", ctl(3, fd[0], POLLIN | 0x40000000, 3));
  wait("oneshot first", 0);
  SYS(NR_write, fd[1], buf, 1);
  wait("oneshot second", 0);
  say("rearm", ctl(3, fd[0], POLLIN | 0x40000000, 4));
  wait("rearmed", 0);
  drain();
  say("mod to exclusive", ctl(3, fd[0], POLLIN | 0x10000000, 4));
  say("level", ctl(3, fd[0], POLLIN, 5));
  say("writer", ctl(1, fd[1], POLLOUT, 6));
  wait("writable", 0);
  int copy = SYS(NR_dup, fd[1]);
  say("add the copy", ctl(1, copy, POLLOUT, 7));
  wait("both", 0);
  SYS(NR_close, copy);
  wait("a closed copy stays", 0);
  say("mod to nothing", ctl(3, fd[1], 0, 8));
  wait("the copy only", 0);
  SYS(NR_close, file);
}
static void nesting(void) {
  int chain[8];
  chain[0] = ep;
  SYS(NR_write, fd[1], buf, 1);
  for (int i = 1; i < 7; i++) {
    chain[i] = SYS(NR_epoll_create1, 0);
    struct event e = {POLLIN, i};
    say("nest", SYS(NR_epoll_ctl, chain[i], 1, chain[i - 1], &e));
  }
  struct event e = {POLLIN, 9};
  say("circle", SYS(NR_epoll_ctl, chain[0], 1, chain[3], &e));
  struct pollfd p = {chain[3], POLLIN, 0};
  say("poll the outer", SYS(NR_poll, &p, 1, 0));
  drain();
  for (int i = 6; i > 0; i--) SYS(NR_close, chain[i]);
}
static void hangups(void) {
  int end[2];
  SYS(NR_pipe, end);
  SYS(NR_close, end[1]);
  struct pollfd p = {end[0], POLLIN, 0};
  say("hung up", SYS(NR_poll, &p, 1, 0));
  say("revents", p.revents);
  p.events = 0;
  say("unasked", SYS(NR_poll, &p, 1, 0));
  say("revents", p.revents);
  SYS(NR_close, end[0]);
  SYS(NR_pipe, end);
  SYS(NR_close, end[0]);
  p.fd = end[1], p.events = POLLOUT;
  say("no reader", SYS(NR_poll, &p, 1, 0));
  say("revents", p.revents);
  SYS(NR_close, end[1]);
}
void run(void) {
  SYS(NR_pipe, fd);
  polls();
  selects();
  epolls();
  nesting();
  hangups();
}
