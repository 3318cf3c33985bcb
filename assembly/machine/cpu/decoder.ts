// The decoder's state, the code bytes it takes, and the operations (uop.ts) it makes of them.
import { Op } from "../../../build/generated/op";
import { DECODER_STATE, uopSetPlace } from "./cache";
import { Complex } from "./complex";
import { address16, modrm } from "./decode-operand";
import {
  COMPLEX_MEMORY, COMPLEX_REPE, COMPLEX_REPNE, COMPLEX_SIZE_SHIFT, OP_COMPLEX, REG_ZERO, UOP_B, UOP_D, UOP_DISP, UOP_IMM, UOP_N, UOP_S, UOP_SCALE, UOP_SIZE,
  UOP_X,
} from "./uop";

@inline export const NO_SEGMENT: u32 = 6;
@inline export const REPE: u32 = 0xf3;
@inline export const REPNE: u32 = 0xf2;

@unmanaged
export class Decoder {
  /** Next code byte, and the first of the instruction. */
  p: usize;
  start: usize;
  /** Next uop to write; the last one written. */
  u: usize;
  last: usize;
  /** Instructions before this one in the block; its offset in the page. */
  n: u32;
  place: u32;
  /** Code bytes that the block covers. */
  length: u32;

  // Prefixes
  /** Operand size in bytes: 4, or 2. */
  size: u32;
  address16: u32;
  /** REPE, REPNE or 0: the last one given. */
  rep: u32;
  lock: u32;
  /** Segment override, or NO_SEGMENT. */
  segment: u32;

  // ModRM operand
  /** Where the ModRM byte is. */
  modrmAt: usize;
  mod: u32;
  reg: u32;
  rm: u32;
  b: u32;
  x: u32;
  scale: u32;
  disp: u32;

  /** The block ends with this instruction: without (BRANCHED) or with (STOPPED) a NEXT behind it. */
  end: u32;
  /** The instruction may carry LOCK. */
  lockable: u32;
  /** It must be the first of its block, because it looks at the instruction count or changes it. */
  alone: u32;
  /** Code bytes left in the page from the start of the instruction. */
  room: u32;
}

@inline export const decoder: Decoder = changetype<Decoder>(DECODER_STATE);

export const enum BlockEnd { NONE, BRANCHED, STOPPED }

// Code bytes

@inline export function next8(): u32 {
  return load<u8>(decoder.p++);
}

@inline export function nextSigned8(): u32 {
  return <u32><i32>load<i8>(decoder.p++);
}

export function nextSigned16(): u32 {
  const v = load<i16>(decoder.p);
  decoder.p += 2;
  return <u32><i32>v;
}

export function next32(): u32 {
  const v = load<u32>(decoder.p);
  decoder.p += 4;
  return v;
}

/** Immediate of the operand size, sign-extended. */
export function nextZ(): u32 {
  return decoder.size == 4 ? next32() : nextSigned16();
}

/** Immediate of `size` bytes, sign-extended. */
export function nextSized(size: u32): u32 {
  return size == 4 ? next32() : size == 2 ? nextSigned16() : nextSigned8();
}

// Operations

/** Writes an operation with empty fields; returns its address. */
export function emit(op: u32): usize {
  const u = decoder.u;
  store<u64>(u, 0);
  store<u64>(u, 0, 8);
  store<u16>(u, <u16>op);
  store<u8>(u, <u8>decoder.n, UOP_N);
  uopSetPlace(u, decoder.place);
  decoder.last = u;
  decoder.u = u + UOP_SIZE;
  return u;
}

/** The same with the memory operand's address; `form` is what a scaled index adds to the number. */
export function emitMemory(op: u32, form: u32 = 0): usize {
  const u = emit(decoder.x == REG_ZERO ? op : op + form);
  store<u8>(u, <u8>decoder.b, UOP_B);
  store<u8>(u, <u8>decoder.x, UOP_X);
  store<u8>(u, <u8>decoder.scale, UOP_SCALE);
  store<u32>(u, decoder.disp, UOP_DISP);
  return u;
}

@inline export function setD(u: usize, offset: u32): usize {
  store<u8>(u, <u8>offset, UOP_D);
  return u;
}

@inline export function setS(u: usize, offset: u32): usize {
  store<u8>(u, <u8>offset, UOP_S);
  return u;
}

@inline export function setImm(u: usize, imm: u32): usize {
  store<u32>(u, imm, UOP_IMM);
  return u;
}

/** Offset of register `r` of `size` bytes in the Cpu record. */
@inline export function regOffset(r: u32, size: u32): u32 {
  return size == 1 ? ((r & 3) << 2) | (r >>> 2) : r << 2;
}

/** Number of the form for `size` when op.ts has the 32-, 16- and 8-bit forms `step` apart. */
@inline export function sized(op32: u32, size: u32, step: u32): u32 {
  return op32 + (size == 4 ? 0 : size == 2 ? step : step * 2);
}

/** From MOV32_x to MOV16_x to MOV8_x. */
@inline export const MOV_STEP: u32 = Op.MOV16_RR - Op.MOV32_RR;

@inline export const SHIFT_BY_CL: u32 = 0x100;

/** An operation of complex.ts on the ModRM operand, if `modrm`; d and s are then register numbers. */
export function emitComplex(id: Complex, size: u32, modrm: bool): usize {
  const memory = modrm && decoder.mod != 3;
  const u = memory ? emitMemory(OP_COMPLEX + id) : emit(OP_COMPLEX + id);
  if (modrm) {
    setD(u, decoder.reg);
    setS(u, decoder.rm);
  }
  let scale: u32 = load<u8>(u, UOP_SCALE) | (size << COMPLEX_SIZE_SHIFT);
  if (memory) scale |= COMPLEX_MEMORY;
  if (decoder.rep == REPE) scale |= COMPLEX_REPE;
  if (decoder.rep == REPNE) scale |= COMPLEX_REPNE;
  store<u8>(u, <u8>scale, UOP_SCALE);
  return u;
}

/** A complex operation behind which the processor must look around (flags, rings, mappings, interrupts may differ). */
export function emitStop(id: Complex, size: u32, modrm: bool): usize {
  decoder.end = BlockEnd.STOPPED;
  return emitComplex(id, size, modrm);
}

/** The same for one that looks at the instruction count. */
export function emitAlone(id: Complex, size: u32): usize {
  standAlone();
  return emitComplex(id, size, false);
}

/** Makes the instruction a block of its own. */
export function standAlone(): void {
  decoder.alone = 1;
  decoder.end = BlockEnd.STOPPED;
}

/** An undefined opcode. */
export function undefinedOpcode(): void {
  decoder.lockable = 1;
  emitStop(Complex.UNDEFINED, 4, false);
}
