// System V shared memory (man 2 shmget, shmat, shmctl): a segment is a memory file that no descriptor leads to, and each
// attach maps it through an open file of its own. Who is attached is told by the areas that map the file.
import { Errno } from "../../abi/errno";
import { MapFlag, O, Prot, S } from "../../abi/fcntl";
import { ShmFlag } from "../../abi/ipc";
import { Seal } from "../../abi/fd-objects";
import { Dentry, dentryAllocRoot, dentryPut } from "../fs/dentry";
import { FMode, File, FileOps, fileAlloc, filePut } from "../fs/file";
import { OPS_SIZE, TMPFS_FILE_OPS, fsState } from "../fs/globals";
import { inodePut } from "../fs/inode";
import { Mount } from "../fs/mount";
import { tmpfsInode } from "../fs/tmpfs/inode";
import { listEmpty, listLength } from "../lib/list";
import { putLiteral } from "../lib/string";
import { mmGlobals } from "../mm/memmap";
import { Mm } from "../mm/mm";
import { doMmap, doMunmap } from "../mm/mmap";
import { kfree, kzalloc } from "../mm/slab";
import { Vma, vmaFind, vmaIntersecting, vmaNext } from "../mm/vma";
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE, SHM_ALL, SHM_MAX } from "../param";
import { current } from "../sched/task";
import { realtimeSeconds } from "../time/clock";
import { EXECUTE_RIGHTS, IPC_REST, IpcObject, READ_RIGHTS, WRITE_RIGHTS, ipcAdd, ipcMay, ipcRemove, shmIds } from "./object";

/** A segment. Times are seconds since 1970. */
@unmanaged
export class Segment extends IpcObject {
  /** Bytes, as asked for. */
  size: u32;
  atime: u32;
  dtime: u32;
  ctime: u32;
  /** Process that made it, and the last that attached or detached it. */
  cpid: u32;
  lpid: u32;
  /** Attach calls under way, which keep it. */
  attaching: u32;
  dentry: Dentry;

  /** Areas of memory that map it. */
  get attaches(): u32 {
    return listLength(this.dentry.inode.mappings);
  }
  get pages(): u32 {
    return pagesOf(this.size);
  }
}

/** The operations of a segment's files. */
@inline const SHM_OPS: usize = IPC_REST;
/** "SYSV" and the key in hexadecimal: what maps shows. */
@inline const NAME: usize = SHM_OPS + OPS_SIZE;
@inline const NAME_LENGTH: u32 = 12;
@inline const KEY_DIGITS: u32 = 8;

export function shmInit(): void {
  memory.copy(SHM_OPS, TMPFS_FILE_OPS, OPS_SIZE);
  const ops = changetype<FileOps>(SHM_OPS);
  ops.mapped = attached.index;
  ops.unmapped = detached.index;
}

/** ipcGet's `create`. */
export function shmCreate(key: i32, flags: u32, size: u32): i32 {
  if (size == 0 || size > SHM_MAX) return -Errno.EINVAL;
  const pages = pagesOf(size);
  if (shmIds.total + pages > SHM_ALL) return -Errno.ENOSPC;
  if ((flags & ShmFlag.HUGETLB) != 0) return -Errno.ENOMEM; // no such pages are set aside
  if ((flags & ShmFlag.NORESERVE) == 0 && pages > mmGlobals.totalPages) return -Errno.ENOMEM;
  const at = kzalloc(offsetof<Segment>());
  if (at == 0) return -Errno.ENOMEM;
  const segment = changetype<Segment>(at);
  segment.size = size;
  segment.cpid = current().tgid;
  segment.ctime = realtimeSeconds();
  const dentry = segmentFile(key, size);
  if (dentry === null) {
    kfree(at);
    return -Errno.ENOMEM;
  }
  segment.dentry = dentry;
  const id = ipcAdd(shmIds, segment, key, flags);
  if (id < 0) {
    dentryPut(dentry);
    kfree(at);
    return id;
  }
  dentry.inode.ino = id;
  shmIds.total += pages;
  return id;
}

/** ipcGet's `fits`. */
export function shmFits(segment: Segment, size: u32): bool {
  return size <= segment.size;
}

/** The segment goes: its key now, itself with its last attach. */
export function shmDestroy(segment: Segment): void {
  segment.mode |= ShmFlag.DEST;
  segment.key = 0;
  freeUnused(segment);
}

