// Arithmetic expansion: signed 64-bit integers and the operators of C (POSIX.1-2017 XCU 2.6.4, 1.1.2.1).
// One pass of precedence climbing over the text; a branch that is not taken is parsed with `skipping` above 0.
import { trimmed } from "ring3";
import { Ch, isDigit, isNameCharacter, isNameStart } from "../syntax/chars";
import { getVariable, setVariable } from "../exec/variables";
import { integerIsValid, parseInteger } from "./integer";

/** Operators of two operands, in the order of their precedence (see PRECEDENCES). */
const enum Operator {
  NONE,
  LOGICAL_OR,
  LOGICAL_AND,
  OR,
  XOR,
  AND,
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_EQUAL,
  GREATER,
  GREATER_EQUAL,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  REMAINDER,
}

/** How close an operator binds, by Operator; higher is closer. */
const PRECEDENCES: StaticArray<u8> = [0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 7, 7, 8, 8, 9, 9, 10, 10, 10];
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
      this.passName();
      const end = this.position;
      this.skipBlanks();
      const operator = this.assignmentOperator();
      if (operator >= 0) {
        const name = this.text.substring(start, end);
        const operand = this.assignment();
        const value = operator == Operator.NONE ? operand : this.apply(operator, this.valueOf(name), operand);
        this.assign(name, value);
        return value;
      }
      this.position = start;
    }
    return this.conditional();
  }

  /** The operator of an assignment, which is taken: NONE for a plain `=`, -1 when no assignment stands here. */
  private assignmentOperator(): i32 {
    if (this.peek() == Ch.EQUALS) {
      if (this.peekAt(1) == Ch.EQUALS) return -1;
      this.position++;
      return Operator.NONE;
    }
    const operator = this.operatorHere();
    if (operator < Operator.OR || (operator >= Operator.EQUAL && operator <= Operator.GREATER_EQUAL)) return -1;
    const length = operatorLength(operator);
    if (this.peekAt(length) != Ch.EQUALS) return -1;
    this.position += length + 1;
    return operator;
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
      const operator = this.operatorHere();
      const precedence = <i32>PRECEDENCES[operator];
      if (precedence < minimum) return left;
      this.position += operatorLength(operator);
      const decided =
        (operator == Operator.LOGICAL_AND && left == 0) || (operator == Operator.LOGICAL_OR && left != 0);
      if (decided) this.skipping++;
      const right = this.binary(precedence + 1);
      if (decided) this.skipping--;
      left = this.apply(operator, left, right);
    }
  }

  /** The operator that stands here, the longest that fits; NONE when none does. */
  private operatorHere(): Operator {
    this.skipBlanks();
    const c = this.peek();
    const next = this.peekAt(1);
    switch (c) {
      case Ch.PIPE:
        return next == Ch.PIPE ? Operator.LOGICAL_OR : Operator.OR;
      case Ch.AMPERSAND:
        return next == Ch.AMPERSAND ? Operator.LOGICAL_AND : Operator.AND;
      case Ch.CARET:
        return Operator.XOR;
      case Ch.EQUALS:
        return next == Ch.EQUALS ? Operator.EQUAL : Operator.NONE;
      case Ch.BANG:
        return next == Ch.EQUALS ? Operator.NOT_EQUAL : Operator.NONE;
      case Ch.LESS:
        return next == Ch.LESS ? Operator.SHIFT_LEFT : next == Ch.EQUALS ? Operator.LESS_EQUAL : Operator.LESS;
      case Ch.GREATER:
        return next == Ch.GREATER ? Operator.SHIFT_RIGHT : next == Ch.EQUALS ? Operator.GREATER_EQUAL : Operator.GREATER;
      case Ch.PLUS:
        return Operator.ADD;
      case Ch.MINUS:
        return Operator.SUBTRACT;
      case Ch.STAR:
        return Operator.MULTIPLY;
      case Ch.SLASH:
        return Operator.DIVIDE;
      case Ch.PERCENT:
        return Operator.REMAINDER;
      default:
        return Operator.NONE;
    }
  }

  private unary(): i64 {
    this.skipBlanks();
    const c = this.peek();
    this.position++;
    switch (c) {
      case Ch.MINUS:
      case Ch.PLUS:
        if (this.peek() == c && isNameStart(this.peekAt(1))) {
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
    if ((sign == Ch.PLUS || sign == Ch.MINUS) && this.peekAt(1) == sign) {
      const operandFollows = isNameCharacter(this.peekAt(2));
      if (!operandFollows) {
        this.position += 2;
        this.assign(name, value + (sign == Ch.PLUS ? 1 : -1));
      }
    }
    return value;
  }

  private number(): i64 {
    const start = this.position;
    this.passName();
    if (this.position == start + 1) return this.text.charCodeAt(start) - Ch.ZERO;
    const digits = this.text.substring(start, this.position);
    const value = parseInteger(digits);
    if (!integerIsValid) this.fail("arithmetic expression: expecting EOF: ");
    return value;
  }

  private passName(): void {
    while (isNameCharacter(this.peek())) this.position++;
  }

  private name(): string {
    const start = this.position;
    this.passName();
    return this.text.substring(start, this.position);
  }

  /** An unset or null variable is 0; another that is no number is an error. */
  private valueOf(name: string): i64 {
    if (this.skipping > 0) return 0;
    const text = getVariable(name);
    if (text === null) return 0;
    const digits = trimmed(text);
    if (digits.length == 0) return 0;
    const value = parseInteger(digits);
    if (!integerIsValid && this.error === null) this.error = "Illegal number: " + text;
    return value;
  }

  private assign(name: string, value: i64): void {
    if (this.skipping == 0 && this.error === null && !setVariable(name, value.toString())) {
      this.error = name + ": is read only";
    }
  }

  private apply(operator: Operator, left: i64, right: i64): i64 {
    switch (operator) {
      case Operator.LOGICAL_OR:
        return i64(left != 0 || right != 0);
      case Operator.LOGICAL_AND:
        return i64(left != 0 && right != 0);
      case Operator.OR:
        return left | right;
      case Operator.XOR:
        return left ^ right;
      case Operator.AND:
        return left & right;
      case Operator.EQUAL:
        return i64(left == right);
      case Operator.NOT_EQUAL:
        return i64(left != right);
      case Operator.LESS:
        return i64(left < right);
      case Operator.LESS_EQUAL:
        return i64(left <= right);
      case Operator.GREATER:
        return i64(left > right);
      case Operator.GREATER_EQUAL:
        return i64(left >= right);
      case Operator.SHIFT_LEFT:
        return left << right;
      case Operator.SHIFT_RIGHT:
        return left >> right;
      case Operator.ADD:
        return left + right;
      case Operator.SUBTRACT:
        return left - right;
      case Operator.MULTIPLY:
        return left * right;
      default:
        return this.divide(operator == Operator.REMAINDER, left, right);
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
    return this.peekAt(0);
  }

  /** The character `offset` behind the position, Ch.EOF beyond the end. */
  private peekAt(offset: i32): i32 {
    const at = this.position + offset;
    return at < this.text.length ? load<u16>(changetype<usize>(this.text) + (<usize>at << 1)) : Ch.EOF;
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

function operatorLength(operator: Operator): i32 {
  switch (operator) {
    case Operator.LOGICAL_OR:
    case Operator.LOGICAL_AND:
    case Operator.EQUAL:
    case Operator.NOT_EQUAL:
    case Operator.LESS_EQUAL:
    case Operator.GREATER_EQUAL:
    case Operator.SHIFT_LEFT:
    case Operator.SHIFT_RIGHT:
      return 2;
    default:
      return 1;
  }
}
