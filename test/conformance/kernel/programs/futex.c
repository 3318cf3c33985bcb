/* futex: every operation with its errors, wake-ups that meet a wait in each of its ways to end, requeueing, robust
   lists. Private and shared words. */
/* needs glibc: raw calls with 32-bit times */
#include "check.h"
#include <linux/futex.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <time.h>

static int word, other;
static int *map;

static long futex(int *at, int op, int value, const void *timeout, int *at2, int value3) {
  return syscall(SYS_futex, at, op, value, timeout, at2, value3);
}
static long futex64(int *at, int op, int value, const void *timeout, int *at2, int value3) {
  return syscall(SYS_futex_time64, at, op, value, timeout, at2, value3);
}
struct timespec32 { int sec, nsec; };
struct timespec64 { long long sec, nsec; };

static void errors(void) {
  struct timespec32 bad = { 0, 1000000000 }, negative = { -1, 0 }, soon = { 0, 1000 };
  TRY(futex((int *)((char *)&word + 1), FUTEX_WAIT, 0, NULL, NULL, 0));
  TRY(futex((int *)((char *)&word + 2), FUTEX_WAKE, 1, NULL, NULL, 0));
  TRY(futex((int *)4096, FUTEX_WAIT, 0, NULL, NULL, 0));
  TRY(futex((int *)4096, FUTEX_WAIT_PRIVATE, 0, NULL, NULL, 0));
  TRY(futex((int *)4096, FUTEX_WAKE, 1, NULL, NULL, 0));
  TRY(futex((int *)4096, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0));
  TRY(futex(&word, FUTEX_WAIT, 1, NULL, NULL, 0));
  TRY(futex(&word, FUTEX_WAIT, 0, &bad, NULL, 0));
  TRY(futex(&word, FUTEX_WAIT, 0, &negative, NULL, 0));
  TRY(futex(&word, FUTEX_WAIT, 0, (void *)4, NULL, 0));
  TRY(futex(&word, FUTEX_WAIT, 0, &soon, NULL, 0));
  TRY(futex(&word, FUTEX_WAIT | FUTEX_CLOCK_REALTIME, 0, &soon, NULL, 0));
  TRY(futex(&word, FUTEX_WAKE | FUTEX_CLOCK_REALTIME, 0, NULL, NULL, 0));
  TRY(futex(&word, FUTEX_WAIT_BITSET, 0, NULL, NULL, 0));
  TRY(futex(&word, FUTEX_WAKE_BITSET, 1, NULL, NULL, 0));
  TRY(futex(&word, FUTEX_WAIT_BITSET, 0, &soon, NULL, 1));
  TRY(futex(&word, FUTEX_WAIT_BITSET | FUTEX_CLOCK_REALTIME, 0, &soon, NULL, 1));
  TRY(futex(&word, FUTEX_WAIT_BITSET, 1, &soon, NULL, 1));
  TRY(futex(&word, FUTEX_WAKE, 1, NULL, NULL, 0));
  TRY(futex(&word, FUTEX_WAKE, 0, NULL, NULL, 0));
  TRY(futex(&word, FUTEX_FD, 0, NULL, NULL, 0));
  TRY(futex(&word, 99, 0, NULL, NULL, 0));
  TRY(futex(&word, FUTEX_REQUEUE, -1, (void *)1, &other, 0));
  TRY(futex(&word, FUTEX_REQUEUE, 1, (void *)-1, &other, 0));
  TRY(futex(&word, FUTEX_REQUEUE, 1, (void *)1, &other, 0));
  TRY(futex(&word, FUTEX_REQUEUE, 1, (void *)1, (int *)1, 0));
  TRY(futex(&word, FUTEX_CMP_REQUEUE, 1, (void *)1, &other, 5));
  TRY(futex(&word, FUTEX_CMP_REQUEUE, 1, (void *)1, &other, 0));
  struct timespec64 wide = { 0, 1000000 }, wide_bad = { 0, -1 };
  TRY(futex64(&word, FUTEX_WAIT, 0, &wide, NULL, 0));
  TRY(futex64(&word, FUTEX_WAIT, 0, &wide_bad, NULL, 0));
  TRY(futex64(&word, FUTEX_WAIT, 1, NULL, NULL, 0));
}

