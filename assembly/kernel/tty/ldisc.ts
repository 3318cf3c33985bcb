// The line discipline N_TTY: bytes from the line become lines, signals and echo (man 3 termios; POSIX ch. 11;
// Linux: drivers/tty/n_tty.c decides where they differ).
import { Poll } from "../../abi/poll";
import { Sig } from "../../abi/signal";
import { CC, IFlag, LFlag } from "../../abi/termios";
import { signalSendGroup } from "../signal/send";
import { wakeUp } from "../sched/wait";
import { echo, echoControl, eraseCharacter, eraseLine, eraseWord, reprint } from "./echo";
import { sendFlush, sendRaw } from "./output";
import { READ_BUFFER, READ_FLAGS, READ_SIZE, controlChar, setControlChar, tty } from "./tty";
import { uartStart } from "./uart8250";

/** What VEOF leaves in the buffer: ends a line without being part of it. */
@inline export const EOF_MARK: u8 = 0;
@inline const BELL: u8 = 7;

/** A batch of received bytes has been given to `receive`: show the echo, wake readers. */
export function receiveDone(): void {
  sendFlush();
  if (readable()) wakeUp(tty.readers, Poll.IN | Poll.RDNORM);
}

/** One byte from the line. */
export function receive(input: u8): void {
  let byte = input;
  if (tty.iflag & IFlag.ISTRIP) byte &= 0x7f;
  if (tty.literalNext) {
    tty.literalNext = 0;
    put(byte);
    return;
  }
  if ((tty.iflag & IFlag.IXON) != 0 && flowControl(byte)) return;
  if ((tty.lflag & LFlag.ISIG) != 0 && signalFor(byte)) return;
  if (byte == 0x0d) {
    if (tty.iflag & IFlag.IGNCR) return;
    if (tty.iflag & IFlag.ICRNL) byte = 0x0a;
  } else if (byte == 0x0a && (tty.iflag & IFlag.INLCR) != 0) byte = 0x0d;
  if (tty.canonical && edit(byte)) return;
  put(byte);
}

/** VSTOP, VSTART, and any byte after VSTOP with IXANY. */
function flowControl(byte: u8): bool {
  if (is(byte, CC.VSTOP)) {
    tty.stopped = 1;
    return true;
  }
  const start = is(byte, CC.VSTART);
  if (tty.stopped && (start || (tty.iflag & IFlag.IXANY) != 0)) {
    tty.stopped = 0;
    uartStart();
  }
  return start;
}

/** VINTR, VQUIT, VSUSP: a signal to the foreground group, and a flush unless NOFLSH. */
function signalFor(byte: u8): bool {
  let signal: u32;
  if (is(byte, CC.VINTR)) signal = Sig.INT;
  else if (is(byte, CC.VQUIT)) signal = Sig.QUIT;
  else if (is(byte, CC.VSUSP)) signal = Sig.TSTP;
  else return false;
  if ((tty.lflag & LFlag.NOFLSH) == 0) {
    flushInput();
    flushOutput();
  }
  if (tty.lflag & LFlag.ECHO) {
    if (tty.lflag & LFlag.ECHOCTL) echoControl(byte);
    else sendRaw(byte);
  }
  if (tty.foreground != 0) signalSendGroup(tty.foreground, signal);
  return true;
}

/** The editing characters of canonical mode. True: the byte has been dealt with. */
function edit(byte: u8): bool {
  const extended = (tty.lflag & LFlag.IEXTEN) != 0;
  if (tty.head == tty.canonHead) tty.lineStart = tty.column;
  if (is(byte, CC.VERASE)) eraseCharacter();
  else if (is(byte, CC.VKILL)) eraseLine(byte);
  else if (extended && is(byte, CC.VWERASE)) eraseWord();
  else if (extended && is(byte, CC.VREPRINT)) reprint(byte);
  else if (extended && is(byte, CC.VLNEXT)) {
    tty.literalNext = 1;
    if ((tty.lflag & (LFlag.ECHO | LFlag.ECHOCTL)) == (LFlag.ECHO | LFlag.ECHOCTL)) {
      sendRaw(0x5e);
      sendRaw(0x08);
    }
  } else if (byte == 0x0a) endLine(byte, true);
  else if (is(byte, CC.VEOF)) endLine(EOF_MARK, false);
  else if (is(byte, CC.VEOL) || (extended && is(byte, CC.VEOL2))) endLine(byte, true);
  else return false;
  return true;
}

