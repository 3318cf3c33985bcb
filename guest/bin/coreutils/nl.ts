// nl: numbers lines. Options -b a|t|n (all, those with text, none), -n ln|rn|rz, -w WIDTH, -s SEPARATOR, -v FIRST, -i STEP.

import { fail, stdout } from "ring3";
import { countValue } from "./lib/count";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { Options, parseOptions } from "./lib/options";

const DEFAULT_WIDTH = 6;

export function nl(args: string[]): i32 {
  const options = parseOptions(args, "b:n:w:s:v:i:", ["body-numbering=b", "number-format=n", "number-width=w", "number-separator=s"]);
  const style = valueOr(options, "b", "t");
  const format = valueOr(options, "n", "rn");
  if (!["a", "t", "n"].includes(style)) fail("invalid body numbering style: '" + style + "'");
  if (!["ln", "rn", "rz"].includes(format)) fail("invalid line numbering format: '" + format + "'");
  const width = <i32>countOr(options, "w", DEFAULT_WIDTH);
  const separator = valueOr(options, "s", "\t");
  const step = countOr(options, "i", 1);
  let number = countOr(options, "v", 1);
  let status = 0;
  const names = inputNames(options.operands);
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) {
      status = 1;
      continue;
    }
    for (let line = input.readLine(); line !== null; line = input.readLine()) {
      if (style == "n" || (style == "t" && !line.length)) {
        stdout.line(" ".repeat(width + separator.length) + line);
        continue;
      }
      const text = number.toString();
      const field = format == "ln" ? text.padEnd(width) : text.padStart(width, format == "rz" ? "0" : " ");
      stdout.line(field + separator + line);
      number += step;
    }
    status |= closeInput(input, names[i]);
  }
  return status;
}

function valueOr(options: Options, letter: string, otherwise: string): string {
  const value = options.value(letter);
  return value === null ? otherwise : value;
}

function countOr(options: Options, letter: string, otherwise: i64): i64 {
  const value = options.value(letter);
  return value === null ? otherwise : countValue(value, "lines");
}
