// The page cache: a file's contents as frames, by page number, in the inode's radix tree. tmpfs keeps its files
// here and nowhere else; exec and file mappings share these very frames. The cache counts as one user of a frame.
import { Errno } from "../../abi/errno";
import { physWritten } from "../../machine/mmu";
import { PageKind, pageOf } from "../mm/memmap";
import { allocUserPage, clearPage, pagePut } from "../mm/page";
import { unmapFile, unmapShared } from "../mm/reverse";
import { Uio, copyFromUio, copyToUio } from "../mm/uio";
import { PAGE_SHIFT, PAGE_SIZE } from "../param";
import { radixInsert, radixLookup, radixNext, radixRemove } from "../lib/radix-tree";
import { fsState } from "./globals";
import { Inode } from "./inode";

/** Largest file: page numbers have 32 bits. */
@inline export const FILE_SIZE_MAX: u64 = (<u64>1 << 44) - 1;
/** How far files reach that were opened without O_LARGEFILE. */
@inline export const MAX_NON_LFS: u64 = 0x7fffffff;

/**
 * The frame that holds page `index` of the file, without a new user counted; with `create` a missing page is made
 * (zeros). 0 when there is none: a hole, or the file system or the memory is full.
 */
export function pageCacheGet(inode: Inode, index: u32, create: bool): usize {
  const page = radixLookup(inode.pages, index);
  if (page != 0 || !create) return page;
  return addPage(inode, index);
}

/** Moves bytes [position, position + uio.resid) of the file, up to its size, out. Bytes or -EFAULT. Holes are zeros. */
export function pageCacheRead(inode: Inode, uio: Uio, position: u64): i32 {
  let moved: u32 = 0;
  while (uio.resid > 0 && position < inode.size) {
    const offset = <u32>position & (PAGE_SIZE - 1);
    let n = min(PAGE_SIZE - offset, uio.resid);
    if (<u64>n > inode.size - position) n = <u32>(inode.size - position);
    const page = pageCacheGet(inode, <u32>(position >> PAGE_SHIFT), false);
    const copied = page != 0 ? copyToUio(page + offset, n, uio) : zerosToUio(n, uio);
    if (copied < 0) return moved > 0 ? moved : copied;
    moved += copied;
    position += copied;
    if (<u32>copied < n) break;
  }
  return moved;
}

/** Moves uio's bytes to `position` of the file, which grows. Bytes (fewer when space ends), -ENOSPC or -EFAULT. */
export function pageCacheWrite(inode: Inode, uio: Uio, position: u64): i32 {
  let moved: u32 = 0;
  while (uio.resid > 0) {
    const offset = <u32>position & (PAGE_SIZE - 1);
    const n = min(PAGE_SIZE - offset, uio.resid);
    const page = pageCacheGet(inode, <u32>(position >> PAGE_SHIFT), true);
    if (page == 0) return moved > 0 ? moved : -Errno.ENOSPC;
    const copied = copyFromUio(page + offset, n, uio);
    if (copied < 0) return moved > 0 ? moved : copied;
    physWritten(page + offset, copied);
    moved += copied;
    position += copied;
    if (position > inode.size) inode.size = position;
    if (<u32>copied < n) break;
  }
  return moved;
}

/**
 * The file ends at `size`: frames behind it are given back, the rest of the last page becomes zeros, and no mapping has
 * any of it, not even a private copy of a page that is gone.
 */
export function pageCacheTruncate(inode: Inode, size: u64): void {
  const tail = <u32>size & (PAGE_SIZE - 1);
  if (tail != 0) {
    const page = pageCacheGet(inode, <u32>(size >> PAGE_SHIFT), false);
    if (page != 0) {
      memory.fill(page + tail, 0, PAGE_SIZE - tail);
      physWritten(page + tail, PAGE_SIZE - tail);
    }
  }
  const first = <u32>((size + PAGE_SIZE - 1) >> PAGE_SHIFT);
  unmapFile(inode, first);
  while (true) {
    const index = radixNext(inode.pages, first);
    if (index < 0) return;
    dropPage(inode, <u32>index);
  }
}

/** Bytes [start, end) become a hole: whole frames are given back, what is left of the others becomes zeros. */
export function pageCachePunch(inode: Inode, start: u64, end: u64): void {
  unmapShared(inode, <u32>((start + PAGE_SIZE - 1) >> PAGE_SHIFT), <u32>(end >> PAGE_SHIFT));
  for (let at = start; at < end; ) {
    const next = min(end, (at & ~(<u64>PAGE_SIZE - 1)) + PAGE_SIZE);
    const index = <u32>(at >> PAGE_SHIFT);
    const page = pageCacheGet(inode, index, false);
    if (page == 0) {
      const found = radixNext(inode.pages, index);
      if (found < 0) return;
      at = <u64>found << PAGE_SHIFT;
      continue;
    }
    const n = <u32>(next - at);
    if (n == PAGE_SIZE) {
      dropPage(inode, index);
    } else {
      const offset = <u32>at & (PAGE_SIZE - 1);
      memory.fill(page + offset, 0, n);
      physWritten(page + offset, n);
    }
    at = next;
  }
}

/** Whether the file's file system holds all the pages that it may. */
@inline
export function pageCacheFull(inode: Inode): bool {
  const sb = inode.sb;
  return sb.pageLimit != 0 && sb.pageCount >= sb.pageLimit;
}

function addPage(inode: Inode, index: u32): usize {
  const sb = inode.sb;
  if (pageCacheFull(inode)) return 0;
  const frame = allocUserPage(PageKind.CACHE);
  if (frame == 0) return 0;
  if (!radixInsert(inode.pages, index, frame)) {
    pagePut(frame);
    return 0;
  }
  clearPage(frame);
  const page = pageOf(frame);
  page.owner = changetype<usize>(inode);
  page.index = index;
  inode.pageCount++;
  sb.pageCount++;
  fsState.cachePages++;
  return frame;
}

function dropPage(inode: Inode, index: u32): void {
  const frame = radixRemove(inode.pages, index);
  pageOf(frame).owner = 0;
  pagePut(frame);
  inode.pageCount--;
  inode.sb.pageCount--;
  fsState.cachePages--;
}

/** Where reads of holes come from. */
@inline const ZEROS: usize = memory.data(256);
@inline const ZEROS_SIZE: u32 = 256;

export function zerosToUio(n: u32, uio: Uio): i32 {
  let moved: u32 = 0;
  while (moved < n) {
    const part = min(ZEROS_SIZE, n - moved);
    const copied = copyToUio(ZEROS, part, uio);
    if (copied < 0) return moved > 0 ? moved : copied;
    moved += copied;
    if (<u32>copied < part) break;
  }
  return moved;
}
