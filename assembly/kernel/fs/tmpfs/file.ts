// tmpfs regular files: reads and writes go to the page cache and nowhere else.
import { Errno } from "../../../abi/errno";
import { Seal } from "../../../abi/fd-objects";
import { O } from "../../../abi/fcntl";
import { Uio } from "../../mm/uio";
import { Vma, VmFlag } from "../../mm/vma";
import { pathAccessed } from "../attributes";
import { File } from "../file";
import { inodeDropPrivileges, inodeModified } from "../inode";
import { sealsForbidWrite } from "../memfd";
import { pageCacheRead, pageCacheWrite } from "../pagecache";

/** FileOps.mmap: a file sealed against writing has no shared mapping that writes. */
export function tmpfsMmap(file: File, area: usize): i32 {
  const seals = file.inode.data2;
  const vma = changetype<Vma>(area);
  if ((seals & (Seal.WRITE | Seal.FUTURE_WRITE)) == 0 || (vma.flags & VmFlag.SHARED) == 0) return 0;
  if (vma.flags & VmFlag.WRITE) return -Errno.EPERM;
  vma.flags &= ~VmFlag.MAY_WRITE;
  return 0;
}

export function tmpfsRead(file: File, uio: Uio, position: usize): i32 {
  const n = pageCacheRead(file.inode, uio, load<u64>(position));
  if (n > 0) {
    store<u64>(position, load<u64>(position) + n);
    if (!(file.flags & O.NOATIME)) pathAccessed(file.path);
  }
  return n;
}

export function tmpfsWrite(file: File, uio: Uio, position: usize): i32 {
  const inode = file.inode;
  if (uio.resid == 0) return 0;
  const start = file.flags & O.APPEND ? inode.size : load<u64>(position);
  const sealed = sealsForbidWrite(inode, start + uio.resid);
  if (sealed) return sealed;
  const n = pageCacheWrite(inode, uio, start);
  if (n > 0) {
    store<u64>(position, start + n);
    inodeDropPrivileges(inode);
    inodeModified(inode);
  }
  return n;
}
