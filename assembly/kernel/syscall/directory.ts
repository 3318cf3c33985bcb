// Names and directories: mkdir, link, rename and so on, the working directory, listings (man 2 pages of each).
import { Errno } from "../../abi/errno";
import { At, Limit } from "../../abi/fcntl";
import { pathAccessed } from "../fs/attributes";
import { FsContext } from "../fs/context";
import { dpath } from "../fs/dpath";
import { fdGet, fdGetAny } from "../fs/fdtable";
import { PATH_A, PATH_B, fsState, isError } from "../fs/globals";
import { Lookup, nameFromUser, userPath } from "../fs/namei";
import { fsLink, fsMkdir, fsMknod, fsRename, fsRmdir, fsSymlink, fsUnlink } from "../fs/names";
import { Path, pathCopy, pathMove, pathPut } from "../fs/path";
import { pivotRoot } from "../fs/pivot";
import { May, inodePermission } from "../fs/permission";
import { listDirectory } from "../fs/readdir";
import { copyToUser } from "../mm/usercopy";
import { PAGE_SIZE } from "../param";
import { current } from "../sched/task";
import { stringLength } from "../lib/string";

export function sysMkdir(path: u32, mode: u32): i32 {
  return sysMkdirat(At.FDCWD, path, mode);
}

export function sysMkdirat(dirfd: i32, path: u32, mode: u32): i32 {
  const n = nameFromUser(fsState.nameA, path);
  return isError(n) ? n : fsMkdir(dirfd, fsState.nameA, mode);
}

export function sysMknod(path: u32, mode: u32, dev: u32): i32 {
  return sysMknodat(At.FDCWD, path, mode, dev);
}

export function sysMknodat(dirfd: i32, path: u32, mode: u32, dev: u32): i32 {
  const n = nameFromUser(fsState.nameA, path);
  return isError(n) ? n : fsMknod(dirfd, fsState.nameA, mode, dev);
}

export function sysRmdir(path: u32): i32 {
  return sysUnlinkat(At.FDCWD, path, At.REMOVEDIR);
}

export function sysUnlink(path: u32): i32 {
  return sysUnlinkat(At.FDCWD, path, 0);
}

export function sysUnlinkat(dirfd: i32, path: u32, flags: u32): i32 {
  if (flags & ~At.REMOVEDIR) return -Errno.EINVAL;
  const n = nameFromUser(fsState.nameA, path);
  if (isError(n)) return n;
  return flags ? fsRmdir(dirfd, fsState.nameA) : fsUnlink(dirfd, fsState.nameA);
}

export function sysLink(oldpath: u32, newpath: u32): i32 {
  return sysLinkat(At.FDCWD, oldpath, At.FDCWD, newpath, 0);
}

export function sysLinkat(olddirfd: i32, oldpath: u32, newdirfd: i32, newpath: u32, flags: u32): i32 {
  const error = twoNames(oldpath, newpath);
  return error ? error : fsLink(olddirfd, fsState.nameA, newdirfd, fsState.nameB, flags);
}

export function sysSymlink(target: u32, linkpath: u32): i32 {
  return sysSymlinkat(target, At.FDCWD, linkpath);
}

export function sysSymlinkat(target: u32, dirfd: i32, linkpath: u32): i32 {
  const length = nameFromUser(fsState.nameA, target);
  if (isError(length)) return length;
  const n = nameFromUser(fsState.nameB, linkpath);
  return isError(n) ? n : fsSymlink(fsState.nameA, length, dirfd, fsState.nameB);
}

export function sysReadlink(path: u32, buffer: u32, size: i32): i32 {
  return sysReadlinkat(At.FDCWD, path, buffer, size);
}

export function sysReadlinkat(dirfd: i32, user: u32, buffer: u32, size: i32): i32 {
  if (size <= 0) return -Errno.EINVAL;
  const path = changetype<Path>(PATH_A);
  const error = userPath(dirfd, user, Lookup.EMPTY, path);
  if (error) return error;
  // An empty name means the descriptor's own link, and where that is none, no name at all.
  const empty = load<u8>(fsState.nameA) == 0;
  const result = empty && !path.dentry.inode.isLink ? -Errno.ENOENT : readLink(path, buffer, size);
  pathPut(path);
  return result;
}

