// The decoder: i386 machine code (SDM vol 2, appendix A) into blocks of operations (uop.ts).
// A block starts at one address and runs to an unconditional transfer, to an instruction that must see the processor
// whole, to the end of the page, or to its length limit; conditional branches leave it at the side. Decoding has no
// effect that a program could see: rights and faults are the execution's business.
// A CS override is taken as DS: that a store through it is #GP on a real processor is not modelled.
import { mmuFetch } from "../mmu";
import { cacheCover, DECODER_STATE, uopSetPlace } from "./cache";
import { Complex } from "./complex";
import { decodeTwoByte } from "./decode0f";
import { decodeX87 } from "./decode-x87";
import { raiseCode } from "./exit";
import { Op, uopClass } from "../../../build/generated/op";
import { pairOf } from "../../../build/generated/pairs";
import { Shift } from "./shift";
import { cpu, Seg, Vector } from "./state";
import {
  COMPLEX_MEMORY, COMPLEX_REPE, COMPLEX_REPNE, COMPLEX_SIZE_SHIFT, OP_COMPLEX, REG_TEMP, REG_ZERO, UOP_B, UOP_D, UOP_DISP, UOP_IMM, UOP_N, UOP_S,
  UOP_SCALE, UOP_SIZE, UOP_X, UopClass,
} from "./uop";

/** Longest instruction in bytes; a longer one is #GP (SDM vol 2, 2.3.11). */
@inline const INSTRUCTION_MAX: u32 = 15;
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
/** The bytes of an instruction that may straddle a page border, with room to read beyond. */
@inline const WINDOW: usize = DECODER_STATE + 0x80;

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

/** An undefined opcode. */
export function undefinedOpcode(): void {
  decoder.lockable = 1;
  emitStop(Complex.UNDEFINED, 4, false);
}

// Operands

/** Reads ModRM and, for a memory operand, SIB and displacement; makes an address that needs its own operation. */
export function modrm(): void {
  modrmPlain();
  if (decoder.mod != 3) finishAddress();
}

/** The same without segment: LEA. */
export function modrmPlain(): void {
  decoder.modrmAt = decoder.p;
  const byte = next8();
  decoder.mod = byte >>> 6;
  decoder.reg = (byte >>> 3) & 7;
  decoder.rm = byte & 7;
  if (decoder.mod == 3) return;
  decoder.scale = 0;
  decoder.x = REG_ZERO;
  decoder.disp = 0;
  if (decoder.address16) address16();
  else address32();
}

function address32(): void {
  if (decoder.rm == 4) {
    const sib = next8();
    const index = (sib >>> 3) & 7;
    if (index != 4) {
      decoder.x = index << 2;
      decoder.scale = sib >>> 6;
    }
    decoder.rm = sib & 7;
  }
  decoder.b = decoder.rm << 2;
  if (decoder.rm == 5 && decoder.mod == 0) {
    decoder.b = REG_ZERO;
    decoder.disp = next32();
  } else if (decoder.mod == 1) {
    decoder.disp = nextSigned8();
  } else if (decoder.mod == 2) {
    decoder.disp = next32();
  }
}

function address16(): void {
  const rm = decoder.rm;
  decoder.rm = rm == 2 || rm == 3 || (rm == 6 && decoder.mod != 0) ? Register.EBP : Register.EBX; // for the default segment
  decoder.b = rm < <u32>2 || rm == 7 ? Register.EBX << 2 : rm == 4 ? Register.ESI << 2 : rm == 5 ? Register.EDI << 2 : Register.EBP << 2;
  if (rm < <u32>4) decoder.x = (rm & 1 ? Register.EDI : Register.ESI) << 2;
  if (rm == 6 && decoder.mod == 0) {
    decoder.b = REG_ZERO;
    decoder.disp = nextSigned16();
  } else if (decoder.mod == 1) {
    decoder.disp = nextSigned8();
  } else if (decoder.mod == 2) {
    decoder.disp = nextSigned16();
  }
  addressTo(Op.ADDRESS16);
}

const enum Register { EBX = 3, ESP = 4, EBP = 5, ESI = 6, EDI = 7 }

/** Works the address out into the temporary, which becomes the operand's base. */
function addressTo(op: u32): usize {
  const u = emitMemory(op);
  decoder.b = REG_TEMP;
  decoder.x = REG_ZERO;
  decoder.scale = 0;
  decoder.disp = 0;
  return u;
}

/** Adds the segment's base where it is not flat. */
function finishAddress(): void {
  const stack = decoder.rm == Register.ESP || decoder.rm == Register.EBP;
  const based = decoder.b != REG_ZERO;
  const segment = decoder.segment != NO_SEGMENT ? decoder.segment : stack && based ? Seg.SS : Seg.DS;
  if (segmentIsFlat(segment)) return;
  setS(addressTo(Op.ADDRESS_SEG), segment);
}

