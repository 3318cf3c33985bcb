// Pipes (man 7 pipe; Linux fs/pipe.c, whose visible corners this keeps): a ring of slots, each one page with the
// bytes of one or more writes. A pipe is full when all slots are taken, however little is in them, so a read frees
// room for others only when it empties a slot; writes of up to PIPE_BUF bytes take one slot or add to the last one,
// which is what makes them atomic. In packet mode (O_DIRECT) a slot is a packet: it is read as a whole or cut off.
// A slot's page may be shared with other slots (tee): it is written to only by its single user.
import { Errno } from "../../abi/errno";
import { O, S } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { SiCode, Sig } from "../../abi/signal";
import { Ioctl } from "../../abi/termios";
import { WaitReason } from "../../abi/trace";
import { pageOf } from "../mm/memmap";
import { allocPage, pagePut } from "../mm/page";
import { Cache, cacheAlloc, cacheFree, kfree, kzalloc } from "../mm/slab";
import { Uio, copyFromUio, copyToUio } from "../mm/uio";
import { writeUser32 } from "../mm/usercopy";
import { PAGE_SIZE, PIPE_SIZE } from "../param";
import { current } from "../sched/task";
import { WaitQueue, waitOn, waitQueueAt, waitQueueInit, wakeUp } from "../sched/wait";
import { signalPending, signalSendThread } from "../signal/send";
import { ERESTARTSYS } from "../entry/errors";
import { dentryAllocRoot, dentryPut } from "./dentry";
import { FMode, File, FileOps, fileAlloc } from "./file";
import { FIFO_OPS, PIPE_OPS, SPECIAL_INODE_OPS, fsState } from "./globals";
import { Inode, InodeOps, inodeAlloc } from "./inode";
import { Mount } from "./mount";
import { pollWait } from "./select-table";
import { SuperBlock } from "./super";

/**
 * One slot: bytes [offset, offset + length) of a page.
 *
 *   0  page: usize   4  offset: u32   8  length: u32   12  packet: u32 (1: written in packet mode)
 */
@unmanaged
export class PipeSlot {
  page: usize;
  offset: u32;
  length: u32;
  packet: u32;
}
@inline const SLOT_SIZE: u32 = 16;

/**
 *   0    readWait, writeWait: WaitQueue
 *   16   slots: usize       ring of PipeSlot
 *   20   slotCount: u32     a power of two
 *   24   head, tail: u32    slots ever filled, ever emptied
 *   32   spare: usize       a page kept for the next write
 *   36   readers, writers   open ends
 *   44   readOpens, writeOpens   ends ever opened: what a blocking open of a FIFO waits for
 *   52   files: u32         files that refer to it
 *   56   polled: u32        1 once somebody polled: from then on every write is an event (edge-triggered epoll)
 *   60   writer: usize      pipe2's second file, until it has a descriptor
 */
@unmanaged
export class Pipe {
  readWaitNext: usize;
  readWaitPrev: usize;
  writeWaitNext: usize;
  writeWaitPrev: usize;
  slots: usize;
  slotCount: u32;
  head: u32;
  tail: u32;
  spare: usize;
  readers: u32;
  writers: u32;
  readOpens: u32;
  writeOpens: u32;
  files: u32;
  polled: u32;
  writer: usize;

  @inline get readWait(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), 0);
  }
  @inline get writeWait(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<Pipe>("writeWaitNext"));
  }
  @inline get empty(): bool {
    return this.head == this.tail;
  }
  @inline get full(): bool {
    return this.head - this.tail >= this.slotCount;
  }
}

/** Largest pipe that F_SETPIPE_SZ makes (/proc/sys/fs/pipe-max-size). */
@inline export const PIPE_SIZE_MAX: u32 = 1048576;

@inline export const PIPE_READABLE: u32 = Poll.IN | Poll.RDNORM;
@inline export const PIPE_WRITABLE: u32 = Poll.OUT | Poll.WRNORM;

export function pipeInit(): void {
  for (let i = 0; i < 2; i++) {
    const ops = changetype<FileOps>(i ? FIFO_OPS : PIPE_OPS);
    ops.read = pipeRead.index;
    ops.write = pipeWrite.index;
    ops.poll = pipePoll.index;
    ops.ioctl = pipeIoctl.index;
    ops.release = pipeRelease.index;
  }
}

