// Reads a sed script.

import { O, fail, open, parseNumber, strerror, trimmed } from "ring3";
import { Regex } from "../regex/regex";
import { Address, AddressKind, Command } from "./command";

const NEWLINE = 0x0a;
const BACKSLASH = 0x5c;
const SEMICOLON = 0x3b;
const RIGHT_BRACE = 0x7d;
const HASH = 0x23;
const SLASH = 0x2f;
const COMMANDS = "{}=abcdDgGhHilnNpPqQrstTwxyz:";
const USAGE_FAILURE = 1;
/** Exit status when a file cannot be opened. */
const PANIC = 4;

export class SedParser {
  commands: Command[] = [];
  private at: i32 = 0;
  private blocks: i32[] = [];

  constructor(
    private text: string,
    private extended: bool,
  ) {}

  parse(): Command[] {
    while (true) {
      this.skip(" \t\n;");
      if (this.at == this.text.length) break;
      if (this.peek() == HASH) this.restOfLine();
      else this.command();
    }
    if (this.blocks.length) this.refuse("unmatched `{'");
    this.resolveLabels();
    return this.commands;
  }

  private refuse(message: string): void {
    fail("-e expression #1, char " + this.at.toString() + ": " + message, USAGE_FAILURE);
  }

  private peek(): i32 {
    return this.at < this.text.length ? this.text.charCodeAt(this.at) : -1;
  }

  private skip(set: string): void {
    while (this.at < this.text.length && set.includes(this.text.charAt(this.at))) this.at++;
  }

  private command(): void {
    const command = new Command();
    this.address(command.from, false);
    this.skip(" \t");
    if (command.from.kind != AddressKind.NONE && this.peek() == 0x2c) {
      this.at++;
      this.skip(" \t");
      this.address(command.to, true);
      if (command.to.kind == AddressKind.NONE) this.refuse("unexpected `,'");
      this.skip(" \t");
    }
    while (this.peek() == 0x21) {
      command.negated = true;
      this.at++;
      this.skip(" \t");
    }
    if (this.at == this.text.length) this.refuse("missing command");
    const letter = this.text.charAt(this.at++);
    if (!COMMANDS.includes(letter)) this.refuse("unknown command: `" + letter + "'");
    command.name = letter.charCodeAt(0);
    this.commands.push(command);
    this.operands(command, letter);
  }

  private operands(command: Command, letter: string): void {
    if (letter == "{") this.blocks.push(this.commands.length - 1);
    else if (letter == "}") {
      if (!this.blocks.length) this.refuse("unexpected `}'");
      this.commands[this.blocks.pop()].jump = this.commands.length;
      this.end();
    } else if ("aic".includes(letter)) command.text = this.textOperand();
    else if (":btT".includes(letter)) {
      this.skip(" \t");
      command.text = this.word(letter == ":" ? "\n;" : "\n;}");
    } else if ("rw".includes(letter)) {
      this.skip(" \t");
      command.text = this.restOfLine();
      if (letter == "w") command.fd = openOutput(command.text);
    } else if (letter == "s") this.substitution(command);
    else if (letter == "y") {
      const delimiter = this.text.charCodeAt(this.at++);
      command.text = unescape(this.delimited(delimiter, false));
      command.target = unescape(this.delimited(delimiter, false));
      if (command.text.length != command.target.length) this.refuse("strings for `y' command are different lengths");
      this.end();
    } else {
      if (letter == "q" || letter == "Q") {
        this.skip(" \t");
        command.occurrence = <i32>this.digits();
      }
      this.end();
    }
  }

  /** After a command: blanks, then a semicolon, a newline, a brace or the end. */
  private end(): void {
    this.skip(" \t");
    const c = this.peek();
    if (c == SEMICOLON || c == NEWLINE) this.at++;
    else if (c >= 0 && c != RIGHT_BRACE && c != HASH) this.refuse("extra characters after command");
  }

  private digits(): i64 {
    const start = this.at;
    while (this.peek() >= 0x30 && this.peek() <= 0x39) this.at++;
    return start == this.at ? 0 : parseNumber(this.text.substring(start, this.at)).value;
  }

  private address(address: Address, second: bool): void {
    let c = this.peek();
    if (c >= 0x30 && c <= 0x39) {
      address.kind = AddressKind.LINE;
      address.line = this.digits();
      if (this.peek() != 0x7e) return;
      this.at++;
      address.kind = AddressKind.STEP;
      address.step = this.digits();
    } else if (c == 0x24) {
      this.at++;
      address.kind = AddressKind.LAST;
    } else if (second && c == 0x2b) {
      this.at++;
      address.kind = AddressKind.PLUS;
      address.line = this.digits();
    } else if (c == SLASH || c == BACKSLASH) {
      if (c == BACKSLASH) this.at++;
      c = this.text.charCodeAt(this.at++);
      const pattern = this.delimited(c, true);
      address.kind = AddressKind.REGEX;
      if (this.peek() == 0x49) {
        address.ignoreCase = true;
        this.at++;
      }
      address.regex = this.regex(pattern, address.ignoreCase);
    }
  }

