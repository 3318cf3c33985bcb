// Sending signals (man 7 signal): to a process, to one thread, to a process group, or forced by a fault of the task
// itself. A signal for a process is taken by any thread that does not block it; one that ends the process ends all of
// them at once.
import { Errno } from "../../abi/errno";
import { Rlimit } from "../../abi/resource";
import { SaFlag, SiCode, Sig, SigHandler } from "../../abi/signal";
import { signalfdNotify } from "../fs/signalfd";
import { SIGNAL_GLOBALS } from "../layout";
import { container } from "../lib/list";
import { GroupFlag, ThreadGroup, threadAt } from "../sched/group";
import { rlimitSoft } from "../sched/rlimit";
import { Task, TaskFlag, TaskState, current, sched } from "../sched/task";
import { wakeTask } from "../sched/wait";
import { killThreads } from "./kill";
import { pendingFlush, pendingQueue } from "./pending";
import { SIG_INFO_SIZE, SigInfo, actionOf, sigBit } from "./state";
import { stopEnd } from "./stop";

@inline const STOP_SIGNALS: u64 =
  (1 << (Sig.STOP - 1)) | (1 << (Sig.TSTP - 1)) | (1 << (Sig.TTIN - 1)) | (1 << (Sig.TTOU - 1));
@inline const UNBLOCKABLE: u64 = (1 << (Sig.KILL - 1)) | (1 << (Sig.STOP - 1));
/** Signals whose default action is to do nothing. */
@inline const IGNORED_BY_DEFAULT: u64 =
  (1 << (Sig.CHLD - 1)) | (1 << (Sig.URG - 1)) | (1 << (Sig.WINCH - 1)) | (1 << (Sig.CONT - 1));
/** Signals whose default action leaves a core file: the thread that takes one ends the others. */
@inline const CORE_SIGNALS: u64 =
  (1 << (Sig.QUIT - 1)) | (1 << (Sig.ILL - 1)) | (1 << (Sig.TRAP - 1)) | (1 << (Sig.ABRT - 1)) | (1 << (Sig.FPE - 1)) |
  (1 << (Sig.SEGV - 1)) | (1 << (Sig.BUS - 1)) | (1 << (Sig.SYS - 1)) | (1 << (Sig.XCPU - 1)) | (1 << (Sig.XFSZ - 1));

/** SiCode.KERNEL as a default argument: asc wants a literal there. */
@inline const SI_KERNEL: i32 = 0x80;

/** The siginfo that is being sent. */
@inline const SENT: usize = SIGNAL_GLOBALS + 0x20;

/** Whom a signal is for. */
export const enum SignalTo {
  PROCESS,
  THREAD,
}

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

/** Signals that `task` could take: its own and its process's. */
@inline
export function signalsPending(task: Task): u64 {
  return task.signal.pending | task.group.shared.pending;
}

/** Whether the current task has something to act on: a call that would block returns instead. */
export function signalPending(): bool {
  const task = current();
  if ((signalsPending(task) & ~task.signal.blocked) != 0 || (task.flags & TaskFlag.STOP_PENDING) != 0) return true;
  return task.ptrace !== null && task.ptrace!.trapPending != 0;
}

/** Whether `task` is about to be killed. */
@inline
export function killPending(task: Task): bool {
  return (signalsPending(task) & sigBit(Sig.KILL)) != 0;
}

/** Whether `task` throws `signal` away unseen. */
export function signalIgnored(task: Task, signal: u32): bool {
  if (task.signal.blocked & sigBit(signal)) return false;
  if (task.ptrace !== null && signal != Sig.KILL) return false; // its tracer decides
  const handler = actionOf(task.sighand, signal).handler;
  if (handler == SigHandler.IGN) return true;
  if (handler != SigHandler.DFL) return false;
  return ignoredByDefault(signal) || (task.group === sched.init.group && !fatalToInit(signal));
}

/** Process 1 gets only signals that it handles; a fault of its own is the exception. */
function fatalToInit(signal: u32): bool {
  return signal == Sig.SEGV || signal == Sig.ILL || signal == Sig.FPE || signal == Sig.BUS || signal == Sig.TRAP;
}

/** Sends `signal` with a siginfo (a..d: see SigInfo) to `task`'s process. 0, or -EAGAIN as signalSendInfo. */
export function signalSend(task: Task, signal: u32, code: i32 = SI_KERNEL, a: u32 = 0, b: u32 = 0, c: u32 = 0, d: u32 = 0): i32 {
  return signalSendInfo(task, makeInfo(signal, code, a, b, c, d), SignalTo.PROCESS);
}

/** The same to `task` alone. */
export function signalSendThread(task: Task, signal: u32, code: i32 = SI_KERNEL, a: u32 = 0, b: u32 = 0, c: u32 = 0): i32 {
  return signalSendInfo(task, makeInfo(signal, code, a, b, c, 0), SignalTo.THREAD);
}

/** A signal from the current process by kill(2) (SiCode.USER) or tkill(2). */
export function signalSendUser(task: Task, signal: u32, code: i32, to: SignalTo): i32 {
  return signalSendInfo(task, makeInfo(signal, code, current().tgid, current().uid, 0, 0), to);
}

/** From the kernel to every process of a process group. */
export function signalSendGroup(pgid: u32, signal: u32): void {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.leads && task.pgid == pgid) signalSend(task, signal, SI_KERNEL);
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
  signalSendThread(task, signal, code, address);
}

