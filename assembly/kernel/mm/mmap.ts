// Changing what an address space maps: mmap, munmap, mprotect, brk, mremap, madvise, on ranges of whole pages.
// Results and refusals are those of man 2 of each call. Addresses are the user's; results that are addresses come
// back as u32 in an i32: the last page below 4 GB is never user memory, so errors stay apart.
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../param";
import { Errno } from "../../abi/errno";
import { MapFlag, Prot } from "../../abi/fcntl";
import { FMode, File } from "../fs/file";
import { Mm, TASK_SIZE, unmapPages } from "./mm";
import { mmGlobals } from "./memmap";
import { PteBit, TABLE_SPAN, flushAll, pteFind, pteMake, tableFree } from "./pgtable";
import { VM_PROT, Vma, VmFlag, vmaAlloc, vmaErase, vmaFilePage, vmaFind, vmaFree, vmaInsert, vmaIntersecting, vmaLast, vmaMerge, vmaNext, vmaPrev, vmaResize, vmaSplit } from "./vma";

/** mmap without MAP_FIXED keeps off the first 64 KB (Linux: mmap_min_addr). */
@inline const MMAP_MIN: u32 = 0x10000;

/** Whether a result that is an address or a negative errno is the latter (Linux: IS_ERR_VALUE). */
@inline
export function mapFailed(result: i32): bool {
  return <u32>result > <u32>-PAGE_SIZE;
}

@inline
function pageAlign(n: u32): u32 {
  return (n + PAGE_SIZE - 1) & PAGE_MASK;
}

/** Maps `length` bytes of `file` from page `pgoff` on (null: zeros) with Prot and MapFlag bits: the address or -errno. */
export function doMmap(mm: Mm, hint: u32, length: u32, prot: u32, flags: u32, file: File | null, pgoff: u32): i32 {
  if (length == 0) return -Errno.EINVAL;
  const size = pageAlign(length);
  if (size == 0 || size > TASK_SIZE) return -Errno.ENOMEM;
  if (pgoff + (size >> PAGE_SHIFT) < pgoff) return -Errno.EOVERFLOW;
  const fixed = (flags & (MapFlag.FIXED | MapFlag.FIXED_NOREPLACE)) != 0;
  if (fixed && (hint & ~PAGE_MASK) != 0) return -Errno.EINVAL;
  if (fixed && hint > TASK_SIZE - size) return -Errno.ENOMEM;
  const vmFlags = areaFlags(prot, flags, file);
  if (vmFlags < 0) return vmFlags;
  if ((flags & MapFlag.NORESERVE) == 0 && overcommitted(size, vmFlags)) return -Errno.ENOMEM;
  let address = hint;
  if (fixed) {
    if ((flags & MapFlag.FIXED_NOREPLACE) != 0 && vmaIntersecting(mm, hint, hint + size) !== null) return -Errno.EEXIST;
    const error = doMunmap(mm, hint, size);
    if (error) return error;
  } else {
    address = mmapRoom(mm, pageAlign(hint), size);
    if (address == 0) return -Errno.ENOMEM;
  }
  const vma = vmaAlloc(address, address + size, vmFlags, file, file === null ? address >> PAGE_SHIFT : pgoff);
  if (vma === null) return -Errno.ENOMEM;
  if (file !== null && file.ops.mmap != 0) {
    const error = call_indirect<i32>(file.ops.mmap, file, changetype<usize>(vma));
    if (error) {
      vmaFree(vma);
      return error;
    }
  }
  vmaInsert(mm, vma);
  vmaMerge(mm, vma);
  return address;
}

/** Unmaps every page of [start, start + length): 0 or -errno. Ranges that are not mapped are no error. */
export function doMunmap(mm: Mm, start: u32, length: u32): i32 {
  if ((start & ~PAGE_MASK) != 0 || length == 0 || start > TASK_SIZE || length > TASK_SIZE - start) return -Errno.EINVAL;
  const end = start + pageAlign(length);
  let vma = vmaIntersecting(mm, start, end);
  if (vma === null) return 0;
  if (vma.start < start) {
    if (!vmaSplit(mm, vma, start)) return -Errno.ENOMEM;
    vma = vmaNext(vma);
  }
  while (vma !== null && vma.start < end) {
    if (vma.end > end && !vmaSplit(mm, vma, end)) return -Errno.ENOMEM;
    const next = vmaNext(vma);
    unmapPages(mm, vma.start, vma.end);
    vmaErase(mm, vma);
    vmaFree(vma);
    vma = next;
  }
  freeTables(mm, start, end);
  flushAll(mm.pgd);
  return 0;
}

