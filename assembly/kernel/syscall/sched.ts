// Scheduling calls (man 2 nice, getpriority, sched_yield).
import { Errno } from "../../abi/errno";
import { container } from "../lib/list";
import { Task, TaskFlag, TaskState, current, sched } from "../sched/task";

@inline const NICE_MIN: i32 = -20;
@inline const NICE_MAX: i32 = 19;

const enum Which {
  PROCESS = 0,
  GROUP = 1,
  USER = 2,
}

export function sysSchedYield(): i32 {
  const task = current();
  task.slice = 0;
  task.flags |= TaskFlag.NEED_RESCHED;
  return 0;
}

export function sysNice(increment: i32): i32 {
  const task = current();
  const wanted = clampNice(task.nice + max<i32>(-40, min<i32>(40, increment)));
  if (wanted < task.nice && task.euid != 0) return -Errno.EPERM;
  task.nice = wanted;
  return 0;
}

/** 20 - nice, so that the result is never negative; the highest priority among those that match. */
export function sysGetpriority(which: u32, who: u32): i32 {
  if (which > <u32>Which.USER) return -Errno.EINVAL;
  let best: i32 = -Errno.ESRCH;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (matches(task, which, who)) best = max<i32>(best, 20 - task.nice);
  }
  return best;
}

export function sysSetpriority(which: u32, who: u32, priority: i32): i32 {
  if (which > <u32>Which.USER) return -Errno.EINVAL;
  const self = current();
  const wanted = clampNice(priority);
  let result: i32 = -Errno.ESRCH;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (!matches(task, which, who)) continue;
    if (self.euid != 0 && self.euid != task.uid && self.euid != task.euid) result = -Errno.EPERM;
    else if (wanted < task.nice && self.euid != 0) result = -Errno.EACCES;
    else {
      task.nice = wanted;
      if (result == -Errno.ESRCH) result = 0;
    }
  }
  return result;
}

function matches(task: Task, which: u32, who: u32): bool {
  if (task.state == TaskState.DEAD) return false;
  if (which == Which.PROCESS) return task.pid == (who == 0 ? current().pid : who);
  if (which == Which.GROUP) return task.pgid == (who == 0 ? current().pgid : who);
  return task.uid == (who == 0 ? current().uid : who);
}

function clampNice(nice: i32): i32 {
  return max<i32>(NICE_MIN, min<i32>(NICE_MAX, nice));
}
