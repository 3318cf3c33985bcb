// Processes: execve, exit, who is who, groups, sessions (man 2 of each). Making them: syscall/clone.ts.
import { Errno } from "../../abi/errno";
import { At } from "../../abi/fcntl";
import { descriptorsSwitch } from "../entry/descriptors";
import { doExecveUser } from "../exec/exec";
import { hostPowerOff } from "../fs/dev/host";
import { exitGroup, exitWith } from "../sched/exit";
import { findTask, groupExists, groupInSession } from "../sched/pid";
import { TaskFlag, current } from "../sched/task";
import { tlsGet, tlsSet } from "../sched/tls";
import { BLOCKED } from "../sched/wait";

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
  exitGroup(status);
  return BLOCKED;
}

export function sysGetpid(): i32 {
  return current().tgid;
}

export function sysGettid(): i32 {
  return current().pid;
}

export function sysGetppid(): i32 {
  const parent = current().group.leader.parent;
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
  const self = current().group;
  const task = pid == 0 ? self.leader : findTask(pid);
  if (task === null) return -Errno.ESRCH;
  if (!task.leads) return -Errno.EINVAL;
  const parent = task.parent;
  if (parent !== null && parent.group === self) {
    if (task.sid != self.sid) return -Errno.EPERM;
    if (task.flags & TaskFlag.DID_EXEC) return -Errno.EACCES;
  } else if (task !== self.leader) {
    return -Errno.ESRCH;
  }
  if (task.pid == task.sid) return -Errno.EPERM;
  const group = pgid == 0 ? task.pid : <u32>pgid;
  if (group != task.pid && !groupInSession(group, self.sid)) return -Errno.EPERM;
  task.group.pgid = group;
  return 0;
}

/** man 2 setsid: a group leader may not. */
export function sysSetsid(): i32 {
  const group = current().group;
  const id = group.leader.pid;
  if (groupExists(id)) return -Errno.EPERM;
  group.sid = id;
  group.pgid = id;
  group.tty = null;
  return id;
}

/** man 2 set_thread_area: one of three GDT entries becomes a data segment. */
export function sysSetThreadArea(info: u32): i32 {
  const error = tlsSet(current(), info, true);
  if (error == 0) descriptorsSwitch(current());
  return error;
}

export function sysGetThreadArea(info: u32): i32 {
  return tlsGet(current(), info);
}

export function sysSetTidAddress(address: u32): i32 {
  current().clearChildTid = address;
  return current().pid;
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
