// Descriptor tables (Linux: files_struct). A slot holds a File; close-on-exec flags lie in a bitmap behind the
// slots. Grows by doubling to the task's RLIMIT_NOFILE. Shared by tasks made with CLONE_FILES.
//
//   slots block:  capacity slots of 4 bytes, then capacity / 8 bytes of close-on-exec bits
import { Cache, cacheAlloc, cacheFree, kfree, kmalloc, kzalloc } from "../mm/slab";
import { Errno } from "../../abi/errno";
import { NOFILE_MAX } from "../param";
import { current } from "../sched/task";
import { File, FMode, fileGet, filePut } from "./file";
import { isError } from "./globals";
import { locksRelease } from "./locks";

/** Slots of a new table. */
@inline const FIRST_CAPACITY: u32 = 32;

/**
 *   0    refcount: u32
 *   4    capacity: u32     slots, a multiple of 32
 *   8    slots: usize
 *   12   lowestFree: u32   no slot below it is free
 *   16   used: u32         no slot from here on is taken
 */
@unmanaged
export class FdTable {
  refcount: u32;
  capacity: u32;
  slots: usize;
  lowestFree: u32;
  used: u32;

  @inline get closeBits(): usize {
    return this.slots + this.capacity * 4;
  }
}

/** An empty table; null without memory. */
export function filesCreate(): FdTable | null {
  return allocTable(FIRST_CAPACITY);
}

/** A copy for a forked task: the same files. null without memory. */
export function filesFork(from: FdTable): FdTable | null {
  const table = allocTable(max(FIRST_CAPACITY, (from.used + 31) & ~31));
  if (table == null) return null;
  memory.copy(table.slots, from.slots, from.used * 4);
  memory.copy(table.closeBits, from.closeBits, (from.used + 7) >> 3);
  table.lowestFree = from.lowestFree;
  table.used = from.used;
  for (let fd: u32 = 0; fd < from.used; fd++) {
    const file = load<usize>(table.slots + fd * 4);
    if (file != 0) fileGet(changetype<File>(file));
  }
  return table;
}

@inline
export function filesGet(table: FdTable): FdTable {
  table.refcount++;
  return table;
}

/** Gives a table back; the last holder closes everything. */
export function filesPut(table: FdTable): void {
  if (--table.refcount > 0) return;
  for (let fd: u32 = 0; fd < table.used; fd++) {
    const file = load<usize>(table.slots + fd * 4);
    if (file != 0) closeFile(table, changetype<File>(file));
  }
  kfree(table.slots);
  cacheFree(Cache.FDTABLE, changetype<usize>(table));
}

/** execve: closes what is marked close-on-exec. */
export function filesCloseOnExec(table: FdTable): void {
  for (let fd: u32 = 0; fd < table.used; fd++) {
    if (closeOnExec(table, fd)) fdClose(fd);
  }
}

/** The file of a descriptor of the current task, for I/O; null (EBADF) for none and for O_PATH files. */
@inline
export function fdGet(fd: i32): File | null {
  const file = fdGetAny(fd);
  return file != null && (file.mode & FMode.PATH) != 0 ? null : file;
}

/** As fdGet, O_PATH files too. */
@inline
export function fdGetAny(fd: i32): File | null {
  const table = changetype<FdTable>(current().files);
  if (<u32>fd >= table.used) return null;
  return changetype<File | null>(load<usize>(table.slots + <u32>fd * 4));
}

/** Puts `file` (whose reference it takes over) into the lowest free slot >= `from`. Descriptor, -EMFILE or -ENOMEM. */
export function fdInstall(file: File, closeOnExec: bool, from: u32 = 0): i32 {
  const fd = fdFindFree(from);
  if (fd >= 0) setSlot(changetype<FdTable>(current().files), fd, file, closeOnExec);
  return fd;
}

/** Gives a descriptor to what has just been made (a file with one reference, or -errno, which comes back). */
export function fdAdopt(made: i32, closeOnExec: bool): i32 {
  if (isError(made)) return made;
  const file = changetype<File>(<usize>made);
  const fd = fdInstall(file, closeOnExec);
  if (isError(fd)) filePut(file);
  return fd;
}

/** The lowest free slot >= `from`, with room made for it; -EMFILE or -ENOMEM. */
export function fdFindFree(from: u32 = 0): i32 {
  const table = changetype<FdTable>(current().files);
  let fd = max(from, table.lowestFree);
  while (fd < table.used && load<usize>(table.slots + fd * 4) != 0) fd++;
  if (from <= table.lowestFree) table.lowestFree = fd;
  if (fd >= min(current().nofileSoft, NOFILE_MAX)) return -Errno.EMFILE;
  if (fd >= table.capacity && !growTable(table, fd)) return -Errno.ENOMEM;
  return fd;
}

