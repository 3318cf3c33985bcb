// Line speeds: the code in c_cflag and the number of bits per second behind it (man 3 termios, asm-generic/termbits.h).
// Nothing here is slowed down; programs read back what they set.

/** Codes 0-15, then those with CBAUDEX (0o10001 and up). */
@inline const SPEEDS: usize = memory.data<u32>([
  0, 50, 75, 110, 134, 150, 200, 300, 600, 1200, 1800, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800,
  500000, 576000, 921600, 1000000, 1152000, 1500000, 2000000, 2500000, 3000000, 3500000, 4000000,
]);
@inline const CODES: u32 = 31;
@inline const CBAUD: u32 = 0o10017;
@inline const CBAUDEX: u32 = 0o10000;
/** The speed is not a code but the number in struct termios2. */
@inline const BOTHER: u32 = 0o10000;
@inline const FIRST_EXTENDED: u32 = 15;

/** Bits per second of `cflag`; `other` with BOTHER. */
export function speedOf(cflag: u32, other: u32): u32 {
  const code = cflag & CBAUD;
  if (code == BOTHER) return other;
  const index = code & CBAUDEX ? (code & ~CBAUDEX) + FIRST_EXTENDED : code;
  return index < CODES ? load<u32>(SPEEDS + index * 4) : 0;
}
