// i64 expressions as pairs of 32-bit registers.

import { Cond, EAX, EBX, ECX, EDX, Imm, Mem, type Operand, type Reg, XMM0 } from "../x86/operand";
import { Op } from "../x86/instructions";
import { ValType } from "../wasm/module";
import { Wasm } from "../wasm/opcodes";
import type { RoutineName } from "../runtime/routines";
import { CALL_CLOBBERS, type Context } from "./context";
import { select } from "./condition";
import { doubleOf, floatReg } from "./float";
import { into32, operand32 } from "./integer32";
import { loadAddress, loadInto } from "./memory";
import { type Node, NodeKind } from "./node";
import { Kind } from "../lir/inst";

export interface Pair {
  readonly lo: Operand;
  readonly hi: Operand;
}

/** The value as two operands. */
export function operands64(x: Context, node: Node): Pair {
  switch (node.kind) {
    case NodeKind.Const:
      return { lo: new Imm(node.lo), hi: new Imm(node.hi) };
    case NodeKind.Reg:
      return node;
    case NodeKind.Local:
      return x.locals[node.lo];
    case NodeKind.Global: {
      const mem = Mem.at(x.env.globalLabels[node.lo]);
      return { lo: mem, hi: mem.plus(4) };
    }
    case NodeKind.Load:
      if (node.op === Wasm.I64Load) {
        const mem = loadAddress(x, node);
        return { lo: mem, hi: mem.plus(4) };
      }
      break;
    case NodeKind.Op:
      if (node.op === Wasm.I64ExtendI32U) return { lo: operand32(x, node.a!), hi: new Imm(0) };
  }
  const [lo, hi] = [x.newReg(), x.newReg()];
  into64(x, node, lo, hi);
  return { lo, hi };
}

/** The low word alone: what computes only the high word is left out. */
export function low64(x: Context, node: Node): Operand {
  if (node.kind === NodeKind.Load) {
    if (isWholeWord(node.op)) return loadAddress(x, node);
    const dest = x.newReg();
    loadInto(x, node, dest);
    return dest;
  }
  if (node.kind === NodeKind.Op) {
    const op = LOW_WORD[node.op];
    if (op !== undefined) {
      const dest = x.newReg();
      const right = low64(x, node.b!);
      x.move(dest, low64(x, node.a!));
      x.emit(op, dest, op === Op.IMUL && right instanceof Imm ? x.inReg(right) : right);
      return dest;
    }
    if (node.op === Wasm.I64ExtendI32S) return operand32(x, node.a!);
    if (node.op === Wasm.I64ShrU && node.b!.kind === NodeKind.Const && (node.b!.lo & 63) === 32) return operands64(x, node.a!).hi;
  }
  return operands64(x, node).lo;
}

const isWholeWord = (op: number) => op === Wasm.I64Load || op === Wasm.I64Load32S || op === Wasm.I64Load32U;

/** Operations whose low word depends on the operands' low words only. */
const LOW_WORD: Partial<Record<number, Op>> = {
  [Wasm.I64Add]: Op.ADD, [Wasm.I64Sub]: Op.SUB, [Wasm.I64And]: Op.AND, [Wasm.I64Or]: Op.OR, [Wasm.I64Xor]: Op.XOR, [Wasm.I64Mul]: Op.IMUL,
};

/** lo:hi = value of the tree, which must not read lo or hi. */
export function into64(x: Context, node: Node, lo: Reg, hi: Reg): void {
  if (node.kind === NodeKind.Op) return operation(x, node, lo, hi);
  if (node.kind === NodeKind.Load && node.op !== Wasm.I64Load) {
    loadInto(x, node, lo);
    return isUnsignedLoad(node.op) ? x.move(hi, new Imm(0)) : signWord(x, lo, hi);
  }
  const value = operands64(x, node);
  x.move(lo, value.lo);
  x.move(hi, value.hi);
}

const isUnsignedLoad = (op: number) => op === Wasm.I64Load8U || op === Wasm.I64Load16U || op === Wasm.I64Load32U;

/** hi = the sign of lo, in every bit. */
function signWord(x: Context, lo: Reg, hi: Reg): void {
  x.move(hi, lo);
  x.emit(Op.SAR, hi, new Imm(31));
}

