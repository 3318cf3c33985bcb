/* Messages of AF_UNIX sockets: datagrams, vectors, descriptors and credentials that go with them, several in one call. */
#include "sockets.h"
#include <sys/sendfile.h>

#define ADDR(a) ((struct sockaddr *)&(a))

static long send_with(int fd, const char *text, int type, const void *data, int size) {
  union { char bytes[2048]; struct cmsghdr align; } control;
  struct iovec iov = { (void *)text, strlen(text) };
  struct msghdr message = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = CMSG_SPACE(size) };
  struct cmsghdr *head = CMSG_FIRSTHDR(&message);
  head->cmsg_level = SOL_SOCKET;
  head->cmsg_type = type;
  head->cmsg_len = CMSG_LEN(size);
  memcpy(CMSG_DATA(head), data, size);
  return sendmsg(fd, &message, 0);
}

/* Receives, and tells of everything; the descriptors that came are in `fds`. */
static int fds[300], fd_count;
static void receive(int fd, int size, int room, int flags) {
  char text[256] = ""; union { char bytes[2048]; struct cmsghdr align; } control;
  struct iovec iov = { text, size };
  struct sockaddr_un name;
  struct msghdr message = { .msg_name = &name, .msg_namelen = sizeof name, .msg_iov = &iov, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = room };
  fd_count = 0;
  errno = 0;
  long n = recvmsg(fd, &message, flags);
  if (n < 0) { say("recvmsg %s\n", errno_name(errno)); return; }
  say_bytes("recvmsg", text, n < size ? n : size);
  say("  returned %ld, flags %#x, control %d, name %u\n", n, message.msg_flags, (int)message.msg_controllen, message.msg_namelen);
  for (struct cmsghdr *head = CMSG_FIRSTHDR(&message); head; head = CMSG_NXTHDR(&message, head)) {
    say("  level %d, type %d, length %d", head->cmsg_level, head->cmsg_type, (int)head->cmsg_len);
    if (head->cmsg_type == SCM_CREDENTIALS && head->cmsg_len == CMSG_LEN(sizeof(struct ucred))) {
      struct ucred *from = (struct ucred *)CMSG_DATA(head);
      say(": pid %s, uid %d, gid %d", from->pid == getpid() ? "own" : from->pid == 0 ? "none" : "other", from->uid, from->gid);
    }
    if (head->cmsg_type == SCM_RIGHTS) {
      int count = (head->cmsg_len - CMSG_LEN(0)) / 4;
      for (int i = 0; i < count; i++) fds[fd_count++] = ((int *)CMSG_DATA(head))[i];
      say(": %d files, close-on-exec %d", count, fcntl(fds[0], F_GETFD));
    }
    say("\n");
  }
}
static void close_received(void) { while (fd_count > 0) close(fds[--fd_count]); }
static int open_files(void) { int n = 0; for (int fd = 0; fd < 400; fd++) n += fcntl(fd, F_GETFD) >= 0; return n; }

static void datagrams(void) {
  struct sockaddr_un a, b, from;
  socklen_t a_length = unix_name(&a, "@dgram-a"), b_length = unix_name(&b, "@dgram-b"), length = sizeof from;
  int s = socket(AF_UNIX, SOCK_DGRAM, 0), t = socket(AF_UNIX, SOCK_DGRAM, 0), u = socket(AF_UNIX, SOCK_DGRAM, 0);
  READY(s);
  TRY(send(s, "x", 1, 0));
  TRY(sendto(s, "x", 1, 0, ADDR(a), a_length));
  TRY(bind(t, ADDR(a), a_length));
  TRY(sendto(s, "first", 5, 0, ADDR(a), a_length));
  TRY(bind(s, ADDR(b), b_length));
  TRY(sendto(s, "", 0, 0, ADDR(a), a_length));
  TRY(recvfrom(t, NULL, 0, MSG_PEEK | MSG_TRUNC, ADDR(from), &length));
  say_unix("from", &from, length);
  receive(t, 3, 0, 0);
  receive(t, 3, 0, 0);
  READY(t);
  TRY(connect(s, ADDR(a), a_length));
  TRY(send(s, "one", 3, 0));
  TRY(sendto(u, "two", 3, 0, ADDR(a), a_length));
  RECV(t, 10, 0); RECV(t, 10, 0);
  TRY(connect(t, ADDR(b), b_length));
  TRY(sendto(u, "three", 5, 0, ADDR(a), a_length));
  NAME(getpeername, t);
  TRY(close(t));
  TRY(send(s, "x", 1, 0));
  READY(s);
  TRY(send(s, "x", 1, 0));
  int pair[2];
  TRY(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair));
  TRY(shutdown(pair[0], SHUT_RD));
  CHILD("to a deaf one", TRY(send(pair[1], "x", 1, 0)));
  RECV(pair[0], 10, MSG_DONTWAIT);
  RECV(pair[0], 10, 0);
  TRY(shutdown(pair[0], SHUT_WR));
  TRY(send(pair[0], "x", 1, 0));
  close(pair[0]);
  READY(pair[1]);
  TRY(send(pair[1], "x", 1, 0));
  TRY(send(pair[1], "x", 1, 0));
  static char big[300000];
  TRY(send(pair[1], big, sizeof big, 0));
  close(s); close(u); close(pair[1]);
}

