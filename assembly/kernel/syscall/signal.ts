// Signal calls: actions, masks, pending sets, the way back from a handler (man 2 sigaction, sigprocmask, sigpending,
// sigreturn, sigaltstack). Sending and waiting: kill.ts, sigwait.ts.
import { Errno } from "../../abi/errno";
import { SaFlag, SiCode, Sig, SigHandler, SigHow } from "../../abi/signal";
import { NOT_A_SYSCALL } from "../entry/entry";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { current } from "../sched/task";
import { altStackFlags, altStackSet } from "../signal/altstack";
import { frameReturn, frameReturnRt } from "../signal/frame";
import { setBlocked } from "../signal/mask";
import { blockable, flushGroup, forceSignal, ignoredByDefault, signalsPending } from "../signal/send";
import { SIGNAL_COUNT, SigAction, actionOf, sigBit } from "../signal/state";
import { SIGNAL_GLOBALS } from "../layout";

/** Kernel buffer for one user record. */
@inline const SCRATCH: usize = SIGNAL_GLOBALS + 0x60;
@inline const SIGSET_BYTES: u32 = 8;

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

/** What signal(2) has always meant. */
@inline const ONE_SHOT: u32 = SaFlag.RESETHAND | SaFlag.NODEFER;
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
  if (handler == SigHandler.IGN || (handler == SigHandler.DFL && ignoredByDefault(signal))) flushGroup(current().group, sigBit(signal));
}

export function sysRtSigprocmask(how: u32, set: u32, oldset: u32, size: u32): i32 {
  if (size != SIGSET_BYTES) return -Errno.EINVAL;
  return changeMask(how, set, oldset, SIGSET_BYTES);
}

export function sysSigprocmask(how: u32, set: u32, oldset: u32): i32 {
  return changeMask(how, set, oldset, 4);
}

function changeMask(how: u32, set: u32, oldset: u32, bytes: u32): i32 {
  const before = current().signal.blocked;
  if (set != 0) {
    store<u64>(SCRATCH, 0);
    const error = copyFromUser(SCRATCH, set, bytes);
    if (error != 0) return error;
    const mask = load<u64>(SCRATCH);
    // The four-byte call leaves the real-time signals as they are.
    const kept = bytes == 4 ? before & 0xffffffff00000000 : 0;
    if (how == SigHow.BLOCK) setBlocked(before | mask);
    else if (how == SigHow.UNBLOCK) setBlocked(before & ~mask);
    else if (how == SigHow.SETMASK) setBlocked(mask | kept);
    else return -Errno.EINVAL;
  }
  if (oldset == 0) return 0;
  store<u64>(SCRATCH, before);
  return copyToUser(oldset, SCRATCH, bytes);
}

/** sgetmask and ssetmask: the first 32 signals as one word. */
export function sysSgetmask(): i32 {
  return <i32>current().signal.blocked;
}

export function sysSsetmask(mask: u32): i32 {
  const old = <i32>current().signal.blocked;
  setBlocked(mask);
  return old;
}

export function sysRtSigpending(set: u32, size: u32): i32 {
  if (size > SIGSET_BYTES) return -Errno.EINVAL;
  return writePending(set, size);
}

export function sysSigpending(set: u32): i32 {
  return writePending(set, 4);
}

function writePending(set: u32, bytes: u32): i32 {
  const task = current();
  store<u64>(SCRATCH, signalsPending(task) & task.signal.blocked);
  return copyToUser(set, SCRATCH, bytes);
}

export function sysSigreturn(): i32 {
  return finishReturn(frameReturn(current()));
}

export function sysRtSigreturn(): i32 {
  return finishReturn(frameReturnRt(current()));
}

/** The whole register set comes from the frame, EAX included; nothing of the old call is restarted. */
function finishReturn(result: i32): i32 {
  const frame = current().frame;
  frame.origEax = NOT_A_SYSCALL;
  if (result == 0) return frame.eax;
  forceSignal(Sig.SEGV, SiCode.KERNEL, 0);
  return 0;
}

const enum StackT {
  SP = 0,
  FLAGS = 4,
  SIZE = 8,
  BYTES = 12,
}

export function sysSigaltstack(ss: u32, old: u32): i32 {
  const task = current();
  const base = task.signal.altBase;
  const size = task.signal.altSize;
  const flags = altStackFlags(task);
  if (ss != 0) {
    if (copyFromUser(SCRATCH, ss, StackT.BYTES) < 0) return -Errno.EFAULT;
    const error = altStackSet(task, load<u32>(SCRATCH, StackT.SP), load<u32>(SCRATCH, StackT.FLAGS), load<u32>(SCRATCH, StackT.SIZE));
    if (error != 0) return error;
  }
  if (old == 0) return 0;
  store<u32>(SCRATCH, base, StackT.SP);
  store<u32>(SCRATCH, flags, StackT.FLAGS);
  store<u32>(SCRATCH, size, StackT.SIZE);
  return copyToUser(old, SCRATCH, StackT.BYTES);
}
