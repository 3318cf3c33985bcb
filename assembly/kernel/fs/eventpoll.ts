// epoll (man 7 epoll; Linux fs/eventpoll.c): an interest list as a red-black tree by (file, fd), and a ready list
// that the wake-up callbacks of the watched files fill. Looking for ready files costs only what is ready.
// Level-triggered items go back to the end of the ready list when reported; edge-triggered ones wait for the next
// wake-up; one-shot ones are silent until EPOLL_CTL_MOD.
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { EpollEvent, EpollFlag, Poll } from "../../abi/poll";
import { ListHead, container, listAddHead, listAddTail, listAt, listEmpty, listInit, listRemove } from "../lib/list";
import { RbNode, RbRoot, rbErase, rbFirst, rbInsert, rbLeftLink, rbNext, rbRightLink, rbRootLink } from "../lib/rbtree";
import { Cache, cacheAlloc, cacheFree } from "../mm/slab";
import { copyToUser } from "../mm/usercopy";
import { WaitEntry, WaitFlag, WaitQueue, waitQueueActive, waitQueueAdd, waitQueueAt, waitQueueInit, waitQueueRemove, wakeUp } from "../sched/wait";
import { Anon, anonFile, anonSeek } from "./anon";
import { File, FileOps } from "./file";
import { EPOLL_OPS, POLL_STATE, SCRATCH, isError } from "./globals";
import { PollEntry, PollTable, filePoll, pollWait } from "./select-table";

/** Edges between nested epoll files (Linux: EP_MAX_NESTS). */
@inline const MAX_NESTS: i32 = 4;

/** Bits of EpItem.events that are no events. */
@inline const PRIVATE_BITS: u32 = EpollFlag.WAKEUP | EpollFlag.ONESHOT | EpollFlag.ET | EpollFlag.EXCLUSIVE;
/** What may stand beside EPOLLEXCLUSIVE. */
@inline const EXCLUSIVE_BITS: u32 = Poll.IN | Poll.OUT | Poll.ERR | Poll.HUP | EpollFlag.WAKEUP | EpollFlag.ET | EpollFlag.EXCLUSIVE;

/**
 *   0    wait: WaitQueue        tasks in epoll_wait
 *   8    pollQueue: WaitQueue   who polls the epoll file itself
 *   16   readyNext, readyPrev   items that may be ready
 *   24   tree: RbRoot           all items
 *   28   file: File
 *   32   items: u32
 */
@unmanaged
export class Eventpoll {
  waitNext: usize;
  waitPrev: usize;
  pollNext: usize;
  pollPrev: usize;
  readyNext: usize;
  readyPrev: usize;
  tree: RbNode | null;
  file: File;
  items: u32;

  @inline get wait(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), 0);
  }
  @inline get pollQueue(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<Eventpoll>("pollNext"));
  }
  @inline get ready(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Eventpoll>("readyNext"));
  }
  @inline get root(): RbRoot {
    return changetype<RbRoot>(changetype<usize>(this) + offsetof<Eventpoll>("tree"));
  }
}

/**
 *   0    node: RbNode           in ep.tree
 *   16   readyNext, readyPrev   in ep.ready; an empty list when it is not there
 *   24   fileNext, filePrev     in file.epollItems
 *   32   ep, file, fd, events
 *   48   data: u64
 *   56   entries: usize         its PollEntry records, on the file's wait queues
 */
@unmanaged
export class EpItem extends RbNode {
  readyNext: usize;
  readyPrev: usize;
  fileNext: usize;
  filePrev: usize;
  ep: Eventpoll;
  file: File;
  fd: i32;
  events: u32;
  data: u64;
  entries: usize;

  @inline get readyLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<EpItem>("readyNext"));
  }
  @inline get fileLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<EpItem>("fileNext"));
  }
}

/** The table that items register with; used during one call. */
const itemTable = changetype<PollTable>(POLL_STATE);

export function epollInit(): void {
  const ops = changetype<FileOps>(EPOLL_OPS);
  ops.poll = epollPoll.index;
  ops.release = epollRelease.index;
  ops.llseek = anonSeek.index;
}

/** An epoll file with one reference: its address or -ENOMEM. */
export function epollCreate(): i32 {
  const address = cacheAlloc(Cache.EPOLL);
  if (address == 0) return -Errno.ENOMEM;
  const ep = changetype<Eventpoll>(address);
  waitQueueInit(ep.wait);
  waitQueueInit(ep.pollQueue);
  listInit(ep.ready);
  const made = anonFile(Anon.EVENTPOLL, EPOLL_OPS, O.RDWR, address);
  if (isError(made)) cacheFree(Cache.EPOLL, address);
  else ep.file = changetype<File>(<usize>made);
  return made;
}

@inline
export function isEpoll(file: File): bool {
  return changetype<usize>(file.ops) == EPOLL_OPS;
}

@inline
export function eventpollOf(file: File): Eventpoll {
  return changetype<Eventpoll>(file.data);
}

