// Acting on signals, just before a task goes back to user mode: handler, default action, or restart of the system
// call that a signal cut short (man 7 signal; Linux: arch/x86/kernel/signal.c, kernel/signal.c get_signal).
import { Errno } from "../../abi/errno";
import { SaFlag, SiCode, Sig, SigHandler } from "../../abi/signal";
import { ERESTARTNOHAND, ERESTARTNOINTR, ERESTARTSYS, ERESTART_KEEP } from "../entry/errors";
import { NOT_A_SYSCALL } from "../entry/entry";
import { exitBySignal, exitWithGroup } from "../sched/exit";
import { groupIsOrphaned } from "../sched/family";
import { GroupFlag } from "../sched/group";
import { rseqFixup } from "../sched/rseq";
import { Task, TaskFlag } from "../sched/task";
import { traceSignal } from "../trace/trace";
import { ptraceSignalStop, ptraceTrap } from "../ptrace/stop";
import { forceSignal, ignoredByDefault, isStopSignal, signalsPending } from "./send";
import { firstSignal, pendingTake } from "./pending";
import { stopGroup, stopHere, tellContinued } from "./stop";
import { frameSetup } from "./frame";
import { setBlocked } from "./mask";
import { SigAction, SigInfo, actionOf, sigBit } from "./state";
import { SIGNAL_GLOBALS } from "../layout";

/** The signal's part of a wait status. */
@inline const STATUS_SIGNAL: u32 = 0x7f;

/** Bytes of `int 0x80`: a restarted call goes back by as many. */
@inline const INT80_BYTES: u32 = 2;

/** Whether signalDeliver has anything to do. */
@inline
export function signalWork(task: Task): bool {
  return (
    (signalsPending(task) & ~task.signal.blocked) != 0 ||
    (task.flags & (TaskFlag.RESTORE_MASK | TaskFlag.STOP_PENDING)) != 0 ||
    (task.group.flags & GroupFlag.CONTINUED) != 0 ||
    (task.ptrace !== null && task.ptrace!.trapPending != 0) ||
    needsRestart(task)
  );
}

/** Takes one signal; the caller comes again while there is work and the task still runs. */
export function signalDeliver(task: Task): void {
  const group = task.group;
  if (group.exiting || (group.execTask !== null && group.execTask !== task)) {
    endWithGroup(task);
    return;
  }
  if (group.flags & GroupFlag.CONTINUED) tellContinued(task);
  if (task.flags & TaskFlag.STOP_PENDING) {
    stopHere(task);
    return;
  }
  if (task.ptrace !== null && task.ptrace!.trapPending != 0) {
    ptraceTrap(task);
    return;
  }
  const signal = firstSignal(task.signal.pending & ~task.signal.blocked) || firstSignal(group.shared.pending & ~task.signal.blocked);
  if (signal == 0) {
    settleWithoutHandler(task);
    return;
  }
  const info = takeQueuedInfo(task, signal);
  if (task.ptrace !== null && ptraceSignalStop(task, signal, info)) return;
  signalAct(task, signal, info);
}

/** Does what `signal` is to do. */
export function signalAct(task: Task, signal: u32, info: SigInfo): void {
  const action = actionOf(task.sighand, signal);
  const handler = action.handler;
  traceSignal(task, signal, handler, info.code, info.a);
  if (handler == SigHandler.IGN) return;
  if (handler != SigHandler.DFL) runHandler(task, signal, action, info);
  else defaultAction(task, signal);
}

/** The process ends, by a signal that perhaps this thread was to take, or runs another program by execve. */
function endWithGroup(task: Task): void {
  const signal = task.group.exiting ? task.group.exitStatus & STATUS_SIGNAL : 0;
  if (signal != 0) {
    const info = takeQueuedInfo(task, signal);
    traceSignal(task, signal, SigHandler.DFL, info.code, info.a);
  }
  exitWithGroup(task);
}

function runHandler(task: Task, signal: u32, action: SigAction, info: SigInfo): void {
  restartWithHandler(task, action.flags);
  rseqFixup(task); // the handler's frame goes back to where the thread shall go on
  const state = task.signal;
  const mask = task.flags & TaskFlag.RESTORE_MASK ? state.saved : state.blocked;
  task.flags &= ~TaskFlag.RESTORE_MASK;
  if (!frameSetup(task, signal, action, info, mask)) {
    // No room for the frame: SIGSEGV, which can be caught (on an alternate stack) unless it was the one to be delivered.
    if (signal == Sig.SEGV) actionOf(task.sighand, Sig.SEGV).handler = SigHandler.DFL;
    forceSignal(Sig.SEGV, SiCode.KERNEL, 0);
    return;
  }
  setBlocked(state.blocked | action.mask | (action.flags & SaFlag.NODEFER ? 0 : sigBit(signal)));
  if (action.flags & SaFlag.RESETHAND) action.handler = SigHandler.DFL;
}

function defaultAction(task: Task, signal: u32): void {
  if (ignoredByDefault(signal)) return;
  if (isStopSignal(signal)) {
    if (signal == Sig.STOP || !groupIsOrphaned(task.pgid)) stopGroup(task, signal);
    return;
  }
  exitBySignal(task, signal);
}

/** Where the siginfo of the signal being delivered is kept for the moment (kernel code is never re-entered). */
@inline const INFO: usize = SIGNAL_GLOBALS;

/** Takes the oldest instance of `signal` that is pending for `task`, its own before its process's; its siginfo. */
export function takeQueuedInfo(task: Task, signal: u32): SigInfo {
  const info = changetype<SigInfo>(INFO);
  const own = (task.signal.pending & sigBit(signal)) != 0;
  pendingTake(own ? task.signal : task.group.shared, signal, info);
  return info;
}

@inline
function needsRestart(task: Task): bool {
  const frame = task.frame;
  return frame.origEax != NOT_A_SYSCALL && <u32>(-<i32>frame.eax - ERESTARTSYS) <= <u32>(ERESTART_KEEP - ERESTARTSYS);
}

/** A handler runs: the interrupted call gives EINTR, unless it is to be started again after the handler. */
function restartWithHandler(task: Task, flags: u32): void {
  if (!needsRestart(task)) return;
  const frame = task.frame;
  const why = -<i32>frame.eax;
  if (why == ERESTARTNOINTR || (why == ERESTARTSYS && (flags & SaFlag.RESTART) != 0)) {
    restart(task);
  } else {
    frame.eax = -Errno.EINTR;
    frame.origEax = NOT_A_SYSCALL;
  }
}

/** No handler ran: the call starts again, and a changed mask is put back. */
function settleWithoutHandler(task: Task): void {
  if (needsRestart(task)) {
    if (-<i32>task.frame.eax == ERESTART_KEEP) {
      task.frame.eax = task.frame.origEax;
      task.flags |= TaskFlag.IN_SYSCALL;
    } else restart(task);
  }
  if (task.flags & TaskFlag.RESTORE_MASK) {
    task.flags &= ~TaskFlag.RESTORE_MASK;
    setBlocked(task.signal.saved);
  }
}

function restart(task: Task): void {
  const frame = task.frame;
  frame.eax = frame.origEax;
  frame.eip -= INT80_BYTES;
  frame.origEax = NOT_A_SYSCALL;
}

