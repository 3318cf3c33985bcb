// Descriptors: open, close, dup, pipe (man 2 pages of each).
import { Errno } from "../../abi/errno";
import { At, CloseRange, O, OpenHow, Resolve } from "../../abi/fcntl";
import { FdTable, fdClose, fdGetAny, fdInstall, fdReplace, fdSetCloseOnExec, filesFork, filesPut } from "../fs/fdtable";
import { File, fileGet, filePut } from "../fs/file";
import { SCRATCH, fsState, isError } from "../fs/globals";
import { nameFromUser, nameState } from "../fs/namei";
import { openDescriptor, openResumes } from "../fs/open";
import { pipeCreate, pipeOf } from "../fs/pipe";
import { checkClear, copyFromUser, writeUser32 } from "../mm/usercopy";
import { PAGE_SIZE } from "../param";
import { current } from "../sched/task";

export function sysOpen(path: u32, flags: u32, mode: u32): i32 {
  return sysOpenat(At.FDCWD, path, flags, mode);
}

export function sysCreat(path: u32, mode: u32): i32 {
  return sysOpenat(At.FDCWD, path, O.CREAT | O.WRONLY | O.TRUNC, mode);
}

export function sysOpenat(dirfd: i32, path: u32, flags: u32, mode: u32): i32 {
  if (!openResumes()) {
    const n = nameFromUser(fsState.nameA, path);
    if (isError(n)) return n;
  }
  return openDescriptor(dirfd, fsState.nameA, flags, mode);
}

/** What struct open_how may hold: every open flag there is, and every way to resolve names. */
@inline const OPEN_FLAGS: u32 =
  O.ACCMODE | O.CREAT | O.EXCL | O.NOCTTY | O.TRUNC | O.APPEND | O.NONBLOCK | O.DSYNC | O.ASYNC | O.DIRECT | O.LARGEFILE | O.DIRECTORY | O.NOFOLLOW | O.NOATIME | O.CLOEXEC | O.PATH | O.TMPFILE | O.SYNC;
@inline const PATH_FLAGS: u32 = O.PATH | O.DIRECTORY | O.NOFOLLOW | O.CLOEXEC;
@inline const RESOLVE_BITS: u64 =
  Resolve.NO_XDEV | Resolve.NO_MAGICLINKS | Resolve.NO_SYMLINKS | Resolve.BENEATH | Resolve.IN_ROOT | Resolve.CACHED;

/** As openat, with nothing ignored, and with rules for how the name may lead to the file. */
export function sysOpenat2(dirfd: i32, path: u32, how: u32, size: u32): i32 {
  const error = readHow(how, size);
  if (error) return error;
  const flags = load<u32>(SCRATCH + OpenHow.FLAGS);
  const mode = load<u32>(SCRATCH + OpenHow.MODE);
  nameState.resolve = load<u32>(SCRATCH + OpenHow.RESOLVE);
  const result = sysOpenat(dirfd, path, flags, mode);
  nameState.resolve = 0;
  return result;
}

/** struct open_how into SCRATCH, checked: 0, -EINVAL, -E2BIG, -EFAULT, -EAGAIN. */
function readHow(user: u32, size: u32): i32 {
  if (size < <u32>OpenHow.BYTES) return -Errno.EINVAL;
  if (size > PAGE_SIZE) return -Errno.E2BIG;
  if (size > <u32>OpenHow.BYTES) {
    const rest = checkClear(user + OpenHow.BYTES, size - OpenHow.BYTES);
    if (rest) return rest;
  }
  if (copyFromUser(SCRATCH, user, OpenHow.BYTES) < 0) return -Errno.EFAULT;
  const flags = load<u64>(SCRATCH + OpenHow.FLAGS);
  const mode = load<u64>(SCRATCH + OpenHow.MODE);
  const resolve = load<u64>(SCRATCH + OpenHow.RESOLVE);
  if ((flags & ~(<u64>OPEN_FLAGS)) != 0 || (resolve & ~RESOLVE_BITS) != 0) return -Errno.EINVAL;
  if ((resolve & Resolve.BENEATH) != 0 && (resolve & Resolve.IN_ROOT) != 0) return -Errno.EINVAL;
  const makes = (flags & O.CREAT) != 0 || (flags & O.TMPFILE) == O.TMPFILE;
  if (mode & (makes ? ~(<u64>0o7777) : u64.MAX_VALUE)) return -Errno.EINVAL;
  if ((flags & O.PATH) != 0 && (flags & ~(<u64>PATH_FLAGS)) != 0) return -Errno.EINVAL;
  // Names are always cached here, but making and cutting files was never promised to need no waiting.
  return (resolve & Resolve.CACHED) != 0 && (makes || (flags & O.TRUNC) != 0) ? -Errno.EAGAIN : 0;
}

