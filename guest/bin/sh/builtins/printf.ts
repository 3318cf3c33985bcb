// printf (POSIX.1-2017 XCU printf, XBD 5): the format is used again while arguments remain.
import { stdout } from "ring3";
import { report, Status } from "../exec/shell";
import { integerIsValid, parseInteger } from "../expand/integer";
import { Ch, isDigit } from "../syntax/chars";
import { TextBuffer } from "../syntax/text-buffer";
import { appendEscaped, appendSequence, EscapeSet, outputEnded } from "./escape";
import { formatFloat } from "./float";
import { misuse } from "./usage";

const buffer: TextBuffer = new TextBuffer();

/** A conversion between % and its letter. */
class Conversion {
  left: bool = false;
  plus: bool = false;
  space: bool = false;
  alternate: bool = false;
  zero: bool = false;
  width: i32 = 0;
  /** -1 when none is given. */
  precision: i32 = -1;

  setFlag(c: i32): bool {
    if (c == Ch.MINUS) this.left = true;
    else if (c == Ch.PLUS) this.plus = true;
    else if (c == Ch.SPACE) this.space = true;
    else if (c == Ch.HASH) this.alternate = true;
    else if (c == Ch.ZERO) this.zero = true;
    else return false;
    return true;
  }

  /** Fills up to the width with blanks. */
  pad(text: string): string {
    return this.left ? text.padEnd(this.width) : text.padStart(this.width);
  }

  /** Puts sign, prefix and digits together with precision and width. */
  number(sign: string, digits: string): string {
    if (this.precision >= 0) digits = digits.padStart(this.precision, "0");
    else if (this.zero && !this.left) digits = digits.padStart(this.width - sign.length, "0");
    return this.pad(sign + digits);
  }
}

/** One run of printf over its arguments. */
class Printer {
  status: i32 = Status.SUCCESS;
  /** \c in a %b argument: nothing more is printed. */
  ended: bool = false;
  private argument: i32 = 2;

  constructor(private fields: string[]) {}

  /** Prints the format, again and again while it uses arguments up. */
  run(): void {
    const format = this.fields[1];
    while (true) {
      const before = this.argument;
      this.pass(format);
      if (this.ended || this.argument >= this.fields.length || this.argument == before) return;
    }
  }

  private pass(format: string): void {
    for (let i = 0; i < format.length && !this.ended; i++) {
      const c = format.charCodeAt(i);
      if (c == Ch.BACKSLASH && i + 1 < format.length) i = appendSequence(buffer, format, i + 1, EscapeSet.FORMAT);
      else if (c != Ch.PERCENT) buffer.append(c);
      else i = this.convert(format, i + 1);
    }
  }

  private next(): string {
    return this.argument < this.fields.length ? this.fields[this.argument++] : "";
  }

  /** An integer argument: a C constant, or a quote and a character for its code. */
  private integer(): i64 {
    const text = this.next();
    if (text.length == 0) return 0;
    const first = text.charCodeAt(0);
    if (first == Ch.DOUBLE_QUOTE || first == Ch.SINGLE_QUOTE) return text.length > 1 ? text.codePointAt(1) : 0;
    const value = parseInteger(text.trimStart());
    if (!integerIsValid) {
      report("printf: " + text + ": not completely converted");
      this.status = Status.FAILURE;
    }
    return value;
  }

  /** The conversion whose first character is at `i`; returns the index of its letter. */
  private convert(format: string, i: i32): i32 {
    const conversion = new Conversion();
    while (i < format.length && conversion.setFlag(format.charCodeAt(i))) i++;
    if (i < format.length && format.charCodeAt(i) == Ch.STAR) {
      conversion.width = <i32>this.integer();
      if (conversion.width < 0) {
        conversion.left = true;
        conversion.width = -conversion.width;
      }
      i++;
    } else {
      while (i < format.length && isDigit(format.charCodeAt(i))) {
        conversion.width = conversion.width * 10 + (format.charCodeAt(i++) - Ch.ZERO);
      }
    }
    if (i < format.length && format.charCodeAt(i) == Ch.DOT) {
      i++;
      conversion.precision = 0;
      if (i < format.length && format.charCodeAt(i) == Ch.STAR) {
        conversion.precision = <i32>this.integer();
        i++;
      } else {
        while (i < format.length && isDigit(format.charCodeAt(i))) {
          conversion.precision = conversion.precision * 10 + (format.charCodeAt(i++) - Ch.ZERO);
        }
      }
    }
    this.print(conversion, i < format.length ? format.charCodeAt(i) : 0);
    return i;
  }

