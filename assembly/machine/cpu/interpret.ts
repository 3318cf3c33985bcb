// The interpreter: runs of operations by the usual road, and between them what calls for more.
import { execute } from "../../../build/generated/execute";
import { float } from "../../../build/generated/float";
import { FIRST_FLOAT } from "../../../build/generated/op";
import { step } from "../../../build/generated/step";
import { branch, jump } from "./code";
import { cpu } from "./state";
import { Exit, Left, LEFT } from "./uop";

/** Runs from the operation at `first` until a fault or until something else than operations must decide. */
export function interpret(first: usize): Exit {
  let left = execute(first);
  while (true) {
    let next: usize;
    if (left & Left.BRANCH) next = branch(left & ~LEFT);
    else if (left & Left.JUMP) next = jump(cpu.eip);
    else next = undone(left);
    if (next <= <usize>Exit.RESUME) return next == Exit.FAULT ? Exit.FAULT : Exit.RESUME;
    // Here and above, so that the optimiser does not put the one into the other: functions are called here.
    left = execute(next);
  }
}

/** Does the operation at `u`, of integers by the general road, of x87 and SSE with those behind it. As `step`. */
@inline function undone(u: usize): usize {
  if (load<u16>(u) < FIRST_FLOAT) return step(u);
  const next = float(u);
  return next == u ? step(u) : next;
}
