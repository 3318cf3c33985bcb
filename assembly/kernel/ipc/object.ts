// What the three kinds of System V IPC have in common (man 7 sysvipc): objects with a key, an owner and a mode, found by
// an id that tells its slot in the kind's table and how often slots have been used again (Linux: ipc/util.c).
import { Errno } from "../../abi/errno";
import { IpcFlag, IpcPermAt } from "../../abi/ipc";
import { IPC_GLOBALS } from "../layout";
import { kfree, kmalloc } from "../mm/slab";
import { IPC_IDS_MAX } from "../param";
import { inGroup } from "../sched/groups";
import { UNCHANGED } from "../sched/credentials";
import { current } from "../sched/task";

/** The head of every object. */
@unmanaged
export class IpcObject {
  id: i32;
  /** IpcFlag.PRIVATE: none leads here. */
  key: i32;
  uid: u32;
  gid: u32;
  /** Who made it. */
  cuid: u32;
  cgid: u32;
  /** Permission bits, and what a kind adds to them. */
  mode: u32;
}

/** The objects of one kind. */
@unmanaged
export class IpcIds {
  /** Addresses of objects by slot, 0 free. */
  table: usize;
  capacity: u32;
  /** Objects there are, and most there may be. */
  used: u32;
  limit: u32;
  /** Slot to try first, and whether the last new one was before it. */
  next: u32;
  last: i32;
  /** Counts rounds through the slots: an id that was removed stays unknown for long. */
  sequence: u32;
  /** Counted by the kind: pages, semaphores. */
  total: u32;
}
@inline const IDS_SIZE: usize = 32;

@inline export const shmIds = changetype<IpcIds>(IPC_GLOBALS);
@inline export const semIds = changetype<IpcIds>(IPC_GLOBALS + IDS_SIZE);
@inline export const msgIds = changetype<IpcIds>(IPC_GLOBALS + 2 * IDS_SIZE);
/** What the kinds keep beside (shm.ts). */
@inline export const IPC_REST: usize = IPC_GLOBALS + 3 * IDS_SIZE;

/** The slot's part of an id (Linux: IPCMNI_SHIFT). */
@inline const SLOT_BITS: u32 = 15;
@inline const SLOT_MASK: u32 = IPC_IDS_MAX - 1;
@inline const SEQUENCE_MAX: u32 = 0x7fffffff >> SLOT_BITS;
/** Slots that are gone through before the first is used again (Linux: ipc_min_cycle), and how many more than are in use. */
@inline const CYCLE_MIN: u32 = 64;
@inline const TABLE_MIN: u32 = 64;
/** The rights of all. */
@inline const RIGHTS: u32 = 0o7;
@inline const MODE_BITS: u32 = 0o777;
/** What ipcMay is asked for. */
@inline export const READ_RIGHTS: u32 = 0o444;
@inline export const WRITE_RIGHTS: u32 = 0o222;
@inline export const EXECUTE_RIGHTS: u32 = 0o111;

export function ipcIdsInit(ids: IpcIds, limit: u32): void {
  ids.limit = limit;
  ids.last = -1;
}

/**
 * The id for `key`, as the get calls want it: an object that is there, or a new one that `create` makes (table index of
 * (key, flags, size) => i32, an id or -errno). `fits` (table index of (object, size) => bool) judges one that is there.
 */
export function ipcGet(ids: IpcIds, key: i32, flags: u32, size: u32, create: u32, fits: u32): i32 {
  if (key == IpcFlag.PRIVATE) return call_indirect<i32>(create, key, flags, size);
  const object = ipcByKey(ids, key);
  if (object === null) return flags & IpcFlag.CREAT ? call_indirect<i32>(create, key, flags, size) : -Errno.ENOENT;
  if ((flags & IpcFlag.CREAT) != 0 && (flags & IpcFlag.EXCL) != 0) return -Errno.EEXIST;
  if (!call_indirect<bool>(fits, object, size)) return -Errno.EINVAL;
  return ipcMay(object, flags) ? object.id : -Errno.EACCES;
}

/** Gives a new object its id, which it returns; the owner is the current task. -ENOSPC when there are too many, -ENOMEM. */
export function ipcAdd(ids: IpcIds, object: IpcObject, key: i32, flags: u32): i32 {
  if (ids.used >= ids.limit) return -Errno.ENOSPC;
  const task = current();
  object.key = key;
  object.mode = flags & MODE_BITS;
  object.uid = task.euid;
  object.cuid = task.euid;
  object.gid = task.egid;
  object.cgid = task.egid;
  const cycle = min<u32>(max<u32>(ids.used * 3 / 2, CYCLE_MIN), IPC_IDS_MAX);
  let slot = freeSlot(ids, ids.next, cycle);
  if (slot >= cycle) slot = freeSlot(ids, 0, cycle);
  if (slot >= ids.capacity && !grow(ids, slot + 1)) return -Errno.ENOMEM;
  if (<i32>slot <= ids.last) ids.sequence = ids.sequence + 1 >= SEQUENCE_MAX ? 0 : ids.sequence + 1;
  ids.last = slot;
  ids.next = slot + 1;
  ids.used++;
  store<usize>(ids.table + (slot << 2), changetype<usize>(object));
  object.id = (ids.sequence << SLOT_BITS) | slot;
  return object.id;
}