/** Whether addresses in `segment` are linear addresses. FS and GS are taken to have a base always. */
@inline export function segmentIsFlat(segment: u32): bool {
  return segment < <u32>Seg.FS && !(cpu.notFlat & (1 << segment));
}

/** The address of the moffs forms and of XLAT. */
export function plainAddress(b: u32, x: u32, disp: u32): void {
  decoder.mod = 0;
  decoder.rm = 0;
  decoder.b = b;
  decoder.x = x;
  decoder.scale = 0;
  decoder.disp = disp;
  if (decoder.address16) addressTo(Op.ADDRESS16);
  finishAddress();
}

// Blocks

/**
 * Decodes at most `count` instructions at physical address `pa`, page offset `place`, to `u`.
 * False if the first one reaches beyond the page. Leaves decoder.u behind the last uop and decoder.length.
 */
export function decodeBlock(u: usize, pa: usize, place: u32, count: u32): bool {
  const room: u32 = 0x1000 - place;
  begin(u);
  let done: u32 = 0;
  while (decoder.n < count) {
    const left: u32 = room - done;
    if (left == 0) break;
    const before = decoder.u;
    let code = pa + done;
    if (left < INSTRUCTION_MAX + 1) {
      memory.fill(WINDOW, 0, INSTRUCTION_MAX + 1);
      memory.copy(WINDOW, code, left);
      code = WINDOW;
    }
    decoder.room = left;
    decodeInstruction(code, place + done);
    const length = <u32>(decoder.p - code);
    if (length > left && done == 0) return false;
    if (length > left || (decoder.alone && done != 0)) {
      decoder.u = before;
      decoder.end = BlockEnd.NONE;
      break;
    }
    done += length;
    ++decoder.n;
    if (decoder.end != BlockEnd.NONE) break;
  }
  finish(u, place + done);
  decoder.length = done;
  return true;
}

/** Decodes the one instruction at linear address `eip` (first byte at `pa`) from both its pages; false: #PF raised. */
export function decodeStraddling(u: usize, eip: u32, pa: usize): bool {
  const place = eip & 0xfff;
  const room = min<u32>(0x1000 - place, INSTRUCTION_MAX + 1);
  memory.fill(WINDOW, 0, INSTRUCTION_MAX + 1);
  memory.copy(WINDOW, pa, room);
  begin(u);
  decodeInstruction(WINDOW, place);
  const length = <u32>(decoder.p - WINDOW);
  if (length > room) {
    const rest = mmuFetch(eip + room);
    if (!rest) return false;
    memory.copy(WINDOW + room, rest, INSTRUCTION_MAX + 1 - room);
    begin(u);
    decodeInstruction(WINDOW, place);
    cacheCover(rest & ~0xfff, INSTRUCTION_MAX);
  }
  cacheCover(pa, room);
  decoder.n = 1;
  finish(u, place + <u32>(decoder.p - WINDOW));
  return true;
}

function begin(u: usize): void {
  decoder.u = u;
  decoder.last = 0;
  decoder.n = 0;
  decoder.end = BlockEnd.NONE;
}

/** Ends the block at `u` before page offset `place`. */
function finish(u: usize, place: u32): void {
  decoder.place = place;
  if (decoder.end == BlockEnd.BRANCHED) {
    uopSetPlace(decoder.u, place); // where a CALL returns to
    decoder.u += UOP_SIZE;
  } else {
    setImm(emit(Op.NEXT), place);
  }
  dropDeadFlags(u);
  joinPairs(u);
}

/** Goes over the block backwards and takes the flagless twin where the flags are overwritten before anybody looks. */
function dropDeadFlags(first: usize): void {
  let live = true;
  for (let u = decoder.last; u >= first; u -= UOP_SIZE) {
    const op = <u32>load<u16>(u);
    const kind = uopClass(op);
    if (!live && kind & UopClass.HAS_NF) {
      store<u16>(u, <u16>(op + 1));
    }
    if (kind & UopClass.WRITES) live = false;
    if (kind & UopClass.READS) live = true;
  }
}

/** Goes over the block forwards and makes pairs of operations that can be done as one. */
function joinPairs(first: usize): void {
  let u = first;
  while (u < decoder.last) {
    let last = <u32>load<u16>(u);
    const next = <u32>load<u16>(u, UOP_SIZE);
    const pair = pairOf(last, next);
    if (pair) {
      store<u16>(u, <u16>pair);
      u += UOP_SIZE;
      last = next;
    }
    u += uopClass(last) & UopClass.WITH_NEXT ? UOP_SIZE * 2 : UOP_SIZE;
  }
}

