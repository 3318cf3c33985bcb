// Echo: what the terminal shows of what is typed, and how it takes it back (man 3 termios, ECHO*).
import { LFlag, IFlag } from "../../abi/termios";
import { isContinuation, sendProcessed, sendRaw } from "./output";
import { READ_SIZE, Tty } from "./tty";

@inline
function flag(tty: Tty, bit: u32): bool {
  return (tty.lflag & bit) != 0;
}

/** Shows a typed byte; control characters as ^X with ECHOCTL. */
export function echo(tty: Tty, byte: u8): void {
  if (!flag(tty, LFlag.ECHO)) {
    if (byte == 0x0a && flag(tty, LFlag.ECHONL) && tty.canonical) sendProcessed(tty, byte);
    return;
  }
  if (isControl(byte) && flag(tty, LFlag.ECHOCTL) && byte != 0x09 && byte != 0x0a) echoControl(tty, byte);
  else sendProcessed(tty, byte);
}

/** ^X for a control character. */
export function echoControl(tty: Tty, byte: u8): void {
  sendRaw(tty, 0x5e);
  sendRaw(tty, byte ^ 0x40);
  tty.column += 2;
}

@inline
function isControl(byte: u8): bool {
  return byte < 0x20 || byte == 0x7f;
}

/** Takes the last character of the line being typed away: from the buffer and from the screen. */
export function eraseCharacter(tty: Tty): void {
  if (tty.head == tty.canonHead) return;
  let byte: u8;
  do {
    tty.head--;
    byte = at(tty, tty.head);
  } while ((tty.iflag & IFlag.IUTF8) != 0 && isContinuation(byte) && tty.head != tty.canonHead);
  if (flag(tty, LFlag.ECHO) && flag(tty, LFlag.ECHOE)) wipe(tty, byte);
}

/** Takes the last word away. */
export function eraseWord(tty: Tty): void {
  while (tty.head != tty.canonHead && !isWordByte(at(tty, tty.head - 1))) eraseCharacter(tty);
  while (tty.head != tty.canonHead && isWordByte(at(tty, tty.head - 1))) eraseCharacter(tty);
}

/** Takes the whole line away; `character` is VKILL as typed. */
export function eraseLine(tty: Tty, character: u8): void {
  if (flag(tty, LFlag.ECHO) && flag(tty, LFlag.ECHOK) && flag(tty, LFlag.ECHOKE) && flag(tty, LFlag.ECHOE)) {
    while (tty.head != tty.canonHead) eraseCharacter(tty);
    return;
  }
  tty.head = tty.canonHead;
  if (!flag(tty, LFlag.ECHO)) return;
  echo(tty, character);
  if (flag(tty, LFlag.ECHOK)) sendProcessed(tty, 0x0a);
}

/** Shows the line being typed once more on a new line (VREPRINT). */
export function reprint(tty: Tty, character: u8): void {
  if (!flag(tty, LFlag.ECHO)) return;
  echo(tty, character);
  sendProcessed(tty, 0x0a);
  for (let i = tty.canonHead; i != tty.head; i++) echo(tty, at(tty, i));
}

@inline
function at(tty: Tty, index: u32): u8 {
  return load<u8>(tty.readBuffer + (index & (READ_SIZE - 1)));
}

function isWordByte(byte: u8): bool {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte == 0x5f || byte >= 0x80;
}

/** Wipes what `byte` took on the screen: a tab all its columns, ^X two, anything else one. */
function wipe(tty: Tty, byte: u8): void {
  let columns: u32 = 1;
  if (byte == 0x09) columns = tabColumns(tty);
  else if (isControl(byte)) columns = flag(tty, LFlag.ECHOCTL) ? 2 : 0;
  for (let i: u32 = 0; i < columns; i++) {
    sendRaw(tty, 0x08);
    if (byte != 0x09) {
      sendRaw(tty, 0x20);
      sendRaw(tty, 0x08);
    }
    if (tty.column > 0) tty.column--;
  }
}

/** Columns that the tab behind the line's present end took: from where the text before it ends. */
function tabColumns(tty: Tty): u32 {
  let column = tty.lineStart;
  for (let i = tty.canonHead; i != tty.head; i++) {
    const byte = at(tty, i);
    if (byte == 0x09) column = (column | 7) + 1;
    else if (isControl(byte)) column += flag(tty, LFlag.ECHOCTL) ? 2 : 0;
    else if (!isContinuation(byte)) column++;
  }
  return 8 - (column & 7);
}
