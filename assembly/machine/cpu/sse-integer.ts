// SSE2 integer arithmetic, comparison, logic, packing and shifts on xmm registers (SDM vol 2, PADDB and following).

/** Opcodes of the two-operand instructions under prefix 66, by their mnemonics. */
export const enum Packed {
  PUNPCKLBW = 0x60, PUNPCKLWD, PUNPCKLDQ, PACKSSWB, PCMPGTB, PCMPGTW, PCMPGTD, PACKUSWB,
  PUNPCKHBW, PUNPCKHWD, PUNPCKHDQ, PACKSSDW, PUNPCKLQDQ, PUNPCKHQDQ,
  PCMPEQB = 0x74, PCMPEQW, PCMPEQD,
  PSRLW = 0xd1, PSRLD, PSRLQ, PADDQ, PMULLW,
  PSUBUSB = 0xd8, PSUBUSW, PMINUB, PAND, PADDUSB, PADDUSW, PMAXUB, PANDN,
  PAVGB, PSRAW, PSRAD, PAVGW, PMULHUW, PMULHW,
  PSUBSB = 0xe8, PSUBSW, PMINSW, POR, PADDSB, PADDSW, PMAXSW, PXOR,
  PSLLW = 0xf1, PSLLD, PSLLQ, PMULUDQ, PMADDWD, PSADBW,
  PSUBB = 0xf8, PSUBW, PSUBD, PSUBQ, PADDB, PADDW, PADDD,
}

@inline const LOW_HALF: u64 = 0xffffffff;

/** High halves of four 32-bit products each, as eight words. */
@inline function highWords(low: v128, high: v128): v128 {
  return v128.shuffle<u16>(low, high, 1, 3, 5, 7, 9, 11, 13, 15);
}

/** PSADBW: the sum of absolute differences of bytes, for each half. */
function sumOfDifferences(a: v128, b: v128): v128 {
  const differences = v128.or(i8x16.sub_sat_u(a, b), i8x16.sub_sat_u(b, a));
  const quarters = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(differences));
  return i64x2.add(v128.and(quarters, i64x2.splat(LOW_HALF)), i64x2.shr_u(quarters, 32));
}

/** Shift count in the low half of `b`, at most 255. */
@inline function countOf(b: v128): u32 {
  const count = <u64>i64x2.extract_lane(b, 0);
  return count > 255 ? 255 : <u32>count;
}

/** Shift instruction `op` by `count`, which may exceed the width. */
function packedShift(op: Packed, a: v128, count: u32): v128 {
  const none = i64x2.splat(0);
  switch (op) {
    case Packed.PSRLW: return count > 15 ? none : i16x8.shr_u(a, count);
    case Packed.PSRLD: return count > 31 ? none : i32x4.shr_u(a, count);
    case Packed.PSRLQ: return count > 63 ? none : i64x2.shr_u(a, count);
    case Packed.PSRAW: return i16x8.shr_s(a, min<u32>(count, 15));
    case Packed.PSRAD: return i32x4.shr_s(a, min<u32>(count, 31));
    case Packed.PSLLW: return count > 15 ? none : i16x8.shl(a, count);
    case Packed.PSLLD: return count > 31 ? none : i32x4.shl(a, count);
    default: return count > 63 ? none : i64x2.shl(a, count);
  }
}

