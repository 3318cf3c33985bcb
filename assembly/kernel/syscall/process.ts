// Making and ending processes, and who is whose: fork, execve, exit, pids, groups, sessions.
import { Errno } from "../../abi/errno";
import { At } from "../../abi/fcntl";
import { Sig } from "../../abi/signal";
import { WaitReason } from "../../abi/trace";
import { Selector } from "../entry/descriptors";
import { doExecveUser } from "../exec/exec";
import { SCHED_GLOBALS, SCHED_GLOBALS_SIZE } from "../layout";
import { copyFromUser, copyToUser, writeUser32 } from "../mm/usercopy";
import { exitWith } from "../sched/exit";
import { CloneFlag, fork } from "../sched/fork";
import { findTask, groupInSession } from "../sched/pid";
import { Task, TaskFlag, TaskState, current } from "../sched/task";
import { BLOCKED, sleep } from "../sched/wait";
import { killPending } from "../signal/send";
import { ERESTARTNOINTR } from "../entry/errors";
import { descriptorsSwitch } from "../entry/descriptors";
import { hostPowerOff } from "../fs/dev/host";

export function sysFork(): i32 {
  return fork(Sig.CHLD, 0);
}

/** The parent sleeps until the child has its own program or has ended. */
export function sysVfork(): i32 {
  return forkAndWait(CloneFlag.VM | CloneFlag.VFORK | Sig.CHLD, 0);
}

/** fork and vfork by clone; threads come later (EINVAL). */
export function sysClone(flags: u32, stack: u32, ptid: u32, tls: u32, ctid: u32): i32 {
  const supported = CloneFlag.SIGNAL_MASK | CloneFlag.VM | CloneFlag.VFORK;
  if (flags & ~supported) return -Errno.EINVAL;
  if ((flags & CloneFlag.VM) != 0 && (flags & CloneFlag.VFORK) == 0) return -Errno.EINVAL;
  return flags & CloneFlag.VFORK ? forkAndWait(flags, stack) : fork(flags, stack);
}

function forkAndWait(flags: u32, stack: u32): i32 {
  const sys = current().sys;
  if (sys.stage == 0) {
    const pid = fork(flags, stack);
    if (pid < 0) return pid;
    sys.stage = 1;
    sys.value = pid;
  }
  const child = findTask(sys.value);
  const borrowed = child !== null && child.vforkParent === current();
  if (!borrowed) return sys.value;
  if (killPending(current())) {
    child!.vforkParent = null;
    return -ERESTARTNOINTR;
  }
  return sleep(TaskState.UNINTERRUPTIBLE, WaitReason.VFORK);
}

export function sysExecve(path: u32, argv: u32, envp: u32): i32 {
  return doExecveUser(At.FDCWD, path, argv, envp, 0);
}

export function sysExecveat(dirfd: i32, path: u32, argv: u32, envp: u32, flags: u32): i32 {
  return doExecveUser(dirfd, path, argv, envp, flags);
}

export function sysExit(status: i32): i32 {
  exitWith(status);
  return BLOCKED;
}

export function sysExitGroup(status: i32): i32 {
  exitWith(status);
  return BLOCKED;
}

export function sysGetpid(): i32 {
  return current().tgid;
}

export function sysGettid(): i32 {
  return current().pid;
}

export function sysGetppid(): i32 {
  const parent = current().parent;
  return parent === null ? 0 : parent.tgid;
}

export function sysGetpgrp(): i32 {
  return current().pgid;
}

export function sysGetpgid(pid: u32): i32 {
  const task = pid == 0 ? current() : findTask(pid);
  return task === null ? -Errno.ESRCH : <i32>task.pgid;
}

export function sysGetsid(pid: u32): i32 {
  const task = pid == 0 ? current() : findTask(pid);
  return task === null ? -Errno.ESRCH : <i32>task.sid;
}

/** man 2 setpgid: oneself or a child that has not yet run execve, within the session. */
export function sysSetpgid(pid: u32, pgid: i32): i32 {
  if (pgid < 0) return -Errno.EINVAL;
  const self = current();
  const task = pid == 0 ? self : findTask(pid);
  if (task === null) return -Errno.ESRCH;
  if (task !== self) {
    if (task.parent !== self) return -Errno.ESRCH;
    if (task.sid != self.sid) return -Errno.EPERM;
    if (task.flags & TaskFlag.DID_EXEC) return -Errno.EACCES;
  }
  if (task.pid == task.sid) return -Errno.EPERM;
  const group = pgid == 0 ? task.pid : <u32>pgid;
  if (group != task.pid && !groupInSession(group, self.sid)) return -Errno.EPERM;
  task.pgid = group;
  return 0;
}

