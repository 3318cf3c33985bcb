// The frame allocator: blocks are aligned, never overlap, and join again; what is counted is what is free.
import { KERNEL_END } from "../../../assembly/kernel/layout";
import { PageKind, mmGlobals, pageOf } from "../../../assembly/kernel/mm/memmap";
import { allocPage, allocPages, allocUserPage, allocZeroedPage, freeBootImages, freePageCount, freePages, pageGet, pageInit, pagePut, totalPageCount } from "../../../assembly/kernel/mm/page";
import { PAGE_SIZE } from "../../../assembly/kernel/param";
import { RAM_START } from "../../../assembly/machine/layout";

const END: usize = RAM_START + 0xc00000;
const IMAGES: usize = END - 0x20000;

describe("frame allocator", () => {
  beforeEach(() => {
    pageInit(END, IMAGES);
  });

  test("starts with all frames between the memory map and the boot images", () => {
    expect(freePageCount()).toBe(totalPageCount());
    expect(totalPageCount()).toBeGreaterThan(1800);
    expect(totalPageCount()).toBeLessThan(<u32>((IMAGES - KERNEL_END) / PAGE_SIZE));
  });

  test("gets the boot images' frames when they are no longer needed", () => {
    const before = freePageCount();
    freeBootImages();
    expect(freePageCount()).toBe(before + 0x20);
  });

  test("aligns a block to its size", () => {
    for (let order: u32 = 0; order <= 8; order++) {
      const pa = allocPages(order);
      expect(pa).not.toBe(0);
      expect(pa & ((<usize>PAGE_SIZE << order) - 1)).toBe(0);
    }
  });

  test("hands out every frame once, and joins them all again", () => {
    const total = freePageCount();
    let large = 0;
    while (allocPages(8) != 0) large++;
    pageInit(END, IMAGES);
    const frames = new Array<usize>();
    for (let pa = allocPage(); pa != 0; pa = allocPage()) {
      expect(load<u32>(pa)).not.toBe(0x5a5a5a5a);
      store<u32>(pa, 0x5a5a5a5a);
      frames.push(pa);
    }
    expect(<u32>frames.length).toBe(total);
    expect(freePageCount()).toBe(0);
    for (let i = 0; i < frames.length; i += 2) freePages(frames[i], 0);
    for (let i = 1; i < frames.length; i += 2) freePages(frames[i], 0);
    for (let i = 0; i < frames.length; i++) store<u32>(frames[i], 0);
    expect(freePageCount()).toBe(total);
  });

  test("can make large blocks again after all small ones came back", () => {
    let large = 0;
    while (allocPages(8) != 0) large++;
    pageInit(END, IMAGES);
    const frames = new Array<usize>();
    for (let pa = allocPage(); pa != 0; pa = allocPage()) frames.push(pa);
    for (let i = 0; i < frames.length; i++) freePages(frames[i], 0);
    let again = 0;
    while (allocPages(8) != 0) again++;
    expect(again).toBe(large);
  });

  test("frees a shared frame with its last user", () => {
    const before = freePageCount();
    const pa = allocPage();
    pageGet(pa);
    pagePut(pa);
    expect(freePageCount()).toBe(before - 1);
    pagePut(pa);
    expect(freePageCount()).toBe(before);
  });

  test("clears what it is asked to clear", () => {
    const pa = allocPage();
    memory.fill(pa, 0xff, PAGE_SIZE);
    freePages(pa, 0);
    const again = allocZeroedPage();
    expect(again).toBe(pa);
    for (let i: usize = 0; i < PAGE_SIZE; i += 8) expect(load<u64>(again + i)).toBe(0);
  });

  test("keeps the last frames from user memory", () => {
    let taken: u32 = 0;
    while (allocUserPage(PageKind.ANON) != 0) taken++;
    expect(freePageCount()).toBe(mmGlobals.reserve);
    expect(allocPage()).not.toBe(0);
  });

  test("panics when a frame is freed twice", () => {
    expect(() => {
      const pa = allocPage();
      freePages(pa, 0);
      freePages(pa, 0);
    }).toThrow();
  });

  test("marks the first frame of a free block", () => {
    const pa = allocPages(3);
    expect(pageOf(pa).kind).toBe(PageKind.KERNEL);
    freePages(pa, 3);
    expect(freePageCount()).toBe(totalPageCount());
  });
});
