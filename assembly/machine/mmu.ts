// Paging (SDM vol 3, ch 4): two levels, 4 KB and (CR4.PSE) 4 MB pages, rights, accessed and dirty bits, faults; and the
// TLB in front of it. Physical address = linear-memory offset. What lies outside RAM is open bus: ones, and no memory.
//
// The TLB is two tables with one word for each linear page, for reads and for writes:
//   bits 31..12  physical page - linear page
//   bit 0        NOT_DIRECT  clear: serves every ring, and address + word is the physical address; set: see the others
//   bit 1, 2     FOR_SYSTEM, FOR_USER  who may use the word (the system: rings 0..2 and implicit accesses)
//   bit 3        WATCH  the frame holds decoded code, which a store must drop
// Pages entered are logged, so that a flush touches only those. Nothing here changes guest state but A and D bits.
import { cache, cacheCovers, cacheFlush, cacheWritten, FILL_LOG, FILL_LOG_MAX, GLOBAL_LOG, GLOBAL_LOG_MAX, jumpsForget, MMU_STATE } from "./cpu/cache";
import { debugData, debugWatches } from "./cpu/debug";
import { cpu, Cr, Eflags, Vector } from "./cpu/state";
import { RAM_START, TLB_READ, TLB_SIZE, TLB_WRITE } from "./layout";

/** Page-table entry bits. */
export const enum Pte {
  P = 1 << 0,
  RW = 1 << 1,
  US = 1 << 2,
  A = 1 << 5,
  D = 1 << 6,
  PS = 1 << 7,
  G = 1 << 8,
}

/** Page-fault error code bits; W and U also say what access is asked for. */
export const enum PfCode {
  P = 1 << 0,
  W = 1 << 1,
  U = 1 << 2,
}

@inline const NOT_DIRECT: u32 = 1;
@inline const FOR_SYSTEM: u32 = 2;
@inline const FOR_USER: u32 = 4;
@inline const WATCH: u32 = 8;
/** Four EMPTY_BYTEs: not direct, for nobody. */
@inline const EMPTY: u32 = 0x01010101;
@inline const EMPTY_BYTE: u8 = 1;
@inline const PAGE: u32 = 0x1000;
/** Bytes of an x87 number in full precision. */
@inline const LONG_DOUBLE: u32 = 10;

/** Largest access that may straddle a page border, in bytes. */
@inline const BOUNCE_SIZE: usize = 64;

@unmanaged
class Mmu {
  fills: u32;
  globalFills: u32;
  /** Result of a walk: physical page, and the entry's bits with the rights of both levels. */
  page: u32;
  bits: u32;
  /** A straddling store under way: bytes in the first page (0 = none), where they and the rest go. */
  firstLength: u32;
  restLength: u32;
  first: usize;
  rest: usize;
}

@inline const mmu: Mmu = changetype<Mmu>(MMU_STATE);
/** Copy of a straddling operand. */
@inline const BOUNCE: usize = MMU_STATE + 0x40;
/** Stands for memory that does not exist. */
@inline const OPEN_BUS: usize = BOUNCE + BOUNCE_SIZE;

/** Tells where RAM ends (physical address, a multiple of the page size). */
export function mmuSetRamEnd(end: usize): void {
  cpu.ramEnd = <u32>end;
}

@inline function inRam(pa: u32): bool {
  return pa >= <u32>RAM_START && pa < cpu.ramEnd;
}

@inline function physLoad(pa: u32): u32 {
  return inRam(pa) ? load<u32>(pa) : 0xffffffff;
}

@inline function physStore(pa: u32, value: u32): void {
  if (inRam(pa)) store<u32>(pa, value);
}

/** Stand-in for `size` bytes outside RAM: ones, and whatever is stored there is lost. */
function openBus(): usize {
  memory.fill(OPEN_BUS, 0xff, BOUNCE_SIZE);
  return OPEN_BUS;
}

/** A refused walk: leaves the error code. */
function refuse(code: u32): bool {
  cpu.faultCode = code;
  return false;
}

