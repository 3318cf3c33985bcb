// POSIX message queues (man 7 mq_overview; Linux: ipc/mqueue.c): files with names of their own, whose inode holds the queue.
// Messages lie by priority, and by age within one.
import { Errno } from "../../abi/errno";
import { O, S } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { SiCode } from "../../abi/signal";
import { SigEvent } from "../../abi/time";
import { Dentry, dentryAllocRoot, dentryPut } from "../fs/dentry";
import { FMode, File, FileOps, fileAlloc } from "../fs/file";
import { OPS_SIZE, SCRATCH, fsState } from "../fs/globals";
import { Inode, InodeOps, inodePut } from "../fs/inode";
import { Mount } from "../fs/mount";
import { pollWait } from "../fs/select-table";
import { tmpfsInode } from "../fs/tmpfs/inode";
import { ListHead, container, listAddTail, listAt, listEmpty, listInit, listRemove } from "../lib/list";
import { bytesEqual, putDecimal, putLiteral } from "../lib/string";
import { kfree, kzalloc } from "../mm/slab";
import { Uio, copyToUio } from "../mm/uio";
import { findTask } from "../sched/pid";
import { current } from "../sched/task";
import { User, userPut } from "../sched/user";
import { WaitQueue, wakeUp, waitQueueActive, waitQueueAt, waitQueueInit } from "../sched/wait";
import { signalSend } from "../signal/send";
import { Message } from "./msg";
import { IPC_REST } from "./object";

@unmanaged
export class MqQueue {
  /** In the list of those that have a name; their entry holds `dentry`. */
  next: usize;
  prev: usize;
  dentry: Dentry;
  named: u32;
  nameLength: u32;
  /** Most messages, most bytes of one. */
  maxMessages: u32;
  messageBytes: u32;
  count: u32;
  bytes: u32;
  messagesNext: usize;
  messagesPrev: usize;
  readersNext: usize;
  readersPrev: usize;
  writersNext: usize;
  writersPrev: usize;
  /** mq_notify: process to be told, 0 none; signal, 0 none; its value. */
  notifyPid: u32;
  notifySignal: u32;
  notifyValue: u32;
  /** In whose RLIMIT_MSGQUEUE it counts. */
  user: User;

  get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  get messages(): ListHead {
    return listAt(changetype<usize>(this), offsetof<MqQueue>("messagesNext"));
  }
  get readers(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<MqQueue>("readersNext"));
  }
  get writers(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<MqQueue>("writersNext"));
  }
  /** The name lies behind the record. */
  @inline get name(): usize {
    return changetype<usize>(this) + offsetof<MqQueue>();
  }
}

/** Behind what message queues of System V keep (msg.ts). */
@inline const FILE_OPS: usize = IPC_REST + 0x90;
@inline const INODE_OPS: usize = FILE_OPS + OPS_SIZE;
@inline const QUEUES: usize = INODE_OPS + OPS_SIZE;
@inline const COUNT: usize = QUEUES + 8;

export function mqInit(): void {
  listInit(listAt(QUEUES, 0));
  const ops = changetype<FileOps>(FILE_OPS);
  ops.read = mqRead.index;
  ops.poll = mqPoll.index;
  ops.flush = mqFlush.index;
  changetype<InodeOps>(INODE_OPS).evict = mqEvict.index;
}

/** Queues there are, with and without names. */
export function mqCount(): u32 {
  return load<u32>(COUNT);
}

/** Bytes that a full queue takes. */
export function mqBytes(maxMessages: u32, messageBytes: u32): u64 {
  return <u64>maxMessages * (messageBytes + offsetof<Message>());
}

/** The queue called so, or null. */
export function mqFind(name: usize, length: u32): MqQueue | null {
  const head = listAt(QUEUES, 0);
  for (let node = head.next; node !== head; node = node.next) {
    const queue = container<MqQueue>(node, 0);
    if (queue.nameLength == length && bytesEqual(queue.name, name, length)) return queue;
  }
  return null;
}

/** A new queue with a name, which holds it; null without memory. */
export function mqCreate(name: usize, length: u32, mode: u32, maxMessages: u32, messageBytes: u32): MqQueue | null {
  const task = current();
  const at = kzalloc(offsetof<MqQueue>() + length);
  if (at == 0) return null;
  const queue = changetype<MqQueue>(at);
  const inode = tmpfsInode(changetype<Mount>(fsState.shmMount).sb, S.IFREG | mode, 0, task.fsuid, task.fsgid);
  if (inode === null) {
    kfree(at);
    return null;
  }
  const dentry = dentryAllocRoot(inode, name, length);
  if (dentry === null) {
    inodePut(inode);
    kfree(at);
    return null;
  }
  inode.ops = changetype<InodeOps>(INODE_OPS);
  inode.fileOps = changetype<FileOps>(FILE_OPS);
  inode.data = at;
  queue.dentry = dentry;
  queue.nameLength = length;
  memory.copy(queue.name, name, length);
  queue.maxMessages = maxMessages;
  queue.messageBytes = messageBytes;
  queue.user = task.user;
  queue.user.refcount++;
  queue.user.queueBytes += mqBytes(maxMessages, messageBytes);
  listInit(queue.messages);
  waitQueueInit(queue.readers);
  waitQueueInit(queue.writers);
  listAddTail(listAt(QUEUES, 0), queue.link);
  queue.named = 1;
  store<u32>(COUNT, mqCount() + 1);
  return queue;
}

