// seq: prints numbers: seq LAST, seq FIRST LAST, seq FIRST STEP LAST. Options -s SEPARATOR, -w (equal width). Integers.

import { fail, parseNumber, stdout } from "ring3";
import { needOperands, refuseExtra, Options } from "./lib/options";

export function seq(args: string[]): i32 {
  const options = new Options();
  let separator = "\n";
  let equalWidth = false;
  for (let i = 1; i < args.length; i++) {
    // A negative number is an operand, not an option.
    if (args[i] == "-w") equalWidth = true;
    else if (args[i] == "-s" && i + 1 < args.length) separator = args[++i];
    else if (args[i].startsWith("-s")) separator = args[i].substring(2);
    else options.operands.push(args[i]);
  }
  needOperands(options, 1);
  refuseExtra(options, 3);
  const numbers = new Array<i64>();
  for (let i = 0; i < options.operands.length; i++) {
    const number = parseNumber(options.operands[i]);
    if (number.error) fail("invalid integer argument: '" + options.operands[i] + "'");
    numbers.push(number.value);
  }
  const first: i64 = numbers.length > 1 ? numbers[0] : 1;
  const step: i64 = numbers.length > 2 ? numbers[1] : 1;
  const last = numbers[numbers.length - 1];
  if (!step) fail("invalid Zero increment value: '" + options.operands[1] + "'");
  const width = equalWidth ? max(first.toString().length, last.toString().length) : 0;
  for (let value = first; step > 0 ? value <= last : value >= last; value += step) {
    if (value != first) stdout.write(separator);
    stdout.write(value < 0 && width ? "-" + (-value).toString().padStart(width - 1, "0") : value.toString().padStart(width, "0"));
  }
  if (step > 0 ? first <= last : first >= last) stdout.byte(0x0a);
  return 0;
}
