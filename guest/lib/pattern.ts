// Shell patterns: ? * [..] with ranges, negation and character classes, a backslash taking away a special
// meaning (POSIX.1-2017 XCU 2.13, XBD 9.3.5). Works on UTF-16 units, with a surrogate pair as one character.

const enum Ch {
  TAB = 0x09,
  SPACE = 0x20,
  BANG = 0x21,
  STAR = 0x2a,
  MINUS = 0x2d,
  ZERO = 0x30,
  NINE = 0x39,
  COLON = 0x3a,
  QUESTION = 0x3f,
  UPPER_A = 0x41,
  UPPER_Z = 0x5a,
  LEFT_BRACKET = 0x5b,
  BACKSLASH = 0x5c,
  RIGHT_BRACKET = 0x5d,
  CARET = 0x5e,
  LOWER_A = 0x61,
  LOWER_Z = 0x7a,
}

/** Does the whole of `text` match `pattern`? */
export function matches(pattern: string, text: string): bool {
  return matchAt(pattern, 0, text, 0, text.length);
}

/** Does text[from, to) match `pattern`? */
export function matchesRange(pattern: string, text: string, from: i32, to: i32): bool {
  return matchAt(pattern, 0, text, from, to);
}

/** Can the pattern match something else than one text? A [ without its ] is no bracket. */
export function isMagic(pattern: string): bool {
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charCodeAt(i);
    if (c == Ch.BACKSLASH) i++;
    else if (c == Ch.STAR || c == Ch.QUESTION || (c == Ch.LEFT_BRACKET && bracketEnd(pattern, i) > 0)) return true;
  }
  return false;
}

/** Has `text` a character that may be part of a pattern? */
export function hasSpecial(text: string): bool {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c == Ch.STAR || c == Ch.QUESTION || c == Ch.LEFT_BRACKET) return true;
  }
  return false;
}

/** Escapes what is special in `text`, so that as a pattern it matches only itself. */
export function escapePattern(text: string): string {
  let result = "";
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (
      c == Ch.STAR ||
      c == Ch.QUESTION ||
      c == Ch.LEFT_BRACKET ||
      c == Ch.RIGHT_BRACKET ||
      c == Ch.BACKSLASH ||
      c == Ch.MINUS ||
      c == Ch.BANG
    ) {
      result += text.substring(copied, i) + "\\";
      copied = i;
    }
  }
  return copied == 0 && result.length == 0 ? text : result + text.substring(copied);
}

/** The text that a pattern without magic stands for. */
export function unescapePattern(pattern: string): string {
  if (pattern.indexOf("\\") < 0) return pattern;
  let result = "";
  for (let i = 0; i < pattern.length; i++) {
    if (pattern.charCodeAt(i) == Ch.BACKSLASH && i + 1 < pattern.length) i++;
    result += pattern.charAt(i);
  }
  return result;
}

/** Units of the character at `i`: 2 for a surrogate pair. */
function characterLength(text: string, i: i32, end: i32): i32 {
  return (text.charCodeAt(i) & 0xfc00) == 0xd800 && i + 1 < end && (text.charCodeAt(i + 1) & 0xfc00) == 0xdc00 ? 2 : 1;
}

/** Greedy matcher that on a mismatch goes back to the last star only, which is enough: O(pattern * text). */
function matchAt(pattern: string, p: i32, text: string, t: i32, end: i32): bool {
  let starPattern = -1;
  let starText = 0;
  while (true) {
    if (p < pattern.length) {
      const c = pattern.charCodeAt(p);
      if (c == Ch.STAR) {
        starPattern = ++p;
        starText = t;
        continue;
      }
      if (t < end) {
        const next = matchOne(pattern, p, text, t, end);
        if (next > 0) {
          t += characterLength(text, t, end);
          p = next;
          continue;
        }
      }
    } else if (t == end) {
      return true;
    }
    if (starPattern < 0 || starText >= end) return false;
    starText += characterLength(text, starText, end);
    t = starText;
    p = starPattern;
  }
}

