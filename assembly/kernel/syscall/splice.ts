// sendfile, splice, tee, vmsplice, copy_file_range (man 2 pages of each): bytes from file to file without user memory.
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { Splice } from "../../abi/splice";
import { fdGet } from "../fs/fdtable";
import { FMode, File } from "../fs/file";
import { IO_UIO, OUT_POSITION, SCRATCH_POSITION, fsState } from "../fs/globals";
import { FILE_SIZE_MAX, MAX_NON_LFS } from "../fs/pagecache";
import { pipeOf, pipeRead } from "../fs/pipe";
import { copyRange, heldPair, holdPair, sendFile, spliceFromPipe, spliceFromUser, splicePipes, spliceToPipe } from "../fs/splice";
import { MAX_RW_COUNT, Uio, uioInitVec } from "../mm/uio";
import { copyFromUser, copyToUser } from "../mm/usercopy";

export function sysSendfile(out: i32, input: i32, offset: u32, count: u32): i32 {
  return send(out, input, offset, 4, count);
}

export function sysSendfile64(out: i32, input: i32, offset: u32, count: u32): i32 {
  return send(out, input, offset, 8, count);
}

/** `offset` points to where to read from, `width` bytes wide; without it the input's own position counts. */
function send(outFd: i32, inFd: i32, offset: u32, width: u32, count: u32): i32 {
  const held = heldPair();
  const input = held != null ? held.input : fdGet(inFd);
  if (input == null || !(input.mode & FMode.READ)) return -Errno.EBADF;
  if (offset != 0) {
    const error = readOffset(input, offset, width, SCRATCH_POSITION, -Errno.ESPIPE);
    if (error) return error;
  } else {
    store<u64>(SCRATCH_POSITION, input.position);
  }
  const output = held != null ? held.output : fdGet(outFd);
  if (output == null || !(output.mode & FMode.WRITE)) return -Errno.EBADF;
  const start = load<u64>(SCRATCH_POSITION);
  const end = offset != 0 && width == 4 ? MAX_NON_LFS : FILE_SIZE_MAX;
  if (start >= end && count > 0) return -Errno.EOVERFLOW;
  const wanted = <u32>min<u64>(min(count, MAX_RW_COUNT), end - start);
  if (!spliceable(input, input.ops.read) || !spliceable(output, output.ops.write)) return -Errno.EINVAL;
  let result: i32;
  if (pipeOf(output)) {
    result = spliceToPipe(input, output, SCRATCH_POSITION, wanted, output.nonblocking);
  } else {
    if (!input.inode.isRegular || (output.flags & O.APPEND) != 0) return -Errno.EINVAL;
    result = sendFile(input, output, start, output.positionAddress, wanted);
  }
  if (result <= 0) return holdPair(input, output, result);
  store<u64>(SCRATCH_POSITION, start + result);
  if (offset != 0) return copyToUser(offset, SCRATCH_POSITION, width) < 0 ? -Errno.EFAULT : result;
  input.position = start + result;
  return result;
}

export function sysSplice(inFd: i32, inOffset: u32, outFd: i32, outOffset: u32, count: u32, flags: u32): i32 {
  if (count == 0) return 0;
  if (flags & ~Splice.ALL) return -Errno.EINVAL;
  const held = heldPair();
  const input = held != null ? held.input : fdGet(inFd);
  const output = held != null ? held.output : fdGet(outFd);
  if (input == null || output == null) return -Errno.EBADF;
  const fromPipe = pipeOf(input);
  const toPipe = pipeOf(output);
  if ((fromPipe && inOffset != 0) || (toPipe && outOffset != 0)) return -Errno.ESPIPE;
  const inError = inOffset != 0 ? readOffset(input, inOffset, 8, SCRATCH_POSITION, -Errno.EINVAL) : 0;
  const outError = outOffset != 0 ? readOffset(output, outOffset, 8, OUT_POSITION, -Errno.EINVAL) : 0;
  if (inError == -Errno.EFAULT || outError == -Errno.EFAULT) return -Errno.EFAULT;
  if (!(input.mode & FMode.READ) || !(output.mode & FMode.WRITE)) return -Errno.EBADF;
  const nonblock = (flags & Splice.NONBLOCK) != 0;
  const wanted = min(count, MAX_RW_COUNT);
  let result: i32;
  if (fromPipe && toPipe) {
    if (fromPipe == toPipe) return -Errno.EINVAL;
    result = splicePipes(input, output, wanted, nonblock || input.nonblocking || output.nonblocking, false);
  } else if (fromPipe) {
    if (outError) return outError;
    if ((output.flags & O.APPEND) != 0 || !spliceable(output, output.ops.write)) return -Errno.EINVAL;
    const position = outOffset != 0 ? OUT_POSITION : output.positionAddress;
    result = spliceFromPipe(input, output, position, wanted, nonblock || input.nonblocking);
    if (result > 0 && outOffset != 0 && copyToUser(outOffset, OUT_POSITION, 8) < 0) return -Errno.EFAULT;
  } else if (toPipe) {
    if (inError) return inError;
    if (!spliceable(input, input.ops.read)) return -Errno.EINVAL;
    const position = inOffset != 0 ? SCRATCH_POSITION : input.positionAddress;
    result = spliceToPipe(input, output, position, wanted, nonblock || output.nonblocking);
    if (result > 0 && inOffset != 0 && copyToUser(inOffset, SCRATCH_POSITION, 8) < 0) return -Errno.EFAULT;
  } else {
    return -Errno.EINVAL;
  }
  return holdPair(input, output, result);
}

