// The usual case of the x87 instructions that programs spend their time in: normal numbers and zeros, full precision,
// rounding to nearest, inexact results masked, no exception pending, operands in memory that the TLB reaches at once. Each
// function does a whole instruction, to the last bit and flag, or changes nothing and returns false; then the general way
// (x87.ts) does it.
// The decoder chooses them only where CR0 lets the x87 run.
import { cache, uopPlace } from "../cache";
import { flagsSetArith } from "../flags";
import { directRead, directWrite } from "../direct";
import { addressOf } from "../operand";
import { Cpu, cpu, Eflags } from "../state";
import { UOP_D, UOP_S } from "../uop";
import { Operation } from "./arithmetic";
import { Order } from "./compare";
import { EXPONENT, isNormal, SIGN } from "./float80";
import { squareRoot } from "./root";
import { Control, exponentOf, fpu, Fx, isEmpty, pop, REGISTER_EXPONENT, significandOf, st, Status, statusWord } from "./state";
import { isZero, product, quotient, sum } from "./usual-arithmetic";
import { isUsual32, isUsual64, se32, se64, significand32, significand64 } from "./usual-formats";

/** Nothing pending, full precision, to nearest, PE masked. */
@inline function ready(): bool {
  const control = (fpu.control & (Control.PC | Control.RC | Fx.PE)) ^ (Control.PC_EXTENDED | Fx.PE);
  return ((fpu.status & Status.ES) | control) == 0;
}

@inline function isPending(): bool {
  return (fpu.status & Status.ES) != 0;
}

/** Ends an instruction: FIP. */
@inline export function done(u: usize): bool {
  fpu.ip = cache.codePage + uopPlace(u);
  return true;
}

/** [to] = ST(0) op b; the operation is ModRM.reg. */
@inline function operate(u: usize, to: usize, bSe: u32, bM: u64): bool {
  const a = st(0);
  const aSe = exponentOf(a);
  const aM = significandOf(a);
  switch (<u32>load<u8>(u, UOP_D)) {
    case Operation.ADD: return sum(to, aSe, aM, bSe, bM);
    case Operation.MUL: return product(to, aSe, aM, bSe, bM);
    case Operation.SUB: return sum(to, aSe, aM, bSe ^ SIGN, bM);
    case Operation.SUBR: return sum(to, aSe ^ SIGN, aM, bSe, bM);
    case Operation.DIV: return quotient(to, aSe, aM, bSe, bM);
    default: return quotient(to, bSe, bM, aSe, aM);
  }
}

/** FADD FMUL FSUB FSUBR FDIV FDIVR m64. */
export function arithmetic64(u: usize): bool {
  if (!ready() || isEmpty(0)) return false;
  const a = directRead(addressOf(u), 8);
  if (!a) return false;
  const x = load<u64>(a);
  return isUsual64(x) && operate(u, st(0), se64(x), significand64(x)) && done(u);
}

/** The same with m32. */
export function arithmetic32(u: usize): bool {
  if (!ready() || isEmpty(0)) return false;
  const a = directRead(addressOf(u), 4);
  if (!a) return false;
  const x = load<u32>(a);
  return isUsual32(x) && operate(u, st(0), se32(x), significand32(x)) && done(u);
}

/** The same with ST(i): to ST(0). */
export function arithmeticTop(u: usize): bool {
  const i: u32 = load<u8>(u, UOP_S);
  if (!ready() || isEmpty(0) || isEmpty(i)) return false;
  const b = st(i);
  return operate(u, st(0), exponentOf(b), significandOf(b)) && done(u);
}

/** The same with ST(i): to ST(i). */
export function arithmeticOther(u: usize): bool {
  const i: u32 = load<u8>(u, UOP_S);
  if (!ready() || isEmpty(0) || isEmpty(i)) return false;
  const b = st(i);
  return operate(u, b, exponentOf(b), significandOf(b)) && done(u);
}

/** The same, and ST(0) is popped. */
export function arithmeticPop(u: usize): bool {
  if (!arithmeticOther(u)) return false;
  pop();
  return true;
}

/** FSQRT of a positive number. */
export function rootTop(u: usize): bool {
  const a = st(0);
  const se = exponentOf(a);
  if (!ready() || isEmpty(0) || se & SIGN || !isNormal(se, significandOf(a))) return false;
  fpu.raised = 0;
  const m = squareRoot(fpu.control, se, significandOf(a));
  store<u64>(a, m);
  store<u16>(a, <u16>fpu.se, REGISTER_EXPONENT);
  fpu.status = (fpu.status & ~Status.C1) | fpu.raised;
  return done(u);
}

// Comparison

/** Order of two numbers. */
@inline function orderOf(aSe: u32, aM: u64, bSe: u32, bM: u64): Order {
  if ((aSe ^ bSe) & SIGN) return (aM | bM) == 0 ? Order.EQUAL : aSe & SIGN ? Order.LESS : Order.GREATER;
  const a = aSe & EXPONENT;
  const b = bSe & EXPONENT;
  if (a == b && aM == bM) return Order.EQUAL;
  return (a < b || (a == b && aM < bM)) == ((aSe & SIGN) == 0) ? Order.LESS : Order.GREATER;
}

@inline function compareWith(u: usize, toFlags: bool, pops: u32): bool {
  const i: u32 = load<u8>(u, UOP_S);
  if (isPending() || isEmpty(0) || isEmpty(i)) return false;
  const a = st(0);
  const b = st(i);
  const aSe = exponentOf(a);
  const aM = significandOf(a);
  const bSe = exponentOf(b);
  const bM = significandOf(b);
  if (!(isNormal(aSe, aM) || isZero(aSe, aM)) || !(isNormal(bSe, bM) || isZero(bSe, bM))) return false;
  const order = orderOf(aSe, aM, bSe, bM);
  if (toFlags) flagsSetArith(order == Order.EQUAL ? Eflags.ZF : order == Order.LESS ? Eflags.CF : 0);
  else fpu.status = (fpu.status & ~(Status.CONDITION | Status.C1)) | order;
  for (; pops != 0; --pops) pop();
  return done(u);
}

/** FCOM FUCOM, FCOMP FUCOMP, FUCOMPP, FCOMI FUCOMI, FCOMIP FUCOMIP with ST(i). */
export function compare(u: usize): bool { return compareWith(u, false, 0); }
export function comparePop(u: usize): bool { return compareWith(u, false, 1); }
export function comparePopTwo(u: usize): bool { return compareWith(u, false, 2); }
export function compareFlags(u: usize): bool { return compareWith(u, true, 0); }
export function compareFlagsPop(u: usize): bool { return compareWith(u, true, 1); }

// Control

/** FLDCW. */
export function loadControl(u: usize): bool {
  if (isPending()) return false;
  const a = directRead(addressOf(u), 2);
  if (!a) return false;
  const value: u32 = load<u16>(a);
  if (fpu.status & ~value & Fx.ALL) return false; // it unmasks what is flagged
  fpu.control = (value & Control.WRITABLE) | Control.FIXED;
  return done(u);
}

/** FNSTCW. */
export function storeControl(u: usize): bool {
  const to = directWrite(addressOf(u), 2);
  if (!to) return false;
  store<u16>(to, <u16>fpu.control);
  return true;
}

/** FNSTSW AX: always done. */
export function storeStatus(u: usize): bool {
  store<u16>(changetype<usize>(cpu), <u16>statusWord(), offsetof<Cpu>("eax"));
  return true;
}
