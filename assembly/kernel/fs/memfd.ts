// memfd_create (man 2 memfd_create; Linux mm/memfd.c): regular files in a tmpfs of their own that no directory shows,
// and the seals that can be put on them.
import { Errno } from "../../abi/errno";
import { Memfd, Seal } from "../../abi/fd-objects";
import { O, S } from "../../abi/fcntl";
import { listRemove } from "../lib/list";
import { mappedForWriting } from "../mm/reverse";
import { current } from "../sched/task";
import { dentryAllocRoot, dentryPut } from "./dentry";
import { FMode, File, fileAlloc, fileBecomeWriter } from "./file";
import { TMPFS_FILE_INODE_OPS, fsState, isError } from "./globals";
import { Inode, inodePut } from "./inode";
import { Mount, mountRoot } from "./mount";
import { FsType, SuperBlock } from "./super";
import { tmpfsInode } from "./tmpfs/inode";
import { tmpfsCreate } from "./tmpfs/super";

/** The home of all memory files. False without memory. */
export function memfdInit(): bool {
  const sb = tmpfsCreate(FsType.TMPFS);
  if (isError(sb)) return false;
  const mount = mountRoot(changetype<SuperBlock>(<usize>sb));
  if (mount == null) return false;
  listRemove(mount.link); // not to be seen in /proc/mounts
  fsState.shmMount = changetype<usize>(mount);
  return true;
}

/** A file called `name` (with "memfd:" in front), one reference: its address or -ENOMEM. */
export function memfdCreate(name: usize, length: u32, flags: u32): i32 {
  const task = current();
  const mount = changetype<Mount>(fsState.shmMount);
  const mode: u32 = flags & Memfd.NOEXEC_SEAL ? 0o666 : 0o777;
  const inode = tmpfsInode(mount.sb, S.IFREG | mode, 0, task.fsuid, task.fsgid);
  if (inode == null) return -Errno.ENOMEM;
  inode.nlink = 0;
  const sealable = (flags & (Memfd.ALLOW_SEALING | Memfd.NOEXEC_SEAL)) != 0;
  inode.data2 = (sealable ? 0 : Seal.SEAL) | (flags & Memfd.NOEXEC_SEAL ? Seal.EXEC : 0);
  const dentry = dentryAllocRoot(inode, name, length);
  if (dentry == null) {
    inodePut(inode);
    return -Errno.ENOMEM;
  }
  const file = fileAlloc(mount, dentry, O.RDWR | O.LARGEFILE);
  dentryPut(dentry);
  if (file == null) return -Errno.ENOMEM;
  file.mode |= FMode.SEEK;
  fileBecomeWriter(file);
  return <i32>changetype<usize>(file);
}

/** F_GET_SEALS: the seals, or -EINVAL for files that cannot have any. */
export function sealsOf(file: File): i32 {
  const inode = file.inode;
  if (changetype<usize>(inode.ops) != TMPFS_FILE_INODE_OPS) return -Errno.EINVAL;
  // A file with a name in a directory can never be sealed.
  return isMemfd(inode) ? inode.data2 : Seal.SEAL;
}

/** F_ADD_SEALS: 0; -EINVAL, -EPERM (not open for writing, or sealed against it), -EBUSY (mapped for writing). */
export function sealsAdd(file: File, seals: u32): i32 {
  const inode = file.inode;
  if (!(file.mode & FMode.WRITE)) return -Errno.EPERM;
  if (changetype<usize>(inode.ops) != TMPFS_FILE_INODE_OPS) return -Errno.EINVAL;
  if (seals & ~Seal.ALL) return -Errno.EINVAL;
  if (!isMemfd(inode) || (inode.data2 & Seal.SEAL) != 0) return -Errno.EPERM;
  // Sealing execution away from an executable file pins its contents, too (Linux: memfd_add_seals).
  if ((seals & Seal.EXEC) != 0 && (inode.mode & 0o111) != 0) seals |= Seal.SHRINK | Seal.GROW | Seal.WRITE | Seal.FUTURE_WRITE;
  if ((seals & Seal.WRITE) != 0 && mappedForWriting(inode)) return -Errno.EBUSY;
  inode.data2 |= seals;
  return 0;
}

/** 0, or -EPERM when seals keep a write of [position, position + n) from the file. */
export function sealsForbidWrite(inode: Inode, end: u64): i32 {
  const seals = inode.data2;
  if (seals == 0) return 0;
  if (seals & (Seal.WRITE | Seal.FUTURE_WRITE)) return -Errno.EPERM;
  return (seals & Seal.GROW) != 0 && end > inode.size ? -Errno.EPERM : 0;
}

/** 0, or -EPERM when seals keep the file from being made `size` bytes long. */
export function sealsForbidResize(inode: Inode, size: u64): i32 {
  const seals = inode.data2;
  if ((seals & Seal.SHRINK) != 0 && size < inode.size) return -Errno.EPERM;
  return (seals & Seal.GROW) != 0 && size > inode.size ? -Errno.EPERM : 0;
}

@inline
function isMemfd(inode: Inode): bool {
  return changetype<usize>(inode.sb) == changetype<usize>(changetype<Mount>(fsState.shmMount).sb);
}
