// Mounted file systems' own records: what is common to all files of one file system.
import { kfree, kzalloc } from "../mm/slab";
import { Dentry, dentryPut, dentryUnpinTree } from "./dentry";
import { fsState } from "./globals";
import { inotifyUnmount } from "./inotify";

/** What a superblock is an instance of; also the `mount` type names (mount.ts). */
export const enum FsType {
  TMPFS = 0,
  DEVTMPFS = 1,
  PROC = 2,
  PIPEFS = 3,
  ANON = 4,
  DEVPTS = 5,
  SOCKFS = 6,
  SYSFS = 7,
}

/** SuperBlock.magic as statfs reports it (linux/magic.h). */
export const enum FsMagic {
  TMPFS = 0x01021994,
  PROC = 0x9fa0,
  SYSFS = 0x62656572,
  PIPEFS = 0x50495045,
  ANON = 0x09041934,
  DEVPTS = 0x1cd1,
  SOCKFS = 0x534f434b,
}

/** SuperBlock.flags; values of mount(2)'s flags. */
export const enum MountFlag {
  RDONLY = 1,
  NOSUID = 2,
  NODEV = 4,
  NOEXEC = 8,
  REMOUNT = 32,
  NOSYMFOLLOW = 256,
  NOATIME = 1024,
  NODIRATIME = 2048,
  BIND = 4096,
  MOVE = 8192,
  REC = 16384,
  SILENT = 32768,
  UNBINDABLE = 0x20000,
  PRIVATE = 0x40000,
  SLAVE = 0x80000,
  SHARED = 0x100000,
  RELATIME = 0x200000,
  STRICTATIME = 0x1000000,
  /** Not from user space: taken out of the tree while still in use; asked to expire. */
  DETACHED = 0x40000000,
  EXPIRED = 0x80000000,
}

/**
 *   0    type: FsType
 *   4    device: u32       st_dev of its files (major 0)
 *   8    magic: u32        FsMagic
 *   12   root: Dentry
 *   16   pageLimit: u32    most pages its files may hold, 0 = no limit
 *   20   pageCount: u32    pages they hold
 *   24   inodeLimit: u32   most inodes, 0 = no limit
 *   28   inodeCount: u32
 *   32   refcount: u32     mounts, and others that hold it
 *   36   data: usize       the file system's own (kmalloc), 0 = none
 */
@unmanaged
export class SuperBlock {
  type: FsType;
  device: u32;
  magic: u32;
  root: Dentry;
  pageLimit: u32;
  pageCount: u32;
  inodeLimit: u32;
  inodeCount: u32;
  refcount: u32;
  data: usize;
}

/** A superblock without a root yet, with one reference; null without memory. */
export function superAlloc(type: FsType, magic: FsMagic): SuperBlock | null {
  const address = kzalloc(offsetof<SuperBlock>());
  if (address == 0) return null;
  const sb = changetype<SuperBlock>(address);
  sb.type = type;
  sb.magic = magic;
  sb.device = ++fsState.nextDevice;
  sb.refcount = 1;
  return sb;
}

/** The last mount is gone: the tree of names goes, and with it all that nobody else holds. */
export function superPut(sb: SuperBlock): void {
  if (--sb.refcount > 0) return;
  inotifyUnmount(changetype<usize>(sb));
  dentryUnpinTree(sb.root);
  dentryPut(sb.root);
  kfree(sb.data);
  kfree(changetype<usize>(sb));
}
