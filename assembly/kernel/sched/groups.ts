// Supplementary groups (man 2 getgroups): a counted list that tasks share until one of them sets another.
import { kfree, kmalloc } from "../mm/slab";
import { Task } from "./task";

/**
 *   0    refcount: u32
 *   4    count: u32
 *   8    gids: u32[count]
 */
@unmanaged
export class GroupList {
  refcount: u32;
  count: u32;

  /** Address of the first id. */
  get gids(): usize {
    return changetype<usize>(this) + offsetof<GroupList>();
  }
}

/** A list with room for `count` ids, one reference; null without memory. */
export function groupListCreate(count: u32): GroupList | null {
  const at = kmalloc(<u32>offsetof<GroupList>() + count * sizeof<u32>());
  if (at == 0) return null;
  const list = changetype<GroupList>(at);
  list.refcount = 1;
  list.count = count;
  return list;
}

export function groupListPut(list: GroupList): void {
  if (--list.refcount == 0) kfree(changetype<usize>(list));
}

/** `task` takes over the caller's reference to `list`, null for none. */
export function groupListSet(task: Task, list: GroupList | null): void {
  const old = task.groups;
  task.groups = list;
  if (old !== null) groupListPut(old);
}

/** Whether files of group `gid` are `task`'s group's: its file-system group or a supplementary one. */
export function inGroup(task: Task, gid: u32): bool {
  return task.fsgid == gid || inGroupList(task, gid);
}

/** Whether `gid` is one of the supplementary groups. */
export function inGroupList(task: Task, gid: u32): bool {
  const list = task.groups;
  if (list === null) return false;
  for (let i: u32 = 0; i < list.count; i++) if (load<u32>(list.gids + i * sizeof<u32>()) == gid) return true;
  return false;
}
