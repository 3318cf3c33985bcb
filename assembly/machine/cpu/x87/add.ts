// Addition and subtraction (SDM vol 2, FADD and FSUB).
import { EXPONENT, exponentNormalized, INTEGER, invalid, isNan, isNormal, NumberClass, classOf, normalized, propagate, result, SIGN, zero } from "./float80";
import { round, shiftedLow } from "./round";
import { Control, fpu, Fx } from "./state";

/** a + b. */
export function add(control: u32, aSe: u32, aM: u64, bSe: u32, bM: u64): u64 {
  if (isNormal(aSe, aM) && isNormal(bSe, bM)) return addNormalized(control, aSe & SIGN, aSe & EXPONENT, aM, bSe & SIGN, bSe & EXPONENT, bM);
  return addSpecial(control, aSe, aM, bSe, bM);
}

/** a - b. */
export function subtract(control: u32, aSe: u32, aM: u64, bSe: u32, bM: u64): u64 {
  return add(control, aSe, aM, isNan(bSe, bM) ? bSe : bSe ^ SIGN, bM);
}

/** The sum of two numbers with normalized significands and exponents of any size. */
function addNormalized(control: u32, sign: u32, aExponent: i32, aM: u64, bSign: u32, bExponent: i32, bM: u64): u64 {
  let distance = aExponent - bExponent;
  if (distance < 0 || (distance == 0 && aM < bM)) {
    const exponent = aExponent;
    const s = sign;
    const m = aM;
    aExponent = bExponent;
    sign = bSign;
    aM = bM;
    bExponent = exponent;
    bSign = s;
    bM = m;
    distance = -distance;
  }
  let low = distance == 0 ? 0 : shiftedLow(bM, 0, distance);
  const shifted = distance < 64 ? bM >>> distance : 0;
  if (sign == bSign) {
    const sum = aM + shifted;
    if (sum >= aM) return round(control, sign, aExponent, sum, low);
    return round(control, sign, aExponent + 1, (sum >>> 1) | INTEGER, (low >>> 1) | (low & 1) | (sum << 63));
  }
  let high = aM - shifted - u64(low != 0);
  low = 0 - low;
  if (high == 0) {
    if (low == 0) return zero(signOfZero(control));
    high = low;
    low = 0;
    aExponent -= 64;
  }
  const shift = <i32>clz<u64>(high);
  if (shift == 0) return round(control, sign, aExponent, high, low);
  return round(control, sign, aExponent - shift, (high << shift) | (low >>> (64 - shift)), low << shift);
}

/** Sign of a difference of equal numbers. */
@inline function signOfZero(control: u32): u32 {
  return (control & Control.RC) == <u32>Control.RC_DOWN ? SIGN : 0;
}

function addSpecial(control: u32, aSe: u32, aM: u64, bSe: u32, bM: u64): u64 {
  const a = classOf(aSe, aM);
  const b = classOf(bSe, bM);
  if (a == NumberClass.UNSUPPORTED || b == NumberClass.UNSUPPORTED) return invalid();
  if (a >= NumberClass.QNAN || b >= NumberClass.QNAN) return propagate(aSe, aM, bSe, bM);
  if (a == NumberClass.INFINITY && b == NumberClass.INFINITY && (aSe ^ bSe) & SIGN) return invalid();
  if (a == NumberClass.DENORMAL || b == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  if (a == NumberClass.INFINITY) return result(aSe, aM);
  if (b == NumberClass.INFINITY) return result(bSe, bM);
  if (a == NumberClass.ZERO && b == NumberClass.ZERO) return zero((aSe ^ bSe) & SIGN ? signOfZero(control) : aSe);
  if (a == NumberClass.ZERO) return round(control, bSe & SIGN, exponentNormalized(bSe, bM), normalized(bM), 0);
  if (b == NumberClass.ZERO) return round(control, aSe & SIGN, exponentNormalized(aSe, aM), normalized(aM), 0);
  return addNormalized(control, aSe & SIGN, exponentNormalized(aSe, aM), normalized(aM), bSe & SIGN, exponentNormalized(bSe, bM), normalized(bM));
}
