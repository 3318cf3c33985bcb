/* POSIX threads of the C library: create, join, mutexes, conditions, barriers, semaphores, thread-local storage, once,
   cancellation, and how a process of many threads ends. */
#include "check.h"
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <time.h>

#define THREADS 8
#define ROUNDS 2000

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t condition = PTHREAD_COND_INITIALIZER;
static pthread_barrier_t barrier;
static sem_t semaphore;
static int counter, turn;
static __thread int local = 5;

static void *count(void *argument) {
  for (int i = 0; i < ROUNDS; i++) {
    pthread_mutex_lock(&mutex);
    counter++;
    if (i % 100 == 0) sched_yield();
    pthread_mutex_unlock(&mutex);
  }
  local += (int)(long)argument;
  return (void *)(long)local;
}

static void counting(void) {
  pthread_t threads[THREADS];
  for (long i = 0; i < THREADS; i++) TRY(pthread_create(&threads[i], NULL, count, (void *)i));
  for (int i = 0; i < THREADS; i++) {
    void *result;
    TRY(pthread_join(threads[i], &result));
    SHOW((long)result);
  }
  SHOW(counter);
  SHOW(local);
}

/* Threads take turns by a condition. */
static void *take_turns(void *argument) {
  int mine = (int)(long)argument;
  for (int round = 0; round < 3; round++) {
    pthread_mutex_lock(&mutex);
    while (turn % 3 != mine) pthread_cond_wait(&condition, &mutex);
    say("thread %d, round %d\n", mine, round);
    turn++;
    pthread_cond_broadcast(&condition);
    pthread_mutex_unlock(&mutex);
  }
  return NULL;
}

static void turns(void) {
  pthread_t threads[3];
  for (long i = 0; i < 3; i++) pthread_create(&threads[i], NULL, take_turns, (void *)i);
  for (int i = 0; i < 3; i++) pthread_join(threads[i], NULL);
}

static void *meet(void *argument) {
  (void)argument;
  int last = 0;
  for (int i = 0; i < 50; i++) last += pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD;
  sem_post(&semaphore);
  return (void *)(long)last;
}

static void meetings(void) {
  pthread_t threads[4];
  long serial = 0;
  TRY(pthread_barrier_init(&barrier, NULL, 4));
  TRY(sem_init(&semaphore, 0, 0));
  for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, meet, NULL);
  for (int i = 0; i < 4; i++) TRY(sem_wait(&semaphore));
  for (int i = 0; i < 4; i++) {
    void *result;
    pthread_join(threads[i], &result);
    serial += (long)result;
  }
  SHOW(serial);
  TRY(sem_trywait(&semaphore));
}

static void timeouts(void) {
  struct timespec past = { 1, 0 }, soon;
  pthread_mutex_lock(&mutex);
  SHOW(pthread_cond_timedwait(&condition, &mutex, &past) == ETIMEDOUT);
  clock_gettime(CLOCK_REALTIME, &soon);
  soon.tv_nsec += 20 * 1000 * 1000;
  if (soon.tv_nsec >= 1000000000) { soon.tv_nsec -= 1000000000; soon.tv_sec++; }
  SHOW(pthread_cond_timedwait(&condition, &mutex, &soon) == ETIMEDOUT);
  SHOW(pthread_mutex_timedlock(&mutex, &soon) == ETIMEDOUT);
  SHOW(pthread_mutex_trylock(&mutex) == EBUSY);
  pthread_mutex_unlock(&mutex);
}

static void *sleeper(void *argument) {
  for (;;) pause();
  return argument;
}

static void cancellation(void) {
  pthread_t thread;
  void *result;
  pthread_create(&thread, NULL, sleeper, NULL);
  TRY(pthread_cancel(thread));
  TRY(pthread_join(thread, &result));
  SHOW(result == PTHREAD_CANCELED);
}

static pid_t process;
static void *identity(void *argument) {
  (void)argument;
  SHOW(getpid() == process);
  SHOW(gettid() != process);
  SHOW(getppid() == *(pid_t *)argument);
  pid_t child = fork();
  if (child == 0) {
    SHOW(getppid() == process);
    SHOW(gettid() == getpid());
    _exit(11);
  }
  return (void *)(long)child;
}

/* A child that one thread made is waited for by another. */
static void identities(void) {
  pthread_t thread;
  void *child;
  pid_t parent = getppid();
  process = getpid();
  SHOW(gettid() == process);
  pthread_create(&thread, NULL, identity, &parent);
  pthread_join(thread, &child);
  int status = 0;
  SHOW(waitpid((pid_t)(long)child, &status, 0) == (pid_t)(long)child);
  say_status("child of a thread", status);
}

static void start_sleepers(void) {
  pthread_t thread;
  for (int i = 0; i < 3; i++) pthread_create(&thread, NULL, sleeper, NULL);
}

static void *leave(void *argument) {
  _exit((int)(long)argument);
}

static void *leave_alone(void *argument) {
  usleep(20000);
  syscall(SYS_exit, 9);
  return argument;
}

static void *die(void *argument) {
  raise((int)(long)argument);
  *(volatile int *)4 = 0;
  return NULL;
}

static void endings(void) {
  pthread_t thread;
  CHILD("exit_group by the first thread", { start_sleepers(); _exit(4); });
  CHILD("exit_group by another", { start_sleepers(); pthread_create(&thread, NULL, leave, (void *)5); pause(); });
  CHILD("return from main's thread only", { pthread_create(&thread, NULL, leave_alone, NULL); syscall(SYS_exit, 6); });
  CHILD("pthread_exit of all", { pthread_create(&thread, NULL, leave_alone, NULL); pthread_exit(NULL); });
  CHILD("killed by a signal of a thread", { start_sleepers(); pthread_create(&thread, NULL, die, (void *)SIGTERM); pause(); });
  CHILD("fault of a thread", { start_sleepers(); pthread_create(&thread, NULL, die, (void *)0); pause(); });
  CHILD("SIGKILL", { start_sleepers(); kill(getpid(), SIGKILL); pause(); });
}

static void *run_program(void *argument) {
  char *const arguments[] = { "program", "again", NULL };
  execve("/proc/self/exe", arguments, (char *const[]){ NULL });
  return argument;
}

/* execve by a thread: the new program has the process's id and is alone. */
static void execs(void) {
  int gate[2];
  pipe(gate);
  pid_t child = fork();
  if (child == 0) {
    pthread_t thread;
    dup2(gate[0], 9);
    start_sleepers();
    pthread_create(&thread, NULL, run_program, NULL);
    for (;;) pause();
  }
  write(gate[1], &child, sizeof child);
  int status;
  SHOW(waitpid(child, &status, 0) == child);
  say_status("execve by a thread", status);
  child = fork();
  if (child == 0) {
    dup2(gate[0], 9);
    start_sleepers();
    run_program(NULL);
  }
  write(gate[1], &child, sizeof child);
  SHOW(waitpid(child, &status, 0) == child);
  say_status("execve by the first thread", status);
}

int main(int argc, char **argv) {
  if (argc > 1) {
    pid_t expected = 0;
    read(9, &expected, sizeof expected);
    say("%s: %d %d\n", argv[1], getpid() == expected, gettid() == expected);
    return 42;
  }
  struct rlimit { unsigned long a, b; } none = { 0, 0 };
  syscall(SYS_setrlimit, 4, &none); /* no core files */
  counting();
  turns();
  meetings();
  timeouts();
  cancellation();
  identities();
  endings();
  execs();
  return 0;
}
