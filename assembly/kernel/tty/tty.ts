// The terminal: one record for the console on the first serial port. What the line discipline (ldisc.ts, echo.ts,
// output.ts), the ioctls and the driver (uart8250.ts) share.
//
//   TTY_GLOBALS  Tty | operation table | read buffer | delimiter bits | transmit ring
import { TTY_GLOBALS } from "../layout";
import { WaitQueue, waitQueueAt } from "../sched/wait";

/** Bytes that wait to be read (Linux: N_TTY_BUF_SIZE), a power of two. */
@inline export const READ_SIZE: u32 = 4096;
/** Bytes that wait to be sent, a power of two. */
@inline export const SEND_SIZE: u32 = 4096;

@inline export const TTY_OPS: usize = TTY_GLOBALS + 0x100;
@inline export const READ_BUFFER: usize = TTY_GLOBALS + 0x200;
/** One bit per byte of the read buffer: it ends a line. */
@inline export const READ_FLAGS: usize = READ_BUFFER + READ_SIZE;
@inline export const SEND_BUFFER: usize = READ_FLAGS + READ_SIZE / 8;
/** Kernel buffer for one user record of an ioctl. */
@inline export const TTY_SCRATCH: usize = SEND_BUFFER + SEND_SIZE;
@inline export const TTY_SCRATCH_SIZE: u32 = 256;

/**
 *   0    termios: iflag, oflag, cflag, lflag, line, cc[19]    as TCGETS gives it (36 bytes)
 *   ..   the rest as declared
 * Indices into the read buffer count up for ever; slot = index & (READ_SIZE - 1).
 */
@unmanaged
export class Tty {
  iflag: u32;
  oflag: u32;
  cflag: u32;
  lflag: u32;
  line: u32;
  cc4: u32;
  cc8: u32;
  cc12: u32;
  cc16: u32;
  /** The session whose controlling terminal this is, 0 = none, and its foreground process group. */
  session: u32;
  foreground: u32;
  rows: u16;
  columns: u16;
  xpixel: u16;
  ypixel: u16;
  /** Column of the cursor as far as output processing knows, and where the line being typed began. */
  column: u32;
  lineStart: u32;
  /** Next byte goes to `head`; complete lines end at `canonHead`; next read is at `tail`. */
  head: u32;
  canonHead: u32;
  tail: u32;
  /** VLNEXT was typed: the next byte is taken as it is. */
  literalNext: u32;
  /** Output is held by VSTOP. */
  stopped: u32;
  /** Transmit ring. */
  sendHead: u32;
  sendTail: u32;
  /** The transmitter interrupt is on. */
  sending: u32;
  readNext: usize;
  readPrev: usize;
  writeNext: usize;
  writePrev: usize;

  get readers(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<Tty>("readNext"));
  }
  get writers(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<Tty>("writeNext"));
  }
  get canonical(): bool {
    return (this.lflag & ICANON) != 0;
  }
}

@inline const ICANON: u32 = 2;

/** The console. */
export const tty = changetype<Tty>(TTY_GLOBALS);

/** Control character `index` (abi/termios.ts, CC) of the terminal; 0 = disabled. */
@inline
export function controlChar(index: u32): u8 {
  return load<u8>(TTY_GLOBALS + CC_OFFSET + index);
}

export function setControlChar(index: u32, value: u8): void {
  store<u8>(TTY_GLOBALS + CC_OFFSET + index, value);
}

/** c_cc in struct termios. */
@inline const CC_OFFSET: usize = 17;
