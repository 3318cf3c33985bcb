// A syntax tree back to shell text on one line: what `jobs` and `type` show of a command.
import {
  AndOr,
  Background,
  Case,
  Compound,
  For,
  FunctionDefinition,
  Group,
  If,
  List,
  Loop,
  Node,
  NodeKind,
  Pipeline,
  Redirect,
  RedirectKind,
  SimpleCommand,
} from "./ast";
import { ParameterOperator, Part, PartKind, Word } from "./word";

/** The text of `node`; here-document bodies are left out. */
export function unparse(node: Node): string {
  switch (node.kind) {
    case NodeKind.SIMPLE:
      return simpleText(changetype<SimpleCommand>(node));
    case NodeKind.PIPELINE: {
      const pipeline = changetype<Pipeline>(node);
      return (pipeline.timed ? "time " : "") + (pipeline.negated ? "! " : "") + joined(pipeline.stages, " | ");
    }
    case NodeKind.AND_OR: {
      const pair = changetype<AndOr>(node);
      return unparse(pair.left) + (pair.isAnd ? " && " : " || ") + unparse(pair.right);
    }
    case NodeKind.LIST:
      return joined(changetype<List>(node).items, "; ").replaceAll("&; ", "& ");
    case NodeKind.BACKGROUND:
      return unparse(changetype<Background>(node).body) + " &";
    case NodeKind.FUNCTION: {
      const definition = changetype<FunctionDefinition>(node);
      return definition.name + "() " + unparse(definition.body);
    }
    default:
      return compoundText(node) + redirectsText(changetype<Compound>(node).redirects);
  }
}

function compoundText(node: Node): string {
  switch (node.kind) {
    case NodeKind.SUBSHELL:
      return "(" + unparse(changetype<Group>(node).body) + ")";
    case NodeKind.GROUP:
      return "{ " + terminated(changetype<Group>(node).body) + " }";
    case NodeKind.IF:
      return "if " + ifText(changetype<If>(node)) + " fi";
    case NodeKind.LOOP: {
      const loop = changetype<Loop>(node);
      return (loop.isUntil ? "until " : "while ") + terminated(loop.condition) + doneText(loop.body);
    }
    case NodeKind.FOR: {
      const loop = changetype<For>(node);
      const words = loop.words;
      return "for " + loop.name + (words === null ? "" : " in" + wordsText(words)) + ";" + doneText(loop.body);
    }
    default: {
      const choice = changetype<Case>(node);
      let text = "case " + wordText(choice.subject) + " in";
      for (let i = 0; i < choice.items.length; i++) {
        const body = choice.items[i].body;
        text += wordsText(choice.items[i].patterns, " |") + ") " + (body === null ? "" : unparse(body)) + ";;";
      }
      return text + " esac";
    }
  }
}

function ifText(node: If): string {
  let text = terminated(node.condition) + " then " + terminated(node.consequence);
  const alternative = node.alternative;
  if (alternative === null) return text;
  return text + " else " + terminated(alternative);
}

function doneText(body: Node): string {
  return " do " + terminated(body) + " done";
}

/** With the semicolon that must stand before a closing word, unless an `&` ends the list already. */
function terminated(node: Node): string {
  const text = unparse(node);
  return text.endsWith("&") ? text : text + ";";
}

function joined(nodes: Node[], separator: string): string {
  let text = unparse(nodes[0]);
  for (let i = 1; i < nodes.length; i++) text += separator + unparse(nodes[i]);
  return text;
}

function simpleText(command: SimpleCommand): string {
  let text = "";
  for (let i = 0; i < command.assignments.length; i++) {
    text += " " + command.assignments[i].name + "=" + wordText(command.assignments[i].value);
  }
  text += wordsText(command.words) + redirectsText(command.redirects);
  return text.substring(1);
}

/** Each word with a blank before it. */
function wordsText(words: Word[], separator: string = ""): string {
  let text = "";
  for (let i = 0; i < words.length; i++) text += (i > 0 ? separator : "") + " " + wordText(words[i]);
  return text;
}

function redirectsText(redirects: Redirect[]): string {
  let text = "";
  for (let i = 0; i < redirects.length; i++) {
    const redirect = redirects[i];
    const isInput =
      redirect.kind == RedirectKind.READ ||
      redirect.kind == RedirectKind.READ_WRITE ||
      redirect.kind == RedirectKind.DUPLICATE_INPUT ||
      redirect.kind == RedirectKind.HERE_DOCUMENT;
    text += " " + (redirect.fd == (isInput ? 0 : 1) ? "" : redirect.fd.toString()) + operatorText(redirect.kind);
    text += redirect.kind == RedirectKind.HERE_DOCUMENT ? "..." : wordText(redirect.target);
  }
  return text;
}

function operatorText(kind: RedirectKind): string {
  switch (kind) {
    case RedirectKind.READ:
      return "<";
    case RedirectKind.WRITE:
      return ">";
    case RedirectKind.CLOBBER:
      return ">|";
    case RedirectKind.APPEND:
      return ">>";
    case RedirectKind.READ_WRITE:
      return "<>";
    case RedirectKind.DUPLICATE_INPUT:
      return "<&";
    case RedirectKind.DUPLICATE_OUTPUT:
      return ">&";
    default:
      return "<<";
  }
}

function wordText(word: Word): string {
  let text = "";
  for (let i = 0; i < word.parts.length; i++) text += partText(word.parts[i]);
  return text;
}

function partText(part: Part): string {
  switch (part.kind) {
    case PartKind.LITERAL:
      return part.quoted ? "'" + part.text.replaceAll("'", "'\\''") + "'" : part.text;
    case PartKind.COMMAND: {
      const command = part.command;
      return quoted(part, "$(" + (command === null ? "" : unparse(command)) + ")");
    }
    case PartKind.ARITHMETIC:
      return quoted(part, "$((" + part.word!.literalText() + "))");
    default:
      return quoted(part, parameterText(part));
  }
}

function quoted(part: Part, text: string): string {
  return part.quoted ? '"' + text + '"' : text;
}

function parameterText(part: Part): string {
  if (part.operator == ParameterOperator.VALUE) return "${" + part.text + "}";
  if (part.operator == ParameterOperator.LENGTH) return "${#" + part.text + "}";
  const operand = part.word;
  const operator = (part.colon ? ":" : "") + symbol(part.operator);
  return "${" + part.text + operator + (operand === null ? "" : wordText(operand)) + "}";
}

function symbol(operator: ParameterOperator): string {
  switch (operator) {
    case ParameterOperator.DEFAULT:
      return "-";
    case ParameterOperator.ASSIGN:
      return "=";
    case ParameterOperator.ERROR:
      return "?";
    case ParameterOperator.ALTERNATIVE:
      return "+";
    case ParameterOperator.PREFIX_SHORT:
      return "#";
    case ParameterOperator.PREFIX_LONG:
      return "##";
    case ParameterOperator.SUFFIX_SHORT:
      return "%";
    case ParameterOperator.SUFFIX_LONG:
      return "%%";
    default:
      return "";
  }
}
