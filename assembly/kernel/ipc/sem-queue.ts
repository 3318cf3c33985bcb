// Operations on the semaphores of a set, all or none (man 2 semop). A call that cannot go on leaves a record of what it
// wants; whoever changes the set does it in its name and wakes it, oldest first (Linux: ipc/sem.c, update_queue).
import { Errno } from "../../abi/errno";
import { IpcFlag, SemFlag, SembufAt } from "../../abi/ipc";
import { ListHead, container, listAddTail, listAt, listEmpty, listRemove } from "../lib/list";
import { kfree, kmalloc } from "../mm/slab";
import { SEM_VMX } from "../param";
import { Task, current } from "../sched/task";
import { wakeTask } from "../sched/wait";
import { realtimeSeconds } from "../time/clock";
import { SemSet } from "./sem";
import { SemUndo } from "./sem-undo";

/** SemQueue.status: nothing has happened yet. Otherwise the call's result. */
@inline export const SEM_WAITS: i32 = 1;

/**
 * What one call wants; struct sembuf records lie behind it.
 */
@unmanaged
export class SemQueue {
  next: usize;
  prev: usize;
  task: Task;
  /** Process in whose name it is done. */
  pid: u32;
  count: u32;
  status: i32;
  /** Some operation is no wait for zero. */
  alters: bool;
  /** Operation that cannot be done now. */
  blocking: u32;
  /** The process's adjustments of the set; null when no operation has SEM_UNDO. */
  undo: SemUndo | null;

  get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  /** Address of operation `i` (SembufAt). */
  @inline operation(i: u32): usize {
    return changetype<usize>(this) + offsetof<SemQueue>() + <usize>i * SembufAt.SIZE;
  }
}

/** A record for `count` operations of the current task, which the caller fills in; null without memory. */
export function semQueueAlloc(count: u32): SemQueue | null {
  const at = kmalloc(offsetof<SemQueue>() + <usize>count * SembufAt.SIZE);
  if (at == 0) return null;
  memory.fill(at, 0, offsetof<SemQueue>());
  const queue = changetype<SemQueue>(at);
  queue.next = at;
  queue.prev = at;
  queue.task = current();
  queue.pid = current().tgid;
  queue.count = count;
  queue.status = SEM_WAITS;
  return queue;
}

/** Does the operations now: 0, -ERANGE, -EAGAIN (IPC_NOWAIT), or SEM_WAITS when they must wait. */
export function semPerform(set: SemSet, queue: SemQueue): i32 {
  const result = perform(set, queue);
  if (result == 0) {
    set.otime = realtimeSeconds();
    if (queue.alters) semChanged(set);
  }
  return result;
}

/** From now on those who change the set look after `queue`. */
export function semEnqueue(set: SemSet, queue: SemQueue): void {
  listAddTail(queue.alters ? set.writers : set.readers, queue.link);
}

/** SyscallState.release: the call is over. */
export function semQueueFree(at: usize): void {
  listRemove(changetype<SemQueue>(at).link);
  kfree(at);
}

/** Values have changed: does what can be done now of what waits. Waits for zero are looked at first after every change. */
export function semChanged(set: SemSet): void {
  let again = true;
  while (again) {
    wakePossible(set, set.readers);
    again = wakePossible(set, set.writers);
  }
}

/** Calls that wait for semaphore `number`: to become zero, or to become larger. */
export function semWaiters(set: SemSet, number: u32, forZero: bool): u32 {
  return waitersIn(set.readers, number, forZero) + waitersIn(set.writers, number, forZero);
}

/** The set goes. */
export function semQueueEnd(set: SemSet): void {
  endAll(set.readers);
  endAll(set.writers);
}

/** Goes through a queue; true when an operation that alters the set was done: what stood before it may now go on. */
function wakePossible(set: SemSet, head: ListHead): bool {
  for (let node = head.next; node !== head; ) {
    const queue = container<SemQueue>(node, 0);
    node = node.next;
    const result = perform(set, queue);
    if (result == SEM_WAITS) continue;
    settle(queue, result);
    if (result != 0) continue;
    set.otime = realtimeSeconds();
    if (queue.alters) return true;
  }
  return false;
}

function settle(queue: SemQueue, status: i32): void {
  listRemove(queue.link);
  queue.status = status;
  wakeTask(queue.task);
}

function perform(set: SemSet, queue: SemQueue): i32 {
  const undo = queue.undo;
  let result = 0;
  let done: u32 = 0;
  for (; done < queue.count; done++) {
    const at = queue.operation(done);
    result = performOne(set, undo, at);
    if (result != 0) break;
  }
  if (result == 0) {
    for (let i: u32 = 0; i < queue.count; i++) set.at(load<u16>(queue.operation(i), SembufAt.NUM)).pid = queue.pid;
    return 0;
  }
  queue.blocking = done;
  const nowait = (load<u16>(queue.operation(done), SembufAt.FLG) & <u32>IpcFlag.NOWAIT) != 0;
  while (done > 0) takeBack(set, undo, queue.operation(--done));
  return result == SEM_WAITS && nowait ? -Errno.EAGAIN : result;
}

function performOne(set: SemSet, undo: SemUndo | null, at: usize): i32 {
  const number: u32 = load<u16>(at, SembufAt.NUM);
  const change: i32 = load<i16>(at, SembufAt.OP);
  const sem = set.at(number);
  const value = sem.value + change;
  if ((change == 0 && value != 0) || value < 0) return SEM_WAITS;
  if (value > SEM_VMX) return -Errno.ERANGE;
  if ((load<u16>(at, SembufAt.FLG) & <u32>SemFlag.UNDO) != 0) {
    const adjustment = undo!.get(number) - change;
    if (adjustment < -SEM_VMX - 1 || adjustment > SEM_VMX) return -Errno.ERANGE;
    undo!.set(number, adjustment);
  }
  sem.value = value;
  return 0;
}

function takeBack(set: SemSet, undo: SemUndo | null, at: usize): void {
  const number: u32 = load<u16>(at, SembufAt.NUM);
  const change: i32 = load<i16>(at, SembufAt.OP);
  set.at(number).value -= change;
  if ((load<u16>(at, SembufAt.FLG) & <u32>SemFlag.UNDO) != 0) undo!.set(number, undo!.get(number) + change);
}

function waitersIn(head: ListHead, number: u32, forZero: bool): u32 {
  let waiters: u32 = 0;
  for (let node = head.next; node !== head; node = node.next) {
    const queue = container<SemQueue>(node, 0);
    const at = queue.operation(queue.blocking);
    if (load<u16>(at, SembufAt.NUM) == number && (load<i16>(at, SembufAt.OP) == 0) == forZero) waiters++;
  }
  return waiters;
}

function endAll(head: ListHead): void {
  while (!listEmpty(head)) settle(container<SemQueue>(head.next, 0), -Errno.EIDRM);
}
