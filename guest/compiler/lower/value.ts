// Computes expression trees of any type into registers.

import { ValType } from "../wasm/module";
import type { Context, Place } from "./context";
import { intoFloat } from "./float";
import { into32 } from "./integer32";
import { into64 } from "./integer64";
import { type Node, NodeKind, regNode } from "./node";

/** place = value of the tree. The tree must not read the registers of `place`. */
export function into(x: Context, node: Node, place: Place): void {
  switch (place.type) {
    case ValType.I64:
      return into64(x, node, place.lo, place.hi);
    case ValType.F32:
    case ValType.F64:
      return intoFloat(x, node, place.lo);
    default:
      return into32(x, node, place.lo);
  }
}

/** The value in registers that nobody writes any more, as a node. */
export function materialise(x: Context, node: Node): Node {
  if (node.kind === NodeKind.Reg || node.kind === NodeKind.Const) return node;
  const place = x.newPlace(node.type);
  into(x, node, place);
  return regNode(place.type, place.lo, place.hi);
}
