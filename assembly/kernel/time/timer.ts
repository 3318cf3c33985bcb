// One-shot kernel timers, in a red-black tree ordered by expiry. The tick runs what is due (time/tick.ts); the idle
// task asks for the first expiry. Resolution: one tick, rounded up, as on a Linux without high-resolution timers.
import { RbNode, RbRoot, rbEntry, rbErase, rbFirst, rbInsert, rbLeftLink, rbRightLink, rbRootLink, rbAt } from "../lib/rbtree";
import { TIME_GLOBALS } from "../layout";
import { timeNow } from "./clock";

/**
 *   0    left, right, parent, color: RbNode
 *   16   expires: u64       ns of the monotonic clock
 *   24   callback: u32      table index of (owner: usize) => void, run in interrupt context
 *   28   owner: usize
 *   32   active: u32        1: in the tree
 */
@unmanaged
export class Timer {
  left: usize;
  right: usize;
  parent: usize;
  color: u32;
  expires: u64;
  callback: u32;
  owner: usize;
  active: u32;

  get node(): RbNode {
    return rbAt(changetype<usize>(this), 0);
  }
}
@inline export const TIMER_SIZE: usize = 40;

/** `timers` is the tree of all active timers. */
@unmanaged
export class TimeGlobals {
  timers: u32;
  /** Ticks since boot. */
  ticks: u32;
  /** realtime = monotonic + this, ns. */
  realtimeOffset: u64;
  /** 1 while the PIT does not tick (idle). */
  stopped: u32;
  /** Table index of () => void, run after the real-time clock was set; 0 none. */
  realtimeHook: u32;
}

export const time = changetype<TimeGlobals>(TIME_GLOBALS);

/** timerNextExpiry when no timer is active. */
@inline export const NO_TIMER: u64 = u64.MAX_VALUE;

@inline
function tree(): RbRoot {
  return changetype<RbRoot>(TIME_GLOBALS);
}

/** Prepares a timer (zeroed memory) that will call `callback(owner)`. */
export function timerInit(timer: Timer, callback: u32, owner: usize): void {
  timer.callback = callback;
  timer.owner = owner;
  timer.active = 0;
}

/** Arms `timer` for `expires` ns (monotonic); an armed one is moved. Equal times fire in the order of arming. */
export function timerAdd(timer: Timer, expires: u64): void {
  timerCancel(timer);
  timer.expires = expires;
  timer.active = 1;
  let parent: RbNode | null = null;
  let link = rbRootLink(tree());
  while (load<usize>(link) != 0) {
    const node = changetype<RbNode>(load<usize>(link));
    parent = node;
    link = expires < rbEntry<Timer>(node, 0).expires ? rbLeftLink(node) : rbRightLink(node);
  }
  rbInsert(tree(), timer.node, parent, link);
}

/** Disarms `timer`; harmless when it is not armed. */
export function timerCancel(timer: Timer): void {
  if (timer.active == 0) return;
  timer.active = 0;
  rbErase(tree(), timer.node);
}

/** Nanoseconds until `timer` fires, 0 when it is not armed. */
export function timerRemaining(timer: Timer): u64 {
  if (timer.active == 0) return 0;
  const now = timeNow();
  return timer.expires > now ? timer.expires - now : 1;
}

/** When the first timer is due, NO_TIMER if there is none. */
export function timerNextExpiry(): u64 {
  const first = rbFirst(tree());
  return first === null ? NO_TIMER : rbEntry<Timer>(first, 0).expires;
}

/** Runs every timer that is due. */
export function timersRun(): void {
  const now = timeNow();
  for (;;) {
    const first = rbFirst(tree());
    if (first === null) return;
    const timer = rbEntry<Timer>(first, 0);
    if (timer.expires > now) return;
    timerCancel(timer);
    call_indirect<void>(timer.callback, timer.owner);
  }
}
