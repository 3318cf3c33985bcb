// User and group ids of a task (man 7 credentials): who may change them to what, and what a task may do to another one
// by them. Root (effective user id 0) may do all.
import { Errno } from "../../abi/errno";
import { Task, current } from "./task";
import { userGet, userPut } from "./user";

/** An id that leaves the old one as it is. */
@inline export const UNCHANGED: u32 = 0xffffffff;

/** Sets the ids that are not UNCHANGED; file-system ids follow the effective ones. 0, or -EAGAIN without memory. */
export function setUserIds(task: Task, real: u32, effective: u32, saved: u32): i32 {
  if (real != UNCHANGED && real != task.uid) {
    const user = userGet(real);
    if (user === null) return -Errno.EAGAIN;
    task.user.tasks--;
    userPut(task.user);
    user.tasks++;
    task.user = user;
    task.uid = real;
  }
  if (effective != UNCHANGED) task.euid = effective;
  if (saved != UNCHANGED) task.suid = saved;
  task.fsuid = task.euid;
  return 0;
}

export function setGroupIds(task: Task, real: u32, effective: u32, saved: u32): i32 {
  if (real != UNCHANGED) task.gid = real;
  if (effective != UNCHANGED) task.egid = effective;
  if (saved != UNCHANGED) task.sgid = saved;
  task.fsgid = task.egid;
  return 0;
}

/** Whether the current task may look into `task` (Linux: ptrace_may_access): the same process, the same user, or root. */
export function mayTrace(task: Task): bool {
  return mayLimit(task);
}

/** Whether the current task may see and change the limits of `task` (man 2 prlimit): all its ids must be the caller's. */
export function mayLimit(task: Task): bool {
  const self = current();
  if (self.group === task.group || self.euid == 0) return true;
  return self.uid == task.uid && self.uid == task.euid && self.uid == task.suid &&
    self.gid == task.gid && self.gid == task.egid && self.gid == task.sgid;
}
