// Reader of newc cpio archives (kernel.org Documentation/driver-api/early-userspace/buffer-format.rst).
//
//   "070701" | 13 fields of 8 hexadecimal digits: ino mode uid gid nlink mtime filesize devmajor devminor rdevmajor
//   rdevminor namesize check | name with NUL, padded to 4 | data, padded to 4

import { Errno, O, S, chmod, decode, mkdir, open, readSome, strerror, symlink, sys, unlink, warn, writeAll } from "ring3";

const HEADER_SIZE: u32 = 110;
const FIELDS_AT: usize = 6;
const FIELD_SIZE: usize = 8;
const MODE_FIELD = 1;
const SIZE_FIELD = 6;
const NAME_SIZE_FIELD = 11;
const NAME_MAX: u32 = 4096;
const CHUNK: u32 = 65536;
const PERMISSIONS = 0o7777;
const TRAILER = "TRAILER!!!";

export class Unpacker {
  /** The stream is not an archive, or a member could not be written. */
  failed: bool = false;
  private buffer: usize = heap.alloc(CHUNK);

  constructor(private fd: i32) {}

  /** Takes one member. False at the end of the stream or when it is no archive. */
  member(): bool {
    if (!this.fill(HEADER_SIZE)) return false;
    if (decode(this.buffer, FIELDS_AT) != "070701") {
      warn("not a newc archive");
      this.failed = true;
      return false;
    }
    const mode = this.field(MODE_FIELD);
    const size = this.field(SIZE_FIELD);
    const nameSize = this.field(NAME_SIZE_FIELD);
    if (nameSize == 0 || nameSize > NAME_MAX || !this.fill(padded(HEADER_SIZE + nameSize) - HEADER_SIZE)) {
      this.failed = true;
      return false;
    }
    const name = decode(this.buffer, nameSize - 1);
    if (name == TRAILER) return true;
    const error = isSafe(name) ? this.unpack(name, mode, size) : this.refuse(size);
    if (error < 0) {
      this.failed = true;
      warn(name + ": " + strerror(error));
    }
    return true;
  }

  private refuse(size: u32): i32 {
    this.copyData(-1, size);
    return -Errno.EPERM;
  }

  /** Makes the file or directory. Always takes the member's data from the stream. 0 or a negative errno. */
  private unpack(name: string, mode: u32, size: u32): i32 {
    makeParents(name);
    if ((mode & S.IFMT) == S.IFDIR) {
      const error = mkdir(name, mode & PERMISSIONS);
      this.copyData(-1, size);
      return error == -Errno.EEXIST ? 0 : error;
    }
    if ((mode & S.IFMT) == S.IFLNK && size < CHUNK) {
      if (!this.fill(padded(size))) return -Errno.EIO;
      unlink(name);
      return symlink(decode(this.buffer, size), name);
    }
    if ((mode & S.IFMT) != S.IFREG) return this.refuse(size);
    unlink(name);
    const fd = open(name, O.WRONLY | O.CREAT | O.TRUNC, mode & PERMISSIONS);
    const error = this.copyData(fd, size);
    if (fd < 0) return fd;
    sys.close(fd);
    chmod(name, mode & PERMISSIONS);
    return error;
  }

  /** Moves `size` bytes and their padding to `fd` (dropped when it is negative). 0 or the first error. */
  private copyData(fd: i32, size: u32): i32 {
    let error = 0;
    const padding = padded(size) - size;
    for (let left = size; left > 0; ) {
      const count = readSome(this.fd, this.buffer, min(left, CHUNK));
      if (count <= 0) return -Errno.EIO;
      if (fd >= 0 && !error) error = writeAll(fd, this.buffer, count);
      left -= count;
    }
    if (padding && !this.fill(padding)) return -Errno.EIO;
    return error;
  }

  /** Reads exactly `size` bytes to the buffer. */
  private fill(size: u32): bool {
    let have: u32 = 0;
    while (have < size) {
      const count = readSome(this.fd, this.buffer + have, size - have);
      if (count <= 0) return false;
      have += count;
    }
    return true;
  }

  private field(index: i32): u32 {
    return <u32>I32.parseInt(decode(this.buffer + FIELDS_AT + <usize>index * FIELD_SIZE, FIELD_SIZE), 16);
  }
}

function padded(size: u32): u32 {
  return (size + 3) & ~3;
}

/** Relative, and without "..": a drop stays below the directory it goes to. */
function isSafe(name: string): bool {
  return name.length > 0 && !name.startsWith("/") && !name.split("/").includes("..");
}

function makeParents(name: string): void {
  for (let slash = name.indexOf("/"); slash > 0; slash = name.indexOf("/", slash + 1)) mkdir(name.substring(0, slash));
}
