// Clocks, sleeping and interval timers (man 2 clock_gettime, nanosleep, alarm, setitimer).
import { Errno } from "../../abi/errno";
import { WaitReason } from "../../abi/trace";
import { ERESTART_KEEP } from "../entry/errors";
import { TIME_GLOBALS, TIME_GLOBALS_SIZE } from "../layout";
import { copyFromUser, copyToUser, writeUser32 } from "../mm/usercopy";
import { HZ } from "../param";
import { groupCpuTime } from "../sched/account";
import { TaskState, current } from "../sched/task";
import { sleep } from "../sched/wait";
import { signalPending } from "../signal/send";
import { NS_PER_SECOND, realtimeNow, realtimeSeconds, realtimeSet, timeNow } from "../time/clock";
import { timerAdd, timerCancel, timerRemaining } from "../time/timer";
import { putTimeval, readTimespec, readTimespec64, readTimeval, writeTimespec, writeTimespec64, writeTimeval } from "./timespec";

/** Kernel buffer for one user record. */
@inline const SCRATCH: usize = TIME_GLOBALS + TIME_GLOBALS_SIZE - 128;

/** Clock ids (linux/time.h). */
const enum Clock {
  REALTIME = 0,
  MONOTONIC = 1,
  PROCESS_CPUTIME = 2,
  THREAD_CPUTIME = 3,
  MONOTONIC_RAW = 4,
  REALTIME_COARSE = 5,
  MONOTONIC_COARSE = 6,
  BOOTTIME = 7,
  COUNT = 8,
}

@inline const TIMER_ABSTIME: u32 = 1;
@inline const TICK: u32 = 1_000_000_000 / HZ;

/** Now on `clock`, ns; the clock must exist. */
function clockValue(clock: u32): u64 {
  if (clock == Clock.REALTIME || clock == Clock.REALTIME_COARSE) return realtimeNow();
  if (clock == Clock.PROCESS_CPUTIME) return groupCpuTime(current().group);
  if (clock == Clock.THREAD_CPUTIME) return current().userTime + current().systemTime;
  return timeNow();
}

export function sysTime(tloc: u32): i32 {
  const seconds = realtimeSeconds();
  if (tloc != 0) {
    const error = writeUser32(tloc, seconds);
    if (error != 0) return error;
  }
  return seconds;
}

export function sysStime(t: u32): i32 {
  if (current().euid != 0) return -Errno.EPERM;
  const error = copyFromUser(SCRATCH, t, 4);
  if (error == 0) realtimeSet(<u64>load<u32>(SCRATCH) * NS_PER_SECOND);
  return error;
}

/** struct timezone: two words, which the kernel reads and never needs. */
@inline const TIMEZONE_BYTES: u32 = 8;

export function sysGettimeofday(tv: u32, tz: u32): i32 {
  if (tv != 0) {
    const error = writeTimeval(tv, realtimeNow());
    if (error != 0) return error;
  }
  if (tz == 0) return 0;
  store<u64>(SCRATCH, 0);
  return copyToUser(tz, SCRATCH, TIMEZONE_BYTES);
}

export function sysSettimeofday(tv: u32, tz: u32): i32 {
  const ns = tv == 0 ? 0 : readTimeval(tv);
  if (ns < 0) return <i32>ns;
  const error = tz == 0 ? 0 : copyFromUser(SCRATCH, tz, TIMEZONE_BYTES);
  if (error != 0) return error;
  if (current().euid != 0) return -Errno.EPERM;
  if (tv != 0) realtimeSet(ns);
  return 0;
}

export function sysClockGettime(clock: u32, tp: u32): i32 {
  return clock < <u32>Clock.COUNT ? writeTimespec(tp, clockValue(clock)) : -Errno.EINVAL;
}

export function sysClockGettime64(clock: u32, tp: u32): i32 {
  return clock < <u32>Clock.COUNT ? writeTimespec64(tp, clockValue(clock)) : -Errno.EINVAL;
}

export function sysClockGetres(clock: u32, res: u32): i32 {
  if (clock >= <u32>Clock.COUNT) return -Errno.EINVAL;
  const coarse = clock == Clock.REALTIME_COARSE || clock == Clock.MONOTONIC_COARSE;
  return res == 0 ? 0 : writeTimespec(res, coarse ? TICK : 1);
}

