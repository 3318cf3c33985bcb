// The master side of a pseudo-terminal as a file: /dev/ptmx, or ptmx in a devpts (man 4 ptmx, man 7 pty). Each open
// makes a new pair; the terminal's name appears in the devpts and goes when the master is closed.
import { Errno } from "../../abi/errno";
import { Poll } from "../../abi/poll";
import { Packet } from "../../abi/termios";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { devptsFind } from "../fs/devpts/find";
import { devptsAddName, devptsGiveIndex, devptsRemoveName, devptsTakeIndex } from "../fs/devpts/super";
import { File, FileOps } from "../fs/file";
import { PATH_B, isError } from "../fs/globals";
import { Path, pathPut } from "../fs/path";
import { pollWait } from "../fs/select-table";
import { SuperBlock } from "../fs/super";
import { Uio, copyFromUio, copyToUio } from "../mm/uio";
import { current } from "../sched/task";
import { waitOn, wakeUp } from "../sched/wait";
import { signalPending } from "../signal/send";
import { ttyHangup } from "./hangup";
import { ptmIoctl } from "./ptm-ioctl";
import { BACKLOG_SIZE, Pty, ptyAlloc, ptyFeed, ptyUnused } from "./pty";
import { PTM_OPS, SEND_SIZE, TTY_SCRATCH } from "./tty";

export function ptmInit(): void {
  const ops = changetype<FileOps>(PTM_OPS);
  ops.read = ptmRead.index;
  ops.write = ptmWrite.index;
  ops.poll = ptmPoll.index;
  ops.ioctl = ptmIoctl.index;
  ops.release = ptmRelease.index;
}

@inline
function ptyOfMaster(file: File): Pty {
  return changetype<Pty>(file.data);
}

/** Opening ptmx: a new pair. 0, -ENODEV without a devpts, -ENOSPC, -ENOMEM. */
export function ptmOpen(file: File): i32 {
  const at = changetype<Path>(PATH_B);
  const error = devptsFind(file.path, at);
  if (error) return error;
  const result = newPair(file, at.mount.sb);
  pathPut(at);
  return result;
}

function newPair(file: File, sb: SuperBlock): i32 {
  const index = devptsTakeIndex(sb);
  if (isError(index)) return index;
  const pty = ptyAlloc(sb, index);
  if (pty == null) {
    devptsGiveIndex(sb, index);
    return -Errno.ENOMEM;
  }
  if (devptsAddName(sb, index, changetype<usize>(pty)) < 0) {
    pty.masterOpen = 0;
    ptyUnused(pty.tty);
    return -Errno.ENOMEM;
  }
  file.data = changetype<usize>(pty);
  file.ops = changetype<FileOps>(PTM_OPS);
  return 0;
}

function ptmRead(file: File, uio: Uio, position: usize): i32 {
  if (uio.resid == 0) return 0;
  const pty = ptyOfMaster(file);
  if (pty.packet) {
    if (pty.status != 0) return takeStatus(pty, uio);
    if (pty.readable > 0) {
      store<u8>(TTY_SCRATCH, Packet.DATA);
      const marked = copyToUio(TTY_SCRATCH, 1, uio);
      return marked < 0 ? marked : 1 + take(pty, uio);
    }
  } else if (pty.readable > 0) return take(pty, uio);
  if (pty.slaveClosed) return -Errno.EIO;
  if (file.nonblocking) return -Errno.EAGAIN;
  if (signalPending()) return -ERESTARTSYS;
  return waitOn(pty.readers, WaitReason.TTY_READ);
}

function takeStatus(pty: Pty, uio: Uio): i32 {
  store<u8>(TTY_SCRATCH, <u8>pty.status);
  const n = copyToUio(TTY_SCRATCH, 1, uio);
  if (n > 0) pty.status = 0;
  return n;
}

/** Moves what may be read; 0 or -EFAULT when nothing could be. */
function take(pty: Pty, uio: Uio): i32 {
  const tty = pty.tty;
  let moved: i32 = 0;
  while (uio.resid > 0 && pty.readable > 0) {
    const run = min<u32>(min<u32>(uio.resid, pty.readable), SEND_SIZE - (tty.sendTail & (SEND_SIZE - 1)));
    const n = copyToUio(tty.sendBuffer + (tty.sendTail & (SEND_SIZE - 1)), run, uio);
    if (n < 0) {
      if (moved == 0) moved = n;
      break;
    }
    tty.sendTail += n;
    moved += n;
  }
  if (moved > 0) wakeUp(tty.writers, Poll.OUT | Poll.WRNORM);
  return moved;
}

function ptmWrite(file: File, uio: Uio, position: usize): i32 {
  const pty = ptyOfMaster(file);
  let moved: i32 = 0;
  while (uio.resid > 0) {
    if (pty.room == 0) {
      if (file.nonblocking) return moved ? moved : -Errno.EAGAIN;
      if (signalPending()) return moved ? moved : -ERESTARTSYS;
      current().sys.moved += moved;
      return waitOn(pty.writers, WaitReason.TTY_WRITE);
    }
    const at = pty.backlogHead & (BACKLOG_SIZE - 1);
    const n = copyFromUio(pty.backlog + at, min<u32>(min<u32>(uio.resid, pty.room), BACKLOG_SIZE - at), uio);
    if (n < 0) return moved ? moved : n;
    pty.backlogHead += n;
    moved += n;
    ptyFeed(pty.tty);
  }
  return moved;
}

function ptmPoll(file: File, table: usize): u32 {
  const pty = ptyOfMaster(file);
  pollWait(file, pty.readers, table);
  pollWait(file, pty.writers, table);
  let events: u32 = 0;
  if (pty.readable > 0) events |= Poll.IN | Poll.RDNORM;
  if (pty.packet != 0 && pty.status != 0) events |= Poll.PRI | Poll.IN | Poll.RDNORM;
  if (pty.slaveClosed) events |= Poll.HUP;
  if (pty.room > 0) events |= Poll.OUT | Poll.WRNORM;
  return events;
}

/** FileOps.release: the name goes and the terminal is hung up. */
function ptmRelease(file: File): void {
  const pty = ptyOfMaster(file);
  pty.masterOpen = 0;
  devptsRemoveName(pty.sb, pty.index);
  ttyHangup(pty.tty, false);
  ptyUnused(pty.tty);
}
