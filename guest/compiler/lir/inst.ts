// LIR, the low-level intermediate representation: IA-32 instructions over virtual registers, in basic blocks.
// Not SSA: a WebAssembly local is one virtual register (a pair for i64) that is written many times.

import { type Cond, EBP, EBX, EDI, ESI, FIRST_VIRTUAL, type Label, Mem, type Operand, type Reg } from "../x86/operand";
import { Op, READ, ROWS, WRITE } from "../x86/instructions";

/** What a virtual register holds; decides its register file and its spill slot. */
export const enum Kind {
  I32,
  F32,
  F64,
}

export class Inst {
  /** Condition of SETCC, CMOV; predicate of CMPSx; immediate of IMUL3 and of double shifts (-1: by CL). */
  extra = 0;
  /** Registers read and written besides the two operands. */
  uses: readonly Reg[] = NONE;
  defs: readonly Reg[] = NONE;
  /** Byte offset in the module of the WebAssembly instruction it comes from, for the line table. */
  position = 0;

  constructor(
    readonly op: Op,
    public dest: Operand | null,
    public source: Operand | null,
  ) {}

  /** A register-to-register move, which the allocator may coalesce away. */
  isMove(): boolean {
    return (this.op === Op.MOV || this.op === Op.MOVSS || this.op === Op.MOVSD) && typeof this.dest === "number" && typeof this.source === "number";
  }

  clone(): Inst {
    const copy = new Inst(this.op, this.dest, this.source);
    copy.extra = this.extra;
    copy.uses = this.uses;
    copy.defs = this.defs;
    copy.position = this.position;
    return copy;
  }

  /** Appends the registers that the instruction reads. */
  pushUses(to: Reg[]): void {
    const { dest, source } = this;
    if (typeof dest === "number") {
      if (ROWS[this.op].dest & READ) to.push(dest);
    } else if (dest instanceof Mem) {
      if (dest.base >= 0) to.push(dest.base);
      if (dest.index >= 0) to.push(dest.index);
    }
    if (typeof source === "number") to.push(source);
    else if (source instanceof Mem) {
      if (source.base >= 0) to.push(source.base);
      if (source.index >= 0) to.push(source.index);
    }
    for (const reg of this.uses) to.push(reg);
  }

  /** Appends the registers that the instruction writes. */
  pushDefs(to: Reg[]): void {
    if (typeof this.dest === "number" && ROWS[this.op].dest & WRITE) to.push(this.dest);
    for (const reg of this.defs) to.push(reg);
  }
}

const NONE: readonly Reg[] = [];

/** How control leaves a block. Anything else that leaves (ret, ud2, jump table) is the block's last instruction. */
export const enum Exit {
  /** No way out, or only through the last instruction (`successors` lists a table's targets). */
  None,
  Jump,
  /** Conditional: successors are [taken, not taken]. */
  Branch,
}

export class Block {
  insts: Inst[] = [];
  exit = Exit.None;
  cond: Cond = 0 as Cond;
  successors: Block[] = [];
  /** Address of the block, for jump tables; set when one refers to it. */
  label: Label | null = null;

  constructor(
    readonly id: number,
    /** How many loops it is in. */
    readonly depth: number,
  ) {}
}

export class Func {
  readonly blocks: Block[] = [];
  /** Kind of each virtual register, by register number. */
  readonly kinds: Kind[] = new Array<Kind>(FIRST_VIRTUAL).fill(Kind.I32);
  /** Virtual registers that need a byte-addressable register (AL, CL, DL, BL). */
  readonly byteRegs = new Set<Reg>();
  /** Registers that it must give back unchanged, in the order they are pushed. */
  calleeSaved: readonly Reg[] = [EBX, ESI, EDI, EBP];
  /** Bytes of stack arguments of the calls it makes. */
  outgoing = 0;
  /** Bytes of spill slots. */
  slots = 0;

  constructor(readonly label: Label) {
    for (let reg = 8; reg < FIRST_VIRTUAL; reg++) this.kinds[reg] = Kind.F64;
  }

  newReg(kind: Kind): Reg {
    this.kinds.push(kind);
    return this.kinds.length - 1;
  }

  /** A block that is not yet placed; `place` puts it at the end. */
  newBlock(depth: number): Block {
    return new Block(this.nextBlock++, depth);
  }

  private nextBlock = 0;
}
