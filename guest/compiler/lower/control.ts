// Structured control: frames, branches to them, and the values that branches carry. A frame's branch target
// has one register (pair) per carried value, written before each jump.

import { Cond, Imm, Label, Mem } from "../x86/operand";
import { Op } from "../x86/instructions";
import { type Block, Exit } from "../lir/inst";
import type { FuncType, ValType } from "../wasm/module";
import { branchOn } from "./condition";
import { returnValues } from "./call";
import type { Context, Place } from "./context";
import { reg32 } from "./integer32";
import { type Node, NodeKind, regNode } from "./node";
import { into, materialise } from "./value";

export const enum FrameKind {
  Function,
  Block,
  Loop,
  If,
}

export interface Frame {
  readonly kind: FrameKind;
  readonly type: FuncType;
  /** Where a branch to this frame goes: the end, or a loop's head. */
  readonly target: Block;
  /** Registers of the values that a branch carries. */
  readonly carried: readonly Place[];
  /** Height of the operand stack below the frame's parameters. */
  readonly height: number;
  /** Parameters again, for the else branch; undefined once it has begun. */
  elseParams: Node[] | undefined;
  elseBlock: Block | undefined;
  /** Whether anything jumps to the end. */
  used: boolean;
}

export class Control {
  readonly frames: Frame[] = [];
  stack: Node[] = [];

  constructor(
    private readonly x: Context,
    type: FuncType,
  ) {
    this.frames.push({
      kind: FrameKind.Function, type, target: x.newBlock(), carried: type.results.map((t) => x.newPlace(t)),
      height: 0, elseParams: undefined, elseBlock: undefined, used: false,
    });
  }

  pop(): Node {
    return this.stack.pop()!;
  }

  popMany(count: number): Node[] {
    return count ? this.stack.splice(this.stack.length - count) : [];
  }

  /** Computes the pending trees for which `test` holds. */
  flush(test: (node: Node) => boolean): void {
    for (let i = 0; i < this.stack.length; i++) {
      if (test(this.stack[i])) this.stack[i] = materialise(this.x, this.stack[i]);
    }
  }

  /** Before a write to memory or a global, or a call. */
  flushReads(): void {
    this.flush((node) => node.reads);
  }

  /** Before control splits or joins. */
  flushAll(): void {
    this.flush((node) => node.kind !== NodeKind.Const && node.kind !== NodeKind.Reg);
  }

  /** block or loop. */
  enter(kind: FrameKind.Block | FrameKind.Loop, type: FuncType): void {
    const { x } = this;
    this.flushAll();
    const params = this.popMany(type.params.length);
    const loop = kind === FrameKind.Loop;
    if (loop) x.depth++;
    const target = loop ? x.newBlock() : x.newBlock();
    const carried = (loop ? type.params : type.results).map((t) => x.newPlace(t));
    if (loop) {
      params.forEach((param, i) => into(x, param, carried[i]));
      x.continueIn(target);
    }
    this.push({ kind, type, target, carried, height: this.stack.length, elseParams: undefined, elseBlock: undefined, used: false });
    this.stack.push(...(loop ? carried.map(placeNode) : params));
  }

  private push(frame: Frame): void {
    this.frames.push(frame);
  }

  enterIf(type: FuncType): void {
    const { x } = this;
    const condition = this.pop();
    this.flushAll();
    const elseParams = this.popMany(type.params.length);
    const [thenBlock, elseBlock] = [x.newBlock(), x.newBlock()];
    branchOn(x, condition, thenBlock, elseBlock);
    x.place(thenBlock);
    const carried = type.results.map((t) => x.newPlace(t));
    this.push({ kind: FrameKind.If, type, target: x.newBlock(), carried, height: this.stack.length, elseParams, elseBlock, used: false });
    this.stack.push(...elseParams);
  }

  else(): void {
    const { x } = this;
    const frame = this.frames[this.frames.length - 1];
    if (x.reachable) this.leaveTo(frame, frame.target, frame.carried);
    this.stack.length = frame.height;
    this.stack.push(...frame.elseParams!);
    x.place(frame.elseBlock!);
    frame.elseBlock = undefined;
  }

