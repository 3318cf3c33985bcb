// Calls and the internal calling convention.
//
// Integer words (two for an i64, low first) are passed in EAX, EDX, ECX, then on the stack; floats in
// XMM0-XMM7, then on the stack. Results the same way, the integer registers being EAX, EDX, ECX; results that
// find no register are written by the callee above the stack parameters, in room that the caller keeps.
// EBX, ESI, EDI, EBP are kept by the callee.

import { Area, Cond, EAX, ECX, EDX, Imm, Mem, type Operand, type Reg, XMM0 } from "../x86/operand";
import { Op } from "../x86/instructions";
import { type Inst, Kind } from "../lir/inst";
import { MOVE } from "../lir/spill";
import { type FuncType, ValType } from "../wasm/module";
import { CALL_CLOBBERS, type Context, kindOf, type Place } from "./context";
import { floatOperand } from "./float";
import { operand32, reg32 } from "./integer32";
import { operands64 } from "./integer64";
import { type Node, NodeKind, regNode } from "./node";

const INTEGER_REGS: readonly Reg[] = [EAX, EDX, ECX];
const SSE_REGS: readonly Reg[] = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => XMM0 + n);

/** Where one word or float of a signature travels: a register, or bytes above the start of the stack area. */
interface Slot {
  readonly kind: Kind;
  readonly reg: Reg | null;
  readonly offset: number;
}

interface Layout {
  readonly params: readonly Slot[];
  readonly results: readonly Slot[];
  readonly stackBytes: number;
}

const layouts = new WeakMap<FuncType, Layout>();

function layoutOf(type: FuncType): Layout {
  const known = layouts.get(type);
  if (known) return known;
  let offset = 0;
  const slots = (types: readonly ValType[]): Slot[] => {
    let integers = 0;
    let floats = 0;
    return types.flatMap(partKinds).map((kind) => {
      const reg = kind === Kind.I32 ? INTEGER_REGS[integers++] : SSE_REGS[floats++];
      if (reg !== undefined) return { kind, reg, offset: 0 };
      const slot = { kind, reg: null, offset };
      offset += kind === Kind.F64 ? 8 : 4;
      return slot;
    });
  };
  const [params, results] = [slots(type.params), slots(type.results)];
  const layout = { params, results, stackBytes: offset };
  layouts.set(type, layout);
  return layout;
}

function partKinds(type: ValType): Kind[] {
  return type === ValType.I64 ? [Kind.I32, Kind.I32] : [kindOf(type)];
}

/** The registers of places, in the order of the slots. */
function partsOf(places: readonly Place[]): Reg[] {
  return places.flatMap((place) => (place.type === ValType.I64 ? [place.lo, place.hi] : [place.lo]));
}

/** At function entry: moves the parameters to their locals. */
export function receiveParams(x: Context, type: FuncType, places: readonly Place[]): void {
  const { params } = layoutOf(type);
  const regs = partsOf(places);
  // Registers first, while they still hold the parameters.
  for (const inRegister of [true, false]) {
    params.forEach((slot, i) => {
      if ((slot.reg !== null) === inRegister) x.emit(MOVE[slot.kind], regs[i], slot.reg ?? Mem.frame(Area.Incoming, slot.offset));
    });
  }
}

/** Returns the values, which are in registers that nobody writes. */
export function returnValues(x: Context, type: FuncType, places: readonly Place[]): void {
  const { results } = layoutOf(type);
  const regs = partsOf(places);
  const used: Reg[] = [];
  results.forEach((slot, i) => {
    if (slot.reg === null) x.emit(MOVE[slot.kind], Mem.frame(Area.Incoming, slot.offset), regs[i]);
  });
  results.forEach((slot, i) => {
    if (slot.reg === null) return;
    x.emit(MOVE[slot.kind], slot.reg, regs[i]);
    used.push(slot.reg);
  });
  x.emit(Op.RET, null).uses = used;
}

