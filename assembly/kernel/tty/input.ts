// The read buffer of a terminal: bytes that wait to be read, and in canonical mode where lines end.
import { Poll } from "../../abi/poll";
import { CC, IFlag, Packet } from "../../abi/termios";
import { wakeUp } from "../sched/wait";
import { READ_SIZE, Tty, controlChar, driverStatus } from "./tty";

/** What VEOF leaves in the buffer: ends a line without being part of it. */
@inline const EOF_MARK: u8 = 0;
/** With PARMRK one byte may become as many. */
@inline const MARKED_BYTES: u32 = 3;
/** The byte that PARMRK doubles, so that it is not taken for a mark. */
@inline const MARK: u8 = 0xff;

/**
 * Room for one more byte; false when there is none. The last slot is kept for the end of a line, and a single line that
 * fills the buffer keeps its last byte in it: the next one takes that byte's place, so that the line can still be ended.
 */
export function makeRoom(tty: Tty): bool {
  const free = READ_SIZE - (tty.head - tty.tail);
  const room = tty.iflag & IFlag.PARMRK ? (free + MARKED_BYTES - 1) / MARKED_BYTES : free;
  if (room > 1) return true;
  if (!tty.canonical || tty.canonHead != tty.tail) return false;
  if (room == 0) tty.head--;
  return true;
}

/** Puts a byte as input. */
export function putByte(tty: Tty, byte: u8): void {
  if (byte == MARK && (tty.iflag & IFlag.PARMRK) != 0) append(tty, byte);
  append(tty, byte);
  if (!tty.byLine) tty.canonHead = tty.head;
}

/** Puts a byte that ends a line, which can be read now. */
export function putDelimiter(tty: Tty, byte: u8): void {
  setDelimiter(tty, tty.head);
  append(tty, byte);
  tty.canonHead = tty.head;
}

/** Puts the end of a file. */
export function putEndOfFile(tty: Tty): void {
  putDelimiter(tty, EOF_MARK);
}

/** The second of a doubled byte may find no room. */
function append(tty: Tty, byte: u8): void {
  if (tty.head - tty.tail == READ_SIZE) return;
  store<u8>(tty.readBuffer + (tty.head & (READ_SIZE - 1)), byte);
  tty.head++;
}

/** Byte `index` of the buffer. */
@inline
export function inputAt(tty: Tty, index: u32): u8 {
  return load<u8>(tty.readBuffer + (index & (READ_SIZE - 1)));
}

/** Bytes have been read: their slots end no lines any more. */
export function consume(tty: Tty, count: u32): void {
  for (let i: u32 = 0; i < count; i++) clearDelimiter(tty, tty.tail + i);
  tty.tail += count;
}

/** Whether a read would find something (poll; raw mode: at least VMIN when VTIME is 0). */
export function readable(tty: Tty): bool {
  if (tty.byLine) return tty.canonHead != tty.tail;
  const wanted: u32 = controlChar(tty, CC.VTIME) == 0 ? max<u32>(1, controlChar(tty, CC.VMIN)) : 1;
  return tty.head - tty.tail >= wanted;
}

/** FIONREAD: canonical mode counts complete lines, without end-of-file marks. */
export function bytesToRead(tty: Tty): u32 {
  if (!tty.byLine) return tty.head - tty.tail;
  let n: u32 = 0;
  for (let i = tty.tail; i != tty.canonHead; i++) if (!isEndOfFile(tty, i)) n++;
  return n;
}

/** Whether slot `index` ends a line. */
export function isDelimiter(tty: Tty, index: u32): bool {
  const slot = index & (READ_SIZE - 1);
  return (load<u8>(tty.readFlags + (slot >> 3)) & (1 << (slot & 7))) != 0;
}

export function isEndOfFile(tty: Tty, index: u32): bool {
  return isDelimiter(tty, index) && inputAt(tty, index) == EOF_MARK;
}

function setDelimiter(tty: Tty, index: u32): void {
  const slot = index & (READ_SIZE - 1);
  const at = tty.readFlags + (slot >> 3);
  store<u8>(at, load<u8>(at) | <u8>((<u32>1) << (slot & 7)));
}

function clearDelimiter(tty: Tty, index: u32): void {
  const slot = index & (READ_SIZE - 1);
  const at = tty.readFlags + (slot >> 3);
  store<u8>(at, load<u8>(at) & ~(<u8>((<u32>1) << (slot & 7))));
}

/** Throws away what has been typed and not read. VLNEXT stays in force (Linux: reset_buffer_flags). */
export function flushInput(tty: Tty): void {
  consume(tty, tty.head - tty.tail);
  tty.canonHead = tty.head;
  tty.erasing = 0;
  driverStatus(tty, Packet.FLUSHREAD);
}

/** ICANON or EXTPROC was switched: what is there becomes readable, for canonical mode as one line without an end. */
export function modeChanged(tty: Tty): void {
  memory.fill(tty.readFlags, 0, READ_SIZE / 8);
  if (tty.byLine && tty.head != tty.tail) setDelimiter(tty, tty.head - 1);
  tty.canonHead = tty.head;
  tty.literalNext = 0;
  tty.erasing = 0;
}

/** Wakes readers when there is something for them; one that wants less than VMIN has to look for itself. */
export function tellReaders(tty: Tty): void {
  const end = tty.byLine ? tty.canonHead : tty.head;
  if (end != tty.tail) wakeUp(tty.readers, Poll.IN | Poll.RDNORM);
}
