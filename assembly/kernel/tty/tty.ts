// The terminal: one record for each, with its buffers behind it. What the line discipline (ldisc.ts, echo.ts,
// output.ts), the ioctls and the drivers (uart8250.ts, pty.ts) share. The console's is at a fixed place; those of
// pseudo-terminals come from the frame allocator.
//
//   TTY_GLOBALS   operation tables | scratch | console: Tty | delimiter bits | read buffer | transmit ring
import { LFlag } from "../../abi/termios";
import { TTY_GLOBALS } from "../layout";
import { File } from "../fs/file";
import { WaitQueue, waitQueueAt } from "../sched/wait";

/** Bytes that wait to be read (Linux: N_TTY_BUF_SIZE), a power of two. */
@inline export const READ_SIZE: u32 = 4096;
/** Bytes that wait to be sent, a power of two. */
@inline export const SEND_SIZE: u32 = 8192;

@inline export const TTY_OPS: usize = TTY_GLOBALS;
@inline export const PTM_OPS: usize = TTY_OPS + 64;
@inline export const CONSOLE_DRIVER: usize = PTM_OPS + 64;
@inline export const PTY_DRIVER: usize = CONSOLE_DRIVER + 32;
/** Kernel buffer for one user record of an ioctl. */
@inline export const TTY_SCRATCH: usize = PTY_DRIVER + 32;
@inline export const TTY_SCRATCH_SIZE: u32 = 256;
@inline const CONSOLE: usize = TTY_SCRATCH + TTY_SCRATCH_SIZE;

/** Where the buffers lie behind a Tty. */
@inline const FLAGS_AT: usize = 256;
@inline const READ_AT: usize = FLAGS_AT + READ_SIZE / 8;
@inline const SEND_AT: usize = READ_AT + READ_SIZE;
@inline export const TTY_BYTES: u32 = <u32>(SEND_AT + SEND_SIZE);

/**
 * What lies behind a terminal: table indices.
 *   0    start(tty: Tty): void               send what is in the transmit ring, unless `stopped`
 *   4    status(tty: Tty, bits: u32): void   something that packet mode tells (abi/termios.ts, Packet); 0 = nobody
 *   8    unthrottle(tty: Tty): void          a reader has made room; 0 = nobody waits for it
 *   12   close(tty: Tty): void               a file was closed; 0 = nothing to do
 */
@unmanaged
export class TtyDriver {
  start: u32;
  status: u32;
  unthrottle: u32;
  close: u32;
}

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
  /** Column of the cursor as far as output processing knows, and where the line being typed (or a program's) began. */
  column: u32;
  lineStart: u32;
  /** Next byte goes to `head`; complete lines end at `canonHead`; next read is at `tail`. */
  head: u32;
  canonHead: u32;
  tail: u32;
  /** VLNEXT was typed: the next byte is taken as it is. */
  literalNext: u32;
  /** ECHOPRT: erased characters are being printed backwards. */
  erasing: u32;
  /** Output is held, by VSTOP or tcflow(TCOOFF); `flowStopped`: by tcflow, so that VSTART does not let it go. */
  stopped: u32;
  flowStopped: u32;
  /** Transmit ring. */
  sendHead: u32;
  sendTail: u32;
  /** Of a pseudo-terminal: what lies before it may be read by the master; the rest is held while `stopped`. */
  released: u32;
  /** The transmitter interrupt is on. */
  sending: u32;
  readNext: usize;
  readPrev: usize;
  writeNext: usize;
  writePrev: usize;
  driver: TtyDriver;
  /** The master side (Pty), 0 = none. */
  pty: usize;
  /** Device number: tty_nr of /proc/PID/stat, TIOCGDEV. */
  device: u32;
  /** Counts hang-ups: a file opened before the last one is cut off (hangup.ts). */
  generation: u32;
  /** Files open on it. */
  opens: u32;
  /** TIOCEXCL: only the privileged may open it. */
  exclusive: u32;
  /** Bits per second (TCGETS2). */
  inputSpeed: u32;
  outputSpeed: u32;

  get readers(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<Tty>("readNext"));
  }
  get writers(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<Tty>("writeNext"));
  }
  get canonical(): bool {
    return (this.lflag & LFlag.ICANON) != 0;
  }
  /** Input is read line by line: not with EXTPROC, where the master has done the editing. */
  get byLine(): bool {
    return (this.lflag & (LFlag.ICANON | LFlag.EXTPROC)) == LFlag.ICANON;
  }
  /** Whether a flag of c_lflag is set. */
  @inline has(flag: u32): bool {
    return (this.lflag & flag) != 0;
  }
  @inline get readBuffer(): usize {
    return changetype<usize>(this) + READ_AT;
  }
  /** One bit per byte of the read buffer: it ends a line. */
  @inline get readFlags(): usize {
    return changetype<usize>(this) + FLAGS_AT;
  }
  @inline get sendBuffer(): usize {
    return changetype<usize>(this) + SEND_AT;
  }
}

/** The terminal on the first serial port. */
export const consoleTty = changetype<Tty>(CONSOLE);

/** The terminal that a file is open on. */
@inline
export function ttyOf(file: File): Tty {
  return changetype<Tty>(file.data);
}

/** Control character `index` (abi/termios.ts, CC) of the terminal; 0 = disabled. */
@inline
export function controlChar(tty: Tty, index: u32): u8 {
  return load<u8>(changetype<usize>(tty) + CC_OFFSET + index);
}

export function setControlChar(tty: Tty, index: u32, value: u8): void {
  store<u8>(changetype<usize>(tty) + CC_OFFSET + index, value);
}

/** c_cc in struct termios. */
@inline const CC_OFFSET: usize = 17;

/** TtyDriver.start */
@inline
export function driverStart(tty: Tty): void {
  call_indirect<void>(tty.driver.start, tty);
}

/** TtyDriver.status */
@inline
export function driverStatus(tty: Tty, bits: u32): void {
  if (tty.driver.status) call_indirect<void>(tty.driver.status, tty, bits);
}
