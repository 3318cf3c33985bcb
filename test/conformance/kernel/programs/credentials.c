/* User and group ids: who may set which, in every call, old and new; supplementary groups; file-system ids; what they
   decide: signals, limits, priorities. (needs root) */
#include "check.h"
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <stdint.h>
#include <sys/fsuid.h>
#include <sys/resource.h>
#include <sys/stat.h>

static void show(const char *when) {
  unsigned r, e, s, gr, ge, gs;
  syscall(SYS_getresuid32, &r, &e, &s);
  syscall(SYS_getresgid32, &gr, &ge, &gs);
  say("%s: uid %d %d %d fs %ld, gid %d %d %d fs %ld\n", when, (int)r, (int)e, (int)s, syscall(SYS_setfsuid32, -1), (int)gr, (int)ge, (int)gs,
      syscall(SYS_setfsgid32, -1));
}
#define AS(name, ...) CHILD(name, { __VA_ARGS__; show(name); })

static void user_ids(void) {
  AS("setuid", { TRY(syscall(SYS_setuid32, -1)); TRY(syscall(SYS_setuid32, 1000)); TRY(syscall(SYS_setuid32, 0)); TRY(syscall(SYS_setuid32, 1000)); });
  AS("seteuid back and forth", {
    TRY(syscall(SYS_setresuid32, -1, 1000, -1));
    TRY(syscall(SYS_setuid32, 0));
    TRY(syscall(SYS_setresuid32, 1000, 1000, -1));
    TRY(syscall(SYS_setuid32, 0));
  });
  AS("setreuid", { TRY(syscall(SYS_setreuid32, 1000, 2000)); TRY(syscall(SYS_setreuid32, 2000, 1000)); TRY(syscall(SYS_setreuid32, 3000, -1)); });
  AS("setreuid real only", { TRY(syscall(SYS_setreuid32, 1000, -1)); });
  AS("setreuid effective only", { TRY(syscall(SYS_setreuid32, -1, 1000)); TRY(syscall(SYS_setreuid32, -1, 0)); });
  AS("setresuid", {
    TRY(syscall(SYS_setresuid32, 1, 2, 3));
    TRY(syscall(SYS_setresuid32, 3, 1, 2));
    TRY(syscall(SYS_setresuid32, 4, -1, -1));
    TRY(syscall(SYS_setresuid32, -1, -1, 9));
    TRY(syscall(SYS_setresuid32, -1, -1, -1));
  });
  AS("setfsuid", { TRY(syscall(SYS_setfsuid32, 77)); TRY(syscall(SYS_setfsuid32, 78)); });
  AS("setfsuid without rights", {
    syscall(SYS_setresuid32, 1, 2, 3);
    TRY(syscall(SYS_setfsuid32, 3));
    TRY(syscall(SYS_setfsuid32, 5));
    TRY(syscall(SYS_setfsuid32, 1));
  });
  TRY(syscall(SYS_getresuid32, (void *)4, (void *)4, (void *)4));
}

static void group_ids(void) {
  AS("setgid", { TRY(syscall(SYS_setgid32, 100)); });
  AS("setgid without rights", {
    syscall(SYS_setresgid32, 1, 2, 3);
    syscall(SYS_setuid32, 1000);
    TRY(syscall(SYS_setgid32, 3));
    TRY(syscall(SYS_setgid32, 9));
    TRY(syscall(SYS_setregid32, 3, -1));
    TRY(syscall(SYS_setregid32, 1, 3));
    TRY(syscall(SYS_setresgid32, 3, 3, 3));
    TRY(syscall(SYS_setresgid32, 5, -1, -1));
    TRY(syscall(SYS_setfsgid32, 1));
  });
}

/* Calls with 16-bit ids. */
static void old_calls(void) {
  AS("old setuid", { TRY(syscall(SYS_setuid, 70000)); });
  AS("old setuid -1", { TRY(syscall(SYS_setuid, 65535)); });
  AS("old setresuid", { TRY(syscall(SYS_setresuid, 65535, 5, 6)); });
  AS("old setreuid", { TRY(syscall(SYS_setreuid, 7, 65535)); });
  AS("old setgid", { TRY(syscall(SYS_setgid, 8)); TRY(syscall(SYS_setregid, 65535, 9)); TRY(syscall(SYS_setresgid, 1, 2, 3)); });
  CHILD("an id that does not fit", {
    unsigned short r, e, s;
    syscall(SYS_setresuid32, 100000, 200000, 3);
    TRY(syscall(SYS_getuid));
    TRY(syscall(SYS_geteuid));
    TRY(syscall(SYS_getuid32));
    TRY(syscall(SYS_getresuid, &r, &e, &s));
    say("%d %d %d\n", r, e, s);
    TRY(syscall(SYS_setfsuid, 3));
  });
}

static void supplementary(void) {
  gid_t list[4] = { 5, 70000, 7, 5 }, got[8];
  unsigned short old[8];
  CHILD("groups", {
    TRY(syscall(SYS_setgroups32, 4, list));
    TRY(syscall(SYS_getgroups32, 0, NULL));
    TRY(syscall(SYS_getgroups32, 3, got));
    TRY(syscall(SYS_getgroups32, -1, got));
    TRY(syscall(SYS_getgroups32, 8, got));
    say("%d %d %d %d\n", got[0], got[1], got[2], got[3]);
    TRY(syscall(SYS_getgroups32, 8, (void *)4));
    TRY(syscall(SYS_getgroups, 8, old));
    say("%d %d %d %d\n", old[0], old[1], old[2], old[3]);
    old[0] = 9;
    TRY(syscall(SYS_setgroups, 1, old));
    TRY(syscall(SYS_getgroups32, 8, got));
    SHOW(got[0]);
    TRY(syscall(SYS_setgroups32, 65537, list));
    TRY(syscall(SYS_setgroups32, 2, (void *)4));
    CHILD("inherited", TRY(syscall(SYS_getgroups32, 8, got)));
    TRY(syscall(SYS_setgroups32, 0, NULL));
    TRY(syscall(SYS_getgroups32, 8, got));
    syscall(SYS_setuid32, 1000);
    TRY(syscall(SYS_setgroups32, 0, NULL));
  });
}

