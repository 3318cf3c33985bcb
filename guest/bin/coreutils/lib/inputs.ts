// The files that a filter reads: its operands in order, "-" or none meaning standard input.

import { Input, O, open, stdin } from "ring3";
import { complain } from "./paths";

/** The operands, or "-" when there are none. */
export function inputNames(operands: string[]): string[] {
  return operands.length ? operands : ["-"];
}

/** Opens `name` for reading ("-": standard input). Says why and returns null when that fails. */
export function openInput(name: string): Input | null {
  if (name == "-") return stdin;
  const fd = open(name, O.RDONLY);
  if (fd < 0) {
    complain(name, fd);
    return null;
  }
  return new Input(fd);
}

/** Closes what openInput opened; returns 1 and says why when reading it had failed. */
export function closeInput(input: Input, name: string): i32 {
  const status = input.error ? complain(name, input.error) : 0;
  if (input.fd != 0) input.close();
  return status;
}
