// Round robin with a time slice that nice makes longer or shorter; a woken task of a better nice preempts. Real-time
// tasks (man 7 sched: SCHED_FIFO, SCHED_RR) go before all others, by priority.
import { ListHead, container, listAddTail, listEmpty, listInit, listRemove } from "../lib/list";
import { SchedPolicy } from "../../abi/sched";
import { Task, sched } from "./task";
import { TIME_SLICE_TICKS } from "../param";
import { setSchedClass } from "./scheduler";

@inline const POLICY_MASK: u32 = ~(<u32>SchedPolicy.RESET_ON_FORK);

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
  if (task.rtPriority == 0) {
    listAddTail(sched.runQueue, task.runLink);
    return;
  }
  let before = sched.runQueue.next;
  while (before !== sched.runQueue && taskAt(before).rtPriority >= task.rtPriority) before = before.next;
  listAddTail(before, task.runLink);
}

function pick(): usize {
  const queue = sched.runQueue;
  if (listEmpty(queue)) return 0;
  const node: ListHead = queue.next;
  listRemove(node);
  return changetype<usize>(taskAt(node));
}

@inline
function taskAt(node: ListHead): Task {
  return container<Task>(node, offsetof<Task>("runNext"));
}

function tick(task: Task): bool {
  if ((task.policy & POLICY_MASK) == SchedPolicy.FIFO) return false;
  task.slice--;
  return task.slice <= 0 && !listEmpty(sched.runQueue);
}

function preempts(woken: Task, running: Task): bool {
  if (woken.rtPriority != running.rtPriority) return woken.rtPriority > running.rtPriority;
  return woken.rtPriority == 0 && woken.nice < running.nice;
}
