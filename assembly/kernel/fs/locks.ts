// Locks on files: flock's on a whole file, fcntl's on ranges (man 2 flock, fcntl; Linux fs/locks.c).
//
//   kind     owner                     goes when
//   POSIX    the descriptor table      a descriptor of the file is closed there, whichever it is
//   OFD      the open file             its last reference goes
//   FLOCK    the open file             its last reference goes
//
// flock's locks and ranges do not see each other. Who waits is woken by every lock that goes, oldest first, and tries
// again. All locks are in one list, newest last, for /proc/locks.
import { Errno } from "../../abi/errno";
import { LockType } from "../../abi/fcntl";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { ListHead, container, listAddTail, listAt, listEmpty, listInit, listRemove } from "../lib/list";
import { kfree, kzalloc } from "../mm/slab";
import { TaskState, current } from "../sched/task";
import { WaitQueue, sleep, waitQueueActive, waitQueueAt, waitQueueInit, wakeUp } from "../sched/wait";
import { signalPending } from "../signal/send";
import { File, fileGet, filePut } from "./file";
import { LOCK_STATE } from "./globals";
import { Inode } from "./inode";

export const enum LockKind {
  POSIX = 0,
  OFD = 1,
  FLOCK = 2,
}

/** Last byte of a lock that reaches to the end, wherever that will be (Linux: OFFSET_MAX). */
@inline export const LOCK_END: u64 = i64.MAX_VALUE;

/** Owners that a search for a deadlock looks at (Linux: MAX_DEADLK_ITERATIONS). */
@inline const DEADLOCK_STEPS: u32 = 10;

/**
 * A lock that somebody has.
 *
 *   0    next, prev           in the inode's LockContext, by start for ranges
 *   8    allNext, allPrev     in the list of all
 *   16   start, end: u64      first and last byte
 *   32   owner: usize         address of the FdTable or File
 *   36   inode: Inode
 *   40   kind: u32            LockKind
 *   44   type: u32            LockType.RDLCK or WRLCK
 *   48   pid: i32             who took it; -1 for OFD
 */
@unmanaged
export class Lock {
  next: usize;
  prev: usize;
  allNext: usize;
  allPrev: usize;
  start: u64;
  end: u64;
  owner: usize;
  inode: Inode;
  kind: u32;
  type: u32;
  pid: i32;

  @inline get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  @inline get allLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Lock>("allNext"));
  }
}

/** The locks of one inode, made with its first one, and who waits for them. */
@unmanaged
class LockContext {
  locksNext: usize;
  locksPrev: usize;
  waitNext: usize;
  waitPrev: usize;

  @inline get locks(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  @inline get wait(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<LockContext>("waitNext"));
  }
}

/** A call that waits for a lock: the object of its SyscallState. */
@unmanaged
class LockWait {
  next: usize;
  prev: usize;
  file: File;
  owner: usize;
  /** Whose lock is in the way. */
  blocker: usize;

  @inline get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
}

@inline
export function allLocks(): ListHead {
  return listAt(LOCK_STATE, 0);
}
@inline
function allWaits(): ListHead {
  return listAt(LOCK_STATE, 8);
}

export function locksInit(): void {
  listInit(allLocks());
  listInit(allWaits());
}

/** The file of a call that waits for a lock and is run again, or null. */
export function lockWaitFile(): File | null {
  const object = current().sys.object;
  return object == 0 ? null : changetype<LockWait>(object).file;
}

/**
 * Takes a lock, changes or releases it (LockType.UNLCK). 0; -EAGAIN, or BLOCKED with `wait`, while others have locks
 * that forbid it; -EDEADLK, -ERESTARTSYS, -ENOLCK.
 */
export function lockApply(file: File, kind: LockKind, owner: usize, type: u32, start: u64, end: u64, wait: bool): i32 {
  const context = contextOf(file.inode);
  if (context == null) return -Errno.ENOLCK;
  if (kind == LockKind.FLOCK && !dropOther(context, owner, type)) return 0;
  const blocker = conflict(context, kind, owner, type, start, end);
  if (blocker == null) return setRange(context, file, kind, owner, type, start, end);
  if (!wait) return -Errno.EAGAIN;
  if (kind == LockKind.POSIX && deadlocks(owner, blocker.owner)) return -Errno.EDEADLK;
  if (signalPending()) return -ERESTARTSYS;
  return waitFor(context, file, owner, blocker.owner);
}

/** The first lock that forbids this one, or null (F_GETLK). */
export function lockConflict(file: File, kind: LockKind, owner: usize, type: u32, start: u64, end: u64): Lock | null {
  const address = file.inode.locks;
  return address == 0 ? null : conflict(changetype<LockContext>(address), kind, owner, type, start, end);
}

/** All locks of `owner` on the inode go. */
export function locksRelease(inode: Inode, owner: usize): void {
  if (inode.locks == 0) return;
  const context = changetype<LockContext>(inode.locks);
  const head = context.locks;
  let any = false;
  for (let node = head.next; node !== head; ) {
    const lock = container<Lock>(node, 0);
    node = node.next;
    if (lock.owner != owner) continue;
    lockFree(lock);
    any = true;
  }
  if (any) wakeUp(context.wait);
}

/** The inode goes: nobody can have or want a lock any more. */
export function locksFree(inode: Inode): void {
  kfree(inode.locks);
}

function contextOf(inode: Inode): LockContext | null {
  if (inode.locks == 0) {
    const address = kzalloc(offsetof<LockContext>());
    if (address == 0) return null;
    const context = changetype<LockContext>(address);
    listInit(context.locks);
    waitQueueInit(context.wait);
    inode.locks = address;
  }
  return changetype<LockContext>(inode.locks);
}

