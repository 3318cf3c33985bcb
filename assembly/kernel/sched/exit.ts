// The end of a task: what it held is given back, its children get a new parent, and its own parent is told
// (man 2 _exit, wait). The zombie keeps pid and status until it is waited for.
import { SiCode, Sig } from "../../abi/signal";
import { fsContextPut } from "../fs/context";
import { filesPut } from "../fs/fdtable";
import { panic } from "../lib/panic";
import { container, listEmpty, listRemove } from "../lib/list";
import { mmPut, mmSwitch } from "../mm/mm";
import { freePages } from "../mm/page";
import { KERNEL_STACK_ORDER } from "../param";
import { reapsItself, signalFlush, signalSend, signalSendGroup } from "../signal/send";
import { timerCancel } from "../time/timer";
import { traceExit } from "../trace/trace";
import { ttyDisassociate } from "../tty/session";
import { adopt, freeTask, vforkDone } from "./fork";
import { Task, TaskFlag, TaskState, current, sched } from "./task";
import { groupHasStopped, groupIsOrphaned } from "./wait4";
import { waitQueueRemove, wakeUp } from "./wait";

/** The current task ends with exit(2) status `status` (low 8 bits). */
export function exitWith(status: u32): void {
  exitTask(current(), (status & 0xff) << 8);
}

/** `task` (the current one) dies by `signal`. */
export function exitBySignal(task: Task, signal: u32): void {
  exitTask(task, signal);
}

function exitTask(task: Task, status: u32): void {
  if (task === sched.init) panic("init has ended; there is nobody left to adopt orphans");
  task.flags |= TaskFlag.EXITING;
  task.flags &= ~TaskFlag.IN_SYSCALL;
  task.exitStatus = status;
  traceExit(task);
  timerCancel(task.timer);
  timerCancel(task.alarm);
  waitQueueRemove(task.wait);
  if (task.pid == task.sid) ttyDisassociate(task, true);
  releaseResources(task);
  vforkDone(task);
  leaveChildren(task);
  signalFlush(task, u64.MAX_VALUE);
  if (sched.fpuOwner === task) sched.fpuOwner = null;
  task.state = TaskState.ZOMBIE;
  tellParent(task);
}

/** What a task holds besides its record. */
function releaseResources(task: Task): void {
  const files = task.files;
  if (files !== null) {
    task.files = null;
    filesPut(files);
  }
  const fs = task.fs;
  if (fs !== null) {
    task.fs = null;
    fsContextPut(fs);
  }
  const mm = task.mm;
  if (mm !== null) {
    task.mm = null;
    if (task === sched.current) mmSwitch(null);
    mmPut(mm);
  }
}

/** Frees a task that never ran or has been waited for: kernel stack and record. */
export function releaseTask(task: Task): void {
  releaseResources(task);
  if (task.kernelStack != 0) freePages(task.kernelStack, KERNEL_STACK_ORDER);
  freeTask(task);
}

/** Takes a zombie out of the world. */
export function reap(task: Task): void {
  const parent = task.parent;
  if (parent !== null) {
    parent.childUserTime += task.userTime + task.childUserTime;
    parent.childSystemTime += task.systemTime + task.childSystemTime;
  }
  listRemove(task.siblingLink);
  listRemove(task.allLink);
  sched.taskCount--;
  task.state = TaskState.DEAD;
  releaseTask(task);
}

/** The dead task's children become init's; newly orphaned groups with stopped jobs get SIGHUP and SIGCONT. */
function leaveChildren(task: Task): void {
  const head = task.children;
  while (!listEmpty(head)) {
    const child = container<Task>(head.next, offsetof<Task>("siblingNext"));
    listRemove(child.siblingLink);
    adopt(sched.init, child);
    child.exitSignal = Sig.CHLD;
    if (child.state == TaskState.ZOMBIE) tellParent(child);
    else hangUpOrphans(child.pgid);
  }
  hangUpOrphans(task.pgid);
}

function hangUpOrphans(pgid: u32): void {
  if (!groupHasStopped(pgid) || !groupIsOrphaned(pgid)) return;
  signalSendGroup(pgid, Sig.HUP);
  signalSendGroup(pgid, Sig.CONT);
}

/** SIGCHLD and a wake-up for the parent; a parent that does not care lets the zombie go at once. */
function tellParent(task: Task): void {
  const parent = task.parent;
  if (parent === null) return;
  const signal = task.exitSignal;
  const selfReaping = signal == Sig.CHLD && reapsItself(parent);
  if (signal != 0) {
    const killed = (task.exitStatus & 0x7f) != 0;
    const code = killed ? SiCode.CLD_KILLED : SiCode.CLD_EXITED;
    signalSend(parent, signal, code, task.pid, task.uid, killed ? task.exitStatus & 0x7f : task.exitStatus >> 8);
  }
  if (selfReaping) reapLater(task);
  wakeUp(parent.childWait);
}

/** The current task stands on its kernel stack's frame until the next one is chosen; the scheduler frees it then. */
function reapLater(task: Task): void {
  task.flags |= TaskFlag.UNWANTED;
  task.nextToReap = sched.reapList;
  sched.reapList = task;
}

/** Frees tasks that nobody waits for. */
export function reapUnwanted(): void {
  for (let task = sched.reapList; task !== null && task !== sched.current; task = sched.reapList) {
    sched.reapList = task.nextToReap;
    reap(task);
  }
}
