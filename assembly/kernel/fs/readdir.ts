// Listing directories: file systems call dirEmit for each entry, which lays it out in the caller's buffer.
// A file's position in a directory is where the next entry is; "." is 0 and ".." is 1.
//
//   linux_dirent64 (getdents64):  ino u64, off i64, reclen u16, type u8, name, NUL; reclen a multiple of 8
//   linux_dirent   (getdents):    ino u32, off u32, reclen u16, name, NUL, ... type in the last byte; multiple of 4
import { Errno } from "../../abi/errno";
import { DT, O } from "../../abi/fcntl";
import { In } from "../../abi/inotify";
import { Dirent64 } from "../../abi/stat";
import { copyToUser } from "../mm/usercopy";
import { pathAccessed } from "./attributes";
import { Dentry, LISTING_END, LISTING_START, dentryAtPosition, dentryNext } from "./dentry";
import { File } from "./file";
import { notifyFile } from "./notify";
import { DIR_CONTEXT, SCRATCH } from "./globals";

/** struct linux_dirent */
const enum Dirent {
  INO = 0,
  OFF = 4,
  RECLEN = 8,
  NAME = 10,
}

/**
 *   0    buffer: u32     user address of the next entry
 *   4    room: u32       bytes left there
 *   8    emitted: u32    bytes laid out
 *   12   error: i32      why the listing ended early: -EINVAL (no room for the first), -EFAULT
 *   16   old: u32        1: linux_dirent, not linux_dirent64
 */
@unmanaged
export class DirContext {
  buffer: u32;
  room: u32;
  emitted: u32;
  error: i32;
  old: u32;
}

/** Lists `file` into user memory. Bytes laid out, 0 at the end, -errno. */
export function listDirectory(file: File, buffer: u32, size: u32, old: bool): i32 {
  if (!file.inode.isDirectory || file.ops.readdir == 0) return -Errno.ENOTDIR;
  if (file.inode.nlink == 0) return -Errno.ENOENT;
  const context = changetype<DirContext>(DIR_CONTEXT);
  context.buffer = buffer;
  context.room = size;
  context.emitted = 0;
  context.error = 0;
  context.old = old ? 1 : 0;
  const error = call_indirect<i32>(file.ops.readdir, file, context);
  if (!(file.flags & O.NOATIME)) pathAccessed(file.path);
  notifyFile(file, In.ACCESS);
  if (context.emitted > 0) return context.emitted;
  return error ? error : context.error;
}

/**
 * One entry; `next` is the position behind it, type a DT. False when the listing must stop: the entry was not
 * taken then and the file's position must stay before it.
 */
export function dirEmit(context: DirContext, name: usize, length: u32, ino: u32, type: u32, next: u64): bool {
  const nameAt: u32 = context.old ? Dirent.NAME : Dirent64.NAME;
  const size = context.old ? (nameAt + length + 2 + 3) & ~3 : (nameAt + length + 1 + 7) & ~7;
  if (size > context.room) {
    context.error = -Errno.EINVAL;
    return false;
  }
  memory.fill(SCRATCH, 0, size);
  if (context.old) {
    store<u32>(SCRATCH + Dirent.INO, ino);
    store<u32>(SCRATCH + Dirent.OFF, <u32>next);
    store<u16>(SCRATCH + Dirent.RECLEN, <u16>size);
    store<u8>(SCRATCH + size - 1, <u8>type);
  } else {
    store<u64>(SCRATCH + Dirent64.INO, ino);
    store<u64>(SCRATCH + Dirent64.OFF, next);
    store<u16>(SCRATCH + Dirent64.RECLEN, <u16>size);
    store<u8>(SCRATCH + Dirent64.TYPE, <u8>type);
  }
  memory.copy(SCRATCH + nameAt, name, length);
  if (copyToUser(context.buffer, SCRATCH, size) < 0) {
    context.error = -Errno.EFAULT;
    return false;
  }
  context.buffer += size;
  context.room -= size;
  context.emitted += size;
  return true;
}

@inline const DOTS: usize = memory.data<u8>([0x2e, 0x2e]);

/** "." and "..", when the position is there. False when the listing must stop. */
export function dirEmitDots(file: File, context: DirContext): bool {
  const dentry = file.dentry;
  if (file.position == 0) {
    if (!dirEmit(context, DOTS, 1, dentry.inode.ino, DT.DIR, 1)) return false;
    file.position = 1;
  }
  if (file.position == 1) {
    if (!dirEmit(context, DOTS, 2, dentry.parent.inode.ino, DT.DIR, LISTING_START)) return false;
    file.position = LISTING_START;
  }
  return true;
}

/** FileOps.readdir of file systems whose names all live in the dentry cache. */
export function dcacheReaddir(file: File, context: DirContext): i32 {
  if (!dirEmitDots(file, context)) return 0;
  if (file.position >= LISTING_END) return 0;
  const directory = file.dentry;
  let entry = dentryAtPosition(directory, <u32>file.position);
  while (entry != null) {
    const inode = entry.inode;
    const following = dentryNext(directory, entry);
    const next = following == null ? LISTING_END : following.cookie;
    if (!dirEmit(context, entry.name, entry.nameLength, inode.ino, inode.mode >> 12, next)) return 0;
    file.position = next;
    entry = following;
  }
  file.position = LISTING_END;
  return 0;
}
