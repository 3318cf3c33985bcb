// Character devices: which driver a device number means. A driver registers its operations for a major number; its
// open operation may put others in place (Linux: fs/char_dev.c). Numbers: Documentation/admin-guide/devices.txt.
import { Errno } from "../../abi/errno";
import { panic } from "../lib/panic";
import { File, FileOps } from "./file";
import { CHRDEV_MAJORS, CHRDEV_OPS, CHRDEV_TABLE } from "./globals";
import { Inode } from "./inode";

/** Major numbers in use. 60 is one of those left to local use: the channels to the host. */
export const enum Major {
  MEM = 1,
  TTY = 4,
  TTY_AUX = 5,
  HOST = 60,
  PTS = 136,
}

/** Device number as st_rdev and mknod have it. */
@inline
export function makeDevice(major: u32, minor: u32): u32 {
  return (major << 8) | (minor & 0xff) | ((minor & 0xfff00) << 12);
}
@inline
export function majorOf(device: u32): u32 {
  return (device >> 8) & 0xfff;
}
@inline
export function minorOf(device: u32): u32 {
  return (device & 0xff) | ((device >> 12) & 0xfff00);
}

export function chrdevInit(): void {
  changetype<FileOps>(CHRDEV_OPS).open = chrdevOpen.index;
}

/** Devices of `major` are driven by `ops`. Twice for one major is a broken invariant. */
export function chrdevRegister(major: u32, ops: FileOps): void {
  const slot = CHRDEV_TABLE + major * 4;
  if (major >= CHRDEV_MAJORS || load<usize>(slot) != 0) panic("character device registered twice");
  store<usize>(slot, changetype<usize>(ops));
}

/** FileOps.open of every device file: hands it to its driver. -ENXIO without one. */
function chrdevOpen(inode: Inode, file: File): i32 {
  const major = majorOf(inode.rdev);
  const ops = major < CHRDEV_MAJORS ? load<usize>(CHRDEV_TABLE + major * 4) : 0;
  if (ops == 0) return -Errno.ENXIO;
  file.ops = changetype<FileOps>(ops);
  return file.ops.open ? call_indirect<i32>(file.ops.open, inode, file) : 0;
}
