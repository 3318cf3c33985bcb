// SSE and SSE2 operations.
import { raise } from "./exit";
import { Vector } from "./state";
import { Exit } from "./uop";

/** Does SSE operation `op` at `u`. */
export function sse(u: usize, op: u32): Exit {
  return raise(Vector.UD);
}