export function sysClose(fd: i32): i32 {
  return fdClose(fd);
}

/** Closes descriptors `first` to `last`, or marks them close-on-exec. */
export function sysCloseRange(first: u32, last: u32, flags: u32): i32 {
  if ((flags & ~(CloseRange.UNSHARE | CloseRange.CLOEXEC)) != 0 || first > last) return -Errno.EINVAL;
  const task = current();
  let table = changetype<FdTable>(task.files);
  if ((flags & CloseRange.UNSHARE) != 0 && table.refcount > 1) {
    const own = filesFork(table);
    if (own == null) return -Errno.ENOMEM;
    task.files = own;
    filesPut(table);
    table = own;
  }
  const end = last < table.used ? last + 1 : table.used;
  for (let fd = first; fd < end; fd++) {
    if (fdGetAny(fd) == null) continue;
    if (flags & CloseRange.CLOEXEC) fdSetCloseOnExec(fd, true);
    else fdClose(fd);
  }
  return 0;
}

export function sysDup(fd: i32): i32 {
  const file = fdGetAny(fd);
  if (file == null) return -Errno.EBADF;
  return fdDuplicate(file, false, 0);
}

export function sysDup2(oldfd: i32, newfd: i32): i32 {
  const file = fdGetAny(oldfd);
  if (file == null) return -Errno.EBADF;
  if (oldfd == newfd) return newfd;
  return replace(file, newfd, false);
}

export function sysDup3(oldfd: i32, newfd: i32, flags: u32): i32 {
  if ((flags & ~O.CLOEXEC) != 0 || oldfd == newfd) return -Errno.EINVAL;
  const file = fdGetAny(oldfd);
  if (file == null) return -Errno.EBADF;
  return replace(file, newfd, flags != 0);
}

export function sysPipe(fds: u32): i32 {
  return sysPipe2(fds, 0);
}

export function sysPipe2(fds: u32, flags: u32): i32 {
  if (flags & ~(O.CLOEXEC | O.NONBLOCK | O.DIRECT)) return -Errno.EINVAL;
  const made = pipeCreate(flags);
  if (isError(made)) return made;
  const reader = changetype<File>(<usize>made);
  const writer = changetype<File>(pipeOf(reader).writer);
  const closeOnExec = (flags & O.CLOEXEC) != 0;
  const readFd = fdInstall(reader, closeOnExec);
  if (isError(readFd)) {
    filePut(reader);
    filePut(writer);
    return readFd;
  }
  const writeFd = fdInstall(writer, closeOnExec);
  if (isError(writeFd)) {
    fdClose(readFd);
    filePut(writer);
    return writeFd;
  }
  if (writeUser32(fds, readFd) < 0 || writeUser32(fds + 4, writeFd) < 0) {
    fdClose(readFd);
    fdClose(writeFd);
    return -Errno.EFAULT;
  }
  return 0;
}

/** Another descriptor for `file`, the lowest free one >= `from`. */
export function fdDuplicate(file: File, closeOnExec: bool, from: u32): i32 {
  const fd = fdInstall(fileGet(file), closeOnExec, from);
  if (isError(fd)) filePut(file);
  return fd;
}

function replace(file: File, fd: u32, closeOnExec: bool): i32 {
  const result = fdReplace(fd, fileGet(file), closeOnExec);
  if (isError(result)) filePut(file);
  return result;
}
