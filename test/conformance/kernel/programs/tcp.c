/* TCP over 127.0.0.1: naming, listening, connecting, closing in every order, resets, ports that stay taken. */
#include "inet.h"

static void naming(void) {
  OK(socket(AF_INET, SOCK_STREAM, 0));
  OK(socket(AF_INET, SOCK_STREAM, IPPROTO_TCP));
  TRY(socket(AF_INET, SOCK_STREAM, IPPROTO_UDP));
  TRY(socket(AF_INET, SOCK_SEQPACKET, 0));
  TRY(socket(AF_INET, SOCK_STREAM, -1));
  TRY(socket(AF_INET, SOCK_STREAM, 999));
  int a = 3, b = 4;
  struct sockaddr_in in = at("127.0.0.1", 0);
  INET_NAME(getsockname, a, 0);
  INET_NAME(getpeername, a, 0);
  READY(a);
  TRY(bind(a, ADDR(in), 15));
  in.sin_family = AF_UNIX;
  TRY(bind(a, ADDR(in), sizeof in));
  in = at("8.8.8.8", 0);
  TRY(bind(a, ADDR(in), sizeof in));
  in = at("127.0.0.1", 0);
  TRY(bind(a, ADDR(in), sizeof in));
  INET_NAME(getsockname, a, 0);
  in.sin_port = htons(port_of(a));
  TRY(bind(a, ADDR(in), sizeof in));
  TRY(bind(b, ADDR(in), sizeof in));
  struct sockaddr_in all = at("0.0.0.0", port_of(a));
  TRY(bind(b, ADDR(all), sizeof all));
  struct sockaddr_in two = at("127.0.0.2", port_of(a));
  TRY(bind(b, ADDR(two), sizeof two));
  TRY(connect(b, ADDR(in), sizeof in));
  READY(b);
  ERROR(b);
  TRY(listen(a, 3));
  OPTION(a, SOL_SOCKET, SO_ACCEPTCONN);
  READY(a);
  TRY(listen(a, 1));
  TRY(connect(a, ADDR(in), sizeof in));
  TRY(send(a, "x", 1, MSG_NOSIGNAL));
  TRY(recv(a, &in, 1, 0));
  in = at("127.0.0.1", port_of(a));
  TRY(connect(b, ADDR(in), 15));
  TRY(connect(b, ADDR(in), sizeof in));
  INET_NAME(getsockname, b, port_of(a)); INET_NAME(getpeername, b, port_of(a));
  struct sockaddr_in from; socklen_t length = sizeof from;
  int c = accept(a, ADDR(from), &length);
  say_inet("from", &from, length, port_of(b));
  INET_NAME(getsockname, c, port_of(a)); INET_NAME(getpeername, c, port_of(b));
  TRY(connect(b, ADDR(in), sizeof in));
  TRY(listen(b, 1));
  TRY(bind(b, ADDR(in), sizeof in));
  READY(b); READY(c);
  int d = socket(AF_INET, SOCK_STREAM, 0);
  in = at("0.0.0.0", port_of(a));
  TRY(connect(d, ADDR(in), sizeof in));
  INET_NAME(getpeername, d, port_of(a));
  TRY(send(d, "x", 1, 0));
  int e = socket(AF_INET, SOCK_STREAM, 0);
  CHILD("send on nothing", send(e, "x", 1, 0));
  TRY(send(e, "x", 1, MSG_NOSIGNAL));
  TRY(recv(e, &in, 1, 0));
  TRY(shutdown(e, SHUT_RDWR));
  TRY(listen(e, 1));
  say("bound itself: %d\n", port_of(e) != 0);
  for (int fd = 3; fd <= e; fd++) close(fd);
}