/** Matches one pattern item at `p` with the character at `t`: the index behind the item, or 0. */
function matchOne(pattern: string, p: i32, text: string, t: i32, end: i32): i32 {
  const c = pattern.charCodeAt(p);
  if (c == Ch.QUESTION) return p + 1;
  if (c == Ch.LEFT_BRACKET) {
    const close = bracketEnd(pattern, p);
    if (close > 0) return bracketMatches(pattern, p + 1, close, text.codePointAt(t)) ? close + 1 : 0;
  }
  if (c == Ch.BACKSLASH && p + 1 < pattern.length) p++;
  const length = characterLength(pattern, p, pattern.length);
  if (length != characterLength(text, t, end)) return 0;
  for (let i = 0; i < length; i++) if (pattern.charCodeAt(p + i) != text.charCodeAt(t + i)) return 0;
  return p + length;
}

/** Index of the ] that closes the bracket at `p`, or 0 when none does and the [ stands for itself. */
function bracketEnd(pattern: string, p: i32): i32 {
  let i = p + 1;
  if (i < pattern.length && isNegation(pattern.charCodeAt(i))) i++;
  if (i < pattern.length && pattern.charCodeAt(i) == Ch.RIGHT_BRACKET) i++;
  while (i < pattern.length) {
    const c = pattern.charCodeAt(i);
    if (c == Ch.RIGHT_BRACKET) return i;
    if (c == Ch.BACKSLASH) i++;
    else if (c == Ch.LEFT_BRACKET && i + 1 < pattern.length && pattern.charCodeAt(i + 1) == Ch.COLON) {
      const close = pattern.indexOf(":]", i + 2);
      if (close > 0) i = close + 1;
    }
    i++;
  }
  return 0;
}

function isNegation(c: i32): bool {
  return c == Ch.BANG || c == Ch.CARET;
}

/** Is code point `c` in the bracket expression pattern[i, close)? */
function bracketMatches(pattern: string, i: i32, close: i32, c: i32): bool {
  const negated = isNegation(pattern.charCodeAt(i));
  if (negated) i++;
  let found = false;
  while (i < close) {
    if (pattern.charCodeAt(i) == Ch.LEFT_BRACKET && pattern.charCodeAt(i + 1) == Ch.COLON) {
      const classEnd = pattern.indexOf(":]", i + 2);
      if (classEnd > 0 && classEnd < close) {
        if (inClass(pattern.substring(i + 2, classEnd), c)) found = true;
        i = classEnd + 2;
        continue;
      }
    }
    if (pattern.charCodeAt(i) == Ch.BACKSLASH && i + 1 < close) i++;
    const low = pattern.codePointAt(i);
    i += characterLength(pattern, i, close);
    let high = low;
    if (i + 1 < close && pattern.charCodeAt(i) == Ch.MINUS) {
      i++;
      if (pattern.charCodeAt(i) == Ch.BACKSLASH && i + 1 < close) i++;
      high = pattern.codePointAt(i);
      i += characterLength(pattern, i, close);
    }
    if (c >= low && c <= high) found = true;
  }
  return found != negated;
}

/** Membership in a POSIX character class of the C locale. */
function inClass(name: string, c: i32): bool {
  const lower = c >= Ch.LOWER_A && c <= Ch.LOWER_Z;
  const upper = c >= Ch.UPPER_A && c <= Ch.UPPER_Z;
  const digit = c >= Ch.ZERO && c <= Ch.NINE;
  if (name == "alpha") return lower || upper;
  if (name == "digit") return digit;
  if (name == "alnum") return lower || upper || digit;
  if (name == "upper") return upper;
  if (name == "lower") return lower;
  if (name == "blank") return c == Ch.SPACE || c == Ch.TAB;
  if (name == "space") return c == Ch.SPACE || (c >= Ch.TAB && c <= CARRIAGE_RETURN);
  if (name == "cntrl") return c < Ch.SPACE || c == DELETE;
  if (name == "graph") return c > Ch.SPACE && c < DELETE;
  if (name == "print") return c >= Ch.SPACE && c < DELETE;
  if (name == "punct") return c > Ch.SPACE && c < DELETE && !lower && !upper && !digit;
  const letter = c | 0x20;
  if (name == "xdigit") return digit || (letter >= Ch.LOWER_A && letter <= LOWER_F);
  return false;
}

const CARRIAGE_RETURN: i32 = 0x0d;
const DELETE: i32 = 0x7f;
const LOWER_F: i32 = 0x66;
