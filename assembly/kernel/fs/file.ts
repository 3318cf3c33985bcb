// Open files: what a descriptor refers to (Linux: struct file). Counted: descriptors, running calls, epoll items'
// owners and memory mappings hold one. The operations come from what was opened.
import { ListHead, listAt, listInit } from "../lib/list";
import { Cache, cacheAlloc, cacheFree } from "../mm/slab";
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { In } from "../../abi/inotify";
import { Dentry } from "./dentry";
import { Inode } from "./inode";
import { Mount } from "./mount";
import { Path, pathPut, pathSet } from "./path";
import { fsState } from "./globals";
import { eventpollRelease } from "./eventpoll";
import { ownerRelease } from "./fasync";
import { locksRelease } from "./locks";
import { notifyFile } from "./notify";

/**
 * Operations on an open file: table indices, 0 = not possible. `position` is the address of a u64 that read and
 * write advance (the file's own, or pread's).
 *
 *   0    read(file: File, uio: Uio, position: usize): i32    bytes, BLOCKED, -errno    (0: EINVAL)
 *   4    write(file: File, uio: Uio, position: usize): i32
 *   8    llseek(file: File, offset: i64, whence: u32): i64  0 = the usual seek
 *   12   poll(file: File, table: usize): u32                 Poll bits; registers with pollWait unless table is 0
 *   16   ioctl(file: File, command: u32, argument: u32): i32   -ENOTTY for what it does not know
 *   20   readdir(file: File, context: DirContext): i32       (0: ENOTDIR)
 *   24   release(file: File): void                           the last reference is gone
 *   28   mmap(file: File, vma: usize): i32                   0 = mapped through the page cache if regular, else ENODEV
 *   32   flush(file: File): void                             a descriptor was closed
 *   36   open(inode: Inode, file: File): i32                 0, BLOCKED, -errno
 *   40   fdinfo(file: File): void                            more lines for /proc/PID/fdinfo
 *   44   mapped(file: File): void                            an area of memory with it is in an address space
 *   48   unmapped(file: File): void                          ... is taken out; such areas are never joined
 */
@unmanaged
export class FileOps {
  read: u32;
  write: u32;
  llseek: u32;
  poll: u32;
  ioctl: u32;
  readdir: u32;
  release: u32;
  mmap: u32;
  flush: u32;
  open: u32;
  fdinfo: u32;
  mapped: u32;
  unmapped: u32;
}

/** File.mode */
export const enum FMode {
  READ = 1,
  WRITE = 2,
  /** Has a position: lseek, pread and pwrite work. */
  SEEK = 4,
  /** O_PATH: names a file, nothing else. */
  PATH = 8,
  /** Holds a write count on the inode. */
  WRITER = 16,
}

/** The flags that stay in File.flags after open. */
@inline export const KEPT_FLAGS: u32 = ~(O.CREAT | O.EXCL | O.NOCTTY | O.TRUNC | O.CLOEXEC);

@unmanaged
export class File {
  /** Bytes from the start. */
  position: u64;
  refcount: u32;
  /** O flags, without those that matter only to open. */
  flags: u32;
  /** Sum of FMode */
  mode: u32;
  ops: FileOps;
  inode: Inode;
  pathMount: Mount;
  pathDentry: Dentry;
  /** The driver's own. */
  data: usize;
  data2: u32;
  /** Who is told by a signal that it is ready (fasync.ts); 0 = never asked for. */
  owner: usize;
  /** Epoll items that watch this file. */
  epollNext: usize;
  epollPrev: usize;

  @inline get path(): Path {
    return changetype<Path>(changetype<usize>(this) + offsetof<File>("pathMount"));
  }
  @inline get dentry(): Dentry {
    return this.pathDentry;
  }
  @inline get epollItems(): ListHead {
    return listAt(changetype<usize>(this), offsetof<File>("epollNext"));
  }
  @inline get positionAddress(): usize {
    return changetype<usize>(this) + offsetof<File>("position");
  }
  @inline get nonblocking(): bool {
    return (this.flags & O.NONBLOCK) != 0;
  }
}

/** A new file on `dentry` with one reference, its operations those of the inode; null without memory. */
export function fileAlloc(mount: Mount, dentry: Dentry, flags: u32): File | null {
  const address = cacheAlloc(Cache.FILE);
  if (address == 0) return null;
  const file = changetype<File>(address);
  file.refcount = 1;
  file.flags = flags & KEPT_FLAGS;
  file.mode = (flags + 1) & (FMode.READ | FMode.WRITE);
  pathSet(file.path, mount, dentry);
  file.inode = dentry.inode;
  file.ops = dentry.inode.fileOps;
  listInit(file.epollItems);
  fsState.fileCount++;
  return file;
}

@inline
export function fileGet(file: File): File {
  file.refcount++;
  return file;
}

export function filePut(file: File): void {
  if (--file.refcount > 0) return;
  notifyFile(file, file.mode & FMode.WRITE ? In.CLOSE_WRITE : In.CLOSE_NOWRITE);
  eventpollRelease(file);
  locksRelease(file.inode, changetype<usize>(file));
  ownerRelease(file);
  if (file.ops.release) call_indirect<void>(file.ops.release, file);
  fileFree(file);
}

/** Throws a file away whose open has failed, or frees it at its end. */
export function fileFree(file: File): void {
  if (file.mode & FMode.WRITER) {
    file.inode.writeCount--;
    file.pathMount.writers--;
  }
  pathPut(file.path);
  cacheFree(Cache.FILE, changetype<usize>(file));
  fsState.fileCount--;
}

/** Counts a writer in. 0, or -ETXTBSY while the file runs as a program. */
export function fileBecomeWriter(file: File): i32 {
  if (file.inode.writeCount < 0) return -Errno.ETXTBSY;
  file.inode.writeCount++;
  file.pathMount.writers++;
  file.mode |= FMode.WRITER;
  return 0;
}

/** A program is started from the file: nobody may write it. 0, or -ETXTBSY while somebody has it open for writing. */
export function inodeDenyWrite(inode: Inode): i32 {
  if (inode.writeCount > 0) return -Errno.ETXTBSY;
  inode.writeCount--;
  return 0;
}

export function inodeAllowWrite(inode: Inode): void {
  inode.writeCount++;
}
