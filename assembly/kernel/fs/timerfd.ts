// timerfd (man 2 timerfd_create; Linux fs/timerfd.c): a timer as a file. read gives how often it has expired since the
// last read or setting. A periodic timer that nobody reads does not go on ticking: what it missed is counted when
// somebody asks. Times here are nanoseconds of the monotonic clock; timers set to a moment of the real-time clock
// move when that clock is set.
import { Errno } from "../../abi/errno";
import { TimerFd } from "../../abi/fd-objects";
import { O } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { ListHead, container, listAddTail, listAt, listInit, listRemove } from "../lib/list";
import { kfree, kzalloc } from "../mm/slab";
import { Uio, copyToUio } from "../mm/uio";
import { WaitQueue, waitOn, waitQueueAt, waitQueueInit, wakeUp } from "../sched/wait";
import { signalPending } from "../signal/send";
import { onRealtimeSet, realtimeNow, timeNow } from "../time/clock";
import { Timer, timerAdd, timerCancel, timerInit, timerRemaining } from "../time/timer";
import { Anon, anonFile, anonSeek } from "./anon";
import { File, FileOps } from "./file";
import { SCRATCH, TIMERFD_OPS, TIMERFD_STATE, isError } from "./globals";
import { pollWait } from "./select-table";

@inline const TICKS_BYTES: u32 = 8;

/**
 *   0    next, prev          in the list of all
 *   8    wait: WaitQueue     readers and polls
 *   16   timer: Timer        (40 bytes)
 *   56   interval: u64       0 = once
 *   64   ticks: u64          expirations not yet read
 *   72   moment: u64         real-time clock: when it expires, ns since 1970; 0 = not bound to that clock
 *   80   expired: u32        1: fired, and not started again
 *   84   realtime: u32       1: made for the real-time clock
 *   88   cancelOnSet: u32    1: setting the clock ends the wait with ECANCELED
 *   92   canceled: u32       1: that has happened
 */
@unmanaged
export class Timerfd {
  next: usize;
  prev: usize;
  waitNext: usize;
  waitPrev: usize;
  timerLeft: u64;
  timerParent: u64;
  timerExpires: u64;
  timerCallback: u64;
  timerActive: u64;
  interval: u64;
  ticks: u64;
  moment: u64;
  expired: u32;
  realtime: u32;
  cancelOnSet: u32;
  canceled: u32;

  @inline get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  @inline get wait(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<Timerfd>("waitNext"));
  }
  @inline get timer(): Timer {
    return changetype<Timer>(changetype<usize>(this) + offsetof<Timerfd>("timerLeft"));
  }
}

export function timerfdInit(): void {
  listInit(all());
  const ops = changetype<FileOps>(TIMERFD_OPS);
  ops.read = timerfdRead.index;
  ops.poll = timerfdPoll.index;
  ops.llseek = anonSeek.index;
  ops.release = timerfdRelease.index;
  onRealtimeSet(clockWasSet.index);
}

/** A disarmed timer: address of its file (one reference) or -ENOMEM. */
export function timerfdCreate(realtime: bool, flags: u32): i32 {
  const address = kzalloc(offsetof<Timerfd>());
  if (address == 0) return -Errno.ENOMEM;
  const made = anonFile(Anon.TIMERFD, TIMERFD_OPS, O.RDWR | (flags & O.NONBLOCK), address);
  if (isError(made)) {
    kfree(address);
    return made;
  }
  const timerfd = changetype<Timerfd>(address);
  waitQueueInit(timerfd.wait);
  timerInit(timerfd.timer, fired.index, address);
  timerfd.realtime = realtime ? 1 : 0;
  listAddTail(all(), timerfd.link);
  return made;
}

@inline
export function isTimerfd(file: File): bool {
  return changetype<usize>(file.ops) == TIMERFD_OPS;
}

@inline
export function timerfdOf(file: File): Timerfd {
  return changetype<Timerfd>(file.data);
}

