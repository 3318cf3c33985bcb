// x87 instructions on ST(0) alone, or on ST(0) and ST(1), and the constants (SDM vol 2, FCHS and following).
import { SIGN } from "./float80";
import { roundToInteger } from "./integer";
import { NO_QUOTIENT, remainder } from "./remainder";
import { squareRoot } from "./root";
import { extractExponent, extractSignificand, scale } from "./scale";
import { finish, finishEmpty, pairFault, pushSettled, settle } from "./settle";
import { Control, exponentOf, fpu, isEmpty, push, setSt, significandOf, st, Status } from "./state";
import { examine } from "./compare";
import { increment } from "./round";

/** FCHS and FABS: `keep` and `flip` say what becomes of the sign. */
export function changeSign(keep: u32, flip: u32): void {
  fpu.raised = 0;
  if (isEmpty(0)) finishEmpty(0, false);
  else if (settle()) setSt(0, (exponentOf(st(0)) & keep) ^ flip, significandOf(st(0)));
}

/** FXAM: C1 is the sign, also of an empty register. */
export function examineTop(): void {
  const a = st(0);
  const se = exponentOf(a);
  const codes = isEmpty(0) ? Status.C3 | Status.C0 : examine(se, significandOf(a));
  fpu.status = (fpu.status & ~(Status.CONDITION | Status.C1)) | codes | (se & SIGN ? Status.C1 : 0);
}

export const enum Unary { SQRT, RNDINT }

export function unary(op: Unary): void {
  fpu.raised = 0;
  if (isEmpty(0)) {
    finishEmpty(0, false);
    return;
  }
  const a = st(0);
  const se = exponentOf(a);
  const m = significandOf(a);
  finish(0, op == Unary.SQRT ? squareRoot(fpu.control, se, m) : roundToInteger(fpu.control, se, m), false);
}

/** Control for results that precision control does not shorten. */
@inline export function fullPrecision(): u32 {
  return fpu.control | Control.PC_EXTENDED;
}

/** FSCALE. */
export function scaleTop(): void {
  fpu.raised = 0;
  if (isEmpty(0) || isEmpty(1)) {
    finishEmpty(0, false);
    return;
  }
  const a = st(0);
  const b = st(1);
  finish(0, scale(fullPrecision(), exponentOf(a), significandOf(a), exponentOf(b), significandOf(b)), false);
}

/** FPREM, FPREM1. */
export function remainderTop(nearest: bool): void {
  fpu.raised = 0;
  fpu.status &= ~Status.C2;
  if (isEmpty(0) || isEmpty(1)) {
    finishEmpty(0, false);
    return;
  }
  const a = st(0);
  const b = st(1);
  const m = remainder(fullPrecision(), exponentOf(a), significandOf(a), exponentOf(b), significandOf(b), nearest);
  if (!settle()) return;
  if (fpu.low != NO_QUOTIENT) fpu.status = (fpu.status & ~(Status.CONDITION | Status.C1)) | <u32>fpu.low;
  setSt(0, fpu.se, m);
}

/** FXTRACT: ST(0) becomes the exponent, and the significand is pushed. */
export function extract(): void {
  fpu.raised = 0;
  if (isEmpty(0) || !isEmpty(7)) {
    pairFault(!isEmpty(0));
    return;
  }
  const a = st(0);
  const se = exponentOf(a);
  const m = significandOf(a);
  const exponent = extractExponent(se, m);
  const exponentSe = fpu.se;
  const significand = extractSignificand(se, m);
  const significandSe = fpu.se;
  if (!settle()) return;
  setSt(0, exponentSe, exponent);
  push();
  setSt(0, significandSe, significand);
}

//  1, log2 10, log2 e, pi, log10 2, ln 2, 0: significand, the part behind it, exponent
@lazy const CONSTANTS: usize = memory.data<u64>([
  0x8000000000000000, 0, 0x3fff,
  0xd49a784bcd1b8afe, 0x492bf6ff4dafdb4c, 0x4000,
  0xb8aa3b295c17f0bb, 0xbe87fed0691d3e88, 0x3fff,
  0xc90fdaa22168c234, 0xc4c6628b80dc1cd1, 0x4000,
  0x9a209a84fbcff798, 0x8f8959ac0b7c9178, 0x3ffd,
  0xb17217f7d1cf79ab, 0xc9e3b39803f2f6af, 0x3ffe,
  0, 0, 0,
]);
@inline const CONSTANT_SIZE: usize = 24;

/** FLD1 FLDL2T FLDL2E FLDPI FLDLG2 FLDLN2 FLDZ: rounded by RC, to full precision, without PE. */
export function loadConstant(which: u32): void {
  const at = CONSTANTS + which * CONSTANT_SIZE;
  const m = increment(fpu.control, 0, load<u64>(at), load<u64>(at, 8), 1);
  fpu.raised = 0;
  pushSettled(load<u32>(at, 16), m);
}
