// Fair turns: of those who may run, the one goes first that has had the least of the processor. What a task has had is its
// virtual runtime (Linux: CFS): time on the processor, 1.25 times dearer for each step of nice. Real-time tasks (man 7
// sched: SCHED_FIFO, SCHED_RR) go before all others, by priority.
//
// Who wakes from sleep goes ahead of those who compute, at the next tick, as long as it has had no more than CREDIT beyond
// the one that has had least: so a shell whose key is pressed answers however many others there are, and the order changes
// but not the share. What a sleeper saves up is CREDIT, too. A new task stands where its parent stands. A turn is a slice of
// ticks, shorter when many wait. All of it follows the virtual clock, and equals go in the order they came.
import { ListHead, container, listAddHead, listEmpty, listInit, listRemove } from "../lib/list";
import { SchedPolicy } from "../../abi/sched";
import { timeNow } from "../time/clock";
import { Task, sched } from "./task";
import { TICK_NS, TIME_SLICE_TICKS } from "../param";
import { setSchedClass } from "./scheduler";

@inline const POLICY_MASK: u32 = ~(<u32>SchedPolicy.RESET_ON_FORK);
/** How far a sleeper's virtual runtime may lie before or behind the others', ns: a slice of nice 0. */
@inline const CREDIT: u64 = TIME_SLICE_TICKS * TICK_NS;
/** With more tasks than this slices become shorter, so that a round of all takes no longer, down to a tick each. */
@inline const WHOLE_SLICES: u32 = 4;

export function fairInit(): void {
  listInit(sched.runQueue);
  setSchedClass(enqueue.index, pick.index, tick.index, preempts.index);
}

/** Ticks of a whole slice: 5 at nice 0, 1 at nice 19, 10 at nice -20. */
export function sliceTicks(nice: i32): i32 {
  return max<i32>(1, (<i32>TIME_SLICE_TICKS * (20 - nice)) / 20);
}

/** Adds what the running task has used since the last call to its virtual runtime. */
export function fairCharge(): void {
  const now = timeNow();
  const task = sched.current;
  const used = now - sched.turnStart;
  sched.turnStart = now;
  if (task === sched.idle || task.rtPriority != 0) return;
  task.virtualRuntime += weighted(used, task.nice);
  let first = sched.runQueue.next;
  while (first !== sched.runQueue && isFirst(taskAt(first))) first = first.next;
  const least = first === sched.runQueue ? task.virtualRuntime : min(task.virtualRuntime, taskAt(first).virtualRuntime);
  sched.virtualTime = max(sched.virtualTime, least);
}

/** Whether it goes before the order of virtual runtimes. */
@inline
function isFirst(task: Task): bool {
  return task.rtPriority != 0 || task.ahead;
}

/** The running task lets the others go first (sched_yield): behind all that are no more than a slice ahead of it. */
export function fairYield(): void {
  fairCharge();
  const task = sched.current;
  const last = sched.runQueue.prev;
  if (task.rtPriority == 0 && last !== sched.runQueue) {
    task.virtualRuntime = max(task.virtualRuntime, min(taskAt(last).virtualRuntime, sched.virtualTime + CREDIT));
  }
  task.slice = 0;
}

/** A step of nice is worth a quarter more (Linux: sched_prio_to_weight). */
function weighted(used: u64, nice: i32): u64 {
  let cost = used;
  for (let step = 0; step < nice; step++) cost += cost >> 2;
  for (let step = 0; step > nice; step--) cost = cost * 4 / 5;
  return cost;
}

function enqueue(task: Task): void {
  if (task.slice <= 0) task.slice = max<i32>(1, sliceTicks(task.nice) * WHOLE_SLICES / <i32>max<u32>(WHOLE_SLICES, sched.runnableCount));
  if (task === sched.current) {
    fairCharge();
    task.ahead = false;
  } else {
    if (sched.virtualTime > CREDIT) task.virtualRuntime = max(task.virtualRuntime, sched.virtualTime - CREDIT);
    task.ahead = task.voluntarySwitches != 0 && task.virtualRuntime < sched.virtualTime + CREDIT;
  }
  // From both ends at once: who has slept or was just made belongs near one end, whose turn is over near the other.
  const queue = sched.runQueue;
  let front = queue.next;
  let back = queue.prev;
  while (true) {
    if (front === queue || before(task, taskAt(front))) {
      listAddHead(front.prev, task.runLink);
      return;
    }
    if (!before(task, taskAt(back))) {
      listAddHead(back, task.runLink);
      return;
    }
    front = front.next;
    back = back.prev;
  }
}

/** Whether `task` goes before one that was there first. */
@inline
function before(task: Task, other: Task): bool {
  if (task.rtPriority != other.rtPriority) return task.rtPriority > other.rtPriority;
  if (task.rtPriority != 0) return false;
  if (task.ahead != other.ahead) return task.ahead;
  return !task.ahead && task.virtualRuntime < other.virtualRuntime;
}

function pick(): usize {
  fairCharge();
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
  fairCharge();
  if ((task.policy & POLICY_MASK) == SchedPolicy.FIFO) return false;
  task.slice--;
  const head = sched.runQueue.next;
  if (head === sched.runQueue) return false;
  return task.slice <= 0 || (taskAt(head).ahead && !isFirst(task));
}

/** A woken task takes the processor at once when it is of higher priority, or of better nice and has had less. */
function preempts(woken: Task, running: Task): bool {
  if (woken.rtPriority != running.rtPriority) return woken.rtPriority > running.rtPriority;
  return woken.rtPriority == 0 && woken.nice < running.nice && woken.virtualRuntime < running.virtualRuntime;
}
