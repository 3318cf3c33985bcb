/* What the programs about sockets share. */
#ifndef SOCKETS_H
#define SOCKETS_H
#include "check.h"
#include <fcntl.h>
#include <poll.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <time.h>

/* The bytes that came, printable or not. */
__attribute__((unused)) static void say_bytes(const char *what, const char *bytes, long n) {
  say("%s %ld \"", what, n);
  for (long i = 0; i < n; i++) say(bytes[i] >= ' ' && bytes[i] <= '~' ? "%c" : "\\%d", bytes[i]);
  say("\"\n");
}

#define RECV(fd, size, flags) do { \
    char buffer_[256] = ""; \
    long n_ = TRY(recv(fd, buffer_, size, flags)); \
    if (n_ > 0) say_bytes("  got", buffer_, n_ < (long)(size) ? n_ : (long)(size)); \
  } while (0)

/* poll's answer for all events. */
__attribute__((unused)) static void ready(const char *what, int fd) {
  struct pollfd p = { fd, POLLIN | POLLOUT | POLLPRI | POLLRDHUP | POLLRDNORM | POLLWRNORM | POLLRDBAND | POLLWRBAND, 0 };
  int n = poll(&p, 1, 0);
  say("%s: poll %d, %#x\n", what, n, p.revents);
}
#define READY(fd) ready(#fd, fd)

/* An int option. */
#define OPTION(fd, level, option) do { \
    int value_ = -77; socklen_t length_ = sizeof value_; \
    TRY(getsockopt(fd, level, option, &value_, &length_)); \
    say("  %s = %d, %u bytes\n", #option, value_, length_); \
  } while (0)
#define ERROR(fd) do { \
    int value_ = -77; socklen_t length_ = sizeof value_; \
    getsockopt(fd, SOL_SOCKET, SO_ERROR, &value_, &length_); \
    say("%s: SO_ERROR %s\n", #fd, value_ ? errno_name(value_) : "0"); \
  } while (0)

__attribute__((unused)) static struct sockaddr_un unix_path(const char *path) {
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  strncpy(address.sun_path, path, sizeof address.sun_path - 1);
  return address;
}

/* "@name": abstract, and with a tail that no other run of the program has; say_unix leaves it out. */
enum { TAIL = 9 };
__attribute__((unused)) static socklen_t unix_name(struct sockaddr_un *address, const char *name) {
  static pid_t first;
  if (first == 0) first = getpid();
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  int length = snprintf(address->sun_path, sizeof address->sun_path, "%s~%08x", name, first);
  address->sun_path[0] = 0;
  return offsetof(struct sockaddr_un, sun_path) + length;
}

__attribute__((unused)) static void say_unix(const char *what, const struct sockaddr_un *address, socklen_t length) {
  long n = (long)length - (long)offsetof(struct sockaddr_un, sun_path);
  say("%s: length %u", what, length);
  if (length >= 2) say(", family %d", address->sun_family);
  if (n > TAIL && address->sun_path[0] == 0) n -= TAIL;
  if (n > 0) say_bytes(",", address->sun_path, n); else say("\n");
}

#define NAME(call, fd) do { \
    struct sockaddr_un address_; memset(&address_, 0, sizeof address_); \
    socklen_t length_ = sizeof address_; \
    if (TRY(call(fd, (struct sockaddr *)&address_, &length_)) == 0) say_unix("  " #fd, &address_, length_); \
  } while (0)

__attribute__((unused)) static void nap(int ms) { usleep(ms * 1000); }
static int signals_seen;
__attribute__((unused)) static void count_signal(int signal) { (void)signal; signals_seen++; }
__attribute__((unused)) static void handle(int signal, int flags) {
  struct sigaction action = { .sa_handler = count_signal, .sa_flags = flags };
  sigaction(signal, &action, NULL);
}
#endif
