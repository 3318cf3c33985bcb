// The decoder's second page: two-byte opcodes 0F xx (SDM vol 2, appendix A, table A-3).
import { Complex } from "./complex";
import { conditional } from "./decode-branch";
import { memoryFar, memoryOnly } from "./decode-move";
import { loadTemp, modrm } from "./decode-operand";
import {
  BlockEnd, decoder, emit, emitAlone, emitComplex, emitMemory, emitStop, next8, nextZ, regOffset, setD, setImm, setS, SHIFT_BY_CL, sized, undefinedOpcode,
} from "./decoder";
import { Op } from "../../../build/generated/op";
import { decodeSse, decodeSsse3 } from "./decode-sse";
import { Seg } from "./state";

/** MOVZX and MOVSX; `op` is the 32-bit register form. */
function extend(op: u32): void {
  modrm();
  const from: u32 = op == Op.MOVZX16_32_RR || op == Op.MOVSX16_32_RR ? 2 : 1;
  if (decoder.size == 2) {
    if (from == 2) {
      // MOVZX r16, r/m16 moves 16 bits.
      if (decoder.mod == 3) setS(setD(emit(Op.MOV16_RR), decoder.reg << 2), decoder.rm << 2);
      else setD(emitMemory(Op.LOAD16_B, Op.LOAD16_S - Op.LOAD16_B), decoder.reg << 2);
      return;
    }
    op += Op.MOVZX8_16_RR - Op.MOVZX8_32_RR;
  }
  const u = decoder.mod == 3 ? setS(emit(op), regOffset(decoder.rm, from)) : emitMemory(op + 1, 1);
  setD(u, decoder.reg << 2);
}

function cmov(cc: u32): void {
  modrm();
  const size = decoder.size;
  if (decoder.mod == 3) {
    setS(setD(emit((size == 4 ? Op.CMOV32_O_RR : Op.CMOV16_O_RR) + cc), decoder.reg << 2), decoder.rm << 2);
  } else {
    loadTemp(size);
    setImm(setD(emit(size == 4 ? Op.CMOV32_TEMP : Op.CMOV16_TEMP), decoder.reg << 2), cc);
  }
}

function setcc(cc: u32): void {
  modrm();
  if (decoder.mod == 3) setD(emit(Op.SETO_R + cc), regOffset(decoder.rm, 1));
  else setImm(emitMemory(Op.SETCC_M), cc);
}

/** BT, BTS, BTR, BTC (`op` 0..3) with a bit number in a register (`immediate` false) or in the code. */
function bitTest(op: u32, immediate: bool): void {
  decoder.lockable = u32(op != 0);
  const u = emitComplex((immediate ? Complex.BT_I : Complex.BT) + op, decoder.size, true);
  setImm(u, immediate ? next8() : decoder.address16);
}

/** Group 6: SLDT STR LLDT LTR VERR VERW. */
function group6(): void {
  modrm();
  switch (decoder.reg) {
    case 0: emitComplex(Complex.SLDT, decoder.mod == 3 ? decoder.size : 2, true); break;
    case 1: emitComplex(Complex.STR, decoder.mod == 3 ? decoder.size : 2, true); break;
    case 2: emitStop(Complex.LLDT, 2, true); break;
    case 3: emitStop(Complex.LTR, 2, true); break;
    case 4: emitComplex(Complex.VERR, 2, true); break;
    case 5: emitComplex(Complex.VERW, 2, true); break;
    default: undefinedOpcode(); break;
  }
}

/** Group 7: SGDT SIDT LGDT LIDT SMSW LMSW INVLPG. */
function group7(): void {
  modrm();
  const register = decoder.mod == 3;
  switch (decoder.reg) {
    case 4: emitComplex(Complex.SMSW, register ? decoder.size : 2, true); break;
    case 6: emitStop(Complex.LMSW, 2, true); break;
    case 0: case 1: case 2: case 3: case 7: {
      const id: Complex = decoder.reg == 7 ? Complex.INVLPG : Complex.SGDT + decoder.reg;
      if (register) undefinedOpcode();
      else emitStop(id, decoder.size, true);
      break;
    }
    default: undefinedOpcode(); break;
  }
}

/** A group of SHLD, SHRD. */
function shiftDouble(id: Complex, byCl: bool): void {
  modrm();
  setImm(emitComplex(id, decoder.size, true), byCl ? SHIFT_BY_CL : next8());
}

/** Control and debug registers: the ModRM operand is always a register. */
function systemRegister(id: Complex): void {
  modrm();
  decoder.mod = 3;
  emitStop(id, 4, true);
}

