// The operations that the inner loop does not do itself, by number. Each handler returns how to go on (uop.ts, Exit).
import { asciiAdjust, asciiDivide, asciiMultiply, decimalAdjust, divide, divideSigned, multiply, multiply16, multiplySigned, setAlOnCarry } from "./arith";
import * as bits from "./bits";
import { SHIFT_BY_CL } from "./decoder";
import { cpuid } from "./cpuid";
import { raise, raiseCode } from "./exit";
import { flagsArith, flagsSetArith } from "./flags";
import { addressOf, getRegister, immOf, operandRead, operandWrite, operandWritten, loadSized, regOf, setRegister, signExtend, sizeOf, storeSized } from "./operand";
import { shift, shiftDouble } from "./shift";
import { sse } from "./sse";
import * as stack from "./stack";
import { cpu, Eflags, Vector } from "./state";
import { string } from "./string";
import * as system from "./system";
import * as transfer from "./transfer";
import { wait, x87 } from "./x87/x87";
import { Exit, OP_COMPLEX, OP_SSE, OP_X87 } from "./uop";
import { mmuRead } from "../mmu";
import { UOP_D, UOP_GENERAL } from "./uop";

export const enum Complex {
  UNDEFINED, TOO_LONG,
  SHIFT, SHLD, SHRD,
  MUL, IMUL, DIV, IDIV, IMUL2, IMUL3,
  BT, BTS, BTR, BTC, BT_I, BTS_I, BTR_I, BTC_I, BSF, BSR,
  XADD, CMPXCHG, CMPXCHG8B,
  DAA, DAS, AAA, AAS, AAM, AAD, SALC, CBW, CWD, XLAT,
  LAHF, SAHF, CMC, CLC, STC, CLD, STD,
  ENTER, LEAVE16, PUSHA, POPA, PUSHF, POPF, PUSH16, PUSH16_I, POP, PUSH_SEG, POP_SEG,
  BOUND, ARPL, MOV_FROM_SEG, MOV_TO_SEG, LOAD_FAR,
  CALL_FAR, JMP_FAR, CALL_FAR_M, JMP_FAR_M, RET_FAR, CALL16, JMP16, CALL16_REL, JMP16_REL, JCC16, RET16,
  INT, INT3, INTO, ICEBP, IRET,
  HLT, CLI, STI, IN, OUT, SGDT, SIDT, LGDT, LIDT, SLDT, STR, LLDT, LTR, VERR, VERW, LAR, LSL, SMSW, LMSW, INVLPG,
  MOV_FROM_CR, MOV_TO_CR, MOV_FROM_DR, MOV_TO_DR, CLTS, WBINVD, RDMSR, WRMSR, RDPMC, RDTSC, CPUID, GATE,
  WAIT,
  MOVS, CMPS, STOS, LODS, SCAS, INS, OUTS,
}

