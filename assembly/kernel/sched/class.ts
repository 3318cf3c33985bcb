// The scheduler class: the policy as four functions (table indices).
import { SCHED_GLOBALS } from "../layout";
import { Sched } from "./task";

/**
 *   0    enqueue: (task: Task) => void        the task may run
 *   4    pick: () => Task | null              takes the next task off the queue
 *   8    tick: (task: Task) => bool           the running task's tick; true: its turn is over
 *   12   preempts: (woken: Task, running: Task) => bool
 */
@unmanaged
export class SchedClass {
  enqueue: u32;
  pick: u32;
  tick: u32;
  preempts: u32;
}

export const schedClass = changetype<SchedClass>(SCHED_GLOBALS + ((offsetof<Sched>() + 15) & ~15));
