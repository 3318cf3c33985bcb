// select, _newselect and pselect6 (man 2 select). The kernel takes bitmaps of any length up to the descriptor table's;
// the limit of 1024 is FD_SETSIZE's, in user space.
//
//   scratch block:  in, out, except bitmaps, then the three results, each `bytes` long
import { Errno } from "../../abi/errno";
import { Poll } from "../../abi/poll";
import { WaitReason } from "../../abi/trace";
import { ERESTARTNOHAND } from "../entry/errors";
import { FdTable } from "../fs/fdtable";
import { File } from "../fs/file";
import { SCRATCH, isError } from "../fs/globals";
import { firstScan, scanTable, setTimeout, stopRegistering, waitForReadiness } from "../fs/polling";
import { PollTable, filePoll } from "../fs/select-table";
import { kfree, kzalloc } from "../mm/slab";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { current } from "../sched/task";
import { BLOCKED, NO_DEADLINE } from "../sched/wait";
import { signalMaskForCall, signalMaskRestore } from "../signal/mask";
import { TimeFormat, readTimeout, writeTimeLeft } from "./timeout";

/** What each bitmap asks for (Linux: POLLIN_SET and so on). */
@inline const IN_SET: u32 = Poll.RDNORM | Poll.RDBAND | Poll.IN | Poll.HUP | Poll.ERR;
@inline const OUT_SET: u32 = Poll.WRBAND | Poll.WRNORM | Poll.OUT | Poll.ERR;
@inline const EX_SET: u32 = Poll.PRI;

export function sysNewselect(count: i32, readfds: u32, writefds: u32, exceptfds: u32, timeout: u32): i32 {
  if (firstScan()) {
    const error = begin(timeout, TimeFormat.TIMEVAL);
    if (error) return error;
  }
  return finish(run(count, readfds, writefds, exceptfds), timeout, TimeFormat.TIMEVAL);
}

/** The old call: one pointer to its five arguments. */
export function sysSelect(args: u32): i32 {
  if (copyFromUser(SCRATCH, args, 20) < 0) return -Errno.EFAULT;
  return sysNewselect(load<i32>(SCRATCH), load<u32>(SCRATCH + 4), load<u32>(SCRATCH + 8), load<u32>(SCRATCH + 12), load<u32>(SCRATCH + 16));
}

/** `sigmask` points to { sigset address, size }. */
export function sysPselect6(count: i32, readfds: u32, writefds: u32, exceptfds: u32, timeout: u32, sigmask: u32): i32 {
  return masked(count, readfds, writefds, exceptfds, timeout, TimeFormat.TIMESPEC, sigmask);
}

export function sysPselect6Time64(count: i32, readfds: u32, writefds: u32, exceptfds: u32, timeout: u32, sigmask: u32): i32 {
  return masked(count, readfds, writefds, exceptfds, timeout, TimeFormat.TIMESPEC64, sigmask);
}

function masked(count: i32, readfds: u32, writefds: u32, exceptfds: u32, timeout: u32, format: TimeFormat, sigmask: u32): i32 {
  if (firstScan()) {
    let error = begin(timeout, format);
    if (error) return error;
    if (sigmask != 0) {
      if (copyFromUser(SCRATCH, sigmask, 8) < 0) return -Errno.EFAULT;
      const set = load<u32>(SCRATCH);
      if (set != 0) error = signalMaskForCall(set, load<u32>(SCRATCH + 4));
      if (error) return error;
    }
  }
  const result = run(count, readfds, writefds, exceptfds);
  if (result != BLOCKED && result != -ERESTARTNOHAND) signalMaskRestore();
  return finish(result, timeout, format);
}

function begin(timeout: u32, format: TimeFormat): i32 {
  let ns = NO_DEADLINE;
  if (timeout != 0) {
    const span = readTimeout(timeout, format);
    if (span < 0) return <i32>span;
    ns = span;
  }
  setTimeout(ns);
  return 0;
}

