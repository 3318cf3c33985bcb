// The line discipline N_TTY: bytes from the line become lines, signals and echo (man 3 termios; POSIX ch. 11;
// Linux: drivers/tty/n_tty.c decides where they differ).
import { Poll } from "../../abi/poll";
import { Sig } from "../../abi/signal";
import { CC, CFlag, IFlag, LFlag, OFlag, Packet } from "../../abi/termios";
import { signalSendGroup } from "../signal/send";
import { wakeUp } from "../sched/wait";
import { echo, echoControl, eraseCharacter, eraseLine, eraseWord, reprint } from "./echo";
import { sendFlush, sendRaw, startOutput, stopOutput } from "./output";
import { speedOf } from "./speed";
import { READ_SIZE, Tty, controlChar, driverStatus, setControlChar } from "./tty";

/** What VEOF leaves in the buffer: ends a line without being part of it. */
@inline export const EOF_MARK: u8 = 0;
@inline const BELL: u8 = 7;

/** A batch of received bytes has been given to `receive`: show the echo, wake readers. */
export function receiveDone(tty: Tty): void {
  sendFlush(tty);
  if (readable(tty)) wakeUp(tty.readers, Poll.IN | Poll.RDNORM);
}

/** One byte from the line. */
export function receive(tty: Tty, input: u8): void {
  let byte = input;
  if (tty.iflag & IFlag.ISTRIP) byte &= 0x7f;
  if (tty.literalNext) {
    tty.literalNext = 0;
    put(tty, byte);
    return;
  }
  if ((tty.iflag & IFlag.IXON) != 0 && flowControl(tty, byte)) return;
  if ((tty.lflag & LFlag.ISIG) != 0 && signalFor(tty, byte)) return;
  if (byte == 0x0d) {
    if (tty.iflag & IFlag.IGNCR) return;
    if (tty.iflag & IFlag.ICRNL) byte = 0x0a;
  } else if (byte == 0x0a && (tty.iflag & IFlag.INLCR) != 0) byte = 0x0d;
  if (tty.canonical && edit(tty, byte)) return;
  put(tty, byte);
}

/** VSTOP, VSTART, and any byte after VSTOP with IXANY. */
function flowControl(tty: Tty, byte: u8): bool {
  if (is(tty, byte, CC.VSTOP)) {
    stopOutput(tty);
    return true;
  }
  const start = is(tty, byte, CC.VSTART);
  if (tty.stopped && !tty.flowStopped && (start || (tty.iflag & IFlag.IXANY) != 0)) startOutput(tty);
  return start;
}

/** VINTR, VQUIT, VSUSP: a signal to the foreground group, and a flush unless NOFLSH. */
function signalFor(tty: Tty, byte: u8): bool {
  let signal: u32;
  if (is(tty, byte, CC.VINTR)) signal = Sig.INT;
  else if (is(tty, byte, CC.VQUIT)) signal = Sig.QUIT;
  else if (is(tty, byte, CC.VSUSP)) signal = Sig.TSTP;
  else return false;
  if ((tty.lflag & LFlag.NOFLSH) == 0) {
    flushInput(tty);
    flushOutput(tty);
  }
  if (tty.lflag & LFlag.ECHO) {
    if (tty.lflag & LFlag.ECHOCTL) echoControl(tty, byte);
    else sendRaw(tty, byte);
  }
  if (tty.foreground != 0) signalSendGroup(tty.foreground, signal);
  return true;
}

/** The editing characters of canonical mode. True: the byte has been dealt with. */
function edit(tty: Tty, byte: u8): bool {
  const extended = (tty.lflag & LFlag.IEXTEN) != 0;
  if (tty.head == tty.canonHead) tty.lineStart = tty.column;
  if (is(tty, byte, CC.VERASE)) eraseCharacter(tty);
  else if (is(tty, byte, CC.VKILL)) eraseLine(tty, byte);
  else if (extended && is(tty, byte, CC.VWERASE)) eraseWord(tty);
  else if (extended && is(tty, byte, CC.VREPRINT)) reprint(tty, byte);
  else if (extended && is(tty, byte, CC.VLNEXT)) {
    tty.literalNext = 1;
    if ((tty.lflag & (LFlag.ECHO | LFlag.ECHOCTL)) == (LFlag.ECHO | LFlag.ECHOCTL)) {
      sendRaw(tty, 0x5e);
      sendRaw(tty, 0x08);
    }
  } else if (byte == 0x0a) endLine(tty, byte, true);
  else if (is(tty, byte, CC.VEOF)) endLine(tty, EOF_MARK, false);
  else if (is(tty, byte, CC.VEOL) || (extended && is(tty, byte, CC.VEOL2))) endLine(tty, byte, true);
  else return false;
  return true;
}