export function sysClockSettime(clock: u32, tp: u32): i32 {
  if (clock != Clock.REALTIME) return -Errno.EINVAL;
  if (current().euid != 0) return -Errno.EPERM;
  const ns = readTimespec(tp);
  if (ns < 0) return <i32>ns;
  realtimeSet(ns);
  return 0;
}

export function sysNanosleep(request: u32, remaining: u32): i32 {
  const sys = current().sys;
  if (sys.stage == 0) {
    const ns = readTimespec(request);
    if (ns < 0) return <i32>ns;
    sys.deadline = timeNow() + ns;
    sys.stage = 1;
  }
  return sleepOn(remaining, false);
}

export function sysClockNanosleep(clock: u32, flags: u32, request: u32, remaining: u32): i32 {
  if (current().sys.stage == 0) {
    const error = startClockSleep(clock, flags, readTimespec(request));
    if (error != 0) return error;
  }
  return sleepOn(flags & TIMER_ABSTIME ? 0 : remaining, false);
}

export function sysClockNanosleepTime64(clock: u32, flags: u32, request: u32, remaining: u32): i32 {
  if (current().sys.stage == 0) {
    const error = startClockSleep(clock, flags, readTimespec64(request));
    if (error != 0) return error;
  }
  return sleepOn(flags & TIMER_ABSTIME ? 0 : remaining, true);
}

function startClockSleep(clock: u32, flags: u32, ns: i64): i32 {
  if (clock != Clock.REALTIME && clock != Clock.MONOTONIC && clock != Clock.BOOTTIME) return -Errno.EINVAL;
  if (ns < 0) return <i32>ns;
  const sys = current().sys;
  const now = timeNow();
  if ((flags & TIMER_ABSTIME) == 0) sys.deadline = now + ns;
  else if (clock == Clock.REALTIME) sys.deadline = max<i64>(1, now + ns - realtimeNow());
  else sys.deadline = ns;
  sys.stage = 1;
  return 0;
}

/** Sleeps to sys.deadline; cut short by a signal, the rest goes to `remaining`. */
function sleepOn(remaining: u32, wide: bool): i32 {
  const sys = current().sys;
  const now = timeNow();
  if (sys.timedOut || sys.deadline <= now) return 0;
  if (!signalPending()) return sleep(TaskState.INTERRUPTIBLE, WaitReason.SLEEP);
  if (remaining != 0) {
    const left = sys.deadline - now;
    const error = wide ? writeTimespec64(remaining, left) : writeTimespec(remaining, left);
    if (error != 0) return error;
  }
  return -ERESTART_KEEP;
}

export function sysAlarm(seconds: u32): i32 {
  const task = current();
  const left = timerRemaining(task.group.alarm);
  task.group.alarmInterval = 0;
  if (seconds == 0) timerCancel(task.group.alarm);
  else timerAdd(task.group.alarm, timeNow() + <u64>seconds * NS_PER_SECOND);
  // Rounded to the nearest second, but never to "none" (Linux: alarm_setitimer).
  const whole = <u32>((left + NS_PER_SECOND / 2) / NS_PER_SECOND);
  return left != 0 && whole == 0 ? 1 : whole;
}

const enum ITimer {
  REAL = 0,
  VIRTUAL = 1,
  PROF = 2,
}

/** struct itimerval: interval, value (timevals). Only ITIMER_REAL is there. */
export function sysSetitimer(which: u32, value: u32, old: u32): i32 {
  if (which != ITimer.REAL) return -Errno.EINVAL;
  let interval: i64 = 0;
  let first: i64 = 0;
  if (value != 0) {
    interval = readTimeval(value);
    if (interval < 0) return <i32>interval;
    first = readTimeval(value + 8);
    if (first < 0) return <i32>first;
  }
  if (old != 0) {
    const error = sysGetitimer(which, old);
    if (error != 0) return error;
  }
  const task = current();
  task.group.alarmInterval = interval;
  if (first == 0) timerCancel(task.group.alarm);
  else timerAdd(task.group.alarm, timeNow() + first);
  return 0;
}

export function sysGetitimer(which: u32, value: u32): i32 {
  if (which != ITimer.REAL) return -Errno.EINVAL;
  putTimeval(SCRATCH, current().group.alarmInterval);
  putTimeval(SCRATCH + 8, timerRemaining(current().group.alarm));
  return copyToUser(value, SCRATCH, 16);
}
