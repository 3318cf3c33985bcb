// The clocks that programs can name (man 2 clock_gettime): the time since boot, since 1970, and what a process or thread
// has used of the processor.
import { Clock } from "../../abi/time";
import { groupCpuTime } from "../sched/account";
import { findTask } from "../sched/pid";
import { Task, current } from "../sched/task";
import { realtimeNow, timeNow } from "./clock";

/** Whether `clock` counts processor time. */
export function isCpuClock(clock: i32): bool {
  return clock < 0 || clock == Clock.PROCESS_CPUTIME || clock == Clock.THREAD_CPUTIME;
}

/** Whether `clock` counts one thread's, not a process's. */
export function isThreadClock(clock: i32): bool {
  return clock == Clock.THREAD_CPUTIME || (clock < 0 && (clock & Clock.PER_THREAD) != 0);
}

/** Whose time a processor clock counts: a thread, or the leader of a process; null if there is no such task. */
export function cpuClockTask(clock: i32): Task | null {
  if (clock == Clock.PROCESS_CPUTIME) return current().group.leader;
  if (clock == Clock.THREAD_CPUTIME) return current();
  if ((clock & Clock.WHICH) == Clock.WHICH) return null;
  const id = ~(clock >> 3);
  if (!isThreadClock(clock)) {
    if (id == 0) return current().group.leader;
    const process = findTask(id);
    return process !== null && (process.leads || process.group === current().group) ? process.group.leader : null;
  }
  if (id == 0) return current();
  const thread = findTask(id);
  return thread !== null && thread.group === current().group ? thread : null;
}

/** Time that `task` (for a thread clock) or its process has used, ns. */
export function cpuTime(clock: i32, task: Task): u64 {
  return isThreadClock(clock) ? task.userTime + task.systemTime : groupCpuTime(task.group);
}

/** Whether `clock` is one of the fixed ones. */
export function isFixedClock(clock: i32): bool {
  return <u32>clock <= <u32>Clock.BOOTTIME || clock == Clock.TAI;
}

/** Whether `clock` counts from 1970. */
@inline
export function isRealtime(clock: i32): bool {
  return clock == Clock.REALTIME || clock == Clock.REALTIME_COARSE || clock == Clock.TAI;
}

/** Whether `clock` exists. */
export function clockExists(clock: i32): bool {
  return isCpuClock(clock) ? cpuClockTask(clock) !== null : isFixedClock(clock);
}

/** Now on `clock`, which exists; ns. */
export function clockValue(clock: i32): u64 {
  if (isCpuClock(clock)) return cpuTime(clock, cpuClockTask(clock)!);
  return isRealtime(clock) ? realtimeNow() : timeNow();
}

/** An absolute time of `clock`, which is no processor clock, on the monotonic clock; at least 1. */
export function toMonotonic(clock: i32, ns: i64): u64 {
  return max<i64>(1, isRealtime(clock) ? ns - <i64>(realtimeNow() - timeNow()) : ns);
}
