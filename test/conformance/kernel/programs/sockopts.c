/* Socket options: what they are at first, what can be set, what is refused; ioctls of sockets. */
#include "inet.h"
#include <net/if.h>

static void set(int fd, int level, int option, int value, const char *what) {
  int result = setsockopt(fd, level, option, &value, sizeof value);
  say("set %s to %d: %s", what, value, result ? errno_name(errno) : "0");
  int now = -77; socklen_t length = sizeof now;
  result = getsockopt(fd, level, option, &now, &length);
  say(", now %s %d\n", result ? errno_name(errno) : "0", now);
}
#define SET(fd, level, option, value) set(fd, level, option, value, #option)

static void common(int fd) {
  static const int options[] = { SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_DONTROUTE, SO_BROADCAST, SO_KEEPALIVE, SO_OOBINLINE,
    SO_NO_CHECK, SO_PRIORITY, SO_REUSEPORT, SO_RCVLOWAT, SO_SNDLOWAT, SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN, SO_MARK, SO_TIMESTAMP, SO_RXQ_OVFL, 9999 };
  for (unsigned i = 0; i < sizeof options / sizeof *options; i++) {
    int value = -77; socklen_t length = sizeof value;
    int result = getsockopt(fd, SOL_SOCKET, options[i], &value, &length);
    say("option %d: %s %d, %u bytes\n", options[i], result ? errno_name(errno) : "0", value, length);
  }
  SET(fd, SOL_SOCKET, SO_REUSEADDR, 5);
  SET(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
  SET(fd, SOL_SOCKET, SO_BROADCAST, 1);
  SET(fd, SOL_SOCKET, SO_TYPE, 1);
  SET(fd, SOL_SOCKET, SO_ERROR, 1);
  SET(fd, SOL_SOCKET, SO_ACCEPTCONN, 1);
  SET(fd, SOL_SOCKET, SO_RCVBUF, 1);
  SET(fd, SOL_SOCKET, SO_RCVBUF, 5000);
  SET(fd, SOL_SOCKET, SO_SNDBUF, 1);
  SET(fd, SOL_SOCKET, SO_SNDBUF, 9000);
  SET(fd, SOL_SOCKET, SO_RCVLOWAT, 0);
  SET(fd, SOL_SOCKET, SO_RCVLOWAT, 7);
  SET(fd, SOL_SOCKET, SO_SNDLOWAT, 7);
  SET(fd, SOL_SOCKET, SO_PRIORITY, 6);
  SET(fd, SOL_SOCKET, 9999, 6);
  int n = 3; socklen_t length = 2;
  TRY(setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &n, 3));
  TRY(setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &n, -1));
  TRY(setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, (void *)8, 4));
  n = -1;
  TRY(getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &n, &length));
  say("%x, %u bytes\n", n, length);
  length = -1;
  TRY(getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &n, &length));
  length = 100;
  TRY(getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &n, &length)); SHOW(length);
  TRY(getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, (void *)8, &length));
  TRY(getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &n, (void *)8));
  TRY(getsockopt(fd, 77, 1, &n, &length));
  TRY(setsockopt(fd, 77, 1, &n, 4));

  struct linger linger = { 7, 7 };
  length = sizeof linger;
  TRY(getsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, &length));
  say("linger %d %d, %u bytes\n", linger.l_onoff, linger.l_linger, length);
  linger.l_onoff = 1; linger.l_linger = 9;
  TRY(setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof linger));
  TRY(setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, 4));
  TRY(getsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, &length));
  say("linger %d %d\n", linger.l_onoff, linger.l_linger);

  struct timeval tv = { 7, 7 };
  length = sizeof tv;
  TRY(getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &tv, &length));
  say("%ld.%06ld, %u bytes\n", (long)tv.tv_sec, (long)tv.tv_usec, length);
  tv.tv_sec = 3; tv.tv_usec = 40000;
  TRY(setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &tv, sizeof tv));
  TRY(setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &tv, 4));
  TRY(getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &tv, &length));
  say("%ld.%06ld\n", (long)tv.tv_sec, (long)tv.tv_usec);
  tv.tv_usec = 1000000;
  TRY(setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &tv, sizeof tv));
  long long wide[2] = { 5, 60000 };
  TRY(setsockopt(fd, SOL_SOCKET, 67, wide, sizeof wide));
  length = sizeof wide; wide[0] = 0;
  TRY(getsockopt(fd, SOL_SOCKET, 67, wide, &length));
  say("%d.%06d, %u bytes\n", (int)wide[0], (int)wide[1], length);
}

