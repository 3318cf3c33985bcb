// Making and taking away names: mkdir, mknod, symlink, link, unlink, rmdir, rename (man 2 pages of each).
// Every function works on path names in kernel memory, checks as Linux does (order of errors included), and hands
// the work to the file system's InodeOps. Uses PATH_A and PATH_B, which are empty again afterwards.
import { Errno } from "../../abi/errno";
import { AccessMode, At, Rename, S } from "../../abi/fcntl";
import { In } from "../../abi/inotify";
import { current } from "../sched/task";
import { Dentry, DentryFlag, dentryAlloc, dentryDiscard, dentryIsBelow, dentryPut } from "./dentry";
import { FsContext } from "./context";
import { PATH_A, PATH_B, isError } from "./globals";
import { Inode, InodeFlag, inodeGet, inodePut } from "./inode";
import { LastKind, Lookup, lookupChild, nameState, pathLookup } from "./namei";
import { notifyEntry, notifyInode, notifyRename } from "./notify";
import { Path, pathPut } from "./path";
import { directoryPermission, inodePermission, stickyPermission } from "./permission";
import { MountFlag } from "./super";

/** What may stand in a mode argument. */
@inline const MODE_BITS: u32 = 0o7777;

/** The longest text of a symbolic link, with its NUL. */
@inline const LINK_TEXT_MAX: u32 = 4096;

export function fsMkdir(dirfd: i32, name: usize, mode: u32): i32 {
  const parent = changetype<Path>(PATH_A);
  const fresh = beginCreate(dirfd, name, parent, true);
  if (isError(fresh)) return fresh;
  const dentry = changetype<Dentry>(<usize>fresh);
  const dir = parent.dentry.inode;
  const result = dir.ops.mkdir ? call_indirect<i32>(dir.ops.mkdir, dir, dentry, mode & 0o1777 & ~umask()) : -Errno.EPERM;
  return endCreate(parent, dentry, result);
}

/** Regular files, FIFOs, sockets and, for root, devices. */
export function fsMknod(dirfd: i32, name: usize, mode: u32, rdev: u32): i32 {
  let type = mode & S.IFMT;
  if (type == S.IFDIR) return -Errno.EPERM;
  if (type == 0) type = S.IFREG;
  if (type != S.IFREG && type != S.IFCHR && type != S.IFBLK && type != S.IFIFO && type != S.IFSOCK) return -Errno.EINVAL;
  const parent = changetype<Path>(PATH_A);
  const fresh = beginCreate(dirfd, name, parent, false);
  if (isError(fresh)) return fresh;
  const dentry = changetype<Dentry>(<usize>fresh);
  const dir = parent.dentry.inode;
  let result = -Errno.EPERM;
  const device = type == S.IFCHR || type == S.IFBLK;
  if (dir.ops.create && (!device || current().euid == 0)) {
    result = call_indirect<i32>(dir.ops.create, dir, dentry, type | (mode & MODE_BITS & ~umask()), rdev);
  }
  return endCreate(parent, dentry, result);
}

export function fsSymlink(target: usize, length: u32, dirfd: i32, name: usize): i32 {
  if (length == 0) return -Errno.ENOENT;
  if (length >= LINK_TEXT_MAX) return -Errno.ENAMETOOLONG;
  const parent = changetype<Path>(PATH_A);
  const fresh = beginCreate(dirfd, name, parent, false);
  if (isError(fresh)) return fresh;
  const dentry = changetype<Dentry>(<usize>fresh);
  const dir = parent.dentry.inode;
  const result = dir.ops.symlink ? call_indirect<i32>(dir.ops.symlink, dir, dentry, target, length) : -Errno.EPERM;
  return endCreate(parent, dentry, result);
}

