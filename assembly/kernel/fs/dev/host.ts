// /dev/host/*: the byte channels to the host (machine/devices/hostio.ts) as device files, minor = channel number.
// Reads wait while a channel is empty and not ended; the interrupt is enabled only while somebody waits.
import { Errno } from "../../../abi/errno";
import { Channel } from "../../../abi/host-channels";
import { Poll } from "../../../abi/poll";
import { Ioctl } from "../../../abi/termios";
import { WaitReason } from "../../../abi/trace";
import { portRead, portWrite } from "../../../machine/devices/bus";
import { HOSTIO_IRQ, HostioPort, HostioStatus } from "../../../machine/devices/hostio";
import { ERESTARTSYS } from "../../entry/errors";
import { registerIrq } from "../../irq/irq";
import { Uio, copyFromUio, copyToUio, uioFaultIn } from "../../mm/uio";
import { writeUser32 } from "../../mm/usercopy";
import { PAGE_SIZE } from "../../param";
import { WaitQueue, waitOn, waitQueueInit, wakeUp } from "../../sched/wait";
import { signalPending } from "../../signal/send";
import { Major, chrdevRegister, minorOf } from "../chrdev";
import { FMode, File, FileOps } from "../file";
import { HOST_CHANNELS, HOST_OPS, SCRATCH, SCRATCH_SIZE, fsState } from "../globals";
import { Inode } from "../inode";
import { pollWait } from "../select-table";

/** Minor number of /dev/host/exit. */
@inline export const HOST_EXIT_MINOR: u32 = 15;

@inline const DWORD: u32 = 4;

/**
 *   0    stdinWait, fileInWait: WaitQueue
 *   16   resized: u32       table index of () => void, run when the window has another size; 0 none
 *   20   fileOutOpen: u32   1 while somebody has the channel
 */
@unmanaged
class HostDriver {
  stdinNext: usize;
  stdinPrev: usize;
  fileInNext: usize;
  fileInPrev: usize;
  resized: u32;
  fileOutOpen: u32;
}

const driver = changetype<HostDriver>(HOST_CHANNELS);

export function hostInit(): void {
  waitQueueInit(queueOf(Channel.Stdin));
  waitQueueInit(queueOf(Channel.FileIn));
  const ops = changetype<FileOps>(HOST_OPS);
  ops.open = hostOpen.index;
  ops.read = hostRead.index;
  ops.write = hostWrite.index;
  ops.poll = hostPoll.index;
  ops.ioctl = hostIoctl.index;
  ops.release = hostRelease.index;
  chrdevRegister(Major.HOST, ops);
  registerIrq(HOSTIO_IRQ, hostInterrupt.index);
}

/** The terminal driver wants to know when the host's window changes: `index` is a table index of () => void. */
export function hostOnResize(index: u32): void {
  driver.resized = index;
  enable(HostioStatus.Resize);
}

/** Switches the machine off; the low 8 bits of `status` are what the host reports. */
export function hostPowerOff(status: u32): void {
  portWrite(HostioPort.Power, DWORD, status);
}

function hostInterrupt(line: u32): void {
  const status = portRead(HostioPort.Status, DWORD);
  if (status & (HostioStatus.StdinReadable | HostioStatus.StdinEof)) {
    disable(HostioStatus.StdinReadable | HostioStatus.StdinEof);
    wakeUp(queueOf(Channel.Stdin), Poll.IN | Poll.RDNORM);
  }
  if (status & (HostioStatus.FileInReadable | HostioStatus.FileInEof)) {
    disable(HostioStatus.FileInReadable | HostioStatus.FileInEof);
    wakeUp(queueOf(Channel.FileIn), Poll.IN | Poll.RDNORM);
  }
  if (status & HostioStatus.Resize) {
    portWrite(HostioPort.Status, DWORD, HostioStatus.Resize);
    if (driver.resized) call_indirect<void>(driver.resized);
  }
}

function hostOpen(inode: Inode, file: File): i32 {
  const minor = minorOf(inode.rdev);
  const writes = (file.mode & FMode.WRITE) != 0;
  switch (minor) {
    case Channel.Stdin:
    case Channel.FileIn:
      if (writes) return -Errno.EACCES;
      break;
    case Channel.FileOut:
      if (driver.fileOutOpen) return -Errno.EBUSY;
      driver.fileOutOpen = 1;
      break;
    case Channel.Stdout:
    case Channel.Stderr:
    case HOST_EXIT_MINOR:
      break;
    default:
      return -Errno.ENXIO;
  }
  file.data2 = minor;
  return 0;
}