/** Instruction for the low word and for the high word. */
const PAIRWISE: Partial<Record<number, readonly [Op, Op]>> = {
  [Wasm.I64Add]: [Op.ADD, Op.ADC],
  [Wasm.I64Sub]: [Op.SUB, Op.SBB],
  [Wasm.I64And]: [Op.AND, Op.AND],
  [Wasm.I64Or]: [Op.OR, Op.OR],
  [Wasm.I64Xor]: [Op.XOR, Op.XOR],
};

const DIVISIONS: Partial<Record<number, RoutineName>> = {
  [Wasm.I64DivS]: "divideSigned64",
  [Wasm.I64DivU]: "divideUnsigned64",
  [Wasm.I64RemS]: "remainderSigned64",
  [Wasm.I64RemU]: "remainderUnsigned64",
};

const TRUNCATIONS: Partial<Record<number, RoutineName>> = {
  [Wasm.I64TruncF32S]: "truncateSigned64", [Wasm.I64TruncF64S]: "truncateSigned64",
  [Wasm.I64TruncF32U]: "truncateUnsigned64", [Wasm.I64TruncF64U]: "truncateUnsigned64",
  [Wasm.I64TruncSatF32S]: "saturateSigned64", [Wasm.I64TruncSatF64S]: "saturateSigned64",
  [Wasm.I64TruncSatF32U]: "saturateUnsigned64", [Wasm.I64TruncSatF64U]: "saturateUnsigned64",
};

function operation(x: Context, node: Node, lo: Reg, hi: Reg): void {
  const [a, b] = [node.a!, node.b!];
  const pairwise = PAIRWISE[node.op];
  if (pairwise) return pairwiseBinary(x, pairwise, a, b, lo, hi);
  const division = DIVISIONS[node.op];
  if (division) return divide(x, division, a, b, lo, hi);
  const truncation = TRUNCATIONS[node.op];
  if (truncation) {
    x.emit(Op.MOVSD, XMM0, doubleOf(x, a));
    x.callRoutine(truncation, [XMM0], CALL_CLOBBERS);
    x.move(lo, EAX);
    return x.move(hi, EDX);
  }
  switch (node.op) {
    case Wasm.I64Mul:
      return multiply(x, a, b, lo, hi);
    case Wasm.I64Shl:
    case Wasm.I64ShrS:
    case Wasm.I64ShrU:
      return b.kind === NodeKind.Const ? shiftByConstant(x, node.op, a, b.lo & 63, lo, hi) : shift(x, node.op, a, b, lo, hi);
    case Wasm.I64Rotl:
    case Wasm.I64Rotr:
      return rotate(x, node.op === Wasm.I64Rotl, a, b, lo, hi);
    case Wasm.I64Clz:
      return countZeros(x, Op.BSR, a, lo, hi);
    case Wasm.I64Ctz:
      return countZeros(x, Op.BSF, a, lo, hi);
    case Wasm.I64Popcnt:
      return populationCount(x, a, lo, hi);
    case Wasm.I64ExtendI32S:
      into32(x, a, lo);
      return signWord(x, lo, hi);
    case Wasm.I64ExtendI32U:
      into32(x, a, lo);
      return x.move(hi, new Imm(0));
    case Wasm.I64Extend8S: {
      const byte = x.newByteReg();
      x.move(byte, low64(x, a));
      x.emit(Op.MOVSX8, lo, byte);
      return signWord(x, lo, hi);
    }
    case Wasm.I64Extend16S:
      x.emit(Op.MOVSX16, lo, x.inReg(low64(x, a)));
      return signWord(x, lo, hi);
    case Wasm.I64Extend32S:
      x.move(lo, low64(x, a));
      return signWord(x, lo, hi);
    case Wasm.I64ReinterpretF64:
      return reinterpret(x, a, lo, hi);
    case Wasm.Select:
      return select(x, node, { type: ValType.I64, lo, hi });
    default:
      throw new Error(`i64 instruction 0x${node.op.toString(16)} is not supported`);
  }
}

