// Draws the edited line: works out where each character falls on a terminal that wraps at the right margin, and
// redraws from the prompt on. One write per change. Control sequences: ECMA-48 CUU, CUF, ED.
import { codePointWidth, isEscapedByte, stderr, windowSize } from "ring3";
import { Ch } from "../syntax/chars";

const STDIN: i32 = 0;
const DEFAULT_COLUMNS: i32 = 80;
const ESCAPE: i32 = 0x1b;
const DELETE: i32 = 0x7f;
/** Caret notation: ^A is the control character 1. */
const CARET_OFFSET: i32 = 0x40;
const CLEAR_BELOW: string = "\x1b[J";
const CLEAR_ALL: string = "\x1b[H\x1b[2J";

export class Screen {
  columns: i32 = DEFAULT_COLUMNS;
  /** Row of the cursor below the first row of the prompt, as drawn last. */
  private cursorRow: i32 = 0;
  private row: i32 = 0;
  private column: i32 = 0;
  /** Where arrange() found the cursor. */
  private targetRow: i32 = 0;
  private targetColumn: i32 = 0;
  /** What was drawn last with the cursor at its end, so that text typed there is only added; null otherwise. */
  private drawnText: string | null = null;
  private drawnPrompt: string = "";

  /** Starts a new prompt at the beginning of the row where the cursor is. */
  begin(): void {
    this.cursorRow = 0;
    this.drawnText = null;
    this.measureWindow();
  }

  /**
   * Takes over the window's size. The row of the cursor stays what it was: the terminal leaves the line with the cursor
   * as it is and counts on the program to draw it anew (xterm.js reflows all other lines).
   */
  measureWindow(): void {
    this.drawnText = null;
    const size = windowSize(STDIN);
    this.columns = size === null ? DEFAULT_COLUMNS : max(size.columns, 2);
  }

  /** Draws prompt and text anew with the cursor before unit `cursor` of the text. */
  draw(prompt: string, text: string, cursor: i32): void {
    if (this.append(prompt, text, cursor)) return;
    let output = up(this.cursorRow) + "\r" + CLEAR_BELOW + prompt + this.arrange(prompt, text, cursor);
    if (cursor < text.length) output += up(this.row - this.targetRow) + "\r" + right(this.targetColumn);
    this.cursorRow = this.targetRow;
    this.drawnText = cursor < text.length ? null : text;
    this.drawnPrompt = prompt;
    stderr.write(output);
  }

  /** Works out the places of prompt, text and cursor; returns what shows the text. */
  private arrange(prompt: string, text: string, cursor: i32): string {
    this.row = 0;
    this.column = 0;
    this.passPrompt(prompt);
    let shown = "";
    let i = 0;
    while (i < text.length) {
      if (i == cursor) this.aim();
      const point = text.codePointAt(i);
      shown += this.place(point);
      i += point > 0xffff ? 2 : 1;
    }
    if (this.column >= this.columns) {
      shown += "\r\n";
      this.newRow();
    }
    if (cursor >= text.length) this.aim();
    return shown;
  }

  /** Notes the drawing position as the cursor's; behind a full row that is the next one. */
  private aim(): void {
    const isFull = this.column >= this.columns;
    this.targetRow = isFull ? this.row + 1 : this.row;
    this.targetColumn = isFull ? 0 : this.column;
  }

  /** Draws only what has been added at the end, when that is all that changed and the row has room for it. */
  private append(prompt: string, text: string, cursor: i32): bool {
    const drawn = this.drawnText;
    if (drawn === null || cursor < text.length || prompt != this.drawnPrompt || !text.startsWith(drawn)) return false;
    let width = 0;
    for (let i = drawn.length; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c < Ch.SPACE || c >= DELETE) return false;
      width++;
    }
    if (this.column + width >= this.columns) return false;
    this.column += width;
    this.drawnText = text;
    if (width > 0) stderr.write(text.substring(drawn.length));
    return true;
  }

  /** Puts the cursor behind the text as drawn last and begins a new row. */
  finish(prompt: string, text: string): void {
    this.draw(prompt, text, text.length);
    stderr.write("\r\n");
    this.cursorRow = 0;
    this.drawnText = null;
  }

  clear(): void {
    stderr.write(CLEAR_ALL);
    this.cursorRow = 0;
    this.drawnText = null;
  }

  /** Moves the drawing position over the prompt: control sequences take no room. */
  private passPrompt(prompt: string): void {
    for (let i = 0; i < prompt.length; ) {
      const point = prompt.codePointAt(i);
      if (point == ESCAPE) {
        i = behindSequence(prompt, i + 1);
        continue;
      }
      if (point == Ch.NEWLINE) this.newRow();
      else if (point >= Ch.SPACE) this.advance(codePointWidth(point));
      i += point > 0xffff ? 2 : 1;
    }
  }

  /** Moves the drawing position over a character and returns what shows it. */
  private place(point: i32): string {
    if (point == Ch.NEWLINE) {
      this.newRow();
      return "\r\n";
    }
    if (point < Ch.SPACE || point == DELETE) {
      this.advance(1);
      this.advance(1);
      return "^" + String.fromCharCode(point ^ CARET_OFFSET);
    }
    if (isEscapedByte(point)) {
      this.advance(1);
      return "?";
    }
    this.advance(codePointWidth(point));
    return String.fromCodePoint(point);
  }

  private newRow(): void {
    this.row++;
    this.column = 0;
  }

  /** A character that does not fit the row goes to the next one. */
  private advance(width: i32): void {
    if (this.column + width > this.columns) this.newRow();
    this.column += width;
  }
}

/** Index behind the control sequence whose escape is before `i`: to its final byte, for OSC to its end. */
function behindSequence(text: string, i: i32): i32 {
  if (i >= text.length) return i;
  const introducer = text.charCodeAt(i++);
  if (introducer == RIGHT_BRACKET) {
    while (i < text.length && text.charCodeAt(i) != BELL) i++;
    return i + 1;
  }
  if (introducer != LEFT_BRACKET) return i;
  while (i < text.length && text.charCodeAt(i) < CARET_OFFSET) i++;
  return i + 1;
}

const LEFT_BRACKET: i32 = 0x5b;
const RIGHT_BRACKET: i32 = 0x5d;
const BELL: i32 = 0x07;

function up(rows: i32): string {
  return rows > 0 ? "\x1b[" + rows.toString() + "A" : "";
}

function right(columns: i32): string {
  return columns > 0 ? "\x1b[" + columns.toString() + "C" : "";
}
