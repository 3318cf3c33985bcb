// Round robin with a time slice that nice makes longer or shorter; a woken task of a better nice preempts.
import { ListHead, container, listAddTail, listEmpty, listInit, listRemove } from "../lib/list";
import { Task, sched } from "./task";
import { TIME_SLICE_TICKS } from "../param";
import { setSchedClass } from "./scheduler";

export function roundRobinInit(): void {
  listInit(sched.runQueue);
  setSchedClass(enqueue.index, pick.index, tick.index, preempts.index);
}

/** Ticks of a whole slice: 5 at nice 0, 1 at nice 19, 10 at nice -20. */
export function sliceTicks(nice: i32): i32 {
  return max<i32>(1, (<i32>TIME_SLICE_TICKS * (20 - nice)) / 20);
}

function enqueue(task: Task): void {
  if (task.slice <= 0) task.slice = sliceTicks(task.nice);
  listAddTail(sched.runQueue, task.runLink);
}

function pick(): usize {
  const queue = sched.runQueue;
  if (listEmpty(queue)) return 0;
  const node: ListHead = queue.next;
  listRemove(node);
  return changetype<usize>(container<Task>(node, offsetof<Task>("runNext")));
}

function tick(task: Task): bool {
  task.slice--;
  return task.slice <= 0 && !listEmpty(sched.runQueue);
}

function preempts(woken: Task, running: Task): bool {
  return woken.nice < running.nice;
}