/** `flags`: At.SYMLINK_FOLLOW, At.EMPTY_PATH. */
export function fsLink(oldDirfd: i32, oldName: usize, newDirfd: i32, newName: usize, flags: u32): i32 {
  if (flags & ~(At.SYMLINK_FOLLOW | At.EMPTY_PATH)) return -Errno.EINVAL;
  const old = changetype<Path>(PATH_B);
  // Whoever can name a file only by its descriptor needs CAP_DAC_READ_SEARCH.
  if ((flags & At.EMPTY_PATH) != 0 && current().euid != 0) return -Errno.ENOENT;
  let lookup: u32 = flags & At.SYMLINK_FOLLOW ? Lookup.FOLLOW : 0;
  if (flags & At.EMPTY_PATH) lookup |= Lookup.EMPTY;
  const error = pathLookup(oldDirfd, oldName, lookup, old);
  if (error) return error;
  const result = linkTo(old, newDirfd, newName);
  pathPut(old);
  return result;
}

function linkTo(old: Path, newDirfd: i32, newName: usize): i32 {
  const parent = changetype<Path>(PATH_A);
  const fresh = beginCreate(newDirfd, newName, parent, false);
  if (isError(fresh)) return fresh;
  const dentry = changetype<Dentry>(<usize>fresh);
  const dir = parent.dentry.inode;
  const inode = old.dentry.inode;
  let result = 0;
  if (changetype<usize>(old.mount) != changetype<usize>(parent.mount)) result = -Errno.EXDEV;
  else if (inode.isDirectory) result = -Errno.EPERM;
  else if (inode.nlink == 0 && (inode.flags & InodeFlag.LINKABLE) == 0) result = -Errno.ENOENT;
  else result = dir.ops.link ? call_indirect<i32>(dir.ops.link, dir, dentry, inode) : -Errno.EPERM;
  if (result == 0) {
    inode.flags &= ~InodeFlag.LINKABLE;
    notifyInode(inode, In.ATTRIB);
  }
  return endCreate(parent, dentry, result);
}

export function fsUnlink(dirfd: i32, name: usize): i32 {
  const parent = changetype<Path>(PATH_A);
  const error = pathLookup(dirfd, name, Lookup.PARENT, parent);
  if (error) return error;
  const result = nameState.lastKind == LastKind.NAME ? unlinkLast(parent) : -Errno.EISDIR;
  pathPut(parent);
  return result;
}

function unlinkLast(parent: Path): i32 {
  const slash = nameState.trailingSlash != 0;
  const found = lookupChild(parent.dentry, nameState.last, nameState.lastLength);
  if (isError(found)) return found;
  const dentry = changetype<Dentry>(<usize>found);
  const dir = parent.dentry.inode;
  let result: i32;
  if (slash) result = dentry.inode.isDirectory ? -Errno.EISDIR : -Errno.ENOTDIR;
  else result = mayDelete(parent, dentry, false);
  if (result == 0) result = dir.ops.unlink ? call_indirect<i32>(dir.ops.unlink, dir, dentry) : -Errno.EPERM;
  if (result == 0) notifyInode(dentry.inode, In.ATTRIB);
  return endDelete(dir, dentry, result);
}

export function fsRmdir(dirfd: i32, name: usize): i32 {
  const parent = changetype<Path>(PATH_A);
  const error = pathLookup(dirfd, name, Lookup.PARENT, parent);
  if (error) return error;
  let result: i32;
  if (nameState.lastKind == LastKind.DOT) result = -Errno.EINVAL;
  else if (nameState.lastKind == LastKind.DOTDOT) result = -Errno.ENOTEMPTY;
  else if (nameState.lastKind == LastKind.ROOT) result = -Errno.EBUSY;
  else result = rmdirLast(parent);
  pathPut(parent);
  return result;
}

function rmdirLast(parent: Path): i32 {
  const found = lookupChild(parent.dentry, nameState.last, nameState.lastLength);
  if (isError(found)) return found;
  const dentry = changetype<Dentry>(<usize>found);
  const dir = parent.dentry.inode;
  let result = mayDelete(parent, dentry, true);
  if (result == 0) result = dir.ops.rmdir ? call_indirect<i32>(dir.ops.rmdir, dir, dentry) : -Errno.EPERM;
  return endDelete(dir, dentry, result);
}

/** Lets the name that was to be deleted go. Whoever watches the inode hears of its end before the directory does. */
function endDelete(dir: Inode, dentry: Dentry, result: i32): i32 {
  const inode = inodeGet(dentry.inode);
  dentryPut(dentry);
  if (result == 0) notifyEntry(dir, In.DELETE, inode, nameState.last, nameState.lastLength);
  inodePut(inode);
  return result;
}

