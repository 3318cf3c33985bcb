// What a tracer's wait finds: stops and ends of what it traces, threads too (man 2 ptrace, "Stopped states").
import { WaitId, WaitOption } from "../../abi/fcntl";
import { container } from "../lib/list";
import { Task, TaskState, current, sched } from "../sched/task";

@inline const STATUS_STOPPED: u32 = 0x7f;

/** Whether the current process traces `task`. */
@inline
export function tracedByUs(task: Task): bool {
  const trace = task.ptrace;
  return trace !== null && trace.tracer.group === current().group;
}

/** Whether there is a tracee of that name at all: it may have news later. */
export function traceesNamed(type: WaitId, id: u32): bool {
  return find(type, id, 0, false) !== null;
}

/** A tracee of the current process that `type` and `id` name, with news; null without. */
export function traceeWithNews(type: WaitId, id: u32, options: u32): Task | null {
  return find(type, id, options, true);
}

function find(type: WaitId, id: u32, options: u32, withNews: bool): Task | null {
  if (current().group.tracees == 0) return null;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (!tracedByUs(task) || !names(type, id, task)) continue;
    if ((options & WaitOption.NOTHREAD) != 0 && task.ptrace!.tracer !== current()) continue;
    if (!withNews || hasNews(task, options)) return task;
  }
  return null;
}

function names(type: WaitId, id: u32, task: Task): bool {
  if (type == WaitId.PID) return task.pid == id;
  return type != WaitId.PGID || task.pgid == id;
}

function hasNews(task: Task, options: u32): bool {
  if (traceeEnded(task)) return (options & WaitOption.EXITED) != 0;
  const trace = task.ptrace!;
  return trace.stopped && !trace.reported && !trace.listening;
}

/** A leader ends with its process, another thread by itself. */
export function traceeEnded(task: Task): bool {
  return task.state == TaskState.ZOMBIE && (!task.leads || task.group.dead);
}

/** Wait status of a stop. */
export function traceeStatus(task: Task): u32 {
  return STATUS_STOPPED | (task.ptrace!.code << 8);
}
