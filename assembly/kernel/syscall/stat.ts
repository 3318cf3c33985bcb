// stat and its relatives (man 2 stat). The calls with 64-bit sizes are what libraries use.
import { Errno } from "../../abi/errno";
import { At } from "../../abi/fcntl";
import { StatxMask } from "../../abi/stat";
import { fdGetAny } from "../fs/fdtable";
import { PATH_A } from "../fs/globals";
import { Lookup, lookupOf, userPath } from "../fs/namei";
import { Path, pathCopy, pathPut } from "../fs/path";
import { statToUser64, statToUserOld, statxToUser } from "../fs/stat";

export function sysStat64(path: u32, buffer: u32): i32 {
  return statPath(At.FDCWD, path, buffer, Lookup.FOLLOW);
}

export function sysLstat64(path: u32, buffer: u32): i32 {
  return statPath(At.FDCWD, path, buffer, 0);
}

export function sysFstat64(fd: i32, buffer: u32): i32 {
  const file = fdGetAny(fd);
  return file == null ? -Errno.EBADF : statToUser64(file.inode, buffer);
}

export function sysFstatat64(dirfd: i32, path: u32, buffer: u32, flags: u32): i32 {
  if (flags & ~(At.SYMLINK_NOFOLLOW | At.EMPTY_PATH | At.NO_AUTOMOUNT)) return -Errno.EINVAL;
  return statPath(dirfd, path, buffer, lookupOf(flags));
}

/** AT_STATX_FORCE_SYNC and AT_STATX_DONT_SYNC, which exclude each other. */
@inline const SYNC_TYPE: u32 = 0x6000;

/** Without a path (6.11 and later) or with an empty one and AT_EMPTY_PATH: what `dirfd` refers to. */
export function sysStatx(dirfd: i32, user: u32, flags: u32, mask: u32, buffer: u32): i32 {
  if ((mask & StatxMask.RESERVED) != 0 || (flags & SYNC_TYPE) == SYNC_TYPE) return -Errno.EINVAL;
  if (flags & ~(At.SYMLINK_NOFOLLOW | At.EMPTY_PATH | At.NO_AUTOMOUNT | SYNC_TYPE)) return -Errno.EINVAL;
  const path = changetype<Path>(PATH_A);
  if (user == 0 && (flags & At.EMPTY_PATH) != 0 && dirfd >= 0) {
    const file = fdGetAny(dirfd);
    if (file == null) return -Errno.EBADF;
    pathCopy(path, file.path);
  } else {
    const error = userPath(dirfd, user, lookupOf(flags), path);
    if (error) return error;
  }
  const result = statxToUser(path, buffer);
  pathPut(path);
  return result;
}

export function sysStat(path: u32, buffer: u32): i32 {
  return statPathOld(path, buffer, Lookup.FOLLOW);
}

export function sysLstat(path: u32, buffer: u32): i32 {
  return statPathOld(path, buffer, 0);
}

export function sysFstat(fd: i32, buffer: u32): i32 {
  const file = fdGetAny(fd);
  return file == null ? -Errno.EBADF : statToUserOld(file.inode, buffer);
}

function statPath(dirfd: i32, user: u32, buffer: u32, lookup: u32): i32 {
  const path = changetype<Path>(PATH_A);
  const error = userPath(dirfd, user, lookup, path);
  if (error) return error;
  const result = statToUser64(path.dentry.inode, buffer);
  pathPut(path);
  return result;
}

function statPathOld(user: u32, buffer: u32, lookup: u32): i32 {
  const path = changetype<Path>(PATH_A);
  const error = userPath(At.FDCWD, user, lookup, path);
  if (error) return error;
  const result = statToUserOld(path.dentry.inode, buffer);
  pathPut(path);
  return result;
}
