// The usual case (usual.ts) of x87 loads, stores and exchanges.
import { directRead, directWrite } from "../direct";
import { addressOf } from "../operand";
import { UOP_S } from "../uop";
import { BIAS, EXPONENT, INTEGER, isNormal, SIGN } from "./float80";
import { BIAS32, BIAS64, FRACTION32, FRACTION64 } from "./formats";
import { WHOLE } from "./integer";
import { HALF } from "./round";
import { C1_SHIFT, Control, exponentOf, fpu, Fx, isEmpty, pop, push, REGISTER_EXPONENT, setSt, significandOf, st, Status } from "./state";
import { done } from "./usual";
import { isZero } from "./usual-arithmetic";
import { isUsual32, isUsual64, se32, se64, significand32, significand64 } from "./usual-formats";

@inline const F80_SIZE: u32 = 10;

/** Nothing pending, and room for a new ST(0). */
@inline function hasRoom(): bool {
  return (fpu.status & Status.ES) == 0 && isEmpty(7);
}

/** Nothing pending, and ST(0) is not empty. */
@inline function hasTop(): bool {
  return (fpu.status & Status.ES) == 0 && !isEmpty(0);
}

@inline function pushUsual(u: usize, se: u32, m: u64): bool {
  push();
  setSt(0, se, m);
  fpu.status &= ~Status.C1;
  return done(u);
}

/** FLD m64. */
export function load64(u: usize): bool {
  if (!hasRoom()) return false;
  const a = directRead(addressOf(u), 8);
  if (!a) return false;
  const x = load<u64>(a);
  return isUsual64(x) && pushUsual(u, se64(x), significand64(x));
}

/** FLD m32. */
export function load32(u: usize): bool {
  if (!hasRoom()) return false;
  const a = directRead(addressOf(u), 4);
  if (!a) return false;
  const x = load<u32>(a);
  return isUsual32(x) && pushUsual(u, se32(x), significand32(x));
}

/** FLD m80: whatever it is. */
export function load80(u: usize): bool {
  if (!hasRoom()) return false;
  const a = directRead(addressOf(u), F80_SIZE);
  return a != 0 && pushUsual(u, load<u16>(a, REGISTER_EXPONENT), load<u64>(a));
}

/** FLD ST(i). */
export function loadRegister(u: usize): bool {
  const i: u32 = load<u8>(u, UOP_S);
  if (!hasRoom() || isEmpty(i)) return false;
  const a = st(i);
  return pushUsual(u, exponentOf(a), significandOf(a));
}

/** FLD1. */
export function loadOne(u: usize): bool {
  return hasRoom() && pushUsual(u, BIAS, INTEGER);
}

/** FLDZ. */
export function loadZero(u: usize): bool {
  return hasRoom() && pushUsual(u, 0, 0);
}

/** FILD of a number from memory. */
@inline function pushInteger(u: usize, value: i64): bool {
  const sign = <u32>(<u64>value >>> 48) & SIGN;
  const size = <u64>(value < 0 ? 0 - value : value);
  if (size == 0) return pushUsual(u, 0, 0);
  const by = clz<u64>(size);
  return pushUsual(u, sign | (<u32>WHOLE - <u32>by), size << by);
}

/** FILD m16, m32, m64. */
export function loadInteger16(u: usize): bool {
  if (!hasRoom()) return false;
  const a = directRead(addressOf(u), 2);
  return a != 0 && pushInteger(u, load<i16>(a));
}

export function loadInteger32(u: usize): bool {
  if (!hasRoom()) return false;
  const a = directRead(addressOf(u), 4);
  return a != 0 && pushInteger(u, load<i32>(a));
}

export function loadInteger64(u: usize): bool {
  if (!hasRoom()) return false;
  const a = directRead(addressOf(u), 8);
  return a != 0 && pushInteger(u, load<i64>(a));
}

/** Flags a store that was rounded (up) or not, pops, and ends it. */
@inline function stored(u: usize, inexact: bool, up: u32, popping: bool): bool {
  fpu.status = (fpu.status & ~Status.C1) | select<u32>(Fx.PE, 0, inexact) | up << C1_SHIFT;
  if (popping) pop();
  return done(u);
}

/** To nearest, and PE masked. */
@inline function isNearest(): bool {
  return (fpu.control & (Control.RC | Fx.PE)) == <u32>Fx.PE;
}

/** FST m64, FSTP m64. */
@inline function store64With(u: usize, popping: bool): bool {
  if (!hasTop() || !isNearest()) return false;
  const from = st(0);
  const se = exponentOf(from);
  const m = significandOf(from);
  const exponent = (se & EXPONENT) - (BIAS - BIAS64);
  const sign = <u64>(se & SIGN) << 48;
  const zero = isZero(se, m);
  // The largest exponent is left out: what rounds up from it overflows.
  if (!zero && (exponent - 1 >= <u32>BIAS64 * 2 - 1 || <i64>m >= 0)) return false;
  const to = directWrite(addressOf(u), 8);
  if (!to) return false;
  const bits = <u64>exponent << FRACTION64 | (m << 1) >>> 12;
  const tail = m << 53;
  const up = u64(tail > HALF - (bits & 1));
  store<u64>(to, sign | select<u64>(0, bits + up, zero));
  return stored(u, tail != 0, <u32>up, popping);
}

