// x87 loads, stores and exchanges (SDM vol 2, FLD, FST, FILD, FIST, FISTTP, FBLD, FBSTP, FXCH, FFREE).
// A store touches memory before the processor changes, but changes none when an exception forbids it.
import { mmuRead, mmuWrite, mmuWritten } from "../../mmu";
import { leave } from "../exit";
import { Exit } from "../uop";
import { INDEFINITE, INDEFINITE_SE, isNan, quieten } from "./float80";
import { narrow32, narrow64, widen32, widen64 } from "./formats";
import { BCD_SIZE, fromDecimal, fromSigned, toDecimal, toInteger } from "./integer";
import { finishEmpty, flagLate, pushSettled, settle, underflow } from "./settle";
import { Control, exponentOf, fpu, Fx, isEmpty, pop, setSt, significandOf, st, Status } from "./state";

/** Memory formats. */
export const enum Format { F32, F64, F80, I16, I32, I64, BCD }

@inline const F80_SIZE: u32 = 10;

function sizeOf(format: Format): u32 {
  switch (format) {
    case Format.F80: return F80_SIZE;
    case Format.BCD: return BCD_SIZE;
    case Format.F64: case Format.I64: return 8;
    case Format.I16: return 2;
    default: return 4;
  }
}

/** The number at memory address `a`; what it is sets fpu.raised. */
@inline export function fromMemory(format: Format, a: usize): u64 {
  fpu.raised = 0;
  switch (format) {
    case Format.F64: return widen64(load<u64>(a));
    case Format.F32: return widen32(load<u32>(a));
    case Format.I32: return fromSigned(load<i32>(a));
    case Format.I16: return fromSigned(load<i16>(a));
    case Format.I64: return fromSigned(load<i64>(a));
    case Format.BCD: return fromDecimal(a);
    default:
      fpu.se = load<u16>(a, 8);
      return load<u64>(a);
  }
}

/** FLD, FILD, FBLD from linear address `va`. */
export function loadFrom(va: u32, format: Format): Exit {
  const a = mmuRead(va, sizeOf(format));
  if (!a) return Exit.FAULT;
  let m = fromMemory(format, a);
  if (format <= Format.F64 && isNan(fpu.se, m)) m = quieten(fpu.se, m);
  const denormal = fpu.raised & Fx.DE;
  fpu.raised ^= denormal;
  pushSettled(fpu.se, m);
  if (denormal && !(fpu.raised & Fx.IE)) flagLate(denormal);
  return Exit.NEXT;
}

/** The bytes of ST(0) in `format`; the last two of ten are left in fpu.low. */
function toMemory(format: Format, control: u32): u64 {
  if (isEmpty(0)) {
    fpu.raised = Fx.IE | Status.SF;
    return toFormat(format, control, INDEFINITE_SE, INDEFINITE);
  }
  return toFormat(format, control, exponentOf(st(0)), significandOf(st(0)));
}

@inline function toFormat(format: Format, control: u32, se: u32, m: u64): u64 {
  switch (format) {
    case Format.F64: return narrow64(control, se, m);
    case Format.F32: return narrow32(control, se, m);
    case Format.I32: return toInteger(control, se, m, 32);
    case Format.I16: return toInteger(control, se, m, 16);
    case Format.I64: return toInteger(control, se, m, 64);
    case Format.BCD: return toDecimal(control, se, m);
    default:
      fpu.low = se;
      return m;
  }
}

function put(to: usize, size: u32, value: u64): void {
  switch (size) {
    case 2: store<u16>(to, <u16>value); break;
    case 4: store<u32>(to, <u32>value); break;
    case 8: store<u64>(to, value); break;
    default:
      store<u64>(to, value);
      store<u16>(to, <u16>fpu.low, 8);
      break;
  }
}

/** FST, FIST, FISTTP, FBSTP to linear address `va`. */
export function storeTo(u: usize, va: u32, format: Format, popping: bool, truncate: bool): Exit {
  fpu.raised = 0;
  const value = toMemory(format, truncate ? fpu.control | Control.RC_ZERO : fpu.control);
  if (isEmpty(0)) fpu.raised = Fx.IE | Status.SF;
  const to = mmuWrite(va, sizeOf(format));
  if (!to) return Exit.FAULT;
  if (fpu.raised & ~fpu.control & (Fx.BEFORE | Fx.OE | Fx.UE)) {
    fpu.raised &= ~(Fx.PE | Status.C1);
    popping = false;
  } else {
    put(to, sizeOf(format), value);
  }
  settle();
  if (popping) pop();
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

/** FLD ST(i). */
export function loadRegister(i: u32): void {
  fpu.raised = 0;
  if (!isEmpty(i)) {
    pushSettled(exponentOf(st(i)), significandOf(st(i)));
  } else if (underflow()) {
    fpu.top = (fpu.top - 1) & 7;
    setSt(0, INDEFINITE_SE, INDEFINITE);
  }
}

/** FST ST(i), FSTP ST(i). */
export function storeRegister(i: u32, popping: bool): void {
  fpu.raised = 0;
  if (isEmpty(0)) {
    finishEmpty(i, popping);
    return;
  }
  settle();
  const a = st(0);
  setSt(i, exponentOf(a), significandOf(a));
  if (popping) pop();
}

/** FSTPNCE, another opcode of FSTP ST(i): an empty ST(0) is popped without a word, and nothing is stored. */
export function storeUnchecked(i: u32): void {
  if (isEmpty(0)) free(0, true);
  else storeRegister(i, true);
}

/** FXCH ST(i): an empty register counts as the default NaN. */
export function exchange(i: u32): void {
  fpu.raised = 0;
  const empty = isEmpty(0);
  const emptyOther = isEmpty(i);
  if (empty || emptyOther) {
    if (!underflow()) return;
  } else {
    settle();
  }
  const a = st(0);
  const b = st(i);
  const se = exponentOf(a);
  const m = significandOf(a);
  if (emptyOther) setSt(0, INDEFINITE_SE, INDEFINITE);
  else setSt(0, exponentOf(b), significandOf(b));
  if (empty) setSt(i, INDEFINITE_SE, INDEFINITE);
  else setSt(i, se, m);
}

/** FFREE, FFREEP. */
export function free(i: u32, popping: bool): void {
  fpu.status &= ~Status.C1;
  fpu.valid &= ~(<u32>1 << ((fpu.top + i) & 7));
  if (popping) pop();
}

/** FINCSTP, FDECSTP: TOP alone moves. */
export function rotate(by: u32): void {
  fpu.top = (fpu.top + by) & 7;
  fpu.status &= ~Status.C1;
}
