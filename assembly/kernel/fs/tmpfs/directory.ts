// tmpfs directories: a name is a pinned dentry. Callers (fs/directory.ts) have checked permissions and types.
import { Errno } from "../../../abi/errno";
import { S } from "../../../abi/fcntl";
import { kmalloc } from "../../mm/slab";
import { current } from "../../sched/task";
import { Dentry, dentryDrop, dentryExchange, dentryInstantiate, dentryMove, dentryPin, dentryPut } from "../dentry";
import { Inode, inodeChanged, inodeGet, inodeModified, inodePut } from "../inode";
import { listEmpty } from "../../lib/list";
import { ENTRY_SIZE, tmpfsInode } from "./inode";

export function tmpfsMknod(dir: Inode, dentry: Dentry, mode: u32, rdev: u32): i32 {
  const inode = newInode(dir, mode, rdev);
  if (inode == null) return -Errno.ENOSPC;
  addName(dir, dentry, inode);
  return 0;
}

export function tmpfsMkdir(dir: Inode, dentry: Dentry, mode: u32): i32 {
  const inode = newInode(dir, S.IFDIR | mode | (dir.mode & S.ISGID), 0);
  if (inode == null) return -Errno.ENOSPC;
  addName(dir, dentry, inode);
  dir.nlink++;
  return 0;
}

export function tmpfsSymlink(dir: Inode, dentry: Dentry, target: usize, length: u32): i32 {
  const text = kmalloc(length + 1);
  if (text == 0) return -Errno.ENOMEM;
  const inode = newInode(dir, S.IFLNK | 0o777, 0);
  if (inode == null) return -Errno.ENOSPC;
  memory.copy(text, target, length);
  store<u8>(text + length, 0);
  inode.data = text;
  inode.size = length;
  addName(dir, dentry, inode);
  return 0;
}

export function tmpfsLink(dir: Inode, dentry: Dentry, inode: Inode): i32 {
  inode.nlink++;
  inodeChanged(inode);
  addName(dir, dentry, inodeGet(inode));
  return 0;
}

export function tmpfsUnlink(dir: Inode, dentry: Dentry): i32 {
  const inode = inodeGet(dentry.inode);
  inode.nlink--;
  inodeChanged(inode);
  removeName(dir, dentry);
  inodePut(inode);
  return 0;
}

export function tmpfsRmdir(dir: Inode, dentry: Dentry): i32 {
  if (!listEmpty(dentry.children)) return -Errno.ENOTEMPTY;
  dentry.inode.nlink = 0;
  inodeChanged(dentry.inode);
  dir.nlink--;
  removeName(dir, dentry);
  return 0;
}

/** `dentry` of `oldDir` gets the name and parent of `target` (an uninstantiated dentry), over `replaced` if there is one. */
export function tmpfsRename(oldDir: Inode, dentry: Dentry, newDir: Inode, target: Dentry, replaced: Dentry | null): i32 {
  const isDirectory = dentry.inode.isDirectory;
  if (replaced != null && isDirectory && !listEmpty(replaced.children)) return -Errno.ENOTEMPTY;
  if (!dentryMove(dentry, target.parent, target.name, target.nameLength)) return -Errno.ENOMEM;
  if (replaced != null) {
    if (isDirectory) tmpfsRmdir(newDir, replaced);
    else tmpfsUnlink(newDir, replaced);
  }
  if (isDirectory) {
    oldDir.nlink--;
    newDir.nlink++;
  }
  oldDir.size -= ENTRY_SIZE;
  newDir.size += ENTRY_SIZE;
  inodeModified(oldDir);
  inodeModified(newDir);
  inodeChanged(dentry.inode);
  return 0;
}

/** `dentry` and `other` swap their names. */
export function tmpfsExchange(dir: Inode, dentry: Dentry, otherDir: Inode, other: Dentry): i32 {
  const moves = dentry.inode.isDirectory ? 1 : 0;
  const otherMoves = other.inode.isDirectory ? 1 : 0;
  dentryExchange(dentry, other);
  dir.nlink += otherMoves - moves;
  otherDir.nlink += moves - otherMoves;
  inodeModified(dir);
  inodeModified(otherDir);
  inodeChanged(dentry.inode);
  inodeChanged(other.inode);
  return 0;
}

/** O_TMPFILE: a regular file that no name leads to. */
export function tmpfsTmpfile(dir: Inode, mode: u32): i32 {
  const inode = newInode(dir, mode, 0);
  if (inode == null) return -Errno.ENOSPC;
  inode.nlink = 0;
  return <i32>changetype<usize>(inode);
}

function newInode(dir: Inode, mode: u32, rdev: u32): Inode | null {
  const task = current();
  const gid = dir.mode & S.ISGID ? dir.gid : task.fsgid;
  return tmpfsInode(dir.sb, mode, rdev, task.fsuid, gid);
}

function addName(dir: Inode, dentry: Dentry, inode: Inode): void {
  dentryInstantiate(dentry, inode);
  dentryPin(dentry);
  dir.size += ENTRY_SIZE;
  inodeModified(dir);
}

/** The name is gone; whoever still holds the dentry keeps its inode. */
function removeName(dir: Inode, dentry: Dentry): void {
  dir.size -= ENTRY_SIZE;
  inodeModified(dir);
  dentryDrop(dentry);
  dentryPut(dentry);
}
