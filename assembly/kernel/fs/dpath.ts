// The name of a path, from the task's root (Linux: d_path): for getcwd and /proc links.
import { Errno } from "../../abi/errno";
import { current } from "../sched/task";
import { putDecimal, putLiteral } from "../lib/string";
import { Dentry, DentryFlag } from "./dentry";
import { FsContext } from "./context";
import { fsState } from "./globals";
import { Path } from "./path";
import { FsType } from "./super";

@inline const SLASH: u8 = 0x2f;
@inline const DELETED = " (deleted)";
@inline const DELETED_LENGTH: u32 = 10;

/**
 * Writes the absolute name of `path` to the end of [buffer, buffer + size), NUL at its end. The address of the
 * text, or -ENAMETOOLONG. A removed file's name ends in " (deleted)".
 */
export function dpath(path: Path, buffer: usize, size: u32): i32 {
  if (path.mount.sb.type == FsType.PIPEFS) return numberedName("pipe:[", path.dentry, buffer);
  if (path.mount.sb.type == FsType.SOCKFS) return numberedName("socket:[", path.dentry, buffer);
  if (path.mount.sb.type == FsType.ANON) return nameWith("anon_inode:", path.dentry, "", buffer);
  if (changetype<usize>(path.mount) == fsState.shmMount) return nameWith("/", path.dentry, " (deleted)", buffer);
  const root = changetype<FsContext>(current().fs).root;
  let dentry = path.dentry;
  let mount = path.mount;
  let at = buffer + size - 1;
  store<u8>(at, 0);
  if (!dentry.isRoot && (dentry.flags & DentryFlag.HASHED) == 0) {
    at -= DELETED_LENGTH;
    putLiteral(at, DELETED);
  }
  const end = at;
  while (true) {
    if (same(dentry, root.dentry) && changetype<usize>(mount) == changetype<usize>(root.mount)) break;
    if (same(dentry, mount.root) || dentry.isRoot) {
      if (mount.isRoot || !same(dentry, mount.root)) break;
      dentry = mount.mountpoint;
      mount = mount.parent;
      continue;
    }
    if (at < buffer + dentry.nameLength + 1) return -Errno.ENAMETOOLONG;
    at -= dentry.nameLength;
    memory.copy(at, dentry.name, dentry.nameLength);
    store<u8>(--at, SLASH);
    dentry = dentry.parent;
  }
  if (at == end) store<u8>(--at, SLASH);
  return <i32>at;
}

/** The name of `dentry` from its file system's root, written like dpath's: the address of the text or -ENAMETOOLONG. */
export function dentryPath(dentry: Dentry, buffer: usize, size: u32): i32 {
  let at = buffer + size - 1;
  store<u8>(at, 0);
  if (dentry.isRoot) store<u8>(--at, SLASH);
  while (!dentry.isRoot) {
    if (at < buffer + dentry.nameLength + 1) return -Errno.ENAMETOOLONG;
    at -= dentry.nameLength;
    memory.copy(at, dentry.name, dentry.nameLength);
    store<u8>(--at, SLASH);
    dentry = dentry.parent;
  }
  return <i32>at;
}

/** A file in no directory: its own name between two texts. */
function nameWith(before: string, dentry: Dentry, after: string, buffer: usize): i32 {
  let at = buffer + putLiteral(buffer, before);
  memory.copy(at, dentry.name, dentry.nameLength);
  at += dentry.nameLength;
  putLiteral(at, after);
  return <i32>buffer;
}

/** What pipes without a name and sockets are called: pipe:[inode number]. */
function numberedName(before: string, dentry: Dentry, buffer: usize): i32 {
  let at = buffer + putLiteral(buffer, before);
  at += putDecimal(at, dentry.inode.ino);
  putLiteral(at, "]");
  return <i32>buffer;
}

@inline
function same(a: Dentry, b: Dentry): bool {
  return changetype<usize>(a) == changetype<usize>(b);
}
