// POSIX timers of a process (man 2 timer_create). A timer that has fired has at most one signal on its way: further
// periods are counted and told with it as overruns, and the next one begins when it has been taken (Linux:
// posix-timers.c). Timers on processor clocks are looked at by the tick.
import { SigEvent } from "../../abi/time";
import { SiCode } from "../../abi/signal";
import { SIGNAL_GLOBALS } from "../layout";
import { ListHead, container, listAddTail, listAt, listEmpty, listInit, listRemove } from "../lib/list";
import { kfree, kmalloc } from "../mm/slab";
import { ThreadGroup } from "../sched/group";
import { findTask } from "../sched/pid";
import { Task, current } from "../sched/task";
import { User, userPut } from "../sched/user";
import { pendingDropTimer } from "../signal/pending";
import { SignalTo, signalSendTimer } from "../signal/send";
import { SIG_INFO_SIZE, SigInfo } from "../signal/state";
import { timeNow } from "./clock";
import { cpuTime, isCpuClock, isThreadClock } from "./clocks";
import { Timer, timerAdd, timerCancel, timerInit } from "./timer";

/** The record begins with its list node; `timer` lies behind it in the same block. */
@unmanaged
export class PosixTimer {
  next: usize;
  prev: usize;
  group: ThreadGroup;
  /** In whose RLIMIT_SIGPENDING its signal counts, from the start. */
  user: User;
  id: u32;
  clock: i32;
  /** SigEvent */
  notify: u32;
  signal: u32;
  value: u32;
  /** SigEvent.THREAD_ID: who gets the signal. For a thread clock: whose time it counts. */
  tid: u32;
  clockTid: u32;
  /** ns; 0 = once. */
  interval: u64;
  /** When it fires, on the monotonic or its processor clock; 0 = not armed. */
  expires: u64;
  /** Periods missed since the signal that is on its way, and those told with the last one. */
  overrun: u32;
  lastOverrun: u32;
  /** 1: its signal is queued and has not been taken. */
  queued: u32;
  timer: Timer;

  get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
}
@inline const TIMER_AT: usize = (offsetof<PosixTimer>() + 15) & ~15;
@inline const BYTES: usize = TIMER_AT + offsetof<Timer>();
/** The siginfo being made. */
@inline const INFO: usize = SIGNAL_GLOBALS + 0x100;
/** Overruns are counted up to here (DELAYTIMER_MAX). */
@inline const OVERRUN_MAX: u64 = i32.MAX_VALUE;

/** A timer of `group`, not armed, with the next free id; null without memory. */
export function posixTimerCreate(group: ThreadGroup, clock: i32): PosixTimer | null {
  const at = kmalloc(BYTES);
  if (at == 0) return null;
  memory.fill(at, 0, BYTES);
  const timer = changetype<PosixTimer>(at);
  timer.timer = changetype<Timer>(at + TIMER_AT);
  timer.group = group;
  timer.user = current().user;
  timer.user.refcount++;
  timer.user.signals++;
  timer.clock = clock;
  do timer.id = group.nextTimerId++ & i32.MAX_VALUE;
  while (posixTimerFind(group, timer.id) !== null);
  timerInit(timer.timer, fired.index, at);
  listInit(timer.link);
  listAddTail(group.timers, timer.link);
  return timer;
}

export function posixTimerFind(group: ThreadGroup, id: u32): PosixTimer | null {
  const head = group.timers;
  for (let node = head.next; node !== head; node = node.next) {
    const timer = container<PosixTimer>(node, 0);
    if (timer.id == id) return timer;
  }
  return null;
}

export function posixTimerDelete(timer: PosixTimer): void {
  posixTimerDisarm(timer);
  listRemove(timer.link);
  timer.user.signals--;
  userPut(timer.user);
  kfree(changetype<usize>(timer));
}

/** The process ends or runs another program. */
export function posixTimersDelete(group: ThreadGroup): void {
  const head = group.timers;
  while (!listEmpty(head)) posixTimerDelete(container<PosixTimer>(head.next, 0));
}

