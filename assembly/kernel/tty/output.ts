// Output processing (man 3 termios, OPOST) and the transmit ring. A byte that does not fit waits in its writer.
import { OFlag } from "../../abi/termios";
import { SEND_BUFFER, SEND_SIZE, tty } from "./tty";
import { uartStart } from "./uart8250";

@inline const TAB_WIDTH: u32 = 8;
/** A tab that becomes spaces is the most that one byte can turn into. */
@inline export const EXPANSION: u32 = 8;

/** Free bytes of the transmit ring. */
@inline
export function sendRoom(): u32 {
  return SEND_SIZE - (tty.sendHead - tty.sendTail);
}

/** Sends one byte as it is; dropped when the ring is full (echo to a held terminal). */
export function sendRaw(byte: u8): void {
  if (sendRoom() == 0) return;
  store<u8>(SEND_BUFFER + (tty.sendHead & (SEND_SIZE - 1)), byte);
  tty.sendHead++;
}

/** Sends one byte through output processing. False, with nothing sent, when there may be no room for all of it. */
export function sendProcessed(byte: u8): bool {
  if (sendRoom() < EXPANSION) return false;
  if ((tty.oflag & OFlag.OPOST) == 0) {
    sendRaw(byte);
    return true;
  }
  switch (byte) {
    case 0x0a:
      newline();
      break;
    case 0x0d:
      carriageReturn();
      break;
    case 0x09:
      tab();
      break;
    case 0x08:
      if (tty.column > 0) tty.column--;
      sendRaw(byte);
      break;
    default:
      sendRaw(tty.oflag & OFlag.OLCUC ? upper(byte) : byte);
      if (byte >= 0x20 && !isContinuation(byte)) tty.column++;
  }
  return true;
}

/** Starts the transmitter after a batch of sends. */
export function sendFlush(): void {
  if (tty.sendHead != tty.sendTail) uartStart();
}

/** Whether `byte` continues a UTF-8 character (takes no column of its own). */
@inline
export function isContinuation(byte: u8): bool {
  return (byte & 0xc0) == 0x80;
}

function newline(): void {
  if (tty.oflag & OFlag.ONLRET) tty.column = 0;
  if (tty.oflag & OFlag.ONLCR) {
    sendRaw(0x0d);
    tty.column = 0;
  }
  sendRaw(0x0a);
}

function carriageReturn(): void {
  if ((tty.oflag & OFlag.ONOCR) != 0 && tty.column == 0) return;
  if (tty.oflag & OFlag.OCRNL) {
    if (tty.oflag & OFlag.ONLRET) tty.column = 0;
    sendRaw(0x0a);
    return;
  }
  tty.column = 0;
  sendRaw(0x0d);
}

function tab(): void {
  const spaces = TAB_WIDTH - (tty.column & (TAB_WIDTH - 1));
  tty.column += spaces;
  if ((tty.oflag & OFlag.TABDLY) != OFlag.XTABS) {
    sendRaw(0x09);
    return;
  }
  for (let i: u32 = 0; i < spaces; i++) sendRaw(0x20);
}

function upper(byte: u8): u8 {
  return byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte;
}
