// Arithmetic expansion: signed 64-bit integers and the operators of C (POSIX.1-2017 XCU 2.6.4, 1.1.2.1).
// One pass of precedence climbing over the text; a branch that is not taken is parsed with `skipping` above 0.
import { Ch, isDigit, isNameCharacter, isNameStart } from "../syntax/chars";
import { getVariable, setVariable } from "../exec/variables";

/** Operators of two operands, longest first where one begins another. Entry: text and precedence, higher binds closer. */
const OPERATORS: string[] = [
  "||", "&&", "<<", ">>", "<=", ">=", "==", "!=", "|", "^", "&", "<", ">", "+", "-", "*", "/", "%",
];
const PRECEDENCES: i32[] = [1, 2, 8, 8, 7, 7, 6, 6, 3, 4, 5, 7, 7, 9, 9, 10, 10, 10];
/** Those that may stand before `=`. */
const ASSIGNING: string = "<<>>|^&+-*/%";
const NO_OPERATOR: i32 = -1;
const LOWEST_PRECEDENCE: i32 = 1;

export class Arithmetic {
  /** What went wrong, or null. */
  error: string | null = null;
  private position: i32 = 0;
  private skipping: i32 = 0;

  constructor(private text: string) {}

  /** The value of the whole text; 0 for an empty one. Look at `error` afterwards. */
  evaluate(): i64 {
    this.skipBlanks();
    if (this.position == this.text.length) return 0;
    const value = this.comma();
    this.skipBlanks();
    if (this.position < this.text.length) this.fail("arithmetic expression: expecting EOF: ");
    return value;
  }

  private comma(): i64 {
    let value = this.assignment();
    while (this.accept(Ch.COMMA)) value = this.assignment();
    return value;
  }

  /** name op= assignment, or a conditional. */
  private assignment(): i64 {
    this.skipBlanks();
    const start = this.position;
    if (isNameStart(this.peek())) {
      const name = this.name();
      this.skipBlanks();
      const operator = this.assignmentOperator();
      if (operator !== null) {
        const operand = this.assignment();
        const value = operator.length == 0 ? operand : this.apply(operator, this.valueOf(name), operand);
        this.assign(name, value);
        return value;
      }
      this.position = start;
    }
    return this.conditional();
  }

  /** The operator before `=` ("" for a plain one), which is taken; null when no assignment stands here. */
  private assignmentOperator(): string | null {
    const text = this.text;
    const at = this.position;
    if (this.peek() == Ch.EQUALS) {
      if (text.charCodeAt(at + 1) == Ch.EQUALS) return null;
      this.position++;
      return "";
    }
    for (let length = 2; length >= 1; length--) {
      if (at + length >= text.length || text.charCodeAt(at + length) != Ch.EQUALS) continue;
      const operator = text.substr(at, length);
      if (OPERATORS.includes(operator) && ASSIGNING.includes(operator) && (length == 2 || operator != "<" && operator != ">")) {
        this.position += length + 1;
        return operator;
      }
    }
    return null;
  }

  private conditional(): i64 {
    const condition = this.binary(LOWEST_PRECEDENCE);
    if (!this.accept(Ch.QUESTION)) return condition;
    if (condition == 0) this.skipping++;
    const whenTrue = this.comma();
    if (condition == 0) this.skipping--;
    if (!this.accept(Ch.COLON)) this.fail("arithmetic expression: expecting ':': ");
    if (condition != 0) this.skipping++;
    const whenFalse = this.conditional();
    if (condition != 0) this.skipping--;
    return condition != 0 ? whenTrue : whenFalse;
  }

  private binary(minimum: i32): i64 {
    let left = this.unary();
    while (true) {
      if (this.error !== null) return 0;
      const index = this.operatorHere();
      if (index == NO_OPERATOR) return left;
      const precedence = PRECEDENCES[index];
      if (precedence < minimum) return left;
      const operator = OPERATORS[index];
      this.position += operator.length;
      const decided = (operator == "&&" && left == 0) || (operator == "||" && left != 0);
      if (decided) this.skipping++;
      const right = this.binary(precedence + 1);
      if (decided) this.skipping--;
      left = this.apply(operator, left, right);
    }
  }

  private operatorHere(): i32 {
    this.skipBlanks();
    const c = this.peek();
    for (let i = 0; i < OPERATORS.length; i++) {
      const operator = OPERATORS[i];
      if (operator.charCodeAt(0) != c) continue;
      if (operator.length == 2 && this.text.charCodeAt(this.position + 1) != operator.charCodeAt(1)) continue;
      return i;
    }
    return NO_OPERATOR;
  }

  private unary(): i64 {
    this.skipBlanks();
    const c = this.peek();
    this.position++;
    switch (c) {
      case Ch.MINUS:
      case Ch.PLUS:
        if (this.peek() == c && isNameStart(this.text.charCodeAt(this.position + 1))) {
          this.position++;
          const name = this.name();
          const value = this.valueOf(name) + (c == Ch.PLUS ? 1 : -1);
          this.assign(name, value);
          return value;
        }
        return c == Ch.MINUS ? -this.unary() : this.unary();
      case Ch.BANG:
        return this.unary() == 0 ? 1 : 0;
      case Ch.TILDE:
        return ~this.unary();
      case Ch.LEFT_PAREN: {
        const value = this.comma();
        if (!this.accept(Ch.RIGHT_PAREN)) this.fail("arithmetic expression: expecting ')': ");
        return value;
      }
      default:
        this.position--;
        return this.primary();
    }
  }

