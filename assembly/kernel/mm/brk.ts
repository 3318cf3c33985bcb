// The program break (man 2 brk): the end of the heap, an area that grows up from behind the program.
import { Rlimit } from "../../abi/resource";
import { PAGE_SHIFT, PAGE_SIZE } from "../param";
import { rlimit } from "../sched/rlimit";
import { populateRange } from "./fault";
import { mayExpand, mayLockMore, overcommitted } from "./limits";
import { Mm, TASK_SIZE } from "./mm";
import { doMunmap, pageAlign, readImpliesExec } from "./mmap";
import { VmFlag, vmaAlloc, vmaInsert, vmaIntersecting, vmaMerge } from "./vma";

@inline const HEAP_FLAGS: u32 = VmFlag.READ | VmFlag.WRITE | VmFlag.HEAP | VmFlag.MAY_WRITE | VmFlag.MAY_EXEC;

/** Moves the program break: the new one, or the present one when that is not possible. */
export function doBrk(mm: Mm, wanted: u32): u32 {
  if (wanted < mm.startBrk || wanted >= TASK_SIZE - PAGE_SIZE) return mm.brk;
  const data = rlimit(Rlimit.DATA);
  if (data != <u32>Rlimit.INFINITY && wanted - mm.startBrk > data) return mm.brk;
  const oldEnd = pageAlign(mm.brk);
  const newEnd = pageAlign(wanted);
  if (newEnd < oldEnd) {
    if (doMunmap(mm, newEnd, oldEnd - newEnd) < 0) return mm.brk;
  } else if (newEnd > oldEnd) {
    const flags: u32 = HEAP_FLAGS | mm.newFlags | (readImpliesExec(VmFlag.READ) ? VmFlag.EXEC : 0);
    const more = newEnd - oldEnd;
    // One page stays free below whatever comes next.
    if (vmaIntersecting(mm, oldEnd, newEnd + PAGE_SIZE) !== null) return mm.brk;
    if (overcommitted(more, flags) || !mayExpand(mm, more, flags) || ((flags & VmFlag.LOCKED) != 0 && !mayLockMore(mm, more))) return mm.brk;
    const vma = vmaAlloc(oldEnd, newEnd, flags, null, oldEnd >> PAGE_SHIFT);
    if (vma === null) return mm.brk;
    vmaInsert(mm, vma);
    vmaMerge(mm, vma);
    if ((flags & (VmFlag.LOCKED | VmFlag.LOCK_ON_FAULT)) == VmFlag.LOCKED) populateRange(mm, oldEnd, newEnd);
  }
  mm.brk = wanted;
  return wanted;
}
