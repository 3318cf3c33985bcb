// Attributes of files: chmod, chown, access, truncate, utime, umask (man 2 pages of each).
import { Errno } from "../../abi/errno";
import { AccessMode, At } from "../../abi/fcntl";
import { TIME_NOW, TIME_OMIT, dentryResize, pathChmod, pathChown, pathSetTimes, pathTruncate } from "../fs/attributes";
import { FsContext } from "../fs/context";
import { fdGet, fdGetAny } from "../fs/fdtable";
import { FMode } from "../fs/file";
import { PATH_A, SCRATCH } from "../fs/globals";
import { Lookup, userPath } from "../fs/namei";
import { Path, pathPut } from "../fs/path";
import { permissionOf } from "../fs/permission";
import { MountFlag } from "../fs/super";
import { copyFromUser } from "../mm/usercopy";
import { current } from "../sched/task";

export function sysUmask(mask: u32): i32 {
  const fs = changetype<FsContext>(current().fs);
  const old = fs.umask;
  fs.umask = mask & 0o777;
  return old;
}

export function sysChmod(path: u32, mode: u32): i32 {
  return sysFchmodat(At.FDCWD, path, mode);
}

export function sysFchmodat(dirfd: i32, user: u32, mode: u32): i32 {
  const path = changetype<Path>(PATH_A);
  const error = userPath(dirfd, user, Lookup.FOLLOW, path);
  if (error) return error;
  const result = pathChmod(path, mode);
  pathPut(path);
  return result;
}

export function sysFchmod(fd: i32, mode: u32): i32 {
  const file = fdGet(fd);
  return file == null ? -Errno.EBADF : pathChmod(file.path, mode);
}

export function sysChown32(path: u32, uid: u32, gid: u32): i32 {
  return chownPath(At.FDCWD, path, uid, gid, Lookup.FOLLOW);
}

export function sysLchown32(path: u32, uid: u32, gid: u32): i32 {
  return chownPath(At.FDCWD, path, uid, gid, 0);
}

export function sysFchown32(fd: i32, uid: u32, gid: u32): i32 {
  const file = fdGet(fd);
  return file == null ? -Errno.EBADF : pathChown(file.path, uid, gid);
}

/** The call with 16-bit ids. */
export function sysFchown(fd: i32, uid: u32, gid: u32): i32 {
  return sysFchown32(fd, widenId(uid), widenId(gid));
}

function chownPath(dirfd: i32, user: u32, uid: u32, gid: u32, lookup: u32): i32 {
  const path = changetype<Path>(PATH_A);
  const error = userPath(dirfd, user, lookup, path);
  if (error) return error;
  const result = pathChown(path, uid, gid);
  pathPut(path);
  return result;
}

/** -1 of 16 bits means no change, too. */
@inline
function widenId(id: u32): u32 {
  return (id & 0xffff) == 0xffff ? u32.MAX_VALUE : id & 0xffff;
}

export function sysAccess(path: u32, mode: u32): i32 {
  return sysFaccessat(At.FDCWD, path, mode);
}

/** Asks for the real ids, not the effective ones. */
export function sysFaccessat(dirfd: i32, user: u32, mode: u32): i32 {
  if (mode & ~(AccessMode.R_OK | AccessMode.W_OK | AccessMode.X_OK)) return -Errno.EINVAL;
  const path = changetype<Path>(PATH_A);
  const error = userPath(dirfd, user, Lookup.FOLLOW, path);
  if (error) return error;
  const inode = path.dentry.inode;
  const task = current();
  let result = permissionOf(inode, mode, task.uid, task.gid);
  if (!result && (mode & AccessMode.W_OK) != 0 && (path.mount.flags & MountFlag.RDONLY) != 0) result = -Errno.EROFS;
  pathPut(path);
  return result;
}

export function sysTruncate(path: u32, length: i32): i32 {
  return truncatePath(path, length);
}

export function sysTruncate64(path: u32, low: u32, high: u32): i32 {
  return truncatePath(path, (<i64>high << 32) | <i64>low);
}

export function sysFtruncate(fd: i32, length: i32): i32 {
  return truncateFile(fd, length);
}

export function sysFtruncate64(fd: i32, low: u32, high: u32): i32 {
  return truncateFile(fd, (<i64>high << 32) | <i64>low);
}