/** Does the complex, SSE or x87 operation at `u`; one that the inner loop has left to its general way, too. */
export function complex(u: usize): Exit {
  const number = <u32>load<u16>(u);
  const op = number < OP_COMPLEX ? <u32>load<u16>(u, UOP_GENERAL) : number;
  if (op >= OP_X87) return x87(u, op - OP_X87);
  if (op >= OP_SSE) return sse(u, op - OP_SSE);
  switch (op - OP_COMPLEX) {
    case Complex.UNDEFINED: return raise(Vector.UD);
    case Complex.TOO_LONG: return raiseCode(Vector.GP, 0);
    case Complex.SHIFT: return doShift(u);
    case Complex.SHLD: return doShiftDouble(u, true);
    case Complex.SHRD: return doShiftDouble(u, false);
    case Complex.MUL: case Complex.IMUL: case Complex.DIV: case Complex.IDIV: return multiplyOrDivide(u, op - OP_COMPLEX);
    case Complex.IMUL2: case Complex.IMUL3: return doMultiply16(u, op - OP_COMPLEX == Complex.IMUL3);
    case Complex.BT: case Complex.BTS: case Complex.BTR: case Complex.BTC: return bits.bitTest(u, op - OP_COMPLEX - Complex.BT, false);
    case Complex.BT_I: case Complex.BTS_I: case Complex.BTR_I: case Complex.BTC_I: return bits.bitTest(u, op - OP_COMPLEX - Complex.BT_I, true);
    case Complex.BSF: return bits.bitScan(u, true);
    case Complex.BSR: return bits.bitScan(u, false);
    case Complex.XADD: return bits.exchangeAdd(u);
    case Complex.CMPXCHG: return bits.compareExchange(u);
    case Complex.CMPXCHG8B: return bits.compareExchange8(u);
    case Complex.DAA: decimalAdjust(false); return Exit.NEXT;
    case Complex.DAS: decimalAdjust(true); return Exit.NEXT;
    case Complex.AAA: asciiAdjust(false); return Exit.NEXT;
    case Complex.AAS: asciiAdjust(true); return Exit.NEXT;
    case Complex.AAM: return asciiMultiply(immOf(u)) ? Exit.NEXT : Exit.FAULT;
    case Complex.AAD: asciiDivide(immOf(u)); return Exit.NEXT;
    case Complex.SALC: setAlOnCarry(); return Exit.NEXT;
    case Complex.CBW: setRegister(0, 2, signExtend(1, cpu.eax)); return Exit.NEXT;
    case Complex.CWD: setRegister(2, 2, <u32>(<i32>signExtend(2, cpu.eax) >> 31)); return Exit.NEXT;
    case Complex.XLAT: return translate(u);
    case Complex.LAHF: setRegister(4, 1, flagsArith() | Eflags.FIXED); return Exit.NEXT;
    case Complex.SAHF: flagsSetArith((flagsArith() & Eflags.OF) | ((cpu.eax >>> 8) & (Eflags.ARITH & 0xff))); return Exit.NEXT;
    case Complex.CMC: flagsSetArith(flagsArith() ^ Eflags.CF); return Exit.NEXT;
    case Complex.CLC: flagsSetArith(flagsArith() & ~Eflags.CF); return Exit.NEXT;
    case Complex.STC: flagsSetArith(flagsArith() | Eflags.CF); return Exit.NEXT;
    case Complex.CLD: cpu.sysFlags &= ~Eflags.DF; return Exit.NEXT;
    case Complex.STD: cpu.sysFlags |= Eflags.DF; return Exit.NEXT;
    case Complex.ENTER: return stack.enter(u);
    case Complex.LEAVE16: return stack.leave16();
    case Complex.PUSHA: return stack.pushAll(u);
    case Complex.POPA: return stack.popAll(u);
    case Complex.PUSHF: return stack.pushFlags(u);
    case Complex.POPF: return stack.popFlags(u);
    case Complex.PUSH16: return stack.push16(u);
    case Complex.PUSH16_I: return stack.push16Immediate(u);
    case Complex.POP: return stack.popOperand(u);
    case Complex.PUSH_SEG: return stack.pushSegment(u);
    case Complex.POP_SEG: return stack.popSegment(u);
    case Complex.BOUND: return bits.bound(u);
    case Complex.ARPL: return bits.adjustRpl(u);
    case Complex.MOV_FROM_SEG: return stack.moveFromSegment(u);
    case Complex.MOV_TO_SEG: return stack.moveToSegment(u);
    case Complex.LOAD_FAR: return stack.loadFar(u);
    case Complex.CALL_FAR: return transfer.farImmediate(u, true);
    case Complex.JMP_FAR: return transfer.farImmediate(u, false);
    case Complex.CALL_FAR_M: return transfer.farMemory(u, true);
    case Complex.JMP_FAR_M: return transfer.farMemory(u, false);
    case Complex.RET_FAR: return transfer.farReturn(u);
    case Complex.CALL16: return transfer.near16(u, true);
    case Complex.JMP16: return transfer.near16(u, false);
    case Complex.CALL16_REL: return transfer.relative16(u, true);
    case Complex.JMP16_REL: return transfer.relative16(u, false);
    case Complex.JCC16: return transfer.conditional16(u);
    case Complex.RET16: return transfer.return16(u);
    case Complex.INT: return transfer.softInterrupt(u, immOf(u));
    case Complex.INT3: return transfer.softInterrupt(u, Vector.BP);
    case Complex.INTO: return transfer.overflow(u);
    case Complex.ICEBP: return transfer.icebp(u);
    case Complex.IRET: return transfer.interruptReturn(u);
    case Complex.HLT: return system.halt(u);
    case Complex.CLI: return system.clearInterrupt(u);
    case Complex.STI: return system.setInterrupt(u);
    case Complex.IN: return system.input(u);
    case Complex.OUT: return system.output(u);
    case Complex.SGDT: return system.storeTable(u, cpu.gdtBase, cpu.gdtLimit);
    case Complex.SIDT: return system.storeTable(u, cpu.idtBase, cpu.idtLimit);
    case Complex.LGDT: return system.loadTable(u, true);
    case Complex.LIDT: return system.loadTable(u, false);
    case Complex.SLDT: return system.storeWord(u, cpu.ldtr);
    case Complex.STR: return system.storeWord(u, cpu.tr);
    case Complex.LLDT: return system.loadLdt(u);
    case Complex.LTR: return system.loadTask(u);
    case Complex.VERR: return system.verify(u, false);
    case Complex.VERW: return system.verify(u, true);
    case Complex.LAR: return system.loadAccess(u, false);
    case Complex.LSL: return system.loadAccess(u, true);
    case Complex.SMSW: return system.storeWord(u, cpu.cr0);
    case Complex.LMSW: return system.loadStatusWord(u);
    case Complex.INVLPG: return system.invalidatePage(u);
    case Complex.MOV_FROM_CR: return system.moveFromControl(u);
    case Complex.MOV_TO_CR: return system.moveToControl(u);
    case Complex.MOV_FROM_DR: return system.moveFromDebug(u);
    case Complex.MOV_TO_DR: return system.moveToDebug(u);
    case Complex.CLTS: return system.clearTaskSwitched(u);
    case Complex.WBINVD: return system.privilegedNop();
    case Complex.RDMSR: case Complex.WRMSR: case Complex.RDPMC: return raiseCode(Vector.GP, 0); // there are no such registers
    case Complex.RDTSC: return system.readTimeStamp();
    case Complex.CPUID: return cpuid();
    case Complex.GATE: return system.kernelGate(u);
    case Complex.WAIT: return wait();
    case Complex.MOVS: case Complex.CMPS: case Complex.STOS: case Complex.LODS: case Complex.SCAS: case Complex.INS: case Complex.OUTS:
      return string(u, op - OP_COMPLEX);
    default: return raise(Vector.UD);
  }
}

