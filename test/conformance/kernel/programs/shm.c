/* System V shared memory. needs root (its own IPC namespace on Linux: ids and counts are those of this program). */
#include "check.h"
#include "sysv.h"
#include <sys/mman.h>
#include <sys/shm.h>

static void show(const char *what, int id) {
  struct shmid_ds ds;
  memset(&ds, 0x55, sizeof ds);
  if (shmctl(id, IPC_STAT, &ds) < 0) {
    say("%s: %s\n", what, errno_name(errno));
    return;
  }
  say("%s: size %lu mode %o attached %lu key %x uid %d cuid %d gid %d; creator %s, last %s; times %d%d%d\n", what, (unsigned long)ds.shm_segsz,
      ds.shm_perm.mode, (unsigned long)ds.shm_nattch, (unsigned)ds.shm_perm.__key, (int)ds.shm_perm.uid, (int)ds.shm_perm.cuid,
      (int)ds.shm_perm.gid, ds.shm_cpid == getpid() ? "me" : "other", ds.shm_lpid == getpid() ? "me" : ds.shm_lpid ? "other" : "none",
      ds.shm_atime > 0, ds.shm_dtime > 0, ds.shm_ctime > 0);
}

static void get(void) {
  TRY(shmget(0x1234, 4096, 0600));
  TRY(shmget(0x1234, 0, IPC_CREAT | 0600));
  TRY(shmget(0x1234, 5000, IPC_CREAT | 0640));
  TRY(shmget(0x1234, 5000, IPC_CREAT | IPC_EXCL | 0640));
  TRY(shmget(0x1234, 0, 0));
  TRY(shmget(0x1234, 5000, 0));
  TRY(shmget(0x1234, 5001, 0));
  TRY(shmget(IPC_PRIVATE, 4096, 0));
  TRY(shmget(IPC_PRIVATE, 4096, 0600));
  show("0", 0);
  show("1", 1);
  show("3", 3);
  show("-1", -1);
  struct shmid_ds ds;
  TRY(shmctl(1, SHM_STAT, &ds));
  TRY(shmctl(7, SHM_STAT, &ds));
  TRY(shmctl(1, IPC_RMID, NULL));
  TRY(shmctl(1, IPC_RMID, NULL));
  TRY(shmctl(1, SHM_STAT, &ds));
  TRY(shmget(IPC_PRIVATE, 4096, 0600));
  TRY(shmctl(0, 99, NULL));
  struct shminfo info;
  TRY(shmctl(0, IPC_INFO, (void *)&info));
  say("max %lu min %lu mni %lu seg %lu all %lu\n", (unsigned long)info.shmmax, (unsigned long)info.shmmin, (unsigned long)info.shmmni, (unsigned long)info.shmseg, (unsigned long)info.shmall);
  struct shm_info usage;
  TRY(shmctl(0, SHM_INFO, (void *)&usage));
  say("ids %d pages %lu resident %lu\n", usage.used_ids, (unsigned long)usage.shm_tot, (unsigned long)usage.shm_rss);
  TRY(shmctl(2, IPC_RMID, NULL));
  TRY(shmctl(3, IPC_RMID, NULL));
}

