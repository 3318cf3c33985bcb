// SSE and SSE2 arithmetic and comparison (SDM vol 1, 4.8.3.5 and table 4-7, 11.5.2). WebAssembly leaves open which NaN
// an operation gives; here every NaN result is made by the processor's rule: the first operand if it is a NaN, else
// the second, made quiet; if neither is one, the default NaN (negative, quiet, no payload).
import { SsePrefix } from "./sse-form";

/** Low four bits of opcodes 51, 58..5F. */
export const enum Arith { SQRT = 1, ADD = 8, MUL = 9, SUB = 12, MIN = 13, DIV = 14, MAX = 15 }

@inline const QUIET32: u32 = 0x00400000;
@inline const DEFAULT32: u32 = 0xffc00000;
@inline const QUIET64: u64 = 0x0008000000000000;
@inline const DEFAULT64: u64 = 0xfff8000000000000;

/** The NaN that an operation on the values at `a` and `b` gives. */
function nan32(a: usize, b: usize): u32 {
  if (isNaN(load<f32>(a))) return load<u32>(a) | QUIET32;
  if (isNaN(load<f32>(b))) return load<u32>(b) | QUIET32;
  return DEFAULT32;
}

function nan64(a: usize, b: usize): u64 {
  if (isNaN(load<f64>(a))) return load<u64>(a) | QUIET64;
  if (isNaN(load<f64>(b))) return load<u64>(b) | QUIET64;
  return DEFAULT64;
}

/** [dst] = [dst] op [src] in single precision. */
function scalar32(op: Arith, dst: usize, src: usize): void {
  const a = load<f32>(dst);
  const b = load<f32>(src);
  let r: f32;
  switch (op) {
    case Arith.ADD: r = a + b; break;
    case Arith.MUL: r = a * b; break;
    case Arith.SUB: r = a - b; break;
    case Arith.DIV: r = a / b; break;
    case Arith.MIN: if (!(a < b)) store<u32>(dst, load<u32>(src)); return;
    case Arith.MAX: if (!(a > b)) store<u32>(dst, load<u32>(src)); return;
    default:
      r = sqrt<f32>(b);
      if (isNaN(r)) store<u32>(dst, nan32(src, src));
      else store<f32>(dst, r);
      return;
  }
  if (isNaN(r)) store<u32>(dst, nan32(dst, src));
  else store<f32>(dst, r);
}

/** [dst] = [dst] op [src] in double precision. */
function scalar64(op: Arith, dst: usize, src: usize): void {
  const a = load<f64>(dst);
  const b = load<f64>(src);
  let r: f64;
  switch (op) {
    case Arith.ADD: r = a + b; break;
    case Arith.MUL: r = a * b; break;
    case Arith.SUB: r = a - b; break;
    case Arith.DIV: r = a / b; break;
    case Arith.MIN: if (!(a < b)) store<u64>(dst, load<u64>(src)); return;
    case Arith.MAX: if (!(a > b)) store<u64>(dst, load<u64>(src)); return;
    default:
      r = sqrt<f64>(b);
      if (isNaN(r)) store<u64>(dst, nan64(src, src));
      else store<f64>(dst, r);
      return;
  }
  if (isNaN(r)) store<u64>(dst, nan64(dst, src));
  else store<f64>(dst, r);
}

/** Result `r` of an operation on `a` and `b` with its NaNs put right. */
function settle32(a: v128, b: v128, r: v128): v128 {
  const nans = f32x4.ne(r, r);
  if (!v128.any_true(nans)) return r;
  const quiet = i32x4.splat(QUIET32);
  r = v128.bitselect(i32x4.splat(DEFAULT32), r, nans);
  r = v128.bitselect(v128.or(b, quiet), r, f32x4.ne(b, b));
  return v128.bitselect(v128.or(a, quiet), r, f32x4.ne(a, a));
}

function settle64(a: v128, b: v128, r: v128): v128 {
  const nans = f64x2.ne(r, r);
  if (!v128.any_true(nans)) return r;
  const quiet = i64x2.splat(QUIET64);
  r = v128.bitselect(i64x2.splat(DEFAULT64), r, nans);
  r = v128.bitselect(v128.or(b, quiet), r, f64x2.ne(b, b));
  return v128.bitselect(v128.or(a, quiet), r, f64x2.ne(a, a));
}

// MIN and MAX give the second operand unless the first is strictly less or greater: pmin and pmax the other way round.