/** flock changes a lock by giving the old one up first. False when the very same lock is there already. */
function dropOther(context: LockContext, owner: usize, type: u32): bool {
  const head = context.locks;
  for (let node = head.next; node !== head; node = node.next) {
    const lock = container<Lock>(node, 0);
    if (lock.owner != owner || lock.kind != <u32>LockKind.FLOCK) continue;
    if (lock.type == type) return false;
    lockFree(lock);
    wakeUp(context.wait);
    return true;
  }
  return true;
}

function conflict(context: LockContext, kind: LockKind, owner: usize, type: u32, start: u64, end: u64): Lock | null {
  const head = context.locks;
  for (let node = head.next; node !== head; node = node.next) {
    const lock = container<Lock>(node, 0);
    if ((lock.kind == <u32>LockKind.FLOCK) != (kind == LockKind.FLOCK) || lock.owner == owner) continue;
    if (lock.start > end || lock.end < start || type == LockType.UNLCK) continue;
    if (lock.type == LockType.WRLCK || type == LockType.WRLCK) return lock;
  }
  return null;
}

/** The owner's locks become `type` on [start, end]: old ones are cut, split, or joined with the new one. */
function setRange(context: LockContext, file: File, kind: LockKind, owner: usize, type: u32, start: u64, end: u64): i32 {
  const fresh = kzalloc(offsetof<Lock>());
  const rest = kzalloc(offsetof<Lock>());
  if (fresh == 0 || rest == 0) {
    kfree(fresh);
    kfree(rest);
    return -Errno.ENOLCK;
  }
  let spare = rest;
  let released = false;
  const head = context.locks;
  for (let node = head.next; node !== head; ) {
    const lock = container<Lock>(node, 0);
    node = node.next;
    if (lock.owner != owner || lock.kind != <u32>kind) continue;
    if (lock.type == type) {
      // Ranges of the same type that touch become one.
      if (start > 0 && lock.end < start - 1) continue;
      if (end < LOCK_END && lock.start > end + 1) continue;
      start = min(start, lock.start);
      end = max(end, lock.end);
      lockFree(lock);
      continue;
    }
    if (lock.end < start || lock.start > end) continue;
    released = true;
    if (lock.start < start && lock.end > end) {
      const right = changetype<Lock>(spare);
      spare = 0;
      lockInsert(context, right, file, kind, owner, lock.type, end + 1, lock.end, lock.pid);
      lock.end = start - 1;
    } else if (lock.start < start) {
      lock.end = start - 1;
    } else if (lock.end > end) {
      lock.start = end + 1;
    } else {
      lockFree(lock);
    }
  }
  kfree(spare);
  const pid: i32 = kind == LockKind.OFD ? -1 : current().tgid;
  if (type == LockType.UNLCK) kfree(fresh);
  else lockInsert(context, changetype<Lock>(fresh), file, kind, owner, type, start, end, pid);
  if (released && waitQueueActive(context.wait)) wakeUp(context.wait);
  return 0;
}

function lockInsert(context: LockContext, lock: Lock, file: File, kind: LockKind, owner: usize, type: u32, start: u64, end: u64, pid: i32): void {
  lock.start = start;
  lock.end = end;
  lock.owner = owner;
  lock.inode = file.inode;
  lock.kind = kind;
  lock.type = type;
  lock.pid = pid;
  let before = context.locks.next;
  while (before !== context.locks && container<Lock>(before, 0).start <= start) before = before.next;
  listAddTail(before, lock.link);
  listAddTail(allLocks(), lock.allLink);
}

function lockFree(lock: Lock): void {
  listRemove(lock.link);
  listRemove(lock.allLink);
  kfree(changetype<usize>(lock));
}

/** Whether `blocker`, or who it waits for, and so on, waits for `owner`. */
function deadlocks(owner: usize, blocker: usize): bool {
  let at = blocker;
  for (let i: u32 = 0; i < DEADLOCK_STEPS; i++) {
    at = blockerOf(at);
    if (at == 0) return false;
    if (at == owner) return true;
  }
  return false;
}

/** Whom `owner` waits for; 0 nobody. */
function blockerOf(owner: usize): usize {
  const head = allWaits();
  for (let node = head.next; node !== head; node = node.next) {
    const wait = container<LockWait>(node, 0);
    if (wait.owner == owner) return wait.blocker;
  }
  return 0;
}

/** Sleeps until a lock of the file goes; the first who came is woken first. */
function waitFor(context: LockContext, file: File, owner: usize, blocker: usize): i32 {
  const task = current();
  const sys = task.sys;
  if (sys.object == 0) {
    sys.object = kzalloc(offsetof<LockWait>());
    if (sys.object == 0) return -Errno.ENOLCK;
    sys.release = waitEnd.index;
    const wait = changetype<LockWait>(sys.object);
    wait.file = fileGet(file);
    wait.owner = owner;
    listAddTail(allWaits(), wait.link);
  }
  changetype<LockWait>(sys.object).blocker = blocker;
  task.wait.flags = 0;
  listAddTail(context.wait.head, task.wait.link);
  return sleep(TaskState.INTERRUPTIBLE, WaitReason.LOCK);
}

/** SyscallState.release. */
function waitEnd(object: usize): void {
  const wait = changetype<LockWait>(object);
  listRemove(wait.link);
  filePut(wait.file);
  kfree(object);
}
