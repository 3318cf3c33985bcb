// Selector: many descriptors, one loop. Register each with what interests you and a handler; `select` waits and calls
// the handlers of those that are ready. Built on epoll, so a call costs the same for ten descriptors and ten thousand.

import { Errno } from "../../assembly/abi/errno";
import { Epoll, EpollFlag, EpollOp, Poll } from "./poll";

/** Called when a registered descriptor is ready, with the events of Poll that came. */
export type ReadyHandler = (key: SelectionKey, events: u32) => void;

/** A registration: returned by Selector.register, given to the handler. */
export class SelectionKey {
  /** Whatever the program wants to find again in its handler: `key.attachment as T`. */
  attachment: Object | null = null;
  valid: bool = true;

  constructor(
    public readonly selector: Selector,
    public readonly fd: i32,
    public interest: u32,
    public readonly handler: ReadyHandler,
  ) {}

  /** Waits for other events from now on. Returns 0 or a negative errno. */
  setInterest(interest: u32): i32 {
    this.interest = interest;
    return this.selector.modify(this);
  }
  /** Ends the registration; the descriptor stays open. */
  cancel(): void {
    this.selector.unregister(this);
  }
}

export class Selector {
  private epoll: Epoll;
  private keys: Map<i32, SelectionKey> = new Map();

  constructor(capacity: i32 = 64) {
    this.epoll = new Epoll(capacity);
  }

  /** Registered descriptors. */
  get size(): i32 {
    return this.keys.size;
  }

  /**
   * Waits for `interest` (Poll.IN, Poll.OUT, ...; with EpollFlag.ET only when it becomes ready, with ONESHOT once).
   * Returns null when the kernel refuses: the descriptor is bad, registered twice, or an ordinary file (EPERM).
   */
  register(fd: i32, interest: u32, handler: ReadyHandler, attachment: Object | null = null): SelectionKey | null {
    const key = new SelectionKey(this, fd, interest, handler);
    key.attachment = attachment;
    if (this.epoll.control(EpollOp.ADD, fd, interest) < 0) return null;
    this.keys.set(fd, key);
    return key;
  }

  /** As register, edge-triggered: the handler must read or write until EAGAIN. */
  registerEdge(fd: i32, interest: u32, handler: ReadyHandler, attachment: Object | null = null): SelectionKey | null {
    return this.register(fd, interest | <u32>EpollFlag.ET, handler, attachment);
  }

  /**
   * Waits up to `timeout` milliseconds (-1: for ever) and calls the handlers of what is ready.
   * Returns how many were called, 0 after the timeout or a signal, or a negative errno.
   */
  select(timeout: i32 = -1): i32 {
    const count = this.epoll.wait(timeout);
    if (count == -Errno.EINTR) return 0;
    let called = 0;
    for (let i = 0; i < count; i++) {
      const fd = <i32>this.epoll.dataOf(i);
      if (!this.keys.has(fd)) continue; // cancelled by a handler called before
      const key = this.keys.get(fd);
      const handler = key.handler;
      handler(key, this.epoll.eventsOf(i));
      called++;
    }
    return count < 0 ? count : called;
  }

  /** Tells the kernel of a changed interest. */
  modify(key: SelectionKey): i32 {
    return this.epoll.control(EpollOp.MOD, key.fd, key.interest);
  }

  /** Forgets `key`. */
  unregister(key: SelectionKey): void {
    if (!key.valid) return;
    key.valid = false;
    this.epoll.control(EpollOp.DEL, key.fd);
    this.keys.delete(key.fd);
  }

  close(): void {
    this.epoll.close();
  }
}
