// Operands of IA-32 instructions, before and after register allocation. A register is a number: 0-7 the
// general registers in their encoding order, 8-15 the SSE registers, 16 and up virtual registers.
// Source of the encoding order: Intel SDM vol. 2, section 2.1.5, table 2-2.

export type Reg = number;

export const EAX = 0;
export const ECX = 1;
export const EDX = 2;
export const EBX = 3;
export const ESP = 4;
export const EBP = 5;
export const ESI = 6;
export const EDI = 7;
export const XMM0 = 8;
export const XMM1 = 9;
export const XMM2 = 10;
export const XMM3 = 11;
export const XMM4 = 12;
export const FIRST_VIRTUAL = 16;
export const NO_REG = -1;

/** A place in the output whose address is known only after layout. */
export class Label {
  address = 0;
  constructor(readonly name: string) {}
}

/** An immediate: a number, or the address of a label plus a number. */
export class Imm {
  constructor(
    readonly value: number,
    readonly label: Label | null = null,
  ) {}
}

/** Which part of the stack frame a frame operand counts from (lir/frame.ts draws it). */
export const enum Area {
  None,
  /** Outgoing stack arguments: lowest, at ESP. */
  Outgoing,
  /** Spill slots. */
  Slot,
  /** Incoming stack arguments, above the return address. */
  Incoming,
}

/** A memory operand: [base + index*scale + disp + label], or a place in the frame. */
export class Mem {
  constructor(
    readonly base: Reg,
    readonly disp: number,
    readonly index: Reg = NO_REG,
    readonly scale: 1 | 2 | 4 | 8 = 1,
    readonly label: Label | null = null,
    readonly area: Area = Area.None,
  ) {}

  static at(label: Label, disp = 0): Mem {
    return new Mem(NO_REG, disp, NO_REG, 1, label);
  }

  static frame(area: Area, offset: number): Mem {
    return new Mem(ESP, offset, NO_REG, 1, null, area);
  }

  /** The operand `bytes` higher. */
  plus(bytes: number): Mem {
    return new Mem(this.base, (this.disp + bytes) | 0, this.index, this.scale, this.label, this.area);
  }

  mentions(reg: Reg): boolean {
    return this.base === reg || this.index === reg;
  }
}

export type Operand = Reg | Imm | Mem;

/** Condition codes, as in the low four bits of Jcc, SETcc and CMOVcc (SDM vol. 1, appendix B). */
export const enum Cond {
  B = 2,
  AE = 3,
  E = 4,
  NE = 5,
  BE = 6,
  A = 7,
  S = 8,
  NS = 9,
  P = 10,
  NP = 11,
  L = 12,
  GE = 13,
  LE = 14,
  G = 15,
}

/** The condition that holds exactly when `cond` does not. */
export function negate(cond: Cond): Cond {
  return cond ^ 1;
}
