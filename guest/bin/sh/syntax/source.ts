// Where program text comes from: a string, a file or the keyboard, one line at a time, so that a command runs
// before the line after it is even read (POSIX.1-2017 XCU 2.1: the shell reads as much as it needs).
import { Ch } from "./chars";

/** An alias whose text is being read; until only `rest` characters of the line are left it is not expanded again. */
class ActiveAlias {
  constructor(
    public name: string,
    public rest: i32,
  ) {}
}

export abstract class Source {
  /** Line number of the line being read, from 1; 0 before the first. */
  lineNumber: i32 = 0;
  /** True while a command is incomplete: an interactive source shows PS2 instead of PS1. */
  continuing: bool = false;
  private line: string = "";
  private position: i32 = 0;
  private atEnd: bool = false;
  private aliases: ActiveAlias[] = [];

  /** The next line with its newline (the last may lack one), or null at the end. */
  protected abstract readLine(): string | null;

  /** Takes the next character; Ch.EOF at the end. */
  next(): i32 {
    while (this.position >= this.line.length) if (!this.fill()) return Ch.EOF;
    return this.line.charCodeAt(this.position++);
  }

  /** Looks at the next character without taking it. */
  peek(): i32 {
    while (this.position >= this.line.length) if (!this.fill()) return Ch.EOF;
    return this.line.charCodeAt(this.position);
  }

  /** Looks at the next character of this line only: Ch.EOF at its end, and never reads a new line. */
  peekInLine(): i32 {
    return this.position < this.line.length ? this.line.charCodeAt(this.position) : Ch.EOF;
  }

  /** Steps back over the character that next() has just returned. */
  back(): void {
    this.position--;
  }

  /** Puts an alias's text in front of what is left of the line. */
  pushAlias(name: string, text: string): void {
    const rest = this.line.substring(this.position);
    this.aliases.push(new ActiveAlias(name, rest.length));
    this.line = text + rest;
    this.position = 0;
  }

  isActiveAlias(name: string): bool {
    const left = this.line.length - this.position;
    while (this.aliases.length > 0 && this.aliases[this.aliases.length - 1].rest > left) this.aliases.pop();
    for (let i = 0; i < this.aliases.length; i++) if (this.aliases[i].name == name) return true;
    return false;
  }

  /** The rest of the current line with its newline, or a whole new line; null at the end. For here-documents. */
  takeLine(): string | null {
    if (this.position >= this.line.length && !this.fill()) return null;
    const rest = this.line.substring(this.position);
    this.position = this.line.length;
    return rest;
  }

  /** Forgets the rest of the line: after an error at the keyboard. */
  discardLine(): void {
    this.position = this.line.length;
    this.atEnd = false;
  }

  /** A mark to return to with rewind(), as long as no new line has been read since. */
  mark(): i32 {
    return this.position;
  }

  /** Goes back to `mark` if the line is still line `lineNumber`; tells whether it could. */
  rewind(mark: i32, lineNumber: i32): bool {
    if (lineNumber != this.lineNumber) return false;
    this.position = mark;
    return true;
  }

  /** Is it certain that nothing follows? A source that would have to read first says no. */
  isExhausted(): bool {
    return false;
  }

  protected atLineEnd(): bool {
    return this.position >= this.line.length;
  }

  private fill(): bool {
    if (this.atEnd) return false;
    const line = this.readLine();
    if (line === null) {
      this.atEnd = true;
      return false;
    }
    this.line = line;
    this.position = 0;
    this.aliases.length = 0;
    this.lineNumber++;
    return true;
  }
}

/** Text already in memory: sh -c, eval, a backquoted command, a trap's action. */
export class StringSource extends Source {
  private offset: i32 = 0;

  constructor(
    private text: string,
    firstLine: i32,
  ) {
    super();
    this.lineNumber = firstLine - 1;
  }

  isExhausted(): bool {
    return this.offset >= this.text.length && this.atLineEnd();
  }

  protected readLine(): string | null {
    const text = this.text;
    if (this.offset >= text.length) return null;
    const newline = text.indexOf("\n", this.offset);
    const end = newline < 0 ? text.length : newline + 1;
    const line = this.offset == 0 && end == text.length ? text : text.substring(this.offset, end);
    this.offset = end;
    return line;
  }
}
