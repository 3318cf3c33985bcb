// less: shows text a screen at a time. Space and b turn pages, j k (arrows, return) go by lines, d u by half pages, g G to the
// ends, /TEXT and n N look for an expression, q leaves. Without a terminal it copies. Option -N (line numbers).

import { O, SetWhen, isTerminal, open, tcgetattr, tcsetattr } from "ring3";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { copyBytes } from "./lib/copy";
import { parseOptions } from "./lib/options";
import { Pager } from "./lib/pager";

const STDOUT = 1;

export function less(args: string[]): i32 {
  const options = parseOptions(args, "NSReFX", []);
  const names = inputNames(options.operands);
  if (!isTerminal(STDOUT)) return copyAll(names);
  const lines: string[] = [];
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) return 1;
    for (let line = input.readLine(); line !== null; line = input.readLine()) lines.push(line);
    if (closeInput(input, names[i])) return 1;
  }
  // Keys come from the terminal, also when the text comes from standard input.
  const keys = open("/dev/tty", O.RDWR);
  const modes = tcgetattr(keys);
  if (modes === null) return copyAll(names);
  tcsetattr(keys, SetWhen.DRAIN, modes.clone().makeRaw());
  new Pager(lines, keys, names.length == 1 && names[0] != "-" ? names[0] : "", options.has("N")).run();
  tcsetattr(keys, SetWhen.DRAIN, modes);
  return 0;
}

function copyAll(names: string[]): i32 {
  let status = 0;
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) {
      status = 1;
      continue;
    }
    input.error = copyBytes(input.fd, STDOUT);
    status |= closeInput(input, names[i]);
  }
  return status;
}
