// FPATAN (SDM vol 2): the angle of the point (x, y), by a table of arc tangents and the series around its entries.
import { exponentNormalized, invalid, normalized, NumberClass, classOf, propagate, SIGN, zero } from "./float80";
import { divideWide } from "./divide";
import { ATAN_TABLE, ATAN_TERMS, HALF_PI_HIGH, HALF_PI_LOW, ODD_SERIES } from "./series";
import { fpu, Fx } from "./state";
import { multiplyWide, ONE, quotientWide, roundWide, series, shiftLeft, shiftRight, squareWide } from "./wide";

/** Ratios below 2^-5 need no table; above, its step is 1/16. */
@inline const SMALL: i32 = -5;
@inline const STEP_BITS: u64 = 4;
@inline const ENTRY: u64 = 16;

/** Angle of (x, y): y is ST(1), x is ST(0). */
export function arctangent(control: u32, ySe: u32, yM: u64, xSe: u32, xM: u64): u64 {
  const y = classOf(ySe, yM);
  const x = classOf(xSe, xM);
  if (y == NumberClass.UNSUPPORTED || x == NumberClass.UNSUPPORTED) return invalid();
  if (y >= NumberClass.QNAN || x >= NumberClass.QNAN) return propagate(ySe, yM, xSe, xM);
  if (y == NumberClass.DENORMAL || x == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  const sign = ySe & SIGN;
  const left = (xSe & SIGN) != 0;
  if (y == NumberClass.ZERO || (x == NumberClass.INFINITY && y != NumberClass.INFINITY)) {
    return left ? eighths(control, sign, 4) : zero(sign);
  }
  if (y == NumberClass.INFINITY) return eighths(control, sign, x != NumberClass.INFINITY ? 2 : left ? 3 : 1);
  if (x == NumberClass.ZERO) return eighths(control, sign, 2);
  return point(control, sign, exponentNormalized(ySe, yM), normalized(yM), left, exponentNormalized(xSe, xM), normalized(xM));
}

/** n * pi / 4. */
function eighths(control: u32, sign: u32, n: u64): u64 {
  // pi / 8 in units of 2^-126 times n is that number in units of 2^-125
  const low = HALF_PI_LOW >>> 2 | HALF_PI_HIGH << 62;
  const high = HALF_PI_HIGH >>> 2;
  const carry = multiplySmall(low, n);
  return roundWide(control, sign, 3, high * n + carry, low * n);
}

/** Upper half of low * n, n < 8. */
@inline function multiplySmall(low: u64, n: u64): u64 {
  return ((low >>> 32) * n + ((low & 0xffffffff) * n >>> 32)) >>> 32;
}

function point(control: u32, sign: u32, yExponent: i32, y: u64, left: bool, xExponent: i32, x: u64): u64 {
  const steep = yExponent > xExponent || (yExponent == xExponent && y > x);
  let exponent = steep ? xExponent - yExponent : yExponent - xExponent;
  let a = steep ? x : y;
  const b = steep ? y : x;
  if (exponent == 0 && a == b) return eighths(control, sign, left ? 3 : 1);
  // The ratio as a normalized fraction of 128 bits times 2^exponent
  let lower: u64 = 0;
  if (a >= b) {
    lower = a << 63;
    a >>>= 1;
    ++exponent;
  }
  const high = divideWide(a, lower, b);
  const low = divideWide(fpu.low, 0, b);
  if (exponent > SMALL) return turned(control, sign, steep, left, 1, byTable(exponent, high, low), fpu.low);
  // atan(q) = q A(q^2)
  const zHigh = squareWide(exponent, high, low);
  const aHigh = series(ODD_SERIES, ATAN_TERMS, zHigh, fpu.low, true);
  const angle = multiplyWide(high, low, aHigh, fpu.low);
  return turned(control, sign, steep, left, exponent + 2, angle, fpu.low);
}

/** Arc tangent of high:low * 2^exponent in [1/32, 1), in units of 2^-127. */
function byTable(exponent: i32, high: u64, low: u64): u64 {
  const qHigh = shiftRight(high, low, 1 - exponent);
  const qLow = fpu.low;
  const i = (qHigh + (<u64>1 << (62 - STEP_BITS))) >>> (63 - STEP_BITS);
  const centre = i << (63 - STEP_BITS);
  const below = qHigh < centre;
  const numeratorHigh = below ? centre - qHigh - u64(qLow != 0) : qHigh - centre;
  const numeratorLow = below ? 0 - qLow : qLow;
  // 1 + q i / 16 in units of 2^-126, and the quotient in units of 2^-129
  const product = multiplyWide(qHigh, qLow, centre, 0);
  const productLow = fpu.low;
  const dHigh = ONE + product;
  const shift = clz<u64>(dHigh);
  const divisor = shiftLeft(dHigh, productLow, shift);
  const quotient = quotientWide(numeratorHigh, numeratorLow, divisor, fpu.low);
  const t = shiftLeft(quotient, fpu.low, shift);
  const tLow = fpu.low;
  const z = multiplyWide(t, tLow, t, tLow);
  const zHigh = shiftRight(z, fpu.low, 2);
  const aHigh = series(ODD_SERIES, ATAN_TERMS, zHigh, fpu.low, true);
  const angle = multiplyWide(t, tLow, aHigh, fpu.low);
  const angleLow = fpu.low;
  const at = ATAN_TABLE + <usize>(i * ENTRY);
  const tableLow = load<u64>(at);
  if (below) {
    fpu.low = tableLow - angleLow;
    return load<u64>(at, 8) - angle - u64(tableLow < angleLow);
  }
  fpu.low = tableLow + angleLow;
  return load<u64>(at, 8) + angle + u64(fpu.low < tableLow);
}

/** The angle high:low * 2^exponent, a fraction of at most pi/4, seen from the axes: pi/2 - it if steep, pi - that if left. */
function turned(control: u32, sign: u32, steep: bool, left: bool, exponent: i32, high: u64, low: u64): u64 {
  if (!steep && !left) return roundWide(control, sign, exponent, high, low);
  // In units of 2^-126; the angle does not vanish altogether.
  high = shiftRight(high, low, 2 - exponent);
  low = fpu.low | 1;
  const baseHigh = steep ? HALF_PI_HIGH : HALF_PI_HIGH << 1 | HALF_PI_LOW >>> 63;
  const baseLow = steep ? HALF_PI_LOW : HALF_PI_LOW << 1;
  if (steep && left) {
    const sum = baseLow + low;
    return roundWide(control, sign, 2, baseHigh + high + u64(sum < low), sum);
  }
  return roundWide(control, sign, 2, baseHigh - high - u64(baseLow < low), baseLow - low);
}
