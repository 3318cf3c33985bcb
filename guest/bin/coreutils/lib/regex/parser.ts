// Parser of basic and extended regular expressions (POSIX XBD 9.3, 9.4) with GNU's \| \+ \? \w \W \s \S \b \B \< \>.
//
// Basic and extended differ in which of ( ) { } | + ? need a backslash to be operators.

import { CharSet, Kind, Node, repeatNode } from "./node";

const BACKSLASH = 0x5c;
const REPEAT_MAX = 32767;

export class RegexParser {
  /** What is wrong with the expression, or "". */
  error: string = "";
  /** Groups found. */
  groups: i32 = 0;
  private at: i32 = 0;
  private depth: i32 = 0;

  constructor(
    private text: string,
    private extended: bool,
  ) {}

  parse(): Node {
    const node = this.alternatives();
    if (!this.error.length && this.at < this.text.length) {
      this.error = "Unmatched ) or \\)";
    }
    return node;
  }

  private alternatives(): Node {
    const node = new Node(Kind.ALTERNATIVES);
    node.children.push(this.sequence());
    while (this.acceptOperator(0x7c)) node.children.push(this.sequence());
    return node.children.length == 1 ? node.children[0] : node;
  }

  private sequence(): Node {
    const node = new Node(Kind.SEQUENCE);
    while (this.at < this.text.length && !this.error.length) {
      if (this.isOperator(0x7c) || (this.depth > 0 && this.isOperator(0x29))) break;
      const first = node.children.length == 0 || (!this.extended && node.children.length == 1 && node.children[0].kind == Kind.LINE_START);
      node.children.push(this.repeated(this.atom(first)));
    }
    return node;
  }

  /** Wraps `node` in the repetitions that follow it. */
  private repeated(node: Node): Node {
    while (this.at < this.text.length) {
      if (!this.extended && node.kind == Kind.LINE_START) return node;
      if (this.unit(0) == 0x2a) {
        this.at++;
        node = repeatNode(node, 0, -1);
      } else if (this.acceptOperator(0x2b)) node = repeatNode(node, 1, -1);
      else if (this.acceptOperator(0x3f)) node = repeatNode(node, 0, 1);
      else if (this.isOperator(0x7b) && this.isInterval()) node = this.interval(node);
      else break;
    }
    return node;
  }

  /** In an extended expression `{` that begins no interval stands for itself. */
  private isInterval(): bool {
    if (!this.extended) return true;
    const next = this.unit(1);
    return next == 0x2c || (next >= 0x30 && next <= 0x39);
  }

  private interval(node: Node): Node {
    this.acceptOperator(0x7b);
    const least = this.number();
    let most = least;
    if (this.unit(0) == 0x2c) {
      this.at++;
      most = this.number();
    } else if (least < 0) most = -2;
    if (!this.acceptOperator(0x7d)) this.error = "Unmatched { or \\{";
    else if (most == -2 || (most >= 0 && max(least, 0) > most)) this.error = "Invalid content of \\{\\}";
    else if (max(least, most) > REPEAT_MAX) this.error = "Regular expression too big";
    return repeatNode(node, max(least, 0), most);
  }

  /** A decimal number, or -1 when there is none. */
  private number(): i32 {
    let value = -1;
    while (this.at < this.text.length && this.unit(0) >= 0x30 && this.unit(0) <= 0x39) {
      value = min(max(value, 0) * 10 + this.unit(0) - 0x30, REPEAT_MAX + 1);
      this.at++;
    }
    return value;
  }

  /** `first`: at the beginning of a branch, where a basic expression's `*` is a character. */
  private atom(first: bool): Node {
    if (this.acceptOperator(0x28)) return this.groupNode();
    const unit = this.unit(0);
    if (unit == BACKSLASH) return this.escape();
    this.at++;
    if (unit == 0x2e) return new Node(Kind.ANY);
    if (unit == 0x5b) return this.bracket();
    if (unit == 0x5e && (this.extended || first)) return new Node(Kind.LINE_START);
    if (unit == 0x24 && (this.extended || this.endsBranch())) return new Node(Kind.LINE_END);
    if (this.extended && first && (unit == 0x2a || unit == 0x2b || unit == 0x3f)) return new Node(Kind.EMPTY);
    return this.character(unit);
  }

  private character(unit: u32): Node {
    const node = new Node(Kind.CHAR);
    node.unit = unit;
    return node;
  }

  private groupNode(): Node {
    const node = new Node(Kind.GROUP);
    node.group = ++this.groups;
    this.depth++;
    node.children.push(this.alternatives());
    this.depth--;
    if (!this.acceptOperator(0x29)) this.error = "Unmatched ( or \\(";
    return node;
  }

