// hexdump: bytes in hexadecimal. Options -C (bytes with their characters; otherwise 16-bit words), -n N, -s N, -v.

import { Input, stdout } from "ring3";
import { countValue } from "./lib/count";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { Options, parseOptions } from "./lib/options";

const ROW = 16;

export function hexdump(args: string[]): i32 {
  const options = parseOptions(args, "Cvn:s:");
  const names = inputNames(options.operands);
  let status = 0;
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) {
      status = 1;
      continue;
    }
    dump(input, options);
    status |= closeInput(input, names[i]);
  }
  return status;
}

function dump(input: Input, options: Options): void {
  const most = options.value("n");
  const skip = options.value("s");
  let left = most === null ? i64.MAX_VALUE : countValue(most, "bytes");
  let offset: i64 = 0;
  if (skip !== null) offset = skipBytes(input, countValue(skip, "bytes"));
  const canonical = options.has("C");
  const row = new StaticArray<u8>(ROW);
  const last = new StaticArray<u8>(ROW);
  let haveLast = false;
  let starred = false;
  while (left > 0) {
    let size = 0;
    for (let byte = 0; size < ROW && left > 0; size++, left--) {
      byte = input.readByte();
      if (byte < 0) break;
      row[size] = <u8>byte;
    }
    if (!size) break;
    const same = haveLast && size == ROW && !memory.compare(changetype<usize>(row), changetype<usize>(last), ROW);
    if (same && !options.has("v")) {
      if (!starred) stdout.line("*");
      starred = true;
    } else {
      starred = false;
      printRow(offset, row, size, canonical);
    }
    memory.copy(changetype<usize>(last), changetype<usize>(row), ROW);
    haveLast = size == ROW;
    offset += size;
    if (size < ROW) break;
  }
  if (offset > 0) stdout.line(address(offset, canonical));
}

/** Passes over up to `count` bytes; returns how many there were. */
function skipBytes(input: Input, count: i64): i64 {
  let skipped: i64 = 0;
  while (skipped < count && input.readByte() >= 0) skipped++;
  return skipped;
}

function address(offset: i64, canonical: bool): string {
  return offset.toString(16).padStart(canonical ? 8 : 7, "0");
}

function printRow(offset: i64, row: StaticArray<u8>, size: i32, canonical: bool): void {
  let text = address(offset, canonical);
  if (!canonical) {
    for (let i = 0; i < ROW; i += 2) {
      if (i >= size) text += "     ";
      else text += " " + (<u32>row[i] | (i + 1 < size ? <u32>row[i + 1] << 8 : 0)).toString(16).padStart(4, "0");
    }
    stdout.line(text);
    return;
  }
  text += " ";
  for (let i = 0; i < ROW; i++) {
    if (i == ROW / 2) text += " ";
    text += i < size ? " " + (<u32>row[i]).toString(16).padStart(2, "0") : "   ";
  }
  text += "  |";
  for (let i = 0; i < size; i++) text += row[i] >= 0x20 && row[i] < 0x7f ? String.fromCharCode(row[i]) : ".";
  stdout.line(text + "|");
}
