// fcntl (man 2 fcntl), but for locks (lock.ts).
import { Errno } from "../../abi/errno";
import { F, O, OwnerType } from "../../abi/fcntl";
import { fasyncSet, ownerOf, ownerSet, FileOwner } from "../fs/fasync";
import { fdCloseOnExec, fdGetAny, fdSetCloseOnExec } from "../fs/fdtable";
import { FMode, File } from "../fs/file";
import { SCRATCH } from "../fs/globals";
import { sealsAdd, sealsOf } from "../fs/memfd";
import { ownerPermission } from "../fs/permission";
import { pipeCapacity, pipeOf, pipeSetCapacity } from "../fs/pipe";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { NOFILE_MAX } from "../param";
import { current } from "../sched/task";
import { SIGNAL_COUNT } from "../signal/state";
import { fcntlLock, fcntlLock64, isLock, isLock64 } from "./lock";
import { fdDuplicate } from "./open";

/** What F_SETFL may change; O_ASYNC has its own way. */
@inline const SETFL_FLAGS: u32 = O.APPEND | O.NONBLOCK | O.DIRECT | O.NOATIME;

/** man 2 fcntl, with locks at offsets of 32 and of 64 bits. */
export function sysFcntl64(fd: i32, command: u32, argument: u32): i32 {
  if (isLock(command)) return fcntlLock(fd, command, argument);
  if (isLock64(command)) return fcntlLock64(fd, command, argument);
  return control(fd, command, argument);
}

/** The older number knows all commands too, as it does for i386 programs on a 64-bit Linux (arch/x86/entry/syscalls). */
export function sysFcntl(fd: i32, command: u32, argument: u32): i32 {
  return sysFcntl64(fd, command, argument);
}

function control(fd: i32, command: u32, argument: u32): i32 {
  const file = fdGetAny(fd);
  if (file == null) return -Errno.EBADF;
  switch (command) {
    case F.DUPFD:
    case F.DUPFD_CLOEXEC:
      if (argument >= min(current().nofileSoft, NOFILE_MAX)) return -Errno.EINVAL;
      return fdDuplicate(file, command == F.DUPFD_CLOEXEC, argument);
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
      return setFlags(file, fd, argument);
    case F.ADD_SEALS:
      return sealsAdd(file, argument);
    case F.GET_SEALS:
      return sealsOf(file);
    case F.NOTIFY:
      return file.inode.isDirectory ? -Errno.EINVAL : -Errno.ENOTDIR; // inotify has taken its place
    case F.GETPIPE_SZ:
      return pipeOf(file) ? pipeCapacity(pipeOf(file)) : -Errno.EBADF;
    case F.SETPIPE_SZ:
      return pipeOf(file) ? pipeSetCapacity(pipeOf(file), argument) : -Errno.EBADF;
  }
  return controlOwner(file, command, argument);
}

function setFlags(file: File, fd: i32, flags: u32): i32 {
  if ((flags & O.NOATIME) != 0 && (file.flags & O.NOATIME) == 0 && ownerPermission(file.inode)) return -Errno.EPERM;
  const error = fasyncSet(file, fd, (flags & O.ASYNC) != 0);
  if (error) return error;
  file.flags = (file.flags & ~SETFL_FLAGS) | (flags & SETFL_FLAGS);
  return 0;
}

/** struct f_owner_ex: type, pid */
@inline const OWNER_EX_BYTES: u32 = 8;

/** Signals when the file is ready: to whom, and which one. */
function controlOwner(file: File, command: u32, argument: u32): i32 {
  switch (command) {
    case F.SETOWN: {
      const id = <i32>argument;
      if (id == i32.MIN_VALUE) return -Errno.EINVAL;
      return id < 0 ? ownerSet(file, OwnerType.PGRP, -id) : ownerSet(file, OwnerType.PID, id);
    }
    case F.SETOWN_EX:
      if (copyFromUser(SCRATCH, argument, OWNER_EX_BYTES) < 0) return -Errno.EFAULT;
      if (load<u32>(SCRATCH) > <u32>OwnerType.PGRP) return -Errno.EINVAL;
      return ownerSet(file, load<u32>(SCRATCH), load<u32>(SCRATCH + 4));
    case F.SETSIG:
      if (argument > SIGNAL_COUNT) return -Errno.EINVAL;
      break;
    case F.GETOWN:
    case F.GETOWN_EX:
    case F.GETSIG:
      break;
    default:
      return -Errno.EINVAL;
  }
  const owner = ownerOf(file);
  if (owner == null) return -Errno.ENOMEM;
  switch (command) {
    case F.SETSIG:
      owner.signal = argument;
      return 0;
    case F.GETSIG:
      return owner.signal;
    case F.GETOWN:
      return owner.type == OwnerType.PGRP ? -<i32>owner.id : owner.id;
  }
  return writeOwner(owner, argument);
}

function writeOwner(owner: FileOwner, user: u32): i32 {
  store<u32>(SCRATCH, owner.type);
  store<u32>(SCRATCH + 4, owner.id);
  return copyToUser(user, SCRATCH, OWNER_EX_BYTES);
}
