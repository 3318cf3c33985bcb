// Word expansion: tilde, parameters, command substitution and arithmetic in one pass from left to right
// (POSIX.1-2017 XCU 2.6). An error ends the command through shell.skip; callers look at it afterwards.
import { shell, fatal, Skip } from "../exec/shell";
import { captureOutput } from "../exec/substitute";
import { Part, PartKind, Word } from "../syntax/word";
import { Ch } from "../syntax/chars";
import { Arithmetic } from "./arithmetic";
import { FieldBuilder, Mode } from "./field-builder";
import { expandParameter } from "./parameter-expansion";
import { expandTilde } from "./tilde";

/** Expands the words of a command to its fields. */
export function expandWords(words: Word[], fields: string[]): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const plain = word.plainText();
    if (plain !== null) {
      fields.push(plain);
      continue;
    }
    const builder = new FieldBuilder(Mode.FIELDS, fields);
    expandInto(builder, word, false, false);
    builder.finish();
    if (shell.skip != Skip.NONE) return;
  }
}

/** Expands to one text: no splitting, no pathname expansion. */
export function expandText(word: Word): string {
  return expandWhole(word, Mode.TEXT, false);
}

/** The value of an assignment: tildes count after colons too (XCU 2.6.1). */
export function expandAssignment(word: Word): string {
  return expandWhole(word, Mode.TEXT, true);
}

/** Expands to a pattern for matches(). */
export function expandPattern(word: Word): string {
  return expandWhole(word, Mode.PATTERN, false);
}

/** What a builder of one text has for a list: nothing is ever added. */
const NO_FIELDS: string[] = [];

function expandWhole(word: Word, mode: Mode, isAssignment: bool): string {
  const plain = word.plainText();
  if (plain !== null) return plain;
  const builder = new FieldBuilder(mode, NO_FIELDS);
  expandInto(builder, word, isAssignment, false);
  return builder.takeText();
}

/** Expands every part of `word`; in the operand of ${v:-w} unquoted text too is split. */
export function expandInto(builder: FieldBuilder, word: Word, isAssignment: bool, inOperand: bool): void {
  const parts = word.parts;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    switch (part.kind) {
      case PartKind.LITERAL:
        expandLiteral(builder, parts, i, isAssignment, inOperand);
        break;
      case PartKind.PARAMETER:
        expandParameter(builder, part);
        break;
      case PartKind.COMMAND:
        addResult(builder, captureOutput(part.command), part.quoted);
        break;
      case PartKind.ARITHMETIC:
        addResult(builder, evaluate(part), part.quoted);
        break;
    }
    if (shell.skip != Skip.NONE) return;
  }
}

/** Adds what an expansion gave. */
export function addResult(builder: FieldBuilder, value: string, quoted: bool): void {
  if (quoted) builder.add(value, true);
  else builder.addSplitting(value);
}

function expandLiteral(builder: FieldBuilder, parts: Part[], i: i32, isAssignment: bool, inOperand: bool): void {
  const part = parts[i];
  let text = part.text;
  if (!part.quoted) {
    if (text.indexOf("~") >= 0) {
      const isLast = i + 1 == parts.length;
      if (i == 0 && text.charCodeAt(0) == Ch.TILDE && !isAssignment) {
        const slash = text.indexOf("/");
        if (slash >= 0 || isLast) {
          const end = slash >= 0 ? slash : text.length;
          const home = expandTilde(text.substring(1, end));
          if (home !== null) {
            builder.add(home, true);
            text = text.substring(end);
          }
        }
      } else if (isAssignment) {
        text = expandAssignmentTildes(text, i == 0, isLast);
      }
    }
    if (inOperand) {
      builder.addSplitting(text);
      return;
    }
  }
  builder.add(text, part.quoted);
}

/** Tildes at the start of the value and after each unquoted colon. */
function expandAssignmentTildes(text: string, isFirst: bool, isLast: bool): string {
  const pieces = text.split(":");
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece.charCodeAt(0) != Ch.TILDE || (i == 0 && !isFirst)) continue;
    const slash = piece.indexOf("/");
    if (slash < 0 && i + 1 == pieces.length && !isLast) continue;
    const end = slash >= 0 ? slash : piece.length;
    const home = expandTilde(piece.substring(1, end));
    if (home !== null) pieces[i] = home + piece.substring(end);
  }
  return pieces.join(":");
}

function evaluate(part: Part): string {
  const text = expandText(part.word!);
  if (shell.skip != Skip.NONE) return "";
  const arithmetic = new Arithmetic(text);
  const value = arithmetic.evaluate();
  const error = arithmetic.error;
  if (error !== null) {
    fatal(error);
    return "";
  }
  return value.toString();
}
