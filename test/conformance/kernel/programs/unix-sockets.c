/* AF_UNIX sockets with connections: socketpair, bind, listen, connect, accept, shutdown, what the other end sees of a
   close, names, credentials, and calls that wait. */
#include "sockets.h"

static int *volatile nowhere = (int *)8;
#define ADDR(a) ((struct sockaddr *)&(a))

static void creation(void) {
  OK(socket(AF_UNIX, SOCK_STREAM, 0));
  OK(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  OK(socket(AF_UNIX, SOCK_SEQPACKET, 0));
  OK(socket(AF_UNIX, SOCK_STREAM, AF_UNIX));
  TRY(socket(AF_UNIX, SOCK_STREAM, 7));
  TRY(socket(AF_UNIX, SOCK_RDM, 0));
  TRY(socket(AF_UNIX, 9, 0));
  TRY(socket(AF_UNIX, 11, 0));
  TRY(socket(AF_UNIX, SOCK_STREAM | 0x10000, 0));
  TRY(socket(46, SOCK_STREAM, 0));
  TRY(socket(-1, SOCK_STREAM, 0));
  TRY(socket(45, SOCK_STREAM, 0));
  SHOW(fcntl(3, F_GETFD)); SHOW(fcntl(4, F_GETFD));
  SHOW(fcntl(3, F_GETFL)); SHOW(fcntl(4, F_GETFL));
  struct stat st;
  fstat(3, &st);
  say("mode %o, links %d, size %d, block %d\n", st.st_mode, (int)st.st_nlink, (int)st.st_size, (int)st.st_blksize);
  char name[64] = "";
  readlink("/proc/self/fd/3", name, sizeof name - 1);
  char expected[64];
  snprintf(expected, sizeof expected, "socket:[%lu]", (unsigned long)st.st_ino);
  SHOW(strcmp(name, expected));
  TRY(open("/proc/self/fd/3", O_RDWR));
  TRY(lseek(3, 0, SEEK_SET));
  TRY(pread(3, name, 1, 0));
  TRY(ftruncate(3, 0));
  TRY(fsync(3));
  TRY(listen(99, 1));
  int file = open("/proc/self/exe", O_RDONLY);
  TRY(listen(file, 1));
  TRY(accept4(99, NULL, NULL, 5));
  TRY(accept4(file, NULL, NULL, 5));
  TRY(getsockname(file, NULL, NULL));
  TRY(shutdown(file, 77));
  TRY(syscall(102, 0, NULL));
  TRY(syscall(102, 21, NULL));
  TRY(syscall(102, 1, (void *)8));
  for (int fd = 3; fd <= file; fd++) close(fd);
}

static void pairs(void) {
  int s[2] = { -1, -1 };
  TRY(socketpair(AF_INET, SOCK_STREAM, 0, s));
  TRY(socketpair(AF_UNIX, SOCK_STREAM, 0, nowhere));
  TRY(socketpair(AF_UNIX, SOCK_STREAM, 0, s));
  NAME(getsockname, s[0]);
  NAME(getpeername, s[0]);
  READY(s[0]);
  TRY(recv(s[0], NULL, 0, MSG_DONTWAIT));
  RECV(s[0], 10, MSG_DONTWAIT);
  TRY(send(s[0], "hello", 5, 0));
  TRY(send(s[0], NULL, 0, 0));
  TRY(write(s[0], " world", 6));
  READY(s[1]);
  int n;
  TRY(ioctl(s[1], FIONREAD, &n)); SHOW(n);
  TRY(recv(s[1], NULL, 0, MSG_DONTWAIT));
  RECV(s[1], 8, MSG_PEEK);
  RECV(s[1], 8, 0);
  RECV(s[1], 8, 0);
  TRY(ioctl(s[0], 0x5411, &n)); SHOW(n);
  struct sockaddr_un nobody = unix_path("nobody");
  TRY(sendto(s[0], "x", 1, 0, ADDR(nobody), sizeof nobody));
  TRY(connect(s[0], ADDR(nobody), sizeof nobody));
  TRY(send(s[0], (void *)8, 4, 0));
  TRY(send(s[0], "abc", 3, 0));
  TRY(recv(s[1], (void *)8, 3, 0));
  RECV(s[1], 10, 0);
  TRY(shutdown(s[0], SHUT_WR));
  READY(s[0]); READY(s[1]);
  RECV(s[1], 10, 0);
  TRY(send(s[1], "back", 4, 0));
  RECV(s[0], 10, 0);
  signal(SIGPIPE, SIG_IGN);
  TRY(send(s[0], "x", 1, 0));
  TRY(shutdown(s[0], SHUT_RD));
  READY(s[0]); READY(s[1]);
  TRY(send(s[1], "x", 1, 0));
  TRY(shutdown(s[0], 3));
  close(s[0]); close(s[1]);
  signal(SIGPIPE, SIG_DFL);
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  close(s[0]);
  READY(s[1]);
  RECV(s[1], 10, 0);
  CHILD("send to nobody", send(s[1], "x", 1, 0));
  CHILD("send quietly", TRY(send(s[1], "x", 1, MSG_NOSIGNAL)));
  NAME(getpeername, s[1]);
  close(s[1]);
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  send(s[0], "kept", 4, 0);
  send(s[1], "unread", 6, 0);
  close(s[0]);
  READY(s[1]);
  RECV(s[1], 10, 0);
  RECV(s[1], 10, 0);
  RECV(s[1], 10, 0);
  close(s[1]);
}

static void names(void) {
  int a = socket(AF_UNIX, SOCK_STREAM, 0), b = socket(AF_UNIX, SOCK_STREAM, 0);
  struct sockaddr_un address = unix_path("sock");
  NAME(getsockname, a);
  NAME(getpeername, a);
  TRY(listen(a, 1));
  TRY(bind(a, ADDR(address), 1));
  TRY(bind(a, ADDR(address), 111));
  TRY(bind(a, ADDR(address), 200));
  TRY(bind(a, (void *)8, 20));
  address.sun_family = AF_INET;
  TRY(bind(a, ADDR(address), sizeof address));
  address.sun_family = AF_UNIX;
  umask(027);
  TRY(bind(a, ADDR(address), sizeof address));
  struct stat st;
  stat("sock", &st);
  say("mode %o\n", st.st_mode);
  TRY(open("sock", O_RDWR));
  NAME(getsockname, a);
  TRY(bind(b, ADDR(address), sizeof address));
  struct sockaddr_un other = unix_path("no/such");
  TRY(bind(b, ADDR(other), sizeof other));
  TRY(connect(b, ADDR(address), sizeof address));
  TRY(connect(b, ADDR(other), sizeof other));
  close(open("plain", O_CREAT | O_RDWR, 0644));
  other = unix_path("plain");
  TRY(connect(b, ADDR(other), sizeof other));
  int d = socket(AF_UNIX, SOCK_DGRAM, 0);
  TRY(connect(d, ADDR(address), sizeof address));
  TRY(accept(a, NULL, NULL));
  TRY(listen(a, 0));
  TRY(bind(a, ADDR(other), sizeof other));
  TRY(accept(d, NULL, NULL));
  TRY(listen(d, 1));
  READY(a); READY(b);
  TRY(connect(b, ADDR(address), sizeof address));
  READY(a); READY(b);
  NAME(getpeername, b);
  struct sockaddr_un from;
  socklen_t length = sizeof from;
  int c = accept4(a, ADDR(from), &length, SOCK_CLOEXEC | SOCK_NONBLOCK);
  say_unix("accepted from", &from, length);
  TRY(connect(b, ADDR(address), sizeof address));
  SHOW(fcntl(c, F_GETFD)); SHOW(fcntl(c, F_GETFL));
  NAME(getsockname, c); NAME(getpeername, c);
  struct ucred peer; length = sizeof peer;
  TRY(getsockopt(c, SOL_SOCKET, SO_PEERCRED, &peer, &length));
  say("peer %d %d %d\n", peer.pid == getpid(), peer.uid, peer.gid);
  getsockopt(d, SOL_SOCKET, SO_PEERCRED, &peer, &length);
  say("no peer %d %d %d\n", peer.pid, peer.uid, peer.gid);
  TRY(unlink("sock"));
  int e = socket(AF_UNIX, SOCK_STREAM, 0);
  TRY(connect(e, ADDR(address), sizeof address));
  TRY(send(b, "still", 5, 0));
  RECV(c, 10, 0);
  close(a); close(b); close(c); close(d); close(e);

  length = unix_name(&address, "@abstract");
  a = socket(AF_UNIX, SOCK_SEQPACKET, 0), b = socket(AF_UNIX, SOCK_SEQPACKET, 0), c = socket(AF_UNIX, SOCK_STREAM, 0);
  TRY(bind(a, ADDR(address), length));
  TRY(bind(b, ADDR(address), length));
  TRY(bind(c, ADDR(address), length));
  NAME(getsockname, a);
  TRY(connect(b, ADDR(address), length - 1));
  TRY(connect(b, ADDR(address), length));
  TRY(listen(a, 5));
  OPTION(a, SOL_SOCKET, SO_ACCEPTCONN); OPTION(b, SOL_SOCKET, SO_ACCEPTCONN);
  TRY(connect(b, ADDR(address), length));
  TRY(send(b, "one", 3, 0)); TRY(send(b, "", 0, 0)); TRY(send(b, "three", 5, 0));
  d = accept(a, NULL, NULL);
  NAME(getsockname, d);
  RECV(d, 2, 0); RECV(d, 10, 0); RECV(d, 2, MSG_TRUNC);
  RECV(d, 2, MSG_DONTWAIT);
  TRY(send(c, "x", 1, 0));
  TRY(recv(c, &st, 1, 0));
  close(b);
  RECV(d, 2, 0); RECV(d, 2, MSG_DONTWAIT);
  TRY(send(d, "x", 1, 0));
  close(a);
  TRY(bind(socket(AF_UNIX, SOCK_SEQPACKET, 0), ADDR(address), length));
  int f = socket(AF_UNIX, SOCK_DGRAM, 0);
  TRY(bind(f, ADDR(address), 2));
  length = sizeof from;
  getsockname(f, ADDR(from), &length);
  say("found a name of %u bytes, %d\n", length, from.sun_path[0]);
}

static void waiting(void) {
  struct sockaddr_un address;
  socklen_t length = unix_name(&address, "@waiting");
  int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  bind(listener, ADDR(address), length);
  listen(listener, 0);
  CHILD("accept waits", {
    if (fork() == 0) { nap(20); int s = socket(AF_UNIX, SOCK_STREAM, 0); TRY(connect(s, ADDR(address), length)); send(s, "late", 4, 0); _exit(0); }
    int s = accept(listener, NULL, NULL);
    RECV(s, 10, 0);
    RECV(s, 10, 0);
    wait(NULL);
  });
  int one = socket(AF_UNIX, SOCK_STREAM, 0), two = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
  TRY(connect(one, ADDR(address), length));
  TRY(connect(two, ADDR(address), length));
  struct timeval limit = { 0, 30000 };
  int three = socket(AF_UNIX, SOCK_STREAM, 0);
  setsockopt(three, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
  TRY(connect(three, ADDR(address), length));
  CHILD("connect waits", {
    if (fork() == 0) { nap(20); int got = accept(listener, NULL, NULL); nap(20); _exit(got < 0); }
    int s = socket(AF_UNIX, SOCK_STREAM, 0);
    TRY(connect(s, ADDR(address), length));
    wait(NULL);
  });
  handle(SIGALRM, 0);
  struct itimerval soon = { { 0, 0 }, { 0, 20000 } };
  int full = socket(AF_UNIX, SOCK_STREAM, 0);
  setitimer(ITIMER_REAL, &soon, NULL);
  TRY(connect(full, ADDR(address), length));
  CHILD("the listener goes", {
    int s = socket(AF_UNIX, SOCK_STREAM, 0);
    if (fork() == 0) { TRY(connect(s, ADDR(address), length)); _exit(0); }
    nap(20);
    shutdown(listener, SHUT_RDWR);
    int got = accept(listener, NULL, NULL);
    wait(NULL);
    SHOW(got >= 0);
    TRY(accept(listener, NULL, NULL));
  });
  close(listener);
  RECV(one, 10, 0);
  READY(one);
  RECV(one, 10, 0);

  int s[2];
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  setitimer(ITIMER_REAL, &soon, NULL);
  RECV(s[0], 10, 0);
  handle(SIGALRM, SA_RESTART);
  CHILD("recv is restarted", {
    setitimer(ITIMER_REAL, &soon, NULL);
    if (fork() == 0) { nap(60); send(s[1], "after", 5, 0); _exit(0); }
    RECV(s[0], 10, 0);
    SHOW(signals_seen);
    wait(NULL);
  });
  setsockopt(s[0], SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  RECV(s[0], 10, 0);
  limit.tv_usec = 500000;
  setsockopt(s[0], SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  setitimer(ITIMER_REAL, &soon, NULL);
  RECV(s[0], 10, 0);
  CHILD("waits for all", {
    if (fork() == 0) { send(s[1], "one ", 4, 0); nap(20); send(s[1], "two ", 4, 0); nap(20); send(s[1], "three", 5, 0); _exit(0); }
    RECV(s[0], 12, MSG_WAITALL);
    close(s[1]);
    wait(NULL);
    RECV(s[0], 12, MSG_WAITALL | MSG_DONTWAIT);
  });
  CHILD("a big one", {
    static char big[700000];
    memset(big, 'b', sizeof big);
    if (fork() == 0) {
      close(s[1]);
      long total = 0;
      for (long n; (n = read(s[0], big, 10000)) > 0; ) total += n;
      SHOW(total);
      _exit(0);
    }
    close(s[0]);
    TRY(write(s[1], big, sizeof big));
    close(s[1]);
    wait(NULL);
  });
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  if (fork() == 0) { close(s[1]); nap(30); _exit(0); }
  close(s[0]);
  CHILD("nobody reads", {
    static char big[700000];
    signal(SIGPIPE, SIG_IGN);
    long n = write(s[1], big, sizeof big);
    say("%s\n", n > 0 && n < (long)sizeof big ? "part of it" : "all or nothing");
    TRY(write(s[1], big, 1));
    wait(NULL);
  });
}

int main(void) {
  creation();
  pairs();
  names();
  waiting();
  return 0;
}
