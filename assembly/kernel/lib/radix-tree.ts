// Radix tree from a u32 index to a word (Linux: lib/radix-tree.c): 64 slots a node, as high as the largest
// index needs. The page cache keeps a file's frames in one. A tree of height 0 is its one item, at index 0.
//
//   root word:  0 = empty; height 0: the item; else the top node
//   node:       64 slots of 4 bytes, then the number of slots in use
import { Cache, cacheAlloc, cacheCreate, cacheFree } from "../mm/slab";

@inline const SLOT_BITS: u32 = 6;
@inline const SLOTS: u32 = 1 << SLOT_BITS;
@inline const COUNT: usize = SLOTS * 4;
@inline const NODE_SIZE: u32 = <u32>COUNT + 4;

/**
 *   0    root: usize
 *   4    height: u32
 */
@unmanaged
export class RadixTree {
  root: usize;
  height: u32;
}
/** Bytes of a RadixTree, for records that embed one. */
@inline export const RADIX_TREE_SIZE: usize = 8;

/** Makes the cache of nodes. Once, at boot. */
export function radixInit(): void {
  cacheCreate(Cache.RADIX_NODE, "radix_tree_node", NODE_SIZE);
}

/** The item at `index`, 0 when there is none. */
export function radixLookup(tree: RadixTree, index: u32): usize {
  let height = tree.height;
  let node = tree.root;
  if (index > maxIndex(height)) return 0;
  while (height > 0 && node != 0) {
    height--;
    node = load<usize>(slotAddress(node, index, height));
  }
  return node;
}

/** Puts `item` (not 0) at `index`, which must be free. False when there is no memory for a node. */
export function radixInsert(tree: RadixTree, index: u32, item: usize): bool {
  while (index > maxIndex(tree.height)) {
    if (!grow(tree)) return false;
  }
  if (tree.height == 0) {
    tree.root = item;
    return true;
  }
  if (tree.root == 0) {
    tree.root = cacheAlloc(Cache.RADIX_NODE);
    if (tree.root == 0) return false;
  }
  let node = tree.root;
  for (let level = tree.height - 1; level > 0; level--) {
    const slot = slotAddress(node, index, level);
    let child = load<usize>(slot);
    if (child == 0) {
      child = cacheAlloc(Cache.RADIX_NODE);
      if (child == 0) return false;
      store<usize>(slot, child);
      addCount(node, 1);
    }
    node = child;
  }
  store<usize>(slotAddress(node, index, 0), item);
  addCount(node, 1);
  return true;
}

/** Takes the item at `index` out and returns it; 0 when there is none. Nodes that become empty are freed. */
export function radixRemove(tree: RadixTree, index: u32): usize {
  const item = radixLookup(tree, index);
  if (item == 0) return 0;
  if (tree.height == 0) {
    tree.root = 0;
    return item;
  }
  if (removeBelow(tree.root, index, tree.height - 1)) {
    cacheFree(Cache.RADIX_NODE, tree.root);
    tree.root = 0;
    tree.height = 0;
  }
  return item;
}

/** The smallest index >= `from` that has an item; -1 (as i64) when there is none. */
export function radixNext(tree: RadixTree, from: u32): i64 {
  if (tree.root == 0 || from > maxIndex(tree.height)) return -1;
  if (tree.height == 0) return 0;
  return nextBelow(tree.root, from, tree.height - 1, 0);
}

function nextBelow(node: usize, from: u32, level: u32, base: u64): i64 {
  const shift = level * SLOT_BITS;
  const span: u64 = <u64>1 << shift;
  let slot = <u64>from > base ? <u32>((<u64>from - base) >> shift) : 0;
  for (; slot < SLOTS; slot++) {
    const child = load<usize>(node + slot * 4);
    if (child == 0) continue;
    const start = base + <u64>slot * span;
    if (level == 0) return <i64>start;
    const found = nextBelow(child, from, level - 1, start);
    if (found >= 0) return found;
  }
  return -1;
}

/** Clears the slot of `index` under `node`; true when the node is empty afterwards. */
function removeBelow(node: usize, index: u32, level: u32): bool {
  const slot = slotAddress(node, index, level);
  if (level > 0) {
    const child = load<usize>(slot);
    if (!removeBelow(child, index, level - 1)) return false;
    cacheFree(Cache.RADIX_NODE, child);
  }
  store<usize>(slot, 0);
  addCount(node, -1);
  return load<u32>(node + COUNT) == 0;
}

function grow(tree: RadixTree): bool {
  if (tree.root != 0) {
    const node = cacheAlloc(Cache.RADIX_NODE);
    if (node == 0) return false;
    store<usize>(node, tree.root);
    addCount(node, 1);
    tree.root = node;
  }
  tree.height++;
  return true;
}

@inline
function slotAddress(node: usize, index: u32, level: u32): usize {
  return node + ((index >> (level * SLOT_BITS)) & (SLOTS - 1)) * 4;
}

@inline
function maxIndex(height: u32): u32 {
  const bits = height * SLOT_BITS;
  return bits >= 32 ? u32.MAX_VALUE : (<u32>1 << bits) - 1;
}

@inline
function addCount(node: usize, change: i32): void {
  store<u32>(node + COUNT, load<u32>(node + COUNT) + change);
}
