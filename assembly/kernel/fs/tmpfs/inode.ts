// tmpfs inodes: making them, with the operations that fit their kind.
import { S } from "../../../abi/fcntl";
import { FileOps } from "../file";
import {
  CHRDEV_OPS,
  FIFO_OPS,
  PATH_ONLY_OPS,
  SPECIAL_INODE_OPS,
  TMPFS_DIR_FILE_OPS,
  TMPFS_DIR_OPS,
  TMPFS_FILE_INODE_OPS,
  TMPFS_FILE_OPS,
  TMPFS_LINK_OPS,
} from "../globals";
import { Inode, InodeOps, inodeAlloc, inodeModified } from "../inode";
import { kfree } from "../../mm/slab";
import { sealsForbidResize } from "../memfd";
import { pageCacheTruncate } from "../pagecache";
import { SuperBlock } from "../super";

/** What Linux's tmpfs counts as the size of a directory: bytes per entry. */
@inline export const ENTRY_SIZE: u32 = 20;

/** A new inode of the kind that `mode` tells; null when inodes or memory are used up. */
export function tmpfsInode(sb: SuperBlock, mode: u32, rdev: u32, uid: u32, gid: u32): Inode | null {
  if (sb.inodeLimit != 0 && sb.inodeCount >= sb.inodeLimit) return null;
  const inode = inodeAlloc(sb, mode, uid, gid);
  if (inode == null) return null;
  let ops = SPECIAL_INODE_OPS;
  let fileOps = PATH_ONLY_OPS;
  switch (mode & S.IFMT) {
    case S.IFDIR:
      ops = TMPFS_DIR_OPS;
      fileOps = TMPFS_DIR_FILE_OPS;
      inode.nlink = 2;
      inode.size = 2 * ENTRY_SIZE;
      break;
    case S.IFREG:
      ops = TMPFS_FILE_INODE_OPS;
      fileOps = TMPFS_FILE_OPS;
      break;
    case S.IFLNK:
      ops = TMPFS_LINK_OPS;
      break;
    case S.IFCHR:
      fileOps = CHRDEV_OPS;
      inode.rdev = rdev;
      break;
    case S.IFIFO:
      fileOps = FIFO_OPS;
      break;
    case S.IFBLK:
      inode.rdev = rdev;
      break;
  }
  inode.ops = changetype<InodeOps>(ops);
  inode.fileOps = changetype<FileOps>(fileOps);
  return inode;
}

/** InodeOps.truncate of a regular file. */
export function tmpfsTruncate(inode: Inode, size: u64): i32 {
  const sealed = sealsForbidResize(inode, size);
  if (sealed) return sealed;
  if (size < inode.size) pageCacheTruncate(inode, size);
  inode.size = size;
  inodeModified(inode);
  return 0;
}

/** InodeOps.getLink: the text lies behind `data`. */
export function tmpfsGetLink(inode: Inode): i32 {
  return <i32>inode.data;
}

/** InodeOps.evict of a symbolic link. */
export function tmpfsEvictLink(inode: Inode): void {
  kfree(inode.data);
}
