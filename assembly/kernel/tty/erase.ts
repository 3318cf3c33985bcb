// Taking back what was typed: VERASE, VWERASE and VKILL in the read buffer and on the screen (man 3 termios, ECHOE,
// ECHOK, ECHOKE, ECHOPRT; Linux: n_tty.c, eraser()).
import { CC, LFlag } from "../../abi/termios";
import { isControl, isWordByte } from "./ctype";
import { echoCharacter, echoRaw, finishErasing, moveBack } from "./echo";
import { inputAt } from "./input";
import { TAB_WIDTH, isContinuation, sendRaw } from "./output";
import { Tty, controlChar } from "./tty";

@inline const BACKSLASH: u8 = 0x5c;
@inline const BACKSPACE: u8 = 0x08;
@inline const TAB: u8 = 0x09;
@inline const NEWLINE: u8 = 0x0a;
@inline const SPACE: u8 = 0x20;
/** What wiping a line by characters takes. */
@inline const KILL_BY_CHARACTER: u32 = LFlag.ECHOK | LFlag.ECHOKE | LFlag.ECHOE;

/** VERASE. */
export function eraseCharacter(tty: Tty): void {
  const start = lastCharacter(tty);
  if (start == tty.head) return;
  take(tty, start, tty.has(LFlag.ECHOE));
  lineEmptied(tty);
}

/** VWERASE: what is no word behind the last word, and the word. */
export function eraseWord(tty: Tty): void {
  if (tty.head == tty.canonHead) return;
  let inWord = false;
  for (;;) {
    const start = lastCharacter(tty);
    if (start == tty.head) break;
    const isWord = isWordByte(inputAt(tty, start));
    if (inWord && !isWord) break;
    inWord = inWord || isWord;
    take(tty, start, true);
  }
  lineEmptied(tty);
}

/** VKILL: the whole line. */
export function eraseLine(tty: Tty): void {
  if (tty.head == tty.canonHead) return;
  if (!tty.has(LFlag.ECHO)) {
    tty.head = tty.canonHead;
  } else if ((tty.lflag & KILL_BY_CHARACTER) == KILL_BY_CHARACTER) {
    for (let start = lastCharacter(tty); start != tty.head; start = lastCharacter(tty)) take(tty, start, true);
    lineEmptied(tty);
  } else {
    tty.head = tty.canonHead;
    finishErasing(tty);
    echoCharacter(tty, controlChar(tty, CC.VKILL));
    if (tty.has(LFlag.ECHOK)) echoRaw(tty, NEWLINE);
  }
}

/** Where the line's last character begins; `head` when there is none, or only the rest of one. */
function lastCharacter(tty: Tty): u32 {
  let start = tty.head;
  while (start != tty.canonHead) {
    start--;
    if (!isContinuation(tty, inputAt(tty, start))) return start;
  }
  return tty.head;
}

/** Takes the character from `start` on out of the buffer. Without `wipes` its erasure shows as the erase character. */
function take(tty: Tty, start: u32, wipes: bool): void {
  const end = tty.head;
  tty.head = start;
  if (!tty.has(LFlag.ECHO)) return;
  const byte = inputAt(tty, start);
  if (tty.has(LFlag.ECHOPRT)) print(tty, start, end);
  else if (!wipes) echoCharacter(tty, controlChar(tty, CC.VERASE));
  else if (byte == TAB) wipeTab(tty);
  else if (!isControl(byte)) wipeColumn(tty);
  else if (tty.has(LFlag.ECHOCTL)) {
    wipeColumn(tty);
    wipeColumn(tty);
  }
}

/** On paper nothing can be wiped: what is erased is printed backwards, behind a backslash. */
function print(tty: Tty, start: u32, end: u32): void {
  if (!tty.erasing) {
    echoRaw(tty, BACKSLASH);
    tty.erasing = 1;
  }
  echoCharacter(tty, inputAt(tty, start));
  for (let i = start + 1; i != end; i++) {
    echoRaw(tty, inputAt(tty, i));
    moveBack(tty);
  }
}

function lineEmptied(tty: Tty): void {
  if (tty.head == tty.canonHead && tty.has(LFlag.ECHO)) finishErasing(tty);
}

function wipeColumn(tty: Tty): void {
  echoRaw(tty, BACKSPACE);
  echoRaw(tty, SPACE);
  echoRaw(tty, BACKSPACE);
}

/** Goes back over all columns that the tab behind the line's present end took. */
function wipeTab(tty: Tty): void {
  for (let left = TAB_WIDTH - (columnOfEnd(tty) & (TAB_WIDTH - 1)); left > 0; left--) {
    sendRaw(tty, BACKSPACE);
    moveBack(tty);
  }
}

/** The column, up to whole tabs, at which the line being typed ends. */
function columnOfEnd(tty: Tty): u32 {
  let columns: u32 = 0;
  for (let i = tty.head; i != tty.canonHead; i--) {
    const byte = inputAt(tty, i - 1);
    if (byte == TAB) return columns;
    if (isControl(byte)) columns += tty.has(LFlag.ECHOCTL) ? 2 : 0;
    else if (!isContinuation(tty, byte)) columns++;
  }
  return columns + tty.lineStart;
}
