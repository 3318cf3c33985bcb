// The signal mask for the length of one call: sigsuspend, pselect, ppoll, epoll_pwait. When a signal ends the call,
// delivery puts the old mask back behind the handler; else the call itself does.
import { Errno } from "../../abi/errno";
import { SIGNAL_GLOBALS } from "../layout";
import { copyFromUser } from "../mm/usercopy";
import { threadAt } from "../sched/group";
import { Task, TaskFlag, TaskState, current } from "../sched/task";
import { wakeTask } from "../sched/wait";
import { blockable } from "./send";

@inline const SIGSET_BYTES: u32 = 8;
/** Kernel buffer for one set. */
@inline const SCRATCH: usize = SIGNAL_GLOBALS + 0x40;

/** Blocks the signals of the set at user address `set` until the call ends. 0, -EINVAL (size) or -EFAULT. */
export function signalMaskForCall(set: u32, size: u32): i32 {
  if (size != SIGSET_BYTES) return -Errno.EINVAL;
  const error = copyFromUser(SCRATCH, set, SIGSET_BYTES);
  if (error == 0) signalMaskReplace(load<u64>(SCRATCH));
  return error;
}

/** Blocks exactly `mask` until the call ends. */
export function signalMaskReplace(mask: u64): void {
  const task = current();
  if ((task.flags & TaskFlag.RESTORE_MASK) == 0) task.signal.saved = task.signal.blocked;
  task.flags |= TaskFlag.RESTORE_MASK;
  setBlocked(mask);
}

/** The call ends without a signal. */
export function signalMaskRestore(): void {
  const task = current();
  if ((task.flags & TaskFlag.RESTORE_MASK) == 0) return;
  task.flags &= ~TaskFlag.RESTORE_MASK;
  setBlocked(task.signal.saved);
}

/**
 * The current task blocks `mask`, but for what cannot be blocked. Signals of its process that it leaves to others by that
 * are offered to them.
 */
export function setBlocked(mask: u64): void {
  const task = current();
  const blocked = blockable(mask);
  const left = blocked & ~task.signal.blocked & task.group.shared.pending;
  task.signal.blocked = blocked;
  if (left != 0) retarget(task, left);
}

/** Wakes other threads of `task`'s process for the pending `signals` that it will not take. */
export function retarget(task: Task, signals: u64): void {
  let left = signals;
  const head = task.group.threads;
  for (let node = head.next; node !== head && left != 0; node = node.next) {
    const thread = threadAt(node);
    if (thread === task || thread.ended || (left & ~thread.signal.blocked) == 0) continue;
    left &= thread.signal.blocked;
    if (thread.state == TaskState.INTERRUPTIBLE) wakeTask(thread);
  }
}
