// i32 expressions. Two-address instructions are fed by moves that the register allocator coalesces away.

import { Cond, EAX, ECX, EDX, Imm, Mem, type Operand, type Reg } from "../x86/operand";
import { Op } from "../x86/instructions";
import { ValType } from "../wasm/module";
import { Wasm } from "../wasm/opcodes";
import type { Context } from "./context";
import { conditionFlags, isCondition, select } from "./condition";
import { divide32 } from "./divide";
import { floatReg, truncate32 } from "./float";
import { low64 } from "./integer64";
import { loadAddress, loadInto, sum } from "./memory";
import { type Node, NodeKind } from "./node";

/** The value as a register, an immediate or a memory operand. */
export function operand32(x: Context, node: Node): Operand {
  switch (node.kind) {
    case NodeKind.Const:
      return new Imm(node.lo);
    case NodeKind.Global:
      return Mem.at(x.env.globalLabels[node.lo]);
    case NodeKind.Load:
      if (node.op === Wasm.I32Load) return loadAddress(x, node);
  }
  return reg32(x, node);
}

/** The value in a register: the local's own when the tree is a local, so use it before writing the local. */
export function reg32(x: Context, node: Node): Reg {
  if (node.kind === NodeKind.Reg) return node.lo;
  if (node.kind === NodeKind.Local) return x.locals[node.lo].lo;
  const dest = x.newReg();
  into32(x, node, dest);
  return dest;
}

/** A register or an immediate. */
export function regOrImm32(x: Context, node: Node): Reg | Imm {
  return node.kind === NodeKind.Const ? new Imm(node.lo) : reg32(x, node);
}

/** dest = value of the tree, which must not read dest. */
export function into32(x: Context, node: Node, dest: Reg): void {
  switch (node.kind) {
    case NodeKind.Const:
    case NodeKind.Reg:
    case NodeKind.Local:
    case NodeKind.Global:
      return x.move(dest, operand32(x, node));
    case NodeKind.Load:
      return loadInto(x, node, dest);
    case NodeKind.Op:
      return operation(x, node, dest);
  }
}

const TWO_ADDRESS: Partial<Record<number, Op>> = {
  [Wasm.I32Sub]: Op.SUB, [Wasm.I32And]: Op.AND, [Wasm.I32Or]: Op.OR, [Wasm.I32Xor]: Op.XOR,
};
const SHIFTS: Partial<Record<number, Op>> = {
  [Wasm.I32Shl]: Op.SHL, [Wasm.I32ShrS]: Op.SAR, [Wasm.I32ShrU]: Op.SHR, [Wasm.I32Rotl]: Op.ROL, [Wasm.I32Rotr]: Op.ROR,
};

function operation(x: Context, node: Node, dest: Reg): void {
  const [a, b] = [node.a!, node.b!];
  const twoAddress = TWO_ADDRESS[node.op];
  if (twoAddress !== undefined) return binary(x, twoAddress, a, b, dest);
  const shift = SHIFTS[node.op];
  if (shift !== undefined) return shift32(x, shift, a, b, dest);
  if (isCondition(node)) return setCondition(x, node, dest);
  switch (node.op) {
    case Wasm.I32Add:
      return add(x, node, dest);
    case Wasm.I32Mul:
      return multiply(x, a, b, dest);
    case Wasm.I32DivS:
    case Wasm.I32DivU:
    case Wasm.I32RemS:
    case Wasm.I32RemU:
      return divide32(x, node.op, a, b, dest);
    case Wasm.I32Clz:
      return scan(x, Op.BSR, a, dest, 63, 31);
    case Wasm.I32Ctz:
      return scan(x, Op.BSF, a, dest, 32, 0);
    case Wasm.I32Popcnt:
      x.move(EAX, operand32(x, a));
      x.callRoutine("popcount32", [EAX], [EAX, ECX, EDX]);
      return x.move(dest, EAX);
    case Wasm.I32Extend8S: {
      const byte = x.newByteReg();
      into32(x, a, byte);
      x.emit(Op.MOVSX8, dest, byte);
      return;
    }
    case Wasm.I32Extend16S:
      x.emit(Op.MOVSX16, dest, reg32(x, a));
      return;
    case Wasm.I32WrapI64:
      return x.move(dest, low64(x, a));
    case Wasm.I32ReinterpretF32:
      if (a.kind === NodeKind.Load) x.emit(Op.MOV, dest, loadAddress(x, a));
      else x.emit(Op.MOVD_FROM_XMM, dest, floatReg(x, a));
      return;
    case Wasm.Select:
      return select(x, node, { type: ValType.I32, lo: dest, hi: -1 });
    default:
      return truncate32(x, node, dest);
  }
}

/** dest = a op b. */
function binary(x: Context, op: Op, a: Node, b: Node, dest: Reg): void {
  const commutes = op !== Op.SUB;
  // The larger tree first: fewer values are held at once.
  if (commutes && a.constant === undefined && (b.size > a.size || (a.kind === NodeKind.Load && b.kind !== NodeKind.Load && b.kind !== NodeKind.Const))) {
    [a, b] = [b, a];
  }
  if (a.size > 1) {
    into32(x, a, dest);
    x.emit(op, dest, operand32(x, b));
    return;
  }
  const right = operand32(x, b);
  into32(x, a, dest);
  x.emit(op, dest, right);
}

function add(x: Context, node: Node, dest: Reg): void {
  const [a, b] = [node.a!, node.b!];
  const foldsMemory = (operand: Node) => operand.kind === NodeKind.Load || operand.kind === NodeKind.Global;
  if (foldsMemory(a) || foldsMemory(b)) return binary(x, Op.ADD, a, b, dest);
  x.emit(Op.LEA, dest, sum(x, node, 0));
}

function multiply(x: Context, a: Node, b: Node, dest: Reg): void {
  if (a.constant !== undefined) [a, b] = [b, a];
  const factor = b.constant;
  if (factor === undefined) return binary(x, Op.IMUL, a, b, dest);
  if (factor === 3 || factor === 5 || factor === 9) {
    const value = reg32(x, a);
    x.emit(Op.LEA, dest, new Mem(value, 0, value, (factor - 1) as 2 | 4 | 8));
  } else {
    const value = operand32(x, a);
    x.emit(Op.IMUL3, dest, value instanceof Imm ? x.inReg(value) : value, factor);
  }
}

function shift32(x: Context, op: Op, a: Node, b: Node, dest: Reg): void {
  if (b.constant !== undefined) {
    into32(x, a, dest);
    if (b.constant & 31) x.emit(op, dest, new Imm(b.constant & 31));
    return;
  }
  const count = operand32(x, b);
  into32(x, a, dest);
  x.move(ECX, count);
  x.emit(op, dest, ECX);
}

/** Leading or trailing zeros: the scan leaves its destination open when the source is 0, hence the CMOV. */
function scan(x: Context, op: Op, a: Node, dest: Reg, ifZero: number, flip: number): void {
  const zero = x.inReg(new Imm(ifZero));
  const value = operand32(x, a);
  x.emit(op, dest, value instanceof Imm ? x.inReg(value) : value);
  x.emit(Op.CMOV, dest, zero, Cond.E);
  if (flip) x.emit(Op.XOR, dest, new Imm(flip));
}

function setCondition(x: Context, node: Node, dest: Reg): void {
  const cond = conditionFlags(x, node);
  const byte = x.newByteReg();
  x.emit(Op.SETCC, byte, null, cond);
  x.emit(Op.MOVZX8, dest, byte);
}
