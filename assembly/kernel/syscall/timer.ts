// POSIX timers (man 2 timer_create, timer_settime, timer_getoverrun, timer_delete). What they do: time/posix.ts.
import { Errno } from "../../abi/errno";
import { Clock, SigEvent, TimerFlag } from "../../abi/time";
import { Sig } from "../../abi/signal";
import { Rlimit } from "../../abi/resource";
import { TIME_GLOBALS, TIME_GLOBALS_SIZE } from "../layout";
import { copyFromUser, writeUser32 } from "../mm/usercopy";
import { findTask } from "../sched/pid";
import { rlimit } from "../sched/rlimit";
import { current } from "../sched/task";
import { SIGNAL_COUNT } from "../signal/state";
import { cpuClockTask, isCpuClock, isFixedClock, toMonotonic } from "../time/clocks";
import { PosixTimer, posixTimerArm, posixTimerCreate, posixTimerDelete, posixTimerDisarm, posixTimerFind, posixTimerNow, posixTimerRemaining } from "../time/posix";
import { readTime, writeTime } from "./timespec";

/** Kernel buffer for one struct sigevent. */
@inline const SCRATCH: usize = TIME_GLOBALS + TIME_GLOBALS_SIZE - 64;

export function sysTimerCreate(clock: i32, event: u32, id: u32): i32 {
  const refused = clockRefused(clock);
  if (refused != 0) return refused;
  let error = event == 0 ? 0 : copyFromUser(SCRATCH, event, SigEvent.BYTES);
  if (error != 0) return error;
  const task = current();
  if (event != 0) error = checkEvent();
  if (error != 0) return error;
  if (task.user.signals >= rlimit(Rlimit.SIGPENDING)) return -Errno.EAGAIN;
  const timer = posixTimerCreate(task.group, clock);
  if (timer === null) return -Errno.EAGAIN;
  timer.notify = event == 0 ? <u32>SigEvent.SIGNAL : load<u32>(SCRATCH, SigEvent.AT_NOTIFY);
  timer.signal = event == 0 ? <u32>Sig.ALRM : load<u32>(SCRATCH, SigEvent.AT_SIGNO);
  timer.value = event == 0 ? timer.id : load<u32>(SCRATCH, SigEvent.AT_VALUE);
  timer.tid = load<u32>(SCRATCH, SigEvent.AT_TID);
  if (isCpuClock(clock)) timer.clockTid = cpuClockTask(clock)!.pid;
  if (writeUser32(id, timer.id) == 0) return 0;
  posixTimerDelete(timer);
  return -Errno.EFAULT;
}

/** Clocks that do not exist, and those without timers. */
function clockRefused(clock: i32): i32 {
  if (isCpuClock(clock)) return cpuClockTask(clock) === null ? -Errno.EINVAL : 0;
  if (!isFixedClock(clock)) return -Errno.EINVAL;
  const coarse = clock == Clock.MONOTONIC_RAW || clock == Clock.REALTIME_COARSE || clock == Clock.MONOTONIC_COARSE;
  return coarse ? -Errno.EOPNOTSUPP : 0;
}

/** The struct sigevent in SCRATCH: 0 or -EINVAL. */
function checkEvent(): i32 {
  const notify = load<u32>(SCRATCH, SigEvent.AT_NOTIFY);
  if (notify == SigEvent.NONE) return 0;
  if (notify == SigEvent.THREAD_ID) {
    const task = findTask(load<u32>(SCRATCH, SigEvent.AT_TID));
    if (task === null || task.group !== current().group) return -Errno.EINVAL;
  } else if (notify != SigEvent.SIGNAL && notify != SigEvent.THREAD) {
    return -Errno.EINVAL;
  }
  return load<u32>(SCRATCH, SigEvent.AT_SIGNO) - 1 >= SIGNAL_COUNT ? -Errno.EINVAL : 0;
}

export function sysTimerSettime(id: u32, flags: u32, value: u32, old: u32): i32 {
  return setTime(id, flags, value, old, false);
}
export function sysTimerSettime64(id: u32, flags: u32, value: u32, old: u32): i32 {
  return setTime(id, flags, value, old, true);
}

/** struct itimerspec: interval, value. */
function setTime(id: u32, flags: u32, user: u32, old: u32, wide: bool): i32 {
  if (user == 0) return -Errno.EINVAL;
  const interval = readTime(user, wide);
  if (interval < 0) return <i32>interval;
  const value = readTime(user + timespecBytes(wide), wide);
  if (value < 0) return <i32>value;
  const timer = posixTimerFind(current().group, id);
  if (timer === null) return -Errno.EINVAL;
  const before = posixTimerRemaining(timer);
  const beforeInterval = timer.interval;
  posixTimerDisarm(timer);
  timer.interval = 0;
  if (value != 0) posixTimerArm(timer, expiry(timer, flags, value), interval);
  return old == 0 ? 0 : putTime(old, before, beforeInterval, wide);
}

function expiry(timer: PosixTimer, flags: u32, value: i64): u64 {
  if ((flags & TimerFlag.ABSTIME) == 0) return posixTimerNow(timer) + value;
  return isCpuClock(timer.clock) ? value : toMonotonic(timer.clock, value);
}

export function sysTimerGettime(id: u32, value: u32): i32 {
  return getTime(id, value, false);
}
export function sysTimerGettime64(id: u32, value: u32): i32 {
  return getTime(id, value, true);
}

function getTime(id: u32, value: u32, wide: bool): i32 {
  const timer = posixTimerFind(current().group, id);
  if (timer === null) return -Errno.EINVAL;
  return putTime(value, posixTimerRemaining(timer), timer.interval, wide);
}

function putTime(user: u32, value: u64, interval: u64, wide: bool): i32 {
  const error = writeTime(user, interval, wide);
  return error != 0 ? error : writeTime(user + timespecBytes(wide), value, wide);
}

@inline
function timespecBytes(wide: bool): u32 {
  return wide ? 16 : 8;
}

export function sysTimerGetoverrun(id: u32): i32 {
  const timer = posixTimerFind(current().group, id);
  return timer === null ? -Errno.EINVAL : timer.lastOverrun;
}

export function sysTimerDelete(id: u32): i32 {
  const timer = posixTimerFind(current().group, id);
  if (timer === null) return -Errno.EINVAL;
  posixTimerDelete(timer);
  return 0;
}