function countOf(u: usize): u32 {
  const imm = immOf(u);
  return imm == SHIFT_BY_CL ? cpu.ecx & 0xff : imm;
}

function doShift(u: usize): Exit {
  const size = sizeOf(u);
  const a = operandWrite(u, size);
  if (!a) return Exit.FAULT;
  storeSized(a, size, shift(regOf(u), size * 8, loadSized(a, size), countOf(u)));
  return operandWritten(u);
}

function doShiftDouble(u: usize, left: bool): Exit {
  const size = sizeOf(u);
  const a = operandWrite(u, size);
  if (!a) return Exit.FAULT;
  storeSized(a, size, shiftDouble(left, size * 8, loadSized(a, size), getRegister(regOf(u), size), countOf(u)));
  return operandWritten(u);
}

function multiplyOrDivide(u: usize, id: Complex): Exit {
  const size = sizeOf(u);
  const a = operandRead(u, size);
  if (!a) return Exit.FAULT;
  const y = loadSized(a, size);
  switch (id) {
    case Complex.MUL: multiply(size, y); return Exit.NEXT;
    case Complex.IMUL: multiplySigned(size, signExtend(size, y)); return Exit.NEXT;
    case Complex.DIV: return divide(size, y) ? Exit.NEXT : Exit.FAULT;
    default: return divideSigned(size, signExtend(size, y)) ? Exit.NEXT : Exit.FAULT;
  }
}

function doMultiply16(u: usize, immediate: bool): Exit {
  const a = operandRead(u, 2);
  if (!a) return Exit.FAULT;
  const y = load<u16>(a);
  setRegister(regOf(u), 2, multiply16(y, immediate ? immOf(u) : getRegister(regOf(u), 2)));
  return Exit.NEXT;
}

/** XLAT. The address operation has worked out [EBX]; AL is added here. */
function translate(u: usize): Exit {
  const base = addressOf(u);
  const va = base + (cpu.eax & 0xff);
  const a = mmuRead(load<u8>(u, UOP_D) ? va & 0xffff : va, 1);
  if (!a) return Exit.FAULT;
  setRegister(0, 1, load<u8>(a));
  return Exit.NEXT;
}