function pairwiseBinary(x: Context, [lowOp, highOp]: readonly [Op, Op], a: Node, b: Node, lo: Reg, hi: Reg): void {
  const right = operands64(x, b);
  into64(x, a, lo, hi);
  const bitwise = lowOp === highOp;
  if (!bitwise || !isIdentity(lowOp, right.lo)) x.emit(lowOp, lo, right.lo);
  if (bitwise && lowOp === Op.AND && right.hi instanceof Imm && right.hi.value === 0) return x.move(hi, right.hi);
  if (!bitwise || !isIdentity(highOp, right.hi)) x.emit(highOp, hi, right.hi);
}

/** x | 0, x ^ 0, x & -1 */
function isIdentity(op: Op, operand: Operand): boolean {
  return operand instanceof Imm && operand.value === (op === Op.AND ? -1 : 0);
}

function isExtension(node: Node, op: Wasm): boolean {
  return node.kind === NodeKind.Op && node.op === op;
}

function multiply(x: Context, a: Node, b: Node, lo: Reg, hi: Reg): void {
  for (const [extension, op] of [[Wasm.I64ExtendI32S, Op.IMUL1], [Wasm.I64ExtendI32U, Op.MUL]] as const) {
    if (isExtension(a, extension) && isExtension(b, extension)) {
      const left = operand32(x, a.a!);
      const right = operand32(x, b.a!);
      wideMultiply(x, op, left, right);
      x.move(lo, EAX);
      return x.move(hi, EDX);
    }
  }
  // (ah:al) * (bh:bl) = al*bl + ((al*bh + ah*bl) << 32), modulo 2^64.
  const left = operands64(x, a);
  const right = operands64(x, b);
  const cross = crossProducts(x, left, right);
  wideMultiply(x, Op.MUL, left.lo, right.lo);
  x.move(lo, EAX);
  x.move(hi, EDX);
  if (cross !== null) x.emit(Op.ADD, hi, cross);
}

/** al*bh + ah*bl, or null when both high words are 0. */
function crossProducts(x: Context, left: Pair, right: Pair): Reg | null {
  const product = (low: Operand, high: Operand): Reg | null => {
    if (high instanceof Imm && high.value === 0) return null;
    const dest = x.newReg();
    x.move(dest, high);
    x.emit(Op.IMUL, dest, low instanceof Imm ? x.inReg(low) : low);
    return dest;
  };
  const first = product(left.lo, right.hi);
  const second = product(right.lo, left.hi);
  if (first === null || second === null) return first ?? second;
  x.emit(Op.ADD, first, second);
  return first;
}

/** EDX:EAX = left * right. */
function wideMultiply(x: Context, op: Op, left: Operand, right: Operand): void {
  const by = right instanceof Imm ? x.inReg(right) : right;
  x.move(EAX, left);
  const multiply = x.emit(op, null, by);
  multiply.uses = [EAX];
  multiply.defs = [EAX, EDX];
}

function divide(x: Context, routine: RoutineName, a: Node, b: Node, lo: Reg, hi: Reg): void {
  const divisor = operands64(x, b);
  const dividend = operands64(x, a);
  x.move(EAX, dividend.lo);
  x.move(EDX, dividend.hi);
  x.move(ECX, divisor.lo);
  x.move(EBX, divisor.hi);
  x.callRoutine(routine, [EAX, EDX, ECX, EBX], [EAX, EDX, ECX, EBX]);
  x.move(lo, EAX);
  x.move(hi, EDX);
}

function shiftByConstant(x: Context, op: number, a: Node, count: number, lo: Reg, hi: Reg): void {
  if (count === 0) return into64(x, a, lo, hi);
  const rest = new Imm(count & 31);
  const oneWord = op === Wasm.I64Shl ? Op.SHL : op === Wasm.I64ShrS ? Op.SAR : Op.SHR;
  if (count < 32) {
    into64(x, a, lo, hi);
    if (op === Wasm.I64Shl) {
      x.emit(Op.SHLD, hi, lo, count);
      x.emit(oneWord, lo, rest);
    } else {
      x.emit(Op.SHRD, lo, hi, count);
      x.emit(oneWord, hi, rest);
    }
    return;
  }
  const [to, empty] = op === Wasm.I64Shl ? [hi, lo] : [lo, hi];
  const value = op === Wasm.I64Shl ? low64(x, a) : operands64(x, a).hi;
  x.move(to, value);
  if (op === Wasm.I64ShrS) signWord(x, to, empty);
  if (rest.value) x.emit(oneWord, to, rest);
  if (op !== Wasm.I64ShrS) x.move(empty, new Imm(0));
}

