// tty: the name of the terminal on standard input. Option -s (only the status).

import { isTerminal, readLink, stdout } from "ring3";
import { parseOptions } from "./lib/options";

const MISUSE = 2;

export function tty(args: string[]): i32 {
  const options = parseOptions(args, "s", ["silent=s", "quiet=s"], MISUSE);
  const terminal = isTerminal(0);
  if (!options.has("s")) {
    const name = terminal ? readLink("/proc/self/fd/0") : null;
    stdout.line(name === null ? (terminal ? "/dev/tty" : "not a tty") : name);
  }
  return terminal ? 0 : 1;
}
