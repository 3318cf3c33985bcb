// Signal calls (man 2 kill, sigaction, sigprocmask, sigsuspend, sigreturn, sigaltstack, sigtimedwait).
import { Errno } from "../../abi/errno";
import { SiCode, Sig, SigAltStack, SigHandler, SigHow } from "../../abi/signal";
import { WaitReason } from "../../abi/trace";
import { ERESTARTNOHAND } from "../entry/errors";
import { NOT_A_SYSCALL } from "../entry/entry";
import { container } from "../lib/list";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { findTask } from "../sched/pid";
import { Task, TaskState, current, sched } from "../sched/task";
import { BLOCKED, NO_DEADLINE, sleep } from "../sched/wait";
import { altStackFlags, frameReturn, frameReturnRt, onAltStack, writeSigInfo } from "../signal/frame";
import { exitBySignal } from "../sched/exit";
import { blockable, ignoredByDefault, signalFlush, signalPending, signalSendUser } from "../signal/send";
import { SIGNAL_COUNT, SigAction, SigInfo, actionOf, sigBit } from "../signal/state";
import { signalMaskForCall, signalMaskReplace } from "../signal/mask";
import { takeQueuedInfo } from "../signal/deliver";
import { readTimespec } from "./time";
import { timeNow } from "../time/clock";
import { SIGNAL_GLOBALS } from "../layout";

/** Kernel buffer for one user record. */
@inline const SCRATCH: usize = SIGNAL_GLOBALS + 0x40;
@inline const SIGSET_BYTES: u32 = 8;

export function sysKill(pid: i32, signal: u32): i32 {
  if (signal > SIGNAL_COUNT) return -Errno.EINVAL;
  if (pid > 0) {
    const task = findTask(pid);
    return task === null ? -Errno.ESRCH : killOne(task, signal);
  }
  const group = pid == 0 ? current().pgid : <u32>-pid;
  let reached = false;
  let result = -Errno.ESRCH;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (pid == -1 ? task === sched.init || task === current() : task.pgid != group) continue;
    if (task.ended && signal != 0) {
      reached = true;
      continue;
    }
    const one = killOne(task, signal);
    if (one == 0) reached = true;
    else result = one;
  }
  return reached ? 0 : result;
}

export function sysTgkill(tgid: i32, tid: i32, signal: u32): i32 {
  if (tgid <= 0 || tid <= 0 || signal > SIGNAL_COUNT) return -Errno.EINVAL;
  const task = findTask(tid);
  if (task === null || task.tgid != <u32>tgid) return -Errno.ESRCH;
  const denied = mayNotSignal(task, signal);
  if (denied != 0) return denied;
  return signal == 0 ? 0 : signalSendUser(task, signal, SiCode.TKILL);
}

function killOne(task: Task, signal: u32): i32 {
  const denied = mayNotSignal(task, signal);
  if (denied != 0) return denied;
  return signal == 0 ? 0 : signalSendUser(task, signal);
}

function mayNotSignal(task: Task, signal: u32): i32 {
  const self = current();
  if (self.euid == 0 || self.euid == task.suid || self.euid == task.uid || self.uid == task.suid || self.uid == task.uid) return 0;
  return signal == Sig.CONT && task.sid == self.sid ? 0 : -Errno.EPERM;
}

/** struct sigaction of rt_sigaction: handler, flags, restorer, mask (8). */
export function sysRtSigaction(signal: u32, act: u32, oldact: u32, size: u32): i32 {
  if (size != SIGSET_BYTES) return -Errno.EINVAL;
  return changeAction(signal, act, oldact, false);
}

/** struct old_sigaction of sigaction: handler, mask (4), flags, restorer. */
export function sysSigaction(signal: u32, act: u32, oldact: u32): i32 {
  return changeAction(signal, act, oldact, true);
}

export function sysSignal(signal: u32, handler: u32): i32 {
  if (signal - 1 >= SIGNAL_COUNT || signal == Sig.KILL || signal == Sig.STOP) return -Errno.EINVAL;
  const action = actionOf(current().sighand, signal);
  const old = action.handler;
  setAction(signal, action, handler, ONE_SHOT, 0, 0);
  return old;
}