/** Decodes the instruction whose bytes are at `code` and whose page offset is `place`. */
function decodeInstruction(code: usize, place: u32): void {
  decoder.p = code;
  decoder.start = code;
  decoder.place = place;
  decoder.size = 4;
  decoder.address16 = 0;
  decoder.rep = 0;
  decoder.lock = 0;
  decoder.lockable = 0;
  decoder.alone = 0;
  decoder.segment = NO_SEGMENT;
  const first = decoder.u;
  const last = decoder.last;
  const opcode = prefixes();
  if (opcode == TOO_LONG) {
    emitStop(Complex.TOO_LONG, 4, false);
    return;
  }
  decodeOneByte(opcode);
  if (<u32>(decoder.p - code) > INSTRUCTION_MAX) {
    decoder.p = code + INSTRUCTION_MAX;
    decoder.u = first;
    decoder.last = last;
    emitStop(Complex.TOO_LONG, 4, false);
  } else if (decoder.lock && (!decoder.lockable || decoder.mod == 3)) {
    decoder.u = first;
    decoder.last = last;
    emitStop(Complex.UNDEFINED, 4, false);
  }
}

@inline const TOO_LONG: u32 = 0x100;

/** Takes the prefixes; returns the opcode byte. */
function prefixes(): u32 {
  while (true) {
    const byte = next8();
    switch (byte) {
      case 0x26: decoder.segment = Seg.ES; break;
      case 0x2e: decoder.segment = Seg.CS; break;
      case 0x36: decoder.segment = Seg.SS; break;
      case 0x3e: decoder.segment = Seg.DS; break;
      case 0x64: decoder.segment = Seg.FS; break;
      case 0x65: decoder.segment = Seg.GS; break;
      case 0x66: decoder.size = 2; break;
      case 0x67: decoder.address16 = 1; break;
      case 0xf0: decoder.lock = 1; break;
      case 0xf2: decoder.rep = REPNE; break;
      case 0xf3: decoder.rep = REPE; break;
      default: return byte;
    }
    if (<u32>(decoder.p - decoder.start) >= INSTRUCTION_MAX) return TOO_LONG;
  }
}

// Families

/** Arithmetic `op` (0..7: ADD OR ADC SBB AND SUB XOR CMP) in the opcode forms Eb,Gb Ev,Gv Gb,Eb Gv,Ev AL,Ib eAX,Iz. */
function arithmetic(op: u32, form: u32): void {
  const size: u32 = form & 1 ? decoder.size : 1;
  if (form >= 4) {
    setImm(setD(emit(aluRR(op, size) + aluRegStep(op, size)), 0), nextSized(size));
    return;
  }
  modrm();
  const reg = regOffset(decoder.reg, size);
  if (form < 2) {
    decoder.lockable = u32(op != ALU_CMP);
    if (decoder.mod == 3) setS(setD(emit(aluRR(op, size)), regOffset(decoder.rm, size)), reg);
    else setS(emitAlu(op, size, AluForm.MR), reg);
  } else if (decoder.mod == 3) {
    setS(setD(emit(aluRR(op, size)), reg), regOffset(decoder.rm, size));
  } else {
    setD(emitAlu(op, size, AluForm.RM), reg);
  }
}

@inline const ALU_CMP: u32 = 7;
const enum AluForm { RM, MR, MI }

/** Number of the register-register form: op.ts has the families in encoding order. */
function aluRR(op: u32, size: u32): u32 {
  if (op == ALU_CMP) return size == 4 ? Op.CMP32_RR : size == 2 ? Op.CMP16_RR : Op.CMP8_RR;
  return size == 4 ? Op.ADD32_RR + op * ALU32_FORMS : size == 2 ? Op.ADD16_RR + op * ALU_FORMS : Op.ADD8_RR + op * ALU_FORMS;
}

@inline const ALU32_FORMS: u32 = Op.OR32_RR - Op.ADD32_RR;
@inline const ALU_FORMS: u32 = Op.OR16_RR - Op.ADD16_RR;

/** From the register-register form to the register-immediate form. */
function aluRegStep(op: u32, size: u32): u32 {
  return size == 4 && op != ALU_CMP ? 2 : 1;
}

/** A memory form. */
function emitAlu(op: u32, size: u32, form: AluForm): usize {
  const rr = aluRR(op, size);
  if (size != 4) return emitMemory(rr + 2 + form);
  if (op == ALU_CMP) return emitMemory(rr + 2 + form * 2, 1);
  return form == AluForm.RM ? emitMemory(rr + 4, 2) : emitMemory(rr + 8 + (form - AluForm.MR) * 2, 1);
}

/** Group 1: arithmetic with an immediate. */
function group1(size: u32, short: bool): void {
  modrm();
  const op = decoder.reg;
  const imm = short ? nextSigned8() : nextSized(size);
  decoder.lockable = u32(op != ALU_CMP);
  if (decoder.mod == 3) setImm(setD(emit(aluRR(op, size) + aluRegStep(op, size)), regOffset(decoder.rm, size)), imm);
  else setImm(emitAlu(op, size, AluForm.MI), imm);
}

/** Number of the form for `size` when op.ts has the 32-, 16- and 8-bit forms `step` apart. */
@inline export function sized(op32: u32, size: u32, step: u32): u32 {
  return op32 + (size == 4 ? 0 : size == 2 ? step : step * 2);
}

