// f32 and f64 expressions in SSE registers (SSE2, no x87).

import { Cond, EAX, EDX, Imm, Mem, type Operand, type Reg, XMM0 } from "../x86/operand";
import { Op } from "../x86/instructions";
import { Kind } from "../lir/inst";
import { ValType } from "../wasm/module";
import { Wasm } from "../wasm/opcodes";
import type { RoutineName } from "../runtime/routines";
import { CALL_CLOBBERS, type Context } from "./context";
import { select } from "./condition";
import { operand32, reg32 } from "./integer32";
import { operands64 } from "./integer64";
import { loadAddress } from "./memory";
import { type Node, NodeKind } from "./node";

const SIGN = 0x80000000 | 0;
const MAGNITUDE = 0x7fffffff;
/** 2^31 as an f64: high word. */
const TWO_31 = 0x41e00000;
/** 2^52 as an f64: high word. Or-ing a u32 into its low word adds that number. */
const TWO_52 = 0x43300000;
/** -(2^31 + 1) as an f64, the first number below the i32s. */
const BELOW_INT_MIN = [0x00200000, 0xc1e00000 | 0];

const moveOp = (type: ValType) => (type === ValType.F32 ? Op.MOVSS : Op.MOVSD);

/** The value as a register or a memory operand of its own width. */
export function floatOperand(x: Context, node: Node): Reg | Mem {
  switch (node.kind) {
    case NodeKind.Const:
      return x.constantMem(node.type === ValType.F32 ? [node.lo] : [node.lo, node.hi]);
    case NodeKind.Global:
      return Mem.at(x.env.globalLabels[node.lo]);
    case NodeKind.Load:
      return loadAddress(x, node);
  }
  return floatReg(x, node);
}

/** The value in a register: the local's own when the tree is a local. */
export function floatReg(x: Context, node: Node): Reg {
  if (node.kind === NodeKind.Reg) return node.lo;
  if (node.kind === NodeKind.Local) return x.locals[node.lo].lo;
  const dest = x.newPlace(node.type).lo;
  intoFloat(x, node, dest);
  return dest;
}

/** An f32 or f64 tree as an f64 operand; widening is exact. */
export function doubleOf(x: Context, node: Node): Reg | Mem {
  if (node.type === ValType.F64) return floatOperand(x, node);
  const dest = x.newReg(Kind.F64);
  x.emit(Op.CVTSS2SD, dest, floatOperand(x, node));
  return dest;
}

/** dest = value of the tree, which must not read dest. */
export function intoFloat(x: Context, node: Node, dest: Reg): void {
  if (node.kind !== NodeKind.Op) {
    x.emit(moveOp(node.type), dest, floatOperand(x, node));
    return;
  }
  const single = node.type === ValType.F32;
  const index = single ? node.op - Wasm.F32Abs : node.op - Wasm.F64Abs;
  if (index >= 0 && index <= Wasm.F32Copysign - Wasm.F32Abs) return arithmetic(x, node, index + Wasm.F32Abs, single, dest);
  if (node.op === Wasm.Select) return select(x, node, { type: node.type, lo: dest, hi: -1 });
  convert(x, node, dest);
}

const BINARY: Partial<Record<number, Op>> = {
  [Wasm.F32Add]: Op.ADDSS, [Wasm.F32Sub]: Op.SUBSS, [Wasm.F32Mul]: Op.MULSS, [Wasm.F32Div]: Op.DIVSS,
};

const ROUNDINGS: Partial<Record<number, RoutineName>> = {
  [Wasm.F32Ceil]: "ceil", [Wasm.F32Floor]: "floor", [Wasm.F32Trunc]: "trunc", [Wasm.F32Nearest]: "nearest",
};

/** `op` is the f32 opcode of the operation, whatever the width. */
function arithmetic(x: Context, node: Node, op: number, single: boolean, dest: Reg): void {
  const [a, b] = [node.a!, node.b!];
  const double = single ? 0 : 1;
  const binary = BINARY[op];
  if (binary !== undefined) {
    const right = floatOperand(x, b);
    intoFloat(x, a, dest);
    x.emit((binary + double) as Op, dest, right);
    return;
  }
  const rounding = ROUNDINGS[op];
  if (rounding) return round(x, rounding, a, single, dest);
  switch (op) {
    case Wasm.F32Abs:
      intoFloat(x, a, dest);
      x.emit(Op.ANDPS, dest, mask(x, single, MAGNITUDE, -1));
      return;
    case Wasm.F32Neg:
      intoFloat(x, a, dest);
      x.emit(Op.XORPS, dest, mask(x, single, SIGN, 0));
      return;
    case Wasm.F32Sqrt:
      x.emit((Op.SQRTSS + double) as Op, dest, floatOperand(x, a));
      return;
    case Wasm.F32Copysign: {
      const sign = x.newPlace(node.type).lo;
      intoFloat(x, b, sign);
      intoFloat(x, a, dest);
      x.emit(Op.ANDPS, sign, mask(x, single, SIGN, 0));
      x.emit(Op.ANDPS, dest, mask(x, single, MAGNITUDE, -1));
      x.emit(Op.ORPS, dest, sign);
      return;
    }
    case Wasm.F32Min:
    case Wasm.F32Max:
      return minMax(x, op === Wasm.F32Min, a, b, single, dest);
  }
}

