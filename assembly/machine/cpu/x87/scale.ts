// FSCALE and FXTRACT (SDM vol 2).
import { BIAS, EXPONENT, exponentNormalized, infinity, invalid, NumberClass, classOf, normalized, propagate, quieten, result, SIGN, zero } from "./float80";
import { fromSigned } from "./integer";
import { round } from "./round";
import { fpu, Fx } from "./state";

/** More than the exponents of any two numbers are apart. */
@inline const FAR: i32 = 0x10000;

/** a * 2^b, where b counts without its fraction. */
export function scale(control: u32, aSe: u32, aM: u64, bSe: u32, bM: u64): u64 {
  const a = classOf(aSe, aM);
  const b = classOf(bSe, bM);
  if (a == NumberClass.UNSUPPORTED || b == NumberClass.UNSUPPORTED) return invalid();
  if (a >= NumberClass.QNAN || b >= NumberClass.QNAN) return propagate(aSe, aM, bSe, bM);
  if (b == NumberClass.INFINITY) {
    if (a == (bSe & SIGN ? NumberClass.INFINITY : NumberClass.ZERO)) return invalid();
    if (a == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
    return bSe & SIGN ? zero(aSe & SIGN) : infinity(aSe & SIGN);
  }
  if (a == NumberClass.DENORMAL || b == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  if (a == NumberClass.ZERO || a == NumberClass.INFINITY) return result(aSe, aM);
  return round(control, aSe & SIGN, exponentNormalized(aSe, aM) + wholePart(bSe, bM), normalized(aM), 0);
}

/** A number without its fraction, at most FAR in size. */
function wholePart(se: u32, m: u64): i32 {
  const exponent = <i32>(se & EXPONENT) - BIAS;
  if (exponent < 0) return 0;
  const size: i32 = exponent > 15 ? FAR : <i32>(m >>> (63 - exponent));
  return se & SIGN ? -size : size;
}

/** FXTRACT's exponent of a number as a number; ZE for zero. */
export function extractExponent(se: u32, m: u64): u64 {
  switch (classOf(se, m)) {
    case NumberClass.ZERO:
      fpu.raised |= Fx.ZE;
      return infinity(SIGN);
    case NumberClass.INFINITY: return infinity(0);
    case NumberClass.QNAN: case NumberClass.SNAN: return quieten(se, m);
    case NumberClass.UNSUPPORTED: return invalid();
    default:
      if ((se & EXPONENT) == 0) fpu.raised |= Fx.DE;
      return fromSigned(exponentNormalized(se, m) - BIAS);
  }
}

/** FXTRACT's significand. */
export function extractSignificand(se: u32, m: u64): u64 {
  switch (classOf(se, m)) {
    case NumberClass.ZERO: case NumberClass.INFINITY: return result(se, m);
    case NumberClass.QNAN: case NumberClass.SNAN: return quieten(se, m);
    case NumberClass.UNSUPPORTED: return invalid();
    default: return result((se & SIGN) | BIAS, normalized(m));
  }
}