/** From MOV32_x to MOV16_x to MOV8_x. */
@inline const MOV_STEP: u32 = Op.MOV16_RR - Op.MOV32_RR;
@inline const UNARY_STEP: u32 = Op.NOT16_R - Op.NOT32_R;

/** Group 2: shifts. `count` is the immediate, or COUNT_CL. */
function group2(size: u32, count: u32): void {
  const op = decoder.reg;
  const immediate = count != SHIFT_BY_CL;
  if (immediate) {
    count &= 31;
    if (count == 0 && decoder.mod == 3) return;
  }
  if (decoder.mod == 3 && size == 4) {
    let fast: u32 = 0;
    switch (op) {
      case Shift.ROL: fast = immediate ? Op.ROL32_RI : 0; break;
      case Shift.ROR: fast = immediate ? Op.ROR32_RI : 0; break;
      case Shift.SHL:
      case Shift.SAL: fast = immediate ? Op.SHL32_RI : Op.SHL32_RC; break;
      case Shift.SHR: fast = immediate ? Op.SHR32_RI : Op.SHR32_RC; break;
      case Shift.SAR: fast = immediate ? Op.SAR32_RI : Op.SAR32_RC; break;
      default: break;
    }
    if (fast) {
      setImm(setD(emit(fast), decoder.rm << 2), count);
      return;
    }
  }
  setImm(emitComplex(Complex.SHIFT, size, true), count);
}

@inline export const SHIFT_BY_CL: u32 = 0x100;

/** Group 3: TEST NOT NEG MUL IMUL DIV IDIV. */
function group3(size: u32): void {
  modrm();
  const register = decoder.mod == 3;
  const rm = regOffset(decoder.rm, size);
  switch (decoder.reg) {
    case 0:
    case 1: {
      const imm = nextSized(size);
      const test: u32 = size == 4 ? Op.TEST32_RR : size == 2 ? Op.TEST16_RR : Op.TEST8_RR;
      if (register) setImm(setD(emit(test + 1), rm), imm);
      else setImm(emitMemory(test + 3), imm);
      break;
    }
    case 2:
    case 3: {
      const op = sized(decoder.reg == 2 ? Op.NOT32_R : Op.NEG32_R, size, UNARY_STEP);
      decoder.lockable = 1;
      if (register) setD(emit(op), rm);
      else emitMemory(op + 1);
      break;
    }
    default: {
      if (size == 4 && register) setS(emit(Op.MUL32_R + decoder.reg - 4), rm);
      else emitComplex(Complex.MUL + decoder.reg - 4, size, true);
      break;
    }
  }
}

/** INC (`op` 0) and DEC (1) of the ModRM operand. */
function incDec(op: u32, size: u32): void {
  decoder.lockable = 1;
  const base: u32 = op == 0 ? Op.INC32_R : Op.DEC32_R;
  if (decoder.mod == 3) setD(emit(incDecOp(base, size)), regOffset(decoder.rm, size));
  else emitMemory(size == 4 ? base + 2 : incDecOp(base, size) + 1);
}

/** The 32-bit register form has a flagless twin, so that the memory form is 2 behind and the 16-bit ones 3. */
@inline function incDecOp(base: u32, size: u32): u32 {
  return size == 4 ? base : size == 2 ? base + 3 : base + 5;
}

/** Group 5. */
function group5(): void {
  modrm();
  const size = decoder.size;
  const register = decoder.mod == 3;
  switch (decoder.reg) {
    case 0:
    case 1: incDec(decoder.reg, size); break;
    case 2:
    case 4: {
      if (size == 2) {
        emitStop(decoder.reg == 2 ? Complex.CALL16 : Complex.JMP16, 2, true);
        break;
      }
      loadTemp(size);
      emitBranch(decoder.reg == 2 ? Op.CALL_TO : Op.JMP_TO);
      break;
    }
    case 3:
    case 5: {
      if (register) undefinedOpcode();
      else emitStop(decoder.reg == 3 ? Complex.CALL_FAR_M : Complex.JMP_FAR_M, size, true);
      break;
    }
    case 6: {
      if (size == 2) emitComplex(Complex.PUSH16, 2, true);
      else if (register) setS(emit(Op.PUSH_R), decoder.rm << 2);
      else {
        emitMemory(Op.LOAD32_TEMP);
        emit(Op.PUSH_TEMP);
      }
      break;
    }
    default: undefinedOpcode(); break;
  }
}

/** The ModRM operand into the second temporary. */
export function loadTemp(size: u32): void {
  if (decoder.mod == 3) setS(emit(Op.LOAD_R_TEMP), decoder.rm << 2);
  else emitMemory(size == 4 ? Op.LOAD32_TEMP : Op.LOAD16_TEMP);
}

/** A transfer that ends the block. */
function emitBranch(op: u32): usize {
  const u = emit(op);
  store<u8>(u, <u8>(decoder.n + 1), UOP_N);
  decoder.end = BlockEnd.BRANCHED;
  return u;
}

/** A conditional branch: the block goes on behind it. */
function emitSideExit(op: u32, displacement: u32): void {
  const u = emit(op);
  store<u8>(u, <u8>(decoder.n + 1), UOP_N);
  setImm(u, branchTarget(displacement));
}