/** A 16-byte constant with `top` in the word that holds the sign, `low` below it, 0 above. */
function mask(x: Context, single: boolean, top: number, low: number): Mem {
  return x.constantMem(single ? [top, 0, 0, 0] : [low, top, 0, 0]);
}

function round(x: Context, routine: RoutineName, a: Node, single: boolean, dest: Reg): void {
  x.emit(Op.MOVSD, XMM0, doubleOf(x, a));
  x.callRoutine(routine, [XMM0], CALL_CLOBBERS);
  if (single) x.emit(Op.CVTSD2SS, dest, XMM0);
  else x.emit(Op.MOVSD, dest, XMM0);
}

/** NaN if either is; -0 is below +0. */
function minMax(x: Context, min: boolean, a: Node, b: Node, single: boolean, dest: Reg): void {
  const other = x.newPlace(a.type).lo;
  intoFloat(x, b, other);
  intoFloat(x, a, dest);
  x.emit(single ? Op.UCOMISS : Op.UCOMISD, dest, other);
  const [nan, ordered, different, equal, take, done] = [0, 0, 0, 0, 0, 0].map(() => x.newBlock());
  x.branch(Cond.P, nan, ordered);
  x.place(ordered);
  x.branch(Cond.NE, different, equal);
  x.place(different);
  x.branch(min ? Cond.B : Cond.A, done, take);
  x.place(take);
  x.emit(moveOp(a.type), dest, other);
  x.jump(done);
  x.place(equal);
  x.emit(min ? Op.ORPS : Op.ANDPS, dest, other);
  x.jump(done);
  x.place(nan);
  x.emit(single ? Op.ADDSS : Op.ADDSD, dest, other);
  x.continueIn(done);
}

function convert(x: Context, node: Node, dest: Reg): void {
  const a = node.a!;
  switch (node.op) {
    case Wasm.F32DemoteF64:
      x.emit(Op.CVTSD2SS, dest, floatOperand(x, a));
      return;
    case Wasm.F64PromoteF32:
      x.emit(Op.CVTSS2SD, dest, floatOperand(x, a));
      return;
    case Wasm.F32ConvertI32S:
    case Wasm.F64ConvertI32S: {
      const value = operand32(x, a);
      x.emit(node.op === Wasm.F32ConvertI32S ? Op.CVTSI2SS : Op.CVTSI2SD, dest, value instanceof Imm ? x.inReg(value) : value);
      return;
    }
    case Wasm.F32ConvertI32U: {
      const wide = x.newReg(Kind.F64);
      fromUnsigned32(x, a, wide);
      x.emit(Op.CVTSD2SS, dest, wide);
      return;
    }
    case Wasm.F64ConvertI32U:
      return fromUnsigned32(x, a, dest);
    case Wasm.F32ConvertI64S:
      return from64(x, "singleFromSigned64", a, dest);
    case Wasm.F32ConvertI64U:
      return from64(x, "singleFromUnsigned64", a, dest);
    case Wasm.F64ConvertI64S:
      return from64(x, "doubleFromSigned64", a, dest);
    case Wasm.F64ConvertI64U:
      return from64(x, "doubleFromUnsigned64", a, dest);
    case Wasm.F32ReinterpretI32: {
      if (a.kind === NodeKind.Load && a.op === Wasm.I32Load) x.emit(Op.MOVSS, dest, loadAddress(x, a));
      else x.emit(Op.MOVD_TO_XMM, dest, reg32(x, a));
      return;
    }
    case Wasm.F64ReinterpretI64:
      return reinterpret64(x, a, dest);
    default:
      throw new Error(`instruction 0x${node.op.toString(16)} is not supported`);
  }
}

function fromUnsigned32(x: Context, a: Node, dest: Reg): void {
  const value = operand32(x, a);
  x.emit(Op.MOVD_TO_XMM, dest, value instanceof Imm ? x.inReg(value) : value);
  x.emit(Op.ORPS, dest, x.constantMem([0, TWO_52, 0, 0]));
  x.emit(Op.SUBSD, dest, x.constantMem([0, TWO_52]));
}

