/* What the programs on System V IPC share. */
#ifndef SYSV_H
#define SYSV_H
#include <fcntl.h>
#include <sched.h>
#include <sys/ipc.h>
#include <time.h>

/* A namespace of its own, so that ids and counts are this program's alone. A machine without namespaces has no other
   users either. */
static void own_namespace(void) {
  syscall(SYS_unshare, 0x08000000 /* CLONE_NEWIPC */);
}

/* Until process `pid` sleeps or has ended, as /proc/PID/stat tells. */
__attribute__((unused)) static void until_asleep(pid_t pid) {
  char path[32], line[256];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
  for (;;) {
    int fd = open(path, O_RDONLY);
    int n = read(fd, line, sizeof line - 1);
    close(fd);
    line[n > 0 ? n : 0] = 0;
    const char *state = strrchr(line, ')');
    if (n <= 0 || (state && (state[2] == 'S' || state[2] == 'Z'))) return;
    struct timespec pause = { 0, 1000000 };
    nanosleep(&pause, NULL);
  }
}
#endif