/** Puts a line delimiter and makes the line readable. */
function endLine(tty: Tty, byte: u8, show: bool): void {
  if (show) echo(tty, byte);
  if (tty.head - tty.tail >= READ_SIZE) {
    bell(tty);
    return;
  }
  setDelimiter(tty, tty.head, true);
  store<u8>(tty.readBuffer + (tty.head & (READ_SIZE - 1)), byte);
  tty.head++;
  tty.canonHead = tty.head;
}

/** Puts a byte; in canonical mode the last slot is kept for a delimiter. */
function put(tty: Tty, byte: u8): void {
  const limit = tty.canonical ? READ_SIZE - 1 : READ_SIZE;
  if (tty.head - tty.tail >= limit) {
    bell(tty);
    return;
  }
  if (tty.canonical && tty.head == tty.canonHead) tty.lineStart = tty.column;
  echo(tty, byte);
  setDelimiter(tty, tty.head, false);
  store<u8>(tty.readBuffer + (tty.head & (READ_SIZE - 1)), byte);
  tty.head++;
  if (!tty.canonical) tty.canonHead = tty.head;
}

function bell(tty: Tty): void {
  if (tty.iflag & IFlag.IMAXBEL) sendRaw(tty, BELL);
}

/** Whether a read would find something (poll; raw mode: at least VMIN when VTIME is 0). */
export function readable(tty: Tty): bool {
  if (tty.canonical) return tty.canonHead != tty.tail;
  const wanted: u32 = controlChar(tty, CC.VTIME) == 0 ? max<u32>(1, controlChar(tty, CC.VMIN)) : 1;
  return tty.head - tty.tail >= wanted;
}

/** Whether slot `index` ends a line. */
export function isDelimiter(tty: Tty, index: u32): bool {
  const slot = index & (READ_SIZE - 1);
  return (load<u8>(tty.readFlags + (slot >> 3)) & (1 << (slot & 7))) != 0;
}

function setDelimiter(tty: Tty, index: u32, on: bool): void {
  const slot = index & (READ_SIZE - 1);
  const at = tty.readFlags + (slot >> 3);
  const bit = <u8>((<u32>1) << (slot & 7));
  store<u8>(at, on ? <u8>(load<u8>(at) | bit) : <u8>(load<u8>(at) & ~bit));
}

/** Throws away what has been typed and not read. */
export function flushInput(tty: Tty): void {
  tty.tail = tty.head;
  tty.canonHead = tty.head;
  tty.literalNext = 0;
  driverStatus(tty, Packet.FLUSHREAD);
}

/** Throws away what has been written and not sent. What a pseudo-terminal's master may read counts as sent. */
export function flushOutput(tty: Tty): void {
  if (tty.pty == 0) tty.sendTail = tty.sendHead;
  else tty.sendHead = tty.released;
  driverStatus(tty, Packet.FLUSHWRITE);
  wakeUp(tty.writers, Poll.OUT | Poll.WRNORM);
}

/** ICANON was switched: what is there becomes readable, as Linux does it. */
export function modeChanged(tty: Tty): void {
  if (tty.canonical) {
    // Raw input that nobody has read is a line without an end.
    if (tty.head != tty.tail) setDelimiter(tty, tty.head - 1, true);
  }
  tty.canonHead = tty.head;
}

@inline
function is(tty: Tty, byte: u8, index: u32): bool {
  const control = controlChar(tty, index);
  return control != 0 && byte == control;
}

/** The settings of a fresh terminal (Linux: tty_std_termios). */
export function ldiscReset(tty: Tty): void {
  tty.iflag = IFlag.ICRNL | IFlag.IXON;
  tty.oflag = OFlag.OPOST | OFlag.ONLCR;
  tty.cflag = CFlag.B38400 | CFlag.CS8 | CFlag.CREAD;
  tty.inputSpeed = speedOf(tty.cflag, 0);
  tty.outputSpeed = tty.inputSpeed;
  tty.lflag = LFlag.ISIG | LFlag.ICANON | LFlag.ECHO | LFlag.ECHOE | LFlag.ECHOK | LFlag.ECHOCTL | LFlag.ECHOKE | LFlag.IEXTEN;
  setControlChar(tty, CC.VINTR, 3);
  setControlChar(tty, CC.VQUIT, 28);
  setControlChar(tty, CC.VERASE, 127);
  setControlChar(tty, CC.VKILL, 21);
  setControlChar(tty, CC.VEOF, 4);
  setControlChar(tty, CC.VTIME, 0);
  setControlChar(tty, CC.VMIN, 1);
  setControlChar(tty, CC.VSTART, 17);
  setControlChar(tty, CC.VSTOP, 19);
  setControlChar(tty, CC.VSUSP, 26);
  setControlChar(tty, CC.VREPRINT, 18);
  setControlChar(tty, CC.VDISCARD, 15);
  setControlChar(tty, CC.VWERASE, 23);
  setControlChar(tty, CC.VLNEXT, 22);
  setControlChar(tty, CC.VEOL, 0);
  setControlChar(tty, CC.VEOL2, 0);
  setControlChar(tty, CC.VSWTC, 0);
}
