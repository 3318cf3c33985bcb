// Backslash sequences of echo -e and printf (man 1 echo, printf): \a \b \c \e \f \n \r \t \v \\ \NNN \0NNN \xHH.

import { digitValue, stdout } from "ring3";

/** Writes `text` with its sequences replaced. False when a \c ended the output. `zero`: octal begins with \0. */
export function writeEscaped(text: string, zero: bool): bool {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) != 0x5c || i + 1 == text.length) {
      i += writeUnit(text, i);
      continue;
    }
    const letter = text.charCodeAt(++i);
    if (letter == 0x63) return false; // \c
    const simple = simpleEscape(letter);
    if (simple >= 0) {
      stdout.byte(<u8>simple);
    } else if (letter == 0x78 && digitsAt(text, i + 1, 16, 2) > 0) {
      const size = digitsAt(text, i + 1, 16, 2);
      stdout.byte(<u8>I32.parseInt(text.substr(i + 1, size), 16));
      i += size;
    } else if (zero ? letter == 0x30 : letter >= 0x30 && letter <= 0x37) {
      const first = zero ? i + 1 : i;
      const size = digitsAt(text, first, 8, 3);
      stdout.byte(size ? <u8>I32.parseInt(text.substr(first, size), 8) : 0);
      i = first + size - 1;
    } else {
      stdout.byte(0x5c);
      stdout.write(text.charAt(i));
    }
  }
  return true;
}

/** Writes the character at `at`; returns how many further code units it had. */
function writeUnit(text: string, at: i32): i32 {
  const pair = (text.charCodeAt(at) & 0xfc00) == 0xd800 && at + 1 < text.length;
  stdout.write(text.substr(at, pair ? 2 : 1));
  return pair ? 1 : 0;
}

/** The byte that a letter behind a backslash stands for, or -1. */
function simpleEscape(letter: i32): i32 {
  switch (letter) {
    case 0x61: return 0x07; // a
    case 0x62: return 0x08; // b
    case 0x65: return 0x1b; // e
    case 0x66: return 0x0c; // f
    case 0x6e: return 0x0a; // n
    case 0x72: return 0x0d; // r
    case 0x74: return 0x09; // t
    case 0x76: return 0x0b; // v
    case 0x5c: return 0x5c;
    default: return -1;
  }
}

/** How many of the next `most` characters are digits of `radix`. */
function digitsAt(text: string, at: i32, radix: i32, most: i32): i32 {
  let count = 0;
  while (count < most && at + count < text.length) {
    const digit = digitValue(text.charCodeAt(at + count));
    if (digit < 0 || digit >= radix) break;
    count++;
  }
  return count;
}
