// Finding tasks, and giving out process ids.
import { container } from "../lib/list";
import { PID_MAX } from "../param";
import { Task, sched } from "./task";

/** The task with this id, also a zombie; null if there is none. */
export function findTask(pid: u32): Task | null {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.pid == pid) return task;
  }
  return null;
}

/** Whether some task belongs to process group `pgid` of session `sid`. */
export function groupInSession(pgid: u32, sid: u32): bool {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.pgid == pgid && task.sid == sid) return true;
  }
  return false;
}

/** Whether there is a process group `pgid`. */
export function groupExists(pgid: u32): bool {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    if (container<Task>(node, offsetof<Task>("allNext")).pgid == pgid) return true;
  }
  return false;
}

/** A pid that is in use neither as a pid nor as a group or session; 0 when there is none. */
export function allocPid(): u32 {
  for (let tries: u32 = 1; tries < PID_MAX; tries++) {
    const pid = sched.nextPid;
    sched.nextPid = pid + 1 < PID_MAX ? pid + 1 : FIRST_REUSED_PID;
    if (!pidInUse(pid)) return pid;
  }
  return 0;
}

/** After a wrap-around the low ids, held by daemons, are not tried again (Linux: RESERVED_PIDS). */
@inline const FIRST_REUSED_PID: u32 = 300;

function pidInUse(pid: u32): bool {
  // Until the ids have wrapped around, every next one is new.
  if (sched.pidsWrapped == 0) {
    if (pid + 1 == PID_MAX) sched.pidsWrapped = 1;
    return false;
  }
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.pid == pid || task.pgid == pid || task.sid == pid) return true;
  }
  return false;
}
