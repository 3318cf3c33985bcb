// Comparison (SDM vol 2, FCOM, FUCOM, FCOMI, FTST) and examination (FXAM).
import { EXPONENT, NumberClass, classOf, SIGN } from "./float80";
import { fpu, Fx, Status } from "./state";

/** Answers, as condition codes of the status word. */
export const enum Order { GREATER = 0, LESS = Status.C0, EQUAL = Status.C3, UNORDERED = Status.CONDITION }

/** Compares a with b. A quiet NaN is invalid unless `quiet`. */
export function compare(aSe: u32, aM: u64, bSe: u32, bM: u64, quiet: bool): Order {
  const a = classOf(aSe, aM);
  const b = classOf(bSe, bM);
  if (a >= NumberClass.QNAN || b >= NumberClass.QNAN) {
    if (!quiet || a > NumberClass.QNAN || b > NumberClass.QNAN) fpu.raised |= Fx.IE;
    return Order.UNORDERED;
  }
  if (a == NumberClass.DENORMAL || b == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  if (a == NumberClass.ZERO && b == NumberClass.ZERO) return Order.EQUAL;
  if ((aSe ^ bSe) & SIGN) return aSe & SIGN ? Order.LESS : Order.GREATER;
  const order = compareSize(aSe & EXPONENT, aM, bSe & EXPONENT, bM);
  return order == 0 ? Order.EQUAL : (order < 0) == !(aSe & SIGN) ? Order.LESS : Order.GREATER;
}

/** -1, 0 or 1 as |a| is less than, equal to or greater than |b|; a pseudo-denormal has the exponent 1. */
function compareSize(aExponent: i32, aM: u64, bExponent: i32, bM: u64): i32 {
  if (aExponent == 0 && <i64>aM < 0) aExponent = 1;
  if (bExponent == 0 && <i64>bM < 0) bExponent = 1;
  if (aExponent != bExponent) return aExponent < bExponent ? -1 : 1;
  return aM == bM ? 0 : aM < bM ? -1 : 1;
}

/** C3 C2 C0 of FXAM for a register that is not empty. */
export function examine(se: u32, m: u64): u32 {
  switch (classOf(se, m)) {
    case NumberClass.ZERO: return Status.C3;
    case NumberClass.DENORMAL: return Status.C3 | Status.C2;
    case NumberClass.NORMAL: return Status.C2;
    case NumberClass.INFINITY: return Status.C2 | Status.C0;
    case NumberClass.UNSUPPORTED: return 0;
    default: return Status.C0;
  }
}
