// sort's keys: which part of a line counts, and how parts are compared (POSIX XCU sort).

import { compareText, parseNumber } from "ring3";

export class SortKey {
  /** The key has an order of its own. */
  ordered: bool = false;
  numeric: bool = false;
  reverse: bool = false;
  fold: bool = false;
  blanks: bool = false;
  firstField: i32 = 1;
  firstChar: i32 = 1;
  /** 0: to the end of the line. */
  lastField: i32 = 0;
  /** 0: to the end of the field. */
  lastChar: i32 = 0;

  constructor(private separator: string | null) {}

  /** Reads "F[.C][nrfb][,F[.C][nrfb]]"; null when it is malformed. */
  static parse(text: string, separator: string | null): SortKey | null {
    const key = new SortKey(separator);
    const parts = text.split(",");
    if (parts.length > 2) return null;
    for (let i = 0; i < parts.length; i++) {
      let end = parts[i].length;
      while (end > 0 && "nrfb".includes(parts[i].charAt(end - 1))) key.addOrder(parts[i].charAt(--end));
      const numbers = parts[i].substring(0, end).split(".");
      const field = parseNumber(numbers[0]);
      if (field.error || field.value < 1 || numbers.length > 2) return null;
      const char = numbers.length > 1 ? parseNumber(numbers[1]).value : i ? 0 : 1;
      if (i == 0) {
        key.firstField = <i32>field.value;
        key.firstChar = <i32>char;
      } else {
        key.lastField = <i32>field.value;
        key.lastChar = <i32>char;
      }
    }
    return key;
  }

  private addOrder(letter: string): void {
    this.ordered = true;
    if (letter == "n") this.numeric = true;
    else if (letter == "r") this.reverse = true;
    else if (letter == "f") this.fold = true;
    else this.blanks = true;
  }

  setOrder(numeric: bool, reverse: bool, fold: bool, blanks: bool): void {
    this.numeric = numeric;
    this.reverse = reverse;
    this.fold = fold;
    this.blanks = blanks;
  }

  compare(a: string, b: string): i32 {
    const order = this.compareText(this.part(a), this.part(b));
    return this.reverse ? -order : order;
  }

  private compareText(a: string, b: string): i32 {
    if (this.numeric) {
      const x = leadingNumber(a);
      const y = leadingNumber(b);
      return x < y ? -1 : x > y ? 1 : 0;
    }
    return this.fold ? compareText(a.toUpperCase(), b.toUpperCase()) : compareText(a, b);
  }

  /** The part of `line` that counts. */
  private part(line: string): string {
    if (this.firstField == 1 && this.firstChar == 1 && !this.lastField && !this.blanks) return line;
    let start = this.fieldStart(line, this.firstField);
    if (this.blanks) start = skipBlanks(line, start);
    start += this.firstChar - 1;
    let end = line.length;
    if (this.lastField) {
      const field = this.fieldStart(line, this.lastField);
      end = this.lastChar ? field + this.lastChar : this.fieldEnd(line, field);
    }
    return line.substring(min(start, line.length), max(min(end, line.length), min(start, line.length)));
  }

  private fieldStart(line: string, field: i32): i32 {
    let at = 0;
    for (let i = 1; i < field && at < line.length; i++) {
      at = this.fieldEnd(line, at);
      if (this.separator !== null && at < line.length) at++;
    }
    return at;
  }

  /** Without -t a field includes the blanks before it. */
  private fieldEnd(line: string, at: i32): i32 {
    if (this.separator !== null) {
      const end = line.indexOf(this.separator!, at);
      return end < 0 ? line.length : end;
    }
    at = skipBlanks(line, at);
    while (at < line.length && !isBlank(line.charCodeAt(at))) at++;
    return at;
  }
}

export class SortRules {
  keys: SortKey[] = [];
  unique: bool = false;
  stable: bool = false;
  reverse: bool = false;

  /** By the keys, and when they are equal by the whole line. */
  compare(a: string, b: string): i32 {
    const order = this.compareKeys(a, b);
    if (order || this.stable || this.unique) return order;
    return this.reverse ? compareText(b, a) : compareText(a, b);
  }

  compareKeys(a: string, b: string): i32 {
    for (let i = 0; i < this.keys.length; i++) {
      const order = this.keys[i].compare(a, b);
      if (order) return order;
    }
    return 0;
  }
}

/** The number at the beginning of a text, 0 when there is none: blanks, sign, digits, fraction. */
function leadingNumber(text: string): f64 {
  const start = skipBlanks(text, 0);
  let at = start;
  if (text.charCodeAt(at) == 0x2d) at++;
  while (at < text.length && (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) == 0x2e)) at++;
  if (at == start) return 0;
  const value = F64.parseFloat(text.substring(start, at));
  return isNaN(value) ? 0 : value;
}

function isDigit(unit: i32): bool {
  return unit >= 0x30 && unit <= 0x39;
}

function isBlank(unit: i32): bool {
  return unit == 0x20 || unit == 0x09;
}

function skipBlanks(text: string, at: i32): i32 {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}
