// Improves the shape of the control-flow graph before registers are allocated. LIR is not in SSA form, so a
// block can be copied as it is.

import { type Block, Exit, type Func } from "./inst";

/** The longest loop head that is worth a second copy. */
const MAX_COPIED = 8;

/** Drops unreachable blocks and turns loops that test at the top into loops that test at the bottom. */
export function shapeLoops(func: Func): void {
  removeUnreachable(func);
  rotateLoops(func);
  removeUnreachable(func);
}

function removeUnreachable(func: Func): void {
  const reached = new Set<Block>([func.blocks[0]]);
  for (const block of reached) for (const successor of block.successors) reached.add(successor);
  const kept = func.blocks.filter((block) => reached.has(block));
  func.blocks.splice(0, func.blocks.length, ...kept);
}

/** A jump back to a short head that ends in a test becomes a copy of that head: one jump per turn, not two. */
function rotateLoops(func: Func): void {
  const order = new Map(func.blocks.map((block, i) => [block, i]));
  func.blocks.forEach((block, i) => {
    if (block.exit !== Exit.Jump) return;
    const [head] = block.successors;
    if (order.get(head)! > i || head === block || head.exit !== Exit.Branch || head.insts.length > MAX_COPIED) return;
    for (const inst of head.insts) block.insts.push(inst.clone());
    block.exit = Exit.Branch;
    block.cond = head.cond;
    block.successors = [...head.successors];
  });
}
