// System V message queues (man 2 msgget, msgsnd, msgrcv, msgctl).
import { Errno } from "../../abi/errno";
import { IpcCommand, IpcFlag, MsgFlag, MsgInfoAt, MsqidAt } from "../../abi/ipc";
import { WaitReason } from "../../abi/trace";
import { ERESTARTNOHAND } from "../entry/errors";
import { SCRATCH } from "../fs/globals";
import { Message, MsgMatch, MsgQueue, MsgReceiver, msgAlloc, msgCreate, msgDestroy, msgEndWaits, msgFind, msgFits, msgHasRoom, msgReceive, msgReceiverFree, msgSend, msgTake, msgTotals } from "../ipc/msg";
import { READ_RIGHTS, WRITE_RIGHTS, ipcFind, ipcFor, ipcGet, ipcHighest, ipcMay, ipcOwns, ipcPutPerm, ipcSetPerm, msgIds } from "../ipc/object";
import { kfree } from "../mm/slab";
import { copyFromUser, copyToUser, readUser32, writeUser32 } from "../mm/usercopy";
import { MSG_MAX, MSG_MNB, MSG_MNI } from "../param";
import { TaskState, current } from "../sched/task";
import { sleep, waitInTurn } from "../sched/wait";
import { signalPending } from "../signal/send";
import { realtimeSeconds } from "../time/clock";

/** struct msgbuf: the type, then the text. */
@inline const TYPE_BYTES: u32 = 4;
/** Figures of struct msginfo that mean nothing any more: bytes of a segment, segments. */
@inline const SEGMENT_BYTES: u32 = 16;
@inline const SEGMENTS: u32 = 0xffff;
/** SyscallState.stage: has waited for the queue, which may have gone since. */
@inline const WAITED: u32 = 1;

export function sysMsgget(key: i32, flags: u32): i32 {
  return ipcGet(msgIds, key, flags, 0, msgCreate.index, msgFits.index);
}

export function sysMsgsnd(id: i32, buffer: u32, size: u32, flags: u32): i32 {
  const sys = current().sys;
  if (sys.object == 0) {
    const error = loadMessage(id, buffer, size);
    if (error != 0) return error;
  }
  const object = ipcFind(msgIds, id);
  if (object === null) return sys.stage == WAITED ? -Errno.EIDRM : -Errno.EINVAL;
  if (!ipcMay(object, WRITE_RIGHTS)) return -Errno.EACCES;
  const queue = changetype<MsgQueue>(object);
  if (!msgHasRoom(queue, size)) {
    if ((flags & IpcFlag.NOWAIT) != 0) return -Errno.EAGAIN;
    if (signalPending()) return -ERESTARTNOHAND;
    sys.stage = WAITED;
    return waitInTurn(queue.senders, WaitReason.MESSAGE);
  }
  const message = changetype<Message>(sys.object);
  sys.object = 0;
  msgSend(queue, message);
  return 0;
}

/** The message is in SyscallState.object, to be freed unless it is sent. 0 or -errno. */
function loadMessage(id: i32, buffer: u32, size: u32): i32 {
  if (readUser32(buffer, SCRATCH) < 0) return -Errno.EFAULT;
  const type = load<i32>(SCRATCH);
  if (size > MSG_MAX || id < 0 || type < 1) return -Errno.EINVAL;
  const message = msgAlloc(type, size);
  if (message === null) return -Errno.ENOMEM;
  const sys = current().sys;
  sys.object = changetype<usize>(message);
  sys.release = kfree.index;
  return copyFromUser(message.text, buffer + TYPE_BYTES, size);
}

export function sysMsgrcv(id: i32, buffer: u32, size: i32, type: i32, flags: u32): i32 {
  const sys = current().sys;
  if (sys.object != 0) {
    const receiver = changetype<MsgReceiver>(sys.object);
    const message = receiver.message;
    if (message !== null) return deliver(message, buffer, size);
    if (receiver.error == 0 && !signalPending()) return sleep(TaskState.INTERRUPTIBLE, WaitReason.MESSAGE);
    if (receiver.error == 0) return -ERESTARTNOHAND;
    if (receiver.error != -Errno.EAGAIN) return receiver.error;
    msgReceiverFree(sys.object); // the queue has changed: from the start
    sys.object = 0;
  }
  if (id < 0 || size < 0) return -Errno.EINVAL;
  if ((flags & MsgFlag.COPY) != 0 && ((flags & MsgFlag.EXCEPT) != 0 || (flags & IpcFlag.NOWAIT) == 0)) return -Errno.EINVAL;
  const match = matchOf(type, flags);
  const wanted = match == MsgMatch.AT_MOST ? (type == i32.MIN_VALUE ? i32.MAX_VALUE : -type) : type;
  const object = ipcFind(msgIds, id);
  if (object === null) return sys.stage == WAITED ? -Errno.EIDRM : -Errno.EINVAL;
  if (!ipcMay(object, READ_RIGHTS)) return -Errno.EACCES;
  const queue = changetype<MsgQueue>(object);
  const message = msgFind(queue, match, wanted);
  const cuts = (flags & MsgFlag.NOERROR) != 0;
  if (message !== null) {
    if (message.size > <u32>size && !cuts) return -Errno.E2BIG;
    if (match == MsgMatch.NUMBER) return message.size > <u32>size ? -Errno.EINVAL : deliver(message, buffer, size); // never cut
    msgTake(queue, message);
    const result = deliver(message, buffer, size);
    kfree(changetype<usize>(message));
    return result;
  }
  if ((flags & IpcFlag.NOWAIT) != 0) return -Errno.ENOMSG;
  if (signalPending()) return -ERESTARTNOHAND;
  const receiver = msgReceive(queue, match, wanted, cuts ? u32.MAX_VALUE : size);
  if (receiver === null) return -Errno.ENOMEM;
  sys.object = changetype<usize>(receiver);
  sys.release = msgReceiverFree.index;
  sys.stage = WAITED;
  return sleep(TaskState.INTERRUPTIBLE, WaitReason.MESSAGE);
}

