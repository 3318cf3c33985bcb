// mprotect (man 2 mprotect): the rights of what is mapped. This machine's page tables have no bit against execution (that
// came with PAE), so whatever can be read can be executed; PROT_EXEC is kept and shown, and asked for nowhere.
import { Errno } from "../../abi/errno";
import { Prot } from "../../abi/fcntl";
import { PAGE_MASK, PAGE_SIZE } from "../param";
import { mayExpand } from "./limits";
import { Mm, TASK_SIZE } from "./mm";
import { pageAlign, readImpliesExec } from "./mmap";
import { PteBit, TABLE_SPAN, flushAll, pteFind } from "./pgtable";
import { VM_PROT, Vma, VmFlag, accounted, vmaFind, vmaMerge, vmaNext, vmaSplit } from "./vma";

/** Gives the pages of [start, start + length) the rights `prot`: 0, or -ENOMEM at the first page that is not mapped. */
export function doMprotect(mm: Mm, start: u32, length: u32, prot: u32): i32 {
  const grows = prot & (Prot.GROWSDOWN | Prot.GROWSUP);
  const rights = prot & VM_PROT;
  if (grows == (Prot.GROWSDOWN | Prot.GROWSUP) || (start & ~PAGE_MASK) != 0) return -Errno.EINVAL;
  if (length == 0) return 0;
  if ((prot & ~(VM_PROT | Prot.SEM | Prot.GROWSDOWN | Prot.GROWSUP)) != 0) return -Errno.EINVAL;
  const size = pageAlign(length);
  if (size == 0 || start > TASK_SIZE || size > TASK_SIZE - start) return -Errno.ENOMEM;
  const end = start + size;
  let at = start;
  if (grows != 0) {
    const vma = vmaFind(mm, start);
    if (vma === null || vma.start >= end) return -Errno.ENOMEM;
    // Nothing grows up here.
    if (grows == Prot.GROWSUP || (vma.flags & VmFlag.GROWSDOWN) == 0) return -Errno.EINVAL;
    at = vma.start;
  }
  let result = 0;
  while (at < end && result == 0) {
    let vma = vmaFind(mm, at);
    if (vma === null || vma.start > at) {
      result = -Errno.ENOMEM;
      break;
    }
    const pieceEnd = min<u32>(vma.end, end);
    const exec: u32 = readImpliesExec(prot) && (vma.flags & VmFlag.MAY_EXEC) != 0 ? Prot.EXEC : 0;
    result = protectPiece(mm, vma, at, pieceEnd, rights | exec);
    at = pieceEnd;
  }
  flushAll(mm.pgd);
  return result;
}

/** Changes the rights of [start, end), which lies in `vma`. */
function protectPiece(mm: Mm, vma: Vma, start: u32, end: u32, prot: u32): i32 {
  if ((prot & Prot.WRITE) != 0 && (vma.flags & VmFlag.MAY_WRITE) == 0) return -Errno.EACCES;
  if ((prot & Prot.EXEC) != 0 && (vma.flags & VmFlag.MAY_EXEC) == 0) return -Errno.EACCES;
  if ((vma.flags & VM_PROT) == prot) return 0;
  const becomesData = (prot & Prot.WRITE) != 0 && (vma.flags & VmFlag.WRITE) == 0;
  if (becomesData && !mayExpand(mm, end - start, vma.flags | VmFlag.WRITE)) return -Errno.ENOMEM;
  let piece = vma;
  if (vma.start < start) {
    if (!vmaSplit(mm, vma, start)) return -Errno.ENOMEM;
    piece = vmaNext(vma)!;
  }
  if (piece.end > end && !vmaSplit(mm, piece, end)) return -Errno.ENOMEM;
  piece.flags = accounted((piece.flags & ~VM_PROT) | prot);
  protectPages(mm, start, end, prot);
  vmaMerge(mm, piece);
  return 0;
}

/** Takes rights from present entries; rights that are added come with the next fault. */
function protectPages(mm: Mm, start: u32, end: u32, prot: u32): void {
  let lost: u32 = 0;
  if ((prot & Prot.WRITE) == 0) lost |= PteBit.WRITE;
  if (prot == Prot.NONE) lost |= PteBit.USER;
  for (let va = start; va < end; ) {
    const slot = pteFind(mm.pgd, va);
    if (slot == 0) {
      va = (va & ~(TABLE_SPAN - 1)) + TABLE_SPAN;
      continue;
    }
    store<u32>(slot, load<u32>(slot) & ~lost);
    va += PAGE_SIZE;
  }
}