/** Bit of a shift count that says "by whole words". */
const WORD_BIT = new Imm(32);

function shift(x: Context, op: number, a: Node, b: Node, lo: Reg, hi: Reg): void {
  const count = low64(x, b);
  into64(x, a, lo, hi);
  const fill = x.newReg();
  if (op === Wasm.I64ShrS) signWord(x, hi, fill);
  else x.move(fill, new Imm(0));
  x.move(ECX, count);
  const [near, far] = op === Wasm.I64Shl ? [lo, hi] : [hi, lo];
  x.emit(op === Wasm.I64Shl ? Op.SHLD : Op.SHRD, far, near, -1).uses = [ECX];
  x.emit(op === Wasm.I64Shl ? Op.SHL : op === Wasm.I64ShrS ? Op.SAR : Op.SHR, near, ECX);
  x.emit(Op.TEST, ECX, WORD_BIT);
  x.emit(Op.CMOV, far, near, Cond.NE);
  x.emit(Op.CMOV, near, fill, Cond.NE);
}

function rotate(x: Context, left: boolean, a: Node, b: Node, lo: Reg, hi: Reg): void {
  const count = low64(x, b);
  into64(x, a, lo, hi);
  x.move(ECX, count);
  // By 32 or more: exchange the words first.
  const old = x.newReg();
  x.move(old, lo);
  x.emit(Op.TEST, ECX, WORD_BIT);
  x.emit(Op.CMOV, lo, hi, Cond.NE);
  x.emit(Op.CMOV, hi, old, Cond.NE);
  const out = x.newReg();
  x.move(out, lo);
  const op = left ? Op.SHLD : Op.SHRD;
  x.emit(op, lo, hi, -1).uses = [ECX];
  x.emit(op, hi, out, -1).uses = [ECX];
}

/** lo = leading (BSR) or trailing (BSF) zeros: the near word decides unless it is 0. */
function countZeros(x: Context, op: Op, a: Node, lo: Reg, hi: Reg): void {
  const value = operands64(x, a);
  const leading = op === Op.BSR;
  const near = x.inReg(leading ? value.hi : value.lo);
  const far = x.inReg(leading ? value.lo : value.hi);
  const fromFar = x.newReg();
  scanWord(x, op, far, fromFar);
  x.emit(Op.ADD, fromFar, new Imm(32));
  scanWord(x, op, near, lo);
  x.emit(Op.TEST, near, near);
  x.emit(Op.CMOV, lo, fromFar, Cond.E);
  x.move(hi, new Imm(0));
}

/** dest = zeros before the first 1 of a word, 32 when there is none. */
function scanWord(x: Context, op: Op, word: Reg, dest: Reg): void {
  const none = x.inReg(new Imm(op === Op.BSR ? 63 : 32));
  x.emit(op, dest, word);
  x.emit(Op.CMOV, dest, none, Cond.E);
  if (op === Op.BSR) x.emit(Op.XOR, dest, new Imm(31));
}

function populationCount(x: Context, a: Node, lo: Reg, hi: Reg): void {
  const value = operands64(x, a);
  const count = x.newReg();
  x.move(EAX, value.hi);
  x.callRoutine("popcount32", [EAX], [EAX, ECX, EDX]);
  x.move(count, EAX);
  x.move(EAX, value.lo);
  x.callRoutine("popcount32", [EAX], [EAX, ECX, EDX]);
  x.move(lo, EAX);
  x.emit(Op.ADD, lo, count);
  x.move(hi, new Imm(0));
}

function reinterpret(x: Context, a: Node, lo: Reg, hi: Reg): void {
  if (a.kind === NodeKind.Load) {
    const mem = loadAddress(x, a);
    x.move(lo, mem);
    return x.move(hi, mem.plus(4));
  }
  const value = floatReg(x, a);
  x.emit(Op.MOVD_FROM_XMM, lo, value);
  const high = x.newReg(Kind.F64);
  x.emit(Op.MOVSD, high, value);
  x.emit(Op.PSRLQ, high, null, 32);
  x.emit(Op.MOVD_FROM_XMM, hi, high);
}
