// Extended attributes (man 2 setxattr, getxattr, listxattr, removexattr): by path, by path without following a link,
// and by descriptor.
import { Errno } from "../../abi/errno";
import { At, XattrFlag } from "../../abi/fcntl";
import { fdGet } from "../fs/fdtable";
import { PATH_A, fsState, isError } from "../fs/globals";
import { Lookup, userPath } from "../fs/namei";
import { Path, pathCopy, pathPut } from "../fs/path";
import { Xattr, xattrGet, xattrListed, xattrRemove, xattrSet } from "../fs/xattr";
import { kfree, kmalloc } from "../mm/slab";
import { copyFromUser, copyToUser, strnCopyFromUser, writeUser8 } from "../mm/usercopy";

/** Longest name and value (linux/limits.h). */
@inline const NAME_MAX: u32 = 255;
@inline const VALUE_MAX: u32 = 65536;

/** How the file is named. */
const enum By {
  PATH = 0,
  LINK = 1,
  FD = 2,
}

export function sysSetxattr(path: u32, name: u32, value: u32, size: u32, flags: u32): i32 {
  return set(By.PATH, path, name, value, size, flags);
}
export function sysLsetxattr(path: u32, name: u32, value: u32, size: u32, flags: u32): i32 {
  return set(By.LINK, path, name, value, size, flags);
}
export function sysFsetxattr(fd: u32, name: u32, value: u32, size: u32, flags: u32): i32 {
  return set(By.FD, fd, name, value, size, flags);
}
export function sysGetxattr(path: u32, name: u32, value: u32, size: u32): i32 {
  return get(By.PATH, path, name, value, size);
}
export function sysLgetxattr(path: u32, name: u32, value: u32, size: u32): i32 {
  return get(By.LINK, path, name, value, size);
}
export function sysFgetxattr(fd: u32, name: u32, value: u32, size: u32): i32 {
  return get(By.FD, fd, name, value, size);
}
export function sysListxattr(path: u32, list: u32, size: u32): i32 {
  return listAll(By.PATH, path, list, size);
}
export function sysLlistxattr(path: u32, list: u32, size: u32): i32 {
  return listAll(By.LINK, path, list, size);
}
export function sysFlistxattr(fd: u32, list: u32, size: u32): i32 {
  return listAll(By.FD, fd, list, size);
}
export function sysRemovexattr(path: u32, name: u32): i32 {
  return remove(By.PATH, path, name);
}
export function sysLremovexattr(path: u32, name: u32): i32 {
  return remove(By.LINK, path, name);
}
export function sysFremovexattr(fd: u32, name: u32): i32 {
  return remove(By.FD, fd, name);
}

/** Finds the file: PATH_A holds it afterwards. 0 or -errno. */
function locate(by: By, file: u32): i32 {
  const path = changetype<Path>(PATH_A);
  if (by != By.FD) return userPath(At.FDCWD, file, by == By.PATH ? Lookup.FOLLOW : 0, path);
  const open = fdGet(file);
  if (open == null) return -Errno.EBADF;
  pathCopy(path, open.path);
  return 0;
}

/** The attribute's name into fsState.nameB: its length, -ERANGE, -EFAULT. */
function readName(user: u32): i32 {
  const length = strnCopyFromUser(fsState.nameB, user, NAME_MAX + 1);
  return length == 0 || length == -Errno.ENAMETOOLONG ? -Errno.ERANGE : length;
}

function set(by: By, file: u32, name: u32, value: u32, size: u32, flags: u32): i32 {
  if (flags & ~(XattrFlag.CREATE | XattrFlag.REPLACE)) return -Errno.EINVAL;
  const length = readName(name);
  if (isError(length)) return length;
  if (size > VALUE_MAX) return -Errno.E2BIG;
  const buffer = kmalloc(max(size, 1));
  if (buffer == 0) return -Errno.ENOMEM;
  let result = copyFromUser(buffer, value, size);
  if (!result) result = locate(by, file);
  if (!result) {
    const path = changetype<Path>(PATH_A);
    result = xattrSet(path, fsState.nameB, length, buffer, size, flags);
    pathPut(path);
  }
  kfree(buffer);
  return result;
}

/** A size of 0 asks how long the value is. */
function get(by: By, file: u32, name: u32, value: u32, size: u32): i32 {
  const length = readName(name);
  if (isError(length)) return length;
  const error = locate(by, file);
  if (error) return error;
  const path = changetype<Path>(PATH_A);
  const found = xattrGet(path, fsState.nameB, length);
  const result = isError(found) ? found : copyValue(changetype<Xattr>(<usize>found), value, size);
  pathPut(path);
  return result;
}

function copyValue(xattr: Xattr, user: u32, size: u32): i32 {
  if (size == 0) return xattr.valueLength;
  if (size < xattr.valueLength) return -Errno.ERANGE;
  const error = copyToUser(user, xattr.value, xattr.valueLength);
  return error ? error : xattr.valueLength;
}

/** Names, each with a NUL behind it; a size of 0 asks how long they are. */
function listAll(by: By, file: u32, list: u32, size: u32): i32 {
  const error = locate(by, file);
  if (error) return error;
  const path = changetype<Path>(PATH_A);
  const result = copyNames(path, list, size);
  pathPut(path);
  return result;
}

function copyNames(path: Path, user: u32, size: u32): i32 {
  let total: u32 = 0;
  let at = changetype<Xattr | null>(path.dentry.inode.xattrs);
  while (at != null) {
    const xattr = at;
    at = at.next;
    if (!xattrListed(xattr)) continue;
    const end = total + xattr.nameLength + 1;
    if (size != 0) {
      if (end > size) return -Errno.ERANGE;
      if (copyToUser(user + total, xattr.name, xattr.nameLength) < 0 || writeUser8(user + end - 1, 0) < 0) return -Errno.EFAULT;
    }
    total = end;
  }
  return total;
}

function remove(by: By, file: u32, name: u32): i32 {
  const length = readName(name);
  if (isError(length)) return length;
  const error = locate(by, file);
  if (error) return error;
  const path = changetype<Path>(PATH_A);
  const result = xattrRemove(path, fsState.nameB, length);
  pathPut(path);
  return result;
}
