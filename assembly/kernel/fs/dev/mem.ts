// /dev/null, zero, full, random and urandom: the devices of major 1 (man 4 null, full, random); kmsg is in kmsg.ts.
import { Errno } from "../../../abi/errno";
import { portRead } from "../../../machine/devices/bus";
import { HostioPort } from "../../../machine/devices/hostio";
import { Uio, copyToUio, uioAdvance } from "../../mm/uio";
import { Vma } from "../../mm/vma";
import { PAGE_SHIFT } from "../../param";
import { Major, chrdevRegister, minorOf } from "../chrdev";
import { FMode, File, FileOps, filePut } from "../file";
import { MEM_DEVICE_OPS, RANDOM_STATE, SCRATCH, SCRATCH_SIZE } from "../globals";
import { Inode } from "../inode";
import { zerosToUio } from "../pagecache";
import { kmsgInit, kmsgOpen } from "./kmsg";
import { machineWork } from "../../../machine/power";

/** Minor numbers of major 1. */
export const enum Mem {
  NULL = 3,
  ZERO = 5,
  FULL = 7,
  RANDOM = 8,
  URANDOM = 9,
  KMSG = 11,
}

export function memDevicesInit(): void {
  const ops = changetype<FileOps>(MEM_DEVICE_OPS);
  ops.open = memOpen.index;
  ops.read = memRead.index;
  ops.write = memWrite.index;
  ops.llseek = memSeek.index;
  ops.mmap = memMap.index;
  kmsgInit();
  chrdevRegister(Major.MEM, ops);
  store<u64>(RANDOM_STATE, ((<u64>portRead(HostioPort.SeedHigh, 4)) << 32) | portRead(HostioPort.SeedLow, 4));
}

function memOpen(inode: Inode, file: File): i32 {
  switch (minorOf(inode.rdev)) {
    case Mem.NULL:
    case Mem.ZERO:
    case Mem.FULL:
    case Mem.RANDOM:
    case Mem.URANDOM:
      file.data2 = minorOf(inode.rdev);
      file.mode |= FMode.SEEK;
      return 0;
  }
  return minorOf(inode.rdev) == Mem.KMSG ? kmsgOpen(file) : -Errno.ENXIO;
}

function memRead(file: File, uio: Uio, position: usize): i32 {
  switch (file.data2) {
    case Mem.NULL:
      return 0;
    case Mem.ZERO:
    case Mem.FULL:
      return zerosToUio(uio.resid, uio);
  }
  return randomRead(uio);
}

function memWrite(file: File, uio: Uio, position: usize): i32 {
  const n = uio.resid;
  if (file.data2 == Mem.FULL) return -Errno.ENOSPC;
  uioAdvance(uio, n);
  return n;
}

/** Zeros in memory are anonymous memory; the other devices cannot be mapped. */
function memMap(file: File, at: usize): i32 {
  if (file.data2 != Mem.ZERO) return -Errno.ENODEV;
  const vma = changetype<Vma>(at);
  vma.file = null;
  vma.pgoff = vma.start >> PAGE_SHIFT;
  filePut(file);
  return 0;
}

/** null and zero accept any seek and stay at 0 (Linux: null_lseek). */
function memSeek(file: File, offset: i64, whence: u32): i64 {
  file.position = 0;
  return 0;
}

/** Random bytes into a kernel buffer (getrandom, AT_RANDOM): SplitMix64 (Steele et al. 2014) from the machine's seed. */
export function randomBytes(to: usize, n: u32): void {
  machineWork(n);
  for (let i: u32 = 0; i < n; i += 8) {
    const word = randomWord();
    for (let k: u32 = 0; k < 8 && i + k < n; k++) store<u8>(to + i + k, <u8>(word >> (k * 8)));
  }
}

/** The gap between two states of SplitMix64: 2^64 / golden ratio. */
@inline const GOLDEN_GAMMA: u64 = (<u64>0x9e3779b9 << 32) | 0x7f4a7c15;
/** Its two multipliers. */
@inline const MIX_1: u64 = (<u64>0xbf58476d << 32) | 0x1ce4e5b9;
@inline const MIX_2: u64 = (<u64>0x94d049bb << 32) | 0x133111eb;

function randomWord(): u64 {
  const state = load<u64>(RANDOM_STATE) + GOLDEN_GAMMA;
  store<u64>(RANDOM_STATE, state);
  let z = state;
  z = (z ^ (z >> 30)) * MIX_1;
  z = (z ^ (z >> 27)) * MIX_2;
  return z ^ (z >> 31);
}

function randomRead(uio: Uio): i32 {
  let moved: u32 = 0;
  while (uio.resid > 0) {
    const n = min(uio.resid, <u32>SCRATCH_SIZE);
    randomBytes(SCRATCH, n);
    const copied = copyToUio(SCRATCH, n, uio);
    if (copied < 0) return moved > 0 ? moved : copied;
    moved += copied;
    if (<u32>copied < n) break;
  }
  return moved;
}
