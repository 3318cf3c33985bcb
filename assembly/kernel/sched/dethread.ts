// execve in a process of many threads (man 2 execve, "Effect on process attributes"): all the others end, and the one
// that goes on takes the leader's place and id. Then it must share nothing that the new program may not see.
import { Errno } from "../../abi/errno";
import { Sig } from "../../abi/signal";
import { WaitReason } from "../../abi/trace";
import { filesFork, filesPut } from "../fs/fdtable";
import { futexTaskExit } from "../futex/exit";
import { listAddTail, listRemove } from "../lib/list";
import { killThreads } from "../signal/kill";
import { killPending } from "../signal/send";
import { sigHandCreate, sigHandPut } from "../signal/state";
import { posixTimersDelete } from "../time/posix";
import { leaveGroup } from "./exit";
import { vforkDone } from "./fork";
import { Task, TaskState } from "./task";
import { sleep } from "./wait";

/**
 * The current task becomes the only one of its process. 0; BLOCKED while the others are on their way out, and then
 * execve runs again from its start; -EAGAIN when the process is being killed, -ENOMEM.
 */
export function becomeOnlyThread(task: Task): i32 {
  const group = task.group;
  if (group.exiting || killPending(task)) return -Errno.EAGAIN;
  if (group.live > 1) {
    if (group.execTask === null) {
      group.execTask = task;
      killThreads(group, task);
    } else if (group.execTask !== task) return -Errno.EAGAIN;
    return sleep(TaskState.UNINTERRUPTIBLE, WaitReason.EXEC);
  }
  group.execTask = null;
  if (!task.leads) takeLead(task);
  return unshare(task) ? 0 : -Errno.ENOMEM;
}

/** The old program's memory is about to go, and its timers: who waits for that is told. */
export function leaveMemory(task: Task): void {
  posixTimersDelete(task.group);
  futexTaskExit(task);
  vforkDone(task);
}

/** `task` trades its id for the dead leader's and takes its place among its parent's children. */
function takeLead(task: Task): void {
  const group = task.group;
  const leader = group.leader;
  const parent = leader.parent;
  const id = task.pid;
  task.pid = leader.pid;
  leader.pid = id;
  task.startTime = leader.startTime;
  task.exitSignal = Sig.CHLD;
  task.parentDeathSignal = leader.parentDeathSignal;
  task.parent = parent;
  leader.parent = null;
  listRemove(leader.siblingLink);
  if (parent !== null) listAddTail(parent.group.children, task.siblingLink);
  group.leader = task;
  leaveGroup(leader);
}

/** Handlers and descriptors of its own. */
function unshare(task: Task): bool {
  if (task.sighand.count > 1) {
    const hand = sigHandCreate(task.sighand);
    if (hand === null) return false;
    sigHandPut(task.sighand);
    task.sighand = hand;
  }
  const files = task.files!;
  if (files.refcount > 1) {
    const copy = filesFork(files);
    if (copy === null) return false;
    task.files = copy;
    filesPut(files);
  }
  return true;
}
