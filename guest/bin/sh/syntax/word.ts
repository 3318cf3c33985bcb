// A word as the lexer leaves it for expansion: a row of parts, each knowing whether it stood in quotes.
// Quote characters are gone; what they meant is in `quoted` (POSIX.1-2017 XCU 2.2, 2.6).
import { Node } from "./ast";

export const enum PartKind {
  /** Text as it stands. */
  LITERAL,
  /** $name or ${name op word}. */
  PARAMETER,
  /** $(list) or `list`. */
  COMMAND,
  /** $((expression)); `word` is the expression before its own expansion. */
  ARITHMETIC,
}

/** What ${name op word} does with the parameter (XCU 2.6.2). */
export const enum ParameterOperator {
  VALUE,
  LENGTH,
  /** ${v-w}, ${v:-w} */
  DEFAULT,
  /** ${v=w}, ${v:=w} */
  ASSIGN,
  /** ${v?w}, ${v:?w} */
  ERROR,
  /** ${v+w}, ${v:+w} */
  ALTERNATIVE,
  PREFIX_SHORT,
  PREFIX_LONG,
  SUFFIX_SHORT,
  SUFFIX_LONG,
  /** ${} with something that is no parameter in it: an error when expanded, not when parsed. */
  BAD,
}

export class Part {
  /** The parameter's name when kind is PARAMETER. */
  text: string;
  operator: ParameterOperator = ParameterOperator.VALUE;
  /** The colon of ${v:-w}: a null value counts as unset. */
  colon: bool = false;
  word: Word | null = null;
  command: Node | null = null;

  constructor(
    public kind: PartKind,
    text: string,
    public quoted: bool,
  ) {
    this.text = text;
  }
}

/** Whether a word is one literal that stands for itself. */
const enum Plainness {
  UNKNOWN,
  PLAIN,
  EXPANDABLE,
}

export class Word {
  parts: Part[] = [];
  private plainness: Plainness = Plainness.UNKNOWN;

  /** The word's text when it is one unquoted literal (so it may be a reserved word or an alias), else null. */
  bareText(): string | null {
    const parts = this.parts;
    if (parts.length != 1) return null;
    const part = parts[0];
    return part.kind == PartKind.LITERAL && !part.quoted ? part.text : null;
  }

  /** The word's text when no expansion can change it, else null. Worked out once. */
  plainText(): string | null {
    if (this.plainness == Plainness.UNKNOWN) {
      this.plainness = this.isPlain() ? Plainness.PLAIN : Plainness.EXPANDABLE;
    }
    return this.plainness == Plainness.PLAIN ? this.parts[0].text : null;
  }

  private isPlain(): bool {
    if (this.parts.length != 1) return false;
    const part = this.parts[0];
    if (part.kind != PartKind.LITERAL) return false;
    return !mayBePattern(part.text) && (part.quoted || part.text.indexOf("~") < 0);
  }

  /** Does any part stand in quotes? Decides whether a here-document's body is expanded. */
  hasQuotes(): bool {
    for (let i = 0; i < this.parts.length; i++) if (this.parts[i].quoted) return true;
    return false;
  }

  /** All literal text run together: the delimiter of a here-document after quote removal. */
  literalText(): string {
    let text = "";
    for (let i = 0; i < this.parts.length; i++) text += this.parts[i].text;
    return text;
  }
}

/** Can `text` be a pattern, or does it hold a backslash that one would need escaped? */
function mayBePattern(text: string): bool {
  if (text.indexOf("*") >= 0 || text.indexOf("?") >= 0 || text.indexOf("\\") >= 0) return true;
  return text.indexOf("[") >= 0 && text.indexOf("]") >= 0;
}