export function sysTee(inFd: i32, outFd: i32, count: u32, flags: u32): i32 {
  if (flags & ~Splice.ALL) return -Errno.EINVAL;
  if (count == 0) return 0;
  const held = heldPair();
  const input = held != null ? held.input : fdGet(inFd);
  const output = held != null ? held.output : fdGet(outFd);
  if (input == null || output == null) return -Errno.EBADF;
  if (!(input.mode & FMode.READ) || !(output.mode & FMode.WRITE)) return -Errno.EBADF;
  if (!pipeOf(input) || !pipeOf(output) || pipeOf(input) == pipeOf(output)) return -Errno.EINVAL;
  const nonblock = (flags & Splice.NONBLOCK) != 0 || input.nonblocking || output.nonblocking;
  return holdPair(input, output, splicePipes(input, output, min(count, MAX_RW_COUNT), nonblock, true));
}

/** Into a pipe from user memory, or out of one. */
export function sysVmsplice(fd: i32, iov: u32, count: u32, flags: u32): i32 {
  if (flags & ~Splice.ALL) return -Errno.EINVAL;
  const held = heldPair();
  const file = held != null ? held.input : fdGet(fd);
  if (file == null || !(file.mode & (FMode.READ | FMode.WRITE))) return -Errno.EBADF;
  const uio = changetype<Uio>(IO_UIO);
  const error = uioInitVec(uio, iov, count);
  if (error < 0) return error;
  if (uio.resid == 0) return 0;
  if (!pipeOf(file)) return -Errno.EBADF;
  const nonblock = (flags & Splice.NONBLOCK) != 0 || file.nonblocking;
  if (file.mode & FMode.WRITE) return holdPair(file, file, spliceFromUser(file, uio, nonblock));
  if (nonblock && pipeOf(file).empty && pipeOf(file).writers != 0) return -Errno.EAGAIN;
  return holdPair(file, file, pipeRead(file, uio, 0));
}

export function sysCopyFileRange(inFd: i32, inOffset: u32, outFd: i32, outOffset: u32, count: u32, flags: u32): i32 {
  const input = fdGet(inFd);
  const output = fdGet(outFd);
  if (input == null || output == null) return -Errno.EBADF;
  store<u64>(SCRATCH_POSITION, input.position);
  store<u64>(OUT_POSITION, output.position);
  if (inOffset != 0 && copyFromUser(SCRATCH_POSITION, inOffset, 8) < 0) return -Errno.EFAULT;
  if (outOffset != 0 && copyFromUser(OUT_POSITION, outOffset, 8) < 0) return -Errno.EFAULT;
  if (flags) return -Errno.EINVAL;
  if (input.inode.isDirectory || output.inode.isDirectory) return -Errno.EISDIR;
  if (!input.inode.isRegular || !output.inode.isRegular) return -Errno.EINVAL;
  if (!(input.mode & FMode.READ) || !(output.mode & FMode.WRITE) || (output.flags & O.APPEND) != 0) return -Errno.EBADF;
  const from = load<u64>(SCRATCH_POSITION);
  const to = load<u64>(OUT_POSITION);
  if (<i64>from < 0 || <i64>to < 0) return -Errno.EINVAL;
  const size = input.inode.size;
  const wanted = from >= size ? 0 : <u32>min<u64>(min(count, MAX_RW_COUNT), size - from);
  if (input.inode === output.inode && to + wanted > from && to < from + wanted) return -Errno.EINVAL;
  if (wanted == 0) return 0;
  const moved = copyRange(input, output, from, to, wanted);
  if (moved <= 0) return moved;
  store<u64>(SCRATCH_POSITION, from + moved);
  store<u64>(OUT_POSITION, to + moved);
  if (inOffset == 0) input.position = from + moved;
  else if (copyToUser(inOffset, SCRATCH_POSITION, 8) < 0) return -Errno.EFAULT;
  if (outOffset == 0) output.position = to + moved;
  else if (copyToUser(outOffset, OUT_POSITION, 8) < 0) return -Errno.EFAULT;
  return moved;
}

/** A user's offset into `position`: 0, -EFAULT, -EINVAL (negative), or `unseekable`. */
function readOffset(file: File, user: u32, width: u32, position: usize, unseekable: i32): i32 {
  store<u64>(position, 0);
  if (copyFromUser(position, user, width) < 0) return -Errno.EFAULT;
  if (width == 4) store<i64>(position, load<i32>(position));
  if (!(file.mode & FMode.SEEK)) return unseekable;
  return load<i64>(position) < 0 ? -Errno.EINVAL : 0;
}

/** Files with contents or a device behind them; those without a name are none (Linux: no splice operations). */
function spliceable(file: File, operation: u32): bool {
  return operation != 0 && changetype<usize>(file.path.mount) != fsState.anonMount;
}
