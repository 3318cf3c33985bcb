// FPREM and FPREM1 (SDM vol 2): exact remainders, in several steps when the exponents are far apart.
import { exponentNormalized, invalid, NumberClass, classOf, normalized, propagate, result, SIGN, zero } from "./float80";
import { divideWide } from "./divide";
import { round } from "./round";
import { fpu, Fx, Status } from "./state";

/** There was a NaN, or the operation was invalid: C0 and C3 stay what they were. */
@inline export const NO_QUOTIENT: u64 = 1 << 32;
/** Largest difference of the exponents that one step finishes. */
@inline const ONE_STEP: i32 = 63;
/** What an unfinished step takes off the difference, at least; a multiple of it remains. */
@inline const STEP: i32 = 32;

/**
 * The remainder of a / b with the quotient cut off or, if `nearest` (FPREM1), rounded to nearest even. Leaves C0 C3 C1
 * (quotient bits 2 1 0) and C2 (unfinished) in `fpu.low`, or NO_QUOTIENT.
 */
export function remainder(control: u32, aSe: u32, aM: u64, bSe: u32, bM: u64, nearest: bool): u64 {
  fpu.low = NO_QUOTIENT;
  const a = classOf(aSe, aM);
  const b = classOf(bSe, bM);
  if (a == NumberClass.UNSUPPORTED || b == NumberClass.UNSUPPORTED) return invalid();
  if (a >= NumberClass.QNAN || b >= NumberClass.QNAN) return propagate(aSe, aM, bSe, bM);
  if (a == NumberClass.INFINITY || b == NumberClass.ZERO) return invalid();
  if (a == NumberClass.DENORMAL || b == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  fpu.low = 0;
  if (a == NumberClass.ZERO) return result(aSe, aM);
  const exponent = exponentNormalized(aSe, aM);
  const sign = aSe & SIGN;
  if (b == NumberClass.INFINITY) return round(control, sign, exponent, normalized(aM), 0);
  const bExponent = exponentNormalized(bSe, bM);
  return reduce(control, sign, exponent, normalized(aM), bExponent, normalized(bM), nearest);
}

function reduce(control: u32, sign: u32, aExponent: i32, a: u64, bExponent: i32, b: u64, nearest: bool): u64 {
  let distance = aExponent - bExponent;
  if (distance < -1 || (distance < 0 && !nearest)) return round(control, sign, aExponent, a, 0);
  if (distance > ONE_STEP) {
    const n = STEP + (distance & (STEP - 1));
    const rest = restOf(a, b, n);
    fpu.low = Status.C2;
    return restAs(control, sign, aExponent - n, rest);
  }
  let q: u64 = 0;
  let rest: u64;
  if (distance < 0) {
    // a is less than b and at least b / 4; below, everything counts in units of a's last place.
    rest = a;
    // a > b / 2 exactly when a (as an integer at b's exponent - 1) > b.
    if (a > b) {
      q = 1;
      sign ^= SIGN;
      rest = (b << 1) - a; // 2b - a < 2^64, as a > b
    }
    fpu.low = quotientBits(q);
    return restAs(control, sign, aExponent, rest);
  }
  rest = restOf(a, b, distance);
  q = quotient(a, b, distance);
  if (nearest && rest != 0) {
    const other = b - rest;
    if (rest > other || (rest == other && q & 1)) {
      ++q;
      rest = other;
      sign ^= SIGN;
    }
  }
  fpu.low = quotientBits(q);
  return restAs(control, sign, bExponent, rest);
}

/** a * 2^n mod b, n < 64. */
function restOf(a: u64, b: u64, n: i32): u64 {
  const first = a >= b ? a - b : a;
  if (n == 0) return first;
  divideWide(first >>> (64 - n), first << n, b);
  return fpu.low;
}

/** Lower 64 bits of a * 2^n / b, n < 64. */
function quotient(a: u64, b: u64, n: i32): u64 {
  const more: u64 = a >= b ? 1 : 0;
  const first = a - (more ? b : 0);
  return (more << n) + (n == 0 ? 0 : divideWide(first >>> (64 - n), first << n, b));
}

/** `rest` in units of the last place of a significand with `exponent`. */
function restAs(control: u32, sign: u32, exponent: i32, rest: u64): u64 {
  if (rest == 0) return zero(sign);
  const shift = <i32>clz<u64>(rest);
  return round(control, sign, exponent - shift, rest << shift, 0);
}

function quotientBits(q: u64): u32 {
  return (q & 4 ? Status.C0 : 0) | (q & 2 ? Status.C3 : 0) | (q & 1 ? Status.C1 : 0);
}