static void operations(void) {
  int op;
#define WAKE_OP(code, argument, cmp, comparand) \
  (op = FUTEX_OP((code), argument, cmp, comparand), futex(&word, FUTEX_WAKE_OP, 1, (void *)1, &other, op))
  other = 5;
  TRY(WAKE_OP(FUTEX_OP_SET, 7, FUTEX_OP_CMP_EQ, 5));
  SHOW(other);
  TRY(WAKE_OP(FUTEX_OP_ADD, 0xfff, FUTEX_OP_CMP_EQ, 5));
  SHOW(other);
  TRY(WAKE_OP(FUTEX_OP_OR, 0x11, FUTEX_OP_CMP_NE, 5));
  SHOW(other);
  TRY(WAKE_OP(FUTEX_OP_ANDN, 0x10, FUTEX_OP_CMP_LT, 5));
  SHOW(other);
  TRY(WAKE_OP(FUTEX_OP_XOR, 0xf0, FUTEX_OP_CMP_GE, 5));
  SHOW(other);
  TRY(WAKE_OP(FUTEX_OP_OR | FUTEX_OP_OPARG_SHIFT, 12, FUTEX_OP_CMP_GT, 5));
  SHOW(other);
  TRY(WAKE_OP(5, 0, FUTEX_OP_CMP_EQ, 5));
  TRY(WAKE_OP(FUTEX_OP_SET, 3, 6, 5));
  SHOW(other);
  TRY(futex(&word, FUTEX_WAKE_OP, 1, (void *)1, (int *)4096, 0));
}

struct waiter { int *at; int op, value, bits; volatile int started; long result; int error; };
static void *wait_for(void *argument) {
  struct waiter *waiter = argument;
  waiter->started = 1;
  waiter->result = futex(waiter->at, waiter->op, waiter->value, NULL, NULL, waiter->bits);
  waiter->error = errno;
  return NULL;
}
/* Waits until `n` more waiters of `at` sleep there: they are counted by moving them onto the same word. */
static void asleep(int *at, int op, int n) {
  while (futex(at, op, 0, (void *)(intptr_t)1000, at, 0) < n) usleep(1000);
}
static void start(pthread_t *thread, struct waiter *waiter) {
  pthread_create(thread, NULL, wait_for, waiter);
}

static void wakes(int *at, int flag) {
  pthread_t threads[4];
  struct waiter waiters[4];
  *at = 0;
  for (int i = 0; i < 4; i++) {
    waiters[i] = (struct waiter){ at, FUTEX_WAIT_BITSET | flag, 0, 1 << i, 0, 0, 0 };
    start(&threads[i], &waiters[i]);
    asleep(at, FUTEX_REQUEUE | flag, i + 1);
  }
  TRY(futex(at, FUTEX_WAKE_BITSET | flag, 10, NULL, NULL, 0x10));
  TRY(futex(at, FUTEX_WAKE_BITSET | flag, 10, NULL, NULL, 0x15));
  TRY(futex(at, FUTEX_WAKE | flag, 1, NULL, NULL, 0));
  TRY(futex(at, FUTEX_WAKE | flag, 10, NULL, NULL, 0));
  TRY(futex(at, FUTEX_WAKE | flag, 10, NULL, NULL, 0));
  for (int i = 0; i < 4; i++) {
    pthread_join(threads[i], NULL);
    SHOW(waiters[i].result);
  }
}

static void requeues(int flag) {
  pthread_t threads[6];
  struct waiter waiters[6];
  word = other = 0;
  for (int i = 0; i < 6; i++) {
    waiters[i] = (struct waiter){ &word, FUTEX_WAIT | flag, 0, 0, 0, 0, 0 };
    start(&threads[i], &waiters[i]);
    asleep(&word, FUTEX_REQUEUE | flag, i + 1);
  }
  TRY(futex(&word, FUTEX_CMP_REQUEUE | flag, 1, (void *)2, &other, 0));
  TRY(futex(&other, FUTEX_WAKE | flag, 10, NULL, NULL, 0));
  TRY(futex(&word, FUTEX_REQUEUE | flag, 0, (void *)1, &other, 0));
  int op = FUTEX_OP(FUTEX_OP_SET, 9, FUTEX_OP_CMP_EQ, 0);
  TRY(futex(&word, FUTEX_WAKE_OP | flag, 1, (void *)5, &other, op));
  SHOW(other);
  TRY(futex(&word, FUTEX_WAKE | flag, 10, NULL, NULL, 0));
  TRY(futex(&other, FUTEX_WAKE | flag, 10, NULL, NULL, 0));
  for (int i = 0; i < 6; i++) pthread_join(threads[i], NULL);
}

/* Words in shared memory are the same futex in every process, private ones are not. */
static void processes(void) {
  int status;
  *map = 0;
  pid_t child = fork();
  if (child == 0) _exit(futex(map, FUTEX_WAIT, 0, NULL, NULL, 0) == 0 ? 21 : errno);
  asleep(map, FUTEX_REQUEUE, 1);
  TRY(futex(map, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0));
  TRY(futex(map, FUTEX_WAKE, 1, NULL, NULL, 0));
  waitpid(child, &status, 0);
  say_status("woken by another process", status);
  word = 0;
  child = fork();
  if (child == 0) {
    struct timespec32 soon = { 0, 30000000 };
    _exit(futex(&word, FUTEX_WAIT, 0, &soon, NULL, 0) < 0 ? errno : 0);
  }
  usleep(10000);
  TRY(futex(&word, FUTEX_WAKE, 1, NULL, NULL, 0));
  waitpid(child, &status, 0);
  SHOW(WEXITSTATUS(status) == ETIMEDOUT);
}

