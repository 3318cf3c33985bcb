// Tokens of the shell grammar (POSIX.1-2017 XCU 2.10.1) and their spelling in messages.

export const enum Token {
  END,
  NEWLINE,
  WORD,
  /** Digits right before < or >. */
  IO_NUMBER,
  SEMICOLON,
  AMPERSAND,
  PIPE,
  AND_IF,
  OR_IF,
  DOUBLE_SEMICOLON,
  LEFT_PAREN,
  RIGHT_PAREN,
  LESS,
  GREATER,
  DOUBLE_LESS,
  DOUBLE_LESS_DASH,
  DOUBLE_GREATER,
  LESS_AMPERSAND,
  GREATER_AMPERSAND,
  LESS_GREATER,
  CLOBBER,
}

/** How a token that is no word is written in "X unexpected". */
export function tokenText(token: Token): string {
  switch (token) {
    case Token.END:
      return "end of file";
    case Token.NEWLINE:
      return "newline";
    case Token.SEMICOLON:
      return '";"';
    case Token.AMPERSAND:
      return '"&"';
    case Token.PIPE:
      return '"|"';
    case Token.AND_IF:
      return '"&&"';
    case Token.OR_IF:
      return '"||"';
    case Token.DOUBLE_SEMICOLON:
      return '";;"';
    case Token.LEFT_PAREN:
      return '"("';
    case Token.RIGHT_PAREN:
      return '")"';
    case Token.WORD:
    case Token.IO_NUMBER:
      return "word";
    default:
      return "redirection";
  }
}

/** Is the token one of the redirection operators? */
export function isRedirection(token: Token): bool {
  return token >= Token.LESS;
}