/** Opcodes 0F xx. */
export function decodeTwoByte(): void {
  const opcode = next8();
  const size = decoder.size;
  switch (opcode) {
    case 0x00: group6(); break;
    case 0x01: group7(); break;
    case 0x02: modrm(); emitComplex(Complex.LAR, size, true); break;
    case 0x03: modrm(); emitComplex(Complex.LSL, size, true); break;
    case 0x06: emitStop(Complex.CLTS, 4, false); break;
    case 0x08: case 0x09: emitStop(Complex.WBINVD, 4, false); break;
    case 0x0b: undefinedOpcode(); break;
    case 0x0d: case 0x18: case 0x19: case 0x1a: case 0x1b: case 0x1c: case 0x1d: case 0x1e: case 0x1f: modrm(); break; // hints and NOP Ev
    case 0x20: systemRegister(Complex.MOV_FROM_CR); break;
    case 0x21: systemRegister(Complex.MOV_FROM_DR); break;
    case 0x22: systemRegister(Complex.MOV_TO_CR); break;
    case 0x23: systemRegister(Complex.MOV_TO_DR); break;
    case 0x30: emitStop(Complex.WRMSR, 4, false); break;
    case 0x31: emitAlone(Complex.RDTSC, 4); break;
    case 0x32: emitStop(Complex.RDMSR, 4, false); break;
    case 0x33: emitStop(Complex.RDPMC, 4, false); break;
    case 0x38: decodeSsse3(false); break;
    case 0x3a: decodeSsse3(true); break;
    case 0x3f: emitAlone(Complex.GATE, 4); break;
    case 0x40: case 0x41: case 0x42: case 0x43: case 0x44: case 0x45: case 0x46: case 0x47:
    case 0x48: case 0x49: case 0x4a: case 0x4b: case 0x4c: case 0x4d: case 0x4e: case 0x4f:
      cmov(opcode & 15);
      break;
    case 0x80: case 0x81: case 0x82: case 0x83: case 0x84: case 0x85: case 0x86: case 0x87:
    case 0x88: case 0x89: case 0x8a: case 0x8b: case 0x8c: case 0x8d: case 0x8e: case 0x8f:
      conditional(opcode & 15, nextZ());
      break;
    case 0x90: case 0x91: case 0x92: case 0x93: case 0x94: case 0x95: case 0x96: case 0x97:
    case 0x98: case 0x99: case 0x9a: case 0x9b: case 0x9c: case 0x9d: case 0x9e: case 0x9f:
      setcc(opcode & 15);
      break;
    case 0xa0: case 0xa8: setD(emitComplex(Complex.PUSH_SEG, size, false), opcode >>> 3 & 7); break;
    case 0xa1: case 0xa9: setD(emitStop(Complex.POP_SEG, size, false), opcode >>> 3 & 7); break;
    case 0xa2: emitComplex(Complex.CPUID, 4, false); break;
    case 0xa3: modrm(); bitTest(0, false); break;
    case 0xa4: shiftDouble(Complex.SHLD, false); break;
    case 0xa5: shiftDouble(Complex.SHLD, true); break;
    case 0xab: modrm(); bitTest(1, false); break;
    case 0xac: shiftDouble(Complex.SHRD, false); break;
    case 0xad: shiftDouble(Complex.SHRD, true); break;
    case 0xae: decodeSse(opcode); break;
    case 0xaf: {
      modrm();
      const d = decoder.reg << 2;
      if (size == 2) emitComplex(Complex.IMUL2, 2, true);
      else if (decoder.mod == 3) setS(setD(emit(Op.IMUL32_RR), d), decoder.rm << 2);
      else setD(emitMemory(Op.IMUL32_RM), d);
      break;
    }
    case 0xb0: case 0xb1: modrm(); decoder.lockable = 1; emitComplex(Complex.CMPXCHG, opcode & 1 ? size : 1, true); break;
    case 0xb2: memoryFar(Seg.SS); break;
    case 0xb3: modrm(); bitTest(2, false); break;
    case 0xb4: memoryFar(Seg.FS); break;
    case 0xb5: memoryFar(Seg.GS); break;
    case 0xb6: extend(Op.MOVZX8_32_RR); break;
    case 0xb7: extend(Op.MOVZX16_32_RR); break;
    case 0xb9: modrm(); undefinedOpcode(); break;
    case 0xba: {
      modrm();
      if (decoder.reg < <u32>4) undefinedOpcode();
      else bitTest(decoder.reg - 4, true);
      break;
    }
    case 0xbb: modrm(); bitTest(3, false); break;
    case 0xbc: modrm(); emitComplex(Complex.BSF, size, true); break;
    case 0xbd: modrm(); emitComplex(Complex.BSR, size, true); break;
    case 0xbe: extend(Op.MOVSX8_32_RR); break;
    case 0xbf: extend(Op.MOVSX16_32_RR); break;
    case 0xc0: case 0xc1: modrm(); decoder.lockable = 1; emitComplex(Complex.XADD, opcode & 1 ? size : 1, true); break;
    case 0xc7: {
      modrm();
      decoder.lockable = 1;
      if (decoder.reg != 1 || decoder.mod == 3) undefinedOpcode();
      else emitComplex(Complex.CMPXCHG8B, 4, true);
      break;
    }
    case 0xc8: case 0xc9: case 0xca: case 0xcb: case 0xcc: case 0xcd: case 0xce: case 0xcf:
      setD(emit(Op.BSWAP), (opcode & 7) << 2);
      break;
    default: decodeSse(opcode); break;
  }
}
