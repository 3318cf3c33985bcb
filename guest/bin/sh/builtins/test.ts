// test and [ (POSIX.1-2017 XCU test), with -a, -o and parentheses of the XSI option, -nt -ot -ef, and < > for text.
// Up to four arguments the meaning follows from their number; beyond that by recursive descent.
import { access, AccessMode, compareText, FileStat, isTerminal, lstat, S, stat, trimmed } from "ring3";
import { report, Status } from "../exec/shell";
import { integerIsValid, parseDecimal } from "../expand/integer";
import { Ch } from "../syntax/chars";

const UNARY: string = "bcdefghLknprSstuwxzGO";

class Evaluation {
  /** Wrong usage was found (and reported). */
  failed: bool = false;

  constructor(
    private words: string[],
    private position: i32,
    private end: i32,
  ) {}

  /** The value of all words. */
  evaluate(): bool {
    const count = this.end - this.position;
    const first = this.position;
    if (count == 0) return false;
    if (count == 1) return this.words[first].length > 0;
    if (count == 3 && isBinary(this.words[first + 1])) return this.binary(first);
    if (count == 4 && this.words[first] == "!" && isBinary(this.words[first + 2])) return !this.binary(first + 1);
    const value = this.disjunction();
    if (!this.failed && this.position < this.end) this.fail(this.words[this.position] + ": unexpected operator");
    return value && !this.failed;
  }

  private disjunction(): bool {
    let value = this.conjunction();
    while (this.accept("-o")) {
      const right = this.conjunction();
      value = value || right;
    }
    return value;
  }

  private conjunction(): bool {
    let value = this.negation();
    while (this.accept("-a")) {
      const right = this.negation();
      value = value && right;
    }
    return value;
  }

  private negation(): bool {
    if (this.end - this.position > 1 && this.accept("!")) return !this.negation();
    return this.primary();
  }

  private primary(): bool {
    if (this.position >= this.end) {
      this.fail("argument expected");
      return false;
    }
    const left = this.end - this.position;
    const word = this.words[this.position];
    if (left >= 3 && isBinary(this.words[this.position + 1])) {
      const value = this.binary(this.position);
      this.position += 3;
      return value;
    }
    if (word == "(" && left > 1) {
      this.position++;
      const value = this.disjunction();
      if (!this.accept(")")) this.fail("closing paren expected");
      return value;
    }
    if (left >= 2 && isUnary(word)) {
      const value = this.unary(word.charCodeAt(1), this.words[this.position + 1]);
      this.position += 2;
      return value;
    }
    this.position++;
    return word.length > 0;
  }

  private accept(word: string): bool {
    if (this.position >= this.end || this.words[this.position] != word) return false;
    this.position++;
    return true;
  }

  private fail(message: string): void {
    if (!this.failed) report(this.words[0] + ": " + message);
    this.failed = true;
  }

  private integer(text: string): i64 {
    const value = parseDecimal(trimmed(text));
    if (!integerIsValid) this.fail("Illegal number: " + text);
    return value;
  }

  private binary(at: i32): bool {
    const a = this.words[at];
    const operator = this.words[at + 1];
    const b = this.words[at + 2];
    switch (binaryOperator(operator)) {
      case Binary.EQUAL_TEXT:
        return a == b;
      case Binary.DIFFERENT_TEXT:
        return a != b;
      case Binary.BEFORE:
        return compareText(a, b) < 0;
      case Binary.BEHIND:
        return compareText(a, b) > 0;
      case Binary.BOTH:
        return a.length > 0 && b.length > 0;
      case Binary.EITHER:
        return a.length > 0 || b.length > 0;
      case Binary.NEWER:
        return isNewer(stat(a), stat(b));
      case Binary.OLDER:
        return isNewer(stat(b), stat(a));
      case Binary.SAME_FILE:
        return isSameFile(stat(a), stat(b));
      case Binary.EQUAL:
        return this.integer(a) == this.integer(b);
      case Binary.NOT_EQUAL:
        return this.integer(a) != this.integer(b);
      case Binary.LESS:
        return this.integer(a) < this.integer(b);
      case Binary.LESS_OR_EQUAL:
        return this.integer(a) <= this.integer(b);
      case Binary.GREATER:
        return this.integer(a) > this.integer(b);
      default:
        return this.integer(a) >= this.integer(b);
    }
  }

