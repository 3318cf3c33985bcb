// Moving bytes between files inside the kernel: sendfile, splice, tee, vmsplice (Linux fs/splice.c). Bytes go through
// one page at a time, except from pipe to pipe, where the pages themselves change hands.
//
// A call that blocks holds its files in a FilePair and finds them again when it is run again; what it has moved is in
// sys.moved, as with write.
import { Errno } from "../../abi/errno";
import { In } from "../../abi/inotify";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { allocPage, pageGet, pagePut } from "../mm/page";
import { kfree, kzalloc } from "../mm/slab";
import { Uio, copyFromUio, uioInitKernel } from "../mm/uio";
import { PAGE_SIZE } from "../param";
import { current } from "../sched/task";
import { BLOCKED, waitOn, wakeUp } from "../sched/wait";
import { signalPending } from "../signal/send";
import { File, fileGet, filePut } from "./file";
import { IO_UIO, SEND_POSITION } from "./globals";
import { notifyFile } from "./notify";
import { PIPE_READABLE, PIPE_WRITABLE, Pipe, pipeBroken, pipeDropSlot, pipeOf, pipePush, slotAt } from "./pipe";

/** The two files of a call that waits. */
@unmanaged
export class FilePair {
  input: File;
  output: File;
}

/** The pair that an earlier run of the call holds, or null. */
@inline
export function heldPair(): FilePair | null {
  return changetype<FilePair | null>(current().sys.object);
}

/** The call goes to sleep: its files stay until it ends. Returns `result`, for tail calls. */
export function holdPair(input: File, output: File, result: i32): i32 {
  const sys = current().sys;
  if (result != BLOCKED || sys.object != 0) return result;
  const pair = changetype<FilePair>(kzalloc(offsetof<FilePair>()));
  pair.input = fileGet(input);
  pair.output = fileGet(output);
  sys.object = changetype<usize>(pair);
  sys.release = releasePair.index;
  return result;
}

/** SyscallState.release. */
function releasePair(object: usize): void {
  const pair = changetype<FilePair>(object);
  filePut(pair.input);
  filePut(pair.output);
  kfree(object);
}

/**
 * File to file: `count` bytes from `start` on, less what earlier runs of the call have moved; `outPosition` as
 * fileWriteAt's. The bytes moved by all runs, BLOCKED or -errno.
 */
export function sendFile(input: File, output: File, start: u64, outPosition: usize, count: u32): i32 {
  const sys = current().sys;
  const page = allocPage();
  if (page == 0) return -Errno.ENOMEM;
  let result = 0;
  while (sys.moved < count) {
    store<u64>(SEND_POSITION, start + sys.moved);
    const n = readInto(input, page, min(PAGE_SIZE, count - sys.moved), SEND_POSITION);
    if (n <= 0) {
      result = n;
      break;
    }
    const before = sys.moved;
    result = writeFrom(output, page, n, outPosition);
    if (result == BLOCKED) break;
    if (result > 0) sys.moved = before + result;
    if (result < n) break;
  }
  pagePut(page);
  return settle(input, output, result);
}

/** Pipe to file: waits for bytes, then moves what is there, at most `count`. */
export function spliceFromPipe(input: File, output: File, outPosition: usize, count: u32, nonblock: bool): i32 {
  const pipe = pipeOf(input);
  const sys = current().sys;
  if (pipe.empty && sys.moved == 0) return waitForData(pipe, nonblock);
  const wasFull = pipe.full;
  let result = 0;
  while (!pipe.empty && sys.moved < count) {
    const slot = slotAt(pipe, pipe.tail);
    const n = min(slot.length, count - sys.moved);
    const before = sys.moved;
    result = writeFrom(output, slot.page + slot.offset, n, outPosition);
    if (result >= 0) sys.moved = before + result;
    const gone = sys.moved - before;
    slot.offset += gone;
    slot.length -= gone;
    if (slot.length == 0) pipeDropSlot(pipe);
    if (result < <i32>n) break;
  }
  if (wasFull && !pipe.full) wakeUp(pipe.writeWait, PIPE_WRITABLE);
  return settle(input, output, result);
}

/** File to pipe: waits for room, then fills it, at most `count` bytes. `position` is read at and advanced. */
export function spliceToPipe(input: File, output: File, position: usize, count: u32, nonblock: bool): i32 {
  const pipe = pipeOf(output);
  const wait = waitForRoom(pipe, nonblock);
  if (wait) return wait;
  // Only files whose reads never wait are read more than once.
  const pages: u32 = input.inode.isRegular ? pipe.slotCount - (pipe.head - pipe.tail) : 1;
  let moved = 0;
  let error = 0;
  for (let i: u32 = 0; i < pages && <u32>moved < count; i++) {
    const page = allocPage();
    if (page == 0) {
      error = -Errno.ENOMEM;
      break;
    }
    const n = readInto(input, page, min(PAGE_SIZE, count - moved), position);
    if (n <= 0) {
      pagePut(page);
      error = n;
      break;
    }
    pipePush(pipe, page, 0, n, false);
    moved += n;
  }
  if (moved == 0) return error;
  wakeUp(pipe.readWait, PIPE_READABLE);
  notifyFile(input, In.ACCESS);
  return moved;
}

