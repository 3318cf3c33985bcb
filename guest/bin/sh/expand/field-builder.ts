// Builds fields out of expanded pieces: field splitting (POSIX.1-2017 XCU 2.6.5), pathname expansion of what was
// not quoted (2.6.6) and quote removal. For assignments, patterns and the like it builds one text instead.
import { shell } from "../exec/shell";
import { Ch } from "../syntax/chars";
import { expandPathname } from "./glob";
import { fieldSeparators } from "./parameters";
import { escapePattern, hasSpecial, isMagic } from "ring3";

export const enum Mode {
  /** Command words: split and globbed. */
  FIELDS,
  /** One text: assignments, redirections, here-documents. */
  TEXT,
  /** One pattern in which what was quoted is escaped: case, ${v#pattern}. */
  PATTERN,
}

export class FieldBuilder {
  private text: string = "";
  /** The field as a pattern once it differs from its text, else null. */
  private pattern: string | null = null;
  /** Does something unquoted in it look like a pattern? */
  private special: bool = false;
  /** Does the field exist, be it empty? */
  private started: bool = false;

  constructor(
    public mode: Mode,
    private fields: string[],
  ) {}

  /** Adds text that is never split. */
  add(text: string, quoted: bool): void {
    if (text.length == 0) {
      if (quoted) this.started = true;
      return;
    }
    this.started = true;
    if (this.mode == Mode.PATTERN) {
      this.text += quoted ? escapePattern(text) : text;
      return;
    }
    if (this.mode == Mode.FIELDS && !shell.noGlob) this.addPattern(text, quoted);
    this.text = this.text.length == 0 ? text : this.text + text;
  }

  /** Adds the result of an unquoted expansion: split at IFS when fields are being built. */
  addSplitting(value: string): void {
    if (this.mode != Mode.FIELDS) {
      this.add(value, false);
      return;
    }
    const separators = fieldSeparators();
    const length = value.length;
    let start = 0;
    let i = 0;
    while (i < length && !isSeparator(separators, value.charCodeAt(i))) i++;
    if (i == length) {
      this.add(value, false);
      return;
    }
    while (i < length) {
      const c = value.charCodeAt(i);
      if (!isSeparator(separators, c)) {
        i++;
        continue;
      }
      if (i > start) this.add(start == 0 && i == length ? value : value.substring(start, i), false);
      if (isBlankSeparator(c)) {
        const ended = this.started;
        this.finish();
        i = skipBlankSeparators(value, i, separators);
        if (ended && i < length && isSeparator(separators, value.charCodeAt(i))) {
          i = skipBlankSeparators(value, i + 1, separators);
        }
      } else {
        this.started = true;
        this.finish();
        i = skipBlankSeparators(value, i + 1, separators);
      }
      start = i;
    }
    if (start < length) this.add(start == 0 ? value : value.substring(start), false);
  }

  /** Ends the field, if one has begun. */
  finish(): void {
    if (!this.started) return;
    this.started = false;
    const text = this.text;
    this.text = "";
    const pattern = this.pattern;
    this.pattern = null;
    if (this.special) {
      this.special = false;
      const whole = pattern === null ? text : pattern;
      if (isMagic(whole) && expandPathname(whole, this.fields)) return;
    }
    this.fields.push(text);
  }

  /** Ends the field even when it is empty: between the parameters of "$@". */
  finishAlways(): void {
    this.started = true;
    this.finish();
  }

  /** The one text of the modes TEXT and PATTERN. */
  takeText(): string {
    return this.text;
  }

  private addPattern(text: string, quoted: bool): void {
    const piece = quoted ? escapePattern(text) : text.indexOf("\\") >= 0 ? text.replaceAll("\\", "\\\\") : text;
    if (!quoted && hasSpecial(piece)) this.special = true;
    const before = this.pattern;
    if (before !== null) this.pattern = before + piece;
    else if (piece !== text) this.pattern = this.text + piece;
  }
}

function isSeparator(separators: string, c: i32): bool {
  for (let i = 0; i < separators.length; i++) if (separators.charCodeAt(i) == c) return true;
  return false;
}

function isBlankSeparator(c: i32): bool {
  return c == Ch.SPACE || c == Ch.TAB || c == Ch.NEWLINE;
}

function skipBlankSeparators(value: string, i: i32, separators: string): i32 {
  while (i < value.length) {
    const c = value.charCodeAt(i);
    if (!isBlankSeparator(c) || !isSeparator(separators, c)) break;
    i++;
  }
  return i;
}