function readLink(path: Path, buffer: u32, size: u32): i32 {
  const inode = path.dentry.inode;
  if (!inode.isLink) return -Errno.EINVAL;
  pathAccessed(path);
  let text: i32;
  if (inode.ops.getLink) {
    text = call_indirect<i32>(inode.ops.getLink, inode);
  } else {
    const target = changetype<Path>(PATH_B);
    pathCopy(target, path);
    text = call_indirect<i32>(inode.ops.followLink, inode, target);
    if (text == 0) text = dpath(target, fsState.nameA, PAGE_SIZE);
    pathPut(target);
  }
  if (isError(text)) return text;
  const n = min(stringLength(text), size);
  const error = copyToUser(buffer, text, n);
  return error ? error : n;
}

export function sysRename(oldpath: u32, newpath: u32): i32 {
  return sysRenameat2(At.FDCWD, oldpath, At.FDCWD, newpath, 0);
}

export function sysRenameat(olddirfd: i32, oldpath: u32, newdirfd: i32, newpath: u32): i32 {
  return sysRenameat2(olddirfd, oldpath, newdirfd, newpath, 0);
}

export function sysRenameat2(olddirfd: i32, oldpath: u32, newdirfd: i32, newpath: u32, flags: u32): i32 {
  const error = twoNames(oldpath, newpath);
  return error ? error : fsRename(olddirfd, fsState.nameA, newdirfd, fsState.nameB, flags);
}

export function sysChdir(user: u32): i32 {
  const path = changetype<Path>(PATH_A);
  const error = userPath(At.FDCWD, user, Lookup.FOLLOW | Lookup.DIRECTORY, path);
  return error ? error : enter(path);
}

export function sysPivotRoot(place: u32, putOld: u32): i32 {
  if (current().euid != 0) return -Errno.EPERM;
  const to = changetype<Path>(PATH_A);
  let error = userPath(At.FDCWD, place, Lookup.FOLLOW | Lookup.DIRECTORY, to);
  if (error) return error;
  const old = changetype<Path>(PATH_B);
  error = userPath(At.FDCWD, putOld, Lookup.FOLLOW | Lookup.DIRECTORY, old);
  if (error == 0) {
    error = pivotRoot(to, old);
    pathPut(old);
  }
  pathPut(to);
  return error;
}

export function sysChroot(user: u32): i32 {
  const path = changetype<Path>(PATH_A);
  const error = userPath(At.FDCWD, user, Lookup.FOLLOW | Lookup.DIRECTORY, path);
  if (error) return error;
  let denied = inodePermission(path.dentry.inode, May.EXEC);
  if (!denied && current().euid != 0) denied = -Errno.EPERM;
  if (denied) pathPut(path);
  else pathMove(changetype<FsContext>(current().fs).root, path);
  return denied;
}

export function sysFchdir(fd: i32): i32 {
  const file = fdGetAny(fd);
  if (file == null) return -Errno.EBADF;
  if (!file.inode.isDirectory) return -Errno.ENOTDIR;
  const path = changetype<Path>(PATH_A);
  pathCopy(path, file.path);
  return enter(path);
}

/** Makes `path` the working directory; takes over what it holds. */
function enter(path: Path): i32 {
  const denied = inodePermission(path.dentry.inode, May.EXEC);
  if (denied) pathPut(path);
  else pathMove(changetype<FsContext>(current().fs).cwd, path);
  return denied;
}

/** Returns the length with the NUL, as the system call (not the library function) does. */
export function sysGetcwd(buffer: u32, size: u32): i32 {
  const cwd = changetype<FsContext>(current().fs).cwd;
  if (cwd.dentry.inode.nlink == 0) return -Errno.ENOENT;
  const text = dpath(cwd, fsState.nameA, <u32>Limit.PATH_MAX);
  if (isError(text)) return text;
  const n = stringLength(text) + 1;
  if (n > size) return -Errno.ERANGE;
  const error = copyToUser(buffer, text, n);
  return error ? error : n;
}

export function sysGetdents(fd: i32, buffer: u32, size: u32): i32 {
  const file = fdGet(fd);
  return file == null ? -Errno.EBADF : listDirectory(file, buffer, size, true);
}

export function sysGetdents64(fd: i32, buffer: u32, size: u32): i32 {
  const file = fdGet(fd);
  return file == null ? -Errno.EBADF : listDirectory(file, buffer, size, false);
}

function twoNames(a: u32, b: u32): i32 {
  const n = nameFromUser(fsState.nameA, a);
  if (isError(n)) return n;
  const m = nameFromUser(fsState.nameB, b);
  return isError(m) ? m : 0;
}