/** SA_ONESHOT | SA_NOMASK: what signal(2) has always meant. */
@inline const ONE_SHOT: u32 = 0xc0000000;
@inline const ACTION_BYTES: u32 = 20;
@inline const OLD_ACTION_BYTES: u32 = 16;

function changeAction(signal: u32, act: u32, oldact: u32, old: bool): i32 {
  if (signal - 1 >= SIGNAL_COUNT) return -Errno.EINVAL;
  if (act != 0 && (signal == Sig.KILL || signal == Sig.STOP)) return -Errno.EINVAL;
  const action = actionOf(current().sighand, signal);
  const bytes = old ? OLD_ACTION_BYTES : ACTION_BYTES;
  if (act != 0) {
    const error = copyFromUser(SCRATCH, act, bytes);
    if (error != 0) return error;
  }
  const handler = load<u32>(SCRATCH);
  const flags = old ? load<u32>(SCRATCH, 8) : load<u32>(SCRATCH, 4);
  const restorer = old ? load<u32>(SCRATCH, 12) : load<u32>(SCRATCH, 8);
  const mask: u64 = old ? <u64>load<u32>(SCRATCH, 4) : load<u64>(SCRATCH, 12);
  if (oldact != 0) {
    store<u32>(SCRATCH, action.handler);
    if (old) {
      store<u32>(SCRATCH, <u32>action.mask, 4);
      store<u32>(SCRATCH, action.flags, 8);
      store<u32>(SCRATCH, action.restorer, 12);
    } else {
      store<u32>(SCRATCH, action.flags, 4);
      store<u32>(SCRATCH, action.restorer, 8);
      store<u64>(SCRATCH, action.mask, 12);
    }
    const error = copyToUser(oldact, SCRATCH, bytes);
    if (error != 0) return error;
  }
  if (act != 0) setAction(signal, action, handler, flags, restorer, mask);
  return 0;
}

function setAction(signal: u32, action: SigAction, handler: u32, flags: u32, restorer: u32, mask: u64): void {
  action.handler = handler;
  action.flags = flags;
  action.restorer = restorer;
  action.mask = blockable(mask);
  // POSIX: setting a signal to be ignored discards a pending one.
  if (handler == SigHandler.IGN || (handler == SigHandler.DFL && ignoredByDefault(signal))) signalFlush(current(), sigBit(signal));
}

export function sysRtSigprocmask(how: u32, set: u32, oldset: u32, size: u32): i32 {
  if (size != SIGSET_BYTES) return -Errno.EINVAL;
  return changeMask(how, set, oldset, SIGSET_BYTES);
}

export function sysSigprocmask(how: u32, set: u32, oldset: u32): i32 {
  return changeMask(how, set, oldset, 4);
}

function changeMask(how: u32, set: u32, oldset: u32, bytes: u32): i32 {
  const state = current().signal;
  const before = state.blocked;
  if (set != 0) {
    store<u64>(SCRATCH, 0);
    const error = copyFromUser(SCRATCH, set, bytes);
    if (error != 0) return error;
    const mask = load<u64>(SCRATCH);
    // The four-byte call leaves the real-time signals as they are.
    const kept = bytes == 4 ? before & 0xffffffff00000000 : 0;
    if (how == SigHow.BLOCK) state.blocked = blockable(before | mask);
    else if (how == SigHow.UNBLOCK) state.blocked = before & ~mask;
    else if (how == SigHow.SETMASK) state.blocked = blockable(mask | kept);
    else return -Errno.EINVAL;
  }
  if (oldset == 0) return 0;
  store<u64>(SCRATCH, before);
  return copyToUser(oldset, SCRATCH, bytes);
}

export function sysRtSigpending(set: u32, size: u32): i32 {
  if (size > SIGSET_BYTES) return -Errno.EINVAL;
  return writePending(set, size);
}

export function sysSigpending(set: u32): i32 {
  return writePending(set, 4);
}

function writePending(set: u32, bytes: u32): i32 {
  const state = current().signal;
  store<u64>(SCRATCH, state.pending & state.blocked);
  return copyToUser(set, SCRATCH, bytes);
}

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

