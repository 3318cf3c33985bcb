// Acting on signals, just before a task goes back to user mode: handler, default action, or restart of the system
// call that a signal cut short (man 7 signal; Linux: arch/x86/kernel/signal.c, kernel/signal.c get_signal).
import { container } from "../lib/list";
import { Errno } from "../../abi/errno";
import { SaFlag, Sig, SigHandler } from "../../abi/signal";
import { ERESTARTNOHAND, ERESTARTNOINTR, ERESTARTSYS, ERESTART_KEEP } from "../entry/errors";
import { NOT_A_SYSCALL } from "../entry/entry";
import { exitBySignal } from "../sched/exit";
import { Task, TaskFlag, TaskState } from "../sched/task";
import { notifyStopped, notifyContinued, groupIsOrphaned } from "../sched/wait4";
import { traceSignal } from "../trace/trace";
import { dropQueued, ignoredByDefault, isStopSignal, blockable } from "./send";
import { frameSetup } from "./frame";
import { SIG_INFO_SIZE, SigAction, SigInfo, SigQueue, actionOf, sigBit } from "./state";
import { SIGNAL_GLOBALS } from "../layout";

/** Bytes of `int 0x80`: a restarted call goes back by as many. */
@inline const INT80_BYTES: u32 = 2;

/** A fault's signal goes before others, as on Linux. */
@inline const SYNCHRONOUS: u64 =
  (1 << (Sig.SEGV - 1)) | (1 << (Sig.BUS - 1)) | (1 << (Sig.ILL - 1)) | (1 << (Sig.TRAP - 1)) | (1 << (Sig.FPE - 1)) | (1 << (Sig.SYS - 1));

/** Whether signalDeliver has anything to do. */
@inline
export function signalWork(task: Task): bool {
  const signal = task.signal;
  return (signal.pending & ~signal.blocked) != 0 || needsRestart(task) || (task.flags & (TaskFlag.RESTORE_MASK | TaskFlag.CONTINUED)) != 0;
}

/** Takes one signal; the caller comes again while there is work and the task still runs. */
export function signalDeliver(task: Task): void {
  if (task.flags & TaskFlag.CONTINUED) {
    task.flags &= ~TaskFlag.CONTINUED;
    notifyContinued(task);
  }
  const state = task.signal;
  const deliverable = state.pending & ~state.blocked;
  if (deliverable == 0) {
    settleWithoutHandler(task);
    return;
  }
  const signal = firstSignal(deliverable);
  const info = takeQueuedInfo(task, signal);
  const action = actionOf(task.sighand, signal);
  const handler = action.handler;
  traceSignal(task, signal, handler, info.code, info.a);
  if (handler == SigHandler.IGN) return;
  if (handler != SigHandler.DFL) runHandler(task, signal, action, info);
  else defaultAction(task, signal);
}

function runHandler(task: Task, signal: u32, action: SigAction, info: SigInfo): void {
  restartWithHandler(task, action.flags);
  const state = task.signal;
  const mask = task.flags & TaskFlag.RESTORE_MASK ? state.saved : state.blocked;
  task.flags &= ~TaskFlag.RESTORE_MASK;
  if (!frameSetup(task, signal, action, info, mask)) {
    // No room for the frame: as Linux, SIGSEGV that cannot be caught again.
    actionOf(task.sighand, Sig.SEGV).handler = SigHandler.DFL;
    exitBySignal(task, Sig.SEGV);
    return;
  }
  state.blocked = blockable(state.blocked | action.mask | (action.flags & SaFlag.NODEFER ? 0 : sigBit(signal)));
  if (action.flags & SaFlag.RESETHAND) action.handler = SigHandler.DFL;
}

function defaultAction(task: Task, signal: u32): void {
  if (ignoredByDefault(signal)) return;
  if (isStopSignal(signal)) {
    if (signal != Sig.STOP && groupIsOrphaned(task.pgid)) return;
    task.state = TaskState.STOPPED;
    notifyStopped(task, signal);
    return;
  }
  exitBySignal(task, signal);
}

/** The lowest signal, faults first. */
function firstSignal(set: u64): u32 {
  const faults = set & SYNCHRONOUS;
  return <u32>ctz<u64>(faults ? faults : set) + 1;
}

/** Where the siginfo of the signal being delivered is kept for the moment (kernel code is never re-entered). */
@inline const INFO: usize = SIGNAL_GLOBALS;

/** Takes the oldest siginfo of `signal` off the queue and, if it was the last, the signal off the pending set. */
export function takeQueuedInfo(task: Task, signal: u32): SigInfo {
  const info = changetype<SigInfo>(INFO);
  memory.fill(INFO, 0, SIG_INFO_SIZE);
  info.signal = signal;
  let taken = false;
  const head = task.signal.queue;
  for (let node = head.next; node !== head; ) {
    const entry = container<SigQueue>(node, 0);
    node = node.next;
    if (entry.info.signal != signal) continue;
    if (taken) return info; // another instance stays pending
    memory.copy(INFO, changetype<usize>(entry.info), SIG_INFO_SIZE);
    dropQueued(entry);
    taken = true;
  }
  task.signal.pending &= ~sigBit(signal);
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
    task.signal.blocked = task.signal.saved;
  }
}

function restart(task: Task): void {
  const frame = task.frame;
  frame.eax = frame.origEax;
  frame.eip -= INT80_BYTES;
  frame.origEax = NOT_A_SYSCALL;
}

