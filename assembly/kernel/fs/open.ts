// open: from a path name to an open file (man 2 open). Blocks only in the open operation of FIFOs and devices; the
// half-open file then waits in the call's SyscallState and is opened on when the call is run again.
import { Errno } from "../../abi/errno";
import { At, O, S } from "../../abi/fcntl";
import { In } from "../../abi/inotify";
import { putDecimal } from "../lib/string";
import { current } from "../sched/task";
import { BLOCKED } from "../sched/wait";
import { Dentry, dentryAlloc, dentryDiscard, dentryPut } from "./dentry";
import { fdAdopt, fdFindFree } from "./fdtable";
import { FMode, File, FileOps, KEPT_FLAGS, fileAlloc, fileBecomeWriter, fileFree, filePut } from "./file";
import { PATH_A, PATH_ONLY_OPS, SCRATCH, isError } from "./globals";
import { Inode, InodeFlag, inodePut } from "./inode";
import { LastKind, Lookup, followLastLink, lookupChild, nameState, pathLookup, stepInto } from "./namei";
import { mayCreate, umask } from "./names";
import { notifyEntry, notifyFile } from "./notify";
import { MAX_NON_LFS } from "./pagecache";
import { Path, pathPut } from "./path";
import { May, inodePermission, ownerPermission } from "./permission";
import { MountFlag } from "./super";

/** O_DIRECTORY is one of TMPFILE's bits. */
@inline const TMPFILE_ONLY: u32 = 0o20000000;

/** What the names of files without a name begin with: "#", then the inode number. */
@inline const HASH_SIGN: u8 = 0x23;

/** SyscallState.stage of an open that waits. */
@inline const STAGE_OPENING: u32 = 1;

/** Opens `name` (kernel memory) and gives it a descriptor. Descriptor, BLOCKED or -errno. */
export function openDescriptor(dirfd: i32, name: usize, flags: u32, mode: u32): i32 {
  const room = fdFindFree();
  if (isError(room)) return room;
  return fdAdopt(openFile(dirfd, name, flags, mode), (flags & O.CLOEXEC) != 0); // BLOCKED is negative, too
}

/** Whether the call is the second run of an open that blocked: its arguments have been looked up already. */
@inline
export function openResumes(): bool {
  return current().sys.stage == STAGE_OPENING;
}

/** Opens `name` for the running call. Address of the file (one reference), BLOCKED or -errno. */
export function openFile(dirfd: i32, name: usize, flags: u32, mode: u32): i32 {
  const sys = current().sys;
  if (sys.stage == STAGE_OPENING) return callOpen(changetype<File>(sys.object));
  if ((flags & TMPFILE_ONLY) != 0) return openUnnamed(dirfd, name, flags, mode);
  if ((flags & (O.CREAT | O.DIRECTORY)) == (O.CREAT | O.DIRECTORY)) return -Errno.EINVAL;
  if (flags & O.PATH) flags &= O.PATH | O.DIRECTORY | O.NOFOLLOW | O.CLOEXEC;
  const path = changetype<Path>(PATH_A);
  const found = flags & O.CREAT ? lookupOrCreate(dirfd, name, flags, mode, path) : lookupExisting(dirfd, name, flags, path);
  if (isError(found)) return found;
  const result = openPath(path, flags, found == CREATED);
  pathPut(path);
  return result;
}

/** O_TMPFILE: a file in the directory `name` that has no name there. */
function openUnnamed(dirfd: i32, name: usize, flags: u32, mode: u32): i32 {
  if ((flags & (O.TMPFILE | O.CREAT)) != O.TMPFILE || (flags & O.ACCMODE) == O.RDONLY) return -Errno.EINVAL;
  const path = changetype<Path>(PATH_A);
  let error = pathLookup(dirfd, name, Lookup.FOLLOW | Lookup.DIRECTORY, path);
  if (error) return error;
  const dir = path.dentry.inode;
  error = mayCreate(path);
  if (!error && !dir.ops.tmpfile) error = -Errno.EOPNOTSUPP;
  if (error) return drop(path, error);
  const made = call_indirect<i32>(dir.ops.tmpfile, dir, S.IFREG | (mode & 0o7777 & ~umask()));
  if (isError(made)) return drop(path, made);
  const inode = changetype<Inode>(<usize>made);
  if (!(flags & O.EXCL)) inode.flags |= InodeFlag.LINKABLE;
  store<u8>(SCRATCH, HASH_SIGN);
  const length = 1 + putDecimal(SCRATCH + 1, inode.ino);
  const dentry = dentryAlloc(path.dentry, SCRATCH, length);
  if (dentry == null) {
    inodePut(inode);
    return drop(path, -Errno.ENOMEM);
  }
  dentry.inode = inode;
  stepInto(path, dentry);
  const result = openPath(path, flags & ~(TMPFILE_ONLY | O.DIRECTORY), true);
  pathPut(path);
  if (!isError(result)) changetype<File>(<usize>result).flags = flags & KEPT_FLAGS;
  return result;
}

