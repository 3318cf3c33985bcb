// mlock and its kin (man 2 mlock). Nothing is ever swapped out here, so a lock only brings the pages in, counts against
// RLIMIT_MEMLOCK, and makes MADV_DONTNEED and MS_INVALIDATE refuse.
import { Errno } from "../../abi/errno";
import { Mlockall } from "../../abi/fcntl";
import { PAGE_MASK, PAGE_SIZE } from "../param";
import { change } from "./advise";
import { populateRange } from "./fault";
import { mayLock, mayLockMore } from "./limits";
import { Mm, TASK_SIZE } from "./mm";
import { pageAlign } from "./mmap";
import { VmFlag, vmaFind, vmaFirst, vmaNext } from "./vma";

/** Locks the pages that [start, start + length) touches; with `onFault` only as they come in. 0 or -errno. */
export function doMlock(mm: Mm, start: u32, length: u32, onFault: bool): i32 {
  if (!mayLock()) return -Errno.EPERM;
  const from = start & PAGE_MASK;
  const size = pageAlign(length + (start & ~PAGE_MASK));
  if (size == 0 && length != 0) return -Errno.ENOMEM;
  if (!mayLockMore(mm, size - lockedIn(mm, from, from + size))) return -Errno.ENOMEM;
  const error = setLock(mm, from, size, true, onFault);
  if (error == 0 && !onFault) populateRange(mm, from, from + size);
  return error;
}

export function doMunlock(mm: Mm, start: u32, length: u32): i32 {
  const size = pageAlign(length + (start & ~PAGE_MASK));
  if (size == 0 && length != 0) return -Errno.ENOMEM;
  return setLock(mm, start & PAGE_MASK, size, false, false);
}

/** Locks all that is mapped (CURRENT), and all that will be (FUTURE), as Mlockall bits say; 0 unlocks. 0 or -errno. */
export function doMlockall(mm: Mm, flags: u32): i32 {
  if (flags != 0 && !mayLock()) return -Errno.EPERM;
  const onFault = (flags & Mlockall.ONFAULT) != 0;
  const lock: u32 = onFault ? VmFlag.LOCKED | VmFlag.LOCK_ON_FAULT : VmFlag.LOCKED;
  const current = flags == 0 || (flags & Mlockall.CURRENT) != 0;
  if (flags != 0 && current && !mayLockMore(mm, mm.totalPages * PAGE_SIZE)) return -Errno.ENOMEM;
  mm.newFlags = flags & Mlockall.FUTURE ? lock : 0;
  if (!current) return 0;
  let vma = vmaFirst(mm);
  while (vma !== null) {
    vma.flags &= ~(VmFlag.LOCKED | VmFlag.LOCK_ON_FAULT);
    if (flags != 0) vma.flags |= lock;
    vma = vmaNext(vma);
  }
  if (flags != 0 && !onFault) populateRange(mm, 0, TASK_SIZE);
  return 0;
}

/** Marks whole pages; -ENOMEM at the first hole, what lies below it is marked. */
function setLock(mm: Mm, start: u32, size: u32, lock: bool, onFault: bool): i32 {
  if (start > TASK_SIZE || size > TASK_SIZE - start) return -Errno.ENOMEM;
  const end = start + size;
  for (let at = start; at < end; ) {
    const vma = vmaFind(mm, at);
    if (vma === null || vma.start > at) return -Errno.ENOMEM;
    const to = min<u32>(vma.end, end);
    let error = change(mm, vma, at, to, VmFlag.LOCKED, lock);
    if (error == 0) error = change(mm, vmaFind(mm, at)!, at, to, VmFlag.LOCK_ON_FAULT, onFault);
    if (error) return error;
    at = to;
  }
  return 0;
}

/** Bytes of [start, end) that are locked already: locking them again costs nothing. */
function lockedIn(mm: Mm, start: u32, end: u32): u32 {
  let bytes: u32 = 0;
  let vma = vmaFind(mm, start);
  while (vma !== null && vma.start < end) {
    if ((vma.flags & VmFlag.LOCKED) != 0) bytes += min<u32>(vma.end, end) - max<u32>(vma.start, start);
    vma = vmaNext(vma);
  }
  return bytes;
}
