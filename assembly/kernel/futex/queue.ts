// Who waits for which futex (man 7 futex): waiters hang in hash buckets by key, oldest first. A key names a word of
// memory: in private memory by address space and address, in shared memory by the frame's physical address.
import { Errno } from "../../abi/errno";
import { FUTEX_GLOBALS } from "../layout";
import { LIST_HEAD_SIZE, ListHead, container, listAddTail, listAt, listInit, listRemove } from "../lib/list";
import { userPage, userRangeOk } from "../mm/usercopy";
import { VmFlag, vmaFind } from "../mm/vma";
import { FUTEX_BUCKETS } from "../param";
import { Task, current } from "../sched/task";
import { wakeTask } from "../sched/wait";

/**
 *   0    owner: usize     the Mm, for calls with FUTEX_PRIVATE_FLAG; Mm + 1, for others on private memory; 0 = shared memory
 *   4    address: u32     virtual, or physical when owner is 0
 */
@unmanaged
export class FutexKey {
  owner: usize;
  address: u32;
}

/**
 * One waiting task; lies behind the task in its slab object.
 *   0    next, prev: ListHead   in a bucket
 *   8    owner, address         its key
 *   16   bitset: u32            wake-ups that it takes
 *   20   task: Task
 *   24   queued: u32            1: in a bucket; a wake-up takes it out
 */
@unmanaged
export class FutexWaiter {
  next: usize;
  prev: usize;
  owner: usize;
  address: u32;
  bitset: u32;
  task: Task;
  queued: u32;

  get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  get key(): FutexKey {
    return changetype<FutexKey>(changetype<usize>(this) + offsetof<FutexWaiter>("owner"));
  }
}

/** Two keys for the calls in progress. */
@inline const KEYS: usize = FUTEX_GLOBALS + FUTEX_BUCKETS * LIST_HEAD_SIZE;
@inline export const KEY_A: usize = KEYS;
@inline export const KEY_B: usize = KEYS + 8;

export function futexInit(): void {
  for (let i: u32 = 0; i < FUTEX_BUCKETS; i++) listInit(listAt(FUTEX_GLOBALS, i * LIST_HEAD_SIZE));
}

/** The key of the word at `user`, into `key`. 0, -EINVAL (not aligned) or -EFAULT. */
export function futexKey(user: u32, isPrivate: bool, key: FutexKey): i32 {
  if ((user & 3) != 0) return -Errno.EINVAL;
  if (!userRangeOk(user, 4)) return -Errno.EFAULT;
  const mm = current().mm!;
  key.owner = changetype<usize>(mm);
  key.address = user;
  if (isPrivate) return 0;
  const frame = userPage(user, false);
  if (frame == 0) return -Errno.EFAULT;
  key.owner++;
  const vma = vmaFind(mm, user);
  if (vma === null || (vma.flags & VmFlag.SHARED) == 0) {
    // Anonymous memory that nobody may write never changes: Linux refuses to wait for it.
    return vma !== null && vma.file === null && (vma.flags & VmFlag.WRITE) == 0 ? -Errno.EFAULT : 0;
  }
  key.owner = 0;
  key.address = <u32>frame;
  return 0;
}

/** `waiter` begins to wait for `key`. */
export function futexEnqueue(waiter: FutexWaiter, key: FutexKey, bitset: u32): void {
  waiter.owner = key.owner;
  waiter.address = key.address;
  waiter.bitset = bitset;
  waiter.queued = 1;
  listAddTail(bucket(key), waiter.link);
}

/** `waiter` waits no longer; harmless when it has been woken. */
export function futexDequeue(waiter: FutexWaiter): void {
  if (waiter.queued == 0) return;
  waiter.queued = 0;
  listRemove(waiter.link);
}

/** Wakes at most `count` waiters of `key` that share a bit with `bitset`; how many. */
export function futexWakeKey(key: FutexKey, count: i32, bitset: u32): i32 {
  let woken = 0;
  const head = bucket(key);
  for (let node = head.next; node !== head && woken < count; ) {
    const waiter = container<FutexWaiter>(node, 0);
    node = node.next;
    if (!matches(waiter, key) || (waiter.bitset & bitset) == 0) continue;
    wake(waiter);
    woken++;
  }
  return woken;
}

/** Wakes `wakes` waiters of `from` and lets `moves` more wait for `to`; how many both together. */
export function futexMoveKey(from: FutexKey, to: FutexKey, wakes: i32, moves: i32): i32 {
  let handled = 0;
  const head = bucket(from);
  const last = head.prev;
  for (let node = head.next; node !== head && handled < wakes + moves; ) {
    const waiter = container<FutexWaiter>(node, 0);
    const isLast = node === last;
    node = node.next;
    if (matches(waiter, from)) {
      if (handled++ < wakes) wake(waiter);
      else move(waiter, to);
    }
    if (isLast) break; // what was moved within the bucket stands behind it
  }
  return handled;
}

function wake(waiter: FutexWaiter): void {
  futexDequeue(waiter);
  wakeTask(waiter.task);
}

function move(waiter: FutexWaiter, to: FutexKey): void {
  futexDequeue(waiter);
  futexEnqueue(waiter, to, waiter.bitset);
}

@inline
function matches(waiter: FutexWaiter, key: FutexKey): bool {
  return waiter.address == key.address && waiter.owner == key.owner;
}

function bucket(key: FutexKey): ListHead {
  const hash = ((key.address >> 2) ^ (<u32>key.owner >> 4)) * 0x9e3779b1; // 2^32 / golden ratio
  return listAt(FUTEX_GLOBALS, (hash >> 24) % FUTEX_BUCKETS * LIST_HEAD_SIZE);
}