static void data(void) {
  int s[2], n;
  connection(s);
  TRY(send(s[0], "hello", 5, 0));
  TRY(send(s[0], " world", 6, 0));
  nap(5);
  TRY(ioctl(s[1], FIONREAD, &n)); SHOW(n);
  TRY(ioctl(s[0], 0x5411, &n)); SHOW(n);
  RECV(s[1], 5, MSG_PEEK);
  TRY(recv(s[1], NULL, 6, MSG_TRUNC));
  RECV(s[1], 50, 0);
  RECV(s[1], 50, MSG_DONTWAIT);
  TRY(recv(s[1], NULL, 0, MSG_DONTWAIT));
  TRY(send(s[0], NULL, 0, 0));
  TRY(recv(s[1], &n, 1, MSG_OOB));
  struct sockaddr_in from; socklen_t length = sizeof from;
  send(s[0], "x", 1, 0);
  TRY(recvfrom(s[1], &n, 1, 0, ADDR(from), &length)); SHOW(length);
  TRY(sendto(s[0], "y", 1, 0, ADDR(from), sizeof from));
  RECV(s[1], 50, 0);
  CHILD("a big one", {
    static char big[3000000];
    if (fork() == 0) {
      close(s[0]);
      long total = 0;
      for (long got; (got = read(s[1], big, 20000)) > 0; ) total += got;
      SHOW(total);
      _exit(0);
    }
    close(s[1]);
    TRY(write(s[0], big, sizeof big));
    shutdown(s[0], SHUT_WR);
    wait(NULL);
  });
  close(s[0]); close(s[1]);
}

static void closing(void) {
  int s[2];
  connection(s);
  TRY(shutdown(s[0], SHUT_WR));
  nap(5);
  int half = tcp_state(s[0]);
  SHOW(half == 4 || half == 5); /* FIN_WAIT1 until the acknowledgement has come, then FIN_WAIT2 */
  SHOW(tcp_state(s[1]));
  READY(s[0]); READY(s[1]);
  RECV(s[1], 5, 0);
  TRY(send(s[0], "x", 1, MSG_NOSIGNAL));
  TRY(send(s[1], "back", 4, 0));
  nap(5);
  RECV(s[0], 10, 0);
  TRY(shutdown(s[1], SHUT_WR));
  nap(5);
  SHOW(tcp_state(s[0])); SHOW(tcp_state(s[1]));
  READY(s[0]); READY(s[1]);
  RECV(s[0], 10, 0);
  TRY(shutdown(s[1], SHUT_WR));
  INET_NAME(getpeername, s[0], 0);
  RECV(s[1], 10, 0);
  close(s[0]); close(s[1]);

  connection(s);
  send(s[0], "last words", 10, 0);
  close(s[0]);
  nap(5);
  READY(s[1]);
  SHOW(tcp_state(s[1]));
  RECV(s[1], 20, 0);
  RECV(s[1], 20, 0);
  TRY(send(s[1], "one", 3, 0));
  nap(5);
  READY(s[1]);
  RECV(s[1], 20, 0);
  CHILD("second", send(s[1], "two", 3, 0));
  TRY(send(s[1], "two", 3, MSG_NOSIGNAL));
  READY(s[1]);
  ERROR(s[1]);
  close(s[1]);

  connection(s);
  send(s[0], "unread", 6, 0);
  send(s[1], "kept", 4, 0);
  nap(5);
  close(s[0]);
  nap(5);
  READY(s[1]);
  TRY(send(s[1], "x", 1, MSG_NOSIGNAL));
  READY(s[1]);
  close(s[1]);

  connection(s);
  send(s[1], "unread", 6, 0);
  nap(5);
  close(s[0]);
  nap(5);
  READY(s[1]);
  ERROR(s[1]); ERROR(s[1]);
  RECV(s[1], 20, 0);
  close(s[1]);

  connection(s);
  send(s[1], "unread", 6, 0);
  nap(5);
  close(s[0]);
  nap(5);
  RECV(s[1], 20, 0);
  RECV(s[1], 20, 0);
  TRY(send(s[1], "x", 1, MSG_NOSIGNAL));
  close(s[1]);

  connection(s);
  struct linger linger = { 1, 0 };
  TRY(setsockopt(s[0], SOL_SOCKET, SO_LINGER, &linger, sizeof linger));
  close(s[0]);
  nap(5);
  RECV(s[1], 20, 0);
  close(s[1]);

  connection(s);
  TRY(shutdown(s[0], SHUT_RD));
  RECV(s[0], 10, 0);
  TRY(send(s[1], "late", 4, 0));
  nap(5);
  READY(s[0]);
  RECV(s[0], 10, 0);
  RECV(s[0], 10, 0);
  close(s[0]); close(s[1]);
}

