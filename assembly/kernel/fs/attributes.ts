// Changing attributes of files: mode, owner, size, times (man 2 chmod, chown, truncate, utimensat).
import { Errno } from "../../abi/errno";
import { S } from "../../abi/fcntl";
import { In } from "../../abi/inotify";
import { Rlimit } from "../../abi/resource";
import { Sig } from "../../abi/signal";
import { inGroup } from "../sched/groups";
import { rlimit } from "../sched/rlimit";
import { current } from "../sched/task";
import { signalSendThread } from "../signal/send";
import { realtimeNow } from "../time/clock";
import { Dentry } from "./dentry";
import { inodeChanged, inodeDropPrivileges } from "./inode";
import { notifyDentry } from "./notify";
import { FILE_SIZE_MAX } from "./pagecache";
import { Path } from "./path";
import { May, inodePermission, ownerPermission } from "./permission";
import { MountFlag } from "./super";

/** An owner argument that changes nothing. */
@inline const NO_CHANGE: u32 = 0xffffffff;

export function pathChmod(path: Path, mode: u32): i32 {
  const inode = path.dentry.inode;
  if (path.mount.flags & MountFlag.RDONLY) return -Errno.EROFS;
  const error = ownerPermission(inode);
  if (error) return error;
  let bits = mode & 0o7777;
  const task = current();
  if (task.fsuid != 0 && !inGroup(task, inode.gid)) bits &= ~S.ISGID;
  inode.mode = (inode.mode & S.IFMT) | bits;
  inodeChanged(inode);
  notifyDentry(path.dentry, In.ATTRIB);
  return 0;
}

/**
 * Only root gives files away; an owner may set the group to its own. Clears the set-user-id bit of non-directories,
 * and the set-group-id bit where it means that.
 */
export function pathChown(path: Path, uid: u32, gid: u32): i32 {
  const inode = path.dentry.inode;
  if (path.mount.flags & MountFlag.RDONLY) return -Errno.EROFS;
  const task = current();
  if (task.fsuid != 0) {
    if (uid != NO_CHANGE && (uid != inode.uid || task.fsuid != inode.uid)) return -Errno.EPERM;
    if (gid != NO_CHANGE && (task.fsuid != inode.uid || (gid != inode.gid && !inGroup(task, gid)))) return -Errno.EPERM;
  }
  if (uid != NO_CHANGE) inode.uid = uid;
  if (gid != NO_CHANGE) inode.gid = gid;
  if (!inode.isDirectory) {
    inode.mode &= ~S.ISUID;
    if (inode.mode & S.IXGRP) inode.mode &= ~S.ISGID;
  }
  inodeChanged(inode);
  notifyDentry(path.dentry, In.ATTRIB);
  return 0;
}

/** truncate(2) on a path: checks, then dentryResize. */
export function pathTruncate(path: Path, size: i64): i32 {
  const inode = path.dentry.inode;
  if (size < 0) return -Errno.EINVAL;
  if (inode.isDirectory) return -Errno.EISDIR;
  if (!inode.isRegular) return -Errno.EINVAL;
  if (path.mount.flags & MountFlag.RDONLY) return -Errno.EROFS;
  const denied = inodePermission(inode, May.WRITE);
  if (denied) return denied;
  if (inode.writeCount < 0) return -Errno.ETXTBSY;
  return dentryResize(path.dentry, size);
}

/** Makes a regular file `size` bytes long. */
export function dentryResize(dentry: Dentry, size: i64): i32 {
  const inode = dentry.inode;
  if (size < 0) return -Errno.EINVAL;
  if (!inode.ops.truncate) return -Errno.EINVAL;
  if (<u64>size > inode.size && <u64>size > fileSizeLimit()) return fileTooBig();
  if (<u64>size > FILE_SIZE_MAX) return -Errno.EFBIG;
  const error = call_indirect<i32>(inode.ops.truncate, inode, <u64>size);
  if (error) return error;
  inodeDropPrivileges(inode);
  notifyDentry(dentry, In.MODIFY);
  return 0;
}

/** RLIMIT_FSIZE of the current task: no file grows beyond it. */
export function fileSizeLimit(): u64 {
  const limit = rlimit(Rlimit.FSIZE);
  return limit == <u32>Rlimit.INFINITY ? u64.MAX_VALUE : limit;
}

/** The current task has tried to make a file longer than it may: SIGXFSZ and -EFBIG. */
export function fileTooBig(): i32 {
  signalSendThread(current(), Sig.XFSZ);
  return -Errno.EFBIG;
}

/** A time argument that means the present, and one that leaves the time as it is (utimensat's UTIME_NOW, UTIME_OMIT). */
@inline export const TIME_NOW: u64 = u64.MAX_VALUE;
@inline export const TIME_OMIT: u64 = u64.MAX_VALUE - 1;

/** Sets access and modification time, ns since 1970. Setting both to now needs write permission only. */
export function pathSetTimes(path: Path, atime: u64, mtime: u64): i32 {
  const inode = path.dentry.inode;
  if (atime == TIME_OMIT && mtime == TIME_OMIT) return 0;
  if (path.mount.flags & MountFlag.RDONLY) return -Errno.EROFS;
  let error = ownerPermission(inode);
  if (error && atime == TIME_NOW && mtime == TIME_NOW) error = inodePermission(inode, May.WRITE);
  if (error) return error;
  const now = realtimeNow();
  if (atime != TIME_OMIT) inode.atime = atime == TIME_NOW ? now : atime;
  if (mtime != TIME_OMIT) inode.mtime = mtime == TIME_NOW ? now : mtime;
  inode.ctime = now;
  notifyDentry(path.dentry, atime == TIME_OMIT ? In.MODIFY : mtime == TIME_OMIT ? In.ACCESS : In.ATTRIB);
  return 0;
}

/** An access time older than this is brought up to date anyway. */
@inline const ATIME_STALE: u64 = 86_400_000_000_000;

/** Something was read. The access time follows where it says something new (mount option relatime, the default). */
export function pathAccessed(path: Path): void {
  const inode = path.dentry.inode;
  const flags = path.mount.flags;
  if ((flags & (MountFlag.NOATIME | MountFlag.RDONLY)) != 0) return;
  if (inode.isDirectory && (flags & MountFlag.NODIRATIME) != 0) return;
  const now = realtimeNow();
  const said = inode.atime > inode.mtime && inode.atime > inode.ctime && now < inode.atime + ATIME_STALE;
  if (!said || (flags & MountFlag.STRICTATIME) != 0) inode.atime = now;
}
