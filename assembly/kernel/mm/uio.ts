// What one read or write moves: one range of user memory, a list of ranges (readv), or one range of kernel memory.
// A Uio is made anew each time that a call runs; uioAdvance skips what earlier runs have moved. The vectors of the
// running call are in one place (mmGlobals.iovecs): kernel code is never re-entered.
import { PAGE_MASK, PAGE_SIZE } from "../param";
import { Errno } from "../../abi/errno";
import { Limit } from "../../abi/fcntl";
import { mmGlobals } from "./memmap";
import { copyFromUser, copyFromUserPart, copyToUserPart, userPage, userRangeOk } from "./usercopy";
import { machineWork } from "../../machine/power";

/**
 *   0    base: u32       the present range: user address, or kernel address if `kernel`
 *   4    length: u32     bytes left in it
 *   8    resid: u32      bytes left in all ranges
 *   12   next: usize     address of the next struct iovec { base u32, len u32 } (kernel copy)
 *   16   count: u32      vectors left after the present range
 *   20   kernel: u32     1: `base` is kernel memory
 */
@unmanaged
export class Uio {
  base: u32;
  length: u32;
  resid: u32;
  next: usize;
  count: u32;
  kernel: u32;
}

/** struct iovec */
@inline export const IOVEC_SIZE: u32 = 8;
@inline const IOVEC_LENGTH: usize = 4;

/** Most bytes that one call moves (Linux: MAX_RW_COUNT). */
@inline export const MAX_RW_COUNT: u32 = 0x7ffff000;

/** One range of user memory: 0, or -EFAULT when it reaches into the kernel's. */
export function uioInitUser(uio: Uio, base: u32, length: u32): i32 {
  if (!userRangeOk(base, length)) return -Errno.EFAULT;
  setRange(uio, base, min<u32>(length, MAX_RW_COUNT), 0);
  return 0;
}

/** One range of kernel memory. */
export function uioInitKernel(uio: Uio, address: usize, length: u32): void {
  setRange(uio, <u32>address, length, 1);
}

/** `count` struct iovec at user address `vectors`: 0, -EINVAL (too many, negative lengths) or -EFAULT. */
export function uioInitVec(uio: Uio, vectors: u32, count: u32): i32 {
  setRange(uio, 0, 0, 0);
  if (count > <u32>Limit.IOV_MAX) return -Errno.EINVAL;
  const copy = mmGlobals.iovecs;
  if (copyFromUser(copy, vectors, count * IOVEC_SIZE) < 0) return -Errno.EFAULT;
  let total: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const vector = copy + i * IOVEC_SIZE;
    const length = load<u32>(vector, IOVEC_LENGTH);
    if (<i32>length < 0) return -Errno.EINVAL;
    if (!userRangeOk(load<u32>(vector), length)) return -Errno.EFAULT;
    const kept = min<u32>(length, MAX_RW_COUNT - total);
    store<u32>(vector, kept, IOVEC_LENGTH);
    total += kept;
  }
  uio.resid = total;
  uio.next = copy;
  uio.count = count;
  nextRange(uio);
  return 0;
}

/** Skips `n` bytes (at most uio.resid). */
export function uioAdvance(uio: Uio, n: u32): void {
  uio.resid -= n;
  while (n > uio.length) {
    n -= uio.length;
    uio.length = 0;
    nextRange(uio);
  }
  uio.base += n;
  uio.length -= n;
  nextRange(uio);
}

/** Bytes that are copied in a nanosecond, log2. */
@inline const COPY_SHIFT: u32 = 2;

/** Moves up to `n` bytes from kernel memory to where `uio` stands. Bytes moved; -EFAULT if the first one cannot be. */
export function copyToUio(kernel: usize, n: u32, uio: Uio): i32 {
  let done: u32 = 0;
  const wanted = min<u32>(n, uio.resid);
  while (done < wanted) {
    const part = min<u32>(wanted - done, uio.length);
    let copied = part;
    if (uio.kernel) memory.copy(uio.base, kernel + done, part);
    else copied = copyToUserPart(uio.base, kernel + done, part);
    uioAdvance(uio, copied);
    done += copied;
    machineWork(copied >> COPY_SHIFT);
    if (copied < part) return done > 0 ? done : -Errno.EFAULT;
  }
  return done;
}

/** Moves up to `n` bytes from where `uio` stands to kernel memory. Bytes moved; -EFAULT if the first one cannot be. */
export function copyFromUio(kernel: usize, n: u32, uio: Uio): i32 {
  let done: u32 = 0;
  const wanted = min<u32>(n, uio.resid);
  while (done < wanted) {
    const part = min<u32>(wanted - done, uio.length);
    let copied = part;
    if (uio.kernel) memory.copy(kernel + done, uio.base, part);
    else copied = copyFromUserPart(kernel + done, uio.base, part);
    uioAdvance(uio, copied);
    done += copied;
    machineWork(copied >> COPY_SHIFT);
    if (copied < part) return done > 0 ? done : -Errno.EFAULT;
  }
  return done;
}

/**
 * Faults in the next `n` bytes, for writing if `write`, without moving. How many from the front can be accessed, or
 * -EFAULT if not even the first.
 */
export function uioFaultIn(uio: Uio, n: u32, write: bool): i32 {
  const wanted = min<u32>(n, uio.resid);
  if (uio.kernel) return wanted;
  let done: u32 = 0;
  let base = uio.base;
  let length = uio.length;
  let next = uio.next;
  while (done < wanted) {
    const end = base + min<u32>(length, wanted - done);
    while (base < end) {
      if (userPage(base, write) == 0) return done > 0 ? done : -Errno.EFAULT;
      const part = min<u32>(end, (base & PAGE_MASK) + PAGE_SIZE) - base;
      base += part;
      done += part;
    }
    if (done < wanted) {
      base = load<u32>(next);
      length = load<u32>(next, IOVEC_LENGTH);
      next += IOVEC_SIZE;
    }
  }
  return done;
}

function setRange(uio: Uio, base: u32, length: u32, kernel: u32): void {
  uio.base = base;
  uio.length = length;
  uio.resid = length;
  uio.next = 0;
  uio.count = 0;
  uio.kernel = kernel;
}

/** Goes on to the next vector that is not empty. */
function nextRange(uio: Uio): void {
  while (uio.length == 0 && uio.count > 0) {
    uio.base = load<u32>(uio.next);
    uio.length = load<u32>(uio.next, IOVEC_LENGTH);
    uio.next += IOVEC_SIZE;
    uio.count--;
  }
}
