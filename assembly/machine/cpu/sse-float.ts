// SSE, SSE2 and SSE3 arithmetic and comparison (SDM vol 1, 11.5.2, 12.3). Packed, the usual case, ordinary numbers under the
// usual MXCSR, is the host's own arithmetic; all else goes element by element through sse-lane.ts. Functions that can raise
// #XM return false if they have.
import { SsePrefix } from "./sse-form";
import { Arith, laneArithmetic, laneCompare, sseRelaxed, sseSettle } from "./sse-lane";
import { Order } from "./x87/compare";
import { FRACTION32, FRACTION64 } from "./x87/formats";
import { fpu, SCRATCH } from "./x87/state";

@inline const QUIET32: u32 = 0x00400000;
@inline const DEFAULT32: u32 = 0xffc00000;
/** Sixteen bytes that a packed result is put together in. */
@inline const RESULT: usize = SCRATCH;

/** Whether every element is a normal number above the smallest, which a result may have been rounded up to (UE). */
function areOrdinary64(x: v128): bool {
  const size = f64x2.abs(x);
  return i64x2.all_true(v128.and(f64x2.gt(size, f64x2.splat(f64.MIN_NORMAL_VALUE)), f64x2.le(size, f64x2.splat(f64.MAX_VALUE))));
}

function areOrdinary32(x: v128): bool {
  const size = f32x4.abs(x);
  return i32x4.all_true(v128.and(f32x4.gt(size, f32x4.splat(f32.MIN_NORMAL_VALUE)), f32x4.le(size, f32x4.splat(f32.MAX_VALUE))));
}

/** [dst] = [dst] op [src] in double precision. The usual case has been tried (sse-usual.ts). */
function scalar64(op: Arith, dst: usize, src: usize): bool {
  fpu.raised = 0;
  const r = laneArithmetic(op, load<u64>(dst), load<u64>(src), FRACTION64);
  if (!sseSettle()) return false;
  store<u64>(dst, r);
  return true;
}

/** [dst] = [dst] op [src] in single precision. */
function scalar32(op: Arith, dst: usize, src: usize): bool {
  fpu.raised = 0;
  const r = laneArithmetic(op, load<u32>(dst), load<u32>(src), FRACTION32);
  if (!sseSettle()) return false;
  store<u32>(dst, <u32>r);
  return true;
}

function host64(op: Arith, a: v128, b: v128): v128 {
  switch (op) {
    case Arith.ADD: return f64x2.add(a, b);
    case Arith.MUL: return f64x2.mul(a, b);
    case Arith.SUB: return f64x2.sub(a, b);
    case Arith.DIV: return f64x2.div(a, b);
    case Arith.SQRT: return f64x2.sqrt(b);
    case Arith.MIN: return f64x2.pmin(b, a);
    default: return f64x2.pmax(b, a);
  }
}

function host32(op: Arith, a: v128, b: v128): v128 {
  switch (op) {
    case Arith.ADD: return f32x4.add(a, b);
    case Arith.MUL: return f32x4.mul(a, b);
    case Arith.SUB: return f32x4.sub(a, b);
    case Arith.DIV: return f32x4.div(a, b);
    case Arith.SQRT: return f32x4.sqrt(b);
    case Arith.MIN: return f32x4.pmin(b, a);
    default: return f32x4.pmax(b, a);
  }
}

/** Stores what is at RESULT to `dst` unless an exception forbids it. */
function storeResult(dst: usize): bool {
  if (!sseSettle()) return false;
  v128.store(dst, v128.load(RESULT));
  return true;
}

function packed64(op: Arith, dst: usize, src: usize): bool {
  const a = v128.load(dst);
  const b = v128.load(src);
  if (sseRelaxed() && areOrdinary64(a) && areOrdinary64(b)) {
    const r = host64(op, a, b);
    if (areOrdinary64(r)) {
      v128.store(dst, r);
      return true;
    }
  }
  fpu.raised = 0;
  for (let i: usize = 0; i < 16; i += 8) store<u64>(RESULT + i, laneArithmetic(op, load<u64>(dst + i), load<u64>(src + i), FRACTION64));
  return storeResult(dst);
}

function packed32(op: Arith, dst: usize, src: usize): bool {
  const a = v128.load(dst);
  const b = v128.load(src);
  if (sseRelaxed() && areOrdinary32(a) && areOrdinary32(b)) {
    const r = host32(op, a, b);
    if (areOrdinary32(r)) {
      v128.store(dst, r);
      return true;
    }
  }
  fpu.raised = 0;
  for (let i: usize = 0; i < 16; i += 4) store<u32>(RESULT + i, <u32>laneArithmetic(op, load<u32>(dst + i), load<u32>(src + i), FRACTION32));
  return storeResult(dst);
}

