// Memory that the TLB reaches at once, for operations that leave all else to the general way: no walk, no straddling, no
// watched page, nothing that #AC could object to.
import { TLB_READ, TLB_WRITE } from "../layout";
import { cpu } from "./state";

/** Byte offset in the TLB tables of the word for an address, after >>> 10. */
@inline export const TLB_INDEX: u32 = 0x3ffffc;
@inline const PAGE_SHIFT: u32 = 12;
@inline const PAGE_MASK: u32 = 0xfff;
/** Place of EFLAGS.AC. */
@inline export const AC_SHIFT: u32 = 18;

/** Address of the `size` bytes at `va`, whose TLB word is `entry`; 0 where it takes more to reach them. */
@inline function directAt(entry: u32, va: u32, size: u32): usize {
  const alignment: u32 = size == 10 ? 8 : size;
  if ((entry | va) & (alignment - 1)) {
    const straddles = ((va & PAGE_MASK) + size - 1) >>> PAGE_SHIFT;
    if ((entry | straddles | cpu.sysFlags >>> AC_SHIFT) & 1) return 0;
  } else if (size == 10 && (va & PAGE_MASK) > PAGE_MASK + 1 - size) {
    return 0;
  }
  return va + entry;
}

@inline export function directRead(va: u32, size: u32): usize {
  return directAt(load<u32>((va >>> 10) & TLB_INDEX, TLB_READ), va, size);
}

@inline export function directWrite(va: u32, size: u32): usize {
  return directAt(load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE), va, size);
}
