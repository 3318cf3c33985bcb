// How an instruction ends other than by going on: exceptions raised, and the inner loop left with EIP and count exact.
import { cache, uopPlace } from "./cache";
import { cpu, Vector } from "./state";
import { Exit, UOP_N, UOP_SIZE } from "./uop";

/** Raises an exception without an error code. */
export function raise(vector: Vector): Exit {
  cpu.faultVector = vector;
  cpu.faultHasCode = 0;
  cpu.faultCode = 0;
  return Exit.FAULT;
}

/** Raises an exception with an error code (a selector, mostly). */
export function raiseCode(vector: Vector, code: u32): Exit {
  cpu.faultVector = vector;
  cpu.faultHasCode = 1;
  cpu.faultCode = code;
  return Exit.FAULT;
}

/**
 * Brings count and EIP up to date for the instruction of `u`: `done` instructions of the block have retired, and EIP is
 * the place of uop `at`. Not inlined on purpose: it stands at hundreds of places that are hardly ever reached.
 */
function stopAt(done: u32, at: usize, exit: Exit): Exit {
  cpu.budget -= <i32>done;
  cpu.eip = cache.codePage + uopPlace(at);
  return exit;
}

/** The instruction of uop `u` has faulted: EIP names it, and it is not counted. */
@inline export function fault(u: usize): Exit {
  return stopAt(load<u8>(u, UOP_N), u, Exit.FAULT);
}

/** The same for a branch, whose `n` counts the branch itself. */
@inline export function faultInBranch(u: usize): Exit {
  return stopAt(<u32>load<u8>(u, UOP_N) - 1, u, Exit.FAULT);
}

/** Linear address of the instruction behind that of `u`, the last uop of its instruction. */
@inline export function nextEip(u: usize): u32 {
  return cache.codePage + uopPlace(u + UOP_SIZE);
}

/** Leaves the inner loop after the instruction whose last uop is `u`, with EIP behind it and the instruction counted. */
@inline export function leave(u: usize): Exit {
  return stopAt(<u32>load<u8>(u, UOP_N) + 1, u + UOP_SIZE, Exit.RESUME);
}
