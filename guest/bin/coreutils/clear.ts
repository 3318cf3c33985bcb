// clear: empties the terminal's screen and scroll-back (ECMA-48 CUP and ED; xterm's ED 3).

import { stdout } from "ring3";

export function clear(args: string[]): i32 {
  stdout.write("\x1b[H\x1b[2J\x1b[3J");
  return 0;
}