/** Maps the segment with ShmFlag bits: the address or -errno. */
export function shmAttach(mm: Mm, segment: Segment, hint: u32, flags: u32): i32 {
  let address = hint;
  if (hint == 0) {
    if (flags & ShmFlag.REMAP) return -Errno.EINVAL;
  } else if ((hint & ~PAGE_MASK) != 0) {
    if ((flags & ShmFlag.RND) == 0) return -Errno.EINVAL;
    address = hint & PAGE_MASK;
    if (address == 0 && (flags & ShmFlag.REMAP) != 0) return -Errno.EINVAL;
  }
  const readOnly = (flags & ShmFlag.RDONLY) != 0;
  const exec = (flags & ShmFlag.EXEC) != 0;
  if (!ipcMay(segment, READ_RIGHTS | (readOnly ? 0 : WRITE_RIGHTS) | (exec ? EXECUTE_RIGHTS : 0))) return -Errno.EACCES;
  if (hint != 0 && (flags & ShmFlag.REMAP) == 0) {
    if (address + segment.size < address || vmaIntersecting(mm, address, address + segment.size) !== null) return -Errno.EINVAL;
  }
  const file = fileAlloc(changetype<Mount>(fsState.shmMount), segment.dentry, readOnly ? O.RDONLY : O.RDWR);
  if (file === null) return -Errno.ENOMEM;
  file.mode |= FMode.SEEK;
  file.ops = changetype<FileOps>(SHM_OPS);
  file.data = changetype<usize>(segment);
  const prot: u32 = Prot.READ | (readOnly ? 0 : Prot.WRITE) | (exec ? Prot.EXEC : 0);
  segment.attaching++; // SHM_REMAP may take the last attach away
  const result = doMmap(mm, address, segment.size, prot, MapFlag.SHARED | (hint != 0 ? MapFlag.FIXED : 0), file, 0);
  filePut(file);
  segment.attaching--;
  freeUnused(segment);
  return result;
}

/** Unmaps what an attach at `address` has mapped and is still there: 0 or -EINVAL. */
export function shmDetach(mm: Mm, address: u32): i32 {
  if ((address & ~PAGE_MASK) != 0) return -Errno.EINVAL;
  let vma = vmaFind(mm, address);
  while (vma !== null && !isPartOf(vma, address)) vma = vmaNext(vma);
  if (vma === null) return -Errno.EINVAL;
  const file = vma.file;
  const end = address + (changetype<Segment>(file!.data).pages << PAGE_SHIFT);
  while (vma !== null && vma.end <= end) {
    const next = vmaNext(vma);
    if (isPartOf(vma, address) && vma.file === file) {
      const error = doMunmap(mm, vma.start, vma.end - vma.start);
      if (error) return error;
    }
    vma = next;
  }
  return 0;
}

/** Whether `vma` maps a segment, so that the segment's start would be at `address`. */
function isPartOf(vma: Vma, address: u32): bool {
  const file = vma.file;
  return file !== null && changetype<usize>(file.ops) == SHM_OPS && vma.start - address == vma.pgoff << PAGE_SHIFT;
}

/** FileOps.mapped */
function attached(file: File): void {
  const segment = changetype<Segment>(file.data);
  segment.atime = realtimeSeconds();
  segment.lpid = current().tgid;
}

/** FileOps.unmapped */
function detached(file: File): void {
  const segment = changetype<Segment>(file.data);
  segment.dtime = realtimeSeconds();
  segment.lpid = current().tgid;
  freeUnused(segment);
}

function freeUnused(segment: Segment): void {
  if ((segment.mode & ShmFlag.DEST) == 0 || segment.attaching > 0 || !listEmpty(segment.dentry.inode.mappings)) return;
  ipcRemove(shmIds, segment);
  shmIds.total -= segment.pages;
  dentryPut(segment.dentry);
  kfree(changetype<usize>(segment));
}

/** A file of `size` bytes with one reference to its name. */
function segmentFile(key: i32, size: u32): Dentry | null {
  const task = current();
  const inode = tmpfsInode(changetype<Mount>(fsState.shmMount).sb, S.IFREG | 0o777, 0, task.fsuid, task.fsgid);
  if (inode === null) return null;
  inode.nlink = 0;
  inode.size = size;
  inode.data2 = Seal.SEAL;
  let end = NAME + putLiteral(NAME, "SYSV");
  for (let digit = <i32>KEY_DIGITS - 1; digit >= 0; digit--, end++) {
    const value: u8 = <u8>((<u32>key >> (digit * 4)) & 15);
    store<u8>(end, value < 10 ? 0x30 + value : 0x57 + value);
  }
  const dentry = dentryAllocRoot(inode, NAME, NAME_LENGTH);
  if (dentry === null) inodePut(inode);
  return dentry;
}

function pagesOf(bytes: u32): u32 {
  return (bytes + PAGE_SIZE - 1) >> PAGE_SHIFT;
}
