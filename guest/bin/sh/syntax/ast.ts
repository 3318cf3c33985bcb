// The syntax tree of the shell language (POSIX.1-2017 XCU 2.9, 2.10). The parser builds it, exec/ walks it,
// unparse.ts prints it.
import { Word } from "./word";

export const enum NodeKind {
  SIMPLE,
  PIPELINE,
  AND_OR,
  LIST,
  BACKGROUND,
  SUBSHELL,
  GROUP,
  IF,
  LOOP,
  FOR,
  CASE,
  FUNCTION,
}

export abstract class Node {
  constructor(
    public kind: NodeKind,
    public line: i32,
  ) {}
}

export const enum RedirectKind {
  /** < */
  READ,
  /** > */
  WRITE,
  /** >| */
  CLOBBER,
  /** >> */
  APPEND,
  /** <> */
  READ_WRITE,
  /** <& */
  DUPLICATE_INPUT,
  /** >& */
  DUPLICATE_OUTPUT,
  /** << and <<- */
  HERE_DOCUMENT,
}

export class Redirect {
  /** The file name or descriptor; for a here-document its body, filled in at the next newline. */
  target: Word;
  /** <<-: leading tabs go. */
  stripTabs: bool = false;

  constructor(
    public kind: RedirectKind,
    public fd: i32,
    target: Word,
  ) {
    this.target = target;
  }
}

export class Assignment {
  constructor(
    public name: string,
    public value: Word,
  ) {}
}

export class SimpleCommand extends Node {
  assignments: Assignment[] = [];
  words: Word[] = [];
  redirects: Redirect[] = [];

  constructor(line: i32) {
    super(NodeKind.SIMPLE, line);
  }
}

export class Pipeline extends Node {
  constructor(
    line: i32,
    public stages: Node[],
    /** A leading `!`. */
    public negated: bool,
    /** A leading `time`. */
    public timed: bool,
  ) {
    super(NodeKind.PIPELINE, line);
  }
}

export class AndOr extends Node {
  constructor(
    line: i32,
    public left: Node,
    public right: Node,
    /** && when true, || when false. */
    public isAnd: bool,
  ) {
    super(NodeKind.AND_OR, line);
  }
}

export class List extends Node {
  constructor(
    line: i32,
    public items: Node[],
  ) {
    super(NodeKind.LIST, line);
  }
}

export class Background extends Node {
  constructor(
    line: i32,
    public body: Node,
  ) {
    super(NodeKind.BACKGROUND, line);
  }
}

/** A compound command: may carry redirections of its own. */
export abstract class Compound extends Node {
  redirects: Redirect[] = [];

  constructor(kind: NodeKind, line: i32) {
    super(kind, line);
  }
}

/** ( list ) or { list; }, told apart by kind. */
export class Group extends Compound {
  constructor(
    kind: NodeKind,
    line: i32,
    public body: Node,
  ) {
    super(kind, line);
  }
}

export class If extends Compound {
  constructor(
    line: i32,
    public condition: Node,
    public consequence: Node,
    /** else part; an elif is an If here. */
    public alternative: Node | null,
  ) {
    super(NodeKind.IF, line);
  }
}

export class Loop extends Compound {
  constructor(
    line: i32,
    public condition: Node,
    public body: Node,
    /** until when true, while when false. */
    public isUntil: bool,
  ) {
    super(NodeKind.LOOP, line);
  }
}

export class For extends Compound {
  constructor(
    line: i32,
    public name: string,
    /** null: no `in`, so the positional parameters. */
    public words: Word[] | null,
    public body: Node,
  ) {
    super(NodeKind.FOR, line);
  }
}

export class CaseItem {
  constructor(
    public patterns: Word[],
    public body: Node | null,
  ) {}
}

export class Case extends Compound {
  constructor(
    line: i32,
    public subject: Word,
    public items: CaseItem[],
  ) {
    super(NodeKind.CASE, line);
  }
}

export class FunctionDefinition extends Node {
  constructor(
    line: i32,
    public name: string,
    public body: Node,
  ) {
    super(NodeKind.FUNCTION, line);
  }
}
