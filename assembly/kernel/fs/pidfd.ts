// pidfd_open (man 2 pidfd_open): a process as a file, which is readable once the process has ended. It holds the
// process's group record, so that its id cannot come to mean another process.
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { ThreadGroup, groupDrop } from "../sched/group";
import { findTask } from "../sched/pid";
import { Task } from "../sched/task";
import { WaitQueue, waitQueueActive, waitQueueAt, waitQueueInit, wakeUp } from "../sched/wait";
import { Anon, anonFile } from "./anon";
import { File, FileOps } from "./file";
import { PIDFD_OPS, PIDFD_STATE, isError } from "./globals";
import { putLine, putSigned, putText } from "./proc/seq";
import { pollWait } from "./select-table";

/** Everyone who polls some pidfd; each looks for itself when any process ends. */
@inline
function waiters(): WaitQueue {
  return waitQueueAt(PIDFD_STATE, 0);
}

export function pidfdInit(): void {
  waitQueueInit(waiters());
  const ops = changetype<FileOps>(PIDFD_OPS);
  ops.poll = pidfdPoll.index;
  ops.release = pidfdRelease.index;
  ops.fdinfo = pidfdInfo.index;
}

/** A file for `task`, which leads its process unless `flags` have O.EXCL (PIDFD_THREAD): its address or -ENOMEM. */
export function pidfdCreate(task: Task, flags: u32): i32 {
  const made = anonFile(Anon.PIDFD, PIDFD_OPS, O.RDWR | (flags & (O.NONBLOCK | O.EXCL)), changetype<usize>(task.group));
  if (isError(made)) return made;
  task.group.refcount++;
  changetype<File>(<usize>made).data2 = task.pid;
  return made;
}

@inline
export function isPidfd(file: File): bool {
  return changetype<usize>(file.ops) == PIDFD_OPS;
}

/** The task that the file means, also a zombie; null once it has been waited for. */
export function pidfdTask(file: File): Task | null {
  const task = findTask(file.data2);
  return task !== null && changetype<usize>(task.group) == file.data ? task : null;
}

/** A process has ended or was waited for. */
export function pidfdNotify(): void {
  if (waitQueueActive(waiters())) wakeUp(waiters(), Poll.IN | Poll.RDNORM | Poll.HUP);
}

function pidfdPoll(file: File, table: usize): u32 {
  pollWait(file, waiters(), table);
  const task = pidfdTask(file);
  if (task == null) return Poll.IN | Poll.RDNORM | Poll.HUP;
  const ended = task.leads ? task.group.dead : task.ended;
  return ended ? Poll.IN | Poll.RDNORM : 0;
}

function pidfdInfo(file: File): void {
  const task = pidfdTask(file);
  putText("Pid:\t");
  putSigned(task == null ? -1 : task.pid);
  putLine();
}

function pidfdRelease(file: File): void {
  groupDrop(changetype<ThreadGroup>(file.data));
}