/** Walks the page tables for `access` (PfCode.W, PfCode.U), sets A and D, leaves mmu.page and mmu.bits. */
function walk(va: u32, access: u32): bool {
  ++cache.tlbMisses;
  if (!(cpu.cr0 & Cr.CR0_PG)) {
    mmu.page = va & ~(PAGE - 1);
    mmu.bits = Pte.RW | Pte.US | Pte.D;
    return true;
  }
  const pdeAt = (cpu.cr3 & ~(PAGE - 1)) + (va >>> 22 << 2);
  const pde = physLoad(pdeAt);
  if (!(pde & Pte.P)) return refuse(access);
  const large = (pde & Pte.PS) != 0 && (cpu.cr4 & Cr.CR4_PSE) != 0;
  const pteAt = large ? pdeAt : (pde & ~(PAGE - 1)) + ((va >>> 12 & 0x3ff) << 2);
  const pte = large ? pde : physLoad(pteAt);
  if (!(pte & Pte.P)) return refuse(access);
  const rights = pde & pte;
  if (access & PfCode.U && !(rights & Pte.US)) return refuse(access | PfCode.P);
  if (access & PfCode.W && !(rights & Pte.RW)) {
    if (access & PfCode.U || cpu.cr0 & Cr.CR0_WP) return refuse(access | PfCode.P);
  }
  if (!large && !(pde & Pte.A)) physStore(pdeAt, pde | Pte.A);
  const marked = pte | Pte.A | (access & PfCode.W ? Pte.D : 0);
  if (marked != pte) physStore(pteAt, marked);
  mmu.page = large ? (pte & 0xffc00000) | (va & 0x3ff000) : pte & ~(PAGE - 1);
  mmu.bits = (rights & (Pte.RW | Pte.US)) | (marked & (Pte.D | Pte.G));
  return true;
}

/** Enters the walked page into the TLB, if nobody watches accesses to it. */
function fill(va: u32): void {
  if (debugWatches(va)) return;
  const at = va >>> 12 << 2;
  if (load<u32>(at, TLB_READ) == EMPTY && load<u32>(at, TLB_WRITE) == EMPTY) logFill(va >>> 12);
  const delta = mmu.page - (va & ~(PAGE - 1));
  const who = mmu.bits & Pte.US ? 0 : NOT_DIRECT | FOR_SYSTEM;
  store<u32>(at, delta | who, TLB_READ);
  if ((mmu.bits & (Pte.D | Pte.RW)) == (Pte.D | Pte.RW)) {
    store<u32>(at, cacheCovers(mmu.page) ? watched(delta | who) : delta | who, TLB_WRITE);
  }
}

/** The word `entry` of the write table with WATCH set. */
function watched(entry: u32): u32 {
  return entry | NOT_DIRECT | WATCH | FOR_SYSTEM | (entry & NOT_DIRECT ? 0 : FOR_USER);
}

/** The watched word `entry` without WATCH. */
function unwatched(entry: u32): u32 {
  return entry & FOR_USER ? entry & ~(PAGE - 1) : entry & ~WATCH;
}

function logFill(vpn: u32): void {
  if (mmu.bits & Pte.G && cpu.cr4 & Cr.CR4_PGE) {
    if (mmu.globalFills == GLOBAL_LOG_MAX) mmuFlushAll();
    store<u32>(GLOBAL_LOG + (mmu.globalFills++ << 2), vpn);
  } else {
    if (mmu.fills == FILL_LOG_MAX) mmuFlushAll();
    store<u32>(FILL_LOG + (mmu.fills++ << 2), vpn);
  }
}

/** Raises #PF with the code that the walk left. */
function raisePageFault(va: u32): usize {
  cpu.faultVector = Vector.PF;
  cpu.faultHasCode = 1;
  cpu.faultAddress = va;
  return 0;
}

/** Whether the TLB word `entry` serves an access by `user` (PfCode.U, or 0 for the system). */
@inline function serves(entry: u32, user: u32): bool {
  return !(entry & NOT_DIRECT) || (entry & (user ? FOR_USER : FOR_SYSTEM)) != 0;
}

/** Physical address of the byte at `va` for reading; 0 with #PF raised. */
function locateRead(va: u32, user: u32): usize {
  const entry = load<u32>(va >>> 12 << 2, TLB_READ);
  if (serves(entry, user)) return va + (entry & ~(PAGE - 1));
  if (!walk(va, user)) return raisePageFault(va);
  if (!inRam(mmu.page)) return openBus();
  fill(va);
  return mmu.page | (va & (PAGE - 1));
}