  private primary(): i64 {
    const c = this.peek();
    if (isDigit(c)) return this.number();
    if (!isNameStart(c)) {
      this.fail("arithmetic expression: expecting primary: ");
      return 0;
    }
    const name = this.name();
    const value = this.valueOf(name);
    this.skipBlanks();
    const sign = this.peek();
    if ((sign == Ch.PLUS || sign == Ch.MINUS) && this.text.charCodeAt(this.position + 1) == sign) {
      const operandFollows = isNameCharacter(this.text.charCodeAt(this.position + 2));
      if (!operandFollows) {
        this.position += 2;
        this.assign(name, value + (sign == Ch.PLUS ? 1 : -1));
      }
    }
    return value;
  }

  private number(): i64 {
    const start = this.position;
    while (isNameCharacter(this.peek())) this.position++;
    const digits = this.text.substring(start, this.position);
    const value = parseInteger(digits);
    if (!integerIsValid) this.fail("arithmetic expression: expecting EOF: ");
    return value;
  }

  private name(): string {
    const start = this.position;
    while (isNameCharacter(this.peek())) this.position++;
    return this.text.substring(start, this.position);
  }

  /** An unset or null variable is 0; another that is no number is an error. */
  private valueOf(name: string): i64 {
    if (this.skipping > 0) return 0;
    const text = getVariable(name);
    if (text === null) return 0;
    const trimmed = text.trim();
    if (trimmed.length == 0) return 0;
    const value = parseInteger(trimmed);
    if (!integerIsValid && this.error === null) this.error = "Illegal number: " + text;
    return value;
  }

  private assign(name: string, value: i64): void {
    if (this.skipping == 0 && this.error === null && !setVariable(name, value.toString())) {
      this.error = name + ": is read only";
    }
  }

  private apply(operator: string, left: i64, right: i64): i64 {
    const second = operator.length == 2 ? operator.charCodeAt(1) : 0;
    switch (operator.charCodeAt(0)) {
      case Ch.PIPE:
        return second ? i64(left != 0 || right != 0) : left | right;
      case Ch.AMPERSAND:
        return second ? i64(left != 0 && right != 0) : left & right;
      case Ch.CARET:
        return left ^ right;
      case Ch.EQUALS:
        return i64(left == right);
      case Ch.BANG:
        return i64(left != right);
      case Ch.LESS:
        return second == Ch.LESS ? left << right : i64(second ? left <= right : left < right);
      case Ch.GREATER:
        return second == Ch.GREATER ? left >> right : i64(second ? left >= right : left > right);
      case Ch.PLUS:
        return left + right;
      case Ch.MINUS:
        return left - right;
      case Ch.STAR:
        return left * right;
      default:
        return this.divide(operator.charCodeAt(0) == Ch.PERCENT, left, right);
    }
  }

  private divide(wantRemainder: bool, left: i64, right: i64): i64 {
    if (this.skipping > 0) return 0;
    if (right == 0) {
      if (this.error === null) this.error = "arithmetic expression: division by zero: \"" + this.text + '"';
      return 0;
    }
    if (right == -1) return wantRemainder ? 0 : -left;
    return wantRemainder ? left % right : left / right;
  }

  private accept(c: i32): bool {
    this.skipBlanks();
    if (this.peek() != c) return false;
    this.position++;
    return true;
  }

  private peek(): i32 {
    return this.position < this.text.length ? this.text.charCodeAt(this.position) : Ch.EOF;
  }

  private skipBlanks(): void {
    while (true) {
      const c = this.peek();
      if (c != Ch.SPACE && c != Ch.TAB && c != Ch.NEWLINE) return;
      this.position++;
    }
  }

  private fail(message: string): void {
    if (this.error === null) this.error = message + '"' + this.text + '"';
  }
}

/** Did the last parseInteger() see a whole valid number? */
export let integerIsValid: bool = false;

/** A signed integer as C writes it: decimal, 0 octal, 0x hexadecimal. Sets integerIsValid. */
export function parseInteger(text: string): i64 {
  let i = 0;
  let negative = false;
  if (text.length > 1 && (text.charCodeAt(0) == Ch.MINUS || text.charCodeAt(0) == Ch.PLUS)) {
    negative = text.charCodeAt(0) == Ch.MINUS;
    i = 1;
  }
  let base: i32 = 10;
  if (text.length - i > 1 && text.charCodeAt(i) == Ch.ZERO) {
    const marker = text.charCodeAt(i + 1) | 0x20;
    base = marker == LOWER_X ? 16 : 8;
    i += base == 16 ? 2 : 1;
  }
  let value: i64 = 0;
  integerIsValid = i < text.length;
  for (; i < text.length; i++) {
    const digit = digitValue(text.charCodeAt(i));
    if (digit >= base) {
      integerIsValid = false;
      break;
    }
    value = value * base + digit;
  }
  return negative ? -value : value;
}

/** Value of a digit in bases to 16; large for anything else. */
function digitValue(c: i32): i32 {
  if (isDigit(c)) return c - Ch.ZERO;
  const letter = (c | 0x20) - Ch.LOWER_A;
  return <u32>letter < 6 ? letter + 10 : i32.MAX_VALUE;
}

const LOWER_X: i32 = 0x78;

/** A signed decimal integer, leading zeros and all. Sets integerIsValid. */
export function parseDecimal(text: string): i64 {
  const signed = text.length > 1 && (text.charCodeAt(0) == Ch.MINUS || text.charCodeAt(0) == Ch.PLUS);
  let value: i64 = 0;
  integerIsValid = text.length > 0;
  for (let i = signed ? 1 : 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!isDigit(c)) {
      integerIsValid = false;
      return 0;
    }
    value = value * 10 + (c - Ch.ZERO);
  }
  return signed && text.charCodeAt(0) == Ch.MINUS ? -value : value;
}
