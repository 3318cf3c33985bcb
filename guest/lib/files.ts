// Files by name: open, whole-file reads and writes, and the calls that take a path (man 2 open, stat, rename, ...).
// A number returned is a negative errno on failure; null leaves the reason in `errno`.

import { AccessMode, F, O, S, Seek } from "../../assembly/abi/fcntl";
import { Stat64 } from "../../assembly/abi/stat";
import { setErrno } from "./errno";
import { readSome } from "./input";
import { writeAll } from "./output";
import { sys } from "./sys";
import { decode, encode, toCString } from "./utf8";

export { AccessMode, F, O, S, Seek };

const READ_CHUNK = 65536;
const PATH_MAX = 4096;
export const DEFAULT_FILE_MODE = 0o666;
export const DEFAULT_DIRECTORY_MODE = 0o777;

/** Opens `path`. Returns a file descriptor or a negative errno. */
export function open(path: string, flags: i32 = O.RDONLY, mode: u32 = DEFAULT_FILE_MODE): i32 {
  const name = toCString(path);
  return sys.open(changetype<usize>(name), flags | O.LARGEFILE, mode);
}

/** Everything that can still be read from `fd`, or null. */
export function readToEnd(fd: i32): ArrayBuffer | null {
  let buffer = heap.alloc(READ_CHUNK);
  let capacity: usize = READ_CHUNK;
  let used: usize = 0;
  while (true) {
    if (used == capacity) {
      capacity <<= 1;
      buffer = heap.realloc(buffer, capacity);
    }
    const count = readSome(fd, buffer + used, capacity - used);
    if (count <= 0) {
      let result: ArrayBuffer | null = null;
      if (count < 0) {
        setErrno(count);
      } else {
        result = new ArrayBuffer(<i32>used);
        memory.copy(changetype<usize>(result), buffer, used);
      }
      heap.free(buffer);
      return result;
    }
    used += count;
  }
}

/** The bytes of the file at `path`, or null. */
export function readFile(path: string): ArrayBuffer | null {
  const fd = open(path);
  if (fd < 0) {
    setErrno(fd);
    return null;
  }
  const bytes = readToEnd(fd);
  sys.close(fd);
  return bytes;
}

/** The text of the file at `path`, or null. */
export function readText(path: string): string | null {
  const bytes = readFile(path);
  if (bytes === null) return null;
  return decode(changetype<usize>(bytes), bytes.byteLength);
}

/** Makes `text` the contents of the file at `path`. Returns 0 or a negative errno. */
export function writeText(path: string, text: string, flags: i32 = O.CREAT | O.TRUNC): i32 {
  const fd = open(path, flags | O.WRONLY);
  if (fd < 0) return fd;
  const bytes = encode(text);
  const error = writeAll(fd, changetype<usize>(bytes), bytes.byteLength);
  sys.close(fd);
  return error;
}

/** What stat tells of a file (struct stat64). Times are seconds since 1970 UTC. */
export class FileStat {
  dev: u64;
  ino: u64;
  mode: u32;
  nlink: u32;
  uid: u32;
  gid: u32;
  rdev: u64;
  size: i64;
  blksize: u32;
  /** Space used, in 512-byte units. */
  blocks: u64;
  atime: u32;
  mtime: u32;
  mtimeNsec: u32;
  atimeNsec: u32;
  ctimeNsec: u32;
  ctime: u32;

  constructor(record: usize) {
    this.dev = load<u64>(record, Stat64.DEV);
    this.ino = load<u64>(record, Stat64.INO);
    this.mode = load<u32>(record, Stat64.MODE);
    this.nlink = load<u32>(record, Stat64.NLINK);
    this.uid = load<u32>(record, Stat64.UID);
    this.gid = load<u32>(record, Stat64.GID);
    this.rdev = load<u64>(record, Stat64.RDEV);
    this.size = load<i64>(record, Stat64.SIZE);
    this.blksize = load<u32>(record, Stat64.BLKSIZE);
    this.blocks = load<u64>(record, Stat64.BLOCKS);
    this.atime = load<u32>(record, Stat64.ATIME);
    this.atimeNsec = load<u32>(record, Stat64.ATIME + 4);
    this.mtime = load<u32>(record, Stat64.MTIME);
    this.mtimeNsec = load<u32>(record, Stat64.MTIME + 4);
    this.ctime = load<u32>(record, Stat64.CTIME);
    this.ctimeNsec = load<u32>(record, Stat64.CTIME + 4);
  }