/** The same for writing `length` bytes within one page; drops code decoded from there. */
function locateWrite(va: u32, length: u32, user: u32): usize {
  const entry = load<u32>(va >>> 12 << 2, TLB_WRITE);
  if (serves(entry, user)) {
    const pa: usize = va + (entry & ~(PAGE - 1));
    if (entry & WATCH) {
      if (cacheCovers(pa)) cacheWritten(pa, length);
      else store<u32>(va >>> 12 << 2, unwatched(entry), TLB_WRITE);
    }
    return pa;
  }
  if (!walk(va, user | PfCode.W)) return raisePageFault(va);
  if (!inRam(mmu.page)) return openBus();
  fill(va);
  const pa: usize = mmu.page | (va & (PAGE - 1));
  if (cacheCovers(pa)) cacheWritten(pa, length);
  return pa;
}

/** PfCode.U if the processor is in ring 3, else 0. */
@inline function ring(): u32 {
  return cpu.cpl == 3 ? PfCode.U : 0;
}

/**
 * Address of `size` (at most 64) bytes to read, which are those at linear address `va`: the memory itself, or a copy
 * if they straddle a page border. 0 with #PF raised.
 */
export function mmuRead(va: u32, size: u32): usize {
  const at = read(va, size, ring());
  return lookedAt() && at ? look(at, va, size, false) : at;
}

/** mmuRead with the rights of the system, for descriptor tables and the TSS. */
export function mmuReadSystem(va: u32, size: u32): usize {
  return read(va, size, 0);
}

function read(va: u32, size: u32, user: u32): usize {
  const room = PAGE - (va & (PAGE - 1));
  if (size <= room) return locateRead(va, user);
  const first = locateRead(va, user);
  if (!first) return 0;
  memory.copy(BOUNCE, first, room);
  const rest = locateRead(va + room, user);
  if (!rest) return 0;
  memory.copy(BOUNCE + room, rest, size - room);
  return BOUNCE;
}

/**
 * Address of `size` (at most 64) bytes to write, holding what is at linear address `va` now: the memory itself, or a
 * copy that mmuWritten puts back. Both pages are checked first. 0 with #PF raised.
 */
export function mmuWrite(va: u32, size: u32): usize {
  const at = write(va, size, ring());
  return lookedAt() && at ? look(at, va, size, true) : at;
}

/** Whether accesses of the program have to be looked at: by alignment, or by breakpoints. */
@inline function lookedAt(): bool {
  return (cpu.sysFlags & Eflags.AC | cpu.debugKinds) != 0;
}

/** The access that found `at`: 0 with #AC raised (SDM vol 3, 6.15, interrupt 17), else `at`. */
function look(at: usize, va: u32, size: u32, write: bool): usize {
  const checked = cpu.cpl == 3 && (cpu.sysFlags & Eflags.AC) != 0 && (cpu.cr0 & Cr.CR0_AM) != 0;
  if (checked && va & (alignmentOf(size) - 1)) {
    mmu.firstLength = 0; // a straddling store does not happen
    cpu.faultVector = Vector.AC;
    cpu.faultHasCode = 1;
    cpu.faultCode = 0;
    return 0;
  }
  debugData(va, size, write);
  return at;
}

/** What the address of an operand of `size` bytes must be a multiple of (SDM vol 3, table 6-7). */
function alignmentOf(size: u32): u32 {
  if (size == LONG_DOUBLE) return 8;
  return size <= 8 && (size & (size - 1)) == 0 ? size : 4;
}

/** mmuWrite with the rights of the system, for stacks of inner rings and descriptor bits. */
export function mmuWriteSystem(va: u32, size: u32): usize {
  return write(va, size, 0);
}

function write(va: u32, size: u32, user: u32): usize {
  const room = PAGE - (va & (PAGE - 1));
  if (size <= room) return locateWrite(va, size, user);
  const first = locateWrite(va, room, user);
  if (!first) return 0;
  const rest = locateWrite(va + room, size - room, user);
  if (!rest) return 0;
  mmu.first = first;
  mmu.firstLength = room;
  mmu.rest = rest;
  mmu.restLength = size - room;
  memory.copy(BOUNCE, first, room);
  memory.copy(BOUNCE + room, rest, size - room);
  return BOUNCE;
}

/** Ends a store begun with mmuWrite. True if decoded code went, so that the running block must be left. */
export function mmuWritten(): bool {
  if (mmu.firstLength) {
    memory.copy(mmu.first, BOUNCE, mmu.firstLength);
    memory.copy(mmu.rest, BOUNCE + mmu.firstLength, mmu.restLength);
    mmu.firstLength = 0;
  }
  return cache.stale != 0;
}

