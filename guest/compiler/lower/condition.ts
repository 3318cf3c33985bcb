// Comparisons as processor flags: fused with the branch, SETcc or CMOVcc that consumes them.

import { Cond, Imm, Mem, negate, type Operand } from "../x86/operand";
import { Op } from "../x86/instructions";
import type { Block } from "../lir/inst";
import { ValType } from "../wasm/module";
import { Wasm } from "../wasm/opcodes";
import type { Context, Place } from "./context";
import { floatOperand, floatReg } from "./float";
import { operand32, reg32, regOrImm32 } from "./integer32";
import { operands64 } from "./integer64";
import { type Node, NodeKind } from "./node";
import { into } from "./value";

/** Conditions of the integer comparisons in opcode order after eqz: eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u. */
const INTEGER_CONDS: readonly Cond[] = [Cond.E, Cond.NE, Cond.L, Cond.B, Cond.G, Cond.A, Cond.LE, Cond.BE, Cond.GE, Cond.AE];

/** Whether the tree is a comparison or eqz. */
export function isCondition(node: Node): boolean {
  return node.kind === NodeKind.Op && node.op >= Wasm.I32Eqz && node.op <= Wasm.F64Ge;
}

/** Sets the flags so that the returned condition holds exactly when the i32 tree is not zero. */
export function conditionFlags(x: Context, node: Node): Cond {
  if (node.kind === NodeKind.Op) {
    const { op } = node;
    if (op === Wasm.I32Eqz) return negate(conditionFlags(x, node.a!));
    if (op > Wasm.I32Eqz && op <= Wasm.I32GeU) return compare32(x, node.a!, node.b!, INTEGER_CONDS[op - Wasm.I32Eq]);
    if (op === Wasm.I64Eqz) return compareEqual64(x, node.a!, null, Cond.E);
    if (op > Wasm.I64Eqz && op <= Wasm.I64GeU) return compare64(x, node.a!, node.b!, INTEGER_CONDS[op - Wasm.I64Eq]);
    if (op >= Wasm.F32Eq && op <= Wasm.F64Ge) return compareFloat(x, node);
    if (op === Wasm.I32And) return testBits(x, node.a!, node.b!);
  }
  const value = operand32(x, node);
  x.emit(Op.CMP, value instanceof Imm ? x.inReg(value) : value, new Imm(0));
  return Cond.NE;
}

/** The condition for the operands the other way round. */
function swapped(cond: Cond): Cond {
  switch (cond) {
    case Cond.L: return Cond.G;
    case Cond.G: return Cond.L;
    case Cond.LE: return Cond.GE;
    case Cond.GE: return Cond.LE;
    case Cond.B: return Cond.A;
    case Cond.A: return Cond.B;
    case Cond.BE: return Cond.AE;
    case Cond.AE: return Cond.BE;
    default: return cond;
  }
}

function compare32(x: Context, a: Node, b: Node, cond: Cond): Cond {
  if (a.kind === NodeKind.Const && b.kind !== NodeKind.Const) {
    [a, b] = [b, a];
    cond = swapped(cond);
  }
  if (b.constant === 0 && (cond === Cond.E || cond === Cond.NE) && a.kind === NodeKind.Op && a.op === Wasm.I32And) {
    const nonZero = testBits(x, a.a!, a.b!);
    return cond === Cond.NE ? nonZero : negate(nonZero);
  }
  const left = operand32(x, a);
  const right = operand32(x, b);
  const first = left instanceof Imm || (left instanceof Mem && right instanceof Mem) ? x.inReg(left) : left;
  x.emit(Op.CMP, first, right);
  return cond;
}

/** Flags of a & b; the condition for "not zero". */
function testBits(x: Context, a: Node, b: Node): Cond {
  if (a.constant !== undefined) [a, b] = [b, a];
  const left = operand32(x, a);
  const right = regOrImm32(x, b);
  x.emit(Op.TEST, left instanceof Imm ? x.inReg(left) : left, right);
  return Cond.NE;
}

function compare64(x: Context, a: Node, b: Node, cond: Cond): Cond {
  if (cond === Cond.E || cond === Cond.NE) return compareEqual64(x, a, b, cond);
  // Only < and >= come out of the subtraction whole; the others are those with the operands swapped.
  if (cond === Cond.G || cond === Cond.A || cond === Cond.LE || cond === Cond.BE) {
    [a, b] = [b, a];
    cond = swapped(cond);
  }
  const left = operands64(x, a);
  const right = operands64(x, b);
  const high = x.newReg();
  x.move(high, left.hi);
  x.emit(Op.CMP, left.lo instanceof Imm || left.lo instanceof Mem ? x.inReg(left.lo) : left.lo, right.lo);
  x.emit(Op.SBB, high, right.hi);
  return cond;
}

