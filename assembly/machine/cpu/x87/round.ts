// Rounding to double extended precision under precision and rounding control, overflow and underflow (SDM vol 1, 4.8.4,
// 4.9.1.4 and following, 8.1.5, 8.5.4 and following). What comes in is a significand of 128 bits, `high` and `low`,
// where `low` may be any number that stands to one half as the true rest does.
import { BIAS, EXPONENT, infinity, INTEGER, result, zero } from "./float80";
import { Control, fpu, Fx, Status } from "./state";

/** `low` of a rest of exactly one half. */
@inline export const HALF: u64 = 0x8000000000000000;
/** What an unmasked overflow or underflow takes from or adds to the exponent. */
@inline const WRAP: i32 = 24576;
@inline const PLAIN: u32 = Control.PC_EXTENDED | Control.RC_NEAREST;

/** Distance between neighbours, in units of the last place of the full significand. */
@inline function unitOf(control: u32): u64 {
  const precision = control & Control.PC;
  return precision == Control.PC_SINGLE ? <u64>1 << 40 : precision == Control.PC_DOUBLE ? <u64>1 << 11 : 1;
}

/**
 * Rounds a significand to a multiple of `unit`; 0 if it grew out of its 64 bits. Raises PE, and C1 where it grew.
 * `sign` is not 0 for a negative number.
 */
export function increment(control: u32, sign: u32, high: u64, low: u64, unit: u64): u64 {
  const tail = high & (unit - 1);
  const kept = high - tail;
  if ((tail | low) == 0) return high;
  let up: bool;
  switch (control & Control.RC) {
    case Control.RC_NEAREST:
      if (unit == 1) {
        up = low > HALF || (low == HALF && (kept & 1) != 0);
      } else {
        const half = unit >>> 1;
        up = tail > half || (tail == half && (low != 0 || (kept & unit) != 0));
      }
      break;
    case Control.RC_DOWN: up = sign != 0; break;
    case Control.RC_UP: up = sign == 0; break;
    default: up = false; break;
  }
  fpu.raised |= up ? Fx.PE | Status.C1 : Fx.PE;
  return up ? kept + unit : kept;
}

/** The number with `sign` (0 or SIGN), biased `exponent` of any size and normalized significand `high`, `low`. */
export function round(control: u32, sign: u32, exponent: i32, high: u64, low: u64): u64 {
  if ((control & (Control.PC | Control.RC)) != PLAIN || <u32>(exponent - 1) >= EXPONENT - 2) return roundAny(control, sign, exponent, high, low);
  if (low != 0) {
    if (low > HALF || (low == HALF && (high & 1) != 0)) {
      fpu.raised |= Fx.PE | Status.C1;
      if (++high == 0) {
        high = INTEGER;
        ++exponent;
      }
    } else {
      fpu.raised |= Fx.PE;
    }
  }
  return result(sign | exponent, high);
}

function roundAny(control: u32, sign: u32, exponent: i32, high: u64, low: u64): u64 {
  const unit = unitOf(control);
  if (exponent <= 0) return roundTiny(control, sign, exponent, high, low, unit);
  let m = increment(control, sign, high, low, unit);
  if (m == 0) {
    m = INTEGER;
    ++exponent;
  }
  return exponent >= <i32>EXPONENT ? overflow(control, sign, exponent, m, unit) : result(sign | exponent, m);
}

/** Rounded `m` is too large. Unmasked and too large even for the wrapped exponent (FSCALE), it becomes infinite. */
function overflow(control: u32, sign: u32, exponent: i32, m: u64, unit: u64): u64 {
  fpu.raised |= Fx.OE;
  const rc = control & Control.RC;
  if (!(control & Fx.OE) && exponent - WRAP < <i32>EXPONENT) return result(sign | (exponent - WRAP), m);
  fpu.raised |= Fx.PE;
  if (!(control & Fx.OE) || rc == Control.RC_NEAREST || rc == (sign ? Control.RC_DOWN : Control.RC_UP)) {
    fpu.raised |= Status.C1;
    return infinity(sign);
  }
  fpu.raised &= ~Status.C1;
  return result(sign | (EXPONENT - 1), 0 - unit);
}

/** Whether the number stays below the smallest normal one when it is rounded as if exponents had no end. */
function isTiny(control: u32, sign: u32, exponent: i32, high: u64, low: u64, unit: u64): bool {
  if (exponent < 0) return true;
  const raised = fpu.raised;
  const grown = increment(control, sign, high, low, unit) == 0;
  fpu.raised = raised;
  return !grown;
}

/** The same for an exponent below that of normal numbers. */
function roundTiny(control: u32, sign: u32, exponent: i32, high: u64, low: u64, unit: u64): u64 {
  const tiny = isTiny(control, sign, exponent, high, low, unit);
  if (tiny && !(control & Fx.UE)) {
    fpu.raised |= Fx.UE;
    if (exponent + WRAP <= 0) {
      fpu.raised |= Fx.PE;
      return zero(sign);
    }
    const m = increment(control, sign, high, low, unit);
    return m == 0 ? result(sign | (exponent + WRAP + 1), INTEGER) : result(sign | (exponent + WRAP), m);
  }
  const by = 1 - exponent;
  const rest = shiftedLow(high, low, by);
  high = by < 64 ? high >>> by : 0;
  if (tiny && ((high & (unit - 1)) | rest) != 0) fpu.raised |= Fx.UE;
  const m = increment(control, sign, high, rest, unit);
  return result(sign | u32(<i64>m < 0), m);
}

/** Lower half of a 128-bit significand shifted right by `by` > 0; what is lost stays as a one in the last place. */
export function shiftedLow(high: u64, low: u64, by: i32): u64 {
  if (by < 64) return (high << (64 - by)) | (low >>> by) | u64(low << (64 - by) != 0);
  if (by == 64) return high | u64(low != 0);
  if (by < 128) return (high >>> (by - 64)) | u64((high << (128 - by) | low) != 0);
  return u64((high | low) != 0);
}

/** `value` > 0 as a number with the sign `sign`: exact. */
export function fromInteger(sign: u32, value: u64): u64 {
  const shift = clz<u64>(value);
  return result(sign | (BIAS + 63 - <u32>shift), value << shift);
}