/** Gives the pages of [start, start + length) the rights `prot`: 0, or -ENOMEM at the first page that is not mapped. */
export function doMprotect(mm: Mm, start: u32, length: u32, prot: u32): i32 {
  if ((start & ~PAGE_MASK) != 0 || (prot & ~VM_PROT) != 0) return -Errno.EINVAL;
  if (length == 0) return 0;
  const size = pageAlign(length);
  if (size == 0 || start > TASK_SIZE || size > TASK_SIZE - start) return -Errno.ENOMEM;
  const end = start + size;
  let at = start;
  let result = 0;
  while (at < end && result == 0) {
    let vma = vmaFind(mm, at);
    if (vma === null || vma.start > at) {
      result = -Errno.ENOMEM;
      break;
    }
    const pieceEnd = min<u32>(vma.end, end);
    result = protectPiece(mm, vma, at, pieceEnd, prot);
    at = pieceEnd;
  }
  flushAll(mm.pgd);
  return result;
}

/** Moves the program break: the new one, or the present one when that is not possible. */
export function doBrk(mm: Mm, wanted: u32): u32 {
  if (wanted < mm.startBrk || wanted >= TASK_SIZE - PAGE_SIZE) return mm.brk;
  const oldEnd = pageAlign(mm.brk);
  const newEnd = pageAlign(wanted);
  if (newEnd < oldEnd) {
    if (doMunmap(mm, newEnd, oldEnd - newEnd) < 0) return mm.brk;
  } else if (newEnd > oldEnd) {
    const flags: u32 = VmFlag.READ | VmFlag.WRITE | VmFlag.HEAP;
    // One page stays free below whatever comes next.
    if (vmaIntersecting(mm, oldEnd, newEnd + PAGE_SIZE) !== null || overcommitted(newEnd - oldEnd, flags)) return mm.brk;
    const vma = vmaAlloc(oldEnd, newEnd, flags, null, oldEnd >> PAGE_SHIFT);
    if (vma === null) return mm.brk;
    vmaInsert(mm, vma);
    vmaMerge(mm, vma);
  }
  mm.brk = wanted;
  return wanted;
}

/** Makes the mapping of [start, start + oldLength) `newLength` bytes long, elsewhere if it must and `mayMove`. */
export function doMremap(mm: Mm, start: u32, oldLength: u32, newLength: u32, mayMove: bool): i32 {
  if ((start & ~PAGE_MASK) != 0 || newLength == 0) return -Errno.EINVAL;
  const oldSize = pageAlign(oldLength);
  const newSize = pageAlign(newLength);
  if (newSize == 0 || newSize > TASK_SIZE) return -Errno.ENOMEM;
  const vma = vmaFind(mm, start);
  if (vma === null || start < vma.start || oldSize > vma.end - start) return -Errno.EFAULT;
  if (newSize <= oldSize) {
    const error = newSize < oldSize ? doMunmap(mm, start + newSize, oldSize - newSize) : 0;
    return error ? error : start;
  }
  if (oldSize == 0) return -Errno.EINVAL;
  if (overcommitted(newSize - oldSize, vma.flags)) return -Errno.ENOMEM;
  if (start + oldSize == vma.end && start <= TASK_SIZE - newSize && vmaIntersecting(mm, vma.end, start + newSize) === null) {
    vmaResize(mm, vma, vma.start, start + newSize);
    return start;
  }
  if (!mayMove) return -Errno.ENOMEM;
  const to = mmapRoom(mm, 0, newSize);
  if (to == 0) return -Errno.ENOMEM;
  const moved = vmaAlloc(to, to + newSize, vma.flags & ~VmFlag.HEAP, vma.file, vma.file === null ? to >> PAGE_SHIFT : vmaFilePage(vma, start));
  if (moved === null) return -Errno.ENOMEM;
  if (!moveEntries(mm, start, to, oldSize)) {
    vmaFree(moved);
    return -Errno.ENOMEM;
  }
  vmaInsert(mm, moved);
  const error = doMunmap(mm, start, oldSize);
  return error ? error : to;
}

/** Forgets the contents of [start, start + length): fresh zeros or the file's bytes at the next access (MADV_DONTNEED). */
export function doDiscard(mm: Mm, start: u32, length: u32): i32 {
  const size = pageAlign(length);
  if (start > TASK_SIZE || size > TASK_SIZE - start) return -Errno.ENOMEM;
  const end = start + size;
  let at = start;
  let result = 0;
  while (at < end) {
    const vma = vmaFind(mm, at);
    if (vma === null) return -Errno.ENOMEM;
    if (vma.start > at) result = -Errno.ENOMEM;
    const from = max<u32>(at, vma.start);
    const to = min<u32>(vma.end, end);
    if (from < to && !((vma.flags & VmFlag.SHARED) != 0 && vma.file === null)) unmapPages(mm, from, to);
    at = vma.end;
  }
  flushAll(mm.pgd);
  return result;
}