function truncatePath(user: u32, size: i64): i32 {
  if (size < 0) return -Errno.EINVAL;
  const path = changetype<Path>(PATH_A);
  const error = userPath(At.FDCWD, user, Lookup.FOLLOW, path);
  if (error) return error;
  const result = pathTruncate(path, size);
  pathPut(path);
  return result;
}

function truncateFile(fd: i32, size: i64): i32 {
  if (size < 0) return -Errno.EINVAL;
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  if (!file.inode.isRegular || (file.mode & FMode.WRITE) == 0) return -Errno.EINVAL;
  return dentryResize(file.dentry, size);
}

@inline const NS_PER_SECOND: u64 = 1_000_000_000;
@inline const NS_PER_MICROSECOND: u64 = 1000;

/** struct timespec.tv_nsec values with a meaning. */
@inline const UTIME_NOW: u32 = 0x3fffffff;
@inline const UTIME_OMIT: u32 = 0x3ffffffe;

/** struct utimbuf: actime, modtime in seconds; a null pointer means now. */
export function sysUtime(path: u32, times: u32): i32 {
  let atime = TIME_NOW;
  let mtime = TIME_NOW;
  if (times != 0) {
    if (copyFromUser(SCRATCH, times, 8) < 0) return -Errno.EFAULT;
    atime = <u64>load<u32>(SCRATCH) * NS_PER_SECOND;
    mtime = <u64>load<u32>(SCRATCH + 4) * NS_PER_SECOND;
  }
  return setTimes(At.FDCWD, path, atime, mtime, Lookup.FOLLOW);
}

/** struct timeval[2]. */
export function sysUtimes(path: u32, times: u32): i32 {
  let atime = TIME_NOW;
  let mtime = TIME_NOW;
  if (times != 0) {
    if (copyFromUser(SCRATCH, times, 16) < 0) return -Errno.EFAULT;
    if (load<u32>(SCRATCH + 4) >= <u32>1_000_000 || load<u32>(SCRATCH + 12) >= <u32>1_000_000) return -Errno.EINVAL;
    atime = <u64>load<u32>(SCRATCH) * NS_PER_SECOND + <u64>load<u32>(SCRATCH + 4) * NS_PER_MICROSECOND;
    mtime = <u64>load<u32>(SCRATCH + 8) * NS_PER_SECOND + <u64>load<u32>(SCRATCH + 12) * NS_PER_MICROSECOND;
  }
  return setTimes(At.FDCWD, path, atime, mtime, Lookup.FOLLOW);
}

/** struct timespec[2]; a null path names what `dirfd` refers to (futimens). */
export function sysUtimensat(dirfd: i32, path: u32, times: u32, flags: u32): i32 {
  if (flags & ~(At.SYMLINK_NOFOLLOW | At.EMPTY_PATH)) return -Errno.EINVAL;
  let atime = TIME_NOW;
  let mtime = TIME_NOW;
  if (times != 0) {
    if (copyFromUser(SCRATCH, times, 16) < 0) return -Errno.EFAULT;
    if (!timespecOk(SCRATCH) || !timespecOk(SCRATCH + 8)) return -Errno.EINVAL;
    atime = timespecAt(SCRATCH);
    mtime = timespecAt(SCRATCH + 8);
  }
  if (path == 0 && dirfd != At.FDCWD) {
    const file = fdGetAny(dirfd);
    if (file == null) return -Errno.EBADF;
    return pathSetTimes(file.path, atime, mtime);
  }
  let lookup: u32 = flags & At.SYMLINK_NOFOLLOW ? 0 : Lookup.FOLLOW;
  if (flags & At.EMPTY_PATH) lookup |= Lookup.EMPTY;
  return setTimes(dirfd, path, atime, mtime, lookup);
}

function timespecOk(at: usize): bool {
  const ns = load<u32>(at + 4);
  return ns < <u32>1_000_000_000 || ns == UTIME_NOW || ns == UTIME_OMIT;
}

function timespecAt(at: usize): u64 {
  const ns = load<u32>(at + 4);
  if (ns == UTIME_NOW) return TIME_NOW;
  if (ns == UTIME_OMIT) return TIME_OMIT;
  return <u64>load<u32>(at) * NS_PER_SECOND + ns;
}

function setTimes(dirfd: i32, user: u32, atime: u64, mtime: u64, lookup: u32): i32 {
  const path = changetype<Path>(PATH_A);
  const error = userPath(dirfd, user, lookup, path);
  if (error) return error;
  const result = pathSetTimes(path, atime, mtime);
  pathPut(path);
  return result;
}
