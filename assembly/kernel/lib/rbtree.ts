// Intrusive red-black trees (Cormen et al., Introduction to Algorithms, ch. 13). A node lives inside the record
// that it orders; who inserts walks down from the root by its own key and hands over the place it found:
//
//     let parent: RbNode | null = null;
//     let link = rbRootLink(root);                       // address of the reference to fill
//     for (let at = root.node; at != null; ) {
//       parent = at;
//       link = keyOf(node) < keyOf(at) ? rbLeftLink(at) : rbRightLink(at);
//       at = changetype<RbNode | null>(load<usize>(link));
//     }
//     rbInsert(root, node, parent, link);
//
// Records get back from their node with rbEntry<T>(node, offset). All operations but rbNext/rbPrev chains are
// O(log n); nothing is allocated.

export const enum RbColor {
  RED = 0,
  BLACK = 1,
}

/**
 *   0    left: RbNode | null
 *   4    right: RbNode | null
 *   8    parent: RbNode | null
 *   12   color: u32            RbColor
 */
@unmanaged
export class RbNode {
  left: RbNode | null;
  right: RbNode | null;
  parent: RbNode | null;
  color: u32;
}
@inline export const RB_NODE_SIZE: usize = 16;

/**
 *   0    node: RbNode | null   the top of the tree; null = empty
 */
@unmanaged
export class RbRoot {
  node: RbNode | null;
}
@inline export const RB_ROOT_SIZE: usize = 4;

@inline
export function rbInit(root: RbRoot): void {
  root.node = null;
}

/** The node embedded at byte `offset` of the record at `record`. */
@inline
export function rbAt(record: usize, offset: usize): RbNode {
  return changetype<RbNode>(record + offset);
}

/** The record whose node at byte `offset` is `node`. */
@inline
export function rbEntry<T>(node: RbNode, offset: usize): T {
  return changetype<T>(changetype<usize>(node) - offset);
}

/** Addresses of the references that an insertion may fill: the root's, a node's left one, its right one. */
@inline
export function rbRootLink(root: RbRoot): usize {
  return changetype<usize>(root) + offsetof<RbRoot>("node");
}
@inline
export function rbLeftLink(node: RbNode): usize {
  return changetype<usize>(node) + offsetof<RbNode>("left");
}
@inline
export function rbRightLink(node: RbNode): usize {
  return changetype<usize>(node) + offsetof<RbNode>("right");
}

/** Hangs `node` into the empty place `link` below `parent` (null: the tree is empty) and rebalances. */
export function rbInsert(root: RbRoot, node: RbNode, parent: RbNode | null, link: usize): void {
  node.left = null;
  node.right = null;
  node.parent = parent;
  node.color = RbColor.RED;
  store<usize>(link, changetype<usize>(node));
  insertFixup(root, node);
}

/** Takes `node` out and rebalances; its fields are stale afterwards. */
export function rbErase(root: RbRoot, node: RbNode): void {
  const left = node.left;
  const right = node.right;
  let removedColor = node.color;
  let hole: RbNode | null; // what took the removed place
  let holeParent: RbNode | null;
  if (left == null) {
    hole = right;
    holeParent = node.parent;
    transplant(root, node, right);
  } else if (right == null) {
    hole = left;
    holeParent = node.parent;
    transplant(root, node, left);
  } else {
    const successor = leftmost(right);
    removedColor = successor.color;
    hole = successor.right;
    if (successor == right) {
      holeParent = successor;
    } else {
      holeParent = successor.parent;
      transplant(root, successor, successor.right);
      successor.right = right;
      right.parent = successor;
    }
    transplant(root, node, successor);
    successor.left = left;
    left.parent = successor;
    successor.color = node.color;
  }
  if (removedColor == RbColor.BLACK) eraseFixup(root, hole, holeParent);
}

/** The first node in order, null when the tree is empty. */
export function rbFirst(root: RbRoot): RbNode | null {
  const top = root.node;
  return top == null ? null : leftmost(top);
}

/** The last node in order, null when the tree is empty. */
export function rbLast(root: RbRoot): RbNode | null {
  const top = root.node;
  return top == null ? null : rightmost(top);
}

/** The node after `node`, null at the end. */
export function rbNext(node: RbNode): RbNode | null {
  const right = node.right;
  if (right != null) return leftmost(right);
  let at = node;
  let parent = at.parent;
  while (parent != null && parent.right == at) {
    at = parent;
    parent = at.parent;
  }
  return parent;
}

