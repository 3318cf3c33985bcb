// Terminal ioctls (man 4 tty_ioctl, man 3 termios).
import { Errno } from "../../abi/errno";
import { CC, Ioctl } from "../../abi/termios";
import { File } from "../fs/file";
import { copyFromUser, readUser32, writeUser32 } from "../mm/usercopy";
import { current } from "../sched/task";
import { cutOff, cutOffIoctl, ttyHangup } from "./hangup";
import { bytesToRead, flushInput } from "./input";
import { receive, receiveDone } from "./ldisc";
import { flushOutput, sendFlush, sendRaw, startOutput, stopOutput } from "./output";
import { checkChange, ttyDisassociate, ttySetControlling, ttySetForeground } from "./session";
import { drained, getTermios, getWindow, setTermios, setWindow, unsent } from "./settings";
import { TTY_SCRATCH, Tty, controlChar, ttyOf } from "./tty";

/** TCFLSH argument: which queue; TCXONC argument: what to do. */
export const enum FlushQueue {
  INPUT = 0,
  OUTPUT = 1,
  BOTH = 2,
}
export const enum FlowAction {
  STOP_OUTPUT = 0,
  START_OUTPUT = 1,
  STOP_INPUT = 2,
  START_INPUT = 3,
}

/** FileOps.ioctl. */
export function ttyIoctl(file: File, command: u32, argument: u32): i32 {
  const tty = ttyOf(file);
  if (cutOff(file)) return cutOffIoctl(command);
  switch (command) {
    case Ioctl.TIOCNOTTY:
      return giveUp(tty);
    case Ioctl.FIONREAD:
      return writeUser32(argument, bytesToRead(tty));
    case Ioctl.TIOCOUTQ:
      return writeUser32(argument, unsent(tty));
    case Ioctl.TCFLSH:
      return flush(tty, argument);
    case Ioctl.TCXONC:
      return flow(tty, argument);
    case Ioctl.TIOCGPGRP:
      return current().tty !== tty ? -Errno.ENOTTY : writeUser32(argument, tty.foreground);
    case Ioctl.TIOCGSID:
      return current().tty !== tty ? -Errno.ENOTTY : writeUser32(argument, tty.session);
    default:
      return ttyCommonIoctl(tty, file, command, argument);
  }
}

/** The ioctls that mean the same on a pseudo-terminal's master; `tty` is the terminal itself. */
export function ttyCommonIoctl(tty: Tty, file: File, command: u32, argument: u32): i32 {
  switch (command) {
    case Ioctl.TCGETS:
      return getTermios(tty, argument, false);
    case Ioctl.TCGETS2:
      return getTermios(tty, argument, true);
    case Ioctl.TCSETS:
      return setTermios(tty, argument, false, false, false);
    case Ioctl.TCSETSW:
      return setTermios(tty, argument, true, false, false);
    case Ioctl.TCSETSF:
      return setTermios(tty, argument, true, true, false);
    case Ioctl.TCSETS2:
      return setTermios(tty, argument, false, false, true);
    case Ioctl.TCSETSW2:
      return setTermios(tty, argument, true, false, true);
    case Ioctl.TCSETSF2:
      return setTermios(tty, argument, true, true, true);
    case Ioctl.TIOCGWINSZ:
      return getWindow(tty, argument);
    case Ioctl.TIOCSWINSZ:
      return setWindow(tty, argument);
    case Ioctl.TIOCSPGRP:
      return setForeground(tty, argument);
    case Ioctl.TIOCSCTTY:
      return ttySetControlling(tty, file, argument == 1);
    case Ioctl.TCSBRK:
    case Ioctl.TCSBRKP:
      return sendBreak(tty);
    case Ioctl.TIOCSTI:
      return simulate(tty, argument);
    case Ioctl.TIOCGDEV:
      return writeUser32(argument, tty.device);
    case Ioctl.TIOCEXCL:
      tty.exclusive = 1;
      return 0;
    case Ioctl.TIOCNXCL:
      tty.exclusive = 0;
      return 0;
    case Ioctl.TIOCGEXCL:
      return writeUser32(argument, tty.exclusive);
    case Ioctl.TIOCGETD:
      return writeUser32(argument, N_TTY);
    case Ioctl.TIOCSETD:
      return setDiscipline(argument);
    case Ioctl.TIOCVHANGUP:
      return hangUp(tty);
    default:
      return -Errno.ENOTTY;
  }
}

/** The one line discipline. */
@inline const N_TTY: u32 = 0;

function setDiscipline(argument: u32): i32 {
  const error = readUser32(argument, TTY_SCRATCH);
  if (error != 0) return error;
  return load<u32>(TTY_SCRATCH) == N_TTY ? 0 : -Errno.EINVAL;
}

/** tcsendbreak, tcdrain: there is no line to hold in a break, so what is left is to wait for the output. */
function sendBreak(tty: Tty): i32 {
  const allowed = checkChange(tty);
  return allowed != 0 ? allowed : drained(tty);
}

function hangUp(tty: Tty): i32 {
  if (current().euid != 0) return -Errno.EPERM;
  ttyHangup(tty, false);
  return 0;
}

function setForeground(tty: Tty, argument: u32): i32 {
  const allowed = checkChange(tty);
  if (allowed != 0) return allowed == -Errno.EIO ? -Errno.ENOTTY : allowed;
  const error = readUser32(argument, TTY_SCRATCH);
  return error != 0 ? error : ttySetForeground(tty, load<i32>(TTY_SCRATCH));
}

function giveUp(tty: Tty): i32 {
  const task = current();
  if (task.tty !== tty) return -Errno.ENOTTY;
  if (task.sid == task.tgid) ttyDisassociate(task, false);
  else task.tty = null;
  return 0;
}

function flush(tty: Tty, queue: u32): i32 {
  const allowed = checkChange(tty);
  if (allowed != 0) return allowed;
  if (queue > <u32>FlushQueue.BOTH) return -Errno.EINVAL;
  if (queue != FlushQueue.OUTPUT) flushInput(tty);
  if (queue != FlushQueue.INPUT) flushOutput(tty);
  return 0;
}

/** Stopping input sends VSTOP to the other side; the console's input is the host's business. */
function flow(tty: Tty, action: u32): i32 {
  const allowed = checkChange(tty);
  if (allowed != 0) return allowed;
  switch (action) {
    case FlowAction.STOP_OUTPUT:
      tty.flowStopped = 1;
      stopOutput(tty);
      return 0;
    case FlowAction.START_OUTPUT:
      if (tty.flowStopped) startOutput(tty);
      tty.flowStopped = 0;
      return 0;
    case FlowAction.STOP_INPUT:
      return sendControl(tty, CC.VSTOP);
    case FlowAction.START_INPUT:
      return sendControl(tty, CC.VSTART);
  }
  return -Errno.EINVAL;
}

function sendControl(tty: Tty, index: u32): i32 {
  const byte = controlChar(tty, index);
  if (byte == 0 || tty.pty == 0) return 0;
  sendRaw(tty, byte);
  sendFlush(tty);
  return 0;
}

/** TIOCSTI: a byte as if typed. */
function simulate(tty: Tty, argument: u32): i32 {
  if (current().euid != 0 && current().tty !== tty) return -Errno.EPERM;
  const error = copyFromUser(TTY_SCRATCH, argument, 1);
  if (error != 0) return error;
  receive(tty, load<u8>(TTY_SCRATCH));
  receiveDone(tty);
  return 0;
}