/** man 2 rt_sigtimedwait: takes a pending signal of `set`, or waits for one. */
export function sysRtSigtimedwait(set: u32, info: u32, timeout: u32, size: u32): i32 {
  if (size != SIGSET_BYTES) return -Errno.EINVAL;
  let error = copyFromUser(SCRATCH, set, SIGSET_BYTES);
  if (error != 0) return error;
  const task = current();
  const state = task.signal;
  const wanted = blockable(load<u64>(SCRATCH));
  const sys = task.sys;
  if (sys.stage == 0) {
    sys.deadline = NO_DEADLINE;
    if (timeout != 0) {
      const ns = readTimespec(timeout);
      if (ns < 0) return <i32>ns;
      sys.deadline = timeNow() + ns;
    }
    sys.stage = 1;
  }
  const ready = state.pending & wanted;
  if (ready != 0) {
    const signal = <u32>ctz<u64>(ready) + 1;
    const taken = takeQueuedInfo(task, signal);
    if (info != 0) {
      error = writeUserInfo(info, taken);
      if (error != 0) return error;
    }
    return signal;
  }
  if (sys.timedOut || sys.deadline <= timeNow()) return -Errno.EAGAIN;
  if (signalPending()) return -Errno.EINTR;
  // A wanted signal must wake the task although it is blocked.
  state.waiting = wanted;
  return sleep(TaskState.INTERRUPTIBLE, WaitReason.SIGNAL);
}

@inline const USER_INFO_BYTES: u32 = 128;

function writeUserInfo(user: u32, info: SigInfo): i32 {
  memory.fill(SCRATCH, 0, USER_INFO_BYTES);
  writeSigInfo(SCRATCH, info);
  return copyToUser(user, SCRATCH, USER_INFO_BYTES);
}

export function sysSigreturn(): i32 {
  return finishReturn(frameReturn(current()));
}

export function sysRtSigreturn(): i32 {
  return finishReturn(frameReturnRt(current()));
}

/** The whole register set comes from the frame, EAX included; nothing of the old call is restarted. */
function finishReturn(result: i32): i32 {
  const task = current();
  task.signal.blocked = blockable(task.signal.blocked);
  if (result != 0) {
    exitBySignal(task, Sig.SEGV);
    return BLOCKED;
  }
  task.frame.origEax = NOT_A_SYSCALL;
  return task.frame.eax;
}

const enum StackT {
  SP = 0,
  FLAGS = 4,
  SIZE = 8,
  BYTES = 12,
}

export function sysSigaltstack(ss: u32, old: u32): i32 {
  const task = current();
  const state = task.signal;
  const base = state.altBase;
  const size = state.altSize;
  const flags = altStackFlags(task);
  if (ss != 0) {
    const error = copyFromUser(SCRATCH, ss, StackT.BYTES);
    if (error != 0) return error;
    if (onAltStack(task, task.frame.esp)) return -Errno.EPERM;
    const wanted = load<u32>(SCRATCH, StackT.FLAGS);
    const same = load<u32>(SCRATCH, StackT.SP) == base && load<u32>(SCRATCH, StackT.SIZE) == size && wanted == 0;
    if (same) {
      // Nothing asked for, nothing refused: not even a size that is too small (Linux since 5.14).
    } else if (wanted & SigAltStack.DISABLE) {
      state.altBase = 0;
      state.altSize = 0;
    } else {
      if (wanted & ~SigAltStack.ONSTACK) return -Errno.EINVAL;
      if (load<u32>(SCRATCH, StackT.SIZE) < <u32>SigAltStack.MINSIGSTKSZ) return -Errno.ENOMEM;
      state.altBase = load<u32>(SCRATCH, StackT.SP);
      state.altSize = load<u32>(SCRATCH, StackT.SIZE);
    }
  }
  if (old == 0) return 0;
  store<u32>(SCRATCH, base, StackT.SP);
  store<u32>(SCRATCH, flags, StackT.FLAGS);
  store<u32>(SCRATCH, size, StackT.SIZE);
  return copyToUser(old, SCRATCH, StackT.BYTES);
}
