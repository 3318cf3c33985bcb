/* UDP over 127.0.0.1: addresses, connected sockets, lost and refused datagrams. */
#include "inet.h"

static int bound(const char *address, struct sockaddr_in *in) {
  int fd = socket(AF_INET, SOCK_DGRAM, 0);
  *in = at(address, 0);
  bind(fd, ADDR(*in), sizeof *in);
  in->sin_port = htons(port_of(fd));
  return fd;
}

int main(void) {
  TRY(socket(AF_INET, SOCK_DGRAM, IPPROTO_TCP));
  struct sockaddr_in to, from, other;
  socklen_t length = sizeof from;
  int a = bound("127.0.0.1", &to), b = socket(AF_INET, SOCK_DGRAM, 0), n;
  char buffer[100];
  READY(a); READY(b);
  INET_NAME(getsockname, b, 0);
  TRY(send(b, "x", 1, 0));
  TRY(sendto(b, "x", 1, 0, ADDR(to), 15));
  other = to; other.sin_family = AF_UNIX;
  TRY(sendto(b, "x", 1, 0, ADDR(other), sizeof other));
  other = to; other.sin_port = 0;
  TRY(sendto(b, "x", 1, 0, ADDR(other), sizeof other));
  TRY(sendto(b, "hello", 5, 0, ADDR(to), sizeof to));
  INET_NAME(getsockname, b, 0);
  TRY(ioctl(a, FIONREAD, &n)); SHOW(n);
  READY(a);
  TRY(recvfrom(a, buffer, 3, MSG_PEEK | MSG_TRUNC, ADDR(from), &length));
  say_inet("from", &from, length, port_of(b));
  RECV(a, 3, 0);
  RECV(a, 3, MSG_DONTWAIT);
  TRY(sendto(a, "answer", 6, 0, ADDR(from), sizeof from));
  RECV(b, 50, 0);
  TRY(sendto(b, "", 0, 0, ADDR(to), sizeof to));
  TRY(sendto(b, "after", 5, 0, ADDR(to), sizeof to));
  READY(a);
  RECV(a, 50, 0);
  RECV(a, 50, 0);
  static char big[70000];
  TRY(sendto(b, big, 65507, 0, ADDR(to), sizeof to));
  TRY(sendto(b, big, 65508, 0, ADDR(to), sizeof to));
  TRY(recv(a, big, sizeof big, 0));
  TRY(sendto(b, (void *)8, 5, 0, ADDR(to), sizeof to));
  TRY(sendto(b, "x", 1, MSG_OOB, ADDR(to), sizeof to));
  TRY(listen(a, 1));
  TRY(accept(a, NULL, NULL));
  TRY(shutdown(b, SHUT_WR));

  int c = socket(AF_INET, SOCK_DGRAM, 0);
  TRY(connect(c, ADDR(to), sizeof to));
  INET_NAME(getsockname, c, 0); INET_NAME(getpeername, c, port_of(a));
  TRY(send(c, "one", 3, 0));
  length = sizeof from;
  TRY(recvfrom(a, buffer, 50, 0, ADDR(from), &length));
  TRY(sendto(b, "stranger", 8, MSG_NOSIGNAL, ADDR(from), sizeof from));
  RECV(c, 50, MSG_DONTWAIT);
  TRY(sendto(a, "friend", 6, 0, ADDR(from), sizeof from));
  RECV(c, 50, MSG_DONTWAIT);
  close(a);
  TRY(send(c, "two", 3, 0));
  nap(5);
  READY(c);
  TRY(send(c, "three", 5, 0));
  TRY(send(c, "four", 4, 0));
  nap(5);
  RECV(c, 50, 0);
  RECV(c, 50, MSG_DONTWAIT);
  send(c, "five", 4, 0);
  nap(5);
  ERROR(c);
  other.sin_family = AF_UNSPEC;
  TRY(connect(c, ADDR(other), sizeof other));
  INET_NAME(getpeername, c, 0);
  INET_NAME(getsockname, c, 0);
  TRY(send(c, "x", 1, 0));
  TRY(sendto(c, "to nobody", 9, 0, ADDR(to), sizeof to));
  nap(5);
  READY(c);

  other = at("255.255.255.255", 9);
  TRY(sendto(c, "x", 1, 0, ADDR(other), sizeof other));
  other = at("127.255.255.255", 9);
  TRY(connect(c, ADDR(other), sizeof other));
  other = at("8.8.8.8", 99);
  TRY(bind(socket(AF_INET, SOCK_DGRAM, 0), ADDR(other), sizeof other));

  int d = bound("0.0.0.0", &to), e = socket(AF_INET, SOCK_DGRAM, 0);
  other = at("127.0.0.1", ntohs(to.sin_port));
  TRY(bind(e, ADDR(other), sizeof other));
  to = at("127.0.0.5", ntohs(to.sin_port));
  TRY(sendto(e, "any", 3, 0, ADDR(to), sizeof to));
  RECV(d, 50, 0);
  TRY(sendto(e, "x", 1, 0, ADDR(to), sizeof to));
  TRY(shutdown(d, SHUT_RD));
  READY(d);
  RECV(d, 50, 0);
  RECV(d, 50, MSG_DONTWAIT);
  RECV(d, 50, 0);

  int size = 2000;
  int f = bound("127.0.0.1", &to);
  setsockopt(f, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
  OPTION(f, SOL_SOCKET, SO_RCVBUF);
  for (int i = 0; i < 50; i++) sendto(e, big, 1000, 0, ADDR(to), sizeof to);
  int got = 0;
  while (recv(f, big, sizeof big, MSG_DONTWAIT) > 0) got++;
  say("some are lost: %d\n", got > 0 && got < 50);
  handle(SIGALRM, 0);
  struct itimerval soon = { { 0, 0 }, { 0, 20000 } };
  setitimer(ITIMER_REAL, &soon, NULL);
  RECV(f, 10, 0);
  CHILD("recv waits", {
    if (fork() == 0) { nap(20); sendto(e, "late", 4, 0, ADDR(to), sizeof to); _exit(0); }
    RECV(f, 10, 0);
    wait(NULL);
  });
  return 0;
}