function matchOf(type: i32, flags: u32): MsgMatch {
  if ((flags & MsgFlag.COPY) != 0) return MsgMatch.NUMBER;
  if (type == 0) return MsgMatch.ANY;
  if (type < 0) return MsgMatch.AT_MOST;
  return flags & MsgFlag.EXCEPT ? MsgMatch.NOT_EQUAL : MsgMatch.EQUAL;
}

/** Writes type and text, as much as fits: bytes of text or -EFAULT. */
function deliver(message: Message, buffer: u32, size: i32): i32 {
  const bytes = min<u32>(message.size, size);
  if (writeUser32(buffer, message.type) < 0 || copyToUser(buffer + TYPE_BYTES, message.text, bytes) < 0) return -Errno.EFAULT;
  return bytes;
}

export function sysMsgctl(id: i32, command: i32, buffer: u32): i32 {
  if (id < 0 || command < 0) return -Errno.EINVAL;
  switch (command) {
    case IpcCommand.INFO:
    case IpcCommand.MSG_INFO:
      return putInfo(buffer, command == IpcCommand.MSG_INFO);
    case IpcCommand.STAT:
      return stat(id, buffer, false, true);
    case IpcCommand.MSG_STAT:
      return stat(id, buffer, true, true);
    case IpcCommand.MSG_STAT_ANY:
      return stat(id, buffer, true, false);
    case IpcCommand.SET:
      if (copyFromUser(SCRATCH, buffer, MsqidAt.SIZE) < 0) return -Errno.EFAULT;
      return change(id, command);
    case IpcCommand.RMID:
      return change(id, command);
  }
  return -Errno.EINVAL;
}

function stat(id: i32, buffer: u32, bySlot: bool, checked: bool): i32 {
  const object = ipcFor(msgIds, id, bySlot);
  if (object === null) return -Errno.EINVAL;
  if (checked && !ipcMay(object, READ_RIGHTS)) return -Errno.EACCES;
  const queue = changetype<MsgQueue>(object);
  ipcPutPerm(queue, SCRATCH, MsqidAt.SIZE);
  store<u32>(SCRATCH, queue.stime, MsqidAt.STIME);
  store<u32>(SCRATCH, queue.rtime, MsqidAt.RTIME);
  store<u32>(SCRATCH, queue.ctime, MsqidAt.CTIME);
  store<u32>(SCRATCH, queue.bytes, MsqidAt.CBYTES);
  store<u32>(SCRATCH, queue.count, MsqidAt.QNUM);
  store<u32>(SCRATCH, queue.limit, MsqidAt.QBYTES);
  store<u32>(SCRATCH, queue.lspid, MsqidAt.LSPID);
  store<u32>(SCRATCH, queue.lrpid, MsqidAt.LRPID);
  if (copyToUser(buffer, SCRATCH, MsqidAt.SIZE) < 0) return -Errno.EFAULT;
  return bySlot ? queue.id : 0;
}

function change(id: i32, command: i32): i32 {
  const object = ipcFind(msgIds, id);
  if (object === null) return -Errno.EINVAL;
  if (!ipcOwns(object)) return -Errno.EPERM;
  const queue = changetype<MsgQueue>(object);
  if (command == IpcCommand.RMID) {
    msgDestroy(queue);
    return 0;
  }
  const limit = load<u32>(SCRATCH, MsqidAt.QBYTES);
  if (limit > MSG_MNB && current().euid != 0) return -Errno.EPERM;
  const error = ipcSetPerm(queue, SCRATCH);
  if (error != 0) return error;
  queue.limit = limit;
  queue.ctime = realtimeSeconds();
  msgEndWaits(queue, -Errno.EAGAIN); // rights and room may be others now
  return 0;
}

/** struct msginfo: the limits, and (`usage`) queues, messages and bytes there are instead of three of them. */
function putInfo(buffer: u32, usage: bool): i32 {
  memory.fill(SCRATCH, 0, MsgInfoAt.SIZE);
  store<u32>(SCRATCH, usage ? msgIds.used : (MSG_MNI * MSG_MNB) / 1024, MsgInfoAt.POOL);
  store<u32>(SCRATCH, usage ? msgTotals.messages : MSG_MNB, MsgInfoAt.MAP);
  store<u32>(SCRATCH, MSG_MAX, MsgInfoAt.MAX);
  store<u32>(SCRATCH, MSG_MNB, MsgInfoAt.MNB);
  store<u32>(SCRATCH, MSG_MNI, MsgInfoAt.MNI);
  store<u32>(SCRATCH, SEGMENT_BYTES, MsgInfoAt.SSZ);
  store<u32>(SCRATCH, usage ? msgTotals.bytes : MSG_MNB, MsgInfoAt.TQL);
  store<u16>(SCRATCH, <u16>SEGMENTS, MsgInfoAt.SEG);
  return copyToUser(buffer, SCRATCH, MsgInfoAt.SIZE) < 0 ? -Errno.EFAULT : ipcHighest(msgIds);
}