/** ADD MUL SUB MIN DIV MAX SQRT of the format that `prefix` names: [dst] = [dst] op [src]. */
export function arithmetic(op: Arith, prefix: SsePrefix, dst: usize, src: usize): bool {
  switch (prefix) {
    case SsePrefix.F2: return scalar64(op, dst, src);
    case SsePrefix.F3: return scalar32(op, dst, src);
    case SsePrefix.P66: return packed64(op, dst, src);
    default: return packed32(op, dst, src);
  }
}

/** ADDSUBPD ADDSUBPS: differences in the even elements, sums in the odd ones. */
export function addSubtract(prefix: SsePrefix, dst: usize, src: usize): bool {
  fpu.raised = 0;
  if (prefix == SsePrefix.P66) {
    for (let i: usize = 0; i < 16; i += 8) store<u64>(RESULT + i, laneArithmetic(i & 8 ? Arith.ADD : Arith.SUB, load<u64>(dst + i), load<u64>(src + i), FRACTION64));
  } else {
    for (let i: usize = 0; i < 16; i += 4) store<u32>(RESULT + i, <u32>laneArithmetic(i & 4 ? Arith.ADD : Arith.SUB, load<u32>(dst + i), load<u32>(src + i), FRACTION32));
  }
  return storeResult(dst);
}

/** HADDPD HADDPS, HSUBPD HSUBPS: neighbours in the destination, then in the source. */
export function horizontal(op: Arith, prefix: SsePrefix, dst: usize, src: usize): bool {
  fpu.raised = 0;
  if (prefix == SsePrefix.P66) {
    store<u64>(RESULT, laneArithmetic(op, load<u64>(dst), load<u64>(dst, 8), FRACTION64));
    store<u64>(RESULT, laneArithmetic(op, load<u64>(src), load<u64>(src, 8), FRACTION64), 8);
  } else {
    for (let i: usize = 0; i < 8; i += 4) {
      store<u32>(RESULT + i, <u32>laneArithmetic(op, load<u32>(dst + 2 * i), load<u32>(dst + 2 * i, 4), FRACTION32));
      store<u32>(RESULT + 8 + i, <u32>laneArithmetic(op, load<u32>(src + 2 * i), load<u32>(src + 2 * i, 4), FRACTION32));
    }
  }
  return storeResult(dst);
}

/** Smallest normal number: what is below counts as zero for the approximations. */
@inline const NORMAL_MIN: f32 = f32.MIN_NORMAL_VALUE;

/** RCP and RSQRT of one number, without exceptions. Exactly rounded, so well within the 1.5 * 2^-12 that is promised. */
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

/** Whether the predicate holds of two elements. LT and LE take no quiet NaN. */
function holds(predicate: u32, a: u64, b: u64, fraction: u32): bool {
  const kind = predicate & ~<u32>Predicate.NOT;
  const order = laneCompare(a, b, kind == Predicate.EQ || kind == Predicate.UNORD, fraction);
  let answer: bool;
  switch (kind) {
    case Predicate.EQ: answer = order == Order.EQUAL; break;
    case Predicate.LT: answer = order == Order.LESS; break;
    case Predicate.LE: answer = order == Order.LESS || order == Order.EQUAL; break;
    default: answer = order == Order.UNORDERED; break;
  }
  return answer != ((predicate & Predicate.NOT) != 0);
}

/** CMPccPS CMPccPD CMPccSS CMPccSD with the predicate in bits 2..0 of `imm`. */
export function compareElements(imm: u32, prefix: SsePrefix, dst: usize, src: usize): bool {
  const predicate = imm & 7;
  fpu.raised = 0;
  v128.store(RESULT, v128.load(dst));
  if (prefix == SsePrefix.P66 || prefix == SsePrefix.F2) {
    const bytes: usize = prefix == SsePrefix.F2 ? 8 : 16;
    for (let i: usize = 0; i < bytes; i += 8) store<i64>(RESULT + i, 0 - i64(holds(predicate, load<u64>(dst + i), load<u64>(src + i), FRACTION64)));
  } else {
    const bytes: usize = prefix == SsePrefix.F3 ? 4 : 16;
    for (let i: usize = 0; i < bytes; i += 4) store<i32>(RESULT + i, 0 - i32(holds(predicate, load<u32>(dst + i), load<u32>(src + i), FRACTION32)));
  }
  return storeResult(dst);
}
