// Terminals as device files: /dev/console and /dev/ttyS0 (the console), /dev/tty (the caller's own terminal), /dev/ptmx
// (a new pseudo-terminal) and the names in a devpts.
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { LFlag } from "../../abi/termios";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { Major, majorOf, minorOf } from "../fs/chrdev";
import { File } from "../fs/file";
import { Inode } from "../fs/inode";
import { pollWait } from "../fs/select-table";
import { FsType } from "../fs/super";
import { Uio, copyFromUio } from "../mm/uio";
import { current } from "../sched/task";
import { waitOn } from "../sched/wait";
import { signalPending } from "../signal/send";
import { CUT_OFF_EVENTS, NEVER_CUT_OFF, cutOff } from "./hangup";
import { readable } from "./input";
import { EXPANSION, sendFlush, sendProcessed, writeRoom } from "./output";
import { Pty } from "./pty";
import { ptmOpen } from "./ptm";
import { checkChange, ttyOpened } from "./session";
import { TTY_SCRATCH, TTY_SCRATCH_SIZE, Tty, consoleTty, ttyOf } from "./tty";

/** Minors of the major 5. */
const enum Aux {
  TTY = 0,
  CONSOLE = 1,
  PTMX = 2,
}
/** Transmit room at which poll calls a line writable; a pseudo-terminal is when it takes anything. */
@inline const LINE_WRITABLE_ROOM: u32 = 256;

/** FileOps.open. /dev/console never becomes the controlling terminal: init opens it for its messages (Linux: tty_open). */
export function ttyOpen(inode: Inode, file: File): i32 {
  const minor = minorOf(inode.rdev);
  switch (majorOf(inode.rdev)) {
    case Major.TTY_AUX:
      if (minor == Aux.PTMX) return ptmOpen(file);
      if (minor == Aux.CONSOLE) {
        attach(file, consoleTty);
        file.data2 = NEVER_CUT_OFF;
        return 0;
      }
      return minor == Aux.TTY ? openOwn(file) : -Errno.ENXIO;
    case Major.PTS:
      return openSlave(inode, file);
  }
  return openTerminal(consoleTty, file);
}

function openOwn(file: File): i32 {
  const tty = current().tty;
  if (tty === null) return -Errno.ENXIO;
  if (tty.pty != 0 && changetype<Pty>(tty.pty).masterOpen == 0) return -Errno.EIO;
  return reopen(tty, file);
}

/** A name in a devpts (Linux: pty_open). */
function openSlave(inode: Inode, file: File): i32 {
  if (inode.sb.type != FsType.DEVPTS || inode.data == 0) return -Errno.EIO;
  const pty = changetype<Pty>(inode.data);
  if (pty.locked) return -Errno.EIO;
  const error = openTerminal(pty.tty, file);
  if (error == 0) pty.slaveClosed = 0;
  return error;
}

function openTerminal(tty: Tty, file: File): i32 {
  const error = reopen(tty, file);
  if (error == 0 && (file.flags & O.NOCTTY) == 0) ttyOpened(tty, file);
  return error;
}

function reopen(tty: Tty, file: File): i32 {
  if (tty.exclusive && current().euid != 0) return -Errno.EBUSY;
  attach(file, tty);
  return 0;
}

function attach(file: File, tty: Tty): void {
  file.data = changetype<usize>(tty);
  file.data2 = tty.generation;
  tty.opens++;
}

/** FileOps.release. */
export function ttyRelease(file: File): void {
  const tty = ttyOf(file);
  tty.opens--;
  if (tty.opens == 0) tty.exclusive = 0;
  if (tty.driver.close) call_indirect<void>(tty.driver.close, tty);
}

/** FileOps.write. Bytes that this run of the call sent; what it sent before it had to wait is added to sys.moved. */
export function ttyWrite(file: File, uio: Uio, position: usize): i32 {
  const tty = ttyOf(file);
  if (cutOff(file)) return -Errno.EIO;
  if ((tty.lflag & LFlag.TOSTOP) != 0 && file.data2 != NEVER_CUT_OFF) {
    const allowed = checkChange(tty);
    if (allowed != 0) return allowed;
  }
  let moved: i32 = 0;
  while (uio.resid > 0) {
    const wanted = min<u32>(min<u32>(uio.resid, TTY_SCRATCH_SIZE), writeRoom(tty) / EXPANSION);
    if (wanted == 0) {
      sendFlush(tty);
      if (file.nonblocking) return moved ? moved : -Errno.EAGAIN;
      if (signalPending()) return moved ? moved : -ERESTARTSYS;
      current().sys.moved += moved;
      return waitOn(tty.writers, WaitReason.TTY_WRITE);
    }
    const n = copyFromUio(TTY_SCRATCH, wanted, uio);
    if (n < 0) {
      sendFlush(tty);
      return moved ? moved : n;
    }
    for (let i = 0; i < n; i++) sendProcessed(tty, load<u8>(TTY_SCRATCH + i));
    moved += n;
  }
  sendFlush(tty);
  return moved;
}

/** FileOps.poll. */
export function ttyPoll(file: File, table: usize): u32 {
  const tty = ttyOf(file);
  if (cutOff(file)) return CUT_OFF_EVENTS;
  pollWait(file, tty.readers, table);
  pollWait(file, tty.writers, table);
  let events: u32 = 0;
  if (readable(tty)) events |= Poll.IN | Poll.RDNORM;
  if (writeRoom(tty) >= (tty.pty != 0 ? EXPANSION : LINE_WRITABLE_ROOM)) events |= Poll.OUT | Poll.WRNORM;
  return events;
}
