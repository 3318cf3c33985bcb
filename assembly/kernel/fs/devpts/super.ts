// devpts: the names of pseudo-terminals, /dev/pts/N (man 4 pts; Linux: fs/devpts/inode.c). Every mount is an instance of
// its own, with its own numbers and its own ptmx. A name appears when ptmx is opened and goes when the master is
// closed; its number is given out again when the terminal is closed, too.
import { Errno } from "../../../abi/errno";
import { S } from "../../../abi/fcntl";
import { putDecimal, putLiteral } from "../../lib/string";
import { kmalloc } from "../../mm/slab";
import { current } from "../../sched/task";
import { Major, makeDevice } from "../chrdev";
import { Dentry, dentryAlloc, dentryAllocRoot, dentryDiscard, dentryDrop, dentryFind, dentryInstantiate, dentryPin, dentryPut } from "../dentry";
import { FileOps } from "../file";
import { CHRDEV_OPS, SCRATCH, SPECIAL_INODE_OPS, TMPFS_DIR_FILE_OPS } from "../globals";
import { Inode, InodeOps, inodeAlloc } from "../inode";
import { FsMagic, FsType, SuperBlock, superAlloc } from "../super";
import { DevptsOptions, PTY_MAX, devptsOptionsInit } from "./options";

/** Inode numbers: the root, ptmx, and what is added to the number of a terminal. */
@inline const ROOT_INO: u32 = 1;
@inline const PTMX_INO: u32 = 2;
@inline const FIRST_INO: u32 = 3;
/** Minor of ptmx under the major 5. */
@inline const PTMX_MINOR: u32 = 2;

/** SuperBlock.data: the options, and behind them one bit per number that is taken. */
@inline const TAKEN_AT: usize = (<u32>offsetof<DevptsOptions>() + 3) & ~3;
@inline const STATE_BYTES: u32 = <u32>TAKEN_AT + PTY_MAX / 8;

/** A new instance with default options. Address of its SuperBlock, or -ENOMEM. */
export function devptsCreate(): i32 {
  const sb = superAlloc(FsType.DEVPTS, FsMagic.DEVPTS);
  const state = kmalloc(STATE_BYTES);
  if (sb == null || state == 0) return -Errno.ENOMEM;
  memory.fill(state, 0, STATE_BYTES);
  sb.data = state;
  devptsOptionsInit(devptsOptions(sb));
  const inode = newInode(sb, ROOT_INO, S.IFDIR | 0o755);
  if (inode == null) return -Errno.ENOMEM;
  inode.nlink = 2;
  inode.fileOps = changetype<FileOps>(TMPFS_DIR_FILE_OPS);
  const root = dentryAllocRoot(inode);
  if (root == null) return -Errno.ENOMEM;
  dentryPin(root);
  sb.root = root;
  const ptmx = addEntry(sb, putLiteral(SCRATCH, "ptmx"), PTMX_INO, devptsOptions(sb).ptmxMode);
  if (ptmx == null) return -Errno.ENOMEM;
  ptmx.rdev = makeDevice(Major.TTY_AUX, PTMX_MINOR);
  return <i32>changetype<usize>(sb);
}

@inline
export function devptsOptions(sb: SuperBlock): DevptsOptions {
  return changetype<DevptsOptions>(sb.data);
}

/** After a change of options: ptmx has the mode that they say. */
export function devptsOptionsChanged(sb: SuperBlock): void {
  const ptmx = dentryFind(sb.root, SCRATCH, putLiteral(SCRATCH, "ptmx"));
  if (ptmx == null) return;
  ptmx.inode.mode = S.IFCHR | devptsOptions(sb).ptmxMode;
  dentryPut(ptmx);
}

/** The lowest free number, taken; -ENOSPC. */
export function devptsTakeIndex(sb: SuperBlock): i32 {
  const limit = devptsOptions(sb).max;
  for (let index: u32 = 0; index < limit; index++) {
    if (bitOf(sb, index)) continue;
    setBit(sb, index, true);
    return index;
  }
  return -Errno.ENOSPC;
}

export function devptsGiveIndex(sb: SuperBlock, index: u32): void {
  setBit(sb, index, false);
}

/** The name of terminal `index` appears; opening it finds `data` in its inode. 0 or -ENOMEM. */
export function devptsAddName(sb: SuperBlock, index: u32, data: usize): i32 {
  const options = devptsOptions(sb);
  const inode = addEntry(sb, putDecimal(SCRATCH, index), FIRST_INO + index, options.mode);
  if (inode == null) return -Errno.ENOMEM;
  const task = current();
  inode.uid = options.setUid ? options.uid : task.euid;
  inode.gid = options.setGid ? options.gid : task.egid;
  inode.rdev = makeDevice(Major.PTS, index);
  inode.data = data;
  return 0;
}

/** The name goes; who has it open keeps the terminal. */
export function devptsRemoveName(sb: SuperBlock, index: u32): void {
  const dentry = devptsName(sb, index);
  if (dentry == null) return;
  dentry.inode.data = 0;
  dentry.inode.nlink = 0;
  dentryDrop(dentry);
  dentryPut(dentry);
  dentryPut(dentry);
}

/** The name of terminal `index`, counted; null when it has none. */
export function devptsName(sb: SuperBlock, index: u32): Dentry | null {
  return dentryFind(sb.root, SCRATCH, putDecimal(SCRATCH, index));
}

/** A device file with the name of `length` bytes in SCRATCH; null without memory. */
function addEntry(sb: SuperBlock, length: u32, ino: u32, mode: u32): Inode | null {
  const dentry = dentryAlloc(sb.root, SCRATCH, length);
  if (dentry == null) return null;
  const inode = newInode(sb, ino, S.IFCHR | mode);
  if (inode == null) {
    dentryDiscard(dentry);
    return null;
  }
  dentryInstantiate(dentry, inode); // its first reference is the pin
  return inode;
}

function newInode(sb: SuperBlock, ino: u32, mode: u32): Inode | null {
  const inode = inodeAlloc(sb, mode, 0, 0);
  if (inode == null) return null;
  inode.ino = ino;
  inode.ops = changetype<InodeOps>(SPECIAL_INODE_OPS);
  inode.fileOps = changetype<FileOps>(CHRDEV_OPS);
  return inode;
}

@inline
function byteOf(sb: SuperBlock, index: u32): usize {
  return sb.data + TAKEN_AT + (index >> 3);
}

function bitOf(sb: SuperBlock, index: u32): bool {
  return (load<u8>(byteOf(sb, index)) & (1 << (index & 7))) != 0;
}

function setBit(sb: SuperBlock, index: u32, on: bool): void {
  const bit = <u8>(<u32>1 << (index & 7));
  const at = byteOf(sb, index);
  store<u8>(at, on ? load<u8>(at) | bit : load<u8>(at) & ~bit);
}
