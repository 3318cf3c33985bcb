// The initial root file system: a newc cpio archive that the boot loader put into RAM, unpacked into the root tmpfs
// (Linux: Documentation/driver-api/early-userspace/buffer-format.rst). Hard links share an inode number; the last
// one of them carries the contents.
//
//   header: 6 bytes "070701", then 13 fields of 8 hexadecimal digits; name (with NUL) behind it, padded to 4 bytes;
//   contents, padded to 4 bytes; the entry "TRAILER!!!" ends the archive
import { Errno } from "../../abi/errno";
import { At, S } from "../../abi/fcntl";
import { logDec, logEnd, logStart, logText, printk } from "../lib/printk";
import { nameIs, nameStartsWith } from "../lib/string";
import { Uio, uioInitKernel } from "../mm/uio";
import { KERNEL_UIO, PATH_A, isError } from "./globals";
import { pathLookup } from "./namei";
import { fsLink, fsMkdir, fsMknod, fsSymlink } from "./names";
import { pageCacheWrite } from "./pagecache";
import { Path, pathPut } from "./path";
import { kfree, kzalloc } from "../mm/slab";
import { makeDevice } from "./chrdev";

/** Offsets of the fields that matter. */
const enum Newc {
  INO = 6,
  MODE = 14,
  UID = 22,
  GID = 30,
  NLINK = 38,
  MTIME = 46,
  FILESIZE = 54,
  RDEVMAJOR = 78,
  RDEVMINOR = 86,
  NAMESIZE = 94,
  SIZE = 110,
}

@inline const NS_PER_SECOND: u64 = 1_000_000_000;
@inline const LINK_BUCKETS: u32 = 1024;
@inline const PATH_MAX: u32 = 4096;

/** Unpacks [start, start + length). 0, or -EINVAL when the archive is damaged. */
export function unpackInitramfs(start: usize, length: u32): i32 {
  // names of files with several links, by inode number modulo LINK_BUCKETS: address of their first entry
  const links = kzalloc(LINK_BUCKETS * 4);
  const end = start + length;
  let at = start;
  let files: u32 = 0;
  let result: i32 = 0;
  while (at + Newc.SIZE <= end) {
    if (!nameStartsWith(at, 6, "070701") && !nameStartsWith(at, 6, "070702")) {
      result = -Errno.EINVAL;
      break;
    }
    const nameSize = field(at, Newc.NAMESIZE);
    const size = field(at, Newc.FILESIZE);
    const data = start + align4(<u32>(at + Newc.SIZE + nameSize - start));
    if (nameSize == 0 || nameSize > PATH_MAX || data + size > end || load<u8>(at + Newc.SIZE + nameSize - 1) != 0) {
      result = -Errno.EINVAL;
      break;
    }
    if (nameIs(at + Newc.SIZE, nameSize - 1, "TRAILER!!!")) break;
    result = unpackEntry(at, data, size, links);
    if (isError(result)) break;
    files++;
    at = start + align4(<u32>(data + size - start));
  }
  kfree(links);
  logStart();
  logText("initramfs: ");
  logDec(files);
  logText(" files unpacked");
  logEnd();
  if (isError(result)) printk("initramfs: damaged or too large; the rest is missing");
  return result;
}

function unpackEntry(header: usize, data: usize, size: u32, links: usize): i32 {
  const name = header + Newc.SIZE;
  const mode = field(header, Newc.MODE);
  const ino = field(header, Newc.INO);
  const bucket = links + (ino % LINK_BUCKETS) * 4;
  let error: i32 = 0;
  switch (mode & S.IFMT) {
    case S.IFDIR:
      error = fsMkdir(At.FDCWD, name, mode);
      if (error == -Errno.EEXIST) error = 0;
      break;
    case S.IFLNK:
      return linkTextAt(name, data, size);
    case S.IFREG: {
      const first = load<usize>(bucket);
      const linked = field(header, Newc.NLINK) > 1 && first != 0 && field(first, Newc.INO) == ino;
      error = linked ? fsLink(At.FDCWD, first + Newc.SIZE, At.FDCWD, name, 0) : fsMknod(At.FDCWD, name, mode, 0);
      if (!linked && field(header, Newc.NLINK) > 1) store<usize>(bucket, header);
      break;
    }
    default:
      error = fsMknod(At.FDCWD, name, mode, makeDevice(field(header, Newc.RDEVMAJOR), field(header, Newc.RDEVMINOR)));
  }
  if (isError(error)) return error == -Errno.EEXIST ? 0 : error;
  return finishEntry(header, name, mode, data, size);
}

/** Contents, mode, owner and time of the entry that now exists. */
function finishEntry(header: usize, name: usize, mode: u32, data: usize, size: u32): i32 {
  const path = changetype<Path>(PATH_A);
  let error = pathLookup(At.FDCWD, name, 0, path);
  if (error) return error;
  const inode = path.dentry.inode;
  if (inode.isRegular && size > 0) {
    const uio = changetype<Uio>(KERNEL_UIO);
    uioInitKernel(uio, data, size);
    if (<u32>pageCacheWrite(inode, uio, 0) != size) error = -Errno.ENOSPC;
  }
  inode.mode = (inode.mode & S.IFMT) | (mode & 0o7777);
  inode.uid = field(header, Newc.UID);
  inode.gid = field(header, Newc.GID);
  inode.mtime = <u64>field(header, Newc.MTIME) * NS_PER_SECOND;
  pathPut(path);
  return error;
}

/** The text of a symbolic link is the contents, without a NUL. */
function linkTextAt(name: usize, data: usize, size: u32): i32 {
  const error = fsSymlink(data, size, At.FDCWD, name);
  return error == -Errno.EEXIST ? 0 : error;
}

function field(header: usize, offset: u32): u32 {
  let value: u32 = 0;
  for (let i: u32 = 0; i < 8; i++) {
    const c = <u32>load<u8>(header + offset + i);
    const digit = c >= <u32>0x61 ? c - 0x57 : c >= <u32>0x41 ? c - 0x37 : c - 0x30;
    value = (value << 4) | (digit & 15);
  }
  return value;
}

@inline
function align4(n: u32): u32 {
  return (n + 3) & ~3;
}
