// System V IPC: calls, commands, flags and structures of shared memory, semaphores and message queues (linux/ipc.h,
// linux/shm.h, linux/sem.h, linux/msg.h, asm/ipcbuf.h of the i386).

/** First argument of ipc(2); the upper half is a version. */
export const enum IpcCall {
  SEMOP = 1,
  SEMGET = 2,
  SEMCTL = 3,
  SEMTIMEDOP = 4,
  MSGSND = 11,
  MSGRCV = 12,
  MSGGET = 13,
  MSGCTL = 14,
  SHMAT = 21,
  SHMDT = 22,
  SHMGET = 23,
  SHMCTL = 24,
  NUMBER = 0xffff,
  VERSION_SHIFT = 16,
}

/** Flags of the get calls, and of those that may wait. */
export const enum IpcFlag {
  /** The key of an object that no key leads to. */
  PRIVATE = 0,
  CREAT = 0o1000,
  EXCL = 0o2000,
  NOWAIT = 0o4000,
}

/** Commands of the ctl calls. */
export const enum IpcCommand {
  RMID = 0,
  SET = 1,
  STAT = 2,
  INFO = 3,
  /** Added by the C library in ipc(2): structures of today's size. */
  IPC_64 = 0x100,
  SHM_LOCK = 11,
  SHM_UNLOCK = 12,
  SHM_STAT = 13,
  SHM_INFO = 14,
  SHM_STAT_ANY = 15,
  GETPID = 11,
  GETVAL = 12,
  GETALL = 13,
  GETNCNT = 14,
  GETZCNT = 15,
  SETVAL = 16,
  SETALL = 17,
  SEM_STAT = 18,
  SEM_INFO = 19,
  SEM_STAT_ANY = 20,
  MSG_STAT = 11,
  MSG_INFO = 12,
  MSG_STAT_ANY = 13,
}

/** struct ipc64_perm, with which the three *id64_ds begin. */
export const enum IpcPermAt {
  KEY = 0,
  UID = 4,
  GID = 8,
  CUID = 12,
  CGID = 16,
  MODE = 20,
  SEQ = 24,
  SIZE = 36,
}

export const enum ShmFlag {
  /** shmget */
  HUGETLB = 0o4000,
  NORESERVE = 0o10000,
  /** shmat */
  RDONLY = 0o10000,
  RND = 0o20000,
  REMAP = 0o40000,
  EXEC = 0o100000,
  /** In the mode that IPC_STAT tells: removed with the last detach; locked. */
  DEST = 0o1000,
  LOCKED = 0o2000,
}

/** struct shmid64_ds; times have their upper half behind them. */
export const enum ShmidAt {
  SEGSZ = 36,
  ATIME = 40,
  DTIME = 48,
  CTIME = 56,
  CPID = 64,
  LPID = 68,
  NATTCH = 72,
  SIZE = 84,
}

/** struct shminfo64 (IPC_INFO). */
export const enum ShmInfoAt {
  MAX = 0,
  MIN = 4,
  MNI = 8,
  SEG = 12,
  ALL = 16,
  SIZE = 36,
}

/** struct shm_info (SHM_INFO). */
export const enum ShmUsageAt {
  USED_IDS = 0,
  TOT = 4,
  RSS = 8,
  SIZE = 24,
}

export const enum SemFlag {
  UNDO = 0x1000,
}

/** struct sembuf */
export const enum SembufAt {
  NUM = 0,
  OP = 2,
  FLG = 4,
  SIZE = 6,
}

/** struct semid64_ds */
export const enum SemidAt {
  OTIME = 36,
  CTIME = 44,
  NSEMS = 52,
  SIZE = 64,
}

/** struct seminfo (IPC_INFO, SEM_INFO). */
export const enum SemInfoAt {
  MAP = 0,
  MNI = 4,
  MNS = 8,
  MNU = 12,
  MSL = 16,
  OPM = 20,
  UME = 24,
  USZ = 28,
  VMX = 32,
  AEM = 36,
  SIZE = 40,
}

export const enum MsgFlag {
  NOERROR = 0o10000,
  EXCEPT = 0o20000,
  COPY = 0o40000,
}

/** struct msqid64_ds */
export const enum MsqidAt {
  STIME = 36,
  RTIME = 44,
  CTIME = 52,
  CBYTES = 60,
  QNUM = 64,
  QBYTES = 68,
  LSPID = 72,
  LRPID = 76,
  SIZE = 88,
}

/** struct msginfo (IPC_INFO, MSG_INFO). */
export const enum MsgInfoAt {
  POOL = 0,
  MAP = 4,
  MAX = 8,
  MNB = 12,
  MNI = 16,
  SSZ = 20,
  TQL = 24,
  SEG = 28,
  SIZE = 32,
}
