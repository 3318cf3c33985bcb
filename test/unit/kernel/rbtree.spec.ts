// The red-black tree keeps order and balance through any mix of insertions and removals.
import { RB_NODE_SIZE, RbColor, RbNode, RbRoot, rbErase, rbFirst, rbInit, rbInsert, rbLast, rbLeftLink, rbNext, rbPrev, rbRightLink, rbRootLink } from "../../../assembly/kernel/lib/rbtree";
import { RAM_START } from "../../../assembly/machine/layout";

const NODES: u32 = 256;
const KEY: usize = RB_NODE_SIZE;
const RECORD: usize = RB_NODE_SIZE + 8;
const root = changetype<RbRoot>(RAM_START);
let random: u32 = 1;

function nextRandom(below: u32): u32 {
  random = random * 1103515245 + 12345;
  return ((random >> 8) & 0xffff) % below;
}

function node(i: u32): RbNode {
  return changetype<RbNode>(RAM_START + 16 + <usize>i * RECORD);
}

function keyOf(at: RbNode): u32 {
  return load<u32>(changetype<usize>(at), KEY);
}

function insert(i: u32, key: u32): void {
  const added = node(i);
  store<u32>(changetype<usize>(added), key, KEY);
  let parent: RbNode | null = null;
  let link = rbRootLink(root);
  let at = root.node;
  while (at != null) {
    parent = at;
    link = key < keyOf(at) ? rbLeftLink(at) : rbRightLink(at);
    at = changetype<RbNode | null>(load<usize>(link));
  }
  rbInsert(root, added, parent, link);
}

/** Black nodes on every way down from `at`; -1 when a rule is broken. */
function blackHeight(at: RbNode | null, parent: RbNode | null): i32 {
  if (at == null) return 1;
  if (at.parent != parent) return -1;
  if (at.color == RbColor.RED && parent != null && parent.color == RbColor.RED) return -1;
  const left = blackHeight(at.left, at);
  if (left < 0 || left != blackHeight(at.right, at)) return -1;
  return left + (at.color == RbColor.BLACK ? 1 : 0);
}

function countForwards(): u32 {
  let n: u32 = 0;
  let last: u32 = 0;
  let at = rbFirst(root);
  while (at != null) {
    if (keyOf(at) < last) return u32.MAX_VALUE;
    last = keyOf(at);
    n++;
    at = rbNext(at);
  }
  return n;
}

function countBackwards(): u32 {
  let n: u32 = 0;
  let at = rbLast(root);
  while (at != null) {
    n++;
    at = rbPrev(at);
  }
  return n;
}

describe("red-black tree", () => {
  beforeEach(() => {
    rbInit(root);
    random = 1;
  });

  test("an empty one has no first and no last node", () => {
    expect(changetype<usize>(rbFirst(root))).toBe(0);
    expect(changetype<usize>(rbLast(root))).toBe(0);
  });

  test("stays sorted and balanced through 20,000 random changes", () => {
    memory.fill(RAM_START, 0, 16 + <usize>NODES * RECORD);
    const present = new Uint8Array(NODES);
    let count: u32 = 0;
    for (let step = 0; step < 20000; step++) {
      const i = nextRandom(NODES);
      if (present[i]) {
        rbErase(root, node(i));
        count--;
      } else {
        insert(i, nextRandom(100));
        count++;
      }
      present[i] = 1 - present[i];
      if (step % 64 != 0) continue;
      expect(blackHeight(root.node, null)).toBeGreaterThan(0);
      expect(countForwards()).toBe(count);
      expect(countBackwards()).toBe(count);
    }
  });

  test("equal keys keep the order of insertion", () => {
    for (let i: u32 = 0; i < 20; i++) insert(i, 7);
    let at = rbFirst(root);
    for (let i: u32 = 0; i < 20; i++) {
      expect(changetype<usize>(at)).toBe(changetype<usize>(node(i)));
      at = rbNext(at!);
    }
  });
});
