// Options that stop at the first operand, for tools whose operands are another command (POSIX XBD 12.2, guideline 9).

import { Options, parseOptions } from "./options";

export function parseLeading(args: string[], short: string, failure: i32 = 1): Options {
  let at = 1;
  for (; at < args.length; at++) {
    const arg = args[at];
    if (arg == "--" || arg.length < 2 || !arg.startsWith("-")) break;
    const known = short.indexOf(arg.charAt(arg.length - 1));
    const takesNext = arg.length == 2 && known >= 0 && known + 1 < short.length && short.charAt(known + 1) == ":";
    if (takesNext) at++;
  }
  const options = parseOptions(args.slice(0, min(at, args.length)), short, [], failure);
  for (let i = at < args.length && args[at] == "--" ? at + 1 : at; i < args.length; i++) options.operands.push(args[i]);
  return options;
}
