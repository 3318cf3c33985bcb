// Characters that mean something to the shell language, and their classes (POSIX.1-2017 XCU 2.2, 2.3, 3.235 Name).

/** Character codes by name; EOF is what a Source returns past its end. */
export const enum Ch {
  EOF = -1,
  TAB = 0x09,
  NEWLINE = 0x0a,
  SPACE = 0x20,
  BANG = 0x21,
  DOUBLE_QUOTE = 0x22,
  HASH = 0x23,
  DOLLAR = 0x24,
  PERCENT = 0x25,
  AMPERSAND = 0x26,
  SINGLE_QUOTE = 0x27,
  LEFT_PAREN = 0x28,
  RIGHT_PAREN = 0x29,
  STAR = 0x2a,
  PLUS = 0x2b,
  COMMA = 0x2c,
  MINUS = 0x2d,
  DOT = 0x2e,
  SLASH = 0x2f,
  ZERO = 0x30,
  NINE = 0x39,
  COLON = 0x3a,
  SEMICOLON = 0x3b,
  LESS = 0x3c,
  EQUALS = 0x3d,
  GREATER = 0x3e,
  QUESTION = 0x3f,
  AT = 0x40,
  UPPER_A = 0x41,
  UPPER_Z = 0x5a,
  LEFT_BRACKET = 0x5b,
  BACKSLASH = 0x5c,
  RIGHT_BRACKET = 0x5d,
  CARET = 0x5e,
  UNDERSCORE = 0x5f,
  BACKQUOTE = 0x60,
  LOWER_A = 0x61,
  LOWER_Z = 0x7a,
  LEFT_BRACE = 0x7b,
  PIPE = 0x7c,
  RIGHT_BRACE = 0x7d,
  TILDE = 0x7e,
}

@inline
export function isDigit(c: i32): bool {
  return <u32>(c - Ch.ZERO) <= 9;
}

@inline
export function isBlank(c: i32): bool {
  return c == Ch.SPACE || c == Ch.TAB;
}

@inline
export function isNameStart(c: i32): bool {
  return <u32>((c | 0x20) - Ch.LOWER_A) < 26 || c == Ch.UNDERSCORE;
}

@inline
export function isNameCharacter(c: i32): bool {
  return isNameStart(c) || isDigit(c);
}

/** Is `text` a whole Name: a letter or underscore, then letters, digits, underscores? */
export function isName(text: string): bool {
  if (text.length == 0 || !isNameStart(text.charCodeAt(0))) return false;
  for (let i = 1; i < text.length; i++) if (!isNameCharacter(text.charCodeAt(i))) return false;
  return true;
}

/** Is `text` one or more decimal digits and nothing else? */
export function isNumber(text: string): bool {
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return text.length > 0;
}

/** The special parameters that are one punctuation character: $@ $* $# $? $- $$ $! */
export function isSpecialParameter(c: i32): bool {
  return (
    c == Ch.AT || c == Ch.STAR || c == Ch.HASH || c == Ch.QUESTION || c == Ch.MINUS || c == Ch.DOLLAR || c == Ch.BANG
  );
}