/** Arms the timer: `value` ns from now, or at that moment of its clock (TimerFd.ABSTIME); 0 disarms it. */
export function timerfdSet(timerfd: Timerfd, flags: u32, value: u64, interval: u64): void {
  timerCancel(timerfd.timer);
  timerfd.ticks = 0;
  timerfd.expired = 0;
  timerfd.canceled = 0;
  timerfd.interval = interval;
  const bound = timerfd.realtime != 0 && (flags & TimerFd.ABSTIME) != 0;
  timerfd.cancelOnSet = bound && (flags & TimerFd.CANCEL_ON_SET) != 0 ? 1 : 0;
  timerfd.moment = bound ? value : 0;
  if (value == 0) return;
  start(timerfd, bound ? toMonotonic(value) : (flags & TimerFd.ABSTIME) != 0 ? value : timeNow() + value);
}

/** ns until the timer expires next, 0 when it will not. */
export function timerfdRemaining(timerfd: Timerfd): u64 {
  catchUp(timerfd);
  return timerRemaining(timerfd.timer);
}

function timerfdRead(file: File, uio: Uio, position: usize): i32 {
  if (uio.resid < TICKS_BYTES) return -Errno.EINVAL;
  const timerfd = timerfdOf(file);
  settle(timerfd);
  if (timerfd.canceled) {
    timerfd.canceled = 0;
    timerfd.ticks = 0;
    timerfd.expired = 0;
    return -Errno.ECANCELED;
  }
  if (timerfd.ticks == 0) {
    if (file.nonblocking) return -Errno.EAGAIN;
    return signalPending() ? -ERESTARTSYS : waitOn(timerfd.wait, WaitReason.TIMERFD);
  }
  catchUp(timerfd);
  store<u64>(SCRATCH, timerfd.ticks);
  timerfd.ticks = 0;
  timerfd.expired = 0;
  return copyToUio(SCRATCH, TICKS_BYTES, uio) == TICKS_BYTES ? TICKS_BYTES : -Errno.EFAULT;
}

function timerfdPoll(file: File, table: usize): u32 {
  const timerfd = timerfdOf(file);
  settle(timerfd);
  pollWait(file, timerfd.wait, table);
  return timerfd.ticks != 0 || timerfd.canceled != 0 ? Poll.IN : 0;
}

function timerfdRelease(file: File): void {
  const timerfd = timerfdOf(file);
  timerCancel(timerfd.timer);
  listRemove(timerfd.link);
  kfree(file.data);
}

/** Arms the kernel timer; a moment that has passed expires at once. */
function start(timerfd: Timerfd, expires: u64): void {
  timerAdd(timerfd.timer, expires);
  settle(timerfd);
}

/** The tick is coarser than the clock: what is due has expired, whether or not a tick has told so. */
function settle(timerfd: Timerfd): void {
  const timer = timerfd.timer;
  if (timer.active == 0 || timer.expires > timeNow()) return;
  timerCancel(timer);
  fired(changetype<usize>(timerfd));
}

/** Timer callback. */
function fired(address: usize): void {
  const timerfd = changetype<Timerfd>(address);
  timerfd.expired = 1;
  timerfd.ticks++;
  wakeUp(timerfd.wait, Poll.IN);
}

/** A periodic timer that has fired starts again, and the periods that have gone by since are counted. */
function catchUp(timerfd: Timerfd): void {
  settle(timerfd);
  if (!timerfd.expired || timerfd.interval == 0) return;
  const now = timeNow();
  const last = timerfd.timer.expires;
  const missed = now > last ? (now - last) / timerfd.interval : 0;
  timerfd.ticks += missed;
  timerfd.expired = 0;
  timerAdd(timerfd.timer, last + (missed + 1) * timerfd.interval);
}

/** Somebody has set the real-time clock. */
function clockWasSet(): void {
  const head = all();
  for (let node = head.next; node !== head; node = node.next) {
    const timerfd = container<Timerfd>(node, 0);
    if (timerfd.moment == 0) continue;
    if (timerfd.cancelOnSet) {
      timerfd.canceled = 1;
      wakeUp(timerfd.wait, Poll.IN);
    }
    if (timerfd.timer.active) start(timerfd, toMonotonic(timerfd.moment));
  }
}

/** The monotonic time of a moment of the real-time clock; not 0. */
function toMonotonic(moment: u64): u64 {
  const toGo = <i64>(moment - realtimeNow());
  return <u64>max<i64>(<i64>timeNow() + toGo, 1);
}

@inline
function all(): ListHead {
  return changetype<ListHead>(TIMERFD_STATE);
}
