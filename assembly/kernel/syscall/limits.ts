// Resource limits (man 2 getrlimit, setrlimit, prlimit). The kernel counts in 32 bits; what does not fit is no limit.
import { Errno } from "../../abi/errno";
import { Rlimit } from "../../abi/resource";
import { SCHED_GLOBALS, SCHED_GLOBALS_SIZE } from "../layout";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { NOFILE_MAX } from "../param";
import { mayLimit } from "../sched/credentials";
import { ThreadGroup } from "../sched/group";
import { findTask } from "../sched/pid";
import { rlimitHard, rlimitSet, rlimitSoft } from "../sched/rlimit";
import { current } from "../sched/task";

/** Kernel buffer for one user record. */
@inline const SCRATCH: usize = SCHED_GLOBALS + SCHED_GLOBALS_SIZE - 32;
/** What getrlimit, older than ugetrlimit, shows for "no limit". */
@inline const OLD_INFINITY: u32 = 0x7fffffff;

export function sysUgetrlimit(resource: u32, limit: u32): i32 {
  if (resource >= <u32>Rlimit.COUNT) return -Errno.EINVAL;
  store<u32>(SCRATCH, rlimitSoft(current().group, resource));
  store<u32>(SCRATCH, rlimitHard(current().group, resource), 4);
  return copyToUser(limit, SCRATCH, 8);
}

export function sysGetrlimit(resource: u32, limit: u32): i32 {
  if (resource >= <u32>Rlimit.COUNT) return -Errno.EINVAL;
  store<u32>(SCRATCH, min<u32>(rlimitSoft(current().group, resource), OLD_INFINITY));
  store<u32>(SCRATCH, min<u32>(rlimitHard(current().group, resource), OLD_INFINITY), 4);
  return copyToUser(limit, SCRATCH, 8);
}

export function sysSetrlimit(resource: u32, limit: u32): i32 {
  const error = copyFromUser(SCRATCH, limit, 8);
  if (error != 0) return error;
  if (resource >= <u32>Rlimit.COUNT) return -Errno.EINVAL;
  return change(current().group, resource, load<u32>(SCRATCH), load<u32>(SCRATCH, 4));
}

/** struct rlimit64: soft, hard as u64. */
export function sysPrlimit64(pid: i32, resource: u32, wanted: u32, old: u32): i32 {
  if (resource >= <u32>Rlimit.COUNT) return -Errno.EINVAL;
  let soft: u32 = 0;
  let hard: u32 = 0;
  if (wanted != 0) {
    const error = copyFromUser(SCRATCH, wanted, 16);
    if (error != 0) return error;
    soft = narrow(load<u64>(SCRATCH));
    hard = narrow(load<u64>(SCRATCH, 8));
  }
  const task = pid == 0 ? current() : findTask(pid);
  if (task === null) return -Errno.ESRCH;
  if (!mayLimit(task)) return -Errno.EPERM;
  store<u64>(SCRATCH, widen(rlimitSoft(task.group, resource)));
  store<u64>(SCRATCH, widen(rlimitHard(task.group, resource)), 8);
  if (wanted != 0) {
    const error = change(task.group, resource, soft, hard);
    if (error != 0) return error;
  }
  return old == 0 ? 0 : copyToUser(old, SCRATCH, 16);
}

/** Anybody may lower limits, root alone raises hard ones. */
function change(group: ThreadGroup, resource: Rlimit, soft: u32, hard: u32): i32 {
  if (soft > hard) return -Errno.EINVAL;
  if (resource == Rlimit.NOFILE && hard > NOFILE_MAX) return -Errno.EPERM;
  if (hard > rlimitHard(group, resource) && current().euid != 0) return -Errno.EPERM;
  rlimitSet(group, resource, soft, hard);
  return 0;
}

function narrow(limit: u64): u32 {
  return limit > <u64>u32.MAX_VALUE ? <u32>Rlimit.INFINITY : <u32>limit;
}

function widen(limit: u32): u64 {
  return limit == <u32>Rlimit.INFINITY ? u64.MAX_VALUE : <u64>limit;
}
