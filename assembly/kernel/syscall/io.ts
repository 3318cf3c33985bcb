// read, write and their relatives (man 2 read, write, pread, readv, lseek, ioctl).
// A call that blocks holds its file in SyscallState, as Linux does: the descriptor is looked up once.
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { Rwf } from "../../abi/splice";
import { Ioctl } from "../../abi/termios";
import { fasyncSet } from "../fs/fasync";
import { FMode, File, fileGet, filePut } from "../fs/file";
import { fdGet, fdSetCloseOnExec } from "../fs/fdtable";
import { IO_UIO, SCRATCH, SCRATCH_POSITION } from "../fs/globals";
import { fileReadAt, fileSeek, fileWriteAt } from "../fs/readwrite";
import { Uio, uioAdvance, uioInitUser, uioInitVec } from "../mm/uio";
import { readUser32, writeUser32, writeUser64 } from "../mm/usercopy";
import { current } from "../sched/task";
import { BLOCKED } from "../sched/wait";
import { traceCopyBegin, traceCopyEnd } from "../trace/trace";

/** Most bytes that one call moves (Linux: MAX_RW_COUNT). */
@inline const COUNT_MAX: u32 = 0x7ffff000;

/** COPY_BEGIN and COPY_END: which way the bytes go. */
const enum Direction {
  TO_USER = 0,
  FROM_USER = 1,
}

export function sysRead(fd: i32, buffer: u32, count: u32): i32 {
  const file = ioFile(fd);
  if (file == null) return -Errno.EBADF;
  if (<i32>count < 0) return -Errno.EINVAL;
  const uio = changetype<Uio>(IO_UIO);
  const error = uioInitUser(uio, buffer, min(count, COUNT_MAX));
  if (error) return error;
  return move(fd, file, uio, Direction.TO_USER, file.positionAddress);
}

export function sysWrite(fd: i32, buffer: u32, count: u32): i32 {
  const file = ioFile(fd);
  if (file == null) return -Errno.EBADF;
  if (<i32>count < 0) return -Errno.EINVAL;
  const uio = changetype<Uio>(IO_UIO);
  const error = uioInitUser(uio, buffer, min(count, COUNT_MAX));
  if (error) return error;
  return move(fd, file, uio, Direction.FROM_USER, file.positionAddress);
}

export function sysReadv(fd: i32, iov: u32, count: i32): i32 {
  return vector(fd, iov, count, Direction.TO_USER);
}

export function sysWritev(fd: i32, iov: u32, count: i32): i32 {
  return vector(fd, iov, count, Direction.FROM_USER);
}

export function sysPread64(fd: i32, buffer: u32, count: u32, low: u32, high: u32): i32 {
  return atOffset(fd, buffer, count, low, high, Direction.TO_USER);
}

export function sysPwrite64(fd: i32, buffer: u32, count: u32, low: u32, high: u32): i32 {
  return atOffset(fd, buffer, count, low, high, Direction.FROM_USER);
}

export function sysPreadv(fd: i32, iov: u32, count: i32, low: u32, high: u32): i32 {
  return vectorAt(fd, iov, count, low, high, Direction.TO_USER);
}

export function sysPwritev(fd: i32, iov: u32, count: i32, low: u32, high: u32): i32 {
  return vectorAt(fd, iov, count, low, high, Direction.FROM_USER);
}

/** Offset -1: at the file's position, which advances. */
export function sysPreadv2(fd: i32, iov: u32, count: i32, low: u32, high: u32, flags: u32): i32 {
  const error = checkFlags(fd, flags, Direction.TO_USER);
  if (error) return error;
  if ((low & high) == u32.MAX_VALUE) return vector(fd, iov, count, Direction.TO_USER);
  return vectorAt(fd, iov, count, low, high, Direction.TO_USER);
}

export function sysPwritev2(fd: i32, iov: u32, count: i32, low: u32, high: u32, flags: u32): i32 {
  const error = checkFlags(fd, flags, Direction.FROM_USER);
  if (error) return error;
  const atPosition = (low & high) == u32.MAX_VALUE;
  const file = fdGet(fd);
  if ((flags & Rwf.APPEND) != 0 && file != null && file.inode.isRegular) {
    const end = file.inode.size;
    if (atPosition) file.position = end;
    else return vectorAt(fd, iov, count, <u32>end, <u32>(end >> 32), Direction.FROM_USER);
  }
  if (atPosition) return vector(fd, iov, count, Direction.FROM_USER);
  return vectorAt(fd, iov, count, low, high, Direction.FROM_USER);
}

