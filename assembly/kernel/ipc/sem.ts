// System V semaphore sets (man 2 semget, semctl): a record with its semaphores behind it, the calls that wait for them
// (sem-queue.ts), and what processes will take back at their end (sem-undo.ts).
import { Errno } from "../../abi/errno";
import { ListHead, listAt, listInit } from "../lib/list";
import { kfree, kzalloc } from "../mm/slab";
import { SEM_MNS, SEM_MSL } from "../param";
import { realtimeSeconds } from "../time/clock";
import { IpcObject, ipcAdd, ipcRemove, semIds } from "./object";
import { semQueueEnd } from "./sem-queue";
import { undoEnd } from "./sem-undo";

/**
 * One semaphore, behind the set's record.
 *   0    value: i32   0 .. SEM_VMX
 *   4    pid: u32     process that changed it last
 */
@unmanaged
export class Sem {
  value: i32;
  pid: u32;
}

/** A set. Times are seconds since 1970. */
@unmanaged
export class SemSet extends IpcObject {
  count: u32;
  otime: u32;
  ctime: u32;
  /** Calls that wait, oldest first: for semaphores to become zero and nothing else, and all others. */
  readersNext: usize;
  readersPrev: usize;
  writersNext: usize;
  writersPrev: usize;
  /** SemUndo records of processes. */
  undosNext: usize;
  undosPrev: usize;

  get readers(): ListHead {
    return listAt(changetype<usize>(this), offsetof<SemSet>("readersNext"));
  }
  get writers(): ListHead {
    return listAt(changetype<usize>(this), offsetof<SemSet>("writersNext"));
  }
  get undos(): ListHead {
    return listAt(changetype<usize>(this), offsetof<SemSet>("undosNext"));
  }
  @inline at(number: u32): Sem {
    return changetype<Sem>(changetype<usize>(this) + offsetof<SemSet>() + <usize>number * offsetof<Sem>());
  }
}

/** ipcGet's `create`; `count` semaphores, all 0. */
export function semCreate(key: i32, flags: u32, count: u32): i32 {
  if (count == 0 || count > SEM_MSL) return -Errno.EINVAL;
  if (semIds.total + count > SEM_MNS) return -Errno.ENOSPC;
  const at = kzalloc(offsetof<SemSet>() + <usize>count * offsetof<Sem>());
  if (at == 0) return -Errno.ENOMEM;
  const set = changetype<SemSet>(at);
  set.count = count;
  set.ctime = realtimeSeconds();
  listInit(set.readers);
  listInit(set.writers);
  listInit(set.undos);
  const id = ipcAdd(semIds, set, key, flags);
  if (id < 0) kfree(at);
  else semIds.total += count;
  return id;
}

/** ipcGet's `fits`. */
export function semFits(set: SemSet, count: u32): bool {
  return count <= set.count;
}

/** The set goes: who waits for it gets EIDRM, and there is nothing to undo any more. */
export function semDestroy(set: SemSet): void {
  undoEnd(set);
  semQueueEnd(set);
  ipcRemove(semIds, set);
  semIds.total -= set.count;
  kfree(changetype<usize>(set));
}
