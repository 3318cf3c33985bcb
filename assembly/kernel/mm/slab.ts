// The slab allocator: objects of one size from whole frames (Bonwick, "The Slab Allocator", USENIX 1994).
// Every record of the kernel comes from a cache with a name, so that /proc/slabinfo tells who holds the memory.
// A slab is a block of 2^order frames; its book-keeping lies in the frames' Page records, so objects fill the
// block. A slab whose last object is freed goes back to the frame allocator at once: no memory hides in caches.
import { ListHead, container, listAddHead, listEmpty, listInit, listRemove } from "../lib/list";
import { PAGE_SHIFT, PAGE_SIZE } from "../param";
import { panic } from "../lib/panic";
import { allocPages, freePages } from "./page";
import { Page, PageKind, SLAB_CACHES, pageAddress, pageOf } from "./memmap";

/** The caches. KMALLOC_n are the sizes of kmalloc, the others belong to one record each. */
export const enum Cache {
  KMALLOC_16,
  KMALLOC_32,
  KMALLOC_64,
  KMALLOC_128,
  KMALLOC_256,
  KMALLOC_512,
  KMALLOC_1024,
  KMALLOC_2048,
  TASK,
  SIGNAL,
  MM,
  VMA,
  FILE,
  FDTABLE,
  FS_CONTEXT,
  INODE,
  DENTRY,
  MOUNT,
  PIPE,
  POLL_TABLE,
  POLL_ENTRY,
  EPOLL,
  EPITEM,
  RADIX_NODE,
  TTY,
  SIGQUEUE,
  SOCKET,
  SOCKET_BUFFER,
  COUNT,
}

/**
 *   0    partialNext, partialPrev: ListHead   slabs with a free object
 *   8    name: usize      a static string
 *   12   size: u32        bytes of an object, rounded up
 *   16   order: u32       a slab is 2^order frames
 *   20   perSlab: u32     objects in a slab
 *   24   slabs: u32       slabs that exist
 *   28   used: u32        objects handed out
 */
@unmanaged
export class SlabCache {
  partialNext: usize;
  partialPrev: usize;
  name: usize;
  size: u32;
  order: u32;
  perSlab: u32;
  slabs: u32;
  used: u32;

  get partial(): ListHead {
    return changetype<ListHead>(changetype<usize>(this));
  }
}
@inline const CACHE_SIZE: usize = 32;

/** kmalloc sizes are 16 << (cache - KMALLOC_16); what is larger than the last one gets whole frames. */
@inline const KMALLOC_MIN_SHIFT: u32 = 4;
@inline const KMALLOC_MAX: u32 = 2048;
/** Largest slab: 8 frames. */
@inline const SLAB_MAX_ORDER: u32 = 3;

/** The kmalloc caches; the others are made by the subsystems that own them. */
export function slabInit(): void {
  cacheCreate(Cache.KMALLOC_16, "kmalloc-16", 16);
  cacheCreate(Cache.KMALLOC_32, "kmalloc-32", 32);
  cacheCreate(Cache.KMALLOC_64, "kmalloc-64", 64);
  cacheCreate(Cache.KMALLOC_128, "kmalloc-128", 128);
  cacheCreate(Cache.KMALLOC_256, "kmalloc-256", 256);
  cacheCreate(Cache.KMALLOC_512, "kmalloc-512", 512);
  cacheCreate(Cache.KMALLOC_1024, "kmalloc-1k", 1024);
  cacheCreate(Cache.KMALLOC_2048, "kmalloc-2k", 2048);
}

/** The record of a cache, for inspectors; its size is 0 when nobody has made it. */
@inline
export function cacheOf(id: Cache): SlabCache {
  return changetype<SlabCache>(SLAB_CACHES + <usize>id * CACHE_SIZE);
}

/** Makes a cache for objects of `size` bytes (at most 8 frames); `name` must be a literal. Once, at boot. */
export function cacheCreate(id: Cache, name: string, size: u32): void {
  const cache = cacheOf(id);
  listInit(cache.partial);
  cache.name = changetype<usize>(name);
  cache.size = alignSize(size);
  cache.order = slabOrder(cache.size);
  cache.perSlab = (PAGE_SIZE << cache.order) / cache.size;
  cache.slabs = 0;
  cache.used = 0;
}

