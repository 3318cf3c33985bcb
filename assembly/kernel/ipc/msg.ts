// System V message queues (man 2 msgget, msgsnd, msgrcv): messages in the order in which they came, and the calls that
// wait for one. A message for which somebody waits is handed over at once, to the one that has waited longest.
import { Errno } from "../../abi/errno";
import { ListHead, container, listAddTail, listAt, listEmpty, listInit, listRemove } from "../lib/list";
import { kfree, kmalloc, kzalloc } from "../mm/slab";
import { MSG_MNB } from "../param";
import { Task, current } from "../sched/task";
import { WaitQueue, wakeTask, wakeUp, waitQueueAt, waitQueueInit } from "../sched/wait";
import { realtimeSeconds } from "../time/clock";
import { IPC_REST, IpcObject, ipcAdd, ipcRemove, msgIds } from "./object";

/** A message; its text lies behind the record. */
@unmanaged
export class Message {
  next: usize;
  prev: usize;
  type: i32;
  size: u32;

  get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  @inline get text(): usize {
    return changetype<usize>(this) + offsetof<Message>();
  }
}

/** Which messages msgrcv takes. */
export const enum MsgMatch {
  ANY,
  /** Of one type; of any other. */
  EQUAL,
  NOT_EQUAL,
  /** The lowest type that is at most so high. */
  AT_MOST,
  /** The one at a position, counted from 0, which stays (MSG_COPY). */
  NUMBER,
}

/** A call that waits for a message. */
@unmanaged
export class MsgReceiver {
  next: usize;
  prev: usize;
  task: Task;
  match: MsgMatch;
  type: i32;
  /** Longest text that it takes. */
  limit: u32;
  /** What it got: a message, or -errno; both 0 while it waits. */
  message: Message | null;
  error: i32;

  get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
}

/** A queue. Times are seconds since 1970. */
@unmanaged
export class MsgQueue extends IpcObject {
  stime: u32;
  rtime: u32;
  ctime: u32;
  /** Bytes of text and messages in it, and most bytes (and messages) that it holds. */
  bytes: u32;
  count: u32;
  limit: u32;
  /** Processes that sent and received last. */
  lspid: u32;
  lrpid: u32;
  messagesNext: usize;
  messagesPrev: usize;
  receiversNext: usize;
  receiversPrev: usize;
  sendersNext: usize;
  sendersPrev: usize;

  get messages(): ListHead {
    return listAt(changetype<usize>(this), offsetof<MsgQueue>("messagesNext"));
  }
  get receivers(): ListHead {
    return listAt(changetype<usize>(this), offsetof<MsgQueue>("receiversNext"));
  }
  /** Who waits for room: each looks for itself when something has gone. */
  get senders(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<MsgQueue>("sendersNext"));
  }
}

/** Messages and bytes in all queues. */
@unmanaged
class MsgTotals {
  messages: u32;
  bytes: u32;
}
export const msgTotals = changetype<MsgTotals>(IPC_REST + 0x80);

/** ipcGet's `create`. */
export function msgCreate(key: i32, flags: u32, size: u32): i32 {
  const at = kzalloc(offsetof<MsgQueue>());
  if (at == 0) return -Errno.ENOMEM;
  const queue = changetype<MsgQueue>(at);
  queue.ctime = realtimeSeconds();
  queue.limit = MSG_MNB;
  listInit(queue.messages);
  listInit(queue.receivers);
  waitQueueInit(queue.senders);
  const id = ipcAdd(msgIds, queue, key, flags);
  if (id < 0) kfree(at);
  return id;
}

/** ipcGet's `fits`. */
export function msgFits(queue: MsgQueue, size: u32): bool {
  return true;
}

/** The queue goes with its messages; who waits gets EIDRM. */
export function msgDestroy(queue: MsgQueue): void {
  msgEndWaits(queue, -Errno.EIDRM);
  const senders = queue.senders.head;
  while (!listEmpty(senders)) listRemove(senders.next);
  while (!listEmpty(queue.messages)) {
    const message = container<Message>(queue.messages.next, 0);
    take(queue, message);
    kfree(changetype<usize>(message));
  }
  ipcRemove(msgIds, queue);
  kfree(changetype<usize>(queue));
}

