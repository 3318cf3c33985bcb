// System calls on the address space: brk, mmap and its kin (man 2 of each). Each checks its arguments and hands the
// rest to mm/mmap.ts.
import { Errno } from "../../abi/errno";
import { Madvise, MapFlag, MremapFlag, Msync } from "../../abi/fcntl";
import { FMode, File } from "../fs/file";
import { fdGet } from "../fs/fdtable";
import { Mm } from "../mm/mm";
import { allMapped, doBrk, doDiscard, doMmap, doMprotect, doMremap, doMunmap } from "../mm/mmap";
import { pteFind } from "../mm/pgtable";
import { copyFromUser, writeUser8 } from "../mm/usercopy";
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../param";
import { current } from "../sched/task";
import { SCRATCH } from "../fs/globals";

/** The six words of the old mmap call's argument block. */
const enum MmapArgument {
  ADDRESS = 0,
  LENGTH = 4,
  PROT = 8,
  FLAGS = 12,
  FD = 16,
  OFFSET = 20,
  SIZE = 24,
}

@inline
function mm(): Mm {
  return current().mm!;
}

export function sysBrk(address: u32): i32 {
  return doBrk(mm(), address);
}

/** The old call: arguments in memory, offset in bytes. */
export function sysMmap(block: u32): i32 {
  if (copyFromUser(SCRATCH, block, MmapArgument.SIZE) < 0) return -Errno.EFAULT;
  const offset = load<u32>(SCRATCH, MmapArgument.OFFSET);
  if ((offset & ~PAGE_MASK) != 0) return -Errno.EINVAL;
  return sysMmap2(
    load<u32>(SCRATCH, MmapArgument.ADDRESS),
    load<u32>(SCRATCH, MmapArgument.LENGTH),
    load<u32>(SCRATCH, MmapArgument.PROT),
    load<u32>(SCRATCH, MmapArgument.FLAGS),
    load<i32>(SCRATCH, MmapArgument.FD),
    offset >> PAGE_SHIFT,
  );
}

export function sysMmap2(address: u32, length: u32, prot: u32, flags: u32, fd: i32, pgoff: u32): i32 {
  let file: File | null = null;
  if ((flags & MapFlag.ANONYMOUS) == 0) {
    file = fdGet(fd);
    if (file === null || (file.mode & FMode.PATH) != 0) return -Errno.EBADF;
  }
  return doMmap(mm(), address, length, prot, flags, file, pgoff);
}

export function sysMunmap(address: u32, length: u32): i32 {
  return doMunmap(mm(), address, length);
}

export function sysMprotect(address: u32, length: u32, prot: u32): i32 {
  return doMprotect(mm(), address, length, prot);
}

export function sysMremap(address: u32, oldLength: u32, newLength: u32, flags: u32, newAddress: u32): i32 {
  if ((flags & ~(<u32>MremapFlag.MAYMOVE)) != 0) return -Errno.EINVAL;
  return doMremap(mm(), address, oldLength, newLength, (flags & MremapFlag.MAYMOVE) != 0);
}

/** File mappings and files are the same frames: there is nothing to write back. */
export function sysMsync(address: u32, length: u32, flags: i32): i32 {
  if ((address & ~PAGE_MASK) != 0 || (flags & ~(Msync.ASYNC | Msync.INVALIDATE | Msync.SYNC)) != 0) return -Errno.EINVAL;
  if ((flags & Msync.ASYNC) != 0 && (flags & Msync.SYNC) != 0) return -Errno.EINVAL;
  return allMapped(mm(), address, address + length) ? 0 : -Errno.ENOMEM;
}

/** One byte for each page: bit 0 tells whether it has a frame. */
export function sysMincore(address: u32, length: u32, vector: u32): i32 {
  if ((address & ~PAGE_MASK) != 0) return -Errno.EINVAL;
  if (address + length < address || !allMapped(mm(), address, address + length)) return -Errno.ENOMEM;
  for (let offset: u32 = 0; offset < length; offset += PAGE_SIZE) {
    const slot = pteFind(mm().pgd, address + offset);
    const resident: u8 = slot != 0 && load<u32>(slot) != 0 ? 1 : 0;
    if (writeUser8(vector + (offset >> PAGE_SHIFT), resident) < 0) return -Errno.EFAULT;
  }
  return 0;
}

/** Advice that changes nothing but speed is accepted; MADV_DONTNEED and MADV_FREE forget the contents. */
export function sysMadvise(address: u32, length: u32, advice: i32): i32 {
  if ((address & ~PAGE_MASK) != 0) return -Errno.EINVAL;
  switch (advice) {
    case Madvise.DONTNEED:
    case Madvise.FREE:
      return doDiscard(mm(), address, length);
    case Madvise.NORMAL:
    case Madvise.RANDOM:
    case Madvise.SEQUENTIAL:
    case Madvise.WILLNEED:
    case Madvise.HUGEPAGE:
    case Madvise.NOHUGEPAGE:
    case Madvise.DONTDUMP:
    case Madvise.DODUMP:
      return allMapped(mm(), address, address + length) ? 0 : -Errno.ENOMEM;
    default:
      return -Errno.EINVAL;
  }
}
