// The decoder's first page: one-byte opcodes (SDM vol 2, appendix A, table A-2).
import { Op } from "../../../build/generated/op";
import { Complex } from "./complex";
import { arithmetic, group1, group2, group3, incDec, incDecOp, multiplyImmediate, test } from "./decode-alu";
import { branchTarget, conditional, emitBranch, emitSideExit, far, group5, returnNear } from "./decode-branch";
import {
  exchange, lea, memoryFar, memoryOnly, moffs, moveImmediate, moveLoad, moveStore, popModrm, pushImmediate, registerOperand, string, stringIo, xlat,
} from "./decode-move";
import { address16, modrm, plainAddress, Register } from "./decode-operand";
import { decodeX87 } from "./decode-x87";
import { decodeTwoByte } from "./decode0f";
import {
  decoder, emit, emitAlone, emitComplex, emitMemory, emitStop, MOV_STEP, next8, nextSigned16, nextSigned8, nextZ, regOffset, setD, setImm, setS, SHIFT_BY_CL,
  sized, undefinedOpcode,
} from "./decoder";
import { Seg } from "./state";
import { REG_ZERO } from "./uop";

/** One-byte opcodes. */
export function decodeOneByte(opcode: u32): void {
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
