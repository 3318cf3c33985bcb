// Echo: what the terminal shows of what is typed (man 3 termios, ECHO*).
import { LFlag } from "../../abi/termios";
import { isControl } from "./ctype";
import { sendProcessed, sendRaw } from "./output";
import { Tty } from "./tty";

@inline const CARET: u8 = 0x5e;
@inline const SLASH: u8 = 0x2f;
@inline const TAB: u8 = 0x09;
/** From a control character to the letter that stands for it. */
@inline const CONTROL: u8 = 0x40;
@inline const CARET_COLUMNS: u32 = 2;

/** Shows a byte through output processing. */
@inline
export function echoRaw(tty: Tty, byte: u8): void {
  sendProcessed(tty, byte);
}

/** Shows a typed byte; with ECHOCTL a control character but the tab as ^X. */
export function echoCharacter(tty: Tty, byte: u8): void {
  if (!isControl(byte) || byte == TAB || !tty.has(LFlag.ECHOCTL)) {
    sendProcessed(tty, byte);
    return;
  }
  sendRaw(tty, CARET);
  sendRaw(tty, byte ^ CONTROL);
  tty.column += CARET_COLUMNS;
}

/** The first byte of a line is about to be shown: that is where its tabs count from. */
export function markLineStart(tty: Tty): void {
  if (tty.head == tty.canonHead) tty.lineStart = tty.column;
}

/** The column of something shown does not count. */
@inline
export function moveBack(tty: Tty): void {
  if (tty.column > 0) tty.column--;
}

/** ECHOPRT: a slash behind what has been printed backwards. */
export function finishErasing(tty: Tty): void {
  if (!tty.erasing) return;
  echoRaw(tty, SLASH);
  tty.erasing = 0;
}
