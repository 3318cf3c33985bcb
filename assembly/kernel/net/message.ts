// What one call sends or receives: bytes, an address, and what goes with them. Kernel code is never re-entered, so there
// is one record.
import { Uio } from "../mm/uio";
import { current } from "../sched/task";
import { BLOCKED } from "../sched/wait";
import { ADDRESS, MESSAGE } from "./globals";

/**
 *   0    uio: Uio
 *   4    nameLength: u32     bytes of the struct sockaddr at ADDRESS: where to, or who sent it; 0 = none
 *   8    flags: u32          Msg, as the call was given them
 *   12   outFlags: u32       Msg, for the receiver
 *   16   files: usize        Rights on the way (scm.ts), 0 = none; owned
 *   20   pid, uid, gid: u32  who sends, when `credentials` is 1
 *   32   credentials: u32
 *   36   wantsName: u32      the receiver has asked for the sender's address
 */
@unmanaged
export class Message {
  uio: Uio;
  nameLength: u32;
  flags: u32;
  outFlags: u32;
  files: usize;
  pid: u32;
  uid: u32;
  gid: u32;
  credentials: u32;
  wantsName: u32;
}

export const message = changetype<Message>(MESSAGE);

/** The message of the running call: empty but for bytes and flags. */
export function messageStart(uio: Uio, flags: u32): Message {
  memory.fill(MESSAGE, 0, offsetof<Message>());
  message.uio = uio;
  message.flags = flags;
  return message;
}

/** The address in the message. */
@inline
export function messageName(): usize {
  return ADDRESS;
}

/** What all runs of the call have moved, from the result of this one. */
@inline
export function messageTotal(result: i32): i32 {
  const before = current().sys.moved;
  if (result == BLOCKED || before == 0) return result;
  return result < 0 ? before : before + result;
}