/** EPOLL_CTL_ADD: 0; -EEXIST, -EINVAL, -ELOOP, -ENOMEM. */
export function epollAdd(ep: Eventpoll, file: File, fd: i32, events: u32, data: u64): i32 {
  if (findItem(ep, file, fd) != null) return -Errno.EEXIST;
  if (events & EpollFlag.EXCLUSIVE) {
    if (isEpoll(file) || (events & ~EXCLUSIVE_BITS) != 0) return -Errno.EINVAL;
  }
  if (isEpoll(file) && wouldLoop(ep, eventpollOf(file))) return -Errno.ELOOP;
  const address = cacheAlloc(Cache.EPITEM);
  if (address == 0) return -Errno.ENOMEM;
  const item = changetype<EpItem>(address);
  item.ep = ep;
  item.file = file;
  item.fd = fd;
  item.events = events | Poll.ERR | Poll.HUP;
  item.data = data;
  listInit(item.readyLink);
  listInit(item.fileLink);
  listAddTail(file.epollItems, item.fileLink);
  insertItem(ep, item);
  ep.items++;

  itemTable.register = registerItem.index;
  itemTable.owner = address;
  itemTable.error = 0;
  const ready = filePoll(file, changetype<usize>(itemTable)) & item.events;
  if (itemTable.error) {
    removeItem(item);
    return itemTable.error;
  }
  if (ready) makeReady(item);
  return 0;
}

/** EPOLL_CTL_MOD: 0; -ENOENT, -EINVAL (exclusive items cannot change). */
export function epollModify(ep: Eventpoll, file: File, fd: i32, events: u32, data: u64): i32 {
  const item = findItem(ep, file, fd);
  if (item == null) return -Errno.ENOENT;
  if ((events & EpollFlag.EXCLUSIVE) != 0 || (item.events & EpollFlag.EXCLUSIVE) != 0) return -Errno.EINVAL;
  item.events = events | Poll.ERR | Poll.HUP;
  item.data = data;
  if (filePoll(file, 0) & item.events) makeReady(item);
  return 0;
}

/** EPOLL_CTL_DEL: 0 or -ENOENT. */
export function epollDelete(ep: Eventpoll, file: File, fd: i32): i32 {
  const item = findItem(ep, file, fd);
  if (item == null) return -Errno.ENOENT;
  removeItem(item);
  return 0;
}

/** The last reference to a watched file is gone: so are its items. */
export function eventpollRelease(file: File): void {
  const head = file.epollItems;
  while (!listEmpty(head)) removeItem(container<EpItem>(head.next, offsetof<EpItem>("fileNext")));
}

/**
 * Reports ready items to user memory, at most `max` records of struct epoll_event. How many; -EFAULT when not even
 * the first could be written.
 */
export function epollReport(ep: Eventpoll, user: u32, max: u32): i32 {
  const done = SCRATCH + EpollEvent.SIZE;
  const again = changetype<ListHead>((done + 7) & ~7);
  listInit(again);
  let count: u32 = 0;
  let error = 0;
  while (count < max && !listEmpty(ep.ready)) {
    const item = container<EpItem>(ep.ready.next, offsetof<EpItem>("readyNext"));
    listRemove(item.readyLink);
    const events = filePoll(item.file, 0) & item.events;
    if (events == 0) continue;
    store<u32>(SCRATCH + EpollEvent.EVENTS, events);
    store<u64>(SCRATCH + EpollEvent.DATA, item.data);
    if (copyToUser(user + count * EpollEvent.SIZE, SCRATCH, EpollEvent.SIZE) < 0) {
      listAddHead(ep.ready, item.readyLink);
      error = -Errno.EFAULT;
      break;
    }
    count++;
    if (item.events & EpollFlag.ONESHOT) item.events &= PRIVATE_BITS;
    else if (!(item.events & EpollFlag.ET)) listAddTail(again, item.readyLink);
  }
  while (!listEmpty(again)) {
    const node = again.next;
    listRemove(node);
    listAddTail(ep.ready, node);
  }
  if (!listEmpty(ep.ready) && waitQueueActive(ep.wait)) wakeUp(ep.wait);
  return count > 0 ? count : error;
}

/** FileOps.poll: an epoll file is readable while an item is ready. */
function epollPoll(file: File, table: usize): u32 {
  const ep = eventpollOf(file);
  pollWait(file, ep.pollQueue, table);
  while (!listEmpty(ep.ready)) {
    const item = container<EpItem>(ep.ready.next, offsetof<EpItem>("readyNext"));
    if (filePoll(item.file, 0) & item.events) return Poll.IN | Poll.RDNORM;
    listRemove(item.readyLink);
  }
  return 0;
}

function epollRelease(file: File): void {
  const ep = eventpollOf(file);
  for (let node: RbNode | null = rbFirst(ep.root); node != null; ) {
    const item = changetype<EpItem>(changetype<usize>(node));
    node = rbNext(node);
    removeItem(item);
  }
  cacheFree(Cache.EPOLL, changetype<usize>(ep));
}

