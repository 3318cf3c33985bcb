// Terminal ioctls (man 4 tty_ioctl, man 3 termios).
import { Errno } from "../../abi/errno";
import { Sig } from "../../abi/signal";
import { Ioctl, Termios } from "../../abi/termios";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { File } from "../fs/file";
import { copyFromUser, copyToUser, readUser32, writeUser32 } from "../mm/usercopy";
import { current } from "../sched/task";
import { waitOn } from "../sched/wait";
import { signalPending, signalSendGroup } from "../signal/send";
import { flushInput, flushOutput, isDelimiter, modeChanged, receive, receiveDone, EOF_MARK } from "./ldisc";
import { checkChange, ttyDisassociate, ttySetControlling, ttySetForeground } from "./session";
import { READ_BUFFER, READ_SIZE, TTY_SCRATCH, Tty, tty } from "./tty";
import { TTY_GLOBALS } from "../layout";
import { uartStart } from "./uart8250";

/** struct winsize */
@inline const WINSIZE_BYTES: u32 = 8;

/** TCFLSH argument: which queue; TCXONC argument: what to do. */
const enum Queue {
  INPUT = 0,
  OUTPUT = 1,
  BOTH = 2,
}
const enum Flow {
  STOP_OUTPUT = 0,
  START_OUTPUT = 1,
  STOP_INPUT = 2,
  START_INPUT = 3,
}

export function ttyIoctl(file: File, command: u32, argument: u32): i32 {
  switch (command) {
    case Ioctl.TCGETS:
      return copyToUser(argument, TTY_GLOBALS, Termios.SIZE);
    case Ioctl.TCSETS:
      return setTermios(argument, false, false);
    case Ioctl.TCSETSW:
      return setTermios(argument, true, false);
    case Ioctl.TCSETSF:
      return setTermios(argument, true, true);
    case Ioctl.TIOCGWINSZ:
      return copyToUser(argument, windowAddress(), WINSIZE_BYTES);
    case Ioctl.TIOCSWINSZ:
      return setWindow(argument);
    case Ioctl.TIOCGPGRP:
      return current().tty === null ? -Errno.ENOTTY : writeUser32(argument, tty.foreground);
    case Ioctl.TIOCSPGRP:
      return setForeground(argument);
    case Ioctl.TIOCGSID:
      return current().tty === null ? -Errno.ENOTTY : writeUser32(argument, tty.session);
    case Ioctl.TIOCSCTTY:
      return ttySetControlling(argument == 1);
    case Ioctl.TIOCNOTTY:
      return giveUp();
    case Ioctl.FIONREAD:
      return writeUser32(argument, bytesToRead());
    case Ioctl.TIOCOUTQ:
      return writeUser32(argument, tty.sendHead - tty.sendTail);
    case Ioctl.TCFLSH:
      return flush(argument);
    case Ioctl.TCXONC:
      return flow(argument);
    case Ioctl.TCSBRK:
      return drained();
    case Ioctl.TIOCSTI:
      return simulate(argument);
    default:
      return -Errno.ENOTTY;
  }
}

/** `wait`: output is sent first; `discard`: unread input is thrown away. */
function setTermios(argument: u32, wait: bool, discard: bool): i32 {
  const allowed = checkChange();
  if (allowed != 0) return allowed;
  const error = copyFromUser(TTY_SCRATCH, argument, Termios.SIZE);
  if (error != 0) return error;
  if (wait) {
    const sent = drained();
    if (sent != 0) return sent;
  }
  if (discard) flushInput();
  const wasCanonical = tty.canonical;
  memory.copy(TTY_GLOBALS, TTY_SCRATCH, Termios.SIZE);
  if (wasCanonical != tty.canonical) modeChanged();
  receiveDone();
  return 0;
}

/** 0 when everything written has been sent, else sleeps. */
function drained(): i32 {
  if (tty.sendHead == tty.sendTail) return 0;
  if (signalPending()) return -ERESTARTSYS;
  return waitOn(tty.writers, WaitReason.TTY_WRITE);
}

@inline
function windowAddress(): usize {
  return TTY_GLOBALS + offsetof<Tty>("rows");
}

function setWindow(argument: u32): i32 {
  const error = copyFromUser(TTY_SCRATCH, argument, WINSIZE_BYTES);
  if (error != 0) return error;
  windowChanged(load<u64>(TTY_SCRATCH));
  return 0;
}

/** Takes a struct winsize; SIGWINCH to the foreground group when it is another one. */
export function windowChanged(size: u64): void {
  if (load<u64>(windowAddress()) == size) return;
  store<u64>(windowAddress(), size);
  if (tty.foreground != 0) signalSendGroup(tty.foreground, Sig.WINCH);
}

function setForeground(argument: u32): i32 {
  const allowed = checkChange();
  if (allowed != 0) return allowed;
  const error = readUser32(argument, TTY_SCRATCH);
  return error != 0 ? error : ttySetForeground(load<i32>(TTY_SCRATCH));
}

function giveUp(): i32 {
  const task = current();
  if (task.tty === null) return -Errno.ENOTTY;
  if (task.sid == task.pid) ttyDisassociate(task);
  else task.tty = null;
  return 0;
}

/** Canonical mode counts complete lines, without end-of-file marks. */
function bytesToRead(): u32 {
  if (!tty.canonical) return tty.head - tty.tail;
  let n: u32 = 0;
  for (let i = tty.tail; i != tty.canonHead; i++) {
    if (!isDelimiter(i) || load<u8>(READ_BUFFER + (i & (READ_SIZE - 1))) != EOF_MARK) n++;
  }
  return n;
}

function flush(queue: u32): i32 {
  const allowed = checkChange();
  if (allowed != 0) return allowed;
  if (queue > <u32>Queue.BOTH) return -Errno.EINVAL;
  if (queue != Queue.OUTPUT) flushInput();
  if (queue != Queue.INPUT) flushOutput();
  return 0;
}

/** Input flow control is the host's business: nothing to do. */
function flow(action: u32): i32 {
  const allowed = checkChange();
  if (allowed != 0) return allowed;
  if (action == Flow.STOP_OUTPUT) tty.stopped = 1;
  else if (action == Flow.START_OUTPUT) {
    tty.stopped = 0;
    uartStart();
  } else if (action > <u32>Flow.START_INPUT) return -Errno.EINVAL;
  return 0;
}

/** TIOCSTI: a byte as if typed. */
function simulate(argument: u32): i32 {
  if (current().euid != 0 && current().tty === null) return -Errno.EPERM;
  const error = copyFromUser(TTY_SCRATCH, argument, 1);
  if (error != 0) return error;
  receive(load<u8>(TTY_SCRATCH));
  receiveDone();
  return 0;
}
