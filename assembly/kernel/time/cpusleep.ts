// clock_nanosleep on processor time: sleepers are looked at by the tick, as the timers on such clocks are, and never more
// often, so that one cannot be woken by what looking costs.
import { WaitReason } from "../../abi/trace";
import { TIME_GLOBALS } from "../layout";
import { container, listAddTail, listInit } from "../lib/list";
import { findTask } from "../sched/pid";
import { TaskState, current } from "../sched/task";
import { NO_DEADLINE, WaitEntry, WaitQueue, sleep, wakeTask, waitQueueActive, waitQueueAt } from "../sched/wait";
import { groupCpuTime } from "../sched/account";

@inline
function sleepers(): WaitQueue {
  return waitQueueAt(TIME_GLOBALS, 0x240);
}

export function cpuSleepInit(): void {
  listInit(sleepers().head);
}

/** The current task sleeps until the process led by `pid` has used `target` ns, or is gone: as sched/wait.ts, waitOn. */
export function cpuSleep(pid: u32, target: u64): i32 {
  const task = current();
  const sys = task.sys;
  sys.deadline = NO_DEADLINE;
  sys.value = pid;
  task.cpuSleep = target;
  task.wait.flags = 0;
  listAddTail(sleepers().head, task.wait.link);
  return sleep(TaskState.INTERRUPTIBLE, WaitReason.SLEEP);
}

/** The tick: wakes those whose time has come. */
export function cpuSleepersRun(): void {
  const queue = sleepers();
  if (!waitQueueActive(queue)) return;
  for (let node = queue.head.next; node !== queue.head; node = node.next) {
    const task = container<WaitEntry>(node, 0).task;
    const leader = findTask(task.sys.value);
    if (leader === null || groupCpuTime(leader.group) >= task.cpuSleep) wakeTask(task);
  }
}
