// Numbers that are written to files of /proc.

@inline const DIGIT_0: u8 = 0x30;
@inline const MINUS: u8 = 0x2d;

/** White space, and the NUL that some writers send with it. */
@inline
function isBlank(byte: u8): bool {
  return byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0;
}

/** The decimal number in `n` bytes at `text`, blanks around it; i64.MIN_VALUE when that is not all there is. */
export function parseInteger(text: usize, n: u32): i64 {
  let at = text;
  let end = text + n;
  while (at < end && isBlank(load<u8>(at))) at++;
  while (end > at && isBlank(load<u8>(end - 1))) end--;
  const negative = at < end && load<u8>(at) == MINUS;
  if (negative) at++;
  if (at == end) return i64.MIN_VALUE;
  let value: i64 = 0;
  for (; at < end; at++) {
    const digit = <u8>(load<u8>(at) - DIGIT_0);
    if (digit > 9 || value > LIMIT) return i64.MIN_VALUE;
    value = value * 10 + digit;
  }
  return negative ? -value : value;
}
@inline const LIMIT: i64 = i64.MAX_VALUE / 100;

/** The number that ends at the first blank behind it. */
export function parseFirst(text: usize, n: u32): i64 {
  let start: u32 = 0;
  while (start < n && isBlank(load<u8>(text + start))) start++;
  let end = start;
  while (end < n && !isBlank(load<u8>(text + end))) end++;
  return parseInteger(text, end);
}
