// How a polling call gets onto the wait queues of the files it watches (Linux: poll_table, poll_wqueues).
// A poll operation calls pollWait for each queue that tells of its readiness; what then happens is up to the
// table: select and poll put an entry on the queue that wakes their task, epoll one that fills its ready list.
import { Errno } from "../../abi/errno";
import { Poll } from "../../abi/poll";
import { Cache, cacheAlloc, cacheFree } from "../mm/slab";
import { current } from "../sched/task";
import { WaitEntry, WaitQueue, waitQueueAdd, waitQueueRemove, wakeTask } from "../sched/wait";
import { File, fileGet, filePut } from "./file";

/**
 *   0    register: u32     table index of (file: File, queue: WaitQueue, table: usize) => void; 0 = register no more
 *   4    key: u32          events that the caller waits for
 *   8    owner: usize      epoll: the item
 *   12   entries: usize    chain of PollEntry
 *   16   error: i32        -ENOMEM when an entry could not be made
 */
@unmanaged
export class PollTable {
  register: u32;
  key: u32;
  owner: usize;
  entries: usize;
  error: i32;
}

/**
 *   0    wait: WaitEntry (28 bytes)
 *   28   file: File        held
 *   32   next: usize       of the same table
 *   36   key: u32          events that wake
 */
@unmanaged
export class PollEntry extends WaitEntry {
  file: File;
  nextEntry: usize;
  key: u32;
}

/** What files without a poll operation answer: always ready. */
@inline export const ALWAYS_READY: u32 = Poll.IN | Poll.OUT | Poll.RDNORM | Poll.WRNORM;

/** For poll operations: `queue` tells of this file's readiness. Does nothing when `table` is 0. */
@inline
export function pollWait(file: File, queue: WaitQueue, table: usize): void {
  if (table == 0) return;
  const register = changetype<PollTable>(table).register;
  if (register != 0) call_indirect<void>(register, file, queue, table);
}

/** Poll bits of any file. */
@inline
export function filePoll(file: File, table: usize): u32 {
  return file.ops.poll ? call_indirect<u32>(file.ops.poll, file, table) : ALWAYS_READY;
}

/** A table whose entries wake the current task, kept as the object of the running call. null without memory. */
export function pollTableCreate(): PollTable | null {
  const address = cacheAlloc(Cache.POLL_TABLE);
  if (address == 0) return null;
  const table = changetype<PollTable>(address);
  table.register = registerTask.index;
  const sys = current().sys;
  sys.object = address;
  sys.release = pollTableFree.index;
  return table;
}

/** SyscallState.release: takes the task off all queues. */
export function pollTableFree(object: usize): void {
  const table = changetype<PollTable>(object);
  for (let at = table.entries; at != 0; ) {
    const entry = changetype<PollEntry>(at);
    at = entry.nextEntry;
    waitQueueRemove(entry);
    filePut(entry.file);
    cacheFree(Cache.POLL_ENTRY, changetype<usize>(entry));
  }
  cacheFree(Cache.POLL_TABLE, object);
}

function registerTask(file: File, queue: WaitQueue, address: usize): void {
  const table = changetype<PollTable>(address);
  const block = cacheAlloc(Cache.POLL_ENTRY);
  if (block == 0) {
    table.error = -Errno.ENOMEM;
    return;
  }
  const entry = changetype<PollEntry>(block);
  entry.task = current();
  entry.callback = pollWake.index;
  entry.file = fileGet(file);
  entry.key = table.key;
  entry.nextEntry = table.entries;
  table.entries = block;
  waitQueueAdd(queue, entry);
}

/** WaitEntry.callback: an event that nobody asked for wakes nobody. */
function pollWake(wait: WaitEntry, key: u32): bool {
  const entry = changetype<PollEntry>(changetype<usize>(wait));
  if (key != 0 && (key & entry.key) == 0) return false;
  return wakeTask(entry.task);
}
