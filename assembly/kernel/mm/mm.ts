// Address spaces (Linux: struct mm_struct): making, sharing by copy on write, switching, ending.
import { KERNEL_OFFSET, SWAPPER_PGD } from "../layout";
import { PAGE_MASK, PAGE_SHIFT } from "../param";
import { Limit } from "../../abi/fcntl";
import { cpu } from "../../machine/cpu/state";
import { cpuWriteCr3 } from "../../machine/cpu/control";
import { panic } from "../lib/panic";
import { RbRoot } from "../lib/rbtree";
import { File, fileGet, filePut, inodeAllowWrite, inodeDenyWrite } from "../fs/file";
import { Cache, cacheAlloc, cacheCreate, cacheFree, orderFor, slabInit } from "./slab";
import { allocPages, allocZeroedPage, pageInit, pagePut } from "./page";
import { PageKind, mmGlobals, pageOf } from "./memmap";
import { PteBit, TABLE_SPAN, USER_TABLES, flushAll, pagingInit, pgdAlloc, pgdFree, pteMake, tableFree } from "./pgtable";
import { Vma, VmFlag, vmaAlloc, vmaErase, vmaFirst, vmaFree, vmaInsert, vmaNext } from "./vma";
import { IOVEC_SIZE } from "./uio";
import { populate } from "./fault";
import { machineWork } from "../../machine/power";

/**
 * One address space; tasks hold references. Addresses are the user's.
 *
 *   0    areasRoot: RbRoot    its Vmas
 *   4    lastHit              the Vma that vmaFind returned last
 *   8    pgd: usize           page directory (physical)
 */
@unmanaged
export class Mm {
  areasRoot: usize;
  lastHit: Vma | null;
  pgd: usize;
  refcount: u32;
  areaCount: u32;
  /** Pages in all areas, and those of them that have a frame: anonymous and file pages. */
  totalPages: u32;
  anonPages: u32;
  filePages: u32;
  /** The most of totalPages, and of pages with a frame, there has been. */
  peakPages: u32;
  peakResident: u32;
  startCode: u32;
  endCode: u32;
  startData: u32;
  endData: u32;
  /** The heap is [startBrk, brk). */
  startBrk: u32;
  brk: u32;
  startStack: u32;
  argStart: u32;
  argEnd: u32;
  envStart: u32;
  envEnd: u32;
  /** The auxiliary vector on the first stack. */
  auxStart: u32;
  auxEnd: u32;
  /** mmap without an address looks for room from here downwards. */
  mmapBase: u32;
  /** The program, for /proc/PID/exe; counted, and not to be written while it runs. */
  exe: File | null;
  /** The out-of-memory killer has taken its pages: no new ones. */
  reaped: u32;
  /** VmFlags that every new area gets (mlockall with MCL_FUTURE). */
  newFlags: u32;
  /** Sum of the Membarrier registrations. */
  barriers: u32;

  get areas(): RbRoot {
    return changetype<RbRoot>(changetype<usize>(this) + offsetof<Mm>("areasRoot"));
  }
}

/** First address behind user memory. */
@inline export const TASK_SIZE: u32 = KERNEL_OFFSET;

/** Room kept below the end of user memory for the stack (Linux: MIN_GAP). */
@inline const STACK_GAP: u32 = 128 * 1024 * 1024;

/** Locks stay with the parent (man 2 mlock). */
@inline const NOT_INHERITED: u32 = VmFlag.LOCKED | VmFlag.LOCK_ON_FAULT;

/** Builds everything that memory management stands on. RAM ends at `end`; [bootImages, end) is in use. */
export function mmInit(end: usize, bootImages: usize): void {
  pageInit(end, bootImages);
  pagingInit(end);
  slabInit();
  cacheCreate(Cache.MM, "mm", offsetof<Mm>());
  cacheCreate(Cache.VMA, "vma", offsetof<Vma>());
  mmGlobals.zeroPage = allocZeroedPage();
  mmGlobals.iovecs = allocPages(orderFor(Limit.IOV_MAX * IOVEC_SIZE));
  mmGlobals.oomKills = 0;
}

/** An empty address space with one reference, null when out of memory. */
export function mmCreate(): Mm | null {
  const address = cacheAlloc(Cache.MM);
  if (address == 0) return null;
  const mm = changetype<Mm>(address);
  mm.pgd = pgdAlloc();
  if (mm.pgd == 0) {
    cacheFree(Cache.MM, address);
    return null;
  }
  mm.refcount = 1;
  mm.mmapBase = TASK_SIZE - STACK_GAP;
  return mm;
}

/** A copy of `parent` that shares its frames until one of the two writes. Null when out of memory. */
export function mmFork(parent: Mm): Mm | null {
  const child = mmCreate();
  if (child === null) return null;
  copyAddresses(child, parent);
  child.barriers = parent.barriers;
  const exe = parent.exe;
  if (exe !== null) mmSetExe(child, exe);
  let vma = vmaFirst(parent);
  let ok = true;
  while (vma !== null && ok) {
    if ((vma.flags & VmFlag.DONT_FORK) == 0) {
      const copy = vmaAlloc(vma.start, vma.end, vma.flags & ~NOT_INHERITED, vma.file, vma.pgoff);
      if (copy !== null) vmaInsert(child, copy);
      ok = copy !== null && ((vma.flags & VmFlag.WIPE_ON_FORK) != 0 || copyEntries(parent, child, vma));
    }
    vma = vmaNext(vma);
  }
  flushAll(parent.pgd);
  if (ok) return child;
  mmPut(child);
  return null;
}