function makeInfo(signal: u32, code: i32, a: u32, b: u32, c: u32, d: u32): SigInfo {
  const info = changetype<SigInfo>(SENT);
  memory.fill(SENT, 0, SIG_INFO_SIZE);
  info.signal = signal;
  info.code = code;
  info.a = a;
  info.b = b;
  info.c = c;
  info.d = d;
  return info;
}

/**
 * Sends the signal that `info` describes. 0, or -EAGAIN when a real-time signal from sigqueue, a timer or the like cannot
 * be queued. A standard signal that is already pending is merged with it.
 */
export function signalSendInfo(task: Task, info: SigInfo, to: SignalTo): i32 {
  const group = task.group;
  const signal = info.signal;
  if (group.dead || group.exiting || (to == SignalTo.THREAD && task.ended)) return 0;
  undoOpposites(group, signal);
  if (signalIgnored(task, signal)) return 0;
  const set = to == SignalTo.PROCESS ? group.shared : task.signal;
  if (signal < <u32>Sig.RTMIN && (set.pending & sigBit(signal)) != 0) return 0;
  // What the kernel or kill(2) sends of the standard signals is queued beyond the limit.
  const unlimited = signal < <u32>Sig.RTMIN && info.code >= 0;
  const limit: u32 = unlimited ? Rlimit.INFINITY : rlimitSoft(group, Rlimit.SIGPENDING);
  if (!pendingQueue(set, info, task, limit)) {
    // A standard signal, and one that says only who sent it, goes without its siginfo rather than not at all.
    if (signal >= <u32>Sig.RTMIN && info.code != SiCode.USER) return -Errno.EAGAIN;
    set.pending |= sigBit(signal);
  }
  offer(task, signal, to);
  return 0;
}

/** A POSIX timer's signal, which stands for itself whatever else is pending. False when nobody will take it. */
export function signalSendTimer(task: Task, info: SigInfo, to: SignalTo, timer: usize): bool {
  const group = task.group;
  if (group.dead || group.exiting || (to == SignalTo.THREAD && task.ended)) return false;
  undoOpposites(group, info.signal);
  if (signalIgnored(task, info.signal)) return false;
  if (!pendingQueue(to == SignalTo.PROCESS ? group.shared : task.signal, info, task, Rlimit.INFINITY, timer)) return false;
  offer(task, info.signal, to);
  return true;
}

/** Finds a thread that takes the pending `signal`: `task`, or any of its process when it is for all. */
function offer(task: Task, signal: u32, to: SignalTo): void {
  signalfdNotify();
  const taker = to == SignalTo.THREAD || takes(task, signal) ? task : otherTaker(task.group, task, signal);
  if (taker !== null && takes(taker, signal)) deliverTo(taker, signal);
}

/** Whether `task` would act on `signal` soon. */
function takes(task: Task, signal: u32): bool {
  if ((task.signal.blocked & ~task.signal.waiting & sigBit(signal)) != 0) return false;
  if (task.flags & TaskFlag.EXITING) return false;
  if (signal == Sig.KILL) return true;
  return task.state != TaskState.STOPPED;
}

/** A thread other than `task` for a signal of the process, in turn. */
function otherTaker(group: ThreadGroup, task: Task, signal: u32): Task | null {
  const head = group.threads;
  const start = group.nextTaker === null ? head : group.nextTaker!.groupLink;
  let node = start;
  do {
    if (node !== head && takes(threadAt(node), signal)) {
      group.nextTaker = threadAt(node);
      return threadAt(node);
    }
    node = node.next;
  } while (node !== start);
  return null;
}

/** Wakes the thread that will take the signal; one that ends the process ends all threads now. */
function deliverTo(task: Task, signal: u32): void {
  if (isFatal(task, signal)) {
    task.group.flags |= GroupFlag.EXITING;
    task.group.exitStatus = signal;
    killThreads(task.group, null);
    return;
  }
  task.signal.waiting = 0;
  if (task.state == TaskState.INTERRUPTIBLE) wakeTask(task);
}

function isFatal(task: Task, signal: u32): bool {
  const bit = sigBit(signal);
  if (task.ptrace !== null && signal != Sig.KILL) return false;
  if ((bit & (CORE_SIGNALS | STOP_SIGNALS | IGNORED_BY_DEFAULT)) != 0 || (task.signal.blocked & bit) != 0) return false;
  return actionOf(task.sighand, signal).handler == SigHandler.DFL;
}

/** SIGCONT undoes stops and stop signals, a stop signal undoes SIGCONT. */
function undoOpposites(group: ThreadGroup, signal: u32): void {
  if (signal == Sig.CONT) {
    flushGroup(group, STOP_SIGNALS);
    stopEnd(group);
  } else if (isStopSignal(signal)) {
    flushGroup(group, sigBit(Sig.CONT));
  }
}

/** Forgets pending instances of `signals` in the process and all its threads. */
export function flushGroup(group: ThreadGroup, signals: u64): void {
  pendingFlush(group.shared, signals);
  const head = group.threads;
  for (let node = head.next; node !== head; node = node.next) pendingFlush(threadAt(node).signal, signals);
}

/** Whether a child's end is not to be kept (SIGCHLD ignored, SA_NOCLDWAIT). */
export function reapsItself(parent: Task): bool {
  const action = actionOf(parent.sighand, Sig.CHLD);
  return action.handler == SigHandler.IGN || (action.flags & SaFlag.NOCLDWAIT) != 0;
}
