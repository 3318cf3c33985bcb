// Directories (man 2 getdents64, man 3 readdir).

import { DT, O } from "../../assembly/abi/fcntl";
import { Dirent64 } from "../../assembly/abi/stat";
import { setErrno } from "./errno";
import { open } from "./files";
import { sys } from "./sys";
import { compareText, fromCString } from "./utf8";

export { DT };

const BUFFER_SIZE = 8192;

/** An entry of a directory. */
export class DirectoryEntry {
  constructor(
    public readonly name: string,
    public readonly ino: u64,
    /** One of DT; DT.UNKNOWN when the file system does not say. */
    public readonly type: u8,
  ) {}
}

/** The entries of the directory at `path` in the file system's order, with "." and "..", or null. */
export function readDirectory(path: string): DirectoryEntry[] | null {
  const fd = open(path, O.RDONLY | O.DIRECTORY | O.CLOEXEC);
  if (fd < 0) {
    setErrno(fd);
    return null;
  }
  const buffer = heap.alloc(BUFFER_SIZE);
  const entries: DirectoryEntry[] = [];
  let count = sys.getdents64(fd, buffer, BUFFER_SIZE);
  while (count > 0) {
    for (let at = buffer; at < buffer + count; at += load<u16>(at, Dirent64.RECLEN)) {
      entries.push(new DirectoryEntry(fromCString(at + Dirent64.NAME), load<u64>(at), load<u8>(at, Dirent64.TYPE)));
    }
    count = sys.getdents64(fd, buffer, BUFFER_SIZE);
  }
  heap.free(buffer);
  sys.close(fd);
  if (count < 0) {
    setErrno(count);
    return null;
  }
  return entries;
}

/** The names in the directory at `path` without "." and "..", in byte order, or null. */
export function listNames(path: string): string[] | null {
  const entries = readDirectory(path);
  if (entries === null) return null;
  const names: string[] = [];
  for (let i = 0; i < entries.length; i++) {
    if (entries[i].name != "." && entries[i].name != "..") names.push(entries[i].name);
  }
  names.sort(compareText);
  return names;
}
