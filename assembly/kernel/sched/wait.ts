// Wait queues: who wants to know when something happens. An entry's callback is run by wakeUp; the default one
// makes its task runnable, select/poll and epoll bring their own (Linux: wait_queue_entry with func).
//
// Kernel code never sleeps in the middle of a function. A system call that must wait does
//
//     if (!condition) { if (signalPending()) return -ERESTARTSYS; return waitOn(queue, WaitReason.PIPE_READ); }
//
// waitOn queues the task and returns BLOCKED, which the call returns at once; when the task is woken, the call
// is run again from the start, with current().sys as it left it.
import { ListHead, container, listAddHead, listAddTail, listAt, listEmpty, listInit, listRemove } from "../lib/list";
import { Task, TaskFlag, TaskState, current, sched } from "./task";
import { makeRunnable } from "./scheduler";
import { panic } from "../lib/panic";
import { WaitReason } from "../../abi/trace";
import { traceWaitBegin, traceWakeup } from "../trace/trace";
import { timerAdd } from "../time/timer";

/** What a system call returns that has gone to sleep: never seen by user space. */
@inline export const BLOCKED: i32 = -600;

/** SyscallState.deadline: wait without end. */
@inline export const NO_DEADLINE: u64 = u64.MAX_VALUE;

/** WaitEntry.flags */
export const enum WaitFlag {
  /** wakeUp stops after waking one such entry. */
  EXCLUSIVE = 1,
}

/**
 *   0    next, prev: ListHead of entries
 */
@unmanaged
export class WaitQueue {
  next: usize;
  prev: usize;

  get head(): ListHead {
    return changetype<ListHead>(changetype<usize>(this));
  }
}
@inline export const WAIT_QUEUE_SIZE: usize = 8;

/**
 *   0    next, prev     in the queue
 *   8    task           whom the default callback wakes
 *   12   callback: u32  table index of (entry: WaitEntry, key: u32) => bool ("did wake someone"); 0 = default
 *   16   flags: u32     WaitFlag
 *   20   owner: usize   for the callback: the record that the entry belongs to
 *   24   reason: u32    WaitReason
 */
@unmanaged
export class WaitEntry {
  next: usize;
  prev: usize;
  task: Task;
  callback: u32;
  flags: u32;
  owner: usize;
  reason: u32;

  get link(): ListHead {
    return changetype<ListHead>(changetype<usize>(this));
  }
}

export function waitQueueInit(queue: WaitQueue): void {
  listInit(queue.head);
}

/** The wait queue embedded at byte `offset` of the record at `record`. */
@inline
export function waitQueueAt(record: usize, offset: usize): WaitQueue {
  return changetype<WaitQueue>(record + offset);
}

/** Puts `entry` on `queue`; exclusive entries go last, so that everyone else hears first. */
export function waitQueueAdd(queue: WaitQueue, entry: WaitEntry): void {
  if (entry.flags & WaitFlag.EXCLUSIVE) listAddTail(queue.head, entry.link);
  else listAddHead(queue.head, entry.link);
}

/** Takes `entry` off its queue; harmless when it is on none. */
@inline
export function waitQueueRemove(entry: WaitEntry): void {
  listRemove(entry.link);
}

/** The current task sleeps on `queue` until woken or signalled. Returns BLOCKED, to be returned by the call. */
export function waitOn(queue: WaitQueue, reason: WaitReason): i32 {
  const entry = current().wait;
  entry.flags = 0;
  waitQueueAdd(queue, entry);
  return sleep(TaskState.INTERRUPTIBLE, reason);
}

/** As waitOn, behind those who wait already: all are woken in the order in which they came. */
export function waitInTurn(queue: WaitQueue, reason: WaitReason): i32 {
  const entry = current().wait;
  entry.flags = 0;
  listAddTail(queue.head, entry.link);
  return sleep(TaskState.INTERRUPTIBLE, reason);
}

/** As waitOn, but a wake-up that wakes one exclusive sleeper lets the others sleep on. */
export function waitOnExclusive(queue: WaitQueue, reason: WaitReason): i32 {
  const entry = current().wait;
  entry.flags = WaitFlag.EXCLUSIVE;
  waitQueueAdd(queue, entry);
  return sleep(TaskState.INTERRUPTIBLE, reason);
}

/** The current task sleeps until something that it registered by itself (or a deadline, or a signal) wakes it. */
export function sleep(state: TaskState, reason: WaitReason): i32 {
  const task = current();
  if (sched.inInterrupt) panic("an interrupt handler tried to block");
  task.state = state;
  task.wait.reason = reason;
  if (task.sys.deadline != 0 && task.sys.deadline != NO_DEADLINE) timerAdd(task.timer, task.sys.deadline);
  traceWaitBegin(task, reason);
  return BLOCKED;
}

/** Runs the callbacks of `queue`; `key` tells poll-like callbacks which events (Poll bits, 0 = any). */
export function wakeUp(queue: WaitQueue, key: u32 = 0): void {
  const head = queue.head;
  let node = head.next;
  while (changetype<usize>(node) != changetype<usize>(head)) {
    const next = node.next;
    const entry = container<WaitEntry>(node, 0);
    const woke = entry.callback ? call_indirect<bool>(entry.callback, entry, key) : wakeTask(entry.task);
    if (woke && (entry.flags & WaitFlag.EXCLUSIVE) != 0) return;
    node = next;
  }
}

/** Whether anybody waits on `queue`. */
@inline
export function waitQueueActive(queue: WaitQueue): bool {
  return !listEmpty(queue.head);
}

/** Makes a sleeping task runnable; false when it was not asleep. */
export function wakeTask(task: Task): bool {
  if (task.state != TaskState.INTERRUPTIBLE && task.state != TaskState.UNINTERRUPTIBLE) return false;
  traceWakeup(task, task.wait.reason);
  makeRunnable(task);
  return true;
}
