// Writes run-time routines by hand: instructions over physical registers, in blocks.

import { Area, type Cond, Imm, Label, Mem, type Operand, type Reg } from "../x86/operand";
import { Op } from "../x86/instructions";
import { assemble, type MachineCode } from "../lir/assemble";
import { type Block, Exit, Func, Inst } from "../lir/inst";
import { type FuncType } from "../wasm/module";
import type { RoutineName } from "./routines";
import type { RuntimeState } from "./state";

export interface ExportedFunction {
  readonly label: Label;
  readonly type: FuncType;
}

/** What routines may refer to. */
export interface RoutineEnv {
  readonly state: RuntimeState;
  readonly base: number;
  readonly bounds: boolean;
  readonly maxPages: number;
  /** Whether the memory's end is the program break (else pages are mapped). */
  readonly growByBreak: boolean;
  /** Label and type of an exported function. */
  exported(name: string): ExportedFunction | undefined;
  /** The module's start function. */
  readonly startFunction: Label | undefined;
  constant(words: readonly number[]): Label;
  routine(name: RoutineName): Label;
}

export class Builder {
  readonly func: Func;
  private current: Block;

  constructor(
    label: Label,
    readonly env: RoutineEnv,
  ) {
    this.func = new Func(label);
    this.current = this.func.newBlock(0);
    this.func.blocks.push(this.current);
  }

  emit(op: Op, dest: Operand | null = null, source: Operand | number | null = null, extra = 0): this {
    const inst = new Inst(op, dest, source);
    inst.extra = extra;
    this.current.insts.push(inst);
    return this;
  }

  block(): Block {
    return this.func.newBlock(0);
  }

  /** Goes to `target` when `cond` holds, else on. */
  branch(cond: Cond, target: Block): this {
    const next = this.block();
    this.current.exit = Exit.Branch;
    this.current.cond = cond;
    this.current.successors = [target, next];
    this.func.blocks.push(next);
    this.current = next;
    return this;
  }

  jump(target: Block): this {
    this.current.exit = Exit.Jump;
    this.current.successors = [target];
    return this;
  }

  /** The code that follows begins `block`; code before it falls through unless it jumped or returned. */
  at(block: Block): this {
    const last = this.current.insts[this.current.insts.length - 1];
    const left = this.current.exit !== Exit.None || (last !== undefined && (last.op === Op.RET || last.op === Op.UD2));
    if (!left) this.jump(block);
    this.func.blocks.push(block);
    this.current = block;
    return this;
  }

  /** Says that the last instruction changes `regs`, so that the prologue saves them. */
  keep(regs: readonly Reg[]): this {
    this.current.insts[this.current.insts.length - 1].defs = regs;
    return this;
  }

  /** A new word in the routine's frame. */
  saveSlot(): Mem {
    const slot = Mem.frame(Area.Slot, this.func.slots);
    this.func.slots += 4;
    return slot;
  }

  ret(): this {
    return this.emit(Op.RET);
  }

  call(label: Label): this {
    return this.emit(Op.CALL, null, new Imm(0, label));
  }

  /** A constant of 4, 8 or 16 bytes in read-only data. */
  constant(...words: number[]): Mem {
    return Mem.at(this.env.constant(words));
  }

  finish(): MachineCode {
    return assemble(this.func, null);
  }
}

export const imm = (value: number) => new Imm(value | 0);
