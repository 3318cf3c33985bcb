// Matching by backtracking: the tree becomes a program of small instructions that a matcher with an explicit stack runs.
// Alternatives and repetitions that take nothing twice are cut off, so every match ends. Among the matches at the
// leftmost place the longest is kept (POSIX XBD 9.1); without alternatives greedy repetition finds it first.

import { CharSet, Kind, Node } from "./node";
import { RegexParser } from "./parser";

const enum Op {
  CHAR = 0, // a = unit
  ANY = 1,
  SET = 2, // a = index in sets
  ASSERT = 3, // a = Kind
  SPLIT = 4, // go on at a; on failure at b
  JUMP = 5, // go on at a
  SAVE = 6, // slot a = position
  BACK = 7, // a = group
  /** Repetition a ends a round: fails when the round has taken nothing. */
  PROGRESS = 8,
  MARK = 9, // mark a = position
  MATCH = 10,
}

/** Backtracking steps for one start before giving up: a guard against expressions that never end. */
const STEP_LIMIT = 5_000_000;

export class Regex {
  /** What is wrong with the expression, or "". */
  error: string;
  /** Bounds of the last match. */
  start: i32 = 0;
  end: i32 = 0;
  /** Starts and ends of the last match's groups, by 2 * group; -1 for one that took no part. */
  private groups: i32[] = [];
  private ops: i32[] = [];
  private a: i32[] = [];
  private b: i32[] = [];
  private sets: CharSet[] = [];
  private slots: i32[] = [];
  private marks: i32 = 0;
  private slotCount: i32;
  /** Only an expression with alternatives can have a longer match behind the first. */
  private seekLongest: bool = false;
  private firstUnit: i32 = -1;
  private stack: i32[] = [];

  constructor(
    pattern: string,
    extended: bool,
    private ignoreCase: bool,
  ) {
    const parser = new RegexParser(ignoreCase ? pattern.toLowerCase() : pattern, extended);
    const tree = parser.parse();
    this.error = parser.error;
    this.slotCount = 2 * (parser.groups + 1);
    this.compile(tree);
    this.emit(Op.MATCH, 0, 0);
    if (this.ops[0] == Op.CHAR) this.firstUnit = this.a[0];
  }

  /** Looks for the leftmost match of `text` at or behind `from`; sets start and end. Case must be folded already. */
  search(text: string, from: i32 = 0): bool {
    for (let at = from; at <= text.length; at++) {
      if (this.firstUnit >= 0) {
        at = text.indexOf(String.fromCharCode(this.firstUnit), at);
        if (at < 0) return false;
      }
      const end = this.matchAt(text, at);
      if (end < 0) continue;
      this.start = at;
      this.end = end;
      return true;
    }
    return false;
  }

  /** What group `group` of the last match took, from `text`; "" when it took no part. */
  groupText(text: string, group: i32): string {
    if (group == 0) return text.substring(this.start, this.end);
    const at = 2 * group;
    return at >= this.slotCount || this.groups[at] < 0 ? "" : text.substring(this.groups[at], this.groups[at + 1]);
  }

  private emit(op: Op, a: i32, b: i32): i32 {
    this.ops.push(op);
    this.a.push(a);
    this.b.push(b);
    return this.ops.length - 1;
  }

  private compile(node: Node): void {
    switch (node.kind) {
      case Kind.EMPTY: return;
      case Kind.CHAR: this.emit(Op.CHAR, node.unit, 0); return;
      case Kind.ANY: this.emit(Op.ANY, 0, 0); return;
      case Kind.SET:
        this.sets.push(node.set!);
        this.emit(Op.SET, this.sets.length - 1, 0);
        return;
      case Kind.SEQUENCE:
        for (let i = 0; i < node.children.length; i++) this.compile(node.children[i]);
        return;
      case Kind.ALTERNATIVES: this.compileAlternatives(node); return;
      case Kind.REPEAT: this.compileRepeat(node); return;
      case Kind.GROUP:
        this.emit(Op.SAVE, 2 * node.group, 0);
        this.compile(node.children[0]);
        this.emit(Op.SAVE, 2 * node.group + 1, 0);
        return;
      case Kind.BACK_REFERENCE: this.emit(Op.BACK, node.group, 0); return;
      default: this.emit(Op.ASSERT, node.kind, 0);
    }
  }

