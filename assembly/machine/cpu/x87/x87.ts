// The x87 (SDM vol 1, ch 8): which instruction an opcode is. An operation's number is, between registers,
// (opcode & 7) << 6 | ModRM & 63, and with memory X87_MEMORY | (opcode & 7) << 3 | ModRM.reg; imm is FOP.
import { mmuRead, mmuWrite, mmuWritten } from "../../mmu";
import { cache, uopPlace } from "../cache";
import { leave, raise } from "../exit";
import { addressOf, setRegister, shortImmOf, sizeOf } from "../operand";
import { cpu, Cr, Vector } from "../state";
import { Exit, UOP_S } from "../uop";
import { arithmeticMemory, arithmeticRegister, compareRegister, moveOnCondition, Operation, test } from "./arithmetic";
import { loadEnvironment, restoreState, saveState, storeEnvironment } from "./environment";
import { EXPONENT, SIGN } from "./float80";
import { fpu, fpuInit, Fx, setControlWord, Status, statusWord } from "./state";
import { exchange, Format, free, fromMemory, loadFrom, loadRegister, rotate, storeRegister, storeTo, storeUnchecked } from "./transfer";
import { angleTop, angleTwo, Binary, binaryTop, exponentialTop } from "./transcendental";
import { Angle } from "./trigonometry";
import { changeSign, examineTop, extract, loadConstant, remainderTop, scaleTop, Unary, unary } from "./unary";

@inline export const X87_MEMORY: u32 = 0x200;

/** Register operations by opcode and ModRM.reg: (opcode & 7) << 3 | reg. Arithmetic rows are those of Operation. */
const enum Row {
  D8 = 0x00, FLD = 0x08, FXCH, FNOP, FSTPNCE, SIGNS, CONSTANTS, F0_F7, F8_FF,
  FCMOV = 0x10, FUCOMPP = 0x15,
  FCMOVN = 0x18, CONTROL = 0x1c, FUCOMI, FCOMI,
  DC = 0x20, FCOM_DC = 0x22, FCOMP_DC,
  FFREE = 0x28, FXCH_DD, FST, FSTP, FUCOM, FUCOMP,
  DE = 0x30, FCOMP_DE = 0x32, FCOMPP,
  FFREEP = 0x38, FXCH_DF, FSTP_DF_D0, FSTP_DF_D8, FNSTSW, FUCOMIP, FCOMIP,
}

/** Memory operations likewise. */
const enum Memory {
  D8 = 0x00, FLD32 = 0x08, FST32 = 0x0a, FSTP32, FLDENV, FLDCW, FNSTENV, FNSTCW,
  DA = 0x10, FILD32 = 0x18, FISTTP32, FIST32, FISTP32, FLD80 = 0x1d, FSTP80 = 0x1f,
  DC = 0x20, FLD64 = 0x28, FISTTP64, FST64, FSTP64, FRSTOR, FNSAVE = 0x2e, FNSTSW,
  DE = 0x30, FILD16 = 0x38, FISTTP16, FIST16, FISTP16, FBLD, FILD64, FBSTP, FISTP64,
}

/** ModRM bytes of the rows that have one operation for each. */
const enum Code {
  FCHS = 0xe0, FABS, FTST = 0xe4, FXAM,
  F2XM1 = 0xf0, FYL2X, FPTAN, FPATAN, FXTRACT, FPREM1, FDECSTP, FINCSTP,
  FPREM, FYL2XP1, FSQRT, FSINCOS, FRNDINT, FSCALE, FSIN, FCOS,
  FNENI = 0xe0, FNDISI, FNCLEX, FNINIT, FNSETPM,
}

/** Does x87 operation `n` of uop `u`. */
export function x87(u: usize, n: u32): Exit {
  if (cpu.cr0 & (Cr.CR0_EM | Cr.CR0_TS)) return raise(Vector.NM);
  const row = n & X87_MEMORY ? n & 0x3f : n >>> 3;
  if (n & X87_MEMORY) {
    if (isControlMemory(row)) return controlMemory(u, row);
  } else if (row == Row.CONTROL || row == Row.FNSTSW) {
    return control(row, n & 7);
  }
  if (fpu.status & Status.ES) return raise(Vector.MF);
  let exit = Exit.NEXT;
  if (n & X87_MEMORY) exit = memoryForm(u, row);
  else registerForm(u, row, load<u8>(u, UOP_S));
  if (exit == Exit.FAULT) return exit;
  fpu.ip = cache.codePage + uopPlace(u);
  if (fpu.status & Status.ES) {
    fpu.opcode = shortImmOf(u);
    if (n & X87_MEMORY) fpu.dp = addressOf(u);
  }
  return exit;
}

