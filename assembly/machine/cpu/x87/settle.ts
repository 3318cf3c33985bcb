// How an x87 instruction ends: the exceptions it has met go into the status word, and unmasked ones decide whether its
// result counts (SDM vol 1, 8.4 and 8.5). Also the two stack faults.
import { INDEFINITE, INDEFINITE_SE } from "./float80";
import { fpu, Fx, isEmpty, pop, push, setSt, Status } from "./state";

/** Flags what fpu.raised holds. False: an unmasked exception keeps the result from being written. */
@inline export function settle(): bool {
  if (fpu.raised & ~fpu.control & Fx.ALL) return settleUnmasked();
  fpu.status = (fpu.status & ~Status.C1) | fpu.raised;
  return true;
}

function settleUnmasked(): bool {
  const before = (fpu.raised & ~fpu.control & Fx.BEFORE) != 0;
  if (before) fpu.raised &= fpu.raised & Status.SF ? Fx.IE | Status.SF | Status.C1 : Fx.BEFORE;
  fpu.status = (fpu.status & ~Status.C1) | fpu.raised | Status.ES | Status.B;
  return !before;
}

/** Flags an exception that does not keep the result from being written, masked or not: DE of a load. */
export function flagLate(exception: Fx): void {
  fpu.status |= exception | (exception & ~fpu.control ? Status.ES | Status.B : 0);
}

/** An operand's register is empty: true if the instruction goes on with the default NaN as its result. */
export function underflow(): bool {
  fpu.raised = Fx.IE | Status.SF;
  fpu.se = INDEFINITE_SE;
  return settle();
}

/** The place of a new ST(0) is not free: true if the instruction puts the default NaN there. */
function overflow(): bool {
  fpu.raised = Fx.IE | Status.SF | Status.C1;
  return settle();
}

/** Pushes a number whose making has raised fpu.raised. */
export function pushSettled(se: u32, m: u64): void {
  if (!isEmpty(7)) {
    if (!overflow()) return;
    se = INDEFINITE_SE;
    m = INDEFINITE;
  } else if (!settle()) {
    return;
  }
  push();
  setSt(0, se, m);
}

/** Writes the result of an operation to ST(i) and pops if `popping`, unless an exception forbids it. */
@inline export function finish(i: u32, m: u64, popping: bool): void {
  if (!settle()) return;
  setSt(i, fpu.se, m);
  if (popping) pop();
}

/** The same for an operation with an empty operand. */
export function finishEmpty(i: u32, popping: bool): void {
  if (!underflow()) return;
  setSt(i, INDEFINITE_SE, INDEFINITE);
  if (popping) pop();
}

/** Two results and an empty operand, or no place for the second: C1 tells which. */
export function pairFault(overflow: bool): void {
  const good = underflow();
  if (overflow) fpu.status |= Status.C1;
  if (!good) return;
  setSt(0, INDEFINITE_SE, INDEFINITE);
  push();
  setSt(0, INDEFINITE_SE, INDEFINITE);
}
