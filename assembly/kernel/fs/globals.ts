// The file system's fixed records: FS_GLOBALS divided, each start = previous start + size.
import { FS_GLOBALS } from "../layout";
import { ListHead, listAt } from "../lib/list";

/** Bytes of one InodeOps and one FileOps table. */
@inline export const OPS_SIZE: usize = 64;
/** Bytes of a Path. */
@inline export const PATH_SIZE: usize = 8;

@inline export const FS_STATE: usize = FS_GLOBALS;
@inline const FS_STATE_SIZE: usize = 128;

@inline export const NAMEI_STATE: usize = FS_STATE + FS_STATE_SIZE;
@inline const NAMEI_STATE_SIZE: usize = 256;

/** Paths that a system call works on; a call uses at most three. */
@inline export const PATH_A: usize = NAMEI_STATE + NAMEI_STATE_SIZE;
@inline export const PATH_B: usize = PATH_A + PATH_SIZE;
@inline export const PATH_C: usize = PATH_B + PATH_SIZE;

/** Position of pread and pwrite, and of the kernel's own reads. */
@inline export const SCRATCH_POSITION: usize = PATH_C + PATH_SIZE;
/** Positions of a call that moves bytes between two files. */
@inline export const SEND_POSITION: usize = SCRATCH_POSITION + 8;
@inline export const OUT_POSITION: usize = SEND_POSITION + 8;

/** struct stat, statfs, one directory entry: what goes to user space in one piece. */
@inline export const SCRATCH: usize = OUT_POSITION + 8;
@inline export const SCRATCH_SIZE: usize = 320;

/** Who gets the entries of a running getdents (DirContext). */
@inline export const DIR_CONTEXT: usize = SCRATCH + SCRATCH_SIZE;
@inline const DIR_CONTEXT_SIZE: usize = 32;

/** What the running read or write moves (Uio). */
@inline export const IO_UIO: usize = DIR_CONTEXT + DIR_CONTEXT_SIZE;
@inline const UIO_RESERVE: usize = 64;
@inline export const KERNEL_UIO: usize = IO_UIO + UIO_RESERVE;

/** Operation tables, filled at boot. */
@inline export const TMPFS_DIR_OPS: usize = KERNEL_UIO + UIO_RESERVE;
@inline export const TMPFS_FILE_INODE_OPS: usize = TMPFS_DIR_OPS + OPS_SIZE;
@inline export const TMPFS_LINK_OPS: usize = TMPFS_FILE_INODE_OPS + OPS_SIZE;
@inline export const SPECIAL_INODE_OPS: usize = TMPFS_LINK_OPS + OPS_SIZE;
@inline export const TMPFS_FILE_OPS: usize = SPECIAL_INODE_OPS + OPS_SIZE;
@inline export const TMPFS_DIR_FILE_OPS: usize = TMPFS_FILE_OPS + OPS_SIZE;
@inline export const CHRDEV_OPS: usize = TMPFS_DIR_FILE_OPS + OPS_SIZE;
@inline export const MEM_DEVICE_OPS: usize = CHRDEV_OPS + OPS_SIZE;
@inline export const KMSG_OPS: usize = MEM_DEVICE_OPS + OPS_SIZE;
@inline export const HOST_OPS: usize = KMSG_OPS + OPS_SIZE;
@inline export const FIFO_OPS: usize = HOST_OPS + OPS_SIZE;
@inline export const PIPE_OPS: usize = FIFO_OPS + OPS_SIZE;
@inline export const PATH_ONLY_OPS: usize = PIPE_OPS + OPS_SIZE;
@inline export const PROC_DIR_OPS: usize = PATH_ONLY_OPS + OPS_SIZE;
@inline export const PROC_FILE_INODE_OPS: usize = PROC_DIR_OPS + OPS_SIZE;
@inline export const PROC_LINK_OPS: usize = PROC_FILE_INODE_OPS + OPS_SIZE;
@inline export const PROC_FILE_OPS: usize = PROC_LINK_OPS + OPS_SIZE;
@inline export const PROC_DIR_FILE_OPS: usize = PROC_FILE_OPS + OPS_SIZE;
@inline export const EPOLL_OPS: usize = PROC_DIR_FILE_OPS + OPS_SIZE;
@inline export const EVENTFD_OPS: usize = EPOLL_OPS + OPS_SIZE;
@inline export const TIMERFD_OPS: usize = EVENTFD_OPS + OPS_SIZE;
@inline export const SIGNALFD_OPS: usize = TIMERFD_OPS + OPS_SIZE;
@inline export const INOTIFY_OPS: usize = SIGNALFD_OPS + OPS_SIZE;
@inline export const PIDFD_OPS: usize = INOTIFY_OPS + OPS_SIZE;
@inline const OPS_END: usize = PIDFD_OPS + OPS_SIZE;

/** Character-device drivers by major number: addresses of FileOps. */
@inline export const CHRDEV_TABLE: usize = OPS_END;
@inline export const CHRDEV_MAJORS: u32 = 144;
@inline const CHRDEV_TABLE_SIZE: usize = CHRDEV_MAJORS * 4;

