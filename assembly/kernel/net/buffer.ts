// Bytes on the way from one socket to another (Linux: sk_buff): what one send, or a part of it, has put into the
// receiver's queue. Until it is read it counts against the sender's SO_SNDBUF with what it costs, not what it carries.
import { Poll } from "../../abi/poll";
import { ListHead, container, listAddTail, listEmpty, listRemove } from "../lib/list";
import { Cache, cacheAlloc, cacheFree, kfree, kmalloc } from "../mm/slab";
import { PAGE_SIZE } from "../param";
import { wakeUp } from "../sched/wait";
import { Message } from "./message";
import { rightsFree } from "./scm";
import { Socket, WRITABLE, socketGet, socketPut } from "./socket";
import { roomMade } from "./state";

/**
 *   0    next, prev: ListHead   in Socket.queue
 *   8    data: usize            kmalloc; 0 when there are no bytes
 *   12   offset, length: u32    what is left of them
 *   20   charge: u32            what it costs
 *   24   owed: u32              what of it the sender still bears
 *   28   sender: Socket         held
 *   32   files: usize           Rights, 0 = none
 *   36   pid, uid, gid, credentials   as in Message
 *   52   address, port: u32     AF_INET: where from
 */
@unmanaged
export class SocketBuffer {
  next: usize;
  prev: usize;
  data: usize;
  offset: u32;
  length: u32;
  charge: u32;
  owed: u32;
  sender: Socket;
  files: usize;
  pid: u32;
  uid: u32;
  gid: u32;
  credentials: u32;
  address: u32;
  port: u32;

  @inline get link(): ListHead {
    return changetype<ListHead>(changetype<usize>(this));
  }
}

/** What Linux counts beside the data: the sk_buff, and the shared part behind the data. */
@inline const HEAD_COST: u32 = 256;
@inline const TAIL_COST: u32 = 320;

/** What a buffer of `length` bytes costs (Linux: truesize): data in a power of two, beyond a page in whole pages. */
export function bufferCost(length: u32): u32 {
  const bytes = length + TAIL_COST;
  if (bytes > PAGE_SIZE) return HEAD_COST + TAIL_COST + ((length + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1));
  return HEAD_COST + (<u32>1 << (32 - clz(bytes - 1)));
}

/** A buffer with room for `length` bytes; null without memory. */
export function bufferAlloc(sender: Socket, length: u32): SocketBuffer | null {
  const address = cacheAlloc(Cache.SOCKET_BUFFER);
  if (address == 0) return null;
  const buffer = changetype<SocketBuffer>(address);
  if (length > 0) {
    buffer.data = kmalloc(length);
    if (buffer.data == 0) {
      cacheFree(Cache.SOCKET_BUFFER, address);
      return null;
    }
  }
  buffer.length = length;
  buffer.charge = bufferCost(length);
  buffer.sender = socketGet(sender);
  buffer.owed = buffer.charge;
  sender.sendCharge += buffer.charge;
  return buffer;
}

/** The sender no longer bears what the buffer costs: the network has taken it over. */
export function bufferOrphan(buffer: SocketBuffer): void {
  buffer.sender.sendCharge -= buffer.owed;
  buffer.owed = 0;
}

/** The buffer carries what goes with the bytes of the message, which is taken out of it. */
export function bufferTakeRights(buffer: SocketBuffer, message: Message): void {
  buffer.files = message.files;
  message.files = 0;
  buffer.pid = message.pid;
  buffer.uid = message.uid;
  buffer.gid = message.gid;
  buffer.credentials = message.credentials;
}

/** Puts the buffer into the queue of `to`, and tells. */
export function bufferDeliver(buffer: SocketBuffer, to: Socket): void {
  listAddTail(to.queue, buffer.link);
  to.queueLength++;
  to.queueBytes += buffer.length;
  to.queueCharge += buffer.charge;
  wakeUp(to.wait, Poll.IN | Poll.RDNORM | Poll.RDBAND);
}

/** The oldest buffer of a queue, or null. */
@inline
export function bufferFirst(socket: Socket): SocketBuffer | null {
  return listEmpty(socket.queue) ? null : container<SocketBuffer>(socket.queue.next, 0);
}

/** The one behind `buffer`, or null. */
@inline
export function bufferNext(socket: Socket, buffer: SocketBuffer): SocketBuffer | null {
  const next = changetype<ListHead>(buffer.next);
  return next === socket.queue ? null : container<SocketBuffer>(next, 0);
}

/** `n` bytes of the buffer have been read. */
export function bufferConsume(socket: Socket, buffer: SocketBuffer, n: u32): void {
  buffer.offset += n;
  buffer.length -= n;
  socket.queueBytes -= n;
}

/** Takes the buffer out of the queue and frees it. */
export function bufferDrop(socket: Socket, buffer: SocketBuffer): void {
  listRemove(buffer.link);
  socket.queueLength--;
  socket.queueBytes -= buffer.length;
  socket.queueCharge -= buffer.charge;
  bufferFree(buffer);
  roomMade();
}

/** Frees a buffer that is in no queue; its sender has more room. */
export function bufferFree(buffer: SocketBuffer): void {
  const sender = buffer.sender;
  sender.sendCharge -= buffer.owed;
  if (buffer.owed != 0 && call_indirect<bool>(sender.ops.writable, sender)) wakeUp(sender.wait, WRITABLE | Poll.WRBAND);
  const files = buffer.files;
  kfree(buffer.data);
  cacheFree(Cache.SOCKET_BUFFER, changetype<usize>(buffer));
  if (files) rightsFree(files);
  socketPut(sender);
}

/** Nobody will read what is in the queue. */
export function bufferFlush(socket: Socket): void {
  for (let buffer = bufferFirst(socket); buffer !== null; buffer = bufferFirst(socket)) bufferDrop(socket, buffer);
}