function hostRelease(file: File): void {
  if (file.data2 == Channel.FileOut) driver.fileOutOpen = 0;
}

function hostRead(file: File, uio: Uio, position: usize): i32 {
  if (!isInput(file.data2)) return -Errno.EINVAL;
  if (uio.resid == 0) return 0;
  const channel = file.data2;
  const ready = readable(channel);
  if (ready == 0) {
    if (ended(channel)) return 0;
    if (file.nonblocking) return -Errno.EAGAIN;
    if (signalPending()) return -ERESTARTSYS;
    enable(bitsOf(channel));
    return waitOn(queueOf(channel), WaitReason.HOST_READ);
  }
  let moved = 0;
  while (uio.resid > 0) {
    // what has left the channel must not get lost on a bad address
    const room = uioFaultIn(uio, min(uio.resid, PAGE_SIZE), true);
    if (room < 0) return moved > 0 ? moved : room;
    const n = transfer(channel, fsState.nameB, room);
    if (n == 0) break;
    const copied = copyToUio(fsState.nameB, n, uio);
    if (copied < 0) return moved > 0 ? moved : copied;
    moved += copied;
    if (<u32>copied < n) break;
  }
  return moved;
}

function hostWrite(file: File, uio: Uio, position: usize): i32 {
  if (file.data2 == HOST_EXIT_MINOR) return exitWrite(uio);
  let moved = 0;
  while (uio.resid > 0) {
    const copied = copyFromUio(fsState.nameB, min(uio.resid, PAGE_SIZE), uio);
    if (copied <= 0) return moved > 0 ? moved : copied;
    transfer(file.data2, fsState.nameB, copied);
    moved += copied;
  }
  return moved;
}

/** A decimal number: the exit status of the machine. */
function exitWrite(uio: Uio): i32 {
  const n = copyFromUio(SCRATCH, min(uio.resid, <u32>SCRATCH_SIZE), uio);
  if (n < 0) return n;
  let status: u32 = 0;
  let digits = 0;
  for (let i = 0; i < n; i++) {
    const digit = <u32>load<u8>(SCRATCH + i) - 0x30;
    if (digit > <u32>9) break;
    status = status * 10 + digit;
    digits++;
  }
  if (digits == 0) return -Errno.EINVAL;
  hostPowerOff(status);
  return n;
}

function hostPoll(file: File, table: usize): u32 {
  const channel = file.data2;
  if (!isInput(channel)) return Poll.OUT | Poll.WRNORM;
  pollWait(file, queueOf(channel), table);
  if (readable(channel) > 0) return Poll.IN | Poll.RDNORM;
  if (ended(channel)) return Poll.IN | Poll.RDNORM | Poll.HUP;
  enable(bitsOf(channel));
  return 0;
}

function hostIoctl(file: File, command: u32, argument: u32): i32 {
  if (command != Ioctl.FIONREAD || !isInput(file.data2)) return -Errno.ENOTTY;
  return writeUser32(argument, readable(file.data2));
}

/** Moves up to `n` bytes between channel and kernel memory by DMA; how many. */
function transfer(channel: u32, address: usize, n: u32): u32 {
  portWrite(HostioPort.Channel, DWORD, channel);
  portWrite(HostioPort.DmaAddress, DWORD, <u32>address);
  portWrite(HostioPort.DmaLength, DWORD, n);
  return portRead(HostioPort.DmaLength, DWORD);
}

function readable(channel: u32): u32 {
  portWrite(HostioPort.Channel, DWORD, channel);
  return portRead(HostioPort.Count, DWORD);
}

function ended(channel: u32): bool {
  const bit = channel == Channel.Stdin ? HostioStatus.StdinEof : HostioStatus.FileInEof;
  return (portRead(HostioPort.Status, DWORD) & bit) != 0;
}

@inline
function isInput(channel: u32): bool {
  return channel == Channel.Stdin || channel == Channel.FileIn;
}

@inline
function bitsOf(channel: u32): u32 {
  return channel == Channel.Stdin
    ? HostioStatus.StdinReadable | HostioStatus.StdinEof
    : HostioStatus.FileInReadable | HostioStatus.FileInEof;
}

@inline
function queueOf(channel: u32): WaitQueue {
  return changetype<WaitQueue>(HOST_CHANNELS + (channel == Channel.Stdin ? 0 : 8));
}

function enable(bits: u32): void {
  portWrite(HostioPort.Enable, DWORD, portRead(HostioPort.Enable, DWORD) | bits);
}

function disable(bits: u32): void {
  portWrite(HostioPort.Enable, DWORD, portRead(HostioPort.Enable, DWORD) & ~bits);
}
