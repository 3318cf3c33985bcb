// od: bytes as numbers. Options -A d|o|x|n, -t TYPE (o d u x with a size 1 2 4, or c), -b -c -d -o -x, -j SKIP, -N COUNT,
// -v, -w WIDTH.

import { fail, stdout } from "ring3";
import { countValue } from "./lib/count";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { parseOptions } from "./lib/options";

const DEFAULT_LINE = 16;
const ADDRESS_DIGITS = 7;
const MAX_LINE = 4096;
/** The old options and what they are short for. */
const SHORTHANDS = "bcdox";
const SHORT_TYPES: StaticArray<string> = ["o1", "c", "u2", "o2", "x2"];

/** How to show the bytes: a letter of o d u x c, bytes for each number, characters for each. */
class Format {
  radix: i32 = 8;
  signed: bool = false;
  character: bool = false;
  zeros: bool = true;
  size: i32 = 2;
  width: i32 = 6;

  constructor(type: string) {
    const letter = type.charAt(0);
    const digits = type.substring(1);
    this.size = letter == "c" ? 1 : digits.length ? I32.parseInt(digits) : 4;
    if (letter == "c") this.character = true;
    else if (letter == "x") this.radix = 16;
    else if (letter == "d" || letter == "u") {
      this.radix = 10;
      this.signed = letter == "d";
      this.zeros = false;
    } else if (letter != "o") fail("invalid type string '" + type + "'");
    if (this.size != 1 && this.size != 2 && this.size != 4) fail("invalid type string '" + type + "'");
    this.width = this.character ? 3 : this.numberWidth();
  }

  /** Characters of the longest number. */
  private numberWidth(): i32 {
    const largest: u64 = ((<u64>1) << (8 * this.size)) - 1;
    return this.signed ? (largest >> 1).toString().length + 1 : largest.toString(this.radix).length;
  }

  text(from: usize): string {
    if (this.character) return characterText(load<u8>(from)).padStart(this.width);
    const value: u32 = this.size == 1 ? load<u8>(from) : this.size == 2 ? load<u16>(from) : load<u32>(from);
    const shift = 32 - 8 * this.size;
    const text = this.signed ? ((<i32>value << shift) >> shift).toString() : value.toString(this.radix);
    return text.padStart(this.width, this.zeros ? "0" : " ");
  }
}

function characterText(byte: u8): string {
  switch (byte) {
    case 0x00: return "\\0";
    case 0x07: return "\\a";
    case 0x08: return "\\b";
    case 0x09: return "\\t";
    case 0x0a: return "\\n";
    case 0x0b: return "\\v";
    case 0x0c: return "\\f";
    case 0x0d: return "\\r";
    default: return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : (<u32>byte).toString(8).padStart(3, "0");
  }
}

export function od(args: string[]): i32 {
  const options = parseOptions(args, "A:t:bcdoxj:N:vw:", ["address-radix=A", "format=t", "skip-bytes=j", "read-bytes=N", "output-duplicates=v", "width=w"]);
  const formats: Format[] = [];
  const types = options.all("t");
  for (let i = 0; i < types.length; i++) formats.push(new Format(types[i]));
  for (let i = 0; i < SHORTHANDS.length; i++) if (options.has(SHORTHANDS.charAt(i))) formats.push(new Format(SHORT_TYPES[i]));
  if (!formats.length) formats.push(new Format("o2"));
  const radixText = options.value("A");
  const radix = radixText === null || radixText == "o" ? 8 : radixText == "d" ? 10 : radixText == "x" ? 16 : radixText == "n" ? 0 : -1;
  if (radix < 0) fail("invalid output address radix '" + radixText! + "'");
  const lineText = options.value("w");
  const lineSize = lineText === null ? DEFAULT_LINE : <i32>countValue(lineText, "bytes");
  if (lineSize <= 0 || lineSize > MAX_LINE) fail("invalid width");
  const skip = options.value("j");
  const most = options.value("N");
  return new Dump(formats, radix, lineSize, options.has("v")).run(options.operands, skip === null ? 0 : countValue(skip, "bytes"), most === null ? i64.MAX_VALUE : countValue(most, "bytes"));
}

class Dump {
  private line: usize;
  private previous: usize;
  private address: i64 = 0;
  private lines: i64 = 0;
  private repeating: bool = false;

  constructor(
    private formats: Format[],
    private radix: i32,
    private lineSize: i32,
    private verbose: bool,
  ) {
    this.line = heap.alloc(lineSize + 4);
    this.previous = heap.alloc(lineSize);
  }

  run(operands: string[], skip: i64, most: i64): i32 {
    let status = 0;
    let held = 0;
    this.address = skip;
    const names = inputNames(operands);
    for (let i = 0; i < names.length; i++) {
      const input = openInput(names[i]);
      if (input === null) {
        status = 1;
        continue;
      }
      while (most > 0) {
        const byte = input.readByte();
        if (byte < 0) break;
        if (skip-- > 0) continue;
        most--;
        store<u8>(this.line + held++, <u8>byte);
        if (held == this.lineSize) {
          this.show(held);
          held = 0;
        }
      }
      status |= closeInput(input, names[i]);
    }
    if (held) this.show(held);
    if (this.radix) stdout.line(this.addressText());
    return status;
  }

  private addressText(): string {
    return this.radix ? this.address.toString(this.radix).padStart(this.radix == 16 ? ADDRESS_DIGITS - 1 : ADDRESS_DIGITS, "0") : "";
  }

  /** A line; one that is equal to the line before it is a star, once. */
  private show(size: i32): void {
    const equal = size == this.lineSize && this.lines++ > 0 && memory.compare(this.line, this.previous, size) == 0;
    if (equal && !this.verbose) {
      if (!this.repeating) stdout.line("*");
      this.repeating = true;
      this.address += size;
      return;
    }
    this.repeating = false;
    memory.fill(this.line + size, 0, 4);
    for (let f = 0; f < this.formats.length; f++) {
      const format = this.formats[f];
      let text = f ? " ".repeat(this.addressText().length) : this.addressText();
      const room = this.blockWidth();
      for (let at = 0; at < size; at += format.size) {
        text += format.text(this.line + at).padStart(this.formats.length > 1 ? room * format.size : format.width + 1);
      }
      stdout.line(text);
    }
    this.address += size;
    memory.copy(this.previous, this.line, size);
  }

  /** Columns for each byte, so that several formats stand below each other: the widest need, whole columns. */
  private blockWidth(): i32 {
    let width = 0;
    for (let i = 0; i < this.formats.length; i++) {
      const format = this.formats[i];
      width = max(width, (format.width + format.size) / format.size);
    }
    return width;
  }
}