  /** One of S.IFREG, S.IFDIR, ... */
  get type(): u32 {
    return this.mode & S.IFMT;
  }
  get isDirectory(): bool {
    return this.type == S.IFDIR;
  }
  get isRegular(): bool {
    return this.type == S.IFREG;
  }
  get isLink(): bool {
    return this.type == S.IFLNK;
  }
  /** True when both are the same file. */
  same(other: FileStat): bool {
    return this.dev == other.dev && this.ino == other.ino;
  }
}

function statResult(result: i32, record: usize): FileStat | null {
  if (result < 0) {
    setErrno(result);
    return null;
  }
  return new FileStat(record);
}

/** The file that `path` leads to, or null. */
export function stat(path: string): FileStat | null {
  const record = memory.data(Stat64.BYTES);
  const name = toCString(path);
  return statResult(sys.stat64(changetype<usize>(name), record), record);
}

/** The file at `path`, a symbolic link itself, or null. */
export function lstat(path: string): FileStat | null {
  const record = memory.data(Stat64.BYTES);
  const name = toCString(path);
  return statResult(sys.lstat64(changetype<usize>(name), record), record);
}

/** The file behind a descriptor, or null. */
export function fstat(fd: i32): FileStat | null {
  const record = memory.data(Stat64.BYTES);
  return statResult(sys.fstat64(fd, record), record);
}

/** True when there is a file at `path` that the caller may use in the given way. */
export function access(path: string, mode: i32 = AccessMode.F_OK): bool {
  const name = toCString(path);
  return sys.access(changetype<usize>(name), mode) == 0;
}

/** Where the symbolic link `path` points to, or null. */
export function readLink(path: string): string | null {
  const target = memory.data(PATH_MAX);
  const name = toCString(path);
  const length = sys.readlink(changetype<usize>(name), target, PATH_MAX);
  if (length < 0) {
    setErrno(length);
    return null;
  }
  return decode(target, length);
}

/** The current directory, or null. */
export function currentDirectory(): string | null {
  const path = memory.data(PATH_MAX);
  const length = sys.getcwd(path, PATH_MAX);
  if (length < 0) {
    setErrno(length);
    return null;
  }
  return decode(path, length - 1);
}

/** Each of these returns 0 or a negative errno. */
export function chdir(path: string): i32 {
  const name = toCString(path);
  return sys.chdir(changetype<usize>(name));
}

export function mkdir(path: string, mode: u32 = DEFAULT_DIRECTORY_MODE): i32 {
  const name = toCString(path);
  return sys.mkdir(changetype<usize>(name), mode);
}

export function rmdir(path: string): i32 {
  const name = toCString(path);
  return sys.rmdir(changetype<usize>(name));
}

export function unlink(path: string): i32 {
  const name = toCString(path);
  return sys.unlink(changetype<usize>(name));
}

export function chmod(path: string, mode: u32): i32 {
  const name = toCString(path);
  return sys.chmod(changetype<usize>(name), mode);
}

export function rename(from: string, to: string): i32 {
  const oldName = toCString(from);
  const newName = toCString(to);
  return sys.rename(changetype<usize>(oldName), changetype<usize>(newName));
}

export function link(from: string, to: string): i32 {
  const oldName = toCString(from);
  const newName = toCString(to);
  return sys.link(changetype<usize>(oldName), changetype<usize>(newName));
}

export function symlink(target: string, path: string): i32 {
  const contents = toCString(target);
  const name = toCString(path);
  return sys.symlink(changetype<usize>(contents), changetype<usize>(name));
}

/** A pipe: null leaves the reason in `errno` (man 2 pipe2). */
export class Pipe {
  constructor(
    public readonly readEnd: i32,
    public readonly writeEnd: i32,
  ) {}
}

export function pipe(flags: i32 = 0): Pipe | null {
  const fds = memory.data(8);
  const result = sys.pipe2(fds, flags);
  if (result < 0) {
    setErrno(result);
    return null;
  }
  return new Pipe(load<i32>(fds), load<i32>(fds, 4));
}

/** Makes reads and writes of `fd` return -EAGAIN instead of waiting, or wait again. Returns 0 or a negative errno. */
export function setNonBlocking(fd: i32, on: bool): i32 {
  const flags = sys.fcntl64(fd, F.GETFL, 0);
  if (flags < 0) return flags;
  return sys.fcntl64(fd, F.SETFL, on ? flags | O.NONBLOCK : flags & ~O.NONBLOCK);
}
