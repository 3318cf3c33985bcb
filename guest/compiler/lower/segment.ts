// memory.init, data.drop, and the table instructions of the bulk memory proposal. Tables never grow:
// table.grow is always refused, which the specification allows.

import { Cond, EAX, ECX, EDX, Imm, Label, Mem, type Operand, type Reg } from "../x86/operand";
import { Op } from "../x86/instructions";
import { ValType } from "../wasm/module";
import { Wasm } from "../wasm/opcodes";
import type { Reader } from "../wasm/reader";
import { TABLE_ENTRY_BYTES } from "./call";
import { CALL_CLOBBERS, type Context } from "./context";
import type { Control } from "./control";
import { reg32 } from "./integer32";
import { constNode, type Node } from "./node";

/** Lowers a segment or table instruction; false when `op` is none. */
export function segmentInstruction(x: Context, control: Control, r: Reader, op: number): boolean {
  const { env } = x;
  switch (op) {
    case Wasm.DataDrop:
      x.emit(Op.MOV, Mem.at(env.dataSegments[r.u32()].length), new Imm(0));
      return true;
    case Wasm.ElemDrop:
      x.emit(Op.MOV, Mem.at(env.elementSegments[r.u32()].length), new Imm(0));
      return true;
    case Wasm.MemoryInit: {
      const segment = env.dataSegments[r.u32()];
      r.u32();
      const [to, from, count] = operands(x, control);
      checkEnd(x, to, count, Mem.at(env.state.memoryBytes));
      checkEnd(x, from, count, Mem.at(segment.length));
      copy(x, new Mem(to, env.base), new Mem(from, 0, -1, 1, segment.contents), count, 1);
      return true;
    }
    case Wasm.TableInit: {
      const segment = env.elementSegments[r.u32()];
      const table = r.u32();
      const [to, from, count] = operands(x, control);
      checkEnd(x, to, count, new Imm(env.module.tables[table].min));
      checkEnd(x, from, count, Mem.at(segment.length));
      copy(x, entryOf(env.tableLabels[table], to), entryOf(segment.contents, from), count, TABLE_ENTRY_BYTES);
      return true;
    }
    case Wasm.TableCopy: {
      const [target, source] = [r.u32(), r.u32()];
      const [to, from, count] = operands(x, control);
      checkEnd(x, to, count, new Imm(env.module.tables[target].min));
      checkEnd(x, from, count, new Imm(env.module.tables[source].min));
      copy(x, entryOf(env.tableLabels[target], to), entryOf(env.tableLabels[source], from), count, TABLE_ENTRY_BYTES);
      return true;
    }
    case Wasm.TableSize:
      control.stack.push(constNode(ValType.I32, env.module.tables[r.u32()].min));
      return true;
    case Wasm.TableGrow:
      r.u32();
      control.popMany(2);
      control.stack.push(constNode(ValType.I32, -1));
      return true;
    default:
      return false;
  }
}

function operands(x: Context, control: Control): Reg[] {
  const nodes: Node[] = control.popMany(3);
  control.flushReads();
  return nodes.map((node) => reg32(x, node));
}

function entryOf(label: Label, index: Reg): Mem {
  return new Mem(-1, 0, index, TABLE_ENTRY_BYTES, label);
}

/** Traps unless start + count <= limit. */
function checkEnd(x: Context, start: Reg, count: Reg, limit: Operand): void {
  const end = x.newReg();
  x.move(end, start);
  x.emit(Op.ADD, end, count);
  x.trapIf(Cond.B);
  x.emit(Op.CMP, end, limit);
  x.trapIf(Cond.A);
}

/** Copies `count` items of `size` bytes. */
function copy(x: Context, to: Mem, from: Mem, count: Reg, size: 1 | 8): void {
  const [target, source] = [x.newReg(), x.newReg()];
  x.emit(Op.LEA, target, to);
  x.emit(Op.LEA, source, from);
  x.emit(Op.LEA, ECX, new Mem(-1, 0, count, size));
  x.move(EAX, target);
  x.move(EDX, source);
  x.callRoutine("rawCopy", [EAX, EDX, ECX], CALL_CLOBBERS);
}
