// Pseudo-terminals (man 7 pty): a terminal whose line is another file. What is written to the terminal waits in its
// transmit ring for the master to read; what the master writes waits in the backlog until the line discipline has room
// for it. Linux: drivers/tty/pty.c.
import { Poll } from "../../abi/poll";
import { Packet } from "../../abi/termios";
import { Major, makeDevice } from "../fs/chrdev";
import { devptsGiveIndex } from "../fs/devpts/super";
import { SuperBlock, superPut } from "../fs/super";
import { kfree, kmalloc } from "../mm/slab";
import { WaitQueue, waitQueueAt, waitQueueInit, wakeUp } from "../sched/wait";
import { ldiscReset, receive, receiveDone } from "./ldisc";
import { PTY_DRIVER, TTY_BYTES, Tty, TtyDriver } from "./tty";

/** Bytes that the master may write ahead of the line discipline, a power of two (Linux: 8192 as well). */
@inline export const BACKLOG_SIZE: u32 = 8192;

/**
 *   0    tty: Tty              the terminal
 *   4    sb: SuperBlock        the devpts that it is in (held)
 *   8    index: u32            its name there
 *   12   readers, writers      who waits for the master
 *   28   masterOpen: u32       the master file is open
 *   32   locked: u32           opening the terminal fails until unlockpt(3)
 *   36   slaveClosed: u32      its last file has been closed and none opened since: the master reads EIO
 *   40   packet, status: u32   packet mode, and what it has to tell
 *   48   backlog: usize        ring of BACKLOG_SIZE bytes
 *   52   backlogHead, backlogTail: u32
 *   60   masterStopped: u32    tcflow on the master
 */
@unmanaged
export class Pty {
  tty: Tty;
  sb: SuperBlock;
  index: u32;
  readNext: usize;
  readPrev: usize;
  writeNext: usize;
  writePrev: usize;
  masterOpen: u32;
  locked: u32;
  slaveClosed: u32;
  packet: u32;
  status: u32;
  backlog: usize;
  backlogHead: u32;
  backlogTail: u32;
  masterStopped: u32;

  get readers(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<Pty>("readNext"));
  }
  get writers(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<Pty>("writeNext"));
  }
  /** Bytes that the master can read. */
  @inline get readable(): u32 {
    return this.tty.released - this.tty.sendTail;
  }
  /** Bytes that the master can write. */
  @inline get room(): u32 {
    return this.masterStopped ? 0 : BACKLOG_SIZE - (this.backlogHead - this.backlogTail);
  }
}

export function ptyInit(): void {
  const driver = changetype<TtyDriver>(PTY_DRIVER);
  driver.start = ptyStart.index;
  driver.status = ptyStatus.index;
  driver.unthrottle = ptyFeed.index;
  driver.close = ptySlaveClosed.index;
}

/** The pair behind `tty`. */
@inline
export function ptyOf(tty: Tty): Pty {
  return changetype<Pty>(tty.pty);
}

/** A locked pair with the settings of a fresh terminal; null without memory. `sb` is held by it. */
export function ptyAlloc(sb: SuperBlock, index: u32): Pty | null {
  const at = kmalloc(offsetof<Pty>());
  const terminal = kmalloc(TTY_BYTES);
  const backlog = kmalloc(BACKLOG_SIZE);
  if (at == 0 || terminal == 0 || backlog == 0) {
    kfree(at);
    kfree(terminal);
    kfree(backlog);
    return null;
  }
  memory.fill(at, 0, offsetof<Pty>());
  memory.fill(terminal, 0, TTY_BYTES);
  const pty = changetype<Pty>(at);
  const tty = changetype<Tty>(terminal);
  pty.tty = tty;
  pty.sb = sb;
  sb.refcount++;
  pty.index = index;
  pty.backlog = backlog;
  pty.masterOpen = 1;
  pty.locked = 1;
  waitQueueInit(pty.readers);
  waitQueueInit(pty.writers);
  waitQueueInit(tty.readers);
  waitQueueInit(tty.writers);
  tty.driver = changetype<TtyDriver>(PTY_DRIVER);
  tty.pty = at;
  tty.device = makeDevice(Major.PTS, index);
  tty.generation = 1;
  ldiscReset(tty);
  return pty;
}

/** A side has been closed: the pair goes with the last one, and its number is free. */
export function ptyUnused(tty: Tty): void {
  const pty = ptyOf(tty);
  if (pty.masterOpen != 0 || tty.opens > 0) return;
  devptsGiveIndex(pty.sb, pty.index);
  superPut(pty.sb);
  kfree(pty.backlog);
  kfree(changetype<usize>(pty.tty));
  kfree(changetype<usize>(pty));
}

/** TtyDriver.start: the master may read what has been sent. */
function ptyStart(tty: Tty): void {
  if (tty.stopped) return;
  if (tty.released == tty.sendHead) return;
  tty.released = tty.sendHead;
  wakeUp(ptyOf(tty).readers, Poll.IN | Poll.RDNORM);
}

/** TtyDriver.status: news for packet mode; of two opposites the later one stands. */
function ptyStatus(tty: Tty, bits: u32): void {
  const pty = ptyOf(tty);
  if (!pty.packet) return;
  let kept = pty.status;
  if (bits & (Packet.STOP | Packet.START)) kept &= ~(Packet.STOP | Packet.START);
  if (bits & (Packet.DOSTOP | Packet.NOSTOP)) kept &= ~(Packet.DOSTOP | Packet.NOSTOP);
  pty.status = kept | bits;
  wakeUp(pty.readers, Poll.IN | Poll.RDNORM | Poll.PRI);
}

/** TtyDriver.unthrottle, and after every write of the master: from the backlog into the line discipline. */
export function ptyFeed(tty: Tty): void {
  const pty = ptyOf(tty);
  if (pty.backlogHead == pty.backlogTail) return;
  while (pty.backlogTail != pty.backlogHead && receive(tty, load<u8>(pty.backlog + (pty.backlogTail & (BACKLOG_SIZE - 1))))) {
    pty.backlogTail++;
  }
  receiveDone(tty);
  if (pty.room > 0) wakeUp(pty.writers, Poll.OUT | Poll.WRNORM);
}

/** TtyDriver.close: the master learns that nobody has the terminal open any more. */
function ptySlaveClosed(tty: Tty): void {
  if (tty.opens > 0) return;
  const pty = ptyOf(tty);
  pty.slaveClosed = 1;
  wakeUp(pty.readers, Poll.IN | Poll.RDNORM | Poll.HUP);
  wakeUp(pty.writers, Poll.OUT | Poll.WRNORM);
  ptyUnused(tty);
}