/** What preadv2 and pwritev2 may be asked for: writing through changes nothing, and regular files never wait. */
function checkFlags(fd: i32, flags: u32, direction: Direction): i32 {
  const known: u32 = Rwf.HIPRI | Rwf.DSYNC | Rwf.SYNC | Rwf.NOWAIT | Rwf.APPEND;
  if (flags & ~known) return -Errno.EOPNOTSUPP;
  const file = ioFile(fd);
  if (file == null || (flags & Rwf.NOWAIT) == 0) return 0;
  return file.inode.isRegular ? 0 : -Errno.EOPNOTSUPP;
}

export function sysLseek(fd: i32, offset: i32, whence: u32): i32 {
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  const before = file.position;
  const position = fileSeek(file, offset, whence);
  if (position > <i64>i32.MAX_VALUE) {
    file.position = before;
    return -Errno.EOVERFLOW;
  }
  return <i32>position;
}

export function sysLlseek(fd: i32, high: u32, low: u32, result: u32, whence: u32): i32 {
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  const position = fileSeek(file, (<i64>high << 32) | <i64>low, whence);
  if (position < 0) return <i32>position;
  return writeUser64(result, position);
}

export function sysIoctl(fd: i32, command: u32, argument: u32): i32 {
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  switch (command) {
    case Ioctl.FIOCLEX:
      fdSetCloseOnExec(fd, true);
      return 0;
    case Ioctl.FIONCLEX:
      fdSetCloseOnExec(fd, false);
      return 0;
    case Ioctl.FIONBIO: {
      const on = readUser32(argument, SCRATCH);
      if (on < 0) return on;
      setFlag(file, O.NONBLOCK, load<u32>(SCRATCH) != 0);
      return 0;
    }
    case Ioctl.FIOASYNC: {
      const on = readUser32(argument, SCRATCH);
      return on < 0 ? on : fasyncSet(file, fd, load<u32>(SCRATCH) != 0);
    }
  }
  if (command == Ioctl.FIONREAD && file.inode.isRegular) return writeUser32(argument, <u32>(file.inode.size - file.position));
  return file.ops.ioctl ? call_indirect<i32>(file.ops.ioctl, file, command, argument) : -Errno.ENOTTY;
}

function setFlag(file: File, flag: u32, on: bool): void {
  file.flags = on ? file.flags | flag : file.flags & ~flag;
}

function vector(fd: i32, iov: u32, count: i32, direction: Direction): i32 {
  const file = ioFile(fd);
  if (file == null) return -Errno.EBADF;
  const uio = changetype<Uio>(IO_UIO);
  const error = uioInitVec(uio, iov, count);
  if (error < 0) return error;
  return move(fd, file, uio, direction, file.positionAddress);
}

function vectorAt(fd: i32, iov: u32, count: i32, low: u32, high: u32, direction: Direction): i32 {
  if (<i32>high < 0) return -Errno.EINVAL;
  const file = ioFile(fd);
  if (file == null) return -Errno.EBADF;
  if (!(file.mode & FMode.SEEK)) return -Errno.ESPIPE;
  const uio = changetype<Uio>(IO_UIO);
  const error = uioInitVec(uio, iov, count);
  if (error < 0) return error;
  store<u64>(SCRATCH_POSITION, (<u64>high << 32) | <u64>low);
  return move(fd, file, uio, direction, SCRATCH_POSITION);
}

function atOffset(fd: i32, buffer: u32, count: u32, low: u32, high: u32, direction: Direction): i32 {
  if (<i32>high < 0) return -Errno.EINVAL;
  const file = ioFile(fd);
  if (file == null) return -Errno.EBADF;
  if (!(file.mode & FMode.SEEK)) return -Errno.ESPIPE;
  if (<i32>count < 0) return -Errno.EINVAL;
  const uio = changetype<Uio>(IO_UIO);
  const error = uioInitUser(uio, buffer, min(count, COUNT_MAX));
  if (error) return error;
  store<u64>(SCRATCH_POSITION, (<u64>high << 32) | <u64>low);
  return move(fd, file, uio, direction, SCRATCH_POSITION);
}

/** Moves what is left of `uio`, between trace points. Holds the file while the call sleeps. */
function move(fd: i32, file: File, uio: Uio, direction: Direction, position: usize): i32 {
  const sys = current().sys;
  if (sys.moved) uioAdvance(uio, sys.moved);
  traceCopyBegin(fd, direction);
  const result = direction == Direction.TO_USER ? fileReadAt(file, uio, position) : fileWriteAt(file, uio, position);
  traceCopyEnd(fd, direction, result > 0 ? result : 0);
  if (result == BLOCKED && sys.object == 0) {
    sys.object = changetype<usize>(fileGet(file));
    sys.release = releaseFile.index;
  }
  return result;
}

/** The file of the call: of the descriptor, or on a later run the one that the first run found. */
@inline
function ioFile(fd: i32): File | null {
  const held = current().sys.object;
  return held != 0 ? changetype<File>(held) : fdGet(fd);
}

/** SyscallState.release: the call is over. */
export function releaseFile(object: usize): void {
  filePut(changetype<File>(object));
}