/** The values as operands: two for an i64. */
export function operandsOf(x: Context, args: readonly Node[]): Operand[] {
  return args.flatMap((arg): Operand[] => {
    if (arg.type === ValType.I64) {
      const pair = operands64(x, arg);
      return [pair.lo, pair.hi];
    }
    return [arg.type === ValType.F32 || arg.type === ValType.F64 ? floatOperand(x, arg) : operand32(x, arg)];
  });
}

/** Calls what `target` emits, with arguments in place; yields the results. */
function call(x: Context, type: FuncType, args: readonly Node[], target: () => Inst): Node[] {
  const { params, results, stackBytes } = layoutOf(type);
  const operands = operandsOf(x, args);
  x.func.outgoing = Math.max(x.func.outgoing, stackBytes);
  params.forEach((slot, i) => {
    if (slot.reg === null) store(x, slot, operands[i]);
  });
  const used: Reg[] = [];
  params.forEach((slot, i) => {
    if (slot.reg === null) return;
    x.emit(MOVE[slot.kind], slot.reg, operands[i]);
    used.push(slot.reg);
  });
  const inst = target();
  inst.uses = used;
  inst.defs = CALL_CLOBBERS;

  const places = type.results.map((result) => x.newPlace(result));
  const regs = partsOf(places);
  for (const inRegister of [true, false]) {
    results.forEach((slot, i) => {
      if ((slot.reg !== null) === inRegister) x.emit(MOVE[slot.kind], regs[i], slot.reg ?? Mem.frame(Area.Outgoing, slot.offset));
    });
  }
  return places.map((place) => regNode(place.type, place.lo, place.hi));
}

function store(x: Context, slot: Slot, operand: Operand): void {
  let value = operand;
  if (operand instanceof Mem) x.emit(MOVE[slot.kind], (value = x.newReg(slot.kind)), operand);
  x.emit(MOVE[slot.kind], Mem.frame(Area.Outgoing, slot.offset), value);
}

/** Calls function `index`, or does what an import does. */
export function callFunction(x: Context, index: number, args: readonly Node[]): Node[] {
  const { env } = x;
  const type = env.module.funcTypes[index];
  const lowering = env.importLowerings[index];
  if (lowering) {
    const regs = lowering(x, operandsOf(x, args));
    return type.results.map((result, i) => regNode(result, regs[i], regs[i + 1] ?? -1));
  }
  return call(x, type, args, () => x.emit(Op.CALL, null, new Imm(0, env.functionLabels[index])));
}

/** Bytes of a table entry: address of the code, number of the signature (0: null). */
export const TABLE_ENTRY_BYTES = 8;

/** Calls entry `index` of a table; #UD when there is none of this type. */
export function callIndirect(x: Context, table: number, type: FuncType, index: Node, args: readonly Node[]): Node[] {
  const label = x.env.tableLabels[table];
  const { min } = x.env.module.tables[table];
  const signature = new Imm(x.env.signature(type));
  if (index.kind === NodeKind.Const) {
    const offset = (index.lo >>> 0) * TABLE_ENTRY_BYTES;
    if (index.lo >>> 0 >= min) {
      x.emit(Op.CMP, x.inReg(new Imm(0)), new Imm(0));
      x.trapIf(Cond.E);
      return call(x, type, args, () => x.emit(Op.CALL_MEM, null, Mem.at(label)));
    }
    x.emit(Op.CMP, Mem.at(label, offset + 4), signature);
    x.trapIf(Cond.NE);
    return call(x, type, args, () => x.emit(Op.CALL_MEM, null, Mem.at(label, offset)));
  }
  const entry = reg32(x, index);
  x.emit(Op.CMP, entry, new Imm(min));
  x.trapIf(Cond.AE);
  const at = (offset: number) => new Mem(-1, offset, entry, TABLE_ENTRY_BYTES, label);
  x.emit(Op.CMP, at(4), signature);
  x.trapIf(Cond.NE);
  return call(x, type, args, () => x.emit(Op.CALL_MEM, null, at(0)));
}
