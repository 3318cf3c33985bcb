// What a process's use of the processor sets off (Linux: posix-cpu-timers.c): the interval timers ITIMER_VIRTUAL and
// ITIMER_PROF, and RLIMIT_CPU. Looked at by the tick, so their resolution is one.
import { Rlimit } from "../../abi/resource";
import { SiCode, Sig } from "../../abi/signal";
import { Usage, usageAddGroup } from "../sched/account";
import { TIME_GLOBALS, TIME_GLOBALS_SIZE } from "../layout";
import { ThreadGroup } from "../sched/group";
import { rlimitHard, rlimitSet, rlimitSoft } from "../sched/rlimit";
import { Task } from "../sched/task";
import { signalSend } from "../signal/send";
import { NS_PER_SECOND } from "./clock";
import { posixCpuTimersRun } from "./posix";
import { listEmpty } from "../lib/list";

@inline const SUMS: usize = TIME_GLOBALS + TIME_GLOBALS_SIZE - 320;

/**
 * One interval timer.
 *   0    expires: u64     on the process's clock, ns; 0 = not armed
 *   8    interval: u64    ns; 0 = once
 */
@unmanaged
export class CpuTimer {
  expires: u64;
  interval: u64;
}

/** What `group` has used: in user mode alone (ITIMER_VIRTUAL), or in all (ITIMER_PROF). */
export function cpuTimerNow(group: ThreadGroup, userOnly: bool): u64 {
  const sums = changetype<Usage>(SUMS);
  memory.fill(SUMS, 0, offsetof<Usage>());
  usageAddGroup(sums, group);
  return userOnly ? sums.userTime : sums.userTime + sums.systemTime;
}

/** The tick reached `task`, the current one. */
export function cpuTimersRun(task: Task): void {
  const group = task.group;
  if (group.virtualTimer.expires != 0 && due(group.virtualTimer, cpuTimerNow(group, true))) signalSend(task, Sig.VTALRM, SiCode.KERNEL);
  if (group.profTimer.expires != 0 && due(group.profTimer, cpuTimerNow(group, false))) signalSend(task, Sig.PROF, SiCode.KERNEL);
  if (rlimitSoft(group, Rlimit.CPU) != <u32>Rlimit.INFINITY) checkLimit(task, group);
  if (!listEmpty(group.timers)) posixCpuTimersRun(task);
}

function due(timer: CpuTimer, now: u64): bool {
  if (now < timer.expires) return false;
  timer.expires = timer.interval == 0 ? 0 : now + timer.interval - (now - timer.expires) % timer.interval;
  return true;
}

/** SIGXCPU at the soft limit and every second from there, SIGKILL at the hard one. */
function checkLimit(task: Task, group: ThreadGroup): void {
  const seconds = cpuTimerNow(group, false) / NS_PER_SECOND;
  const soft = rlimitSoft(group, Rlimit.CPU);
  const hard = rlimitHard(group, Rlimit.CPU);
  if (hard != <u32>Rlimit.INFINITY && seconds >= max<u32>(hard, 1)) {
    signalSend(task, Sig.KILL, SiCode.KERNEL);
  } else if (seconds >= max<u32>(soft, 1)) {
    signalSend(task, Sig.XCPU, SiCode.KERNEL);
    rlimitSet(group, Rlimit.CPU, <u32>seconds + 1, hard);
  }
}
