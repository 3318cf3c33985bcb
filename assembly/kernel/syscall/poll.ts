// poll and ppoll (man 2 poll), with times of 32 and of 64 bits.
import { Errno } from "../../abi/errno";
import { Poll, PollFd } from "../../abi/poll";
import { WaitReason } from "../../abi/trace";
import { ERESTARTNOHAND, ERESTART_KEEP } from "../entry/errors";
import { fdGet } from "../fs/fdtable";
import { SCRATCH, fsState, isError } from "../fs/globals";
import { firstScan, scanTable, setTimeout, stopRegistering, waitForReadiness } from "../fs/polling";
import { PollTable, filePoll } from "../fs/select-table";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { PAGE_SIZE } from "../param";
import { current } from "../sched/task";
import { BLOCKED, NO_DEADLINE } from "../sched/wait";
import { signalMaskForCall, signalMaskRestore } from "../signal/mask";
import { TimeFormat, readTimeout, writeTimeLeft } from "./timeout";

@inline const NS_PER_MS: u64 = 1_000_000;
/** Records that are looked at in one piece. */
@inline const CHUNK: u32 = PAGE_SIZE / <u32>PollFd.SIZE;

export function sysPoll(fds: u32, count: u32, timeout: i32): i32 {
  const sys = current().sys;
  if (sys.deadline == 0) setTimeout(timeout < 0 ? NO_DEADLINE : <u64>timeout * NS_PER_MS);
  const result = run(fds, count);
  if (result != -ERESTARTNOHAND) return result;
  // Started again after a stop, it registers anew and keeps its deadline.
  sys.stage = 0;
  return -ERESTART_KEEP;
}

/** `timeout` is updated to the time left; the mask holds during the wait. */
export function sysPpoll(fds: u32, count: u32, timeout: u32, mask: u32, size: u32): i32 {
  return masked(fds, count, timeout, TimeFormat.TIMESPEC, mask, size);
}

export function sysPpollTime64(fds: u32, count: u32, timeout: u32, mask: u32, size: u32): i32 {
  return masked(fds, count, timeout, TimeFormat.TIMESPEC64, mask, size);
}

function masked(fds: u32, count: u32, timeout: u32, format: TimeFormat, mask: u32, size: u32): i32 {
  if (firstScan()) {
    let ns = NO_DEADLINE;
    if (timeout != 0) {
      const span = readTimeout(timeout, format);
      if (span < 0) return <i32>span;
      ns = span;
    }
    if (mask != 0) {
      const error = signalMaskForCall(mask, size);
      if (error) return error;
    }
    setTimeout(ns);
  }
  const result = run(fds, count);
  if (result != BLOCKED && result != -ERESTARTNOHAND) signalMaskRestore();
  if (result != BLOCKED && timeout != 0) writeTimeLeft(timeout, format);
  return result;
}

function run(fds: u32, count: u32): i32 {
  if (count > current().nofileSoft) return -Errno.EINVAL;
  const table = scanTable();
  if (isError(table)) return table;
  let ready = 0;
  for (let done: u32 = 0; done < count; ) {
    const n = min(CHUNK, count - done);
    const user = fds + done * PollFd.SIZE;
    if (copyFromUser(fsState.nameA, user, n * PollFd.SIZE) < 0) return -Errno.EFAULT;
    ready += scan(fsState.nameA, n, table, ready > 0);
    if (copyToUser(user, fsState.nameA, n * PollFd.SIZE) < 0) return -Errno.EFAULT;
    done += n;
  }
  return ready > 0 ? ready : waitForReadiness(table, WaitReason.POLL);
}

/** Fills in revents of `n` records at `at`; how many are ready. */
function scan(at: usize, n: u32, table: usize, found: bool): i32 {
  let ready = 0;
  if (found) stopRegistering(table);
  for (let i: u32 = 0; i < n; i++, at += PollFd.SIZE) {
    const fd = load<i32>(at + PollFd.FD);
    let result: u32 = 0;
    if (fd >= 0) {
      const file = fdGet(fd);
      if (file == null) {
        result = Poll.NVAL;
      } else {
        const wanted = <u32>load<u16>(at + PollFd.EVENTS) | Poll.ERR | Poll.HUP;
        if (table != 0) changetype<PollTable>(table).key = wanted;
        result = filePoll(file, table) & wanted;
      }
    }
    store<u16>(at + PollFd.REVENTS, <u16>result);
    if (result != 0) {
      ready++;
      stopRegistering(table);
    }
  }
  return ready;
}
