/* System V semaphores. needs root (its own IPC namespace on Linux: ids and counts are those of this program). */
#include "check.h"
#include "sysv.h"
#include <pthread.h>
#include <sys/sem.h>

union semun { int val; struct semid_ds *buf; unsigned short *array; struct seminfo *info; };

static int op1(int id, int number, int change, int flags) {
  struct sembuf op = { number, change, flags };
  return semop(id, &op, 1);
}

static void values(const char *what, int id, int count) {
  say("%s:", what);
  for (int i = 0; i < count; i++) {
    int pid = semctl(id, i, GETPID);
    say(" %d(%s n%d z%d)", semctl(id, i, GETVAL), pid == getpid() ? "me" : pid ? "other" : "none", semctl(id, i, GETNCNT), semctl(id, i, GETZCNT));
  }
  say("\n");
}

static void get(void) {
  TRY(semget(0x1234, 2, 0600));
  TRY(semget(0x1234, 0, IPC_CREAT | 0600));
  TRY(semget(0x1234, -1, IPC_CREAT | 0600));
  TRY(semget(0x1234, 32001, IPC_CREAT | 0600));
  TRY(semget(0x1234, 3, IPC_CREAT | 0600));
  TRY(semget(0x1234, 3, IPC_CREAT | IPC_EXCL | 0600));
  TRY(semget(0x1234, 0, 0));
  TRY(semget(0x1234, 4, 0));
  TRY(semget(IPC_PRIVATE, 1, 0));
  struct semid_ds ds;
  union semun arg = { .buf = &ds };
  TRY(semctl(0, 0, IPC_STAT, arg));
  say("nsems %lu mode %o otime %d ctime %d\n", (unsigned long)ds.sem_nsems, ds.sem_perm.mode, ds.sem_otime > 0, ds.sem_ctime > 0);
  TRY(semctl(1, 0, SEM_STAT, arg));
  TRY(semctl(5, 0, SEM_STAT, arg));
  struct seminfo info;
  arg.info = &info;
  TRY(semctl(0, 0, IPC_INFO, arg));
  say("%d %d %d %d %d %d %d %d %d %d\n", info.semmap, info.semmni, info.semmns, info.semmnu, info.semmsl, info.semopm, info.semume, info.semusz, info.semvmx, info.semaem);
  TRY(semctl(0, 0, SEM_INFO, arg));
  say("sets %d semaphores %d\n", info.semusz, info.semaem);
  TRY(semctl(1, 0, IPC_RMID));
  TRY(semctl(1, 0, IPC_RMID));
  TRY(semctl(0, 0, 99));
}

static void operate(void) {
  int id = semget(0x1234, 0, 0);
  values("new", id, 3);
  TRY(op1(id, 0, 3, 0));
  TRY(op1(id, 0, -1, 0));
  TRY(op1(id, 0, -3, IPC_NOWAIT));
  TRY(op1(id, 0, 0, IPC_NOWAIT));
  TRY(op1(id, 1, 0, IPC_NOWAIT));
  TRY(op1(id, 3, 1, 0));
  TRY(op1(id, 0, 32767, 0));
  TRY(op1(id, 2, 32767, 0));
  TRY(op1(id, 2, 1, 0));
  values("changed", id, 3);
  /* All or none. */
  struct sembuf many[] = { { 0, -2, 0 }, { 1, 5, 0 }, { 2, 1, IPC_NOWAIT } };
  TRY(semop(id, many, 3));
  values("nothing happened", id, 3);
  many[2].sem_op = -1;
  TRY(semop(id, many, 3));
  values("all happened", id, 3);
  struct sembuf twice[] = { { 1, -5, 0 }, { 1, 0, IPC_NOWAIT }, { 1, 1, 0 } };
  TRY(semop(id, twice, 3));
  values("one after the other", id, 3);
  TRY(semop(id, twice, 0));
  TRY(semop(99, twice, 1));
  TRY(semop(-1, twice, 1));
  struct sembuf *lots = calloc(501, sizeof *lots);
  TRY(semop(id, lots, 501));
  lots[499].sem_op = 1;
  TRY(semop(id, lots, 500));
  free(lots);
  struct timespec soon = { 0, 20000000 }, bad = { 0, 1000000000 }, none = { 0, 0 };
  struct sembuf down = { 0, -5, 0 };
  TRY(semtimedop(id, &down, 1, &soon));
  TRY(semtimedop(id, &down, 1, &none));
  TRY(semtimedop(id, &down, 1, &bad));
  TRY(semctl(id, 0, SETVAL, (union semun){ .val = 32768 }));
  TRY(semctl(id, 0, SETVAL, (union semun){ .val = -1 }));
  TRY(semctl(id, 3, SETVAL, (union semun){ .val = 1 }));
  TRY(semctl(id, -1, GETVAL));
  TRY(semctl(id, 0, SETVAL, (union semun){ .val = 7 }));
  unsigned short array[3] = { 1, 2, 40000 };
  TRY(semctl(id, 0, SETALL, (union semun){ .array = array }));
  array[2] = 3;
  TRY(semctl(id, 0, SETALL, (union semun){ .array = array }));
  memset(array, 0, sizeof array);
  TRY(semctl(id, 0, GETALL, (union semun){ .array = array }));
  say("%d %d %d\n", array[0], array[1], array[2]);
  struct semid_ds ds;
  TRY(semctl(id, 0, IPC_STAT, (union semun){ .buf = &ds }));
  say("otime %d\n", ds.sem_otime > 0);
}

