// Page directories and page tables (Intel SDM vol 3, 4.3): making, finding and clearing entries, and the kernel's
// own directory. The upper quarter of every directory is a copy of the kernel's: the direct map, in 4 MB pages.
// Nothing here knows of areas (vma.ts); who changes a present entry of the running mm flushes it (flushPage).
import { KERNEL_OFFSET, SWAPPER_PGD } from "../layout";
import { PAGE_MASK, PAGE_SIZE } from "../param";
import { Cr, cpu } from "../../machine/cpu/state";
import { cpuInvlpg, cpuWriteCr0, cpuWriteCr3, cpuWriteCr4 } from "../../machine/cpu/control";
import { RAM_START } from "../../machine/layout";
import { allocZeroedPage, freePages } from "./page";
import { PageKind, pageOf } from "./memmap";

/** Bits of page-directory and page-table entries (SDM vol 3, tables 4-4 to 4-6). */
export const enum PteBit {
  PRESENT = 1 << 0,
  WRITE = 1 << 1,
  USER = 1 << 2,
  ACCESSED = 1 << 5,
  DIRTY = 1 << 6,
  LARGE = 1 << 7,
  GLOBAL = 1 << 8,
}

/** A page directory's entry for user memory: rights are decided in the page table. */
@inline const TABLE_ENTRY: u32 = PteBit.PRESENT | PteBit.WRITE | PteBit.USER | PteBit.ACCESSED;
/** One of the direct map. */
@inline const KERNEL_ENTRY: u32 = PteBit.PRESENT | PteBit.WRITE | PteBit.ACCESSED | PteBit.DIRTY | PteBit.LARGE | PteBit.GLOBAL;

/** Bytes that one page table maps, and its log2. */
@inline export const TABLE_SPAN: u32 = 0x400000;
@inline const TABLE_SHIFT: u32 = 22;
/** Page-directory entries for user memory. */
@inline export const USER_TABLES: u32 = KERNEL_OFFSET >> 22;

/** Makes the kernel's page directory for RAM up to `end` and turns paging on. */
export function pagingInit(end: usize): void {
  memory.fill(SWAPPER_PGD, 0, PAGE_SIZE);
  for (let pa = <u32>RAM_START; pa < <u32>end; pa += TABLE_SPAN) {
    store<u32>(SWAPPER_PGD + (((KERNEL_OFFSET + pa) >> TABLE_SHIFT) << 2), pa | KERNEL_ENTRY);
  }
  cpuWriteCr4(cpu.cr4 | Cr.CR4_DE | Cr.CR4_PSE | Cr.CR4_PGE | Cr.CR4_OSFXSR | Cr.CR4_OSXMMEXCPT);
  cpuWriteCr3(<u32>SWAPPER_PGD);
  cpuWriteCr0(cpu.cr0 | Cr.CR0_PG | Cr.CR0_WP | Cr.CR0_AM);
}

/** A page directory that maps the kernel only, 0 when out of memory. */
export function pgdAlloc(): usize {
  const pgd = allocZeroedPage();
  if (pgd == 0) return 0;
  pageOf(pgd).kind = PageKind.TABLE;
  const kernel: usize = USER_TABLES * 4;
  memory.copy(pgd + kernel, SWAPPER_PGD + kernel, <usize>PAGE_SIZE - kernel);
  return pgd;
}

/** Frees a directory whose user tables are gone. */
export function pgdFree(pgd: usize): void {
  freePages(pgd, 0);
}

/** Address of the entry that maps `va`, 0 when there is no page table for it. */
@inline
export function pteFind(pgd: usize, va: u32): usize {
  const pde = load<u32>(pgd + ((va >> TABLE_SHIFT) << 2));
  return pde == 0 ? 0 : (pde & PAGE_MASK) + ((va >> 10) & 0xffc);
}

/** Address of the entry that maps `va`; makes the page table. 0 when out of memory. */
export function pteMake(pgd: usize, va: u32): usize {
  const slot = pgd + ((va >> TABLE_SHIFT) << 2);
  let pde = load<u32>(slot);
  if (pde == 0) {
    const table = allocZeroedPage();
    if (table == 0) return 0;
    pageOf(table).kind = PageKind.TABLE;
    pde = <u32>table | TABLE_ENTRY;
    store<u32>(slot, pde);
  }
  return (pde & PAGE_MASK) + ((va >> 10) & 0xffc);
}

/** Frees the page table of [va, va + 4 MB), whose entries are all clear. */
export function tableFree(pgd: usize, va: u32): void {
  const slot = pgd + ((va >> TABLE_SHIFT) << 2);
  const pde = load<u32>(slot);
  if (pde == 0) return;
  store<u32>(slot, 0);
  freePages(pde & PAGE_MASK, 0);
}

/** The entry of a user page at `pa`; accessed and, if writable, dirty from the start, since nothing is swapped out. */
@inline
export function userEntry(pa: usize, writable: bool): u32 {
  const rights: u32 = writable ? PteBit.WRITE | PteBit.DIRTY : 0;
  return <u32>pa | PteBit.PRESENT | PteBit.USER | PteBit.ACCESSED | rights;
}

/** Forgets the translation of one page if `pgd` is the running directory. */
@inline
export function flushPage(pgd: usize, va: u32): void {
  if (cpu.cr3 == <u32>pgd) cpuInvlpg(va);
}

/** Forgets all user translations if `pgd` is the running directory. */
@inline
export function flushAll(pgd: usize): void {
  if (cpu.cr3 == <u32>pgd) cpuWriteCr3(<u32>pgd);
}
