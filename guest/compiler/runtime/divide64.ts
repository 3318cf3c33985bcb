// 64-bit division from 64/32-bit DIV. A divisor of more than 32 bits is shifted right with the dividend until
// it fits; the quotient so found is the right one or one too large. D. Knuth, "The Art of Computer
// Programming" vol. 2, section 4.3.1, theorem B bounds the error.

import { Area, Cond, EAX, EBP, EBX, ECX, EDI, EDX, ESI, Mem } from "../x86/operand";
import { Op } from "../x86/instructions";
import { type Builder, imm } from "./builder";

const SIGN_SHIFT = imm(31);
const DIVMOD_CHANGES = [EBX, ESI, EDI, EBP];

/** EDX:EAX / EBX:ECX -> quotient EDX:EAX, remainder EBX:ECX. Changes ESI, EDI, EBP. #DE when the divisor is 0. */
export function divmod64(b: Builder): void {
  b.func.calleeSaved = [];
  b.func.slots = 8;
  const [dividendLow, dividendHigh] = [Mem.frame(Area.Slot, 0), Mem.frame(Area.Slot, 4)];
  const [wide, twoSteps, oneTooLarge, subtract] = [b.block(), b.block(), b.block(), b.block()];

  b.emit(Op.TEST, EBX, EBX).branch(Cond.NE, wide);
  b.emit(Op.CMP, EDX, ECX).branch(Cond.AE, twoSteps);
  b.emit(Op.DIV, null, ECX).emit(Op.MOV, ECX, EDX).emit(Op.MOV, EDX, imm(0)).ret();

  b.at(twoSteps);
  b.emit(Op.MOV, ESI, EAX).emit(Op.MOV, EAX, EDX).emit(Op.MOV, EDX, imm(0)).emit(Op.DIV, null, ECX);
  b.emit(Op.MOV, EDI, EAX).emit(Op.MOV, EAX, ESI).emit(Op.DIV, null, ECX);
  b.emit(Op.MOV, ECX, EDX).emit(Op.MOV, EDX, EDI).ret();

  // Shift both by (index of the divisor's top bit) + 1: the divisor, now in EBP, has its top bit set.
  b.at(wide);
  b.emit(Op.MOV, dividendLow, EAX).emit(Op.MOV, dividendHigh, EDX);
  b.emit(Op.MOV, ESI, ECX).emit(Op.MOV, EDI, EBX).emit(Op.MOV, EBP, ECX).emit(Op.BSR, ECX, EBX);
  b.emit(Op.SHRD, EBP, EBX, -1).emit(Op.SHR, EBX, ECX).emit(Op.SHRD, EBP, EBX, 1);
  b.emit(Op.SHRD, EAX, EDX, -1).emit(Op.SHR, EDX, ECX).emit(Op.SHRD, EAX, EDX, 1).emit(Op.SHR, EDX, imm(1));
  b.emit(Op.DIV, null, EBP);

  // EBX = quotient, EDX:EAX = quotient * divisor; a carry or more than the dividend: one too large.
  b.emit(Op.MOV, EBX, EAX).emit(Op.MOV, ECX, EDI).emit(Op.IMUL, ECX, EAX).emit(Op.MUL, null, ESI);
  b.emit(Op.ADD, EDX, ECX).branch(Cond.B, oneTooLarge);
  b.emit(Op.CMP, EDX, dividendHigh).branch(Cond.A, oneTooLarge).branch(Cond.B, subtract);
  b.emit(Op.CMP, EAX, dividendLow).branch(Cond.BE, subtract);
  b.at(oneTooLarge);
  b.emit(Op.SUB, EBX, imm(1)).emit(Op.SUB, EAX, ESI).emit(Op.SBB, EDX, EDI);

  b.at(subtract);
  b.emit(Op.MOV, ECX, dividendLow).emit(Op.MOV, ESI, dividendHigh).emit(Op.SUB, ECX, EAX).emit(Op.SBB, ESI, EDX);
  b.emit(Op.MOV, EAX, EBX).emit(Op.MOV, EDX, imm(0)).emit(Op.MOV, EBX, ESI).ret();
}

/** EDX:EAX / EBX:ECX, or the remainder, -> EDX:EAX. Changes ECX. */
export function divideUnsigned64(b: Builder, remainder: boolean): void {
  b.call(b.env.routine("divmod64")).keep(DIVMOD_CHANGES);
  if (remainder) b.emit(Op.MOV, EAX, ECX).emit(Op.MOV, EDX, EBX);
  b.ret();
}

/** The same signed. #DE when the quotient overflows; the smallest number % -1 is 0. Changes ECX. */
export function divideSigned64(b: Builder, remainder: boolean): void {
  b.func.slots = 4;
  const sign = Mem.frame(Area.Slot, 0);
  absolute(b, EDX, EAX);
  b.emit(Op.MOV, sign, ESI);
  absolute(b, EBX, ECX);
  if (!remainder) b.emit(Op.XOR, sign, ESI);
  b.call(b.env.routine("divmod64")).keep(DIVMOD_CHANGES);
  if (remainder) {
    b.emit(Op.MOV, EAX, ECX).emit(Op.MOV, EDX, EBX);
  } else {
    // A positive quotient of 2^63: raise #DE by a division by zero.
    const fits = b.block();
    b.emit(Op.MOV, ECX, EDX).emit(Op.NOT, ECX).emit(Op.OR, ECX, sign).emit(Op.TEST, ECX, ECX).branch(Cond.S, fits);
    b.emit(Op.MOV, ECX, imm(0)).emit(Op.DIV, null, ECX);
    b.at(fits);
  }
  b.emit(Op.MOV, ESI, sign).emit(Op.XOR, EAX, ESI).emit(Op.XOR, EDX, ESI).emit(Op.SUB, EAX, ESI).emit(Op.SBB, EDX, ESI);
  b.ret();
}

/** hi:lo = |hi:lo|, ESI = its sign in every bit. */
function absolute(b: Builder, hi: number, lo: number): void {
  b.emit(Op.MOV, ESI, hi).emit(Op.SAR, ESI, SIGN_SHIFT);
  b.emit(Op.XOR, lo, ESI).emit(Op.XOR, hi, ESI).emit(Op.SUB, lo, ESI).emit(Op.SBB, hi, ESI);
}