/** `flags`: one of Rename. The two names must lie in different buffers. */
export function fsRename(oldDirfd: i32, oldName: usize, newDirfd: i32, newName: usize, flags: u32): i32 {
  if (flags > <u32>Rename.EXCHANGE) return -Errno.EINVAL;
  const from = changetype<Path>(PATH_A);
  let error = pathLookup(oldDirfd, oldName, Lookup.PARENT, from);
  if (error) return error;
  const oldLast = nameState.last;
  const oldLength = nameState.lastLength;
  const oldKind = nameState.lastKind;
  const oldSlash = nameState.trailingSlash;
  const to = changetype<Path>(PATH_B);
  error = pathLookup(newDirfd, newName, Lookup.PARENT, to);
  if (!error) {
    if (changetype<usize>(from.mount) != changetype<usize>(to.mount)) error = -Errno.EXDEV;
    else if (oldKind != LastKind.NAME) error = -Errno.EBUSY;
    else if (nameState.lastKind != LastKind.NAME) error = flags & Rename.NOREPLACE ? -Errno.EEXIST : -Errno.EBUSY;
    else error = renameLast(from, oldLast, oldLength, oldSlash != 0, to, flags);
    pathPut(to);
  }
  pathPut(from);
  return error;
}

function renameLast(from: Path, oldName: usize, oldLength: u32, oldSlash: bool, to: Path, flags: u32): i32 {
  const newSlash = nameState.trailingSlash != 0;
  const found = lookupChild(from.dentry, oldName, oldLength);
  if (isError(found)) return found;
  const dentry = changetype<Dentry>(<usize>found);
  const existing = lookupChild(to.dentry, nameState.last, nameState.lastLength);
  let result: i32 = 0;
  if (isError(existing) && existing != -Errno.ENOENT) {
    result = existing;
  } else {
    const replaced = changetype<Dentry | null>(isError(existing) ? <usize>0 : <usize>existing);
    const exchange = flags == <u32>Rename.EXCHANGE;
    if (replaced != null && (flags & Rename.NOREPLACE) != 0) result = -Errno.EEXIST;
    else if (replaced == null && exchange) result = -Errno.ENOENT;
    else if (exchange) result = exchangeChecked(from, dentry, oldSlash, to, <Dentry>replaced, newSlash);
    else if (!dentry.inode.isDirectory && (oldSlash || newSlash)) result = -Errno.ENOTDIR;
    else if (dentryIsBelow(to.dentry, dentry)) result = -Errno.EINVAL;
    else if (replaced != null && dentryIsBelow(from.dentry, replaced)) result = -Errno.ENOTEMPTY;
    else result = renameChecked(from, dentry, to, replaced, oldName, oldLength);
    if (replaced != null) dentryPut(replaced);
  }
  dentryPut(dentry);
  return result;
}

function renameChecked(from: Path, dentry: Dentry, to: Path, replaced: Dentry | null, oldName: usize, oldLength: u32): i32 {
  const oldDir = from.dentry.inode;
  const newDir = to.dentry.inode;
  const isDirectory = dentry.inode.isDirectory;
  if (replaced != null && changetype<usize>(replaced.inode) == changetype<usize>(dentry.inode)) return 0;
  let error = mayDelete(from, dentry, isDirectory);
  if (!error) error = replaced != null ? mayDelete(to, replaced, isDirectory) : mayCreate(to);
  if (error) return error;
  if (isDirectory && changetype<usize>(oldDir) != changetype<usize>(newDir)) {
    error = inodePermission(dentry.inode, AccessMode.W_OK);
    if (error) return error;
  }
  if (!oldDir.ops.rename) return -Errno.EPERM;
  const target = dentryAlloc(to.dentry, nameState.last, nameState.lastLength);
  if (target == null) return -Errno.ENOMEM;
  error = call_indirect<i32>(oldDir.ops.rename, oldDir, dentry, newDir, target, replaced);
  dentryDiscard(target);
  if (error == 0) notifyRename(oldDir, oldName, oldLength, newDir, dentry, replaced == null ? null : replaced.inode);
  return error;
}

