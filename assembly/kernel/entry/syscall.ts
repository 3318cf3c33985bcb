// System calls: int 0x80 with the number in EAX and arguments in EBX ECX EDX ESI EDI EBP; result in EAX.
// The one place where a negative errno becomes EAX, and where a call that blocked is run again.
import { PtRegs } from "./ptregs";
import { SyscallState, Task, TaskFlag } from "../sched/task";
import { BLOCKED, waitQueueRemove } from "../sched/wait";
import { timerCancel } from "../time/timer";
import { dispatch } from "../../../build/generated/dispatch";
import { ptraceSyscallBlocked, ptraceSyscallEntry, ptraceSyscallExit } from "../ptrace/stop";
import { NOT_A_SYSCALL } from "./entry";
import { traceSyscallEnter, traceSyscallExit, traceWaitEnd } from "../trace/trace";
import { statsSyscall } from "../trace/stats";
import { machineWork } from "../../machine/power";

/** What any call takes (machineWork). */
@inline const CALL_NS: u32 = 500;

/** A new call: forgets what an earlier one kept. */
export function syscallEnter(task: Task, frame: PtRegs): void {
  const sys = task.sys;
  memory.fill(changetype<usize>(sys), 0, offsetof<SyscallState>());
  task.flags |= TaskFlag.IN_SYSCALL;
  machineWork(CALL_NS);
  task.syscalls++;
  statsSyscall(frame.origEax);
  if (task.ptrace !== null && ptraceSyscallEntry(task)) return;
  traceSyscallEnter(task, frame);
  run(task, frame);
}

/** A call that a tracer held up begins, with the number and arguments that it has left; number -1: none does. */
export function syscallStart(task: Task): void {
  traceSyscallEnter(task, task.frame);
  if (task.frame.origEax != NOT_A_SYSCALL) {
    run(task, task.frame);
    return;
  }
  task.flags &= ~TaskFlag.IN_SYSCALL;
  ptraceSyscallExit(task);
}

/** The task was woken inside a call (by what it waited for, its deadline or a signal): the call runs again. */
export function syscallResume(task: Task): void {
  waitQueueRemove(task.wait);
  timerCancel(task.timer);
  traceWaitEnd(task, task.wait.reason);
  run(task, task.frame);
}

function run(task: Task, frame: PtRegs): void {
  const result = dispatch(frame.origEax, frame.ebx, frame.ecx, frame.edx, frame.esi, frame.edi, frame.ebp);
  if (result == BLOCKED) {
    if (task.ptrace !== null) ptraceSyscallBlocked(task);
    return;
  }
  task.flags &= ~TaskFlag.IN_SYSCALL;
  const sys = task.sys;
  if (sys.object != 0 && sys.release != 0) {
    call_indirect<void>(sys.release, sys.object);
    sys.object = 0;
  }
  // sigreturn and execve have put a whole new frame in place; their result is what stands in its EAX.
  frame.eax = result;
  traceSyscallExit(task, frame.origEax, result);
  if (task.ptrace !== null) ptraceSyscallExit(task);
}