/** WAIT: takes what is pending. */
export function wait(): Exit {
  if ((cpu.cr0 & (Cr.CR0_MP | Cr.CR0_TS)) == (Cr.CR0_MP | Cr.CR0_TS)) return raise(Vector.NM);
  return fpu.status & Status.ES ? raise(Vector.MF) : Exit.NEXT;
}

function registerForm(u: usize, row: u32, i: u32): void {
  switch (row) {
    case Row.D8 + Operation.COM: case Row.FCOM_DC: compareRegister(i, false, false, 0); break;
    case Row.D8 + Operation.COMP: case Row.FCOMP_DC: case Row.FCOMP_DE: compareRegister(i, false, false, 1); break;
    case Row.D8 + Operation.ADD: case Row.D8 + Operation.MUL: case Row.D8 + Operation.SUB: case Row.D8 + Operation.SUBR:
    case Row.D8 + Operation.DIV: case Row.D8 + Operation.DIVR:
      arithmeticRegister(row, i, 0, false);
      break;
    case Row.DC + Operation.ADD: case Row.DC + Operation.MUL: case Row.DC + Operation.SUB: case Row.DC + Operation.SUBR:
    case Row.DC + Operation.DIV: case Row.DC + Operation.DIVR:
      arithmeticRegister(row - Row.DC, i, i, false);
      break;
    case Row.DE + Operation.ADD: case Row.DE + Operation.MUL: case Row.DE + Operation.SUB: case Row.DE + Operation.SUBR:
    case Row.DE + Operation.DIV: case Row.DE + Operation.DIVR:
      arithmeticRegister(row - Row.DE, i, i, true);
      break;
    case Row.FLD: loadRegister(i); break;
    case Row.FXCH: case Row.FXCH_DD: case Row.FXCH_DF: exchange(i); break;
    case Row.FNOP: break;
    case Row.FST: storeRegister(i, false); break;
    case Row.FSTPNCE: storeUnchecked(i); break;
    case Row.FSTP: case Row.FSTP_DF_D0: case Row.FSTP_DF_D8: storeRegister(i, true); break;
    case Row.SIGNS: case Row.F0_F7: case Row.F8_FF: oneOperand(shortImmOf(u) & 0xff); break;
    case Row.CONSTANTS: loadConstant(i); break;
    case Row.FCMOV: case Row.FCMOV + 1: case Row.FCMOV + 2: case Row.FCMOV + 3: moveOnCondition(row - Row.FCMOV, false, i); break;
    case Row.FCMOVN: case Row.FCMOVN + 1: case Row.FCMOVN + 2: case Row.FCMOVN + 3: moveOnCondition(row - Row.FCMOVN, true, i); break;
    case Row.FUCOM: compareRegister(i, true, false, 0); break;
    case Row.FUCOMP: compareRegister(i, true, false, 1); break;
    case Row.FUCOMPP: compareRegister(1, true, false, 2); break;
    case Row.FCOMPP: compareRegister(1, false, false, 2); break;
    case Row.FCOMI: compareRegister(i, false, true, 0); break;
    case Row.FCOMIP: compareRegister(i, false, true, 1); break;
    case Row.FUCOMI: compareRegister(i, true, true, 0); break;
    case Row.FUCOMIP: compareRegister(i, true, true, 1); break;
    case Row.FFREE: free(i, false); break;
    default: free(i, true); break;
  }
}

/** D9 E0..E7 and F0..FF. */
function oneOperand(code: u32): void {
  switch (code) {
    case Code.FCHS: changeSign(SIGN | EXPONENT, SIGN); break;
    case Code.FABS: changeSign(EXPONENT, 0); break;
    case Code.FTST: test(); break;
    case Code.FXAM: examineTop(); break;
    case Code.FXTRACT: extract(); break;
    case Code.FPREM1: remainderTop(true); break;
    case Code.FPREM: remainderTop(false); break;
    case Code.FDECSTP: rotate(7); break;
    case Code.FINCSTP: rotate(1); break;
    case Code.FSQRT: unary(Unary.SQRT); break;
    case Code.FRNDINT: unary(Unary.RNDINT); break;
    case Code.FSCALE: scaleTop(); break;
    case Code.F2XM1: exponentialTop(); break;
    case Code.FYL2X: binaryTop(Binary.YL2X); break;
    case Code.FYL2XP1: binaryTop(Binary.YL2XP1); break;
    case Code.FPATAN: binaryTop(Binary.PATAN); break;
    case Code.FPTAN: angleTwo(Angle.TAN); break;
    case Code.FSINCOS: angleTwo(Angle.SIN); break;
    case Code.FSIN: angleTop(Angle.SIN); break;
    default: angleTop(Angle.COS); break;
  }
}