/** Offset from the start of the page, of what lies `displacement` behind this instruction. */
export function branchTarget(displacement: u32): u32 {
  return decoder.place + <u32>(decoder.p - decoder.start) + displacement;
}

/** Jcc: fused with the comparison before it where there is one. */
export function conditional(cc: u32, displacement: u32): void {
  if (decoder.size == 2) {
    setD(setImm(emitStop(Complex.JCC16, 2, false), displacement), cc);
    return;
  }
  const before = decoder.last;
  const fits = <u32>(decoder.p - decoder.start) <= decoder.room && !decoder.lock;
  if (fits && before != 0 && load<u8>(before, UOP_N) + 1 == decoder.n) fuse(before, cc);
  emitSideExit(Op.JO + cc, displacement);
}

/** Turns the comparison at `u` into its twin that also branches. */
function fuse(u: usize, cc: u32): void {
  const op = <u32>load<u16>(u);
  let fused: u32 = 0;
  if (op >= <u32>Op.CMP32_RR && op <= <u32>Op.CMP32_MI_S) fused = Op.CMP32_RR_JO + (op - Op.CMP32_RR) * 16 + cc;
  else if (op >= <u32>Op.CMP8_RR && op <= <u32>Op.CMP8_MI) fused = Op.CMP8_RR_JO + (op - Op.CMP8_RR) * 16 + cc;
  else {
    switch (op) {
      case Op.TEST32_RR: fused = Op.TEST32_RR_JO + cc; break;
      case Op.TEST32_RI: fused = Op.TEST32_RI_JO + cc; break;
      case Op.TEST32_MI: fused = Op.TEST32_MI_JO + cc; break;
      case Op.TEST8_RR: fused = Op.TEST8_RR_JO + cc; break;
      case Op.TEST8_RI: fused = Op.TEST8_RI_JO + cc; break;
      case Op.TEST8_MI: fused = Op.TEST8_MI_JO + cc; break;
      case Op.INC32_R:
      case Op.DEC32_R: {
        const first: u32 = op == Op.INC32_R ? Op.INC32_R_JE : Op.DEC32_R_JE;
        if (cc == 4 || cc == 5) fused = first + cc - 4;
        if (cc == 8 || cc == 9) fused = first + cc - 6;
        break;
      }
      default: break;
    }
  }
  if (fused) store<u16>(u, <u16>fused);
}

/** String instructions: `size` bytes each. A repeated one starts its own block, so that the count stays exact. */
function string(id: Complex, size: u32): void {
  const u = emitComplex(id, size, false);
  if (decoder.segment != NO_SEGMENT) setD(u, decoder.segment);
  else setD(u, Seg.DS);
  setS(u, decoder.address16);
  if (decoder.rep) standAlone();
}

/** Makes the instruction a block of its own. */
export function standAlone(): void {
  decoder.alone = 1;
  decoder.end = BlockEnd.STOPPED;
}

