// reset: puts a terminal that a program left in disorder back to a sane state (man 1 reset).

import { SetWhen, stdout, tcgetattr, tcsetattr } from "ring3";
import { makeSane } from "./lib/line-modes";

/** RIS, reset to initial state (ECMA-48, ESC c). */
const RESET = "\x1bc";

export function reset(_args: string[]): i32 {
  const modes = tcgetattr(0);
  if (modes !== null) tcsetattr(0, SetWhen.NOW, makeSane(modes));
  stdout.write(RESET);
  return 0;
}
