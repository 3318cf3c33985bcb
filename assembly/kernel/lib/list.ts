// Intrusive doubly linked lists. A node lives inside the record that it links; an empty list's head points to
// itself. `container<T>(node, offset)` gives the record back.

/**
 *   0    next: ListHead
 *   4    prev: ListHead
 */
@unmanaged
export class ListHead {
  next: ListHead;
  prev: ListHead;
}

/** Bytes of a ListHead, for records that embed one. */
@inline export const LIST_HEAD_SIZE: usize = 8;

@inline
export function listInit(head: ListHead): void {
  head.next = head;
  head.prev = head;
}

@inline
export function listEmpty(head: ListHead): bool {
  return changetype<usize>(head.next) == changetype<usize>(head);
}

/** Puts `node` first. */
@inline
export function listAddHead(head: ListHead, node: ListHead): void {
  insertBetween(node, head, head.next);
}

/** Puts `node` last. */
@inline
export function listAddTail(head: ListHead, node: ListHead): void {
  insertBetween(node, head.prev, head);
}

/** Takes `node` out of its list; afterwards it is an empty list of its own, so a second call does nothing. */
@inline
export function listRemove(node: ListHead): void {
  node.prev.next = node.next;
  node.next.prev = node.prev;
  listInit(node);
}

/** The list head embedded at byte `offset` of the record at `record`. */
@inline
export function listAt(record: usize, offset: usize): ListHead {
  return changetype<ListHead>(record + offset);
}

/** The record whose node at byte `offset` is `node`. */
@inline
export function container<T>(node: ListHead, offset: usize): T {
  return changetype<T>(changetype<usize>(node) - offset);
}

/** Number of nodes; walks the list. */
export function listLength(head: ListHead): u32 {
  let n: u32 = 0;
  for (let node = head.next; changetype<usize>(node) != changetype<usize>(head); node = node.next) n++;
  return n;
}

function insertBetween(node: ListHead, prev: ListHead, next: ListHead): void {
  node.prev = prev;
  node.next = next;
  prev.next = node;
  next.prev = node;
}
