// Files: open flags, fcntl commands, file types, seek and access modes (Linux/i386 asm/fcntl.h, linux/stat.h).

export const enum O {
  RDONLY = 0,
  WRONLY = 1,
  RDWR = 2,
  ACCMODE = 3,
  CREAT = 0o100,
  EXCL = 0o200,
  NOCTTY = 0o400,
  TRUNC = 0o1000,
  APPEND = 0o2000,
  NONBLOCK = 0o4000,
  DSYNC = 0o10000,
  ASYNC = 0o20000,
  DIRECT = 0o40000,
  LARGEFILE = 0o100000,
  DIRECTORY = 0o200000,
  NOFOLLOW = 0o400000,
  NOATIME = 0o1000000,
  CLOEXEC = 0o2000000,
  SYNC = 0o4010000,
  PATH = 0o10000000,
  TMPFILE = 0o20200000,
}

export const enum F {
  DUPFD = 0,
  GETFD = 1,
  SETFD = 2,
  GETFL = 3,
  SETFL = 4,
  GETLK = 5,
  SETLK = 6,
  SETLKW = 7,
  SETOWN = 8,
  GETOWN = 9,
  SETSIG = 10,
  GETSIG = 11,
  GETLK64 = 12,
  SETLK64 = 13,
  SETLKW64 = 14,
  SETOWN_EX = 15,
  GETOWN_EX = 16,
  OFD_GETLK = 36,
  OFD_SETLK = 37,
  OFD_SETLKW = 38,
  NOTIFY = 1026,
  DUPFD_CLOEXEC = 1030,
  SETPIPE_SZ = 1031,
  GETPIPE_SZ = 1032,
  ADD_SEALS = 1033,
  GET_SEALS = 1034,
  FD_CLOEXEC = 1,
}

/** l_type of struct flock */
export const enum LockType {
  RDLCK = 0,
  WRLCK = 1,
  UNLCK = 2,
}

/** setxattr flags */
export const enum XattrFlag {
  CREATE = 1,
  REPLACE = 2,
}

/** renameat2 flags */
export const enum Rename {
  NOREPLACE = 1,
  EXCHANGE = 2,
}

/** struct open_how of openat2, and its `resolve` bits */
export const enum OpenHow {
  FLAGS = 0,
  MODE = 8,
  RESOLVE = 16,
  BYTES = 24,
}
export const enum Resolve {
  NO_XDEV = 1,
  NO_MAGICLINKS = 2,
  NO_SYMLINKS = 4,
  BENEATH = 8,
  IN_ROOT = 16,
  CACHED = 32,
}

/** flock's operation */
export const enum FlockOp {
  SH = 1,
  EX = 2,
  NB = 4,
  UN = 8,
}

/** F_SETOWN_EX: what the number means */
export const enum OwnerType {
  TID = 0,
  PID = 1,
  PGRP = 2,
}

/** close_range flags */
export const enum CloseRange {
  UNSHARE = 2,
  CLOEXEC = 4,
}

/** posix_fadvise advice: the last one */
export const enum Fadvise {
  NOREUSE = 5,
}

/** sync_file_range flags */
export const enum SyncRange {
  ALL = 7,
}

export const enum At {
  FDCWD = -100,
  SYMLINK_NOFOLLOW = 0x100,
  REMOVEDIR = 0x200,
  EACCESS = 0x200,
  SYMLINK_FOLLOW = 0x400,
  NO_AUTOMOUNT = 0x800,
  EMPTY_PATH = 0x1000,
}

export const enum Seek {
  SET = 0,
  CUR = 1,
  END = 2,
  DATA = 3,
  HOLE = 4,
}

export const enum AccessMode {
  F_OK = 0,
  X_OK = 1,
  W_OK = 2,
  R_OK = 4,
}

/** st_mode: type and permission bits */
export const enum S {
  IFMT = 0o170000,
  IFSOCK = 0o140000,
  IFLNK = 0o120000,
  IFREG = 0o100000,
  IFBLK = 0o060000,
  IFDIR = 0o040000,
  IFCHR = 0o020000,
  IFIFO = 0o010000,
  ISUID = 0o4000,
  ISGID = 0o2000,
  ISVTX = 0o1000,
  IXGRP = 0o010,
}

/** dirent d_type = st_mode type >> 12 */
export const enum DT {
  UNKNOWN = 0,
  FIFO = 1,
  CHR = 2,
  DIR = 4,
  BLK = 6,
  REG = 8,
  LNK = 10,
  SOCK = 12,
}

export const enum WaitOption {
  NOHANG = 1,
  /** WSTOPPED of waitid. */
  UNTRACED = 2,
  EXITED = 4,
  CONTINUED = 8,
  NOWAIT = 0x01000000,
  NOTHREAD = 0x20000000,
  ALL = 0x40000000,
  CLONE = 0x80000000,
}

/** idtype_t of waitid. */
export const enum WaitId {
  ALL = 0,
  PID = 1,
  PGID = 2,
  PIDFD = 3,
}

export const enum Prot {
  NONE = 0,
  READ = 1,
  WRITE = 2,
  EXEC = 4,
  /** For atomic operations: any page is. */
  SEM = 8,
  /** mprotect: to the start, or the end, of the area that grows. */
  GROWSDOWN = 0x01000000,
  GROWSUP = 0x02000000,
}

export const enum MapFlag {
  SHARED = 1,
  PRIVATE = 2,
  /** MAP_SHARED that refuses flags it does not know. */
  SHARED_VALIDATE = 3,
  /** The bits that hold one of these. */
  TYPE = 15,
  FIXED = 0x10,
  ANONYMOUS = 0x20,
  GROWSDOWN = 0x100,
  LOCKED = 0x2000,
  NORESERVE = 0x4000,
  POPULATE = 0x8000,
  NONBLOCK = 0x10000,
  STACK = 0x20000,
  HUGETLB = 0x40000,
  FIXED_NOREPLACE = 0x100000,
  /** What MAP_SHARED_VALIDATE knows: all that is older, with MAP_32BIT, DENYWRITE, EXECUTABLE and the page sizes. */
  KNOWN = 0x7c07f973,
}

/** mremap flags, msync flags, madvise advice */
export const enum MremapFlag {
  MAYMOVE = 1,
  FIXED = 2,
  DONTUNMAP = 4,
}
export const enum Mlock {
  ONFAULT = 1,
}
export const enum Mlockall {
  CURRENT = 1,
  FUTURE = 2,
  ONFAULT = 4,
}
export const enum Msync {
  ASYNC = 1,
  INVALIDATE = 2,
  SYNC = 4,
}
export const enum Madvise {
  NORMAL = 0,
  RANDOM = 1,
  SEQUENTIAL = 2,
  WILLNEED = 3,
  DONTNEED = 4,
  FREE = 8,
  REMOVE = 9,
  DONTFORK = 10,
  DOFORK = 11,
  HUGEPAGE = 14,
  NOHUGEPAGE = 15,
  DONTDUMP = 16,
  DODUMP = 17,
  WIPEONFORK = 18,
  KEEPONFORK = 19,
  COLD = 20,
  PAGEOUT = 21,
  POPULATE_READ = 22,
  POPULATE_WRITE = 23,
  DONTNEED_LOCKED = 24,
}

/** IOV_MAX, PATH_MAX and friends (linux/limits.h). */
export const enum Limit {
  PATH_MAX = 4096,
  NAME_MAX = 255,
  PIPE_BUF = 4096,
  IOV_MAX = 1024,
  SYMLOOP_MAX = 40,
  OPEN_MAX = 1024,
}
