// Conversions between 64-bit integers and floating point with SSE2 on a 32-bit processor.

import { Cond, EAX, ECX, EDX, XMM0, XMM1 } from "../x86/operand";
import { Op } from "../x86/instructions";
import { type Builder, imm } from "./builder";

const HIGH_WORD = 32;
const SIGN = imm(0x80000000);
/** High word of 2^52: an integer or-ed into the low word is added to it. */
const TWO_52 = 0x43300000;
/** High word of 2^84: an integer or-ed into the low word is added as a multiple of 2^32. */
const TWO_84 = 0x45300000;
/** High word of -2^63. */
const MINUS_TWO_63 = imm(0xc3e00000);

const MANTISSA_BITS = 52;
const EXPONENT_BIAS = 1023;
const EXPONENT_MASK = imm(0x7ff);
const HIGH_MANTISSA_MASK = imm(0xfffff);
const HIDDEN_BIT = imm(0x100000);

/** EDX:EAX -> XMM0 as f64, rounded once. Changes EDX, XMM1. */
export function doubleFrom64(b: Builder, signed: boolean): void {
  // (2^84 + high*2^32) - (2^84 + 2^52) + (2^52 + low); a signed high word is biased by 2^31 to be unsigned.
  if (signed) b.emit(Op.XOR, EDX, SIGN);
  const bias = signed ? 0x00100000 | 0x80000000 : 0x00100000;
  b.emit(Op.MOVD_TO_XMM, XMM1, EAX).emit(Op.ORPS, XMM1, b.constant(0, TWO_52, 0, 0));
  b.emit(Op.MOVD_TO_XMM, XMM0, EDX).emit(Op.ORPS, XMM0, b.constant(0, TWO_84, 0, 0));
  b.emit(Op.SUBSD, XMM0, b.constant(bias | 0, TWO_84)).emit(Op.ADDSD, XMM0, XMM1).ret();
}

/** Bits that a 64-bit integer has more than an f64 holds. */
const STICKY_BITS = imm(0x7ff);
const STICKY_RESULT = imm(0x800);

/**
 * EDX:EAX -> XMM0 as f32, rounded once. Changes EAX, ECX, EDX, XMM1. Numbers of more than 53 bits are first
 * rounded to odd at 53 bits, so that rounding to f64 is exact and rounding to f32 sees every lost bit.
 */
export function singleFrom64(b: Builder, signed: boolean): void {
  const [narrow, exact] = [b.block(), b.block()];
  if (signed) b.emit(Op.MOV, ECX, EDX).emit(Op.ADD, ECX, imm(1 << 21)).emit(Op.CMP, ECX, imm(1 << 22)).branch(Cond.B, narrow);
  else b.emit(Op.CMP, EDX, imm(1 << 21)).branch(Cond.B, narrow);
  b.emit(Op.TEST, EAX, STICKY_BITS).branch(Cond.E, exact).emit(Op.OR, EAX, STICKY_RESULT);
  b.at(exact).emit(Op.AND, EAX, imm(~0x7ff));
  b.at(narrow).call(b.env.routine(signed ? "doubleFromSigned64" : "doubleFromUnsigned64"));
  b.emit(Op.CVTSD2SS, XMM0, XMM0).ret();
}

/** XMM0 (f64) -> EDX:EAX towards zero. Out of range: #UD, or the nearest bound (NaN: 0). Changes ECX, XMM1. */
export function truncate64(b: Builder, signed: boolean, saturates: boolean): void {
  const [right, small, sign, outOfRange] = [0, 0, 0, 0].map(() => b.block());
  b.emit(Op.MOVSD, XMM1, XMM0).emit(Op.PSRLQ, XMM1, null, HIGH_WORD);
  b.emit(Op.MOVD_FROM_XMM, EDX, XMM1).emit(Op.MOVD_FROM_XMM, EAX, XMM0);
  b.emit(Op.MOV, ECX, EDX).emit(Op.SHR, ECX, imm(20)).emit(Op.AND, ECX, EXPONENT_MASK);
  b.emit(Op.CMP, ECX, imm(EXPONENT_BIAS)).branch(Cond.B, small);
  b.emit(Op.CMP, ECX, imm(EXPONENT_BIAS + (signed ? 63 : 64))).branch(Cond.AE, outOfRange);
  if (!signed) b.emit(Op.TEST, EDX, EDX).branch(Cond.S, outOfRange);
  b.emit(Op.AND, EDX, HIGH_MANTISSA_MASK).emit(Op.OR, EDX, HIDDEN_BIT);
  b.emit(Op.SUB, ECX, imm(EXPONENT_BIAS + MANTISSA_BITS)).branch(Cond.B, right);
  b.emit(Op.SHLD, EDX, EAX, -1).emit(Op.SHL, EAX, ECX).jump(sign);

  b.at(right);
  const inWord = b.block();
  b.emit(Op.NEG, ECX).emit(Op.CMP, ECX, imm(HIGH_WORD)).branch(Cond.B, inWord);
  b.emit(Op.MOV, EAX, EDX).emit(Op.MOV, EDX, imm(0));
  b.at(inWord).emit(Op.SHRD, EAX, EDX, -1).emit(Op.SHR, EDX, ECX);

  b.at(sign);
  if (signed) {
    b.emit(Op.MOVD_FROM_XMM, ECX, XMM1).emit(Op.SAR, ECX, imm(31));
    b.emit(Op.XOR, EAX, ECX).emit(Op.XOR, EDX, ECX).emit(Op.SUB, EAX, ECX).emit(Op.SBB, EDX, ECX);
  }
  b.ret();

  b.at(small).emit(Op.MOV, EAX, imm(0)).emit(Op.MOV, EDX, imm(0)).ret();

  b.at(outOfRange);
  if (saturates) saturate(b, signed, small);
  else if (signed) {
    // -2^63 itself is in range, and its words are those of the result but for the exponent.
    const trap = b.block();
    b.emit(Op.CMP, EDX, MINUS_TWO_63).branch(Cond.NE, trap).emit(Op.TEST, EAX, EAX).branch(Cond.NE, trap);
    b.emit(Op.MOV, EDX, SIGN).ret();
    b.at(trap).emit(Op.UD2);
  } else b.emit(Op.UD2);
}

function saturate(b: Builder, signed: boolean, zero: ReturnType<Builder["block"]>): void {
  const negative = b.block();
  b.emit(Op.UCOMISD, XMM0, XMM0).branch(Cond.P, zero);
  b.emit(Op.TEST, EDX, EDX).branch(Cond.S, signed ? negative : zero);
  b.emit(Op.MOV, EAX, imm(-1)).emit(Op.MOV, EDX, imm(signed ? 0x7fffffff : -1)).ret();
  if (!signed) return;
  b.at(negative).emit(Op.MOV, EAX, imm(0)).emit(Op.MOV, EDX, SIGN).ret();
}
