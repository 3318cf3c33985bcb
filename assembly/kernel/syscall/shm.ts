// System V shared memory (man 2 shmget, shmat, shmdt, shmctl).
import { Errno } from "../../abi/errno";
import { IpcCommand, IpcPermAt, ShmFlag, ShmInfoAt, ShmUsageAt, ShmidAt } from "../../abi/ipc";
import { Rlimit } from "../../abi/resource";
import { SCRATCH } from "../fs/globals";
import { IpcIds, READ_RIGHTS, ipcAt, ipcFind, ipcFor, ipcGet, ipcHighest, ipcMay, ipcOwns, ipcPutPerm, ipcSetPerm, shmIds } from "../ipc/object";
import { Segment, shmAttach, shmCreate, shmDestroy, shmDetach, shmFits } from "../ipc/shm";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { SHM_ALL, SHM_MNI } from "../param";
import { rlimit } from "../sched/rlimit";
import { current } from "../sched/task";
import { realtimeSeconds } from "../time/clock";

/** shmmax as a 32-bit program sees it. */
@inline const MAX_SHOWN: u32 = 0x7fffffff;

export function sysShmget(key: i32, size: u32, flags: u32): i32 {
  return ipcGet(shmIds, key, flags, size, shmCreate.index, shmFits.index);
}

export function sysShmat(id: i32, address: u32, flags: u32): i32 {
  const segment = ipcFind(shmIds, id);
  if (segment === null) return -Errno.EINVAL;
  return shmAttach(current().mm!, changetype<Segment>(segment), address, flags);
}

export function sysShmdt(address: u32): i32 {
  return shmDetach(current().mm!, address);
}

export function sysShmctl(id: i32, command: i32, buffer: u32): i32 {
  if (id < 0 || command < 0) return -Errno.EINVAL;
  switch (command) {
    case IpcCommand.INFO:
      return putLimits(buffer);
    case IpcCommand.SHM_INFO:
      return putUsage(buffer);
    case IpcCommand.STAT:
      return stat(id, buffer, false, true);
    case IpcCommand.SHM_STAT:
      return stat(id, buffer, true, true);
    case IpcCommand.SHM_STAT_ANY:
      return stat(id, buffer, true, false);
    case IpcCommand.SET:
      if (copyFromUser(SCRATCH, buffer, IpcPermAt.SIZE) < 0) return -Errno.EFAULT;
      return change(id, command);
    case IpcCommand.RMID:
    case IpcCommand.SHM_LOCK:
    case IpcCommand.SHM_UNLOCK:
      return change(id, command);
  }
  return -Errno.EINVAL;
}

function stat(id: i32, buffer: u32, bySlot: bool, checked: bool): i32 {
  const object = ipcFor(shmIds, id, bySlot);
  if (object === null) return -Errno.EINVAL;
  if (checked && !ipcMay(object, READ_RIGHTS)) return -Errno.EACCES;
  const segment = changetype<Segment>(object);
  ipcPutPerm(segment, SCRATCH, ShmidAt.SIZE);
  store<u32>(SCRATCH, segment.size, ShmidAt.SEGSZ);
  store<u32>(SCRATCH, segment.atime, ShmidAt.ATIME);
  store<u32>(SCRATCH, segment.dtime, ShmidAt.DTIME);
  store<u32>(SCRATCH, segment.ctime, ShmidAt.CTIME);
  store<u32>(SCRATCH, segment.cpid, ShmidAt.CPID);
  store<u32>(SCRATCH, segment.lpid, ShmidAt.LPID);
  store<u32>(SCRATCH, segment.attaches, ShmidAt.NATTCH);
  if (copyToUser(buffer, SCRATCH, ShmidAt.SIZE) < 0) return -Errno.EFAULT;
  return bySlot ? segment.id : 0;
}

function change(id: i32, command: i32): i32 {
  const object = ipcFind(shmIds, id);
  if (object === null) return -Errno.EINVAL;
  const segment = changetype<Segment>(object);
  if (command == IpcCommand.SHM_LOCK || command == IpcCommand.SHM_UNLOCK) return lock(segment, command == IpcCommand.SHM_LOCK);
  if (!ipcOwns(segment)) return -Errno.EPERM;
  if (command == IpcCommand.RMID) {
    shmDestroy(segment);
    return 0;
  }
  const error = ipcSetPerm(segment, SCRATCH);
  if (error == 0) segment.ctime = realtimeSeconds();
  return error;
}

/** Frames are never swapped out: a lock is a mark. */
function lock(segment: Segment, locked: bool): i32 {
  const euid = current().euid;
  if (euid != 0 && euid != segment.uid && euid != segment.cuid) return -Errno.EPERM;
  if (locked && euid != 0 && rlimit(Rlimit.MEMLOCK) == 0) return -Errno.EPERM;
  if (locked) segment.mode |= ShmFlag.LOCKED;
  else segment.mode &= ~ShmFlag.LOCKED;
  return 0;
}

function putLimits(buffer: u32): i32 {
  memory.fill(SCRATCH, 0, ShmInfoAt.SIZE);
  store<u32>(SCRATCH, MAX_SHOWN, ShmInfoAt.MAX);
  store<u32>(SCRATCH, 1, ShmInfoAt.MIN);
  store<u32>(SCRATCH, SHM_MNI, ShmInfoAt.MNI);
  store<u32>(SCRATCH, SHM_MNI, ShmInfoAt.SEG);
  store<u32>(SCRATCH, SHM_ALL, ShmInfoAt.ALL);
  return copyToUser(buffer, SCRATCH, ShmInfoAt.SIZE) < 0 ? -Errno.EFAULT : ipcHighest(shmIds);
}

function putUsage(buffer: u32): i32 {
  memory.fill(SCRATCH, 0, ShmUsageAt.SIZE);
  store<u32>(SCRATCH, shmIds.used, ShmUsageAt.USED_IDS);
  store<u32>(SCRATCH, shmIds.total, ShmUsageAt.TOT);
  store<u32>(SCRATCH, residentPages(shmIds), ShmUsageAt.RSS);
  return copyToUser(buffer, SCRATCH, ShmUsageAt.SIZE) < 0 ? -Errno.EFAULT : ipcHighest(shmIds);
}

function residentPages(ids: IpcIds): u32 {
  let pages: u32 = 0;
  for (let slot: u32 = 0; slot < ids.capacity; slot++) {
    const object = ipcAt(ids, slot);
    if (object !== null) pages += changetype<Segment>(object).dentry.inode.pageCount;
  }
  return pages;
}