/** The name goes; the queue stays for those who have it open. */
export function mqUnlink(queue: MqQueue): void {
  listRemove(queue.link);
  queue.named = 0;
  queue.dentry.inode.nlink = 0;
  dentryPut(queue.dentry);
}

/** A file on the queue with one reference: its address or -ENOMEM. */
export function mqOpen(queue: MqQueue, flags: u32): i32 {
  const file = fileAlloc(changetype<Mount>(fsState.shmMount), queue.dentry, flags & (O.ACCMODE | O.NONBLOCK));
  if (file === null) return -Errno.ENOMEM;
  file.mode |= FMode.SEEK;
  return <i32>changetype<usize>(file);
}

/** The queue of an open file, or null when it is none. */
export function mqOf(file: File | null): MqQueue | null {
  return file !== null && changetype<usize>(file.ops) == FILE_OPS ? changetype<MqQueue>(file.inode.data) : null;
}

/** Puts a message (its type is the priority) where it belongs; the queue has room. */
export function mqPut(queue: MqQueue, message: Message): void {
  const head = queue.messages;
  let after = head.prev;
  while (after !== head && message.type > container<Message>(after, 0).type) after = after.prev;
  listAddTail(after.next, message.link);
  queue.bytes += message.size;
  const awaited = waitQueueActive(queue.readers);
  if (queue.count++ == 0 && !awaited) tell(queue);
  wakeUp(queue.readers, Poll.IN | Poll.RDNORM);
}

/** Takes the first message out of a queue that has one. */
export function mqTake(queue: MqQueue): Message {
  const message = container<Message>(queue.messages.next, 0);
  listRemove(message.link);
  queue.bytes -= message.size;
  queue.count--;
  wakeUp(queue.writers, Poll.OUT | Poll.WRNORM);
  return message;
}

/** Nobody is told any more. */
export function mqForgetNotify(queue: MqQueue): void {
  queue.notifyPid = 0;
  queue.notifySignal = 0;
}

/** The empty queue has got a message: once, who asked for it is told. */
function tell(queue: MqQueue): void {
  if (queue.notifyPid == 0) return;
  const task = findTask(queue.notifyPid);
  const signal = queue.notifySignal;
  if (task !== null && signal != 0) signalSend(task, signal, SiCode.MESGQ, current().tgid, current().uid, queue.notifyValue);
  mqForgetNotify(queue);
}

/** FileOps.read: what there is to say about the queue. */
function mqRead(file: File, uio: Uio, position: usize): i32 {
  const queue = changetype<MqQueue>(file.inode.data);
  let end = field(SCRATCH, "QSIZE:", queue.bytes, 10);
  end = field(end, " NOTIFY:", queue.notifyPid != 0 && queue.notifySignal == 0 ? SigEvent.NONE : SigEvent.SIGNAL, 5);
  end = field(end, " SIGNO:", queue.notifySignal, 5);
  end = field(end, " NOTIFY_PID:", queue.notifyPid, 6);
  store<u8>(end++, 0x0a);
  const length = <u32>(end - SCRATCH);
  const at = load<u64>(position);
  if (at >= length) return 0;
  const copied = copyToUio(SCRATCH + <u32>at, min<u32>(uio.resid, length - <u32>at), uio);
  if (copied > 0) store<u64>(position, at + copied);
  return copied;
}

/** A label and a number, with spaces behind up to `width`. */
function field(to: usize, label: string, value: u32, width: u32): usize {
  const at = to + putLiteral(to, label);
  const digits = putDecimal(at, value);
  for (let i = digits; i < width; i++) store<u8>(at + i, 0x20);
  return at + max<u32>(digits, width);
}

function mqPoll(file: File, table: usize): u32 {
  const queue = changetype<MqQueue>(file.inode.data);
  pollWait(file, queue.readers, table);
  pollWait(file, queue.writers, table);
  return (queue.count > 0 ? Poll.IN | Poll.RDNORM : 0) | (queue.count < queue.maxMessages ? Poll.OUT | Poll.WRNORM : 0);
}

/** FileOps.flush: a process that closes a descriptor of the queue is not told any more. */
function mqFlush(file: File): void {
  const queue = changetype<MqQueue>(file.inode.data);
  if (queue.notifyPid == current().tgid) mqForgetNotify(queue);
}

/** InodeOps.evict: the last holder is gone. */
function mqEvict(inode: Inode): void {
  const queue = changetype<MqQueue>(inode.data);
  while (!listEmpty(queue.messages)) kfree(changetype<usize>(mqTake(queue)));
  store<u32>(COUNT, mqCount() - 1);
  queue.user.queueBytes -= mqBytes(queue.maxMessages, queue.messageBytes);
  userPut(queue.user);
  kfree(inode.data);
}
