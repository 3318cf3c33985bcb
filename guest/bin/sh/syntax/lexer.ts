// The lexer: characters of a Source to tokens and words (POSIX.1-2017 XCU 2.3). Alias substitution and reserved
// words are the parser's, since only it knows where a command begins. What stands behind a `$` is in dollar.ts.
// The first error sticks: from then on every token is END, so the parser unwinds by itself.
import { Ch, isBlank, isNumber } from "./chars";
import { readBackquoted, readDollar } from "./dollar";
import { PendingHereDocument, readHereDocuments } from "./here-document";
import { Source } from "./source";
import { TextBuffer } from "./text-buffer";
import { Token } from "./tokens";
import { Part, PartKind, Word } from "./word";

/** Where a run of word parts stands, which says what ends it and which quotes count. */
export const enum Context {
  /** A word of a command: ends at a blank, a newline or an operator. */
  WORD,
  /** Between double quotes. */
  DOUBLE_QUOTES,
  /** The word of ${name op word}, ends at the right brace. */
  BRACES,
  /** The same inside double quotes. */
  QUOTED_BRACES,
  /** $(( )): ends at two right parentheses. */
  ARITHMETIC,
  /** The body of a here-document: ends with its text. */
  HERE_DOCUMENT,
}

export class Lexer {
  /** The word of the current WORD or IO_NUMBER token. */
  word: Word | null = null;
  /** Line the current token began on. */
  line: i32 = 1;
  /** What went wrong, or null. */
  error: string | null = null;
  /** Line of the error. */
  errorLine: i32 = 0;
  pendingHereDocuments: PendingHereDocument[] = [];
  readonly buffer: TextBuffer = new TextBuffer();
  private token: Token = Token.END;
  private ready: bool = false;

  constructor(public source: Source) {}

  /** The current token, reading it if need be. */
  peek(): Token {
    if (!this.ready) {
      const token = this.read();
      this.token = this.error === null ? token : Token.END;
      this.ready = true;
    }
    return this.token;
  }

  /** Passes the current token. */
  advance(): void {
    this.ready = false;
  }

  /** Records the first error. */
  fail(message: string): void {
    if (this.error === null) {
      this.error = message;
      this.errorLine = max(this.source.lineNumber, 1);
    }
    this.token = Token.END;
    this.ready = true;
  }

  private read(): Token {
    const source = this.source;
    let c = source.next();
    while (true) {
      if (isBlank(c)) c = source.next();
      else if (c == Ch.BACKSLASH && source.peek() == Ch.NEWLINE) {
        source.next();
        c = source.next();
      } else break;
    }
    if (c == Ch.HASH) while (c != Ch.NEWLINE && c != Ch.EOF) c = source.next();
    this.line = max(source.lineNumber, 1);
    if (c == Ch.EOF) return Token.END;
    if (c == Ch.NEWLINE) {
      readHereDocuments(this);
      return Token.NEWLINE;
    }
    source.continuing = true;
    const operator = this.readOperator(c);
    if (operator != Token.END) return operator;
    source.back();
    const word = new Word();
    this.readParts(word, Context.WORD);
    this.word = word;
    const next = source.peekInLine();
    if ((next == Ch.LESS || next == Ch.GREATER) && this.error === null) {
      const bare = word.bareText();
      if (bare !== null && isNumber(bare)) return Token.IO_NUMBER;
    }
    return Token.WORD;
  }

  /** The operator that begins with `c`, the longest that fits; END when none does. */
  private readOperator(c: i32): Token {
    switch (c) {
      case Ch.SEMICOLON:
        return this.accept(Ch.SEMICOLON) ? Token.DOUBLE_SEMICOLON : Token.SEMICOLON;
      case Ch.AMPERSAND:
        return this.accept(Ch.AMPERSAND) ? Token.AND_IF : Token.AMPERSAND;
      case Ch.PIPE:
        return this.accept(Ch.PIPE) ? Token.OR_IF : Token.PIPE;
      case Ch.LEFT_PAREN:
        return Token.LEFT_PAREN;
      case Ch.RIGHT_PAREN:
        return Token.RIGHT_PAREN;
      case Ch.LESS:
        if (this.accept(Ch.LESS)) return this.accept(Ch.MINUS) ? Token.DOUBLE_LESS_DASH : Token.DOUBLE_LESS;
        if (this.accept(Ch.AMPERSAND)) return Token.LESS_AMPERSAND;
        return this.accept(Ch.GREATER) ? Token.LESS_GREATER : Token.LESS;
      case Ch.GREATER:
        if (this.accept(Ch.GREATER)) return Token.DOUBLE_GREATER;
        if (this.accept(Ch.AMPERSAND)) return Token.GREATER_AMPERSAND;
        return this.accept(Ch.PIPE) ? Token.CLOBBER : Token.GREATER;
      default:
        return Token.END;
    }
  }

  private accept(c: i32): bool {
    if (this.source.peekInLine() != c) return false;
    this.source.next();
    return true;
  }

