// Encodes one instruction at a time: prefix, opcode, ModRM, SIB, displacement, immediate. Registers must be
// physical by now (a colour table maps the virtual ones). Source: Intel SDM vol. 2, sections 2.1 and 2.2.

import { Area, ECX, ESP, Imm, type Label, Mem, NO_REG, type Operand, type Reg, XMM0 } from "./operand";
import { Form, Op, type Row, ROWS } from "./instructions";
import type { Inst } from "../lir/inst";

/** A 32-bit field to fill in when addresses are known. */
export interface Relocation {
  readonly offset: number;
  readonly label: Label;
  /** True: relative to the end of the field. */
  readonly relative: boolean;
}

/** Where the areas of a stack frame begin, in bytes above ESP. */
export interface FrameOffsets {
  readonly slots: number;
  readonly incoming: number;
}

const MOD_INDIRECT = 0x00;
const MOD_DISP8 = 0x40;
const MOD_DISP32 = 0x80;
const MOD_REGISTER = 0xc0;
const RM_SIB = 4;
const RM_DISP32 = 5;
const NO_INDEX = 4 << 3;
const NO_BASE = 5;
const OPERAND_SIZE_PREFIX = 0x66;

const isInt8 = (value: number) => value >= -128 && value <= 127;

export class Encoder {
  bytes = new Uint8Array(1024);
  length = 0;
  relocations: Relocation[] = [];
  /** Physical register of each register; empty means they are physical already. */
  colors: ArrayLike<Reg> | null = null;
  frame: FrameOffsets = { slots: 0, incoming: 0 };

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = value;
  }

  word32(value: number, label: Label | null = null, relative = false): void {
    if (label) this.relocations.push({ offset: this.length, label, relative });
    this.byte(value & 255);
    this.byte((value >> 8) & 255);
    this.byte((value >> 16) & 255);
    this.byte(value >>> 24);
  }

  /** Appends an instruction (all but jumps between blocks, which lir/assemble.ts places). */
  encode(inst: Inst): void {
    const row = ROWS[inst.op];
    const { dest, source } = inst;
    switch (row.form) {
      case Form.Alu:
        return this.alu(row, inst.op, dest!, source!);
      case Form.Mov:
        return this.mov(dest!, source!);
      case Form.Store8:
        if (source instanceof Imm) {
          this.modrm(0xc6, 0, dest!);
          return this.byte(source.value & 255);
        }
        return this.modrm(0x88, this.number(source as Reg), dest!);
      case Form.Store16:
        this.byte(OPERAND_SIZE_PREFIX);
        if (source instanceof Imm) {
          this.modrm(0xc7, 0, dest!);
          this.byte(source.value & 255);
          return this.byte((source.value >> 8) & 255);
        }
        return this.modrm(0x89, this.number(source as Reg), dest!);
      case Form.Test:
        return this.test(dest!, source!);
      case Form.RegRm:
        return this.modrm(row.code, this.number(dest as Reg), source!);
      case Form.RegRmImm:
        this.modrm(isInt8(inst.extra) ? 0x6b : 0x69, this.number(dest as Reg), source!);
        return isInt8(inst.extra) ? this.byte(inst.extra & 255) : this.word32(inst.extra);
      case Form.Shift:
        return this.shift(row, dest!, source!);
      case Form.DoubleShift:
        this.modrm(inst.extra < 0 ? row.code + 1 : row.code, this.number(source as Reg), dest!);
        if (inst.extra >= 0) this.byte(inst.extra);
        return;
      case Form.UnaryDest:
        return this.modrm(row.code, row.ext, dest!);
      case Form.UnarySource:
        return this.modrm(row.code, row.ext, source!);
      case Form.SetCond:
        return this.modrm(row.code | inst.extra, 0, dest!);
      case Form.CondMov:
        return this.modrm(row.code | inst.extra, this.number(dest as Reg), source!);
      case Form.Call:
        this.byte(row.code);
        return this.word32(0, (source as Imm).label, true);
      case Form.Plain:
        return this.opcode(row.code);
      case Form.PushPop:
        return this.byte(row.code | this.number((dest ?? source) as Reg));
      case Form.SseMove:
        return this.sseMove(row, dest!, source!);
      case Form.Sse:
        return this.sse(row, this.number(dest as Reg), source!);
      case Form.SseStore:
        return this.sse(row, this.number(source as Reg), dest!);
      case Form.SseShift:
        this.sse(row, row.ext, dest!);
        return this.byte(inst.extra);
      case Form.SseCompare:
        this.sse(row, this.number(dest as Reg), source!);
        return this.byte(inst.extra);
      case Form.Jump:
      case Form.JumpCond:
      case Form.Return:
        throw new Error(`${row.name} is placed by the block assembler`);
    }
  }

  /** Encoding number of a register within its file (0-7). */
  private number(reg: Reg): number {
    return this.color(reg) & 7;
  }

  /** The physical register that holds `reg`. */
  color(reg: Reg): Reg {
    return this.colors ? this.colors[reg] : reg;
  }

  private opcode(code: number): void {
    if (code > 0xff) this.byte(code >> 8);
    this.byte(code & 255);
  }

  private alu(row: Row, op: Op, dest: Operand, source: Operand): void {
    const base = row.ext << 3;
    if (source instanceof Imm) {
      if (op === Op.CMP && typeof dest === "number" && source.value === 0 && !source.label) {
        return this.modrm(0x85, this.number(dest), dest);
      }
      if (!source.label && isInt8(source.value)) {
        this.modrm(0x83, row.ext, dest);
        return this.byte(source.value & 255);
      }
      if (typeof dest === "number" && this.number(dest) === 0) this.byte(base + 5);
      else this.modrm(0x81, row.ext, dest);
      return this.word32(source.value, source.label);
    }
    if (typeof source === "number") return this.modrm(base + 1, this.number(source), dest);
    return this.modrm(base + 3, this.number(dest as Reg), source);
  }

  private mov(dest: Operand, source: Operand): void {
    if (source instanceof Imm) {
      if (typeof dest === "number") this.byte(0xb8 + this.number(dest));
      else this.modrm(0xc7, 0, dest);
      return this.word32(source.value, source.label);
    }
    if (typeof source === "number") return this.modrm(0x89, this.number(source), dest);
    return this.modrm(0x8b, this.number(dest as Reg), source);
  }

  private test(dest: Operand, source: Operand): void {
    if (source instanceof Imm) {
      if (typeof dest === "number" && this.number(dest) === 0) this.byte(0xa9);
      else this.modrm(0xf7, 0, dest);
      return this.word32(source.value, source.label);
    }
    this.modrm(0x85, this.number(source as Reg), dest);
  }

  private shift(row: Row, dest: Operand, source: Operand): void {
    if (!(source instanceof Imm)) {
      if (this.color(source as Reg) !== ECX) throw new Error("a shift count must be in ECX");
      return this.modrm(0xd3, row.ext, dest);
    }
    if (source.value === 1) return this.modrm(0xd1, row.ext, dest);
    this.modrm(0xc1, row.ext, dest);
    this.byte(source.value & 31);
  }

  private sseMove(row: Row, dest: Operand, source: Operand): void {
    if (typeof dest === "number" && typeof source === "number") return this.modrm(0x0f28, this.number(dest), source);
    if (typeof dest === "number") return this.sse(row, this.number(dest), source);
    this.byte(row.prefix);
    this.modrm(row.code + 1, this.number(source as Reg), dest);
  }

  private sse(row: Row, field: number, operand: Operand): void {
    if (row.prefix) this.byte(row.prefix);
    this.modrm(row.code, field, operand);
  }

  /** Opcode, ModRM, SIB and displacement. */
  private modrm(code: number, field: number, operand: Operand): void {
    this.opcode(code);
    const reg = field << 3;
    if (typeof operand === "number") return this.byte(MOD_REGISTER | reg | this.number(operand));
    const mem = operand as Mem;
    const base = mem.base === NO_REG ? NO_REG : this.color(mem.base);
    const index = mem.index === NO_REG ? NO_REG : this.color(mem.index);
    const disp = this.displacement(mem);
    if (base >= XMM0 || index >= XMM0 || index === ESP) throw new Error("an address needs general registers");
    const scale = { 1: 0x00, 2: 0x40, 4: 0x80, 8: 0xc0 }[mem.scale];
    if (base === NO_REG) {
      if (index === NO_REG) this.byte(MOD_INDIRECT | reg | RM_DISP32);
      else {
        this.byte(MOD_INDIRECT | reg | RM_SIB);
        this.byte(scale | (index << 3) | NO_BASE);
      }
      return this.word32(disp, mem.label);
    }
    // EBP (5) as a base has no form without displacement; ESP (4) as a base needs a SIB byte.
    const mod = mem.label ? MOD_DISP32 : disp === 0 && base !== 5 ? MOD_INDIRECT : isInt8(disp) ? MOD_DISP8 : MOD_DISP32;
    if (index === NO_REG && base !== ESP) this.byte(mod | reg | base);
    else {
      this.byte(mod | reg | RM_SIB);
      this.byte((index === NO_REG ? NO_INDEX : scale | (index << 3)) | base);
    }
    if (mod === MOD_DISP8) this.byte(disp & 255);
    else if (mod === MOD_DISP32) this.word32(disp, mem.label);
  }

  private displacement(mem: Mem): number {
    if (mem.area === Area.Slot) return mem.disp + this.frame.slots;
    if (mem.area === Area.Incoming) return mem.disp + this.frame.incoming;
    return mem.disp;
  }
}