/** Opens what `path` names. Address of the file, BLOCKED or -errno. */
export function openPath(path: Path, flags: u32, created: bool): i32 {
  const inode = path.dentry.inode;
  const error = created ? 0 : mayOpen(path, flags);
  if (error) return error;
  const file = fileAlloc(path.mount, path.dentry, flags);
  if (file == null) return -Errno.ENOMEM;
  if (flags & O.PATH) {
    file.mode = FMode.PATH;
    file.ops = changetype<FileOps>(PATH_ONLY_OPS);
    return <i32>changetype<usize>(file);
  }
  file.flags = flags; // all of them, for the open operation
  const type = inode.type;
  if (type == S.IFREG || type == S.IFDIR) file.mode |= FMode.SEEK;
  if (type == S.IFREG && (file.mode & FMode.WRITE) != 0) {
    const busy = fileBecomeWriter(file);
    if (busy) {
      fileFree(file);
      return busy;
    }
  }
  if (type == S.IFBLK || type == S.IFSOCK) {
    fileFree(file);
    return -Errno.ENXIO;
  }
  const opened = callOpen(file);
  if (isError(opened)) return opened;
  if ((flags & O.TRUNC) != 0 && type == S.IFREG && !created && inode.ops.truncate) {
    const cut = call_indirect<i32>(inode.ops.truncate, inode, <u64>0);
    if (cut) {
      filePut(file);
      return cut;
    }
    notifyFile(file, In.MODIFY);
  }
  return opened;
}

/** Runs the file's open operation, at first or again. Address of the file, BLOCKED or -errno (the file is gone then). */
function callOpen(file: File): i32 {
  const sys = current().sys;
  let result = 0;
  if (file.ops.open) result = call_indirect<i32>(file.ops.open, file.inode, file);
  if (result == BLOCKED) {
    sys.stage = STAGE_OPENING;
    sys.object = changetype<usize>(file);
    sys.release = releaseHalfOpen.index;
    return BLOCKED;
  }
  sys.object = 0;
  sys.stage = 0;
  if (isError(result)) {
    fileFree(file);
    return result;
  }
  file.flags &= KEPT_FLAGS;
  notifyFile(file, In.OPEN);
  return <i32>changetype<usize>(file);
}

/** A task that was opening has died. */
function releaseHalfOpen(object: usize): void {
  filePut(changetype<File>(object));
}

/** lookupOrCreate's result for a file that did not exist before. */
@inline const CREATED: i32 = 1;

function lookupExisting(dirfd: i32, name: usize, flags: u32, path: Path): i32 {
  let lookup: u32 = flags & O.NOFOLLOW ? 0 : Lookup.FOLLOW;
  if (flags & O.DIRECTORY) lookup = flags & O.NOFOLLOW ? 0 : Lookup.FOLLOW | Lookup.DIRECTORY;
  return pathLookup(dirfd, name, lookup, path);
}

/** O_CREAT: 0 for a file that is there, CREATED for a new one; `path` is held then. -errno else. */
function lookupOrCreate(dirfd: i32, name: usize, flags: u32, mode: u32, path: Path): i32 {
  let error = pathLookup(dirfd, name, Lookup.PARENT, path);
  while (true) {
    if (error) return error;
    if (nameState.lastKind != LastKind.NAME || nameState.trailingSlash != 0) return drop(path, -Errno.EISDIR);
    const found = lookupChild(path.dentry, nameState.last, nameState.lastLength);
    if (found == -Errno.ENOENT) {
      error = createLast(path, mode);
      return error < 0 ? drop(path, error) : CREATED;
    }
    if (isError(found)) return drop(path, found);
    const dentry = changetype<Dentry>(<usize>found);
    if (flags & O.EXCL) {
      dentryPut(dentry);
      return drop(path, -Errno.EEXIST);
    }
    if (!dentry.inode.isLink || (flags & O.NOFOLLOW) != 0) {
      stepInto(path, dentry);
      return path.dentry.inode.isDirectory ? drop(path, -Errno.EISDIR) : 0;
    }
    error = followLastLink(path, dentry, Lookup.PARENT);
    if (!error && nameState.lastKind == LastKind.ROOT) {
      return path.dentry.inode.isDirectory ? drop(path, -Errno.EISDIR) : 0;
    }
  }
}

