// Descriptors: open, close, dup, fcntl, pipe (man 2 pages of each).
import { Errno } from "../../abi/errno";
import { At, F, O } from "../../abi/fcntl";
import { fdClose, fdCloseOnExec, fdGetAny, fdInstall, fdReplace, fdSetCloseOnExec } from "../fs/fdtable";
import { FMode, File, fileGet, filePut } from "../fs/file";
import { fsState, isError } from "../fs/globals";
import { nameFromUser } from "../fs/namei";
import { sealsAdd, sealsOf } from "../fs/memfd";
import { openDescriptor, openResumes } from "../fs/open";
import { pipeCapacity, pipeCreate, pipeOf, pipeSetCapacity } from "../fs/pipe";
import { writeUser32 } from "../mm/usercopy";
import { NOFILE_MAX } from "../param";
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

export function sysDup(fd: i32): i32 {
  const file = fdGetAny(fd);
  if (file == null) return -Errno.EBADF;
  return install(file, false, 0);
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
  if (flags & O.DIRECT) return -Errno.EINVAL; // packet mode
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

/** What F_SETFL may change. */
@inline const SETFL_FLAGS: u32 = O.APPEND | O.NONBLOCK | O.ASYNC | O.DIRECT | O.NOATIME;

export function sysFcntl(fd: i32, command: u32, argument: u32): i32 {
  const file = fdGetAny(fd);
  if (file == null) return -Errno.EBADF;
  switch (command) {
    case F.DUPFD:
    case F.DUPFD_CLOEXEC:
      if (argument >= min(current().nofileSoft, NOFILE_MAX)) return -Errno.EINVAL;
      return install(file, command == F.DUPFD_CLOEXEC, argument);
    case F.GETFD:
      return fdCloseOnExec(fd) ? F.FD_CLOEXEC : 0;
    case F.SETFD:
      fdSetCloseOnExec(fd, (argument & F.FD_CLOEXEC) != 0);
      return 0;
    case F.GETFL:
      return file.flags;
  }
  if (file.mode & FMode.PATH) return -Errno.EBADF;
  switch (command) {
    case F.SETFL:
      file.flags = (file.flags & ~SETFL_FLAGS) | (argument & SETFL_FLAGS);
      return 0;
    case F.ADD_SEALS:
      return sealsAdd(file, argument);
    case F.GET_SEALS:
      return sealsOf(file);
    case F.GETPIPE_SZ:
      return pipeOf(file) ? pipeCapacity(pipeOf(file)) : -Errno.EBADF;
    case F.SETPIPE_SZ:
      return pipeOf(file) ? pipeSetCapacity(pipeOf(file), argument) : -Errno.EBADF;
  }
  return -Errno.EINVAL;
}

export function sysFcntl64(fd: i32, command: u32, argument: u32): i32 {
  return sysFcntl(fd, command, argument);
}

function install(file: File, closeOnExec: bool, from: u32): i32 {
  const fd = fdInstall(fileGet(file), closeOnExec, from);
  if (isError(fd)) filePut(file);
  return fd;
}

function replace(file: File, fd: u32, closeOnExec: bool): i32 {
  const result = fdReplace(fd, fileGet(file), closeOnExec);
  if (isError(result)) filePut(file);
  return result;
}
