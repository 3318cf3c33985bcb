/* What the programs about TCP and UDP share: addresses in 127.0.0.0/8. */
#ifndef INET_H
#define INET_H
#include "sockets.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>

#define ADDR(a) ((struct sockaddr *)&(a))

__attribute__((unused)) static struct sockaddr_in at(const char *address, int port) {
  struct sockaddr_in in = { .sin_family = AF_INET, .sin_port = htons(port) };
  in.sin_addr.s_addr = inet_addr(address);
  return in;
}

/* The port that a socket has. */
__attribute__((unused)) static int port_of(int fd) {
  struct sockaddr_in in; socklen_t length = sizeof in;
  getsockname(fd, ADDR(in), &length);
  return ntohs(in.sin_port);
}

/* An address; ports are told only when they are these. */
__attribute__((unused)) static void say_inet(const char *what, const struct sockaddr_in *in, socklen_t length, int known) {
  int port = ntohs(in->sin_port);
  say("%s: %u bytes, family %d, %s:%s\n", what, length, in->sin_family, inet_ntoa(in->sin_addr),
      port == 0 ? "0" : port == known ? "known" : port >= 32768 && port <= 60999 ? "ephemeral" : "other");
}

#define INET_NAME(call, fd, known) do { \
    struct sockaddr_in in_; memset(&in_, 0, sizeof in_); \
    socklen_t length_ = sizeof in_; \
    if (TRY(call(fd, ADDR(in_), &length_)) == 0) say_inet("  " #fd, &in_, length_, known); \
  } while (0)

/* A listener on a free port of `address`. */
__attribute__((unused)) static int listener_at(const char *address, int backlog, struct sockaddr_in *in) {
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  *in = at(address, 0);
  bind(fd, ADDR(*in), sizeof *in);
  in->sin_port = htons(port_of(fd));
  listen(fd, backlog);
  return fd;
}

/* A connection: s[0] has called, s[1] was accepted. */
__attribute__((unused)) static void connection(int s[2]) {
  struct sockaddr_in in;
  int listener = listener_at("127.0.0.1", 5, &in);
  s[0] = socket(AF_INET, SOCK_STREAM, 0);
  connect(s[0], ADDR(in), sizeof in);
  s[1] = accept(listener, NULL, NULL);
  close(listener);
}

__attribute__((unused)) static int tcp_state(int fd) {
  struct tcp_info info; socklen_t length = sizeof info;
  getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &length);
  return info.tcpi_state;
}
#endif
