// SEM_UNDO (man 2 semop): for each process, or threads that share it (CLONE_SYSVSEM), a list with one record for each set
// that it has used so: what is added to the semaphores when the last of them ends. Copied by nobody: a child of fork
// begins without.
import { CloneFlag } from "../../abi/clone";
import { ListHead, container, listAddTail, listAt, listEmpty, listInit, listRemove } from "../lib/list";
import { kfree, kmalloc, kzalloc } from "../mm/slab";
import { SEM_VMX } from "../param";
import { Task, current } from "../sched/task";
import { realtimeSeconds } from "../time/clock";
import { SemSet } from "./sem";
import { semChanged } from "./sem-queue";

@unmanaged
export class UndoList {
  /** SemUndo records. */
  next: usize;
  prev: usize;
  /** Tasks that share it. */
  refcount: u32;

  get head(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
}

/** One adjustment (i16) for each semaphore of the set lies behind the record. */
@unmanaged
export class SemUndo {
  /** In the UndoList, and in the set's list. */
  next: usize;
  prev: usize;
  setNext: usize;
  setPrev: usize;
  owner: SemSet;

  get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  get setLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<SemUndo>("setNext"));
  }
  @inline get(number: u32): i32 {
    return load<i16>(this.slot(number));
  }
  @inline set(number: u32, value: i32): void {
    store<i16>(this.slot(number), <i16>value);
  }
  @inline slot(number: u32): usize {
    return changetype<usize>(this) + offsetof<SemUndo>() + <usize>number * sizeof<i16>();
  }
}

/** The current task's record for `set`, made if need be; null without memory. */
export function undoFor(set: SemSet): SemUndo | null {
  const list = undoListOf(current());
  if (list === null) return null;
  for (let node = list.head.next; node !== list.head; node = node.next) {
    const known = container<SemUndo>(node, 0);
    if (known.owner === set) return known;
  }
  const at = kzalloc(offsetof<SemUndo>() + <usize>set.count * sizeof<i16>());
  if (at == 0) return null;
  const undo = changetype<SemUndo>(at);
  undo.owner = set;
  listAddTail(list.head, undo.link);
  listAddTail(set.undos, undo.setLink);
  return undo;
}

/** What a new task gets of its maker's: the same list with CLONE_SYSVSEM, else none. False without memory. */
export function undoInherit(parent: Task, child: Task, flags: u32): bool {
  if ((flags & CloneFlag.SYSVSEM) == 0) return true;
  const list = undoListOf(parent);
  if (list === null) return false;
  list.refcount++;
  child.semUndo = list;
  return true;
}

/** SETVAL and SETALL: nobody takes back what was done to semaphore `number` before. */
export function undoForget(set: SemSet, number: u32): void {
  const head = set.undos;
  for (let node = head.next; node !== head; node = node.next) container<SemUndo>(node, offsetof<SemUndo>("setNext")).set(number, 0);
}

/** The set goes. */
export function undoEnd(set: SemSet): void {
  while (!listEmpty(set.undos)) free(container<SemUndo>(set.undos.next, offsetof<SemUndo>("setNext")));
}

/** `task` ends: the last one of a list takes all back. */
export function undoExit(task: Task): void {
  const list = task.semUndo;
  if (list === null) return;
  task.semUndo = null;
  if (--list.refcount > 0) return;
  while (!listEmpty(list.head)) {
    const undo = container<SemUndo>(list.head.next, 0);
    takeBack(undo, task.tgid);
    free(undo);
  }
  kfree(changetype<usize>(list));
}

function takeBack(undo: SemUndo, pid: u32): void {
  const set = undo.owner;
  for (let number: u32 = 0; number < set.count; number++) {
    const adjustment = undo.get(number);
    if (adjustment == 0) continue;
    const sem = set.at(number);
    sem.value = min<i32>(max<i32>(sem.value + adjustment, 0), SEM_VMX);
    sem.pid = pid;
  }
  set.otime = realtimeSeconds();
  semChanged(set);
}

function undoListOf(task: Task): UndoList | null {
  const known = task.semUndo;
  if (known !== null) return known;
  const at = kmalloc(offsetof<UndoList>());
  if (at == 0) return null;
  const list = changetype<UndoList>(at);
  listInit(list.head);
  list.refcount = 1;
  task.semUndo = list;
  return list;
}

function free(undo: SemUndo): void {
  listRemove(undo.link);
  listRemove(undo.setLink);
  kfree(changetype<usize>(undo));
}
