// Number of 1 bits without POPCNT: sums of neighbouring fields. H. Warren, "Hacker's Delight", section 5-1.

import { EAX, ECX } from "../x86/operand";
import { Op } from "../x86/instructions";
import { type Builder, imm } from "./builder";

/** EAX -> EAX. Changes ECX. */
export function popcount32(b: Builder): void {
  b.emit(Op.MOV, ECX, EAX).emit(Op.SHR, ECX, imm(1)).emit(Op.AND, ECX, imm(0x55555555)).emit(Op.SUB, EAX, ECX);
  b.emit(Op.MOV, ECX, EAX).emit(Op.SHR, ECX, imm(2));
  b.emit(Op.AND, EAX, imm(0x33333333)).emit(Op.AND, ECX, imm(0x33333333)).emit(Op.ADD, EAX, ECX);
  b.emit(Op.MOV, ECX, EAX).emit(Op.SHR, ECX, imm(4)).emit(Op.ADD, EAX, ECX).emit(Op.AND, EAX, imm(0x0f0f0f0f));
  b.emit(Op.IMUL3, EAX, EAX, 0x01010101).emit(Op.SHR, EAX, imm(24)).ret();
}
