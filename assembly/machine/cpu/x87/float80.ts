// Double extended-precision numbers (SDM vol 1, 4.2.2): their kinds, and which NaN an operation gives.
// A number is a pair: `se`, sign (bit 15) and exponent, and `m`, the significand with its explicit integer bit. A
// function that makes one returns m and leaves se in fpu.se; what it meets it adds to fpu.raised. Where it takes a
// `control`, that is laid out as the x87 control word.
import { fpu, Fx } from "./state";

@inline export const SIGN: u32 = 0x8000;
@inline export const EXPONENT: u32 = 0x7fff;
@inline export const BIAS: i32 = 0x3fff;
@inline export const INTEGER: u64 = 0x8000000000000000;
@inline export const QUIET: u64 = 0x4000000000000000;
/** The default NaN. */
@inline export const INDEFINITE: u64 = INTEGER | QUIET;
@inline export const INDEFINITE_SE: u32 = 0xffff;

export const enum NumberClass { ZERO, DENORMAL, NORMAL, INFINITY, QNAN, SNAN, UNSUPPORTED }

@inline export function isNormal(se: u32, m: u64): bool {
  return (se & EXPONENT) - 1 < EXPONENT - 1 && <i64>m < 0;
}

@inline export function isNan(se: u32, m: u64): bool {
  return (se & EXPONENT) == EXPONENT && m > INTEGER;
}

export function classOf(se: u32, m: u64): NumberClass {
  const exponent = se & EXPONENT;
  if (exponent == 0) return m == 0 ? NumberClass.ZERO : NumberClass.DENORMAL;
  if (<i64>m >= 0) return NumberClass.UNSUPPORTED;
  if (exponent != EXPONENT) return NumberClass.NORMAL;
  if (m == INTEGER) return NumberClass.INFINITY;
  return m & QUIET ? NumberClass.QNAN : NumberClass.SNAN;
}

/** Raises the invalid-operation exception; the default NaN. */
export function invalid(): u64 {
  fpu.raised |= Fx.IE;
  fpu.se = INDEFINITE_SE;
  return INDEFINITE;
}

@inline export function result(se: u32, m: u64): u64 {
  fpu.se = se;
  return m;
}

@inline export function infinity(sign: u32): u64 {
  return result(sign | EXPONENT, INTEGER);
}

@inline export function zero(sign: u32): u64 {
  return result(sign, 0);
}

/** The NaN that an operation on one NaN gives. */
export function quieten(se: u32, m: u64): u64 {
  if (!(m & QUIET)) fpu.raised |= Fx.IE;
  return result(se, m | QUIET);
}

/** The NaN that an operation on two numbers gives, at least one of them a NaN (SDM vol 1, table 4-7). */
export function propagate(aSe: u32, aM: u64, bSe: u32, bM: u64): u64 {
  if (!isNan(aSe, aM)) return quieten(bSe, bM);
  if (!isNan(bSe, bM)) return quieten(aSe, aM);
  const aQuiet = (aM & QUIET) != 0;
  const bQuiet = (bM & QUIET) != 0;
  if (!aQuiet || !bQuiet) fpu.raised |= Fx.IE;
  if (aQuiet != bQuiet) return aQuiet ? result(aSe, aM) : result(bSe, bM);
  const first = aM != bM ? aM > bM : !(aSe & SIGN);
  return first ? result(aSe, aM | QUIET) : result(bSe, bM | QUIET);
}

/** Exponent of a denormal or normal number whose significand normalized() gives. */
@inline export function exponentNormalized(se: u32, m: u64): i32 {
  const exponent = <i32>(se & EXPONENT);
  return exponent != 0 ? exponent : 1 - <i32>clz<u64>(m);
}

@inline export function normalized(m: u64): u64 {
  return m << clz<u64>(m);
}
