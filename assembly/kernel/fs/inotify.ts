// inotify (man 7 inotify; Linux fs/notify/inotify): an instance is a file from which events are read, a watch ties it
// to an inode. What happens to files comes in through notify.ts. A watch holds its inode.
import { Errno } from "../../abi/errno";
import { In, InotifyEvent } from "../../abi/inotify";
import { O } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { Ioctl } from "../../abi/termios";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { ListHead, container, listAddTail, listAt, listEmpty, listInit, listRemove } from "../lib/list";
import { bytesEqual } from "../lib/string";
import { kfree, kzalloc } from "../mm/slab";
import { Uio, copyToUio } from "../mm/uio";
import { writeUser32 } from "../mm/usercopy";
import { INOTIFY_EVENTS_MAX, INOTIFY_INSTANCES_MAX, INOTIFY_WATCHES_MAX } from "../param";
import { current } from "../sched/task";
import { WaitQueue, waitOn, waitQueueAt, waitQueueInit, wakeUp } from "../sched/wait";
import { signalPending } from "../signal/send";
import { Anon, anonFile, anonSeek } from "./anon";
import { File, FileOps } from "./file";
import { INOTIFY_OPS, INOTIFY_STATE, SCRATCH, isError } from "./globals";
import { Inode, inodeGet, inodePut } from "./inode";
import { pollWait } from "./select-table";

/**
 *   0    next, prev           in the list of all instances
 *   8    wait: WaitQueue      readers and polls
 *   16   eventsNext, Prev     Event records, oldest first
 *   24   watchesNext, Prev    Watch records
 *   32   eventCount: u32
 *   36   lastWd: i32          last watch descriptor given out
 *   40   uid: u32             whose limit it counts against
 *   44   lost: u32            1: there was no memory for an event since the last one in the queue
 */
@unmanaged
export class Inotify {
  next: usize;
  prev: usize;
  waitNext: usize;
  waitPrev: usize;
  eventsNext: usize;
  eventsPrev: usize;
  watchesNext: usize;
  watchesPrev: usize;
  eventCount: u32;
  lastWd: i32;
  uid: u32;
  lost: u32;

  @inline get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  @inline get wait(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<Inotify>("waitNext"));
  }
  @inline get events(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Inotify>("eventsNext"));
  }
  @inline get watches(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Inotify>("watchesNext"));
  }
}

/**
 *   0    next, prev           in inotify.watches
 *   8    inodeNext, Prev      in inode.watches
 *   16   inotify, inode (held)
 *   24   wd: i32
 *   28   mask: u32            sum of In
 */
@unmanaged
export class Watch {
  next: usize;
  prev: usize;
  inodeNext: usize;
  inodePrev: usize;
  inotify: Inotify;
  inode: Inode;
  wd: i32;
  mask: u32;

  @inline get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  @inline get inodeLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Watch>("inodeNext"));
  }
}

/**
 *   0    next, prev           in inotify.events
 *   8    wd, mask, cookie, length: struct inotify_event, as user space reads it
 *   24   the name, padded to `length` bytes
 */
@unmanaged
class Event {
  next: usize;
  prev: usize;
  wd: i32;
  mask: u32;
  cookie: u32;
  length: u32;

  @inline get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  @inline get record(): usize {
    return changetype<usize>(this) + offsetof<Event>("wd");
  }
}

/**
 *   0    next, prev           all instances
 *   8    watchCount: u32      watches that exist: 0 spares notify.ts all work
 *   12   lastCookie: u32      ties the two events of a rename together
 */
@unmanaged
class InotifyState {
  next: usize;
  prev: usize;
  watchCount: u32;
  lastCookie: u32;
}

export const inotifyState = changetype<InotifyState>(INOTIFY_STATE);

@inline
function instances(): ListHead {
  return listAt(INOTIFY_STATE, 0);
}

export function inotifyInit(): void {
  listInit(instances());
  const ops = changetype<FileOps>(INOTIFY_OPS);
  ops.read = inotifyRead.index;
  ops.poll = inotifyPoll.index;
  ops.ioctl = inotifyIoctl.index;
  ops.llseek = anonSeek.index;
  ops.release = inotifyRelease.index;
}

