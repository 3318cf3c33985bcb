// Death of a whole process: every thread gets SIGKILL of its own, which nothing blocks or delays.
import { Sig } from "../../abi/signal";
import { ThreadGroup, threadAt } from "../sched/group";
import { makeRunnable } from "../sched/scheduler";
import { Task, TaskFlag, TaskState } from "../sched/task";
import { wakeTask } from "../sched/wait";
import { sigBit } from "./state";

/** All threads of `group` but `except` go to their end, whatever they do. */
export function killThreads(group: ThreadGroup, except: Task | null): void {
  group.stopCount = 0;
  const head = group.threads;
  for (let node = head.next; node !== head; node = node.next) {
    const task = threadAt(node);
    task.flags &= ~TaskFlag.STOP_PENDING;
    if (task === except || task.flags & TaskFlag.EXITING) continue;
    task.signal.pending |= sigBit(Sig.KILL);
    if (task.state == TaskState.STOPPED) makeRunnable(task);
    else wakeTask(task);
  }
}
