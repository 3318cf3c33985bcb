// Expressions that are not computed yet. The lowering keeps WebAssembly's operand stack as such trees, so that
// a consumer sees its operands whole and can fold them into one instruction. Each node is consumed once.

import type { Reg } from "../x86/operand";
import { ValType } from "../wasm/module";

export const enum NodeKind {
  /** lo, hi: the bits of the value. */
  Const,
  /** lo, hi: registers that nobody writes any more. */
  Reg,
  /** lo: index of the local. */
  Local,
  /** lo: index of the global. */
  Global,
  /** op: the load; a: address; lo: offset. */
  Load,
  /** op: any pure instruction of one to three operands. */
  Op,
}

export class Node {
  /** Whether it reads memory or a global: it must be computed before anything writes. */
  readonly reads: boolean;
  /** Number of nodes in the tree. */
  readonly size: number;

  constructor(
    readonly kind: NodeKind,
    readonly type: ValType,
    readonly op: number,
    readonly lo: number,
    readonly hi: number,
    readonly a: Node | null = null,
    readonly b: Node | null = null,
    readonly c: Node | null = null,
  ) {
    this.reads = kind === NodeKind.Load || kind === NodeKind.Global || !!a?.reads || !!b?.reads || !!c?.reads;
    this.size = 1 + (a?.size ?? 0) + (b?.size ?? 0) + (c?.size ?? 0);
  }

  mentionsLocal(local: number): boolean {
    if (this.kind === NodeKind.Local) return this.lo === local;
    return !!this.a?.mentionsLocal(local) || !!this.b?.mentionsLocal(local) || !!this.c?.mentionsLocal(local);
  }

  /** The value of an i32 constant, or undefined. */
  get constant(): number | undefined {
    return this.kind === NodeKind.Const ? this.lo : undefined;
  }
}

export const constNode = (type: ValType, lo: number, hi = 0) => new Node(NodeKind.Const, type, 0, lo, hi);
export const regNode = (type: ValType, lo: Reg, hi: Reg = -1) => new Node(NodeKind.Reg, type, 0, lo, hi);
export const opNode = (type: ValType, op: number, a: Node, b: Node | null = null, c: Node | null = null) =>
  new Node(NodeKind.Op, type, op, 0, 0, a, b, c);
