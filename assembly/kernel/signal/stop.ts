// Job control: a stop signal taken by one thread stops all of its process, SIGCONT lets all of it go on (POSIX 2.4.3;
// Linux: do_signal_stop). Each thread stops by itself on its way to user mode; with the last one the process is stopped
// and its parent is told.
import { notifyContinued, notifyStopped } from "../sched/family";
import { GroupFlag, ThreadGroup, threadAt } from "../sched/group";
import { makeRunnable } from "../sched/scheduler";
import { Task, TaskFlag, TaskState } from "../sched/task";
import { ptraceGroupStop, ptraceNews } from "../ptrace/stop";
import { wakeTask } from "../sched/wait";

/** `task`, the current one, has taken a stop signal whose action is to stop. */
export function stopGroup(task: Task, signal: u32): void {
  const group = task.group;
  if (group.exiting || group.execTask !== null) return;
  if ((group.flags & GroupFlag.STOPPED) == 0) group.stopSignal = signal;
  const head = group.threads;
  for (let node = head.next; node !== head; node = node.next) {
    const thread = threadAt(node);
    if (thread.ended || thread.state == TaskState.STOPPED || thread.flags & TaskFlag.STOP_PENDING) continue;
    thread.flags |= TaskFlag.STOP_PENDING;
    group.stopCount++;
    if (thread.state == TaskState.INTERRUPTIBLE) wakeTask(thread);
  }
  stopHere(task);
}

/** `task`, the current one, stops with its group. */
export function stopHere(task: Task): void {
  task.state = TaskState.STOPPED;
  stopLeave(task);
  if (task.ptrace !== null) ptraceGroupStop(task);
}

/** `task` has stopped or ended: one less to wait for. */
export function stopLeave(task: Task): void {
  if ((task.flags & TaskFlag.STOP_PENDING) == 0) return;
  task.flags &= ~TaskFlag.STOP_PENDING;
  const group = task.group;
  if (group.stopCount == 0 || --group.stopCount != 0 || group.dead) return;
  if (group.flags & GroupFlag.STOPPED) return;
  group.flags |= GroupFlag.STOPPED;
  notifyStopped(group);
}

/** SIGCONT was sent: whatever has stopped or is about to goes on. */
export function stopEnd(group: ThreadGroup): void {
  const wasStopped = (group.flags & GroupFlag.STOPPED) != 0;
  group.flags &= ~GroupFlag.STOPPED;
  group.stopCount = 0;
  const head = group.threads;
  for (let node = head.next; node !== head; node = node.next) {
    const thread = threadAt(node);
    thread.flags &= ~TaskFlag.STOP_PENDING;
    if (thread.ptrace !== null && thread.ptrace!.stopped) ptraceNews(thread);
    else if (thread.state == TaskState.STOPPED) makeRunnable(thread);
  }
  if (wasStopped) group.flags |= GroupFlag.CONTINUED;
}

/** The first thread on its way after a stop tells the parent. */
export function tellContinued(task: Task): void {
  task.group.flags &= ~GroupFlag.CONTINUED;
  notifyContinued(task.group);
}