  private escape(): Node {
    if (this.at + 1 >= this.text.length) {
      this.error = "Trailing backslash";
      this.at++;
      return new Node(Kind.EMPTY);
    }
    const unit = this.unit(1);
    this.at += 2;
    if (unit >= 0x31 && unit <= 0x39) {
      const node = new Node(Kind.BACK_REFERENCE);
      node.group = unit - 0x30;
      if (node.group > this.groups) this.error = "Invalid back reference";
      return node;
    }
    switch (unit) {
      case 0x3c: return new Node(Kind.WORD_START); // \<
      case 0x3e: return new Node(Kind.WORD_END); // \>
      case 0x62: return new Node(Kind.WORD_BORDER); // \b
      case 0x42: return new Node(Kind.NOT_WORD_BORDER); // \B
      case 0x77: return this.classNode("alnum", true, false); // \w
      case 0x57: return this.classNode("alnum", true, true); // \W
      case 0x73: return this.classNode("space", false, false); // \s
      case 0x53: return this.classNode("space", false, true); // \S
      default: return this.character(unit);
    }
  }

  private classNode(name: string, underscore: bool, negated: bool): Node {
    const node = new Node(Kind.SET);
    const set = new CharSet();
    addClass(set, name);
    if (underscore) set.add(0x5f, 0x5f);
    set.negated = negated;
    node.set = set;
    return node;
  }

  /** Behind "[": a bracket expression (POSIX XBD 9.3.5). */
  private bracket(): Node {
    const set = new CharSet();
    const node = new Node(Kind.SET);
    node.set = set;
    if (this.unit(0) == 0x5e) {
      set.negated = true;
      this.at++;
    }
    let first = true;
    while (this.at < this.text.length && (first || this.unit(0) != 0x5d)) {
      first = false;
      if (this.unit(0) == 0x5b && this.unit(1) == 0x3a) {
        const end = this.text.indexOf(":]", this.at + 2);
        if (end < 0) break;
        if (!addClass(set, this.text.substring(this.at + 2, end))) this.error = "Invalid character class name";
        this.at = end + 2;
        continue;
      }
      const low = this.bracketUnit();
      let high = low;
      if (this.unit(0) == 0x2d && this.at + 1 < this.text.length && this.unit(1) != 0x5d) {
        this.at++;
        high = this.bracketUnit();
        if (low > high) this.error = "Invalid range end";
      }
      set.add(low, high);
    }
    if (this.at >= this.text.length) this.error = "Unmatched [, [^, [:, [., or [=";
    this.at++;
    return node;
  }

  /** A character of a bracket expression, also as [.x.] or [=x=]. */
  private bracketUnit(): u32 {
    const mark = this.unit(1);
    if (this.unit(0) == 0x5b && (mark == 0x2e || mark == 0x3d) && this.unit(3) == mark && this.unit(4) == 0x5d) {
      this.at += 5;
      return this.text.charCodeAt(this.at - 3);
    }
    return this.text.charCodeAt(this.at++);
  }

  /** True when a basic expression's `$` here is an anchor. */
  private endsBranch(): bool {
    return this.at == this.text.length || this.isOperator(0x7c) || (this.depth > 0 && this.isOperator(0x29));
  }

  private unit(ahead: i32): i32 {
    return this.at + ahead < this.text.length ? this.text.charCodeAt(this.at + ahead) : -1;
  }

  /** True when the operator `unit` stands here: bare in an extended expression, behind a backslash in a basic one. */
  private isOperator(unit: i32): bool {
    return this.extended ? this.unit(0) == unit : this.unit(0) == BACKSLASH && this.unit(1) == unit;
  }

  private acceptOperator(unit: i32): bool {
    if (!this.isOperator(unit)) return false;
    this.at += this.extended ? 1 : 2;
    return true;
  }
}

/** Adds a class of the C locale. False for an unknown name. */
function addClass(set: CharSet, name: string): bool {
  if (name == "alpha" || name == "alnum" || name == "upper") set.add(0x41, 0x5a);
  if (name == "alpha" || name == "alnum" || name == "lower") set.add(0x61, 0x7a);
  if (name == "alnum" || name == "digit" || name == "xdigit") set.add(0x30, 0x39);
  if (name == "xdigit") {
    set.add(0x41, 0x46);
    set.add(0x61, 0x66);
  }
  if (name == "space") set.add(0x09, 0x0d);
  if (name == "blank") set.add(0x09, 0x09);
  if (name == "space" || name == "blank" || name == "print") set.add(0x20, 0x20);
  if (name == "punct") {
    set.add(0x21, 0x2f);
    set.add(0x3a, 0x40);
    set.add(0x5b, 0x60);
    set.add(0x7b, 0x7e);
  }
  if (name == "graph" || name == "print") set.add(0x21, 0x7e);
  if (name == "cntrl") {
    set.add(0x00, 0x1f);
    set.add(0x7f, 0x7f);
  }
  return ["alpha", "alnum", "upper", "lower", "digit", "xdigit", "space", "blank", "punct", "graph", "print", "cntrl"].includes(name);
}