/** Packed operation `op` of a and b. */
export function packedResult(op: Packed, a: v128, b: v128): v128 {
  switch (op) {
    case Packed.PUNPCKLBW: return v128.shuffle<u8>(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    case Packed.PUNPCKLWD: return v128.shuffle<u16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
    case Packed.PUNPCKLDQ: return v128.shuffle<u32>(a, b, 0, 4, 1, 5);
    case Packed.PUNPCKLQDQ: return v128.shuffle<u64>(a, b, 0, 2);
    case Packed.PUNPCKHBW: return v128.shuffle<u8>(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    case Packed.PUNPCKHWD: return v128.shuffle<u16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
    case Packed.PUNPCKHDQ: return v128.shuffle<u32>(a, b, 2, 6, 3, 7);
    case Packed.PUNPCKHQDQ: return v128.shuffle<u64>(a, b, 1, 3);
    case Packed.PACKSSWB: return i8x16.narrow_i16x8_s(a, b);
    case Packed.PACKUSWB: return i8x16.narrow_i16x8_u(a, b);
    case Packed.PACKSSDW: return i16x8.narrow_i32x4_s(a, b);
    case Packed.PCMPGTB: return i8x16.gt_s(a, b);
    case Packed.PCMPGTW: return i16x8.gt_s(a, b);
    case Packed.PCMPGTD: return i32x4.gt_s(a, b);
    case Packed.PCMPEQB: return i8x16.eq(a, b);
    case Packed.PCMPEQW: return i16x8.eq(a, b);
    case Packed.PCMPEQD: return i32x4.eq(a, b);
    case Packed.PAND: return v128.and(a, b);
    case Packed.PANDN: return v128.andnot(b, a);
    case Packed.POR: return v128.or(a, b);
    case Packed.PXOR: return v128.xor(a, b);
    case Packed.PADDB: return i8x16.add(a, b);
    case Packed.PADDW: return i16x8.add(a, b);
    case Packed.PADDD: return i32x4.add(a, b);
    case Packed.PADDQ: return i64x2.add(a, b);
    case Packed.PADDSB: return i8x16.add_sat_s(a, b);
    case Packed.PADDSW: return i16x8.add_sat_s(a, b);
    case Packed.PADDUSB: return i8x16.add_sat_u(a, b);
    case Packed.PADDUSW: return i16x8.add_sat_u(a, b);
    case Packed.PSUBB: return i8x16.sub(a, b);
    case Packed.PSUBW: return i16x8.sub(a, b);
    case Packed.PSUBD: return i32x4.sub(a, b);
    case Packed.PSUBQ: return i64x2.sub(a, b);
    case Packed.PSUBSB: return i8x16.sub_sat_s(a, b);
    case Packed.PSUBSW: return i16x8.sub_sat_s(a, b);
    case Packed.PSUBUSB: return i8x16.sub_sat_u(a, b);
    case Packed.PSUBUSW: return i16x8.sub_sat_u(a, b);
    case Packed.PMINUB: return i8x16.min_u(a, b);
    case Packed.PMAXUB: return i8x16.max_u(a, b);
    case Packed.PMINSW: return i16x8.min_s(a, b);
    case Packed.PMAXSW: return i16x8.max_s(a, b);
    case Packed.PAVGB: return i8x16.avgr_u(a, b);
    case Packed.PAVGW: return i16x8.avgr_u(a, b);
    case Packed.PMULLW: return i16x8.mul(a, b);
    case Packed.PMULHW: return highWords(i32x4.extmul_low_i16x8_s(a, b), i32x4.extmul_high_i16x8_s(a, b));
    case Packed.PMULHUW: return highWords(i32x4.extmul_low_i16x8_u(a, b), i32x4.extmul_high_i16x8_u(a, b));
    case Packed.PMULUDQ: return i64x2.mul(v128.and(a, i64x2.splat(LOW_HALF)), v128.and(b, i64x2.splat(LOW_HALF)));
    case Packed.PMADDWD: return i32x4.dot_i16x8_s(a, b);
    case Packed.PSADBW: return sumOfDifferences(a, b);
    default: return packedShift(op, a, countOf(b));
  }
}

/** [dst] = [dst] op [src]. */
export function packedInteger(op: Packed, dst: usize, src: usize): void {
  v128.store(dst, packedResult(op, v128.load(dst), v128.load(src)));
}

/** ModRM.reg of the immediate shift groups 12, 13, 14 (opcodes 71, 72, 73). */
const enum ShiftGroup { SRL = 2, SRL_BYTES = 3, SRA = 4, SLL = 6, SLL_BYTES = 7 }

/** Their first and last opcode; the shifts by register, too, follow each other by width. */
@inline const GROUP_WORD: u32 = 0x71;
@inline const GROUP_QUAD: u32 = 0x73;

@inline function byteNumbers(): v128 {
  return i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}

export function isShiftGroup(opcode: u32): bool {
  return opcode >= GROUP_WORD && opcode <= GROUP_QUAD;
}

/** Whether immediate shift group `opcode` has an instruction `reg`; MMX has no shifts by bytes. */
export function shiftGroupHas(opcode: u32, reg: u32, mmx: bool): bool {
  switch (reg) {
    case ShiftGroup.SRL: case ShiftGroup.SLL: return true;
    case ShiftGroup.SRA: return opcode != GROUP_QUAD;
    case ShiftGroup.SRL_BYTES: case ShiftGroup.SLL_BYTES: return opcode == GROUP_QUAD && !mmx;
    default: return false;
  }
}

/** Instruction `reg` of immediate shift group `opcode`. */
export function shiftGroupResult(opcode: u32, reg: u32, a: v128, imm: u32): v128 {
  const width = opcode - GROUP_WORD;
  switch (reg) {
    case ShiftGroup.SRL: return packedShift(Packed.PSRLW + width, a, imm);
    case ShiftGroup.SRA: return packedShift(Packed.PSRAW + width, a, imm);
    case ShiftGroup.SLL: return packedShift(Packed.PSLLW + width, a, imm);
    // A byte number outside 0..15 selects zero.
    case ShiftGroup.SRL_BYTES: return i8x16.swizzle(a, i8x16.add(byteNumbers(), i8x16.splat(<i8>min<u32>(imm, 16))));
    default: return i8x16.swizzle(a, i8x16.sub(byteNumbers(), i8x16.splat(<i8>min<u32>(imm, 16))));
  }
}

/** Instruction `reg` of immediate shift group `opcode` on the register at `at`. */
export function shiftGroup(opcode: u32, reg: u32, at: usize, imm: u32): void {
  v128.store(at, shiftGroupResult(opcode, reg, v128.load(at), imm));
}
