// tmpfs: a file system in memory (man 5 tmpfs). Names live in the dentry cache, contents in the page cache; this
// folder adds only the rules. Limited to half of RAM in pages and to as many inodes, as on Linux;
// options.ts reads other limits.
import { Errno } from "../../../abi/errno";
import { S } from "../../../abi/fcntl";
import { totalPageCount } from "../../mm/page";
import { kfree } from "../../mm/slab";
import { dentryAllocRoot } from "../dentry";
import { inodePut } from "../inode";
import { FsMagic, FsType, SuperBlock, superAlloc } from "../super";
import { tmpfsInode } from "./inode";

/** Mode of a new root, with the sticky bit only when user space asks for it (mode=1777). */
@inline const ROOT_MODE: u32 = S.IFDIR | 0o755;

/** Makes an empty tmpfs with the limits that hold when nobody says others. Address of its SuperBlock or -ENOMEM. */
export function tmpfsCreate(type: FsType): i32 {
  const sb = superAlloc(type, FsMagic.TMPFS);
  if (sb == null) return -Errno.ENOMEM;
  sb.pageLimit = totalPageCount() / 2;
  sb.inodeLimit = totalPageCount() / 2;
  const inode = tmpfsInode(sb, ROOT_MODE, 0, 0, 0);
  const root = inode != null ? dentryAllocRoot(inode) : null;
  if (root == null) {
    if (inode != null) inodePut(inode);
    kfree(changetype<usize>(sb));
    return -Errno.ENOMEM;
  }
  sb.root = root;
  return <i32>changetype<usize>(sb);
}
