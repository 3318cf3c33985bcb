// F2XM1 (SDM vol 2): 2^x - 1 for x from -1 to 1. Beyond, where the manual leaves the result open, the operand stays.
import { BIAS, EXPONENT, exponentNormalized, INTEGER, invalid, NumberClass, classOf, normalized, quieten, result, SIGN } from "./float80";
import { EXP_SERIES, EXP_TERMS, LN2_HIGH, LN2_LOW } from "./series";
import { fpu, Fx, Status } from "./state";
import { multiplyWide, roundWide, series, shiftLeft, shiftRight } from "./wide";

/** 2^x - 1. */
export function exponential(control: u32, se: u32, m: u64): u64 {
  switch (classOf(se, m)) {
    case NumberClass.UNSUPPORTED: return invalid();
    case NumberClass.QNAN: case NumberClass.SNAN: return quieten(se, m);
    case NumberClass.ZERO: return result(se, m);
    case NumberClass.INFINITY: return se & SIGN ? result(SIGN | BIAS, INTEGER) : result(se, m);
    case NumberClass.DENORMAL:
      fpu.raised |= Fx.DE;
      break;
    default: break;
  }
  if (<i32>(se & EXPONENT) >= BIAS) return atEnd(se, m);
  const exponent = exponentNormalized(se, m);
  // t = |x| ln 2, a normalized fraction times 2^scale
  let scale = exponent - BIAS + 1;
  const product = multiplyWide(normalized(m), 0, LN2_HIGH, LN2_LOW);
  const shift = clz<u64>(product);
  const high = shiftLeft(product, fpu.low, shift);
  const low = fpu.low;
  scale -= <i32>shift;
  const fraction = shiftRight(high, low, -scale);
  const e = series(EXP_SERIES, EXP_TERMS, fraction, fpu.low, (se & SIGN) != 0);
  const value = multiplyWide(high, low, e, fpu.low);
  return roundWide(control, se & SIGN, scale + 2, value, fpu.low);
}

/** -1, 1 and beyond: inexact all the same. */
function atEnd(se: u32, m: u64): u64 {
  fpu.raised |= Fx.PE;
  if (se == BIAS && m == INTEGER) fpu.raised |= Status.C1;
  return se == (SIGN | BIAS) && m == INTEGER ? result(SIGN | (BIAS - 1), m) : result(se, m);
}
