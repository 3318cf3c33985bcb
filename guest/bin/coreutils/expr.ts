// expr: evaluates an expression given as arguments (POSIX expr): | & = != < <= > >= + - * / % : ( ),
// match, substr, index, length. Exit status: 0 a value, 1 null or zero, 2 wrong expression.

import { fail, parseNumber, stdout } from "ring3";
import { Regex } from "./lib/regex/regex";

const INVALID = 2;
/** Binary operators, the weakest binding first. */
const LEVELS: StaticArray<string> = ["|", "&", "< <= = == != >= >", "+ -", "* / %", ":"];

let tokens: string[] = [];
let at: i32 = 0;

export function expr(args: string[]): i32 {
  tokens = args.slice(args.length > 1 && args[1] == "--" ? 2 : 1);
  at = 0;
  if (!tokens.length) fail("missing operand", INVALID);
  const value = binary(0);
  if (at < tokens.length) fail("syntax error: unexpected argument '" + tokens[at] + "'", INVALID);
  stdout.line(value);
  return isNull(value) ? 1 : 0;
}

function isNull(value: string): bool {
  const number = parseNumber(value);
  return !value.length || (!number.error && number.value == 0);
}

function binary(level: i32): string {
  if (level == LEVELS.length) return primary();
  let left = binary(level + 1);
  while (at < tokens.length && LEVELS[level].split(" ").includes(tokens[at])) {
    const operator = tokens[at++];
    left = apply(operator, left, binary(level + 1));
  }
  return left;
}

function primary(): string {
  if (at == tokens.length) fail("syntax error: missing argument after '" + tokens[at - 1] + "'", INVALID);
  const token = tokens[at++];
  if (token == "(") {
    const value = binary(0);
    if (at == tokens.length || tokens[at++] != ")") fail("syntax error: expecting ')' after '" + tokens[min(at, tokens.length) - 1] + "'", INVALID);
    return value;
  }
  if (token == ")") fail("syntax error: unexpected ')'", INVALID);
  if (at == tokens.length) return token;
  if (token == "+") return tokens[at++];
  if (token == "length") return primary().length.toString();
  if (token == "match") {
    const text = primary();
    return match(text, primary());
  }
  if (token == "index") {
    const text = primary();
    const set = primary();
    for (let i = 0; i < text.length; i++) if (set.includes(text.charAt(i))) return (i + 1).toString();
    return "0";
  }
  if (token == "substr") {
    const text = primary();
    const start = parseNumber(primary());
    const size = parseNumber(primary());
    if (start.error || size.error || start.value <= 0 || size.value <= 0) return "";
    return text.substr(<i32>start.value - 1, <i32>min<i64>(size.value, text.length));
  }
  return token;
}

function apply(operator: string, left: string, right: string): string {
  if (operator == "|") return !isNull(left) ? left : isNull(right) ? "0" : right;
  if (operator == "&") return isNull(left) || isNull(right) ? "0" : left;
  if (operator == ":") return match(left, right);
  if ("<=>=!=".includes(operator)) return compare(operator, left, right) ? "1" : "0";
  const a = integer(left);
  const b = integer(right);
  if (operator == "+") return (a + b).toString();
  if (operator == "-") return (a - b).toString();
  if (operator == "*") return (a * b).toString();
  if (b == 0) fail("division by zero", INVALID);
  return (operator == "/" ? a / b : a % b).toString();
}

function integer(text: string): i64 {
  const number = parseNumber(text);
  if (number.error) fail("non-integer argument", INVALID);
  return number.value;
}

/** As numbers when both are, else as text. */
function compare(operator: string, left: string, right: string): bool {
  const a = parseNumber(left);
  const b = parseNumber(right);
  let order = left < right ? -1 : left > right ? 1 : 0;
  if (!a.error && !b.error) order = a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  if (operator == "<") return order < 0;
  if (operator == "<=") return order <= 0;
  if (operator == ">") return order > 0;
  if (operator == ">=") return order >= 0;
  return operator == "!=" ? order != 0 : order == 0;
}

/** The pattern is anchored at the start. Its first group's text, or how many characters it took. */
function match(text: string, pattern: string): string {
  const regex = new Regex("^" + (pattern.startsWith("^") ? pattern.substring(1) : pattern), false, false);
  if (regex.error.length) fail(regex.error, INVALID);
  const grouped = pattern.includes("\\(");
  if (!regex.search(text)) return grouped ? "" : "0";
  return grouped ? regex.groupText(text, 1) : (regex.end - regex.start).toString();
}
