// The line being edited: text, cursor, and the text last killed. Steps over whole characters: surrogate pairs and
// combining marks stay together. Knows nothing of the terminal.
import { codePointWidth } from "ring3";
import { Ch, isNameCharacter } from "../syntax/chars";

const LAST_ASCII: i32 = 0x7f;

export class LineBuffer {
  text: string = "";
  /** Index of the unit that the cursor stands on, 0 to text.length. */
  cursor: i32 = 0;
  /** What the last kill took away, for yank(). */
  killed: string = "";

  /** Replaces everything; the cursor goes to the end. */
  set(text: string): void {
    this.text = text;
    this.cursor = text.length;
  }

  insert(text: string): void {
    this.text = this.text.substring(0, this.cursor) + text + this.text.substring(this.cursor);
    this.cursor += text.length;
  }

  /** Index of the character before `i`. */
  before(i: i32): i32 {
    while (i > 0) {
      i--;
      if (isPairTail(this.text, i)) i--;
      if (!isCombining(this.text, i)) break;
    }
    return i;
  }

  /** Index behind the character at `i`. */
  after(i: i32): i32 {
    const length = this.text.length;
    if (i >= length) return length;
    i += isPairTail(this.text, i + 1) ? 2 : 1;
    while (i < length && isCombining(this.text, i)) i += isPairTail(this.text, i + 1) ? 2 : 1;
    return i;
  }

  /** Start of the word before the cursor, a word being letters, digits and what is not ASCII. */
  wordStart(): i32 {
    let i = this.cursor;
    while (i > 0 && !isWordCharacter(this.text.charCodeAt(i - 1))) i--;
    while (i > 0 && isWordCharacter(this.text.charCodeAt(i - 1))) i--;
    return i;
  }

  /** End of the word after the cursor. */
  wordEnd(): i32 {
    const length = this.text.length;
    let i = this.cursor;
    while (i < length && !isWordCharacter(this.text.charCodeAt(i))) i++;
    while (i < length && isWordCharacter(this.text.charCodeAt(i))) i++;
    return i;
  }

  /** Start of the blank-separated word before the cursor. */
  blankWordStart(): i32 {
    let i = this.cursor;
    while (i > 0 && this.text.charCodeAt(i - 1) <= Ch.SPACE) i--;
    while (i > 0 && this.text.charCodeAt(i - 1) > Ch.SPACE) i--;
    return i;
  }

  /** Deletes text[from, to) and leaves the cursor there. */
  delete(from: i32, to: i32): void {
    this.text = this.text.substring(0, from) + this.text.substring(to);
    this.cursor = from;
  }

  /** Deletes text[from, to) and keeps it for yank(). */
  kill(from: i32, to: i32): void {
    if (from == to) return;
    this.killed = this.text.substring(from, to);
    this.delete(from, to);
  }

  yank(): void {
    this.insert(this.killed);
  }

  /** Swaps the characters around the cursor, at the end the last two. */
  transpose(): void {
    const middle = this.cursor == this.text.length ? this.before(this.cursor) : this.cursor;
    if (middle == 0) return;
    const start = this.before(middle);
    const end = this.after(middle);
    const text = this.text;
    this.text =
      text.substring(0, start) + text.substring(middle, end) + text.substring(start, middle) + text.substring(end);
    this.cursor = end;
  }
}

function isWordCharacter(c: i32): bool {
  return isNameCharacter(c) || c > LAST_ASCII;
}

function isPairTail(text: string, i: i32): bool {
  if (i <= 0 || i >= text.length) return false;
  return (text.charCodeAt(i) & 0xfc00) == 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) == 0xd800;
}

/** Is the character at `i` drawn over the one before it? */
function isCombining(text: string, i: i32): bool {
  if (text.charCodeAt(i) <= LAST_ASCII) return false;
  return codePointWidth(text.codePointAt(i)) == 0;
}