/** An instance: address of its file (one reference), -EMFILE or -ENOMEM. */
export function inotifyCreate(flags: u32): i32 {
  const uid = current().uid;
  let owned: u32 = 0;
  const head = instances();
  for (let node = head.next; node !== head; node = node.next) if (container<Inotify>(node, 0).uid == uid) owned++;
  if (owned >= INOTIFY_INSTANCES_MAX) return -Errno.EMFILE;
  const address = kzalloc(offsetof<Inotify>());
  if (address == 0) return -Errno.ENOMEM;
  const made = anonFile(Anon.INOTIFY, INOTIFY_OPS, O.RDONLY | (flags & O.NONBLOCK), address);
  if (isError(made)) {
    kfree(address);
    return made;
  }
  const inotify = changetype<Inotify>(address);
  waitQueueInit(inotify.wait);
  listInit(inotify.events);
  listInit(inotify.watches);
  inotify.uid = uid;
  listAddTail(instances(), inotify.link);
  return made;
}

@inline
export function isInotify(file: File): bool {
  return changetype<usize>(file.ops) == INOTIFY_OPS;
}

@inline
export function inotifyOf(file: File): Inotify {
  return changetype<Inotify>(file.data);
}

/** Watches `inode`, or changes what is watched there. The watch descriptor; -EEXIST, -ENOSPC, -ENOMEM. */
export function inotifyWatch(inotify: Inotify, inode: Inode, mask: u32): i32 {
  const kept = mask & (In.ALL_EVENTS | In.ONESHOT | In.EXCL_UNLINK);
  const head = inode.watches;
  for (let node = head.next; node !== head; node = node.next) {
    const watch = container<Watch>(node, offsetof<Watch>("inodeNext"));
    if (watch.inotify !== inotify) continue;
    if (mask & In.MASK_CREATE) return -Errno.EEXIST;
    watch.mask = mask & In.MASK_ADD ? watch.mask | kept : kept;
    return watch.wd;
  }
  if (inotifyState.watchCount >= INOTIFY_WATCHES_MAX) return -Errno.ENOSPC;
  const address = kzalloc(offsetof<Watch>());
  if (address == 0) return -Errno.ENOMEM;
  const watch = changetype<Watch>(address);
  watch.inotify = inotify;
  watch.inode = inodeGet(inode);
  watch.mask = kept;
  watch.wd = ++inotify.lastWd;
  listAddTail(inotify.watches, watch.link);
  listAddTail(inode.watches, watch.inodeLink);
  inotifyState.watchCount++;
  return watch.wd;
}

/** Ends the watch `wd`: 0 or -EINVAL. */
export function inotifyUnwatch(inotify: Inotify, wd: i32): i32 {
  const head = inotify.watches;
  for (let node = head.next; node !== head; node = node.next) {
    const watch = container<Watch>(node, 0);
    if (watch.wd != wd) continue;
    watchEnd(watch);
    return 0;
  }
  return -Errno.EINVAL;
}

/** An event for one watch, if it wants it. `mask` has one event bit and perhaps In.ISDIR. */
export function watchEvent(watch: Watch, mask: u32, cookie: u32, name: usize, length: u32): void {
  if ((watch.mask & mask & In.ALL_EVENTS) == 0) return;
  // A directory is not called one in what happens to itself as a name.
  if (mask & (In.DELETE_SELF | In.MOVE_SELF)) mask &= ~In.ISDIR;
  queueEvent(watch.inotify, watch.wd, mask, cookie, name, length);
  if (watch.mask & In.ONESHOT) watchEnd(watch);
}

/** The watch goes, and its owner is told so. */
export function watchEnd(watch: Watch): void {
  queueEvent(watch.inotify, watch.wd, In.IGNORED, 0, 0, 0);
  watchFree(watch);
}

/** The file system `sb` (address) is unmounted: its watches end. */
export function inotifyUnmount(sb: usize): void {
  const head = instances();
  for (let node = head.next; node !== head; node = node.next) {
    const watches = container<Inotify>(node, 0).watches;
    for (let at = watches.next; at !== watches; ) {
      const watch = container<Watch>(at, 0);
      at = at.next;
      if (changetype<usize>(watch.inode.sb) != sb) continue;
      queueEvent(watch.inotify, watch.wd, In.UNMOUNT, 0, 0, 0);
      watchEnd(watch);
    }
  }
}

function watchFree(watch: Watch): void {
  listRemove(watch.link);
  listRemove(watch.inodeLink);
  inotifyState.watchCount--;
  inodePut(watch.inode);
  kfree(changetype<usize>(watch));
}

