// Virtual memory areas: the pieces of an address space that a process may use, in order of address in a red-black
// tree (Linux: struct vm_area_struct). What is mapped there now is the page tables' business (fault.ts).
import { Cache, cacheAlloc, cacheFree } from "./slab";
import { Mm } from "./mm";
import { PAGE_SHIFT } from "../param";
import { ListHead, listAddTail, listAt, listRemove } from "../lib/list";
import { RbNode, rbAt, rbEntry, rbErase, rbFirst, rbInsert, rbLast, rbLeftLink, rbNext, rbPrev, rbRightLink, rbRootLink } from "../lib/rbtree";
import { File, fileGet, filePut } from "../fs/file";

/** Vma.flags. The first three are Prot bits. */
export const enum VmFlag {
  READ = 1,
  WRITE = 2,
  EXEC = 4,
  /** Writes reach the file, and every process that maps it. */
  SHARED = 8,
  /** A stack: grows down to an access below its start. */
  GROWSDOWN = 16,
  /** Holds the program break ([heap] in /proc/PID/maps). */
  HEAP = 32,
  /** A shared mapping that mprotect may make writable: its file was opened for writing. */
  MAY_WRITE = 64,
  /** mprotect may make it executable: its file system was not mounted noexec. */
  MAY_EXEC = 128,
  /** mlock: every page has its frame, or with LOCK_ON_FAULT those that were touched. */
  LOCKED = 256,
  LOCK_ON_FAULT = 512,
  /** madvise: a child does not get it; gets it empty; a core dump leaves it out. */
  DONT_FORK = 1024,
  WIPE_ON_FORK = 2048,
  DONT_DUMP = 4096,
  /** MAP_NORESERVE. */
  NO_RESERVE = 8192,
  /** It is or was private memory that can be written; so it joins no area that never was (Linux: VM_ACCOUNT). */
  ACCOUNT = 16384,
}

/** The rights of a mapping, as mprotect changes them. */
@inline export const VM_PROT: u32 = VmFlag.READ | VmFlag.WRITE | VmFlag.EXEC;

/**
 *   0    rbLeft, rbRight, rbParent, rbColor: RbNode
 *   16   start: u32        first byte; page-aligned
 *   20   end: u32          first byte behind; page-aligned
 *   24   flags: u32        VmFlag
 *   28   file: File|null   counted; null = anonymous memory
 *   32   pgoff: u32        page of the file at `start`; anonymous: start >> 12 when it was made
 *   36   mm                whose it is, while it is in the tree
 *   40   mapNext, mapPrev: ListHead   in the list of the areas that map its inode
 */
@unmanaged
export class Vma {
  rbLeft: usize;
  rbRight: usize;
  rbParent: usize;
  rbColor: u32;
  start: u32;
  end: u32;
  flags: u32;
  file: File | null;
  pgoff: u32;
  mm: Mm;
  mapNext: usize;
  mapPrev: usize;

  get node(): RbNode {
    return rbAt(changetype<usize>(this), 0);
  }
  get mapLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Vma>("mapNext"));
  }
}

/** A new area, not in a tree yet; takes a reference to `file`. Null when out of memory. */
export function vmaAlloc(start: u32, end: u32, flags: u32, file: File | null, pgoff: u32): Vma | null {
  const address = cacheAlloc(Cache.VMA);
  if (address == 0) return null;
  const vma = changetype<Vma>(address);
  vma.start = start;
  vma.end = end;
  vma.flags = accounted(flags);
  vma.file = file;
  vma.pgoff = pgoff;
  if (file !== null) fileGet(file);
  return vma;
}

/** The flags of an area with ACCOUNT where it belongs. */
export function accounted(flags: u32): u32 {
  return (flags & (VmFlag.WRITE | VmFlag.SHARED | VmFlag.NO_RESERVE)) == <u32>VmFlag.WRITE ? flags | VmFlag.ACCOUNT : flags;
}

export function vmaFree(vma: Vma): void {
  const file = vma.file;
  if (file !== null) filePut(file);
  cacheFree(Cache.VMA, changetype<usize>(vma));
}

/** The first area that ends behind `address` (it may start behind it too), or null. */
export function vmaFind(mm: Mm, address: u32): Vma | null {
  const hit = mm.lastHit;
  if (hit !== null && hit.start <= address && address < hit.end) return hit;
  let found: Vma | null = null;
  let node = mm.areas.node;
  while (node != null) {
    const vma = rbEntry<Vma>(node, 0);
    if (address < vma.end) {
      found = vma;
      if (address >= vma.start) break;
      node = node.left;
    } else {
      node = node.right;
    }
  }
  mm.lastHit = found;
  return found;
}