function packed32(op: Arith, a: v128, b: v128): v128 {
  switch (op) {
    case Arith.ADD: return settle32(a, b, f32x4.add(a, b));
    case Arith.MUL: return settle32(a, b, f32x4.mul(a, b));
    case Arith.SUB: return settle32(a, b, f32x4.sub(a, b));
    case Arith.DIV: return settle32(a, b, f32x4.div(a, b));
    case Arith.MIN: return f32x4.pmin(b, a);
    case Arith.MAX: return f32x4.pmax(b, a);
    default: return settle32(b, b, f32x4.sqrt(b));
  }
}

function packed64(op: Arith, a: v128, b: v128): v128 {
  switch (op) {
    case Arith.ADD: return settle64(a, b, f64x2.add(a, b));
    case Arith.MUL: return settle64(a, b, f64x2.mul(a, b));
    case Arith.SUB: return settle64(a, b, f64x2.sub(a, b));
    case Arith.DIV: return settle64(a, b, f64x2.div(a, b));
    case Arith.MIN: return f64x2.pmin(b, a);
    case Arith.MAX: return f64x2.pmax(b, a);
    default: return settle64(b, b, f64x2.sqrt(b));
  }
}

/** ADD MUL SUB MIN DIV MAX SQRT of the format that `prefix` names: [dst] = [dst] op [src]. */
export function arithmetic(op: Arith, prefix: SsePrefix, dst: usize, src: usize): void {
  if (prefix == SsePrefix.F2) scalar64(op, dst, src);
  else if (prefix == SsePrefix.F3) scalar32(op, dst, src);
  else if (prefix == SsePrefix.P66) v128.store(dst, packed64(op, v128.load(dst), v128.load(src)));
  else v128.store(dst, packed32(op, v128.load(dst), v128.load(src)));
}

/** Smallest normal number: what is below counts as zero for the approximations. */
@inline const NORMAL_MIN: f32 = f32.MIN_NORMAL_VALUE;

/** RCP and RSQRT of one number. Exactly rounded, so well within the 1.5 * 2^-12 that is promised. */
function approximate(root: bool, dst: usize, src: usize): void {
  let b = load<f32>(src);
  if (isNaN(b)) {
    store<u32>(dst, load<u32>(src) | QUIET32);
    return;
  }
  if (abs(b) < NORMAL_MIN) b = copysign<f32>(0, b);
  if (root && b < 0) {
    store<u32>(dst, DEFAULT32);
    return;
  }
  let r: f32 = <f32>1 / (root ? sqrt<f32>(b) : b);
  if (abs(r) < NORMAL_MIN) r = copysign<f32>(0, r);
  store<f32>(dst, r);
}

/** RCPPS RCPSS RSQRTPS RSQRTSS. */
export function reciprocal(root: bool, packed: bool, dst: usize, src: usize): void {
  const bytes: usize = packed ? 16 : 4;
  for (let i: usize = 0; i < bytes; i += 4) approximate(root, dst + i, src + i);
}

/** Predicates of CMPcc: bits 1..0; bit 2 turns the answer round. */
const enum Predicate { EQ = 0, LT = 1, LE = 2, UNORD = 3, NOT = 4 }

function mask32(predicate: u32, a: v128, b: v128): v128 {
  switch (predicate & ~<u32>Predicate.NOT) {
    case Predicate.EQ: return f32x4.eq(a, b);
    case Predicate.LT: return f32x4.lt(a, b);
    case Predicate.LE: return f32x4.le(a, b);
    default: return v128.or(f32x4.ne(a, a), f32x4.ne(b, b));
  }
}

function mask64(predicate: u32, a: v128, b: v128): v128 {
  switch (predicate & ~<u32>Predicate.NOT) {
    case Predicate.EQ: return f64x2.eq(a, b);
    case Predicate.LT: return f64x2.lt(a, b);
    case Predicate.LE: return f64x2.le(a, b);
    default: return v128.or(f64x2.ne(a, a), f64x2.ne(b, b));
  }
}

/** CMPccPS CMPccPD CMPccSS CMPccSD with the predicate in bits 2..0 of `imm`. */
export function compare(imm: u32, prefix: SsePrefix, dst: usize, src: usize): void {
  const a = v128.load(dst);
  const b = prefix == SsePrefix.F2 ? v128.load64_zero(src) : prefix == SsePrefix.F3 ? v128.load32_zero(src) : v128.load(src);
  const predicate = imm & 7;
  const double = prefix == SsePrefix.P66 || prefix == SsePrefix.F2;
  let r = double ? mask64(predicate, a, b) : mask32(predicate, a, b);
  if (predicate & Predicate.NOT) r = v128.not(r);
  if (prefix == SsePrefix.F2) store<u64>(dst, i64x2.extract_lane(r, 0));
  else if (prefix == SsePrefix.F3) store<u32>(dst, i32x4.extract_lane(r, 0));
  else v128.store(dst, r);
}
