// The page cache's tree: sparse indices, growth in height, removal down to nothing.
import { RadixTree, radixInit, radixInsert, radixLookup, radixNext, radixRemove } from "../../../assembly/kernel/lib/radix-tree";
import { Cache, cacheOf, slabInit } from "../../../assembly/kernel/mm/slab";
import { pageInit } from "../../../assembly/kernel/mm/page";
import { RAM_START } from "../../../assembly/machine/layout";

const END: usize = RAM_START + 0xc00000;
/** A RadixTree in memory that nothing else uses. */
const TREE = changetype<RadixTree>(END);

describe("radix tree", () => {
  beforeEach(() => {
    pageInit(END, END);
    slabInit();
    radixInit();
    TREE.root = 0;
    TREE.height = 0;
  });

  test("keeps one item at index 0 without a node", () => {
    expect(radixInsert(TREE, 0, 7)).toBe(true);
    expect(radixLookup(TREE, 0)).toBe(7);
    expect(radixLookup(TREE, 1)).toBe(0);
    expect(cacheOf(Cache.RADIX_NODE).used).toBe(0);
  });

  test("finds items of any index, and only those", () => {
    const indices: u32[] = [0, 1, 63, 64, 4095, 4096, 262144, 0x7fffffff, 0xffffffff];
    for (let i = 0; i < indices.length; i++) expect(radixInsert(TREE, indices[i], 100 + i)).toBe(true);
    for (let i = 0; i < indices.length; i++) expect(radixLookup(TREE, indices[i])).toBe(100 + i);
    expect(radixLookup(TREE, 65)).toBe(0);
    expect(radixLookup(TREE, 0xfffffffe)).toBe(0);
  });

  test("walks the items in order", () => {
    radixInsert(TREE, 5, 1);
    radixInsert(TREE, 700, 2);
    radixInsert(TREE, 300000, 3);
    expect(radixNext(TREE, 0)).toBe(5);
    expect(radixNext(TREE, 6)).toBe(700);
    expect(radixNext(TREE, 701)).toBe(300000);
    expect(radixNext(TREE, 300001)).toBe(-1);
  });

  test("gives every node back with the last item", () => {
    for (let i: u32 = 0; i < 1000; i++) radixInsert(TREE, i * 97, i + 1);
    for (let i: u32 = 0; i < 1000; i++) expect(radixRemove(TREE, i * 97)).toBe(i + 1);
    expect(radixRemove(TREE, 97)).toBe(0);
    expect(cacheOf(Cache.RADIX_NODE).used).toBe(0);
    expect(TREE.root).toBe(0);
  });
});