int main(void) {
  int u = socket(AF_UNIX, SOCK_STREAM, 0), t = socket(AF_INET, SOCK_STREAM, 0), d = socket(AF_INET, SOCK_DGRAM, 0), n;
  OPTION(u, SOL_SOCKET, SO_SNDBUF); OPTION(u, SOL_SOCKET, SO_RCVBUF);
  OPTION(d, SOL_SOCKET, SO_SNDBUF); OPTION(d, SOL_SOCKET, SO_RCVBUF);
  say("unix\n"); common(u);
  say("tcp\n"); common(t);
  say("udp\n"); common(d);
  SET(u, SOL_SOCKET, SO_PASSCRED, 1);
  SET(u, IPPROTO_TCP, TCP_NODELAY, 1);
  SET(t, IPPROTO_TCP, TCP_NODELAY, 1);
  SET(t, IPPROTO_TCP, TCP_CORK, 1);
  SET(t, IPPROTO_TCP, TCP_KEEPIDLE, 10);
  SET(t, IPPROTO_TCP, TCP_KEEPIDLE, 0);
  SET(t, IPPROTO_TCP, TCP_KEEPINTVL, 40000);
  SET(t, IPPROTO_TCP, TCP_KEEPINTVL, 20);
  SET(t, IPPROTO_TCP, TCP_KEEPCNT, 128);
  SET(t, IPPROTO_TCP, TCP_KEEPCNT, 3);
  SET(t, IPPROTO_TCP, TCP_USER_TIMEOUT, 300);
  SET(t, IPPROTO_TCP, 9999, 1);
  SET(d, IPPROTO_TCP, TCP_NODELAY, 1);
  OPTION(t, IPPROTO_TCP, TCP_MAXSEG); OPTION(t, IPPROTO_TCP, TCP_SYNCNT); OPTION(t, IPPROTO_TCP, TCP_QUICKACK);
  SET(t, IPPROTO_IP, IP_TTL, 300);
  SET(t, IPPROTO_IP, IP_TTL, 5);
  SET(t, IPPROTO_IP, IP_TTL, -1);
  SET(d, IPPROTO_IP, IP_TOS, 0x10);
  SET(d, IPPROTO_IP, IP_MTU_DISCOVER, 2);
  SET(d, IPPROTO_IP, 9999, 2);
  int pair[2];
  socketpair(AF_UNIX, SOCK_DGRAM, 0, pair);
  TRY(send(pair[0], "12345", 5, 0)); TRY(send(pair[0], "123", 3, 0));
  TRY(ioctl(pair[1], FIONREAD, &n)); SHOW(n);
  TRY(ioctl(pair[1], FIONREAD, 8));
  TRY(ioctl(pair[1], TCGETS, &n));
  n = 1;
  TRY(ioctl(pair[1], FIONBIO, &n));
  SHOW(fcntl(pair[1], F_GETFL));
  n = getpid();
  TRY(ioctl(pair[1], FIOSETOWN, &n));
  n = 0;
  TRY(ioctl(pair[1], FIOGETOWN, &n)); SHOW(n == getpid());
  TRY(ioctl(t, SIOCATMARK, &n));

  struct ifreq request;
  memset(&request, 0, sizeof request);
  strcpy(request.ifr_name, "lo");
  TRY(ioctl(u, SIOCGIFFLAGS, &request)); SHOW(request.ifr_flags & (IFF_UP | IFF_LOOPBACK | IFF_RUNNING));
  TRY(ioctl(t, SIOCGIFADDR, &request)); say("%s\n", inet_ntoa(((struct sockaddr_in *)&request.ifr_addr)->sin_addr));
  TRY(ioctl(t, SIOCGIFNETMASK, &request)); say("%s\n", inet_ntoa(((struct sockaddr_in *)&request.ifr_addr)->sin_addr));
  TRY(ioctl(t, SIOCGIFMTU, &request)); SHOW(request.ifr_mtu);
  TRY(ioctl(t, SIOCGIFINDEX, &request)); SHOW(request.ifr_ifindex);
  TRY(ioctl(t, SIOCGIFHWADDR, &request)); SHOW(request.ifr_hwaddr.sa_family);
  strcpy(request.ifr_name, "none0");
  TRY(ioctl(t, SIOCGIFFLAGS, &request));
  request.ifr_ifindex = 1;
  TRY(ioctl(t, SIOCGIFNAME, &request)); say("%s\n", request.ifr_name);
  return 0;
}
