// What begins with `$` or a backquote inside a word: parameters, command substitution, arithmetic
// (POSIX.1-2017 XCU 2.6.2, 2.6.3, 2.6.4).
import { Ch, isDigit, isNameCharacter, isNameStart, isSpecialParameter } from "./chars";
import { Context, Lexer } from "./lexer";
import { Parser, parseSubstitution } from "./parser";
import { StringSource } from "./source";
import { ParameterOperator, Part, PartKind, Word } from "./word";

/** The `$` has been taken. A lone `$` stands for itself. */
export function readDollar(lexer: Lexer, word: Word, quoted: bool): void {
  const source = lexer.source;
  const c = source.peekInLine();
  if (c == Ch.LEFT_PAREN) {
    source.next();
    if (source.peekInLine() == Ch.LEFT_PAREN && readArithmetic(lexer, word, quoted)) return;
    if (lexer.error !== null) return;
    const part = new Part(PartKind.COMMAND, "", quoted);
    part.command = parseSubstitution(lexer);
    word.parts.push(part);
  } else if (c == Ch.LEFT_BRACE) {
    source.next();
    readBraces(lexer, word, quoted);
  } else if (isNameStart(c)) {
    word.parts.push(new Part(PartKind.PARAMETER, readName(lexer), quoted));
  } else if (isDigit(c) || isSpecialParameter(c)) {
    word.parts.push(new Part(PartKind.PARAMETER, String.fromCharCode(source.next()), quoted));
  } else {
    word.parts.push(new Part(PartKind.LITERAL, "$", quoted));
  }
}

/** After `$(` with another parenthesis ahead. False: it was a subshell inside a command substitution after all. */
function readArithmetic(lexer: Lexer, word: Word, quoted: bool): bool {
  const source = lexer.source;
  const mark = source.mark();
  const lineNumber = source.lineNumber;
  const start = lexer.buffer.length;
  source.next();
  const part = new Part(PartKind.ARITHMETIC, "", quoted);
  const expression = new Word();
  part.word = expression;
  if (lexer.readParts(expression, Context.ARITHMETIC)) {
    if (lexer.error === null) word.parts.push(part);
    return true;
  }
  lexer.buffer.length = start;
  if (!source.rewind(mark, lineNumber)) lexer.fail('Missing "))"');
  return false;
}

function readName(lexer: Lexer): string {
  const start = lexer.buffer.length;
  while (isNameCharacter(lexer.source.peekInLine())) lexer.buffer.append(lexer.source.next());
  return lexer.buffer.takeFrom(start);
}

function readDigits(lexer: Lexer): string {
  const start = lexer.buffer.length;
  while (isDigit(lexer.source.peekInLine())) lexer.buffer.append(lexer.source.next());
  return lexer.buffer.takeFrom(start);
}

/** A parameter's name inside braces; "" when there is none. */
function readParameterName(lexer: Lexer): string {
  const c = lexer.source.peekInLine();
  if (isNameStart(c)) return readName(lexer);
  if (isDigit(c)) return readDigits(lexer);
  if (isSpecialParameter(c)) return String.fromCharCode(lexer.source.next());
  return "";
}

/** After `${`. */
function readBraces(lexer: Lexer, word: Word, quoted: bool): void {
  const source = lexer.source;
  const part = new Part(PartKind.PARAMETER, "", quoted);
  word.parts.push(part);
  part.text = readParameterName(lexer);
  if (part.text == "#" && source.peekInLine() != Ch.RIGHT_BRACE) {
    const measured = readParameterName(lexer);
    if (measured.length > 0) {
      part.text = measured;
      part.operator = source.next() == Ch.RIGHT_BRACE ? ParameterOperator.LENGTH : ParameterOperator.BAD;
      return;
    }
  }
  let c = source.next();
  if (c == Ch.RIGHT_BRACE) {
    if (part.text.length == 0) part.operator = ParameterOperator.BAD;
    return;
  }
  if (c == Ch.COLON) {
    part.colon = true;
    c = source.next();
  }
  part.operator = part.text.length == 0 ? ParameterOperator.BAD : operatorFor(lexer, c, part.colon);
  const isPattern = part.operator >= ParameterOperator.PREFIX_SHORT;
  const operand = new Word();
  part.word = operand;
  lexer.readParts(operand, quoted && !isPattern ? Context.QUOTED_BRACES : Context.BRACES);
}

function operatorFor(lexer: Lexer, c: i32, colon: bool): ParameterOperator {
  switch (c) {
    case Ch.MINUS:
      return ParameterOperator.DEFAULT;
    case Ch.EQUALS:
      return ParameterOperator.ASSIGN;
    case Ch.QUESTION:
      return ParameterOperator.ERROR;
    case Ch.PLUS:
      return ParameterOperator.ALTERNATIVE;
    case Ch.HASH:
    case Ch.PERCENT: {
      if (colon) return ParameterOperator.BAD;
      const doubled = lexer.source.peekInLine() == c;
      if (doubled) lexer.source.next();
      if (c == Ch.HASH) return doubled ? ParameterOperator.PREFIX_LONG : ParameterOperator.PREFIX_SHORT;
      return doubled ? ParameterOperator.SUFFIX_LONG : ParameterOperator.SUFFIX_SHORT;
    }
    default:
      return ParameterOperator.BAD;
  }
}

/** After an opening backquote: the text to the closing one, its backslashes undone, parsed on its own. */
export function readBackquoted(lexer: Lexer, word: Word, quoted: bool): void {
  const source = lexer.source;
  const start = lexer.buffer.length;
  const firstLine = source.lineNumber;
  while (true) {
    let c = source.next();
    if (c == Ch.EOF) {
      lexer.buffer.length = start;
      lexer.fail("EOF in backquote substitution");
      return;
    }
    if (c == Ch.BACKQUOTE) break;
    if (c == Ch.BACKSLASH) {
      const escaped = source.peek();
      if (
        escaped == Ch.DOLLAR ||
        escaped == Ch.BACKQUOTE ||
        escaped == Ch.BACKSLASH ||
        (escaped == Ch.DOUBLE_QUOTE && quoted)
      ) {
        c = source.next();
      }
    }
    lexer.buffer.append(c);
  }
  const part = new Part(PartKind.COMMAND, "", quoted);
  const inner = new Lexer(new StringSource(lexer.buffer.takeFrom(start), firstLine));
  part.command = new Parser(inner).parseAll();
  const error = inner.error;
  if (error !== null) lexer.fail(error);
  word.parts.push(part);
}
