// UTF-8 at the border: the kernel and files speak bytes, AssemblyScript strings are UTF-16.
//
// Bytes that are not UTF-8 survive the round trip: an invalid byte 0x80-0xFF becomes the lone surrogate
// U+DC80-U+DCFF and goes out again as that byte (Python's "surrogateescape", PEP 383). So any file name, argument
// or line of text can be held in a string. Source: RFC 3629.

const ESCAPE: u32 = 0xdc00;
const ESCAPE_FIRST: u32 = 0xdc80;
const ESCAPE_LAST: u32 = 0xdcff;
const REPLACEMENT: u32 = 0xfffd;

/** Length in bytes of the valid sequence at `at`, or 0 when the bytes there are not UTF-8. `room` bytes may be read. */
function sequenceLength(at: usize, room: usize): i32 {
  const lead: u32 = load<u8>(at);
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (room < <usize>length) return 0;
  for (let i = 1; i < length; i++) if ((load<u8>(at + i) & 0xc0) != 0x80) return 0;
  const second: u32 = load<u8>(at + 1);
  if (lead == 0xe0 && second < 0xa0) return 0; // overlong
  if (lead == 0xed && second > 0x9f) return 0; // surrogate
  if (lead == 0xf0 && second < 0x90) return 0; // overlong
  if (lead == 0xf4 && second > 0x8f) return 0; // above U+10FFFF
  return length;
}

/** The string of `length` bytes at `from`. Never fails: invalid bytes are escaped (see the head of this file). */
export function decode(from: usize, length: usize): string {
  if (!length) return "";
  let result = changetype<usize>(__new(length << 1, idof<string>()));
  let out = result;
  const end = from + length;
  while (from < end) {
    const lead: u32 = load<u8>(from);
    if (lead < 0x80) {
      store<u16>(out, <u16>lead);
      out += 2;
      from++;
      continue;
    }
    const size = sequenceLength(from, end - from);
    if (size == 0) {
      store<u16>(out, <u16>(ESCAPE | lead));
      out += 2;
      from++;
    } else if (size == 2) {
      store<u16>(out, <u16>(((lead & 0x1f) << 6) | (load<u8>(from, 1) & 0x3f)));
      out += 2;
      from += 2;
    } else if (size == 3) {
      store<u16>(out, <u16>(((lead & 0x0f) << 12) | ((<u32>load<u8>(from, 1) & 0x3f) << 6) | (load<u8>(from, 2) & 0x3f)));
      out += 2;
      from += 3;
    } else {
      const point =
        ((lead & 0x07) << 18) |
        ((<u32>load<u8>(from, 1) & 0x3f) << 12) |
        ((<u32>load<u8>(from, 2) & 0x3f) << 6) |
        (load<u8>(from, 3) & 0x3f);
      store<u16>(out, <u16>(0xd7c0 + (point >> 10)));
      store<u16>(out, <u16>(0xdc00 | (point & 0x3ff)), 2);
      out += 4;
      from += 4;
    }
  }
  return changetype<string>(__renew(result, out - result));
}

/** Bytes that `encodeInto` writes for `text`. */
export function encodedLength(text: string): i32 {
  let bytes = 0;
  for (let i = 0, n = text.length; i < n; i++) {
    const unit: u32 = text.charCodeAt(i);
    if (unit < 0x80) bytes++;
    else if (unit < 0x800) bytes += 2;
    else if (isHighSurrogate(unit) && i + 1 < n && isLowSurrogate(text.charCodeAt(i + 1))) {
      bytes += 4;
      i++;
    } else if (unit >= ESCAPE_FIRST && unit <= ESCAPE_LAST) bytes++;
    else bytes += 3;
  }
  return bytes;
}

/** Writes `text` as UTF-8 at `to` (room for `encodedLength(text)` bytes) and returns the address behind it. */
export function encodeInto(text: string, to: usize): usize {
  for (let i = 0, n = text.length; i < n; i++) {
    let unit: u32 = load<u16>(changetype<usize>(text) + (<usize>i << 1));
    if (unit < 0x80) {
      store<u8>(to++, <u8>unit);
    } else if (unit < 0x800) {
      store<u8>(to, <u8>(0xc0 | (unit >> 6)));
      store<u8>(to, <u8>(0x80 | (unit & 0x3f)), 1);
      to += 2;
    } else if (isHighSurrogate(unit) && i + 1 < n && isLowSurrogate(text.charCodeAt(i + 1))) {
      const point = 0x10000 + ((unit & 0x3ff) << 10) + (<u32>text.charCodeAt(++i) & 0x3ff);
      store<u8>(to, <u8>(0xf0 | (point >> 18)));
      store<u8>(to, <u8>(0x80 | ((point >> 12) & 0x3f)), 1);
      store<u8>(to, <u8>(0x80 | ((point >> 6) & 0x3f)), 2);
      store<u8>(to, <u8>(0x80 | (point & 0x3f)), 3);
      to += 4;
    } else if (unit >= ESCAPE_FIRST && unit <= ESCAPE_LAST) {
      store<u8>(to++, <u8>unit);
    } else {
      if ((unit & 0xf800) == 0xd800) unit = REPLACEMENT;
      store<u8>(to, <u8>(0xe0 | (unit >> 12)));
      store<u8>(to, <u8>(0x80 | ((unit >> 6) & 0x3f)), 1);
      store<u8>(to, <u8>(0x80 | (unit & 0x3f)), 2);
      to += 3;
    }
  }
  return to;
}

/** `text` as UTF-8 with a NUL behind it. Hold the result in a variable while the kernel uses its address. */
export function toCString(text: string): ArrayBuffer {
  const length = encodedLength(text);
  const bytes = new ArrayBuffer(length + 1);
  encodeInto(text, changetype<usize>(bytes));
  return bytes;
}

/** The string of the bytes at `from` up to a NUL. */
export function fromCString(from: usize): string {
  return decode(from, cStringLength(from));
}

/** Bytes at `from` before the NUL (man 3 strlen). */
export function cStringLength(from: usize): usize {
  let end = from;
  while (load<u8>(end)) end++;
  return end - from;
}

/** `text` as UTF-8 without a NUL. */
export function encode(text: string): ArrayBuffer {
  const bytes = new ArrayBuffer(encodedLength(text));
  encodeInto(text, changetype<usize>(bytes));
  return bytes;
}

/** True for the escape of one byte that was not UTF-8. */
export function isEscapedByte(unit: u32): bool {
  return unit >= ESCAPE_FIRST && unit <= ESCAPE_LAST;
}

/** Order of two strings by code point, which is the byte order of their UTF-8 (the C locale's): below, at or above 0. */
export function compareText(a: string, b: string): i32 {
  const length = min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x: u32 = a.charCodeAt(i);
    const y: u32 = b.charCodeAt(i);
    if (x != y) return <i32>codePointRank(x) - <i32>codePointRank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others: move them behind U+E000-U+FFFF. */
function codePointRank(unit: u32): u32 {
  return (unit & 0xf800) == 0xd800 ? unit + 0x10000 : unit;
}

@inline
function isHighSurrogate(unit: u32): bool {
  return (unit & 0xfc00) == 0xd800;
}

@inline
function isLowSurrogate(unit: u32): bool {
  return (unit & 0xfc00) == 0xdc00;
}
