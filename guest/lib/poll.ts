// Waiting for many descriptors at once: select, poll and epoll as they are, and each with its own data structure
// (man 2 select, poll, epoll_wait). `Selector` (selector.ts) is the comfortable way.

import { EpollEvent, EpollFlag, EpollOp, Poll, PollFd } from "../../assembly/abi/poll";
import { O } from "../../assembly/abi/fcntl";
import { Errno } from "../../assembly/abi/errno";
import { sys } from "./sys";

export { EpollFlag, EpollOp, Poll };

/** Descriptors that an FdSet has room for: a bit each, 0 to FD_SETSIZE - 1. The kernel itself has no such limit. */
export const FD_SETSIZE = 1024;
const SET_BYTES = FD_SETSIZE / 8;
const SIGNAL_SET_SIZE = 8;
const TIMEVAL_SIZE = 8;
const MILLISECONDS = 1000;

/** fd_set: one bit per descriptor. select overwrites it with the ready ones, so fill it anew before each call. */
export class FdSet {
  private bits: StaticArray<u32> = new StaticArray<u32>(FD_SETSIZE / 32);

  /** Adds `fd`. False when it is FD_SETSIZE or above: it has no bit in the set. */
  add(fd: i32): bool {
    if (<u32>fd >= <u32>FD_SETSIZE) return false;
    this.bits[fd >> 5] |= 1 << (fd & 31);
    return true;
  }
  has(fd: i32): bool {
    return <u32>fd < <u32>FD_SETSIZE && ((this.bits[fd >> 5] >> (fd & 31)) & 1) != 0;
  }
  clear(): void {
    memory.fill(this.address, 0, SET_BYTES);
  }
  get address(): usize {
    return changetype<usize>(this.bits);
  }
}

/**
 * Waits until a descriptor below `count` in a set is ready; the sets then hold the ready ones. `timeout` in
 * milliseconds, -1 for ever. Returns how many bits are set, 0 after the timeout, or a negative errno.
 */
export function select(count: i32, read: FdSet | null, write: FdSet | null, timeout: i32 = -1): i32 {
  let time: usize = 0;
  if (timeout >= 0) {
    time = memory.data(TIMEVAL_SIZE);
    store<i32>(time, timeout / MILLISECONDS);
    store<i32>(time, (timeout % MILLISECONDS) * 1000, 4);
  }
  return sys._newselect(count, read ? read.address : 0, write ? write.address : 0, 0, time);
}

/** An array of struct pollfd: the descriptors and what to wait for; poll writes what has come beside each. */
export class PollSet {
  length: i32 = 0;
  private table: StaticArray<u8>;

  constructor(public readonly capacity: i32) {
    this.table = new StaticArray<u8>(capacity * PollFd.SIZE);
  }

  /** Adds `fd` with events of Poll. False when the set is full. */
  add(fd: i32, events: i32): bool {
    if (this.length == this.capacity) return false;
    const at = this.entry(this.length++);
    store<i32>(at, fd, PollFd.FD);
    store<u16>(at, <u16>events, PollFd.EVENTS);
    return true;
  }
  fd(index: i32): i32 {
    return load<i32>(this.entry(index), PollFd.FD);
  }
  /** The events that came for entry `index` in the last poll. */
  ready(index: i32): i32 {
    return load<u16>(this.entry(index), PollFd.REVENTS);
  }
  /** Takes entry `index` out of the waiting without moving the others (a negative fd is skipped by the kernel). */
  disable(index: i32): void {
    store<i32>(this.entry(index), -1, PollFd.FD);
  }
  /** Waits. Returns how many entries are ready, 0 after `timeout` milliseconds (-1: for ever), or a negative errno. */
  poll(timeout: i32 = -1): i32 {
    return sys.poll(this.entry(0), this.length, timeout);
  }
  /** Waits for ever with `mask` as the set of blocked signals (man 2 ppoll). Returns how many are ready, or -EINTR. */
  pollWithSignals(mask: u64): i32 {
    const set = memory.data(SIGNAL_SET_SIZE);
    store<u64>(set, mask);
    return sys.ppoll(this.entry(0), this.length, 0, set, SIGNAL_SET_SIZE);
  }
  private entry(index: i32): usize {
    return changetype<usize>(this.table) + <usize>index * PollFd.SIZE;
  }
}

/** An epoll instance: the kernel keeps the interest set and gives back only what is ready. */
export class Epoll {
  /** The instance's own descriptor, or a negative errno when it could not be made. */
  readonly fd: i32;
  private events: StaticArray<u8>;

  /** `capacity`: most events that one wait returns. */
  constructor(public readonly capacity: i32 = 64) {
    this.fd = sys.epoll_create1(O.CLOEXEC);
    this.events = new StaticArray<u8>(capacity * EpollEvent.SIZE);
  }

  /** EpollOp ADD, MOD or DEL of `fd` with events of Poll and EpollFlag. Returns 0 or a negative errno. */
  control(operation: EpollOp, fd: i32, events: u32 = 0, data: u64 = <u64>fd): i32 {
    const event = memory.data(EpollEvent.SIZE);
    store<u32>(event, events, EpollEvent.EVENTS);
    store<u64>(event, data, EpollEvent.DATA);
    return sys.epoll_ctl(this.fd, operation, fd, event);
  }
  /** Waits. Returns how many events there are, 0 after `timeout` milliseconds (-1: for ever), or a negative errno. */
  wait(timeout: i32 = -1): i32 {
    return sys.epoll_wait(this.fd, this.entry(0), this.capacity, timeout);
  }
  /** Events of the ready list's entry `index` after a wait. */
  eventsOf(index: i32): u32 {
    return load<u32>(this.entry(index), EpollEvent.EVENTS);
  }
  /** The data given when the entry was added: the descriptor unless said otherwise. */
  dataOf(index: i32): u64 {
    return load<u64>(this.entry(index), EpollEvent.DATA);
  }
  close(): void {
    sys.close(this.fd);
  }
  private entry(index: i32): usize {
    return changetype<usize>(this.events) + <usize>index * EpollEvent.SIZE;
  }
}

/** True for a result that only says "try again": EINTR or EAGAIN. */
export function isTransient(result: i32): bool {
  return result == -Errno.EINTR || result == -Errno.EAGAIN;
}
