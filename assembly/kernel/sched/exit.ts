// The end of tasks: a thread gives back what it held; with the last one its process ends, its children get a new parent
// and its own parent is told (man 2 _exit, exit_group, wait). The leader keeps pid and status until it is waited for.
import { fsContextPut } from "../fs/context";
import { filesPut } from "../fs/fdtable";
import { pidfdNotify } from "../fs/pidfd";
import { futexTaskExit } from "../futex/exit";
import { undoExit } from "../ipc/sem-undo";
import { panic } from "../lib/panic";
import { listRemove } from "../lib/list";
import { mmPut, mmSwitch } from "../mm/mm";
import { killThreads } from "../signal/kill";
import { ptraceTellEnd, ptraceTracerEnds } from "../ptrace/attach";
import { ptraceExitStop } from "../ptrace/stop";
import { retarget } from "../signal/mask";
import { pendingFlush } from "../signal/pending";
import { stopLeave } from "../signal/stop";
import { posixTimersDelete } from "../time/posix";
import { timerCancel } from "../time/timer";
import { traceExit } from "../trace/trace";
import { ttyDisassociate } from "../tty/session";
import { usageAdd, usageAddGroup, usageAddTask } from "./account";
import { freeTask } from "./alloc";
import { leaveChildren, tellParent } from "./family";
import { vforkDone } from "./fork";
import { GroupFlag } from "./group";
import { Task, TaskFlag, TaskState, current, sched } from "./task";
import { wakeTask, waitQueueRemove } from "./wait";

/** exit(2): the current thread ends with `status` (low 8 bits). */
export function exitWith(status: u32): void {
  exitTask(current(), (status & 0xff) << 8);
}

/** exit_group(2): all threads of the current process end with `status` (low 8 bits). */
export function exitGroup(status: u32): void {
  exitAll(current(), (status & 0xff) << 8);
}

/** The current process dies by `signal`, which `task`, the current thread, has taken. */
export function exitBySignal(task: Task, signal: u32): void {
  exitAll(task, signal);
}

/** The current thread ends because its process does, or because another thread of it runs execve. */
export function exitWithGroup(task: Task): void {
  exitTask(task, task.group.exiting ? task.group.exitStatus : 0);
}

function exitAll(task: Task, status: u32): void {
  const group = task.group;
  if (!group.exiting && group.execTask === null) {
    group.flags |= GroupFlag.EXITING;
    group.exitStatus = status;
    killThreads(group, task);
  }
  exitTask(task, group.exiting ? group.exitStatus : 0);
}

/** A thread that stopped for its tracer before its end goes on to it. */
export function exitResume(task: Task, status: u32): void {
  exitTask(task, status);
}

function exitTask(task: Task, status: u32): void {
  if (task.ptrace !== null && ptraceExitStop(task, status)) return;
  const group = task.group;
  if (group === sched.init.group && group.live == 1) panic("init has ended; there is nobody left to adopt orphans");
  task.flags |= TaskFlag.EXITING;
  task.flags &= ~TaskFlag.IN_SYSCALL;
  task.exitStatus = status;
  traceExit(task);
  timerCancel(task.timer);
  waitQueueRemove(task.wait);
  group.live--;
  if (group.dead && !group.exiting) {
    // Whoever ends last says how the process ended.
    group.flags |= GroupFlag.EXITING;
    group.exitStatus = status;
  }
  if (group.nextTaker === task) group.nextTaker = null;
  if (group.execTask === task) group.execTask = null;
  stopLeave(task);
  retarget(task, group.shared.pending);
  if (group.dead) {
    timerCancel(group.alarm);
    posixTimersDelete(group);
    if (task.tgid == task.sid) ttyDisassociate(task, true);
  }
  futexTaskExit(task);
  ptraceTracerEnds(task);
  releaseResources(task);
  vforkDone(task);
  leaveChildren(task);
  pendingFlush(task.signal, u64.MAX_VALUE);
  if (group.dead) pendingFlush(group.shared, u64.MAX_VALUE);
  if (sched.fpuOwner === task) sched.fpuOwner = null;
  task.state = TaskState.ZOMBIE;
  if (task.ptrace !== null && (!task.leads || group.dead) && ptraceTellEnd(task)) return;
  if (!task.leads) leaveGroup(task);
  pidfdNotify();
  if (group.dead) tellParent(group.leader);
  else if (group.execTask !== null && group.live == 1) wakeTask(group.execTask!);
}

/** A thread that does not lead is not waited for: what it used stays with the group. */
export function leaveGroup(task: Task): void {
  usageAddTask(task.group.ended, task);
  listRemove(task.groupLink);
  reapLater(task);
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
  undoExit(task);
}

/** Frees a task that never ran. */
export function releaseTask(task: Task): void {
  releaseResources(task);
  freeTask(task);
}

/** Takes a zombie out of the world. */
export function reap(task: Task): void {
  const parent = task.parent;
  if (parent !== null && task.leads) {
    usageAddGroup(parent.group.childUsage, task.group);
    usageAdd(parent.group.childUsage, task.group.childUsage);
  }
  listRemove(task.siblingLink);
  listRemove(task.allLink);
  sched.taskCount--;
  task.state = TaskState.DEAD;
  freeTask(task);
  pidfdNotify();
}

/** The current task stands on its kernel stack's frame until the next one is chosen; it is freed then. */
export function reapLater(task: Task): void {
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
