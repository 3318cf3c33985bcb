// What kind of character a byte is to the line discipline: Linux takes them as Latin-1 (lib/ctype.c), so that the first
// byte of nearly every UTF-8 character counts as a letter.

@inline const DELETE: u8 = 0x7f;
/** From small to capital letter, in ASCII as in Latin-1. */
@inline const CASE: u8 = 0x20;
/** The two signs among the letters of Latin-1, multiplication and division. */
@inline const TIMES: u8 = 0xd7;
@inline const DIVIDED: u8 = 0xf7;

@inline
export function isControl(byte: u8): bool {
  return byte < 0x20 || byte == DELETE;
}

function isUpper(byte: u8): bool {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0xc0 && byte <= 0xde && byte != TIMES);
}

function isLower(byte: u8): bool {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0xdf && byte != DIVIDED);
}

/** Letters, digits and the underscore. */
export function isWordByte(byte: u8): bool {
  return isUpper(byte) || isLower(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5f;
}

export function toUpper(byte: u8): u8 {
  return isLower(byte) ? byte - CASE : byte;
}

export function toLower(byte: u8): u8 {
  return isUpper(byte) ? byte + CASE : byte;
}
