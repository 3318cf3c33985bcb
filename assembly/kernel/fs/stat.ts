// File attributes for user space: struct stat64, struct stat and struct statx (abi/stat.ts).
import { Errno } from "../../abi/errno";
import { Stat, Stat64, Statx, StatxAttribute, StatxMask } from "../../abi/stat";
import { copyToUser } from "../mm/usercopy";
import { PAGE_SIZE } from "../param";
import { majorOf, minorOf } from "./chrdev";
import { SCRATCH } from "./globals";
import { Inode } from "./inode";
import { Path } from "./path";

@inline const SECTORS_PER_PAGE: u32 = PAGE_SIZE / 512;
@inline const NS_PER_SECOND: u64 = 1_000_000_000;

/** Lays struct stat64 out at the user address. 0 or -EFAULT. */
export function statToUser64(inode: Inode, user: u32): i32 {
  if (inode.ops.refresh) call_indirect<void>(inode.ops.refresh, inode);
  const to = SCRATCH;
  memory.fill(to, 0, Stat64.BYTES);
  store<u64>(to + Stat64.DEV, inode.sb.device);
  store<u32>(to + Stat64.INO32, inode.ino);
  store<u32>(to + Stat64.MODE, inode.mode);
  store<u32>(to + Stat64.NLINK, inode.nlink);
  store<u32>(to + Stat64.UID, inode.uid);
  store<u32>(to + Stat64.GID, inode.gid);
  store<u64>(to + Stat64.RDEV, inode.rdev);
  store<u64>(to + Stat64.SIZE, inode.size);
  store<u32>(to + Stat64.BLKSIZE, PAGE_SIZE);
  store<u64>(to + Stat64.BLOCKS, inode.pageCount * SECTORS_PER_PAGE);
  putTime(to + Stat64.ATIME, inode.atime);
  putTime(to + Stat64.MTIME, inode.mtime);
  putTime(to + Stat64.CTIME, inode.ctime);
  store<u64>(to + Stat64.INO, inode.ino);
  return copyToUser(user, to, Stat64.BYTES);
}

/** Lays the old struct stat out. 0, -EFAULT, or -EOVERFLOW when the size needs more than 31 bits. */
export function statToUserOld(inode: Inode, user: u32): i32 {
  if (inode.ops.refresh) call_indirect<void>(inode.ops.refresh, inode);
  if (inode.size > <u64>i32.MAX_VALUE) return -Errno.EOVERFLOW;
  const to = SCRATCH;
  memory.fill(to, 0, Stat.BYTES);
  store<u32>(to + Stat.DEV, inode.sb.device);
  store<u32>(to + Stat.INO, inode.ino);
  store<u16>(to + Stat.MODE, <u16>inode.mode);
  store<u16>(to + Stat.NLINK, <u16>inode.nlink);
  store<u16>(to + Stat.UID, narrowId(inode.uid));
  store<u16>(to + Stat.GID, narrowId(inode.gid));
  store<u32>(to + Stat.RDEV, inode.rdev);
  store<u32>(to + Stat.SIZE, <u32>inode.size);
  store<u32>(to + Stat.BLKSIZE, PAGE_SIZE);
  store<u32>(to + Stat.BLOCKS, inode.pageCount * SECTORS_PER_PAGE);
  putTime(to + Stat.ATIME, inode.atime);
  putTime(to + Stat.MTIME, inode.mtime);
  putTime(to + Stat.CTIME, inode.ctime);
  return copyToUser(user, to, Stat.BYTES);
}

/** Lays struct statx out: everything that is known, whatever was asked for. 0 or -EFAULT. */
export function statxToUser(path: Path, user: u32): i32 {
  const inode = path.dentry.inode;
  const isMountRoot = path.dentry === path.mount.root;
  if (inode.ops.refresh) call_indirect<void>(inode.ops.refresh, inode);
  const to = SCRATCH;
  memory.fill(to, 0, Statx.BYTES);
  store<u32>(to + Statx.MASK, StatxMask.BASIC | StatxMask.BTIME | StatxMask.MNT_ID);
  store<u32>(to + Statx.BLKSIZE, PAGE_SIZE);
  store<u64>(to + Statx.ATTRIBUTES, isMountRoot ? StatxAttribute.MOUNT_ROOT : 0);
  store<u64>(to + Statx.ATTRIBUTES_MASK, StatxAttribute.MOUNT_ROOT);
  store<u32>(to + Statx.NLINK, inode.nlink);
  store<u32>(to + Statx.UID, inode.uid);
  store<u32>(to + Statx.GID, inode.gid);
  store<u16>(to + Statx.MODE, <u16>inode.mode);
  store<u64>(to + Statx.INO, inode.ino);
  store<u64>(to + Statx.SIZE, inode.size);
  store<u64>(to + Statx.BLOCKS, inode.pageCount * SECTORS_PER_PAGE);
  putStatxTime(to + Statx.ATIME, inode.atime);
  putStatxTime(to + Statx.BTIME, inode.btime);
  putStatxTime(to + Statx.CTIME, inode.ctime);
  putStatxTime(to + Statx.MTIME, inode.mtime);
  store<u32>(to + Statx.RDEV_MAJOR, majorOf(inode.rdev));
  store<u32>(to + Statx.RDEV_MINOR, minorOf(inode.rdev));
  store<u32>(to + Statx.DEV_MINOR, inode.sb.device);
  store<u64>(to + Statx.MNT_ID, path.mount.id);
  return copyToUser(user, to, Statx.BYTES);
}

/** struct statx_timestamp: seconds i64, nanoseconds u32 */
function putStatxTime(to: usize, ns: u64): void {
  store<u64>(to, ns / NS_PER_SECOND);
  store<u32>(to + 8, <u32>(ns % NS_PER_SECOND));
}

/** Ids that 16 bits cannot hold become overflowuid. */
@inline const OVERFLOW_ID: u16 = 65534;

@inline
function narrowId(id: u32): u16 {
  return id > <u32>0xffff ? OVERFLOW_ID : <u16>id;
}

/** Seconds and nanoseconds, 32 bits each. */
function putTime(to: usize, ns: u64): void {
  store<u32>(to, <u32>(ns / NS_PER_SECOND));
  store<u32>(to + 4, <u32>(ns % NS_PER_SECOND));
}
