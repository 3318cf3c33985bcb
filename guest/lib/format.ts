// Texts: white space, numbers in any base, sizes for people, and printf's conversions (man 3 printf).

import { Errno } from "../../assembly/abi/errno";

const UNITS = "KMGTPE";

/**
 * `text` without the white space at its ends. To be used instead of String.trim, which in AssemblyScript 0.28 goes on
 * only until half of what is left has been white space: "     5".trim() is "  5".
 */
export function trimmed(text: string): string {
  return text.trimStart().trimEnd();
}

/** A size in bytes as ls -h prints it: 999, 1.5K, 12M; rounded up. */
export function humanSize(bytes: u64): string {
  if (bytes < 1024) return bytes.toString();
  let unit = 0;
  let scale: u64 = 1024;
  while (unit < UNITS.length - 1 && (bytes + scale - 1) / scale >= 1024) {
    scale <<= 10;
    unit++;
  }
  const tenths = (bytes * 10 + scale - 1) / scale;
  if (tenths >= 100) return ((bytes + scale - 1) / scale).toString() + UNITS.charAt(unit);
  return (tenths / 10).toString() + "." + (tenths % 10).toString() + UNITS.charAt(unit);
}

/** A decimal integer with sign, result of parseNumber. */
export class ParsedNumber {
  constructor(
    public readonly value: i64,
    /** 0, -EINVAL when the text is no number, -ERANGE when it does not fit 64 bits. */
    public readonly error: i32,
  ) {}
}

/** Reads a whole string as an integer: decimal, 0x hexadecimal and 0 octal when `radix` is 0 (man 3 strtoll). */
export function parseNumber(text: string, radix: i32 = 10): ParsedNumber {
  let at = 0;
  const negative = text.startsWith("-");
  if (negative || text.startsWith("+")) at++;
  if (radix == 0) {
    radix = 10;
    if (text.length > at + 1 && text.charCodeAt(at) == 0x30) {
      const hexadecimal = (text.charCodeAt(at + 1) | 0x20) == 0x78;
      radix = hexadecimal ? 16 : 8;
      at += hexadecimal ? 2 : 1;
    }
  }
  if (at == text.length) return new ParsedNumber(0, -Errno.EINVAL);
  let value: u64 = 0;
  const limit = <u64>i64.MAX_VALUE + (negative ? 1 : 0);
  let overflow = false;
  for (; at < text.length; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit < 0 || digit >= radix) return new ParsedNumber(0, -Errno.EINVAL);
    if (value > (limit - digit) / radix) overflow = true;
    value = value * radix + digit;
  }
  if (overflow) return new ParsedNumber(negative ? i64.MIN_VALUE : i64.MAX_VALUE, -Errno.ERANGE);
  return new ParsedNumber(negative ? -(<i64>value) : <i64>value, 0);
}

/** Value of a digit 0-9, a-z or A-Z, or -1. */
export function digitValue(unit: i32): i32 {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? lower - 0x61 + 10 : -1;
}
