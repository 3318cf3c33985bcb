// Interval timers (man 2 alarm, setitimer): one on real time, two on the process's use of the processor.
import { Errno } from "../../abi/errno";
import { ITimer } from "../../abi/time";
import { TIME_GLOBALS, TIME_GLOBALS_SIZE } from "../layout";
import { copyToUser } from "../mm/usercopy";
import { ThreadGroup } from "../sched/group";
import { current } from "../sched/task";
import { NS_PER_SECOND, timeNow } from "../time/clock";
import { CpuTimer, cpuTimerNow } from "../time/cputimer";
import { timerAdd, timerCancel, timerRemaining } from "../time/timer";
import { putTimeval, readTimeval } from "./timespec";

/** Kernel buffer for one struct itimerval: interval, value. */
@inline const SCRATCH: usize = TIME_GLOBALS + TIME_GLOBALS_SIZE - 64;
@inline const ITIMERVAL_BYTES: u32 = 16;
@inline const TIMEVAL_BYTES: u32 = 8;

export function sysAlarm(seconds: u32): i32 {
  const group = current().group;
  const left = timerRemaining(group.alarm);
  group.alarmInterval = 0;
  if (seconds == 0) timerCancel(group.alarm);
  else timerAdd(group.alarm, timeNow() + <u64>seconds * NS_PER_SECOND);
  // Rounded to the nearest second, but never to "none" (Linux: alarm_setitimer).
  const whole = <u32>((left + NS_PER_SECOND / 2) / NS_PER_SECOND);
  return left != 0 && whole == 0 ? 1 : whole;
}

export function sysGetitimer(which: u32, value: u32): i32 {
  if (which > <u32>ITimer.PROF) return -Errno.EINVAL;
  putTimer(current().group, which);
  return copyToUser(value, SCRATCH, ITIMERVAL_BYTES);
}

/** Without a new value the timer is disarmed. */
export function sysSetitimer(which: u32, value: u32, old: u32): i32 {
  let interval: i64 = 0;
  let first: i64 = 0;
  if (value != 0) {
    interval = readTimeval(value);
    if (interval < 0) return <i32>interval;
    first = readTimeval(value + TIMEVAL_BYTES);
    if (first < 0) return <i32>first;
  }
  if (which > <u32>ITimer.PROF) return -Errno.EINVAL;
  const group = current().group;
  putTimer(group, which);
  if (which == ITimer.REAL) setReal(group, first, interval);
  else setCpu(which == ITimer.VIRTUAL ? group.virtualTimer : group.profTimer, cpuTimerNow(group, which == ITimer.VIRTUAL), first, interval);
  return old == 0 ? 0 : copyToUser(old, SCRATCH, ITIMERVAL_BYTES);
}

function setReal(group: ThreadGroup, first: u64, interval: u64): void {
  group.alarmInterval = first == 0 ? 0 : interval;
  if (first == 0) timerCancel(group.alarm);
  else timerAdd(group.alarm, timeNow() + first);
}

function setCpu(timer: CpuTimer, now: u64, first: u64, interval: u64): void {
  timer.interval = first == 0 ? 0 : interval;
  timer.expires = first == 0 ? 0 : now + first;
}

/** The state of a timer, into SCRATCH. */
function putTimer(group: ThreadGroup, which: u32): void {
  if (which == ITimer.REAL) {
    putTimeval(SCRATCH, group.alarmInterval);
    putTimeval(SCRATCH + TIMEVAL_BYTES, timerRemaining(group.alarm));
    return;
  }
  const timer = which == ITimer.VIRTUAL ? group.virtualTimer : group.profTimer;
  const now = cpuTimerNow(group, which == ITimer.VIRTUAL);
  putTimeval(SCRATCH, timer.interval);
  putTimeval(SCRATCH + TIMEVAL_BYTES, timer.expires == 0 ? 0 : timer.expires > now ? timer.expires - now : 1000);
}
