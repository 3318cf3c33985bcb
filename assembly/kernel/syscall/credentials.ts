// Users and groups (man 2 getuid, setuid).
import { Errno } from "../../abi/errno";
import { current } from "../sched/task";

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
