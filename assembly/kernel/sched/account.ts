// Who used the processor. Retired instructions are the measure: each belongs to the task that was current.
import { Task } from "./task";
import { cpuInstructions } from "../../machine/cpu/run";

/** A trap came: the instructions since the last way out were `task`'s. */
export function accountKernelEntry(task: Task): void {
  const now = cpuInstructions();
  const spent = now - task.lastCount;
  task.instructions += spent;
  task.userTime += spent;
  task.lastCount = now;
}

/** `task` goes on. */
export function accountKernelExit(task: Task): void {
  task.lastCount = cpuInstructions();
}
