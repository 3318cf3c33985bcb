// Every way into the kernel and out again. The kernel gate calls kernelEntry with the trap frame; it handles the one
// cause, then decides who goes on: run a woken system call again, deliver signals, or switch to another task.
// Stands on: stubs.ts (i386 side), syscall.ts, exception.ts, irq/irq.ts, sched/scheduler.ts.
import { PtRegs, fromUser } from "./ptregs";
import { IRQ_LINES, IRQ_VECTOR, SYSCALL_VECTOR } from "./vectors";
import { syscallEnter, syscallResume } from "./syscall";
import { exceptionEnter } from "./exception";
import { irqEnter } from "../irq/irq";
import { KERNEL_OFFSET } from "../layout";
import { Task, TaskFlag, TaskState, current, sched } from "../sched/task";
import { schedule } from "../sched/scheduler";
import { accountKernelEntry, accountKernelExit } from "../sched/account";
import { reapUnwanted } from "../sched/exit";
import { idleEnter, idleLeave } from "../sched/idle";
import { ptraceResume } from "../ptrace/stop";
import { rseqFixup } from "../sched/rseq";
import { signalDeliver, signalWork } from "../signal/deliver";
import { cpu } from "../../machine/cpu/state";

/** The frame slot of a trap that is no system call: signal delivery must not restart anything. */
@inline export const NOT_A_SYSCALL: u32 = <u32>-1;

/** Called by the kernel gate; `address` = physical address of the frame that the stub made. EAX holds the vector. */
export function kernelEntry(address: usize): void {
  const frame = changetype<PtRegs>(address);
  const vector = cpu.eax;
  const task = current();
  task.frame = frame;
  accountKernelEntry(task);
  if (task === sched.idle) idleLeave();

  if (vector == SYSCALL_VECTOR) {
    frame.origEax = frame.eax;
    syscallEnter(task, frame);
  } else if (vector - IRQ_VECTOR < IRQ_LINES) {
    frame.origEax = NOT_A_SYSCALL;
    irqEnter(vector - IRQ_VECTOR);
  } else {
    const errorCode = frame.origEax;
    frame.origEax = NOT_A_SYSCALL;
    exceptionEnter(vector, frame, errorCode);
  }
  leaveKernel();
}

/** Picks the task that goes on and puts the CPU on its frame. */
export function leaveKernel(): void {
  let task = current();
  for (;;) {
    if (task.state != TaskState.RUNNABLE || (task.flags & TaskFlag.NEED_RESCHED) != 0) task = schedule();
    if (task === sched.idle) {
      idleEnter();
      break;
    }
    if (task.ptrace !== null && ptraceResume(task)) continue;
    if (task.flags & TaskFlag.IN_SYSCALL) syscallResume(task);
    else if (signalWork(task) && fromUser(task.frame)) signalDeliver(task);
    else if ((task.flags & TaskFlag.RSEQ_EVENT) != 0) rseqFixup(task);
    else break;
  }
  if (sched.reapList !== null) reapUnwanted();
  accountKernelExit(task);
  cpu.esp = KERNEL_OFFSET + <u32>changetype<usize>(task.frame);
}

/** The first step into user mode at the end of boot: the CPU pops the frame of the task that leaveKernel chose. */
export function enterFirstTask(restore: u32): void {
  leaveKernel();
  cpu.eip = restore;
}
