// Here-documents (POSIX.1-2017 XCU 2.7.4): noted when << is parsed, read when the line ends.
import { Ch } from "./chars";
import { Redirect } from "./ast";
import { Context, Lexer } from "./lexer";
import { StringSource } from "./source";
import { Part, PartKind, Word } from "./word";

export class PendingHereDocument {
  constructor(
    public redirect: Redirect,
    /** The line that ends it, after quote removal. */
    public delimiter: string,
    /** The delimiter was quoted: the body is taken as it stands. */
    public literal: bool,
  ) {}
}

/** Reads the bodies of all here-documents that wait for this newline, in their order. */
export function readHereDocuments(lexer: Lexer): void {
  const pending = lexer.pendingHereDocuments;
  for (let i = 0; i < pending.length; i++) readBody(lexer, pending[i]);
  pending.length = 0;
}

function readBody(lexer: Lexer, document: PendingHereDocument): void {
  const lines: string[] = [];
  const firstLine = lexer.source.lineNumber + 1;
  while (true) {
    let line = lexer.source.takeLine();
    if (line === null) break;
    if (document.redirect.stripTabs) line = withoutLeadingTabs(line);
    if (line == document.delimiter || line == document.delimiter + "\n") break;
    lines.push(line);
  }
  const body = lines.join("");
  const target = document.redirect.target;
  if (document.literal) {
    target.parts.push(new Part(PartKind.LITERAL, body, true));
    return;
  }
  const inner = new Lexer(new StringSource(body, firstLine));
  inner.readParts(target, Context.HERE_DOCUMENT);
  const error = inner.error;
  if (error !== null) lexer.fail(error);
}

function withoutLeadingTabs(line: string): string {
  let i = 0;
  while (i < line.length && line.charCodeAt(i) == Ch.TAB) i++;
  return i == 0 ? line : line.substring(i);
}

/** The word of a prompt (PS1, PS4) or another text that is expanded like a here-document's body. */
export function parseText(text: string): Word {
  const word = new Word();
  new Lexer(new StringSource(text, 1)).readParts(word, Context.HERE_DOCUMENT);
  return word;
}
