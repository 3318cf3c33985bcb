// Scheduling calls (man 7 sched; man 2 nice, getpriority, sched_yield, sched_setscheduler, sched_setaffinity, getcpu).
// There is one processor: affinity has one bit.
import { Errno } from "../../abi/errno";
import { Rlimit } from "../../abi/resource";
import { SchedAttr, SchedPolicy } from "../../abi/sched";
import { SCHED_GLOBALS } from "../layout";
import { container } from "../lib/list";
import { checkClear, copyFromUser, copyToUser, writeUser32 } from "../mm/usercopy";
import { PAGE_SIZE, TICK_NS } from "../param";
import { findTask } from "../sched/pid";
import { rlimitSoft } from "../sched/rlimit";
import { fairYield, sliceTicks } from "../sched/fair";
import { Task, TaskFlag, TaskState, current, sched } from "../sched/task";
import { writeTime } from "./timespec";

@inline const NICE_MIN: i32 = -20;
@inline const NICE_MAX: i32 = 19;
/** Kernel buffer for one struct sched_attr. */
@inline const ATTR: usize = SCHED_GLOBALS + 0x6e0;
/** Bytes of an affinity mask: one word. A longer one that is set is read as a 64-bit Linux does, whatever it says. */
@inline const MASK_BYTES: u32 = 4;
@inline const READ_BYTES: u32 = 8;

const enum Which {
  PROCESS = 0,
  GROUP = 1,
  USER = 2,
}

export function sysSchedYield(): i32 {
  fairYield();
  current().flags |= TaskFlag.NEED_RESCHED;
  return 0;
}

export function sysNice(increment: i32): i32 {
  const task = current();
  const wanted = clampNice(task.nice + max<i32>(-40, min<i32>(40, increment)));
  if (wanted < task.nice && !mayNice(task, wanted)) return -Errno.EPERM;
  task.nice = wanted;
  return 0;
}

/** 20 - nice, so that the result is never negative; the highest priority among those that match. */
export function sysGetpriority(which: u32, who: u32): i32 {
  if (which > <u32>Which.USER) return -Errno.EINVAL;
  let best: i32 = -Errno.ESRCH;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (matches(task, which, who)) best = max<i32>(best, 20 - task.nice);
  }
  return best;
}

export function sysSetpriority(which: u32, who: u32, priority: i32): i32 {
  if (which > <u32>Which.USER) return -Errno.EINVAL;
  const wanted = clampNice(priority);
  let result: i32 = -Errno.ESRCH;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (!matches(task, which, who)) continue;
    if (!mayChange(task)) result = -Errno.EPERM;
    else if (wanted < task.nice && !mayNice(task, wanted)) result = -Errno.EACCES;
    else {
      task.nice = wanted;
      if (result == -Errno.ESRCH) result = 0;
    }
  }
  return result;
}

function matches(task: Task, which: u32, who: u32): bool {
  if (task.state == TaskState.DEAD) return false;
  if (which == Which.PROCESS) return task.pid == (who == 0 ? current().pid : who);
  if (which == Which.GROUP) return task.pgid == (who == 0 ? current().pgid : who);
  return task.uid == (who == 0 ? current().uid : who);
}

function clampNice(nice: i32): i32 {
  return max<i32>(NICE_MIN, min<i32>(NICE_MAX, nice));
}

/** Whether `nice` is within RLIMIT_NICE, or the caller root. */
function mayNice(task: Task, nice: i32): bool {
  return current().euid == 0 || <u32>(20 - nice) <= rlimitSoft(task.group, Rlimit.NICE);
}

/** Whether the current task may change how `task` is scheduled: its own user's, or root. */
function mayChange(task: Task): bool {
  const self = current();
  return self.euid == 0 || self.euid == task.uid || self.euid == task.euid;
}

/** The task that a call names: 0 is the caller. */
function named(pid: i32): Task | null {
  return pid == 0 ? current() : findTask(pid);
}

function isRealTime(policy: u32): bool {
  return policy == SchedPolicy.FIFO || policy == SchedPolicy.RR;
}

function policyExists(policy: u32): bool {
  return isRealTime(policy) || policy == SchedPolicy.OTHER || policy == SchedPolicy.BATCH || policy == SchedPolicy.IDLE;
}

/** 0, -EINVAL (policy and priority do not go together) or -EPERM. */
function setPolicy(task: Task, policy: u32, priority: u32): i32 {
  const reset = policy & SchedPolicy.RESET_ON_FORK;
  const plain = policy & ~(<u32>SchedPolicy.RESET_ON_FORK);
  if (!policyExists(plain) || priority > <u32>SchedPolicy.PRIORITY_MAX || (priority != 0) != isRealTime(plain)) return -Errno.EINVAL;
  if (!mayChange(task)) return -Errno.EPERM;
  if (priority > task.rtPriority && current().euid != 0 && priority > rlimitSoft(task.group, Rlimit.RTPRIO)) return -Errno.EPERM;
  task.policy = plain | reset;
  task.rtPriority = priority;
  current().flags |= TaskFlag.NEED_RESCHED;
  return 0;
}

export function sysSchedSetscheduler(pid: i32, policy: i32, param: u32): i32 {
  if (policy < 0 || param == 0 || pid < 0) return -Errno.EINVAL;
  const error = copyFromUser(ATTR, param, 4);
  if (error != 0) return error;
  const task = named(pid);
  return task === null ? -Errno.ESRCH : setPolicy(task, policy, load<u32>(ATTR));
}

export function sysSchedSetparam(pid: i32, param: u32): i32 {
  if (param == 0 || pid < 0) return -Errno.EINVAL;
  const error = copyFromUser(ATTR, param, 4);
  if (error != 0) return error;
  const task = named(pid);
  return task === null ? -Errno.ESRCH : setPolicy(task, task.policy, load<u32>(ATTR));
}