/** What does not wait: FNSTSW AX, and DB E0..E4, FNCLEX and FNINIT and what did something on an 8087 or 80287. */
function control(row: u32, code: u32): Exit {
  if (row == Row.FNSTSW) setRegister(0, 2, statusWord());
  else if (code == Code.FNINIT - Code.FNENI) fpuInit();
  else if (code == Code.FNCLEX - Code.FNENI) fpu.status &= ~(Fx.ALL | Status.SF | Status.ES | Status.B);
  return Exit.NEXT;
}

/** The memory operations that do not wait for pending exceptions. */
function isControlMemory(row: u32): bool {
  return row == Memory.FNSTENV || row == Memory.FNSTCW || row == Memory.FNSAVE || row == Memory.FNSTSW;
}

function controlMemory(u: usize, row: u32): Exit {
  const va = addressOf(u);
  if (row == Memory.FNSTENV) return storeEnvironment(u, va, sizeOf(u) == 4);
  if (row == Memory.FNSAVE) return saveState(u, va, sizeOf(u) == 4);
  const to = mmuWrite(va, 2);
  if (!to) return Exit.FAULT;
  store<u16>(to, <u16>(row == Memory.FNSTCW ? fpu.control : statusWord()));
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

function memoryForm(u: usize, row: u32): Exit {
  const va = addressOf(u);
  switch (row) {
    case Memory.FLD32: return loadFrom(va, Format.F32);
    case Memory.FLD64: return loadFrom(va, Format.F64);
    case Memory.FLD80: return loadFrom(va, Format.F80);
    case Memory.FILD16: return loadFrom(va, Format.I16);
    case Memory.FILD32: return loadFrom(va, Format.I32);
    case Memory.FILD64: return loadFrom(va, Format.I64);
    case Memory.FBLD: return loadFrom(va, Format.BCD);
    case Memory.FST32: return storeTo(u, va, Format.F32, false, false);
    case Memory.FSTP32: return storeTo(u, va, Format.F32, true, false);
    case Memory.FST64: return storeTo(u, va, Format.F64, false, false);
    case Memory.FSTP64: return storeTo(u, va, Format.F64, true, false);
    case Memory.FSTP80: return storeTo(u, va, Format.F80, true, false);
    case Memory.FIST16: return storeTo(u, va, Format.I16, false, false);
    case Memory.FISTP16: return storeTo(u, va, Format.I16, true, false);
    case Memory.FISTTP16: return storeTo(u, va, Format.I16, true, true);
    case Memory.FIST32: return storeTo(u, va, Format.I32, false, false);
    case Memory.FISTP32: return storeTo(u, va, Format.I32, true, false);
    case Memory.FISTTP32: return storeTo(u, va, Format.I32, true, true);
    case Memory.FISTP64: return storeTo(u, va, Format.I64, true, false);
    case Memory.FISTTP64: return storeTo(u, va, Format.I64, true, true);
    case Memory.FBSTP: return storeTo(u, va, Format.BCD, true, false);
    case Memory.FLDCW: return loadControl(va);
    case Memory.FLDENV: return loadEnvironment(va, sizeOf(u) == 4);
    case Memory.FRSTOR: return restoreState(va, sizeOf(u) == 4);
    default: return arithmeticForm(row >>> 3, row & 7, va);
  }
}

/** D8 m32, DA m32 integer, DC m64, DE m16 integer. */
function arithmeticForm(opcode: u32, op: Operation, va: u32): Exit {
  const format = opcode == 0 ? Format.F32 : opcode == 2 ? Format.I32 : opcode == 4 ? Format.F64 : Format.I16;
  const a = mmuRead(va, format == Format.F64 ? 8 : format == Format.I16 ? 2 : 4);
  if (!a) return Exit.FAULT;
  const m = fromMemory(format, a);
  arithmeticMemory(op, fpu.se, m);
  return Exit.NEXT;
}

function loadControl(va: u32): Exit {
  const a = mmuRead(va, 2);
  if (!a) return Exit.FAULT;
  setControlWord(load<u16>(a));
  return Exit.NEXT;
}
