// Which pages are in memory (man 2 mincore): those that are mapped, and those of a file that the page cache holds.
import { pageCacheGet } from "../fs/pagecache";
import { Mm } from "./mm";
import { pteFind } from "./pgtable";
import { Vma, vmaFilePage } from "./vma";

/** Whether the page at `va`, in `vma`, could be read without a wait. */
export function pageResident(mm: Mm, vma: Vma, va: u32): bool {
  const slot = pteFind(mm.pgd, va);
  if (slot != 0 && load<u32>(slot) != 0) return true;
  const file = vma.file;
  return file !== null && pageCacheGet(file.inode, vmaFilePage(vma, va), false) != 0;
}
