// Who gets the processor. schedule() asks the scheduler class for the next task and switches to it; a class is a
// record of four functions, so that another policy can be put in (fair turns here: sched/fair.ts).
import { Task, TaskFlag, TaskState, current, sched } from "./task";
import { SchedClass, schedClass } from "./class";
import { descriptorsSwitch } from "../entry/descriptors";
import { listEmpty } from "../lib/list";
import { panic } from "../lib/panic";
import { mmSwitch } from "../mm/mm";
import { fpuSwitch } from "./fpu";
import { tickResume } from "../time/tick";
import { traceSwitch } from "../trace/trace";
import { TraceState } from "../../abi/trace";
import { debugSwitch, debugSwitchNeeded } from "../ptrace/debug";

/** Puts a task on the run queue: it was created, woken or continued. */
export function makeRunnable(task: Task): void {
  task.state = TaskState.RUNNABLE;
  if (task === sched.current) return;
  if (!listEmpty(task.runLink)) panic("a task is put on the run queue twice");
  sched.runnableCount++;
  call_indirect<void>(schedClass.enqueue, task);
  if (sched.current === sched.idle) sched.idle.flags |= TaskFlag.NEED_RESCHED;
  else if (call_indirect<bool>(schedClass.preempts, task, sched.current)) sched.current.flags |= TaskFlag.NEED_RESCHED;
}

/**
 * The current task gives the processor up (it sleeps, stopped, ended, or its turn is over); another one is made
 * current, with its address space, kernel stack, segments and vector registers. Returns the new current task.
 */
export function schedule(): Task {
  const previous = current();
  previous.flags &= ~TaskFlag.NEED_RESCHED;
  if (previous !== sched.idle && previous.state == TaskState.RUNNABLE) {
    sched.runnableCount++;
    call_indirect<void>(schedClass.enqueue, previous);
  }
  let next = changetype<Task>(call_indirect<usize>(schedClass.pick));
  if (changetype<usize>(next) == 0) next = sched.idle;
  else sched.runnableCount--;
  if (next === previous) return next;
  switchTo(previous, next);
  return next;
}

/** The steps of a process switch. */
function switchTo(previous: Task, next: Task): void {
  const why = stateOf(previous);
  if (why == TraceState.RUNNABLE) previous.involuntarySwitches++;
  else previous.voluntarySwitches++;
  traceSwitch(previous, next, why);
  sched.contextSwitches++;
  if (previous.rseq != 0) previous.flags |= TaskFlag.RSEQ_EVENT;
  sched.current = next;
  if (next === sched.idle) return;
  if (previous === sched.idle) tickResume();
  mmSwitch(next.mm);
  descriptorsSwitch(next);
  fpuSwitch(next);
  if (debugSwitchNeeded(next)) debugSwitch(next);
}

function stateOf(task: Task): TraceState {
  if (task.state == TaskState.RUNNABLE) return TraceState.RUNNABLE;
  if (task.state == TaskState.STOPPED) return TraceState.STOPPED;
  if (task.ended) return TraceState.ZOMBIE;
  return TraceState.BLOCKED;
}

/** The clock tick reached the current task. */
export function schedTick(task: Task): void {
  if (call_indirect<bool>(schedClass.tick, task)) task.flags |= TaskFlag.NEED_RESCHED;
}

/** Installs a scheduler class; only before the first task runs. */
export function setSchedClass(enqueue: u32, pick: u32, tick: u32, preempts: u32): void {
  const cls: SchedClass = schedClass;
  cls.enqueue = enqueue;
  cls.pick = pick;
  cls.tick = tick;
  cls.preempts = preempts;
}