/** The object is not to be found any more; the caller frees it. */
export function ipcRemove(ids: IpcIds, object: IpcObject): void {
  store<usize>(ids.table + ((<u32>object.id & SLOT_MASK) << 2), 0);
  if (--ids.used > 0) return;
  kfree(ids.table);
  ids.table = 0;
  ids.capacity = 0;
}

/** The object in a slot, or null. */
export function ipcAt(ids: IpcIds, slot: u32): IpcObject | null {
  return slot < ids.capacity ? changetype<IpcObject | null>(load<usize>(ids.table + (slot << 2))) : null;
}

/** The object that `id` names, or null. */
export function ipcFind(ids: IpcIds, id: i32): IpcObject | null {
  if (id < 0) return null;
  const object = ipcAt(ids, <u32>id & SLOT_MASK);
  return object !== null && object.id == id ? object : null;
}

/** The object that a STAT command means: by its id, or (`bySlot`) by its slot, which is what the last bits of an id are. */
export function ipcFor(ids: IpcIds, id: i32, bySlot: bool): IpcObject | null {
  if (!bySlot || id < 0) return ipcFind(ids, id);
  return ipcAt(ids, <u32>id & SLOT_MASK);
}

/** Highest slot in use, 0 when none is: what the INFO commands return. */
export function ipcHighest(ids: IpcIds): i32 {
  for (let slot = ids.capacity; slot > 0; slot--) if (ipcAt(ids, slot - 1) !== null) return slot - 1;
  return 0;
}

/** Whether the current task has the rights on `object` that any of the three digits of `flags` ask for. */
export function ipcMay(object: IpcObject, flags: u32): bool {
  const task = current();
  if (task.euid == 0) return true;
  const asked = (flags >> 6) | (flags >> 3) | flags;
  let granted = object.mode;
  if (task.euid == object.cuid || task.euid == object.uid) granted >>= 6;
  else if (inGroup(task, object.cgid) || inGroup(task, object.gid)) granted >>= 3;
  return (asked & ~granted & RIGHTS) == 0;
}

/** Whether the current task may change and remove `object`: it made or owns it, or is root. */
export function ipcOwns(object: IpcObject): bool {
  const euid = current().euid;
  return euid == 0 || euid == object.cuid || euid == object.uid;
}

/** IPC_SET: owner and permission bits from a struct ipc64_perm in kernel memory. 0 or -EINVAL. */
export function ipcSetPerm(object: IpcObject, from: usize): i32 {
  const uid = load<u32>(from, IpcPermAt.UID);
  const gid = load<u32>(from, IpcPermAt.GID);
  if (uid == UNCHANGED || gid == UNCHANGED) return -Errno.EINVAL;
  object.uid = uid;
  object.gid = gid;
  object.mode = (object.mode & ~MODE_BITS) | (load<u32>(from, IpcPermAt.MODE) & MODE_BITS);
  return 0;
}

/** A structure of `size` zeros that begins with the object's struct ipc64_perm, at `to`. */
export function ipcPutPerm(object: IpcObject, to: usize, size: u32): void {
  memory.fill(to, 0, size);
  store<i32>(to, object.key, IpcPermAt.KEY);
  store<u32>(to, object.uid, IpcPermAt.UID);
  store<u32>(to, object.gid, IpcPermAt.GID);
  store<u32>(to, object.cuid, IpcPermAt.CUID);
  store<u32>(to, object.cgid, IpcPermAt.CGID);
  store<u32>(to, object.mode, IpcPermAt.MODE);
  store<u32>(to, <u32>object.id >> SLOT_BITS, IpcPermAt.SEQ);
}

function ipcByKey(ids: IpcIds, key: i32): IpcObject | null {
  for (let slot: u32 = 0; slot < ids.capacity; slot++) {
    const object = ipcAt(ids, slot);
    if (object !== null && object.key == key) return object;
  }
  return null;
}

/** The first free slot of [from, end), or `end`. */
function freeSlot(ids: IpcIds, from: u32, end: u32): u32 {
  let slot = from;
  while (slot < end && ipcAt(ids, slot) !== null) slot++;
  return slot;
}

function grow(ids: IpcIds, slots: u32): bool {
  let capacity = max<u32>(ids.capacity, TABLE_MIN);
  while (capacity < slots) capacity *= 2;
  const table = kmalloc(capacity << 2);
  if (table == 0) return false;
  memory.fill(table, 0, capacity << 2);
  memory.copy(table, ids.table, ids.capacity << 2);
  kfree(ids.table);
  ids.table = table;
  ids.capacity = capacity;
  return true;
}
