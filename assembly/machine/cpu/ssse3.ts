// SSSE3 (SDM vol 2, PSHUFB and following) on values of 16 bytes. The MMX forms use the lower eight; where an instruction
// joins the elements of both operands, theirs stand side by side in one value.

/** Opcodes behind 0F 38; PALIGNR, behind 0F 3A, has the same last byte there. */
export const enum Ssse3 {
  PSHUFB = 0x00, PHADDW, PHADDD, PHADDSW, PMADDUBSW, PHSUBW, PHSUBD, PHSUBSW, PSIGNB, PSIGNW, PSIGND, PMULHRSW,
  PALIGNR = 0x0f, PABSB = 0x1c, PABSW, PABSD,
}

export function ssse3Has(opcode: u32): bool {
  return opcode <= <u32>Ssse3.PMULHRSW || (opcode >= <u32>Ssse3.PABSB && opcode <= <u32>Ssse3.PABSD);
}

/** Whether elements of both operands are joined: PHADD and PHSUB. */
export function ssse3Joins(opcode: u32): bool {
  return (opcode >= <u32>Ssse3.PHADDW && opcode <= <u32>Ssse3.PHADDSW) || (opcode >= <u32>Ssse3.PHSUBW && opcode <= <u32>Ssse3.PHSUBSW);
}

@inline function evenWords(a: v128, b: v128): v128 {
  return v128.shuffle<u16>(a, b, 0, 2, 4, 6, 8, 10, 12, 14);
}

@inline function oddWords(a: v128, b: v128): v128 {
  return v128.shuffle<u16>(a, b, 1, 3, 5, 7, 9, 11, 13, 15);
}

@inline function evenDoublewords(a: v128, b: v128): v128 {
  return v128.shuffle<u32>(a, b, 0, 2, 4, 6);
}

@inline function oddDoublewords(a: v128, b: v128): v128 {
  return v128.shuffle<u32>(a, b, 1, 3, 5, 7);
}

/** Sums, with saturation, of the products of unsigned bytes of a and signed ones of b. */
function multiplyAddBytes(a: v128, b: v128): v128 {
  const even = i16x8.mul(v128.and(a, i16x8.splat(0xff)), i16x8.shr_s(i16x8.shl(b, 8), 8));
  const odd = i16x8.mul(i16x8.shr_u(a, 8), i16x8.shr_s(b, 8));
  return i16x8.add_sat_s(even, odd);
}

/** Rounded upper halves of products; the host saturates where this wraps. */
function multiplyRound(a: v128, b: v128): v128 {
  const least = i16x8.splat(-32768);
  return v128.xor(i16x8.q15mulr_sat_s(a, b), v128.and(i16x8.eq(a, least), i16x8.eq(b, least)));
}

/** The result for registers of `bytes` (8 or 16). */
export function ssse3Result(opcode: Ssse3, a: v128, b: v128, bytes: u32): v128 {
  const none = i64x2.splat(0);
  switch (opcode) {
    case Ssse3.PSHUFB: return i8x16.swizzle(a, v128.and(b, i8x16.splat(bytes == 16 ? -113 : -121))); // sign and index bits
    case Ssse3.PHADDW: return i16x8.add(evenWords(a, b), oddWords(a, b));
    case Ssse3.PHADDD: return i32x4.add(evenDoublewords(a, b), oddDoublewords(a, b));
    case Ssse3.PHADDSW: return i16x8.add_sat_s(evenWords(a, b), oddWords(a, b));
    case Ssse3.PHSUBW: return i16x8.sub(evenWords(a, b), oddWords(a, b));
    case Ssse3.PHSUBD: return i32x4.sub(evenDoublewords(a, b), oddDoublewords(a, b));
    case Ssse3.PHSUBSW: return i16x8.sub_sat_s(evenWords(a, b), oddWords(a, b));
    case Ssse3.PMADDUBSW: return multiplyAddBytes(a, b);
    case Ssse3.PSIGNB: return v128.andnot(v128.bitselect(i8x16.neg(a), a, i8x16.lt_s(b, none)), i8x16.eq(b, none));
    case Ssse3.PSIGNW: return v128.andnot(v128.bitselect(i16x8.neg(a), a, i16x8.lt_s(b, none)), i16x8.eq(b, none));
    case Ssse3.PSIGND: return v128.andnot(v128.bitselect(i32x4.neg(a), a, i32x4.lt_s(b, none)), i32x4.eq(b, none));
    case Ssse3.PMULHRSW: return multiplyRound(a, b);
    case Ssse3.PABSB: return i8x16.abs(b);
    case Ssse3.PABSW: return i16x8.abs(b);
    default: return i32x4.abs(b);
  }
}
