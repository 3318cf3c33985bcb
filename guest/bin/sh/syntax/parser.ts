// The parser: tokens to a syntax tree, by recursive descent over the grammar of POSIX.1-2017 XCU 2.10.2. It also
// does what the grammar leaves to the parser: reserved words, aliases, IO numbers, assignments and here-documents.
// After an error every method returns at once, since the lexer then gives END for ever.
import { aliasFor } from "./aliases";
import {
  AndOr,
  Assignment,
  Background,
  FunctionDefinition,
  List,
  Node,
  Pipeline,
  Redirect,
  RedirectKind,
  SimpleCommand,
} from "./ast";
import { isName } from "./chars";
import { CompoundParser, opensCompound } from "./compound";
import { PendingHereDocument } from "./here-document";
import { Lexer } from "./lexer";
import { Token, isRedirection, tokenText } from "./tokens";
import { Part, PartKind, Word } from "./word";

const STDIN: i32 = 0;
const STDOUT: i32 = 1;

/** Reserved words that only continue or end a compound command; a command cannot begin with them. */
const CLOSING_WORDS: string[] = ["then", "else", "elif", "fi", "do", "done", "esac", "}"];

export class Parser {
  constructor(public lexer: Lexer) {}

  /** The next complete command line, or null at the end of input or after an error (see lexer.error). */
  parseLine(): Node | null {
    const lexer = this.lexer;
    lexer.source.continuing = false;
    while (lexer.peek() == Token.NEWLINE) {
      lexer.advance();
      lexer.source.continuing = false;
    }
    if (lexer.peek() == Token.END) return null;
    const node = this.parseList(false);
    const token = lexer.peek();
    if (lexer.error !== null) return null;
    if (token == Token.NEWLINE) lexer.advance();
    else if (token != Token.END) {
      this.unexpected();
      return null;
    }
    return node;
  }

  /** Everything to the end of the source as one tree; null when there is nothing. */
  parseAll(): Node | null {
    const node = this.parseList(true);
    if (this.lexer.peek() != Token.END) this.unexpected();
    return node;
  }

  /** and_or lists separated by ; & and, when `multiline`, newlines. Stops before what cannot begin a command. */
  parseList(multiline: bool): Node | null {
    const lexer = this.lexer;
    const line = lexer.line;
    let first: Node | null = null;
    let items: Node[] | null = null;
    while (true) {
      if (multiline) this.skipNewlines();
      if (!this.startsCommand()) break;
      let item = this.parseAndOr();
      if (item === null) return null;
      const token = lexer.peek();
      if (token == Token.AMPERSAND) item = new Background(item.line, item);
      if (first === null) first = item;
      else {
        if (items === null) items = [first];
        items.push(item);
      }
      if (token == Token.SEMICOLON || token == Token.AMPERSAND) lexer.advance();
      else if (!(multiline && token == Token.NEWLINE)) break;
    }
    return items === null ? first : new List(line, items);
  }

  /** A list that must not be empty, as in the parts of if and while. */
  parseRequiredList(): Node | null {
    const node = this.parseList(true);
    if (node === null) this.unexpected();
    return node;
  }

  skipNewlines(): void {
    while (this.lexer.peek() == Token.NEWLINE) this.lexer.advance();
  }

  /** The current token's text when it is an unquoted word, which may be reserved; else null. */
  reservedWord(): string | null {
    if (this.lexer.peek() != Token.WORD) return null;
    return this.lexer.word!.bareText();
  }

  /** Is the current token this reserved word? Then takes it. */
  acceptWord(text: string): bool {
    if (this.reservedWord() != text) return false;
    this.lexer.advance();
    return true;
  }

  /** Takes reserved word `text` or fails. */
  expectWord(text: string): bool {
    if (this.acceptWord(text)) return true;
    this.unexpected('"' + text + '"');
    return false;
  }