/** Two files on a new pipe: the address of the reading one, whose pipe's `writer` is the other; -ENOMEM, -ENFILE. */
export function pipeCreate(flags: u32): i32 {
  const task = current();
  const sb = changetype<SuperBlock>(fsState.pipeSuper);
  const pipe = pipeAlloc();
  if (pipe == null) return -Errno.ENOMEM;
  const inode = inodeAlloc(sb, S.IFIFO | 0o600, task.fsuid, task.fsgid);
  if (inode == null) {
    pipeFree(pipe);
    return -Errno.ENOMEM;
  }
  inode.ops = changetype<InodeOps>(SPECIAL_INODE_OPS);
  inode.fileOps = changetype<FileOps>(PIPE_OPS);
  inode.pipe = changetype<usize>(pipe);
  const dentry = dentryAllocRoot(inode);
  if (dentry == null) {
    pipeFree(pipe);
    return -Errno.ENOMEM;
  }
  const mount = changetype<Mount>(fsState.pipeMount);
  const reader = fileAlloc(mount, dentry, O.RDONLY | (flags & O.NONBLOCK));
  const writer = fileAlloc(mount, dentry, O.WRONLY | (flags & (O.NONBLOCK | O.DIRECT)));
  dentryPut(dentry);
  if (reader == null || writer == null) return -Errno.ENFILE;
  pipe.files = 2;
  pipe.readers = 1;
  pipe.writers = 1;
  pipe.writer = changetype<usize>(writer);
  return <i32>changetype<usize>(reader);
}

/** The pipe that a file refers to; null (0) when it is none. */
@inline
export function pipeOf(file: File): Pipe {
  return changetype<Pipe>(file.inode.pipe);
}

export function pipeAlloc(): Pipe | null {
  const address = cacheAlloc(Cache.PIPE);
  if (address == 0) return null;
  const pipe = changetype<Pipe>(address);
  pipe.slotCount = PIPE_SIZE / PAGE_SIZE;
  pipe.slots = kzalloc(pipe.slotCount * SLOT_SIZE);
  if (pipe.slots == 0) {
    cacheFree(Cache.PIPE, address);
    return null;
  }
  waitQueueInit(pipe.readWait);
  waitQueueInit(pipe.writeWait);
  fsState.pipeCount++;
  return pipe;
}

export function pipeFree(pipe: Pipe): void {
  while (!pipe.empty) {
    pagePut(slotAt(pipe, pipe.tail).page);
    pipe.tail++;
  }
  if (pipe.spare) pagePut(pipe.spare);
  kfree(pipe.slots);
  cacheFree(Cache.PIPE, changetype<usize>(pipe));
  fsState.pipeCount--;
}

/** Bytes that fit. */
export function pipeCapacity(pipe: Pipe): u32 {
  return pipe.slotCount * PAGE_SIZE;
}

/** F_SETPIPE_SZ: the new capacity; -EBUSY when more is in the pipe, -EPERM, -EINVAL. */
export function pipeSetCapacity(pipe: Pipe, size: u32): i32 {
  if (<i32>size < 0) return -Errno.EINVAL;
  if (size > PIPE_SIZE_MAX && current().euid != 0) return -Errno.EPERM;
  let count: u32 = 1;
  while (count * PAGE_SIZE < size) count <<= 1;
  if (count < pipe.head - pipe.tail) return -Errno.EBUSY;
  const slots = kzalloc(count * SLOT_SIZE);
  if (slots == 0) return -Errno.ENOMEM;
  const used = pipe.head - pipe.tail;
  for (let i: u32 = 0; i < used; i++) memory.copy(slots + i * SLOT_SIZE, changetype<usize>(slotAt(pipe, pipe.tail + i)), SLOT_SIZE);
  kfree(pipe.slots);
  pipe.slots = slots;
  pipe.slotCount = count;
  pipe.tail = 0;
  pipe.head = used;
  if (!pipe.full) wakeUp(pipe.writeWait, PIPE_WRITABLE);
  return pipeCapacity(pipe);
}

export function pipeRead(file: File, uio: Uio, position: usize): i32 {
  if (uio.resid == 0) return 0;
  const pipe = pipeOf(file);
  const wasFull = pipe.full;
  let moved: i32 = 0;
  let freed = false;
  while (!pipe.empty && uio.resid > 0) {
    const slot = slotAt(pipe, pipe.tail);
    const copied = copyToUio(slot.page + slot.offset, min(slot.length, uio.resid), uio);
    if (copied < 0) {
      if (moved == 0) moved = copied;
      break;
    }
    moved += copied;
    slot.offset += copied;
    slot.length -= copied;
    const packet = slot.packet != 0;
    if (slot.length > 0 && !packet) continue;
    pipeDropSlot(pipe);
    freed = true;
    if (packet) break;
  }
  if (wasFull && freed) wakeUp(pipe.writeWait, PIPE_WRITABLE);
  if (moved != 0) return moved;
  if (pipe.writers == 0) return 0;
  if (file.nonblocking) return -Errno.EAGAIN;
  if (signalPending()) return -ERESTARTSYS;
  return waitOn(pipe.readWait, WaitReason.PIPE_READ);
}

