// Compound commands of the grammar: ( ) { } if while until for case (POSIX.1-2017 XCU 2.9.4).
import { Case, CaseItem, Compound, For, Group, If, Loop, Node, NodeKind } from "./ast";
import { isName } from "./chars";
import { Parser } from "./parser";
import { Token } from "./tokens";
import { Word } from "./word";

/** Does reserved word `word` begin a compound command? */
export function opensCompound(word: string): bool {
  return word == "{" || word == "if" || word == "while" || word == "until" || word == "for" || word == "case";
}

export class CompoundParser {
  constructor(private parser: Parser) {}

  /** Parses the compound command that the current token, `opener`, begins, and its redirections. */
  parse(opener: string): Node | null {
    const lexer = this.parser.lexer;
    const line = lexer.line;
    lexer.advance();
    let node: Compound | null = null;
    if (opener == "(") node = this.parseSubshell(line);
    else if (opener == "{") node = this.parseGroup(line);
    else if (opener == "if") node = this.parseIf(line);
    else if (opener == "for") node = this.parseFor(line);
    else if (opener == "case") node = this.parseCase(line);
    else node = this.parseLoop(line, opener == "until");
    if (node === null) return null;
    return this.parser.parseRedirects(node.redirects) ? node : null;
  }

  private parseSubshell(line: i32): Compound | null {
    const body = this.parser.parseRequiredList();
    if (body === null) return null;
    if (this.parser.lexer.peek() != Token.RIGHT_PAREN) {
      this.parser.unexpected('")"');
      return null;
    }
    this.parser.lexer.advance();
    return new Group(NodeKind.SUBSHELL, line, body);
  }

  private parseGroup(line: i32): Compound | null {
    const body = this.parser.parseRequiredList();
    if (body === null || !this.parser.expectWord("}")) return null;
    return new Group(NodeKind.GROUP, line, body);
  }

  /** After `if` or `elif`. */
  private parseIf(line: i32): If | null {
    const parser = this.parser;
    const condition = parser.parseRequiredList();
    if (condition === null || !parser.expectWord("then")) return null;
    const consequence = parser.parseRequiredList();
    if (consequence === null) return null;
    if (parser.acceptWord("elif")) {
      const alternative = this.parseIf(parser.lexer.line);
      return alternative === null ? null : new If(line, condition, consequence, alternative);
    }
    let alternative: Node | null = null;
    if (parser.acceptWord("else")) {
      alternative = parser.parseRequiredList();
      if (alternative === null) return null;
    }
    return parser.expectWord("fi") ? new If(line, condition, consequence, alternative) : null;
  }

  private parseLoop(line: i32, isUntil: bool): Compound | null {
    const condition = this.parser.parseRequiredList();
    if (condition === null) return null;
    const body = this.parseDoGroup();
    return body === null ? null : new Loop(line, condition, body, isUntil);
  }

  private parseDoGroup(): Node | null {
    if (!this.parser.expectWord("do")) return null;
    const body = this.parser.parseRequiredList();
    return body !== null && this.parser.expectWord("done") ? body : null;
  }

  private parseFor(line: i32): Compound | null {
    const parser = this.parser;
    const lexer = parser.lexer;
    const name = parser.reservedWord();
    if (name === null || !isName(name)) {
      lexer.fail("Bad for loop variable");
      return null;
    }
    lexer.advance();
    let words: Word[] | null = null;
    if (lexer.peek() == Token.SEMICOLON) lexer.advance();
    parser.skipNewlines();
    if (parser.acceptWord("in")) {
      words = [];
      while (lexer.peek() == Token.WORD) {
        words.push(lexer.word!);
        lexer.advance();
      }
      if (lexer.peek() != Token.SEMICOLON && lexer.peek() != Token.NEWLINE) {
        parser.unexpected();
        return null;
      }
      lexer.advance();
      parser.skipNewlines();
    }
    const body = this.parseDoGroup();
    return body === null ? null : new For(line, name, words, body);
  }

  private parseCase(line: i32): Compound | null {
    const parser = this.parser;
    const lexer = parser.lexer;
    if (lexer.peek() != Token.WORD) {
      parser.unexpected("word");
      return null;
    }
    const subject = lexer.word!;
    lexer.advance();
    parser.skipNewlines();
    if (!parser.expectWord("in")) return null;
    const items: CaseItem[] = [];
    while (true) {
      parser.skipNewlines();
      if (parser.acceptWord("esac")) break;
      const item = this.parseCaseItem();
      if (item === null) return null;
      items.push(item);
    }
    return new Case(line, subject, items);
  }

  /** [(] pattern [| pattern]... ) list [;;] */
  private parseCaseItem(): CaseItem | null {
    const parser = this.parser;
    const lexer = parser.lexer;
    if (lexer.peek() == Token.LEFT_PAREN) lexer.advance();
    const patterns: Word[] = [];
    while (true) {
      if (lexer.peek() != Token.WORD) {
        parser.unexpected("word");
        return null;
      }
      patterns.push(lexer.word!);
      lexer.advance();
      if (lexer.peek() != Token.PIPE) break;
      lexer.advance();
    }
    if (lexer.peek() != Token.RIGHT_PAREN) {
      parser.unexpected('")"');
      return null;
    }
    lexer.advance();
    const body = parser.parseList(true);
    if (lexer.error !== null) return null;
    if (lexer.peek() == Token.DOUBLE_SEMICOLON) lexer.advance();
    else if (parser.reservedWord() != "esac") {
      parser.unexpected('";;"');
      return null;
    }
    return new CaseItem(patterns, body);
  }
}
