// TCP between sockets of this machine (man 7 tcp; RFC 9293): both ends are here, so a segment is a call and nothing is
// ever lost, late or twice. What a program sees of the protocol is kept: the order of opening and closing, resets,
// TIME_WAIT, the queue of a listener. A connection to the outside would be another table of operations.
import { Errno } from "../../../abi/errno";
import { Poll } from "../../../abi/poll";
import { Msg } from "../../../abi/socket";
import { File } from "../../fs/file";
import { listEmpty, listRemove } from "../../lib/list";
import { uioFaultIn } from "../../mm/uio";
import { wakeUp } from "../../sched/wait";
import { bufferFlush } from "../buffer";
import { Message } from "../message";
import { NOT_SUPPORTED, READABLE, Shutdown, Socket, SocketFlag, SocketState, WRITABLE, socketAbort, socketChanged, socketDropPeer, socketError, socketPut, socketTakePending } from "../socket";
import { streamReceive, streamSend } from "../stream";
import { brokenPipe, streamAwait, streamGoOn, streamSatisfied } from "../unix/stream";
import { socketWait } from "../wait";
import { tcpRefuse, tcpRefuseCallers } from "./tcp-connect";
import { timeWaitAdd, timeWaitDrop } from "./ports";

/** What may be on the way: the sender's buffer and the receiver's. */
@inline
function windowOf(from: Socket, to: Socket): u32 {
  return from.sendSize + to.receiveSize;
}

export function tcpSend(socket: Socket, message: Message, nonblock: bool): i32 {
  if (message.flags & Msg.OOB) return NOT_SUPPORTED; // no urgent data
  if (socket.state == <u32>SocketState.CONNECTING) return socketWait(socket, socket.sendTimeout, nonblock);
  const peer = socket.peer;
  if (socket.error != 0 || (socket.shutdown & Shutdown.SEND) != 0 || socket.state != <u32>SocketState.CONNECTED || peer === null) {
    const error = socketError(socket);
    return error == 0 || error == -Errno.EPIPE ? brokenPipe(message) : error;
  }
  if (message.uio.resid == 0) return 0;
  if (peer.has(SocketFlag.DEAD)) return sendToNobody(socket, peer, message);
  return streamGoOn(socket, streamSend(socket, peer, message, windowOf(socket, peer)), message, nonblock);
}

/** The other end has closed: the bytes leave, and a reset comes back. */
function sendToNobody(socket: Socket, peer: Socket, message: Message): i32 {
  const length = message.uio.resid;
  if (uioFaultIn(message.uio, length, false) < <i32>length) return -Errno.EFAULT;
  timeWaitDrop(peer.localAddress, peer.localPort, peer.remoteAddress, peer.remotePort);
  tcpReset(socket);
  return length;
}

export function tcpReceive(socket: Socket, message: Message, nonblock: bool): i32 {
  if (socket.state == <u32>SocketState.LISTENING) return -Errno.ENOTCONN;
  if (message.flags & Msg.OOB) return -Errno.EINVAL;
  if (message.flags & Msg.ERRQUEUE) return -Errno.EAGAIN;
  const empty = socket.queueLength == 0;
  const moved = streamReceive(socket, message, (message.flags & Msg.TRUNC) != 0);
  if (moved < 0) return moved;
  if (streamSatisfied(socket, message, moved) || (!empty && message.uio.resid == 0)) return moved;
  if (moved == 0) {
    if (socket.has(SocketFlag.ENDED)) return 0;
    if (socket.error) return socketError(socket);
  }
  if (socket.error != 0 || (socket.shutdown & Shutdown.RECEIVE) != 0) return moved;
  if (socket.state == <u32>SocketState.CLOSED) return moved > 0 ? moved : -Errno.ENOTCONN;
  return streamAwait(socket, moved, message, nonblock);
}

/** FIN from `socket` to its peer. The end that sent its own first waits in TIME_WAIT. */
function sendEnd(socket: Socket): void {
  const peer = socket.peer;
  if (peer === null) return;
  const last = socket.has(SocketFlag.ENDED);
  if (!peer.has(SocketFlag.DEAD)) {
    peer.shutdown |= Shutdown.RECEIVE;
    peer.flags |= SocketFlag.ENDED;
  }
  if (last) {
    timeWaitAdd(peer);
    socket.state = SocketState.CLOSED;
    if (!peer.has(SocketFlag.DEAD)) {
      peer.state = SocketState.CLOSED;
      peer.shutdown = Shutdown.BOTH;
    }
  }
  if (!peer.has(SocketFlag.DEAD)) wakeUp(peer.wait, READABLE | Poll.RDHUP | Poll.HUP | WRITABLE);
}

