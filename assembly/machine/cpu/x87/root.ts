// Square root (SDM vol 2, FSQRT).
import { BIAS, exponentNormalized, invalid, NumberClass, classOf, normalized, quieten, result, SIGN } from "./float80";
import { multiplyHigh } from "./multiply";
import { HALF, round } from "./round";
import { fpu, Fx } from "./state";

/** Square root of a. */
export function squareRoot(control: u32, se: u32, m: u64): u64 {
  const kind = classOf(se, m);
  if (kind == NumberClass.UNSUPPORTED) return invalid();
  if (kind >= NumberClass.QNAN) return quieten(se, m);
  if (kind == NumberClass.ZERO) return result(se, m);
  if (se & SIGN) return invalid();
  if (kind == NumberClass.INFINITY) return result(se, m);
  if (kind == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  const exponent = exponentNormalized(se, m) - BIAS;
  m = normalized(m);
  return (exponent & 1) == 0
    ? rootOf(control, (exponent >> 1) + BIAS, m >>> 1, m << 63)
    : rootOf(control, (exponent >> 1) + BIAS, m, 0);
}

/** Root of the integer high << 64 | low, at least 2^126, as a number with `exponent`. */
function rootOf(control: u32, exponent: i32, high: u64, low: u64): u64 {
  // The estimate has the 53 bits of a double; one step of Newton's method makes it good to the last place or two.
  let r = estimate(high);
  const squareHigh = multiplyHigh(r, r);
  const squareLow = r * r;
  const restLow = low - squareLow;
  const restHigh = <i64>(high - squareHigh - u64(low < squareLow));
  // rest / (2 r), where rest is below 2^78 in size: from its upper part.
  const rest = restHigh << 48 | <i64>(restLow >>> 16);
  r += <u64>(rest / <i64>(r >>> 15));
  while (exceeds(r, high, low)) --r;
  while (!exceeds(r + 1, high, low)) {
    if (++r == <u64>-1) break;
  }
  // r is the whole part; what lies behind it is more than one half when high:low > r * r + r.
  const wholeLow = r * r;
  const wholeHigh = multiplyHigh(r, r);
  if (wholeHigh == high && wholeLow == low) return round(control, 0, exponent, r, 0);
  const over = low - wholeLow;
  const more = high - wholeHigh - u64(low < wholeLow) != 0 || over > r;
  return round(control, 0, exponent, r, more ? HALF + 1 : 1);
}

/** Root of high << 64 to about 52 bits, normalized. */
function estimate(high: u64): u64 {
  const root = sqrt<f64>(<f64>high) * 4294967296.0;
  return root >= 18446744073709549568.0 ? 0xfffffffffffff800 : <u64>root;
}

/** Whether r * r > high << 64 | low; r = 0 stands for 2^64. */
function exceeds(r: u64, high: u64, low: u64): bool {
  if (r == 0) return true;
  const squareHigh = multiplyHigh(r, r);
  return squareHigh > high || (squareHigh == high && r * r > low);
}