/** Adds an event; one that equals the last is dropped, and beyond the limit only the overflow is told. */
function queueEvent(inotify: Inotify, wd: i32, mask: u32, cookie: u32, name: usize, length: u32): void {
  if (inotify.eventCount > INOTIFY_EVENTS_MAX) return;
  if (inotify.eventCount == INOTIFY_EVENTS_MAX) {
    wd = -1;
    mask = In.Q_OVERFLOW;
    cookie = 0;
    length = 0;
  } else if (sameAsLast(inotify, wd, mask, name, length)) {
    return;
  }
  const padded = length == 0 ? 0 : (length + <u32>InotifyEvent.BYTES) & ~(<u32>InotifyEvent.BYTES - 1);
  const address = kzalloc(offsetof<Event>() + padded);
  if (address == 0) {
    inotify.lost = 1;
    return;
  }
  const event = changetype<Event>(address);
  event.wd = wd;
  event.mask = mask;
  event.cookie = cookie;
  event.length = padded;
  memory.copy(event.record + InotifyEvent.BYTES, name, length);
  listAddTail(inotify.events, event.link);
  inotify.eventCount++;
  wakeUp(inotify.wait, Poll.IN | Poll.RDNORM);
}

function sameAsLast(inotify: Inotify, wd: i32, mask: u32, name: usize, length: u32): bool {
  if (listEmpty(inotify.events) || (mask & In.IGNORED) != 0) return false;
  const last = container<Event>(inotify.events.prev, 0);
  if (last.wd != wd || last.mask != mask) return false;
  if (length == 0) return last.length == 0;
  const old = last.record + InotifyEvent.BYTES;
  return length < last.length && bytesEqual(old, name, length) && load<u8>(old + length) == 0;
}

/** As many whole events as fit. */
function inotifyRead(file: File, uio: Uio, position: usize): i32 {
  const inotify = inotifyOf(file);
  let moved = 0;
  while (!listEmpty(inotify.events)) {
    const event = container<Event>(inotify.events.next, 0);
    const size = <u32>InotifyEvent.BYTES + event.length;
    if (size > uio.resid) return moved > 0 ? moved : -Errno.EINVAL;
    const copied = copyToUio(event.record, size, uio);
    dropEvent(inotify, event);
    if (<u32>copied != size) return moved > 0 ? moved : -Errno.EFAULT;
    moved += size;
  }
  if (inotify.lost != 0 && moved == 0) return readLost(inotify, uio);
  if (moved > 0) return moved;
  if (file.nonblocking) return -Errno.EAGAIN;
  return signalPending() ? -ERESTARTSYS : waitOn(inotify.wait, WaitReason.INOTIFY);
}

/** What could not be queued for want of memory is told as an overflow. */
function readLost(inotify: Inotify, uio: Uio): i32 {
  if (uio.resid < <u32>InotifyEvent.BYTES) return -Errno.EINVAL;
  inotify.lost = 0;
  memory.fill(SCRATCH, 0, InotifyEvent.BYTES);
  store<i32>(SCRATCH + InotifyEvent.WD, -1);
  store<u32>(SCRATCH + InotifyEvent.MASK, In.Q_OVERFLOW);
  return copyToUio(SCRATCH, InotifyEvent.BYTES, uio) == InotifyEvent.BYTES ? InotifyEvent.BYTES : -Errno.EFAULT;
}

function dropEvent(inotify: Inotify, event: Event): void {
  listRemove(event.link);
  inotify.eventCount--;
  kfree(changetype<usize>(event));
}

function inotifyPoll(file: File, table: usize): u32 {
  const inotify = inotifyOf(file);
  pollWait(file, inotify.wait, table);
  return listEmpty(inotify.events) && inotify.lost == 0 ? 0 : Poll.IN | Poll.RDNORM;
}

function inotifyIoctl(file: File, command: u32, argument: u32): i32 {
  if (command != Ioctl.FIONREAD) return -Errno.ENOTTY;
  const head = inotifyOf(file).events;
  let bytes: u32 = 0;
  for (let node = head.next; node !== head; node = node.next) bytes += <u32>InotifyEvent.BYTES + container<Event>(node, 0).length;
  return writeUser32(argument, bytes);
}

function inotifyRelease(file: File): void {
  const inotify = inotifyOf(file);
  while (!listEmpty(inotify.watches)) watchFree(container<Watch>(inotify.watches.next, 0));
  while (!listEmpty(inotify.events)) dropEvent(inotify, container<Event>(inotify.events.next, 0));
  listRemove(inotify.link);
  kfree(file.data);
}