/** Ends the waits of receivers with `error` and lets senders look again. */
export function msgEndWaits(queue: MsgQueue, error: i32): void {
  while (!listEmpty(queue.receivers)) settle(container<MsgReceiver>(queue.receivers.next, 0), null, error);
  wakeUp(queue.senders);
}

/** A message of `size` bytes, whose text the caller fills in; null without memory. */
export function msgAlloc(type: i32, size: u32): Message | null {
  const at = kmalloc(offsetof<Message>() + size);
  if (at == 0) return null;
  const message = changetype<Message>(at);
  listInit(message.link);
  message.type = type;
  message.size = size;
  return message;
}

/** Whether the queue has room for `size` bytes more in one message. */
export function msgHasRoom(queue: MsgQueue, size: u32): bool {
  return queue.bytes + size <= queue.limit && queue.count + 1 <= queue.limit;
}

/** Gives the message to who waits for it, or to the queue. */
export function msgSend(queue: MsgQueue, message: Message): void {
  queue.lspid = current().tgid;
  queue.stime = realtimeSeconds();
  const head = queue.receivers;
  for (let node = head.next; node !== head; ) {
    const receiver = container<MsgReceiver>(node, 0);
    node = node.next;
    if (!matches(message, receiver.match, receiver.type)) continue;
    if (message.size > receiver.limit) {
      settle(receiver, null, -Errno.E2BIG);
      continue;
    }
    queue.lrpid = receiver.task.tgid;
    queue.rtime = realtimeSeconds();
    settle(receiver, message, 0);
    return;
  }
  listAddTail(queue.messages, message.link);
  queue.bytes += message.size;
  queue.count++;
  msgTotals.bytes += message.size;
  msgTotals.messages++;
}

/** The message that a receiver wants, which stays in the queue, or null. */
export function msgFind(queue: MsgQueue, match: MsgMatch, type: i32): Message | null {
  let found: Message | null = null;
  let position: i32 = 0;
  const head = queue.messages;
  for (let node = head.next; node !== head; node = node.next, position++) {
    const message = container<Message>(node, 0);
    if (match == MsgMatch.NUMBER) {
      if (position == type) return message;
      continue;
    }
    if (!matches(message, match, type)) continue;
    if (match != MsgMatch.AT_MOST) return message;
    if (found === null || found.type > message.type) found = message;
  }
  return found;
}

/** Takes a message out of the queue for the current task: who waits for room may have it. */
export function msgTake(queue: MsgQueue, message: Message): void {
  take(queue, message);
  queue.rtime = realtimeSeconds();
  queue.lrpid = current().tgid;
  wakeUp(queue.senders);
}

/** A waiting call's record, in the queue; null without memory. */
export function msgReceive(queue: MsgQueue, match: MsgMatch, type: i32, limit: u32): MsgReceiver | null {
  const at = kzalloc(offsetof<MsgReceiver>());
  if (at == 0) return null;
  const receiver = changetype<MsgReceiver>(at);
  receiver.task = current();
  receiver.match = match;
  receiver.type = type;
  receiver.limit = limit;
  listAddTail(queue.receivers, receiver.link);
  return receiver;
}

/** SyscallState.release of one that waits; a message that it did not pass on is lost with it. */
export function msgReceiverFree(at: usize): void {
  const receiver = changetype<MsgReceiver>(at);
  listRemove(receiver.link);
  kfree(changetype<usize>(receiver.message));
  kfree(at);
}

function take(queue: MsgQueue, message: Message): void {
  listRemove(message.link);
  queue.bytes -= message.size;
  queue.count--;
  msgTotals.bytes -= message.size;
  msgTotals.messages--;
}

function settle(receiver: MsgReceiver, message: Message | null, error: i32): void {
  listRemove(receiver.link);
  receiver.message = message;
  receiver.error = error;
  wakeTask(receiver.task);
}

function matches(message: Message, match: MsgMatch, type: i32): bool {
  switch (match) {
    case MsgMatch.EQUAL:
      return message.type == type;
    case MsgMatch.NOT_EQUAL:
      return message.type != type;
    case MsgMatch.AT_MOST:
      return message.type <= type;
  }
  return true;
}