/** Whether every page of [start, end) is in some area. */
export function allMapped(mm: Mm, start: u32, end: u32): bool {
  let at = start;
  while (at < end) {
    const vma = vmaFind(mm, at);
    if (vma === null || vma.start > at) return false;
    at = vma.end;
  }
  return true;
}

/** The area's flags, or -errno when the file does not allow them. */
function areaFlags(prot: u32, flags: u32, file: File | null): i32 {
  const type = flags & (MapFlag.SHARED | MapFlag.PRIVATE);
  if (type == 0) return -Errno.EINVAL;
  const shared = (type & MapFlag.SHARED) != 0;
  let result = prot & VM_PROT;
  if (shared) result |= VmFlag.SHARED;
  if ((flags & MapFlag.GROWSDOWN) != 0 && file === null) result |= VmFlag.GROWSDOWN;
  if (file === null) return result | VmFlag.MAY_WRITE;
  if ((file.mode & FMode.READ) == 0) return -Errno.EACCES;
  if (shared && (prot & Prot.WRITE) != 0 && (file.mode & FMode.WRITE) == 0) return -Errno.EACCES;
  if (file.ops.mmap == 0 && !file.inode.isRegular) return -Errno.ENODEV;
  if (!shared || (file.mode & FMode.WRITE) != 0) result |= VmFlag.MAY_WRITE;
  return result;
}

/** Memory that could never be there, however little of it is used (Linux: heuristic overcommit). */
function overcommitted(size: u32, flags: u32): bool {
  return (flags & (VmFlag.WRITE | VmFlag.SHARED)) == VmFlag.WRITE && size >> PAGE_SHIFT > mmGlobals.totalPages;
}

/** Start of `size` free bytes: at `hint` if that is free, else the highest place below mmapBase; 0 = none. */
export function mmapRoom(mm: Mm, hint: u32, size: u32): u32 {
  if (hint >= MMAP_MIN && hint <= TASK_SIZE - size && vmaIntersecting(mm, hint, hint + size) === null) return hint;
  let end = mm.mmapBase;
  while (end >= size + MMAP_MIN) {
    const start = end - size;
    const vma = vmaIntersecting(mm, start, end);
    if (vma === null) return start;
    end = vma.start;
  }
  return 0;
}

/** Changes the rights of [start, end), which lies in `vma`. */
function protectPiece(mm: Mm, vma: Vma, start: u32, end: u32, prot: u32): i32 {
  if ((prot & Prot.WRITE) != 0 && (vma.flags & VmFlag.MAY_WRITE) == 0) return -Errno.EACCES;
  if ((vma.flags & VM_PROT) == prot) return 0;
  let piece = vma;
  if (vma.start < start) {
    if (!vmaSplit(mm, vma, start)) return -Errno.ENOMEM;
    piece = vmaNext(vma)!;
  }
  if (piece.end > end && !vmaSplit(mm, piece, end)) return -Errno.ENOMEM;
  piece.flags = (piece.flags & ~VM_PROT) | prot;
  protectPages(mm, start, end, prot);
  vmaMerge(mm, piece);
  return 0;
}

/** Takes rights from present entries; rights that are added come with the next fault. */
function protectPages(mm: Mm, start: u32, end: u32, prot: u32): void {
  let lost: u32 = 0;
  if ((prot & Prot.WRITE) == 0) lost |= PteBit.WRITE;
  if (prot == Prot.NONE) lost |= PteBit.USER;
  for (let va = start; va < end; ) {
    const slot = pteFind(mm.pgd, va);
    if (slot == 0) {
      va = (va & ~(TABLE_SPAN - 1)) + TABLE_SPAN;
      continue;
    }
    store<u32>(slot, load<u32>(slot) & ~lost);
    va += PAGE_SIZE;
  }
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

/** Frees the page tables that no area needs any more, among those of [start, end). */
function freeTables(mm: Mm, start: u32, end: u32): void {
  const above = vmaFind(mm, end);
  let highest: u32 = above === null ? TASK_SIZE : above.start & ~(TABLE_SPAN - 1);
  const below = above === null ? vmaLast(mm) : vmaPrev(above);
  const lowest: u32 = below === null ? 0 : (below.end + TABLE_SPAN - 1) & ~(TABLE_SPAN - 1);
  highest = min<u32>(highest, (end + TABLE_SPAN - 1) & ~(TABLE_SPAN - 1));
  for (let va = max<u32>(lowest, start & ~(TABLE_SPAN - 1)); va < highest; va += TABLE_SPAN) tableFree(mm.pgd, va);
}
