// Echo: what the terminal shows of what is typed, and how it takes it back (man 3 termios, ECHO*).
import { LFlag, IFlag } from "../../abi/termios";
import { isContinuation, sendProcessed, sendRaw } from "./output";
import { READ_BUFFER, READ_SIZE, tty } from "./tty";

@inline
function flag(bit: u32): bool {
  return (tty.lflag & bit) != 0;
}

/** Shows a typed byte; control characters as ^X with ECHOCTL. */
export function echo(byte: u8): void {
  if (!flag(LFlag.ECHO)) {
    if (byte == 0x0a && flag(LFlag.ECHONL) && tty.canonical) sendProcessed(byte);
    return;
  }
  if (isControl(byte) && flag(LFlag.ECHOCTL) && byte != 0x09 && byte != 0x0a) echoControl(byte);
  else sendProcessed(byte);
}

/** ^X for a control character. */
export function echoControl(byte: u8): void {
  sendRaw(0x5e);
  sendRaw(byte ^ 0x40);
  tty.column += 2;
}

@inline
function isControl(byte: u8): bool {
  return byte < 0x20 || byte == 0x7f;
}

/** Takes the last character of the line being typed away: from the buffer and from the screen. */
export function eraseCharacter(): void {
  if (tty.head == tty.canonHead) return;
  let byte: u8;
  do {
    tty.head--;
    byte = at(tty.head);
  } while ((tty.iflag & IFlag.IUTF8) != 0 && isContinuation(byte) && tty.head != tty.canonHead);
  if (flag(LFlag.ECHO) && flag(LFlag.ECHOE)) wipe(byte);
}

/** Takes the last word away. */
export function eraseWord(): void {
  while (tty.head != tty.canonHead && !isWordByte(at(tty.head - 1))) eraseCharacter();
  while (tty.head != tty.canonHead && isWordByte(at(tty.head - 1))) eraseCharacter();
}

/** Takes the whole line away; `character` is VKILL as typed. */
export function eraseLine(character: u8): void {
  if (flag(LFlag.ECHO) && flag(LFlag.ECHOK) && flag(LFlag.ECHOKE) && flag(LFlag.ECHOE)) {
    while (tty.head != tty.canonHead) eraseCharacter();
    return;
  }
  tty.head = tty.canonHead;
  if (!flag(LFlag.ECHO)) return;
  echo(character);
  if (flag(LFlag.ECHOK)) sendProcessed(0x0a);
}

/** Shows the line being typed once more on a new line (VREPRINT). */
export function reprint(character: u8): void {
  if (!flag(LFlag.ECHO)) return;
  echo(character);
  sendProcessed(0x0a);
  for (let i = tty.canonHead; i != tty.head; i++) echo(at(i));
}

@inline
function at(index: u32): u8 {
  return load<u8>(READ_BUFFER + (index & (READ_SIZE - 1)));
}

function isWordByte(byte: u8): bool {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte == 0x5f || byte >= 0x80;
}

/** Wipes what `byte` took on the screen: a tab all its columns, ^X two, anything else one. */
function wipe(byte: u8): void {
  let columns: u32 = 1;
  if (byte == 0x09) columns = tabColumns();
  else if (isControl(byte)) columns = flag(LFlag.ECHOCTL) ? 2 : 0;
  for (let i: u32 = 0; i < columns; i++) {
    sendRaw(0x08);
    if (byte != 0x09) {
      sendRaw(0x20);
      sendRaw(0x08);
    }
    if (tty.column > 0) tty.column--;
  }
}

/** Columns that the tab behind the line's present end took: from where the text before it ends. */
function tabColumns(): u32 {
  let column = tty.lineStart;
  for (let i = tty.canonHead; i != tty.head; i++) {
    const byte = at(i);
    if (byte == 0x09) column = (column | 7) + 1;
    else if (isControl(byte)) column += flag(LFlag.ECHOCTL) ? 2 : 0;
    else if (!isContinuation(byte)) column++;
  }
  return 8 - (column & 7);
}
