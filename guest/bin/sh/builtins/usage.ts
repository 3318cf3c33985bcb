// What builtins share: messages, options and numbers.
import { report, Status } from "../exec/shell";
import { Ch, isDigit } from "../syntax/chars";

/** Prints `shell: line: builtin: message` and returns the status for wrong usage. */
export function misuse(fields: string[], message: string): i32 {
  report(fields[0] + ": " + message);
  return Status.MISUSE;
}

/** Prints the message and returns the status for a failure. */
export function failure(fields: string[], message: string): i32 {
  report(fields[0] + ": " + message);
  return Status.FAILURE;
}

/** The value of a string of digits, or -1 when it is none or too large. */
export function parseCount(text: string): i32 {
  if (text.length == 0 || text.length > MAX_DIGITS) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!isDigit(c)) return -1;
    value = value * 10 + (c - Ch.ZERO);
  }
  return value;
}

/** Nine digits always fit 31 bits. */
const MAX_DIGITS: i32 = 9;

/**
 * Walks the options of a builtin: letters behind a minus sign, ended by `--` or the first other argument.
 * After next() has returned 0, `index` is the first operand.
 */
export class Options {
  index: i32 = 1;
  private letter: i32 = 1;

  constructor(
    private fields: string[],
    private allowed: string,
  ) {}

  /** The next option letter, 0 at the end, -1 (reported) for one that is not allowed. */
  next(): i32 {
    while (true) {
      if (this.index >= this.fields.length) return 0;
      const field = this.fields[this.index];
      if (this.letter < field.length && this.letter > 1) break;
      if (this.letter > 1) {
        this.index++;
        this.letter = 1;
        continue;
      }
      if (field.length < 2 || field.charCodeAt(0) != Ch.MINUS) return 0;
      if (field == "--") {
        this.index++;
        return 0;
      }
      break;
    }
    const c = this.fields[this.index].charCodeAt(this.letter++);
    if (this.allowed.indexOf(String.fromCharCode(c)) >= 0) return c;
    misuse(this.fields, "Illegal option -" + String.fromCharCode(c));
    return -1;
  }

  /** The argument of the option just returned: the rest of its field or the next one; null when there is none. */
  argument(): string | null {
    const field = this.fields[this.index];
    const rest = field.substring(this.letter);
    this.index++;
    this.letter = 1;
    if (rest.length > 0) return rest;
    return this.index < this.fields.length ? this.fields[this.index++] : null;
  }
}
