// The usual case of SSE and SSE2 scalar arithmetic, comparison and conversion: the host's own arithmetic, where it is sure
// to give what MXCSR asks for. Each function does an operation between the operands at two addresses, or changes nothing
// and returns false; then the general way (sse.ts) does it.
//
// To be exact in the flags, too: no operand is denormal (DE), and the result is zero by exactness, or a normal number
// above the smallest (which may have been rounded up to: UE). Then at most PE is raised, and sseRelaxed says it is no news.
// A NaN or an infinity among the operands gives none such.
import { flagsSetArith } from "./flags";
import { sseRelaxed } from "./sse-lane";
import { Eflags } from "./state";

/** Twice the bits of the smallest normal number: what is below, the sign shifted out, is denormal or zero. */
@inline const NORMAL64: u64 = 1 << 53;
@inline const NORMAL32: u32 = 1 << 24;
/** Of exponents above the smallest normal one, without that of infinities. */
@inline const PLAIN64: u64 = 0x7fd << 53;
@inline const PLAIN32: u32 = 0xfd << 24;
@inline const INT_MIN: f64 = -2147483648;
@inline const INT_END: f64 = 2147483648;

@inline function isDenormal64(x: f64): bool {
  return (reinterpret<u64>(x) << 1) - 1 < NORMAL64 - 1;
}

@inline function isDenormal32(x: f32): bool {
  return (reinterpret<u32>(x) << 1) - 1 < NORMAL32 - 1;
}

@inline function isPlain64(x: f64): bool {
  return (reinterpret<u64>(x) << 1) - 2 * NORMAL64 < PLAIN64;
}

@inline function isPlain32(x: f32): bool {
  return (reinterpret<u32>(x) << 1) - 2 * NORMAL32 < PLAIN32;
}

/** Stores result `r` of operands a and b; `zero`: a zero is exact. */
@inline function put64(to: usize, a: f64, b: f64, r: f64, zero: bool): bool {
  if (!sseRelaxed() || isDenormal64(a) || isDenormal64(b) || !(isPlain64(r) || (r == 0 && zero))) return false;
  store<f64>(to, r);
  return true;
}

@inline function put32(to: usize, a: f32, b: f32, r: f32, zero: bool): bool {
  if (!sseRelaxed() || isDenormal32(a) || isDenormal32(b) || !(isPlain32(r) || (r == 0 && zero))) return false;
  store<f32>(to, r);
  return true;
}

/** ADDSD SUBSD MULSD DIVSD SQRTSD: [dst] = [dst] op [src]. */
export function add64(dst: usize, src: usize): bool {
  const a = load<f64>(dst);
  const b = load<f64>(src);
  return put64(dst, a, b, a + b, true);
}

export function sub64(dst: usize, src: usize): bool {
  const a = load<f64>(dst);
  const b = load<f64>(src);
  return put64(dst, a, b, a - b, true);
}

export function mul64(dst: usize, src: usize): bool {
  const a = load<f64>(dst);
  const b = load<f64>(src);
  return put64(dst, a, b, a * b, a == 0 || b == 0);
}

export function div64(dst: usize, src: usize): bool {
  const a = load<f64>(dst);
  const b = load<f64>(src);
  return put64(dst, a, b, a / b, a == 0);
}

export function sqrt64(dst: usize, src: usize): bool {
  const b = load<f64>(src);
  return put64(dst, b, b, sqrt<f64>(b), true);
}

/** ADDSS SUBSS MULSS DIVSS SQRTSS. */
export function add32(dst: usize, src: usize): bool {
  const a = load<f32>(dst);
  const b = load<f32>(src);
  return put32(dst, a, b, a + b, true);
}

export function sub32(dst: usize, src: usize): bool {
  const a = load<f32>(dst);
  const b = load<f32>(src);
  return put32(dst, a, b, a - b, true);
}

export function mul32(dst: usize, src: usize): bool {
  const a = load<f32>(dst);
  const b = load<f32>(src);
  return put32(dst, a, b, a * b, a == 0 || b == 0);
}

export function div32(dst: usize, src: usize): bool {
  const a = load<f32>(dst);
  const b = load<f32>(src);
  return put32(dst, a, b, a / b, a == 0);
}

