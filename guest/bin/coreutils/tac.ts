// tac: the lines of files, the last first.

import { stdout } from "ring3";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { parseOptions } from "./lib/options";

const NEWLINE: u8 = 0x0a;

export function tac(args: string[]): i32 {
  const names = inputNames(parseOptions(args, "").operands);
  let status = 0;
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) {
      status = 1;
      continue;
    }
    const lines: string[] = [];
    let ended = true;
    for (let line = input.readLine(); line !== null; line = input.readLine()) {
      lines.push(line);
      ended = input.lineEnded;
    }
    for (let k = lines.length - 1; k >= 0; k--) {
      stdout.write(lines[k]);
      if (ended || k < lines.length - 1) stdout.byte(NEWLINE);
    }
    status |= closeInput(input, names[i]);
  }
  return status;
}