/** A new regular file in the directory `path`, which becomes the file's path. 0 or -errno. */
function createLast(path: Path, mode: u32): i32 {
  const denied = mayCreate(path);
  if (denied) return denied;
  const dir = path.dentry.inode;
  if (!dir.ops.create) return -Errno.EACCES;
  const dentry = dentryAlloc(path.dentry, nameState.last, nameState.lastLength);
  if (dentry == null) return -Errno.ENOMEM;
  const error = call_indirect<i32>(dir.ops.create, dir, dentry, S.IFREG | (mode & 0o7777 & ~umask()), 0);
  if (error) {
    dentryDiscard(dentry);
    return error;
  }
  notifyEntry(dir, In.CREATE, dentry.inode, dentry.name, dentry.nameLength);
  stepInto(path, dentry);
  return 0;
}

function drop(path: Path, error: i32): i32 {
  pathPut(path);
  return error;
}

/** Linux's may_open: kind, permissions, read-only mounts. */
function mayOpen(path: Path, flags: u32): i32 {
  const inode = path.dentry.inode;
  if (flags & O.PATH) return (flags & O.DIRECTORY) != 0 && !inode.isDirectory ? -Errno.ENOTDIR : 0;
  const access = flags & O.ACCMODE;
  const writes = access != O.RDONLY || (flags & O.TRUNC) != 0;
  if (inode.isLink) return flags & O.DIRECTORY ? -Errno.ENOTDIR : -Errno.ELOOP;
  if ((flags & O.DIRECTORY) != 0 && !inode.isDirectory) return -Errno.ENOTDIR;
  if (inode.isDirectory && writes) return -Errno.EISDIR;
  if (inode.isRegular && inode.size > MAX_NON_LFS && (flags & O.LARGEFILE) == 0) return -Errno.EOVERFLOW;
  if ((inode.type == S.IFCHR || inode.type == S.IFBLK) && (path.mount.flags & MountFlag.NODEV) != 0) return -Errno.EACCES;
  if (writes && (path.mount.flags & MountFlag.RDONLY) != 0 && inode.isRegular) return -Errno.EROFS;
  let mask: u32 = 0;
  if (access != O.WRONLY) mask |= May.READ;
  if (writes) mask |= May.WRITE;
  const denied = inodePermission(inode, mask);
  if (denied) return denied;
  if ((flags & O.TRUNC) != 0 && inode.writeCount < 0) return -Errno.ETXTBSY;
  return flags & O.NOATIME ? ownerPermission(inode) : 0;
}

/**
 * A program file for execve: regular, executable. Address of the file (one reference) or -errno. The caller shuts
 * writers out with inodeDenyWrite (-ETXTBSY) while a mapping of it runs.
 */
export function openExec(name: usize): i32 {
  return openExecAt(At.FDCWD, name, Lookup.FOLLOW);
}

/** As openExec, from the directory `dirfd` and with these Lookup bits. */
export function openExecAt(dirfd: i32, name: usize, lookup: u32): i32 {
  const path = changetype<Path>(PATH_A);
  const error = pathLookup(dirfd, name, lookup, path);
  if (error) return error;
  const result = openExecPath(path);
  pathPut(path);
  return result;
}

function openExecPath(path: Path): i32 {
  const inode = path.dentry.inode;
  if (inode.isLink) return -Errno.ELOOP;
  if (!inode.isRegular || (path.mount.flags & MountFlag.NOEXEC) != 0) return -Errno.EACCES;
  const denied = inodePermission(inode, May.EXEC);
  if (denied) return denied;
  if (inode.writeCount > 0) return -Errno.ETXTBSY;
  const file = fileAlloc(path.mount, path.dentry, O.RDONLY);
  if (file == null) return -Errno.ENOMEM;
  file.mode |= FMode.SEEK;
  return <i32>changetype<usize>(file);
}
