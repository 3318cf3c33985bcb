// One element of an SSE operation in full: rounding control, denormals as zeros, flush to zero, exception flags
// (SDM vol 1, 11.5 and 11.6; table 4-7 for NaNs). An element is its bits, in the format with `fraction` fraction bits;
// exceptions add up in fpu.raised, and sseSettle ends the instruction. The exact arithmetic is the x87's, with its
// operands widened and its result cut off, so that it is rounded once.
import { raise } from "./exit";
import { cpu, Cr, Vector } from "./state";
import { add, subtract } from "./x87/add";
import { compare, Order } from "./x87/compare";
import { divide } from "./x87/divide";
import { EXPONENT, INTEGER, SIGN } from "./x87/float80";
import { FLUSH_TO_ZERO, FRACTION32, FRACTION64, narrowNormalized, widen32, widen64 } from "./x87/formats";
import { fromSigned, toInteger } from "./x87/integer";
import { multiply } from "./x87/multiply";
import { squareRoot } from "./x87/root";
import { Control, fpu, Fx, Status } from "./x87/state";

/** Low four bits of opcodes 51, 58..5F. */
export const enum Arith { SQRT = 1, ADD = 8, MUL = 9, SUB = 12, MIN = 13, DIV = 14, MAX = 15 }

/** MXCSR bits beside the flags (SDM vol 1, 10.2.3). */
export const enum Mxcsr {
  DAZ = 1 << 6,
  MASKS = 0x1f80,
  RC = 3 << 13,
  FTZ = 1 << 15,
  RESET = 0x1f80,
  ALL = 0xffff,
}
@inline const MASKS_SHIFT: u32 = 7;
/** From MXCSR.RC to the place of RC in a control word. */
@inline const RC_SHIFT: u32 = 3;
/** Everything masked, nothing rounded: what follows the result is told by PE alone. */
@inline const CUT_OFF: u32 = Fx.ALL | Control.PC_EXTENDED | Control.RC_ZERO;

/** MXCSR as the x87 arithmetic wants it. */
export function sseControl(): u32 {
  const m = cpu.mxcsr;
  return (m & Mxcsr.MASKS) >>> MASKS_SHIFT | Control.PC_EXTENDED | (m & Mxcsr.RC) >>> RC_SHIFT | (m & Mxcsr.FTZ ? FLUSH_TO_ZERO : 0);
}

/** Whether the usual case may be done by the host: everything masked and to nearest, and an inexact result is no news. */
@inline export function sseRelaxed(): bool {
  return (cpu.mxcsr & (Mxcsr.MASKS | Mxcsr.RC | Mxcsr.FTZ | Mxcsr.DAZ | Fx.PE)) == (Mxcsr.RESET | Fx.PE);
}

/** Flags what fpu.raised holds. False: #XM, or #UD where the system does not want it; the destination stays. */
export function sseSettle(): bool {
  const masks = (cpu.mxcsr & Mxcsr.MASKS) >>> MASKS_SHIFT;
  let raised = fpu.raised & Fx.ALL;
  if (raised & ~masks & Fx.BEFORE) raised &= Fx.BEFORE;
  cpu.mxcsr |= raised;
  if (!(raised & ~masks)) return true;
  raise(cpu.cr4 & Cr.CR4_OSXMMEXCPT ? Vector.XM : Vector.UD);
  return false;
}

@inline function signBit(fraction: u32): u64 {
  return fraction == FRACTION64 ? 1 << 63 : 1 << 31;
}

@inline function exponentMask(fraction: u32): u64 {
  return fraction == FRACTION64 ? <u64>0x7ff << FRACTION64 : <u64>0xff << FRACTION32;
}

@inline function quietBit(fraction: u32): u64 {
  return <u64>1 << (fraction - 1);
}

@inline function isNanLane(x: u64, fraction: u32): bool {
  return (x & (signBit(fraction) - 1)) > exponentMask(fraction);
}

@inline function defaultNan(fraction: u32): u64 {
  return signBit(fraction) | exponentMask(fraction) | quietBit(fraction);
}

/** `x` with denormals made zero if MXCSR says so. */
function operand(x: u64, fraction: u32): u64 {
  return cpu.mxcsr & Mxcsr.DAZ && (x & exponentMask(fraction)) == 0 ? x & signBit(fraction) : x;
}

function widenLane(x: u64, fraction: u32): u64 {
  return fraction == FRACTION64 ? widen64(x) : widen32(<u32>x);
}

/** The quiet NaN that a NaN among two operands gives: the first one's. A signaling one is invalid. */
function nanOf(a: u64, b: u64, fraction: u32): u64 {
  const first = isNanLane(a, fraction);
  const quiet = quietBit(fraction);
  if ((first && !(a & quiet)) || (isNanLane(b, fraction) && !(b & quiet))) fpu.raised |= Fx.IE;
  return (first ? a : b) | quiet;
}