static void rights(void) {
  int before = open_files(), s[2], p[2], many[253];
  TRY(socketpair(AF_UNIX, SOCK_STREAM, 0, s));
  TRY(pipe(p));
  TRY(send_with(s[0], "fd", SCM_RIGHTS, &p[0], 4));
  write(p[1], "through", 7);
  receive(s[1], 10, 256, 0);
  char text[10] = "";
  TRY(read(fds[0], text, 10)); say("%s\n", text);
  close_received();
  TRY(send_with(s[0], "a", SCM_RIGHTS, p, 8));
  send(s[0], "b", 1, 0);
  TRY(send_with(s[0], "c", SCM_RIGHTS, p, 4));
  send(s[0], "d", 1, 0);
  receive(s[1], 10, 256, MSG_CMSG_CLOEXEC);
  close_received();
  receive(s[1], 10, 256, MSG_PEEK);
  close_received();
  receive(s[1], 10, 256, 0);
  close_received();
  receive(s[1], 10, 256, 0);
  TRY(send_with(s[0], "e", SCM_RIGHTS, p, 8));
  receive(s[1], 10, CMSG_LEN(4), 0);
  close_received();
  TRY(send_with(s[0], "f", SCM_RIGHTS, p, 8));
  receive(s[1], 10, 5, 0);
  TRY(send_with(s[0], "g", SCM_RIGHTS, p, 8));
  RECV(s[1], 10, 0);
  int bad = 77;
  TRY(send_with(s[0], "h", SCM_RIGHTS, &bad, 4));
  TRY(send_with(s[0], "h", SCM_RIGHTS, &bad, 0));
  TRY(send_with(s[0], "h", 77, &bad, 4));
  for (int i = 0; i < 253; i++) many[i] = p[0];
  TRY(send_with(s[0], "many", SCM_RIGHTS, many, sizeof many));
  RECV(s[1], 1, 0);
  receive(s[1], 10, 2000, 0);
  receive(s[1], 10, 2000, MSG_DONTWAIT);
  TRY(send_with(s[0], "many", SCM_RIGHTS, many, sizeof many));
  receive(s[1], 10, 2000, 0);
  close_received();
  int d[2];
  TRY(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, d));
  TRY(send_with(d[0], "packet", SCM_RIGHTS, s, 8));
  close(s[0]); close(s[1]);
  receive(d[1], 3, 256, 0);
  TRY(write(fds[0], "alive", 5));
  RECV(fds[1], 10, 0);
  close_received();
  /* a socket sent over itself, and closed */
  TRY(send_with(d[0], "self", SCM_RIGHTS, d, 8));
  close(d[0]); close(d[1]); close(p[0]); close(p[1]);
  SHOW(open_files() - before);
}

