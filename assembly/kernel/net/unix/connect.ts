// AF_UNIX sockets with connections (SOCK_STREAM, SOCK_SEQPACKET): listen, connect, accept, socketpair, shutdown, close.
import { Errno } from "../../../abi/errno";
import { Poll } from "../../../abi/poll";
import { Af } from "../../../abi/socket";
import { isError } from "../../fs/globals";
import { pathCopy } from "../../fs/path";
import { listAddTail, listEmpty, listRemove } from "../../lib/list";
import { SOMAXCONN } from "../../param";
import { wakeUp } from "../../sched/wait";
import { bufferFlush } from "../buffer";
import { READABLE, Shutdown, Socket, SocketFlag, SocketState, socketAbort, socketAddPending, socketAlloc, socketChanged, socketCopyPeer, socketDropPeer, socketGet, socketPeerIsCurrent, socketPut, socketTakePending } from "../socket";
import { netState, roomMade } from "../state";
import { roomWait, socketWait } from "../wait";
import { unixAutobind, unixFind } from "./bind";
import { unixCollect } from "./garbage";
import { unixCheckAddress, unixNameGet } from "./name";

export function unixListen(socket: Socket, backlog: u32): i32 {
  if (socket.name === null) return -Errno.EINVAL;
  if (socket.state != <u32>SocketState.CLOSED && socket.state != <u32>SocketState.LISTENING) return -Errno.EINVAL;
  const more = backlog > socket.backlog;
  socket.backlog = min(backlog, SOMAXCONN);
  socket.state = SocketState.LISTENING;
  socketPeerIsCurrent(socket);
  if (more) roomMade();
  return 0;
}

/** Makes the accepting end at once and puts it before the listener; waits while there are too many. */
export function unixConnect(socket: Socket, address: usize, length: u32, nonblock: bool): i32 {
  const error = unixCheckAddress(address, length);
  if (error) return error;
  const found = unixFind(length, socket.type);
  if (isError(found)) return found;
  const listener = changetype<Socket>(<usize>found);
  if (listener.state != <u32>SocketState.LISTENING || (listener.shutdown & Shutdown.RECEIVE) != 0) return -Errno.ECONNREFUSED;
  if (listener.pendingCount > listener.backlog) return roomWait(socket.sendTimeout, nonblock);
  if (socket.state != <u32>SocketState.CLOSED) return socket.state == <u32>SocketState.CONNECTED ? -Errno.EISCONN : -Errno.EINVAL;
  if (socket.has(SocketFlag.PASSCRED) && socket.name === null) {
    const unnamed = unixAutobind(socket);
    if (unnamed) return unnamed;
  }
  const end = socketAlloc(Af.UNIX, socket.type, socket.protocol, changetype<usize>(socket.ops));
  if (end === null) return -Errno.ENOMEM;
  listAddTail(netState.unixSockets, end.allLink);
  end.name = unixNameGet(listener.name);
  if (!listener.path.empty) pathCopy(end.path, listener.path);
  end.flags |= listener.flags & SocketFlag.PASSCRED;
  socketPeerIsCurrent(end);
  socketCopyPeer(socket, listener);
  unixJoin(socket, end);
  socketAddPending(listener, end);
  return 0;
}

/** socketpair, and the two ends of a connection. */
export function unixJoin(a: Socket, b: Socket): void {
  a.peer = socketGet(b);
  b.peer = socketGet(a);
  a.state = SocketState.CONNECTED;
  b.state = SocketState.CONNECTED;
}

export function unixPair(a: Socket, b: Socket): i32 {
  socketPeerIsCurrent(a);
  socketPeerIsCurrent(b);
  unixJoin(a, b);
  return 0;
}

export function unixAccept(socket: Socket, nonblock: bool): i32 {
  if (socket.state != <u32>SocketState.LISTENING) return -Errno.EINVAL;
  if (listEmpty(socket.pending)) {
    if (socket.shutdown & Shutdown.RECEIVE) return -Errno.EINVAL;
    return socketWait(socket, socket.receiveTimeout, nonblock);
  }
  const end = socketTakePending(socket);
  roomMade();
  return <i32>changetype<usize>(end);
}

/** What one end gives up, the other one loses. Who waits for room at a listener is not told, as on Linux. */
export function unixShutdown(socket: Socket, how: u32): i32 {
  socket.shutdown |= how;
  const peer = socket.peer;
  if (peer !== null && socket.isConnectionBased) {
    if (how & Shutdown.RECEIVE) peer.shutdown |= Shutdown.SEND;
    if (how & Shutdown.SEND) peer.shutdown |= Shutdown.RECEIVE;
    tellShutdown(peer);
  }
  tellShutdown(socket);
  return 0;
}

function tellShutdown(socket: Socket): void {
  if (socket.shutdown == Shutdown.BOTH) socketChanged(socket);
  else wakeUp(socket.wait, READABLE | Poll.RDHUP);
}

/** ProtoOps.release: connections that nobody accepted and bytes that nobody read are a reset to the other end. */
export function unixRelease(socket: Socket): void {
  const peer = socket.peer;
  const unread = socket.queueLength > 0 || !socket.has(SocketFlag.DEAD);
  socket.flags |= SocketFlag.DEAD;
  socket.shutdown = Shutdown.BOTH;
  socket.state = SocketState.CLOSED;
  listRemove(socket.allLink);
  if (peer !== null && socket.isConnectionBased && !peer.has(SocketFlag.DEAD)) socketAbort(peer, unread ? Errno.ECONNRESET : 0);
  while (!listEmpty(socket.pending)) {
    const end = socketTakePending(socket);
    unixRelease(end);
    socketPut(end);
  }
  socketDropPeer(socket);
  bufferFlush(socket);
  socketChanged(socket);
  roomMade();
  unixCollect();
}
