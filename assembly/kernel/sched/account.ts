// Who used the processor. Retired instructions are the measure: each belongs to the task that was current.
import { cpuInstructions } from "../../machine/cpu/run";
import { ThreadGroup, threadAt } from "./group";
import { Task } from "./task";

/** What some tasks have used together. Times in ns. */
@unmanaged
export class Usage {
  userTime: u64;
  systemTime: u64;
  minorFaults: u32;
  majorFaults: u32;
  voluntarySwitches: u32;
  involuntarySwitches: u32;
  /** Bytes that read and write calls moved, and how many calls there were. */
  readBytes: u64;
  writtenBytes: u64;
  readCalls: u32;
  writeCalls: u32;
}

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

export function usageAddTask(usage: Usage, task: Task): void {
  usage.userTime += task.userTime;
  usage.systemTime += task.systemTime;
  usage.minorFaults += task.minorFaults;
  usage.majorFaults += task.majorFaults;
  usage.voluntarySwitches += task.voluntarySwitches;
  usage.involuntarySwitches += task.involuntarySwitches;
  usage.readBytes += task.readBytes;
  usage.writtenBytes += task.writtenBytes;
  usage.readCalls += task.readCalls;
  usage.writeCalls += task.writeCalls;
}

export function usageAdd(usage: Usage, other: Usage): void {
  usage.userTime += other.userTime;
  usage.systemTime += other.systemTime;
  usage.minorFaults += other.minorFaults;
  usage.majorFaults += other.majorFaults;
  usage.voluntarySwitches += other.voluntarySwitches;
  usage.involuntarySwitches += other.involuntarySwitches;
  usage.readBytes += other.readBytes;
  usage.writtenBytes += other.writtenBytes;
  usage.readCalls += other.readCalls;
  usage.writeCalls += other.writeCalls;
}

/** Adds what all threads of a process have used, those that have ended too. */
export function usageAddGroup(usage: Usage, group: ThreadGroup): void {
  usageAdd(usage, group.ended);
  const head = group.threads;
  for (let node = head.next; node !== head; node = node.next) usageAddTask(usage, threadAt(node));
}

/** Processor time of a process, ns. */
export function groupCpuTime(group: ThreadGroup): u64 {
  let time = group.ended.userTime + group.ended.systemTime;
  const head = group.threads;
  for (let node = head.next; node !== head; node = node.next) time += threadAt(node).userTime + threadAt(node).systemTime;
  return time;
}
