// Rewrites a function so that some virtual registers live in the stack frame. An instruction that can take a
// memory operand uses the slot directly; otherwise a short-lived temporary carries the value.

import { Area, Mem, type Operand, type Reg } from "../x86/operand";
import { Op, READ, ROWS, WRITE } from "../x86/instructions";
import { type Func, Inst, Kind } from "./inst";

const SLOT_BYTES = { [Kind.I32]: 4, [Kind.F32]: 4, [Kind.F64]: 8 };

/** Moves between a register of this kind and memory. */
export const MOVE: Record<Kind, Op> = { [Kind.I32]: Op.MOV, [Kind.F32]: Op.MOVSS, [Kind.F64]: Op.MOVSD };

/** Gives each group of registers one slot and rewrites all their uses. Returns the new temporaries. */
export function spill(func: Func, groups: readonly (readonly Reg[])[]): Reg[] {
  const slots = new Map<Reg, Mem>();
  for (const group of groups) {
    const bytes = Math.max(...group.map((reg) => SLOT_BYTES[func.kinds[reg]]));
    const slot = Mem.frame(Area.Slot, func.slots);
    func.slots += bytes;
    for (const reg of group) slots.set(reg, slot);
  }
  const rewriter = new Rewriter(func, slots);
  for (const block of func.blocks) block.insts = rewriter.rewrite(block.insts);
  return rewriter.temporaries;
}

class Rewriter {
  readonly temporaries: Reg[] = [];
  private out: Inst[] = [];
  private position = 0;

  constructor(
    private readonly func: Func,
    private readonly slots: ReadonlyMap<Reg, Mem>,
  ) {}

  rewrite(insts: readonly Inst[]): Inst[] {
    this.out = [];
    for (const inst of insts) this.instruction(inst);
    return this.out;
  }

  private slotOf(operand: Operand | null): Mem | undefined {
    return typeof operand === "number" ? this.slots.get(operand) : undefined;
  }

  private emit(op: Op, dest: Operand, source: Operand): void {
    const inst = new Inst(op, dest, source);
    inst.position = this.position;
    this.out.push(inst);
  }

  private temporary(like: Reg): Reg {
    const reg = this.func.newReg(this.func.kinds[like]);
    if (this.func.byteRegs.has(like)) this.func.byteRegs.add(reg);
    this.temporaries.push(reg);
    return reg;
  }

  private load(reg: Reg, slot: Mem): Reg {
    const temporary = this.temporary(reg);
    this.emit(MOVE[this.func.kinds[reg]], temporary, slot);
    return temporary;
  }

  /** An address whose base and index are in registers. */
  private address(mem: Mem): Mem {
    const base = this.slots.get(mem.base);
    const index = this.slots.get(mem.index);
    if (!base && !index) return mem;
    const newBase = base ? this.load(mem.base, base) : mem.base;
    const newIndex = mem.index === mem.base ? newBase : index ? this.load(mem.index, index) : mem.index;
    return new Mem(newBase, mem.disp, newIndex, mem.scale, mem.label, mem.area);
  }

  private instruction(inst: Inst): void {
    this.position = inst.position;
    if (inst.dest instanceof Mem) inst.dest = this.address(inst.dest);
    if (inst.source instanceof Mem) inst.source = this.address(inst.source);
    const destSlot = this.slotOf(inst.dest);
    const sourceSlot = this.slotOf(inst.source);
    if (!destSlot && !sourceSlot) {
      this.out.push(inst);
      return;
    }
    if (inst.isMove() && destSlot === sourceSlot) return;
    if (!destSlot) return this.source(inst, sourceSlot!);
    this.destination(inst, destSlot, sourceSlot);
  }

  private source(inst: Inst, slot: Mem): void {
    const inPlace = ROWS[inst.op].sourceMem && !(inst.dest instanceof Mem);
    inst.source = inPlace ? slot : this.load(inst.source as Reg, slot);
    this.out.push(inst);
  }

  private destination(inst: Inst, slot: Mem, sourceSlot: Mem | undefined): void {
    const reg = inst.dest as Reg;
    const row = ROWS[inst.op];
    if (row.destMem && !(inst.source instanceof Mem) && inst.source !== reg) {
      if (sourceSlot) inst.source = this.load(inst.source as Reg, sourceSlot);
      inst.dest = slot;
      this.out.push(inst);
      return;
    }
    const temporary = row.dest & READ ? this.load(reg, slot) : this.temporary(reg);
    if (inst.source === reg) inst.source = row.dest & READ ? temporary : this.load(reg, slot);
    else if (sourceSlot) inst.source = row.sourceMem ? sourceSlot : this.load(inst.source as Reg, sourceSlot);
    inst.dest = temporary;
    this.out.push(inst);
    if (row.dest & WRITE) this.emit(MOVE[this.func.kinds[reg]], slot, temporary);
  }
}
