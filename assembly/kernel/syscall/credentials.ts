// Users and limits (man 2 getuid, setuid, getrlimit, prlimit).
import { Errno } from "../../abi/errno";
import { SCHED_GLOBALS, SCHED_GLOBALS_SIZE } from "../layout";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { NOFILE_MAX, STACK_LIMIT } from "../param";
import { taskLimit } from "../sched/fork";
import { findTask } from "../sched/pid";
import { Task, current } from "../sched/task";

/** Kernel buffer for one user record. */
@inline const SCRATCH: usize = SCHED_GLOBALS + SCHED_GLOBALS_SIZE - 32;

export function sysGetuid(): i32 {
  return current().uid;
}
export function sysGeteuid(): i32 {
  return current().euid;
}
export function sysGetgid(): i32 {
  return current().gid;
}
export function sysGetegid(): i32 {
  return current().egid;
}
export function sysGetuid32(): i32 {
  return current().uid;
}
export function sysGeteuid32(): i32 {
  return current().euid;
}
export function sysGetgid32(): i32 {
  return current().gid;
}
export function sysGetegid32(): i32 {
  return current().egid;
}

/** Root changes all three ids; others only the effective one, back and forth. */
export function sysSetuid(uid: u32): i32 {
  const task = current();
  if (task.euid == 0) {
    task.uid = uid;
    task.suid = uid;
  } else if (uid != task.uid && uid != task.suid) return -Errno.EPERM;
  task.euid = uid;
  return 0;
}

export function sysSetgid(gid: u32): i32 {
  const task = current();
  if (task.euid == 0) {
    task.gid = gid;
    task.sgid = gid;
  } else if (gid != task.gid && gid != task.sgid) return -Errno.EPERM;
  task.egid = gid;
  return 0;
}

export function sysSetuid32(uid: u32): i32 {
  return sysSetuid(uid);
}

export function sysSetgid32(gid: u32): i32 {
  return sysSetgid(gid);
}

/** Resources (asm-generic/resource.h). */
const enum Rlimit {
  STACK = 3,
  NPROC = 6,
  NOFILE = 7,
  COUNT = 16,
  INFINITY = 0xffffffff,
}

function softLimit(task: Task, resource: u32): u32 {
  if (resource == Rlimit.NOFILE) return task.nofileSoft;
  if (resource == Rlimit.STACK) return STACK_LIMIT;
  return resource == Rlimit.NPROC ? taskLimit() : <u32>Rlimit.INFINITY;
}

function hardLimit(task: Task, resource: u32): u32 {
  if (resource == Rlimit.NOFILE) return task.nofileHard;
  return resource == Rlimit.NPROC ? taskLimit() : <u32>Rlimit.INFINITY;
}

/** Only RLIMIT_NOFILE can be changed; the others have the kernel's fixed values, and setting them is accepted. */
function change(task: Task, resource: u32, soft: u32, hard: u32): i32 {
  if (soft > hard) return -Errno.EINVAL;
  if (resource != Rlimit.NOFILE) return 0;
  if (hard > NOFILE_MAX) return -Errno.EPERM;
  if (hard > task.nofileHard && current().euid != 0) return -Errno.EPERM;
  task.nofileSoft = soft;
  task.nofileHard = hard;
  return 0;
}

export function sysGetrlimit(resource: u32, limit: u32): i32 {
  if (resource >= <u32>Rlimit.COUNT) return -Errno.EINVAL;
  store<u32>(SCRATCH, softLimit(current(), resource));
  store<u32>(SCRATCH, hardLimit(current(), resource), 4);
  return copyToUser(limit, SCRATCH, 8);
}

export function sysUgetrlimit(resource: u32, limit: u32): i32 {
  return sysGetrlimit(resource, limit);
}

export function sysSetrlimit(resource: u32, limit: u32): i32 {
  if (resource >= <u32>Rlimit.COUNT) return -Errno.EINVAL;
  const error = copyFromUser(SCRATCH, limit, 8);
  return error != 0 ? error : change(current(), resource, load<u32>(SCRATCH), load<u32>(SCRATCH, 4));
}

/** struct rlimit64: soft, hard as u64. */
export function sysPrlimit64(pid: u32, resource: u32, wanted: u32, old: u32): i32 {
  if (resource >= <u32>Rlimit.COUNT) return -Errno.EINVAL;
  const task = pid == 0 ? current() : findTask(pid);
  if (task === null) return -Errno.ESRCH;
  const soft = softLimit(task, resource);
  const hard = hardLimit(task, resource);
  if (wanted != 0) {
    let error = copyFromUser(SCRATCH, wanted, 16);
    if (error != 0) return error;
    error = change(task, resource, narrow(load<u64>(SCRATCH)), narrow(load<u64>(SCRATCH, 8)));
    if (error != 0) return error;
  }
  if (old == 0) return 0;
  store<u64>(SCRATCH, widen(soft));
  store<u64>(SCRATCH, widen(hard), 8);
  return copyToUser(old, SCRATCH, 16);
}

function narrow(limit: u64): u32 {
  return limit > <u64>u32.MAX_VALUE ? <u32>Rlimit.INFINITY : <u32>limit;
}

function widen(limit: u32): u64 {
  return limit == <u32>Rlimit.INFINITY ? u64.MAX_VALUE : <u64>limit;
}
