// ${name op word} (POSIX.1-2017 XCU 2.6.2) and the lists "$@" and $*.
import { fatal, shell } from "../exec/shell";
import { setVariable } from "../exec/variables";
import { Ch, isName } from "../syntax/chars";
import { ParameterOperator, Part } from "../syntax/word";
import { addResult, expandInto, expandPattern, expandText } from "./expand";
import { FieldBuilder, Mode } from "./field-builder";
import { parameterValue } from "./parameters";
import { matchesRange } from "ring3";

export function expandParameter(builder: FieldBuilder, part: Part): void {
  const name = part.text;
  const operator = part.operator;
  if (operator == ParameterOperator.BAD) {
    fatal("Bad substitution");
    return;
  }
  if (operator == ParameterOperator.VALUE && isList(name)) {
    addList(builder, name, part.quoted);
    return;
  }
  const value = parameterValue(name);
  const missing = value === null || (part.colon && value.length == 0);
  switch (operator) {
    case ParameterOperator.DEFAULT:
      if (missing) addOperand(builder, part);
      else addValue(builder, name, value!, part.quoted);
      return;
    case ParameterOperator.ALTERNATIVE:
      if (!missing) addOperand(builder, part);
      else if (part.quoted) builder.add("", true);
      return;
    case ParameterOperator.ASSIGN:
      if (missing) assignDefault(builder, part);
      else addValue(builder, name, value!, part.quoted);
      return;
    case ParameterOperator.ERROR:
      if (missing) failMissing(part);
      else addValue(builder, name, value!, part.quoted);
      return;
    default:
      break;
  }
  if (value === null && shell.noUnset && !isList(name)) {
    fatal(name + ": parameter not set");
    return;
  }
  const text = value === null ? "" : value;
  if (operator == ParameterOperator.VALUE) {
    addResult(builder, text, part.quoted);
  } else if (operator == ParameterOperator.LENGTH) {
    const length = isList(name) ? shell.parameters.length : characterCount(text);
    addResult(builder, length.toString(), part.quoted);
  } else {
    addResult(builder, trim(text, operator, expandPattern(part.word!)), part.quoted);
  }
}

function isList(name: string): bool {
  const c = name.charCodeAt(0);
  return c == Ch.AT || c == Ch.STAR;
}

function addValue(builder: FieldBuilder, name: string, value: string, quoted: bool): void {
  if (isList(name)) addList(builder, name, quoted);
  else addResult(builder, value, quoted);
}

/** $@ and $*: "$@" gives each parameter as a field of its own, "$*" all as one. */
function addList(builder: FieldBuilder, name: string, quoted: bool): void {
  const parameters = shell.parameters;
  if (builder.mode != Mode.FIELDS || (quoted && name.charCodeAt(0) == Ch.STAR)) {
    const joined = parameterValue(name);
    builder.add(joined === null ? "" : joined, quoted);
    return;
  }
  for (let i = 0; i < parameters.length; i++) {
    if (i > 0) {
      if (quoted) builder.finishAlways();
      else builder.finish();
    }
    addResult(builder, parameters[i], quoted);
  }
}

/** The word of ${name-word}; in double quotes there is a field even when it is empty. */
function addOperand(builder: FieldBuilder, part: Part): void {
  const word = part.word!;
  if (part.quoted && word.parts.length == 0) builder.add("", true);
  else expandInto(builder, word, false, true);
}

function assignDefault(builder: FieldBuilder, part: Part): void {
  const value = expandText(part.word!);
  if (!isName(part.text)) {
    fatal(part.text + ": bad variable name");
    return;
  }
  if (!setVariable(part.text, value)) {
    fatal(part.text + ": is read only");
    return;
  }
  addResult(builder, value, part.quoted);
}

function failMissing(part: Part): void {
  const message = expandText(part.word!);
  const fallback = part.colon ? "parameter not set or null" : "parameter not set";
  fatal(part.text + ": " + (message.length > 0 ? message : fallback));
}

/** Characters of `text`, a surrogate pair being one. */
function characterCount(text: string): i32 {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (!isInsidePair(text, i)) count++;
  return count;
}

/** Is `i` between the halves of a surrogate pair? */
function isInsidePair(text: string, i: i32): bool {
  return (
    i > 0 &&
    i < text.length &&
    (text.charCodeAt(i) & 0xfc00) == 0xdc00 &&
    (text.charCodeAt(i - 1) & 0xfc00) == 0xd800
  );
}

/** Takes the shortest or longest prefix or suffix that matches `pattern` away. */
function trim(text: string, operator: ParameterOperator, pattern: string): string {
  const length = text.length;
  switch (operator) {
    case ParameterOperator.PREFIX_SHORT:
      for (let i = 0; i <= length; i++) {
        if (!isInsidePair(text, i) && matchesRange(pattern, text, 0, i)) return text.substring(i);
      }
      return text;
    case ParameterOperator.PREFIX_LONG:
      for (let i = length; i >= 0; i--) {
        if (!isInsidePair(text, i) && matchesRange(pattern, text, 0, i)) return text.substring(i);
      }
      return text;
    case ParameterOperator.SUFFIX_SHORT:
      for (let i = length; i >= 0; i--) {
        if (!isInsidePair(text, i) && matchesRange(pattern, text, i, length)) return text.substring(0, i);
      }
      return text;
    default:
      for (let i = 0; i <= length; i++) {
        if (!isInsidePair(text, i) && matchesRange(pattern, text, i, length)) return text.substring(0, i);
      }
      return text;
  }
}