static pid_t sleeper(int id, struct sembuf *ops, int n) {
  pid_t pid = fork();
  if (pid == 0) {
    int result = semop(id, ops, n);
    _exit(result == 0 ? 0 : errno == EIDRM ? 43 : errno == EINTR ? 4 : 99);
  }
  until_asleep(pid);
  return pid;
}

static void over(const char *what, pid_t pid) {
  int status;
  waitpid(pid, &status, 0);
  say_status(what, status);
}

static void nothing(int signal) {}

static void waiting(void) {
  int id = semget(IPC_PRIVATE, 2, 0600);
  struct sembuf down = { 0, -1, 0 }, down3 = { 0, -3, 0 }, zero = { 0, 0, 0 }, both[] = { { 0, -1, 0 }, { 1, -1, 0 } };
  pid_t a = sleeper(id, &down, 1);
  values("one waits", id, 2);
  TRY(op1(id, 0, 1, 0));
  over("went on", a);
  values("after", id, 2);
  a = sleeper(id, both, 2);
  values("for both", id, 2);
  TRY(op1(id, 0, 1, 0));
  values("for the second", id, 2);
  TRY(op1(id, 1, 1, 0));
  over("has both", a);
  values("after", id, 2);
  /* Who came first does not keep others from what it cannot use. */
  a = sleeper(id, &down3, 1);
  pid_t b = sleeper(id, &down, 1);
  TRY(op1(id, 0, 1, 0));
  over("the smaller", b);
  values("the larger waits", id, 2);
  b = sleeper(id, &down, 1);
  TRY(op1(id, 0, 3, 0));
  over("the first", a);
  values("the second waits", id, 2);
  TRY(semctl(id, 0, SETVAL, (union semun){ .val = 1 }));
  over("by SETVAL", b);
  op1(id, 0, 2, 0);
  a = sleeper(id, &zero, 1);
  values("for zero", id, 2);
  TRY(op1(id, 0, -1, 0));
  TRY(op1(id, 0, -1, 0));
  over("zero", a);
  op1(id, 0, 1, 0);
  a = sleeper(id, &zero, 1);
  struct sembuf ops[] = { { 0, -1, 0 }, { 0, 1, 0 } };
  TRY(semop(id, ops, 2));
  values("never seen as zero", id, 2);
  unsigned short all[2] = { 0, 0 };
  TRY(semctl(id, 0, SETALL, (union semun){ .array = all }));
  over("by SETALL", a);
  /* Out of range while it waits. */
  struct sembuf range[] = { { 0, -1, 0 }, { 1, 32767, 0 } };
  op1(id, 1, 1, 0);
  pid_t c = fork();
  if (c == 0) _exit(semop(id, range, 2) < 0 && errno == ERANGE ? 34 : 99);
  until_asleep(c);
  TRY(op1(id, 0, 1, 0));
  over("range", c);
  values("unchanged", id, 2);
  /* Signals, even with SA_RESTART. */
  struct sigaction action = { .sa_handler = nothing, .sa_flags = SA_RESTART };
  sigaction(SIGUSR1, &action, NULL);
  a = sleeper(id, &down3, 1);
  kill(a, SIGUSR1);
  over("signalled", a);
  a = sleeper(id, &down3, 1);
  kill(a, SIGKILL);
  over("killed", a);
  values("nobody", id, 2);
  a = sleeper(id, &down3, 1);
  b = sleeper(id, &zero, 1);
  TRY(semctl(id, 0, IPC_RMID));
  over("removed", a);
  over("removed", b);
  TRY(semctl(id, 0, GETVAL));
}

static int undo_id;
static void *undo_thread(void *unused) {
  op1(undo_id, 1, -1, SEM_UNDO);
  return NULL;
}