/** FST m32, FSTP m32. */
@inline function store32With(u: usize, popping: bool): bool {
  if (!hasTop() || !isNearest()) return false;
  const from = st(0);
  const se = exponentOf(from);
  const m = significandOf(from);
  const exponent = (se & EXPONENT) - (BIAS - BIAS32);
  const sign = (se & SIGN) << 16;
  const zero = isZero(se, m);
  if (!zero && (exponent - 1 >= <u32>BIAS32 * 2 - 1 || <i64>m >= 0)) return false;
  const to = directWrite(addressOf(u), 4);
  if (!to) return false;
  const bits = exponent << FRACTION32 | <u32>((m << 1) >>> 41);
  const tail = m << 24;
  const up = u32(tail > HALF - <u64>(bits & 1));
  store<u32>(to, sign | select<u32>(0, bits + up, zero));
  return stored(u, tail != 0, up, popping);
}

export function store64(u: usize): bool { return store64With(u, false); }
export function store64Pop(u: usize): bool { return store64With(u, true); }
export function store32(u: usize): bool { return store32With(u, false); }
export function store32Pop(u: usize): bool { return store32With(u, true); }

/** FSTP m80. */
export function store80Pop(u: usize): bool {
  if (!hasTop()) return false;
  const to = directWrite(addressOf(u), F80_SIZE);
  if (!to) return false;
  const from = st(0);
  store<u64>(to, significandOf(from));
  store<u16>(to, <u16>exponentOf(from), REGISTER_EXPONENT);
  return stored(u, false, 0, true);
}

/** FIST, FISTP to `bits` bits: to nearest, or cut off as C's conversions have it. */
@inline function storeIntegerWith(u: usize, bits: u32, popping: bool): bool {
  const cut = (fpu.control & (Control.RC | Fx.PE)) == <u32>(Control.RC_ZERO | Fx.PE);
  if (!hasTop() || !(cut || isNearest())) return false;
  const from = st(0);
  const se = exponentOf(from);
  const m = significandOf(from);
  const by = WHOLE - <i32>(se & EXPONENT);
  if (by < 1 || !(isNormal(se, m) || isZero(se, m))) return false;
  let size: u64 = by < 64 ? m >>> by : 0;
  const rest: u64 = by < 64 ? m << (64 - by) : by == 64 ? m : u64(m != 0);
  const up = select<u64>(0, u64(rest > HALF - (size & 1)), cut);
  size += up;
  const negative = (se & SIGN) != 0;
  if (size > (<u64>1 << (bits - 1)) - 1 + u64(negative)) return false;
  const to = directWrite(addressOf(u), bits >>> 3);
  if (!to) return false;
  const value = negative ? 0 - <i64>size : <i64>size;
  if (bits == 64) store<i64>(to, value);
  else if (bits == 32) store<i32>(to, <i32>value);
  else store<i16>(to, <i16>value);
  return stored(u, rest != 0, <u32>up, popping);
}

export function storeInteger32(u: usize): bool { return storeIntegerWith(u, 32, false); }
export function storeInteger16Pop(u: usize): bool { return storeIntegerWith(u, 16, true); }
export function storeInteger32Pop(u: usize): bool { return storeIntegerWith(u, 32, true); }
export function storeInteger64Pop(u: usize): bool { return storeIntegerWith(u, 64, true); }

/** FST ST(i), FSTP ST(i). */
@inline function storeRegisterWith(u: usize, popping: bool): bool {
  if (!hasTop()) return false;
  const a = st(0);
  setSt(load<u8>(u, UOP_S), exponentOf(a), significandOf(a));
  return stored(u, false, 0, popping);
}

export function storeRegister(u: usize): bool { return storeRegisterWith(u, false); }
export function storeRegisterPop(u: usize): bool { return storeRegisterWith(u, true); }

/** FXCH ST(i). */
export function exchange(u: usize): bool {
  const i: u32 = load<u8>(u, UOP_S);
  if (!hasTop() || isEmpty(i)) return false;
  const a = st(0);
  const b = st(i);
  const whole = v128.load(a);
  v128.store(a, v128.load(b));
  v128.store(b, whole);
  fpu.status &= ~Status.C1;
  return done(u);
}

/** FCHS, FABS: `keep` and `flip` say what becomes of the sign. */
@inline function sign(u: usize, keep: u32, flip: u32): bool {
  if (!hasTop()) return false;
  const a = st(0);
  store<u16>(a, <u16>((exponentOf(a) & keep) ^ flip), REGISTER_EXPONENT);
  fpu.status &= ~Status.C1;
  return done(u);
}

export function changeSign(u: usize): bool { return sign(u, SIGN | EXPONENT, SIGN); }
export function absolute(u: usize): bool { return sign(u, EXPONENT, 0); }