export function sqrt32(dst: usize, src: usize): bool {
  const b = load<f32>(src);
  return put32(dst, b, b, sqrt<f32>(b), true);
}

/** MINSD, MAXSD, MINSS, MAXSS: the source unless the other is strictly less or greater. */
export function min64(dst: usize, src: usize): bool {
  const a = load<f64>(dst);
  const b = load<f64>(src);
  if (a != a || b != b || isDenormal64(a) || isDenormal64(b)) return false;
  if (!(a < b)) store<f64>(dst, b);
  return true;
}

export function max64(dst: usize, src: usize): bool {
  const a = load<f64>(dst);
  const b = load<f64>(src);
  if (a != a || b != b || isDenormal64(a) || isDenormal64(b)) return false;
  if (!(a > b)) store<f64>(dst, b);
  return true;
}

export function min32(dst: usize, src: usize): bool {
  const a = load<f32>(dst);
  const b = load<f32>(src);
  if (a != a || b != b || isDenormal32(a) || isDenormal32(b)) return false;
  if (!(a < b)) store<f32>(dst, b);
  return true;
}

export function max32(dst: usize, src: usize): bool {
  const a = load<f32>(dst);
  const b = load<f32>(src);
  if (a != a || b != b || isDenormal32(a) || isDenormal32(b)) return false;
  if (!(a > b)) store<f32>(dst, b);
  return true;
}

/** UCOMISD COMISD, UCOMISS COMISS: without NaNs one is the other. */
export function compare64(dst: usize, src: usize): bool {
  const a = load<f64>(dst);
  const b = load<f64>(src);
  if (a != a || b != b || isDenormal64(a) || isDenormal64(b)) return false;
  flagsSetArith(a == b ? Eflags.ZF : a < b ? Eflags.CF : 0);
  return true;
}

export function compare32(dst: usize, src: usize): bool {
  const a = load<f32>(dst);
  const b = load<f32>(src);
  if (a != a || b != b || isDenormal32(a) || isDenormal32(b)) return false;
  flagsSetArith(a == b ? Eflags.ZF : a < b ? Eflags.CF : 0);
  return true;
}

/** CVTSI2SD: exact. CVTSI2SS. */
export function fromInteger64(dst: usize, src: usize): bool {
  store<f64>(dst, <f64>load<i32>(src));
  return true;
}

export function fromInteger32(dst: usize, src: usize): bool {
  const value = load<i32>(src);
  const r = <f32>value;
  if (<f64>r != <f64>value && !sseRelaxed()) return false;
  store<f32>(dst, r);
  return true;
}

/** Stores the integer `whole` that `x` was made. */
@inline function putInteger(dst: usize, x: f64, whole: f64): bool {
  if (!(whole >= INT_MIN && whole < INT_END) || (whole != x && !sseRelaxed())) return false;
  store<i32>(dst, <i32>whole);
  return true;
}

/** CVTTSD2SI CVTTSS2SI. */
export function truncate64(dst: usize, src: usize): bool {
  const x = load<f64>(src);
  return putInteger(dst, x, trunc<f64>(x));
}

export function truncate32(dst: usize, src: usize): bool {
  const x = <f64>load<f32>(src);
  return putInteger(dst, x, trunc<f64>(x));
}

/** CVTSD2SI CVTSS2SI. */
export function round64(dst: usize, src: usize): bool {
  const x = load<f64>(src);
  return putInteger(dst, x, nearest<f64>(x));
}

export function round32(dst: usize, src: usize): bool {
  const x = <f64>load<f32>(src);
  return putInteger(dst, x, nearest<f64>(x));
}

/** CVTSS2SD: exact. */
export function widen(dst: usize, src: usize): bool {
  const x = load<f32>(src);
  if (x != x || isDenormal32(x)) return false;
  store<f64>(dst, <f64>x);
  return true;
}

/** CVTSD2SS. */
export function narrow(dst: usize, src: usize): bool {
  const x = load<f64>(src);
  const r = <f32>x;
  if (!sseRelaxed() || isDenormal64(x) || !(isPlain32(r) || x == 0)) return false;
  store<f32>(dst, r);
  return true;
}
