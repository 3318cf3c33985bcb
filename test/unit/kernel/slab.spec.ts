// Slab caches: objects are zeroed, distinct and aligned, and an empty cache holds no frames.
import { Cache, cacheAlloc, cacheCreate, cacheFree, cacheOf, kfree, kmalloc, kzalloc, orderFor, slabInit } from "../../../assembly/kernel/mm/slab";
import { freePageCount, pageInit } from "../../../assembly/kernel/mm/page";
import { RAM_START } from "../../../assembly/machine/layout";

const END: usize = RAM_START + 0xc00000;

/** Bytes of [at, at + size) that are not zero. */
function bytesSet(at: usize, size: u32): u32 {
  let n: u32 = 0;
  for (let i: u32 = 0; i < size; i++) if (load<u8>(at + i) != 0) n++;
  return n;
}

describe("slab", () => {
  beforeEach(() => {
    pageInit(END, END);
    slabInit();
    cacheCreate(Cache.VMA, "vma", 36);
    cacheCreate(Cache.TASK, "task", 700);
  });

  test("gives zeroed objects, also where one was before", () => {
    const first = cacheAlloc(Cache.TASK);
    memory.fill(first, 0xff, 700);
    cacheFree(Cache.TASK, first);
    const second = cacheAlloc(Cache.TASK);
    expect(second).toBe(first);
    expect(bytesSet(second, 700)).toBe(0);
  });

  test("aligns large objects to 16 bytes", () => {
    for (let i = 0; i < 20; i++) expect(cacheAlloc(Cache.TASK) & 15).toBe(0);
  });

  test("gives the frames back with the last object", () => {
    const before = freePageCount();
    const objects = new Array<usize>();
    for (let i = 0; i < 1000; i++) objects.push(cacheAlloc(Cache.VMA));
    expect(cacheOf(Cache.VMA).used).toBe(1000);
    let same = 0;
    for (let i = 0; i < 1000; i++) {
      for (let j = i + 1; j < 1000; j++) if (objects[i] == objects[j]) same++;
    }
    expect(same).toBe(0);
    for (let i = 0; i < 1000; i++) cacheFree(Cache.VMA, objects[(i * 7) % 1000]);
    expect(cacheOf(Cache.VMA).used).toBe(0);
    expect(cacheOf(Cache.VMA).slabs).toBe(0);
    expect(freePageCount()).toBe(before);
  });

  test("kmalloc serves every size and kfree finds where it came from", () => {
    const before = freePageCount();
    for (let size: u32 = 1; size < 40000; size = size * 3 + 1) {
      const at = kzalloc(size);
      expect(at).not.toBe(0);
      expect(bytesSet(at, size)).toBe(0);
      memory.fill(at, 0xee, size);
      kfree(at);
    }
    kfree(0);
    expect(freePageCount()).toBe(before);
  });

  test("says 0 when memory is out, and goes on when some came back", () => {
    let last: usize = 0;
    for (let at = kmalloc(4096); at != 0; at = kmalloc(4096)) last = at;
    expect(kmalloc(4096)).toBe(0);
    kfree(last);
    expect(kmalloc(4096)).toBe(last);
  });

  test("panics when an object goes back to the wrong cache", () => {
    expect(() => {
      cacheFree(Cache.VMA, cacheAlloc(Cache.TASK));
    }).toThrow();
  });

  test("orderFor counts frames", () => {
    expect(orderFor(1)).toBe(0);
    expect(orderFor(4096)).toBe(0);
    expect(orderFor(4097)).toBe(1);
    expect(orderFor(32768)).toBe(3);
  });
});