export function sysSchedGetscheduler(pid: i32): i32 {
  if (pid < 0) return -Errno.EINVAL;
  const task = named(pid);
  return task === null ? -Errno.ESRCH : task.policy;
}

export function sysSchedGetparam(pid: i32, param: u32): i32 {
  if (param == 0 || pid < 0) return -Errno.EINVAL;
  const task = named(pid);
  return task === null ? -Errno.ESRCH : writeUser32(param, task.rtPriority);
}

export function sysSchedGetPriorityMax(policy: u32): i32 {
  if (isRealTime(policy)) return SchedPolicy.PRIORITY_MAX;
  return policyExists(policy) || policy == SchedPolicy.DEADLINE ? 0 : -Errno.EINVAL;
}

export function sysSchedGetPriorityMin(policy: u32): i32 {
  if (isRealTime(policy)) return SchedPolicy.PRIORITY_MIN;
  return policyExists(policy) || policy == SchedPolicy.DEADLINE ? 0 : -Errno.EINVAL;
}

export function sysSchedRrGetInterval(pid: i32, interval: u32): i32 {
  return rrInterval(pid, interval, false);
}

export function sysSchedRrGetIntervalTime64(pid: i32, interval: u32): i32 {
  return rrInterval(pid, interval, true);
}

/** The time slice; a FIFO task has none. */
function rrInterval(pid: i32, interval: u32, wide: bool): i32 {
  if (pid < 0) return -Errno.EINVAL;
  const task = named(pid);
  if (task === null) return -Errno.ESRCH;
  const ticks = task.policy == SchedPolicy.FIFO ? 0 : sliceTicks(task.nice);
  return writeTime(interval, <u64>ticks * TICK_NS, wide);
}

export function sysSchedSetattr(pid: i32, attr: u32, flags: u32): i32 {
  if (attr == 0 || pid < 0 || flags != 0) return -Errno.EINVAL;
  let error = copyFromUser(ATTR, attr, 4);
  if (error != 0) return error;
  const size = load<u32>(ATTR) == 0 ? <u32>SchedAttr.BYTES : load<u32>(ATTR);
  if (size < <u32>SchedAttr.BYTES || size > PAGE_SIZE) return -Errno.E2BIG;
  if (size > <u32>SchedAttr.BYTES) error = checkClear(attr + SchedAttr.BYTES, size - SchedAttr.BYTES);
  if (error == 0) error = copyFromUser(ATTR, attr, SchedAttr.BYTES);
  if (error != 0) return error;
  const task = named(pid);
  if (task === null) return -Errno.ESRCH;
  const wanted = load<u64>(ATTR, SchedAttr.FLAGS);
  if ((wanted & ~(<u64>SchedAttr.FLAG_RESET_ON_FORK)) != 0 || load<i32>(ATTR, SchedAttr.POLICY) < 0) return -Errno.EINVAL;
  const reset: u32 = wanted != 0 ? SchedPolicy.RESET_ON_FORK : 0;
  const policy = load<u32>(ATTR, SchedAttr.POLICY);
  const nice = clampNice(load<i32>(ATTR, SchedAttr.NICE));
  if (!isRealTime(policy) && nice < task.nice && !mayNice(task, nice)) return -Errno.EPERM;
  error = setPolicy(task, policy | reset, load<u32>(ATTR, SchedAttr.PRIORITY));
  if (error == 0 && !isRealTime(policy)) task.nice = nice;
  return error;
}

export function sysSchedGetattr(pid: i32, attr: u32, size: u32, flags: u32): i32 {
  if (attr == 0 || pid < 0 || size > PAGE_SIZE || size < <u32>SchedAttr.BYTES || flags != 0) return -Errno.EINVAL;
  const task = named(pid);
  if (task === null) return -Errno.ESRCH;
  memory.fill(ATTR, 0, SchedAttr.BYTES);
  store<u32>(ATTR, SchedAttr.BYTES);
  store<u32>(ATTR, task.policy & ~(<u32>SchedPolicy.RESET_ON_FORK), SchedAttr.POLICY);
  if (task.policy & SchedPolicy.RESET_ON_FORK) store<u32>(ATTR, SchedAttr.FLAG_RESET_ON_FORK, SchedAttr.FLAGS);
  store<i32>(ATTR, isRealTime(task.policy) ? 0 : task.nice, SchedAttr.NICE);
  store<u32>(ATTR, task.rtPriority, SchedAttr.PRIORITY);
  return copyToUser(attr, ATTR, SchedAttr.BYTES);
}

/** The mask must name the processor that there is. */
export function sysSchedSetaffinity(pid: i32, length: u32, mask: u32): i32 {
  store<u32>(ATTR, 0);
  const error = copyFromUser(ATTR, mask, min<u32>(length, READ_BYTES));
  if (error != 0) return error;
  const task = named(pid);
  if (task === null) return -Errno.ESRCH;
  if (!mayChange(task)) return -Errno.EPERM;
  return (load<u32>(ATTR) & 1) == 0 ? -Errno.EINVAL : 0;
}

/** The result is how many bytes the mask has. */
export function sysSchedGetaffinity(pid: i32, length: u32, mask: u32): i32 {
  if (length < MASK_BYTES || length % MASK_BYTES != 0) return -Errno.EINVAL;
  if (named(pid) === null) return -Errno.ESRCH;
  return writeUser32(mask, 1) == 0 ? MASK_BYTES : -Errno.EFAULT;
}

export function sysGetcpu(cpu: u32, node: u32): i32 {
  if (cpu != 0 && writeUser32(cpu, 0) < 0) return -Errno.EFAULT;
  return node == 0 ? 0 : writeUser32(node, 0);
}
