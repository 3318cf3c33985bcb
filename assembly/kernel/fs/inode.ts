// Inodes: one record per file of any kind, in whatever file system. Counted; a file system's own part hangs on
// `data`. The last reference to an inode without names ends it (pages given back, `evict`).
import { Cache, cacheAlloc, cacheFree } from "../mm/slab";
import { ListHead, listAt, listInit } from "../lib/list";
import { RadixTree } from "../lib/radix-tree";
import { current } from "../sched/task";
import { realtimeNow } from "../time/clock";
import { S } from "../../abi/fcntl";
import { FileOps } from "./file";
import { locksFree } from "./locks";
import { SuperBlock } from "./super";
import { fsState } from "./globals";
import { pageCacheTruncate } from "./pagecache";
import { xattrsFree } from "./xattr";

/**
 * What a file system does with its inodes: table indices, 0 = not possible (EPERM, ENOTDIR or ENOENT as fits).
 * `dir` is the directory's inode, `dentry` a new one that the operation instantiates. All return 0 or -errno
 * unless told otherwise.
 *
 *   0    lookup(dir: Dentry, name: usize, length: u32): i32    address of a counted Dentry, or -errno
 *   4    create(dir: Inode, dentry: Dentry, mode: u32, rdev: u32)  any kind but directory and symbolic link
 *   8    mkdir(dir: Inode, dentry: Dentry, mode: u32)
 *   12   symlink(dir: Inode, dentry: Dentry, target: usize, length: u32)
 *   16   link(dir: Inode, dentry: Dentry, inode: Inode)
 *   20   unlink(dir: Inode, dentry: Dentry)
 *   24   rmdir(dir: Inode, dentry: Dentry)
 *   28   rename(oldDir: Inode, dentry: Dentry, newDir: Inode, target: Dentry, replaced: Dentry | null)
 *   32   getLink(inode: Inode): i32            address of the target text (NUL at its end)
 *   36   followLink(inode: Inode, path: Path)  for links that are more than text (/proc/PID/exe): `path` is where the
 *        link lies and becomes the target, result 0; or the address of a text to follow
 *   40   truncate(inode: Inode, size: u64)
 *   44   revalidate(dentry: Dentry): bool      false: the cached name is stale
 *   48   refresh(inode: Inode): void           bring attributes up to date before stat
 *   52   evict(inode: Inode): void             the inode is about to go
 *   56   exchange(dir: Inode, dentry: Dentry, otherDir: Inode, other: Dentry)   the two swap their names
 *   60   tmpfile(dir: Inode, mode: u32): i32   address of an inode without a name, or -errno
 */
@unmanaged
export class InodeOps {
  lookup: u32;
  create: u32;
  mkdir: u32;
  symlink: u32;
  link: u32;
  unlink: u32;
  rmdir: u32;
  rename: u32;
  getLink: u32;
  followLink: u32;
  truncate: u32;
  revalidate: u32;
  refresh: u32;
  evict: u32;
  exchange: u32;
  tmpfile: u32;
}

/** Inode.flags */
export const enum InodeFlag {
  /** Has no name, and may be given one (O_TMPFILE). */
  LINKABLE = 1,
}

@unmanaged
export class Inode {
  /** Directory entries in the cache, open files and others that hold it. */
  refcount: u32;
  ino: u32;
  /** S type and permission bits. */
  mode: u32;
  nlink: u32;
  uid: u32;
  gid: u32;
  /** Device number of a device file (major << 8 | minor for minors below 256). */
  rdev: u32;
  /** Open for writing (> 0) or running as a program (< 0): ETXTBSY (Linux: i_writecount). */
  writeCount: i32;
  /** Bytes. */
  size: u64;
  /** Nanoseconds since 1970. */
  atime: u64;
  mtime: u64;
  ctime: u64;
  /** When it was made. */
  btime: u64;
  /** Pages held by the page cache. */
  pageCount: u32;
  sb: SuperBlock;
  ops: InodeOps;
  /** Operations of files opened on it. */
  fileOps: FileOps;
  /** Page cache: RadixTree. */
  pagesRoot: usize;
  pagesHeight: u32;
  /** The areas of memory that map it (mm/vma.ts). */
  mappingsNext: usize;
  mappingsPrev: usize;
  /** The pipe of a FIFO that is open. */
  pipe: usize;
  /** inotify watches on it. */
  watchesNext: usize;
  watchesPrev: usize;
  /** Locks on it (locks.ts); 0 = there never was one. */
  locks: usize;
  /** Extended attributes: Xattr, 0 none. */
  xattrs: usize;
  /** Sum of InodeFlag */
  flags: u32;
  /** The file system's own. */
  data: usize;
  data2: u32;

  get mappings(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Inode>("mappingsNext"));
  }
  get pages(): RadixTree {
    return changetype<RadixTree>(changetype<usize>(this) + offsetof<Inode>("pagesRoot"));
  }
  @inline get watches(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Inode>("watchesNext"));
  }
  @inline get type(): u32 {
    return this.mode & S.IFMT;
  }
  @inline get isDirectory(): bool {
    return (this.mode & S.IFMT) == S.IFDIR;
  }
  @inline get isRegular(): bool {
    return (this.mode & S.IFMT) == S.IFREG;
  }
  @inline get isLink(): bool {
    return (this.mode & S.IFMT) == S.IFLNK;
  }
}

/** A new inode with one reference, one name and the present time; null without memory. */
export function inodeAlloc(sb: SuperBlock, mode: u32, uid: u32, gid: u32): Inode | null {
  const address = cacheAlloc(Cache.INODE);
  if (address == 0) return null;
  const inode = changetype<Inode>(address);
  inode.refcount = 1;
  inode.ino = ++fsState.nextIno;
  inode.mode = mode;
  inode.nlink = 1;
  inode.uid = uid;
  inode.gid = gid;
  inode.sb = sb;
  listInit(inode.watches);
  listInit(inode.mappings);
  const now = realtimeNow();
  inode.atime = now;
  inode.mtime = now;
  inode.ctime = now;
  inode.btime = now;
  sb.inodeCount++;
  fsState.inodeCount++;
  return inode;
}

@inline
export function inodeGet(inode: Inode): Inode {
  inode.refcount++;
  return inode;
}

export function inodePut(inode: Inode): void {
  if (--inode.refcount > 0) return;
  if (inode.ops.evict) call_indirect<void>(inode.ops.evict, inode);
  pageCacheTruncate(inode, 0);
  locksFree(inode);
  xattrsFree(inode);
  inode.sb.inodeCount--;
  fsState.inodeCount--;
  cacheFree(Cache.INODE, changetype<usize>(inode));
}

/** Contents changed: mtime and ctime are now. */
@inline
export function inodeModified(inode: Inode): void {
  const now = realtimeNow();
  inode.mtime = now;
  inode.ctime = now;
}

/** Set-id bits go when somebody else than root changes the contents (Linux: file_remove_privs). */
export function inodeDropPrivileges(inode: Inode): void {
  if (current().euid == 0) return;
  if (inode.mode & S.ISUID) inode.mode &= ~S.ISUID;
  if ((inode.mode & (S.ISGID | S.IXGRP)) == (S.ISGID | S.IXGRP)) inode.mode &= ~S.ISGID;
}

/** Attributes changed: ctime is now. */
@inline
export function inodeChanged(inode: Inode): void {
  inode.ctime = realtimeNow();
}
