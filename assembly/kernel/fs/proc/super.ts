// procfs and sysfs: the kernel's view of itself as files (man 5 proc, sysfs). Inodes are made by look-ups and live only
// while somebody holds them: `data` is the process id (0: the system's), `data2` the kind; descriptors put their number
// into the upper half of data2.
import { Errno } from "../../../abi/errno";
import { S } from "../../../abi/fcntl";
import { PAGE_SIZE } from "../../param";
import { Dentry, dentryAlloc, dentryAllocRoot, dentryDiscard, dentryInstantiate, dentryPin } from "../dentry";
import { FileOps } from "../file";
import { PATH_ONLY_OPS, PROC_DIR_FILE_OPS, PROC_DIR_OPS, PROC_FILE_INODE_OPS, PROC_FILE_OPS, PROC_LINK_OPS, fsState } from "../globals";
import { Inode, InodeOps, inodeAlloc } from "../inode";
import { FsMagic, FsType, SuperBlock, superAlloc } from "../super";
import { NUMBER_SHIFT, isDescriptor, procLookup, procReaddir, procRevalidate } from "./directory";
import { procFileRead, procFileRelease, procFileWrite } from "./file";
import { PROC_KIND, PROC_THREAD, Proc, procFirst, procLast } from "./kinds";
import { procFollowLink } from "./link";
import { procMode } from "./names";
import { taskByPid } from "./tasks";

/** Inode numbers: so many for each process, its kind in the low bits; descriptors lie far above. */
@inline const INO_PER_PROCESS: u32 = 0x2000;
@inline const FD_INO_BASE: u32 = 0x80000000;

export function procInit(): void {
  const dir = changetype<InodeOps>(PROC_DIR_OPS);
  dir.lookup = procLookup.index;
  dir.revalidate = procRevalidate.index;
  changetype<InodeOps>(PROC_FILE_INODE_OPS).revalidate = procRevalidate.index;
  const link = changetype<InodeOps>(PROC_LINK_OPS);
  link.revalidate = procRevalidate.index;
  link.followLink = procFollowLink.index;
  changetype<FileOps>(PROC_DIR_FILE_OPS).readdir = procReaddir.index;
  const file = changetype<FileOps>(PROC_FILE_OPS);
  file.read = procFileRead.index;
  file.write = procFileWrite.index;
  file.release = procFileRelease.index;
}

/** The one procfs, made when it is first mounted; 0 without memory. */
export function procMountable(): usize {
  if (fsState.procSuper == 0) fsState.procSuper = create(FsType.PROC, FsMagic.PROC, Proc.ROOT);
  return fsState.procSuper;
}

/** The one sysfs. */
export function sysfsMountable(): usize {
  if (fsState.sysfsSuper == 0) fsState.sysfsSuper = create(FsType.SYSFS, FsMagic.SYSFS, Proc.SYSFS);
  return fsState.sysfsSuper;
}

function create(type: FsType, magic: FsMagic, kind: Proc): usize {
  const sb = superAlloc(type, magic);
  if (sb == null) return 0;
  const inode = procInode(sb, kind, 0);
  if (inode == null) return 0;
  const root = dentryAllocRoot(inode);
  if (root == null) return 0;
  dentryPin(root);
  sb.root = root;
  return changetype<usize>(sb);
}

/** The entry `name` of `parent`, made now: address of a counted dentry or -ENOMEM. */
export function procEntry(parent: Dentry, name: usize, length: u32, kind: u32, pid: u32): i32 {
  const dentry = dentryAlloc(parent, name, length);
  if (dentry == null) return -Errno.ENOMEM;
  const inode = procInode(parent.inode.sb, kind, pid);
  if (inode == null) {
    dentryDiscard(dentry);
    return -Errno.ENOMEM;
  }
  dentryInstantiate(dentry, inode);
  return <i32>changetype<usize>(dentry);
}

/** The inode number of a kind of file of a process. */
export function procIno(kind: u32, pid: u32): u32 {
  if (isDescriptor(kind)) return FD_INO_BASE + (pid << 16) + ((kind >> NUMBER_SHIFT) << 1) + ((kind & PROC_KIND) - Proc.FD_LINK);
  return pid * INO_PER_PROCESS + (kind & (PROC_KIND | PROC_THREAD)) + 1;
}

/** Names of a directory that are directories, and two. */
function linksOf(kind: u32): u32 {
  let links: u32 = 2;
  const last = procLast(kind);
  for (let entry = procFirst(kind); entry <= last; entry++) if ((procMode(entry) & S.IFMT) == S.IFDIR) links++;
  return links;
}

function procInode(sb: SuperBlock, kind: u32, pid: u32): Inode | null {
  let uid: u32 = 0;
  let gid: u32 = 0;
  if (pid != 0) {
    const task = taskByPid(pid);
    if (task != null) {
      uid = task.euid;
      gid = task.egid;
    }
  }
  const mode = procMode(kind & PROC_KIND);
  const inode = inodeAlloc(sb, mode, uid, gid);
  if (inode == null) return null;
  inode.ino = procIno(kind, pid);
  inode.data = pid;
  inode.data2 = kind;
  const type = mode & S.IFMT;
  if (type == S.IFDIR) {
    inode.nlink = linksOf(kind & PROC_KIND);
    inode.ops = changetype<InodeOps>(PROC_DIR_OPS);
    inode.fileOps = changetype<FileOps>(PROC_DIR_FILE_OPS);
  } else if (type == S.IFLNK) {
    inode.ops = changetype<InodeOps>(PROC_LINK_OPS);
    inode.fileOps = changetype<FileOps>(PATH_ONLY_OPS);
  } else {
    inode.ops = changetype<InodeOps>(PROC_FILE_INODE_OPS);
    inode.fileOps = changetype<FileOps>(PROC_FILE_OPS);
    if (sb.type == FsType.SYSFS) inode.size = PAGE_SIZE;
  }
  return inode;
}
