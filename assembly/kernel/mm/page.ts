// The frame allocator: a binary buddy system (Knuth, TAOCP vol 1, 2.5) over the frames behind the kernel image.
// Blocks of 2^order frames, aligned to their size; a freed block joins its buddy when that is free too.
// Frames are counted by their users: who shares one calls pageGet, pagePut of the last user frees it.
import { KERNEL_END } from "../layout";
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../param";
import { RAM_START } from "../../machine/layout";
import { physWritten } from "../../machine/mmu";
import { container, listAddHead, listEmpty, listInit, listRemove } from "../lib/list";
import { panic } from "../lib/panic";
import { MAX_ORDER, PAGE_RECORD_SIZE, Page, PageKind, mmGlobals, pageAddress, pageOf } from "./memmap";
import { machineWork } from "../../machine/power";

/** Of RAM, 1/64 is left to the kernel when user memory has run out, but at least this many frames. */
@inline const RESERVE_MIN: u32 = 64;
@inline const RESERVE_SHIFT: u32 = 6;

/**
 * Builds the memory map for RAM up to `end` and frees every frame that is not in use: not the kernel image, not
 * the map itself, and not [bootImages, end), which hold initramfs and command line. Both are physical addresses.
 */
export function pageInit(end: usize, bootImages: usize): void {
  const frames = (end - RAM_START) >> PAGE_SHIFT;
  mmGlobals.memMap = KERNEL_END;
  mmGlobals.end = end & <usize>PAGE_MASK;
  mmGlobals.bootImages = bootImages & <usize>PAGE_MASK;
  mmGlobals.totalPages = 0;
  mmGlobals.freePages = 0;
  for (let order: u32 = 0; order <= MAX_ORDER; order++) listInit(mmGlobals.freeList(order));
  for (let i: usize = 0; i < frames; i++) {
    const page = changetype<Page>(mmGlobals.memMap + i * PAGE_RECORD_SIZE);
    page.kind = PageKind.RESERVED;
    page.refcount = 1;
  }
  const first = roundUp(mmGlobals.memMap + frames * PAGE_RECORD_SIZE);
  giveRange(first, mmGlobals.bootImages);
  mmGlobals.reserve = max(mmGlobals.totalPages >> RESERVE_SHIFT, RESERVE_MIN);
}

/** Hands the frames of the boot images to the allocator; the initramfs has been unpacked. */
export function freeBootImages(): void {
  const start = mmGlobals.bootImages;
  mmGlobals.bootImages = mmGlobals.end;
  giveRange(start, mmGlobals.end);
}

/** Physical address of 2^order frames with undefined contents and one user, 0 when there is no such block. */
export function allocPages(order: u32): usize {
  let from = order;
  while (from <= MAX_ORDER && listEmpty(mmGlobals.freeList(from))) from++;
  if (from > MAX_ORDER) return 0;
  const page = container<Page>(mmGlobals.freeList(from).next, 0);
  listRemove(page.link);
  const pa = pageAddress(page);
  while (from > order) {
    from--;
    putInFreeList(pageOf(pa + ((<usize>PAGE_SIZE) << from)), from);
  }
  page.kind = PageKind.KERNEL;
  page.order = order;
  page.refcount = 1;
  page.owner = 0;
  page.index = 0;
  mmGlobals.freePages -= 1 << order;
  return pa;
}

/** One frame with undefined contents, 0 when there is none. */
@inline
export function allocPage(): usize {
  return allocPages(0);
}

/** One frame of zeros, 0 when there is none. */
export function allocZeroedPage(): usize {
  const pa = allocPages(0);
  if (pa) clearPage(pa);
  return pa;
}

/** One frame for user memory or file contents: refused (0) while only the kernel's reserve is left. */
export function allocUserPage(kind: PageKind): usize {
  if (mmGlobals.freePages <= mmGlobals.reserve) return 0;
  const pa = allocPages(0);
  if (pa) pageOf(pa).kind = kind;
  return pa;
}

/** Gives back 2^order frames that allocPages(order) returned, whatever the count of users is. */
export function freePages(pa: usize, order: u32): void {
  let page = pageOf(pa);
  if (page.kind == PageKind.FREE || page.order != order) panic("freed a frame that was not allocated so");
  mmGlobals.freePages += 1 << order;
  let block = pa;
  while (order < MAX_ORDER) {
    const buddyAddress = block ^ ((<usize>PAGE_SIZE) << order);
    if (buddyAddress < RAM_START || buddyAddress >= mmGlobals.end) break;
    const buddy = pageOf(buddyAddress);
    if (buddy.kind != PageKind.FREE || buddy.order != order) break;
    listRemove(buddy.link);
    page.kind = PageKind.TAIL;
    buddy.kind = PageKind.TAIL;
    block &= ~((<usize>PAGE_SIZE) << order);
    page = pageOf(block);
    order++;
  }
  putInFreeList(page, order);
}

/** One more user of the frame at `pa`. */
@inline
export function pageGet(pa: usize): void {
  pageOf(pa).refcount++;
}

/** One user less; frees the block when it was the last one. */
@inline
export function pagePut(pa: usize): void {
  const page = pageOf(pa);
  if (--page.refcount == 0) freePages(pa & <usize>PAGE_MASK, page.order);
}

/** Frames that are free, and that the allocator has in all. */
@inline
export function freePageCount(): u32 {
  return mmGlobals.freePages;
}
@inline
export function totalPageCount(): u32 {
  return mmGlobals.totalPages;
}

/** What filling or copying a frame takes (machineWork). */
@inline const PAGE_NS: u32 = 1000;

/** Fills one frame with zeros. */
@inline
export function clearPage(pa: usize): void {
  machineWork(PAGE_NS);
  memory.fill(pa, 0, PAGE_SIZE);
  physWritten(pa, PAGE_SIZE);
}

/** Copies one frame. */
@inline
export function copyPage(to: usize, from: usize): void {
  machineWork(PAGE_NS);
  memory.copy(to, from, PAGE_SIZE);
  physWritten(to, PAGE_SIZE);
}

@inline
function roundUp(address: usize): usize {
  return (address + PAGE_SIZE - 1) & <usize>PAGE_MASK;
}

function putInFreeList(page: Page, order: u32): void {
  page.kind = PageKind.FREE;
  page.order = order;
  page.refcount = 0;
  listAddHead(mmGlobals.freeList(order), page.link);
}

/** Frees the frames of [start, end), in the largest blocks that alignment allows. */
function giveRange(start: usize, end: usize): void {
  let at = start;
  while (at < end) {
    let order: u32 = 0;
    while (order < MAX_ORDER && (at & ((<usize>PAGE_SIZE) << order)) == 0 && at + ((<usize>PAGE_SIZE) << (order + 1)) <= end) order++;
    const page = pageOf(at);
    page.kind = PageKind.KERNEL;
    page.order = order;
    mmGlobals.totalPages += 1 << order;
    freePages(at, order);
    at += (<usize>PAGE_SIZE) << order;
  }
}
