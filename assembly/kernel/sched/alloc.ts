// The memory of a task: one slab object with its small records behind it, and what is freed with it.
import { FutexWaiter } from "../futex/queue";
import { freePages } from "../mm/page";
import { kfree, kmalloc } from "../mm/slab";
import { ptraceFree } from "../ptrace/state";
import { listInit } from "../lib/list";
import { KERNEL_STACK_ORDER } from "../param";
import { SignalState, sigHandPut, signalStateInit } from "../signal/state";
import { TIMER_SIZE, Timer, timerInit } from "../time/timer";
import { FXSAVE_SIZE } from "./fpu";
import { groupPut } from "./group";
import { groupListSet } from "./groups";
import { SyscallState, Task } from "./task";
import { userPut } from "./user";
import { WaitEntry, wakeTask } from "./wait";

/** Where the records behind a Task lie in its slab object. */
@inline const SYS_AT: usize = (offsetof<Task>() + 15) & ~15;
@inline const WAIT_AT: usize = SYS_AT + ((offsetof<SyscallState>() + 15) & ~15);
@inline const TIMER_AT: usize = WAIT_AT + ((offsetof<WaitEntry>() + 15) & ~15);
@inline const SIGNAL_AT: usize = TIMER_AT + ((TIMER_SIZE + 15) & ~15);
@inline const FUTEX_AT: usize = SIGNAL_AT + ((offsetof<SignalState>() + 15) & ~15);
@inline const FPU_AT: usize = FUTEX_AT + ((offsetof<FutexWaiter>() + 15) & ~15);
@inline const TASK_BYTES: usize = FPU_AT + FXSAVE_SIZE;

/** A zeroed task with its records and lists in order, without group and handlers; null when out of memory. */
export function allocTask(): Task | null {
  const at = kmalloc(TASK_BYTES);
  if (at == 0) return null;
  memory.fill(at, 0, TASK_BYTES);
  const task = changetype<Task>(at);
  task.sys = changetype<SyscallState>(at + SYS_AT);
  task.wait = changetype<WaitEntry>(at + WAIT_AT);
  task.timer = changetype<Timer>(at + TIMER_AT);
  task.signal = changetype<SignalState>(at + SIGNAL_AT);
  task.futex = changetype<FutexWaiter>(at + FUTEX_AT);
  task.futex.task = task;
  task.fpu = at + FPU_AT;
  task.wait.task = task;
  listInit(task.wait.link);
  listInit(task.runLink);
  listInit(task.allLink);
  listInit(task.groupLink);
  listInit(task.siblingLink);
  signalStateInit(task.signal);
  timerInit(task.timer, wakeByDeadline.index, at);
  return task;
}

/** Frees a task that never ran or has been waited for, which holds no files and memory any more. */
export function freeTask(task: Task): void {
  ptraceFree(task);
  if (changetype<usize>(task.sighand) != 0) sigHandPut(task.sighand);
  if (changetype<usize>(task.group) != 0) groupPut(task);
  if (changetype<usize>(task.user) != 0) {
    task.user.tasks--;
    userPut(task.user);
  }
  groupListSet(task, null);
  if (task.kernelStack != 0) freePages(task.kernelStack, KERNEL_STACK_ORDER);
  kfree(changetype<usize>(task));
}

/** Task.timer: the deadline of what the task waits for is here. */
function wakeByDeadline(at: usize): void {
  const task = changetype<Task>(at);
  task.sys.timedOut = 1;
  wakeTask(task);
}