/** ADD MUL SUB MIN DIV MAX SQRT (of b) of two elements. */
export function laneArithmetic(op: Arith, a: u64, b: u64, fraction: u32): u64 {
  const before = fpu.raised;
  fpu.raised = 0;
  const r = op == Arith.MIN || op == Arith.MAX ? extreme(op, operand(a, fraction), operand(b, fraction), fraction) : exact(op, operand(op == Arith.SQRT ? b : a, fraction), operand(b, fraction), fraction);
  fpu.raised |= before;
  return r;
}

function exact(op: Arith, a: u64, b: u64, fraction: u32): u64 {
  if (isNanLane(a, fraction) || isNanLane(b, fraction)) return nanOf(a, b, fraction);
  const aM = widenLane(a, fraction);
  const aSe = fpu.se;
  const bM = widenLane(b, fraction);
  const bSe = fpu.se;
  const denormal = fpu.raised;
  const control = sseControl();
  fpu.raised = 0;
  let m = operate(op, CUT_OFF, aSe, aM, bSe, bM);
  if (m == 0 && (op == Arith.ADD || op == Arith.SUB)) m = operate(op, control, aSe, aM, bSe, bM); // for the sign
  if (fpu.raised & Fx.IE) return defaultNan(fraction);
  if (!(fpu.raised & Fx.ZE)) fpu.raised |= denormal;
  return laneFrom(control, fpu.se, m, fraction);
}

function operate(op: Arith, control: u32, aSe: u32, aM: u64, bSe: u32, bM: u64): u64 {
  switch (op) {
    case Arith.ADD: return add(control, aSe, aM, bSe, bM);
    case Arith.MUL: return multiply(control, aSe, aM, bSe, bM);
    case Arith.SUB: return subtract(control, aSe, aM, bSe, bM);
    case Arith.DIV: return divide(control, aSe, aM, bSe, bM);
    default: return squareRoot(control, aSe, aM);
  }
}

/** The bits of a zero, an infinity or a normalized number, which goes on behind its significand if PE is raised. */
function laneFrom(control: u32, se: u32, m: u64, fraction: u32): u64 {
  const sign = se & SIGN ? signBit(fraction) : 0;
  const exponent = se & EXPONENT;
  if (m == 0) return sign;
  if (exponent == EXPONENT) return sign | exponentMask(fraction);
  const rest = u64((fpu.raised & Fx.PE) != 0);
  fpu.raised &= ~(Fx.PE | Status.C1);
  return sign | narrowNormalized(control, se & SIGN, exponent, m, rest, fraction);
}

/** MIN and MAX: the second operand unless the first is strictly less or greater. */
function extreme(op: Arith, a: u64, b: u64, fraction: u32): u64 {
  const order = laneCompare(a, b, false, fraction);
  return order == (op == Arith.MIN ? Order.LESS : Order.GREATER) ? a : b;
}

/** Compares two elements; a quiet NaN is invalid unless `quiet`. */
export function laneCompare(a: u64, b: u64, quiet: bool, fraction: u32): Order {
  const before = fpu.raised;
  fpu.raised = 0;
  const aM = widenLane(operand(a, fraction), fraction);
  const aSe = fpu.se;
  const bM = widenLane(operand(b, fraction), fraction);
  const bSe = fpu.se;
  if (isNanLane(a, fraction) || isNanLane(b, fraction)) fpu.raised = 0;
  const order = compare(aSe, aM, bSe, bM, quiet);
  fpu.raised |= before;
  return order;
}

/** An element as a 32-bit integer. */
export function laneToInteger(x: u64, truncate: bool, fraction: u32): u32 {
  const before = fpu.raised;
  const m = widenLane(operand(x, fraction), fraction);
  fpu.raised = 0;
  const control = sseControl();
  const r = <u32>toInteger(truncate ? control | Control.RC_ZERO : control, fpu.se, m, 32);
  fpu.raised |= before;
  return r;
}

/** A 32-bit integer as an element. */
export function laneFromInteger(x: i32, fraction: u32): u64 {
  const before = fpu.raised;
  fpu.raised = 0;
  const m = fromSigned(x);
  const r = laneFrom(sseControl(), fpu.se, m, fraction);
  fpu.raised |= before;
  return r;
}

/** An element in the other format. */
export function laneConvert(x: u64, fraction: u32): u64 {
  const to: u32 = fraction == FRACTION64 ? FRACTION32 : FRACTION64;
  const before = fpu.raised;
  fpu.raised = 0;
  const m = widenLane(operand(x, fraction), fraction);
  const se = fpu.se;
  let r: u64;
  if (isNanLane(x, fraction)) {
    if (!(x & quietBit(fraction))) fpu.raised = Fx.IE;
    r = (se & SIGN ? signBit(to) : 0) | exponentMask(to) | quietBit(to) | (m & (INTEGER - 1)) >>> (63 - to);
  } else {
    r = laneFrom(sseControl(), se, m, to);
  }
  fpu.raised |= before;
  return r;
}
