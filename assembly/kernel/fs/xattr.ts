// Extended attributes (man 7 xattr): names with values on an inode, kept in memory. user.* is for everyone who may
// read or write the file, trusted.* for root, security.* may be read by all and set by root; there are no ACLs.
import { Errno } from "../../abi/errno";
import { S, XattrFlag } from "../../abi/fcntl";
import { In } from "../../abi/inotify";
import { bytesEqual, nameStartsWith } from "../lib/string";
import { kfree, kmalloc } from "../mm/slab";
import { current } from "../sched/task";
import { Inode, inodeChanged } from "./inode";
import { notifyDentry } from "./notify";
import { Path } from "./path";
import { May, inodePermission } from "./permission";
import { MountFlag } from "./super";

/** Names and values of one inode, bytes. */
@inline const TOTAL_MAX: u32 = 131072;

/**
 * One attribute; name and value lie behind the record.
 *
 *   0    next: Xattr | null
 *   4    nameLength: u32     without a NUL
 *   8    valueLength: u32
 */
@unmanaged
export class Xattr {
  next: Xattr | null;
  nameLength: u32;
  valueLength: u32;

  @inline get name(): usize {
    return changetype<usize>(this) + offsetof<Xattr>();
  }
  @inline get value(): usize {
    return this.name + this.nameLength;
  }
}

/** Sets an attribute: 0; -EEXIST, -ENODATA (flags), -EPERM, -EOPNOTSUPP, -ENOSPC, -EROFS. */
export function xattrSet(path: Path, name: usize, length: u32, value: usize, valueLength: u32, flags: u32): i32 {
  const inode = path.dentry.inode;
  if (path.mount.flags & MountFlag.RDONLY) return -Errno.EROFS;
  const denied = mayUse(inode, name, length, true);
  if (denied) return denied;
  const old = find(inode, name, length);
  if (old != null && (flags & XattrFlag.CREATE) != 0) return -Errno.EEXIST;
  if (old == null && (flags & XattrFlag.REPLACE) != 0) return -Errno.ENODATA;
  if (total(inode) + length + valueLength > TOTAL_MAX) return -Errno.ENOSPC;
  const address = kmalloc(<u32>offsetof<Xattr>() + length + valueLength);
  if (address == 0) return -Errno.ENOSPC;
  if (old != null) unlink(inode, old);
  const xattr = changetype<Xattr>(address);
  xattr.nameLength = length;
  xattr.valueLength = valueLength;
  memory.copy(xattr.name, name, length);
  memory.copy(xattr.value, value, valueLength);
  xattr.next = changetype<Xattr | null>(inode.xattrs);
  inode.xattrs = address;
  return changed(path);
}

/** The attribute's address; -ENODATA, -EPERM, -EACCES, -EOPNOTSUPP. */
export function xattrGet(path: Path, name: usize, length: u32): i32 {
  const inode = path.dentry.inode;
  const denied = mayUse(inode, name, length, false);
  if (denied) return denied;
  const found = find(inode, name, length);
  return found == null ? -Errno.ENODATA : <i32>changetype<usize>(found);
}

export function xattrRemove(path: Path, name: usize, length: u32): i32 {
  const inode = path.dentry.inode;
  if (path.mount.flags & MountFlag.RDONLY) return -Errno.EROFS;
  const denied = mayUse(inode, name, length, true);
  if (denied) return denied;
  const found = find(inode, name, length);
  if (found == null) return -Errno.ENODATA;
  unlink(inode, found);
  return changed(path);
}

/** Whether a listing shows the attribute to the current task. */
export function xattrListed(xattr: Xattr): bool {
  return !nameStartsWith(xattr.name, xattr.nameLength, "trusted.") || current().euid == 0;
}

/** The inode goes. */
export function xattrsFree(inode: Inode): void {
  while (inode.xattrs != 0) unlink(inode, changetype<Xattr>(inode.xattrs));
}

function changed(path: Path): i32 {
  inodeChanged(path.dentry.inode);
  notifyDentry(path.dentry, In.ATTRIB);
  return 0;
}

/** 0, or why the current task may not read or write attributes of that name (Linux: xattr_permission). */
function mayUse(inode: Inode, name: usize, length: u32, write: bool): i32 {
  if (nameStartsWith(name, length, "user.")) {
    const type = inode.type;
    if (type != S.IFREG && type != S.IFDIR) return write ? -Errno.EPERM : -Errno.ENODATA;
    const sticky = type == S.IFDIR && (inode.mode & S.ISVTX) != 0;
    if (write && sticky && current().euid != 0 && current().euid != inode.uid) return -Errno.EPERM;
    return inodePermission(inode, write ? May.WRITE : May.READ);
  }
  const root = current().euid == 0;
  if (nameStartsWith(name, length, "trusted.")) return root ? 0 : write ? -Errno.EPERM : -Errno.ENODATA;
  if (nameStartsWith(name, length, "security.")) return write && !root ? -Errno.EPERM : 0;
  return -Errno.EOPNOTSUPP;
}

/** Bytes of all names and values. */
function total(inode: Inode): u32 {
  let bytes: u32 = 0;
  let at = changetype<Xattr | null>(inode.xattrs);
  while (at != null) {
    bytes += at.nameLength + at.valueLength;
    at = at.next;
  }
  return bytes;
}

function find(inode: Inode, name: usize, length: u32): Xattr | null {
  let at = changetype<Xattr | null>(inode.xattrs);
  while (at != null) {
    if (at.nameLength == length && bytesEqual(at.name, name, length)) return at;
    at = at.next;
  }
  return null;
}

function unlink(inode: Inode, xattr: Xattr): void {
  let link = changetype<usize>(inode) + offsetof<Inode>("xattrs");
  while (load<usize>(link) != changetype<usize>(xattr)) link = load<usize>(link);
  store<usize>(link, changetype<usize>(xattr.next));
  kfree(changetype<usize>(xattr));
}
