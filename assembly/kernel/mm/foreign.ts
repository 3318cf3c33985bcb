// Memory of a process that need not be the running one: for debuggers (ptrace, process_vm_readv). What they write
// goes even where the owner may not write, into a private copy of the page (Linux: FOLL_FORCE).
import { PAGE_MASK, PAGE_SIZE } from "../param";
import { physWritten } from "../../machine/mmu";
import { faultIn, privateCopy } from "./fault";
import { Mm } from "./mm";
import { pteFind } from "./pgtable";
import { VmFlag, vmaFind } from "./vma";

/** Physical address of the byte at `va`; 0 where nothing is mapped, or not to be had in that way. */
function foreignByte(mm: Mm, va: u32, write: bool): usize {
  const vma = vmaFind(mm, va);
  if (vma === null || va < vma.start) return 0;
  if (write && (vma.flags & VmFlag.WRITE) == 0) {
    if ((vma.flags & VmFlag.SHARED) != 0 || faultIn(mm, va, false) < 0) return 0;
    const page = privateCopy(mm, va & PAGE_MASK);
    return page == 0 ? 0 : page + (va & ~PAGE_MASK);
  }
  if (faultIn(mm, va, write) < 0) return 0;
  return <usize>(load<u32>(pteFind(mm.pgd, va)) & PAGE_MASK) + (va & ~PAGE_MASK);
}

/** Copies `n` bytes out of `mm` to kernel memory; how many from the front could be. */
export function foreignRead(mm: Mm, va: u32, kernel: usize, n: u32): u32 {
  let done: u32 = 0;
  while (done < n) {
    const pa = foreignByte(mm, va + done, false);
    if (pa == 0) break;
    const part = min<u32>(n - done, PAGE_SIZE - ((va + done) & ~PAGE_MASK));
    memory.copy(kernel + done, pa, part);
    done += part;
  }
  return done;
}

/** Copies `n` bytes of kernel memory into `mm`; how many from the front could be. */
export function foreignWrite(mm: Mm, va: u32, kernel: usize, n: u32): u32 {
  let done: u32 = 0;
  while (done < n) {
    const pa = foreignByte(mm, va + done, true);
    if (pa == 0) break;
    const part = min<u32>(n - done, PAGE_SIZE - ((va + done) & ~PAGE_MASK));
    memory.copy(pa, kernel + done, part);
    physWritten(pa, part);
    done += part;
  }
  return done;
}
