// Pipes and FIFOs: capacity, slots, atomic writes, ends.
#include "raw.h"
static char buf[200000];
static int caught;
static void onPipe(int signal) { caught += signal; }
static void capacity(void) {
  int fd[2], n;
  say("pipe2", SYS(NR_pipe2, fd, O_NONBLOCK));
  say("empty", SYS(NR_read, fd[0], buf, 1));
  say("read nothing", SYS(NR_read, fd[0], buf, 0));
  say("fill", SYS(NR_write, fd[1], buf, 200000));
  say("full", SYS(NR_write, fd[1], buf, 1));
  say("read 100", SYS(NR_read, fd[0], buf, 100));
  say("slot still taken", SYS(NR_write, fd[1], buf, 10));
  say("read the rest of the slot", SYS(NR_read, fd[0], buf, 3996));
  say("slot free", SYS(NR_write, fd[1], buf, 10));
  say("joins the last", SYS(NR_write, fd[1], buf, 4086));
  say("no room to join", SYS(NR_write, fd[1], buf, 1));
  say("FIONREAD", SYS(NR_ioctl, fd[0], 0x541b, &n));
  say("bytes", n);
  say("drain", SYS(NR_read, fd[0], buf, 200000));
  int small = 0;
  while (SYS(NR_write, fd[1], buf, 4095) > 0) small++;
  say("writes of 4095", small);
  say("drain", SYS(NR_read, fd[0], buf, 200000));
  small = 0;
  while (SYS(NR_write, fd[1], buf, 3000) > 0) small++;
  say("writes of 3000", small);
  say("write 5000", SYS(NR_write, fd[1], buf, 5000));
  say("drain", SYS(NR_read, fd[0], buf, 200000));
  say("getpipe", SYS(NR_fcntl, fd[0], 1032, 0));
  say("setpipe", SYS(NR_fcntl, fd[0], 1031, 5000));
  say("fill", SYS(NR_write, fd[1], buf, 200000));
  say("setpipe busy", SYS(NR_fcntl, fd[0], 1031, 4096));
  say("lseek", SYS(NR_lseek, fd[0], 0, 0));
  say("pread", SYS(NR_pread64, fd[0], buf, 1, 0, 0));
  say("wrong end", SYS(NR_write, fd[0], buf, 1));
  say("bad pointer", SYS(NR_read, fd[0], 16, 1));
  SYS(NR_close, fd[0]), SYS(NR_close, fd[1]);
  say("pipe bad pointer", SYS(NR_pipe, 16));
  say("pipe2 flags", SYS(NR_pipe2, fd, 1));
}
static void blocking(void) {
  int fd[2], back[2];
  SYS(NR_pipe, fd), SYS(NR_pipe, back);
  int child = SYS(NR_fork, 0);
  if (child == 0) {
    SYS(NR_close, fd[1]), SYS(NR_close, back[0]);
    int total = 0, n;
    while ((n = SYS(NR_read, fd[0], buf, 7777)) > 0) total += n;
    SYS(NR_write, back[1], &total, 4);
    SYS(NR_exit, 7);
  }
  SYS(NR_close, fd[0]), SYS(NR_close, back[1]);
  say("blocking write", SYS(NR_write, fd[1], buf, 200000));
  SYS(NR_close, fd[1]);
  int total = 0;
  say("reply", SYS(NR_read, back[0], &total, 4));
  say("child read", total);
  say("end", SYS(NR_read, back[0], &total, 4));
  SYS(NR_close, back[0]);
  reap(child);
}
static void broken(void) {
  int fd[2];
  SYS(NR_pipe, fd);
  SYS(NR_close, fd[0]);
  SYS(NR_signal, SIGPIPE, onPipe);
  say("EPIPE", SYS(NR_write, fd[1], buf, 1));
  say("SIGPIPE", caught);
  say("write nothing", SYS(NR_write, fd[1], buf, 0));
  SYS(NR_signal, SIGPIPE, 0);
  int child = SYS(NR_fork, 0);
  if (child == 0) {
    SYS(NR_write, fd[1], buf, 1);
    SYS(NR_exit, 0);
  }
  reap(child);
  SYS(NR_close, fd[1]);
}
static void fifo(void) {
  say("mknod", SYS(NR_mknod, "fifo", 010644, 0));
  say("write end alone", SYS(NR_open, "fifo", O_WRONLY | O_NONBLOCK, 0));
  int reader = SYS(NR_open, "fifo", O_NONBLOCK, 0);
  say("read end alone", reader);
  say("no writer yet", SYS(NR_read, reader, buf, 1));
  struct { int fd; short events, revents; } poll = {reader, POLLIN, 0};
  say("poll", SYS(NR_poll, &poll, 1, 0));
  int writer = SYS(NR_open, "fifo", O_WRONLY | O_NONBLOCK, 0);
  say("writer", writer);
  say("nothing yet", SYS(NR_read, reader, buf, 1));
  say("write", SYS(NR_write, writer, "hi", 2));
  SYS(NR_close, writer);
  say("poll", SYS(NR_poll, &poll, 1, 0));
  say("revents", poll.revents);
  say("read", SYS(NR_read, reader, buf, 9));
  say("end", SYS(NR_read, reader, buf, 9));
  say("poll", SYS(NR_poll, &poll, 1, 0));
  say("revents", poll.revents);
  SYS(NR_close, reader);
  int child = SYS(NR_fork, 0);
  if (child == 0) {
    int fd = SYS(NR_open, "fifo", O_WRONLY, 0);
    SYS(NR_write, fd, "met", 3);
    SYS(NR_exit, 0);
  }
  int fd = SYS(NR_open, "fifo", 0, 0);
  say("rendezvous", SYS(NR_read, fd, buf, 9));
  SYS(NR_close, fd);
  reap(child);
  say("unlink", SYS(NR_unlink, "fifo"));
}
void run(void) {
  capacity();
  blocking();
  broken();
  fifo();
}
