// Which virtual registers are live at the end of each block: the usual backward data-flow problem, solved
// over those registers only that occur in more than one block. Also removes instructions whose result nobody
// reads. Physical registers never live across blocks.

import { Area, FIRST_VIRTUAL, Mem, NO_REG, type Reg } from "../x86/operand";
import { Op } from "../x86/instructions";
import type { Block, Func, Inst } from "./inst";

export interface Liveness {
  /** Virtual registers live at the end of each block, by block's place in the function. */
  readonly liveOut: readonly (readonly Reg[])[];
}

/** Computes liveness and removes dead moves on the way (repeated by the caller as it iterates). */
export function liveness(func: Func): Liveness {
  const { blocks } = func;
  const globals = crossBlockRegs(func);
  const globalIndex = new Int32Array(func.kinds.length).fill(-1);
  globals.forEach((reg, i) => (globalIndex[reg] = i));
  const words = (globals.length + 31) >>> 5;
  const gen = blocks.map(() => new Uint32Array(words));
  const kill = blocks.map(() => new Uint32Array(words));
  const liveIn = blocks.map(() => new Uint32Array(words));
  const liveOut = blocks.map(() => new Uint32Array(words));
  const order = new Map<Block, number>(blocks.map((block, i) => [block, i]));
  const regs: Reg[] = [];

  blocks.forEach((block, b) => {
    for (const inst of block.insts) {
      regs.length = 0;
      inst.pushUses(regs);
      for (const reg of regs) {
        const i = globalIndex[reg];
        if (i >= 0 && !(kill[b][i >>> 5] & (1 << (i & 31)))) gen[b][i >>> 5] |= 1 << (i & 31);
      }
      regs.length = 0;
      inst.pushDefs(regs);
      for (const reg of regs) {
        const i = globalIndex[reg];
        if (i >= 0) kill[b][i >>> 5] |= 1 << (i & 31);
      }
    }
  });

  for (let changed = true; changed; ) {
    changed = false;
    for (let b = blocks.length - 1; b >= 0; b--) {
      const out = liveOut[b];
      for (const successor of blocks[b].successors) {
        const from = liveIn[order.get(successor)!];
        for (let w = 0; w < words; w++) out[w] |= from[w];
      }
      const into = liveIn[b];
      for (let w = 0; w < words; w++) {
        const next = (gen[b][w] | (out[w] & ~kill[b][w])) >>> 0;
        if (next !== into[w]) {
          into[w] = next;
          changed = true;
        }
      }
    }
  }
  return { liveOut: liveOut.map((bits) => globals.filter((_, i) => bits[i >>> 5] & (1 << (i & 31)))) };
}

/** Virtual registers that occur in more than one block. */
function crossBlockRegs(func: Func): Reg[] {
  const seenIn = new Int32Array(func.kinds.length).fill(-1);
  const crossing = new Uint8Array(func.kinds.length);
  const regs: Reg[] = [];
  const globals: Reg[] = [];
  func.blocks.forEach((block, b) => {
    regs.length = 0;
    for (const inst of block.insts) {
      inst.pushUses(regs);
      inst.pushDefs(regs);
    }
    for (const reg of regs) {
      if (reg < FIRST_VIRTUAL) continue;
      if (seenIn[reg] < 0) seenIn[reg] = b;
      else if (seenIn[reg] !== b && !crossing[reg]) {
        crossing[reg] = 1;
        globals.push(reg);
      }
    }
  });
  return globals;
}

/** Removes instructions without effect besides a register that is dead after them. */
export function removeDead(func: Func): void {
  for (let removed = true; removed; ) {
    removed = false;
    const { liveOut } = liveness(func);
    const regs: Reg[] = [];
    func.blocks.forEach((block, b) => {
      const live = new Set(liveOut[b]);
      const kept: Inst[] = [];
      for (let i = block.insts.length - 1; i >= 0; i--) {
        const inst = block.insts[i];
        regs.length = 0;
        inst.pushDefs(regs);
        if (isPure(inst) && regs.every((reg) => reg >= FIRST_VIRTUAL && !live.has(reg))) {
          removed = true;
          continue;
        }
        for (const reg of regs) live.delete(reg);
        regs.length = 0;
        inst.pushUses(regs);
        for (const reg of regs) live.add(reg);
        kept.push(inst);
      }
      block.insts = kept.reverse();
    });
  }
}

/** A constant or variable of the translator's own: it is always mapped. */
function isStatic(mem: Mem): boolean {
  return mem.label !== null && mem.base === NO_REG && mem.index === NO_REG;
}

/** Whether the instruction does nothing but write its destination register: no flags, no load that may fault. */
function isPure({ op, dest, source }: Inst): boolean {
  if (typeof dest !== "number") return false;
  switch (op) {
    case Op.LEA:
      return true;
    case Op.MOV:
    case Op.MOVSS:
    case Op.MOVSD:
    case Op.MOVZX8:
    case Op.MOVZX16:
    case Op.MOVSX8:
    case Op.MOVSX16:
      return !(source instanceof Mem) || source.area !== Area.None || isStatic(source);
    default:
      return false;
  }
}
