// From a file back to who maps it (Linux: i_mmap, unmap_mapping_range): when pages of a file go, every translation to
// them goes first, in whatever address space, so that the next access faults and is told what is true by then.
import { container } from "../lib/list";
import { PAGE_SHIFT } from "../param";
import { Inode } from "../fs/inode";
import { unmapPages } from "./mm";
import { flushAll } from "./pgtable";
import { Vma, vmaFilePage } from "./vma";

/** Takes the file's pages from number `first` on out of every mapping, private copies with them. */
export function unmapFile(inode: Inode, first: u32): void {
  const head = inode.mappings;
  for (let node = head.next; node !== head; node = node.next) {
    const vma = container<Vma>(node, offsetof<Vma>("mapNext"));
    if (vmaFilePage(vma, vma.end) <= first) continue;
    const start = first > vma.pgoff ? vma.start + ((first - vma.pgoff) << PAGE_SHIFT) : vma.start;
    unmapPages(vma.mm, start, vma.end);
    flushAll(vma.mm.pgd);
  }
}
