// mremap (man 2 mremap): making a mapping shorter, longer, or moving it with its pages.
import { Errno } from "../../abi/errno";
import { MremapFlag } from "../../abi/fcntl";
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../param";
import { populateRange } from "./fault";
import { mayExpand, mayLockMore, overcommitted } from "./limits";
import { Mm, TASK_SIZE } from "./mm";
import { doMunmap, mmapRoom, pageAlign } from "./mmap";
import { flushAll, pteFind, pteMake } from "./pgtable";
import { Vma, VmFlag, vmaAlloc, vmaFilePage, vmaFind, vmaFree, vmaInsert, vmaIntersecting, vmaMerge, vmaResize } from "./vma";

@inline const ALL_FLAGS: u32 = MremapFlag.MAYMOVE | MremapFlag.FIXED | MremapFlag.DONTUNMAP;

/** Makes the mapping of [start, start + oldLength) `newLength` bytes long: its address, which may be new, or -errno. */
export function doMremap(mm: Mm, start: u32, oldLength: u32, newLength: u32, flags: u32, to: u32): i32 {
  const mayMove = (flags & MremapFlag.MAYMOVE) != 0;
  const keeps = (flags & MremapFlag.DONTUNMAP) != 0;
  const fixed = (flags & MremapFlag.FIXED) != 0;
  if ((flags & ~ALL_FLAGS) != 0 || (start & ~PAGE_MASK) != 0 || ((fixed || keeps) && !mayMove)) return -Errno.EINVAL;
  let oldSize = pageAlign(oldLength);
  const newSize = pageAlign(newLength);
  if (keeps && oldSize != newSize) return -Errno.EINVAL;
  if (newSize == 0 || newSize > TASK_SIZE) return -Errno.EINVAL;
  if (fixed) {
    if ((to & ~PAGE_MASK) != 0 || to > TASK_SIZE - newSize) return -Errno.EINVAL;
    if (start < to + newSize && to < start + oldSize) return -Errno.EINVAL;
  }
  let vma = vmaFind(mm, start);
  if (vma === null || start < vma.start) return -Errno.EFAULT;
  if (oldSize == 0 && (vma.flags & VmFlag.SHARED) == 0) return -Errno.EINVAL;
  if (newSize < oldSize || (newSize == oldSize && !fixed && !keeps)) {
    const error = newSize < oldSize ? doMunmap(mm, start + newSize, oldSize - newSize) : 0;
    if (error || !fixed) return error ? error : start;
    oldSize = newSize;
  }
  if (fixed) {
    const error = doMunmap(mm, to, newSize);
    if (error) return error;
  }
  vma = vmaFind(mm, start);
  if (vma === null || start < vma.start || oldSize > vma.end - start) return -Errno.EFAULT;
  const more = keeps ? newSize : newSize - oldSize;
  if ((vma.flags & VmFlag.LOCKED) != 0 && !mayLockMore(mm, more)) return -Errno.EAGAIN;
  if (!mayExpand(mm, more, vma.flags) || overcommitted(more, vma.flags)) return -Errno.ENOMEM;
  if (!fixed && !keeps) {
    if (growInPlace(mm, vma, start, oldSize, newSize)) return start;
    if (!mayMove) return -Errno.ENOMEM;
  }
  return move(mm, vma, start, oldSize, newSize, fixed ? to : mmapRoom(mm, keeps ? to : 0, newSize), keeps);
}

function growInPlace(mm: Mm, vma: Vma, start: u32, oldSize: u32, newSize: u32): bool {
  if (start + oldSize != vma.end || start > TASK_SIZE - newSize) return false;
  if (vmaIntersecting(mm, vma.end, start + newSize) !== null) return false;
  const from = vma.end;
  vmaResize(mm, vma, vma.start, start + newSize);
  populateLocked(mm, vmaMerge(mm, vma), from, start + newSize);
  return true;
}

/** Moves the pages of [start, start + oldSize), in `vma`, to a new area at `to`. Its address or -ENOMEM. */
function move(mm: Mm, vma: Vma, start: u32, oldSize: u32, newSize: u32, to: u32, keeps: bool): i32 {
  if (to == 0) return -Errno.ENOMEM;
  const flags = vma.flags & ~VmFlag.HEAP;
  const moved = vmaAlloc(to, to + newSize, flags, vma.file, vma.file === null ? to >> PAGE_SHIFT : vmaFilePage(vma, start));
  if (moved === null) return -Errno.ENOMEM;
  if (!moveEntries(mm, start, to, oldSize)) {
    vmaFree(moved);
    return -Errno.ENOMEM;
  }
  if (keeps) vma.flags &= ~(VmFlag.LOCKED | VmFlag.LOCK_ON_FAULT);
  vmaInsert(mm, moved);
  populateLocked(mm, vmaMerge(mm, moved), to, to + newSize); // `vma` may be part of it now
  if (keeps || oldSize == 0) {
    flushAll(mm.pgd);
    return to;
  }
  const error = doMunmap(mm, start, oldSize);
  return error ? error : to;
}

function populateLocked(mm: Mm, vma: Vma, start: u32, end: u32): void {
  if ((vma.flags & (VmFlag.LOCKED | VmFlag.LOCK_ON_FAULT)) == VmFlag.LOCKED) populateRange(mm, start, end);
}

/** Moves the entries of [from, from + size) to `to`, where none are. False: out of memory, nothing has moved. */
function moveEntries(mm: Mm, from: u32, to: u32, size: u32): bool {
  for (let offset: u32 = 0; offset < size; offset += PAGE_SIZE) if (pteMake(mm.pgd, to + offset) == 0) return false;
  for (let offset: u32 = 0; offset < size; offset += PAGE_SIZE) {
    const source = pteFind(mm.pgd, from + offset);
    if (source == 0) continue;
    store<u32>(pteFind(mm.pgd, to + offset), load<u32>(source));
    store<u32>(source, 0);
  }
  return true;
}
