// /proc/PID/stat, statm, schedstat and syscall (man 5 proc_pid_stat): one line of numbers each.
import { SigHandler } from "../../../abi/signal";
import { fromUser } from "../../entry/ptregs";
import { Mm, mmResident } from "../../mm/mm";
import { PAGE_SHIFT, PAGE_SIZE } from "../../param";
import { Rlimit } from "../../../abi/resource";
import { Usage, usageAddGroup, usageAddTask } from "../../sched/account";
import { rlimitSoft } from "../../sched/rlimit";
import { Task, TaskFlag, TaskState, current } from "../../sched/task";
import { SIGNAL_COUNT, actionOf, sigBit } from "../../signal/state";
import { SCRATCH } from "../globals";
import { MmSizes, mmSizes } from "./sizes";
import { putByte, putField, putHex, putLine, putNumber, putSigned, putString, putText } from "./seq";
import { NS_PER_TICK } from "./system";
import { memoryOf } from "./tasks";

/** Task flags as stat shows them (linux/sched.h): forked but no execve yet; about to end. */
@inline const PF_EXITING: u32 = 0x4;
@inline const PF_FORKNOEXEC: u32 = 0x40;
/** Priority of a task of nice 0. */
@inline const PRIORITY_0: i32 = 20;

/** The letter of ps. */
export function stateLetter(task: Task): u8 {
  switch (task.state) {
    case TaskState.RUNNABLE:
      return 0x52; // R
    case TaskState.INTERRUPTIBLE:
      return 0x53; // S
    case TaskState.UNINTERRUPTIBLE:
      return 0x44; // D
    case TaskState.STOPPED:
      return task.ptrace == null ? 0x54 : 0x74; // T, t
    case TaskState.ZOMBIE:
      return 0x5a; // Z
  }
  return 0x58; // X
}

export function parentPid(task: Task): u32 {
  const parent = task.group.leader.parent;
  return parent == null ? 0 : parent.tgid;
}

/** The signals that the task ignores, or those it has a handler for. */
export function handledSet(task: Task, ignored: bool): u64 {
  let set: u64 = 0;
  for (let signal: u32 = 1; signal <= SIGNAL_COUNT; signal++) {
    const handler = actionOf(task.sighand, signal).handler;
    if (handler == SigHandler.DFL) continue;
    if ((handler == SigHandler.IGN) == ignored) set |= sigBit(signal);
  }
  return set;
}

/** What the thread or, without `thread`, its whole process has used. The record is valid until the next call. */
export function usageOf(task: Task, thread: bool): Usage {
  const usage = changetype<Usage>(SCRATCH);
  memory.fill(SCRATCH, 0, offsetof<Usage>());
  if (thread) usageAddTask(usage, task);
  else usageAddGroup(usage, task.group);
  return usage;
}

