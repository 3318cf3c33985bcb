// The line discipline N_TTY: bytes from the line become lines, signals and echo (man 3 termios; POSIX ch. 11;
// Linux: drivers/tty/n_tty.c decides where they differ). The read buffer is input.ts's, erasing erase.ts's.
import { Sig } from "../../abi/signal";
import { CC, CFlag, IFlag, LFlag, OFlag } from "../../abi/termios";
import { signalSendGroup } from "../signal/send";
import { toLower } from "./ctype";
import { echoCharacter, echoRaw, finishErasing, markLineStart } from "./echo";
import { eraseCharacter, eraseLine, eraseWord } from "./erase";
import { flushInput, inputAt, makeRoom, putByte, putDelimiter, putEndOfFile, tellReaders } from "./input";
import { flushOutput, sendFlush, startOutput, stopOutput } from "./output";
import { speedOf } from "./speed";
import { Tty, controlChar, setControlChar } from "./tty";

@inline const NEWLINE: u8 = 0x0a;
@inline const RETURN: u8 = 0x0d;

/** A batch of received bytes has been given to `receive`: show the echo, wake readers. */
export function receiveDone(tty: Tty): void {
  sendFlush(tty);
  tellReaders(tty);
}

/** One byte from the line. False, with nothing done, when there is no room for it. */
export function receive(tty: Tty, input: u8): bool {
  if (!makeRoom(tty)) return false;
  let byte = input;
  if (tty.iflag & IFlag.ISTRIP) byte &= 0x7f;
  if ((tty.iflag & IFlag.IUCLC) != 0 && tty.has(LFlag.IEXTEN)) byte = toLower(byte);
  if (tty.has(LFlag.EXTPROC)) {
    putByte(tty, byte);
  } else if (tty.literalNext) {
    tty.literalNext = 0;
    ordinary(tty, byte, false);
  } else if (!flowControl(tty, byte) && !signalFor(tty, byte)) {
    startByAny(tty);
    mapped(tty, byte);
  }
  return true;
}

/** VSTART and VSTOP, with IXON. */
function flowControl(tty: Tty, byte: u8): bool {
  if ((tty.iflag & IFlag.IXON) == 0) return false;
  if (is(tty, byte, CC.VSTART)) letGo(tty);
  else if (is(tty, byte, CC.VSTOP)) stopOutput(tty);
  else return false;
  return true;
}

/** Output that VSTOP holds goes on; not what tcflow holds. */
function letGo(tty: Tty): void {
  if (!tty.flowStopped) startOutput(tty);
}

/** IXANY: any byte does what VSTART does. */
function startByAny(tty: Tty): void {
  if ((tty.iflag & (IFlag.IXON | IFlag.IXANY)) == (IFlag.IXON | IFlag.IXANY)) letGo(tty);
}

/** VINTR, VQUIT, VSUSP, with ISIG: a signal to the foreground group, and a flush unless NOFLSH. Held output goes on. */
function signalFor(tty: Tty, byte: u8): bool {
  if (!tty.has(LFlag.ISIG)) return false;
  let signal: u32;
  if (is(tty, byte, CC.VINTR)) signal = Sig.INT;
  else if (is(tty, byte, CC.VQUIT)) signal = Sig.QUIT;
  else if (is(tty, byte, CC.VSUSP)) signal = Sig.TSTP;
  else return false;
  if (!tty.has(LFlag.NOFLSH)) {
    flushInput(tty);
    flushOutput(tty);
  }
  if (tty.iflag & IFlag.IXON) letGo(tty);
  if (tty.has(LFlag.ECHO)) echoCharacter(tty, byte);
  if (tty.foreground != 0) signalSendGroup(tty.foreground, signal);
  return true;
}

/** ICRNL, IGNCR, INLCR, and then the line's editing or the buffer. */
function mapped(tty: Tty, input: u8): void {
  let byte = input;
  if (byte == RETURN) {
    if (tty.iflag & IFlag.IGNCR) return;
    if (tty.iflag & IFlag.ICRNL) byte = NEWLINE;
  } else if (byte == NEWLINE && (tty.iflag & IFlag.INLCR) != 0) byte = RETURN;
  if (tty.canonical && edit(tty, byte)) return;
  ordinary(tty, byte, byte != input);
}

/** The editing characters of canonical mode. True: the byte has been dealt with. */
function edit(tty: Tty, byte: u8): bool {
  const extended = tty.has(LFlag.IEXTEN);
  if (is(tty, byte, CC.VERASE)) eraseCharacter(tty);
  else if (is(tty, byte, CC.VKILL)) eraseLine(tty);
  else if (extended && is(tty, byte, CC.VWERASE)) eraseWord(tty);
  else if (extended && is(tty, byte, CC.VLNEXT)) literalNext(tty);
  else if (extended && tty.has(LFlag.ECHO) && is(tty, byte, CC.VREPRINT)) reprint(tty, byte);
  else if (byte == NEWLINE) endLine(tty);
  else if (is(tty, byte, CC.VEOF)) putEndOfFile(tty);
  else if (is(tty, byte, CC.VEOL) || (extended && is(tty, byte, CC.VEOL2))) endLineWith(tty, byte);
  else return false;
  return true;
}

/** VLNEXT: the next byte is taken as it is; until then the cursor stands on a caret. */
function literalNext(tty: Tty): void {
  tty.literalNext = 1;
  if (!tty.has(LFlag.ECHO)) return;
  finishErasing(tty);
  if (!tty.has(LFlag.ECHOCTL)) return;
  echoRaw(tty, 0x5e);
  echoRaw(tty, 0x08);
}

/** VREPRINT: shows the line being typed once more on a new line. */
function reprint(tty: Tty, character: u8): void {
  finishErasing(tty);
  echoCharacter(tty, character);
  echoRaw(tty, NEWLINE);
  for (let i = tty.canonHead; i != tty.head; i++) echoCharacter(tty, inputAt(tty, i));
}

function endLine(tty: Tty): void {
  if (tty.has(LFlag.ECHO | LFlag.ECHONL)) echoRaw(tty, NEWLINE);
  putDelimiter(tty, NEWLINE);
}

/** VEOL, VEOL2. */
function endLineWith(tty: Tty, byte: u8): void {
  if (tty.has(LFlag.ECHO)) {
    markLineStart(tty);
    echoCharacter(tty, byte);
  }
  putDelimiter(tty, byte);
}

/** A byte that means nothing but itself. A line end that ICRNL made (`made`) is shown as one also in raw mode. */
function ordinary(tty: Tty, byte: u8, made: bool): void {
  if (tty.has(LFlag.ECHO)) {
    finishErasing(tty);
    if (made && byte == NEWLINE) echoRaw(tty, byte);
    else {
      markLineStart(tty);
      echoCharacter(tty, byte);
    }
  }
  putByte(tty, byte);
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
