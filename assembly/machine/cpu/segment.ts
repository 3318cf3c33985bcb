// Segment registers: loading with the checks of SDM vol 3, 5.6 to 5.8, and addresses in segments that are not flat.
// Code, data and stack segments are flat as a rule; for a data segment that is not, the decoder emits an address
// operation. The stack's and code's own accesses take their segments as flat.
import { CPU_STATE } from "../layout";
import { mmuReadSystem } from "../mmu";
import { cacheFlush, jumpsSetRing } from "./cache";
import { raiseCode } from "./exit";
import { Cpu, cpu, Seg, Vector } from "./state";
import { Exit } from "./uop";

/** Bits of a descriptor's second word. */
export const enum Descriptor {
  ACCESSED = 1 << 8,
  WRITABLE = 1 << 9,
  /** Of code: readable. */
  READABLE = 1 << 9,
  CONFORMING = 1 << 10,
  CODE = 1 << 11,
  /** Code or data, not a system descriptor. */
  NORMAL = 1 << 12,
  PRESENT = 1 << 15,
  BIG = 1 << 22,
  GRANULAR = 1 << 23,
  TYPE = 0xf00,
}

@inline const ES: usize = offsetof<Cpu>("es");
@inline const BASE: usize = offsetof<Cpu>("esBase");
@inline const ATTR: usize = offsetof<Cpu>("esAttr");
@inline const LIMIT: usize = offsetof<Cpu>("esLimit");

@inline export function segmentSelector(seg: u32): u32 {
  return load<u32>(CPU_STATE + (seg << 2), ES);
}
@inline export function segmentBase(seg: u32): u32 {
  return load<u32>(CPU_STATE + (seg << 2), BASE);
}
@inline export function segmentAttr(seg: u32): u32 {
  return load<u32>(CPU_STATE + (seg << 2), ATTR);
}
@inline export function segmentLimit(seg: u32): u32 {
  return load<u32>(CPU_STATE + (seg << 2), LIMIT);
}

/** Puts a segment register together; a change of flatness forgets decoded code, which was made for the other kind. */
export function segmentSet(seg: u32, selector: u32, base: u32, limit: u32, attr: u32): void {
  const at = CPU_STATE + (seg << 2);
  store<u32>(at, selector, ES);
  store<u32>(at, base, BASE);
  store<u32>(at, limit, LIMIT);
  store<u32>(at, attr, ATTR);
  if (seg >= <u32>Seg.FS) return;
  const notFlat: u32 = base != 0 || limit != 0xffffffff || !(attr & Descriptor.PRESENT) ? 1 : 0;
  if (((cpu.notFlat >>> seg) & 1) == notFlat) return;
  cpu.notFlat ^= 1 << seg;
  cacheFlush();
}

/** Base, limit and access of a descriptor's two words. */
@inline export function descriptorBase(low: u32, high: u32): u32 {
  return (low >>> 16) | ((high & 0xff) << 16) | (high & 0xff000000);
}
@inline export function descriptorLimit(low: u32, high: u32): u32 {
  const limit = (low & 0xffff) | (high & 0xf0000);
  return high & Descriptor.GRANULAR ? (limit << 12) | 0xfff : limit;
}
@inline export function descriptorDpl(high: u32): u32 {
  return (high >>> 13) & 3;
}

/** Memory address of the descriptor of `selector`; 0 if it lies outside its table or its page is not present. */
export function descriptorAt(selector: u32): usize {
  const local = (selector & 4) != 0;
  const offset = selector & 0xfff8;
  if (offset + 7 > (local ? cpu.ldtLimit : cpu.gdtLimit)) return 0;
  return mmuReadSystem((local ? cpu.ldtBase : cpu.gdtBase) + offset, 8);
}

/** #GP, #NP, #TS or #SS with the selector as the code. */
@inline export function selectorFault(vector: Vector, selector: u32): Exit {
  return raiseCode(vector, selector & 0xfffc);
}

/** Loads ES, SS, DS, FS or GS with `selector` at privilege `cpl`. */
export function segmentLoad(seg: u32, selector: u32, cpl: u32): Exit {
  if ((selector & 0xfffc) == 0) {
    if (seg == Seg.SS) return raiseCode(Vector.GP, 0);
    segmentSet(seg, selector & 0xffff, 0, 0, 0);
    return Exit.NEXT;
  }
  const at = descriptorAt(selector);
  if (!at) return selectorFault(Vector.GP, selector);
  const low = load<u32>(at);
  const high = load<u32>(at, 4);
  const rpl = selector & 3;
  const dpl = descriptorDpl(high);
  const kind = high & (Descriptor.NORMAL | Descriptor.CODE | Descriptor.WRITABLE | Descriptor.CONFORMING);
  if (seg == Seg.SS) {
    if (rpl != cpl || dpl != cpl || (kind & ~Descriptor.CONFORMING) != (Descriptor.NORMAL | Descriptor.WRITABLE)) return selectorFault(Vector.GP, selector);
    if (!(high & Descriptor.PRESENT)) return selectorFault(Vector.SS, selector);
  } else {
    if (!(kind & Descriptor.NORMAL)) return selectorFault(Vector.GP, selector);
    const code = (kind & Descriptor.CODE) != 0;
    if (code && !(kind & Descriptor.READABLE)) return selectorFault(Vector.GP, selector);
    if (!(code && kind & Descriptor.CONFORMING) && (rpl > dpl || cpl > dpl)) return selectorFault(Vector.GP, selector);
    if (!(high & Descriptor.PRESENT)) return selectorFault(Vector.NP, selector);
  }
  segmentSet(seg, selector & 0xffff, descriptorBase(low, high), descriptorLimit(low, high), high & 0xffff00);
  return Exit.NEXT;
}

/** Sets CS from a checked descriptor; the privilege becomes the selector's. */
export function segmentSetCode(selector: u32, low: u32, high: u32): void {
  segmentSet(Seg.CS, selector, descriptorBase(low, high), descriptorLimit(low, high), high & 0xffff00);
  setCpl(selector & 3);
}

/** Changes the privilege level. */
export function setCpl(cpl: u32): void {
  cpu.cpl = cpl;
  jumpsSetRing(cpl);
}

/** On the way to an outer ring: forgets data segments that it may not use. */
export function segmentsForRing(cpl: u32): void {
  for (let seg: u32 = 0; seg < 6; ++seg) {
    if (seg == Seg.CS || seg == Seg.SS) continue;
    const attr = segmentAttr(seg);
    const conforming = (attr & (Descriptor.CODE | Descriptor.CONFORMING)) == (Descriptor.CODE | Descriptor.CONFORMING);
    if (attr != 0 && !conforming && descriptorDpl(attr) < cpl) segmentSet(seg, 0, 0, 0, 0);
  }
}

/** Linear address of `offset` in a segment; leaves cpu.segFault with #GP or #SS raised if it may not be used. */
export function segmentAddress(seg: u32, offset: u32): u32 {
  cpu.segFault = 0;
  const attr = segmentAttr(seg);
  if (!(attr & Descriptor.PRESENT) || offset > segmentLimit(seg)) {
    cpu.segFault = 1;
    raiseCode(seg == Seg.SS ? Vector.SS : Vector.GP, 0);
    return 0;
  }
  return segmentBase(seg) + offset;
}

/** The same where most segments are flat. */
@inline export function segmentLinear(seg: u32, offset: u32): u32 {
  if (seg < <u32>Seg.FS && !(cpu.notFlat & (1 << seg))) return offset;
  return segmentAddress(seg, offset);
}