/** One-byte opcodes. */
function decodeOneByte(opcode: u32): void {
  const size = decoder.size;
  if (opcode < 0x40 && (opcode & 7) < <u32>6) {
    arithmetic(opcode >>> 3, opcode & 7);
    return;
  }
  switch (opcode) {
    case 0x06: case 0x0e: case 0x16: case 0x1e: setD(emitComplex(Complex.PUSH_SEG, size, false), opcode >>> 3); break;
    case 0x07: case 0x17: case 0x1f: setD(emitStop(Complex.POP_SEG, size, false), opcode >>> 3); break;
    case 0x0f: decodeTwoByte(); break;
    case 0x27: emitComplex(Complex.DAA, 1, false); break;
    case 0x2f: emitComplex(Complex.DAS, 1, false); break;
    case 0x37: emitComplex(Complex.AAA, 1, false); break;
    case 0x3f: emitComplex(Complex.AAS, 1, false); break;
    case 0x40: case 0x41: case 0x42: case 0x43: case 0x44: case 0x45: case 0x46: case 0x47:
      setD(emit(incDecOp(Op.INC32_R, size)), (opcode & 7) << 2);
      break;
    case 0x48: case 0x49: case 0x4a: case 0x4b: case 0x4c: case 0x4d: case 0x4e: case 0x4f:
      setD(emit(incDecOp(Op.DEC32_R, size)), (opcode & 7) << 2);
      break;
    case 0x50: case 0x51: case 0x52: case 0x53: case 0x54: case 0x55: case 0x56: case 0x57:
      if (size == 4) setS(emit(Op.PUSH_R), (opcode & 7) << 2);
      else registerOperand(Complex.PUSH16, opcode & 7);
      break;
    case 0x58: case 0x59: case 0x5a: case 0x5b: case 0x5c: case 0x5d: case 0x5e: case 0x5f:
      if (size == 4) setD(emit(Op.POP_R), (opcode & 7) << 2);
      else registerOperand(Complex.POP, opcode & 7);
      break;
    case 0x60: emitComplex(Complex.PUSHA, size, false); break;
    case 0x61: emitComplex(Complex.POPA, size, false); break;
    case 0x62: memoryOnly(Complex.BOUND, size); break;
    case 0x63: modrm(); emitComplex(Complex.ARPL, 2, true); break;
    case 0x68: pushImmediate(nextZ()); break;
    case 0x6a: pushImmediate(nextSigned8()); break;
    case 0x69: modrm(); multiplyImmediate(nextZ()); break;
    case 0x6b: modrm(); multiplyImmediate(nextSigned8()); break;
    case 0x6c: stringIo(Complex.INS, 1); break;
    case 0x6d: stringIo(Complex.INS, size); break;
    case 0x6e: stringIo(Complex.OUTS, 1); break;
    case 0x6f: stringIo(Complex.OUTS, size); break;
    case 0x70: case 0x71: case 0x72: case 0x73: case 0x74: case 0x75: case 0x76: case 0x77:
    case 0x78: case 0x79: case 0x7a: case 0x7b: case 0x7c: case 0x7d: case 0x7e: case 0x7f:
      conditional(opcode & 15, nextSigned8());
      break;
    case 0x80: case 0x82: group1(1, true); break;
    case 0x81: group1(size, false); break;
    case 0x83: group1(size, true); break;
    case 0x84: test(1); break;
    case 0x85: test(size); break;
    case 0x86: exchange(1); break;
    case 0x87: exchange(size); break;
    case 0x88: moveStore(1); break;
    case 0x89: moveStore(size); break;
    case 0x8a: moveLoad(1); break;
    case 0x8b: moveLoad(size); break;
    case 0x8c: modrm(); if (decoder.reg < <u32>6) emitComplex(Complex.MOV_FROM_SEG, size, true); else undefinedOpcode(); break;
    case 0x8d: lea(); break;
    case 0x8e:
      modrm();
      if (decoder.reg < <u32>6 && decoder.reg != Seg.CS) emitStop(Complex.MOV_TO_SEG, 2, true);
      else undefinedOpcode();
      break;
    case 0x8f: popModrm(); break;
    case 0x90: break;
    case 0x91: case 0x92: case 0x93: case 0x94: case 0x95: case 0x96: case 0x97:
      setS(setD(emit(sized(Op.XCHG32_RR, size, MOV_STEP)), 0), (opcode & 7) << 2);
      break;
    case 0x98: if (size == 4) emit(Op.CWDE); else emitComplex(Complex.CBW, 2, false); break;
    case 0x99: if (size == 4) emit(Op.CDQ); else emitComplex(Complex.CWD, 2, false); break;
    case 0x9a: far(Complex.CALL_FAR); break;
    case 0x9b: emitComplex(Complex.WAIT, 4, false); break;
    case 0x9c: emitComplex(Complex.PUSHF, size, false); break;
    case 0x9d: emitStop(Complex.POPF, size, false); break;
    case 0x9e: emitComplex(Complex.SAHF, 1, false); break;
    case 0x9f: emitComplex(Complex.LAHF, 1, false); break;
    case 0xa0: moffs(); setD(emitMemory(Op.LOAD8_B), 0); break;
    case 0xa1: moffs(); setD(emitMemory(sized(Op.LOAD32_B, size, MOV_STEP)), 0); break;
    case 0xa2: moffs(); setS(emitMemory(Op.STORE8_B), 0); break;
    case 0xa3: moffs(); setS(emitMemory(sized(Op.STORE32_B, size, MOV_STEP)), 0); break;
    case 0xa4: string(Complex.MOVS, 1); break;
    case 0xa5: string(Complex.MOVS, size); break;
    case 0xa6: string(Complex.CMPS, 1); break;
    case 0xa7: string(Complex.CMPS, size); break;
    case 0xa8: setImm(setD(emit(Op.TEST8_RI), 0), nextSigned8()); break;
    case 0xa9: setImm(setD(emit(size == 4 ? Op.TEST32_RI : Op.TEST16_RI), 0), nextZ()); break;
    case 0xaa: string(Complex.STOS, 1); break;
    case 0xab: string(Complex.STOS, size); break;
    case 0xac: string(Complex.LODS, 1); break;
    case 0xad: string(Complex.LODS, size); break;
    case 0xae: string(Complex.SCAS, 1); break;
    case 0xaf: string(Complex.SCAS, size); break;
    case 0xb0: case 0xb1: case 0xb2: case 0xb3: case 0xb4: case 0xb5: case 0xb6: case 0xb7:
      setImm(setD(emit(Op.MOV8_RI), regOffset(opcode & 7, 1)), next8());
      break;
    case 0xb8: case 0xb9: case 0xba: case 0xbb: case 0xbc: case 0xbd: case 0xbe: case 0xbf:
      setImm(setD(emit(size == 4 ? Op.MOV32_RI : Op.MOV16_RI), (opcode & 7) << 2), nextZ());
      break;
    case 0xc0: modrm(); group2(1, next8()); break;
    case 0xc1: modrm(); group2(size, next8()); break;
    case 0xc2: returnNear(<u32>nextSigned16() & 0xffff); break;
    case 0xc3: returnNear(0); break;
    case 0xc4: memoryFar(Seg.ES); break;
    case 0xc5: memoryFar(Seg.DS); break;
    case 0xc6: moveImmediate(1); break;
    case 0xc7: moveImmediate(size); break;
    case 0xc8: {
      const frame = <u32>nextSigned16() & 0xffff;
      setD(setImm(emitComplex(Complex.ENTER, size, false), frame), next8() & 31);
      break;
    }
    case 0xc9: if (size == 4) emit(Op.LEAVE); else emitComplex(Complex.LEAVE16, 2, false); break;
    case 0xca: setImm(emitStop(Complex.RET_FAR, size, false), <u32>nextSigned16() & 0xffff); break;
    case 0xcb: emitStop(Complex.RET_FAR, size, false); break;
    case 0xcc: emitStop(Complex.INT3, 4, false); break;
    case 0xcd: setImm(emitStop(Complex.INT, 4, false), next8()); break;
    case 0xce: emitStop(Complex.INTO, 4, false); break;
    case 0xcf: emitStop(Complex.IRET, size, false); break;
    case 0xd0: modrm(); group2(1, 1); break;
    case 0xd1: modrm(); group2(size, 1); break;
    case 0xd2: modrm(); group2(1, SHIFT_BY_CL); break;
    case 0xd3: modrm(); group2(size, SHIFT_BY_CL); break;
    case 0xd4: setImm(emitComplex(Complex.AAM, 1, false), next8()); break;
    case 0xd5: setImm(emitComplex(Complex.AAD, 1, false), next8()); break;
    case 0xd6: emitComplex(Complex.SALC, 1, false); break;
    case 0xd7: plainAddress(Register.EBX << 2, REG_ZERO, 0); xlat(); break;
    case 0xd8: case 0xd9: case 0xda: case 0xdb: case 0xdc: case 0xdd: case 0xde: case 0xdf:
      decodeX87(opcode);
      break;
    case 0xe0: case 0xe1: case 0xe2: case 0xe3: {
      const displacement = nextSigned8();
      emitSideExit((decoder.address16 ? Op.LOOPNE16 : Op.LOOPNE32) + (opcode & 3), displacement);
      break;
    }
    case 0xe4: setImm(emitAlone(Complex.IN, 1), next8()); break;
    case 0xe5: setImm(emitAlone(Complex.IN, size), next8()); break;
    case 0xe6: setImm(emitAlone(Complex.OUT, 1), next8()); break;
    case 0xe7: setImm(emitAlone(Complex.OUT, size), next8()); break;
    case 0xe8: case 0xe9: {
      const displacement = nextZ();
      if (size == 2) setImm(emitStop(opcode == 0xe8 ? Complex.CALL16_REL : Complex.JMP16_REL, 2, false), displacement);
      else setImm(emitBranch(opcode == 0xe8 ? Op.CALL : Op.NEXT), branchTarget(displacement));
      break;
    }
    case 0xea: far(Complex.JMP_FAR); break;
    case 0xeb: {
      const displacement = nextSigned8();
      if (size == 2) setImm(emitStop(Complex.JMP16_REL, 2, false), displacement);
      else setImm(emitBranch(Op.NEXT), branchTarget(displacement));
      break;
    }
    case 0xec: setD(emitAlone(Complex.IN, 1), 1); break;
    case 0xed: setD(emitAlone(Complex.IN, size), 1); break;
    case 0xee: setD(emitAlone(Complex.OUT, 1), 1); break;
    case 0xef: setD(emitAlone(Complex.OUT, size), 1); break;
    case 0xf1: emitStop(Complex.ICEBP, 4, false); break;
    case 0xf4: emitStop(Complex.HLT, 4, false); break;
    case 0xf5: emitComplex(Complex.CMC, 4, false); break;
    case 0xf6: group3(1); break;
    case 0xf7: group3(size); break;
    case 0xf8: emitComplex(Complex.CLC, 4, false); break;
    case 0xf9: emitComplex(Complex.STC, 4, false); break;
    case 0xfa: emitStop(Complex.CLI, 4, false); break;
    case 0xfb: emitStop(Complex.STI, 4, false); break;
    case 0xfc: emitComplex(Complex.CLD, 4, false); break;
    case 0xfd: emitComplex(Complex.STD, 4, false); break;
    case 0xfe: modrm(); if (decoder.reg < <u32>2) incDec(decoder.reg, 1); else undefinedOpcode(); break;
    case 0xff: group5(); break;
    default: undefinedOpcode(); break;
  }
}

