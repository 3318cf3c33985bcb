// Sum, product and quotient of normal numbers and zeros in full precision, rounded to nearest, PE masked: the result goes
// to the register at `to`, and PE and C1 to the status word. False, with nothing changed, where an operand or the result
// is of another kind. What is left to chance, as which way a result is rounded, is worked out without branches.
import { divideWide } from "./divide";
import { BIAS, EXPONENT, INTEGER, isNormal, SIGN } from "./float80";
import { multiplyHigh } from "./multiply";
import { HALF } from "./round";
import { C1_SHIFT, fpu, Fx, REGISTER_EXPONENT, Status } from "./state";

/** Shifts by less reach every bit of a significand. */
@inline const BITS: i32 = 64;

@inline export function isZero(se: u32, m: u64): bool {
  return m == 0 && (se & EXPONENT) == 0;
}

/** Writes an exact number. */
@inline function putExact(to: usize, se: u32, m: u64): bool {
  store<u64>(to, m);
  store<u16>(to, <u16>se, REGISTER_EXPONENT);
  fpu.status &= ~Status.C1;
  return true;
}

/** Rounds and writes a number with normalized significand high:low. */
@inline export function put(to: usize, sign: u32, exponent: i32, high: u64, low: u64): bool {
  if (<u32>(exponent - 1) >= EXPONENT - 2) return false;
  const up = u64(low > HALF - (high & 1));
  high += up;
  const grown = u32(high == 0);
  store<u64>(to, high | <u64>grown << 63);
  store<u16>(to, <u16>(sign | (<u32>exponent + grown)), REGISTER_EXPONENT);
  fpu.status = (fpu.status & ~Status.C1) | select<u32>(Fx.PE, 0, low != 0) | <u32>up << C1_SHIFT;
  return true;
}

/** a + b. */
export function sum(to: usize, aSe: u32, aM: u64, bSe: u32, bM: u64): bool {
  if (!isNormal(aSe, aM) || !isNormal(bSe, bM)) {
    if (isZero(aSe, aM)) return isNormal(bSe, bM) && putExact(to, bSe, bM);
    return isZero(bSe, bM) && isNormal(aSe, aM) && putExact(to, aSe, aM);
  }
  const aExponent = <i32>(aSe & EXPONENT);
  const bExponent = <i32>(bSe & EXPONENT);
  const swap = i32(aExponent < bExponent) | (i32(aExponent == bExponent) & i32(aM < bM));
  const larger = select<u64>(bM, aM, swap);
  const smaller = select<u64>(aM, bM, swap);
  let exponent = select<i32>(bExponent, aExponent, swap);
  const sign = select<u32>(bSe, aSe, swap) & SIGN;
  const distance = <u64>(exponent - select<i32>(aExponent, bExponent, swap));
  if (distance >= <u64>BITS) return false;
  const shifted = smaller >>> distance;
  let low = smaller << 1 << (63 - distance);
  if (!((aSe ^ bSe) & SIGN)) {
    const high = larger + shifted;
    const carry = u64(high < larger);
    low = (low >>> carry) | (low & carry) | (high << 63 & (0 - carry));
    return put(to, sign, exponent + <i32>carry, (high >>> carry) | carry << 63, low);
  }
  let high = larger - shifted - u64(low != 0);
  low = 0 - low;
  if (high == 0) {
    if (low == 0) return putExact(to, 0, 0);
    high = low;
    low = 0;
    exponent -= BITS;
  }
  const by = clz<u64>(high);
  return put(to, sign, exponent - <i32>by, (high << by) | (low >>> 1 >>> (63 - by)), low << by);
}

/** a * b. */
export function product(to: usize, aSe: u32, aM: u64, bSe: u32, bM: u64): bool {
  const sign = (aSe ^ bSe) & SIGN;
  if (!isNormal(aSe, aM) || !isNormal(bSe, bM)) {
    if (isZero(aSe, aM)) return (isNormal(bSe, bM) || isZero(bSe, bM)) && putExact(to, sign, 0);
    return isZero(bSe, bM) && isNormal(aSe, aM) && putExact(to, sign, 0);
  }
  const high = multiplyHigh(aM, bM);
  const low = aM * bM;
  const by = clz<u64>(high); // 0 or 1
  const exponent = <i32>(aSe & EXPONENT) + <i32>(bSe & EXPONENT) - BIAS + 1;
  return put(to, sign, exponent - <i32>by, (high << by) | (low >>> 63 & by), low << by);
}

/** a / b. */
export function quotient(to: usize, aSe: u32, aM: u64, bSe: u32, bM: u64): bool {
  const sign = (aSe ^ bSe) & SIGN;
  if (!isNormal(bSe, bM)) return false;
  if (!isNormal(aSe, aM)) return isZero(aSe, aM) && putExact(to, sign, 0);
  const larger = u64(aM >= bM);
  const high = divideWide(aM >>> larger, aM << 63 & (0 - larger), bM);
  const rest = fpu.low;
  const other = bM - rest;
  const low: u64 = rest == 0 ? 0 : rest == other ? HALF : rest > other ? HALF + 1 : 1;
  return put(to, sign, <i32>(aSe & EXPONENT) - <i32>(bSe & EXPONENT) + BIAS - 1 + <i32>larger, high, low);
}