static void attach(void) {
  int id = shmget(0x1234, 5000, 0);
  char *a = shmat(id, NULL, 0);
  SHOW(a != (void *)-1);
  SHOW(((unsigned long)a & 4095) == 0);
  show("one", id);
  strcpy(a, "hello");
  char *b = shmat(id, NULL, SHM_RDONLY);
  say("%s\n", b);
  show("two", id);
  strcpy(a + 4096, "second page");
  say("%s\n", b + 4096);
  TRY(mprotect(b, 4096, PROT_READ | PROT_WRITE));
  CHILD("write to a read-only attach", b[0] = 1);
  CHILD("behind the end", a[8192] = 1);
  CHILD("in the last page", a[8191] = 1);
  TRY(shmdt(a + 1));
  TRY(shmdt(a + 4096));
  TRY(shmdt(NULL));
  /* A child has both, and they go with it or with exec. */
  int ends[2], back[2];
  pipe(ends), pipe(back);
  if (fork() == 0) {
    char c;
    show("in the child", id);
    write(ends[1], "x", 1);
    read(back[0], &c, 1);
    shmdt(a);
    write(ends[1], "x", 1);
    read(back[0], &c, 1);
    strcpy(b == a ? a : (char *)shmat(id, NULL, 0), "child was here");
    _exit(0);
  }
  char c;
  read(ends[0], &c, 1);
  show("four", id);
  write(back[1], "x", 1);
  read(ends[0], &c, 1);
  show("three", id);
  write(back[1], "x", 1);
  wait(NULL);
  show("two again", id);
  say("%s\n", a);
  /* Parts. */
  TRY(munmap(b, 4096));
  show("part of one gone", id);
  TRY(shmdt(b));
  show("the rest too", id);
  b = shmat(id, NULL, 0);
  TRY(mprotect(b, 4096, PROT_READ));
  show("split", id);
  TRY(mprotect(b, 4096, PROT_READ | PROT_WRITE));
  TRY(shmdt(b));
  show("all of a split one", id);
  /* Where. */
  char *room = mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  munmap(room, 65536);
  SHOW((char *)shmat(id, room + 1, 0) == (void *)-1 && errno == EINVAL);
  SHOW((char *)shmat(id, room + 1, SHM_RND) == room);
  SHOW((char *)shmat(id, room + 4096, 0) == (void *)-1 && errno == EINVAL);
  SHOW((char *)shmat(id, room + 4096, SHM_REMAP) == room + 4096);
  show("remapped", id);
  SHOW((char *)shmat(id, NULL, SHM_REMAP) == (void *)-1 && errno == EINVAL);
  TRY(shmdt(room));
  show("what was left of the first", id);
  TRY(shmdt(room + 4096));
  TRY((long)shmat(99, NULL, 0));
  TRY((long)shmat(-1, NULL, 0));
  char *moved = mremap(a, 8192, 12288, MREMAP_MAYMOVE);
  SHOW(moved != MAP_FAILED);
  show("larger", id);
  say("%s\n", moved);
  TRY(munmap(moved, 12288));
  show("none", id);
  /* Several mappings with an other between: shmdt takes those of one attach. */
  a = shmat(id, NULL, 0);
  mmap(a, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  TRY(shmdt(a));
  show("second half gone", id);
  CHILD("the other mapping stays", if (a[0] != 0) _exit(1));
}

static void map_line(void) {
  int id = shmget(0x77, 4096, IPC_CREAT | 0600);
  char *a = shmat(id, NULL, 0);
  FILE *maps = fopen("/proc/self/maps", "r");
  char line[256], rights[8], name[64], more[64];
  unsigned long start, end, offset, inode;
  while (fgets(line, sizeof line, maps)) {
    more[0] = 0;
    if (sscanf(line, "%lx-%lx %7s %lx %*s %lu %63s %63s", &start, &end, rights, &offset, &inode, name, more) >= 6 && start == (unsigned long)a)
      say("%lu bytes %s offset %lu inode is id %d %s %s\n", end - start, rights, offset, (int)(inode == (unsigned)id), name, more);
  }
  fclose(maps);
  shmdt(a);
  shmctl(id, IPC_RMID, NULL);
}

static void destroy(void) {
  int id = shmget(0x1234, 5000, 0);
  char *a = shmat(id, NULL, 0);
  strcpy(a, "still here");
  TRY(shmctl(id, IPC_RMID, NULL));
  TRY(shmget(0x1234, 5000, 0));
  show("to go", id);
  char *b = shmat(id, NULL, 0);
  SHOW(b != (void *)-1);
  say("%s\n", b);
  TRY(shmctl(id, IPC_RMID, NULL));
  shmdt(b);
  show("nearly", id);
  SHOW((char *)shmat(id, a, SHM_REMAP) == a);
  show("over itself", id);
  say("%s\n", a);
  TRY(shmdt(a));
  show("gone", id);
  /* With the last process. */
  id = shmget(IPC_PRIVATE, 4096, 0600);
  CHILD("a process", shmat(id, NULL, 0); shmctl(id, IPC_RMID, NULL); show("its own", id));
  show("gone with it", id);
  id = shmget(IPC_PRIVATE, 4096, 0600);
  a = shmat(id, NULL, 0);
  CHILD("exec", execl("/proc/self/exe", "program", "exec", (char *)NULL));
  show("after exec of a child", id);
  shmctl(id, IPC_RMID, NULL);
  shmdt(a);
}

static void rights(void) {
  int id = shmget(0x55, 4096, IPC_CREAT | 0644);
  int closed = shmget(IPC_PRIVATE, 4096, 0);
  struct shmid_ds ds;
  CHILD("another user", {
    setgid(1000), setuid(1000);
    SHOW((char *)shmat(id, NULL, SHM_RDONLY) != (void *)-1);
    SHOW((char *)shmat(id, NULL, 0) == (void *)-1 && errno == EACCES);
    SHOW((char *)shmat(id, NULL, SHM_RDONLY | SHM_EXEC) == (void *)-1 && errno == EACCES);
    TRY(shmget(0x55, 0, 0444));
    TRY(shmget(0x55, 0, 0222));
    TRY(shmget(0x55, 0, 0200));
    TRY(shmctl(closed, IPC_STAT, &ds));
    TRY(shmctl(closed & 32767, SHM_STAT, &ds));
    TRY(shmctl(id, IPC_STAT, &ds));
    TRY(shmctl(id, IPC_SET, &ds));
    TRY(shmctl(id, IPC_RMID, NULL));
    TRY(shmctl(id, SHM_LOCK, NULL));
    int own = shmget(IPC_PRIVATE, 4096, 0200);
    TRY(shmctl(own, IPC_STAT, &ds));
    TRY(shmctl(own, SHM_LOCK, NULL));
    TRY(shmctl(own, SHM_UNLOCK, NULL));
    TRY(shmctl(own, IPC_RMID, NULL));
  });
  shmctl(id, IPC_STAT, &ds);
  ds.shm_perm.uid = 1000;
  ds.shm_perm.gid = 1001;
  ds.shm_perm.mode = 07640;
  TRY(shmctl(id, IPC_SET, &ds));
  show("given away", id);
  ds.shm_perm.uid = -1;
  TRY(shmctl(id, IPC_SET, &ds));
  TRY(shmctl(id, SHM_LOCK, NULL));
  show("locked", id);
  TRY(shmctl(id, SHM_UNLOCK, NULL));
  CHILD("its owner", {
    setgid(1000), setuid(1000);
    SHOW((char *)shmat(id, NULL, 0) != (void *)-1);
    TRY(shmctl(id, IPC_RMID, NULL));
    show("removed", id);
  });
  show("gone", id);
  shmctl(closed, IPC_RMID, NULL);
}

static void listing(void) {
  int a = shmget(0x101, 4096, IPC_CREAT | 0600), b = shmget(IPC_PRIVATE, 10000, 0644);
  char *at = shmat(a, NULL, 0);
  at[0] = 1;
  char text[2048];
  FILE *file = fopen("/proc/sysvipc/shm", "r");
  int key, id, cpid, lpid, uid, gid, cuid, cgid;
  unsigned mode;
  unsigned long size, attached, rss, swap;
  long long atime, dtime, ctime;
  fgets(text, sizeof text, file);
  for (char *word = strtok(text, " \n"); word; word = strtok(NULL, " \n")) say("%s ", word);
  say("\n");
  while (fscanf(file, "%d %d %o %lu %d %d %lu %d %d %d %d %lld %lld %lld %lu %lu", &key, &id, &mode, &size, &cpid, &lpid, &attached, &uid, &gid, &cuid, &cgid, &atime, &dtime, &ctime, &rss, &swap) == 16)
    say("key %x %s mode %o size %lu attached %lu by me %d%d uid %d rss %lu swap %lu times %d%d%d\n", key, id == a ? "a" : id == b ? "b" : "?", mode, size, attached, cpid == getpid(), lpid == getpid(), uid, rss, swap, atime > 0, dtime > 0, ctime > 0);
  fclose(file);
  shmdt(at);
  shmctl(a, IPC_RMID, NULL);
  shmctl(b, IPC_RMID, NULL);
}

int main(int argc, char **argv) {
  if (argc > 1) {
    show("after exec", (int)shmget(0x9999, 0, 0));
    return 0;
  }
  own_namespace();
  get();
  attach();
  map_line();
  destroy();
  rights();
  listing();
  return 0;
}
