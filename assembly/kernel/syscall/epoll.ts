// epoll_create, epoll_ctl, epoll_wait (man 2 pages of each).
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { EpollEvent, EpollOp } from "../../abi/poll";
import { WaitReason } from "../../abi/trace";
import { epollAdd, epollCreate, epollDelete, epollModify, epollReport, eventpollOf, isEpoll } from "../fs/eventpoll";
import { fdAdopt, fdGet } from "../fs/fdtable";
import { File, fileGet } from "../fs/file";
import { SCRATCH } from "../fs/globals";
import { setTimeout, timedOut } from "../fs/polling";
import { copyFromUser } from "../mm/usercopy";
import { current } from "../sched/task";
import { BLOCKED, NO_DEADLINE, waitOnExclusive } from "../sched/wait";
import { signalMaskForCall, signalMaskRestore } from "../signal/mask";
import { signalPending } from "../signal/send";
import { releaseFile } from "./io";
import { TimeFormat, readTimeout } from "./timeout";

@inline const NS_PER_MS: u64 = 1_000_000;
/** Most records of one epoll_wait. */
@inline const MAX_EVENTS: i32 = i32.MAX_VALUE / EpollEvent.SIZE;
/** SyscallState.stage of the later runs of epoll_wait. */
@inline const STAGE_WAITING: u32 = 1;

export function sysEpollCreate(size: i32): i32 {
  return size <= 0 ? -Errno.EINVAL : sysEpollCreate1(0);
}

export function sysEpollCreate1(flags: u32): i32 {
  if (flags & ~O.CLOEXEC) return -Errno.EINVAL;
  return fdAdopt(epollCreate(), flags != 0);
}

export function sysEpollCtl(epfd: i32, op: i32, fd: i32, event: u32): i32 {
  const record = SCRATCH;
  if (op != EpollOp.DEL && copyFromUser(record, event, EpollEvent.SIZE) < 0) return -Errno.EFAULT;
  const epFile = fdGet(epfd);
  const file = fdGet(fd);
  if (epFile == null || file == null) return -Errno.EBADF;
  if (!file.ops.poll) return -Errno.EPERM;
  if (changetype<usize>(epFile) == changetype<usize>(file) || !isEpoll(epFile)) return -Errno.EINVAL;
  const ep = eventpollOf(epFile);
  const events = load<u32>(record + EpollEvent.EVENTS);
  const data = load<u64>(record + EpollEvent.DATA);
  switch (op) {
    case EpollOp.ADD:
      return epollAdd(ep, file, fd, events, data);
    case EpollOp.MOD:
      return epollModify(ep, file, fd, events, data);
    case EpollOp.DEL:
      return epollDelete(ep, file, fd);
  }
  return -Errno.EINVAL;
}

export function sysEpollWait(epfd: i32, events: u32, max: i32, timeout: i32): i32 {
  return wait(epfd, events, max, spanOf(timeout), 0, 0);
}

export function sysEpollPwait(epfd: i32, events: u32, max: i32, timeout: i32, mask: u32, size: u32): i32 {
  return restoring(wait(epfd, events, max, spanOf(timeout), mask, size));
}

/** The timeout is a struct __kernel_timespec; none means without end. */
export function sysEpollPwait2(epfd: i32, events: u32, max: i32, timeout: u32, mask: u32, size: u32): i32 {
  let span = NO_DEADLINE;
  if (timeout != 0 && current().sys.stage == 0) {
    const ns = readTimeout(timeout, TimeFormat.TIMESPEC64);
    if (ns < 0) return <i32>ns;
    span = ns;
  }
  return restoring(wait(epfd, events, max, span, mask, size));
}

function restoring(result: i32): i32 {
  if (result != BLOCKED && result != -Errno.EINTR) signalMaskRestore();
  return result;
}

/** Milliseconds as ns; negative: without end. */
@inline
function spanOf(timeout: i32): u64 {
  return timeout < 0 ? NO_DEADLINE : <u64>timeout * NS_PER_MS;
}

/** Never restarted after a signal: EINTR. `span` in ns counts on the first run only. */
function wait(epfd: i32, events: u32, max: i32, span: u64, mask: u32, size: u32): i32 {
  const sys = current().sys;
  if (sys.stage == 0) {
    if (mask != 0) {
      const error = signalMaskForCall(mask, size);
      if (error) return error;
    }
    if (max <= 0 || max > MAX_EVENTS) return -Errno.EINVAL;
    const file = fdGet(epfd);
    if (file == null) return -Errno.EBADF;
    if (!isEpoll(file)) return -Errno.EINVAL;
    setTimeout(span);
    sys.object = changetype<usize>(fileGet(file));
    sys.release = releaseFile.index;
    sys.stage = STAGE_WAITING;
  }
  const ep = eventpollOf(changetype<File>(sys.object));
  const count = epollReport(ep, events, max);
  if (count != 0) return count;
  if (sys.value != 0 || timedOut()) return 0;
  if (signalPending()) return -Errno.EINTR;
  return waitOnExclusive(ep.wait, WaitReason.EPOLL);
}
