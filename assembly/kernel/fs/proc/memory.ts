// What /proc tells of a process's address space: maps, cmdline, environ and auxv (man 5 proc).
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../../param";
import { Mm } from "../../mm/mm";
import { PteBit, pteFind } from "../../mm/pgtable";
import { Vma, VmFlag, vmaFirst, vmaNext } from "../../mm/vma";
import { dpath } from "../dpath";
import { File } from "../file";
import { fsState } from "../globals";
import { putByte, putBytes, putField, putHex, putLine, putString, putText, seqLength } from "./seq";

/** Column of the name in a line of maps (Linux: 25 + 6 * sizeof(void *) - 1, and a space). */
@inline const NAME_COLUMN: u32 = 49;

@inline const SPACE: u8 = 0x20;

/** start-end rights offset device inode name, one line for each area. */
export function mapsText(mm: Mm): void {
  let vma = vmaFirst(mm);
  while (vma != null) {
    mapsLine(vma);
    vma = vmaNext(vma);
  }
}

export function mapsLine(vma: Vma): void {
  const begin = seqLength();
  const flags = vma.flags;
  const file = vma.file;
  putHex(vma.start, 8);
  putByte(0x2d);
  putHex(vma.end, 8);
  putByte(SPACE);
  putByte(flags & VmFlag.READ ? 0x72 : 0x2d);
  putByte(flags & VmFlag.WRITE ? 0x77 : 0x2d);
  putByte(flags & VmFlag.EXEC ? 0x78 : 0x2d);
  putByte(flags & VmFlag.SHARED ? 0x73 : 0x70);
  putByte(SPACE);
  putHex(file == null ? 0 : <u64>vma.pgoff << PAGE_SHIFT, 8);
  putText(" 00:");
  putHex(file == null ? 0 : file.inode.sb.device, 2);
  putField(file == null ? 0 : file.inode.ino);
  if (file != null) name(begin, file);
  else if (flags & VmFlag.HEAP) label(begin, "[heap]");
  else if (flags & VmFlag.GROWSDOWN) label(begin, "[stack]");
  else putByte(SPACE);
  putLine();
}

function name(begin: u32, file: File): void {
  const text = dpath(file.path, fsState.nameB, PAGE_SIZE);
  if (text < 0) return;
  column(begin);
  putString(text);
}

function label(begin: u32, text: string): void {
  column(begin);
  putText(text);
}

function column(begin: u32): void {
  do putByte(SPACE);
  while (seqLength() - begin < NAME_COLUMN);
}

/** The argument strings as they lie in the process's memory now, NULs included. */
export function commandLineText(mm: Mm): void {
  userText(mm, mm.argStart, mm.argEnd);
}

/** What user memory holds from `start` to `end` now, as far as it is there. */
export function userText(mm: Mm, start: u32, end: u32): void {
  for (let va = start; va < end; ) {
    const n = min(PAGE_SIZE - (va & (PAGE_SIZE - 1)), end - va);
    const slot = pteFind(mm.pgd, va);
    const entry = slot == 0 ? 0 : load<u32>(slot);
    if ((entry & PteBit.PRESENT) == 0) return;
    putBytes((entry & PAGE_MASK) + (va & (PAGE_SIZE - 1)), n);
    va += n;
  }
}