export function pipeWrite(file: File, uio: Uio, position: usize): i32 {
  if (uio.resid == 0) return 0;
  const pipe = pipeOf(file);
  if (pipe.readers == 0) return pipeBroken();
  const wasEmpty = pipe.empty;
  let moved: i32 = 0;
  let error: i32 = 0;

  // The odd bytes of a write join the last slot when they fit as a whole.
  const odd = uio.resid & (PAGE_SIZE - 1);
  const packet = (file.flags & O.DIRECT) != 0;
  if (odd != 0 && !wasEmpty && !packet && current().sys.moved == 0) {
    const last = slotAt(pipe, pipe.head - 1);
    const end = last.offset + last.length;
    if (end + odd <= PAGE_SIZE && last.packet == 0 && pageOf(last.page).refcount == 1) {
      error = copyFromUio(last.page + end, odd, uio);
      if (error > 0) {
        last.length += error;
        moved = error;
        error = 0;
      }
    }
  }
  if (error == 0 && uio.resid > 0 && !pipe.full) {
    const filled = pipeFill(pipe, uio, packet);
    if (filled > 0) moved += filled;
    else error = filled;
  }
  if (moved > 0 && (wasEmpty || pipe.polled)) wakeUp(pipe.readWait, PIPE_READABLE);
  if (uio.resid == 0 || error || !pipe.full) return moved > 0 ? moved : error;

  // Full.
  if (file.nonblocking) return moved > 0 ? moved : -Errno.EAGAIN;
  if (signalPending()) return moved > 0 ? moved : -ERESTARTSYS;
  current().sys.moved += moved;
  return waitOn(pipe.writeWait, WaitReason.PIPE_WRITE);
}

/** Puts bytes into free slots, one page each, until the pipe is full or `uio` empty. Bytes, or why not even one. */
function pipeFill(pipe: Pipe, uio: Uio, packet: bool): i32 {
  let moved: i32 = 0;
  while (uio.resid > 0 && !pipe.full) {
    const page = pipe.spare ? pipe.spare : allocPage();
    pipe.spare = 0;
    if (page == 0) return moved > 0 ? moved : -Errno.ENOMEM;
    const copied = copyFromUio(page, min(PAGE_SIZE, uio.resid), uio);
    if (copied <= 0) {
      pipe.spare = page;
      return moved > 0 ? moved : copied;
    }
    pipePush(pipe, page, 0, copied, packet);
    moved += copied;
  }
  return moved;
}

/** A new slot at the head (there must be a free one), which takes over a reference to `page`. */
export function pipePush(pipe: Pipe, page: usize, offset: u32, length: u32, packet: bool): void {
  const slot = slotAt(pipe, pipe.head);
  slot.page = page;
  slot.offset = offset;
  slot.length = length;
  slot.packet = packet ? 1 : 0;
  pipe.head++;
}

/** The oldest slot is done with. */
export function pipeDropSlot(pipe: Pipe): void {
  const page = slotAt(pipe, pipe.tail).page;
  if (pipe.spare == 0 && pageOf(page).refcount == 1) pipe.spare = page;
  else pagePut(page);
  pipe.tail++;
}

/** FileOps.poll. */
export function pipePoll(file: File, table: usize): u32 {
  const pipe = pipeOf(file);
  pipe.polled = 1;
  let ready: u32 = 0;
  if (file.mode & FMode.READ) {
    pollWait(file, pipe.readWait, table);
    if (!pipe.empty) ready |= PIPE_READABLE;
    if (pipe.writers == 0 && file.data != pipe.writeOpens + 1) ready |= Poll.HUP;
  }
  if (file.mode & FMode.WRITE) {
    pollWait(file, pipe.writeWait, table);
    if (!pipe.full) ready |= PIPE_WRITABLE;
    if (pipe.readers == 0) ready |= Poll.ERR;
  }
  return ready;
}

export function pipeIoctl(file: File, command: u32, argument: u32): i32 {
  if (command != Ioctl.FIONREAD) return -Errno.ENOTTY;
  const pipe = pipeOf(file);
  let bytes: u32 = 0;
  for (let i = pipe.tail; i != pipe.head; i++) bytes += slotAt(pipe, i).length;
  return writeUser32(argument, bytes);
}

/** FileOps.release: an end is gone; the other one learns it. */
export function pipeRelease(file: File): void {
  const pipe = pipeOf(file);
  if (file.mode & FMode.READ) pipe.readers--;
  if (file.mode & FMode.WRITE) pipe.writers--;
  if (--pipe.files == 0) {
    file.inode.pipe = 0;
    pipeFree(pipe);
    return;
  }
  if ((pipe.readers == 0) != (pipe.writers == 0)) {
    wakeUp(pipe.readWait, PIPE_READABLE | Poll.ERR | Poll.HUP);
    wakeUp(pipe.writeWait, PIPE_WRITABLE | Poll.ERR | Poll.HUP);
  }
}

/** Nobody will read: SIGPIPE and EPIPE, unless part of the write got through before. */
export function pipeBroken(): i32 {
  signalSendThread(current(), Sig.PIPE, SiCode.USER, current().tgid, current().uid);
  return -Errno.EPIPE;
}

@inline
export function slotAt(pipe: Pipe, index: u32): PipeSlot {
  return changetype<PipeSlot>(pipe.slots + (index & (pipe.slotCount - 1)) * SLOT_SIZE);
}
