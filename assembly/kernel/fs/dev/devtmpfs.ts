// /dev: a tmpfs of its own that the kernel fills with the nodes of its drivers (Linux: drivers/base/devtmpfs.c).
import { Errno } from "../../../abi/errno";
import { Channel } from "../../../abi/host-channels";
import { S } from "../../../abi/fcntl";
import { putLiteral } from "../../lib/string";
import { kmalloc } from "../../mm/slab";
import { Major, makeDevice } from "../chrdev";
import { Dentry, dentryAlloc, dentryInstantiate } from "../dentry";
import { SCRATCH, fsState, isError } from "../globals";
import { FsType, SuperBlock } from "../super";
import { tmpfsInode } from "../tmpfs/inode";
import { tmpfsCreate } from "../tmpfs/super";
import { HOST_EXIT_MINOR } from "./host";
import { Mem } from "./mem";

/** Minor of the first serial port under major 4. */
@inline const TTYS0_MINOR: u32 = 64;

/** Makes the one devtmpfs, with its nodes. 0 or -errno. */
export function devtmpfsInit(): i32 {
  const made = tmpfsCreate(FsType.DEVTMPFS);
  if (isError(made)) return made;
  const sb = changetype<SuperBlock>(<usize>made);
  fsState.devtmpfs = made;
  const root = sb.root;
  node(root, "null", 0o666, Major.MEM, Mem.NULL);
  node(root, "zero", 0o666, Major.MEM, Mem.ZERO);
  node(root, "full", 0o666, Major.MEM, Mem.FULL);
  node(root, "random", 0o666, Major.MEM, Mem.RANDOM);
  node(root, "urandom", 0o666, Major.MEM, Mem.URANDOM);
  node(root, "kmsg", 0o644, Major.MEM, Mem.KMSG);
  node(root, "tty", 0o666, Major.TTY_AUX, 0);
  node(root, "console", 0o600, Major.TTY_AUX, 1);
  node(root, "ptmx", 0o666, Major.TTY_AUX, 2);
  node(root, "ttyS0", 0o660, Major.TTY, TTYS0_MINOR);
  const host = entry(root, "host", S.IFDIR | 0o755, 0);
  if (host == null) return -Errno.ENOMEM;
  root.inode.nlink++;
  if (entry(root, "pts", S.IFDIR | 0o755, 0) == null) return -Errno.ENOMEM;
  root.inode.nlink++;
  node(host, "stdin", 0o444, Major.HOST, Channel.Stdin);
  node(host, "stdout", 0o222, Major.HOST, Channel.Stdout);
  node(host, "stderr", 0o222, Major.HOST, Channel.Stderr);
  node(host, "filein", 0o400, Major.HOST, Channel.FileIn);
  node(host, "fileout", 0o200, Major.HOST, Channel.FileOut);
  node(host, "exit", 0o200, Major.HOST, HOST_EXIT_MINOR);
  link(root, "fd", "/proc/self/fd");
  link(root, "stdin", "/proc/self/fd/0");
  link(root, "stdout", "/proc/self/fd/1");
  link(root, "stderr", "/proc/self/fd/2");
  if (entry(root, "shm", S.IFDIR | S.ISVTX | 0o777, 0) == null) return -Errno.ENOMEM;
  root.inode.nlink++;
  return 0;
}

function link(directory: Dentry, name: string, target: string): void {
  const dentry = entry(directory, name, S.IFLNK | 0o777, 0);
  const text = kmalloc(target.length + 1);
  if (dentry == null || text == 0) return;
  dentry.inode.data = text;
  dentry.inode.size = putLiteral(text, target);
}

function node(directory: Dentry, name: string, mode: u32, major: u32, minor: u32): void {
  entry(directory, name, S.IFCHR | mode, makeDevice(major, minor));
}

function entry(directory: Dentry, name: string, mode: u32, device: u32): Dentry | null {
  const length = putLiteral(SCRATCH, name);
  const dentry = dentryAlloc(directory, SCRATCH, length);
  const inode = tmpfsInode(directory.inode.sb, mode, device, 0, 0);
  if (dentry == null || inode == null) return null;
  dentryInstantiate(dentry, inode);
  return dentry; // its first reference is the pin
}