/** Makes `fd` refer to `file` (whose reference it takes over), closing what was there (dup2). `fd`, -EBADF or -ENOMEM. */
export function fdReplace(fd: u32, file: File, closeOnExec: bool): i32 {
  const table = changetype<FdTable>(current().files);
  if (fd >= min(current().nofileSoft, NOFILE_MAX)) return -Errno.EBADF;
  if (fd >= table.capacity && !growTable(table, fd)) return -Errno.ENOMEM;
  const old = fd < table.used ? load<usize>(table.slots + fd * 4) : 0;
  setSlot(table, fd, file, closeOnExec);
  if (old != 0) closeFile(table, changetype<File>(old));
  return fd;
}

/** Closes a descriptor of the current task: 0 or -EBADF. */
export function fdClose(fd: i32): i32 {
  const table = changetype<FdTable>(current().files);
  const file = fdGetAny(fd);
  if (file == null) return -Errno.EBADF;
  store<usize>(table.slots + <u32>fd * 4, 0);
  fdSetCloseOnExec(fd, false);
  if (<u32>fd < table.lowestFree) table.lowestFree = fd;
  if (<u32>fd + 1 == table.used) table.used = fd;
  closeFile(table, file);
  return 0;
}

/** FD_CLOEXEC of an open descriptor. */
export function fdCloseOnExec(fd: u32): bool {
  return closeOnExec(changetype<FdTable>(current().files), fd);
}

export function fdSetCloseOnExec(fd: u32, on: bool): void {
  setCloseOnExec(changetype<FdTable>(current().files), fd, on);
}

/** FD_CLOEXEC of slot `fd` of any task's table: for /proc. */
export function filesCloseFlag(table: FdTable, fd: u32): bool {
  return closeOnExec(table, fd);
}

/** The file in slot `fd` of any task's table, or null: for /proc. */
export function filesLookup(table: FdTable, fd: u32): File | null {
  return fd < table.used ? changetype<File | null>(load<usize>(table.slots + fd * 4)) : null;
}

/** A descriptor of `table` is gone: so are the record locks that the process has on the file. */
function closeFile(table: FdTable, file: File): void {
  locksRelease(file.inode, changetype<usize>(table));
  if (file.ops.flush) call_indirect<void>(file.ops.flush, file);
  filePut(file);
}

function setSlot(table: FdTable, fd: u32, file: File, closeOnExec: bool): void {
  store<usize>(table.slots + fd * 4, changetype<usize>(file));
  if (fd >= table.used) table.used = fd + 1;
  setCloseOnExec(table, fd, closeOnExec);
}

@inline
function closeOnExec(table: FdTable, fd: u32): bool {
  return (load<u8>(table.closeBits + (fd >> 3)) & (1 << (fd & 7))) != 0;
}

function setCloseOnExec(table: FdTable, fd: u32, on: bool): void {
  const address = table.closeBits + (fd >> 3);
  const bit = <u8>(<u32>1 << (fd & 7));
  store<u8>(address, on ? load<u8>(address) | bit : load<u8>(address) & ~bit);
}

function allocTable(capacity: u32): FdTable | null {
  const address = cacheAlloc(Cache.FDTABLE);
  if (address == 0) return null;
  const table = changetype<FdTable>(address);
  table.slots = kzalloc(blockSize(capacity));
  if (table.slots == 0) {
    cacheFree(Cache.FDTABLE, address);
    return null;
  }
  table.refcount = 1;
  table.capacity = capacity;
  return table;
}

/** Makes slot `fd` exist. */
function growTable(table: FdTable, fd: u32): bool {
  let capacity = table.capacity;
  while (capacity <= fd) capacity *= 2;
  const slots = kmalloc(blockSize(capacity));
  if (slots == 0) return false;
  const old = table.capacity;
  memory.fill(slots, 0, blockSize(capacity));
  memory.copy(slots, table.slots, old * 4);
  memory.copy(slots + capacity * 4, table.slots + old * 4, old >> 3);
  kfree(table.slots);
  table.slots = slots;
  table.capacity = capacity;
  return true;
}

@inline
function blockSize(capacity: u32): u32 {
  return capacity * 4 + (capacity >> 3);
}
