// Who is told by a signal that a file has become ready (man 2 fcntl, F_SETOWN, F_SETSIG, O_ASYNC; Linux: fasync_struct,
// fown_struct). O_ASYNC registers on the file's wait queues as poll does, with a callback that sends the signal.
import { Errno } from "../../abi/errno";
import { O, OwnerType, S } from "../../abi/fcntl";
import { Poll } from "../../abi/poll";
import { SiCode, Sig } from "../../abi/signal";
import { container } from "../lib/list";
import { Cache, cacheAlloc, cacheFree, kfree, kzalloc } from "../mm/slab";
import { Task, current, sched } from "../sched/task";
import { WaitEntry, WaitQueue, waitQueueAdd, waitQueueRemove } from "../sched/wait";
import { signalSend, signalSendThread } from "../signal/send";
import { File } from "./file";
import { FASYNC_TABLE } from "./globals";
import { isInotify } from "./inotify";
import { pipeOf } from "./pipe";
import { PollEntry, PollTable, filePoll } from "./select-table";

/**
 *   0    id: u32           process, thread or group; 0 = nobody
 *   4    type: u32         OwnerType
 *   8    signal: u32       F_SETSIG; 0 = SIGIO
 *   12   uid, euid: u32    of who said so
 *   20   fd: i32           the descriptor that was made O_ASYNC
 *   24   entries: usize    PollEntry chain on the file's queues
 */
@unmanaged
export class FileOwner {
  id: u32;
  type: u32;
  signal: u32;
  uid: u32;
  euid: u32;
  fd: i32;
  entries: usize;
}

/** The record of a file, made when it is first asked for; null without memory. */
export function ownerOf(file: File): FileOwner | null {
  if (file.owner == 0) file.owner = kzalloc(offsetof<FileOwner>());
  return changetype<FileOwner | null>(file.owner);
}

/** F_SETOWN: 0, or -ESRCH when there is no such task or group. 0 as id: nobody. */
export function ownerSet(file: File, type: u32, id: u32): i32 {
  const owner = ownerOf(file);
  if (owner == null) return -Errno.ENOMEM;
  if (id != 0 && !exists(type, id)) return -Errno.ESRCH;
  owner.type = type;
  owner.id = id;
  owner.uid = current().uid;
  owner.euid = current().euid;
  return 0;
}

/** Turns O_ASYNC on or off where the file can do it: 0 or -ENOMEM. */
export function fasyncSet(file: File, fd: i32, on: bool): i32 {
  const active = (file.flags & O.ASYNC) != 0;
  if (on == active || !canAsync(file)) return 0;
  if (!on) {
    unregister(file);
    file.flags &= ~O.ASYNC;
    return 0;
  }
  const owner = ownerOf(file);
  if (owner == null) return -Errno.ENOMEM;
  owner.fd = fd;
  const table = changetype<PollTable>(FASYNC_TABLE);
  table.register = register.index;
  table.owner = file.owner;
  table.error = 0;
  filePoll(file, FASYNC_TABLE);
  if (table.error) {
    unregister(file);
    return table.error;
  }
  file.flags |= O.ASYNC;
  return 0;
}

/** The file goes. */
export function ownerRelease(file: File): void {
  if (file.owner == 0) return;
  unregister(file);
  kfree(file.owner);
  file.owner = 0;
}

/** Pipes, sockets, terminals and inotify; others take the flag and ignore it. */
function canAsync(file: File): bool {
  return pipeOf(file) || isInotify(file) || file.inode.type == S.IFSOCK || (file.inode.type == S.IFCHR && file.ops.poll != 0);
}

function unregister(file: File): void {
  if (file.owner == 0) return;
  const owner = changetype<FileOwner>(file.owner);
  while (owner.entries != 0) {
    const entry = changetype<PollEntry>(owner.entries);
    owner.entries = entry.nextEntry;
    waitQueueRemove(entry);
    cacheFree(Cache.POLL_ENTRY, changetype<usize>(entry));
  }
}

/** PollTable.register. */
function register(file: File, queue: WaitQueue, table: usize): void {
  const block = cacheAlloc(Cache.POLL_ENTRY);
  if (block == 0) {
    changetype<PollTable>(table).error = -Errno.ENOMEM;
    return;
  }
  const owner = changetype<FileOwner>(changetype<PollTable>(table).owner);
  const entry = changetype<PollEntry>(block);
  entry.callback = tell.index;
  entry.owner = changetype<usize>(owner);
  entry.nextEntry = owner.entries;
  owner.entries = block;
  waitQueueAdd(queue, entry);
}

/** WaitEntry.callback: the owner gets its signal. */
function tell(entry: WaitEntry, key: u32): bool {
  const owner = changetype<FileOwner>(entry.owner);
  if (owner.id == 0) return false;
  const readable = key == 0 || (key & Poll.IN) != 0;
  const code: i32 = readable ? SiCode.POLL_IN : SiCode.POLL_OUT;
  const band: u32 = readable ? Poll.IN | Poll.RDNORM : Poll.OUT | Poll.WRNORM;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (!owns(task, owner.type, owner.id) || !mayTell(owner, task)) continue;
    if (owner.type == OwnerType.TID) {
      if (owner.signal) signalSendThread(task, owner.signal, code, band, owner.fd);
      else signalSendThread(task, Sig.IO);
    } else {
      if (owner.signal) signalSend(task, owner.signal, code, band, owner.fd);
      else signalSend(task, Sig.IO);
    }
  }
  return false;
}

/** Linux: sigio_perm. */
function mayTell(owner: FileOwner, task: Task): bool {
  return owner.euid == 0 || owner.euid == task.suid || owner.euid == task.uid || owner.uid == task.suid || owner.uid == task.uid;
}

function exists(type: u32, id: u32): bool {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    if (owns(container<Task>(node, offsetof<Task>("allNext")), type, id)) return true;
  }
  return false;
}

/** Whether the id means this task. */
@inline
function owns(task: Task, type: u32, id: u32): bool {
  if (type == OwnerType.PGRP) return task.leads && task.pgid == id;
  return task.pid == id && (type == OwnerType.TID || task.leads);
}
