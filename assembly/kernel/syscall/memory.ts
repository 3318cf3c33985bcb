// System calls on the address space: brk, mmap and its kin (man 2 of each). Each hands its arguments to mm/.
import { Errno } from "../../abi/errno";
import { MapFlag, Mlock, Mlockall, Msync } from "../../abi/fcntl";
import { FMode, File } from "../fs/file";
import { fdGet } from "../fs/fdtable";
import { SCRATCH } from "../fs/globals";
import { doMadvise } from "../mm/advise";
import { doBrk } from "../mm/brk";
import { doMlock, doMlockall, doMunlock } from "../mm/lock";
import { Mm } from "../mm/mm";
import { allMapped, doMmap, doMunmap, pageAlign } from "../mm/mmap";
import { doMprotect } from "../mm/protect";
import { doMremap } from "../mm/remap";
import { pageResident } from "../mm/resident";
import { copyFromUser, userRangeOk, writeUser8 } from "../mm/usercopy";
import { VmFlag, vmaFind, vmaNext } from "../mm/vma";
import { PAGE_MASK, PAGE_SHIFT } from "../param";
import { current } from "../sched/task";

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
  return doMremap(mm(), address, oldLength, newLength, flags, newAddress);
}

export function sysMadvise(address: u32, length: u32, advice: i32): i32 {
  return doMadvise(mm(), address, length, advice);
}

/** File mappings and files are the same frames: there is nothing to write back. */
export function sysMsync(address: u32, length: u32, flags: i32): i32 {
  if ((address & ~PAGE_MASK) != 0 || (flags & ~(Msync.ASYNC | Msync.INVALIDATE | Msync.SYNC)) != 0) return -Errno.EINVAL;
  if ((flags & Msync.ASYNC) != 0 && (flags & Msync.SYNC) != 0) return -Errno.EINVAL;
  const size = pageAlign(length);
  const end = address + size;
  if (end < address || (size == 0 && length != 0)) return -Errno.ENOMEM;
  if ((flags & Msync.INVALIDATE) != 0) {
    let vma = vmaFind(mm(), address);
    while (vma !== null && vma.start < end) {
      if ((vma.flags & VmFlag.LOCKED) != 0) return -Errno.EBUSY;
      vma = vmaNext(vma);
    }
  }
  return allMapped(mm(), address, end) ? 0 : -Errno.ENOMEM;
}

/** One byte for each page: bit 0 tells whether it is in memory. */
export function sysMincore(address: u32, length: u32, vector: u32): i32 {
  if ((address & ~PAGE_MASK) != 0) return -Errno.EINVAL;
  if (!userRangeOk(address, length)) return -Errno.ENOMEM;
  const pages = pageAlign(length) >> PAGE_SHIFT;
  if (!userRangeOk(vector, pages)) return -Errno.EFAULT;
  for (let i: u32 = 0; i < pages; i++) {
    const va = address + (i << PAGE_SHIFT);
    const vma = vmaFind(mm(), va);
    if (vma === null || vma.start > va) return -Errno.ENOMEM;
    if (writeUser8(vector + i, pageResident(mm(), vma, va) ? 1 : 0) < 0) return -Errno.EFAULT;
  }
  return 0;
}

export function sysMlock(address: u32, length: u32): i32 {
  return doMlock(mm(), address, length, false);
}

export function sysMlock2(address: u32, length: u32, flags: u32): i32 {
  if ((flags & ~(<u32>Mlock.ONFAULT)) != 0) return -Errno.EINVAL;
  return doMlock(mm(), address, length, flags != 0);
}

export function sysMunlock(address: u32, length: u32): i32 {
  return doMunlock(mm(), address, length);
}

export function sysMlockall(flags: u32): i32 {
  const known: u32 = Mlockall.CURRENT | Mlockall.FUTURE | Mlockall.ONFAULT;
  if (flags == 0 || flags == Mlockall.ONFAULT || (flags & ~known) != 0) return -Errno.EINVAL;
  return doMlockall(mm(), flags);
}

export function sysMunlockall(): i32 {
  return doMlockall(mm(), 0);
}
