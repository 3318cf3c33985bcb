// What the network keeps beside sockets: who is bound, and who waits for room elsewhere.
import { ListHead, listAt } from "../lib/list";
import { WaitQueue, waitQueueActive, waitQueueAt, wakeUp } from "../sched/wait";
import { Poll } from "../../abi/poll";
import { NET_STATE } from "./globals";

/**
 *   0    roomNext, roomPrev: WaitQueue      calls and polls that wait for room in another socket's queue; each looks
 *        for itself when any socket gets some, so that none keeps a place in a queue of a socket that may go
 *   8    unixNext, unixPrev: ListHead       all sockets of the family
 *   16   inetNext, inetPrev: ListHead       those with a port
 *   24   timeWait: usize                    chain of TimeWait (inet/timewait.ts)
 *   28   lastName: u32                      last name given to a socket without one (unix/name.ts)
 *   32   lastPort: u32                      last port given out
 */
@unmanaged
export class NetState {
  roomNext: usize;
  roomPrev: usize;
  unixNext: usize;
  unixPrev: usize;
  inetNext: usize;
  inetPrev: usize;
  timeWait: usize;
  lastName: u32;
  lastPort: u32;

  @inline get room(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), 0);
  }
  @inline get unixSockets(): ListHead {
    return listAt(changetype<usize>(this), offsetof<NetState>("unixNext"));
  }
  @inline get inetSockets(): ListHead {
    return listAt(changetype<usize>(this), offsetof<NetState>("inetNext"));
  }
}

export const netState = changetype<NetState>(NET_STATE);

/** A socket's queue has become shorter, or the socket is gone. */
export function roomMade(): void {
  if (waitQueueActive(netState.room)) wakeUp(netState.room, Poll.OUT | Poll.WRNORM | Poll.WRBAND);
}
