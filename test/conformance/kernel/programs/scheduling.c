/* Scheduling calls: policies, parameters, attributes, affinity, priorities of real-time tasks (needs root). */
/* needs glibc: musl has sched_setscheduler and its kind answer ENOSYS by themselves */
#include "check.h"
#include <sched.h>
#include <stdint.h>
#include <sys/resource.h>
#include <time.h>

struct attr { unsigned size, policy; unsigned long long flags; int nice; unsigned priority; unsigned long long runtime, deadline, period; };

static void policies(void) {
  struct sched_param param = { 0 };
  TRY(sched_getscheduler(-1));
  TRY(sched_getscheduler(1 << 20));
  TRY(sched_getscheduler(0));
  TRY(sched_getparam(0, &param));
  SHOW(param.sched_priority);
  TRY(syscall(SYS_sched_getparam, 0, NULL));
  TRY(syscall(SYS_sched_getparam, 0, (void *)4));
  TRY(sched_setscheduler(0, 99, &param));
  TRY(sched_setscheduler(0, -1, &param));
  TRY(syscall(SYS_sched_setscheduler, 0, SCHED_RR, NULL));
  TRY(syscall(SYS_sched_setscheduler, 0, SCHED_RR, (void *)4));
  TRY(sched_setscheduler(0, SCHED_RR, &param));
  TRY(sched_setscheduler(1 << 20, SCHED_OTHER, &param));
  TRY(sched_setscheduler(0, SCHED_BATCH, &param));
  TRY(sched_getscheduler(0));
  TRY(sched_setscheduler(0, SCHED_IDLE, &param));
  TRY(sched_getscheduler(0));
  param.sched_priority = 5;
  TRY(sched_setscheduler(0, SCHED_OTHER, &param));
  TRY(sched_setparam(0, &param));
  param.sched_priority = 0;
  TRY(sched_setscheduler(0, SCHED_OTHER, &param));
  for (int policy = -1; policy < 7; policy++) {
    TRY(sched_get_priority_max(policy));
    TRY(sched_get_priority_min(policy));
  }
  struct timespec interval;
  TRY(sched_rr_get_interval(-1, &interval));
  TRY(sched_rr_get_interval(1 << 20, &interval));
  TRY(sched_rr_get_interval(0, &interval));
  CHILD("not root", {
    syscall(SYS_setuid32, 1000);
    param.sched_priority = 1;
    TRY(sched_setscheduler(0, SCHED_FIFO, &param));
    param.sched_priority = 0;
    TRY(sched_setscheduler(0, SCHED_BATCH, &param));
    TRY(sched_setscheduler(getppid(), SCHED_BATCH, &param));
  });
}

static void attributes(void) {
  struct attr attr;
  memset(&attr, 0x55, sizeof attr);
  TRY(syscall(SYS_sched_getattr, 0, &attr, 48, 0));
  say("size %u policy %u flags %llu nice %d priority %u\n", attr.size >= 48, attr.policy, attr.flags, attr.nice, attr.priority);
  TRY(syscall(SYS_sched_getattr, 0, &attr, 47, 0));
  TRY(syscall(SYS_sched_getattr, 0, &attr, 48, 1));
  TRY(syscall(SYS_sched_getattr, 1 << 20, &attr, 48, 0));
  TRY(syscall(SYS_sched_getattr, 0, NULL, 48, 0));
  memset(&attr, 0, sizeof attr);
  attr.size = sizeof attr;
  TRY(syscall(SYS_sched_setattr, 0, &attr, 1));
  TRY(syscall(SYS_sched_setattr, 0, NULL, 0));
  attr.nice = 7;
  TRY(syscall(SYS_sched_setattr, 0, &attr, 0));
  TRY(getpriority(PRIO_PROCESS, 0));
  attr.size = 20;
  TRY(syscall(SYS_sched_setattr, 0, &attr, 0));
  attr.size = sizeof attr;
  attr.policy = SCHED_OTHER;
  attr.flags = 1;
  attr.nice = 3;
  TRY(syscall(SYS_sched_setattr, 0, &attr, 0));
  SHOW(sched_getscheduler(0) == (SCHED_OTHER | SCHED_RESET_ON_FORK));
  CHILD("reset on fork", SHOW(sched_getscheduler(0)));
}

static void affinity(void) {
  unsigned long mask[32];
  memset(mask, 0, sizeof mask);
  TRY(syscall(SYS_sched_setaffinity, 0, sizeof mask, mask));
  mask[0] = 1;
  TRY(syscall(SYS_sched_setaffinity, 0, sizeof mask, mask));
  TRY(syscall(SYS_sched_setaffinity, 1 << 20, sizeof mask, mask));
  TRY(syscall(SYS_sched_setaffinity, 0, sizeof mask, (void *)4));
  SHOW(syscall(SYS_sched_getaffinity, 0, sizeof mask, mask) > 0);
  SHOW(mask[0]);
  TRY(syscall(SYS_sched_getaffinity, 0, 3, mask));
  TRY(syscall(SYS_sched_getaffinity, 0, sizeof mask, (void *)4));
  TRY(syscall(SYS_sched_getaffinity, 1 << 20, sizeof mask, mask));
  unsigned cpu = 9, node = 9;
  TRY(syscall(SYS_getcpu, &cpu, &node, NULL));
  say("cpu %u node %u\n", cpu, node);
  TRY(syscall(SYS_getcpu, NULL, NULL, NULL));
  TRY(syscall(SYS_getcpu, (void *)4, NULL, NULL));
  TRY(sched_yield());
}

/* On one processor a real-time task that does not sleep keeps it from all others. */
static void real_time(void) {
  int gate[2];
  struct sched_param high = { 10 }, low = { 5 };
  char byte;
  pipe(gate);
  CHILD("real time", {
    TRY(sched_setscheduler(0, SCHED_FIFO, &high));
    TRY(sched_getscheduler(0));
    pid_t first = fork();
    if (first == 0) { write(gate[1], "1", 1); _exit(0); }
    pid_t second = fork();
    if (second == 0) { sched_setscheduler(0, SCHED_FIFO, &low); write(gate[1], "2", 1); _exit(0); }
    write(gate[1], "0", 1);
    while (wait(NULL) > 0) ;
    for (int i = 0; i < 3; i++) { read(gate[0], &byte, 1); say("%c\n", byte); }
  });
}

int main(void) {
  policies();
  affinity();
  attributes();
  real_time();
  return 0;
}
