// Multiplication (SDM vol 2, FMUL), and the 128-bit product of two 64-bit integers.
import { BIAS, EXPONENT, exponentNormalized, infinity, invalid, isNormal, NumberClass, classOf, normalized, propagate, SIGN, zero } from "./float80";
import { round } from "./round";
import { fpu, Fx } from "./state";

@inline const LOW_HALF: u64 = 0xffffffff;

/** Upper 64 bits of a * b. */
export function multiplyHigh(a: u64, b: u64): u64 {
  const a0 = a & LOW_HALF;
  const a1 = a >>> 32;
  const b0 = b & LOW_HALF;
  const b1 = b >>> 32;
  const cross = a1 * b0 + (a0 * b0 >>> 32);
  const middle = a0 * b1 + (cross & LOW_HALF);
  return a1 * b1 + (cross >>> 32) + (middle >>> 32);
}

/** a * b. */
export function multiply(control: u32, aSe: u32, aM: u64, bSe: u32, bM: u64): u64 {
  const sign = (aSe ^ bSe) & SIGN;
  if (isNormal(aSe, aM) && isNormal(bSe, bM)) return multiplyNormalized(control, sign, (aSe & EXPONENT) + (bSe & EXPONENT), aM, bM);
  return multiplySpecial(control, sign, aSe, aM, bSe, bM);
}

function multiplyNormalized(control: u32, sign: u32, exponents: i32, aM: u64, bM: u64): u64 {
  const high = multiplyHigh(aM, bM);
  const low = aM * bM;
  if (<i64>high < 0) return round(control, sign, exponents - BIAS + 1, high, low);
  return round(control, sign, exponents - BIAS, (high << 1) | (low >>> 63), low << 1);
}

function multiplySpecial(control: u32, sign: u32, aSe: u32, aM: u64, bSe: u32, bM: u64): u64 {
  const a = classOf(aSe, aM);
  const b = classOf(bSe, bM);
  if (a == NumberClass.UNSUPPORTED || b == NumberClass.UNSUPPORTED) return invalid();
  if (a >= NumberClass.QNAN || b >= NumberClass.QNAN) return propagate(aSe, aM, bSe, bM);
  if (a == NumberClass.INFINITY ? b == NumberClass.ZERO : b == NumberClass.INFINITY && a == NumberClass.ZERO) return invalid();
  if (a == NumberClass.DENORMAL || b == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  if (a == NumberClass.INFINITY || b == NumberClass.INFINITY) return infinity(sign);
  if (a == NumberClass.ZERO || b == NumberClass.ZERO) return zero(sign);
  return multiplyNormalized(control, sign, exponentNormalized(aSe, aM) + exponentNormalized(bSe, bM), normalized(aM), normalized(bM));
}
