// Parents and children: the news of a child's end, stop and continue for its parent, who adopts orphans, and orphaned
// process groups (man 2 wait, prctl; POSIX 11.1.4, job control).
import { SaFlag, SiCode, Sig, SigHandler } from "../../abi/signal";
import { container, listRemove } from "../lib/list";
import { reapsItself, signalSend, signalSendGroup } from "../signal/send";
import { SIGNAL_COUNT, actionOf } from "../signal/state";
import { NS_PER_CLOCK_TICK } from "../time/clock";
import { groupCpuTime } from "./account";
import { reapLater } from "./exit";
import { adopt } from "./fork";
import { GroupFlag, ThreadGroup, threadAt } from "./group";
import { Task, TaskFlag, TaskState, sched } from "./task";
import { wakeUp } from "./wait";

/** Wait status of a stopped child: low byte; the signal is in the next one. */
@inline const STATUS_STOPPED: u32 = 0x7f;
/** Wait status of a continued child. */
@inline export const STATUS_CONTINUED: u32 = 0xffff;
/** The signal's part of a wait status. */
@inline const STATUS_SIGNAL: u32 = 0x7f;

/** What `leader`'s process ended with: of all, or of its first thread. */
export function groupExitStatus(leader: Task): u32 {
  return leader.group.exiting ? leader.group.exitStatus : leader.exitStatus;
}

/** `leader`'s process has ended: its parent gets the exit signal; one that does not care lets the zombie go at once. */
export function tellParent(leader: Task): void {
  const parent = leader.parent;
  if (parent === null) return;
  const signal = leader.exitSignal;
  const unwanted = signal == Sig.CHLD && reapsItself(parent);
  const ignored = signal == Sig.CHLD && actionOf(parent.sighand, Sig.CHLD).handler == SigHandler.IGN;
  // clone takes any byte for the exit signal; what is no signal is not sent.
  if (signal != 0 && signal <= SIGNAL_COUNT && !ignored) {
    const status = groupExitStatus(leader);
    const killed = (status & STATUS_SIGNAL) != 0;
    send(parent, signal, leader, killed ? SiCode.CLD_KILLED : SiCode.CLD_EXITED, killed ? status & STATUS_SIGNAL : status >> 8);
  }
  if (unwanted) reapLater(leader);
  wakeUp(parent.group.childWait);
}

/** `group` has been stopped: its parent may want to know. */
export function notifyStopped(group: ThreadGroup): void {
  group.stopStatus = STATUS_STOPPED | (group.stopSignal << 8);
  notify(group.leader, SiCode.CLD_STOPPED, group.stopSignal);
}

/** `group` goes on after a stop. */
export function notifyContinued(group: ThreadGroup): void {
  group.stopStatus = STATUS_CONTINUED;
  notify(group.leader, SiCode.CLD_CONTINUED, Sig.CONT);
}

function notify(leader: Task, code: i32, status: u32): void {
  const parent = leader.parent;
  if (parent === null) return;
  const action = actionOf(parent.sighand, Sig.CHLD);
  if (action.handler != SigHandler.IGN && (action.flags & SaFlag.NOCLDSTOP) == 0) send(parent, Sig.CHLD, leader, code, status);
  wakeUp(parent.group.childWait);
}

function send(parent: Task, signal: u32, leader: Task, code: i32, status: u32): void {
  const ticks = <u32>(groupCpuTime(leader.group) / NS_PER_CLOCK_TICK);
  signalSend(parent, signal, code, leader.pid, leader.uid, status, ticks);
}

/**
 * `task` has ended: its children go to another thread of its process or, with the last one, to the nearest ancestor that
 * adopts; groups that this orphans with stopped members get SIGHUP and SIGCONT.
 */
export function leaveChildren(task: Task): void {
  const group = task.group;
  const heir = group.dead ? adopter(group) : livingThread(group, task);
  const head = group.children;
  for (let node = head.next; node !== head; ) {
    const child = container<Task>(node, offsetof<Task>("siblingNext"));
    node = node.next;
    if (child.parent !== task && !group.dead) continue;
    if (child.parent === task && child.parentDeathSignal != 0) signalSend(child, child.parentDeathSignal, SiCode.USER, task.tgid, task.uid);
    if (!group.dead) {
      child.parent = heir;
      continue;
    }
    listRemove(child.siblingLink);
    adopt(heir, child);
    child.exitSignal = Sig.CHLD;
    if (child.state == TaskState.ZOMBIE && child.group.dead && !child.isUnwanted) tellParent(child);
    else hangUpOrphans(child.group, group);
  }
  if (group.dead && group.leader.parent !== null) hangUpOrphans(group, group.leader.parent!.group);
}

/** A thread of `group`, which lives, other than `task`. */
function livingThread(group: ThreadGroup, task: Task | null): Task {
  const head = group.threads;
  let node = head.next;
  while (threadAt(node).flags & TaskFlag.EXITING || threadAt(node) === task) node = node.next;
  return threadAt(node);
}

/** The nearest ancestor process that adopts orphans: a subreaper, else init. */
function adopter(group: ThreadGroup): Task {
  let above = group.leader.parent;
  while (above !== null) {
    const ancestor = above.group;
    if ((ancestor.flags & GroupFlag.SUBREAPER) != 0 && !ancestor.dead) return livingThread(ancestor, null);
    above = ancestor.leader.parent;
  }
  return sched.init;
}

/** `child`'s process group loses a tie to its session by way of `parent`: was that the last one, and is a member stopped? */
function hangUpOrphans(child: ThreadGroup, parent: ThreadGroup): void {
  const pgid = child.pgid;
  if (parent.pgid == pgid || parent.sid != child.sid) return;
  if (!groupHasStopped(pgid) || !groupIsOrphaned(pgid)) return;
  signalSendGroup(pgid, Sig.HUP);
  signalSendGroup(pgid, Sig.CONT);
}

/**
 * Whether no member of process group `pgid` has a parent in another group of the same session: then nobody could
 * continue it, and terminal stop signals do nothing (POSIX, orphaned process group).
 */
export function groupIsOrphaned(pgid: u32): bool {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (!task.leads || task.pgid != pgid || task.group.dead) continue;
    const parent = task.parent;
    if (parent === null || parent === sched.init) continue;
    if (parent.pgid != pgid && parent.sid == task.sid) return false;
  }
  return true;
}

function groupHasStopped(pgid: u32): bool {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.leads && task.pgid == pgid && (task.group.flags & GroupFlag.STOPPED) != 0) return true;
  }
  return false;
}
