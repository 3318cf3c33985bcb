// What a task may do to another one, by their user ids (man 7 credentials).
import { Task, current } from "./task";

/** Whether the current task may look into `task` (Linux: ptrace_may_access): the same process, the same user, or root. */
export function mayTrace(task: Task): bool {
  const self = current();
  if (self.group === task.group || self.euid == 0) return true;
  return self.uid == task.uid && self.uid == task.euid && self.uid == task.suid &&
    self.gid == task.gid && self.gid == task.egid && self.gid == task.sgid;
}

/** Whether the current task may see and change the limits of `task` (man 2 prlimit). */
export function mayLimit(task: Task): bool {
  const self = current();
  if (self.group === task.group || self.euid == 0) return true;
  return self.uid == task.euid && self.uid == task.suid && self.uid == task.uid &&
    self.gid == task.egid && self.gid == task.sgid && self.gid == task.gid;
}