/** b null: compares with 0. */
function compareEqual64(x: Context, a: Node, b: Node | null, cond: Cond): Cond {
  const left = operands64(x, a);
  const low = x.newReg();
  x.move(low, left.lo);
  if (b === null || (b.kind === NodeKind.Const && b.lo === 0 && b.hi === 0)) {
    x.emit(Op.OR, low, left.hi);
    return cond;
  }
  const right = operands64(x, b);
  const high = x.newReg();
  x.move(high, left.hi);
  xorOperand(x, low, right.lo);
  xorOperand(x, high, right.hi);
  x.emit(Op.OR, low, high);
  return cond;
}

function xorOperand(x: Context, dest: number, operand: Operand): void {
  if (!(operand instanceof Imm && operand.value === 0)) x.emit(Op.XOR, dest, operand);
}

/** UCOMISx sets CF for "below or unordered", ZF for "equal or unordered", PF for "unordered". */
function compareFloat(x: Context, node: Node): Cond {
  const index = node.op >= Wasm.F64Eq ? node.op - Wasm.F64Eq : node.op - Wasm.F32Eq;
  const swap = index === 2 || index === 4;
  compareFloats(x, swap ? node.b! : node.a!, swap ? node.a! : node.b!);
  if (index >= 4) return Cond.AE;
  if (index >= 2) return Cond.A;
  const equal = index === 0;
  const [byte, other] = [x.newByteReg(), x.newByteReg()];
  x.emit(Op.SETCC, byte, null, equal ? Cond.E : Cond.NE);
  x.emit(Op.SETCC, other, null, equal ? Cond.NP : Cond.P);
  const [first, second] = [x.newReg(), x.newReg()];
  x.emit(Op.MOVZX8, first, byte);
  x.emit(Op.MOVZX8, second, other);
  x.emit(equal ? Op.AND : Op.OR, first, second);
  return Cond.NE;
}

function compareFloats(x: Context, a: Node, b: Node): void {
  const left = floatReg(x, a);
  x.emit(a.type === ValType.F32 ? Op.UCOMISS : Op.UCOMISD, left, floatOperand(x, b));
}

/** Ends the block: to `ifTrue` when the i32 tree is not zero, else to `ifFalse`. */
export function branchOn(x: Context, node: Node, ifTrue: Block, ifFalse: Block): void {
  if (node.kind === NodeKind.Op) {
    if (node.op === Wasm.I32Eqz) return branchOn(x, node.a!, ifFalse, ifTrue);
    const equal = node.op === Wasm.F32Eq || node.op === Wasm.F64Eq;
    if (equal || node.op === Wasm.F32Ne || node.op === Wasm.F64Ne) {
      compareFloats(x, node.a!, node.b!);
      const ordered = x.newBlock();
      x.branch(Cond.P, equal ? ifFalse : ifTrue, ordered);
      x.place(ordered);
      return x.branch(equal ? Cond.E : Cond.NE, ifTrue, ifFalse);
    }
  }
  if (node.kind === NodeKind.Const) return x.jump(node.lo !== 0 ? ifTrue : ifFalse);
  x.branch(conditionFlags(x, node), ifTrue, ifFalse);
}

/** dest = node.c ? node.a : node.b. */
export function select(x: Context, node: Node, dest: Place): void {
  const [a, b, c] = [node.a!, node.b!, node.c!];
  if (dest.type === ValType.I32 || dest.type === ValType.FuncRef) {
    const chosen = reg32(x, a);
    into(x, b, dest);
    x.emit(Op.CMOV, dest.lo, chosen, conditionFlags(x, c));
    return;
  }
  if (dest.type === ValType.I64) {
    const chosen = operands64(x, a);
    const [lo, hi] = [x.inReg(chosen.lo), x.inReg(chosen.hi)];
    into(x, b, dest);
    const cond = conditionFlags(x, c);
    x.emit(Op.CMOV, dest.lo, lo, cond);
    x.emit(Op.CMOV, dest.hi, hi, cond);
    return;
  }
  const other = x.newBlock();
  const done = x.newBlock();
  into(x, a, dest);
  const second = { ...dest, lo: x.newPlace(dest.type).lo };
  into(x, b, second);
  branchOn(x, c, done, other);
  x.place(other);
  x.emit(dest.type === ValType.F32 ? Op.MOVSS : Op.MOVSD, dest.lo, second.lo);
  x.continueIn(done);
}