/** The area that overlaps [start, end), the lowest if there are several, or null. */
export function vmaIntersecting(mm: Mm, start: u32, end: u32): Vma | null {
  const vma = vmaFind(mm, start);
  return vma !== null && vma.start < end ? vma : null;
}

/** Puts an area into the address space; it overlaps none that is there. */
export function vmaInsert(mm: Mm, vma: Vma): void {
  const root = mm.areas;
  let parent: RbNode | null = null;
  let link = rbRootLink(root);
  let at = root.node;
  while (at != null) {
    parent = at;
    if (vma.start < rbEntry<Vma>(at, 0).start) {
      link = rbLeftLink(at);
      at = at.left;
    } else {
      link = rbRightLink(at);
      at = at.right;
    }
  }
  rbInsert(root, vma.node, parent, link);
  vma.mm = mm;
  const file = vma.file;
  if (file !== null) {
    listAddTail(file.inode.mappings, vma.mapLink);
    if (file.ops.mapped) call_indirect<void>(file.ops.mapped, file);
  }
  mm.areaCount++;
  addPages(mm, (vma.end - vma.start) >> PAGE_SHIFT);
}

/** Takes an area out of the address space; what it maps must be gone already. */
export function vmaErase(mm: Mm, vma: Vma): void {
  if (mm.lastHit === vma) mm.lastHit = null;
  rbErase(mm.areas, vma.node);
  mm.areaCount--;
  mm.totalPages -= (vma.end - vma.start) >> PAGE_SHIFT;
  const file = vma.file;
  if (file === null) return;
  listRemove(vma.mapLink);
  if (file.ops.unmapped) call_indirect<void>(file.ops.unmapped, file);
}

/** The lowest area, null when there is none. */
export function vmaFirst(mm: Mm): Vma | null {
  const node = rbFirst(mm.areas);
  return node == null ? null : rbEntry<Vma>(node, 0);
}

/** The highest area, null when there is none. */
export function vmaLast(mm: Mm): Vma | null {
  const node = rbLast(mm.areas);
  return node == null ? null : rbEntry<Vma>(node, 0);
}

export function vmaNext(vma: Vma): Vma | null {
  const node = rbNext(vma.node);
  return node == null ? null : rbEntry<Vma>(node, 0);
}

export function vmaPrev(vma: Vma): Vma | null {
  const node = rbPrev(vma.node);
  return node == null ? null : rbEntry<Vma>(node, 0);
}

/** Cuts an area in two at `address` (inside it, page-aligned); `vma` keeps the lower part. False: out of memory. */
export function vmaSplit(mm: Mm, vma: Vma, address: u32): bool {
  const upper = vmaAlloc(address, vma.end, vma.flags, vma.file, vma.pgoff + ((address - vma.start) >> PAGE_SHIFT));
  if (upper === null) return false;
  mm.totalPages -= (vma.end - address) >> PAGE_SHIFT;
  vma.end = address;
  vmaInsert(mm, upper);
  return true;
}

/** Joins `vma` with the neighbours that continue it; returns the area that holds it now. */
export function vmaMerge(mm: Mm, vma: Vma): Vma {
  let merged = vma;
  const prev = vmaPrev(vma);
  if (prev !== null && continues(prev, vma)) {
    absorb(mm, prev, vma);
    merged = prev;
  }
  const next = vmaNext(merged);
  if (next !== null && continues(merged, next)) absorb(mm, merged, next);
  return merged;
}

/** Moves the end of an area, which nothing follows too closely. */
export function vmaResize(mm: Mm, vma: Vma, start: u32, end: u32): void {
  addPages(mm, ((end - start) >> PAGE_SHIFT) - ((vma.end - vma.start) >> PAGE_SHIFT));
  if (vma.file !== null) vma.pgoff += (start - vma.start) >> PAGE_SHIFT;
  vma.start = start;
  vma.end = end;
}

function addPages(mm: Mm, change: u32): void {
  mm.totalPages += change;
  mm.peakPages = max(mm.peakPages, mm.totalPages);
}

/** Page of the file that is mapped at `address`. */
@inline
export function vmaFilePage(vma: Vma, address: u32): u32 {
  return vma.pgoff + ((address - vma.start) >> PAGE_SHIFT);
}

@inline
function continues(lower: Vma, upper: Vma): bool {
  return lower.end == upper.start && lower.flags == upper.flags && lower.file === upper.file &&
    (lower.file === null || (vmaFilePage(lower, lower.end) == upper.pgoff && lower.file!.ops.unmapped == 0));
}

function absorb(mm: Mm, lower: Vma, upper: Vma): void {
  const end = upper.end;
  vmaErase(mm, upper);
  vmaFree(upper);
  vmaResize(mm, lower, lower.start, end);
}
