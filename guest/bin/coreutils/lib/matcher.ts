// One or more patterns against a line, as grep wants it: fixed or regular, whole words, whole lines.

import { Regex, isWord } from "./regex/regex";

const SPECIAL = "\\.[]*^$+?(){}|";

export class Matcher {
  /** What is wrong with the patterns, or "". */
  error: string = "";
  /** Bounds of what the last `find` found: the leftmost match, and of those the longest. */
  start: i32 = 0;
  end: i32 = 0;
  private expressions: Regex[] = [];
  private fixed: string[] = [];

  constructor(
    patterns: string[],
    extended: bool,
    fixed: bool,
    private ignoreCase: bool,
    private words: bool,
    private lines: bool,
  ) {
    for (let i = 0; i < patterns.length; i++) {
      if (fixed || isPlain(patterns[i])) {
        this.fixed.push(ignoreCase ? patterns[i].toLowerCase() : patterns[i]);
        continue;
      }
      const expression = new Regex(patterns[i], extended, ignoreCase);
      if (expression.error.length) this.error = expression.error;
      this.expressions.push(expression);
    }
  }

  /** True when a pattern matches in `line`. */
  matches(line: string): bool {
    return this.find(line, 0);
  }

  /** Looks for a match at or behind `from` and sets start and end. */
  find(line: string, from: i32): bool {
    const text = this.ignoreCase ? line.toLowerCase() : line;
    let found = false;
    for (let i = 0; i < this.fixed.length; i++) {
      const pattern = this.fixed[i];
      let at = text.indexOf(pattern, from);
      while (at >= 0 && !this.accepts(text, at, at + pattern.length)) {
        at = at < text.length ? text.indexOf(pattern, at + 1) : -1;
      }
      if (at >= 0) found = this.keep(found, at, at + pattern.length);
    }
    for (let i = 0; i < this.expressions.length; i++) {
      const expression = this.expressions[i];
      let at = from;
      while (at <= text.length && expression.search(text, at)) {
        if (this.accepts(text, expression.start, expression.end)) {
          found = this.keep(found, expression.start, expression.end);
          break;
        }
        at = expression.start + 1;
      }
    }
    return found;
  }

  private keep(found: bool, start: i32, end: i32): bool {
    if (found && (start > this.start || (start == this.start && end <= this.end))) return true;
    this.start = start;
    this.end = end;
    return true;
  }

  private accepts(text: string, start: i32, end: i32): bool {
    if (this.lines) return start == 0 && end == text.length;
    if (!this.words) return true;
    return !(start > 0 && isWord(text.charCodeAt(start - 1))) && !(end < text.length && isWord(text.charCodeAt(end)));
  }
}

function isPlain(pattern: string): bool {
  for (let i = 0; i < pattern.length; i++) if (SPECIAL.includes(pattern.charAt(i))) return false;
  return true;
}
