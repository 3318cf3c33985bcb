// TCP: listen, connect, accept. A listener whose queue is full leaves those who ask waiting (Linux drops their SYN,
// which they send again) and takes the first of them when accept has made room.
import { Errno } from "../../../abi/errno";
import { Af, Sockaddr } from "../../../abi/socket";
import { container, listAddTail, listEmpty, listRemove } from "../../lib/list";
import { SOMAXCONN } from "../../param";
import { wakeUp } from "../../sched/wait";
import { Socket, SocketFlag, SocketState, WRITABLE, socketAbort, socketAddPending, socketAlloc, socketDropPeer, socketError, socketGet, socketTakePending } from "../socket";
import { netState } from "../state";
import { bufferFlush } from "../buffer";
import { socketWait } from "../wait";
import { ANY, LOOPBACK, NO_ROUTE, inetAddress, inetPort, inetRoute } from "./address";
import { portAuto, portDrop, portMayListen, portTake } from "./ports";

/** What an accepted socket takes over from its listener. */
@inline const INHERITED: u32 =
  SocketFlag.REUSEADDR | SocketFlag.REUSEPORT | SocketFlag.KEEPALIVE | SocketFlag.OOBINLINE | SocketFlag.DONTROUTE | SocketFlag.DEBUG | SocketFlag.NODELAY | SocketFlag.CORK;

export function tcpListen(socket: Socket, backlog: u32): i32 {
  const listens = socket.state == <u32>SocketState.LISTENING;
  if (!listens && (socket.state != <u32>SocketState.CLOSED || socket.remotePort != 0)) return -Errno.EINVAL;
  if (!listens) {
    if (socket.localPort == 0) {
      const full = portAuto(socket, ANY);
      if (full) return full;
    } else if (!portMayListen(socket)) {
      return -Errno.EADDRINUSE;
    }
    socket.shutdown = 0;
  }
  socket.state = SocketState.LISTENING;
  socket.backlog = min(backlog, SOMAXCONN);
  takeCallers(socket);
  return 0;
}

export function tcpAccept(socket: Socket, nonblock: bool): i32 {
  if (socket.state != <u32>SocketState.LISTENING) return -Errno.EINVAL;
  if (listEmpty(socket.pending)) return socketWait(socket, socket.receiveTimeout, nonblock);
  const end = socketTakePending(socket);
  takeCallers(socket);
  return <i32>changetype<usize>(end);
}

/** Takes up those who wait, as many as there is room for. */
function takeCallers(listener: Socket): void {
  while (!listEmpty(listener.callers) && listener.pendingCount <= listener.backlog) {
    const caller = container<Socket>(listener.callers.next, offsetof<Socket>("linkNext"));
    listRemove(caller.link);
    caller.listener = null;
    establish(caller, listener);
  }
}

/** The listener is gone: those who wait are refused. */
export function tcpRefuseCallers(listener: Socket): void {
  while (!listEmpty(listener.callers)) {
    const caller = container<Socket>(listener.callers.next, offsetof<Socket>("linkNext"));
    listRemove(caller.link);
    caller.listener = null;
    tcpRefuse(caller, Errno.ECONNREFUSED);
  }
}

/** There will be no connection. */
export function tcpRefuse(socket: Socket, error: u32): void {
  socket.state = SocketState.CLOSED;
  socket.remotePort = 0;
  socketAbort(socket, error);
}

/** A connect that does not wait is EINPROGRESS even when its answer is there: it comes with the next one. */
export function tcpConnect(socket: Socket, at: usize, length: u32, nonblock: bool): i32 {
  if (length < <u32>Sockaddr.PORT) return -Errno.EINVAL;
  if (load<u16>(at) == <u16>Af.UNSPEC) return disconnect(socket);
  if (socket.has(SocketFlag.ANSWER_DUE)) return answer(socket, nonblock);
  if (socket.state != <u32>SocketState.CLOSED || socket.remotePort != 0) return -Errno.EISCONN;
  if (length < <u32>Sockaddr.INET_BYTES) return -Errno.EINVAL;
  if (load<u16>(at) != <u16>Af.INET) return -Errno.EAFNOSUPPORT;
  const address = inetRoute(inetAddress(at));
  if (address == NO_ROUTE) return -Errno.ENETUNREACH;
  const local = socket.localAddress == ANY ? LOOPBACK : socket.localAddress;
  if (socket.localPort == 0) {
    const full = portAuto(socket, local);
    if (full) return full;
  }
  socket.localAddress = local;
  socket.remoteAddress = address;
  socket.remotePort = inetPort(at);
  socket.shutdown = 0;
  socket.error = 0;
  socket.flags = (socket.flags & ~SocketFlag.ENDED) | SocketFlag.ANSWER_DUE;
  ask(socket);
  return nonblock ? -Errno.EINPROGRESS : answer(socket, false);
}