/** Physical address of the code byte at `va` at the present ring; 0 with #PF raised; open bus outside RAM. */
export function mmuFetch(va: u32): usize {
  return locateRead(va, ring());
}

/** Whether mmuFetch's answer is RAM, whose decoded code may be kept. */
export function mmuIsRam(pa: usize): bool {
  return inRam(<u32>pa);
}

/**
 * Physical address of the byte at `va` for an access from ring 3, with A and D set as the access would;
 * 0 with the page-fault error code in cpu.faultCode if the access would fault. Raises nothing. Who writes there calls
 * physWritten.
 */
export function mmuUser(va: u32, write: bool): usize {
  const entry = load<u32>((write ? TLB_WRITE : TLB_READ) + (va >>> 12 << 2));
  if (serves(entry, PfCode.U)) return va + (entry & ~(PAGE - 1));
  if (!walk(va, write ? PfCode.U | PfCode.W : PfCode.U)) return 0;
  if (!inRam(mmu.page)) return openBus();
  fill(va);
  return mmu.page | (va & (PAGE - 1));
}

/** Page-table entry that maps `va` under page directory `cr3` (as a 4 KB entry; 0 = not present). Changes nothing. */
export function mmuWalk(cr3: u32, va: u32): u32 {
  const pde = physLoad((cr3 & ~(PAGE - 1)) + (va >>> 22 << 2));
  if (!(pde & Pte.P)) return 0;
  if (pde & Pte.PS && cpu.cr4 & Cr.CR4_PSE) return (pde & ~0x3ff080) | (va & 0x3ff000);
  const pte = physLoad((pde & ~(PAGE - 1)) + ((va >>> 12 & 0x3ff) << 2));
  if (!(pte & Pte.P)) return 0;
  return pte & (pde | ~(Pte.RW | Pte.US));
}

/** RAM [pa, pa + len) has been or is about to be written by other means than CPU stores: drops decoded code there. */
export function physWritten(pa: usize, len: usize): void {
  const end = pa + len;
  while (pa < end) {
    const next = min<usize>(end, (pa | (PAGE - 1)) + 1);
    if (cacheCovers(pa)) cacheWritten(pa, <u32>(next - pa));
    pa = next;
  }
}

/** Stores into the frame at `page` have to look from now on: it holds decoded code. */
export function mmuWatchFrame(page: usize): void {
  watchLogged(FILL_LOG, mmu.fills, <u32>page);
  watchLogged(GLOBAL_LOG, mmu.globalFills, <u32>page);
}

function watchLogged(log: usize, count: u32, page: u32): void {
  for (let i: u32 = 0; i < count; ++i) {
    const vpn = load<u32>(log + (i << 2));
    const entry = load<u32>(vpn << 2, TLB_WRITE);
    if (entry != EMPTY && (vpn << 12) + (entry & ~(PAGE - 1)) == page) store<u32>(vpn << 2, watched(entry), TLB_WRITE);
  }
}

function emptyLogged(log: usize, count: u32): void {
  for (let i: u32 = 0; i < count; ++i) mmuEmptyPage(load<u32>(log + (i << 2)));
}

@inline function mmuEmptyPage(vpn: u32): void {
  store<u32>(vpn << 2, EMPTY, TLB_READ);
  store<u32>(vpn << 2, EMPTY, TLB_WRITE);
}

/** Forgets the translations of pages that are not global: a write to CR3. */
export function mmuFlushLocal(): void {
  emptyLogged(FILL_LOG, mmu.fills);
  mmu.fills = 0;
  jumpsForget();
}

/** Forgets all translations. */
export function mmuFlushAll(): void {
  emptyLogged(GLOBAL_LOG, mmu.globalFills);
  mmu.globalFills = 0;
  mmuFlushLocal();
}

/** Forgets the translation of the page of `va`: INVLPG. */
export function mmuFlushPage(va: u32): void {
  mmuEmptyPage(va >>> 12);
  jumpsForget();
}

/** Forgets everything derived: TLB and decoded code. For power-on and for a restored snapshot. */
export function mmuFlushDerived(): void {
  memory.fill(TLB_READ, EMPTY_BYTE, TLB_SIZE * 2);
  mmu.fills = 0;
  mmu.globalFills = 0;
  mmu.firstLength = 0;
  cacheFlush();
}
