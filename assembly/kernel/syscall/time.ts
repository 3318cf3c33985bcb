// Clocks and sleeping (man 2 time, gettimeofday, clock_gettime, clock_getres, clock_settime, nanosleep, clock_nanosleep).
import { Errno } from "../../abi/errno";
import { Clock, TimerFlag } from "../../abi/time";
import { WaitReason } from "../../abi/trace";
import { ERESTARTNOHAND, ERESTART_KEEP } from "../entry/errors";
import { TIME_GLOBALS, TIME_GLOBALS_SIZE } from "../layout";
import { copyFromUser, copyToUser, writeUser32 } from "../mm/usercopy";
import { TICK_NS } from "../param";
import { TaskState, current } from "../sched/task";
import { sleep } from "../sched/wait";
import { signalPending } from "../signal/send";
import { NS_PER_SECOND, realtimeNow, realtimeSeconds, realtimeSet, timeNow } from "../time/clock";
import { cpuSleep } from "../time/cpusleep";
import { clockExists, clockValue, cpuClockTask, cpuTime, isCpuClock, isThreadClock, toMonotonic } from "../time/clocks";
import { readTime, readTimeval, writeTime, writeTimeval } from "./timespec";

/** Kernel buffer for one user record. */
@inline const SCRATCH: usize = TIME_GLOBALS + TIME_GLOBALS_SIZE - 64;

export function sysTime(tloc: u32): i32 {
  const seconds = realtimeSeconds();
  if (tloc != 0) {
    const error = writeUser32(tloc, seconds);
    if (error != 0) return error;
  }
  return seconds;
}

export function sysStime(t: u32): i32 {
  const error = copyFromUser(SCRATCH, t, 4);
  if (error != 0) return error;
  if (current().euid != 0) return -Errno.EPERM;
  realtimeSet(<u64>load<u32>(SCRATCH) * NS_PER_SECOND);
  return 0;
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
  let ns: i64 = 0;
  if (tv != 0) {
    ns = readTimeval(tv);
    if (ns < 0) return <i32>ns;
  }
  if (tz != 0 && copyFromUser(SCRATCH, tz, TIMEZONE_BYTES) < 0) return -Errno.EFAULT;
  if (current().euid != 0) return -Errno.EPERM;
  if (tv != 0) realtimeSet(ns);
  return 0;
}

export function sysClockGettime(clock: i32, tp: u32): i32 {
  return clockExists(clock) ? writeTime(tp, clockValue(clock), false) : -Errno.EINVAL;
}

export function sysClockGettime64(clock: i32, tp: u32): i32 {
  return clockExists(clock) ? writeTime(tp, clockValue(clock), true) : -Errno.EINVAL;
}

export function sysClockGetres(clock: i32, res: u32): i32 {
  return getResolution(clock, res, false);
}

export function sysClockGetresTime64(clock: i32, res: u32): i32 {
  return getResolution(clock, res, true);
}

function getResolution(clock: i32, res: u32, wide: bool): i32 {
  if (!clockExists(clock)) return -Errno.EINVAL;
  const coarse = clock == Clock.REALTIME_COARSE || clock == Clock.MONOTONIC_COARSE;
  // Linux counts the older kinds of processor time by the tick.
  const ticks = clock < 0 && (clock & Clock.WHICH) != Clock.SCHED;
  return res == 0 ? 0 : writeTime(res, coarse || ticks ? TICK_NS : 1, wide);
}

export function sysClockSettime(clock: i32, tp: u32): i32 {
  return setClock(clock, tp, false);
}

export function sysClockSettime64(clock: i32, tp: u32): i32 {
  return setClock(clock, tp, true);
}

function setClock(clock: i32, tp: u32, wide: bool): i32 {
  if (clock != Clock.REALTIME && !(isCpuClock(clock) && clockExists(clock))) return -Errno.EINVAL;
  const ns = readTime(tp, wide);
  if (ns < 0) return <i32>ns;
  // A processor clock cannot be set, whoever asks.
  if (clock != Clock.REALTIME || current().euid != 0) return -Errno.EPERM;
  realtimeSet(ns);
  return 0;
}

export function sysNanosleep(request: u32, remaining: u32): i32 {
  return clockSleep(Clock.MONOTONIC, 0, request, remaining, false);
}

export function sysClockNanosleep(clock: i32, flags: u32, request: u32, remaining: u32): i32 {
  return clockSleep(clock, flags, request, remaining, false);
}

export function sysClockNanosleepTime64(clock: i32, flags: u32, request: u32, remaining: u32): i32 {
  return clockSleep(clock, flags, request, remaining, true);
}

/** Sleeps to SyscallState.deadline; cut short by a signal, the rest goes to `remaining`. */
function clockSleep(clock: i32, flags: u32, request: u32, remaining: u32, wide: bool): i32 {
  if (isCpuClock(clock)) return processSleep(clock, flags, request, remaining, wide);
  const sys = current().sys;
  if (sys.stage == 0) {
    const error = startSleep(clock, flags, request, wide);
    if (error != 0) return error;
  }
  const now = timeNow();
  if (sys.timedOut || sys.deadline <= now) return 0;
  if (!signalPending()) return sleep(TaskState.INTERRUPTIBLE, WaitReason.SLEEP);
  if (remaining != 0 && (flags & TimerFlag.ABSTIME) == 0) {
    const error = writeTime(remaining, sys.deadline - now, wide);
    if (error != 0) return error;
  }
  return -ERESTART_KEEP;
}

/** Sleeps until a process has used so much more of the processor. A thread's time nobody can wait for. */
function processSleep(clock: i32, flags: u32, request: u32, remaining: u32, wide: bool): i32 {
  const task = cpuClockTask(clock);
  const sys = current().sys;
  if (task === null) return sys.stage == 0 ? -Errno.EINVAL : 0;
  if (clock == Clock.THREAD_CPUTIME) return -Errno.EOPNOTSUPP;
  const now = cpuTime(clock, task);
  let target = current().cpuSleep;
  if (sys.stage == 0) {
    const ns = readTime(request, wide);
    if (ns < 0) return <i32>ns;
    if (isThreadClock(clock)) return task === current() ? -Errno.EINVAL : -Errno.EOPNOTSUPP;
    target = flags & TimerFlag.ABSTIME ? ns : now + ns;
    current().cpuSleep = target;
    sys.stage = 1;
  }
  if (now >= target) return 0;
  if (!signalPending()) return cpuSleep(task.pid, target);
  if (flags & TimerFlag.ABSTIME) return -ERESTARTNOHAND;
  if (remaining != 0) {
    const error = writeTime(remaining, target - now, wide);
    if (error != 0) return error;
  }
  return -ERESTART_KEEP;
}


function startSleep(clock: i32, flags: u32, request: u32, wide: bool): i32 {
  if (!clockExists(clock)) return -Errno.EINVAL;
  const coarse = clock == Clock.MONOTONIC_RAW || clock == Clock.REALTIME_COARSE || clock == Clock.MONOTONIC_COARSE;
  if (coarse) return -Errno.EOPNOTSUPP;
  const ns = readTime(request, wide);
  if (ns < 0) return <i32>ns;
  const sys = current().sys;
  sys.deadline = flags & TimerFlag.ABSTIME ? toMonotonic(clock, ns) : timeNow() + ns;
  sys.stage = 1;
  return 0;
}
