// x87 instructions with two operands: arithmetic, comparison, conditional moves (SDM vol 2, FADD and following, FCOM,
// FCOMI, FCMOVcc).
import { flagCondition, flagsSetArith } from "../flags";
import { Eflags } from "../state";
import { add, subtract } from "./add";
import { compare, Order } from "./compare";
import { divide } from "./divide";
import { classOf, NumberClass } from "./float80";
import { multiply } from "./multiply";
import { finish, finishEmpty, settle } from "./settle";
import { exponentOf, fpu, Fx, isEmpty, pop, setSt, significandOf, st, Status } from "./state";

/** ModRM.reg of the arithmetic opcodes. SUB and DIV have ST(0) first, SUBR and DIVR the other operand. */
export const enum Operation { ADD, MUL, COM, COMP, SUB, SUBR, DIV, DIVR }

/** ST(i) = ST(0) op b. */
@inline function operate(op: Operation, i: u32, bSe: u32, bM: u64, popping: bool): void {
  const a = st(0);
  const aSe = exponentOf(a);
  const aM = significandOf(a);
  const control = fpu.control;
  let m: u64;
  switch (op) {
    case Operation.ADD: m = add(control, aSe, aM, bSe, bM); break;
    case Operation.MUL: m = multiply(control, aSe, aM, bSe, bM); break;
    case Operation.SUB: m = subtract(control, aSe, aM, bSe, bM); break;
    case Operation.SUBR: m = subtract(control, bSe, bM, aSe, aM); break;
    case Operation.DIV: m = divide(control, aSe, aM, bSe, bM); break;
    default: m = divide(control, bSe, bM, aSe, aM); break;
  }
  finish(i, m, popping);
}

/** Arithmetic of ST(0) and ST(i), the result to ST(`to`). */
export function arithmeticRegister(op: Operation, i: u32, to: u32, popping: bool): void {
  fpu.raised = 0;
  if (isEmpty(0) || isEmpty(i)) {
    finishEmpty(to, popping);
    return;
  }
  const b = st(i);
  operate(op, to, exponentOf(b), significandOf(b), popping);
}

/** Arithmetic or comparison of ST(0) with an operand from memory, whose making has raised fpu.raised. */
export function arithmeticMemory(op: Operation, bSe: u32, bM: u64): void {
  if (op == Operation.COM || op == Operation.COMP) {
    compareWith(bSe, bM, false, false, op - Operation.COM);
  } else if (isEmpty(0)) {
    finishEmpty(0, false);
  } else {
    // A NaN or an invalid operation goes before a denormal operand.
    if (fpu.raised && !isOrdinary(exponentOf(st(0)), significandOf(st(0)))) fpu.raised = 0;
    operate(op, 0, bSe, bM, false);
  }
}

/** Sets the condition codes, or EFLAGS, and pops so many registers, which an unmasked exception forbids. */
function answer(order: Order, toFlags: bool, pops: u32): void {
  const c1 = fpu.status & Status.C1;
  const good = settle();
  if (toFlags) {
    // C3 C2 C0 are ZF PF CF; C1 stays, but for a stack fault
    flagsSetArith((order & Status.C3 ? Eflags.ZF : 0) | (order & Status.C2 ? Eflags.PF : 0) | (order & Status.C0 ? Eflags.CF : 0));
    if (!(fpu.raised & Status.SF)) fpu.status |= c1;
  } else {
    fpu.status = (fpu.status & ~Status.CONDITION) | order;
  }
  if (good) for (; pops != 0; --pops) pop();
}

/** Compares ST(0) with b. */
function compareWith(bSe: u32, bM: u64, quiet: bool, toFlags: bool, pops: u32): void {
  if (isEmpty(0)) {
    compareEmpty(toFlags, pops);
    return;
  }
  const a = st(0);
  if (fpu.raised && !isOrdinary(exponentOf(a), significandOf(a))) fpu.raised = 0;
  answer(compare(exponentOf(a), significandOf(a), bSe, bM, quiet), toFlags, pops);
}

/** Neither a NaN nor unsupported. */
function isOrdinary(se: u32, m: u64): bool {
  return classOf(se, m) <= NumberClass.INFINITY;
}

function compareEmpty(toFlags: bool, pops: u32): void {
  fpu.raised = Fx.IE | Status.SF;
  answer(Order.UNORDERED, toFlags, pops);
}

/** FCOM FUCOM FCOMI FUCOMI and their popping forms. */
export function compareRegister(i: u32, quiet: bool, toFlags: bool, pops: u32): void {
  fpu.raised = 0;
  const b = st(i);
  if (isEmpty(i)) compareEmpty(toFlags, pops);
  else compareWith(exponentOf(b), significandOf(b), quiet, toFlags, pops);
}

/** FTST: compares ST(0) with zero. */
export function test(): void {
  fpu.raised = 0;
  compareWith(0, 0, false, false, 0);
}

/** FCMOVcc by `which` (B E BE U), or the contrary. */
export function moveOnCondition(which: u32, not: bool, i: u32): void {
  if (isEmpty(0) || isEmpty(i)) {
    finishEmpty(0, false);
    return;
  }
  // The conditions of Jcc: B 2, E 4, BE 6, P 10
  const cc = which == 3 ? 10 : which * 2 + 2;
  if (flagCondition(cc) == not) return;
  const from = st(i);
  setSt(0, exponentOf(from), significandOf(from));
}
