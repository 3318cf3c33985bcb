// fork, vfork, clone, clone3 (man 2 of each): from the forms that programs use to one request (sched/fork.ts).
import { CloneArgsAt, CloneFlag } from "../../abi/clone";
import { Errno } from "../../abi/errno";
import { Sig } from "../../abi/signal";
import { WaitReason } from "../../abi/trace";
import { ERESTARTNOINTR } from "../entry/errors";
import { KERNEL_OFFSET, SCHED_GLOBALS } from "../layout";
import { checkClear, copyFromUser } from "../mm/usercopy";
import { PAGE_SIZE, PID_MAX } from "../param";
import { ptraceVforkDone } from "../ptrace/attach";
import { CloneRequest, cloneRequest, fork } from "../sched/fork";
import { findTask } from "../sched/pid";
import { TaskState, current } from "../sched/task";
import { sleep } from "../sched/wait";
import { killPending } from "../signal/send";
import { SIGNAL_COUNT } from "../signal/state";

/** Kernel buffer for one struct clone_args. */
@inline const ARGS: usize = SCHED_GLOBALS + 0x640;
/** Levels of process-id namespaces that clone3 may name (MAX_PID_NS_LEVEL); there is one. */
@inline const PID_LEVELS_MAX: u64 = 32;

export function sysFork(): i32 {
  return start(cloneRequest(0, Sig.CHLD));
}

/** The parent sleeps until the child has its own program or has ended. */
export function sysVfork(): i32 {
  return start(cloneRequest(CloneFlag.VM | CloneFlag.VFORK, Sig.CHLD));
}

export function sysClone(flags: u32, stack: u32, ptid: u32, tls: u32, ctid: u32): i32 {
  // The old form has one place for both, and a bit that meant something else before.
  if ((flags & CloneFlag.PIDFD) != 0 && (flags & (CloneFlag.PARENT_SETTID | CloneFlag.DETACHED)) != 0) return -Errno.EINVAL;
  const request = cloneRequest(flags & ~CloneFlag.SIGNAL_MASK, flags & CloneFlag.SIGNAL_MASK);
  request.stack = stack;
  request.parentTid = ptid;
  request.pidfd = ptid;
  request.childTid = ctid;
  request.tls = tls;
  return start(request);
}

export function sysClone3(args: u32, size: u32): i32 {
  if (current().sys.stage != 0) return awaitVfork();
  if (size > PAGE_SIZE) return -Errno.E2BIG;
  if (size < <u32>CloneArgsAt.SIZE_0) return -Errno.EINVAL;
  memory.fill(ARGS, 0, CloneArgsAt.SIZE);
  if (copyFromUser(ARGS, args, min<u32>(size, CloneArgsAt.SIZE)) < 0) return -Errno.EFAULT;
  if (size > <u32>CloneArgsAt.SIZE) {
    const rest = checkClear(args + CloneArgsAt.SIZE, size - CloneArgsAt.SIZE);
    if (rest != 0) return rest;
  }
  const flags = load<u32>(ARGS, CloneArgsAt.FLAGS);
  const high = load<u32>(ARGS, CloneArgsAt.FLAGS + 4);
  const signal = load<u64>(ARGS, CloneArgsAt.EXIT_SIGNAL);
  if (signal > SIGNAL_COUNT) return -Errno.EINVAL;
  let error = checkFlags(flags, high, <u32>signal);
  if (error == 0) error = checkStack();
  const request = cloneRequest(flags, <u32>signal);
  if (error == 0) error = chosenPid(request);
  if (error != 0) return error;
  if ((high & CloneFlag.HIGH_INTO_CGROUP) != 0) return -Errno.EBADF;
  if (load<u64>(ARGS, CloneArgsAt.STACK) != 0) request.stack = load<u32>(ARGS, CloneArgsAt.STACK) + load<u32>(ARGS, CloneArgsAt.STACK_SIZE);
  request.parentTid = load<u32>(ARGS, CloneArgsAt.PARENT_TID);
  request.pidfd = load<u32>(ARGS, CloneArgsAt.PIDFD);
  request.childTid = load<u32>(ARGS, CloneArgsAt.CHILD_TID);
  request.tls = load<u32>(ARGS, CloneArgsAt.TLS);
  request.clearHandlers = high & CloneFlag.HIGH_CLEAR_SIGHAND;
  return start(request);
}

function checkFlags(flags: u32, high: u32, signal: u32): i32 {
  if ((high & ~(CloneFlag.HIGH_CLEAR_SIGHAND | CloneFlag.HIGH_INTO_CGROUP)) != 0) return -Errno.EINVAL;
  if ((flags & (CloneFlag.DETACHED | CloneFlag.SIGNAL_MASK)) != 0) return -Errno.EINVAL;
  if ((flags & CloneFlag.SIGHAND) != 0 && (high & CloneFlag.HIGH_CLEAR_SIGHAND) != 0) return -Errno.EINVAL;
  return (flags & (CloneFlag.THREAD | CloneFlag.PARENT)) != 0 && signal != 0 ? -Errno.EINVAL : 0;
}

/** Both or neither of stack and size, within user memory. */
function checkStack(): i32 {
  const stack = load<u64>(ARGS, CloneArgsAt.STACK);
  const size = load<u64>(ARGS, CloneArgsAt.STACK_SIZE);
  if ((stack == 0) != (size == 0)) return -Errno.EINVAL;
  return stack > KERNEL_OFFSET || size > <u64>KERNEL_OFFSET - stack ? -Errno.EINVAL : 0;
}

/** The process id that the caller has chosen: root may. */
function chosenPid(request: CloneRequest): i32 {
  const list = load<u64>(ARGS, CloneArgsAt.SET_TID);
  const count = load<u64>(ARGS, CloneArgsAt.SET_TID_SIZE);
  if (count > PID_LEVELS_MAX || (list == 0) != (count == 0)) return -Errno.EINVAL;
  if (count == 0) return 0;
  if (copyFromUser(ARGS + CloneArgsAt.SET_TID, <u32>list, 4) < 0) return -Errno.EFAULT;
  if (count > 1) return -Errno.EINVAL;
  const pid = load<i32>(ARGS, CloneArgsAt.SET_TID);
  if (pid < 1 || <u32>pid >= PID_MAX) return -Errno.EINVAL;
  if (current().euid != 0) return -Errno.EPERM;
  request.pid = pid;
  return 0;
}

/** Makes the task; a vfork parent then sleeps, and comes here again when it is woken. */
function start(request: CloneRequest): i32 {
  const sys = current().sys;
  if (sys.stage != 0) return awaitVfork();
  const vfork = (request.flags & CloneFlag.VFORK) != 0;
  const pid = fork();
  if (pid < 0 || !vfork) return pid;
  sys.stage = 1;
  sys.value = pid;
  return awaitVfork();
}

function awaitVfork(): i32 {
  const pid = current().sys.value;
  const child = findTask(pid);
  if (child === null || child.vforkParent !== current()) {
    if (current().ptrace !== null) ptraceVforkDone(current(), pid);
    return pid;
  }
  if (killPending(current())) {
    child.vforkParent = null;
    return -ERESTARTNOINTR;
  }
  return sleep(TaskState.UNINTERRUPTIBLE, WaitReason.VFORK);
}
