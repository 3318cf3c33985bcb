// System V semaphores (man 2 semget, semop, semctl).
import { Errno } from "../../abi/errno";
import { IpcCommand, IpcPermAt, SemFlag, SemInfoAt, SembufAt, SemidAt } from "../../abi/ipc";
import { WaitReason } from "../../abi/trace";
import { SCRATCH } from "../fs/globals";
import { READ_RIGHTS, WRITE_RIGHTS, ipcFind, ipcFor, ipcGet, ipcHighest, ipcMay, ipcOwns, ipcPutPerm, ipcSetPerm, semIds } from "../ipc/object";
import { SemSet, semCreate, semDestroy, semFits } from "../ipc/sem";
import { SEM_WAITS, SemQueue, semChanged, semEnqueue, semPerform, semQueueAlloc, semQueueFree, semWaiters } from "../ipc/sem-queue";
import { undoFor, undoForget } from "../ipc/sem-undo";
import { kfree, kmalloc } from "../mm/slab";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { SEM_MNI, SEM_MNS, SEM_MSL, SEM_OPM, SEM_VMX } from "../param";
import { TaskState, current } from "../sched/task";
import { NO_DEADLINE, sleep } from "../sched/wait";
import { signalPending } from "../signal/send";
import { realtimeSeconds, timeNow } from "../time/clock";
import { readTime } from "./timespec";

/** semusz: bytes of a struct sem_undo, as it has been told for ever. */
@inline const UNDO_SIZE: u32 = 20;
/** A value in SETALL's and GETALL's arrays. */
@inline const VALUE_BYTES: u32 = 2;

export function sysSemget(key: i32, count: i32, flags: u32): i32 {
  if (count < 0 || <u32>count > SEM_MSL) return -Errno.EINVAL;
  return ipcGet(semIds, key, flags, count, semCreate.index, semFits.index);
}

export function sysSemtimedopTime64(id: i32, operations: u32, count: u32, timeout: u32): i32 {
  return semtimedop(id, operations, count, timeout, true);
}

/** Does `count` operations, all or none; `timeout` is the address of a span, 0 none, `wide` with 64-bit fields. */
export function semtimedop(id: i32, operations: u32, count: u32, timeout: u32, wide: bool): i32 {
  const sys = current().sys;
  if (sys.object != 0) return goOn(changetype<SemQueue>(sys.object));
  let deadline = NO_DEADLINE;
  if (timeout != 0) {
    const ns = readTime(timeout, wide);
    if (ns == -Errno.EFAULT) return -Errno.EFAULT;
    deadline = ns < 0 ? 0 : timeNow() + ns;
  }
  if (count > SEM_OPM) return -Errno.E2BIG;
  if (count == 0) return -Errno.EINVAL;
  const queue = semQueueAlloc(count);
  if (queue === null) return -Errno.ENOMEM;
  sys.object = changetype<usize>(queue);
  sys.release = semQueueFree.index;
  sys.deadline = max<u64>(deadline, 1);
  if (copyFromUser(queue.operation(0), operations, count * SembufAt.SIZE) < 0) return -Errno.EFAULT;
  if (deadline == 0) return -Errno.EINVAL;
  const object = ipcFind(semIds, id);
  if (object === null) return -Errno.EINVAL;
  const set = changetype<SemSet>(object);
  const error = prepare(set, queue);
  if (error != 0) return error;
  const result = semPerform(set, queue);
  if (result != SEM_WAITS) return result;
  semEnqueue(set, queue);
  return goOn(queue);
}

/** Looks at the operations of the call; what they need to be undone is there afterwards. 0 or -errno. */
function prepare(set: SemSet, queue: SemQueue): i32 {
  let highest: u32 = 0;
  let undoes = false;
  for (let i: u32 = 0; i < queue.count; i++) {
    const at = queue.operation(i);
    highest = max<u32>(highest, load<u16>(at, SembufAt.NUM));
    if (load<i16>(at, SembufAt.OP) != 0) queue.alters = true;
    if ((load<u16>(at, SembufAt.FLG) & <u32>SemFlag.UNDO) != 0) undoes = true;
  }
  if (highest >= set.count) return -Errno.EFBIG;
  if (!ipcMay(set, queue.alters ? WRITE_RIGHTS : READ_RIGHTS)) return -Errno.EACCES;
  if (undoes) {
    queue.undo = undoFor(set);
    if (queue.undo === null) return -Errno.ENOMEM;
  }
  return 0;
}

/** The call waits: done by others, out of time, interrupted (which never starts it again), or to sleep on. */
function goOn(queue: SemQueue): i32 {
  const sys = current().sys;
  if (queue.status != SEM_WAITS) return queue.status;
  if (sys.timedOut || sys.deadline <= timeNow()) return -Errno.EAGAIN;
  if (signalPending()) return -Errno.EINTR;
  return sleep(TaskState.INTERRUPTIBLE, WaitReason.SEMAPHORE);
}

/** `argument` is a number or an address, as the command says. */
export function sysSemctl(id: i32, number: i32, command: i32, argument: u32): i32 {
  if (id < 0) return -Errno.EINVAL;
  switch (command) {
    case IpcCommand.INFO:
    case IpcCommand.SEM_INFO:
      return putInfo(argument, command == IpcCommand.SEM_INFO);
    case IpcCommand.STAT:
      return stat(id, argument, false, true);
    case IpcCommand.SEM_STAT:
      return stat(id, argument, true, true);
    case IpcCommand.SEM_STAT_ANY:
      return stat(id, argument, true, false);
    case IpcCommand.GETVAL:
    case IpcCommand.GETPID:
    case IpcCommand.GETNCNT:
    case IpcCommand.GETZCNT:
    case IpcCommand.GETALL:
    case IpcCommand.SETALL:
      return values(id, number, command, argument);
    case IpcCommand.SETVAL:
      return setValue(id, number, argument);
    case IpcCommand.SET:
      if (copyFromUser(SCRATCH, argument, IpcPermAt.SIZE) < 0) return -Errno.EFAULT;
      return change(id, command);
    case IpcCommand.RMID:
      return change(id, command);
  }
  return -Errno.EINVAL;
}

