// The memory map: one Page record for every frame of RAM, and the globals of memory management.
// Linux: struct page, mem_map. A frame is named by its physical address, which is also its address for kernel code.
import { MM_GLOBALS } from "../layout";
import { PAGE_SHIFT } from "../param";
import { RAM_START } from "../../machine/layout";
import { ListHead, listAt } from "../lib/list";

/** What a frame is used for (Page.kind). */
export const enum PageKind {
  /** In a free list, as first frame of a block of 2^order frames. */
  FREE = 0,
  /** Taken at boot and never given back: kernel image, memory map, boot images. */
  RESERVED = 1,
  /** Kernel memory without a better name: stacks, buffers. */
  KERNEL = 2,
  /** Objects of one slab cache. */
  SLAB = 3,
  /** Page directory or page table. */
  TABLE = 4,
  /** Private memory of a process. */
  ANON = 5,
  /** Contents of a file; owner = inode, index = page in the file. */
  CACHE = 6,
  /** Not the first frame of its block. */
  TAIL = 7,
}

/**
 *   0    next, prev: ListHead   free list, or the slab cache's list
 *   8    refcount: u32          users; the block is freed when it falls to 0
 *   12   kind: u32              PageKind
 *   16   order: u32             log2 of the frames in the block that starts here
 *   20   owner: usize           SLAB: the cache; CACHE: the inode; TAIL of a slab: its first Page
 *   24   index: u32             CACHE: page number in the file; SLAB: first free object (0 = none)
 *   28   used: u16              SLAB: objects handed out
 *   30   carved: u16            SLAB: objects that were handed out at least once; the rest is untouched memory
 */
@unmanaged
export class Page {
  next: usize;
  prev: usize;
  refcount: u32;
  kind: u32;
  order: u32;
  owner: usize;
  index: u32;
  used: u16;
  carved: u16;

  get link(): ListHead {
    return changetype<ListHead>(changetype<usize>(this));
  }
}
@inline export const PAGE_RECORD_SIZE: usize = 32;

/** Largest block: 2^10 frames = 4 MB. */
@inline export const MAX_ORDER: u32 = 10;

/**
 *   0    memMap: usize       Page records of the frames from RAM_START on
 *   4    end: usize          first physical address behind RAM
 *   8    bootImages: usize   frames from here to `end` hold what the boot loader brought, until freeBootImages
 *   12   totalPages: u32     frames that the allocator was ever given
 *   16   freePages: u32
 *   20   reserve: u32        frames that only the kernel itself may take the last of
 *   24   zeroPage: usize     a frame of zeros, mapped wherever fresh memory is only read
 *   28   iovecs: usize       room for the IOV_MAX vectors of the running call (uio.ts)
 *   32   oomKills: u32
 *   40   free lists: ListHead[MAX_ORDER + 1]
 */
@unmanaged
export class MmGlobals {
  memMap: usize;
  end: usize;
  bootImages: usize;
  totalPages: u32;
  freePages: u32;
  reserve: u32;
  zeroPage: usize;
  iovecs: usize;
  oomKills: u32;

  freeList(order: u32): ListHead {
    return listAt(MM_GLOBALS, FREE_LISTS + order * 8);
  }
}
@inline const FREE_LISTS: usize = 40;

@inline export const mmGlobals = changetype<MmGlobals>(MM_GLOBALS);
/** The slab caches' records follow (slab.ts). */
@inline export const SLAB_CACHES: usize = MM_GLOBALS + 0x100;

/** The Page record of the frame that contains physical address `pa`. */
@inline
export function pageOf(pa: usize): Page {
  return changetype<Page>(mmGlobals.memMap + ((pa - RAM_START) >> PAGE_SHIFT) * PAGE_RECORD_SIZE);
}

/** First physical address of the frame of `page`. */
@inline
export function pageAddress(page: Page): usize {
  return RAM_START + (((changetype<usize>(page) - mmGlobals.memMap) / PAGE_RECORD_SIZE) << PAGE_SHIFT);
}
