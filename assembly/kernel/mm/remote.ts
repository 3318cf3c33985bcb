// Memory of an address space that need not be the running one: process_vm_readv and writev, execve's new stack, futexes
// and what /proc shows. The rights are those of that address space's own task.
import { Errno } from "../../abi/errno";
import { physWritten } from "../../machine/mmu";
import { PAGE_MASK, PAGE_SIZE } from "../param";
import { faultIn } from "./fault";
import { Mm, TASK_SIZE } from "./mm";
import { PteBit, pteFind } from "./pgtable";
import { Uio, copyFromUio, copyToUio } from "./uio";

/** Physical address of the byte at `va` for a read or a write, faulted in if need be; 0 = not to be had. */
export function remotePage(mm: Mm, va: u32, write: bool): usize {
  if (va >= TASK_SIZE) return 0;
  const wanted: u32 = PteBit.PRESENT | PteBit.USER | (write ? PteBit.WRITE : 0);
  let slot = pteFind(mm.pgd, va);
  if (slot == 0 || (load<u32>(slot) & wanted) != wanted) {
    if (faultIn(mm, va, write) < 0) return 0;
    slot = pteFind(mm.pgd, va);
  }
  return (load<u32>(slot) & PAGE_MASK) + (va & (PAGE_SIZE - 1));
}

/** Moves up to `n` bytes at `va` of `mm` to where `uio` stands, or from there if `write`. Bytes moved, or -EFAULT. */
export function remoteCopy(mm: Mm, va: u32, n: u32, uio: Uio, write: bool): i32 {
  let done: u32 = 0;
  while (done < n && uio.resid > 0) {
    const pa = remotePage(mm, va + done, write);
    if (pa == 0) break;
    const part = min<u32>(n - done, PAGE_SIZE - ((va + done) & (PAGE_SIZE - 1)));
    const copied = write ? copyFromUio(pa, part, uio) : copyToUio(pa, part, uio);
    if (copied < 0) break;
    if (write) physWritten(pa, copied);
    done += copied;
    if (<u32>copied < part) break;
  }
  return done > 0 || n == 0 ? done : -Errno.EFAULT;
}
