// futex, robust lists (man 2 futex, set_robust_list). Priority inheritance is refused by ENOSYS.
import { Errno } from "../../abi/errno";
import { Futex, FutexOp } from "../../abi/futex";
import { WaitReason } from "../../abi/trace";
import { physWritten } from "../../machine/mmu";
import { ERESTARTSYS, ERESTART_KEEP } from "../entry/errors";
import { FutexKey, KEY_A, KEY_B, futexDequeue, futexEnqueue, futexKey, futexMoveKey, futexWakeKey } from "../futex/queue";
import { userPage, writeUser32 } from "../mm/usercopy";
import { mayTrace } from "../sched/credentials";
import { findTask } from "../sched/pid";
import { TaskState, current } from "../sched/task";
import { NO_DEADLINE, sleep } from "../sched/wait";
import { signalPending } from "../signal/send";
import { realtimeNow, timeNow } from "../time/clock";
import { readTime } from "./timespec";

/** SyscallState.stage: the task is in the queue. */
@inline const QUEUED: u32 = 1;
/** Bytes of struct robust_list_head. */
@inline const ROBUST_HEAD_SIZE: u32 = 12;

export function sysFutex(address: u32, operation: u32, value: u32, timeout: u32, address2: u32, value3: u32): i32 {
  return futex(address, operation, value, timeout, address2, value3, false);
}

export function sysFutexTime64(address: u32, operation: u32, value: u32, timeout: u32, address2: u32, value3: u32): i32 {
  return futex(address, operation, value, timeout, address2, value3, true);
}

/** `timeout` is a time for the calls that wait, a count for the others. */
function futex(address: u32, operation: u32, value: u32, timeout: u32, address2: u32, value3: u32, wide: bool): i32 {
  const command = operation & Futex.COMMAND;
  const isPrivate = (operation & Futex.PRIVATE) != 0;
  const waits = command == Futex.WAIT || command == Futex.WAIT_BITSET;
  if (waits && current().sys.deadline == 0) {
    const error = setDeadline(timeout, command == Futex.WAIT_BITSET, (operation & Futex.CLOCK_REALTIME) != 0, wide);
    if (error != 0) return error;
  }
  if ((operation & Futex.CLOCK_REALTIME) != 0 && command != Futex.WAIT_BITSET) return -Errno.ENOSYS;
  switch (command) {
    case Futex.WAIT:
      return wait(address, isPrivate, value, Futex.MATCH_ANY);
    case Futex.WAIT_BITSET:
      return wait(address, isPrivate, value, value3);
    case Futex.WAKE:
      return wake(address, isPrivate, value, Futex.MATCH_ANY);
    case Futex.WAKE_BITSET:
      return wake(address, isPrivate, value, value3);
    case Futex.REQUEUE:
      return requeue(address, isPrivate, value, timeout, address2, false, 0);
    case Futex.CMP_REQUEUE:
      return requeue(address, isPrivate, value, timeout, address2, true, value3);
    case Futex.WAKE_OP:
      return wakeOp(address, isPrivate, value, timeout, address2, value3);
  }
  return -Errno.ENOSYS;
}

/** SyscallState.deadline from a time that is absolute (on one of two clocks) or from now. 0 or -errno. */
function setDeadline(timeout: u32, absolute: bool, realtime: bool, wide: bool): i32 {
  const sys = current().sys;
  sys.deadline = NO_DEADLINE;
  if (timeout == 0) return 0;
  const ns = readTime(timeout, wide);
  if (ns < 0) return <i32>ns;
  const now = timeNow();
  if (!absolute) sys.deadline = now + ns;
  else if (realtime) sys.deadline = max<i64>(1, ns - <i64>(realtimeNow() - now));
  else sys.deadline = max<i64>(1, ns);
  return 0;
}

function wait(address: u32, isPrivate: bool, value: u32, bitset: u32): i32 {
  if (bitset == 0) return -Errno.EINVAL;
  const task = current();
  const sys = task.sys;
  const waiter = task.futex;
  if (sys.stage == QUEUED) {
    if (waiter.queued == 0) return 0;
    if (sys.timedOut || sys.deadline <= timeNow()) {
      futexDequeue(waiter);
      return -Errno.ETIMEDOUT;
    }
    if (signalPending()) {
      futexDequeue(waiter);
      // Started again it looks at the word anew, with the deadline it has.
      sys.stage = 0;
      return sys.deadline == NO_DEADLINE ? -ERESTARTSYS : -ERESTART_KEEP;
    }
    return sleep(TaskState.INTERRUPTIBLE, WaitReason.FUTEX);
  }
  const key = changetype<FutexKey>(KEY_A);
  const error = futexKey(address, isPrivate, key);
  if (error != 0) return error;
  const at = userPage(address, false);
  if (at == 0) return -Errno.EFAULT;
  if (load<u32>(at) != value) return -Errno.EAGAIN;
  if (sys.deadline <= timeNow()) return -Errno.ETIMEDOUT;
  if (signalPending()) return sys.deadline == NO_DEADLINE ? -ERESTARTSYS : -ERESTART_KEEP;
  futexEnqueue(waiter, key, bitset);
  sys.stage = QUEUED;
  return sleep(TaskState.INTERRUPTIBLE, WaitReason.FUTEX);
}

