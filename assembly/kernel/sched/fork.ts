// New tasks: fork, vfork and the part of clone that they need (man 2 fork, vfork, clone).
import { Errno } from "../../abi/errno";
import { SiCode, Sig } from "../../abi/signal";
import { FRAME_SIZE_USER, PtRegs } from "../entry/ptregs";
import { fsContextFork } from "../fs/context";
import { filesFork } from "../fs/fdtable";
import { KERNEL_STACK_ORDER, TASK_MAX, TASK_MEMORY_SHARE } from "../param";
import { listAddTail, listInit } from "../lib/list";
import { Mm, mmFork, mmGet } from "../mm/mm";
import { allocPages, totalPageCount } from "../mm/page";
import { kfree, kmalloc } from "../mm/slab";
import { SIG_HAND_SIZE, SigHand, SignalState, signalStateInit } from "../signal/state";
import { timeNow } from "../time/clock";
import { TIMER_SIZE, Timer, timerAdd, timerInit } from "../time/timer";
import { traceFork } from "../trace/trace";
import { releaseTask } from "./exit";
import { FXSAVE_SIZE, fpuSave } from "./fpu";
import { allocPid } from "./pid";
import { makeRunnable } from "./scheduler";
import { SyscallState, Task, TaskFlag, current, sched } from "./task";
import { WaitEntry, waitQueueInit, wakeTask } from "./wait";
import { signalSend } from "../signal/send";

/** clone flags (linux/sched.h) */
export const enum CloneFlag {
  SIGNAL_MASK = 0xff,
  VM = 0x100,
  VFORK = 0x4000,
}


/** Where the records behind a Task lie in its slab object. */
@inline const SYS_AT: usize = ((offsetof<Task>() + 15) & ~15);
@inline const WAIT_AT: usize = SYS_AT + ((offsetof<SyscallState>() + 15) & ~15);
@inline const TIMER_AT: usize = WAIT_AT + ((offsetof<WaitEntry>() + 15) & ~15);
@inline const ALARM_AT: usize = TIMER_AT + ((TIMER_SIZE + 15) & ~15);
@inline const SIGNAL_AT: usize = ALARM_AT + ((TIMER_SIZE + 15) & ~15);
@inline const FPU_AT: usize = SIGNAL_AT + ((offsetof<SignalState>() + 15) & ~15);
@inline const TASK_BYTES: usize = FPU_AT + FXSAVE_SIZE;

/** A zeroed task with its records, signal handlers and lists in order; null when out of memory. */
export function allocTask(): Task | null {
  const at = kmalloc(TASK_BYTES);
  if (at == 0) return null;
  memory.fill(at, 0, TASK_BYTES);
  const hand = kmalloc(SIG_HAND_SIZE);
  if (hand == 0) {
    kfree(at);
    return null;
  }
  memory.fill(hand, 0, SIG_HAND_SIZE);
  const task = changetype<Task>(at);
  task.sys = changetype<SyscallState>(at + SYS_AT);
  task.wait = changetype<WaitEntry>(at + WAIT_AT);
  task.timer = changetype<Timer>(at + TIMER_AT);
  task.alarm = changetype<Timer>(at + ALARM_AT);
  task.signal = changetype<SignalState>(at + SIGNAL_AT);
  task.fpu = at + FPU_AT;
  task.sighand = changetype<SigHand>(hand);
  task.sighand.count = 1;
  task.wait.task = task;
  listInit(task.wait.link);
  listInit(task.runLink);
  listInit(task.allLink);
  listInit(task.siblingLink);
  listInit(task.children);
  waitQueueInit(task.childWait);
  signalStateInit(task.signal);
  timerInit(task.timer, wakeByDeadline.index, at);
  timerInit(task.alarm, alarmFired.index, at);
  return task;
}

/** Frees what allocTask made. */
export function freeTask(task: Task): void {
  if (--task.sighand.count == 0) kfree(changetype<usize>(task.sighand));
  kfree(changetype<usize>(task));
}

/**
 * A copy of the current task that goes on behind the same system call with result 0. `stack` != 0: its user stack
 * pointer. Returns the child's pid, -EAGAIN (too many tasks) or -ENOMEM.
 */