  private compileAlternatives(node: Node): void {
    this.seekLongest = true;
    const jumps: i32[] = [];
    for (let i = 0; i < node.children.length; i++) {
      const last = i == node.children.length - 1;
      const split = last ? -1 : this.emit(Op.SPLIT, this.ops.length + 1, 0);
      this.compile(node.children[i]);
      if (last) break;
      jumps.push(this.emit(Op.JUMP, 0, 0));
      this.b[split] = this.ops.length;
    }
    for (let i = 0; i < jumps.length; i++) this.a[jumps[i]] = this.ops.length;
  }

  private compileRepeat(node: Node): void {
    const child = node.children[0];
    for (let i = 0; i < node.least; i++) this.compile(child);
    if (node.most < 0) {
      const mark = this.marks++;
      const split = this.emit(Op.SPLIT, this.ops.length + 1, 0);
      this.emit(Op.MARK, mark, 0);
      this.compile(child);
      this.emit(Op.PROGRESS, mark, 0);
      this.emit(Op.JUMP, split, 0);
      this.b[split] = this.ops.length;
      return;
    }
    const splits: i32[] = [];
    for (let i = node.least; i < node.most; i++) {
      splits.push(this.emit(Op.SPLIT, this.ops.length + 1, 0));
      this.compile(child);
    }
    for (let i = 0; i < splits.length; i++) this.b[splits[i]] = this.ops.length;
  }

  /** End of the match that begins at `start`, or -1. Stack entries: (pc, position), or (~slot, old value) to undo. */
  private matchAt(text: string, start: i32): i32 {
    const slots = this.slots;
    slots.length = 0;
    for (let i = 0; i < this.slotCount + this.marks; i++) slots.push(-1);
    const stack = this.stack;
    stack.length = 0;
    let best = -1;
    let pc = 0;
    let at = start;
    for (let steps = 0; steps < STEP_LIMIT; steps++) {
      let failed = false;
      const a = this.a[pc];
      switch (this.ops[pc]) {
        case Op.CHAR:
          if (at < text.length && text.charCodeAt(at) == a) at++;
          else failed = true;
          break;
        case Op.ANY:
          if (at < text.length) at++;
          else failed = true;
          break;
        case Op.SET:
          if (at < text.length && this.sets[a].has(text.charCodeAt(at))) at++;
          else failed = true;
          break;
        case Op.ASSERT: failed = !holds(a, text, at); break;
        case Op.SPLIT:
          stack.push(this.b[pc]);
          stack.push(at);
          break;
        case Op.JUMP: pc = a - 1; break;
        case Op.SAVE: this.remember(a, at); break;
        case Op.MARK: this.remember(this.slotCount + a, at); break;
        case Op.PROGRESS: failed = slots[this.slotCount + a] == at; break;
        case Op.BACK: {
          const from = slots[2 * a], size = slots[2 * a + 1] - from;
          if (from < 0 || size < 0 || at + size > text.length || text.substr(from, size) != text.substr(at, size)) failed = true;
          else at += size;
          break;
        }
        default:
          if (at > best) {
            best = at;
            this.groups = slots.slice(0, this.slotCount);
          }
          if (!this.seekLongest || at == text.length) return best;
          failed = true;
      }
      if (!failed) {
        pc++;
        continue;
      }
      while (stack.length && stack[stack.length - 2] < 0) {
        const value = stack.pop();
        slots[~stack.pop()] = value;
      }
      if (!stack.length) return best;
      at = stack.pop();
      pc = stack.pop();
    }
    return best;
  }

  /** Sets a slot so that backtracking puts the old value back. */
  private remember(slot: i32, at: i32): void {
    this.stack.push(~slot);
    this.stack.push(this.slots[slot]);
    this.slots[slot] = at;
  }
}

function holds(kind: i32, text: string, at: i32): bool {
  if (kind == Kind.LINE_START) return at == 0;
  if (kind == Kind.LINE_END) return at == text.length;
  const before = at > 0 && isWord(text.charCodeAt(at - 1));
  const after = at < text.length && isWord(text.charCodeAt(at));
  if (kind == Kind.WORD_START) return !before && after;
  if (kind == Kind.WORD_END) return before && !after;
  return kind == Kind.WORD_BORDER ? before != after : before == after;
}

/** Letters, digits and underscore. */
export function isWord(unit: i32): bool {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit == 0x5f;
}
