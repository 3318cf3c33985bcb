// sleep: waits for the sum of its arguments: numbers, also with a fraction, and a unit s, m, h or d.

import { fail, sleepNanoseconds } from "ring3";
import { needOperands, parseOptions } from "./lib/options";

const NANOSECONDS: f64 = 1e9;

export function sleep(args: string[]): i32 {
  const options = parseOptions(args, "");
  needOperands(options, 1);
  let seconds: f64 = 0;
  for (let i = 0; i < options.operands.length; i++) {
    const one = duration(options.operands[i]);
    if (isNaN(one) || one < 0) fail("invalid time interval '" + options.operands[i] + "'");
    seconds += one;
  }
  sleepNanoseconds(<i64>(seconds * NANOSECONDS));
  return 0;
}

function duration(text: string): f64 {
  const unit = text.charAt(text.length - 1);
  const scale: f64 = unit == "s" ? 1 : unit == "m" ? 60 : unit == "h" ? 3600 : unit == "d" ? 86400 : 0;
  const digits = scale ? text.substring(0, text.length - 1) : text;
  for (let i = 0; i < digits.length; i++) if (!"0123456789.".includes(digits.charAt(i))) return NaN;
  return F64.parseFloat(digits) * (scale ? scale : 1);
}
