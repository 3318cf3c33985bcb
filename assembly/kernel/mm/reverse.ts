// From a file back to who maps it (Linux: i_mmap, unmap_mapping_range): when pages of a file go, every translation to
// them goes first, in whatever address space, so that the next access faults and is told what is true by then.
import { ListHead, container } from "../lib/list";
import { PAGE_SHIFT } from "../param";
import { Inode } from "../fs/inode";
import { unmapPages } from "./mm";
import { flushAll } from "./pgtable";
import { Vma, VmFlag, vmaFilePage } from "./vma";

/** Takes the file's pages from number `first` on out of every mapping, private copies with them. */
export function unmapFile(inode: Inode, first: u32): void {
  const head = inode.mappings;
  for (let node = head.next; node !== head; node = node.next) unmapRange(mappingAt(node), first, u32.MAX_VALUE);
}

/** Takes pages [first, end) out of every shared mapping: they are not those of the file any more. */
export function unmapShared(inode: Inode, first: u32, end: u32): void {
  if (end <= first) return;
  const head = inode.mappings;
  for (let node = head.next; node !== head; node = node.next) {
    const vma = mappingAt(node);
    if ((vma.flags & VmFlag.SHARED) != 0) unmapRange(vma, first, end);
  }
}

/** Whether there is a shared mapping that writes to the file, or may be made to. */
export function mappedForWriting(inode: Inode): bool {
  const head = inode.mappings;
  for (let node = head.next; node !== head; node = node.next) {
    const flags = mappingAt(node).flags;
    if ((flags & VmFlag.SHARED) != 0 && (flags & VmFlag.MAY_WRITE) != 0) return true;
  }
  return false;
}

function unmapRange(vma: Vma, first: u32, end: u32): void {
  const pages = vmaFilePage(vma, vma.end);
  if (pages <= first || end <= vma.pgoff) return;
  const start = first > vma.pgoff ? vma.start + ((first - vma.pgoff) << PAGE_SHIFT) : vma.start;
  const stop = end < pages ? vma.start + ((end - vma.pgoff) << PAGE_SHIFT) : vma.end;
  unmapPages(vma.mm, start, stop);
  flushAll(vma.mm.pgd);
}

@inline
function mappingAt(node: ListHead): Vma {
  return container<Vma>(node, offsetof<Vma>("mapNext"));
}
