// Reading and writing open files: what is the same for all of them. Blocking calls come back here when they are
// run again: `uio` then starts behind the bytes that sys.moved counts.
import { Errno } from "../../abi/errno";
import { O, Seek } from "../../abi/fcntl";
import { In } from "../../abi/inotify";
import { Uio, uioInitKernel } from "../mm/uio";
import { current } from "../sched/task";
import { BLOCKED } from "../sched/wait";
import { fileSizeLimit, fileTooBig } from "./attributes";
import { FMode, File } from "./file";
import { notifyFile } from "./notify";
import { KERNEL_UIO, SCRATCH_POSITION } from "./globals";
import { FILE_SIZE_MAX, MAX_NON_LFS } from "./pagecache";
import { seekContents } from "./space";

/** Reads at the file's position, which advances. Bytes, BLOCKED or -errno. */
@inline
export function fileRead(file: File, uio: Uio): i32 {
  return fileReadAt(file, uio, file.positionAddress);
}

/** Writes at the file's position (with O_APPEND: at the end), which advances. */
@inline
export function fileWrite(file: File, uio: Uio): i32 {
  return fileWriteAt(file, uio, file.positionAddress);
}

/** `position`: address of the u64 to read at and to advance. */
export function fileReadAt(file: File, uio: Uio, position: usize): i32 {
  if (!(file.mode & FMode.READ)) return -Errno.EBADF;
  if (!file.ops.read) return file.inode.isDirectory ? -Errno.EISDIR : -Errno.EINVAL;
  const result = total(call_indirect<i32>(file.ops.read, file, uio, position));
  if (result == BLOCKED) return BLOCKED;
  const task = current();
  task.readCalls++;
  if (result <= 0) return result;
  task.readBytes += result;
  notifyFile(file, In.ACCESS);
  return result;
}

export function fileWriteAt(file: File, uio: Uio, position: usize): i32 {
  if (!(file.mode & FMode.WRITE)) return -Errno.EBADF;
  if (!file.ops.write) return -Errno.EINVAL;
  if (file.inode.isRegular && uio.resid > 0) {
    const error = limitWrite(file, uio, file.flags & O.APPEND ? file.inode.size : load<u64>(position));
    if (error) return error;
  }
  const result = total(call_indirect<i32>(file.ops.write, file, uio, position));
  if (result == BLOCKED) return BLOCKED;
  const task = current();
  task.writeCalls++;
  if (result <= 0) return result;
  task.writtenBytes += result;
  notifyFile(file, In.MODIFY);
  return result;
}

/** Cuts a write short where the file must end (Linux: generic_write_checks). 0, or -EFBIG when nothing is left. */
function limitWrite(file: File, uio: Uio, start: u64): i32 {
  const limit = fileSizeLimit();
  if (start >= limit) return fileTooBig();
  const end = min(limit, file.flags & O.LARGEFILE ? FILE_SIZE_MAX : MAX_NON_LFS);
  if (start >= end) return -Errno.EFBIG;
  if (uio.resid > end - start) uio.resid = <u32>(end - start);
  return 0;
}

/** What this run of the call moved, and what the runs before it did. */
@inline
function total(result: i32): i32 {
  if (result == BLOCKED) return BLOCKED;
  const before = current().sys.moved;
  if (before == 0) return result;
  return result < 0 ? before : before + result;
}

/** The kernel reads `length` bytes at `offset` of a file for itself (execve). Bytes or -errno; never blocks. */
export function kernelRead(file: File, address: usize, length: u32, offset: u32): i32 {
  if (!file.ops.read) return file.inode.isDirectory ? -Errno.EISDIR : -Errno.EINVAL;
  const uio = changetype<Uio>(KERNEL_UIO);
  uioInitKernel(uio, address, length);
  store<u64>(SCRATCH_POSITION, offset);
  return call_indirect<i32>(file.ops.read, file, uio, SCRATCH_POSITION);
}

/** lseek: the new position or -errno (as i64). */
export function fileSeek(file: File, offset: i64, whence: u32): i64 {
  if (file.ops.llseek) return call_indirect<i64>(file.ops.llseek, file, offset, whence);
  if (!(file.mode & FMode.SEEK)) return -Errno.ESPIPE;
  let base: u64 = 0;
  switch (whence) {
    case Seek.SET:
      break;
    case Seek.CUR:
      base = file.position;
      break;
    case Seek.END:
      base = file.inode.size;
      break;
    case Seek.DATA:
    case Seek.HOLE: {
      if (!file.inode.isRegular) return -Errno.EINVAL;
      const found = seekContents(file.inode, offset, whence == Seek.DATA);
      if (found >= 0) file.position = found;
      return found;
    }
    default:
      return -Errno.EINVAL;
  }
  const position = <i64>base + offset;
  if (position < 0 || <u64>position > FILE_SIZE_MAX) return -Errno.EINVAL;
  file.position = position;
  return position;
}