export function fork(flags: u32, stack: u32): i32 {
  const parent = current();
  if (sched.taskCount >= taskLimit()) return -Errno.EAGAIN;
  const child = allocTask();
  if (child === null) return -Errno.ENOMEM;
  child.kernelStack = allocPages(KERNEL_STACK_ORDER);
  if (child.kernelStack == 0 || !copyResources(parent, child, flags)) {
    releaseTask(child);
    return -Errno.ENOMEM;
  }
  const pid = allocPid();
  if (pid == 0) {
    releaseTask(child);
    return -Errno.EAGAIN;
  }
  child.pid = pid;
  child.tgid = pid;
  copyIdentity(parent, child);
  child.exitSignal = flags & CloneFlag.SIGNAL_MASK;
  const frame = changetype<PtRegs>(child.kernelStackTop - FRAME_SIZE_USER);
  memory.copy(changetype<usize>(frame), changetype<usize>(parent.frame), FRAME_SIZE_USER);
  frame.eax = 0;
  if (stack != 0) frame.esp = stack;
  child.frame = frame;
  if (flags & CloneFlag.VFORK) {
    child.flags |= TaskFlag.VFORK;
    child.vforkParent = parent;
  }
  listAddTail(sched.tasks, child.allLink);
  sched.taskCount++;
  sched.forks++;
  adopt(parent, child);
  traceFork(child, flags);
  makeRunnable(child);
  return pid;
}

/** Tasks that may exist: as many as leave each some memory beside its kernel stack (Linux: threads-max). */
export function taskLimit(): u32 {
  return min<u32>(TASK_MAX, totalPageCount() / (TASK_MEMORY_SHARE << KERNEL_STACK_ORDER));
}

/** Makes `child` one of `parent`'s children. */
export function adopt(parent: Task, child: Task): void {
  child.parent = parent;
  listAddTail(parent.children, child.siblingLink);
}

/** A vfork child has its own program or is gone: the parent goes on. */
export function vforkDone(task: Task): void {
  const parent = task.vforkParent;
  if (parent === null) return;
  task.flags &= ~TaskFlag.VFORK;
  task.vforkParent = null;
  wakeTask(parent);
}

function copyResources(parent: Task, child: Task, flags: u32): bool {
  const mm = parent.mm as Mm;
  if (flags & CloneFlag.VM) {
    mmGet(mm);
    child.mm = mm;
  } else {
    child.mm = mmFork(mm);
  }
  child.files = filesFork(parent.files!);
  child.fs = fsContextFork(parent.fs!);
  if (child.mm === null || child.files === null || child.fs === null) return false;
  memory.copy(changetype<usize>(child.sighand), changetype<usize>(parent.sighand), SIG_HAND_SIZE);
  child.sighand.count = 1;
  child.signal.blocked = parent.signal.blocked;
  child.signal.altBase = parent.signal.altBase;
  child.signal.altSize = parent.signal.altSize;
  fpuSave(child.fpu);
  return true;
}

function copyIdentity(parent: Task, child: Task): void {
  child.pgid = parent.pgid;
  child.sid = parent.sid;
  child.tty = parent.tty;
  child.comm0 = parent.comm0;
  child.comm8 = parent.comm8;
  child.uid = parent.uid;
  child.euid = parent.euid;
  child.suid = parent.suid;
  child.gid = parent.gid;
  child.egid = parent.egid;
  child.sgid = parent.sgid;
  child.nice = parent.nice;
  // The rest of the turn is shared, so that forking does not make time (Linux 2.4's rule).
  child.slice = parent.slice >> 1;
  parent.slice -= child.slice;
  child.nofileSoft = parent.nofileSoft;
  child.nofileHard = parent.nofileHard;
  child.tls0 = parent.tls0;
  child.tls1 = parent.tls1;
  child.tls2 = parent.tls2;
  child.startTime = timeNow();
}

/** Task.timer: the deadline of what the task waits for is here. */
function wakeByDeadline(at: usize): void {
  const task = changetype<Task>(at);
  task.sys.timedOut = 1;
  wakeTask(task);
}

/** Task.alarm: alarm(2), setitimer(ITIMER_REAL). */
function alarmFired(at: usize): void {
  const task = changetype<Task>(at);
  signalSend(task, Sig.ALRM, SiCode.KERNEL);
  if (task.alarmInterval != 0) alarmAgain(task);
}

/** The next period counts from the last deadline, not from when it was noticed, so an interval timer does not drift. */
function alarmAgain(task: Task): void {
  let next = task.alarm.expires + task.alarmInterval;
  const now = timeNow();
  if (next <= now) next = now + task.alarmInterval;
  timerAdd(task.alarm, next);
}
