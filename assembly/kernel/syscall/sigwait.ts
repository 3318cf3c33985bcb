// Waiting for signals (man 2 pause, sigsuspend, sigtimedwait), and starting again what one cut short.
import { Errno } from "../../abi/errno";
import { WaitReason } from "../../abi/trace";
import { ERESTARTNOHAND } from "../entry/errors";
import { SIGNAL_GLOBALS } from "../layout";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { Task, TaskState, current } from "../sched/task";
import { NO_DEADLINE, sleep } from "../sched/wait";
import { takeQueuedInfo } from "../signal/deliver";
import { writeSigInfo } from "../signal/frame";
import { signalMaskForCall, signalMaskReplace } from "../signal/mask";
import { firstSignal } from "../signal/pending";
import { blockable, signalPending } from "../signal/send";
import { SigInfo } from "../signal/state";
import { timeNow } from "../time/clock";
import { readTime } from "./timespec";

/** Kernel buffer for one user record. */
@inline const SCRATCH: usize = SIGNAL_GLOBALS + 0x60;
@inline const SIGSET_BYTES: u32 = 8;
@inline const USER_INFO_BYTES: u32 = 128;

export function sysRtSigsuspend(mask: u32, size: u32): i32 {
  const sys = current().sys;
  if (sys.stage == 0) {
    const error = signalMaskForCall(mask, size);
    if (error != 0) return error;
    sys.stage = 1;
  }
  return sysPause();
}

export function sysSigsuspend(unused: u32, unused2: u32, mask: u32): i32 {
  const sys = current().sys;
  if (sys.stage == 0) {
    signalMaskReplace(mask);
    sys.stage = 1;
  }
  return sysPause();
}

export function sysPause(): i32 {
  if (signalPending()) return -ERESTARTNOHAND;
  return sleep(TaskState.INTERRUPTIBLE, WaitReason.SIGNAL);
}

export function sysRtSigtimedwait(set: u32, info: u32, timeout: u32, size: u32): i32 {
  return timedWait(set, info, timeout, size, false);
}

export function sysRtSigtimedwaitTime64(set: u32, info: u32, timeout: u32, size: u32): i32 {
  return timedWait(set, info, timeout, size, true);
}

/** Takes a pending signal of `set`, or waits for one. */
function timedWait(set: u32, info: u32, timeout: u32, size: u32, wide: bool): i32 {
  if (size != SIGSET_BYTES) return -Errno.EINVAL;
  const error = copyFromUser(SCRATCH, set, SIGSET_BYTES);
  if (error != 0) return error;
  const task = current();
  const sys = task.sys;
  const wanted = blockable(load<u64>(SCRATCH));
  if (sys.stage == 0) {
    sys.deadline = NO_DEADLINE;
    if (timeout != 0) {
      const ns = readTime(timeout, wide);
      if (ns < 0) return <i32>ns;
      sys.deadline = timeNow() + ns;
    }
    sys.stage = 1;
  }
  const signal = firstSignal(task.signal.pending & wanted) || firstSignal(task.group.shared.pending & wanted);
  if (signal != 0) return take(task, signal, info);
  if (sys.timedOut || sys.deadline <= timeNow()) return -Errno.EAGAIN;
  if (signalPending()) return -Errno.EINTR;
  // A wanted signal must wake the task although it is blocked.
  task.signal.waiting = wanted;
  return sleep(TaskState.INTERRUPTIBLE, WaitReason.SIGNAL);
}

function take(task: Task, signal: u32, user: u32): i32 {
  task.signal.waiting = 0;
  const info: SigInfo = takeQueuedInfo(task, signal);
  if (user == 0) return signal;
  memory.fill(SCRATCH, 0, USER_INFO_BYTES);
  writeSigInfo(SCRATCH, info);
  const error = copyToUser(user, SCRATCH, USER_INFO_BYTES);
  return error != 0 ? error : signal;
}

/**
 * restart_syscall: the kernel goes on with an interrupted sleep by itself (ERESTART_KEEP), so a program that makes this
 * call gets what Linux answers when there is nothing to go on with.
 */
export function sysRestartSyscall(): i32 {
  return -Errno.EINTR;
}
