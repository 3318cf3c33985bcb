// The alternate signal stack of a thread (man 2 sigaltstack).
import { Errno } from "../../abi/errno";
import { SigAltStack } from "../../abi/signal";
import { Task } from "../sched/task";

/** Whether `sp` lies on the alternate stack. With SS_AUTODISARM it never does: there is none while a handler runs. */
export function onAltStack(task: Task, sp: u32): bool {
  return (task.signal.altFlags & SigAltStack.AUTODISARM) == 0 && withinAltStack(task, sp);
}

@inline
export function withinAltStack(task: Task, sp: u32): bool {
  const state = task.signal;
  return state.altSize != 0 && sp - state.altBase - 1 < state.altSize;
}

/** ss_flags as sigaltstack reports them. */
export function altStackFlags(task: Task): u32 {
  const state = task.signal;
  const kept = state.altFlags & SigAltStack.AUTODISARM;
  if (state.altSize == 0) return SigAltStack.DISABLE | kept;
  return (onAltStack(task, task.frame.esp) ? <u32>SigAltStack.ONSTACK : 0) | kept;
}

/** Sets another one. 0, -EPERM (in use), -EINVAL, -ENOMEM (too small). */
export function altStackSet(task: Task, base: u32, flags: u32, size: u32): i32 {
  const state = task.signal;
  if (onAltStack(task, task.frame.esp)) return -Errno.EPERM;
  const mode = flags & ~(<u32>SigAltStack.AUTODISARM);
  if (mode != 0 && mode != SigAltStack.ONSTACK && mode != SigAltStack.DISABLE) return -Errno.EINVAL;
  // Nothing asked for, nothing refused: not even a size that is too small (Linux since 5.14).
  if (state.altBase == base && state.altSize == size && state.altFlags == flags) return 0;
  if (mode != SigAltStack.DISABLE && size < <u32>SigAltStack.MINSIGSTKSZ) return -Errno.ENOMEM;
  state.altFlags = flags;
  state.altBase = mode == SigAltStack.DISABLE ? 0 : base;
  state.altSize = mode == SigAltStack.DISABLE ? 0 : size;
  return 0;
}

/** A handler starts: with SS_AUTODISARM the stack is taken away until the frame is left. */
export function altStackDisarm(task: Task): void {
  const state = task.signal;
  if ((state.altFlags & SigAltStack.AUTODISARM) == 0) return;
  state.altBase = 0;
  state.altSize = 0;
  state.altFlags = SigAltStack.DISABLE;
}
