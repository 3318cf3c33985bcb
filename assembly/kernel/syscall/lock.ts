// flock, and the commands of fcntl that lock ranges (man 2 flock, fcntl). A call that waits is run again with its
// arguments; the file is held by what waits (fs/locks.ts).
import { Errno } from "../../abi/errno";
import { F, FlockOp, LockType, Seek } from "../../abi/fcntl";
import { fdGet } from "../fs/fdtable";
import { FMode, File } from "../fs/file";
import { LOCK_RANGE, SCRATCH } from "../fs/globals";
import { LOCK_END, Lock, LockKind, lockApply, lockConflict, lockWaitFile } from "../fs/locks";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { current } from "../sched/task";

/** Whole-file locks. Interrupted and restarted like a read. */
export function sysFlock(fd: i32, operation: u32): i32 {
  const held = lockWaitFile();
  const file = held != null ? held : fdGet(fd);
  if (file == null) return -Errno.EBADF;
  let type: u32 = LockType.UNLCK;
  switch (operation & ~FlockOp.NB) {
    case FlockOp.SH:
      type = LockType.RDLCK;
      break;
    case FlockOp.EX:
      type = LockType.WRLCK;
      break;
    case FlockOp.UN:
      break;
    default:
      return -Errno.EINVAL;
  }
  if (type != LockType.UNLCK && (file.mode & (FMode.READ | FMode.WRITE)) == 0) return -Errno.EBADF;
  return lockApply(file, LockKind.FLOCK, changetype<usize>(file), type, 0, LOCK_END, (operation & FlockOp.NB) == 0);
}

/** The commands that take a struct flock, with offsets of 32 bits. */
@inline
export function isLock(command: u32): bool {
  return command >= <u32>F.GETLK && command <= <u32>F.SETLKW;
}

/** Those that take a struct flock64. */
@inline
export function isLock64(command: u32): bool {
  return (command >= <u32>F.GETLK64 && command <= <u32>F.SETLKW64) || isOfd(command);
}

@inline
function isOfd(command: u32): bool {
  return command >= <u32>F.OFD_GETLK && command <= <u32>F.OFD_SETLKW;
}

/** struct flock: type i16, whence i16, start i32, len i32, pid i32 */
const enum Flock {
  TYPE = 0,
  WHENCE = 2,
  START = 4,
  LENGTH = 8,
  PID = 12,
  BYTES = 16,
}
/** struct flock64: the offsets have 64 bits */
const enum Flock64 {
  LENGTH = 12,
  PID = 20,
  BYTES = 24,
}

export function fcntlLock(fd: i32, command: u32, user: u32): i32 {
  if (copyFromUser(SCRATCH, user, Flock.BYTES) < 0) return badFd(fd) ? -Errno.EBADF : -Errno.EFAULT;
  return doLock(fd, command - F.GETLK, user, LockKind.POSIX, load<i32>(SCRATCH + Flock.START), load<i32>(SCRATCH + Flock.LENGTH), false);
}

export function fcntlLock64(fd: i32, command: u32, user: u32): i32 {
  if (copyFromUser(SCRATCH, user, Flock64.BYTES) < 0) return badFd(fd) ? -Errno.EBADF : -Errno.EFAULT;
  const ofd = isOfd(command);
  if (ofd && load<i32>(SCRATCH + Flock64.PID) != 0) return badFd(fd) ? -Errno.EBADF : -Errno.EINVAL;
  const first: u32 = ofd ? F.OFD_GETLK : F.GETLK64;
  return doLock(fd, command - first, user, ofd ? LockKind.OFD : LockKind.POSIX, load<i64>(SCRATCH + Flock.START), load<i64>(SCRATCH + Flock64.LENGTH), true);
}

function badFd(fd: i32): bool {
  return fdGet(fd) == null;
}

/** Commands from the first of their group on. */
const enum Action {
  GET = 0,
  SET = 1,
  SET_WAIT = 2,
}

