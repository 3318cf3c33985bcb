// What an address space maps: mmap and munmap (man 2 mmap), and the search for room. protect.ts, remap.ts, brk.ts,
// advise.ts and lock.ts change what is there. Addresses are the user's; results that are addresses come back as u32 in
// an i32: the last page below 4 GB is never user memory, so errors stay apart.
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../param";
import { Errno } from "../../abi/errno";
import { MapFlag, Prot } from "../../abi/fcntl";
import { Personality } from "../../abi/personality";
import { FMode, File } from "../fs/file";
import { MountFlag } from "../fs/super";
import { current } from "../sched/task";
import { STACK_GUARD_GAP, populateRange } from "./fault";
import { mayExpand, mayLock, mayLockMore, overcommitted } from "./limits";
import { Mm, TASK_SIZE, unmapPages } from "./mm";
import { TABLE_SPAN, flushAll, tableFree } from "./pgtable";
import { VM_PROT, Vma, VmFlag, vmaAlloc, vmaErase, vmaFind, vmaFree, vmaInsert, vmaIntersecting, vmaLast, vmaMerge, vmaNext, vmaPrev, vmaSplit } from "./vma";

/** The first 64 KB are only for root, and only with MAP_FIXED (Linux: mmap_min_addr). */
@inline export const MMAP_MIN: u32 = 0x10000;

/** Whether a result that is an address or a negative errno is the latter (Linux: IS_ERR_VALUE). */
@inline
export function mapFailed(result: i32): bool {
  return <u32>result > <u32>-PAGE_SIZE;
}

/** Rounds up to whole pages; 0 when that is 4 GB. */
@inline
export function pageAlign(n: u32): u32 {
  return (n + PAGE_SIZE - 1) & PAGE_MASK;
}

/** Maps `length` bytes of `file` from page `pgoff` on (null: zeros) with Prot and MapFlag bits: the address or -errno. */
export function doMmap(mm: Mm, hint: u32, length: u32, prot: u32, flags: u32, file: File | null, pgoff: u32): i32 {
  if (length == 0) return -Errno.EINVAL;
  const size = pageAlign(length);
  if (size == 0 || size > TASK_SIZE) return -Errno.ENOMEM;
  if (pgoff + (size >> PAGE_SHIFT) < pgoff) return -Errno.EOVERFLOW;
  if ((flags & MapFlag.HUGETLB) != 0) return -Errno.ENOMEM; // no such pages are set aside
  if (readImpliesExec(prot) && (file === null || (file.path.mount.flags & MountFlag.NOEXEC) == 0)) prot |= Prot.EXEC;
  const fixed = (flags & (MapFlag.FIXED | MapFlag.FIXED_NOREPLACE)) != 0;
  if (fixed && (hint & ~PAGE_MASK) != 0) return -Errno.EINVAL;
  if (fixed && hint > TASK_SIZE - size) return -Errno.ENOMEM;
  if (fixed && hint < MMAP_MIN && current().euid != 0) return -Errno.EPERM;
  if ((flags & MapFlag.FIXED_NOREPLACE) != 0 && vmaIntersecting(mm, hint, hint + size) !== null) return -Errno.EEXIST;
  const vmFlags = areaFlags(mm, prot, flags, file);
  if (vmFlags < 0) return vmFlags;
  if (!mayExpand(mm, size, vmFlags)) return -Errno.ENOMEM;
  if ((flags & MapFlag.NORESERVE) == 0 && overcommitted(size, vmFlags)) return -Errno.ENOMEM;
  if ((vmFlags & VmFlag.LOCKED) != 0 && !mayLockMore(mm, size)) return -Errno.EAGAIN;
  let address = hint;
  if (fixed) {
    const error = doMunmap(mm, hint, size);
    if (error) return error;
  } else {
    address = mmapRoom(mm, hint & PAGE_MASK, size);
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
  const populate = (flags & (MapFlag.POPULATE | MapFlag.NONBLOCK)) == MapFlag.POPULATE;
  const locked = (vmFlags & (VmFlag.LOCKED | VmFlag.LOCK_ON_FAULT)) == VmFlag.LOCKED;
  if (populate || locked) populateRange(mm, address, address + size);
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

/** Whether pages with the rights `prot` are executable for the current task whether it says so or not. */
export function readImpliesExec(prot: u32): bool {
  return (prot & Prot.READ) != 0 && (current().personality & Personality.READ_IMPLIES_EXEC) != 0;
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

/** The area's flags, or -errno when they do not go together or the file does not allow them. */
function areaFlags(mm: Mm, prot: u32, flags: u32, file: File | null): i32 {
  const type = flags & MapFlag.TYPE;
  const shared = type == MapFlag.SHARED || (type == MapFlag.SHARED_VALIDATE && file !== null);
  if (!shared && type != MapFlag.PRIVATE) return -Errno.EINVAL;
  const grows = (flags & MapFlag.GROWSDOWN) != 0;
  let result = (prot & VM_PROT) | mm.newFlags;
  if (shared) result |= VmFlag.SHARED;
  if (grows) result |= VmFlag.GROWSDOWN;
  if ((flags & MapFlag.NORESERVE) != 0) result |= VmFlag.NO_RESERVE;
  if ((flags & MapFlag.LOCKED) != 0) {
    if (!mayLock()) return -Errno.EPERM;
    result |= VmFlag.LOCKED;
  }
  if (file === null) return shared && grows ? -Errno.EINVAL : result | VmFlag.MAY_WRITE | VmFlag.MAY_EXEC;
  if (type == MapFlag.SHARED_VALIDATE && (flags & ~(<u32>MapFlag.KNOWN)) != 0) return -Errno.EOPNOTSUPP;
  if (shared && (prot & Prot.WRITE) != 0 && (file.mode & FMode.WRITE) == 0) return -Errno.EACCES;
  if ((file.mode & FMode.READ) == 0) return -Errno.EACCES;
  if ((file.path.mount.flags & MountFlag.NOEXEC) != 0) {
    if ((prot & Prot.EXEC) != 0) return -Errno.EPERM;
  } else {
    result |= VmFlag.MAY_EXEC;
  }
  if (file.ops.mmap == 0 && !file.inode.isRegular) return -Errno.ENODEV;
  if (grows) return -Errno.EINVAL;
  if (!shared || (file.mode & FMode.WRITE) != 0) result |= VmFlag.MAY_WRITE;
  return result;
}

/**
 * Start of `size` free bytes: at `hint` if that is free, else the highest place below mmapBase; 0 = none. The pages that
 * a stack keeps below it are not free.
 */
export function mmapRoom(mm: Mm, hint: u32, size: u32): u32 {
  if (hint >= MMAP_MIN && hint <= TASK_SIZE - size && vmaIntersecting(mm, hint, hint + size + guardOf(vmaFind(mm, hint))) === null) return hint;
  let end = mm.mmapBase;
  while (end >= size + MMAP_MIN) {
    const start = end - size;
    const vma = vmaFind(mm, start);
    const guard = guardOf(vma);
    if (vma === null || vma.start >= end + guard) return start;
    if (vma.start < guard) return 0;
    end = vma.start - guard;
  }
  return 0;
}

/** Bytes below an area that are left to it. */
function guardOf(vma: Vma | null): u32 {
  return vma !== null && (vma.flags & VmFlag.GROWSDOWN) != 0 ? STACK_GUARD_GAP : 0;
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
