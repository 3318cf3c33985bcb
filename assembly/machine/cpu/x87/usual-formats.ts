// Single and double precision, widened in the usual case: a normal number or zero. All is exact, and nothing is raised.
import { BIAS, INTEGER, SIGN } from "./float80";
import { BIAS32, BIAS64, FRACTION32, FRACTION64 } from "./formats";

@inline const EXPONENT32: u32 = 0xff;
@inline const EXPONENT64: u32 = 0x7ff;

@inline function exponent64(x: u64): u32 {
  return <u32>(x >>> FRACTION64) & EXPONENT64;
}

@inline function exponent32(x: u32): u32 {
  return (x >>> FRACTION32) & EXPONENT32;
}

/** Whether a double is normal or zero. */
@inline export function isUsual64(x: u64): bool {
  return exponent64(x) - 1 < EXPONENT64 - 1 || x << 1 == 0;
}

/** Whether a single is normal or zero. */
@inline export function isUsual32(x: u32): bool {
  return exponent32(x) - 1 < EXPONENT32 - 1 || x << 1 == 0;
}

/** Sign and exponent of such a double, and its significand. */
@inline export function se64(x: u64): u32 {
  const exponent = exponent64(x);
  return (<u32>(x >>> 48) & SIGN) | select<u32>(exponent + (BIAS - BIAS64), 0, exponent != 0);
}

@inline export function significand64(x: u64): u64 {
  return select<u64>(INTEGER | x << 11, 0, exponent64(x) != 0);
}

/** The same of a single. */
@inline export function se32(x: u32): u32 {
  const exponent = exponent32(x);
  return ((x >>> 16) & SIGN) | select<u32>(exponent + (BIAS - BIAS32), 0, exponent != 0);
}

@inline export function significand32(x: u32): u64 {
  return select<u64>(INTEGER | <u64>x << 40, 0, exponent32(x) != 0);
}