function doLock(fd: i32, action: u32, user: u32, kind: LockKind, offset: i64, length: i64, wide: bool): i32 {
  const held = lockWaitFile();
  const file = held != null ? held : fdGet(fd);
  if (file == null) return -Errno.EBADF;
  const type: u32 = load<u16>(SCRATCH + Flock.TYPE);
  if (action == Action.GET && type != LockType.RDLCK && type != LockType.WRLCK) return -Errno.EINVAL;
  const error = range(file, load<u16>(SCRATCH + Flock.WHENCE), offset, length);
  if (error) return error;
  if (type > <u32>LockType.UNLCK) return -Errno.EINVAL;
  const start = load<u64>(LOCK_RANGE);
  const end = load<u64>(LOCK_RANGE + 8);
  const owner = kind == LockKind.POSIX ? changetype<usize>(current().files) : changetype<usize>(file);
  if (action == Action.GET) {
    const found = lockConflict(file, kind, owner, type, start, end);
    return found == null ? tellFree(user) : wide ? tell64(user, found) : tell32(user, found);
  }
  if (type == LockType.RDLCK && !(file.mode & FMode.READ)) return -Errno.EBADF;
  if (type == LockType.WRLCK && !(file.mode & FMode.WRITE)) return -Errno.EBADF;
  return lockApply(file, kind, owner, type, start, end, action == Action.SET_WAIT);
}

/** First and last byte into LOCK_RANGE: 0, -EINVAL, -EOVERFLOW (Linux: flock64_to_posix_lock). */
function range(file: File, whence: u32, offset: i64, length: i64): i32 {
  let start: i64 = 0;
  if (whence == Seek.CUR) start = file.position;
  else if (whence == Seek.END) start = file.inode.size;
  else if (whence != Seek.SET) return -Errno.EINVAL;
  if (offset > <i64>LOCK_END - start) return -Errno.EOVERFLOW;
  start += offset;
  if (start < 0) return -Errno.EINVAL;
  let end = <i64>LOCK_END;
  if (length > 0) {
    if (length - 1 > <i64>LOCK_END - start) return -Errno.EOVERFLOW;
    end = start + (length - 1);
  } else if (length < 0) {
    if (start + length < 0) return -Errno.EINVAL;
    end = start - 1;
    start += length;
  }
  store<u64>(LOCK_RANGE, start);
  store<u64>(LOCK_RANGE + 8, end);
  return 0;
}

/** F_GETLK: the lock could be had; everything else stays as the caller wrote it. */
function tellFree(user: u32): i32 {
  store<u16>(SCRATCH + Flock.TYPE, LockType.UNLCK);
  return copyToUser(user, SCRATCH, 2);
}

function tell32(user: u32, lock: Lock): i32 {
  if (lock.start > <u64>i32.MAX_VALUE || (lock.end != LOCK_END && lock.end > <u64>i32.MAX_VALUE)) return -Errno.EOVERFLOW;
  putHead(lock);
  store<i32>(SCRATCH + Flock.START, <i32>lock.start);
  store<i32>(SCRATCH + Flock.LENGTH, <i32>lengthOf(lock));
  store<i32>(SCRATCH + Flock.PID, lock.pid);
  return copyToUser(user, SCRATCH, Flock.BYTES);
}

function tell64(user: u32, lock: Lock): i32 {
  putHead(lock);
  store<i64>(SCRATCH + Flock.START, lock.start);
  store<i64>(SCRATCH + Flock64.LENGTH, lengthOf(lock));
  store<i32>(SCRATCH + Flock64.PID, lock.pid);
  return copyToUser(user, SCRATCH, Flock64.BYTES);
}

function putHead(lock: Lock): void {
  store<u16>(SCRATCH + Flock.TYPE, <u16>lock.type);
  store<u16>(SCRATCH + Flock.WHENCE, Seek.SET);
}

/** 0 = to the end of the file. */
function lengthOf(lock: Lock): u64 {
  return lock.end == LOCK_END ? 0 : lock.end - lock.start + 1;
}