/** Channels of /dev/host (HostChannel records). */
@inline export const HOST_CHANNELS: usize = CHRDEV_TABLE + CHRDEV_TABLE_SIZE;
@inline const HOST_CHANNELS_SIZE: usize = 512;

/** State of the random generator. */
@inline export const RANDOM_STATE: usize = HOST_CHANNELS + HOST_CHANNELS_SIZE;
@inline const RANDOM_STATE_SIZE: usize = 64;

/** Counters and caches of select, poll and epoll. */
@inline export const POLL_STATE: usize = RANDOM_STATE + RANDOM_STATE_SIZE;
@inline const POLL_STATE_SIZE: usize = 128;

/** The text of /proc that is being built (proc/seq.ts). */
@inline export const FS_SEQ: usize = POLL_STATE + POLL_STATE_SIZE;
@inline const FS_SEQ_SIZE: usize = 16;
/** One name of a /proc listing; the text of a /proc link. */
@inline export const PROC_NAME: usize = FS_SEQ + FS_SEQ_SIZE;
@inline const PROC_NAME_SIZE: usize = 32;
@inline export const PROC_LINK_TEXT: usize = PROC_NAME + PROC_NAME_SIZE;
@inline const PROC_LINK_TEXT_SIZE: usize = 64;

/** One name for each kind of file that has none of its own (anon.ts). */
@inline export const ANON_NAMES: usize = PROC_LINK_TEXT + PROC_LINK_TEXT_SIZE;
@inline const ANON_NAMES_SIZE: usize = 32;
/** Lists of what timerfd, signalfd and inotify have made. */
@inline export const TIMERFD_STATE: usize = ANON_NAMES + ANON_NAMES_SIZE;
@inline const TIMERFD_STATE_SIZE: usize = 16;
@inline export const SIGNALFD_STATE: usize = TIMERFD_STATE + TIMERFD_STATE_SIZE;
@inline const SIGNALFD_STATE_SIZE: usize = 16;
@inline export const INOTIFY_STATE: usize = SIGNALFD_STATE + SIGNALFD_STATE_SIZE;
@inline const INOTIFY_STATE_SIZE: usize = 32;

/** The lists of locks and of those who wait for one; the range that a call asks for. */
@inline export const LOCK_STATE: usize = INOTIFY_STATE + INOTIFY_STATE_SIZE;
@inline const LOCK_STATE_SIZE: usize = 16;
@inline export const LOCK_RANGE: usize = LOCK_STATE + LOCK_STATE_SIZE;
@inline const LOCK_RANGE_SIZE: usize = 16;
/** PollTable of files that signal their readiness. */
@inline export const FASYNC_TABLE: usize = LOCK_RANGE + LOCK_RANGE_SIZE;
@inline const FASYNC_TABLE_SIZE: usize = 32;

/** Who waits for processes through pidfds. */
@inline export const PIDFD_STATE: usize = FASYNC_TABLE + FASYNC_TABLE_SIZE;
@inline const PIDFD_STATE_SIZE: usize = 8;

/** /proc/sys/kernel/random/boot_id; zeros until it is asked for. */
@inline export const BOOT_ID: usize = PIDFD_STATE + PIDFD_STATE_SIZE;
@inline const BOOT_ID_SIZE: usize = 16;

@inline export const FS_GLOBALS_END: usize = BOOT_ID + BOOT_ID_SIZE;

/** What the file system keeps beside its records. */
@unmanaged
export class FsState {
  /** All mounts, oldest first. */
  mountsNext: usize;
  mountsPrev: usize;
  /** Buckets of the dentry cache. */
  dentryHash: usize;
  /** A page each: path names of the running call. */
  nameA: usize;
  nameB: usize;
  /** Last inode number, and last minor number (major 0), given out. */
  nextIno: u32;
  nextDevice: u32;
  /** Number of the newest mount. */
  lastMount: u32;
  /** What / is at boot. */
  rootMount: usize;
  /** How many exist. */
  fileCount: u32;
  inodeCount: u32;
  dentryCount: u32;
  pipeCount: u32;
  /** Home of the pipes that have no name. */
  pipeSuper: usize;
  pipeMount: usize;
  /** Home of files without a name (anon.ts), and of those of memfd_create. */
  anonMount: usize;
  /** Home of sockets. */
  socketMount: usize;
  shmMount: usize;
  /** The one devtmpfs, the one procfs and sysfs (0: never mounted). */
  devtmpfs: usize;
  procSuper: usize;
  sysfsSuper: usize;
  /** Frames in the page cache. */
  cachePages: u32;

  get mounts(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
}

export const fsState = changetype<FsState>(FS_STATE);

/** The fs part returns an address or a negative errno in one i32: RAM ends below 2 GB, so the sign tells. */
@inline
export function isError(result: i32): bool {
  return result < 0;
}
