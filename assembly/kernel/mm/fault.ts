// Page faults: the only place where user memory gets frames. Fresh memory is zeros (the shared zero page until it
// is written), file pages come from the page cache, private ones are copied at the first write, a stack grows.
// Sources: Intel SDM vol 3, 4.7 (error code); man 2 sigaction (si_code of SIGSEGV and SIGBUS).
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../param";
import { Errno } from "../../abi/errno";
import { Rlimit } from "../../abi/resource";
import { SiCode, Sig } from "../../abi/signal";
import { PtRegs } from "../entry/ptregs";
import { current } from "../sched/task";
import { forceSignal } from "../signal/send";
import { stats } from "../trace/stats";
import { tracePageFault } from "../trace/trace";
import { pageCacheFull, pageCacheGet } from "../fs/pagecache";
import { rlimit } from "../sched/rlimit";
import { mayExpand } from "./limits";
import { Mm, TASK_SIZE, countPage } from "./mm";
import { PageKind, mmGlobals, pageOf } from "./memmap";
import { allocUserPage, clearPage, copyPage, pageGet, pagePut } from "./page";
import { PteBit, flushPage, pteFind, pteMake, userEntry } from "./pgtable";
import { VM_PROT, Vma, VmFlag, vmaFilePage, vmaFind, vmaNext, vmaPrev, vmaResize } from "./vma";
import { outOfMemory } from "./oom";

/** How a fault was settled. */
export const enum Fault {
  /** The access can be tried again. */
  MAPPED,
  /** No area there: SIGSEGV, SEGV_MAPERR. */
  UNMAPPED,
  /** The area forbids the access: SIGSEGV, SEGV_ACCERR. */
  FORBIDDEN,
  /** Behind the end of the mapped file, or its file system is full: SIGBUS, BUS_ADRERR. */
  BEYOND_FILE,
  /** No frame to be had. */
  NO_MEMORY,
}

/** Page-fault error code: the access was a write (SDM vol 3, 4.7). */
@inline const ERROR_WRITE: u32 = 2;

/** Unmapped bytes that a growing stack leaves above what lies below it (Linux: stack_guard_gap). */
@inline export const STACK_GUARD_GAP: u32 = 256 * PAGE_SIZE;

/** Vector 14 from ring 3: maps the page, or sends the signal. */
export function pageFault(frame: PtRegs, address: u32, errorCode: u32): void {
  const task = current();
  const mm = task.mm!;
  task.minorFaults++;
  stats.pageFaults++;
  const result = handleFault(mm, address, (errorCode & ERROR_WRITE) != 0);
  let signal: u32 = 0;
  if (result == Fault.UNMAPPED) {
    signal = Sig.SEGV;
    forceSignal(Sig.SEGV, SiCode.SEGV_MAPERR, address);
  } else if (result == Fault.FORBIDDEN) {
    signal = Sig.SEGV;
    forceSignal(Sig.SEGV, SiCode.SEGV_ACCERR, address);
  } else if (result == Fault.BEYOND_FILE) {
    signal = Sig.BUS;
    forceSignal(Sig.BUS, SiCode.BUS_ADRERR, address);
  } else if (result == Fault.NO_MEMORY) {
    signal = Sig.KILL; // the access faults again if somebody else was chosen
    outOfMemory(mm);
  }
  tracePageFault(address, errorCode, frame.eip, signal);
}

/** The kernel is going to access user memory: 0, or -EFAULT if a user access would end in a signal. */
export function faultIn(mm: Mm, address: u32, write: bool): i32 {
  let result = handleFault(mm, address, write);
  while (result == Fault.NO_MEMORY && !outOfMemory(mm)) result = handleFault(mm, address, write);
  return result == Fault.MAPPED ? 0 : -Errno.EFAULT;
}

/** Gives every page of a shared anonymous area its frame, since from now on two address spaces must see the same ones. */
export function populate(mm: Mm, vma: Vma): bool {
  for (let va = vma.start; va < vma.end; va += PAGE_SIZE) {
    const slot = pteMake(mm.pgd, va);
    if (slot == 0) return false;
    if (load<u32>(slot) == 0 && enterFresh(mm, slot, 0) != Fault.MAPPED) return false;
  }
  return true;
}

/** Gives every page of [start, end) that can be had its frame, as if it were accessed now (MAP_POPULATE, mlock). */
export function populateRange(mm: Mm, start: u32, end: u32): void {
  let vma = vmaFind(mm, start);
  while (vma !== null && vma.start < end) {
    const write = (vma.flags & (VmFlag.WRITE | VmFlag.SHARED)) == VmFlag.WRITE;
    const to = min<u32>(end, vma.end);
    for (let va = max<u32>(start, vma.start); va < to; va += PAGE_SIZE) if (handleFault(mm, va, write) != Fault.MAPPED) break;
    vma = vmaNext(vma);
  }
}