@inline
export function mmGet(mm: Mm): Mm {
  mm.refcount++;
  return mm;
}

/** One user less; the last one frees all of it. The running address space may end: the kernel's then runs. */
export function mmPut(mm: Mm): void {
  if (--mm.refcount > 0) return;
  if (cpu.cr3 == <u32>mm.pgd) mmSwitch(null);
  let vma = vmaFirst(mm);
  while (vma !== null) {
    unmapPages(mm, vma.start, vma.end);
    vmaErase(mm, vma);
    vmaFree(vma);
    vma = vmaFirst(mm);
  }
  for (let i: u32 = 0; i < USER_TABLES; i++) tableFree(mm.pgd, i * TABLE_SPAN);
  if (mm.anonPages != 0 || mm.filePages != 0) panic("an address space ended with pages in it");
  const exe = mm.exe;
  if (exe !== null) {
    inodeAllowWrite(exe.inode);
    filePut(exe);
  }
  pgdFree(mm.pgd);
  cacheFree(Cache.MM, changetype<usize>(mm));
}

/** `file` is the program of `mm`: counted, and not to be written as long as it is. 0, or -ETXTBSY. */
export function mmSetExe(mm: Mm, file: File): i32 {
  const error = inodeDenyWrite(file.inode);
  if (error == 0) mm.exe = fileGet(file);
  return error;
}

/** Makes `mm` the running address space; null = the kernel's own. */
export function mmSwitch(mm: Mm | null): void {
  const pgd = mm === null ? <u32>SWAPPER_PGD : <u32>mm.pgd;
  if (cpu.cr3 != pgd) cpuWriteCr3(pgd);
}

/** Pages that have a frame (resident set size). */
@inline
export function mmResident(mm: Mm): u32 {
  return mm.anonPages + mm.filePages;
}

/** Clears every entry of [start, end) and gives the frames back. The caller flushes. */
export function unmapPages(mm: Mm, start: u32, end: u32): void {
  let va = start;
  while (va < end) {
    const tableEnd = min<u32>((va & ~(TABLE_SPAN - 1)) + TABLE_SPAN, end);
    const pde = load<u32>(mm.pgd + ((va / TABLE_SPAN) << 2));
    if (pde != 0) {
      let slot: usize = (pde & PAGE_MASK) + ((va >> 10) & 0xffc);
      for (let n = (tableEnd - va) >> PAGE_SHIFT; n > 0; n--, slot += 4) {
        const entry = load<u32>(slot);
        if (entry == 0) continue;
        store<u32>(slot, 0);
        countPage(mm, entry & PAGE_MASK, -1);
        pagePut(entry & PAGE_MASK);
      }
    }
    va = tableEnd;
  }
}

/** Adds `change` to the count that the frame at `pa` belongs to. The zero page is in none. */
export function countPage(mm: Mm, pa: usize, change: i32): void {
  if (pa == mmGlobals.zeroPage) return;
  if (pageOf(pa).kind == PageKind.CACHE) mm.filePages += change;
  else mm.anonPages += change;
  if (mmResident(mm) > mm.peakResident) mm.peakResident = mmResident(mm);
}

/**
 * Shares the frames of one area with the child. Private pages become read-only in both; the first write to one
 * faults and copies it.
 */
function copyEntries(parent: Mm, child: Mm, vma: Vma): bool {
  const cow = (vma.flags & VmFlag.SHARED) == 0;
  if (!cow && vma.file === null && !populate(parent, vma)) return false;
  let va = vma.start;
  while (va < vma.end) {
    const tableEnd = min<u32>((va & ~(TABLE_SPAN - 1)) + TABLE_SPAN, vma.end);
    const pde = load<u32>(parent.pgd + ((va / TABLE_SPAN) << 2));
    if (pde != 0 && !copyTable(child, va, (pde & PAGE_MASK) + ((va >> 10) & 0xffc), (tableEnd - va) >> PAGE_SHIFT, cow)) return false;
    va = tableEnd;
  }
  return true;
}

/** What copying an entry takes (machineWork). */
@inline const ENTRY_NS: u32 = 8;

/** Copies `count` entries from `from` on, for the pages from `va` on, all in one page table. */
function copyTable(child: Mm, va: u32, from: usize, count: u32, cow: bool): bool {
  machineWork(count * ENTRY_NS);
  let to: usize = 0;
  for (let i: u32 = 0; i < count; i++) {
    let entry = load<u32>(from + (i << 2));
    if (entry == 0) continue;
    if (to == 0) {
      to = pteMake(child.pgd, va);
      if (to == 0) return false;
    }
    if (cow && (entry & PteBit.WRITE) != 0) {
      entry &= ~PteBit.WRITE;
      store<u32>(from + (i << 2), entry);
    }
    store<u32>(to + (i << 2), entry);
    const pa: usize = entry & PAGE_MASK;
    pageOf(pa).refcount++;
    countPage(child, pa, 1);
  }
  return true;
}

function copyAddresses(to: Mm, from: Mm): void {
  const start = offsetof<Mm>("startCode");
  const end = offsetof<Mm>("exe");
  memory.copy(changetype<usize>(to) + start, changetype<usize>(from) + start, end - start);
}
