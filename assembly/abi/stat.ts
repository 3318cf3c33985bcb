// struct stat64, struct stat, struct linux_dirent64, struct statfs64, struct utsname of Linux/i386 (asm/stat.h).
//
//   stat64: 0 dev u64 | 12 __ino u32 | 16 mode u32 | 20 nlink u32 | 24 uid u32 | 28 gid u32 | 32 rdev u64 |
//           44 size i64 | 52 blksize u32 | 56 blocks u64 | 64 atime,nsec | 72 mtime,nsec | 80 ctime,nsec | 88 ino u64

export const enum Stat64 {
  DEV = 0,
  INO32 = 12,
  MODE = 16,
  NLINK = 20,
  UID = 24,
  GID = 28,
  RDEV = 32,
  SIZE = 44,
  BLKSIZE = 52,
  BLOCKS = 56,
  ATIME = 64,
  MTIME = 72,
  CTIME = 80,
  INO = 88,
  BYTES = 96,
}

/** struct stat (the calls 106-108) */
export const enum Stat {
  DEV = 0,
  INO = 4,
  MODE = 8,
  NLINK = 10,
  UID = 12,
  GID = 14,
  RDEV = 16,
  SIZE = 20,
  BLKSIZE = 24,
  BLOCKS = 28,
  ATIME = 32,
  MTIME = 40,
  CTIME = 48,
  BYTES = 64,
}

/** struct statx */
export const enum Statx {
  MASK = 0,
  BLKSIZE = 4,
  ATTRIBUTES = 8,
  NLINK = 16,
  UID = 20,
  GID = 24,
  MODE = 28,
  INO = 32,
  SIZE = 40,
  BLOCKS = 48,
  ATTRIBUTES_MASK = 56,
  ATIME = 64,
  BTIME = 80,
  CTIME = 96,
  MTIME = 112,
  RDEV_MAJOR = 128,
  RDEV_MINOR = 132,
  DEV_MAJOR = 136,
  DEV_MINOR = 140,
  MNT_ID = 144,
  BYTES = 256,
}

/** stx_mask */
export const enum StatxMask {
  BASIC = 0x7ff,
  BTIME = 0x800,
  MNT_ID = 0x1000,
  RESERVED = 0x80000000,
}

/** stx_attributes */
export const enum StatxAttribute {
  MOUNT_ROOT = 0x2000,
}

/** struct linux_dirent64: ino u64, off i64, reclen u16, type u8, name[] */
export const enum Dirent64 {
  INO = 0,
  OFF = 8,
  RECLEN = 16,
  TYPE = 18,
  NAME = 19,
}

/** struct new_utsname: six fields of 65 bytes */
export const enum Utsname {
  FIELD = 65,
  BYTES = 390,
}
