// Clocks, sleeping and interval timers (man 2 clock_gettime, nanosleep, alarm, setitimer, times, getrusage).
import { Errno } from "../../abi/errno";
import { WaitReason } from "../../abi/trace";
import { ERESTART_KEEP } from "../entry/errors";
import { TIME_GLOBALS, TIME_GLOBALS_SIZE } from "../layout";
import { copyFromUser, copyToUser, writeUser32 } from "../mm/usercopy";
import { HZ } from "../param";
import { Task, TaskState, current } from "../sched/task";
import { sleep } from "../sched/wait";
import { signalPending } from "../signal/send";
import { NS_PER_SECOND, realtimeNow, realtimeSeconds, realtimeSet, timeNow } from "../time/clock";
import { timerAdd, timerCancel, timerRemaining } from "../time/timer";

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
  if (clock == Clock.PROCESS_CPUTIME || clock == Clock.THREAD_CPUTIME) return current().userTime + current().systemTime;
  return timeNow();
}

/** struct timespec {i32, i32} at a user address -> ns, or -EFAULT, -EINVAL. */
export function readTimespec(user: u32): i64 {
  const error = copyFromUser(SCRATCH, user, 8);
  return error != 0 ? error : toNs(load<i32>(SCRATCH), load<i32>(SCRATCH, 4), NS_PER_SECOND);
}

/** struct __kernel_timespec {i64, i64}. */
export function readTimespec64(user: u32): i64 {
  const error = copyFromUser(SCRATCH, user, 16);
  return error != 0 ? error : toNs(load<i64>(SCRATCH), load<i32>(SCRATCH, 8), NS_PER_SECOND);
}

/** struct timeval {i32, i32}. */
export function readTimeval(user: u32): i64 {
  const error = copyFromUser(SCRATCH, user, 8);
  return error != 0 ? error : toNs(load<i32>(SCRATCH), load<i32>(SCRATCH, 4), 1_000_000);
}

/** Seconds and a fraction of `units` per second -> ns. */
function toNs(seconds: i64, fraction: i64, units: i64): i64 {
  if (seconds < 0 || fraction < 0 || fraction >= units) return -Errno.EINVAL;
  const most = <i64>(u32.MAX_VALUE as u64);
  return min<i64>(seconds, most) * <i64>NS_PER_SECOND + fraction * (<i64>NS_PER_SECOND / units);
}

export function writeTimespec(user: u32, ns: u64): i32 {
  store<u32>(SCRATCH, <u32>(ns / NS_PER_SECOND));
  store<u32>(SCRATCH, <u32>(ns % NS_PER_SECOND), 4);
  return copyToUser(user, SCRATCH, 8);
}

export function writeTimespec64(user: u32, ns: u64): i32 {
  store<u64>(SCRATCH, ns / NS_PER_SECOND);
  store<u64>(SCRATCH, ns % NS_PER_SECOND, 8);
  return copyToUser(user, SCRATCH, 16);
}

export function writeTimeval(user: u32, ns: u64): i32 {
  putTimeval(SCRATCH, ns);
  return copyToUser(user, SCRATCH, 8);
}

function putTimeval(at: usize, ns: u64): void {
  store<u32>(at, <u32>(ns / NS_PER_SECOND));
  store<u32>(at, <u32>((ns % NS_PER_SECOND) / 1000), 4);
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

export function sysGettimeofday(tv: u32, tz: u32): i32 {
  if (tv != 0) {
    const error = writeTimeval(tv, realtimeNow());
    if (error != 0) return error;
  }
  if (tz == 0) return 0;
  store<u64>(SCRATCH, 0);
  return copyToUser(tz, SCRATCH, 8);
}

export function sysSettimeofday(tv: u32, tz: u32): i32 {
  if (current().euid != 0) return -Errno.EPERM;
  if (tv == 0) return 0;
  const ns = readTimeval(tv);
  if (ns < 0) return <i32>ns;
  realtimeSet(ns);
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
  const left = timerRemaining(task.alarm);
  task.alarmInterval = 0;
  if (seconds == 0) timerCancel(task.alarm);
  else timerAdd(task.alarm, timeNow() + <u64>seconds * NS_PER_SECOND);
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
  task.alarmInterval = interval;
  if (first == 0) timerCancel(task.alarm);
  else timerAdd(task.alarm, timeNow() + first);
  return 0;
}

export function sysGetitimer(which: u32, value: u32): i32 {
  if (which != ITimer.REAL) return -Errno.EINVAL;
  putTimeval(SCRATCH, current().alarmInterval);
  putTimeval(SCRATCH + 8, timerRemaining(current().alarm));
  return copyToUser(value, SCRATCH, 16);
}

/** struct tms in clock ticks; the result is the ticks since boot. */
export function sysTimes(buf: u32): i32 {
  const task = current();
  if (buf != 0) {
    store<u32>(SCRATCH, <u32>(task.userTime / TICK));
    store<u32>(SCRATCH, <u32>(task.systemTime / TICK), 4);
    store<u32>(SCRATCH, <u32>(task.childUserTime / TICK), 8);
    store<u32>(SCRATCH, <u32>(task.childSystemTime / TICK), 12);
    const error = copyToUser(buf, SCRATCH, 16);
    if (error != 0) return error;
  }
  return <i32>((timeNow() / TICK) & 0x7fffffff);
}

/** struct rusage offsets. */
const enum Rusage {
  UTIME = 0,
  STIME = 8,
  MINFLT = 32,
  MAJFLT = 36,
  NVCSW = 64,
  NIVCSW = 68,
  BYTES = 72,
}

@inline const RUSAGE_CHILDREN: i32 = -1;

export function sysGetrusage(who: i32, usage: u32): i32 {
  const task = current();
  if (who == RUSAGE_CHILDREN) return writeRusage(usage, task.childUserTime, task.childSystemTime, null);
  return who < RUSAGE_CHILDREN || who > 1 ? -Errno.EINVAL : writeRusage(usage, task.userTime, task.systemTime, task);
}

/** Writes a struct rusage; faults and switches are `task`'s, if one is given. */
export function writeRusage(user: u32, userTime: u64, systemTime: u64, task: Task | null): i32 {
  memory.fill(SCRATCH, 0, Rusage.BYTES);
  putTimeval(SCRATCH + Rusage.UTIME, userTime);
  putTimeval(SCRATCH + Rusage.STIME, systemTime);
  if (task !== null) {
    store<u32>(SCRATCH + Rusage.MINFLT, task.minorFaults);
    store<u32>(SCRATCH + Rusage.MAJFLT, task.majorFaults);
    store<u32>(SCRATCH + Rusage.NVCSW, task.voluntarySwitches);
    store<u32>(SCRATCH + Rusage.NIVCSW, task.involuntarySwitches);
  }
  return copyToUser(user, SCRATCH, Rusage.BYTES);
}
