// What tasks have used: getrusage, times (man 2 of each). Times and counts come from sched/account.ts.
import { Errno } from "../../abi/errno";
import { TIME_GLOBALS, TIME_GLOBALS_SIZE } from "../layout";
import { copyToUser } from "../mm/usercopy";
import { Usage, usageAddGroup, usageAddTask } from "../sched/account";
import { current } from "../sched/task";
import { NS_PER_CLOCK_TICK, timeNow } from "../time/clock";
import { putTimeval } from "./timespec";

/** Kernel buffers: a struct rusage or tms, and sums. */
@inline const SCRATCH: usize = TIME_GLOBALS + TIME_GLOBALS_SIZE - 256;
@inline const SUMS: usize = SCRATCH + 96;

/** struct rusage offsets. */
const enum Rusage {
  UTIME = 0,
  STIME = 8,
  MINFLT = 32,
  MAJFLT = 36,
  NVCSW = 64,
  NIVCSW = 68,
  BYTES = 72,
}

const enum Who {
  CHILDREN = -1,
  SELF = 0,
  THREAD = 1,
}

export function sysGetrusage(who: i32, usage: u32): i32 {
  const task = current();
  if (who == Who.CHILDREN) return writeUsage(usage, task.group.childUsage);
  const sums = changetype<Usage>(SUMS);
  memory.fill(SUMS, 0, offsetof<Usage>());
  if (who == Who.SELF) usageAddGroup(sums, task.group);
  else if (who == Who.THREAD) usageAddTask(sums, task);
  else return -Errno.EINVAL;
  return writeUsage(usage, sums);
}

/** Writes a struct rusage. 0 or -EFAULT. */
export function writeUsage(user: u32, usage: Usage): i32 {
  memory.fill(SCRATCH, 0, Rusage.BYTES);
  putTimeval(SCRATCH + Rusage.UTIME, usage.userTime);
  putTimeval(SCRATCH + Rusage.STIME, usage.systemTime);
  store<u32>(SCRATCH, usage.minorFaults, Rusage.MINFLT);
  store<u32>(SCRATCH, usage.majorFaults, Rusage.MAJFLT);
  store<u32>(SCRATCH, usage.voluntarySwitches, Rusage.NVCSW);
  store<u32>(SCRATCH, usage.involuntarySwitches, Rusage.NIVCSW);
  return copyToUser(user, SCRATCH, Rusage.BYTES);
}

/** struct tms in clock ticks; the result is the ticks since boot. */
export function sysTimes(buf: u32): i32 {
  if (buf != 0) {
    const group = current().group;
    const sums = changetype<Usage>(SUMS);
    memory.fill(SUMS, 0, offsetof<Usage>());
    usageAddGroup(sums, group);
    store<u32>(SCRATCH, <u32>(sums.userTime / NS_PER_CLOCK_TICK));
    store<u32>(SCRATCH, <u32>(sums.systemTime / NS_PER_CLOCK_TICK), 4);
    store<u32>(SCRATCH, <u32>(group.childUsage.userTime / NS_PER_CLOCK_TICK), 8);
    store<u32>(SCRATCH, <u32>(group.childUsage.systemTime / NS_PER_CLOCK_TICK), 12);
    const error = copyToUser(buf, SCRATCH, 16);
    if (error != 0) return error;
  }
  return <i32>((timeNow() / NS_PER_CLOCK_TICK) & 0x7fffffff);
}
