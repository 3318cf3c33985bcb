// Ioctls of a pseudo-terminal's master (man 4 tty_ioctl, man 2 ioctl_tty, man 3 ptsname, unlockpt). What is not the
// master's own is asked of the terminal.
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { Sig } from "../../abi/signal";
import { Ioctl } from "../../abi/termios";
import { devptsFind } from "../fs/devpts/find";
import { devptsName } from "../fs/devpts/super";
import { fdFindFree, fdInstall } from "../fs/fdtable";
import { File, filePut } from "../fs/file";
import { PATH_B, isError } from "../fs/globals";
import { stepInto } from "../fs/namei";
import { openPath } from "../fs/open";
import { Path, pathPut } from "../fs/path";
import { readUser32, writeUser32 } from "../mm/usercopy";
import { wakeUp } from "../sched/wait";
import { signalSendGroup } from "../signal/send";
import { FlowAction, FlushQueue, ttyCommonIoctl } from "./ioctl";
import { Pty } from "./pty";
import { TTY_SCRATCH } from "./tty";

/** FileOps.ioctl. */
export function ptmIoctl(file: File, command: u32, argument: u32): i32 {
  const pty = changetype<Pty>(file.data);
  const tty = pty.tty;
  switch (command) {
    case Ioctl.TIOCGPTN:
      return writeUser32(argument, pty.index);
    case Ioctl.TIOCSPTLCK:
      return setLock(pty, argument);
    case Ioctl.TIOCGPTLCK:
      return writeUser32(argument, pty.locked);
    case Ioctl.TIOCPKT:
      return setPacket(pty, argument);
    case Ioctl.TIOCGPKT:
      return writeUser32(argument, pty.packet);
    case Ioctl.TIOCGPTPEER:
      return openPeer(file, pty, argument);
    case Ioctl.TIOCSIG:
      return sendSignal(pty, argument);
    case Ioctl.FIONREAD:
      return writeUser32(argument, pty.readable);
    case Ioctl.TIOCOUTQ:
      return writeUser32(argument, 0);
    case Ioctl.TCFLSH:
      return flush(pty, argument);
    case Ioctl.TCXONC:
      return flow(pty, argument);
    case Ioctl.TIOCGPGRP:
      return writeUser32(argument, tty.foreground);
    case Ioctl.TIOCGSID:
      return tty.session == 0 ? -Errno.ENOTTY : writeUser32(argument, tty.session);
    case Ioctl.TIOCNOTTY:
      return -Errno.ENOTTY;
  }
  return ttyCommonIoctl(tty, file, command, argument);
}

function setLock(pty: Pty, argument: u32): i32 {
  const error = readUser32(argument, TTY_SCRATCH);
  if (error == 0) pty.locked = load<u32>(TTY_SCRATCH) != 0 ? 1 : 0;
  return error;
}

function setPacket(pty: Pty, argument: u32): i32 {
  const error = readUser32(argument, TTY_SCRATCH);
  if (error != 0) return error;
  const on: u32 = load<u32>(TTY_SCRATCH) != 0 ? 1 : 0;
  if (on && !pty.packet) pty.status = 0;
  pty.packet = on;
  return 0;
}

/** Opens the terminal without its name, so that it need not be reachable (TIOCGPTPEER). A descriptor or -errno. */
function openPeer(file: File, pty: Pty, flags: u32): i32 {
  const room = fdFindFree();
  if (isError(room)) return room;
  const path = changetype<Path>(PATH_B);
  const error = devptsFind(file.path, path);
  if (error) return error;
  const name = devptsName(pty.sb, pty.index);
  if (name == null) {
    pathPut(path);
    return -Errno.EIO;
  }
  stepInto(path, name);
  const opened = openPath(path, flags, true);
  pathPut(path);
  if (isError(opened)) return opened;
  const peer = changetype<File>(<usize>opened);
  const fd = fdInstall(peer, (flags & O.CLOEXEC) != 0);
  if (isError(fd)) filePut(peer);
  return fd;
}

/** TIOCSIG: as if the key for it had been typed; for the signals that have one. */
function sendSignal(pty: Pty, signal: u32): i32 {
  if (signal != Sig.INT && signal != Sig.QUIT && signal != Sig.TSTP) return -Errno.EINVAL;
  if (pty.tty.foreground != 0) signalSendGroup(pty.tty.foreground, signal);
  return 0;
}

/** The master's input is the terminal's output, and its output what the line discipline has not taken yet. */
function flush(pty: Pty, queue: u32): i32 {
  if (queue > <u32>FlushQueue.BOTH) return -Errno.EINVAL;
  if (queue != FlushQueue.OUTPUT) {
    pty.tty.sendTail = pty.tty.released;
    wakeUp(pty.tty.writers, Poll.OUT | Poll.WRNORM);
  }
  if (queue != FlushQueue.INPUT) {
    pty.backlogTail = pty.backlogHead;
    wakeUp(pty.writers, Poll.OUT | Poll.WRNORM);
  }
  return 0;
}

/** The master has no flow-control characters to send. */
function flow(pty: Pty, action: u32): i32 {
  if (action > <u32>FlowAction.START_INPUT) return -Errno.EINVAL;
  if (action == FlowAction.STOP_OUTPUT) pty.masterStopped = 1;
  else if (action == FlowAction.START_OUTPUT) {
    pty.masterStopped = 0;
    wakeUp(pty.writers, Poll.OUT | Poll.WRNORM);
  }
  return 0;
}
