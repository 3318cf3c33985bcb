// The idle task: nobody is runnable, so the processor halts until an interrupt (stubs.ts, `sti; hlt; jmp`).
// While idle the clock does not tick: PIT channel 0 is set to a single shot for the next timer, or stopped when
// there is none, so an idle machine costs its host nothing.
import { IDLE_LOOP } from "../entry/stubs";
import { Selector } from "../entry/descriptors";
import { FRAME_SIZE_KERNEL, PtRegs } from "../entry/ptregs";
import { IDLE_STACK } from "../layout";
import { KERNEL_STACK_SIZE } from "../param";
import { Eflags } from "../../machine/cpu/state";
import { Task, TaskFlag, TaskState, sched } from "./task";
import { tickStop } from "../time/tick";
import { listInit } from "../lib/list";

/** Makes the idle task in `task` (zeroed memory): pid 0, on its own stack, about to run the idle loop. */
export function idleInit(task: Task): void {
  task.state = TaskState.RUNNABLE;
  task.flags = TaskFlag.KERNEL;
  task.kernelStack = IDLE_STACK;
  const frame = changetype<PtRegs>(IDLE_STACK + KERNEL_STACK_SIZE - FRAME_SIZE_KERNEL);
  frame.eip = IDLE_LOOP;
  frame.cs = Selector.KERNEL_CS;
  frame.eflags = Eflags.FIXED | Eflags.IF;
  task.frame = frame;
  listInit(task.runLink);
  store<u32>(task.comm, 0x656c6469); // "idle"
}

/** The idle task gets the processor, or gets it back after an interrupt that gave nobody anything to do. */
export function idleEnter(): void {
  tickStop();
}

/** An interrupt ended the halt. */
export function idleLeave(): void {
  if (sched.runnableCount != 0) sched.idle.flags |= TaskFlag.NEED_RESCHED;
}