/** man 2 setsid: a group leader may not. */
export function sysSetsid(): i32 {
  const task = current();
  if (isGroup(task.pid)) return -Errno.EPERM;
  task.sid = task.pid;
  task.pgid = task.pid;
  task.tty = null;
  return task.pid;
}

function isGroup(pgid: u32): bool {
  return groupInSession(pgid, current().sid);
}

/** struct user_desc: entry number, base, limit, flag bits. */
const enum UserDesc {
  ENTRY = 0,
  BASE = 4,
  LIMIT = 8,
  FLAGS = 12,
  SIZE = 16,
  SEG_32BIT = 1,
  LIMIT_IN_PAGES = 16,
  SEG_NOT_PRESENT = 32,
}

/** man 2 set_thread_area: one of three GDT entries becomes a data segment at `base`. */
export function sysSetThreadArea(info: u32): i32 {
  const task = current();
  const at = USER_DESC_SCRATCH;
  const error = copyFromUser(at, info, UserDesc.SIZE);
  if (error != 0) return error;
  let entry = load<i32>(at, UserDesc.ENTRY);
  if (entry == -1) {
    entry = freeTls(task);
    if (entry < 0) return -Errno.ESRCH;
    const written = writeUser32(info, entry);
    if (written != 0) return written;
  }
  const index = <u32>entry - Selector.TLS_FIRST_INDEX;
  if (index >= <u32>Selector.TLS_COUNT) return -Errno.EINVAL;
  store<u64>(tlsSlot(task, index), descriptorOf(load<u32>(at, UserDesc.BASE), load<u32>(at, UserDesc.LIMIT), load<u32>(at, UserDesc.FLAGS)));
  descriptorsSwitch(task);
  return 0;
}

/** Kernel buffer for one struct user_desc. */
@inline const USER_DESC_SCRATCH: usize = SCHED_GLOBALS + SCHED_GLOBALS_SIZE - 64;

@inline
function tlsSlot(task: Task, index: u32): usize {
  return changetype<usize>(task) + offsetof<Task>("tls0") + index * 8;
}

function freeTls(task: Task): i32 {
  for (let index: u32 = 0; index < <u32>Selector.TLS_COUNT; index++) {
    if (load<u64>(tlsSlot(task, index)) == 0) return Selector.TLS_FIRST_INDEX + index;
  }
  return -1;
}

/** A ring-3 read/write data segment descriptor (SDM vol 3, 3.4.5); 0 for "not present" with base and limit 0. */
function descriptorOf(base: u32, limit: u32, flags: u32): u64 {
  if (flags & UserDesc.SEG_NOT_PRESENT) return 0;
  const granular: u32 = flags & UserDesc.LIMIT_IN_PAGES ? 8 : 0;
  const size: u32 = flags & UserDesc.SEG_32BIT ? 4 : 0;
  const low = (base << 16) | (limit & 0xffff);
  const high = (base & 0xff000000) | ((granular | size) << 20) | (limit & 0xf0000) | (0xf2 << 8) | ((base >> 16) & 0xff);
  return (<u64>high << 32) | low;
}

export function sysSetTidAddress(address: u32): i32 {
  current().clearChildTid = address;
  return current().pid;
}

const enum PrCtl {
  SET_NAME = 15,
  GET_NAME = 16,
  COMM_BYTES = 16,
}

/** man 2 prctl: the task's name. */
export function sysPrctl(option: i32, a2: u32, a3: u32, a4: u32, a5: u32): i32 {
  const comm = current().comm;
  if (option == PrCtl.SET_NAME) {
    const error = copyFromUser(comm, a2, PrCtl.COMM_BYTES);
    store<u8>(comm + PrCtl.COMM_BYTES - 1, 0);
    return error;
  }
  if (option == PrCtl.GET_NAME) return copyToUser(a2, comm, PrCtl.COMM_BYTES);
  return -Errno.EINVAL;
}

/** linux/reboot.h */
const enum Reboot {
  MAGIC1 = 0xfee1dead,
  CAD_OFF = 0,
  RESTART = 0x01234567,
  HALT = 0xcdef0123,
  POWER_OFF = 0x4321fedc,
}

/** man 2 reboot: every way down switches the machine off. */
export function sysReboot(magic1: u32, magic2: u32, command: u32, argument: u32): i32 {
  if (current().euid != 0) return -Errno.EPERM;
  if (magic1 != Reboot.MAGIC1) return -Errno.EINVAL;
  if (command == Reboot.CAD_OFF) return 0;
  if (command != Reboot.POWER_OFF && command != Reboot.HALT && command != Reboot.RESTART) return -Errno.EINVAL;
  hostPowerOff(0);
  return 0;
}
