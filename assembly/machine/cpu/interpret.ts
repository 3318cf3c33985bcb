// The interpreter: runs of operations by the usual road, and between them what calls for more.
import { execute } from "../../../build/generated/execute";
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
    else next = step(left);
    if (next <= <usize>Exit.RESUME) return next == Exit.FAULT ? Exit.FAULT : Exit.RESUME;
    // Here and above, so that the optimiser does not put the one into the other: functions are called here.
    left = execute(next);
  }
}