function wake(address: u32, isPrivate: bool, count: u32, bitset: u32): i32 {
  if (bitset == 0) return -Errno.EINVAL;
  const key = changetype<FutexKey>(KEY_A);
  const error = futexKey(address, isPrivate, key);
  // A count of 0 or less wakes one, as it always has.
  return error != 0 ? error : futexWakeKey(key, max<i32>(1, count), bitset);
}

function requeue(address: u32, isPrivate: bool, wakes: i32, moves: i32, address2: u32, compare: bool, expected: u32): i32 {
  if (wakes < 0 || moves < 0) return -Errno.EINVAL;
  const from = changetype<FutexKey>(KEY_A);
  const to = changetype<FutexKey>(KEY_B);
  let error = futexKey(address, isPrivate, from);
  if (error == 0) error = futexKey(address2, isPrivate, to);
  if (error != 0) return error;
  if (compare) {
    const at = userPage(address, false);
    if (at == 0) return -Errno.EFAULT;
    if (load<u32>(at) != expected) return -Errno.EAGAIN;
  }
  return futexMoveKey(from, to, wakes, min<i32>(moves, i32.MAX_VALUE - wakes));
}

/** Changes the second word, wakes waiters of the first, and waiters of the second if its old value compares. */
function wakeOp(address: u32, isPrivate: bool, count: u32, count2: u32, address2: u32, encoded: u32): i32 {
  const first = changetype<FutexKey>(KEY_A);
  const second = changetype<FutexKey>(KEY_B);
  let error = futexKey(address, isPrivate, first);
  if (error == 0) error = futexKey(address2, isPrivate, second);
  if (error != 0) return error;
  const at = userPage(address2, true);
  if (at == 0) return -Errno.EFAULT;
  const old = load<u32>(at);
  error = change(at, old, encoded);
  if (error != 0) return error;
  const compared = compareOld(old, encoded);
  if (compared < 0) return compared;
  let woken = futexWakeKey(first, max<i32>(1, count), Futex.MATCH_ANY);
  if (compared != 0) woken += futexWakeKey(second, max<i32>(1, count2), Futex.MATCH_ANY);
  return woken;
}

/** Operation (4 bits), comparison (4), operand and comparand (12 each, signed). */
function change(at: usize, old: u32, encoded: u32): i32 {
  let operand = <u32>((<i32>encoded << 8) >> 20);
  const operation = (encoded >> 28) & ~(<u32>FutexOp.SHIFT);
  if (encoded >> 31) operand = <u32>1 << (operand & 31);
  let value: u32 = 0;
  switch (operation) {
    case FutexOp.SET:
      value = operand;
      break;
    case FutexOp.ADD:
      value = old + operand;
      break;
    case FutexOp.OR:
      value = old | operand;
      break;
    case FutexOp.ANDN:
      value = old & ~operand;
      break;
    case FutexOp.XOR:
      value = old ^ operand;
      break;
    default:
      return -Errno.ENOSYS;
  }
  store<u32>(at, value);
  physWritten(at, 4);
  return 0;
}

/** 1, 0 or -ENOSYS. */
function compareOld(old: i32, encoded: u32): i32 {
  const comparand = (<i32>encoded << 20) >> 20;
  switch ((encoded >> 24) & 15) {
    case FutexOp.CMP_EQ:
      return old == comparand ? 1 : 0;
    case FutexOp.CMP_NE:
      return old != comparand ? 1 : 0;
    case FutexOp.CMP_LT:
      return old < comparand ? 1 : 0;
    case FutexOp.CMP_LE:
      return old <= comparand ? 1 : 0;
    case FutexOp.CMP_GT:
      return old > comparand ? 1 : 0;
    case FutexOp.CMP_GE:
      return old >= comparand ? 1 : 0;
  }
  return -Errno.ENOSYS;
}

export function sysSetRobustList(head: u32, length: u32): i32 {
  if (length != ROBUST_HEAD_SIZE) return -Errno.EINVAL;
  current().robustList = head;
  return 0;
}

export function sysGetRobustList(pid: i32, head: u32, length: u32): i32 {
  const task = pid == 0 ? current() : findTask(pid);
  if (task === null) return -Errno.ESRCH;
  if (!mayTrace(task)) return -Errno.EPERM;
  if (writeUser32(length, ROBUST_HEAD_SIZE) < 0) return -Errno.EFAULT;
  return writeUser32(head, task.robustList);
}
