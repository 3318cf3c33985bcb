// How large an address space may become: RLIMIT_AS, RLIMIT_DATA and RLIMIT_MEMLOCK (man 2 getrlimit), the sum of what is
// mapped, and memory that could never be there (Linux: may_expand_vm, mlock_future_check, heuristic overcommit).
import { Rlimit } from "../../abi/resource";
import { PAGE_SHIFT } from "../param";
import { rlimit } from "../sched/rlimit";
import { current } from "../sched/task";
import { Mm } from "./mm";
import { mmGlobals } from "./memmap";
import { VmFlag, vmaFirst, vmaNext } from "./vma";

/** Private memory that can be written, the stack aside: what RLIMIT_DATA counts. */
@inline const DATA_MASK: u32 = VmFlag.WRITE | VmFlag.SHARED | VmFlag.GROWSDOWN;

/** Whether `bytes` more with these VmFlags stay within the limits. */
export function mayExpand(mm: Mm, bytes: u32, flags: u32): bool {
  const as = rlimit(Rlimit.AS);
  if (as != <u32>Rlimit.INFINITY && mm.totalPages + (bytes >> PAGE_SHIFT) > as >> PAGE_SHIFT) return false;
  if ((flags & DATA_MASK) != VmFlag.WRITE) return true;
  const data = rlimit(Rlimit.DATA);
  return data == <u32>Rlimit.INFINITY || dataPages(mm) + (bytes >> PAGE_SHIFT) <= data >> PAGE_SHIFT;
}

/** Memory that could never be there, however little of it is used. */
export function overcommitted(bytes: u32, flags: u32): bool {
  return (flags & (VmFlag.WRITE | VmFlag.SHARED)) == VmFlag.WRITE && bytes >> PAGE_SHIFT > mmGlobals.totalPages;
}

/** Whether the running task may lock memory at all, and `bytes` more of it. */
export function mayLock(): bool {
  return current().euid == 0 || rlimit(Rlimit.MEMLOCK) != 0;
}
export function mayLockMore(mm: Mm, bytes: u32): bool {
  const limit = rlimit(Rlimit.MEMLOCK);
  if (current().euid == 0 || limit == <u32>Rlimit.INFINITY) return true;
  return lockedPages(mm) + (bytes >> PAGE_SHIFT) <= limit >> PAGE_SHIFT;
}

/** Pages of the areas that are locked. */
export function lockedPages(mm: Mm): u32 {
  return pagesWith(mm, VmFlag.LOCKED, VmFlag.LOCKED);
}

/** Pages of private memory that can be written, the stack aside. */
export function dataPages(mm: Mm): u32 {
  return pagesWith(mm, DATA_MASK, VmFlag.WRITE);
}

function pagesWith(mm: Mm, mask: u32, value: u32): u32 {
  let pages: u32 = 0;
  let vma = vmaFirst(mm);
  while (vma !== null) {
    if ((vma.flags & mask) == value) pages += (vma.end - vma.start) >> PAGE_SHIFT;
    vma = vmaNext(vma);
  }
  return pages;
}