function from64(x: Context, routine: RoutineName, a: Node, dest: Reg): void {
  const value = operands64(x, a);
  x.move(EAX, value.lo);
  x.move(EDX, value.hi);
  x.callRoutine(routine, [EAX, EDX], CALL_CLOBBERS);
  x.emit(Op.MOVSD, dest, XMM0);
}

function reinterpret64(x: Context, a: Node, dest: Reg): void {
  if (a.kind === NodeKind.Load && a.op === Wasm.I64Load) {
    x.emit(Op.MOVSD, dest, loadAddress(x, a));
    return;
  }
  const value = operands64(x, a);
  const high = x.newReg(Kind.F64);
  const inReg = (operand: Operand) => (operand instanceof Imm ? x.inReg(operand) : operand);
  x.emit(Op.MOVD_TO_XMM, dest, inReg(value.lo));
  x.emit(Op.MOVD_TO_XMM, high, inReg(value.hi));
  x.emit(Op.PUNPCKLDQ, dest, high);
}

/** dest = a float tree truncated to i32; CVTTSD2SI gives 0x80000000 for what does not fit. */
export function truncate32(x: Context, node: Node, dest: Reg): void {
  const saturates = node.op >= Wasm.I32TruncSatF32S;
  const index = node.op - (saturates ? Wasm.I32TruncSatF32S : Wasm.I32TruncF32S);
  if (index < 0 || index > 3) throw new Error(`i32 instruction 0x${node.op.toString(16)} is not supported`);
  const operand = doubleOf(x, node.a!);
  let value = operand as Reg;
  if (operand instanceof Mem) x.emit(Op.MOVSD, (value = x.newReg(Kind.F64)), operand);
  if (index & 1) truncateUnsigned(x, value, dest, saturates);
  else truncateSigned(x, value, dest, saturates);
}

function truncateSigned(x: Context, value: Reg, dest: Reg, saturates: boolean): void {
  const doubtful = x.newBlock();
  const done = x.newBlock();
  x.emit(Op.CVTTSD2SI, dest, value);
  x.emit(Op.CMP, dest, new Imm(SIGN));
  x.branch(Cond.E, doubtful, done);
  x.place(doubtful);
  const zero = x.constantMem([0, 0]);
  x.emit(Op.UCOMISD, value, zero);
  if (saturates) {
    // NaN: 0. Positive: the largest. Negative: what is there already.
    const positive = x.newBlock();
    const notPositive = x.newBlock();
    const nan = x.newBlock();
    x.branch(Cond.A, positive, notPositive);
    x.place(notPositive);
    x.branch(Cond.P, nan, done);
    x.place(nan);
    x.move(dest, new Imm(0));
    x.jump(done);
    x.place(positive);
    x.move(dest, new Imm(MAGNITUDE));
  } else {
    x.trapIf(Cond.AE);
    x.emit(Op.UCOMISD, value, x.constantMem(BELOW_INT_MIN));
    x.trapIf(Cond.BE);
  }
  x.continueIn(done);
}

function truncateUnsigned(x: Context, value: Reg, dest: Reg, saturates: boolean): void {
  const large = x.newBlock();
  const small = x.newBlock();
  const done = x.newBlock();
  const limit = x.constantMem([0, TWO_31]);
  x.emit(Op.UCOMISD, value, limit);
  x.branch(Cond.AE, large, small);

  x.place(small);
  x.emit(Op.CVTTSD2SI, dest, value);
  outOfRange(x, dest, saturates ? 0 : null, done);

  x.place(large);
  const rest = x.newReg(Kind.F64);
  x.emit(Op.MOVSD, rest, value);
  x.emit(Op.SUBSD, rest, limit);
  const low = x.newReg();
  x.emit(Op.CVTTSD2SI, low, rest);
  x.move(dest, low);
  x.emit(Op.XOR, dest, new Imm(SIGN));
  x.emit(Op.TEST, low, low);
  if (saturates) {
    const overflow = x.newBlock();
    x.branch(Cond.S, overflow, done);
    x.place(overflow);
    x.move(dest, new Imm(-1));
  } else x.trapIf(Cond.S);
  x.continueIn(done);
}

/** Goes to `done` when dest is not negative; else dest = `instead`, or a trap. */
function outOfRange(x: Context, dest: Reg, instead: number | null, done: ReturnType<Context["newBlock"]>): void {
  x.emit(Op.TEST, dest, dest);
  if (instead === null) {
    x.trapIf(Cond.S);
  } else {
    const negative = x.newBlock();
    x.branch(Cond.S, negative, done);
    x.place(negative);
    x.move(dest, new Imm(instead));
  }
  x.jump(done);
}