/** Puts a line delimiter and makes the line readable. */
function endLine(byte: u8, show: bool): void {
  if (show) echo(byte);
  if (tty.head - tty.tail >= READ_SIZE) {
    bell();
    return;
  }
  setDelimiter(tty.head, true);
  store<u8>(READ_BUFFER + (tty.head & (READ_SIZE - 1)), byte);
  tty.head++;
  tty.canonHead = tty.head;
}

/** Puts a byte; in canonical mode the last slot is kept for a delimiter. */
function put(byte: u8): void {
  const limit = tty.canonical ? READ_SIZE - 1 : READ_SIZE;
  if (tty.head - tty.tail >= limit) {
    bell();
    return;
  }
  if (tty.canonical && tty.head == tty.canonHead) tty.lineStart = tty.column;
  echo(byte);
  setDelimiter(tty.head, false);
  store<u8>(READ_BUFFER + (tty.head & (READ_SIZE - 1)), byte);
  tty.head++;
  if (!tty.canonical) tty.canonHead = tty.head;
}

function bell(): void {
  if (tty.iflag & IFlag.IMAXBEL) sendRaw(BELL);
}

/** Whether a read would find something (poll; raw mode: at least VMIN when VTIME is 0). */
export function readable(): bool {
  if (tty.canonical) return tty.canonHead != tty.tail;
  const wanted: u32 = controlChar(CC.VTIME) == 0 ? max<u32>(1, controlChar(CC.VMIN)) : 1;
  return tty.head - tty.tail >= wanted;
}

/** Whether slot `index` ends a line. */
export function isDelimiter(index: u32): bool {
  const slot = index & (READ_SIZE - 1);
  return (load<u8>(READ_FLAGS + (slot >> 3)) & (1 << (slot & 7))) != 0;
}

function setDelimiter(index: u32, on: bool): void {
  const slot = index & (READ_SIZE - 1);
  const at = READ_FLAGS + (slot >> 3);
  const bit = <u8>((<u32>1) << (slot & 7));
  store<u8>(at, on ? <u8>(load<u8>(at) | bit) : <u8>(load<u8>(at) & ~bit));
}

/** Throws away what has been typed and not read. */
export function flushInput(): void {
  tty.tail = tty.head;
  tty.canonHead = tty.head;
  tty.literalNext = 0;
}

/** Throws away what has been written and not sent. */
export function flushOutput(): void {
  tty.sendTail = tty.sendHead;
  wakeUp(tty.writers, Poll.OUT | Poll.WRNORM);
}

/** ICANON was switched: what is there becomes readable, as Linux does it. */
export function modeChanged(): void {
  if (tty.canonical) {
    // Raw input that nobody has read is a line without an end.
    if (tty.head != tty.tail) setDelimiter(tty.head - 1, true);
  }
  tty.canonHead = tty.head;
}

@inline
function is(byte: u8, index: u32): bool {
  const control = controlChar(index);
  return control != 0 && byte == control;
}

/** What `stty sane` means: the settings of a fresh terminal (linux: tty_std_termios). */
export function ldiscReset(): void {
  tty.iflag = IFlag.ICRNL | IFlag.IXON | IFlag.IUTF8;
  tty.lflag = LFlag.ISIG | LFlag.ICANON | LFlag.ECHO | LFlag.ECHOE | LFlag.ECHOK | LFlag.ECHOCTL | LFlag.ECHOKE | LFlag.IEXTEN;
  setControlChar(CC.VINTR, 3);
  setControlChar(CC.VQUIT, 28);
  setControlChar(CC.VERASE, 127);
  setControlChar(CC.VKILL, 21);
  setControlChar(CC.VEOF, 4);
  setControlChar(CC.VTIME, 0);
  setControlChar(CC.VMIN, 1);
  setControlChar(CC.VSTART, 17);
  setControlChar(CC.VSTOP, 19);
  setControlChar(CC.VSUSP, 26);
  setControlChar(CC.VREPRINT, 18);
  setControlChar(CC.VDISCARD, 15);
  setControlChar(CC.VWERASE, 23);
  setControlChar(CC.VLNEXT, 22);
}
