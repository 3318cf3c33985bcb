// AF_UNIX byte streams (SOCK_STREAM): sending and receiving once connected (man 7 unix).
import { Errno } from "../../../abi/errno";
import { Msg } from "../../../abi/socket";
import { pipeBroken } from "../../fs/pipe";
import { current } from "../../sched/task";
import { BLOCKED } from "../../sched/wait";
import { ADDRESS } from "../globals";
import { Message } from "../message";
import { controlAddCredentials } from "../scm";
import { NOT_SUPPORTED, Shutdown, Socket, SocketFlag, SocketState, socketError } from "../socket";
import { streamReceive, streamSend } from "../stream";
import { socketWait } from "../wait";
import { unixNameWrite } from "./name";

export function unixStreamSend(socket: Socket, message: Message, nonblock: bool): i32 {
  if (message.flags & Msg.OOB) return NOT_SUPPORTED;
  if (message.nameLength) return socket.state == <u32>SocketState.CONNECTED ? -Errno.EISCONN : NOT_SUPPORTED;
  const peer = socket.peer;
  if (peer === null) return -Errno.ENOTCONN;
  if (socket.shutdown & Shutdown.SEND) return brokenPipe(message);
  if (message.uio.resid == 0) return 0;
  const error = socketError(socket);
  if (error) return error;
  if (peer.has(SocketFlag.DEAD) || (peer.shutdown & Shutdown.RECEIVE) != 0) return brokenPipe(message);
  controlAddCredentials(message, socket, peer);
  return streamGoOn(socket, streamSend(socket, peer, message, socket.sendSize), message, nonblock);
}

/** What a send that has moved `moved` bytes comes to: its result, or it waits for room. */
export function streamGoOn(socket: Socket, moved: i32, message: Message, nonblock: bool): i32 {
  if (moved < 0 || message.uio.resid == 0) return moved;
  const wait = socketWait(socket, socket.sendTimeout, nonblock);
  if (wait == BLOCKED) current().sys.moved += moved;
  else if (moved > 0) return moved;
  return wait;
}

/** Nobody will read: EPIPE, and SIGPIPE unless part of it got through before or the caller does not want it. */
export function brokenPipe(message: Message): i32 {
  if ((message.flags & Msg.NOSIGNAL) != 0 || current().sys.moved != 0) return -Errno.EPIPE;
  return pipeBroken();
}

export function unixStreamReceive(socket: Socket, message: Message, nonblock: bool): i32 {
  if (message.flags & Msg.OOB) return NOT_SUPPORTED;
  if (socket.state != <u32>SocketState.CONNECTED) return -Errno.EINVAL;
  const empty = socket.queueLength == 0;
  const moved = streamReceive(socket, message, false);
  if (moved < 0) return moved;
  const peer = socket.peer;
  if (moved > 0 && message.wantsName != 0 && peer !== null && peer.name !== null) message.nameLength = unixNameWrite(peer, ADDRESS);
  if (streamSatisfied(socket, message, moved) || (!empty && message.uio.resid == 0)) return moved;
  if (socket.error) return moved > 0 ? moved : socketError(socket);
  if (socket.shutdown & Shutdown.RECEIVE) return moved;
  return streamAwait(socket, moved, message, nonblock);
}

/** Whether a receive that has moved `moved` bytes in this run has enough. */
export function streamSatisfied(socket: Socket, message: Message, moved: i32): bool {
  if (moved == 0) return false;
  if (message.uio.resid == 0 || message.files != 0 || (message.flags & Msg.PEEK) != 0) return true;
  if (message.flags & Msg.WAITALL) return false;
  return <u32>moved + current().sys.moved >= socket.lowWater;
}

/** A receive with too little so far waits, or comes back with what it has. */
export function streamAwait(socket: Socket, moved: i32, message: Message, nonblock: bool): i32 {
  const wait = socketWait(socket, socket.receiveTimeout, nonblock);
  if (wait == BLOCKED) current().sys.moved += moved;
  else if (moved > 0) return moved;
  return wait;
}
