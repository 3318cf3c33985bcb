// Sets of pending signals and the siginfos queued with them: one set of each thread, one of each process.
import { Sig } from "../../abi/signal";
import { ListHead, container, listAddTail, listAt, listInit } from "../lib/list";
import { kfree, kmalloc } from "../mm/slab";
import { ThreadGroup, threadAt } from "../sched/group";
import { Task } from "../sched/task";
import { User, userPut } from "../sched/user";
import { posixTimerTaken } from "../time/posix";
import { SIG_INFO_SIZE, SigInfo, sigBit } from "./state";

/**
 *   0    pending: u64     a bit for each signal
 *   8    queue: ListHead  of SigQueue, oldest first
 */
@unmanaged
export class SigPending {
  pending: u64;
  queueNext: usize;
  queuePrev: usize;

  get queue(): ListHead {
    return listAt(changetype<usize>(this), offsetof<SigPending>("queueNext"));
  }
}

/**
 * A pending signal with its siginfo.
 *   0    next, prev       in SigPending.queue
 *   8    user: User       whose limit it counts in
 *   12   timer: usize     the PosixTimer that it tells of; 0 none
 *   16   info: SigInfo
 */
@unmanaged
export class SigQueue {
  next: usize;
  prev: usize;
  user: User;
  timer: usize;
  get info(): SigInfo {
    return changetype<SigInfo>(changetype<usize>(this) + offsetof<SigQueue>());
  }
  get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
}
@inline const SIG_QUEUE_SIZE: usize = offsetof<SigQueue>() + offsetof<SigInfo>();

/** Signals that a fault of the task itself raises: they go before others, as on Linux (SYNCHRONOUS_MASK). */
@inline const SYNCHRONOUS: u64 =
  (1 << (Sig.SEGV - 1)) | (1 << (Sig.BUS - 1)) | (1 << (Sig.ILL - 1)) | (1 << (Sig.TRAP - 1)) | (1 << (Sig.FPE - 1)) | (1 << (Sig.SYS - 1));

export function pendingInit(set: SigPending): void {
  set.pending = 0;
  listInit(set.queue);
}

/**
 * Queues a copy of `info` on a set of `task`; false without memory, or when its user has more than `limit` queued; then
 * the signal is not marked either.
 */
export function pendingQueue(set: SigPending, info: SigInfo, task: Task, limit: u32, timer: usize = 0): bool {
  const user = task.user;
  if (user.signals >= limit) return false;
  const at = kmalloc(SIG_QUEUE_SIZE);
  if (at == 0) return false;
  const entry = changetype<SigQueue>(at);
  entry.user = user;
  entry.timer = timer;
  if (timer == 0) user.signals++; // a timer counts as long as it is there
  user.refcount++;
  memory.copy(changetype<usize>(entry.info), changetype<usize>(info), SIG_INFO_SIZE);
  listAddTail(set.queue, entry.link);
  set.pending |= sigBit(info.signal);
  return true;
}

/** The signal of `set` to take first: the lowest number, faults before others; 0 for the empty set. */
export function firstSignal(set: u64): u32 {
  if (set == 0) return 0;
  const faults = set & SYNCHRONOUS;
  return <u32>ctz<u64>(faults ? faults : set) + 1;
}

/**
 * Takes the oldest instance of `signal` off the set and leaves its siginfo in `info` (code and sender 0 when none was
 * queued). The signal stays pending as long as another instance is queued.
 */
export function pendingTake(set: SigPending, signal: u32, info: SigInfo): void {
  memory.fill(changetype<usize>(info), 0, SIG_INFO_SIZE);
  info.signal = signal;
  let taken = false;
  const head = set.queue;
  for (let node = head.next; node !== head; ) {
    const entry = container<SigQueue>(node, 0);
    node = node.next;
    if (entry.info.signal != signal) continue;
    if (taken) return;
    memory.copy(changetype<usize>(info), changetype<usize>(entry.info), SIG_INFO_SIZE);
    const timer = entry.timer;
    drop(entry);
    if (timer != 0) posixTimerTaken(timer, info);
    taken = true;
  }
  set.pending &= ~sigBit(signal);
}

/** Forgets every pending instance of `signals`. */
export function pendingFlush(set: SigPending, signals: u64): void {
  if ((set.pending & signals) == 0) return;
  set.pending &= ~signals;
  const head = set.queue;
  for (let node = head.next; node !== head; ) {
    const entry = container<SigQueue>(node, 0);
    node = node.next;
    if ((sigBit(entry.info.signal) & signals) == 0) continue;
    if (entry.timer != 0) posixTimerTaken(entry.timer, entry.info);
    drop(entry);
  }
}

/** The POSIX timer at `timer` tells nothing more: its entry goes, wherever in `group` it is queued. */
export function pendingDropTimer(group: ThreadGroup, timer: usize): void {
  if (dropTimer(group.shared, timer)) return;
  const head = group.threads;
  for (let node = head.next; node !== head; node = node.next) if (dropTimer(threadAt(node).signal, timer)) return;
}

function dropTimer(set: SigPending, timer: usize): bool {
  const head = set.queue;
  let found: u32 = 0;
  for (let node = head.next; node !== head && found == 0; node = node.next) {
    const entry = container<SigQueue>(node, 0);
    if (entry.timer != timer) continue;
    found = entry.info.signal;
    drop(entry);
    break;
  }
  if (found == 0) return false;
  for (let node = head.next; node !== head; node = node.next) if (container<SigQueue>(node, 0).info.signal == found) return true;
  set.pending &= ~sigBit(found);
  return true;
}

function drop(entry: SigQueue): void {
  const link = entry.link;
  link.prev.next = link.next;
  link.next.prev = link.prev;
  if (entry.timer == 0) entry.user.signals--;
  userPut(entry.user);
  kfree(changetype<usize>(entry));
}
