// What the lowering of one function works on: the block being filled, the locals' registers, and the module's
// labels and run-time routines.

import { type Cond, EAX, ECX, EDX, Imm, Label, Mem, type Operand, type Reg, XMM0 } from "../x86/operand";
import { Op } from "../x86/instructions";
import { Block, Exit, Func, Inst, Kind } from "../lir/inst";
import { type FuncType, ValType, type WasmModule } from "../wasm/module";
import type { RoutineName } from "../runtime/routines";
import type { RuntimeState } from "../runtime/state";

/** Registers that a call may change. */
export const CALL_CLOBBERS: readonly Reg[] = [EAX, ECX, EDX, ...[0, 1, 2, 3, 4, 5, 6, 7].map((n) => XMM0 + n)];

/** How an imported function is compiled: it gets the operands and yields the result registers. */
export type ImportLowering = (x: Context, args: readonly Operand[]) => Reg[];

/** A segment's contents, and the variable that holds its length (0 once dropped). */
export interface SegmentLabels {
  readonly contents: Label;
  readonly length: Label;
}

/** What is known of the module while its functions are compiled. */
export interface ModuleEnv {
  readonly module: WasmModule;
  /** Virtual address of byte 0 of the linear memory. */
  readonly base: number;
  /** Whether every access is checked against the memory's size. */
  readonly bounds: boolean;
  readonly functionLabels: readonly Label[];
  readonly importLowerings: readonly ImportLowering[];
  readonly globalLabels: readonly Label[];
  readonly tableLabels: readonly Label[];
  /** Data and element segments, for memory.init and table.init. */
  readonly dataSegments: readonly SegmentLabels[];
  readonly elementSegments: readonly SegmentLabels[];
  readonly state: RuntimeState;
  /** Number that call_indirect compares: equal for equal types; 0 is a null entry. */
  signature(type: FuncType): number;
  /** A label for a constant of 4, 8 or 16 bytes in read-only data. */
  constant(words: readonly number[]): Label;
  /** A label for a jump table in read-only data. */
  jumpTable(targets: readonly Label[]): Label;
  routine(name: RoutineName): Label;
}

/** Registers of a value: `hi` is used by i64 only. */
export interface Place {
  readonly type: ValType;
  readonly lo: Reg;
  readonly hi: Reg;
}

export const kindOf = (type: ValType): Kind => (type === ValType.F32 ? Kind.F32 : type === ValType.F64 ? Kind.F64 : Kind.I32);

export class Context {
  readonly func: Func;
  block: Block;
  /** Whether the code being read can be reached; nothing is emitted otherwise. */
  reachable = true;
  /** How many loops surround the current code. */
  depth = 0;
  /** Module offset of the current WebAssembly instruction. */
  position = 0;
  locals: Place[] = [];

  constructor(
    readonly env: ModuleEnv,
    label: Label,
  ) {
    this.func = new Func(label);
    this.block = this.newBlock();
    this.func.blocks.push(this.block);
  }

  newReg(kind: Kind = Kind.I32): Reg {
    return this.func.newReg(kind);
  }

  newByteReg(): Reg {
    const reg = this.func.newReg(Kind.I32);
    this.func.byteRegs.add(reg);
    return reg;
  }

  newPlace(type: ValType): Place {
    if (type === ValType.V128 || type === ValType.ExternRef) throw new Error("vector and external reference types are not supported");
    return { type, lo: this.newReg(kindOf(type)), hi: type === ValType.I64 ? this.newReg() : -1 };
  }

  emit(op: Op, dest: Operand | null, source: Operand | null = null, extra = 0): Inst {
    const inst = new Inst(op, dest, source);
    inst.extra = extra;
    inst.position = this.position;
    this.block.insts.push(inst);
    return inst;
  }

  /** dest = source, where one of them may be in memory. */
  move(dest: Operand, source: Operand): void {
    if (dest !== source) this.emit(Op.MOV, dest, source);
  }

  /** The operand in a register: itself when it is one. */
  inReg(operand: Operand): Reg {
    if (typeof operand === "number") return operand;
    const reg = this.newReg();
    this.emit(Op.MOV, reg, operand);
    return reg;
  }

  /** Calls a run-time routine that reads `uses` and changes `defs`. */
  callRoutine(name: RoutineName, uses: readonly Reg[], defs: readonly Reg[]): void {
    const call = this.emit(Op.CALL, null, new Imm(0, this.env.routine(name)));
    call.uses = uses;
    call.defs = defs;
  }

  newBlock(): Block {
    return this.func.newBlock(this.depth);
  }

  /** Starts filling `block`, placed after what came before. */
  place(block: Block): void {
    this.func.blocks.push(block);
    this.block = block;
    this.reachable = true;
  }

  jump(target: Block): void {
    this.block.exit = Exit.Jump;
    this.block.successors = [target];
  }

  branch(cond: Cond, ifTrue: Block, ifFalse: Block): void {
    this.block.exit = Exit.Branch;
    this.block.cond = cond;
    this.block.successors = [ifTrue, ifFalse];
  }

  /** Falls through into a new block. */
  continueIn(block: Block): void {
    this.jump(block);
    this.place(block);
  }

  /** Traps when `cond` holds: the processor raises #UD, the kernel SIGILL. */
  trapIf(cond: Cond): void {
    const trap = this.newBlock();
    const next = this.newBlock();
    this.branch(cond, trap, next);
    this.coldTrap(trap);
    this.place(next);
  }

  /** Blocks that hold a trap, placed behind the function's other code. */
  readonly cold: Block[] = [];

  private coldTrap(block: Block): void {
    const inst = new Inst(Op.UD2, null, null);
    inst.position = this.position;
    block.insts.push(inst);
    this.cold.push(block);
  }

  constantMem(words: readonly number[]): Mem {
    return Mem.at(this.env.constant(words));
  }
}