/** A complex operation whose ModRM operand is register `r`. */
function registerOperand(id: Complex, r: u32): void {
  decoder.mod = 3;
  decoder.rm = r;
  decoder.reg = 0;
  emitComplex(id, 2, true);
}

/** A complex operation that has no register form. */
export function memoryOnly(id: Complex, size: u32): void {
  modrm();
  if (decoder.mod == 3) undefinedOpcode();
  else emitComplex(id, size, true);
}

/** LES, LDS, LSS, LFS, LGS. */
export function memoryFar(segment: Seg): void {
  modrm();
  if (decoder.mod == 3) undefinedOpcode();
  else setImm(emitStop(Complex.LOAD_FAR, decoder.size, true), segment);
}

function pushImmediate(value: u32): void {
  if (decoder.size == 4) setImm(emit(Op.PUSH_I), value);
  else setImm(emitComplex(Complex.PUSH16_I, 2, false), value);
}

function multiplyImmediate(imm: u32): void {
  const d = decoder.reg << 2;
  if (decoder.size == 2) setImm(emitComplex(Complex.IMUL3, 2, true), imm);
  else if (decoder.mod == 3) setImm(setS(setD(emit(Op.IMUL32_RRI), d), decoder.rm << 2), imm);
  else setImm(setD(emitMemory(Op.IMUL32_RMI), d), imm);
}

