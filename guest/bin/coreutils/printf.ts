// printf: prints by a format, used again while arguments remain. Conversions d i o u x X c s b %, with flags
// - + space # 0, width and precision (also *).

import { fail, parseNumber, stdout, warn } from "ring3";
import { writeEscaped } from "./lib/escapes";

const CONVERSIONS = "diouxXcsb";
const FLAGS = "-+ #0";

let operands: string[] = [];
let next: i32 = 0;
let status: i32 = 0;

export function printf(args: string[]): i32 {
  const first = args.length > 1 && args[1] == "--" ? 2 : 1;
  if (args.length <= first) fail("missing operand");
  operands = args.slice(first + 1);
  do {
    const before = next;
    if (!printOnce(args[first]) || next == before) break;
  } while (next < operands.length);
  return status;
}

/** One pass over the format. False when a \c ended the output. */
function printOnce(format: string): bool {
  for (let at = 0; at < format.length; ) {
    const percent = format.indexOf("%", at);
    if (!writeEscaped(format.substring(at, percent < 0 ? format.length : percent), false)) return false;
    if (percent < 0) break;
    at = percent + 1;
    if (format.charAt(at) == "%") {
      stdout.byte(0x25);
      at++;
      continue;
    }
    const start = at;
    while (at < format.length && FLAGS.includes(format.charAt(at))) at++;
    const flags = format.substring(start, at);
    let width = 0;
    let left = flags.includes("-");
    if (format.charAt(at) == "*") {
      width = <i32>takeNumber();
      left = left || width < 0;
      width = abs(width);
      at++;
    } else while (isDigit(format, at)) width = width * 10 + format.charCodeAt(at++) - 0x30;
    let precision = -1;
    if (format.charAt(at) == ".") {
      precision = 0;
      at++;
      if (format.charAt(at) == "*") {
        precision = <i32>takeNumber();
        at++;
      } else while (isDigit(format, at)) precision = precision * 10 + format.charCodeAt(at++) - 0x30;
    }
    const letter = format.charAt(at++);
    if (!letter.length || !CONVERSIONS.includes(letter)) {
      fail("%" + format.substring(start, at) + ": invalid conversion specification");
    }
    if (letter == "b") {
      if (!writeEscaped(takeText(), true)) return false;
      continue;
    }
    let text = letter == "s" || letter == "c" ? takeText() : integer(letter, flags, precision, left ? 0 : width);
    if (letter == "c") text = text.substring(0, 1);
    if (letter == "s" && precision >= 0) text = text.substring(0, precision);
    stdout.write(left ? text.padEnd(width) : text.padStart(width));
  }
  return true;
}

function isDigit(text: string, at: i32): bool {
  return at < text.length && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;
}

function takeText(): string {
  return next < operands.length ? operands[next++] : "";
}

/** The next operand as a number; a leading quote takes the value of the character behind it. */
function takeNumber(): i64 {
  const text = takeText();
  if (!text.length) return 0;
  if (text.length > 1 && (text.startsWith("'") || text.startsWith('"'))) return text.codePointAt(1);
  const number = parseNumber(text, 0);
  if (number.error) {
    warn("'" + text + "': expected a numeric value");
    status = 1;
  }
  return number.value;
}

function integer(letter: string, flags: string, precision: i32, width: i32): string {
  const value = takeNumber();
  const signed = letter == "d" || letter == "i";
  const radix = letter == "o" ? 8 : letter == "x" || letter == "X" ? 16 : 10;
  let digits = signed && value < 0 ? (0 - <u64>value).toString(radix) : (<u64>value).toString(radix);
  let sign = "";
  if (signed) sign = value < 0 ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  if (flags.includes("#") && value != 0) sign = radix == 16 ? "0x" : radix == 8 ? "0" : sign;
  if (precision >= 0) digits = digits.padStart(precision, "0");
  else if (flags.includes("0")) digits = digits.padStart(width - sign.length, "0");
  const text = sign + digits;
  return letter == "X" ? text.toUpperCase() : text;
}