  private unary(letter: i32, operand: string): bool {
    switch (letter) {
      case 0x6e: // n
        return operand.length > 0;
      case 0x7a: // z
        return operand.length == 0;
      case 0x74: // t
        return isTerminal(<i32>this.integer(operand));
      case 0x72: // r
        return access(operand, AccessMode.R_OK);
      case 0x77: // w
        return access(operand, AccessMode.W_OK);
      case 0x78: // x
        return access(operand, AccessMode.X_OK);
      case 0x68: // h
      case 0x4c: { // L
        const link = lstat(operand);
        return link !== null && link.type == S.IFLNK;
      }
      default:
        break;
    }
    const record = stat(operand);
    return record !== null && hasProperty(record, letter);
  }
}

/** Operators between two operands. */
const enum Binary {
  NONE,
  EQUAL_TEXT,
  DIFFERENT_TEXT,
  BEFORE,
  BEHIND,
  BOTH,
  EITHER,
  NEWER,
  OLDER,
  SAME_FILE,
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
}

/** Which operator `word` is; NONE when it is none. */
function binaryOperator(word: string): Binary {
  const length = word.length;
  if (length == 0 || length > 3) return Binary.NONE;
  if (word.charCodeAt(0) != Ch.MINUS) {
    if (word == "=" || word == "==") return Binary.EQUAL_TEXT;
    if (word == "!=") return Binary.DIFFERENT_TEXT;
    return word == "<" ? Binary.BEFORE : word == ">" ? Binary.BEHIND : Binary.NONE;
  }
  if (length == 2) return word == "-a" ? Binary.BOTH : word == "-o" ? Binary.EITHER : Binary.NONE;
  if (length != 3) return Binary.NONE;
  switch ((word.charCodeAt(1) << 8) | word.charCodeAt(2)) {
    case 0x6571: // eq
      return Binary.EQUAL;
    case 0x6e65: // ne
      return Binary.NOT_EQUAL;
    case 0x6c74: // lt
      return Binary.LESS;
    case 0x6c65: // le
      return Binary.LESS_OR_EQUAL;
    case 0x6774: // gt
      return Binary.GREATER;
    case 0x6765: // ge
      return Binary.GREATER_OR_EQUAL;
    case 0x6e74: // nt
      return Binary.NEWER;
    case 0x6f74: // ot
      return Binary.OLDER;
    case 0x6566: // ef
      return Binary.SAME_FILE;
    default:
      return Binary.NONE;
  }
}

function isBinary(word: string): bool {
  return binaryOperator(word) != Binary.NONE;
}

function isUnary(word: string): bool {
  return word.length == 2 && word.charCodeAt(0) == 0x2d && UNARY.indexOf(word.charAt(1)) >= 0;
}

function hasProperty(record: FileStat, letter: i32): bool {
  switch (letter) {
    case 0x62: // b
      return record.type == S.IFBLK;
    case 0x63: // c
      return record.type == S.IFCHR;
    case 0x64: // d
      return record.type == S.IFDIR;
    case 0x66: // f
      return record.type == S.IFREG;
    case 0x70: // p
      return record.type == S.IFIFO;
    case 0x53: // S
      return record.type == S.IFSOCK;
    case 0x73: // s
      return record.size > 0;
    case 0x75: // u
      return (record.mode & S.ISUID) != 0;
    case 0x67: // g
      return (record.mode & S.ISGID) != 0;
    case 0x6b: // k
      return (record.mode & S.ISVTX) != 0;
    default:
      return true;
  }
}

function isSameFile(a: FileStat | null, b: FileStat | null): bool {
  return a !== null && b !== null && a.ino == b.ino && a.dev == b.dev;
}

/** A file that is there is newer than one that is not. */
function isNewer(a: FileStat | null, b: FileStat | null): bool {
  if (a === null) return false;
  if (b === null) return true;
  return a.mtime > b.mtime || (a.mtime == b.mtime && a.mtimeNsec > b.mtimeNsec);
}

export function testBuiltin(fields: string[]): i32 {
  let end = fields.length;
  if (fields[0] == "[") {
    if (fields[end - 1] != "]") {
      report("[: missing ]");
      return Status.MISUSE;
    }
    end--;
  }
  const evaluation = new Evaluation(fields, 1, end);
  const value = evaluation.evaluate();
  if (evaluation.failed) return Status.MISUSE;
  return value ? Status.SUCCESS : Status.FAILURE;
}
