// eventfd (man 2 eventfd; Linux fs/eventfd.c): a 64-bit counter as a file. write adds to it and waits while the sum
// would not fit; read takes all of it, or one with EFD_SEMAPHORE, and waits while it is 0.
import { Errno } from "../../abi/errno";
import { EventFd } from "../../abi/fd-objects";
import { O } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { kfree, kzalloc } from "../mm/slab";
import { Uio, copyFromUio, copyToUio } from "../mm/uio";
import { WaitQueue, waitOn, waitQueueAt, waitQueueInit, wakeUp } from "../sched/wait";
import { signalPending } from "../signal/send";
import { Anon, anonFile, anonSeek } from "./anon";
import { File, FileOps } from "./file";
import { EVENTFD_OPS, SCRATCH, isError } from "./globals";
import { putByte, putHex, putLine, putText } from "./proc/seq";
import { pollWait } from "./select-table";

/** Bytes of every read and write. */
@inline const VALUE_BYTES: u32 = 8;
/** The counter stays below it. */
@inline const COUNT_MAX: u64 = u64.MAX_VALUE;

/**
 *   0    wait: WaitQueue    readers, writers and polls
 *   8    count: u64
 *   16   semaphore: u32
 */
@unmanaged
class Eventfd {
  waitNext: usize;
  waitPrev: usize;
  count: u64;
  semaphore: u32;

  @inline get wait(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), 0);
  }
}

export function eventfdInit(): void {
  const ops = changetype<FileOps>(EVENTFD_OPS);
  ops.read = eventfdRead.index;
  ops.write = eventfdWrite.index;
  ops.poll = eventfdPoll.index;
  ops.llseek = anonSeek.index;
  ops.release = eventfdRelease.index;
  ops.fdinfo = eventfdInfo.index;
}

/** A file with one reference: its address or -ENOMEM. `flags`: EventFd and O bits. */
export function eventfdCreate(count: u32, flags: u32): i32 {
  const address = kzalloc(offsetof<Eventfd>());
  if (address == 0) return -Errno.ENOMEM;
  const event = changetype<Eventfd>(address);
  waitQueueInit(event.wait);
  event.count = count;
  event.semaphore = flags & EventFd.SEMAPHORE;
  const made = anonFile(Anon.EVENTFD, EVENTFD_OPS, O.RDWR | (flags & O.NONBLOCK), address);
  if (isError(made)) kfree(address);
  return made;
}

function eventfdRead(file: File, uio: Uio, position: usize): i32 {
  if (uio.resid < VALUE_BYTES) return -Errno.EINVAL;
  const event = changetype<Eventfd>(file.data);
  if (event.count == 0) {
    if (file.nonblocking) return -Errno.EAGAIN;
    return signalPending() ? -ERESTARTSYS : waitOn(event.wait, WaitReason.EVENTFD);
  }
  const taken: u64 = event.semaphore ? 1 : event.count;
  event.count -= taken;
  wakeUp(event.wait, Poll.OUT);
  store<u64>(SCRATCH, taken);
  return whole(copyToUio(SCRATCH, VALUE_BYTES, uio));
}

function eventfdWrite(file: File, uio: Uio, position: usize): i32 {
  if (uio.resid != VALUE_BYTES) return -Errno.EINVAL;
  const event = changetype<Eventfd>(file.data);
  const copied = whole(copyFromUio(SCRATCH, VALUE_BYTES, uio));
  if (isError(copied)) return copied;
  const added = load<u64>(SCRATCH);
  if (added == COUNT_MAX) return -Errno.EINVAL;
  if (added >= COUNT_MAX - event.count) {
    if (file.nonblocking) return -Errno.EAGAIN;
    return signalPending() ? -ERESTARTSYS : waitOn(event.wait, WaitReason.EVENTFD);
  }
  event.count += added;
  wakeUp(event.wait, Poll.IN);
  return VALUE_BYTES;
}

function eventfdPoll(file: File, table: usize): u32 {
  const event = changetype<Eventfd>(file.data);
  pollWait(file, event.wait, table);
  let ready: u32 = 0;
  if (event.count > 0) ready |= Poll.IN;
  if (event.count == COUNT_MAX) ready |= Poll.ERR;
  if (event.count < COUNT_MAX - 1) ready |= Poll.OUT;
  return ready;
}

/** The counter in hexadecimal, at the right of a field. */
function eventfdInfo(file: File): void {
  const count = changetype<Eventfd>(file.data).count;
  putText("eventfd-count: ");
  let digits: u32 = 1;
  while (digits < HEX_WIDTH && count >> (digits * 4) != 0) digits++;
  for (let i = digits; i < HEX_WIDTH; i++) putByte(SPACE);
  putHex(count, digits);
  putLine();
}

@inline const HEX_WIDTH: u32 = 16;
@inline const SPACE: u8 = 0x20;

function eventfdRelease(file: File): void {
  kfree(file.data);
}

/** A value is moved as a whole or not at all. */
@inline
function whole(moved: i32): i32 {
  return moved == VALUE_BYTES ? moved : -Errno.EFAULT;
}
