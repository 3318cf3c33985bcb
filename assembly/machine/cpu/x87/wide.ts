// Arithmetic on 128-bit fixed-point numbers, for the transcendental instructions: what a result needs beyond its 64 bits
// so that it is, but for a case in 2^50, the correctly rounded one. A number is a pair `high`, `low`; functions return
// the upper half and leave the lower in fpu.low. Errors are a few units of the last place, 2^-128 of the whole.
import { divideWide } from "./divide";
import { BIAS } from "./float80";
import { multiplyHigh } from "./multiply";
import { round } from "./round";
import { fpu } from "./state";

/** Series coefficients and other constants are fixed-point numbers below 4: 1 is 2^126. */
@inline export const ONE: u64 = 0x4000000000000000;
@inline const ENTRY: usize = 16;

/** Upper 128 bits of a product of 256. */
export function multiplyWide(aHigh: u64, aLow: u64, bHigh: u64, bLow: u64): u64 {
  let high = multiplyHigh(aHigh, bHigh);
  let low = aHigh * bHigh;
  const first = multiplyHigh(aHigh, bLow);
  low += first;
  high += u64(low < first);
  const second = multiplyHigh(aLow, bHigh);
  low += second;
  high += u64(low < second);
  fpu.low = low;
  return high;
}

/** One 64-bit digit of the quotient of rest:0 by b, where rest < b and b is normalized. The new rest is left in fpu.high, fpu.low. */
function digit(restHigh: u64, restLow: u64, bHigh: u64, bLow: u64): u64 {
  let q: u64 = restHigh >= bHigh ? <u64>-1 : divideWide(restHigh, restLow, bHigh);
  // rest - q * b in three digits; q is at most two too large.
  let low = 0 - q * bLow;
  const middleOff = multiplyHigh(q, bLow);
  const productLow = q * bHigh;
  const productHigh = multiplyHigh(q, bHigh);
  const borrow = u64(low != 0);
  let middle = restLow - middleOff;
  let high = restHigh - productHigh - u64(restLow < middleOff);
  high -= u64(middle < productLow);
  middle -= productLow;
  high -= u64(middle < borrow);
  middle -= borrow;
  while (<i64>high < 0) {
    --q;
    low += bLow;
    const carry = u64(low < bLow);
    middle += carry;
    const over = u64(middle < carry);
    middle += bHigh;
    high += over + u64(middle < bHigh);
  }
  fpu.high = middle;
  fpu.low = low;
  return q;
}

/** a / b as a fraction of 128 bits, cut off. a < b, and b has its uppermost bit set. */
export function quotientWide(aHigh: u64, aLow: u64, bHigh: u64, bLow: u64): u64 {
  const first = digit(aHigh, aLow, bHigh, bLow);
  fpu.low = digit(fpu.high, fpu.low, bHigh, bLow);
  return first;
}

/** high:low << by, by < 128. */
export function shiftLeft(high: u64, low: u64, by: u64): u64 {
  fpu.low = by < 64 ? low << by : 0;
  return by == 0 ? high : by < 64 ? (high << by) | (low >>> (64 - by)) : low << (by - 64);
}

/** high:low >> by. */
export function shiftRight(high: u64, low: u64, by: i32): u64 {
  fpu.low = by == 0 ? low : by < 64 ? (low >>> by) | (high << (64 - by)) : by < 128 ? high >>> (by - 64) : 0;
  return by < 64 ? high >>> by : 0;
}

/** Zeros above the first one of high:low, which is not 0. */
export function leadingZeros(high: u64, low: u64): u64 {
  return high != 0 ? clz<u64>(high) : 64 + clz<u64>(low);
}

/** Square of the number high:low (a fraction) * 2^exponent below 1, as a fraction. */
export function squareWide(exponent: i32, high: u64, low: u64): u64 {
  const square = multiplyWide(high, low, high, low);
  return shiftRight(square, fpu.low, -2 * exponent);
}

/** The number high:low (a fraction) * 2^exponent, rounded. */
export function roundWide(control: u32, sign: u32, exponent: i32, high: u64, low: u64): u64 {
  const shift = leadingZeros(high, low);
  const normalized = shiftLeft(high, low, shift);
  return round(control, sign, exponent + BIAS - 1 - <i32>shift, normalized, fpu.low);
}

/**
 * Sum of coefficient[k] * z^k over k < n, z a fraction; with `alternating`, of odd k with a minus. The series are such
 * that the value stays in [0, 4), and an alternating one stays below its first coefficient even if z vanishes.
 */
export function series(table: usize, n: u32, zHigh: u64, zLow: u64, alternating: bool): u64 {
  let at = table + <usize>(n - 1) * ENTRY;
  let low = load<u64>(at);
  let high = load<u64>(at, 8);
  while (at > table) {
    at -= ENTRY;
    high = multiplyWide(high, low, zHigh, zLow);
    low = fpu.low;
    const first = load<u64>(at);
    if (alternating) {
      if (at == table) low |= 1;
      high = load<u64>(at, 8) - high - u64(first < low);
      low = first - low;
    } else {
      low += first;
      high += load<u64>(at, 8) + u64(low < first);
    }
  }
  fpu.low = low;
  return high;
}
