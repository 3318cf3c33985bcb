// Attributes of files: chmod, chown, access, truncate, utime, umask (man 2 pages of each).
import { Errno } from "../../abi/errno";
import { AccessMode, At } from "../../abi/fcntl";
import { TIME_NOW, TIME_OMIT, dentryResize, pathChmod, pathChown, pathSetTimes, pathTruncate } from "../fs/attributes";
import { FsContext } from "../fs/context";
import { fdGet, fdGetAny } from "../fs/fdtable";
import { FMode } from "../fs/file";
import { PATH_A, SCRATCH } from "../fs/globals";
import { Lookup, lookupOf, userPath } from "../fs/namei";
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
  return sysFchmodat2(dirfd, user, mode, 0);
}

/** `flags`: At.SYMLINK_NOFOLLOW (links have no mode of their own: EOPNOTSUPP), At.EMPTY_PATH. */
export function sysFchmodat2(dirfd: i32, user: u32, mode: u32, flags: u32): i32 {
  if (flags & ~(At.SYMLINK_NOFOLLOW | At.EMPTY_PATH)) return -Errno.EINVAL;
  const path = changetype<Path>(PATH_A);
  const error = userPath(dirfd, user, lookupOf(flags), path);
  if (error) return error;
  const result = path.dentry.inode.isLink ? -Errno.EOPNOTSUPP : pathChmod(path, mode);
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

export function sysFchownat(dirfd: i32, path: u32, uid: u32, gid: u32, flags: u32): i32 {
  if (flags & ~(At.SYMLINK_NOFOLLOW | At.EMPTY_PATH)) return -Errno.EINVAL;
  return chownPath(dirfd, path, uid, gid, lookupOf(flags));
}

/** The calls with 16-bit ids. */
export function sysChown(path: u32, uid: u32, gid: u32): i32 {
  return sysChown32(path, widenId(uid), widenId(gid));
}

export function sysLchown(path: u32, uid: u32, gid: u32): i32 {
  return sysLchown32(path, widenId(uid), widenId(gid));
}

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

export function sysFaccessat(dirfd: i32, user: u32, mode: u32): i32 {
  return sysFaccessat2(dirfd, user, mode, 0);
}

/** Asks for the real ids unless `flags` have At.EACCESS. */
export function sysFaccessat2(dirfd: i32, user: u32, mode: u32, flags: u32): i32 {
  if (mode & ~(AccessMode.R_OK | AccessMode.W_OK | AccessMode.X_OK)) return -Errno.EINVAL;
  if (flags & ~(At.EACCESS | At.SYMLINK_NOFOLLOW | At.EMPTY_PATH)) return -Errno.EINVAL;
  const task = current();
  const effective = (flags & At.EACCESS) != 0;
  const path = changetype<Path>(PATH_A);
  const error = userPath(dirfd, user, lookupOf(flags), path);
  if (error) return error;
  const inode = path.dentry.inode;
  let result = permissionOf(inode, mode, effective ? task.euid : task.uid, effective ? task.egid : task.gid);
  if (!result && (mode & AccessMode.W_OK) != 0 && (path.mount.flags & MountFlag.RDONLY) != 0) result = -Errno.EROFS;
  if (!result && (mode & AccessMode.X_OK) != 0 && inode.isRegular && (path.mount.flags & MountFlag.NOEXEC) != 0) result = -Errno.EACCES;
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

/** The latest second that inodes can tell (64-bit nanoseconds). */
@inline const SECONDS_MAX: i64 = 9_223_372_036;

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
  return sysFutimesat(At.FDCWD, path, times);
}

/** A null path names what `dirfd` refers to. */
export function sysFutimesat(dirfd: i32, path: u32, times: u32): i32 {
  let atime = TIME_NOW;
  let mtime = TIME_NOW;
  if (times != 0) {
    if (copyFromUser(SCRATCH, times, 16) < 0) return -Errno.EFAULT;
    if (load<u32>(SCRATCH + 4) >= <u32>1_000_000 || load<u32>(SCRATCH + 12) >= <u32>1_000_000) return -Errno.EINVAL;
    atime = <u64>load<u32>(SCRATCH) * NS_PER_SECOND + <u64>load<u32>(SCRATCH + 4) * NS_PER_MICROSECOND;
    mtime = <u64>load<u32>(SCRATCH + 8) * NS_PER_SECOND + <u64>load<u32>(SCRATCH + 12) * NS_PER_MICROSECOND;
  }
  return setTimesAt(dirfd, path, atime, mtime, 0);
}

/** struct timespec[2]; a null path names what `dirfd` refers to (futimens). */
export function sysUtimensat(dirfd: i32, path: u32, times: u32, flags: u32): i32 {
  return setTimespecs(dirfd, path, times, flags, false);
}

/** struct __kernel_timespec[2]: seconds and nanoseconds of 64 bits. */
export function sysUtimensatTime64(dirfd: i32, path: u32, times: u32, flags: u32): i32 {
  return setTimespecs(dirfd, path, times, flags, true);
}

function setTimespecs(dirfd: i32, path: u32, times: u32, flags: u32, wide: bool): i32 {
  let atime = TIME_NOW;
  let mtime = TIME_NOW;
  if (times != 0) {
    const size: u32 = wide ? 16 : 8;
    if (copyFromUser(SCRATCH, times, size * 2) < 0) return -Errno.EFAULT;
    if (nanosecondsAt(SCRATCH, wide) > UTIME_NOW || nanosecondsAt(SCRATCH + size, wide) > UTIME_NOW) return -Errno.EINVAL;
    atime = timespecAt(SCRATCH, wide);
    mtime = timespecAt(SCRATCH + size, wide);
    // Nothing to do, and nothing is looked at (Linux: do_utimes).
    if (atime == TIME_OMIT && mtime == TIME_OMIT) return 0;
  }
  return setTimesAt(dirfd, path, atime, mtime, flags);
}

function setTimesAt(dirfd: i32, path: u32, atime: u64, mtime: u64, flags: u32): i32 {
  if (path == 0 && dirfd != At.FDCWD) {
    if (flags) return -Errno.EINVAL;
    const file = fdGetAny(dirfd);
    if (file == null) return -Errno.EBADF;
    return pathSetTimes(file.path, atime, mtime);
  }
  if (flags & ~(At.SYMLINK_NOFOLLOW | At.EMPTY_PATH)) return -Errno.EINVAL;
  return setTimes(dirfd, path, atime, mtime, lookupOf(flags));
}

/** Nanoseconds of a time, or UTIME_NOW, UTIME_OMIT; more than UTIME_NOW when they are none of these. */
function nanosecondsAt(at: usize, wide: bool): u32 {
  const ns = load<u32>(at + (wide ? 8 : 4));
  return ns < <u32>1_000_000_000 || ns == UTIME_NOW || ns == UTIME_OMIT ? ns : u32.MAX_VALUE;
}

/** Moments before 1970 are taken as 1970: that is as early as inodes can tell. */
function timespecAt(at: usize, wide: bool): u64 {
  const ns = nanosecondsAt(at, wide);
  if (ns == UTIME_NOW) return TIME_NOW;
  if (ns == UTIME_OMIT) return TIME_OMIT;
  const seconds: i64 = wide ? load<i64>(at) : load<i32>(at);
  return <u64>min<i64>(max<i64>(seconds, 0), SECONDS_MAX) * NS_PER_SECOND + ns;
}

function setTimes(dirfd: i32, user: u32, atime: u64, mtime: u64, lookup: u32): i32 {
  const path = changetype<Path>(PATH_A);
  const error = userPath(dirfd, user, lookup, path);
  if (error) return error;
  const result = pathSetTimes(path, atime, mtime);
  pathPut(path);
  return result;
}
