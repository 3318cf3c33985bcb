// /proc/PID/smaps and smaps_rollup (man 5 proc_pid_smaps): for each area of memory, or for all of them, what is there and
// who shares it.
import { PageKind, mmGlobals, pageOf } from "../../mm/memmap";
import { Mm } from "../../mm/mm";
import { PteBit, pteFind } from "../../mm/pgtable";
import { Vma, VmFlag, vmaFirst, vmaNext } from "../../mm/vma";
import { PAGE_MASK, PAGE_SIZE } from "../../param";
import { SCRATCH } from "../globals";
import { mapsLine } from "./memory";
import { putHex, putLine, putNumber, putText } from "./seq";

/** Sums over pages, in bytes; pss in 1 / 2^PSS_SHIFT bytes. */
@unmanaged
class Sums {
  pss: u64;
  pssDirty: u64;
  pssAnon: u64;
  size: u32;
  resident: u32;
  sharedClean: u32;
  sharedDirty: u32;
  privateClean: u32;
  privateDirty: u32;
  referenced: u32;
  anonymous: u32;
  locked: u32;
}
@inline const PSS_SHIFT: u32 = 12;

const sums = changetype<Sums>(SCRATCH);

export function smapsText(mm: Mm): void {
  let vma = vmaFirst(mm);
  while (vma != null) {
    memory.fill(SCRATCH, 0, offsetof<Sums>());
    add(mm, vma);
    mapsLine(vma);
    kilobytes("Size:           ", sums.size);
    kilobytes("KernelPageSize: ", PAGE_SIZE);
    kilobytes("MMUPageSize:    ", PAGE_SIZE);
    lines(false);
    putText("THPeligible:           0\n");
    flags(vma.flags);
    vma = vmaNext(vma);
  }
}

/** One block for all areas, under a line from the first to the last address. */
export function smapsRollupText(mm: Mm): void {
  memory.fill(SCRATCH, 0, offsetof<Sums>());
  let vma = vmaFirst(mm);
  const start = vma == null ? 0 : vma.start;
  let end: u32 = 0;
  while (vma != null) {
    add(mm, vma);
    end = vma.end;
    vma = vmaNext(vma);
  }
  putHex(start, 8);
  putText("-");
  putHex(end, 8);
  putText(" ---p 00000000 00:00 0                                [rollup]\n");
  lines(true);
}

function add(mm: Mm, vma: Vma): void {
  sums.size += vma.end - vma.start;
  for (let va = vma.start; va < vma.end; va += PAGE_SIZE) {
    const slot = pteFind(mm.pgd, va);
    const entry = slot == 0 ? 0 : load<u32>(slot);
    if ((entry & PteBit.PRESENT) == 0 || (entry & PAGE_MASK) == mmGlobals.zeroPage) continue;
    addPage(entry, (vma.flags & VmFlag.LOCKED) != 0);
  }
}

function addPage(entry: u32, locked: bool): void {
  const page = pageOf(entry & PAGE_MASK);
  const anonymous = page.kind != PageKind.CACHE;
  // The page cache is one of the users of a file's frame.
  const users = max<u32>(1, anonymous ? page.refcount : page.refcount - 1);
  const dirty = anonymous || (entry & PteBit.DIRTY) != 0;
  const share = (<u64>PAGE_SIZE << PSS_SHIFT) / users;
  sums.resident += PAGE_SIZE;
  sums.pss += share;
  if (dirty) sums.pssDirty += share;
  if (entry & PteBit.ACCESSED) sums.referenced += PAGE_SIZE;
  if (locked) sums.locked += PAGE_SIZE;
  if (anonymous) {
    sums.anonymous += PAGE_SIZE;
    sums.pssAnon += share;
  }
  if (users > 1 && dirty) sums.sharedDirty += PAGE_SIZE;
  else if (users > 1) sums.sharedClean += PAGE_SIZE;
  else if (dirty) sums.privateDirty += PAGE_SIZE;
  else sums.privateClean += PAGE_SIZE;
}

function lines(rollup: bool): void {
  kilobytes("Rss:            ", sums.resident);
  kilobytes("Pss:            ", <u32>(sums.pss >> PSS_SHIFT));
  kilobytes("Pss_Dirty:      ", <u32>(sums.pssDirty >> PSS_SHIFT));
  if (rollup) {
    kilobytes("Pss_Anon:       ", <u32>(sums.pssAnon >> PSS_SHIFT));
    kilobytes("Pss_File:       ", <u32>((sums.pss - sums.pssAnon) >> PSS_SHIFT));
    kilobytes("Pss_Shmem:      ", 0);
  }
  kilobytes("Shared_Clean:   ", sums.sharedClean);
  kilobytes("Shared_Dirty:   ", sums.sharedDirty);
  kilobytes("Private_Clean:  ", sums.privateClean);
  kilobytes("Private_Dirty:  ", sums.privateDirty);
  kilobytes("Referenced:     ", sums.referenced);
  kilobytes("Anonymous:      ", sums.anonymous);
  kilobytes("LazyFree:       ", 0);
  kilobytes("AnonHugePages:  ", 0);
  kilobytes("ShmemPmdMapped: ", 0);
  kilobytes("FilePmdMapped:  ", 0);
  kilobytes("Shared_Hugetlb: ", 0);
  kilobytes("Private_Hugetlb: ", 0, 7);
  kilobytes("Swap:           ", 0);
  kilobytes("SwapPss:        ", 0);
  kilobytes("Locked:         ", sums.locked);
}

function kilobytes(label: string, bytes: u32, width: u32 = 8): void {
  putText(label);
  putNumber(bytes >> 10, width);
  putText(" kB\n");
}

/** The two-letter names (Linux: show_smap_vma_flags) of what this kernel knows of an area. */
function flags(bits: u32): void {
  putText("VmFlags: ");
  if (bits & VmFlag.READ) putText("rd ");
  if (bits & VmFlag.WRITE) putText("wr ");
  if (bits & VmFlag.EXEC) putText("ex ");
  if (bits & VmFlag.SHARED) putText("sh ");
  putText("mr ");
  if ((bits & VmFlag.SHARED) == 0 || (bits & VmFlag.MAY_WRITE) != 0) putText("mw ");
  if (bits & VmFlag.MAY_EXEC) putText("me ");
  if (bits & VmFlag.SHARED) putText("ms ");
  if (bits & VmFlag.GROWSDOWN) putText("gd ");
  if (bits & VmFlag.LOCKED) putText("lo ");
  if (bits & VmFlag.DONT_FORK) putText("dc ");
  if (bits & VmFlag.ACCOUNT) putText("ac ");
  if (bits & VmFlag.NO_RESERVE) putText("nr ");
  if (bits & VmFlag.WIPE_ON_FORK) putText("wf ");
  if (bits & VmFlag.DONT_DUMP) putText("dd ");
  putLine();
}
