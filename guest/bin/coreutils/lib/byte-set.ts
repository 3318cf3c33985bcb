// Sets of bytes as tr writes them (POSIX tr): characters, \escapes, ranges a-z, classes [:alpha:], [=c=], [c*n].

import { digitValue, encode, fail } from "ring3";

const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const LEFT_BRACKET = 0x5b;
const RIGHT_BRACKET = 0x5d;
const COLON = 0x3a;
const EQUALS = 0x3d;
const STAR = 0x2a;
const MAX_OCTAL_DIGITS = 3;

/** Where the reader is in the set's text. */
let bytes: Uint8Array = new Uint8Array(0);
let at: i32 = 0;

/** The bytes of a set in order. [c*] fills it up to `length`. */
export function expandSet(text: string, length: i32): i32[] {
  const buffer = encode(text);
  bytes = Uint8Array.wrap(buffer);
  at = 0;
  const set: i32[] = [];
  let fillAt = -1;
  let filler = 0;
  while (at < bytes.length) {
    if (bytes[at] == LEFT_BRACKET) {
      if (classOrEquivalence(set)) continue;
      const repeat = repetition();
      if (repeat == 0) {
        fillAt = set.length;
        filler = repeated;
      }
      for (let i = 0; i < repeat; i++) set.push(repeated);
      if (repeat >= 0) continue;
    }
    const first = next();
    if (at + 1 < bytes.length && bytes[at] == MINUS) {
      at++;
      const last = next();
      if (last < first) fail("range-endpoints of '" + text + "' are in reverse collating sequence order");
      for (let i = first; i <= last; i++) set.push(i);
    } else set.push(first);
  }
  if (fillAt >= 0) {
    const tail = set.splice(fillAt);
    while (set.length + tail.length < length) set.push(filler);
    for (let i = 0; i < tail.length; i++) set.push(tail[i]);
  }
  return set;
}

/** A byte, or what an escape stands for. */
function next(): i32 {
  const byte = bytes[at++];
  if (byte != BACKSLASH || at == bytes.length) return byte;
  let value = 0;
  let digits = 0;
  while (digits < MAX_OCTAL_DIGITS && at < bytes.length && bytes[at] >= 0x30 && bytes[at] < 0x38) {
    value = value * 8 + digitValue(bytes[at++]);
    digits++;
  }
  if (digits) return value & 0xff;
  const letter = bytes[at++];
  switch (letter) {
    case 0x61: return 0x07; // a
    case 0x62: return 0x08; // b
    case 0x66: return 0x0c; // f
    case 0x6e: return 0x0a; // n
    case 0x72: return 0x0d; // r
    case 0x74: return 0x09; // t
    case 0x76: return 0x0b; // v
    default: return letter;
  }
}

/** Takes [:name:] or [=c=] into the set. */
function classOrEquivalence(set: i32[]): bool {
  const kind = at + 1 < bytes.length ? bytes[at + 1] : 0;
  if (kind != COLON && kind != EQUALS) return false;
  let end = at + 2;
  while (end + 1 < bytes.length && !(bytes[end] == kind && bytes[end + 1] == RIGHT_BRACKET)) end++;
  if (end + 1 >= bytes.length) return false;
  if (kind == EQUALS) set.push(bytes[at + 2]);
  else {
    const name = String.UTF8.decodeUnsafe(bytes.dataStart + at + 2, end - at - 2);
    let any = false;
    for (let i = 0; i < 256; i++) {
      if (!isInClass(name, i)) continue;
      set.push(i);
      any = true;
    }
    if (!any) fail("invalid character class '" + name + "'");
  }
  at = end + 2;
  return true;
}

let repeated: i32 = 0;

/** Takes [c*n]: how many times `repeated` comes, 0 for "as many as it takes"; -1 when it is no repetition. */
function repetition(): i32 {
  const start = at++;
  repeated = at < bytes.length ? next() : 0;
  let count = 0;
  if (at < bytes.length && bytes[at] == STAR) {
    const radix = at + 1 < bytes.length && bytes[at + 1] == 0x30 ? 8 : 10;
    for (at++; at < bytes.length && bytes[at] != RIGHT_BRACKET; at++) {
      const digit = digitValue(bytes[at]);
      if (digit < 0 || digit >= radix) break;
      count = count * radix + digit;
    }
    if (at < bytes.length && bytes[at] == RIGHT_BRACKET) {
      at++;
      return count;
    }
  }
  at = start;
  return -1;
}

function isInClass(name: string, byte: i32): bool {
  const upper = byte >= 0x41 && byte <= 0x5a;
  const lower = byte >= 0x61 && byte <= 0x7a;
  const digit = byte >= 0x30 && byte <= 0x39;
  const graph = byte > 0x20 && byte < 0x7f;
  if (name == "alpha") return upper || lower;
  if (name == "upper") return upper;
  if (name == "lower") return lower;
  if (name == "digit") return digit;
  if (name == "alnum") return upper || lower || digit;
  if (name == "xdigit") return digit || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
  if (name == "space") return byte == 0x20 || (byte >= 0x09 && byte <= 0x0d);
  if (name == "blank") return byte == 0x20 || byte == 0x09;
  if (name == "punct") return graph && !(upper || lower || digit);
  if (name == "graph") return graph;
  if (name == "print") return graph || byte == 0x20;
  return name == "cntrl" && (byte < 0x20 || byte == 0x7f);
}