static void credentials(void) {
  int s[2], on = 1;
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  send(s[0], "early", 5, 0);
  TRY(setsockopt(s[1], SOL_SOCKET, SO_PASSCRED, &on, sizeof on));
  send(s[0], "late", 4, 0);
  receive(s[1], 20, 256, 0);
  receive(s[1], 20, 256, 0);
  struct ucred own = { getpid(), getuid(), getgid() };
  TRY(send_with(s[0], "sent", SCM_CREDENTIALS, &own, sizeof own));
  send(s[0], " and more", 9, 0);
  CHILD("another", send(s[0], " child", 6, 0));
  receive(s[1], 40, 256, 0);
  receive(s[1], 40, 256, 0);
  own.pid = 99999999;
  TRY(send_with(s[0], "x", SCM_CREDENTIALS, &own, sizeof own));
  own.pid = getpid();
  TRY(send_with(s[0], "x", SCM_CREDENTIALS, &own, 8));
  send(s[0], "short", 5, 0);
  receive(s[1], 40, 16, 0);
  send(s[0], "none", 4, 0);
  receive(s[1], 40, 0, 0);
  send(s[0], "plain", 5, 0);
  RECV(s[1], 40, 0);
  close(s[0]); close(s[1]);
}

static void several(void) {
  int s[2];
  socketpair(AF_UNIX, SOCK_DGRAM, 0, s);
  char in[4][10]; memset(in, 0, sizeof in);
  struct iovec out_iov[3] = { { "one", 3 }, { "two", 3 }, { "three", 5 } }, in_iov[4];
  struct mmsghdr out[3], back[4];
  memset(out, 0, sizeof out); memset(back, 0, sizeof back);
  for (int i = 0; i < 3; i++) { out[i].msg_hdr.msg_iov = &out_iov[i]; out[i].msg_hdr.msg_iovlen = 1; }
  for (int i = 0; i < 4; i++) { in_iov[i].iov_base = in[i]; in_iov[i].iov_len = 4; back[i].msg_hdr.msg_iov = &in_iov[i]; back[i].msg_hdr.msg_iovlen = 1; }
  TRY(sendmmsg(s[0], out, 3, 0));
  SHOW(out[2].msg_len);
  TRY(recvmmsg(s[1], back, 4, MSG_WAITFORONE, NULL));
  for (int i = 0; i < 3; i++) say("%s %u %#x\n", in[i], back[i].msg_len, back[i].msg_hdr.msg_flags);
  TRY(recvmmsg(s[1], back, 4, MSG_DONTWAIT, NULL));
  TRY(sendmmsg(s[0], out, 0, 0));
  struct timespec bad = { 0, 2000000000 };
  TRY(recvmmsg(s[1], back, 4, 0, &bad));
  CHILD("recvmmsg waits", {
    if (fork() == 0) { nap(10); send(s[0], "a", 1, 0); nap(10); send(s[0], "b", 1, 0); _exit(0); }
    TRY(recvmmsg(s[1], back, 2, 0, NULL));
    wait(NULL);
  });
  out[1].msg_hdr.msg_iovlen = 5000;
  TRY(sendmmsg(s[0], out, 3, 0));
  RECV(s[1], 10, 0);
  struct iovec parts[3] = { { "ab", 2 }, { NULL, 0 }, { "cd", 2 } };
  TRY(writev(s[0], parts, 3));
  RECV(s[1], 10, 0);
  struct msghdr message = { .msg_iov = parts, .msg_iovlen = 3, .msg_namelen = -1 };
  TRY(sendmsg(s[0], &message, 0));
  message.msg_namelen = 0;
  TRY(sendmsg(s[0], &message, 0));
  TRY(sendmsg(s[0], (struct msghdr *)8, 0));
  RECV(s[1], 10, 0);
  TRY(syscall(370, s[0], &message, 0));
  TRY(syscall(371, s[1], in[0], 10, 0, NULL, NULL));
  TRY(syscall(369, s[0], "direct", 6, 0, NULL, 0));
  TRY(syscall(372, s[1], &back[0].msg_hdr, 0));
  int file = open("data", O_RDWR | O_CREAT, 0600), p[2];
  write(file, "from a file", 11);
  socketpair(AF_UNIX, SOCK_STREAM, 0, s);
  off_t start = 5;
  TRY(sendfile(s[0], file, &start, 100) );
  RECV(s[1], 20, 0);
  pipe(p);
  write(p[1], "spliced", 7);
  TRY(splice(p[0], NULL, s[0], NULL, 100, 0));
  TRY(splice(s[1], NULL, p[1], NULL, 100, 0));
  TRY(read(p[0], in[0], 10));
}

int main(void) {
  datagrams();
  rights();
  credentials();
  several();
  return 0;
}
