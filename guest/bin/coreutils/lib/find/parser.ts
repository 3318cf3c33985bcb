// find's command line: options, then an expression of tests and actions, "and" binding closer than "or".

import { fail, now, parseNumber, stat } from "ring3";
import { parseMode } from "../mode";
import { groupNumber, userNumber } from "../names";
import { quote } from "../paths";
import { Delete, Execute, Print, Prune } from "./actions";
import { And, Constant, Expression, Not, Or } from "./expression";
import { EmptyTest, NameTest, NewerTest, NumberTest, PermissionTest, Quantity, TypeTest } from "./tests";

const NEWLINE: u8 = 0x0a;
const SIZE_LETTERS = "cwkMGb";
const SIZE_UNITS: StaticArray<i64> = [1, 2, 1 << 10, 1 << 20, 1 << 30, 512];

export class FindParser {
  maxDepth: i32 = i32.MAX_VALUE;
  minDepth: i32 = 0;
  /** Directories after what is in them. */
  depthFirst: bool = false;
  private acts: bool = false;
  private at: i32 = 0;

  constructor(private tokens: string[]) {}

  /** The expression; without an action of its own it prints. */
  parse(): Expression {
    const expression = this.tokens.length ? this.disjunction() : new Constant(true);
    if (this.at < this.tokens.length) fail("paths must precede expression: " + quote(this.tokens[this.at]));
    return this.acts ? expression : new And(expression, new Print(NEWLINE));
  }

  private disjunction(): Expression {
    let left = this.conjunction();
    while (this.take("-o") || this.take("-or")) left = new Or(left, this.conjunction());
    return left;
  }

  private conjunction(): Expression {
    let left = this.negation();
    while (this.at < this.tokens.length && !["-o", "-or", ")"].includes(this.tokens[this.at])) {
      if (!this.take("-a")) this.take("-and");
      left = new And(left, this.negation());
    }
    return left;
  }

  private negation(): Expression {
    return this.take("!") || this.take("-not") ? new Not(this.negation()) : this.primary();
  }

  private take(token: string): bool {
    if (this.at == this.tokens.length || this.tokens[this.at] != token) return false;
    this.at++;
    return true;
  }

  private argument(name: string): string {
    if (this.at == this.tokens.length) fail("missing argument to " + quote(name));
    return this.tokens[this.at++];
  }

  private primary(): Expression {
    const name = this.argument("expression");
    if (name == "(") {
      const inner = this.disjunction();
      if (!this.take(")")) fail("invalid expression; expected to find a ')' but didn't see one");
      return inner;
    }
    if (name == "-name") return new NameTest(this.argument(name), false, false);
    if (name == "-iname") return new NameTest(this.argument(name), false, true);
    if (name == "-path" || name == "-wholename") return new NameTest(this.argument(name), true, false);
    if (name == "-ipath") return new NameTest(this.argument(name), true, true);
    if (name == "-type") return new TypeTest(this.argument(name));
    if (name == "-empty") return new EmptyTest();
    if (name == "-newer") return this.newer(this.argument(name));
    if (name == "-size") return this.size(this.argument(name));
    if (name == "-mtime") return this.number(Quantity.DAYS, this.argument(name), name, 1);
    if (name == "-mmin") return this.number(Quantity.MINUTES, this.argument(name), name, 1);
    if (name == "-links") return this.number(Quantity.LINKS, this.argument(name), name, 1);
    if (name == "-user") return this.owner(Quantity.UID, this.argument(name), name);
    if (name == "-group") return this.owner(Quantity.GID, this.argument(name), name);
    if (name == "-perm") return this.permission(this.argument(name));
    if (name == "-true") return new Constant(true);
    if (name == "-false") return new Constant(false);
    if (name == "-maxdepth" || name == "-mindepth") return this.depth(name);
    if (name == "-depth") {
      this.depthFirst = true;
      return new Constant(true);
    }
    return this.action(name);
  }

  private action(name: string): Expression {
    if (name == "-prune") return new Prune();
    this.acts = true;
    if (name == "-print") return new Print(NEWLINE);
    if (name == "-print0") return new Print(0);
    if (name == "-exec" || name == "-ok") return this.execute(name);
    if (name == "-delete") this.depthFirst = true;
    else fail("unknown predicate " + quote(name));
    return new Delete();
  }

  private execute(name: string): Expression {
    const command: string[] = [];
    while (true) {
      const word = this.argument(name);
      if (word == ";") return new Execute(command, false, name == "-ok");
      if (word == "+" && command.length && command[command.length - 1] == "{}") return new Execute(command, true, false);
      command.push(word);
    }
  }

  private newer(path: string): Expression {
    const file = stat(path);
    if (file === null) fail(quote(path) + ": No such file or directory");
    return new NewerTest(file!.mtime);
  }

  private size(text: string): Expression {
    const letter = SIZE_LETTERS.indexOf(text.charAt(text.length - 1));
    const digits = letter < 0 ? text : text.substring(0, text.length - 1);
    return this.number(Quantity.SIZE, digits, "-size", letter < 0 ? 512 : SIZE_UNITS[letter]);
  }

  private number(quantity: Quantity, text: string, name: string, unit: i64): Expression {
    const sign = text.startsWith("+") ? 1 : text.startsWith("-") ? -1 : 0;
    const value = parseNumber(sign ? text.substring(1) : text);
    if (value.error) fail("invalid argument " + quote(text) + " to " + name);
    return new NumberTest(quantity, sign, value.value, unit, now());
  }

  private owner(quantity: Quantity, text: string, name: string): Expression {
    const id = quantity == Quantity.UID ? userNumber(text) : groupNumber(text);
    if (id < 0) fail("invalid argument " + quote(text) + " to " + name);
    return new NumberTest(quantity, 0, id, 1, 0);
  }

  private permission(text: string): Expression {
    const prefix = text.startsWith("-") || text.startsWith("/") ? text.charAt(0) : "";
    const bits = parseMode(text.substring(prefix.length));
    if (bits < 0) fail("invalid mode " + quote(text));
    return new PermissionTest(prefix, bits);
  }

  private depth(name: string): Expression {
    const text = this.argument(name);
    const value = parseNumber(text);
    if (value.error || value.value < 0) fail("Expected a positive decimal integer argument to " + name + ", but got " + quote(text));
    if (name == "-maxdepth") this.maxDepth = <i32>value.value;
    else this.minDepth = <i32>value.value;
    return new Constant(true);
  }
}
