// The signal mask for the length of one call: sigsuspend, pselect, ppoll, epoll_pwait. When a signal ends the call,
// delivery puts the old mask back behind the handler; else the call itself does.
import { Errno } from "../../abi/errno";
import { SIGNAL_GLOBALS } from "../layout";
import { copyFromUser } from "../mm/usercopy";
import { TaskFlag, current } from "../sched/task";
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
  task.signal.blocked = blockable(mask);
}

/** The call ends without a signal. */
export function signalMaskRestore(): void {
  const task = current();
  if ((task.flags & TaskFlag.RESTORE_MASK) == 0) return;
  task.flags &= ~TaskFlag.RESTORE_MASK;
  task.signal.blocked = task.signal.saved;
}
