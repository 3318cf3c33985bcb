// Runs a sed script over lines (POSIX sed).

import { encode, fail, readText, stdout, writeAll } from "ring3";
import { Regex } from "../regex/regex";
import { Address, AddressKind, Command } from "./command";
import { Lines } from "./lines";

const NEWLINE: u8 = 0x0a;
/** Width at which the l command folds. */
const FOLD = 69;

export class SedRun {
  private pattern: string = "";
  private hold: string = "";
  private lastRegex: Regex | null = null;
  private appended: string[] = [];
  private substituted: bool = false;
  private quitting: bool = false;
  status: i32 = 0;

  constructor(
    private commands: Command[],
    private lines: Lines,
    private silent: bool,
  ) {}

  run(): void {
    let line = this.lines.take();
    while (line !== null) {
      this.pattern = line;
      this.substituted = false;
      while (this.cycle());
      this.flushAppended();
      if (this.quitting) return;
      line = this.lines.take();
    }
  }

  /** One pass over the script. True when it is to run again without a new line (D). */
  private cycle(): bool {
    let at = 0;
    while (at < this.commands.length) {
      const command = this.commands[at++];
      if (this.selects(command) == command.negated) {
        if (command.name == 0x7b) at = command.jump;
        continue;
      }
      switch (command.name) {
        case 0x61: this.appended.push(command.text); break; // a
        case 0x62: at = command.jump; break; // b
        case 0x63: // c
          if (command.to.kind == AddressKind.NONE || !command.inRange || command.negated) stdout.write(command.text);
          return false;
        case 0x64: return false; // d
        case 0x44: { // D
          const end = this.pattern.indexOf("\n");
          if (end < 0) return false;
          this.pattern = this.pattern.substring(end + 1);
          this.flushAppended();
          return true;
        }
        case 0x67: this.pattern = this.hold; break; // g
        case 0x47: this.pattern += "\n" + this.hold; break; // G
        case 0x68: this.hold = this.pattern; break; // h
        case 0x48: this.hold += "\n" + this.pattern; break; // H
        case 0x69: stdout.write(command.text); break; // i
        case 0x6c: listLine(this.pattern); break; // l
        case 0x6e: { // n
          if (this.lines.isLast()) {
            this.quitting = true;
            if (!this.silent) this.printPattern();
            return false;
          }
          if (!this.silent) this.printPattern();
          this.flushAppended();
          this.pattern = this.lines.take()!;
          break;
        }
        case 0x4e: { // N
          if (this.lines.isLast()) {
            this.quitting = true;
            if (!this.silent) this.printPattern();
            return false;
          }
          this.flushAppended();
          this.pattern += "\n" + this.lines.take()!;
          break;
        }
        case 0x70: this.printPattern(); break; // p
        case 0x50: { // P
          const end = this.pattern.indexOf("\n");
          stdout.line(end < 0 ? this.pattern : this.pattern.substring(0, end));
          break;
        }
        case 0x71: // q
        case 0x51: // Q
          this.quitting = true;
          this.status = command.occurrence;
          if (command.name == 0x71 && !this.silent) this.printPattern();
          return false;
        case 0x72: { // r
          const text = readText(command.text);
          if (text !== null) this.appended.push(text);
          break;
        }
        case 0x73: this.substitute(command); break; // s
        case 0x74: // t
          if (this.substituted) at = command.jump;
          this.substituted = false;
          break;
        case 0x54: // T
          if (!this.substituted) at = command.jump;
          this.substituted = false;
          break;
        case 0x77: this.writeTo(command.fd); break; // w
        case 0x78: { // x
          const held = this.hold;
          this.hold = this.pattern;
          this.pattern = held;
          break;
        }
        case 0x79: this.pattern = transliterate(this.pattern, command); break; // y
        case 0x7a: this.pattern = ""; break; // z
        case 0x3d: stdout.line(this.lines.number.toString()); break; // =
        default: break; // { } :
      }
    }
    if (!this.silent) this.printPattern();
    return false;
  }

  /** The pattern space; a last line without a newline stays without. */
  private printPattern(): void {
    stdout.write(this.pattern);
    if (this.lines.ended || !this.lines.isLast()) stdout.byte(NEWLINE);
  }

  private flushAppended(): void {
    for (let i = 0; i < this.appended.length; i++) stdout.write(this.appended[i]);
    this.appended.length = 0;
  }

  private writeTo(fd: i32): void {
    if (fd == 1) {
      stdout.line(this.pattern);
      return;
    }
    const bytes = encode(this.pattern + "\n");
    writeAll(fd, changetype<usize>(bytes), bytes.byteLength);
  }

