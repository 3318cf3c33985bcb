// The signal mask that pselect, ppoll and epoll_pwait put in place while they wait (man 2 select, "pselect").
// When a signal ends the wait, its delivery puts the old mask back (TaskFlag.RESTORE_MASK); else the call does.
import { Errno } from "../../abi/errno";
import { copyFromUser } from "../mm/usercopy";
import { TaskFlag, current } from "../sched/task";
import { SCRATCH } from "../fs/globals";
import { blockable } from "./send";

/** Bytes of the kernel's sigset_t. */
@inline const SIGSET_SIZE: u32 = 8;

/** Replaces the current task's mask by the one at user address `set`. 0, -EINVAL, -EFAULT. */
export function signalMaskForCall(set: u32, size: u32): i32 {
  if (size != SIGSET_SIZE) return -Errno.EINVAL;
  if (copyFromUser(SCRATCH, set, SIGSET_SIZE) < 0) return -Errno.EFAULT;
  const task = current();
  task.signal.saved = task.signal.blocked;
  task.signal.blocked = blockable(load<u64>(SCRATCH));
  task.flags |= TaskFlag.RESTORE_MASK;
  return 0;
}

/** The call ends without a signal: the old mask is back. Harmless when there was none. */
export function signalMaskRestore(): void {
  const task = current();
  if ((task.flags & TaskFlag.RESTORE_MASK) == 0) return;
  task.flags &= ~TaskFlag.RESTORE_MASK;
  task.signal.blocked = task.signal.saved;
}
