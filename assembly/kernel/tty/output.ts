// Output processing (man 3 termios, OPOST) and the transmit ring. A byte that does not fit waits in its writer.
import { Poll } from "../../abi/poll";
import { IFlag, OFlag, Packet } from "../../abi/termios";
import { wakeUp } from "../sched/wait";
import { isControl, toUpper } from "./ctype";
import { SEND_SIZE, Tty, driverStart, driverStatus } from "./tty";

@inline export const TAB_WIDTH: u32 = 8;
/** A tab that becomes spaces is the most that one byte can turn into. */
@inline export const EXPANSION: u32 = 8;

/** Free bytes of the transmit ring. */
@inline
export function sendRoom(tty: Tty): u32 {
  return SEND_SIZE - (tty.sendHead - tty.sendTail);
}

/** Sends one byte as it is; dropped when the ring is full (echo to a held terminal). */
export function sendRaw(tty: Tty, byte: u8): void {
  if (sendRoom(tty) == 0) return;
  store<u8>(tty.sendBuffer + (tty.sendHead & (SEND_SIZE - 1)), byte);
  tty.sendHead++;
}

/** Sends one byte through output processing. False, with nothing sent, when there may be no room for all of it. */
export function sendProcessed(tty: Tty, byte: u8): bool {
  if (sendRoom(tty) < EXPANSION) return false;
  if ((tty.oflag & OFlag.OPOST) == 0) {
    sendRaw(tty, byte);
    return true;
  }
  switch (byte) {
    case 0x0a:
      newline(tty);
      break;
    case 0x0d:
      carriageReturn(tty);
      break;
    case 0x09:
      tab(tty);
      break;
    case 0x08:
      if (tty.column > 0) tty.column--;
      sendRaw(tty, byte);
      break;
    default:
      other(tty, byte);
  }
  return true;
}

/** Bytes that a writer may send now: a stopped pseudo-terminal takes none, a line's ring still fills up. */
export function writeRoom(tty: Tty): u32 {
  return tty.stopped && tty.pty != 0 ? 0 : sendRoom(tty);
}

/** VSTOP, tcflow(TCOOFF): nothing more is sent. */
export function stopOutput(tty: Tty): void {
  if (tty.stopped) return;
  tty.stopped = 1;
  driverStatus(tty, Packet.STOP);
}

/** VSTART, tcflow(TCOON): what was held is sent. */
export function startOutput(tty: Tty): void {
  if (!tty.stopped) return;
  tty.stopped = 0;
  driverStatus(tty, Packet.START);
  driverStart(tty);
  wakeUp(tty.writers, Poll.OUT | Poll.WRNORM);
}

/** Throws away what has been written and not sent. What a pseudo-terminal's master may read counts as sent. */
export function flushOutput(tty: Tty): void {
  if (tty.pty == 0) tty.sendTail = tty.sendHead;
  else tty.sendHead = tty.released;
  driverStatus(tty, Packet.FLUSHWRITE);
  wakeUp(tty.writers, Poll.OUT | Poll.WRNORM);
}

/** Starts the transmitter after a batch of sends. */
export function sendFlush(tty: Tty): void {
  if (tty.sendHead != tty.sendTail) driverStart(tty);
}

/** Whether `byte` continues a UTF-8 character, on a terminal that knows of them: it takes no column of its own. */
@inline
export function isContinuation(tty: Tty, byte: u8): bool {
  return (tty.iflag & IFlag.IUTF8) != 0 && (byte & 0xc0) == 0x80;
}

function newline(tty: Tty): void {
  if (tty.oflag & (OFlag.ONLRET | OFlag.ONLCR)) tty.column = 0;
  tty.lineStart = tty.column;
  if (tty.oflag & OFlag.ONLCR) sendRaw(tty, 0x0d);
  sendRaw(tty, 0x0a);
}

function carriageReturn(tty: Tty): void {
  if ((tty.oflag & OFlag.ONOCR) != 0 && tty.column == 0) return;
  const toNewline = (tty.oflag & OFlag.OCRNL) != 0;
  if (!toNewline || (tty.oflag & OFlag.ONLRET) != 0) {
    tty.column = 0;
    tty.lineStart = 0;
  }
  sendRaw(tty, toNewline ? 0x0a : 0x0d);
}

function tab(tty: Tty): void {
  const spaces = TAB_WIDTH - (tty.column & (TAB_WIDTH - 1));
  tty.column += spaces;
  if ((tty.oflag & OFlag.TABDLY) != OFlag.XTABS) {
    sendRaw(tty, 0x09);
    return;
  }
  for (let i: u32 = 0; i < spaces; i++) sendRaw(tty, 0x20);
}

function other(tty: Tty, byte: u8): void {
  if (isControl(byte)) {
    sendRaw(tty, byte);
    return;
  }
  const shown = tty.oflag & OFlag.OLCUC ? toUpper(byte) : byte;
  sendRaw(tty, shown);
  if (!isContinuation(tty, shown)) tty.column++;
}
