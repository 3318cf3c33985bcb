// stat and its relatives (man 2 stat). The calls with 64-bit sizes are what libraries use.
import { Errno } from "../../abi/errno";
import { At } from "../../abi/fcntl";
import { fdGetAny } from "../fs/fdtable";
import { PATH_A } from "../fs/globals";
import { Lookup, userPath } from "../fs/namei";
import { Path, pathPut } from "../fs/path";
import { statToUser64, statToUserOld } from "../fs/stat";

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
  if (flags & ~(At.SYMLINK_NOFOLLOW | At.EMPTY_PATH | AT_NO_AUTOMOUNT)) return -Errno.EINVAL;
  let lookup: u32 = flags & At.SYMLINK_NOFOLLOW ? 0 : Lookup.FOLLOW;
  if (flags & At.EMPTY_PATH) lookup |= Lookup.EMPTY;
  return statPath(dirfd, path, buffer, lookup);
}

/** Says nothing here: there are no automounts. */
@inline const AT_NO_AUTOMOUNT: u32 = 0x800;

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
