// Moves among the opcodes: MOV, XCHG, LEA, the stack, far pointers and string instructions.
import { Op } from "../../../build/generated/op";
import { Complex } from "./complex";
import { address16, finishAddress, modrm, modrmPlain, plainAddress, Register } from "./decode-operand";
import {
  decoder, emit, emitComplex, emitMemory, emitStop, MOV_STEP, next32, nextSigned16, nextSized, NO_SEGMENT, regOffset, setD, setImm, setS, sized, standAlone,
  undefinedOpcode,
} from "./decoder";
import { Seg } from "./state";
import { OP_COMPLEX, REG_ZERO, UOP_D } from "./uop";

export function moveStore(size: u32): void {
  modrm();
  const reg = regOffset(decoder.reg, size);
  if (decoder.mod == 3) setS(setD(emit(sized(Op.MOV32_RR, size, MOV_STEP)), regOffset(decoder.rm, size)), reg);
  else setS(emitMemory(sized(Op.STORE32_B, size, MOV_STEP), Op.STORE32_S - Op.STORE32_B), reg);
}

export function moveLoad(size: u32): void {
  modrm();
  const reg = regOffset(decoder.reg, size);
  if (decoder.mod == 3) setS(setD(emit(sized(Op.MOV32_RR, size, MOV_STEP)), reg), regOffset(decoder.rm, size));
  else setD(emitMemory(sized(Op.LOAD32_B, size, MOV_STEP), Op.LOAD32_S - Op.LOAD32_B), reg);
}

/** Group 11: MOV with an immediate. */
export function moveImmediate(size: u32): void {
  modrm();
  const imm = nextSized(size);
  if (decoder.reg != 0) undefinedOpcode();
  else if (decoder.mod == 3) setImm(setD(emit(sized(Op.MOV32_RI, size, MOV_STEP)), regOffset(decoder.rm, size)), imm);
  else setImm(emitMemory(sized(Op.STOREI32_B, size, MOV_STEP), Op.STOREI32_S - Op.STOREI32_B), imm);
}

export function exchange(size: u32): void {
  modrm();
  decoder.lockable = 1;
  const op = sized(Op.XCHG32_RR, size, MOV_STEP);
  const reg = regOffset(decoder.reg, size);
  if (decoder.mod == 3) setS(setD(emit(op), regOffset(decoder.rm, size)), reg);
  else setS(emitMemory(op + 1), reg);
}

export function lea(): void {
  modrmPlain();
  if (decoder.mod == 3) undefinedOpcode();
  else setD(decoder.size == 4 ? emitMemory(Op.LEA32_B, 1) : emitMemory(Op.LEA16), decoder.reg << 2);
}

export function pushImmediate(value: u32): void {
  if (decoder.size == 4) setImm(emit(Op.PUSH_I), value);
  else setImm(emitComplex(Complex.PUSH16_I, 2, false), value);
}

/** POP to memory: an address with ESP counts from behind the popped value. */
export function popModrm(): void {
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

export function moffs(): void {
  plainAddress(REG_ZERO, REG_ZERO, decoder.address16 ? <u32>nextSigned16() & 0xffff : next32());
}

export function xlat(): void {
  emitMemory(OP_COMPLEX + Complex.XLAT);
  store<u8>(decoder.last, <u8>decoder.address16, UOP_D);
}

/** A complex operation whose ModRM operand is register `r`. */
export function registerOperand(id: Complex, r: u32): void {
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

/** String instructions: `size` bytes each. A repeated one starts its own block, so that the count stays exact. */
export function string(id: Complex, size: u32): void {
  const u = emitComplex(id, size, false);
  if (decoder.segment != NO_SEGMENT) setD(u, decoder.segment);
  else setD(u, Seg.DS);
  setS(u, decoder.address16);
  if (decoder.rep) standAlone();
}

export function stringIo(id: Complex, size: u32): void {
  string(id, size);
  standAlone();
}
