// How a call on a socket waits: on the socket's own queue or for room in another socket's, at most SO_RCVTIMEO or
// SO_SNDTIMEO long (man 7 socket), and never when it was told not to.
import { Errno } from "../../abi/errno";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { timedOut } from "../fs/polling";
import { current } from "../sched/task";
import { NO_DEADLINE, WaitQueue, waitOn } from "../sched/wait";
import { signalPending } from "../signal/send";
import { timeNow } from "../time/clock";
import { Socket } from "./socket";
import { netState } from "./state";

/** BLOCKED until something happens to the socket; -EAGAIN, or -ERESTARTSYS or -EINTR when a signal has come. */
@inline
export function socketWait(socket: Socket, timeout: u64, nonblock: bool): i32 {
  return waitAt(socket.wait, timeout, nonblock);
}

/** BLOCKED until some socket has room again; as socketWait. */
@inline
export function roomWait(timeout: u64, nonblock: bool): i32 {
  return waitAt(netState.room, timeout, nonblock);
}

function waitAt(queue: WaitQueue, timeout: u64, nonblock: bool): i32 {
  if (nonblock) return -Errno.EAGAIN;
  const sys = current().sys;
  if (sys.deadline == 0) sys.deadline = timeout == NO_DEADLINE ? NO_DEADLINE : timeNow() + timeout;
  if (timedOut()) return -Errno.EAGAIN;
  // With a time limit a call is not begun anew, which would wait longer.
  if (signalPending()) return timeout == NO_DEADLINE ? -ERESTARTSYS : -Errno.EINTR;
  return waitOn(queue, WaitReason.SOCKET);
}
