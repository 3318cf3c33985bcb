// The transcendental instructions as they meet the register stack (SDM vol 1, 8.3.7 and 8.3.9; vol 2).
import { arctangent } from "./arctangent";
import { exponential } from "./exponential";
import { BIAS, INTEGER, isNan } from "./float80";
import { logarithm, logarithmPlusOne } from "./logarithm";
import { finish, finishEmpty, pairFault, settle } from "./settle";
import { exponentOf, fpu, Fx, isEmpty, push, setSt, significandOf, st, Status } from "./state";
import { Angle, angle, isTooLarge } from "./trigonometry";
import { fullPrecision } from "./unary";

/** F2XM1. */
export function exponentialTop(): void {
  fpu.raised = 0;
  if (isEmpty(0)) finishEmpty(0, false);
  else finish(0, exponential(fullPrecision(), exponentOf(st(0)), significandOf(st(0))), false);
}

export const enum Binary { YL2X, YL2XP1, PATAN }

/** FYL2X, FYL2XP1, FPATAN: ST(1) = f(ST(1), ST(0)), and a pop. */
export function binaryTop(which: Binary): void {
  fpu.raised = 0;
  if (isEmpty(0) || isEmpty(1)) {
    finishEmpty(1, true);
    return;
  }
  const xSe = exponentOf(st(0));
  const xM = significandOf(st(0));
  const ySe = exponentOf(st(1));
  const yM = significandOf(st(1));
  const control = fullPrecision();
  let m: u64;
  switch (which) {
    case Binary.YL2X: m = logarithm(control, ySe, yM, xSe, xM); break;
    case Binary.YL2XP1: m = logarithmPlusOne(control, ySe, yM, xSe, xM); break;
    default: m = arctangent(control, ySe, yM, xSe, xM); break;
  }
  finish(1, m, true);
}

/** FSIN, FCOS. C2: the operand is too large and stays. */
export function angleTop(which: Angle): void {
  fpu.raised = 0;
  fpu.status &= ~Status.C2;
  if (isEmpty(0)) {
    finishEmpty(0, false);
    return;
  }
  const se = exponentOf(st(0));
  const m = significandOf(st(0));
  if (tooLarge(se, m)) return;
  finish(0, angle(which, fullPrecision(), se, m), false);
}

function tooLarge(se: u32, m: u64): bool {
  if (!isTooLarge(se, m)) return false;
  fpu.status = (fpu.status & ~Status.C1) | Status.C2;
  return true;
}

/** FSINCOS and FPTAN: one result in ST(0), another pushed, the cosine or 1. */
export function angleTwo(first: Angle): void {
  fpu.raised = 0;
  fpu.status &= ~Status.C2;
  if (isEmpty(0) || !isEmpty(7)) {
    pairFault(!isEmpty(0));
    return;
  }
  const se = exponentOf(st(0));
  const m = significandOf(st(0));
  if (tooLarge(se, m)) return;
  const one = angle(first, fullPrecision(), se, m);
  const oneSe = fpu.se;
  const c1 = fpu.raised & Status.C1;
  let other: u64 = INTEGER;
  let otherSe: u32 = BIAS;
  if (fpu.raised & Fx.IE || isNan(oneSe, one)) {
    other = one;
    otherSe = oneSe;
  } else if (first == Angle.SIN) {
    other = angle(Angle.COS, fullPrecision(), se, m);
    otherSe = fpu.se;
    fpu.raised = (fpu.raised & ~Status.C1) | c1;
  }
  if (!settle()) return;
  setSt(0, oneSe, one);
  push();
  setSt(0, otherSe, other);
}
