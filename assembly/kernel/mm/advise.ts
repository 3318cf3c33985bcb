// madvise (man 2 madvise): advice that only makes things faster is accepted and changes nothing; the rest forgets
// contents, brings pages in, or changes what fork does with an area.
import { Errno } from "../../abi/errno";
import { Madvise } from "../../abi/fcntl";
import { PAGE_MASK, PAGE_SIZE } from "../param";
import { Fault, handleFault } from "./fault";
import { Mm, TASK_SIZE, unmapPages } from "./mm";
import { pageAlign } from "./mmap";
import { flushAll } from "./pgtable";
import { VM_PROT, Vma, VmFlag, vmaFind, vmaMerge, vmaNext, vmaSplit } from "./vma";

/** Applies `advice` to the areas of [start, start + length): 0, or -errno; holes are skipped, and -ENOMEM then. */
export function doMadvise(mm: Mm, start: u32, length: u32, advice: i32): i32 {
  if (!known(advice) || (start & ~PAGE_MASK) != 0) return -Errno.EINVAL;
  const size = pageAlign(length);
  if ((length != 0 && size == 0) || start + size < start) return -Errno.EINVAL;
  const end = start + size;
  let result = 0;
  let at = start;
  while (at < end) {
    let vma = vmaFind(mm, at);
    if (vma === null) return -Errno.ENOMEM;
    if (vma.start > at) {
      result = -Errno.ENOMEM;
      at = vma.start;
      if (at >= end) break;
    }
    const to = min<u32>(vma.end, end);
    const error = advise(mm, vma, at, to, advice);
    if (error) return error;
    at = to;
  }
  return result;
}

function known(advice: i32): bool {
  return (advice >= Madvise.NORMAL && advice <= Madvise.DONTNEED) || (advice >= Madvise.FREE && advice <= Madvise.DOFORK) ||
    (advice >= Madvise.HUGEPAGE && advice <= Madvise.DONTNEED_LOCKED);
}

/** One piece of an area. */
function advise(mm: Mm, vma: Vma, start: u32, end: u32, advice: i32): i32 {
  const own = vma.file === null && (vma.flags & VmFlag.SHARED) == 0;
  switch (advice) {
    case Madvise.DONTNEED:
      return (vma.flags & VmFlag.LOCKED) != 0 ? -Errno.EINVAL : discard(mm, vma, start, end);
    case Madvise.DONTNEED_LOCKED:
      return discard(mm, vma, start, end);
    case Madvise.FREE:
      return own && (vma.flags & VmFlag.LOCKED) == 0 ? discard(mm, vma, start, end) : -Errno.EINVAL;
    case Madvise.REMOVE:
      return remove(vma);
    case Madvise.POPULATE_READ:
    case Madvise.POPULATE_WRITE:
      return populate(mm, vma, start, end, advice == Madvise.POPULATE_WRITE);
    case Madvise.DONTFORK:
      return change(mm, vma, start, end, VmFlag.DONT_FORK, true);
    case Madvise.DOFORK:
      return change(mm, vma, start, end, VmFlag.DONT_FORK, false);
    case Madvise.WIPEONFORK:
      return own ? change(mm, vma, start, end, VmFlag.WIPE_ON_FORK, true) : -Errno.EINVAL;
    case Madvise.KEEPONFORK:
      return change(mm, vma, start, end, VmFlag.WIPE_ON_FORK, false);
    case Madvise.DONTDUMP:
      return change(mm, vma, start, end, VmFlag.DONT_DUMP, true);
    case Madvise.DODUMP:
      return change(mm, vma, start, end, VmFlag.DONT_DUMP, false);
  }
  return 0;
}

/** Fresh zeros, or the file's bytes, at the next access. Shared memory keeps what it holds. */
function discard(mm: Mm, vma: Vma, start: u32, end: u32): i32 {
  if (vma.file === null && (vma.flags & VmFlag.SHARED) != 0) return 0;
  unmapPages(mm, start, end);
  flushAll(mm.pgd);
  return 0;
}

/** A hole in the file behind a shared mapping: no file system here makes one this way. */
function remove(vma: Vma): i32 {
  if ((vma.flags & VmFlag.LOCKED) != 0 || vma.file === null) return -Errno.EINVAL;
  const writable: u32 = VmFlag.SHARED | VmFlag.WRITE;
  return (vma.flags & writable) != writable ? -Errno.EACCES : -Errno.EOPNOTSUPP;
}

/** The pages now, as by an access. */
function populate(mm: Mm, vma: Vma, start: u32, end: u32, write: bool): i32 {
  if ((vma.flags & (write ? VmFlag.WRITE : VM_PROT)) == 0) return -Errno.EINVAL;
  for (let va = start; va < end; va += PAGE_SIZE) {
    const fault = handleFault(mm, va, write);
    if (fault == Fault.BEYOND_FILE) return -Errno.EFAULT;
    if (fault != Fault.MAPPED) return -Errno.ENOMEM;
  }
  return 0;
}

/** Sets or clears a flag of [start, end), which lies in `vma`. */
export function change(mm: Mm, vma: Vma, start: u32, end: u32, flag: u32, set: bool): i32 {
  const flags = set ? vma.flags | flag : vma.flags & ~flag;
  if (flags == vma.flags) return 0;
  let piece = vma;
  if (vma.start < start) {
    if (!vmaSplit(mm, vma, start)) return -Errno.ENOMEM;
    piece = vmaNext(vma)!;
  }
  if (piece.end > end && !vmaSplit(mm, piece, end)) return -Errno.ENOMEM;
  piece.flags = flags;
  vmaMerge(mm, piece);
  return 0;
}
