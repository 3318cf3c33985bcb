// Users and groups (man 2 getuid, setuid, setreuid, setresuid, setfsuid and the same for groups). The old calls, without
// 32 in their names, know ids of 16 bits: their "unchanged" is 65535, and an id that does not fit shows as 65534.
import { Errno } from "../../abi/errno";
import { copyToUser, writeUser32 } from "../mm/usercopy";
import { UNCHANGED, setGroupIds, setUserIds } from "../sched/credentials";
import { current } from "../sched/task";
import { SCHED_GLOBALS, SCHED_GLOBALS_SIZE } from "../layout";

@inline const OLD_UNCHANGED: u32 = 0xffff;
@inline const OVERFLOW: u32 = 0xfffe;
/** Kernel buffer for one 16-bit id. */
@inline const SCRATCH: usize = SCHED_GLOBALS + SCHED_GLOBALS_SIZE - 16;

/** An id as the old calls return it, and as they take it. */
export function oldId(id: u32): u32 {
  return id > OLD_UNCHANGED ? OVERFLOW : id;
}
export function newId(id: u32): u32 {
  const low = id & OLD_UNCHANGED;
  return low == OLD_UNCHANGED ? UNCHANGED : low;
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
export function sysGetuid(): i32 {
  return oldId(current().uid);
}
export function sysGeteuid(): i32 {
  return oldId(current().euid);
}
export function sysGetgid(): i32 {
  return oldId(current().gid);
}
export function sysGetegid(): i32 {
  return oldId(current().egid);
}

/** Root changes all three ids; others only the effective one, back and forth. */
export function sysSetuid32(uid: u32): i32 {
  if (uid == UNCHANGED) return -Errno.EINVAL;
  const task = current();
  if (task.euid == 0) return setUserIds(task, uid, uid, uid);
  return uid == task.uid || uid == task.suid ? setUserIds(task, UNCHANGED, uid, UNCHANGED) : -Errno.EPERM;
}

export function sysSetgid32(gid: u32): i32 {
  if (gid == UNCHANGED) return -Errno.EINVAL;
  const task = current();
  if (task.euid == 0) return setGroupIds(task, gid, gid, gid);
  return gid == task.gid || gid == task.sgid ? setGroupIds(task, UNCHANGED, gid, UNCHANGED) : -Errno.EPERM;
}

/** The saved id follows when the real one is set, or the effective one to something else than the real one. */
export function sysSetreuid32(real: u32, effective: u32): i32 {
  const task = current();
  if (task.euid != 0) {
    if (real != UNCHANGED && real != task.uid && real != task.euid) return -Errno.EPERM;
    if (effective != UNCHANGED && effective != task.uid && effective != task.euid && effective != task.suid) return -Errno.EPERM;
  }
  const follows = real != UNCHANGED || (effective != UNCHANGED && effective != task.uid);
  const becomes = effective != UNCHANGED ? effective : task.euid;
  return setUserIds(task, real, effective, follows ? becomes : UNCHANGED);
}

export function sysSetregid32(real: u32, effective: u32): i32 {
  const task = current();
  if (task.euid != 0) {
    if (real != UNCHANGED && real != task.gid && real != task.egid) return -Errno.EPERM;
    if (effective != UNCHANGED && effective != task.gid && effective != task.egid && effective != task.sgid) return -Errno.EPERM;
  }
  const follows = real != UNCHANGED || (effective != UNCHANGED && effective != task.gid);
  const becomes = effective != UNCHANGED ? effective : task.egid;
  return setGroupIds(task, real, effective, follows ? becomes : UNCHANGED);
}

export function sysSetresuid32(real: u32, effective: u32, saved: u32): i32 {
  const task = current();
  if (task.euid != 0 && !(isUser(real) && isUser(effective) && isUser(saved))) return -Errno.EPERM;
  return setUserIds(task, real, effective, saved);
}

export function sysSetresgid32(real: u32, effective: u32, saved: u32): i32 {
  const task = current();
  if (task.euid != 0 && !(isGroup(real) && isGroup(effective) && isGroup(saved))) return -Errno.EPERM;
  return setGroupIds(task, real, effective, saved);
}

/** Whether a task that is not root may set an id of its own to `uid`. */
function isUser(uid: u32): bool {
  const task = current();
  return uid == UNCHANGED || uid == task.uid || uid == task.euid || uid == task.suid;
}

function isGroup(gid: u32): bool {
  const task = current();
  return gid == UNCHANGED || gid == task.gid || gid == task.egid || gid == task.sgid;
}

export function sysGetresuid32(real: u32, effective: u32, saved: u32): i32 {
  const task = current();
  return writeThree(real, task.uid, effective, task.euid, saved, task.suid);
}

export function sysGetresgid32(real: u32, effective: u32, saved: u32): i32 {
  const task = current();
  return writeThree(real, task.gid, effective, task.egid, saved, task.sgid);
}

function writeThree(at1: u32, id1: u32, at2: u32, id2: u32, at3: u32, id3: u32): i32 {
  let error = writeUser32(at1, id1);
  if (error == 0) error = writeUser32(at2, id2);
  return error == 0 ? writeUser32(at3, id3) : error;
}

/** The result is the old id, whether or not the new one was allowed. */
export function sysSetfsuid32(uid: u32): i32 {
  const task = current();
  const old = task.fsuid;
  if (uid != UNCHANGED && (task.euid == 0 || uid == old || isUser(uid))) task.fsuid = uid;
  return old;
}

export function sysSetfsgid32(gid: u32): i32 {
  const task = current();
  const old = task.fsgid;
  if (gid != UNCHANGED && (task.euid == 0 || gid == old || isGroup(gid))) task.fsgid = gid;
  return old;
}

export function sysSetuid(uid: u32): i32 {
  return sysSetuid32(newId(uid));
}
export function sysSetgid(gid: u32): i32 {
  return sysSetgid32(newId(gid));
}
export function sysSetreuid(real: u32, effective: u32): i32 {
  return sysSetreuid32(newId(real), newId(effective));
}
export function sysSetregid(real: u32, effective: u32): i32 {
  return sysSetregid32(newId(real), newId(effective));
}
export function sysSetresuid(real: u32, effective: u32, saved: u32): i32 {
  return sysSetresuid32(newId(real), newId(effective), newId(saved));
}
export function sysSetresgid(real: u32, effective: u32, saved: u32): i32 {
  return sysSetresgid32(newId(real), newId(effective), newId(saved));
}
/** The old id shows in full, unlike elsewhere. */
export function sysSetfsuid(uid: u32): i32 {
  return sysSetfsuid32(newId(uid));
}
export function sysSetfsgid(gid: u32): i32 {
  return sysSetfsgid32(newId(gid));
}

export function sysGetresuid(real: u32, effective: u32, saved: u32): i32 {
  const task = current();
  return writeThreeOld(real, task.uid, effective, task.euid, saved, task.suid);
}

export function sysGetresgid(real: u32, effective: u32, saved: u32): i32 {
  const task = current();
  return writeThreeOld(real, task.gid, effective, task.egid, saved, task.sgid);
}

function writeThreeOld(at1: u32, id1: u32, at2: u32, id2: u32, at3: u32, id3: u32): i32 {
  let error = writeOld(at1, id1);
  if (error == 0) error = writeOld(at2, id2);
  return error == 0 ? writeOld(at3, id3) : error;
}

function writeOld(user: u32, id: u32): i32 {
  store<u16>(SCRATCH, <u16>oldId(id));
  return copyToUser(user, SCRATCH, 2);
}
