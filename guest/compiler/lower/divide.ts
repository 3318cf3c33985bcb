// i32 division. A zero divisor and INT_MIN / -1 raise #DE in the processor, as WebAssembly wants a trap there;
// INT_MIN % -1 must be 0 and is set apart.

import { Cond, EAX, EDX, Imm, Mem, type Operand, type Reg } from "../x86/operand";
import { Op } from "../x86/instructions";
import { Wasm } from "../wasm/opcodes";
import type { Context } from "./context";
import { operand32 } from "./integer32";
import type { Node } from "./node";

/** dest = a / b or a % b; `op` says which and whether signed. */
export function divide32(x: Context, op: number, a: Node, b: Node, dest: Reg): void {
  const signed = op === Wasm.I32DivS || op === Wasm.I32RemS;
  const remainder = op === Wasm.I32RemS || op === Wasm.I32RemU;
  const divisor = operand32(x, b);
  const dividend = operand32(x, a);
  if (op === Wasm.I32RemS && !(b.constant !== undefined && b.constant !== -1)) return guardedRemainder(x, dividend, divisor, dest);
  plainDivide(x, signed, dividend, divisor);
  x.move(dest, remainder ? EDX : EAX);
}

function plainDivide(x: Context, signed: boolean, dividend: Operand, divisor: Operand): void {
  const by = divisor instanceof Imm ? x.inReg(divisor) : divisor;
  x.move(EAX, dividend);
  if (signed) {
    const widen = x.emit(Op.CDQ, null);
    widen.uses = [EAX];
    widen.defs = [EDX];
  } else x.move(EDX, new Imm(0));
  const divide = x.emit(signed ? Op.IDIV : Op.DIV, null, by);
  divide.uses = [EAX, EDX];
  divide.defs = [EAX, EDX];
}

/** dest = dividend % divisor, 0 when the divisor is -1. */
function guardedRemainder(x: Context, dividend: Operand, divisor: Operand, dest: Reg): void {
  const by = divisor instanceof Mem ? x.inReg(divisor) : divisor;
  const value = x.inReg(dividend);
  const minusOne = x.newBlock();
  const usual = x.newBlock();
  const done = x.newBlock();
  x.emit(Op.CMP, x.inReg(by), new Imm(-1));
  x.branch(Cond.E, minusOne, usual);
  x.place(usual);
  plainDivide(x, true, value, by);
  x.move(dest, EDX);
  x.jump(done);
  x.place(minusOne);
  x.move(dest, new Imm(0));
  x.continueIn(done);
}
