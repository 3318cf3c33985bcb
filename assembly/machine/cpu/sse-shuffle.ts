// SSE and SSE2 instructions that place elements by an immediate or interleave floating-point ones (SDM vol 2).
import { SsePrefix } from "./sse-form";

/** Element `at` (2 bits of `imm` from bit `shift`) of the doublewords at `a`. */
@inline function pick32(a: usize, imm: u32, shift: u32): u32 {
  return load<u32>(a + ((imm >>> shift & 3) << 2));
}

@inline function pick16(a: usize, imm: u32, shift: u32): u64 {
  return load<u16>(a + ((imm >>> shift & 3) << 1));
}

/** Four words chosen by `imm` from the eight bytes at `a`. */
function pickWords(a: usize, imm: u32): u64 {
  return pick16(a, imm, 0) | pick16(a, imm, 2) << 16 | pick16(a, imm, 4) << 32 | pick16(a, imm, 6) << 48;
}

/** PSHUFD, PSHUFHW, PSHUFLW. */
export function packedShuffle(prefix: SsePrefix, dst: usize, src: usize, imm: u32): void {
  if (prefix == SsePrefix.P66) {
    v128.store(dst, i32x4.replace_lane(i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(
      pick32(src, imm, 0)), 1, pick32(src, imm, 2)), 2, pick32(src, imm, 4)), 3, pick32(src, imm, 6)));
    return;
  }
  const high = prefix == SsePrefix.F3;
  const low64 = high ? load<u64>(src) : pickWords(src, imm);
  const high64 = high ? pickWords(src + 8, imm) : load<u64>(src, 8);
  store<u64>(dst, low64);
  store<u64>(dst, high64, 8);
}

/** SHUFPS, SHUFPD: the low half from the destination, the high half from the source. */
export function shuffle(prefix: SsePrefix, dst: usize, src: usize, imm: u32): void {
  let low: u64;
  let high: u64;
  if (prefix == SsePrefix.P66) {
    low = load<u64>(dst + ((imm & 1) << 3));
    high = load<u64>(src + ((imm >>> 1 & 1) << 3));
  } else {
    low = <u64>pick32(dst, imm, 0) | <u64>pick32(dst, imm, 2) << 32;
    high = <u64>pick32(src, imm, 4) | <u64>pick32(src, imm, 6) << 32;
  }
  store<u64>(dst, low);
  store<u64>(dst, high, 8);
}

/** UNPCKLPS UNPCKLPD (`high` false), UNPCKHPS UNPCKHPD. */
export function unpack(prefix: SsePrefix, high: bool, dst: usize, src: usize): void {
  const a = v128.load(dst);
  const b = v128.load(src);
  if (prefix == SsePrefix.P66) v128.store(dst, high ? v128.shuffle<u64>(a, b, 1, 3) : v128.shuffle<u64>(a, b, 0, 2));
  else v128.store(dst, high ? v128.shuffle<u32>(a, b, 2, 6, 3, 7) : v128.shuffle<u32>(a, b, 0, 4, 1, 5));
}

/** PINSRW and PEXTRW: the word of the register at `a` that `imm` numbers. */
@inline export function wordAt(a: usize, imm: u32): usize {
  return a + ((imm & 7) << 1);
}
