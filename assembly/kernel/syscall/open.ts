// Descriptors: open, close, dup, pipe (man 2 pages of each).
import { Errno } from "../../abi/errno";
import { At, CloseRange, O } from "../../abi/fcntl";
import { FdTable, fdClose, fdGetAny, fdInstall, fdReplace, fdSetCloseOnExec, filesFork, filesPut } from "../fs/fdtable";
import { File, fileGet, filePut } from "../fs/file";
import { fsState, isError } from "../fs/globals";
import { nameFromUser } from "../fs/namei";
import { openDescriptor, openResumes } from "../fs/open";
import { pipeCreate, pipeOf } from "../fs/pipe";
import { writeUser32 } from "../mm/usercopy";
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
