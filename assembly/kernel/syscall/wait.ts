// waitpid, wait4, waitid (man 2 wait4, waitid).
import { Errno } from "../../abi/errno";
import { WaitId, WaitOption } from "../../abi/fcntl";
import { SiCode, Sig } from "../../abi/signal";
import { fdGet } from "../fs/fdtable";
import { isPidfd, pidfdTask } from "../fs/pidfd";
import { copyToUser, writeUser32 } from "../mm/usercopy";
import { SIGNAL_GLOBALS } from "../layout";
import { Usage, usageAdd, usageAddGroup } from "../sched/account";
import { Task, current, sched } from "../sched/task";
import { reap } from "../sched/exit";
import { STATUS_CONTINUED } from "../sched/family";
import { hasEnded, waitForChild, waitStatusOf } from "../sched/waitchild";
import { ptraceRelease, tracedByOther } from "../ptrace/attach";
import { tracedByUs, traceeEnded } from "../ptrace/wait";
import { BLOCKED } from "../sched/wait";
import { writeSigInfo } from "../signal/frame";
import { SIG_INFO_SIZE, SigInfo } from "../signal/state";
import { writeUsage } from "./rusage";

/** Kernel buffers: what the child used, its news as a siginfo, and that as the user sees it. */
@inline const USAGE: usize = SIGNAL_GLOBALS + 0x60;
@inline const INFO: usize = USAGE + offsetof<Usage>();
@inline const USER_INFO: usize = INFO + SIG_INFO_SIZE;
/** The part of struct siginfo that waitid fills in: up to si_status. */
@inline const USER_INFO_BYTES: u32 = 24;

/** Every option of wait4, and those of waitid. */
@inline const WAIT4_OPTIONS: u32 = WaitOption.NOHANG | WaitOption.UNTRACED | WaitOption.CONTINUED | WaitOption.NOTHREAD | WaitOption.CLONE | WaitOption.ALL;
@inline const NEWS: u32 = WaitOption.EXITED | WaitOption.UNTRACED | WaitOption.CONTINUED;
@inline const WAITID_OPTIONS: u32 = WAIT4_OPTIONS | NEWS | WaitOption.NOWAIT;

export function sysWait4(pid: i32, status: u32, options: u32, rusage: u32): i32 {
  if ((options & ~WAIT4_OPTIONS) != 0) return -Errno.EINVAL;
  if (pid == i32.MIN_VALUE) return -Errno.ESRCH;
  const type = pid == -1 ? WaitId.ALL : pid > 0 ? WaitId.PID : WaitId.PGID;
  const id: u32 = pid == 0 ? current().pgid : pid > 0 ? pid : -pid;
  const child = waitForChild(type, id, options | WaitOption.EXITED);
  if (child === null) return sched.waitResult;
  const found = child.pid;
  const news = waitStatusOf(child);
  noteUsage(child);
  // As on Linux the child is gone even if its news cannot be stored.
  take(child);
  if (status != 0 && writeUser32(status, news) < 0) return -Errno.EFAULT;
  if (rusage != 0 && writeUsage(rusage, changetype<Usage>(USAGE)) < 0) return -Errno.EFAULT;
  return found;
}

export function sysWaitpid(pid: i32, status: u32, options: u32): i32 {
  return sysWait4(pid, status, options, 0);
}

export function sysWaitid(type: u32, id: i32, info: u32, options: u32, rusage: u32): i32 {
  if (type == WaitId.PIDFD) return waitPidfd(id, info, options, rusage);
  let result = checkWaitid(type, id, options);
  memory.fill(INFO, 0, SIG_INFO_SIZE);
  if (result == 0) {
    const named: u32 = type == WaitId.PGID && id == 0 ? current().pgid : id;
    const child = waitForChild(type, named, options);
    if (child === null) {
      result = sched.waitResult;
      if (result == BLOCKED) return result;
    } else {
      noteNews(child);
      noteUsage(child);
      if ((options & WaitOption.NOWAIT) == 0) take(child);
      if (rusage != 0 && writeUsage(rusage, changetype<Usage>(USAGE)) < 0) return -Errno.EFAULT;
    }
  }
  // Without a child, and even when the call is refused, the fields become 0.
  if (info == 0) return result;
  memory.fill(USER_INFO, 0, USER_INFO_BYTES);
  writeSigInfo(USER_INFO, changetype<SigInfo>(INFO));
  const error = copyToUser(info, USER_INFO, USER_INFO_BYTES);
  return error != 0 ? error : result;
}

/** By a pidfd: a non-blocking one does not wait for news, and says so. */
function waitPidfd(fd: i32, info: u32, options: u32, rusage: u32): i32 {
  const file = fdGet(fd);
  if (file == null || !isPidfd(file)) return fd < 0 ? -Errno.EINVAL : -Errno.EBADF;
  const task = pidfdTask(file);
  if (task === null) return -Errno.ECHILD;
  if (!file.nonblocking || (options & WaitOption.NOHANG) != 0) return sysWaitid(WaitId.PID, task.pid, info, options, rusage);
  const result = sysWaitid(WaitId.PID, task.pid, info, options | WaitOption.NOHANG, rusage);
  return result == 0 && load<u32>(INFO) == 0 ? -Errno.EAGAIN : result;
}

function checkWaitid(type: u32, id: i32, options: u32): i32 {
  if ((options & ~WAITID_OPTIONS) != 0 || (options & NEWS) == 0) return -Errno.EINVAL;
  if (type > <u32>WaitId.PGID) return -Errno.EINVAL;
  if (type == WaitId.PID && id <= 0) return -Errno.EINVAL;
  return type == WaitId.PGID && id < 0 ? -Errno.EINVAL : 0;
}

function noteUsage(child: Task): void {
  memory.fill(USAGE, 0, offsetof<Usage>());
  usageAddGroup(changetype<Usage>(USAGE), child.group);
  usageAdd(changetype<Usage>(USAGE), child.group.childUsage);
}

function noteNews(child: Task): void {
  const info = changetype<SigInfo>(INFO);
  const status = waitStatusOf(child);
  const signal = status & 0x7f;
  info.signal = Sig.CHLD;
  info.a = child.pid;
  info.b = child.uid;
  if (hasEnded(child) || (tracedByUs(child) && traceeEnded(child))) {
    info.code = signal != 0 ? SiCode.CLD_KILLED : SiCode.CLD_EXITED;
    info.c = signal != 0 ? signal : status >> 8;
  } else if (status == STATUS_CONTINUED) {
    info.code = SiCode.CLD_CONTINUED;
    info.c = Sig.CONT;
  } else if (tracedByUs(child)) {
    info.code = SiCode.CLD_TRAPPED;
    info.c = status >> 8;
  } else {
    info.code = SiCode.CLD_STOPPED;
    info.c = status >> 8;
  }
}

/** The child's news are taken: a zombie goes, a stop or continue is told once. */
function take(child: Task): void {
  if (tracedByUs(child)) {
    if (!traceeEnded(child)) child.ptrace!.reported = 1;
    else if (!child.leads || tracedByOther(child)) ptraceRelease(child);
    else reap(child);
  } else if (hasEnded(child)) reap(child);
  else child.group.stopStatus = 0;
}
