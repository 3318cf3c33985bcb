// The functions that the translated program's runtime calls. Compiled as a second entry file beside the program, so
// that they are exports of its module.

import { exit } from "./exit";
import { dispatchSignal } from "./signal";

/** Called by the signal trampoline on the interrupted stack. */
export function __ring3_signal(signal: i32, info: usize, context: usize): void {
  dispatchSignal(signal, info, context);
}

/** Called when `main` has returned: flushes the standard streams and exits. */
export function __ring3_exit(status: i32): void {
  exit(status);
}
