// Supplementary groups and capabilities (man 2 getgroups, setgroups, capget).
import { Errno } from "../../abi/errno";
import { SCHED_GLOBALS, SCHED_GLOBALS_SIZE } from "../layout";
import { copyFromUser, copyToUser, writeUser32 } from "../mm/usercopy";
import { GroupList, groupListCreate, groupListPut, groupListSet } from "../sched/groups";
import { findTask } from "../sched/pid";
import { Task, current } from "../sched/task";
import { newId, oldId } from "./credentials";

/** Most supplementary groups (NGROUPS_MAX). */
@inline export const NGROUPS_MAX: u32 = 65536;
/** Kernel buffer for one user record. */
@inline const SCRATCH: usize = SCHED_GLOBALS + SCHED_GLOBALS_SIZE - 32;

export function sysGetgroups32(size: i32, list: u32): i32 {
  const groups = current().groups;
  const count: u32 = groups === null ? 0 : groups.count;
  if (size < 0) return -Errno.EINVAL;
  if (size == 0 || groups === null) return count;
  if (count > <u32>size) return -Errno.EINVAL;
  return copyToUser(list, groups.gids, count * sizeof<u32>()) == 0 ? count : -Errno.EFAULT;
}

export function sysSetgroups32(count: u32, list: u32): i32 {
  return setGroups(count, list, false);
}

export function sysGetgroups(size: i32, list: u32): i32 {
  const groups = current().groups;
  const count: u32 = groups === null ? 0 : groups.count;
  if (size < 0) return -Errno.EINVAL;
  if (size == 0 || groups === null) return count;
  if (count > <u32>size) return -Errno.EINVAL;
  for (let i: u32 = 0; i < count; i++) {
    store<u16>(SCRATCH, <u16>oldId(load<u32>(groups.gids + i * sizeof<u32>())));
    if (copyToUser(list + i * sizeof<u16>(), SCRATCH, sizeof<u16>()) < 0) return -Errno.EFAULT;
  }
  return count;
}

export function sysSetgroups(count: u32, list: u32): i32 {
  return setGroups(count, list, true);
}

function setGroups(count: u32, list: u32, old: bool): i32 {
  const task = current();
  if (task.euid != 0) return -Errno.EPERM;
  if (count > NGROUPS_MAX) return -Errno.EINVAL;
  const groups = groupListCreate(count);
  if (groups === null) return -Errno.ENOMEM;
  if (old ? !readOld(groups, list) : copyFromUser(groups.gids, list, count * sizeof<u32>()) < 0) {
    groupListPut(groups);
    return -Errno.EFAULT;
  }
  sort(groups);
  groupListSet(task, groups);
  return 0;
}

/** In rising order, as Linux keeps and shows them. */
function sort(groups: GroupList): void {
  for (let i: u32 = 1; i < groups.count; i++) {
    const gid = load<u32>(groups.gids + i * sizeof<u32>());
    let at = groups.gids + i * sizeof<u32>();
    for (; at > groups.gids && load<u32>(at - sizeof<u32>()) > gid; at -= sizeof<u32>()) store<u32>(at, load<u32>(at - sizeof<u32>()));
    store<u32>(at, gid);
  }
}

function readOld(groups: GroupList, list: u32): bool {
  for (let i: u32 = 0; i < groups.count; i++) {
    if (copyFromUser(SCRATCH, list + i * sizeof<u16>(), sizeof<u16>()) < 0) return false;
    store<u32>(groups.gids + i * sizeof<u32>(), newId(load<u16>(SCRATCH)));
  }
  return true;
}

/** linux/capability.h: header { version, pid }, data { effective, permitted, inheritable } once or twice. */
const enum Cap {
  VERSION_1 = 0x19980330,
  VERSION_2 = 0x20071026,
  VERSION_3 = 0x20080522,
  HEADER = 8,
  DATA = 12,
  /** Capabilities 0..40, by words. */
  ALL_LOW = 0xffffffff,
  ALL_HIGH = 0x1ff,
}

/** There are no capabilities apart from user ids: user 0 has all, the others none. */
export function sysCapget(header: u32, data: u32): i32 {
  const words = readHeader(header);
  // Asking with a version that is unknown and no data only learns the version.
  if (words < 0) return words == -Errno.EINVAL && data == 0 ? 0 : words;
  const pid = load<i32>(SCRATCH, 4);
  if (pid < 0) return -Errno.EINVAL;
  const task = pid == 0 ? current() : findTask(pid);
  if (task === null) return -Errno.ESRCH;
  if (data == 0) return 0;
  for (let word = 0; word < words; word++) {
    const all: u32 = word == 0 ? Cap.ALL_LOW : Cap.ALL_HIGH;
    store<u32>(SCRATCH, task.euid == 0 ? all : 0);
    store<u32>(SCRATCH, isPrivileged(task) ? all : 0, 4);
    store<u32>(SCRATCH, 0, 8);
    if (copyToUser(data + word * Cap.DATA, SCRATCH, Cap.DATA) < 0) return -Errno.EFAULT;
  }
  return 0;
}

/** What one has already may be set; giving up or gaining single capabilities is not possible. */
export function sysCapset(header: u32, data: u32): i32 {
  const words = readHeader(header);
  if (words < 0) return words;
  const pid = load<i32>(SCRATCH, 4);
  const task = current();
  if (pid != 0 && <u32>pid != task.pid) return -Errno.EPERM;
  for (let word = 0; word < words; word++) {
    if (copyFromUser(SCRATCH, data + word * Cap.DATA, Cap.DATA) < 0) return -Errno.EFAULT;
    const all: u32 = word == 0 ? Cap.ALL_LOW : Cap.ALL_HIGH;
    const effective = task.euid == 0 ? all : 0;
    const permitted = isPrivileged(task) ? all : 0;
    if (load<u32>(SCRATCH) != effective || load<u32>(SCRATCH, 4) != permitted || load<u32>(SCRATCH, 8) != 0) return -Errno.EPERM;
  }
  return 0;
}

/** Words of the version's data; -EINVAL, having written the version that is preferred, or -EFAULT. */
function readHeader(header: u32): i32 {
  if (copyFromUser(SCRATCH, header, sizeof<u32>()) < 0) return -Errno.EFAULT;
  const version = load<u32>(SCRATCH);
  const known = version == <u32>Cap.VERSION_1 || version == <u32>Cap.VERSION_2 || version == <u32>Cap.VERSION_3;
  if (!known) return writeUser32(header, Cap.VERSION_3) < 0 ? -Errno.EFAULT : -Errno.EINVAL;
  if (copyFromUser(SCRATCH, header, Cap.HEADER) < 0) return -Errno.EFAULT;
  return version == <u32>Cap.VERSION_1 ? 1 : 2;
}

function isPrivileged(task: Task): bool {
  return task.uid == 0 || task.euid == 0 || task.suid == 0;
}