/** Linux writes the time left back, and forgives memory that cannot be written. */
function finish(result: i32, timeout: u32, format: TimeFormat): i32 {
  if (result != BLOCKED && timeout != 0) writeTimeLeft(timeout, format);
  return result;
}

function run(count: i32, readfds: u32, writefds: u32, exceptfds: u32): i32 {
  if (count < 0) return -Errno.EINVAL;
  const files = changetype<FdTable>(current().files);
  const n = min(<u32>count, files.capacity);
  const bytes = ((n + 31) & ~31) >> 3;
  const block = kzalloc(max(bytes * 6, 4));
  if (block == 0) return -Errno.ENOMEM;
  const result = scanBitmaps(n, bytes, block, readfds, writefds, exceptfds);
  kfree(block);
  return result;
}

function scanBitmaps(n: u32, bytes: u32, block: usize, readfds: u32, writefds: u32, exceptfds: u32): i32 {
  if (readfds != 0 && copyFromUser(block, readfds, bytes) < 0) return -Errno.EFAULT;
  if (writefds != 0 && copyFromUser(block + bytes, writefds, bytes) < 0) return -Errno.EFAULT;
  if (exceptfds != 0 && copyFromUser(block + bytes * 2, exceptfds, bytes) < 0) return -Errno.EFAULT;
  const files = changetype<FdTable>(current().files);
  if (anyClosed(files, n, bytes, block)) return -Errno.EBADF;

  const table = scanTable();
  if (isError(table)) return table;
  const results = block + bytes * 3;
  let ready = 0;
  for (let fd: u32 = 0; fd < n; fd++) {
    const word = (fd >> 5) * 4;
    const bit = <u32>1 << (fd & 31);
    const inBit = load<u32>(block + word) & bit;
    const outBit = load<u32>(block + bytes + word) & bit;
    const exBit = load<u32>(block + bytes * 2 + word) & bit;
    if ((inBit | outBit | exBit) == 0) continue;
    const file = changetype<File>(load<usize>(files.slots + fd * 4));
    if (table != 0) {
      changetype<PollTable>(table).key = (inBit ? IN_SET : 0) | (outBit ? OUT_SET : 0) | (exBit ? EX_SET : 0) | Poll.ERR | Poll.HUP;
    }
    const mask = filePoll(file, table);
    const before = ready;
    if (inBit != 0 && (mask & IN_SET) != 0) ready += setBit(results + word, bit);
    if (outBit != 0 && (mask & OUT_SET) != 0) ready += setBit(results + bytes + word, bit);
    if (exBit != 0 && (mask & EX_SET) != 0) ready += setBit(results + bytes * 2 + word, bit);
    if (ready != before) stopRegistering(table);
  }
  if (ready == 0) {
    const result = waitForReadiness(table, WaitReason.SELECT);
    if (result != 0) return result;
  }
  if (readfds != 0 && copyToUser(readfds, results, bytes) < 0) return -Errno.EFAULT;
  if (writefds != 0 && copyToUser(writefds, results + bytes, bytes) < 0) return -Errno.EFAULT;
  if (exceptfds != 0 && copyToUser(exceptfds, results + bytes * 2, bytes) < 0) return -Errno.EFAULT;
  return ready;
}

/** Whether a bit is set for a descriptor that is not open. */
function anyClosed(files: FdTable, n: u32, bytes: u32, block: usize): bool {
  for (let fd: u32 = 0; fd < n; fd++) {
    const word = (fd >> 5) * 4;
    const bits = load<u32>(block + word) | load<u32>(block + bytes + word) | load<u32>(block + bytes * 2 + word);
    if (((bits >> (fd & 31)) & 1) == 0) continue;
    if (fd >= files.used || load<usize>(files.slots + fd * 4) == 0) return true;
  }
  return false;
}

function setBit(address: usize, bit: u32): i32 {
  store<u32>(address, load<u32>(address) | bit);
  return 1;
}
