// FYL2X and FYL2XP1 (SDM vol 2): y log2(x) by the series of the inverse hyperbolic tangent,
// log(x) = 2 atanh((x - 1) / (x + 1)) for x around 1.
import { BIAS, EXPONENT, exponentNormalized, infinity, INTEGER, invalid, NumberClass, classOf, normalized, propagate, result, SIGN, zero } from "./float80";
import { multiply } from "./multiply";
import { fromSigned } from "./integer";
import { ATANH_TERMS, ODD_SERIES, TWO_OVER_LN2_HIGH, TWO_OVER_LN2_LOW } from "./series";
import { fpu, Fx } from "./state";
import { leadingZeros, multiplyWide, ONE, quotientWide, roundWide, series, shiftLeft, shiftRight, squareWide } from "./wide";

/** Significand of the square root of 2. */
@inline const ROOT2: u64 = 0xb504f333f9de6484;
/** Bits before the point where a logarithm with a whole part is summed up. */
@inline const WHOLE_BITS: i32 = 16;
/** Exponents under which x itself is the numerator of the series for 1 + x. */
@inline const NEAR: i32 = -2;

/** y * log2(x): y is ST(1), x is ST(0). */
export function logarithm(control: u32, ySe: u32, yM: u64, xSe: u32, xM: u64): u64 {
  const y = classOf(ySe, yM);
  const x = classOf(xSe, xM);
  if (y == NumberClass.UNSUPPORTED || x == NumberClass.UNSUPPORTED) return invalid();
  if (y >= NumberClass.QNAN || x >= NumberClass.QNAN) return propagate(ySe, yM, xSe, xM);
  if (x != NumberClass.ZERO && xSe & SIGN) return invalid();
  if (x == NumberClass.ZERO) {
    if (y == NumberClass.ZERO) return invalid();
    if (y != NumberClass.INFINITY) fpu.raised |= Fx.ZE;
    return infinity((ySe & SIGN) ^ SIGN);
  }
  if (x == NumberClass.INFINITY) {
    if (y == NumberClass.ZERO) return invalid();
    if (y == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
    return infinity(ySe & SIGN);
  }
  const isOne = xSe == BIAS && xM == INTEGER;
  if (y == NumberClass.INFINITY && isOne) return invalid();
  if (y == NumberClass.DENORMAL || x == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  const exponent = exponentNormalized(xSe, xM);
  const below: u32 = exponent < BIAS ? SIGN : 0;
  if (isOne) return zero(ySe & SIGN);
  if (y == NumberClass.INFINITY) return infinity((ySe & SIGN) ^ below);
  if (y == NumberClass.ZERO) return zero((ySe & SIGN) ^ below);
  return ofNormalized(control, ySe, yM, exponent - BIAS, normalized(xM), 0);
}

/** y * log2(high:low * 2^exponent), where high:low is normalized and counts as in [1, 2). */
function ofNormalized(control: u32, ySe: u32, yM: u64, exponent: i32, high: u64, low: u64): u64 {
  if (high == INTEGER && low == 0) { // a power of two: its logarithm is exact, which processors do not notice
    fpu.raised |= Fx.PE;
    const whole = fromSigned(exponent);
    const m = multiply(control, ySe, yM, fpu.se, whole);
    if ((fpu.se & EXPONENT) == 0) fpu.raised |= Fx.UE;
    return m;
  }
  const upper = high > ROOT2;
  // m - 1 in units of 2^-127, or 2 * (1 - m / 2)
  const numerator = upper ? 0 - high - u64(low != 0) : high - INTEGER;
  const numeratorLow = upper ? 0 - low : low;
  const shift = leadingZeros(numerator, numeratorLow);
  const f = shiftLeft(numerator, numeratorLow, shift);
  return ofFraction(control, ySe, yM, exponent + u32(upper), upper ? SIGN : 0, (upper ? 0 : 1) - <i32>shift, f, fpu.low);
}

/** y * (whole + log2(1 + f)), f a normalized fraction times 2^exponent with the sign `sign`, between -0.3 and 0.42. */
function ofFraction(control: u32, ySe: u32, yM: u64, whole: i32, sign: u32, exponent: i32, high: u64, low: u64): u64 {
  // d = 2 + f in units of 2^-126, then normalized
  const part = shiftRight(high, low, 2 - exponent);
  const partLow = fpu.low;
  const d = sign ? (ONE << 1) - part - u64(partLow != 0) : (ONE << 1) + part;
  const dShift = clz<u64>(d);
  const divisor = shiftLeft(d, sign ? 0 - partLow : partLow, dShift);
  const divisorLow = fpu.low;
  exponent += <i32>dShift - 2;
  if (high >= divisor) {
    high = shiftRight(high, low, 1);
    low = fpu.low;
    ++exponent;
  }
  const s = quotientWide(high, low, divisor, divisorLow);
  const sLow = fpu.low;
  const z = squareWide(exponent, s, sLow);
  const sum = series(ODD_SERIES, ATANH_TERMS, z, fpu.low, false);
  const natural = multiplyWide(s, sLow, sum, fpu.low);
  const binary = multiplyWide(natural, fpu.low, TWO_OVER_LN2_HIGH, TWO_OVER_LN2_LOW);
  return times(control, ySe, yM, whole, sign, exponent + 4, binary, fpu.low);
}

/** y * (whole + high:low * 2^exponent), the fraction with the sign `sign` and below 1 / 2. */
function times(control: u32, ySe: u32, yM: u64, whole: i32, sign: u32, exponent: i32, high: u64, low: u64): u64 {
  if (whole != 0) {
    high = shiftRight(high, low, WHOLE_BITS - exponent);
    low = fpu.low;
    exponent = WHOLE_BITS;
    const wholeSign: u32 = whole < 0 ? SIGN : 0;
    const units = <u64>abs(whole) << (64 - WHOLE_BITS);
    if (sign == wholeSign) {
      high += units;
    } else {
      high = units - high - u64(low != 0);
      low = 0 - low;
    }
    sign = wholeSign;
  }
  const shift = leadingZeros(high, low);
  const normal = shiftLeft(high, low, shift);
  const product = multiplyWide(normal, fpu.low, normalized(yM), 0);
  return roundWide(control, sign ^ (ySe & SIGN), exponent - <i32>shift + exponentNormalized(ySe, yM) - BIAS + 1, product, fpu.low | 1);
}

/** y * log2(x + 1): y is ST(1), x is ST(0), which the manual wants between -0.29 and 0.41. */
export function logarithmPlusOne(control: u32, ySe: u32, yM: u64, xSe: u32, xM: u64): u64 {
  const y = classOf(ySe, yM);
  const x = classOf(xSe, xM);
  if (y == NumberClass.UNSUPPORTED || x == NumberClass.UNSUPPORTED) return invalid();
  if (y >= NumberClass.QNAN || x >= NumberClass.QNAN) return propagate(ySe, yM, xSe, xM);
  if (x == NumberClass.INFINITY) {
    if (xSe & SIGN || y == NumberClass.ZERO) return invalid();
    if (y == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
    return infinity(ySe & SIGN);
  }
  const sign = (xSe ^ ySe) & SIGN;
  if (y == NumberClass.INFINITY && x == NumberClass.ZERO) return invalid();
  if (y == NumberClass.DENORMAL || x == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  if (y == NumberClass.INFINITY) return infinity(sign);
  if (x == NumberClass.ZERO || y == NumberClass.ZERO) return zero(sign);
  const exponent = exponentNormalized(xSe, xM) - BIAS;
  const m = normalized(xM);
  if (exponent < NEAR) return ofFraction(control, ySe, yM, 0, xSe & SIGN, exponent + 1, m, 0);
  if (xSe & SIGN) {
    if (exponent >= 0) { // undefined; the operand stays
      fpu.raised |= Fx.PE;
      return result(xSe, xM);
    }
    return below(control, ySe, yM, exponent, m);
  }
  // 1 + x, normalized, from parts in units of 2^-127 * 2^exponent or of 2^-127
  const one = exponent >= 0 ? shiftRight(INTEGER, 0, exponent) : INTEGER;
  const oneLow = exponent >= 0 ? fpu.low : 0;
  const part = exponent >= 0 ? m : shiftRight(m, 0, -exponent);
  const partLow = exponent >= 0 ? 0 : fpu.low;
  const low = oneLow + partLow;
  const high = one + part;
  const whole = max(exponent, 0);
  if (high < one) return ofNormalized(control, ySe, yM, whole + 1, INTEGER | high >>> 1, high << 63 | low >>> 1);
  return ofNormalized(control, ySe, yM, whole, high, low);
}

/** The same for x between -1 and -1/4: 1 - m * 2^exponent. */
function below(control: u32, ySe: u32, yM: u64, exponent: i32, m: u64): u64 {
  // In units of 2^-128, 1 itself being 2^128
  const part = shiftRight(m, 0, -exponent - 1);
  const partLow = fpu.low;
  const high = 0 - part - u64(partLow != 0);
  const low = 0 - partLow;
  const shift = leadingZeros(high, low);
  const normal = shiftLeft(high, low, shift);
  return ofNormalized(control, ySe, yM, -1 - <i32>shift, normal, fpu.low);
}