/** SYN: to the listener on the port, on the address rather than on all. */
function ask(socket: Socket): void {
  const listener = findListener(socket.remoteAddress, socket.remotePort);
  if (listener === null) {
    tcpRefuse(socket, Errno.ECONNREFUSED);
  } else if (listener.pendingCount > listener.backlog) {
    socket.state = SocketState.CONNECTING;
    socket.listener = listener;
    listAddTail(listener.callers, socket.link);
  } else {
    establish(socket, listener);
  }
}

/** How the connect has ended; waits for that. */
function answer(socket: Socket, nonblock: bool): i32 {
  if (socket.state == <u32>SocketState.CONNECTING) {
    if (nonblock) return -Errno.EALREADY;
    const wait = socketWait(socket, socket.sendTimeout, false);
    return wait == -Errno.EAGAIN ? -Errno.EINPROGRESS : wait;
  }
  socket.flags &= ~SocketFlag.ANSWER_DUE;
  if (socket.state == <u32>SocketState.CONNECTED) return 0;
  const error = socketError(socket);
  startAnew(socket);
  return error ? error : -Errno.ECONNABORTED;
}

function findListener(address: u32, port: u32): Socket | null {
  let found: Socket | null = null;
  const head = netState.inetSockets;
  for (let node = head.next; node !== head; node = node.next) {
    const socket = container<Socket>(node, offsetof<Socket>("allNext"));
    if (socket.state != <u32>SocketState.LISTENING || socket.localPort != port) continue;
    if (socket.localAddress == address) return socket;
    if (socket.localAddress == ANY) found = socket;
  }
  return found;
}

/** Both ends of the connection are made; the listener's waits for accept. */
function establish(socket: Socket, listener: Socket): void {
  const end = socketAlloc(Af.INET, listener.type, listener.protocol, changetype<usize>(listener.ops));
  if (end === null) {
    tcpRefuse(socket, Errno.ENOMEM);
    return;
  }
  end.flags = listener.flags & INHERITED;
  end.sendSize = listener.sendSize;
  end.receiveSize = listener.receiveSize;
  end.lowWater = listener.lowWater;
  end.linger = listener.linger;
  end.priority = listener.priority;
  end.mark = listener.mark;
  end.sendTimeout = listener.sendTimeout;
  end.receiveTimeout = listener.receiveTimeout;
  end.keepIdle = listener.keepIdle;
  end.keepInterval = listener.keepInterval;
  end.keepCount = listener.keepCount;
  end.userTimeout = listener.userTimeout;
  end.typeOfService = listener.typeOfService;
  end.timeToLive = listener.timeToLive;
  end.mtuDiscover = listener.mtuDiscover;
  end.uid = listener.uid;
  end.remoteAddress = socket.localAddress;
  end.remotePort = socket.localPort;
  portTake(end, socket.remoteAddress, socket.remotePort);
  end.state = SocketState.CONNECTED;
  socket.state = SocketState.CONNECTED;
  end.peer = socketGet(socket);
  socket.peer = socketGet(end);
  wakeUp(socket.wait, WRITABLE);
  socketAddPending(listener, end);
}

/** connect with AF_UNSPEC: what there was is cut, and the socket can be used anew. */
function disconnect(socket: Socket): i32 {
  const peer = socket.peer;
  if (socket.state == <u32>SocketState.CONNECTING) {
    listRemove(socket.link);
    socket.listener = null;
  }
  if (peer !== null && peer.state == <u32>SocketState.CONNECTED && !peer.has(SocketFlag.DEAD)) {
    peer.state = SocketState.CLOSED;
    socketAbort(peer, Errno.ECONNRESET);
  }
  startAnew(socket);
  return 0;
}

/** The socket is as it was before it called anybody (Linux: tcp_disconnect). */
function startAnew(socket: Socket): void {
  socketDropPeer(socket);
  bufferFlush(socket);
  socket.state = SocketState.CLOSED;
  socket.shutdown = 0;
  socket.error = 0;
  socket.remotePort = 0;
  socket.remoteAddress = ANY;
  socket.flags &= ~(SocketFlag.ANSWER_DUE | SocketFlag.ENDED);
  if (!socket.has(SocketFlag.BOUND_ADDRESS)) socket.localAddress = ANY;
  if (!socket.has(SocketFlag.BOUND)) portDrop(socket);
}
