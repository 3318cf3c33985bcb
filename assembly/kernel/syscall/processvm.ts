// process_vm_readv and process_vm_writev (man 2 process_vm_readv): between the caller's memory and another process's.
import { Errno } from "../../abi/errno";
import { Limit } from "../../abi/fcntl";
import { IO_UIO } from "../fs/globals";
import { remoteCopy } from "../mm/remote";
import { kfree, kmalloc } from "../mm/slab";
import { IOVEC_SIZE, Uio, uioInitVec } from "../mm/uio";
import { copyFromUser, userRangeOk } from "../mm/usercopy";
import { mayTrace } from "../sched/credentials";
import { findTask } from "../sched/pid";
import { current } from "../sched/task";

@inline const IOVEC_LENGTH: usize = 4;

export function sysProcessVmReadv(pid: u32, local: u32, localCount: u32, remote: u32, remoteCount: u32, flags: u32): i32 {
  return transfer(pid, local, localCount, remote, remoteCount, flags, false);
}

export function sysProcessVmWritev(pid: u32, local: u32, localCount: u32, remote: u32, remoteCount: u32, flags: u32): i32 {
  return transfer(pid, local, localCount, remote, remoteCount, flags, true);
}

/** Bytes moved, which may be fewer than asked for, or -errno when there are none. */
function transfer(pid: u32, local: u32, localCount: u32, remote: u32, remoteCount: u32, flags: u32, write: bool): i32 {
  if (flags != 0) return -Errno.EINVAL;
  const uio = changetype<Uio>(IO_UIO);
  const error = uioInitVec(uio, local, localCount);
  if (error) return error;
  if (uio.resid == 0) return 0;
  if (remoteCount > <u32>Limit.IOV_MAX) return -Errno.EINVAL;
  if (remoteCount == 0) return 0;
  const vectors = kmalloc(remoteCount * IOVEC_SIZE);
  if (vectors == 0) return -Errno.ENOMEM;
  let result = copyFromUser(vectors, remote, remoteCount * IOVEC_SIZE);
  if (result == 0) result = checkVectors(vectors, remoteCount);
  if (result > 0) result = moveAll(pid, uio, vectors, remoteCount, write);
  kfree(vectors);
  return result;
}

/** 1 if they name any bytes, 0 if not, or -errno. */
function checkVectors(vectors: usize, count: u32): i32 {
  let any = 0;
  for (let i: u32 = 0; i < count; i++) {
    const length = load<u32>(vectors + i * IOVEC_SIZE, IOVEC_LENGTH);
    if (<i32>length < 0) return -Errno.EINVAL;
    if (!userRangeOk(load<u32>(vectors + i * IOVEC_SIZE), length)) return -Errno.EFAULT;
    if (length != 0) any = 1;
  }
  return any;
}

function moveAll(pid: u32, uio: Uio, vectors: usize, count: u32, write: bool): i32 {
  const task = pid == 0 ? current() : findTask(pid);
  if (task === null) return -Errno.ESRCH;
  const mm = task.mm;
  if (mm === null) return -Errno.ESRCH;
  if (!mayTrace(task)) return -Errno.EPERM;
  let moved = 0;
  for (let i: u32 = 0; i < count && uio.resid > 0; i++) {
    const length = load<u32>(vectors + i * IOVEC_SIZE, IOVEC_LENGTH);
    const part = remoteCopy(mm, load<u32>(vectors + i * IOVEC_SIZE), length, uio, write);
    if (part < 0) return moved > 0 ? moved : part;
    moved += part;
    if (<u32>part < length) break;
  }
  return moved;
}
