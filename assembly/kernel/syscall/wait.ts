// waitpid, wait4 (man 2 wait4).
import { writeUser32 } from "../mm/usercopy";
import { TaskState, sched } from "../sched/task";
import { reap } from "../sched/exit";
import { waitForChild, waitStatusOf } from "../sched/wait4";
import { writeRusage } from "./time";

export function sysWait4(pid: i32, status: u32, options: u32, rusage: u32): i32 {
  const child = waitForChild(pid, options);
  if (child === null) return sched.waitResult;
  const found = child.pid;
  // User memory first: a bad pointer must not lose the child.
  if (status != 0) {
    const error = writeUser32(status, waitStatusOf(child));
    if (error != 0) return error;
  }
  if (rusage != 0) {
    const error = writeRusage(rusage, child.userTime + child.childUserTime, child.systemTime + child.childSystemTime, child);
    if (error != 0) return error;
  }
  if (child.state == TaskState.ZOMBIE) reap(child);
  else child.stopStatus = 0;
  return found;
}

export function sysWaitpid(pid: i32, status: u32, options: u32): i32 {
  return sysWait4(pid, status, options, 0);
}
