// ceil, floor, trunc and nearest of an f64 without SSE4.1. Adding and subtracting 2^52 rounds a magnitude
// below it to the nearest integer, ties to even; then it is corrected by one towards the wanted side.

import { Cond, XMM0, XMM1, XMM2, XMM3, XMM4 } from "../x86/operand";
import { Op } from "../x86/instructions";
import type { Builder } from "./builder";

const TWO_52 = [0, 0x43300000];
const ONE = [0, 0x3ff00000];
const SIGN_MASK = [0, 0x80000000 | 0, 0, 0];
const MAGNITUDE_MASK = [-1, 0x7fffffff, 0, 0];

/** XMM0 -> XMM0. Changes XMM1-XMM4. -0 and the sign of small results are kept, NaN becomes quiet. */
export function roundDouble(b: Builder, mode: "ceil" | "floor" | "trunc" | "nearest"): void {
  const [fraction, done] = [b.block(), b.block()];
  const [magnitude, limit, sign, result] = [XMM1, XMM2, XMM3, XMM4];
  b.emit(Op.MOVSD, magnitude, XMM0).emit(Op.ANDPS, magnitude, b.constant(...MAGNITUDE_MASK));
  b.emit(Op.MOVSD, limit, b.constant(...TWO_52)).emit(Op.UCOMISD, limit, magnitude).branch(Cond.A, fraction);
  // Already an integer, infinite or NaN.
  b.emit(Op.MULSD, XMM0, b.constant(...ONE)).ret();

  b.at(fraction);
  b.emit(Op.MOVSD, sign, XMM0).emit(Op.ANDPS, sign, b.constant(...SIGN_MASK));
  const value = mode === "trunc" ? magnitude : XMM0;
  if (mode !== "trunc") b.emit(Op.ORPS, limit, sign);
  b.emit(Op.MOVSD, result, value).emit(Op.ADDSD, result, limit).emit(Op.SUBSD, result, limit);
  if (mode === "ceil") {
    b.emit(Op.UCOMISD, result, value).branch(Cond.AE, done).emit(Op.ADDSD, result, b.constant(...ONE));
  } else if (mode !== "nearest") {
    b.emit(Op.UCOMISD, value, result).branch(Cond.AE, done).emit(Op.SUBSD, result, b.constant(...ONE));
  }
  b.at(done);
  b.emit(Op.ORPS, result, sign).emit(Op.MOVSD, XMM0, result).ret();
}