  /**
   * Reads word parts into `word` until `context` ends. In WORD the ending character stays unread; elsewhere it is
   * taken. Returns false only in ARITHMETIC, when the parentheses turn out not to close as `))`.
   */
  readParts(word: Word, context: Context): bool {
    const source = this.source;
    const buffer = this.buffer;
    const start = buffer.length;
    const quoted =
      context == Context.DOUBLE_QUOTES ||
      context == Context.QUOTED_BRACES ||
      context == Context.ARITHMETIC ||
      context == Context.HERE_DOCUMENT;
    let depth = 0;
    while (true) {
      const c = source.next();
      switch (c) {
        case Ch.EOF:
          this.flush(word, start, quoted);
          if (context == Context.DOUBLE_QUOTES) this.fail("Unterminated quoted string");
          else if (context == Context.BRACES || context == Context.QUOTED_BRACES) this.fail('Missing "}"');
          else if (context == Context.ARITHMETIC) this.fail('Missing "))"');
          return true;
        case Ch.BACKSLASH:
          this.readEscape(word, start, context, quoted);
          continue;
        case Ch.DOLLAR:
          this.flush(word, start, quoted);
          readDollar(this, word, quoted);
          if (this.error !== null) return true;
          continue;
        case Ch.BACKQUOTE:
          this.flush(word, start, quoted);
          readBackquoted(this, word, quoted);
          if (this.error !== null) return true;
          continue;
        case Ch.SINGLE_QUOTE:
          if (quoted) break;
          this.flush(word, start, quoted);
          this.readSingleQuoted(word);
          if (this.error !== null) return true;
          continue;
        case Ch.DOUBLE_QUOTE:
          if (context == Context.HERE_DOCUMENT) break;
          if (context == Context.DOUBLE_QUOTES) {
            this.flush(word, start, true);
            return true;
          }
          if (context == Context.ARITHMETIC) continue;
          this.flush(word, start, quoted);
          this.readDoubleQuoted(word);
          if (this.error !== null) return true;
          continue;
        case Ch.RIGHT_BRACE:
          if (context != Context.BRACES && context != Context.QUOTED_BRACES) break;
          this.flush(word, start, quoted);
          return true;
        case Ch.LEFT_PAREN:
          if (context != Context.ARITHMETIC) {
            if (context != Context.WORD) break;
            this.flush(word, start, false);
            source.back();
            return true;
          }
          depth++;
          break;
        case Ch.RIGHT_PAREN:
          if (context == Context.ARITHMETIC) {
            if (depth-- > 0) break;
            this.flush(word, start, true);
            return this.accept(Ch.RIGHT_PAREN);
          }
        // falls through: in a command's word a parenthesis ends it like the other operators
        case Ch.SPACE:
        case Ch.TAB:
        case Ch.NEWLINE:
        case Ch.SEMICOLON:
        case Ch.AMPERSAND:
        case Ch.PIPE:
        case Ch.LESS:
        case Ch.GREATER:
          if (context != Context.WORD) break;
          this.flush(word, start, false);
          source.back();
          return true;
        default:
          break;
      }
      buffer.append(c);
    }
  }

  /** Ends the literal that began at `start` of the buffer. */
  flush(word: Word, start: i32, quoted: bool): void {
    if (this.buffer.length > start) {
      word.parts.push(new Part(PartKind.LITERAL, this.buffer.takeFrom(start), quoted));
    }
  }

  /** After a backslash (XCU 2.2.1; between double quotes 2.2.3). */
  private readEscape(word: Word, start: i32, context: Context, quoted: bool): void {
    const source = this.source;
    const c = source.peek();
    if (c == Ch.NEWLINE) {
      source.next();
      return;
    }
    if (quoted) {
      const special =
        c == Ch.DOLLAR ||
        c == Ch.BACKQUOTE ||
        c == Ch.BACKSLASH ||
        (c == Ch.DOUBLE_QUOTE && context != Context.HERE_DOCUMENT) ||
        (c == Ch.RIGHT_BRACE && context == Context.QUOTED_BRACES);
      this.buffer.append(special ? source.next() : Ch.BACKSLASH);
      return;
    }
    this.flush(word, start, false);
    this.buffer.append(c == Ch.EOF ? Ch.BACKSLASH : source.next());
    this.flush(word, start, true);
  }

  private readSingleQuoted(word: Word): void {
    const start = this.buffer.length;
    while (true) {
      const c = this.source.next();
      if (c == Ch.EOF) {
        this.buffer.length = start;
        this.fail("Unterminated quoted string");
        return;
      }
      if (c == Ch.SINGLE_QUOTE) break;
      this.buffer.append(c);
    }
    word.parts.push(new Part(PartKind.LITERAL, this.buffer.takeFrom(start), true));
  }

  /** Between double quotes; "" leaves an empty quoted part, so that the field exists. */
  private readDoubleQuoted(word: Word): void {
    const before = word.parts.length;
    this.readParts(word, Context.DOUBLE_QUOTES);
    if (word.parts.length == before) word.parts.push(new Part(PartKind.LITERAL, "", true));
  }
}
