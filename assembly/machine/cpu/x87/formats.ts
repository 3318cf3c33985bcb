// Single and double precision (SDM vol 1, 4.2.2): widening is exact, narrowing rounds.
import { BIAS, EXPONENT, INTEGER, NumberClass, classOf, exponentNormalized, normalized, QUIET, result, SIGN } from "./float80";
import { HALF, increment, shiftedLow } from "./round";
import { Control, fpu, Fx, Status } from "./state";

// Fraction bits and bias of the two formats
@inline export const FRACTION32: u32 = 23;
@inline export const FRACTION64: u32 = 52;
@inline export const BIAS32: i32 = 0x7f;
@inline export const BIAS64: i32 = 0x3ff;

/** A bit of `control` that the x87 does not have: a tiny result becomes zero (MXCSR.FTZ, underflow masked). */
@inline export const FLUSH_TO_ZERO: u32 = 1 << 16;

/** A number of the format with `fraction` bits. A denormal raises DE; a signaling NaN stays one. */
function widen(sign: u32, exponent: u32, m: u64, fraction: u32, bias: i32): u64 {
  if (exponent == <u32>bias * 2 + 1) return result(sign | EXPONENT, INTEGER | m << (63 - fraction));
  if (exponent != 0) return result(sign | (exponent + (BIAS - bias)), INTEGER | m << (63 - fraction));
  if (m == 0) return result(sign, 0);
  fpu.raised |= Fx.DE;
  const shift = clz<u64>(m);
  return result(sign | (BIAS - bias + 64 - fraction - <u32>shift), m << shift);
}

export function widen32(x: u32): u64 {
  return widen((x >>> 16) & SIGN, (x >>> FRACTION32) & 0xff, x & 0x7fffff, FRACTION32, BIAS32);
}

export function widen64(x: u64): u64 {
  const sign = <u32>(x >>> 48) & SIGN;
  const exponent = <u32>(x >>> FRACTION64) & 0x7ff;
  if (exponent - 1 < 0x7fe) return result(sign | (exponent + (BIAS - BIAS64)), INTEGER | x << 11);
  return widen(sign, exponent, x & 0xfffffffffffff, FRACTION64, BIAS64);
}

/** Bits of the number with normalized significand in the format with `fraction` bits; its sign bit is the caller's. */
export function narrowNormalized(control: u32, sign: u32, exponent: i32, high: u64, low: u64, fraction: u32): u64 {
  const bias = fraction == FRACTION64 ? BIAS64 : BIAS32;
  const unit = <u64>1 << (63 - fraction);
  exponent += bias - BIAS;
  if (exponent <= 0) return narrowTiny(control, sign, exponent, high, low, fraction);
  let m = increment(control, sign, high, low, unit);
  if (m == 0) {
    m = INTEGER;
    ++exponent;
  }
  if (exponent <= bias * 2) return <u64>exponent << fraction | (m << 1) >>> (64 - fraction);
  fpu.raised |= Fx.OE | (control & Fx.OE ? Fx.PE : 0);
  const rc = control & Control.RC;
  const infinite = <u64>(bias * 2 + 1) << fraction;
  if (rc == Control.RC_NEAREST || rc == (sign ? Control.RC_DOWN : Control.RC_UP)) {
    fpu.raised |= Status.C1;
    return infinite;
  }
  fpu.raised &= ~Status.C1;
  return infinite - 1;
}

/** The same below the normal numbers. There is no result if an underflow is not masked. */
function narrowTiny(control: u32, sign: u32, exponent: i32, high: u64, low: u64, fraction: u32): u64 {
  const unit = <u64>1 << (63 - fraction);
  let tiny = true;
  if (exponent == 0) {
    const raised = fpu.raised;
    tiny = increment(control, sign, high, low, unit) != 0;
    fpu.raised = raised;
  }
  if (tiny && !(control & Fx.UE)) {
    fpu.raised |= Fx.UE;
    increment(control, sign, high, low, unit); // inexact or not as if exponents had no end
    return 0;
  }
  if (tiny && control & FLUSH_TO_ZERO) {
    fpu.raised |= Fx.UE | Fx.PE;
    return 0;
  }
  const by = 1 - exponent;
  const rest = shiftedLow(high, low, by);
  high = by < 64 ? high >>> by : 0;
  if (tiny && ((high & (unit - 1)) | rest) != 0) fpu.raised |= Fx.UE;
  return increment(control, sign, high, rest, unit) >>> (63 - fraction);
}

/** Bits of a number in the format with `fraction` bits. */
function narrow(control: u32, se: u32, m: u64, fraction: u32): u64 {
  const sign = se & SIGN;
  const bias = fraction == FRACTION64 ? BIAS64 : BIAS32;
  const infinite = <u64>(bias * 2 + 1) << fraction;
  const quiet = <u64>1 << (fraction - 1);
  const signBit = <u64>(sign >>> 15) << (fraction == FRACTION64 ? 63 : 31);
  switch (classOf(se, m)) {
    case NumberClass.ZERO: return signBit;
    case NumberClass.INFINITY: return signBit | infinite;
    case NumberClass.QNAN: case NumberClass.SNAN:
      if (!(m & QUIET)) fpu.raised |= Fx.IE;
      return signBit | infinite | quiet | (m << 1) >>> (64 - fraction);
    case NumberClass.UNSUPPORTED:
      fpu.raised |= Fx.IE;
      return (<u64>1 << (fraction == FRACTION64 ? 63 : 31)) | infinite | quiet;
    default: return signBit | narrowNormalized(control, sign, exponentNormalized(se, m), normalized(m), 0, fraction);
  }
}

export function narrow32(control: u32, se: u32, m: u64): u32 {
  return <u32>narrow(control, se, m, FRACTION32);
}

export function narrow64(control: u32, se: u32, m: u64): u64 {
  const exponent = (se & EXPONENT) - (BIAS - BIAS64);
  if (exponent - 1 >= 0x7fd || <i64>m >= 0 || (control & Control.RC) != <u32>Control.RC_NEAREST) return narrow(control, se, m, FRACTION64);
  // The usual case: a normal number, to nearest. What rounds up out of the fraction goes into the exponent.
  const bits = <u64>(se & SIGN) << 48 | (<u64>exponent << FRACTION64 | (m << 1) >>> 12);
  const tail = m << 53;
  if (tail == 0) return bits;
  if (tail > HALF || (tail == HALF && (bits & 1) != 0)) {
    fpu.raised |= Fx.PE | Status.C1;
    return bits + 1;
  }
  fpu.raised |= Fx.PE;
  return bits;
}
