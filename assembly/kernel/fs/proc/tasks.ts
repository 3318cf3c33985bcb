// Looking tasks up for /proc: by process or thread id, and processes in the order of ids.
import { container } from "../../lib/list";
import { Mm } from "../../mm/mm";
import { threadAt } from "../../sched/group";
import { findTask } from "../../sched/pid";
import { File } from "../file";
import { FsType } from "../super";
import { Proc } from "./kinds";
import { Task, sched } from "../../sched/task";

/** The process (by its leader) or, with `process`, the thread of it with the smallest id >= `pid`; or null. */
export function taskFrom(pid: u32, process: u32): Task | null {
  let best: Task | null = null;
  const head = sched.tasks;
  for (let node = head.next; changetype<usize>(node) != changetype<usize>(head); node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.pid < pid || (process == 0 ? !task.leads : task.tgid != process)) continue;
    if (best == null || task.pid < best.pid) best = task;
  }
  return best;
}

/** Whether `file` is the directory of a process in /proc; inode.data is then its id. */
export function isProcessDirectory(file: File): bool {
  return file.inode.sb.type == FsType.PROC && file.inode.data2 == <u32>Proc.PID;
}

export function taskByPid(pid: u32): Task | null {
  return findTask(pid);
}

/** The address space of `task` or, when it has ended, that of a thread that lives on. */
export function memoryOf(task: Task): Mm | null {
  const head = task.group.threads;
  for (let node = head.next; task.mm === null && node !== head; node = node.next) {
    if (threadAt(node).mm !== null) return threadAt(node).mm;
  }
  return task.mm;
}