/** Gives `mm` the page of `address` for a read or a write, if its areas allow that. */
export function handleFault(mm: Mm, address: u32, write: bool): Fault {
  if (address >= TASK_SIZE) return Fault.UNMAPPED;
  const vma = vmaFind(mm, address);
  if (vma === null) return Fault.UNMAPPED;
  if (address < vma.start && !growStack(mm, vma, address & PAGE_MASK)) return Fault.UNMAPPED;
  // On i386 a page that may be written or executed can be read.
  if ((vma.flags & (write ? VmFlag.WRITE : VM_PROT)) == 0) return Fault.FORBIDDEN;
  if (mm.reaped) return Fault.NO_MEMORY;
  const slot = pteMake(mm.pgd, address);
  if (slot == 0) return Fault.NO_MEMORY;
  const entry = load<u32>(slot);
  if (entry == 0) return mapPage(mm, vma, address & PAGE_MASK, slot, write);
  if (!write || (entry & PteBit.WRITE) != 0) {
    // PROT_NONE left the frame unreachable, or a stale translation was met.
    store<u32>(slot, entry | PteBit.USER);
    flushPage(mm.pgd, address);
    return Fault.MAPPED;
  }
  return breakSharing(mm, vma, address & PAGE_MASK, slot, entry);
}

/** First access to a page. */
function mapPage(mm: Mm, vma: Vma, va: u32, slot: usize, write: bool): Fault {
  const file = vma.file;
  if (file === null) {
    if (!write && (vma.flags & VmFlag.SHARED) == 0) return enter(mm, slot, mmGlobals.zeroPage, false);
    return enterFresh(mm, slot, 0);
  }
  const inode = file.inode;
  const index = vmaFilePage(vma, va);
  if (<u64>index << PAGE_SHIFT >= inode.size) return Fault.BEYOND_FILE;
  const shared = (vma.flags & VmFlag.SHARED) != 0;
  const frame = pageCacheGet(inode, index, true);
  if (frame == 0 && shared) return pageCacheFull(inode) ? Fault.BEYOND_FILE : Fault.NO_MEMORY;
  if (!write || shared) return enter(mm, slot, frame == 0 ? mmGlobals.zeroPage : frame, shared && (vma.flags & VmFlag.WRITE) != 0);
  return enterFresh(mm, slot, frame);
}

/** A write to a page that is mapped read-only though its area is writable. */
function breakSharing(mm: Mm, vma: Vma, va: u32, slot: usize, entry: u32): Fault {
  const frame: usize = entry & PAGE_MASK;
  if ((vma.flags & VmFlag.SHARED) != 0 || (pageOf(frame).refcount == 1 && pageOf(frame).kind == PageKind.ANON)) {
    store<u32>(slot, userEntry(frame, true));
    flushPage(mm.pgd, va);
    return Fault.MAPPED;
  }
  const result = enterFresh(mm, slot, frame);
  if (result != Fault.MAPPED) return result;
  countPage(mm, frame, -1);
  pagePut(frame);
  flushPage(mm.pgd, va);
  return result;
}

/**
 * A private copy of the page at `va`, which is mapped, that stays as readable and writable as it was: for what a debugger
 * writes where the owner may not. Its physical address, or 0.
 */
export function privateCopy(mm: Mm, va: u32): usize {
  const slot = pteFind(mm.pgd, va);
  const frame: usize = load<u32>(slot) & PAGE_MASK;
  if (pageOf(frame).refcount == 1 && pageOf(frame).kind == PageKind.ANON) return frame;
  if (enterFresh(mm, slot, frame) != Fault.MAPPED) return 0;
  countPage(mm, frame, -1);
  pagePut(frame);
  const copy: usize = load<u32>(slot) & PAGE_MASK;
  store<u32>(slot, userEntry(copy, false));
  flushPage(mm.pgd, va);
  return copy;
}

/** Maps a frame that somebody else holds too. */
function enter(mm: Mm, slot: usize, frame: usize, writable: bool): Fault {
  pageGet(frame);
  countPage(mm, frame, 1);
  store<u32>(slot, userEntry(frame, writable));
  return Fault.MAPPED;
}

/** Maps a new writable frame: a copy of the one at `from`, zeros if that is 0. */
function enterFresh(mm: Mm, slot: usize, from: usize): Fault {
  const frame = allocUserPage(PageKind.ANON);
  if (frame == 0) return Fault.NO_MEMORY;
  if (from == 0 || from == mmGlobals.zeroPage) clearPage(frame);
  else copyPage(frame, from);
  countPage(mm, frame, 1);
  store<u32>(slot, userEntry(frame, true));
  return Fault.MAPPED;
}

/** Lets a stack area reach down to page `va`, unless that would be too much or too near to what lies below. */
function growStack(mm: Mm, vma: Vma, va: u32): bool {
  if ((vma.flags & VmFlag.GROWSDOWN) == 0) return false;
  if (vma.end - va > rlimit(Rlimit.STACK) || !mayExpand(mm, vma.start - va, vma.flags)) return false;
  const below = vmaPrev(vma);
  if (below !== null && va < below.end) return false;
  const guarded = below !== null && (below.flags & VmFlag.GROWSDOWN) == 0 && (below.flags & VM_PROT) != 0;
  if (guarded && va - below!.end < STACK_GUARD_GAP) return false;
  vmaResize(mm, vma, va, vma.end);
  return true;
}
