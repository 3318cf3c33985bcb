// A window on lines of text that keys move (less). Draws whole screens; lines longer than the window are folded.

import { codePointWidth, stdout, sys, windowSize } from "ring3";
import { Regex } from "./regex/regex";

const DEFAULT_ROWS = 24;
const DEFAULT_COLUMNS = 80;
const NUMBER_WIDTH = 7;
const ESCAPE = 0x1b;
const RETURN = 0x0d;
const NEWLINE = 0x0a;
const BACKSPACE = 0x7f;
const CLEAR = "\x1b[H\x1b[2J";
const REVERSE = "\x1b[7m";
const PLAIN = "\x1b[m";

export class Pager {
  /** Rows of the text, folded to the window, and of which line each is. */
  private rows: string[] = [];
  private columns: i32 = 0;
  private height: i32 = 0;
  private top: i32 = 0;
  private pattern: Regex | null = null;
  private message: string = "";
  private byte: usize = memory.data(1);

  constructor(
    private lines: string[],
    private keys: i32,
    private title: string,
    private numbered: bool,
  ) {}

  /** Shows and moves until q or the end of the keys. */
  run(): void {
    while (true) {
      this.fold();
      this.draw();
      const key = this.key();
      this.message = "";
      if (key < 0 || key == 0x71 || key == 0x51 || key == 0x03) break;
      this.act(key);
    }
    stdout.write("\r\x1b[K");
    stdout.flush();
  }

  /** Folds the lines anew when the window has another size. */
  private fold(): void {
    const size = windowSize(this.keys);
    this.height = max((size === null ? DEFAULT_ROWS : size.rows) - 1, 1);
    const columns = size === null ? DEFAULT_COLUMNS : max(size.columns, 2);
    if (columns == this.columns) return;
    this.columns = columns;
    this.rows = [];
    for (let i = 0; i < this.lines.length; i++) {
      const number = this.numbered ? (i + 1).toString().padStart(NUMBER_WIDTH) + " " : "";
      this.foldLine(number + this.lines[i]);
    }
  }

  private foldLine(line: string): void {
    let row = "";
    let width = 0;
    for (let i = 0; i < line.length; i++) {
      const point = line.codePointAt(i);
      let piece = point > 0xffff ? line.substr(i++, 2) : line.charAt(i);
      let room = codePointWidth(<u32>point);
      if (point == 0x09) {
        room = 8 - (width & 7);
        piece = " ".repeat(room);
      } else if (point < 0x20) {
        room = 2;
        piece = "^" + String.fromCharCode(point + 0x40);
      }
      if (width + room > this.columns) {
        this.rows.push(row);
        row = "";
        width = 0;
      }
      row += piece;
      width += room;
    }
    this.rows.push(row);
  }

  private draw(): void {
    this.top = max(min(this.top, this.rows.length - this.height), 0);
    stdout.write(CLEAR);
    for (let i = 0; i < this.height; i++) {
      const at = this.top + i;
      stdout.write((at < this.rows.length ? this.rows[at] : "~") + "\n");
    }
    const atEnd = this.top + this.height >= this.rows.length;
    const place = atEnd ? "(END)" : this.title.length ? this.title : ":";
    stdout.write(this.message.length ? this.message : place == ":" ? place : REVERSE + place + PLAIN);
    stdout.flush();
  }

  private read(): i32 {
    return sys.read(this.keys, this.byte, 1) == 1 ? load<u8>(this.byte) : -1;
  }

  /** A key; arrows and page keys are the letters that do the same. */
  private key(): i32 {
    const first = this.read();
    if (first != ESCAPE || this.read() != 0x5b) return first;
    switch (this.read()) {
      case 0x41: return 0x6b; // up: k
      case 0x42: return 0x6a; // down: j
      case 0x48: return 0x67; // home: g
      case 0x46: return 0x47; // end: G
      case 0x35: this.read(); return 0x62; // page up: b
      case 0x36: this.read(); return 0x20; // page down
      default: return 0;
    }
  }

  private act(key: i32): void {
    switch (key) {
      case 0x20: // space
      case 0x66: // f
      case 0x06: this.top += this.height; break; // ^F
      case 0x62: // b
      case 0x02: this.top -= this.height; break; // ^B
      case 0x6a: // j
      case RETURN:
      case NEWLINE: this.top++; break;
      case 0x6b: // k
      case 0x79: this.top--; break; // y
      case 0x64: this.top += this.height / 2; break; // d
      case 0x75: this.top -= this.height / 2; break; // u
      case 0x67: this.top = 0; break; // g
      case 0x47: this.top = this.rows.length; break; // G
      case 0x2f: this.askPattern(); break; // /
      case 0x6e: this.search(1); break; // n
      case 0x4e: this.search(-1); break; // N
      default: break;
    }
  }

  /** Reads an expression on the last row and goes to the next row that it matches in. */
  private askPattern(): void {
    let text = "";
    while (true) {
      stdout.write("\r\x1b[K/" + text);
      stdout.flush();
      const key = this.read();
      if (key < 0 || key == ESCAPE || key == 0x03) return;
      if (key == RETURN || key == NEWLINE) break;
      if (key == BACKSPACE) text = text.substring(0, text.length - 1);
      else text += String.fromCharCode(key);
    }
    if (text.length) this.pattern = new Regex(text, true, false);
    this.search(1);
  }

  private search(step: i32): void {
    const pattern = this.pattern;
    if (pattern === null) {
      this.message = "No previous regular expression";
      return;
    }
    if (pattern.error.length) {
      this.message = pattern.error;
      return;
    }
    for (let at = this.top + step; at >= 0 && at < this.rows.length; at += step) {
      if (!pattern.search(this.rows[at])) continue;
      this.top = at;
      return;
    }
    this.message = "Pattern not found";
  }
}