  /** Reports the current token as out of place. */
  unexpected(expected: string = ""): void {
    const token = this.lexer.peek();
    const word = this.reservedWord();
    let message = (word !== null ? '"' + word + '"' : tokenText(token)) + " unexpected";
    if (expected.length > 0) message += " (expecting " + expected + ")";
    this.lexer.fail(message);
  }

  private startsCommand(): bool {
    const token = this.lexer.peek();
    if (token == Token.WORD) {
      const word = this.lexer.word!.bareText();
      return word === null || !CLOSING_WORDS.includes(word);
    }
    return token == Token.IO_NUMBER || token == Token.LEFT_PAREN || isRedirection(token);
  }

  private parseAndOr(): Node | null {
    const lexer = this.lexer;
    let left = this.parsePipeline();
    while (true) {
      const token = lexer.peek();
      if (left === null || (token != Token.AND_IF && token != Token.OR_IF)) return left;
      lexer.advance();
      this.skipNewlines();
      const right = this.parsePipeline();
      if (right === null) return null;
      left = new AndOr(left.line, left, right, token == Token.AND_IF);
    }
  }

  private parsePipeline(): Node | null {
    const lexer = this.lexer;
    const timed = this.acceptWord("time");
    let negated = false;
    if (this.acceptWord("!")) {
      negated = true;
      if (this.reservedWord() == "!") {
        this.unexpected();
        return null;
      }
    }
    const first = this.parseCommand();
    if (first === null) return null;
    if (lexer.peek() != Token.PIPE && !negated && !timed) return first;
    const stages: Node[] = [first];
    while (lexer.peek() == Token.PIPE) {
      lexer.advance();
      this.skipNewlines();
      const stage = this.parseCommand();
      if (stage === null) return null;
      stages.push(stage);
    }
    return new Pipeline(first.line, stages, negated, timed);
  }

  parseCommand(): Node | null {
    const lexer = this.lexer;
    if (!this.startsCommand()) {
      this.unexpected();
      return null;
    }
    if (lexer.peek() == Token.LEFT_PAREN) return new CompoundParser(this).parse("(");
    this.expandAliases();
    const reserved = this.reservedWord();
    if (reserved !== null && opensCompound(reserved)) return new CompoundParser(this).parse(reserved);
    return this.parseSimple();
  }

  /** Replaces the word at the start of a command as long as it is an alias (XCU 2.3.1). */
  private expandAliases(): void {
    const lexer = this.lexer;
    while (true) {
      const name = this.reservedWord();
      if (name === null || lexer.source.isActiveAlias(name)) return;
      const text = aliasFor(name);
      if (text === null) return;
      lexer.source.pushAlias(name, text);
      lexer.advance();
    }
  }

  private parseSimple(): Node | null {
    const lexer = this.lexer;
    lexer.peek();
    const command = new SimpleCommand(lexer.line);
    while (true) {
      const token = lexer.peek();
      if (token == Token.WORD) {
        const word = lexer.word!;
        lexer.advance();
        const assignment = command.words.length == 0 ? assignmentFrom(word) : null;
        if (assignment !== null) command.assignments.push(assignment);
        else {
          command.words.push(word);
          if (command.words.length == 1 && lexer.peek() == Token.LEFT_PAREN) {
            if (command.assignments.length + command.redirects.length > 0) this.unexpected();
            return this.parseFunction(word, command.line);
          }
        }
      } else if (token == Token.IO_NUMBER || isRedirection(token)) {
        const redirect = this.parseRedirect();
        if (redirect === null) return null;
        command.redirects.push(redirect);
      } else break;
    }
    return lexer.error === null ? command : null;
  }

  /** name() body, the parenthesis being the current token. */
  private parseFunction(nameWord: Word, line: i32): Node | null {
    const lexer = this.lexer;
    lexer.advance();
    if (lexer.peek() != Token.RIGHT_PAREN) {
      this.unexpected('")"');
      return null;
    }
    const name = nameWord.bareText();
    if (name === null || !isName(name)) {
      lexer.fail("Bad function name");
      return null;
    }
    lexer.advance();
    this.skipNewlines();
    const body = this.parseCommand();
    return body === null ? null : new FunctionDefinition(line, name, body);
  }

