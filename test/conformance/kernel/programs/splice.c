/* sendfile, splice, tee, vmsplice, copy_file_range: what they move, where they stop, what they refuse, how they wait. */
#include "check.h"
#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/sendfile.h>
#include <sys/uio.h>

static char big[200000], back[200000];
static void on_alarm(int signal) { (void)signal; }
static long at(int fd) { return lseek(fd, 0, SEEK_CUR); }

int main(void) {
  for (unsigned i = 0; i < sizeof big; i++) big[i] = 'a' + i % 26;
  int in = open("in", O_RDWR | O_CREAT, 0644), out = open("out", O_RDWR | O_CREAT, 0644);
  write(in, big, sizeof big);
  lseek(in, 10, SEEK_SET);

  say("sendfile\n");
  off_t offset = 5;
  TRY(sendfile(out, in, &offset, 20));
  SHOW(offset);
  SHOW(at(in));
  TRY(sendfile(out, in, NULL, 30));
  SHOW(at(in));
  SHOW(at(out));
  TRY(sendfile(out, in, NULL, 1 << 20));
  SHOW(at(in));
  TRY(sendfile(out, in, NULL, 100));
  offset = -1;
  TRY(sendfile(out, in, &offset, 10));
  TRY(sendfile(99, in, NULL, 10));
  TRY(sendfile(out, 99, NULL, 10));
  int readonly = open("in", O_RDONLY), writeonly = open("out", O_WRONLY);
  TRY(sendfile(readonly, in, NULL, 10));
  TRY(sendfile(out, writeonly, NULL, 10));
  TRY(syscall(SYS_sendfile, out, in, 8, 10));
  int append = open("out", O_WRONLY | O_APPEND);
  lseek(in, 0, SEEK_SET);
  TRY(sendfile(append, in, NULL, 10));
  int p[2], q[2];
  pipe(p);
  pipe(q);
  TRY(sendfile(p[1], in, NULL, 1 << 20));
  SHOW(at(in));
  TRY(read(p[0], back, sizeof back));
  SHOW(memcmp(back, big, 65536));
  write(p[1], "x", 1);
  TRY(sendfile(out, p[0], NULL, 1));
  TRY(read(p[0], back, 1));
  offset = 0;
  TRY(sendfile(out, p[0], &offset, 1));

  say("splice\n");
  loff_t from = 0, to = 0;
  TRY(splice(in, &from, p[1], NULL, 100, 0));
  SHOW(from);
  TRY(splice(p[0], NULL, out, &to, 60, 0));
  SHOW(to);
  TRY(splice(p[0], NULL, q[1], NULL, 15, 0));
  TRY(splice(p[0], NULL, q[1], NULL, 100, 0));
  TRY(read(q[0], back, 100));
  SHOW(memcmp(back, big + 60, 40));
  TRY(splice(p[0], NULL, q[1], NULL, 100, SPLICE_F_NONBLOCK));
  TRY(splice(p[0], NULL, out, NULL, 100, SPLICE_F_NONBLOCK));
  TRY(splice(p[0], &from, out, NULL, 100, 0));
  TRY(splice(in, NULL, p[1], &from, 100, 0));
  TRY(splice(in, NULL, out, NULL, 100, 0));
  TRY(splice(p[0], NULL, p[1], NULL, 100, 0));
  TRY(splice(in, NULL, p[1], NULL, 100, 0x40));
  TRY(splice(in, NULL, p[1], NULL, 0, 0x40));
  TRY(splice(p[1], NULL, out, NULL, 100, 0));
  TRY(splice(99, NULL, out, NULL, 100, 0));
  from = -5;
  TRY(splice(in, &from, p[1], NULL, 100, 0));
  TRY(splice(in, (void *)8, p[1], NULL, 100, 0));
  write(p[1], "abc", 3);
  TRY(splice(p[0], NULL, append, NULL, 100, 0));
  int event = eventfd(1, 0);
  TRY(splice(event, NULL, p[1], NULL, 100, 0));
  TRY(splice(p[0], NULL, event, NULL, 100, 0));
  int null = open("/dev/null", O_RDWR), zero = open("/dev/zero", O_RDONLY);
  TRY(splice(p[0], NULL, null, NULL, 100, 0));
  TRY(splice(zero, NULL, p[1], NULL, 10, 0));
  TRY(read(p[0], back, 100));
  from = sizeof big - 7;
  TRY(splice(in, &from, p[1], NULL, 100, 0));
  TRY(splice(in, &from, p[1], NULL, 100, 0));
  TRY(read(p[0], back, 100));
  from = 0;
  TRY(splice(in, &from, p[1], NULL, 1 << 20, 0));
  TRY(splice(in, &from, p[1], NULL, 1 << 20, SPLICE_F_NONBLOCK));
  to = 0;
  TRY(splice(p[0], NULL, out, &to, 1 << 20, 0));
  TRY(pread(out, back, 65536, 0));
  SHOW(memcmp(back, big, 65536));

  say("tee\n");
  write(p[1], "hello ", 6);
  write(p[1], big, 4096);
  TRY(tee(p[0], q[1], 1 << 16, 0));
  TRY(read(q[0], back, 6));
  TRY(write(q[1], "more", 4));
  TRY(read(q[0], back, sizeof back));
  SHOW(memcmp(back, big, 4096));
  SHOW(memcmp(back + 4096, "more", 4));
  TRY(write(p[1], "tail", 4));
  TRY(read(p[0], back, sizeof back));
  SHOW(memcmp(back + 6 + 4096, "tail", 4));
  TRY(tee(p[0], q[1], 10, SPLICE_F_NONBLOCK));
  TRY(tee(p[0], p[1], 10, 0));
  TRY(tee(p[0], out, 10, 0));
  TRY(tee(p[1], q[1], 10, 0));
  TRY(tee(p[0], q[1], 0, 0));
  TRY(tee(p[0], q[1], 10, 0x40));

  say("vmsplice\n");
  struct iovec v[2] = { { "one ", 4 }, { "two", 3 } };
  TRY(vmsplice(p[1], v, 2, 0));
  char got[16] = "";
  struct iovec r = { got, 15 };
  TRY(vmsplice(p[0], &r, 1, 0));
  say("%s\n", got);
  TRY(vmsplice(p[0], &r, 1, SPLICE_F_NONBLOCK));
  TRY(vmsplice(out, v, 2, 0));
  TRY(vmsplice(p[1], v, 2, 0x40));
  TRY(vmsplice(p[1], v, 0, 0));
  TRY(vmsplice(p[1], (void *)8, 1, 0));
  struct iovec much = { big, sizeof big };
  TRY(vmsplice(p[1], &much, 1, 0));
  TRY(vmsplice(p[1], &much, 1, SPLICE_F_NONBLOCK));
  TRY(read(p[0], back, sizeof back));

  say("copy_file_range\n");
  ftruncate(out, 0);
  from = 3;
  to = 10;
  TRY(copy_file_range(in, &from, out, &to, 50, 0));
  SHOW(from);
  SHOW(to);
  SHOW(lseek(out, 0, SEEK_END));
  lseek(in, sizeof big - 4, SEEK_SET);
  TRY(copy_file_range(in, NULL, out, NULL, 50, 0));
  TRY(copy_file_range(in, NULL, out, NULL, 50, 0));
  TRY(copy_file_range(in, NULL, out, NULL, 50, 1));
  from = 0;
  to = 20;
  TRY(copy_file_range(in, &from, in, &to, 50, 0));
  to = 100;
  TRY(copy_file_range(in, &from, in, &to, 50, 0));
  TRY(copy_file_range(p[0], NULL, out, NULL, 50, 0));
  int directory = open(".", O_RDONLY);
  TRY(copy_file_range(directory, NULL, out, NULL, 50, 0));
  TRY(copy_file_range(in, NULL, readonly, NULL, 50, 0));
  TRY(copy_file_range(in, NULL, append, NULL, 50, 0));

  say("waiting\n");
  CHILD("splice waits for bytes", {
    if (fork() == 0) { usleep(30000); write(p[1], "late", 4); _exit(0); }
    to = 0;
    TRY(splice(p[0], NULL, out, &to, 100, 0));
  });
  CHILD("tee waits for bytes", {
    if (fork() == 0) { usleep(30000); write(p[1], "late", 4); _exit(0); }
    TRY(tee(p[0], q[1], 100, 0));
  });
  read(p[0], back, 4);
  read(q[0], back, 4);
  CHILD("sendfile waits for room", {
    for (int i = 0; i < 16; i++) write(p[1], big, 4096);
    if (fork() == 0) { usleep(30000); read(p[0], back, 8192); _exit(0); }
    lseek(in, 0, SEEK_SET);
    TRY(sendfile(p[1], in, NULL, 100000));
  });
  TRY(read(p[0], back, sizeof back));
  CHILD("splice is cut short", {
    struct sigaction action = { .sa_handler = on_alarm };
    sigaction(SIGALRM, &action, NULL);
    alarm(1);
    TRY(splice(p[0], NULL, out, NULL, 100, 0));
  });
  CHILD("nobody reads", {
    signal(SIGPIPE, SIG_IGN);
    close(p[0]);
    TRY(splice(in, NULL, p[1], NULL, 100, 0));
    TRY(vmsplice(p[1], v, 2, 0));
    signal(SIGPIPE, SIG_DFL);
    sendfile(p[1], in, NULL, 100);
  });
  close(p[1]);
  TRY(splice(p[0], NULL, out, NULL, 100, 0));
  TRY(tee(p[0], q[1], 100, 0));

  say("packets\n");
  int packets[2];
  TRY(pipe2(packets, O_DIRECT));
  SHOW(fcntl(packets[1], F_GETFL) & O_DIRECT);
  write(packets[1], "first", 5);
  write(packets[1], "second", 6);
  char word[16] = "";
  TRY(read(packets[0], word, 3));
  TRY(read(packets[0], word, 15));
  say("%s\n", word);
  return 0;
}