static void waiting(void) {
  struct sockaddr_in in;
  int listener = listener_at("127.0.0.1", 0, &in);
  int one = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  TRY(connect(one, ADDR(in), sizeof in));
  nap(5);
  READY(one);
  TRY(connect(one, ADDR(in), sizeof in));
  TRY(connect(one, ADDR(in), sizeof in));
  fcntl(listener, F_SETFL, O_NONBLOCK);
  int c = accept(listener, NULL, NULL);
  SHOW(fcntl(c, F_GETFL));
  TRY(accept(listener, NULL, NULL));
  struct sockaddr_in nobody = in;
  close(listener);
  int two = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  TRY(connect(two, ADDR(nobody), sizeof nobody));
  nap(5);
  READY(two);
  ERROR(two);
  READY(two);
  TRY(connect(two, ADDR(nobody), sizeof nobody));
  int three = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  TRY(connect(three, ADDR(nobody), sizeof nobody));
  nap(5);
  TRY(connect(three, ADDR(nobody), sizeof nobody));
  in = at("255.255.255.255", 9);
  TRY(connect(three, ADDR(in), sizeof in));
  close(one); close(c);

  listener = listener_at("127.0.0.1", 5, &in);
  CHILD("accept and recv wait", {
    if (fork() == 0) {
      nap(20);
      int s = socket(AF_INET, SOCK_STREAM, 0);
      TRY(connect(s, ADDR(in), sizeof in));
      nap(20);
      send(s, "late", 4, 0);
      _exit(0);
    }
    int s = accept(listener, NULL, NULL);
    RECV(s, 10, 0);
    RECV(s, 10, 0);
    wait(NULL);
  });
  int waits = socket(AF_INET, SOCK_STREAM, 0);
  connect(waits, ADDR(in), sizeof in);
  TRY(close(listener));
  nap(5);
  RECV(waits, 10, 0);
  READY(waits);
  close(waits);
  struct timeval limit = { 0, 20000 };
  listener = listener_at("127.0.0.1", 5, &in);
  setsockopt(listener, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  TRY(accept(listener, NULL, NULL));
  TRY(shutdown(listener, SHUT_WR));
  TRY(shutdown(listener, SHUT_RD));
  TRY(accept(listener, NULL, NULL));
  READY(listener);
  TRY(listen(listener, 5));
  READY(listener);
}

/* Who closes first keeps the port for a while. */
static void taken(void) {
  struct sockaddr_in in;
  int listener = listener_at("127.0.0.1", 5, &in);
  int s = socket(AF_INET, SOCK_STREAM, 0);
  connect(s, ADDR(in), sizeof in);
  int c = accept(listener, NULL, NULL);
  close(listener);
  close(c);
  nap(5);
  close(s);
  nap(5);
  int again = socket(AF_INET, SOCK_STREAM, 0);
  TRY(bind(again, ADDR(in), sizeof in));
  int on = 1;
  TRY(setsockopt(again, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on));
  int first = bind(again, ADDR(in), sizeof in);
  say("only if the first had it, too: %d %s\n", first, first ? errno_name(errno) : "");
  close(again);

  listener = socket(AF_INET, SOCK_STREAM, 0);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  in = at("127.0.0.1", 0);
  bind(listener, ADDR(in), sizeof in);
  in.sin_port = htons(port_of(listener));
  TRY(listen(listener, 1));
  s = socket(AF_INET, SOCK_STREAM, 0);
  connect(s, ADDR(in), sizeof in);
  c = accept(listener, NULL, NULL);
  OPTION(c, SOL_SOCKET, SO_REUSEADDR);
  int other = socket(AF_INET, SOCK_STREAM, 0);
  setsockopt(other, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  TRY(bind(other, ADDR(in), sizeof in));
  close(listener);
  TRY(bind(other, ADDR(in), sizeof in));
  TRY(listen(other, 1));
  close(c); nap(5); close(s); close(other); nap(5);
  other = socket(AF_INET, SOCK_STREAM, 0);
  TRY(bind(other, ADDR(in), sizeof in));
  setsockopt(other, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  TRY(bind(other, ADDR(in), sizeof in));
  int third = socket(AF_INET, SOCK_STREAM, 0);
  setsockopt(third, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  TRY(bind(third, ADDR(in), sizeof in));
  TRY(listen(other, 1));
  TRY(listen(third, 1));
  close(other); close(third);
  int x = socket(AF_INET, SOCK_STREAM, 0), y = socket(AF_INET, SOCK_STREAM, 0);
  setsockopt(x, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
  in.sin_port = 0;
  bind(x, ADDR(in), sizeof in);
  in.sin_port = htons(port_of(x));
  TRY(bind(y, ADDR(in), sizeof in));
  setsockopt(y, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
  TRY(bind(y, ADDR(in), sizeof in));
  TRY(listen(x, 1)); TRY(listen(y, 1));
}

int main(void) {
  naming();
  data();
  closing();
  waiting();
  taken();
  return 0;
}
