// Looking tasks up for /proc: by process id, and in the order of ids.
import { container } from "../../lib/list";
import { Task, sched } from "../../sched/task";

/** The task with the smallest pid >= `pid` (the idle task has none), or null. */
export function taskFrom(pid: u32): Task | null {
  let best: Task | null = null;
  const head = sched.tasks;
  for (let node = head.next; changetype<usize>(node) != changetype<usize>(head); node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.pid == 0 || task.pid < pid) continue;
    if (best == null || task.pid < best.pid) best = task;
  }
  return best;
}

export function taskByPid(pid: u32): Task | null {
  if (pid == 0) return null;
  const task = taskFrom(pid);
  return task != null && task.pid == pid ? task : null;
}