/** RST has come for `socket`: the connection is gone (Linux: tcp_reset). */
function tcpReset(socket: Socket): void {
  const halfClosed = socket.has(SocketFlag.ENDED) && (socket.shutdown & Shutdown.SEND) == 0;
  socket.state = SocketState.CLOSED;
  socketAbort(socket, halfClosed ? Errno.EPIPE : Errno.ECONNRESET);
}

/** Cuts the connection from this side. */
function sendReset(socket: Socket): void {
  const peer = socket.peer;
  if (peer !== null && peer.state == <u32>SocketState.CONNECTED && !peer.has(SocketFlag.DEAD)) tcpReset(peer);
  socket.state = SocketState.CLOSED;
}

export function tcpShutdown(socket: Socket, how: u32): i32 {
  switch (socket.state) {
    case SocketState.LISTENING:
      if (how & Shutdown.RECEIVE) stopListening(socket);
      return 0;
    case SocketState.CONNECTING:
      listRemove(socket.link);
      socket.listener = null;
      tcpRefuse(socket, 0);
      return 0;
    case SocketState.CLOSED:
      socket.shutdown |= how;
      socketChanged(socket);
      return -Errno.ENOTCONN;
  }
  const ends = (how & Shutdown.SEND) != 0 && (socket.shutdown & Shutdown.SEND) == 0;
  socket.shutdown |= how;
  if (ends) sendEnd(socket);
  socketChanged(socket);
  return 0;
}

/** Connections that nobody has accepted are reset; those who still ask are refused. */
function stopListening(socket: Socket): void {
  socket.state = SocketState.CLOSED;
  while (!listEmpty(socket.pending)) {
    const end = socketTakePending(socket);
    end.flags |= SocketFlag.DEAD;
    sendReset(end);
    finish(end);
    socketPut(end);
  }
  tcpRefuseCallers(socket);
  socketChanged(socket);
}

/** ProtoOps.release: bytes that nobody read, and SO_LINGER without time, make the end a reset. */
export function tcpRelease(socket: Socket): void {
  socket.flags |= SocketFlag.DEAD;
  if (socket.state == <u32>SocketState.LISTENING) {
    stopListening(socket);
  } else if (socket.state == <u32>SocketState.CONNECTING) {
    listRemove(socket.link);
  } else if (socket.state == <u32>SocketState.CONNECTED) {
    if (socket.queueLength > 0 || socket.linger == 0) sendReset(socket);
    else closeOrderly(socket);
  }
  finish(socket);
}

/** The end of what was sent goes out, unless shutdown has done that. */
function closeOrderly(socket: Socket): void {
  if (!socket.has(SocketFlag.ENDED)) timeWaitAdd(socket);
  if ((socket.shutdown & Shutdown.SEND) == 0) sendEnd(socket);
}

/** Nobody uses this end any more. */
function finish(socket: Socket): void {
  socket.shutdown = Shutdown.BOTH;
  socketDropPeer(socket);
  bufferFlush(socket);
  listRemove(socket.allLink);
  socketChanged(socket);
}

/** ProtoOps.waiting */
export function tcpWaiting(socket: Socket): i32 {
  return socket.state == <u32>SocketState.LISTENING ? -Errno.EINVAL : socket.queueBytes;
}

/** ProtoOps.writable: a third of the window is free. */
export function tcpWritable(socket: Socket): bool {
  const peer = socket.peer;
  if (peer === null) return true;
  const window = windowOf(socket, peer);
  return socket.sendCharge < window - window / 3;
}

/** ProtoOps.poll */
export function tcpPoll(socket: Socket, file: File, table: usize): u32 {
  let ready: u32 = 0;
  if (socket.state == <u32>SocketState.LISTENING) return listEmpty(socket.pending) ? 0 : READABLE;
  if (socket.shutdown == Shutdown.BOTH || socket.state == <u32>SocketState.CLOSED) ready |= Poll.HUP;
  if (socket.shutdown & Shutdown.RECEIVE) ready |= READABLE | Poll.RDHUP;
  if (socket.state != <u32>SocketState.CONNECTING) {
    if (socket.queueBytes >= socket.lowWater) ready |= READABLE;
    if ((socket.shutdown & Shutdown.SEND) != 0 || tcpWritable(socket)) ready |= WRITABLE;
  }
  if (socket.error) ready |= Poll.ERR;
  return ready;
}
