// The terminal as device files: /dev/console, /dev/ttyS0 (the console) and /dev/tty (the caller's own terminal).
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { CFlag, LFlag, OFlag } from "../../abi/termios";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { Major, chrdevRegister, majorOf, minorOf } from "../fs/chrdev";
import { hostOnResize } from "../fs/dev/host";
import { File, FileOps } from "../fs/file";
import { Inode } from "../fs/inode";
import { pollWait } from "../fs/select-table";
import { Uio, copyFromUio } from "../mm/uio";
import { current } from "../sched/task";
import { waitOn, waitQueueInit } from "../sched/wait";
import { signalPending } from "../signal/send";
import { HostioPort } from "../../machine/devices/hostio";
import { portRead } from "../../machine/devices/bus";
import { ttyIoctl, windowChanged } from "./ioctl";
import { ldiscReset, readable } from "./ldisc";
import { EXPANSION, sendFlush, sendProcessed, sendRoom } from "./output";
import { ttyRead } from "./read";
import { checkChange, ttyOpened } from "./session";
import { TTY_OPS, TTY_SCRATCH, TTY_SCRATCH_SIZE, tty } from "./tty";
import { uartInit } from "./uart8250";

@inline const DEV_TTY_MINOR: u32 = 0;
@inline const DEV_CONSOLE_MINOR: u32 = 1;
/** A terminal until the host says how large its window is. */
@inline const DEFAULT_ROWS: u16 = 24;
@inline const DEFAULT_COLUMNS: u16 = 80;
/** Transmit room at which poll calls the terminal writable. */
@inline const WRITABLE_ROOM: u32 = 256;

export function ttyInit(): void {
  ldiscReset();
  tty.oflag = OFlag.OPOST | OFlag.ONLCR;
  tty.cflag = CFlag.B38400 | CFlag.CS8 | CFlag.CREAD | CFlag.HUPCL;
  tty.rows = DEFAULT_ROWS;
  tty.columns = DEFAULT_COLUMNS;
  waitQueueInit(tty.readers);
  waitQueueInit(tty.writers);
  const ops = changetype<FileOps>(TTY_OPS);
  ops.open = ttyOpen.index;
  ops.read = ttyRead.index;
  ops.write = ttyWrite.index;
  ops.poll = ttyPoll.index;
  ops.ioctl = ttyIoctl.index;
  chrdevRegister(Major.TTY, ops);
  chrdevRegister(Major.TTY_AUX, ops);
  uartInit();
  hostOnResize(hostResized.index);
  hostResized();
}

/** The host's window has another size. Its register is rows << 16 | columns; struct winsize begins with the rows. */
function hostResized(): void {
  const window = portRead(HostioPort.Window, 4);
  if (window != 0) windowChanged(<u64>rotl<u32>(window, 16));
}

/** Opening /dev/console never makes it the controlling terminal: init opens it for its messages (Linux: tty_open). */
function ttyOpen(inode: Inode, file: File): i32 {
  if (majorOf(inode.rdev) == Major.TTY_AUX) {
    const minor = minorOf(inode.rdev);
    if (minor == DEV_TTY_MINOR) return current().tty === null ? -Errno.ENXIO : 0;
    if (minor == DEV_CONSOLE_MINOR) return 0;
  }
  if ((file.flags & O.NOCTTY) == 0) ttyOpened();
  return 0;
}

/** Bytes that this run of the call sent; what it sent before it had to wait is added to sys.moved. */
function ttyWrite(file: File, uio: Uio, position: usize): i32 {
  if (tty.lflag & LFlag.TOSTOP) {
    const allowed = checkChange();
    if (allowed != 0) return allowed;
  }
  let moved: i32 = 0;
  while (uio.resid > 0) {
    const wanted = min<u32>(min<u32>(uio.resid, TTY_SCRATCH_SIZE), sendRoom() / EXPANSION);
    if (wanted == 0) {
      sendFlush();
      if (file.nonblocking) return moved ? moved : -Errno.EAGAIN;
      if (signalPending()) return moved ? moved : -ERESTARTSYS;
      current().sys.moved += moved;
      return waitOn(tty.writers, WaitReason.TTY_WRITE);
    }
    const n = copyFromUio(TTY_SCRATCH, wanted, uio);
    if (n < 0) {
      sendFlush();
      return moved ? moved : n;
    }
    for (let i = 0; i < n; i++) sendProcessed(load<u8>(TTY_SCRATCH + i));
    moved += n;
  }
  sendFlush();
  return moved;
}

function ttyPoll(file: File, table: usize): u32 {
  pollWait(file, tty.readers, table);
  pollWait(file, tty.writers, table);
  let events: u32 = 0;
  if (readable()) events |= Poll.IN | Poll.RDNORM;
  if (sendRoom() >= WRITABLE_ROOM) events |= Poll.OUT | Poll.WRNORM;
  return events;
}
