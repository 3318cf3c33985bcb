// Addresses, loads and stores. Effective address = base of the linear memory + i32 address + offset. Without
// bounds checks the sum wraps at 4 GB, as IA-32 addresses do; pages that are not mapped fault.

import { Cond, Imm, Mem, NO_REG, type Operand, type Reg } from "../x86/operand";
import { Op } from "../x86/instructions";
import { Wasm } from "../wasm/opcodes";
import { type Context } from "./context";
import { operand32, reg32 } from "./integer32";
import { type Node, NodeKind } from "./node";

type Scale = 1 | 2 | 4 | 8;
const MAX_SCALE_SHIFT = 3;
/** The longest offset + size that 32 bits hold. */
const MAX_LENGTH = 0xffffffff;

/** Bytes that a load or store touches. */
export function accessBytes(op: number): number {
  switch (op) {
    case Wasm.I64Load: case Wasm.F64Load: case Wasm.I64Store: case Wasm.F64Store:
      return 8;
    case Wasm.I32Load8S: case Wasm.I32Load8U: case Wasm.I64Load8S: case Wasm.I64Load8U: case Wasm.I32Store8: case Wasm.I64Store8:
      return 1;
    case Wasm.I32Load16S: case Wasm.I32Load16U: case Wasm.I64Load16S: case Wasm.I64Load16U: case Wasm.I32Store16: case Wasm.I64Store16:
      return 2;
    default:
      return 4;
  }
}

/** The memory operand of an access of `bytes` bytes at address `node` + `offset`. */
export function address(x: Context, node: Node, offset: number, bytes: number): Mem {
  const { base } = x.env;
  if (!x.env.bounds) return sum(x, node, (base + offset) | 0);
  const start = reg32(x, node);
  checkBounds(x, start, offset + bytes);
  return new Mem(start, (base + offset) | 0);
}

/** Traps unless [start, start + length) is inside the memory. */
function checkBounds(x: Context, start: Reg, length: number): void {
  if (length > MAX_LENGTH) {
    x.emit(Op.CMP, start, start);
    return x.trapIf(Cond.E);
  }
  const end = x.newReg();
  x.emit(Op.MOV, end, start);
  x.emit(Op.ADD, end, new Imm(length | 0));
  x.trapIf(Cond.B);
  x.emit(Op.CMP, end, Mem.at(x.env.state.memoryBytes));
  x.trapIf(Cond.A);
}

/** A tree as an address: base + index*scale + displacement, as far as one operand can hold it. */
export function sum(x: Context, node: Node, disp: number): Mem {
  if (node.kind === NodeKind.Const) return new Mem(NO_REG, (node.lo + disp) | 0);
  if (node.kind === NodeKind.Op && node.op === Wasm.I32Add) {
    const [a, b] = [node.a!, node.b!];
    if (b.constant !== undefined) return sum(x, a, (disp + b.constant) | 0);
    if (a.constant !== undefined) return sum(x, b, (disp + a.constant) | 0);
    const scaled = scaledIndex(b) ?? scaledIndex(a);
    if (scaled) {
      const other = scaledIndex(b) ? a : b;
      const [inner, more] = addend(other);
      const [indexNode, indexMore] = addend(scaled.node);
      const base = reg32(x, inner);
      return new Mem(base, (disp + more + indexMore * scaled.scale) | 0, reg32(x, indexNode), scaled.scale);
    }
    const [left, leftMore] = addend(a);
    const [right, rightMore] = addend(b);
    const base = reg32(x, left);
    return new Mem(base, (disp + leftMore + rightMore) | 0, reg32(x, right), 1);
  }
  const scaled = scaledIndex(node);
  if (scaled) {
    const [indexNode, more] = addend(scaled.node);
    return new Mem(NO_REG, (disp + more * scaled.scale) | 0, reg32(x, indexNode), scaled.scale);
  }
  return new Mem(reg32(x, node), disp);
}

/** node = index << 0..3 */
function scaledIndex(node: Node): { node: Node; scale: Scale } | undefined {
  if (node.kind !== NodeKind.Op || node.op !== Wasm.I32Shl) return undefined;
  const shift = node.b!.constant;
  if (shift === undefined || shift < 0 || shift > MAX_SCALE_SHIFT) return undefined;
  return { node: node.a!, scale: (1 << shift) as Scale };
}

/** Splits a constant addend off a tree. */
function addend(node: Node): [Node, number] {
  if (node.kind === NodeKind.Op && node.op === Wasm.I32Add && node.b!.constant !== undefined) return [node.a!, node.b!.constant];
  return [node, 0];
}

/** The memory operand of a load node. */
export function loadAddress(x: Context, load: Node): Mem {
  return address(x, load.a!, load.lo, accessBytes(load.op));
}

const NARROW_LOADS: Partial<Record<number, Op>> = {
  [Wasm.I32Load8S]: Op.MOVSX8, [Wasm.I32Load8U]: Op.MOVZX8, [Wasm.I32Load16S]: Op.MOVSX16, [Wasm.I32Load16U]: Op.MOVZX16,
  [Wasm.I64Load8S]: Op.MOVSX8, [Wasm.I64Load8U]: Op.MOVZX8, [Wasm.I64Load16S]: Op.MOVSX16, [Wasm.I64Load16U]: Op.MOVZX16,
};

/** dest = the low 32 bits of an integer load. */
export function loadInto(x: Context, load: Node, dest: Reg): void {
  x.emit(NARROW_LOADS[load.op] ?? Op.MOV, dest, loadAddress(x, load));
}

/** Stores the low 1, 2 or 4 bytes of an integer. */
export function storeLow(x: Context, mem: Mem, value: Operand, bytes: number): void {
  if (bytes === 4) {
    x.emit(Op.MOV, mem, value instanceof Mem ? x.inReg(value) : value);
  } else if (value instanceof Imm) {
    x.emit(bytes === 1 ? Op.MOV8 : Op.MOV16, mem, value);
  } else if (bytes === 2) {
    x.emit(Op.MOV16, mem, x.inReg(value));
  } else {
    const byte = x.newByteReg();
    x.emit(Op.MOV, byte, value);
    x.emit(Op.MOV8, mem, byte);
  }
}

/** Operations that a store can do in memory: *p = *p op value. */
const IN_PLACE: Partial<Record<number, Op>> = {
  [Wasm.I32Add]: Op.ADD, [Wasm.I32Sub]: Op.SUB, [Wasm.I32And]: Op.AND, [Wasm.I32Or]: Op.OR, [Wasm.I32Xor]: Op.XOR,
};

/** i32.store of `*p op value` to the same p becomes one read-modify-write instruction. True when it did. */
export function storeInPlace(x: Context, addressNode: Node, offset: number, value: Node): boolean {
  const op = value.kind === NodeKind.Op ? IN_PLACE[value.op] : undefined;
  if (op === undefined || x.env.bounds) return false;
  const load = value.a!;
  if (load.kind !== NodeKind.Load || load.op !== Wasm.I32Load || load.lo !== offset || !sameSimple(load.a!, addressNode)) return false;
  const right = operand32(x, value.b!);
  x.emit(op, address(x, addressNode, offset, 4), right instanceof Mem ? x.inReg(right) : right);
  return true;
}

function sameSimple(a: Node, b: Node): boolean {
  return a.kind === b.kind && a.lo === b.lo && (a.kind === NodeKind.Local || a.kind === NodeKind.Reg || a.kind === NodeKind.Const);
}