function stringIo(id: Complex, size: u32): void {
  string(id, size);
  standAlone();
}

function test(size: u32): void {
  modrm();
  const op: u32 = size == 4 ? Op.TEST32_RR : size == 2 ? Op.TEST16_RR : Op.TEST8_RR;
  const reg = regOffset(decoder.reg, size);
  if (decoder.mod == 3) setS(setD(emit(op), regOffset(decoder.rm, size)), reg);
  else setS(emitMemory(op + 2), reg);
}

function exchange(size: u32): void {
  modrm();
  decoder.lockable = 1;
  const op = sized(Op.XCHG32_RR, size, MOV_STEP);
  const reg = regOffset(decoder.reg, size);
  if (decoder.mod == 3) setS(setD(emit(op), regOffset(decoder.rm, size)), reg);
  else setS(emitMemory(op + 1), reg);
}

function moveStore(size: u32): void {
  modrm();
  const reg = regOffset(decoder.reg, size);
  if (decoder.mod == 3) setS(setD(emit(sized(Op.MOV32_RR, size, MOV_STEP)), regOffset(decoder.rm, size)), reg);
  else setS(emitMemory(sized(Op.STORE32_B, size, MOV_STEP), Op.STORE32_S - Op.STORE32_B), reg);
}

function moveLoad(size: u32): void {
  modrm();
  const reg = regOffset(decoder.reg, size);
  if (decoder.mod == 3) setS(setD(emit(sized(Op.MOV32_RR, size, MOV_STEP)), reg), regOffset(decoder.rm, size));
  else setD(emitMemory(sized(Op.LOAD32_B, size, MOV_STEP), Op.LOAD32_S - Op.LOAD32_B), reg);
}

/** Group 11: MOV with an immediate. */
function moveImmediate(size: u32): void {
  modrm();
  const imm = nextSized(size);
  if (decoder.reg != 0) undefinedOpcode();
  else if (decoder.mod == 3) setImm(setD(emit(sized(Op.MOV32_RI, size, MOV_STEP)), regOffset(decoder.rm, size)), imm);
  else setImm(emitMemory(sized(Op.STOREI32_B, size, MOV_STEP), Op.STOREI32_S - Op.STOREI32_B), imm);
}

function lea(): void {
  modrmPlain();
  if (decoder.mod == 3) undefinedOpcode();
  else setD(decoder.size == 4 ? emitMemory(Op.LEA32_B, 1) : emitMemory(Op.LEA16), decoder.reg << 2);
}

/** POP to memory: an address with ESP counts from behind the popped value. */
function popModrm(): void {
  modrmPlain();
  if (decoder.reg != 0) {
    undefinedOpcode();
    return;
  }
  if (decoder.mod != 3) {
    if (decoder.b == Register.ESP << 2) decoder.disp += decoder.size;
    finishAddress();
  }
  emitComplex(Complex.POP, decoder.size, true);
}

function moffs(): void {
  plainAddress(REG_ZERO, REG_ZERO, decoder.address16 ? <u32>nextSigned16() & 0xffff : next32());
}

function xlat(): void {
  emitMemory(OP_COMPLEX + Complex.XLAT);
  store<u8>(decoder.last, <u8>decoder.address16, UOP_D);
}

function returnNear(bytes: u32): void {
  if (decoder.size == 2) {
    setImm(emitStop(Complex.RET16, 2, false), bytes);
    return;
  }
  store<u32>(emitBranch(Op.RET), bytes, UOP_DISP);
}

/** CALL and JMP ptr16:32 (ptr16:16). */
function far(id: Complex): void {
  const offset = decoder.size == 4 ? next32() : <u32>nextSigned16() & 0xffff;
  const selector = <u32>nextSigned16() & 0xffff;
  const u = setImm(emitStop(id, decoder.size, false), offset);
  store<u32>(u, selector, UOP_DISP);
}