static volatile int handled;
static void handler(int signal) {
  (void)signal;
  handled++;
}
static pthread_t main_thread;
static void *interrupt(void *argument) {
  int times = (int)(long)argument;
  for (int i = 0; i < times; i++) {
    usleep(20000);
    pthread_kill(main_thread, SIGUSR1);
  }
  usleep(20000);
  word = 1;
  futex(&word, FUTEX_WAKE, 1, NULL, NULL, 0);
  return NULL;
}
/* A wait without a time limit starts again behind an SA_RESTART handler, one with a limit never does. */
static void signals(void) {
  struct sigaction action = { .sa_handler = handler };
  pthread_t thread;
  struct timespec32 long_time = { 10, 0 };
  main_thread = pthread_self();
  sigaction(SIGUSR1, &action, NULL);
  word = 0;
  pthread_create(&thread, NULL, interrupt, (void *)1);
  TRY(futex(&word, FUTEX_WAIT, 0, NULL, NULL, 0));
  pthread_join(thread, NULL);
  action.sa_flags = SA_RESTART;
  sigaction(SIGUSR1, &action, NULL);
  word = 0;
  pthread_create(&thread, NULL, interrupt, (void *)3);
  TRY(futex(&word, FUTEX_WAIT, 0, NULL, NULL, 0));
  pthread_join(thread, NULL);
  word = 0;
  pthread_create(&thread, NULL, interrupt, (void *)1);
  TRY(futex(&word, FUTEX_WAIT, 0, &long_time, NULL, 0));
  pthread_join(thread, NULL);
  SHOW(handled);
}

struct entry { struct entry *next; int lock; };
static struct { struct entry *next; long offset; struct entry *pending; } list;
static struct entry held, waited, foreign, half;
static void *die_holding(void *argument) {
  int tid = gettid();
  (void)argument;
  held.lock = tid;
  waited.lock = tid | FUTEX_WAITERS;
  foreign.lock = tid + 1;
  half.lock = 0;
  held.next = &waited;
  waited.next = &foreign;
  foreign.next = (struct entry *)&list;
  list.next = &held;
  list.offset = offsetof(struct entry, lock);
  list.pending = &half;
  TRY(syscall(SYS_set_robust_list, &list, sizeof list));
  syscall(SYS_exit, 0);
  return NULL;
}

static void robust(void) {
  void *head;
  size_t length;
  TRY(syscall(SYS_set_robust_list, &list, 4));
  TRY(syscall(SYS_get_robust_list, 1 << 20, &head, &length));
  TRY(syscall(SYS_get_robust_list, 0, &head, &length));
  SHOW(length);
  TRY(syscall(SYS_get_robust_list, 0, (void *)4, &length));
  pthread_t thread;
  pthread_create(&thread, NULL, die_holding, NULL);
  pthread_join(thread, NULL);
  SHOW((unsigned)held.lock == FUTEX_OWNER_DIED);
  SHOW((unsigned)waited.lock == (FUTEX_OWNER_DIED | FUTEX_WAITERS));
  SHOW((foreign.lock & FUTEX_OWNER_DIED) == 0);
  SHOW(half.lock);

  pthread_mutexattr_t attributes;
  pthread_mutex_t *mutex = (void *)(map + 16);
  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
  pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
  TRY(pthread_mutex_init(mutex, &attributes));
  pid_t child = fork();
  if (child == 0) {
    pthread_mutex_lock(mutex);
    usleep(20000);
    kill(getpid(), SIGKILL);
  }
  while (pthread_mutex_trylock(mutex) == 0) { pthread_mutex_unlock(mutex); usleep(1000); }
  SHOW(pthread_mutex_lock(mutex) == EOWNERDEAD);
  TRY(pthread_mutex_consistent(mutex));
  TRY(pthread_mutex_unlock(mutex));
  TRY(pthread_mutex_lock(mutex));
  TRY(pthread_mutex_unlock(mutex));
  int status;
  waitpid(child, &status, 0);
  say_status("the owner", status);
}

int main(void) {
  map = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  errors();
  operations();
  wakes(&word, 0);
  wakes(&word, FUTEX_PRIVATE_FLAG);
  wakes(map, 0);
  requeues(0);
  requeues(FUTEX_PRIVATE_FLAG);
  processes();
  signals();
  robust();
  return 0;
}