/** A zeroed object, aligned to 16 bytes when it is at least 64 bytes long, else to 8; 0 when out of memory. */
export function cacheAlloc(id: Cache): usize {
  return allocFrom(cacheOf(id));
}

/** Gives an object back to the cache that it came from. */
export function cacheFree(id: Cache, object: usize): void {
  freeTo(cacheOf(id), object);
}

/** `size` bytes with undefined contents, 0 when out of memory. */
export function kmalloc(size: u32): usize {
  if (size > KMALLOC_MAX) return allocPages(orderFor(size));
  const shift = size <= 16 ? KMALLOC_MIN_SHIFT : 32 - clz(size - 1);
  return allocFrom(cacheOf(shift - KMALLOC_MIN_SHIFT));
}

/** `size` bytes of zeros, 0 when out of memory. */
export function kzalloc(size: u32): usize {
  const object = kmalloc(size);
  if (object && size > KMALLOC_MAX) memory.fill(object, 0, size);
  return object;
}

/** Gives back what kmalloc or kzalloc returned; 0 is allowed. */
export function kfree(object: usize): void {
  if (object == 0) return;
  const page = slabOf(object);
  if (page.kind == PageKind.SLAB) freeTo(changetype<SlabCache>(page.owner), object);
  else freePages(object, page.order);
}

/** log2 of the frames that hold `size` bytes. */
export function orderFor(size: u32): u32 {
  const frames = (size + PAGE_SIZE - 1) >> PAGE_SHIFT;
  return frames <= 1 ? 0 : 32 - clz(frames - 1);
}

function alignSize(size: u32): u32 {
  return size >= 64 ? (size + 15) & ~15 : (size + 7) & ~7;
}

/** The smallest slab that wastes at most an eighth. */
function slabOrder(size: u32): u32 {
  let order: u32 = 0;
  while (order < SLAB_MAX_ORDER) {
    const bytes = PAGE_SIZE << order;
    if (size <= bytes && (bytes % size) * 8 <= bytes) break;
    order++;
  }
  return order;
}

/** The first Page record of the block that `object` lies in. */
function slabOf(object: usize): Page {
  const page = pageOf(object);
  return page.kind == PageKind.TAIL ? changetype<Page>(page.owner) : page;
}

function allocFrom(cache: SlabCache): usize {
  if (listEmpty(cache.partial) && !newSlab(cache)) return 0;
  const slab = container<Page>(cache.partial.next, 0);
  let object: usize = slab.index;
  if (object) {
    slab.index = load<u32>(object);
  } else {
    object = pageAddress(slab) + <usize>slab.carved * cache.size;
    slab.carved++;
  }
  slab.used++;
  cache.used++;
  if (<u32>slab.used == cache.perSlab) listRemove(slab.link);
  memory.fill(object, 0, cache.size);
  return object;
}

function freeTo(cache: SlabCache, object: usize): void {
  const slab = slabOf(object);
  if (slab.kind != PageKind.SLAB || slab.owner != changetype<usize>(cache)) panic("freed an object to the wrong slab cache");
  if (<u32>slab.used == cache.perSlab) listAddHead(cache.partial, slab.link);
  store<u32>(object, slab.index);
  slab.index = <u32>object;
  slab.used--;
  cache.used--;
  if (slab.used == 0) freeSlab(cache, slab);
}

function newSlab(cache: SlabCache): bool {
  const pa = allocPages(cache.order);
  if (pa == 0) return false;
  const slab = pageOf(pa);
  slab.kind = PageKind.SLAB;
  slab.owner = changetype<usize>(cache);
  slab.index = 0;
  slab.used = 0;
  slab.carved = 0;
  for (let offset: usize = PAGE_SIZE; offset < <usize>PAGE_SIZE << cache.order; offset += PAGE_SIZE) {
    const tail = pageOf(pa + offset);
    tail.kind = PageKind.TAIL;
    tail.owner = changetype<usize>(slab);
  }
  listAddHead(cache.partial, slab.link);
  cache.slabs++;
  return true;
}

function freeSlab(cache: SlabCache, slab: Page): void {
  listRemove(slab.link);
  slab.kind = PageKind.KERNEL;
  freePages(pageAddress(slab), cache.order);
  cache.slabs--;
}
