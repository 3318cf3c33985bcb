// Room for files, and advice about how they will be read (man 2 fallocate, posix_fadvise, readahead, sync_file_range,
// syncfs). Contents are in memory already, so advice and syncing only check their arguments.
import { Errno } from "../../abi/errno";
import { Fadvise, S, SyncRange } from "../../abi/fcntl";
import { fdGet } from "../fs/fdtable";
import { FMode } from "../fs/file";
import { fileAllocate } from "../fs/space";

export function sysFallocate(fd: i32, mode: u32, offsetLow: u32, offsetHigh: u32, lengthLow: u32, lengthHigh: u32): i32 {
  const offset = wide(offsetLow, offsetHigh);
  const length = wide(lengthLow, lengthHigh);
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  if (offset < 0 || length <= 0) return -Errno.EINVAL;
  if (!(file.mode & FMode.WRITE)) return -Errno.EBADF;
  const type = file.inode.type;
  if (type == S.IFIFO) return -Errno.ESPIPE;
  if (type == S.IFDIR) return -Errno.EISDIR;
  if (type != S.IFREG) return -Errno.ENODEV;
  if (offset + length < 0) return -Errno.EFBIG;
  return fileAllocate(file, mode, offset, length);
}

export function sysFadvise6464(fd: i32, offsetLow: u32, offsetHigh: u32, lengthLow: u32, lengthHigh: u32, advice: u32): i32 {
  return advise(fd, wide(lengthLow, lengthHigh), advice);
}

export function sysFadvise64(fd: i32, offsetLow: u32, offsetHigh: u32, length: u32, advice: u32): i32 {
  return advise(fd, length, advice);
}

function advise(fd: i32, length: i64, advice: u32): i32 {
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  if (file.inode.type == S.IFIFO) return -Errno.ESPIPE;
  return length < 0 || advice > <u32>Fadvise.NOREUSE ? -Errno.EINVAL : 0;
}

export function sysReadahead(fd: i32, offsetLow: u32, offsetHigh: u32, count: u32): i32 {
  const file = fdGet(fd);
  if (file == null || !(file.mode & FMode.READ)) return -Errno.EBADF;
  return file.inode.isRegular ? 0 : -Errno.EINVAL;
}

export function sysSyncFileRange(fd: i32, offsetLow: u32, offsetHigh: u32, lengthLow: u32, lengthHigh: u32, flags: u32): i32 {
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  const offset = wide(offsetLow, offsetHigh);
  const length = wide(lengthLow, lengthHigh);
  if ((flags & ~SyncRange.ALL) != 0 || offset < 0 || length < 0 || offset + length < 0) return -Errno.EINVAL;
  const type = file.inode.type;
  return type == S.IFREG || type == S.IFDIR || type == S.IFBLK || type == S.IFLNK ? 0 : -Errno.ESPIPE;
}

export function sysSyncfs(fd: i32): i32 {
  return fdGet(fd) == null ? -Errno.EBADF : 0;
}

@inline
function wide(low: u32, high: u32): i64 {
  return (<i64>high << 32) | <i64>low;
}
