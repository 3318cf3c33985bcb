// Syntax tree of a POSIX regular expression (POSIX XBD 9).

export const enum Kind {
  /** Matches without taking anything. */
  EMPTY = 0,
  /** One code unit: `unit`. */
  CHAR = 1,
  ANY = 2,
  /** One of `set`. */
  SET = 3,
  LINE_START = 4,
  LINE_END = 5,
  /** `children` one after another. */
  SEQUENCE = 6,
  /** One of `children`. */
  ALTERNATIVES = 7,
  /** `children[0]`, `least` to `most` times (most -1: without end). */
  REPEAT = 8,
  /** `children[0]`, remembered as group `group`. */
  GROUP = 9,
  /** What group `group` matched, again. */
  BACK_REFERENCE = 10,
  WORD_START = 11,
  WORD_END = 12,
  WORD_BORDER = 13,
  NOT_WORD_BORDER = 14,
}

/** A bracket expression: ranges of code units, perhaps inverted. */
export class CharSet {
  negated: bool = false;
  private first: u32[] = [];
  private last: u32[] = [];

  add(first: u32, last: u32): void {
    this.first.push(first);
    this.last.push(last);
  }
  has(unit: u32): bool {
    for (let i = 0; i < this.first.length; i++) if (unit >= this.first[i] && unit <= this.last[i]) return !this.negated;
    return this.negated;
  }
}

export class Node {
  unit: u32 = 0;
  set: CharSet | null = null;
  children: Node[] = [];
  least: i32 = 0;
  most: i32 = 0;
  group: i32 = 0;

  constructor(public kind: Kind) {}
}

export function repeatNode(child: Node, least: i32, most: i32): Node {
  const node = new Node(Kind.REPEAT);
  node.children.push(child);
  node.least = least;
  node.most = most;
  return node;
}