/** RENAME_EXCHANGE of two names that exist. */
function exchangeChecked(from: Path, dentry: Dentry, oldSlash: bool, to: Path, other: Dentry, newSlash: bool): i32 {
  const dir = from.dentry.inode;
  const otherDir = to.dentry.inode;
  if ((!dentry.inode.isDirectory && oldSlash) || (!other.inode.isDirectory && newSlash)) return -Errno.ENOTDIR;
  if (dentryIsBelow(to.dentry, dentry) || dentryIsBelow(from.dentry, other)) return -Errno.EINVAL;
  if (dentry.inode === other.inode) return 0;
  let error = mayDelete(from, dentry, dentry.inode.isDirectory);
  if (!error) error = mayDelete(to, other, other.inode.isDirectory);
  if (!error && dir !== otherDir && dentry.inode.isDirectory) error = inodePermission(dentry.inode, AccessMode.W_OK);
  if (!error && dir !== otherDir && other.inode.isDirectory) error = inodePermission(other.inode, AccessMode.W_OK);
  if (error) return error;
  if (!dir.ops.exchange) return -Errno.EINVAL;
  error = call_indirect<i32>(dir.ops.exchange, dir, dentry, otherDir, other);
  if (error) return error;
  notifyRename(dir, other.name, other.nameLength, otherDir, dentry, null);
  notifyRename(otherDir, dentry.name, dentry.nameLength, dir, other, null);
  return 0;
}

/** Finds the directory for a new name. Address of an uninstantiated dentry with `parent` held, or -errno with nothing held. */
export function beginCreate(dirfd: i32, name: usize, parent: Path, directory: bool): i32 {
  const error = pathLookup(dirfd, name, Lookup.PARENT, parent);
  if (error) return error;
  const result = newLast(parent, directory);
  if (isError(result)) pathPut(parent);
  return result;
}

function newLast(parent: Path, directory: bool): i32 {
  if (nameState.lastKind != LastKind.NAME) return -Errno.EEXIST;
  const found = lookupChild(parent.dentry, nameState.last, nameState.lastLength);
  if (!isError(found)) {
    dentryPut(changetype<Dentry>(<usize>found));
    return -Errno.EEXIST;
  }
  if (found != -Errno.ENOENT) return found;
  if (nameState.trailingSlash != 0 && !directory) return -Errno.ENOENT;
  const denied = mayCreate(parent);
  if (denied) return denied;
  const dentry = dentryAlloc(parent.dentry, nameState.last, nameState.lastLength);
  return dentry == null ? -Errno.ENOMEM : <i32>changetype<usize>(dentry);
}

/** Ends what beginCreate began: the dentry is let go, or thrown away on error. */
export function endCreate(parent: Path, dentry: Dentry, result: i32): i32 {
  if (isError(result)) {
    dentryDiscard(dentry);
  } else {
    notifyEntry(parent.dentry.inode, In.CREATE, dentry.inode, dentry.name, dentry.nameLength);
    dentryPut(dentry);
  }
  pathPut(parent);
  return result;
}

/** 0, or why no name can be made in the directory. */
export function mayCreate(parent: Path): i32 {
  if (parent.mount.flags & MountFlag.RDONLY) return -Errno.EROFS;
  return directoryPermission(parent.dentry.inode);
}

/** 0, or why the name cannot be taken away as a directory or as something else. */
function mayDelete(parent: Path, victim: Dentry, directory: bool): i32 {
  if (parent.mount.flags & MountFlag.RDONLY) return -Errno.EROFS;
  const dir = parent.dentry.inode;
  let error = directoryPermission(dir);
  if (error) return error;
  error = stickyPermission(dir, victim.inode);
  if (error) return error;
  if (directory && !victim.inode.isDirectory) return -Errno.ENOTDIR;
  if (!directory && victim.inode.isDirectory) return -Errno.EISDIR;
  return victim.flags & DentryFlag.MOUNTED ? -Errno.EBUSY : 0;
}

@inline
export function umask(): u32 {
  return changetype<FsContext>(current().fs).umask;
}
