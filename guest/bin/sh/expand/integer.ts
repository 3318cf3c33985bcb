// Integers in the shell's texts: C constants for arithmetic and printf, plain decimals for test.
import { Ch, isDigit } from "../syntax/chars";

const LOWER_X: i32 = 0x78;

/** Did the last parseInteger() or parseDecimal() see a whole valid number? */
export let integerIsValid: bool = false;

/** A signed integer as C writes it: decimal, 0 octal, 0x hexadecimal. Sets integerIsValid. */
export function parseInteger(text: string): i64 {
  let i = 0;
  let negative = false;
  if (text.length > 1 && (text.charCodeAt(0) == Ch.MINUS || text.charCodeAt(0) == Ch.PLUS)) {
    negative = text.charCodeAt(0) == Ch.MINUS;
    i = 1;
  }
  let base: i32 = 10;
  if (text.length - i > 1 && text.charCodeAt(i) == Ch.ZERO) {
    const marker = text.charCodeAt(i + 1) | 0x20;
    base = marker == LOWER_X ? 16 : 8;
    i += base == 16 ? 2 : 1;
  }
  let value: i64 = 0;
  integerIsValid = i < text.length;
  for (; i < text.length; i++) {
    const digit = digitValue(text.charCodeAt(i));
    if (digit >= base) {
      integerIsValid = false;
      break;
    }
    value = value * base + digit;
  }
  return negative ? -value : value;
}

/** Value of a digit in bases to 16; large for anything else. */
function digitValue(c: i32): i32 {
  if (isDigit(c)) return c - Ch.ZERO;
  const letter = (c | 0x20) - Ch.LOWER_A;
  return <u32>letter < 6 ? letter + 10 : i32.MAX_VALUE;
}

/** A signed decimal integer, leading zeros and all. Sets integerIsValid. */
export function parseDecimal(text: string): i64 {
  const signed = text.length > 1 && (text.charCodeAt(0) == Ch.MINUS || text.charCodeAt(0) == Ch.PLUS);
  let value: i64 = 0;
  integerIsValid = text.length > 0;
  for (let i = signed ? 1 : 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!isDigit(c)) {
      integerIsValid = false;
      return 0;
    }
    value = value * 10 + (c - Ch.ZERO);
  }
  return signed && text.charCodeAt(0) == Ch.MINUS ? -value : value;
}
