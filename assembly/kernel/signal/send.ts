// Sending signals (man 7 signal): to a task, to a process group, or forced by a fault of the task itself.
import { Errno } from "../../abi/errno";
import { SaFlag, SiCode, Sig, SigHandler } from "../../abi/signal";
import { container, listAddTail } from "../lib/list";
import { signalfdNotify } from "../fs/signalfd";
import { kfree, kmalloc } from "../mm/slab";
import { makeRunnable } from "../sched/scheduler";
import { Task, TaskFlag, TaskState, current, sched } from "../sched/task";
import { wakeTask } from "../sched/wait";
import { SIG_QUEUE_SIZE, SigQueue, actionOf, sigBit } from "./state";

@inline const STOP_SIGNALS: u64 =
  (1 << (Sig.STOP - 1)) | (1 << (Sig.TSTP - 1)) | (1 << (Sig.TTIN - 1)) | (1 << (Sig.TTOU - 1));
@inline const UNBLOCKABLE: u64 = (1 << (Sig.KILL - 1)) | (1 << (Sig.STOP - 1));
/** Signals whose default action is to do nothing. */
@inline const IGNORED_BY_DEFAULT: u64 =
  (1 << (Sig.CHLD - 1)) | (1 << (Sig.URG - 1)) | (1 << (Sig.WINCH - 1)) | (1 << (Sig.CONT - 1));

/** SiCode.KERNEL as a default argument: asc wants a literal there. */
@inline const SI_KERNEL: i32 = 0x80;

/** Removes from a mask the signals that cannot be blocked. */
@inline
export function blockable(mask: u64): u64 {
  return mask & ~UNBLOCKABLE;
}

@inline
export function isStopSignal(signal: u32): bool {
  return (sigBit(signal) & STOP_SIGNALS) != 0;
}

@inline
export function ignoredByDefault(signal: u32): bool {
  return (sigBit(signal) & IGNORED_BY_DEFAULT) != 0;
}

/** Whether the current task has a signal to act on: a call that would block returns instead. */
export function signalPending(): bool {
  const signal = current().signal;
  return (signal.pending & ~signal.blocked) != 0;
}

/** Whether `task` is about to be killed. */
@inline
export function killPending(task: Task): bool {
  return (task.signal.pending & sigBit(Sig.KILL)) != 0;
}

/** Whether `task` throws `signal` away unseen. */
export function signalIgnored(task: Task, signal: u32): bool {
  if (task.signal.blocked & sigBit(signal)) return false;
  const handler = actionOf(task.sighand, signal).handler;
  if (handler == SigHandler.IGN) return true;
  if (handler != SigHandler.DFL) return false;
  return ignoredByDefault(signal) || (task === sched.init && !fatalToInit(signal));
}

/** Process 1 gets only signals that it handles; a fault of its own is the exception. */
function fatalToInit(signal: u32): bool {
  return signal == Sig.SEGV || signal == Sig.ILL || signal == Sig.FPE || signal == Sig.BUS || signal == Sig.TRAP;
}

/**
 * Sends `signal` with a siginfo (a, b, c: see SigInfo). 0, or -EAGAIN when a real-time signal cannot be queued.
 * A standard signal that is already pending is merged with it.
 */
export function signalSend(task: Task, signal: u32, code: i32 = SI_KERNEL, a: u32 = 0, b: u32 = 0, c: u32 = 0): i32 {
  if (task.ended) return 0;
  prepare(task, signal);
  if (signalIgnored(task, signal)) return 0;
  const state = task.signal;
  const bit = sigBit(signal);
  if (signal < <u32>Sig.RTMIN && (state.pending & bit) != 0) return 0;
  const at = kmalloc(SIG_QUEUE_SIZE);
  if (at == 0) {
    // A standard signal goes without its siginfo rather than not at all.
    if (signal >= <u32>Sig.RTMIN) return -Errno.EAGAIN;
  } else {
    const entry = changetype<SigQueue>(at);
    const info = entry.info;
    info.signal = signal;
    info.code = code;
    info.a = a;
    info.b = b;
    info.c = c;
    listAddTail(state.queue, entry.link);
  }
  state.pending |= bit;
  signalfdNotify();
  signalWake(task, signal);
  return 0;
}

/** A signal from the current process by kill(2). */
export function signalSendUser(task: Task, signal: u32, code: i32 = 0): i32 {
  return signalSend(task, signal, code, current().tgid, current().uid);
}

/** From the kernel to every member of a process group. */
export function signalSendGroup(pgid: u32, signal: u32): void {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.pgid != pgid || task.ended) continue;
    signalSend(task, signal, SI_KERNEL);
  }
}

/** A fault of the current task: it cannot block or ignore it (then it dies by it). */
export function forceSignal(signal: u32, code: i32, address: u32): void {
  const task = current();
  const action = actionOf(task.sighand, signal);
  const blocked = (task.signal.blocked & sigBit(signal)) != 0;
  if (blocked || action.handler == SigHandler.IGN) {
    action.handler = SigHandler.DFL;
    task.signal.blocked &= ~sigBit(signal);
  }
  signalSend(task, signal, code, address);
}

/** Forgets pending instances of `signal`. */
export function signalFlush(task: Task, signals: u64): void {
  const state = task.signal;
  state.pending &= ~signals;
  const head = state.queue;
  for (let node = head.next; node !== head; ) {
    const entry = container<SigQueue>(node, 0);
    node = node.next;
    if (sigBit(entry.info.signal) & signals) dropQueued(entry);
  }
}

/** Frees one queued siginfo. */
export function dropQueued(entry: SigQueue): void {
  const link = entry.link;
  link.prev.next = link.next;
  link.next.prev = link.prev;
  kfree(changetype<usize>(entry));
}

/** The side effects of sending: SIGCONT undoes stops and wakes, a stop signal undoes SIGCONT. */
function prepare(task: Task, signal: u32): void {
  if (signal == Sig.CONT) {
    signalFlush(task, STOP_SIGNALS);
    if (task.state == TaskState.STOPPED) {
      task.flags |= TaskFlag.CONTINUED;
      makeRunnable(task);
    }
  } else if (isStopSignal(signal)) {
    signalFlush(task, sigBit(Sig.CONT));
  } else if (signal == Sig.KILL && task.state == TaskState.STOPPED) {
    makeRunnable(task);
  }
}

/** Wakes a sleeper that the signal concerns. */
export function signalWake(task: Task, signal: u32): void {
  const bit = sigBit(signal);
  if ((task.signal.blocked & ~task.signal.waiting & bit) != 0) return;
  task.signal.waiting = 0;
  if (task.state == TaskState.INTERRUPTIBLE || signal == Sig.KILL) wakeTask(task);
}

/** Whether a child's end or stop is not to be reported or kept (SIGCHLD ignored, SA_NOCLDWAIT). */
export function reapsItself(parent: Task): bool {
  const action = actionOf(parent.sighand, Sig.CHLD);
  return action.handler == SigHandler.IGN || (action.flags & SaFlag.NOCLDWAIT) != 0;
}
