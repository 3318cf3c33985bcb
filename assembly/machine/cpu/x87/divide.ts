// Division (SDM vol 2, FDIV), and 128-bit by 64-bit division of integers (Knuth, The Art of Computer Programming,
// vol 2, 4.3.1, algorithm D, with two digits of 32 bits).
import { BIAS, EXPONENT, exponentNormalized, infinity, invalid, isNormal, NumberClass, classOf, normalized, propagate, SIGN, zero } from "./float80";
import { HALF, round } from "./round";
import { fpu, Fx } from "./state";

@inline const DIGIT: u64 = 0x100000000;
@inline const LOW_HALF: u64 = 0xffffffff;

/** One digit of the quotient of (rest << 32 | next) by normalized `d`. Leaves the new rest in fpu.low. */
function digit(rest: u64, next: u64, d: u64): u64 {
  const d1 = d >>> 32;
  const d0 = d & LOW_HALF;
  let q = rest / d1;
  let r = rest - q * d1;
  while (q >= DIGIT || q * d0 > (r << 32 | next)) {
    --q;
    r += d1;
    if (r >= DIGIT) break;
  }
  fpu.low = (rest << 32 | next) - q * d;
  return q;
}

/** Quotient of high << 64 | low by normalized `d` > high. Leaves the rest in fpu.low. */
export function divideWide(high: u64, low: u64, d: u64): u64 {
  const q1 = digit(high, low >>> 32, d);
  return q1 << 32 | digit(fpu.low, low & LOW_HALF, d);
}

/** a / b. */
export function divide(control: u32, aSe: u32, aM: u64, bSe: u32, bM: u64): u64 {
  const sign = (aSe ^ bSe) & SIGN;
  if (isNormal(aSe, aM) && isNormal(bSe, bM)) return divideNormalized(control, sign, (aSe & EXPONENT) - (bSe & EXPONENT), aM, bM);
  return divideSpecial(control, sign, aSe, aM, bSe, bM);
}

function divideNormalized(control: u32, sign: u32, exponents: i32, aM: u64, bM: u64): u64 {
  const larger = aM >= bM;
  const q = larger ? divideWide(aM >>> 1, aM << 63, bM) : divideWide(aM, 0, bM);
  const rest = fpu.low;
  const other = bM - rest;
  const low: u64 = rest == 0 ? 0 : rest == other ? HALF : rest > other ? HALF + 1 : 1;
  return round(control, sign, exponents + BIAS - (larger ? 0 : 1), q, low);
}

function divideSpecial(control: u32, sign: u32, aSe: u32, aM: u64, bSe: u32, bM: u64): u64 {
  const a = classOf(aSe, aM);
  const b = classOf(bSe, bM);
  if (a == NumberClass.UNSUPPORTED || b == NumberClass.UNSUPPORTED) return invalid();
  if (a >= NumberClass.QNAN || b >= NumberClass.QNAN) return propagate(aSe, aM, bSe, bM);
  if (a == b && (a == NumberClass.ZERO || a == NumberClass.INFINITY)) return invalid();
  if (b == NumberClass.ZERO && a != NumberClass.INFINITY) {
    fpu.raised = Fx.ZE; // before a denormal operand that has been raised
    return infinity(sign);
  }
  if (a == NumberClass.DENORMAL || b == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  if (a == NumberClass.INFINITY) return infinity(sign);
  if (b == NumberClass.INFINITY || a == NumberClass.ZERO) return zero(sign);
  return divideNormalized(control, sign, exponentNormalized(aSe, aM) - exponentNormalized(bSe, bM), normalized(aM), normalized(bM));
}