function stat(id: i32, buffer: u32, bySlot: bool, checked: bool): i32 {
  const object = ipcFor(semIds, id, bySlot);
  if (object === null) return -Errno.EINVAL;
  if (checked && !ipcMay(object, READ_RIGHTS)) return -Errno.EACCES;
  const set = changetype<SemSet>(object);
  ipcPutPerm(set, SCRATCH, SemidAt.SIZE);
  store<u32>(SCRATCH, set.otime, SemidAt.OTIME);
  store<u32>(SCRATCH, set.ctime, SemidAt.CTIME);
  store<u32>(SCRATCH, set.count, SemidAt.NSEMS);
  if (copyToUser(buffer, SCRATCH, SemidAt.SIZE) < 0) return -Errno.EFAULT;
  return bySlot ? set.id : 0;
}

function change(id: i32, command: i32): i32 {
  const object = ipcFind(semIds, id);
  if (object === null) return -Errno.EINVAL;
  if (!ipcOwns(object)) return -Errno.EPERM;
  const set = changetype<SemSet>(object);
  if (command == IpcCommand.RMID) {
    semDestroy(set);
    return 0;
  }
  const error = ipcSetPerm(set, SCRATCH);
  if (error == 0) set.ctime = realtimeSeconds();
  return error;
}

function values(id: i32, number: i32, command: i32, argument: u32): i32 {
  const object = ipcFind(semIds, id);
  if (object === null) return -Errno.EINVAL;
  if (!ipcMay(object, command == IpcCommand.SETALL ? WRITE_RIGHTS : READ_RIGHTS)) return -Errno.EACCES;
  const set = changetype<SemSet>(object);
  if (command == IpcCommand.GETALL || command == IpcCommand.SETALL) return allValues(set, command == IpcCommand.SETALL, argument);
  if (<u32>number >= set.count) return -Errno.EINVAL;
  if (command == IpcCommand.GETVAL) return set.at(number).value;
  if (command == IpcCommand.GETPID) return set.at(number).pid;
  return semWaiters(set, number, command == IpcCommand.GETZCNT);
}

function allValues(set: SemSet, sets: bool, user: u32): i32 {
  const bytes = set.count * VALUE_BYTES;
  const buffer = kmalloc(bytes);
  if (buffer == 0) return -Errno.ENOMEM;
  let error = 0;
  if (sets) {
    error = copyFromUser(buffer, user, bytes);
    for (let i: u32 = 0; i < set.count && error == 0; i++) if (<i32>load<u16>(buffer + i * VALUE_BYTES) > SEM_VMX) error = -Errno.ERANGE;
    if (error == 0) setAll(set, buffer);
  } else {
    for (let i: u32 = 0; i < set.count; i++) store<u16>(buffer + i * VALUE_BYTES, <u16>set.at(i).value);
    error = copyToUser(user, buffer, bytes);
  }
  kfree(buffer);
  return error;
}

function setAll(set: SemSet, from: usize): void {
  for (let i: u32 = 0; i < set.count; i++) give(set, i, load<u16>(from + i * VALUE_BYTES));
  set.ctime = realtimeSeconds();
  semChanged(set);
}

function setValue(id: i32, number: i32, value: i32): i32 {
  if (value < 0 || value > SEM_VMX) return -Errno.ERANGE;
  const object = ipcFind(semIds, id);
  if (object === null) return -Errno.EINVAL;
  const set = changetype<SemSet>(object);
  if (<u32>number >= set.count) return -Errno.EINVAL;
  if (!ipcMay(set, WRITE_RIGHTS)) return -Errno.EACCES;
  give(set, number, value);
  set.ctime = realtimeSeconds();
  semChanged(set);
  return 0;
}

function give(set: SemSet, number: u32, value: i32): void {
  undoForget(set, number);
  set.at(number).value = value;
  set.at(number).pid = current().tgid;
}

/** struct seminfo: the limits, and (`usage`) sets and semaphores in use instead of two of them. */
function putInfo(buffer: u32, usage: bool): i32 {
  store<u32>(SCRATCH, SEM_MNS, SemInfoAt.MAP);
  store<u32>(SCRATCH, SEM_MNI, SemInfoAt.MNI);
  store<u32>(SCRATCH, SEM_MNS, SemInfoAt.MNS);
  store<u32>(SCRATCH, SEM_MNS, SemInfoAt.MNU);
  store<u32>(SCRATCH, SEM_MSL, SemInfoAt.MSL);
  store<u32>(SCRATCH, SEM_OPM, SemInfoAt.OPM);
  store<u32>(SCRATCH, SEM_OPM, SemInfoAt.UME);
  store<u32>(SCRATCH, usage ? semIds.used : UNDO_SIZE, SemInfoAt.USZ);
  store<u32>(SCRATCH, SEM_VMX, SemInfoAt.VMX);
  store<u32>(SCRATCH, usage ? semIds.total : SEM_VMX, SemInfoAt.AEM);
  return copyToUser(buffer, SCRATCH, SemInfoAt.SIZE) < 0 ? -Errno.EFAULT : ipcHighest(semIds);
}