  private selects(command: Command): bool {
    if (command.from.kind == AddressKind.NONE) return true;
    if (command.to.kind == AddressKind.NONE) return this.matches(command.from);
    const number = this.lines.number;
    if (command.inRange) {
      const to = command.to;
      if (to.kind == AddressKind.LINE || to.kind == AddressKind.PLUS) {
        if (number >= command.rangeEnd) command.inRange = false;
        return number <= command.rangeEnd || this.matches(command.from);
      }
      if (this.matches(to)) command.inRange = false;
      return true;
    }
    if (!this.matches(command.from)) return false;
    command.rangeEnd = command.to.kind == AddressKind.PLUS ? number + command.to.line : command.to.line;
    const numbered = command.to.kind == AddressKind.LINE || command.to.kind == AddressKind.PLUS;
    command.inRange = numbered ? command.rangeEnd > number : command.to.kind == AddressKind.LAST ? !this.lines.isLast() : true;
    return true;
  }

  private matches(address: Address): bool {
    switch (address.kind) {
      case AddressKind.LINE: return this.lines.number == address.line;
      case AddressKind.LAST: return this.lines.isLast();
      case AddressKind.STEP:
        return address.step > 0 ? this.lines.number >= address.line && (this.lines.number - address.line) % address.step == 0 : this.lines.number == address.line;
      default: return this.use(address.regex).search(address.ignoreCase ? this.pattern.toLowerCase() : this.pattern);
    }
  }

  /** The expression itself, or the last one for an empty one. */
  private use(regex: Regex | null): Regex {
    if (regex !== null) this.lastRegex = regex;
    if (this.lastRegex === null) fail("no previous regular expression");
    return this.lastRegex!;
  }

  private substitute(command: Command): void {
    const regex = this.use(command.regex);
    const text = this.pattern;
    const subject = command.ignoreCase ? text.toLowerCase() : text;
    let result = "";
    let copied = 0;
    let from = 0;
    let count = 0;
    let done = false;
    while (from <= text.length && regex.search(subject, from)) {
      // An empty match right behind the one before it is none.
      const isEmpty = regex.end == regex.start;
      const counts = !isEmpty || regex.start > copied || count == 0 || regex.start == 0;
      if (counts && ++count >= command.occurrence) {
        result += text.substring(copied, regex.start) + replacement(command.target, regex, text);
        copied = regex.end;
        done = true;
        if (!command.global) break;
      } else if (counts) {
        result += text.substring(copied, regex.end);
        copied = regex.end;
      }
      from = isEmpty ? regex.end + 1 : regex.end;
    }
    if (!done) return;
    this.pattern = result + text.substring(copied);
    this.substituted = true;
    if (command.print) this.printPattern();
    if (command.fd >= 0) this.writeTo(command.fd);
  }
}

/** & is the match, \1 to \9 its groups, \n a newline; \U \L \E \u \l change the case (GNU). */
function replacement(target: string, regex: Regex, text: string): string {
  let result = "";
  let mode = 0;
  let once = 0;
  for (let i = 0; i < target.length; i++) {
    const unit = target.charCodeAt(i);
    let piece = target.charAt(i);
    if (unit == 0x26) piece = regex.groupText(text, 0);
    else if (unit == 0x5c && i + 1 < target.length) {
      const letter = target.charCodeAt(++i);
      if (letter == 0x55 || letter == 0x4c || letter == 0x45) {
        mode = letter == 0x45 ? 0 : letter;
        continue;
      }
      if (letter == 0x75 || letter == 0x6c) {
        once = letter;
        continue;
      }
      if (letter >= 0x30 && letter <= 0x39) piece = regex.groupText(text, letter - 0x30);
      else piece = letter == 0x6e ? "\n" : letter == 0x74 ? "\t" : target.charAt(i);
    }
    if (mode == 0x55) piece = piece.toUpperCase();
    else if (mode == 0x4c) piece = piece.toLowerCase();
    if (once && piece.length) {
      piece = (once == 0x75 ? piece.charAt(0).toUpperCase() : piece.charAt(0).toLowerCase()) + piece.substring(1);
      once = 0;
    }
    result += piece;
  }
  return result;
}

function transliterate(text: string, command: Command): string {
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const at = command.text.indexOf(text.charAt(i));
    result += at < 0 ? text.charAt(i) : command.target.charAt(at);
  }
  return result;
}

/** The l command: control characters as escapes, folded, with a $ at the end. */
function listLine(text: string): void {
  let column = 0;
  for (let i = 0; i < text.length; i++) {
    const piece = visible(text.charCodeAt(i));
    if (column + piece.length > FOLD) {
      stdout.line("\\");
      column = 0;
    }
    stdout.write(piece);
    column += piece.length;
  }
  stdout.line("$");
}

function visible(unit: i32): string {
  switch (unit) {
    case 0x07: return "\\a";
    case 0x08: return "\\b";
    case 0x09: return "\\t";
    case 0x0a: return "\\n";
    case 0x0b: return "\\v";
    case 0x0c: return "\\f";
    case 0x0d: return "\\r";
    case 0x5c: return "\\\\";
    default: return unit < 0x20 || unit == 0x7f ? "\\" + unit.toString(8).padStart(3, "0") : String.fromCharCode(unit);
  }
}