/** Pipe to pipe: slots change hands (`copy`: are shared, and stay in the input; tee). */
export function splicePipes(input: File, output: File, count: u32, nonblock: bool, copy: bool): i32 {
  const from = pipeOf(input);
  const to = pipeOf(output);
  if (from.empty) return waitForData(from, nonblock);
  const wait = waitForRoom(to, nonblock);
  if (wait) return wait;
  const wasFull = from.full;
  let moved: u32 = 0;
  for (let index = from.tail; index != from.head && !to.full && moved < count; index++) {
    const slot = slotAt(from, index);
    const n = min(slot.length, count - moved);
    pageGet(slot.page);
    pipePush(to, slot.page, slot.offset, n, slot.packet != 0);
    moved += n;
    if (copy) continue;
    slot.offset += n;
    slot.length -= n;
    if (slot.length == 0) pipeDropSlot(from);
  }
  wakeUp(to.readWait, PIPE_READABLE);
  if (wasFull && !from.full) wakeUp(from.writeWait, PIPE_WRITABLE);
  return moved;
}

/** vmsplice into a pipe: waits for room, then fills a slot from each page of the user's that it can. */
export function spliceFromUser(output: File, uio: Uio, nonblock: bool): i32 {
  const pipe = pipeOf(output);
  const wait = waitForRoom(pipe, nonblock);
  if (wait) return wait;
  let moved = 0;
  let error = 0;
  while (uio.resid > 0 && !pipe.full) {
    const page = allocPage();
    if (page == 0) {
      error = -Errno.ENOMEM;
      break;
    }
    const piece = min(PAGE_SIZE - (uio.base & (PAGE_SIZE - 1)), uio.length);
    const copied = copyFromUio(page, piece, uio);
    if (copied <= 0) {
      pagePut(page);
      error = copied;
      break;
    }
    pipePush(pipe, page, 0, copied, false);
    moved += copied;
  }
  if (moved == 0) return error;
  wakeUp(pipe.readWait, PIPE_READABLE);
  return moved;
}

/** Copies between regular files, which never wait. Bytes, or why not even one. */
export function copyRange(input: File, output: File, from: u64, to: u64, count: u32): i32 {
  const page = allocPage();
  if (page == 0) return -Errno.ENOMEM;
  let moved: u32 = 0;
  let result = 0;
  while (moved < count) {
    store<u64>(SEND_POSITION, from + moved);
    result = readInto(input, page, min(PAGE_SIZE, count - moved), SEND_POSITION);
    if (result <= 0) break;
    store<u64>(SEND_POSITION, to + moved);
    const n = result;
    result = writeFrom(output, page, n, SEND_POSITION);
    if (result > 0) moved += result;
    if (result < n) break;
  }
  pagePut(page);
  if (moved == 0) return result;
  notifyFile(input, In.ACCESS);
  notifyFile(output, In.MODIFY);
  return moved;
}

function readInto(file: File, address: usize, n: u32, position: usize): i32 {
  const uio = changetype<Uio>(IO_UIO);
  uioInitKernel(uio, address, n);
  return call_indirect<i32>(file.ops.read, file, uio, position);
}

function writeFrom(file: File, address: usize, n: u32, position: usize): i32 {
  const uio = changetype<Uio>(IO_UIO);
  uioInitKernel(uio, address, n);
  return call_indirect<i32>(file.ops.write, file, uio, position);
}

/** The result of a call whose bytes are counted in sys.moved. */
function settle(input: File, output: File, last: i32): i32 {
  if (last == BLOCKED) return BLOCKED;
  const moved = current().sys.moved;
  if (moved == 0) return last;
  notifyFile(input, In.ACCESS);
  notifyFile(output, In.MODIFY);
  return moved;
}

/** The pipe is empty: 0 at its end, -EAGAIN, -ERESTARTSYS, or BLOCKED until something is written. */
function waitForData(pipe: Pipe, nonblock: bool): i32 {
  if (pipe.writers == 0) return 0;
  if (nonblock) return -Errno.EAGAIN;
  return signalPending() ? -ERESTARTSYS : waitOn(pipe.readWait, WaitReason.PIPE_READ);
}

/** 0 when a slot is free; else -EPIPE with SIGPIPE, -EAGAIN, -ERESTARTSYS, or BLOCKED until one is. */
function waitForRoom(pipe: Pipe, nonblock: bool): i32 {
  if (pipe.readers == 0) return pipeBroken();
  if (!pipe.full) return 0;
  if (nonblock) return -Errno.EAGAIN;
  return signalPending() ? -ERESTARTSYS : waitOn(pipe.writeWait, WaitReason.PIPE_WRITE);
}