/** PollTable.register: an entry on the file's queue whose wake-up makes the item ready. */
function registerItem(file: File, queue: WaitQueue, table: usize): void {
  const item = changetype<EpItem>(changetype<PollTable>(table).owner);
  const block = cacheAlloc(Cache.POLL_ENTRY);
  if (block == 0) {
    changetype<PollTable>(table).error = -Errno.ENOMEM;
    return;
  }
  const entry = changetype<PollEntry>(block);
  entry.callback = itemWake.index;
  entry.owner = changetype<usize>(item);
  entry.flags = item.events & EpollFlag.EXCLUSIVE ? WaitFlag.EXCLUSIVE : 0;
  entry.nextEntry = item.entries;
  item.entries = block;
  waitQueueAdd(queue, entry);
}

/** WaitEntry.callback of a watched file's queue. True when it counts as having woken somebody. */
function itemWake(entry: WaitEntry, key: u32): bool {
  const item = changetype<EpItem>(entry.owner);
  if ((item.events & ~PRIVATE_BITS) == 0) return false;
  if (key != 0 && (key & item.events) == 0) return false;
  const slept = waitQueueActive(item.ep.wait);
  makeReady(item);
  return (item.events & EpollFlag.EXCLUSIVE) == 0 || slept;
}

function makeReady(item: EpItem): void {
  const ep = item.ep;
  if (listEmpty(item.readyLink)) listAddTail(ep.ready, item.readyLink);
  if (waitQueueActive(ep.wait)) wakeUp(ep.wait);
  if (waitQueueActive(ep.pollQueue)) wakeUp(ep.pollQueue, Poll.IN | Poll.RDNORM);
}

function removeItem(item: EpItem): void {
  for (let at = item.entries; at != 0; ) {
    const entry = changetype<PollEntry>(at);
    at = entry.nextEntry;
    waitQueueRemove(entry);
    cacheFree(Cache.POLL_ENTRY, changetype<usize>(entry));
  }
  listRemove(item.readyLink);
  listRemove(item.fileLink);
  rbErase(item.ep.root, item);
  item.ep.items--;
  cacheFree(Cache.EPITEM, changetype<usize>(item));
}

/** Order of the tree: by file, then by descriptor. */
function compare(item: EpItem, file: File, fd: i32): i32 {
  const a = changetype<usize>(item.file);
  const b = changetype<usize>(file);
  if (a != b) return a < b ? -1 : 1;
  return item.fd - fd;
}

function findItem(ep: Eventpoll, file: File, fd: i32): EpItem | null {
  let node = ep.tree;
  while (node != null) {
    const item = changetype<EpItem>(changetype<usize>(node));
    const order = compare(item, file, fd);
    if (order == 0) return item;
    node = order > 0 ? node.left : node.right;
  }
  return null;
}

function insertItem(ep: Eventpoll, item: EpItem): void {
  let parent: RbNode | null = null;
  let link = rbRootLink(ep.root);
  for (let at = ep.tree; at != null; ) {
    parent = at;
    link = compare(changetype<EpItem>(changetype<usize>(at)), item.file, item.fd) > 0 ? rbLeftLink(at) : rbRightLink(at);
    at = changetype<RbNode | null>(load<usize>(link));
  }
  rbInsert(ep.root, item, parent, link);
}

/** Whether `inner` watched by `ep` would close a circle or nest too deeply. */
function wouldLoop(ep: Eventpoll, inner: Eventpoll): bool {
  const below = depthBelow(inner, ep, 0);
  return below > MAX_NESTS || below + 1 + depthAbove(ep, 0) > MAX_NESTS;
}

/** Longest chain of epoll files that `ep` watches; more than MAX_NESTS when `forbidden` is among them. */
function depthBelow(ep: Eventpoll, forbidden: Eventpoll, depth: i32): i32 {
  if (changetype<usize>(ep) == changetype<usize>(forbidden) || depth > MAX_NESTS) return MAX_NESTS + 1;
  let deepest = 0;
  let node = rbFirst(ep.root);
  while (node != null) {
    const file = changetype<EpItem>(changetype<usize>(node)).file;
    if (isEpoll(file)) deepest = max(deepest, depthBelow(eventpollOf(file), forbidden, depth + 1) + 1);
    node = rbNext(node);
  }
  return deepest;
}

/** Longest chain of epoll files that watch `ep`. */
function depthAbove(ep: Eventpoll, depth: i32): i32 {
  if (depth > MAX_NESTS) return depth;
  const head = ep.file.epollItems;
  let highest = 0;
  for (let node = head.next; changetype<usize>(node) != changetype<usize>(head); node = node.next) {
    const item = container<EpItem>(node, offsetof<EpItem>("fileNext"));
    highest = max(highest, depthAbove(item.ep, depth + 1) + 1);
  }
  return highest;
}