static void undo(void) {
  int id = undo_id = semget(IPC_PRIVATE, 3, 0600);
  unsigned short all[3] = { 10, 10, 10 };
  semctl(id, 0, SETALL, (union semun){ .array = all });
  CHILD("takes", op1(id, 0, -3, SEM_UNDO); op1(id, 1, 4, SEM_UNDO); op1(id, 2, -1, 0); values("inside", id, 3));
  values("undone", id, 3);
  CHILD("SETVAL forgets", op1(id, 0, -3, SEM_UNDO); op1(id, 1, -3, SEM_UNDO); semctl(id, 0, SETVAL, (union semun){ .val = 5 }));
  values("the second only", id, 3);
  CHILD("SETALL forgets", op1(id, 0, -3, SEM_UNDO); semctl(id, 0, SETALL, (union semun){ .array = all }));
  values("all ten", id, 3);
  CHILD("not below zero", op1(id, 0, 5, SEM_UNDO); op1(id, 0, -15, 0));
  values("zero", id, 3);
  CHILD("a grandchild has none", op1(id, 1, -2, SEM_UNDO); CHILD("grandchild", _exit(0)); values("after it", id, 3));
  values("two back", id, 3);
  CHILD("killed", op1(id, 1, -2, SEM_UNDO); raise(SIGKILL));
  values("two back again", id, 3);
  CHILD("exec keeps", op1(id, 1, -2, SEM_UNDO); char text[16]; sprintf(text, "%d", id); execl("/proc/self/exe", "program", text, (char *)NULL));
  values("after exec", id, 3);
  CHILD("a thread's", {
    pthread_t thread;
    pthread_create(&thread, NULL, undo_thread, NULL);
    pthread_join(thread, NULL);
    values("thread has ended", id, 3);
    op1(id, 1, -1, SEM_UNDO);
  });
  values("process has ended", id, 3);
  CHILD("too much", TRY(op1(id, 2, 20000, SEM_UNDO)); TRY(op1(id, 2, -20000, 0)); TRY(op1(id, 2, 20000, SEM_UNDO)));
  values("range", id, 3);
  struct sembuf down = { 0, -1, SEM_UNDO };
  pid_t a = sleeper(id, &down, 1);
  TRY(op1(id, 0, 1, 0));
  over("waited with undo", a);
  values("given back", id, 3);
  /* The end of one lets another go on. */
  op1(id, 0, -1, 0);
  int ends[2];
  pipe(ends);
  pid_t holder = fork();
  if (holder == 0) {
    char c;
    op1(id, 0, 1, 0), op1(id, 0, -1, SEM_UNDO);
    close(ends[1]);
    read(ends[0], &c, 1);
    _exit(0);
  }
  until_asleep(holder);
  struct sembuf plain = { 0, -1, 0 };
  a = sleeper(id, &plain, 1);
  write(ends[1], "x", 1);
  over("holder", holder);
  over("who waited", a);
  CHILD("the set goes first", op1(id, 1, -2, SEM_UNDO); semctl(id, 0, IPC_RMID));
  TRY(semctl(id, 0, GETVAL));
}

static void rights(void) {
  int id = semget(0x55, 1, IPC_CREAT | 0644), closed = semget(IPC_PRIVATE, 1, 0);
  struct semid_ds ds;
  union semun arg = { .buf = &ds };
  CHILD("another user", {
    setgid(1000), setuid(1000);
    TRY(semctl(id, 0, GETVAL));
    TRY(op1(id, 0, 0, 0));
    TRY(op1(id, 0, 1, 0));
    TRY(semctl(id, 0, SETVAL, (union semun){ .val = 1 }));
    TRY(semctl(id, 0, IPC_STAT, arg));
    TRY(semctl(closed, 0, IPC_STAT, arg));
    TRY(semctl(closed, 0, GETVAL));
    TRY(semctl(id, 0, IPC_SET, arg));
    TRY(semctl(id, 0, IPC_RMID));
    TRY(semget(0x55, 1, 0666));
    TRY(semget(0x55, 1, 0444));
  });
  semctl(id, 0, IPC_STAT, arg);
  ds.sem_perm.uid = 1000;
  ds.sem_perm.mode = 0600;
  TRY(semctl(id, 0, IPC_SET, arg));
  CHILD("its owner", {
    setgid(1000), setuid(1000);
    TRY(op1(id, 0, 1, 0));
    TRY(semctl(id, 0, IPC_RMID));
  });
  semctl(closed, 0, IPC_RMID);
}

static void listing(void) {
  semctl(semget(0x1234, 0, 0), 0, IPC_RMID);
  int a = semget(-5, 3, IPC_CREAT | 0604);
  op1(a, 0, 1, 0);
  char text[2048];
  int fd = open("/proc/sysvipc/sem", O_RDONLY);
  int n = read(fd, text, sizeof text - 1);
  text[n] = 0;
  char *line = strchr(text, '\n') + 1;
  line[strlen(line) - 22] = 0; /* two times */
  say("%.*s%.11s", (int)(line - text), text, line);
  say("%s\n", line + 22);
  close(fd);
  semctl(a, 0, IPC_RMID);
}

int main(int argc, char **argv) {
  if (argc > 1) {
    values("in the new program", atoi(argv[1]), 2);
    return 0;
  }
  own_namespace();
  get();
  operate();
  waiting();
  undo();
  rights();
  listing();
  return 0;
}