  private printFloat(conversion: Conversion, letter: i32): void {
    const text = this.next();
    const value = text.length == 0 ? 0 : parseFloat(text);
    if (isNaN(value) && text.toLowerCase() != "nan") {
      report("printf: " + text + ": expected numeric value");
      this.status = Status.FAILURE;
    }
    const digits = formatFloat(isNaN(value) ? 0 : value, letter | 0x20, conversion.precision, conversion.alternate);
    conversion.precision = -1;
    const isNegative = reinterpret<i64>(value) < 0;
    const sign = isNegative ? "-" : conversion.plus ? "+" : conversion.space ? " " : "";
    const shown = conversion.number(sign, digits);
    buffer.appendText(letter < Ch.LOWER_A ? shown.toUpperCase() : shown);
  }

  private print(conversion: Conversion, letter: i32): void {
    switch (letter) {
      case Ch.PERCENT:
        buffer.append(Ch.PERCENT);
        return;
      case 0x73: // s
        buffer.appendText(conversion.pad(cut(this.next(), conversion.precision)));
        return;
      case 0x63: // c
        buffer.appendText(conversion.pad(this.next().substring(0, 1)));
        return;
      case 0x62: { // b
        const start = buffer.length;
        appendEscaped(buffer, this.next(), EscapeSet.ECHO);
        this.ended = outputEnded;
        buffer.appendText(conversion.pad(cut(buffer.takeFrom(start), conversion.precision)));
        return;
      }
      case 0x64: // d
      case 0x69: { // i
        const value = this.integer();
        const sign = value < 0 ? "-" : conversion.plus ? "+" : conversion.space ? " " : "";
        buffer.appendText(conversion.number(sign, magnitude(value).toString()));
        return;
      }
      case 0x75: // u
        buffer.appendText(conversion.number("", (<u64>this.integer()).toString()));
        return;
      case 0x6f: { // o
        const digits = (<u64>this.integer()).toString(8);
        buffer.appendText(conversion.number("", conversion.alternate ? "0" + digits : digits));
        return;
      }
      case 0x78: // x
      case 0x58: { // X
        const value = <u64>this.integer();
        const text = conversion.number(conversion.alternate && value != 0 ? "0x" : "", value.toString(16));
        buffer.appendText(letter == 0x58 ? text.toUpperCase() : text);
        return;
      }
      case 0x65: // e
      case 0x66: // f
      case 0x67: // g
      case 0x45: // E
      case 0x46: // F
      case 0x47: // G
        this.printFloat(conversion, letter);
        return;
      default:
        report("printf: %" + (letter == 0 ? "" : String.fromCharCode(letter)) + ": invalid directive");
        this.status = Status.MISUSE;
        this.ended = true;
    }
  }
}

function cut(text: string, precision: i32): string {
  return precision < 0 ? text : text.substring(0, precision);
}

/** The absolute value, which the smallest i64 has only as u64. */
function magnitude(value: i64): u64 {
  return value < 0 ? <u64>0 - <u64>value : <u64>value;
}

export function printfBuiltin(fields: string[]): i32 {
  if (fields.length > 1 && fields[1] == "--") fields.splice(1, 1);
  if (fields.length < 2) return misuse(fields, "usage: printf format [arg ...]");
  const printer = new Printer(fields);
  printer.run();
  stdout.write(buffer.take());
  return printer.status;
}