  /** An empty expression is the one that was used last. */
  private regex(pattern: string, ignoreCase: bool): Regex | null {
    if (!pattern.length) return null;
    const regex = new Regex(pattern, this.extended, ignoreCase);
    if (regex.error.length) this.refuse(regex.error);
    return regex;
  }

  /** Text up to the delimiter, which a backslash makes ordinary; in an expression, \n is a newline. */
  private delimited(delimiter: i32, isRegex: bool): string {
    let result = "";
    let inBracket = false;
    while (true) {
      const c = this.peek();
      if (c < 0 || (c == NEWLINE && isRegex)) this.refuse("unterminated address regex or `s' command");
      this.at++;
      if (c == delimiter && !inBracket) return result;
      if (c == BACKSLASH && !inBracket) {
        const next = this.peek();
        this.at++;
        if (next == delimiter) result += String.fromCharCode(next);
        else if (isRegex && next == 0x6e) result += "\n";
        else if (isRegex && next == 0x74) result += "\t";
        else result += "\\" + String.fromCharCode(next);
        continue;
      }
      if (isRegex && c == 0x5b && !inBracket) {
        inBracket = true;
        result += "[";
        if (this.peek() == 0x5e) result += this.text.charAt(this.at++);
        if (this.peek() == 0x5d) result += this.text.charAt(this.at++);
        continue;
      }
      if (inBracket && c == 0x5b && (this.peek() == 0x3a || this.peek() == 0x2e || this.peek() == 0x3d)) {
        const close = this.text.indexOf(this.text.charAt(this.at) + "]", this.at + 1);
        if (close > 0) {
          result += this.text.substring(this.at - 1, close + 2);
          this.at = close + 2;
          continue;
        }
      }
      if (inBracket && c == BACKSLASH && this.peek() == 0x6e) {
        this.at++;
        result += "\n";
        continue;
      }
      if (c == 0x5d) inBracket = false;
      result += String.fromCharCode(c);
    }
  }

  private substitution(command: Command): void {
    const delimiter = this.text.charCodeAt(this.at++);
    const pattern = this.delimited(delimiter, true);
    command.target = this.delimited(delimiter, false);
    for (; this.at < this.text.length; this.at++) {
      const flag = this.text.charAt(this.at);
      if (flag == "g") command.global = true;
      else if (flag == "p") command.print = true;
      else if (flag == "i" || flag == "I") command.ignoreCase = true;
      else if (flag >= "1" && flag <= "9") {
        command.occurrence = <i32>this.digits();
        this.at--;
      } else if (flag == "w") {
        this.at++;
        this.skip(" \t");
        command.fd = openOutput(this.restOfLine());
        break;
      } else break;
    }
    command.regex = this.regex(pattern, command.ignoreCase);
    this.end();
  }

  /** Text of a, i, c: behind a backslash and a newline, or (as GNU has it) on the same line. */
  private textOperand(): string {
    this.skip(" \t");
    if (this.peek() == BACKSLASH) {
      this.at++;
      this.skip(" \t");
      if (this.peek() == NEWLINE) this.at++;
    } else if (this.at == this.text.length) this.refuse("expected \\ after `a', `c' or `i'");
    let result = "";
    while (this.at < this.text.length && this.peek() != NEWLINE) {
      if (this.peek() == BACKSLASH && this.at + 1 < this.text.length) this.at++;
      result += this.text.charAt(this.at++);
    }
    this.at = min(this.at + 1, this.text.length);
    return result + "\n";
  }

  private word(ends: string): string {
    const start = this.at;
    while (this.at < this.text.length && !ends.includes(this.text.charAt(this.at))) this.at++;
    return trimmed(this.text.substring(start, this.at));
  }

  private restOfLine(): string {
    const start = this.at;
    while (this.at < this.text.length && this.peek() != NEWLINE) this.at++;
    return this.text.substring(start, this.at);
  }

  private resolveLabels(): void {
    for (let i = 0; i < this.commands.length; i++) {
      const command = this.commands[i];
      if (!"btT".includes(String.fromCharCode(command.name))) continue;
      command.jump = command.text.length ? -1 : this.commands.length;
      for (let k = 0; k < this.commands.length && command.jump < 0; k++) {
        if (this.commands[k].name == 0x3a && this.commands[k].text == command.text) command.jump = k;
      }
      if (command.jump < 0) fail("-e expression #1, char " + this.text.length.toString() + ": can't find label for jump to `" + command.text + "'");
    }
  }
}

function openOutput(path: string): i32 {
  const fd = path == "/dev/stdout" ? 1 : open(path, O.WRONLY | O.CREAT | O.TRUNC);
  if (fd < 0) fail("couldn't open file " + path + ": " + strerror(fd), PANIC);
  return fd;
}

/** \n, \t and \\ of the y command. */
function unescape(text: string): string {
  let result = "";
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) != BACKSLASH || i + 1 == text.length) result += text.charAt(i);
    else {
      const letter = text.charAt(++i);
      result += letter == "n" ? "\n" : letter == "t" ? "\t" : letter == "\\" ? "\\" : "\\" + letter;
    }
  }
  return result;
}