/** The node before `node`, null at the start. */
export function rbPrev(node: RbNode): RbNode | null {
  const left = node.left;
  if (left != null) return rightmost(left);
  let at = node;
  let parent = at.parent;
  while (parent != null && parent.left == at) {
    at = parent;
    parent = at.parent;
  }
  return parent;
}

function leftmost(from: RbNode): RbNode {
  let at = from;
  for (let next = at.left; next != null; next = at.left) at = next;
  return at;
}

function rightmost(from: RbNode): RbNode {
  let at = from;
  for (let next = at.right; next != null; next = at.right) at = next;
  return at;
}

/** An absent node counts as black. */
@inline
function isRed(node: RbNode | null): bool {
  return node != null && node.color == RbColor.RED;
}

/** `by` (may be null) takes the place of `node` below its parent. */
function transplant(root: RbRoot, node: RbNode, by: RbNode | null): void {
  const parent = node.parent;
  if (parent == null) root.node = by;
  else if (parent.left == node) parent.left = by;
  else parent.right = by;
  if (by != null) by.parent = parent;
}

function rotateLeft(root: RbRoot, node: RbNode): void {
  const up = node.right!;
  const middle = up.left;
  node.right = middle;
  if (middle != null) middle.parent = node;
  transplant(root, node, up);
  up.left = node;
  node.parent = up;
}

function rotateRight(root: RbRoot, node: RbNode): void {
  const up = node.left!;
  const middle = up.right;
  node.left = middle;
  if (middle != null) middle.parent = node;
  transplant(root, node, up);
  up.right = node;
  node.parent = up;
}

/** Only the new red node may have a red parent: recolour upwards, then rotate at most twice. */
function insertFixup(root: RbRoot, inserted: RbNode): void {
  let node = inserted;
  while (isRed(node.parent)) {
    let parent = node.parent!;
    const grandparent = parent.parent!;
    const onLeft = grandparent.left == parent;
    const uncle = onLeft ? grandparent.right : grandparent.left;
    if (isRed(uncle)) {
      parent.color = RbColor.BLACK;
      uncle!.color = RbColor.BLACK;
      grandparent.color = RbColor.RED;
      node = grandparent;
      continue;
    }
    if (onLeft) {
      if (parent.right == node) {
        rotateLeft(root, parent);
        parent = node;
      }
      rotateRight(root, grandparent);
    } else {
      if (parent.left == node) {
        rotateRight(root, parent);
        parent = node;
      }
      rotateLeft(root, grandparent);
    }
    parent.color = RbColor.BLACK;
    grandparent.color = RbColor.RED;
    break;
  }
  root.node!.color = RbColor.BLACK;
}

/** The subtree `hole` below `holeParent` is one black node short. */
function eraseFixup(root: RbRoot, hole: RbNode | null, holeParent: RbNode | null): void {
  let node = hole;
  let parent = holeParent;
  while (parent != null && !isRed(node)) {
    const onLeft = parent.left == node;
    let sibling = (onLeft ? parent.right : parent.left)!;
    if (isRed(sibling)) {
      sibling.color = RbColor.BLACK;
      parent.color = RbColor.RED;
      if (onLeft) rotateLeft(root, parent);
      else rotateRight(root, parent);
      sibling = (onLeft ? parent.right : parent.left)!;
    }
    const near = onLeft ? sibling.left : sibling.right;
    const far = onLeft ? sibling.right : sibling.left;
    if (!isRed(near) && !isRed(far)) {
      sibling.color = RbColor.RED;
      node = parent;
      parent = parent.parent;
      continue;
    }
    if (!isRed(far)) {
      near!.color = RbColor.BLACK;
      sibling.color = RbColor.RED;
      if (onLeft) rotateRight(root, sibling);
      else rotateLeft(root, sibling);
      sibling = (onLeft ? parent.right : parent.left)!;
    }
    sibling.color = parent.color;
    parent.color = RbColor.BLACK;
    (onLeft ? sibling.right : sibling.left)!.color = RbColor.BLACK;
    if (onLeft) rotateLeft(root, parent);
    else rotateRight(root, parent);
    return;
  }
  if (node != null) node.color = RbColor.BLACK;
}