/** The 52 fields; those without a meaning here are 0. */
export function statText(task: Task, thread: bool): void {
  const group = task.group;
  const usage = usageOf(task, thread);
  const mm = memoryOf(task);
  putNumber(task.pid);
  putText(" (");
  putString(task.comm);
  putText(") ");
  putByte(stateLetter(task));
  putField(parentPid(task));
  putField(task.pgid);
  putField(task.sid);
  const tty = task.tty;
  putField(tty == null ? 0 : tty.device);
  if (tty == null) putText(" -1");
  else putField(tty.foreground);
  putField((task.flags & TaskFlag.EXITING ? PF_EXITING : 0) | (task.flags & TaskFlag.DID_EXEC ? 0 : PF_FORKNOEXEC));
  putField(usage.minorFaults);
  putField(group.childUsage.minorFaults);
  putField(usage.majorFaults);
  putField(group.childUsage.majorFaults);
  putField(usage.userTime / NS_PER_TICK);
  putField(usage.systemTime / NS_PER_TICK);
  putField(group.childUsage.userTime / NS_PER_TICK);
  putField(group.childUsage.systemTime / NS_PER_TICK);
  putByte(0x20);
  putSigned(task.rtPriority != 0 ? -1 - <i32>task.rtPriority : PRIORITY_0 + task.nice);
  putByte(0x20);
  putSigned(task.nice);
  putField(group.live);
  putText(" 0"); // itrealvalue
  putField(task.startTime / NS_PER_TICK);
  putField(mm == null ? 0 : <u64>mm.totalPages * PAGE_SIZE);
  putField(mm == null ? 0 : mmResident(mm));
  putField(rlimitSoft(group, Rlimit.RSS));
  addresses(mm);
  putField(0); // esp and eip are told of ending tasks alone
  putField(0);
  putField(task.signal.pending & LOW_SIGNALS);
  putField(task.signal.blocked & LOW_SIGNALS);
  putField(handledSet(task, true) & LOW_SIGNALS);
  putField(handledSet(task, false) & LOW_SIGNALS);
  putField(task.state == <u32>TaskState.INTERRUPTIBLE || task.state == <u32>TaskState.UNINTERRUPTIBLE ? 1 : 0); // wchan
  putText(" 0 0"); // nswap, cnswap
  putField(task.exitSignal);
  putText(" 0"); // processor
  putField(task.rtPriority);
  putField(task.policy);
  putText(" 0 0 0"); // delays, guest times
  moreAddresses(mm);
  putField(task.exitStatus);
  putLine();
}
@inline const LOW_SIGNALS: u64 = 0x7fffffff;

function addresses(mm: Mm | null): void {
  putField(mm == null ? 0 : mm.startCode);
  putField(mm == null ? 0 : mm.endCode);
  putField(mm == null ? 0 : mm.startStack);
}

function moreAddresses(mm: Mm | null): void {
  if (mm == null) {
    putText(" 0 0 0 0 0 0 0");
    return;
  }
  putField(mm.startData);
  putField(mm.endData);
  putField(mm.startBrk);
  putField(mm.argStart);
  putField(mm.argEnd);
  putField(mm.envStart);
  putField(mm.envEnd);
}

/** size resident shared text 0 data 0, in pages. */
export function statmText(task: Task): void {
  const mm = memoryOf(task);
  if (mm == null) {
    putText("0 0 0 0 0 0 0\n");
    return;
  }
  const sizes: MmSizes = mmSizes(mm);
  putNumber(mm.totalPages);
  putField(mmResident(mm));
  putField(mm.filePages);
  putField(sizes.text);
  putText(" 0");
  putField(sizes.data + sizes.stack);
  putText(" 0\n");
}

/** Nanoseconds on the processor, nanoseconds that it waited for it (not measured: 0), turns. */
export function schedstatText(task: Task): void {
  putNumber(task.userTime + task.systemTime);
  putText(" 0");
  putField(task.voluntarySwitches + task.involuntarySwitches);
  putLine();
}

/** Where a sleeping task is: number and arguments of its system call, or -1, stack pointer and instruction pointer. */
export function syscallText(task: Task): void {
  const own = task === current();
  if ((task.state == <u32>TaskState.RUNNABLE && !own) || task.mm == null) {
    putText("running\n");
    return;
  }
  const frame = task.frame;
  if (own || (task.flags & TaskFlag.IN_SYSCALL) != 0) {
    putNumber(frame.origEax);
    hex(frame.ebx);
    hex(frame.ecx);
    hex(frame.edx);
    hex(frame.esi);
    hex(frame.edi);
    hex(frame.ebp);
  } else {
    putText("-1");
  }
  hex(fromUser(frame) ? frame.esp : 0);
  hex(frame.eip);
  putLine();
}

function hex(value: u32): void {
  putText(" 0x");
  let digits: u32 = 1;
  while (digits < 8 && value >> (digits * 4) != 0) digits++;
  putHex(value, digits);
}

/** Pages to KB. */
@inline export const KB_SHIFT: u32 = PAGE_SHIFT - 10;
