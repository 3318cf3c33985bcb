// memory.grow, memory.copy and memory.fill. The heap's end is the program break: growing is brk(2). Where the
// linear memory does not begin at address 0 (base N) growing maps pages after it, mmap2(2).

import { Cond, EAX, EBP, EBX, ECX, EDI, EDX, ESI, Mem, NO_REG } from "../x86/operand";
import { Op } from "../x86/instructions";
import { type Builder, imm } from "./builder";

const SYS_BRK = 45;
const SYS_MMAP2 = 192;
const PROT_READ_WRITE = 3;
/** MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS */
const MAP_FLAGS = 0x32;
const PAGE_SHIFT = 16;
const LARGEST_ERRNO = 4095;

/** EAX = pages to add -> EAX = pages before, or -1. Changes ECX, EDX. */
export function memoryGrow(b: Builder): void {
  const [fail, nothing] = [b.block(), b.block()];
  const pages = Mem.at(b.env.state.memoryPages);
  b.emit(Op.MOV, EDX, pages).emit(Op.TEST, EAX, EAX).branch(Cond.E, nothing);
  b.emit(Op.ADD, EAX, EDX).branch(Cond.B, fail);
  b.emit(Op.CMP, EAX, imm(b.env.maxPages)).branch(Cond.A, fail);
  b.emit(Op.MOV, ESI, EAX);
  if (b.env.growByBreak) extendBreak(b, fail);
  else mapMore(b, fail);
  b.emit(Op.MOV, EDX, pages).emit(Op.MOV, pages, ESI).emit(Op.SHL, ESI, imm(PAGE_SHIFT));
  b.emit(Op.MOV, Mem.at(b.env.state.memoryBytes), ESI);
  b.at(nothing).emit(Op.MOV, EAX, EDX).ret();
  b.at(fail).emit(Op.MOV, EAX, imm(-1)).ret();
}

/** brk to page ESI. EDX = pages now. */
function extendBreak(b: Builder, fail: ReturnType<Builder["block"]>): void {
  const adjacent = b.block();
  // The kernel may have begun the break above the memory's end (address space randomisation). Map what is
  // between, so that the memory stays in one piece.
  b.emit(Op.MOV, EAX, imm(SYS_BRK)).emit(Op.MOV, EBX, imm(0)).emit(Op.INT80);
  b.emit(Op.MOV, EBX, EDX).emit(Op.SHL, EBX, imm(PAGE_SHIFT));
  b.emit(Op.MOV, ECX, EAX).emit(Op.SUB, ECX, EBX).branch(Cond.BE, adjacent);
  mapFixed(b);
  b.emit(Op.CMP, EAX, imm(-LARGEST_ERRNO)).branch(Cond.AE, fail);
  b.at(adjacent);
  b.emit(Op.MOV, EBX, ESI).emit(Op.SHL, EBX, imm(PAGE_SHIFT)).emit(Op.MOV, EAX, imm(SYS_BRK)).emit(Op.INT80);
  b.emit(Op.CMP, EAX, EBX).branch(Cond.B, fail);
}

/** Maps pages EDX to ESI after the memory's base. */
function mapMore(b: Builder, fail: ReturnType<Builder["block"]>): void {
  b.emit(Op.MOV, EBX, EDX).emit(Op.SHL, EBX, imm(PAGE_SHIFT));
  b.emit(Op.MOV, ECX, ESI).emit(Op.SHL, ECX, imm(PAGE_SHIFT)).emit(Op.SUB, ECX, EBX).emit(Op.ADD, EBX, imm(b.env.base));
  mapFixed(b);
  b.emit(Op.CMP, EAX, imm(-LARGEST_ERRNO)).branch(Cond.AE, fail);
}

/** mmap2 of ECX bytes of zeros at EBX -> EAX. Keeps ESI. */
function mapFixed(b: Builder): void {
  const kept = b.saveSlot();
  b.emit(Op.MOV, kept, ESI);
  b.emit(Op.MOV, EDX, imm(PROT_READ_WRITE)).emit(Op.MOV, ESI, imm(MAP_FLAGS)).emit(Op.MOV, EDI, imm(-1)).emit(Op.MOV, EBP, imm(0));
  b.emit(Op.MOV, EAX, imm(SYS_MMAP2)).emit(Op.INT80).emit(Op.MOV, ESI, kept);
}

/** Copies ECX bytes from EDX to EAX; they may overlap. Changes EAX, ECX, EDX. Traps past the memory with bounds. */
export function memoryCopy(b: Builder): void {
  checkEnd(b, EAX);
  checkEnd(b, EDX);
  toVirtual(b, EDI, EAX);
  toVirtual(b, ESI, EDX);
  copy(b);
}

/** Copies ECX bytes from virtual address EDX to EAX; they may overlap. Changes EAX, ECX, EDX. */
export function rawCopy(b: Builder): void {
  b.emit(Op.MOV, EDI, EAX).emit(Op.MOV, ESI, EDX);
  copy(b);
}

/** ECX bytes from ESI to EDI, whose distance is EAX - EDX. */
function copy(b: Builder): void {
  const backwards = b.block();
  b.emit(Op.SUB, EAX, EDX).emit(Op.CMP, EAX, ECX).branch(Cond.B, backwards);
  b.emit(Op.MOV, EDX, ECX).emit(Op.SHR, ECX, imm(2)).emit(Op.REP_MOVSD).emit(Op.MOV, ECX, EDX).emit(Op.AND, ECX, imm(3));
  b.emit(Op.REP_MOVSB).ret();
  b.at(backwards);
  b.emit(Op.LEA, ESI, new Mem(ESI, -1, ECX)).emit(Op.LEA, EDI, new Mem(EDI, -1, ECX));
  b.emit(Op.STD).emit(Op.REP_MOVSB).emit(Op.CLD).ret();
}

/** Stores ECX bytes of DL from EAX on. Changes EAX, ECX, EDX. Traps past the memory with bounds. */
export function memoryFill(b: Builder): void {
  checkEnd(b, EAX);
  toVirtual(b, EDI, EAX);
  b.emit(Op.MOVZX8, EAX, EDX).emit(Op.IMUL3, EAX, EAX, 0x01010101);
  b.emit(Op.MOV, EDX, ECX).emit(Op.SHR, ECX, imm(2)).emit(Op.REP_STOSD).emit(Op.MOV, ECX, EDX).emit(Op.AND, ECX, imm(3));
  b.emit(Op.REP_STOSB).ret();
}

/** dest = virtual address of WebAssembly address `source`. */
function toVirtual(b: Builder, dest: number, source: number): void {
  b.emit(Op.LEA, dest, new Mem(source, b.env.base, NO_REG));
}

/** With bounds: #UD unless start + ECX is inside the memory. */
function checkEnd(b: Builder, start: number): void {
  if (!b.env.bounds) return;
  const [trap, inside] = [b.block(), b.block()];
  b.emit(Op.MOV, ESI, start).emit(Op.ADD, ESI, ECX).branch(Cond.B, trap);
  b.emit(Op.CMP, ESI, Mem.at(b.env.state.memoryBytes)).branch(Cond.BE, inside);
  b.at(trap).emit(Op.UD2);
  b.at(inside);
}
