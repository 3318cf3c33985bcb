// FSIN, FCOS, FPTAN (SDM vol 2; vol 1, 8.3.8): arguments below 2^63 are reduced by a pi of 66 bits, exactly, as processors
// do; then the series of sine and cosine in 128-bit arithmetic. FPATAN is in arctangent.ts.
import { BIAS, EXPONENT, exponentNormalized, INTEGER, invalid, normalized, NumberClass, classOf, quieten, result, SIGN } from "./float80";
import { COS_SERIES, COS_TERMS, SIN_SERIES, SIN_TERMS } from "./series";
import { fpu, Fx, SCRATCH } from "./state";
import { leadingZeros, multiplyWide, quotientWide, roundWide, series, shiftLeft, shiftRight, squareWide } from "./wide";

/** pi / 2 in units of 2^-65. */
@inline const HALF_PI_HIGH: u64 = 3;
@inline const HALF_PI_LOW: u64 = 0x243f6a8885a308d3;
@inline const UNITS: i32 = 65;
/** Exponent of arguments that are reduced, 1/2 and up, and of those too large. */
@inline const REDUCED: i32 = BIAS - 1;
@inline export const TOO_LARGE: i32 = BIAS + 63;

/** Exponent below which the second term of a series vanishes behind 128 bits. */
@inline const TINY: i32 = -62;

export const enum Angle { SIN, COS, TAN }

/** What the reduction leaves: fraction high:low in [1/2, 1) times 2^exponent, sign, and the quadrant. */
@unmanaged
class Reduced {
  high: u64;
  low: u64;
  exponent: i32;
  negative: u32;
  quadrant: u32;
}

@inline const reduced: Reduced = changetype<Reduced>(SCRATCH);

/** Whether the instruction leaves its operand alone and sets C2. */
export function isTooLarge(se: u32, m: u64): bool {
  return classOf(se, m) == NumberClass.NORMAL && <i32>(se & EXPONENT) >= TOO_LARGE;
}

/** Reduces a number to the interval of pi/4 around zero. */
function reduce(se: u32, m: u64): void {
  const exponent = exponentNormalized(se, m);
  const negative = u32((se & SIGN) != 0);
  reduced.negative = negative;
  reduced.quadrant = 0;
  reduced.low = 0;
  if (exponent < REDUCED) {
    reduced.high = normalized(m);
    reduced.exponent = exponent - BIAS + 1;
    return;
  }
  // Bit by bit: the rest of m * 2^n by pi / 2, and the last two bits of the quotient.
  let high: u64 = 0;
  let low = m;
  let quotient: u32 = 0;
  for (let n = exponent - REDUCED + 1; n > 0; --n) {
    high = (high << 1) | (low >>> 63);
    low <<= 1;
    quotient <<= 1;
    if (high > HALF_PI_HIGH || (high == HALF_PI_HIGH && low >= HALF_PI_LOW)) {
      high -= HALF_PI_HIGH + u64(low < HALF_PI_LOW);
      low -= HALF_PI_LOW;
      quotient |= 1;
    }
  }
  // The nearer multiple: rest > pi / 4 counts from above.
  if (high > HALF_PI_HIGH >>> 1 || (high == HALF_PI_HIGH >>> 1 && low > (HALF_PI_HIGH << 63 | HALF_PI_LOW >>> 1))) {
    high = HALF_PI_HIGH - high - u64(HALF_PI_LOW < low);
    low = HALF_PI_LOW - low;
    ++quotient;
    reduced.negative ^= 1;
  }
  reduced.quadrant = negative ? 0 - quotient : quotient;
  const shift = leadingZeros(high, low);
  reduced.high = shiftLeft(high, low, shift);
  reduced.low = fpu.low;
  reduced.exponent = 128 - UNITS - <i32>shift;
}

/** Sine of the reduced number, a fraction times 2^(exponent + 2). */
function sine(): u64 {
  const zHigh = squareWide(reduced.exponent, reduced.high, reduced.low);
  const high = series(SIN_SERIES, SIN_TERMS, zHigh, fpu.low, true);
  return multiplyWide(reduced.high, reduced.low, high, fpu.low);
}

/** Cosine of the reduced number, a fraction times 4. */
function cosine(): u64 {
  const zHigh = squareWide(reduced.exponent, reduced.high, reduced.low);
  return series(COS_SERIES, COS_TERMS, zHigh, fpu.low, true);
}

function tangent(control: u32): u64 {
  if (!(reduced.quadrant & 1) && reduced.exponent < TINY) { // the argument and a little more
    return roundWide(control, signed(reduced.negative), reduced.exponent, reduced.high, reduced.low | 1);
  }
  const sine_ = sine();
  const sineShift = clz<u64>(sine_);
  const sHigh = shiftLeft(sine_, fpu.low, sineShift);
  const sLow = fpu.low;
  const cosine_ = cosine();
  const cosineShift = clz<u64>(cosine_);
  const cHigh = shiftLeft(cosine_, fpu.low, cosineShift);
  const cLow = fpu.low;
  const exponent = reduced.exponent - <i32>sineShift + <i32>cosineShift;
  if (reduced.quadrant & 1) return ratio(control, reduced.negative ^ 1, -exponent, cHigh, cLow, sHigh, sLow);
  return ratio(control, reduced.negative, exponent, sHigh, sLow, cHigh, cLow);
}

/** a / b * 2^exponent of normalized fractions, a little more than a tangent that vanishes in its argument. */
function ratio(control: u32, negative: u32, exponent: i32, aHigh: u64, aLow: u64, bHigh: u64, bLow: u64): u64 {
  if (aHigh > bHigh || (aHigh == bHigh && aLow >= bLow)) {
    aHigh = shiftRight(aHigh, aLow, 1);
    aLow = fpu.low;
    ++exponent;
  }
  const high = quotientWide(aHigh, aLow, bHigh, bLow);
  return roundWide(control, signed(negative), exponent, high, fpu.low | 1);
}

@inline function signed(negative: u32): u32 {
  return negative ? SIGN : 0;
}

/** Sine, cosine or tangent of a number that is not too large. */
export function angle(which: Angle, control: u32, se: u32, m: u64): u64 {
  switch (classOf(se, m)) {
    case NumberClass.UNSUPPORTED: case NumberClass.INFINITY: return invalid();
    case NumberClass.QNAN: case NumberClass.SNAN: return quieten(se, m);
    case NumberClass.ZERO: return which == Angle.COS ? result(BIAS, INTEGER) : result(se, m);
    case NumberClass.DENORMAL:
      fpu.raised |= Fx.DE;
      break;
    default: break;
  }
  reduce(se, m);
  if (which == Angle.TAN) return tangent(control);
  const quadrant = reduced.quadrant + u32(which == Angle.COS);
  const negative = (quadrant >>> 1) & 1;
  if (quadrant & 1) {
    const high = cosine();
    return roundWide(control, signed(negative), 2, high, fpu.low);
  }
  const high = sine();
  return roundWide(control, signed(negative ^ reduced.negative), reduced.exponent + 2, high, fpu.low);
}
