// What the areas of an address space add up to, by what they are for (Linux: task_mem).
import { USER_TABLES } from "../../mm/pgtable";
import { Mm } from "../../mm/mm";
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../../param";
import { dataPages, lockedPages } from "../../mm/limits";
import { VmFlag, vmaFirst, vmaNext } from "../../mm/vma";
import { SCRATCH, SCRATCH_SIZE } from "../globals";

/** In pages. */
@unmanaged
export class MmSizes {
  text: u32;
  /** Executable, but not the program's own. */
  library: u32;
  data: u32;
  stack: u32;
  locked: u32;
  tables: u32;
}

/** The record is valid until the next call. */
export function mmSizes(mm: Mm): MmSizes {
  const sizes = changetype<MmSizes>(SCRATCH + SCRATCH_SIZE - 32);
  memory.fill(changetype<usize>(sizes), 0, offsetof<MmSizes>());
  sizes.text = (((mm.endCode + PAGE_SIZE - 1) & PAGE_MASK) - (mm.startCode & PAGE_MASK)) >> PAGE_SHIFT;
  sizes.data = dataPages(mm);
  sizes.locked = lockedPages(mm);
  let executable: u32 = 0;
  let vma = vmaFirst(mm);
  while (vma !== null) {
    const pages = (vma.end - vma.start) >> PAGE_SHIFT;
    if (vma.flags & VmFlag.GROWSDOWN) sizes.stack += pages;
    else if ((vma.flags & (VmFlag.EXEC | VmFlag.WRITE)) == <u32>VmFlag.EXEC) executable += pages;
    vma = vmaNext(vma);
  }
  sizes.library = executable > sizes.text ? executable - sizes.text : 0;
  for (let i: u32 = 0; i < USER_TABLES; i++) if (load<u32>(mm.pgd + (i << 2)) != 0) sizes.tables++;
  return sizes;
}
