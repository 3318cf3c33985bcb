// tmpfs's operation tables, and the one for device files and FIFOs in any file system.
import { FileOps } from "../file";
import { TMPFS_DIR_FILE_OPS, TMPFS_DIR_OPS, TMPFS_FILE_INODE_OPS, TMPFS_FILE_OPS, TMPFS_LINK_OPS } from "../globals";
import { InodeOps } from "../inode";
import { dcacheReaddir } from "../readdir";
import { tmpfsExchange, tmpfsLink, tmpfsMkdir, tmpfsMknod, tmpfsRename, tmpfsRmdir, tmpfsSymlink, tmpfsTmpfile, tmpfsUnlink } from "./directory";
import { tmpfsMmap, tmpfsRead, tmpfsWrite } from "./file";
import { tmpfsEvictLink, tmpfsGetLink, tmpfsTruncate } from "./inode";

export function tmpfsInit(): void {
  const dir = changetype<InodeOps>(TMPFS_DIR_OPS);
  dir.create = tmpfsMknod.index;
  dir.mkdir = tmpfsMkdir.index;
  dir.symlink = tmpfsSymlink.index;
  dir.link = tmpfsLink.index;
  dir.unlink = tmpfsUnlink.index;
  dir.rmdir = tmpfsRmdir.index;
  dir.rename = tmpfsRename.index;
  dir.exchange = tmpfsExchange.index;
  dir.tmpfile = tmpfsTmpfile.index;
  changetype<FileOps>(TMPFS_DIR_FILE_OPS).readdir = dcacheReaddir.index;

  changetype<InodeOps>(TMPFS_FILE_INODE_OPS).truncate = tmpfsTruncate.index;
  const file = changetype<FileOps>(TMPFS_FILE_OPS);
  file.read = tmpfsRead.index;
  file.write = tmpfsWrite.index;
  file.mmap = tmpfsMmap.index;

  const link = changetype<InodeOps>(TMPFS_LINK_OPS);
  link.getLink = tmpfsGetLink.index;
  link.evict = tmpfsEvictLink.index;
}
