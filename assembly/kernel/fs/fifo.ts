// FIFOs: pipes with a name (man 7 fifo). The pipe exists while a file is open on the name; opening one end waits
// for the other. An open that waits counts as an end already, so two opens find each other.
import { Errno } from "../../abi/errno";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { current } from "../sched/task";
import { waitOn, wakeUp } from "../sched/wait";
import { signalPending } from "../signal/send";
import { FMode, File, FileOps } from "./file";
import { FIFO_OPS, PIPE_OPS } from "./globals";
import { Inode } from "./inode";
import { Pipe, pipeAlloc, pipeFree } from "./pipe";

export function fifoInit(): void {
  changetype<FileOps>(FIFO_OPS).open = fifoOpen.index;
  changetype<FileOps>(PIPE_OPS).open = pipeReopen.index;
}

/**
 * FileOps.open. On later runs sys.value is the count of opens of the other end that the first run saw; an open of
 * the other end since then is enough, even if it has been closed again.
 */
function fifoOpen(inode: Inode, file: File): i32 {
  const ends = file.mode & (FMode.READ | FMode.WRITE);
  if (current().sys.stage == 0) {
    const error = attach(inode, file, ends);
    if (error) return error;
  }
  const pipe = changetype<Pipe>(inode.pipe);
  if (!mustWait(pipe, file, ends)) return 0;
  if (signalPending()) return fail(inode, pipe, ends, -ERESTARTSYS);
  return ends == FMode.READ ? waitOn(pipe.readWait, WaitReason.PIPE_READ) : waitOn(pipe.writeWait, WaitReason.PIPE_WRITE);
}

/** FileOps.open of a pipe without a name, through /proc/PID/fd: it exists, so nobody waits for its other end. */
function pipeReopen(inode: Inode, file: File): i32 {
  const pipe = changetype<Pipe>(inode.pipe);
  pipe.files++;
  countEnds(pipe, file.mode & (FMode.READ | FMode.WRITE));
  return 0;
}

/** First run: counts the end in and wakes opens of the other one. */
function attach(inode: Inode, file: File, ends: u32): i32 {
  if (inode.pipe == 0) {
    const made = pipeAlloc();
    if (made == null) return -Errno.ENOMEM;
    inode.pipe = changetype<usize>(made);
  }
  const pipe = changetype<Pipe>(inode.pipe);
  if (ends == FMode.WRITE && file.nonblocking && pipe.readers == 0) {
    if (pipe.files == 0) drop(inode, pipe);
    return -Errno.ENXIO;
  }
  pipe.files++;
  countEnds(pipe, ends);
  const other = ends == FMode.READ ? pipe.writers : pipe.readers;
  current().sys.value = ends == FMode.READ ? pipe.writeOpens : pipe.readOpens;
  // A non-blocking reader that nobody has written to yet does not see a hang-up (Linux: f_version).
  if (ends == FMode.READ && file.nonblocking && other == 0) file.data = pipe.writeOpens + 1;
  return 0;
}

function countEnds(pipe: Pipe, ends: u32): void {
  if (ends & FMode.READ) {
    pipe.readers++;
    pipe.readOpens++;
    wakeUp(pipe.writeWait);
  }
  if (ends & FMode.WRITE) {
    pipe.writers++;
    pipe.writeOpens++;
    wakeUp(pipe.readWait);
  }
}

function mustWait(pipe: Pipe, file: File, ends: u32): bool {
  if (file.nonblocking) return false;
  const seen = current().sys.value;
  if (ends == FMode.READ) return pipe.writers == 0 && pipe.writeOpens == seen;
  if (ends == FMode.WRITE) return pipe.readers == 0 && pipe.readOpens == seen;
  return false;
}

/** A signal ended the wait: the end was never opened. */
function fail(inode: Inode, pipe: Pipe, ends: u32, error: i32): i32 {
  if (ends & FMode.READ) {
    if (--pipe.readers == 0) wakeUp(pipe.writeWait);
  }
  if (ends & FMode.WRITE) {
    if (--pipe.writers == 0) wakeUp(pipe.readWait);
  }
  if (--pipe.files == 0) drop(inode, pipe);
  return error;
}

function drop(inode: Inode, pipe: Pipe): void {
  inode.pipe = 0;
  pipeFree(pipe);
}
