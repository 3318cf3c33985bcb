// Conversions between numbers and integers, binary and packed decimal, and rounding to an integer
// (SDM vol 1, 4.2.1, 4.7, 4.8.3.7; vol 2, FIST, FBSTP, FRNDINT).
import { BIAS, EXPONENT, invalid, NumberClass, classOf, quieten, result, SIGN, zero } from "./float80";
import { fromInteger, increment, shiftedLow } from "./round";
import { fpu, Fx } from "./state";

/** Exponent of numbers in [2^63, 2^64). */
@inline export const WHOLE: i32 = BIAS + 63;

/** The integer that a finite number below 2^64 rounds to, without its sign. */
function magnitude(control: u32, se: u32, m: u64): u64 {
  const by = WHOLE - <i32>(se & EXPONENT);
  if (by == 0) return m;
  return increment(control, se & SIGN, by < 64 ? m >>> by : 0, shiftedLow(m, 0, by), 1);
}

/** The number as a signed integer of `bits`; what does not fit is invalid and gives the most negative one. */
export function toInteger(control: u32, se: u32, m: u64, bits: u32): i64 {
  const indefinite = <i64>-1 << (bits - 1);
  const kind = classOf(se, m);
  if (kind < NumberClass.INFINITY && <i32>(se & EXPONENT) <= WHOLE) {
    const size = magnitude(control, se, m);
    const most = <u64>~indefinite + u64((se & SIGN) != 0);
    if (size <= most) return se & SIGN ? 0 - <i64>size : <i64>size;
  }
  fpu.raised = Fx.IE;
  return indefinite;
}

/** A signed integer as a number: exact. */
export function fromSigned(value: i64): u64 {
  if (value == 0) return zero(0);
  return value < 0 ? fromInteger(SIGN, 0 - <u64>value) : fromInteger(0, value);
}

/** FRNDINT. */
export function roundToInteger(control: u32, se: u32, m: u64): u64 {
  const kind = classOf(se, m);
  if (kind == NumberClass.UNSUPPORTED) return invalid();
  if (kind >= NumberClass.QNAN) return quieten(se, m);
  if (kind == NumberClass.DENORMAL) fpu.raised |= Fx.DE;
  if (kind == NumberClass.ZERO || <i32>(se & EXPONENT) >= WHOLE) return result(se, m);
  const size = magnitude(control, se, m);
  return size == 0 ? zero(se & SIGN) : fromInteger(se & SIGN, size);
}

// Packed decimal: 18 digits, two in a byte, and a byte with the sign in its upper bit.
@inline export const BCD_SIZE: u32 = 10;
@inline const BCD_DIGITS: u32 = 18;
@inline const BCD_MOST: u64 = 999999999999999999;
@inline const BCD_INDEFINITE_LOW: u64 = 0xc000000000000000;
@inline const BCD_INDEFINITE_HIGH: u32 = 0xffff;

/** FBLD of the ten bytes at `a`; digits above nine count for what they are. */
export function fromDecimal(a: usize): u64 {
  let value: u64 = 0;
  for (let i: i32 = BCD_DIGITS / 2 - 1; i >= 0; --i) {
    const byte = <u64>load<u8>(a + i);
    value = value * 100 + (byte >>> 4) * 10 + (byte & 15);
  }
  const sign = <u32>(load<u8>(a, 9) >>> 7) << 15;
  return value == 0 ? zero(sign) : fromInteger(sign, value);
}

/** FBSTP: the lower eight bytes; the upper two are left in fpu.low. */
export function toDecimal(control: u32, se: u32, m: u64): u64 {
  if (classOf(se, m) < NumberClass.INFINITY && <i32>(se & EXPONENT) <= WHOLE) {
    let size = magnitude(control, se, m);
    if (size <= BCD_MOST) {
      let low: u64 = 0;
      for (let shift: u32 = 0; shift < 64; shift += 4) {
        low |= size % 10 << shift;
        size /= 10;
      }
      fpu.low = size % 10 | size / 10 << 4 | <u64>(se & SIGN);
      return low;
    }
  }
  fpu.raised = Fx.IE;
  fpu.low = BCD_INDEFINITE_HIGH;
  return BCD_INDEFINITE_LOW;
}
