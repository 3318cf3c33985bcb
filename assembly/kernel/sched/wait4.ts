// Waiting for children, and the news of stops and continues (man 2 wait4; POSIX job control).
import { Errno } from "../../abi/errno";
import { WaitOption } from "../../abi/fcntl";
import { SaFlag, SiCode, Sig } from "../../abi/signal";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { container } from "../lib/list";
import { actionOf } from "../signal/state";
import { signalPending, signalSend } from "../signal/send";
import { Task, TaskState, current, sched } from "./task";
import { waitOn, wakeUp } from "./wait";

/** Wait status of a stopped child: low byte; the signal is in the next one. */
@inline const STATUS_STOPPED: u32 = 0x7f;
/** Wait status of a continued child. */
@inline const STATUS_CONTINUED: u32 = 0xffff;

/**
 * Looks for a child that `pid` names (as wait4 does) with news that `options` asks for. The child (its news in
 * waitStatusOf; the caller reaps a zombie), or null with the reason in `sched.waitResult`: 0 with WNOHANG,
 * -ECHILD, -ERESTARTSYS, or BLOCKED after the current task was put to sleep.
 */
export function waitForChild(pid: i32, options: u32): Task | null {
  const parent = current();
  let candidates = false;
  const head = parent.children;
  for (let node = head.next; node !== head; node = node.next) {
    const child = container<Task>(node, offsetof<Task>("siblingNext"));
    if (!names(pid, child, parent)) continue;
    candidates = true;
    if (child.state == TaskState.ZOMBIE && !child.isUnwanted) return child;
    if (child.stopStatus == 0) continue;
    const wanted = child.stopStatus == STATUS_CONTINUED ? WaitOption.CONTINUED : WaitOption.UNTRACED;
    if (options & wanted) return child;
  }
  sched.waitResult = candidates ? nothingYet(parent, options) : -Errno.ECHILD;
  return null;
}

function nothingYet(parent: Task, options: u32): i32 {
  if (options & WaitOption.NOHANG) return 0;
  if (signalPending()) return -ERESTARTSYS;
  return waitOn(parent.childWait, WaitReason.CHILD);
}

/** The wait status that `child` has to report. */
@inline
export function waitStatusOf(child: Task): u32 {
  return child.state == TaskState.ZOMBIE ? child.exitStatus : child.stopStatus;
}

function names(pid: i32, child: Task, parent: Task): bool {
  if (pid > 0) return child.pid == <u32>pid;
  if (pid == 0) return child.pgid == parent.pgid;
  if (pid == -1) return true;
  return child.pgid == <u32>-pid;
}

/** `task` has been stopped by `signal`: its parent may want to know. */
export function notifyStopped(task: Task, signal: u32): void {
  task.stopStatus = STATUS_STOPPED | (signal << 8);
  tell(task, SiCode.CLD_STOPPED, signal);
}

/** `task` goes on after a stop. */
export function notifyContinued(task: Task): void {
  task.stopStatus = STATUS_CONTINUED;
  tell(task, SiCode.CLD_CONTINUED, Sig.CONT);
}

function tell(task: Task, code: i32, status: u32): void {
  const parent = task.parent;
  if (parent === null) return;
  if ((actionOf(parent.sighand, Sig.CHLD).flags & SaFlag.NOCLDSTOP) == 0) signalSend(parent, Sig.CHLD, code, task.pid, task.uid, status);
  wakeUp(parent.childWait);
}

/**
 * Whether no member of process group `pgid` has a parent in another group of the same session: then nobody could
 * continue it, and terminal stop signals do nothing (POSIX, orphaned process group).
 */
export function groupIsOrphaned(pgid: u32): bool {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.pgid != pgid || task.ended) continue;
    const parent = task.parent;
    if (parent === null || parent === sched.init) continue;
    if (parent.pgid != pgid && parent.sid == task.sid) return false;
  }
  return true;
}

export function groupHasStopped(pgid: u32): bool {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.pgid == pgid && task.state == TaskState.STOPPED) return true;
  }
  return false;
}
