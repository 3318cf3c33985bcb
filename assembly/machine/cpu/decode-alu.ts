// Arithmetic, logic, shifts and multiplication among the one-byte opcodes, groups 1 to 3 (SDM vol 2, tables ).
import { Op } from "../../../build/generated/op";
import { Complex } from "./complex";
import { modrm } from "./decode-operand";
import { decoder, emit, emitComplex, emitMemory, nextSigned8, nextSized, regOffset, setD, setImm, setS, SHIFT_BY_CL, sized } from "./decoder";
import { Shift } from "./shift";

/** Arithmetic `op` (0..7: ADD OR ADC SBB AND SUB XOR CMP) in the opcode forms Eb,Gb Ev,Gv Gb,Eb Gv,Ev AL,Ib eAX,Iz. */
export function arithmetic(op: u32, form: u32): void {
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
export function group1(size: u32, short: bool): void {
  modrm();
  const op = decoder.reg;
  const imm = short ? nextSigned8() : nextSized(size);
  decoder.lockable = u32(op != ALU_CMP);
  if (decoder.mod == 3) setImm(setD(emit(aluRR(op, size) + aluRegStep(op, size)), regOffset(decoder.rm, size)), imm);
  else setImm(emitAlu(op, size, AluForm.MI), imm);
}

@inline const UNARY_STEP: u32 = Op.NOT16_R - Op.NOT32_R;

/** Group 2: shifts. `count` is the immediate, or COUNT_CL. */
export function group2(size: u32, count: u32): void {
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

/** Group 3: TEST NOT NEG MUL IMUL DIV IDIV. */
export function group3(size: u32): void {
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
export function incDec(op: u32, size: u32): void {
  decoder.lockable = 1;
  const base: u32 = op == 0 ? Op.INC32_R : Op.DEC32_R;
  if (decoder.mod == 3) setD(emit(incDecOp(base, size)), regOffset(decoder.rm, size));
  else emitMemory(size == 4 ? base + 2 : incDecOp(base, size) + 1);
}

/** The 32-bit register form has a flagless twin, so that the memory form is 2 behind and the 16-bit ones 3. */
@inline export function incDecOp(base: u32, size: u32): u32 {
  return size == 4 ? base : size == 2 ? base + 3 : base + 5;
}

export function multiplyImmediate(imm: u32): void {
  const d = decoder.reg << 2;
  if (decoder.size == 2) setImm(emitComplex(Complex.IMUL3, 2, true), imm);
  else if (decoder.mod == 3) setImm(setS(setD(emit(Op.IMUL32_RRI), d), decoder.rm << 2), imm);
  else setImm(setD(emitMemory(Op.IMUL32_RMI), d), imm);
}

export function test(size: u32): void {
  modrm();
  const op: u32 = size == 4 ? Op.TEST32_RR : size == 2 ? Op.TEST16_RR : Op.TEST8_RR;
  const reg = regOffset(decoder.reg, size);
  if (decoder.mod == 3) setS(setD(emit(op), regOffset(decoder.rm, size)), reg);
  else setS(emitMemory(op + 2), reg);
}