static void rights(void) {
  int gate[2];
  pipe(gate);
  pid_t other = fork();
  if (other == 0) {
    setresuid(5000, 5001, 5002);
    write(gate[1], "x", 1);
    for (;;) pause();
  }
  char byte;
  read(gate[0], &byte, 1);
  struct rlimit limit;
  CHILD("a stranger", {
    syscall(SYS_setresuid32, 6000, 6000, 6000);
    TRY(kill(other, 0));
    TRY(kill(other, SIGCONT));
    TRY(syscall(SYS_tgkill, other, other, SIGTERM));
    TRY(prlimit(other, RLIMIT_NOFILE, NULL, &limit));
    TRY(setpriority(PRIO_PROCESS, other, 5));
    TRY(getpriority(PRIO_PROCESS, other));
    TRY(setpriority(PRIO_PROCESS, 0, 5));
    TRY(setpriority(PRIO_PROCESS, 0, 4));
    TRY(nice(-1));
    TRY(nice(3));
    TRY(getpriority(PRIO_PROCESS, 0));
    TRY(getpriority(9, 0));
    TRY(getpriority(PRIO_PROCESS, 1 << 20));
    TRY(setpriority(PRIO_USER, 4321, 1));
    limit.rlim_cur = 10;
    limit.rlim_max = 20;
    TRY(setrlimit(RLIMIT_NOFILE, &limit));
    limit.rlim_max = 30;
    TRY(setrlimit(RLIMIT_NOFILE, &limit));
    limit.rlim_cur = 21;
    limit.rlim_max = 20;
    TRY(setrlimit(RLIMIT_NOFILE, &limit));
    TRY(kill(-1, 0));
    TRY(kill(1, 0));
  });
  CHILD("the same real id", { syscall(SYS_setresuid32, 5000, 5000, 5000); TRY(kill(other, 0)); });
  CHILD("the saved id", { syscall(SYS_setresuid32, 7, 5002, 7); TRY(kill(other, 0)); });
  CHILD("the effective id", { syscall(SYS_setresuid32, 5001, 5001, 5001); TRY(kill(other, 0)); });
  kill(other, SIGKILL);
  waitpid(other, NULL, 0);
  CHILD("processes of a user", {
    struct rlimit two = { 2, 2 };
    int status;
    setrlimit(RLIMIT_NPROC, &two);
    /* One that no run before this had: what has just ended may be counted a moment longer. */
    syscall(SYS_setuid32, 20000 + getpid() % 30000);
    pid_t one = fork();
    if (one == 0) for (;;) pause();
    SHOW(one > 0);
    TRY(fork());
    kill(one, SIGKILL);
    waitpid(one, &status, 0);
    one = fork();
    if (one == 0) _exit(0);
    SHOW(one > 0);
  });
}

/* A file that its group may read: supplementary groups and the file-system ids count. */
static void files(void) {
  gid_t list[2] = { 600, 700 };
  int fd = open("of-a-group", O_CREAT | O_WRONLY, 0640);
  fchown(fd, 100, 700);
  fchmod(fd, 0640);
  close(fd);
  CHILD("no group", { syscall(SYS_setuid32, 1000); TRY(open("of-a-group", O_RDONLY)); });
  CHILD("supplementary group", {
    syscall(SYS_setgroups32, 2, list);
    syscall(SYS_setuid32, 1000);
    SHOW(open("of-a-group", O_RDONLY) >= 0);
    TRY(open("of-a-group", O_WRONLY));
    TRY(chmod("of-a-group", 0600));
  });
  CHILD("file-system user", {
    syscall(SYS_setfsuid32, 1000);
    TRY(open("of-a-group", O_RDONLY));
    syscall(SYS_setfsgid32, 700);
    SHOW(open("of-a-group", O_RDONLY) >= 0);
    syscall(SYS_setfsuid32, 100);
    SHOW(open("of-a-group", O_WRONLY) >= 0);
  });
  unlink("of-a-group");
}

static void capabilities(void) {
  struct __user_cap_header_struct header = { 0x12345678, 0 };
  struct __user_cap_data_struct data[2];
  TRY(syscall(SYS_capget, &header, data));
  SHOW(header.version == _LINUX_CAPABILITY_VERSION_3);
  header.version = 0;
  TRY(syscall(SYS_capget, &header, NULL));
  header.pid = -1;
  TRY(syscall(SYS_capget, &header, data));
  header.pid = 1 << 20;
  TRY(syscall(SYS_capget, &header, data));
  header.pid = 0;
  TRY(syscall(SYS_capget, (void *)4, data));
  TRY(syscall(SYS_capget, &header, (void *)4));
  TRY(syscall(SYS_capget, &header, data));
  SHOW((data[0].effective >> CAP_KILL) & 1);
  CHILD("not root", {
    syscall(SYS_setuid32, 1000);
    TRY(syscall(SYS_capget, &header, data));
    say("%x %x %x %x\n", data[0].effective, data[0].permitted, data[1].effective, data[1].permitted);
    TRY(syscall(SYS_capset, &header, data));
    data[0].effective = data[0].permitted = 1;
    TRY(syscall(SYS_capset, &header, data));
  });
}

int main(void) {
  user_ids();
  group_ids();
  old_calls();
  supplementary();
  rights();
  files();
  capabilities();
  return 0;
}
