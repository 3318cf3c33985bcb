// Counts on command lines: "10", "+5", "-3", with the multipliers b K M G (man 1 head).

import { fail, parseNumber } from "ring3";

/** Reads a count; ends the program with `invalid number of WHAT: 'text'` when it is none. */
export function countValue(text: string, what: string): i64 {
  let digits = text;
  let scale: i64 = 1;
  if (text.endsWith("b")) scale = 512;
  else if (text.endsWith("K") || text.endsWith("k")) scale = 1 << 10;
  else if (text.endsWith("M")) scale = 1 << 20;
  else if (text.endsWith("G")) scale = 1 << 30;
  if (scale != 1) digits = text.substring(0, text.length - 1);
  const number = parseNumber(digits);
  if (number.error) fail("invalid number of " + what + ": '" + text + "'");
  return number.value * scale;
}

/** Turns a leading "-5" (as in `head -5`) into "-n 5". */
export function obsoleteCount(args: string[]): string[] {
  if (args.length < 2 || args[1].length < 2 || !args[1].startsWith("-")) return args;
  const digits = args[1].substring(1);
  if (parseNumber(digits).error || digits.startsWith("-") || digits.startsWith("+")) return args;
  const list = args.slice(0);
  list[1] = "-n" + digits;
  return list;
}
