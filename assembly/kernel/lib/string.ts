// Bytes and names in kernel memory. A name is an address and a length in bytes; kernel literals are ASCII.

/** Bytes before the NUL. */
export function stringLength(address: usize): u32 {
  let n: u32 = 0;
  while (load<u8>(address + n) != 0) n++;
  return n;
}

/** Whether `n` bytes at `a` and `b` are the same. */
@inline
export function bytesEqual(a: usize, b: usize, n: u32): bool {
  return memory.compare(a, b, n) == 0;
}

/** Whether the name spells the ASCII literal `text`. */
export function nameIs(name: usize, length: u32, text: string): bool {
  if (<u32>text.length != length) return false;
  return nameStartsWith(name, length, text);
}

/** Whether the name begins with the ASCII literal `text`. */
export function nameStartsWith(name: usize, length: u32, text: string): bool {
  const n = <u32>text.length;
  if (length < n) return false;
  for (let i: u32 = 0; i < n; i++) {
    if (load<u8>(name + i) != <u8>text.charCodeAt(i)) return false;
  }
  return true;
}

/** Writes the ASCII literal and a NUL; returns its length without the NUL. */
export function putLiteral(to: usize, text: string): u32 {
  const n = <u32>text.length;
  for (let i: u32 = 0; i < n; i++) store<u8>(to + i, <u8>text.charCodeAt(i));
  store<u8>(to + n, 0);
  return n;
}

/** Writes `value` in decimal and a NUL; returns the number of digits (at most 10). */
export function putDecimal(to: usize, value: u32): u32 {
  let divisor: u32 = 1;
  while (value / divisor >= <u32>10) divisor *= 10;
  let n: u32 = 0;
  for (; divisor > 0; divisor /= 10) store<u8>(to + n++, <u8>(0x30 + ((value / divisor) % 10)));
  store<u8>(to + n, 0);
  return n;
}

/** The decimal number that the whole name spells, without leading zeros; -1 when it is none. */
export function parseDecimal(name: usize, length: u32): i32 {
  if (length == 0 || length > 9) return -1;
  if (length > 1 && load<u8>(name) == 0x30) return -1;
  let value = 0;
  for (let i: u32 = 0; i < length; i++) {
    const digit = <i32>load<u8>(name + i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