/** Stops it; a signal that is on its way is taken back. */
export function posixTimerDisarm(timer: PosixTimer): void {
  timerCancel(timer.timer);
  timer.expires = 0;
  timer.overrun = 0;
  if (timer.queued == 0) return;
  timer.queued = 0;
  pendingDropTimer(timer.group, changetype<usize>(timer));
}

/** Arms it for `expires` on the monotonic or its processor clock. */
export function posixTimerArm(timer: PosixTimer, expires: u64, interval: u64): void {
  timer.interval = interval;
  timer.expires = expires;
  if (!isCpuClock(timer.clock)) timerAdd(timer.timer, expires);
}

/** Now on the clock that `expires` is meant on. */
export function posixTimerNow(timer: PosixTimer): u64 {
  if (!isCpuClock(timer.clock)) return timeNow();
  const task = findTask(timer.clockTid);
  return task === null ? 0 : cpuTime(timer.clock, task);
}

/** Nanoseconds to the next expiry, 0 when not armed. */
export function posixTimerRemaining(timer: PosixTimer): u64 {
  if (timer.expires == 0) return 0;
  const now = posixTimerNow(timer);
  if (timer.expires > now) return timer.expires - now;
  // It has fired: the period that runs now, or, for one without periods, the least that is not "disarmed".
  if (timer.interval != 0) return timer.interval - (now - timer.expires) % timer.interval;
  return timer.notify == SigEvent.NONE ? 0 : 1;
}

/** PosixTimer.timer */
function fired(at: usize): void {
  expire(changetype<PosixTimer>(at));
}

function expire(timer: PosixTimer): void {
  if (timer.notify == SigEvent.NONE) return;
  const direct = timer.notify == SigEvent.THREAD_ID;
  const task = direct ? findTask(timer.tid) : timer.group.leader;
  const info = changetype<SigInfo>(INFO);
  memory.fill(INFO, 0, SIG_INFO_SIZE);
  info.signal = timer.signal;
  info.code = SiCode.TIMER;
  info.a = timer.id;
  info.c = timer.value;
  timer.queued = 1;
  if (task === null || !signalSendTimer(task, info, direct ? SignalTo.THREAD : SignalTo.PROCESS, changetype<usize>(timer))) {
    // Ignored: the periods go by untold.
    timer.queued = 0;
    if (timer.interval != 0) nextPeriod(timer);
    else timer.expires = 0;
  }
}

/** The signal of the timer at `at` is being taken: periods missed go into its siginfo, the next one begins. */
export function posixTimerTaken(at: usize, info: SigInfo): void {
  const timer = changetype<PosixTimer>(at);
  timer.queued = 0;
  if (timer.interval != 0) nextPeriod(timer);
  else timer.expires = 0;
  timer.lastOverrun = timer.overrun;
  timer.overrun = 0;
  info.b = timer.lastOverrun;
}

/** Puts the expiry behind now; whole periods that went by are overruns. */
function nextPeriod(timer: PosixTimer): void {
  const now = posixTimerNow(timer);
  const missed = now >= timer.expires ? (now - timer.expires) / timer.interval : 0;
  timer.overrun = <u32>min<u64>(<u64>timer.overrun + missed, OVERRUN_MAX);
  posixTimerArm(timer, timer.expires + (missed + 1) * timer.interval, timer.interval);
}

/** The tick: fires the timers on processor clocks that the running `task` has made due. */
export function posixCpuTimersRun(task: Task): void {
  const head = task.group.timers;
  for (let node = head.next; node !== head; node = node.next) {
    const timer = container<PosixTimer>(node, 0);
    if (timer.expires == 0 || timer.queued != 0 || !isCpuClock(timer.clock)) continue;
    if (isThreadClock(timer.clock) && timer.clockTid != task.pid) continue;
    if (posixTimerNow(timer) >= timer.expires) expire(timer);
  }
}
