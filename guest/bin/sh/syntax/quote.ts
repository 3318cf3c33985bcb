// Quoting text so that the shell reads it back as one word: for set, export -p, alias, trap and -x.
import { Ch, isNameCharacter } from "./chars";

/** `text` as it stands when nothing in it is special, else in single quotes. */
export function quoteForShell(text: string): string {
  return text.length > 0 && isSafe(text) ? text : quoteAlways(text);
}

/** `text` in single quotes; a single quote in it becomes '\''. */
export function quoteAlways(text: string): string {
  return "'" + text.replaceAll("'", "'\\''") + "'";
}

function isSafe(text: string): bool {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const isSafeCharacter =
      isNameCharacter(c) ||
      c == Ch.SLASH ||
      c == Ch.DOT ||
      c == Ch.MINUS ||
      c == Ch.PLUS ||
      c == Ch.COMMA ||
      c == Ch.COLON ||
      c == Ch.AT ||
      c == Ch.PERCENT ||
      c == Ch.EQUALS ||
      c == Ch.CARET;
    if (!isSafeCharacter) return false;
  }
  return true;
}
