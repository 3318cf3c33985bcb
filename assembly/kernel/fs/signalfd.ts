// signalfd (man 2 signalfd; Linux fs/signalfd.c): the reader's pending signals of a set, as records. Whoever reads or
// polls sees its own signals, not those of the task that made the file.
import { Errno } from "../../abi/errno";
import { SignalFdInfo } from "../../abi/fd-objects";
import { O } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { SiCode, Sig } from "../../abi/signal";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { kfree, kzalloc } from "../mm/slab";
import { Uio, copyToUio } from "../mm/uio";
import { current } from "../sched/task";
import { WaitQueue, waitOn, waitQueueActive, waitQueueAt, waitQueueInit, wakeUp } from "../sched/wait";
import { takeQueuedInfo } from "../signal/deliver";
import { firstSignal } from "../signal/pending";
import { blockable, signalPending } from "../signal/send";
import { SigInfo, sigBit } from "../signal/state";
import { Anon, anonFile, anonSeek } from "./anon";
import { File, FileOps } from "./file";
import { SCRATCH, SIGNALFD_OPS, SIGNALFD_STATE, isError } from "./globals";
import { putHex, putLine, putText } from "./proc/seq";
import { pollWait } from "./select-table";

/** What a signalfd's File.data points to: the signals that it takes. */
@unmanaged
class Signalfd {
  mask: u64;
}

/** Everyone who waits for a signal through some signalfd; each looks for itself when any signal is sent. */
@inline
function waiters(): WaitQueue {
  return waitQueueAt(SIGNALFD_STATE, 0);
}

export function signalfdInit(): void {
  waitQueueInit(waiters());
  const ops = changetype<FileOps>(SIGNALFD_OPS);
  ops.read = signalfdRead.index;
  ops.poll = signalfdPoll.index;
  ops.llseek = anonSeek.index;
  ops.release = signalfdRelease.index;
  ops.fdinfo = signalfdInfo.index;
}

/** A file with one reference: its address or -ENOMEM. */
export function signalfdCreate(mask: u64, flags: u32): i32 {
  const address = kzalloc(offsetof<Signalfd>());
  if (address == 0) return -Errno.ENOMEM;
  changetype<Signalfd>(address).mask = blockable(mask);
  const made = anonFile(Anon.SIGNALFD, SIGNALFD_OPS, O.RDWR | (flags & O.NONBLOCK), address);
  if (isError(made)) kfree(address);
  return made;
}

/** Gives an existing signalfd another set: 0, or -EINVAL when the file is none. */
export function signalfdChange(file: File, mask: u64): i32 {
  if (changetype<usize>(file.ops) != SIGNALFD_OPS) return -Errno.EINVAL;
  changetype<Signalfd>(file.data).mask = blockable(mask);
  signalfdNotify();
  return 0;
}

/** A signal has become pending somewhere. */
@inline
export function signalfdNotify(): void {
  if (waitQueueActive(waiters())) wakeUp(waiters(), Poll.IN);
}

function signalfdRead(file: File, uio: Uio, position: usize): i32 {
  if (uio.resid < <u32>SignalFdInfo.BYTES) return -Errno.EINVAL;
  const mask = changetype<Signalfd>(file.data).mask;
  let moved = 0;
  while (uio.resid >= <u32>SignalFdInfo.BYTES) {
    const task = current();
    const signal = firstSignal(task.signal.pending & mask) || firstSignal(task.group.shared.pending & mask);
    if (signal == 0) break;
    putInfo(SCRATCH, takeQueuedInfo(task, signal));
    if (copyToUio(SCRATCH, SignalFdInfo.BYTES, uio) != SignalFdInfo.BYTES) return moved > 0 ? moved : -Errno.EFAULT;
    moved += SignalFdInfo.BYTES;
  }
  if (moved > 0) return moved;
  if (file.nonblocking) return -Errno.EAGAIN;
  return signalPending() ? -ERESTARTSYS : waitOn(waiters(), WaitReason.SIGNALFD);
}

function signalfdPoll(file: File, table: usize): u32 {
  pollWait(file, waiters(), table);
  const task = current();
  const pending = task.signal.pending | task.group.shared.pending;
  return (pending & changetype<Signalfd>(file.data).mask) != 0 ? Poll.IN : 0;
}

function signalfdInfo(file: File): void {
  putText("sigmask:\t");
  putHex(changetype<Signalfd>(file.data).mask, HEX_WIDTH);
  putLine();
}

@inline const HEX_WIDTH: u32 = 16;

function signalfdRelease(file: File): void {
  kfree(file.data);
}

/** Lays struct signalfd_siginfo out; which of SigInfo's words mean what depends on the sender. */
function putInfo(to: usize, info: SigInfo): void {
  memory.fill(to, 0, SignalFdInfo.BYTES);
  store<u32>(to + SignalFdInfo.SIGNO, info.signal);
  store<i32>(to + SignalFdInfo.CODE, info.code);
  const fault = (sigBit(info.signal) & FAULTS) != 0;
  if (info.code == SiCode.TIMER) {
    store<u32>(to + SignalFdInfo.TID, info.a);
    store<u32>(to + SignalFdInfo.OVERRUN, info.b);
    putValue(to, info.c);
  } else if (info.code > 0 && fault) {
    store<u64>(to + SignalFdInfo.ADDR, info.a);
  } else if (info.code > 0 && info.signal == Sig.IO) {
    store<u32>(to + SignalFdInfo.BAND, info.a);
    store<u32>(to + SignalFdInfo.FD, info.b);
  } else {
    store<u32>(to + SignalFdInfo.PID, info.a);
    store<u32>(to + SignalFdInfo.UID, info.b);
    if (info.signal == Sig.CHLD) store<u32>(to + SignalFdInfo.STATUS, info.c);
    else if (info.code == SiCode.QUEUE) putValue(to, info.c);
  }
}

@inline const FAULTS: u64 = (1 << (Sig.SEGV - 1)) | (1 << (Sig.BUS - 1)) | (1 << (Sig.ILL - 1)) | (1 << (Sig.TRAP - 1)) | (1 << (Sig.FPE - 1));

/** sigqueue's value, as a number and as a pointer. */
function putValue(to: usize, value: u32): void {
  store<u32>(to + SignalFdInfo.INT, value);
  store<u64>(to + SignalFdInfo.PTR, value);
}