  /** [n]op word, with the number or the operator as the current token. */
  parseRedirect(): Redirect | null {
    const lexer = this.lexer;
    let fd = -1;
    if (lexer.peek() == Token.IO_NUMBER) {
      fd = <i32>parseInt(lexer.word!.literalText());
      lexer.advance();
    }
    const operator = lexer.peek();
    const kind = redirectKind(operator);
    if (fd < 0) fd = readsInput(kind) ? STDIN : STDOUT;
    lexer.advance();
    if (lexer.peek() != Token.WORD) {
      this.unexpected();
      return null;
    }
    const target = lexer.word!;
    lexer.advance();
    if (kind != RedirectKind.HERE_DOCUMENT) return new Redirect(kind, fd, target);
    const redirect = new Redirect(kind, fd, new Word());
    redirect.stripTabs = operator == Token.DOUBLE_LESS_DASH;
    lexer.pendingHereDocuments.push(new PendingHereDocument(redirect, target.literalText(), target.hasQuotes()));
    return redirect;
  }

  /** The redirections after a compound command. False after an error. */
  parseRedirects(into: Redirect[]): bool {
    while (true) {
      const token = this.lexer.peek();
      if (token != Token.IO_NUMBER && !isRedirection(token)) return this.lexer.error === null;
      const redirect = this.parseRedirect();
      if (redirect === null) return false;
      into.push(redirect);
    }
  }
}

/**
 * The list inside $( ), whose opening has been taken; takes the closing parenthesis. Null when empty. A here-document
 * whose line ends with the parenthesis has no body.
 */
export function parseSubstitution(lexer: Lexer): Node | null {
  const pending = lexer.pendingHereDocuments.length;
  const node = new Parser(lexer).parseList(true);
  if (lexer.peek() != Token.RIGHT_PAREN) new Parser(lexer).unexpected('")"');
  else lexer.advance();
  if (lexer.pendingHereDocuments.length > pending) lexer.pendingHereDocuments.length = pending;
  return node;
}

function redirectKind(operator: Token): RedirectKind {
  switch (operator) {
    case Token.LESS:
      return RedirectKind.READ;
    case Token.GREATER:
      return RedirectKind.WRITE;
    case Token.CLOBBER:
      return RedirectKind.CLOBBER;
    case Token.DOUBLE_GREATER:
      return RedirectKind.APPEND;
    case Token.LESS_GREATER:
      return RedirectKind.READ_WRITE;
    case Token.LESS_AMPERSAND:
      return RedirectKind.DUPLICATE_INPUT;
    case Token.GREATER_AMPERSAND:
      return RedirectKind.DUPLICATE_OUTPUT;
    default:
      return RedirectKind.HERE_DOCUMENT;
  }
}

/** Is 0 the descriptor that the operator means when no number stands before it? */
function readsInput(kind: RedirectKind): bool {
  return (
    kind == RedirectKind.READ ||
    kind == RedirectKind.READ_WRITE ||
    kind == RedirectKind.DUPLICATE_INPUT ||
    kind == RedirectKind.HERE_DOCUMENT
  );
}

/** Splits name=value, when the word is one, moving its value into a word of its own. */
export function assignmentFrom(word: Word): Assignment | null {
  if (word.parts.length == 0) return null;
  const head = word.parts[0];
  if (head.kind != PartKind.LITERAL || head.quoted) return null;
  const equals = head.text.indexOf("=");
  if (equals <= 0) return null;
  const name = head.text.substring(0, equals);
  if (!isName(name)) return null;
  const value = new Word();
  if (equals + 1 < head.text.length) {
    value.parts.push(new Part(PartKind.LITERAL, head.text.substring(equals + 1), false));
  }
  for (let i = 1; i < word.parts.length; i++) value.parts.push(word.parts[i]);
  return new Assignment(name, value);
}