  /** The end of a frame; returns whether it was the function's. */
  end(): boolean {
    const { x } = this;
    const frame = this.frames[this.frames.length - 1];
    if (frame.elseBlock) this.else();
    if (frame.kind === FrameKind.Loop) x.depth--;
    this.frames.pop();
    if (frame.kind === FrameKind.Loop) {
      if (!x.reachable) this.stack.length = frame.height;
      return false;
    }
    if (x.reachable) {
      // When only the fall-through arrives its values stay pending trees.
      if (!frame.used && frame.kind !== FrameKind.Function) return false;
      this.leaveTo(frame, frame.target, frame.carried);
    }
    this.stack.length = frame.height;
    if (frame.used) {
      x.place(frame.target);
      this.stack.push(...frame.carried.map(placeNode));
      if (frame.kind === FrameKind.Function) returnValues(x, frame.type, frame.carried);
    }
    return frame.kind === FrameKind.Function;
  }

  /** Moves the top values to `carried` and jumps. */
  private leaveTo(frame: Frame, target: Block, carried: readonly Place[]): void {
    this.carry(carried);
    this.x.jump(target);
    this.x.reachable = false;
    frame.used = true;
  }

  /** Writes the top values into the registers that a branch carries. They stay on the stack. */
  private carry(carried: readonly Place[]): void {
    const { x, stack } = this;
    const first = stack.length - carried.length;
    if (carried.length === 1) return into(x, this.notReading(stack[first], carried), carried[0]);
    // All are computed before any is written: a loop's parameters may be among them.
    const values = carried.map((place, i) => this.inNewRegs(stack[first + i], place.type));
    values.forEach((value, i) => into(x, value, carried[i]));
  }

  private inNewRegs(node: Node, type: ValType): Node {
    if (node.kind === NodeKind.Const) return node;
    const place = this.x.newPlace(type);
    into(this.x, node, place);
    return placeNode(place);
  }

  private notReading(node: Node, places: readonly Place[]): Node {
    const reads = (tree: Node | null): boolean =>
      tree !== null &&
      ((tree.kind === NodeKind.Reg && places.some((place) => tree.lo === place.lo || tree.lo === place.hi)) || reads(tree.a) || reads(tree.b) || reads(tree.c));
    return node.kind !== NodeKind.Reg && reads(node) ? materialise(this.x, node) : node;
  }

  private frameAt(depth: number): Frame {
    return this.frames[this.frames.length - 1 - depth];
  }

  branch(depth: number): void {
    const frame = this.frameAt(depth);
    this.leaveTo(frame, frame.target, frame.carried);
  }

  branchIf(depth: number): void {
    const { x } = this;
    const frame = this.frameAt(depth);
    const condition = this.pop();
    const next = x.newBlock();
    frame.used = true;
    if (frame.carried.length === 0) {
      branchOn(x, condition, frame.target, next);
      return x.place(next);
    }
    // The carried values are wanted on both ways.
    const test = materialise(x, condition);
    this.flushAll();
    const taken = x.newBlock();
    branchOn(x, test, taken, next);
    x.place(taken);
    this.carry(frame.carried);
    x.jump(frame.target);
    x.place(next);
  }

  /** br_table: the last depth is the default. */
  branchTable(depths: readonly number[]): void {
    const { x } = this;
    const index = reg32(x, this.pop());
    this.flushAll();
    const ways = new Map<Frame, Block>();
    const blocks = depths.map((depth) => {
      const frame = this.frameAt(depth);
      frame.used = true;
      if (frame.carried.length === 0) return frame.target;
      const way = ways.get(frame) ?? x.newBlock();
      ways.set(frame, way);
      return way;
    });
    const fallback = blocks[blocks.length - 1];
    const cases = blocks.slice(0, -1);
    if (cases.length) {
      x.emit(Op.CMP, index, new Imm(cases.length));
      const jumps = x.newBlock();
      x.branch(Cond.AE, fallback, jumps);
      x.place(jumps);
      const labels = cases.map((block, i) => (block.label ??= new Label(`${x.func.label.name}.case${i}`)));
      x.emit(Op.JMP_MEM, null, new Mem(-1, 0, index, 4, x.env.jumpTable(labels)));
      x.block.exit = Exit.None;
      x.block.successors = [...new Set(cases)];
    } else x.jump(fallback);
    x.reachable = false;
    for (const [frame, way] of ways) {
      x.place(way);
      this.carry(frame.carried);
      x.jump(frame.target);
    }
    x.reachable = false;
  }

  return(): void {
    const frame = this.frames[0];
    this.leaveTo(frame, frame.target, frame.carried);
  }
}

function placeNode(place: Place): Node {
  return regNode(place.type, place.lo, place.hi);
}
