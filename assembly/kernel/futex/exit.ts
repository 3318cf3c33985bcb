// What the end of a thread, or of its program, means for others (man 2 set_tid_address, get_robust_list): mutexes that
// it held are marked and one waiter of each woken, its thread id is cleared and whoever joins it is woken.
import { Futex } from "../../abi/futex";
import { physWritten } from "../../machine/mmu";
import { userPage, writeUser32 } from "../mm/usercopy";
import { Task } from "../sched/task";
import { FutexKey, KEY_A, futexKey, futexWakeKey } from "./queue";

/** struct robust_list_head: next, offset from an entry to its futex, the entry being locked or unlocked. */
const enum RobustHead {
  NEXT = 0,
  OFFSET = 4,
  PENDING = 8,
}
/** Entries that are followed; a longer list is broken or circular (Linux: ROBUST_LIST_LIMIT). */
@inline const ENTRIES_MAX: u32 = 2048;
/** Lowest bit of an entry's address: a priority-inheritance futex, which nobody here waits for. */
@inline const PI: u32 = 1;

/** `task`, the current one, is about to leave its memory. */
export function futexTaskExit(task: Task): void {
  const mm = task.mm;
  if (mm === null) return;
  if (task.robustList != 0) walk(task.robustList, task.pid);
  task.robustList = 0;
  const word = task.clearChildTid;
  task.clearChildTid = 0;
  if (word == 0 || mm.refcount < 2) return;
  writeUser32(word, 0);
  wakeOne(word);
}

function walk(head: u32, tid: u32): void {
  let failed = false;
  let entry = word(head + RobustHead.NEXT);
  const offset = word(head + RobustHead.OFFSET);
  const pending = word(head + RobustHead.PENDING);
  for (let n: u32 = 0; n < ENTRIES_MAX && entry != WORD_FAILED && (<u32>entry & ~PI) != head; n++) {
    const next = word(<u32>entry & ~PI);
    // The entry being worked on comes last, and once.
    if (entry != pending && !markDead((<u32>entry & ~PI) + <u32>offset, tid, (<u32>entry & PI) != 0, false)) failed = true;
    if (failed) return;
    entry = next;
  }
  if (pending != WORD_FAILED && (<u32>pending & ~PI) != 0) markDead((<u32>pending & ~PI) + <u32>offset, tid, (<u32>pending & PI) != 0, true);
}

/** The futex's owner has died. False when its word cannot be reached. */
function markDead(user: u32, tid: u32, pi: bool, pending: bool): bool {
  if ((user & 3) != 0) return false;
  const at = userPage(user, true);
  if (at == 0) return false;
  const value = load<u32>(at);
  // Unlocked already, but perhaps not yet woken.
  if (pending && !pi && value == 0) wakeOne(user);
  if ((value & Futex.TID_MASK) != tid) return true;
  store<u32>(at, (value & Futex.WAITERS) | Futex.OWNER_DIED);
  physWritten(at, 4);
  if (!pi && (value & Futex.WAITERS) != 0) wakeOne(user);
  return true;
}

function wakeOne(user: u32): void {
  const key = changetype<FutexKey>(KEY_A);
  if (futexKey(user, false, key) == 0) futexWakeKey(key, 1, Futex.MATCH_ANY);
}

@inline const WORD_FAILED: i64 = -1;

/** A word of user memory, WORD_FAILED when it cannot be read. */
function word(user: u32): i64 {
  if ((user & 3) != 0) return WORD_FAILED;
  const at = userPage(user, false);
  return at == 0 ? WORD_FAILED : <i64>load<u32>(at);
}
