// UDP between sockets of this machine (man 7 udp). A datagram to a port that nobody has is answered (ICMP), of which
// only a connected socket is told.
import { Errno } from "../../../abi/errno";
import { Poll } from "../../../abi/poll";
import { Af, Msg, Sock, Sockaddr } from "../../../abi/socket";
import { File } from "../../fs/file";
import { container } from "../../lib/list";
import { copyFromUio } from "../../mm/uio";
import { wakeUp } from "../../sched/wait";
import { bufferAlloc, bufferCost, bufferDeliver, bufferFirst, bufferFlush, bufferFree, bufferOrphan } from "../buffer";
import { datagramReceive } from "../datagram";
import { ADDRESS } from "../globals";
import { Message } from "../message";
import { NOT_SUPPORTED, READABLE, Shutdown, Socket, SocketFlag, SocketState, WRITABLE, socketChanged, socketError } from "../socket";
import { netState } from "../state";
import { ANY, BROADCAST, LOOPBACK, NO_ROUTE, inetAddress, inetAddressWrite, inetPort, inetRoute } from "./address";
import { portAuto, portDrop } from "./ports";

/** Most bytes of one datagram: 65535 less the headers of IP and UDP. */
@inline const DATAGRAM_MAX: u32 = 65507;
/** The broadcast address of 127.0.0.0/8. */
@inline const LOOPBACK_BROADCAST: u32 = 0x7fffffff;

/** Where a datagram to `address` goes; NO_ROUTE with the reason in the result otherwise: 0, -EACCES, -ENETUNREACH. */
function mayReach(socket: Socket, address: u32): i32 {
  if ((address == BROADCAST || address == LOOPBACK_BROADCAST) && !socket.has(SocketFlag.BROADCAST)) return -Errno.EACCES;
  return inetRoute(address) == NO_ROUTE ? -Errno.ENETUNREACH : 0;
}

export function udpConnect(socket: Socket, at: usize, length: u32, nonblock: bool): i32 {
  if (length < <u32>Sockaddr.PORT) return -Errno.EINVAL;
  if (load<u16>(at) == <u16>Af.UNSPEC) return disconnect(socket);
  if (length < <u32>Sockaddr.INET_BYTES) return -Errno.EINVAL;
  if (load<u16>(at) != <u16>Af.INET) return -Errno.EAFNOSUPPORT;
  const denied = mayReach(socket, inetAddress(at));
  if (denied) return denied;
  const full = bindIfNot(socket);
  if (full) return full;
  if (socket.localAddress == ANY) socket.localAddress = LOOPBACK;
  socket.remoteAddress = inetRoute(inetAddress(at));
  socket.remotePort = inetPort(at);
  socket.state = SocketState.CONNECTED;
  return 0;
}

function disconnect(socket: Socket): i32 {
  socket.state = SocketState.CLOSED;
  socket.remoteAddress = ANY;
  socket.remotePort = 0;
  if (!socket.has(SocketFlag.BOUND_ADDRESS)) socket.localAddress = ANY;
  if (!socket.has(SocketFlag.BOUND)) portDrop(socket);
  return 0;
}

function bindIfNot(socket: Socket): i32 {
  if (socket.localPort != 0) return 0;
  return portAuto(socket, socket.localAddress) ? -Errno.EAGAIN : 0;
}

export function udpSend(socket: Socket, message: Message, nonblock: bool): i32 {
  const length = message.uio.resid;
  if (length > DATAGRAM_MAX) return -Errno.EMSGSIZE;
  if (message.flags & Msg.OOB) return NOT_SUPPORTED;
  let address = socket.remoteAddress;
  let port = socket.remotePort;
  if (message.nameLength) {
    if (message.nameLength < <u32>Sockaddr.INET_BYTES) return -Errno.EINVAL;
    const family = load<u16>(ADDRESS);
    if (family != <u16>Af.INET && family != <u16>Af.UNSPEC) return -Errno.EAFNOSUPPORT;
    address = inetAddress(ADDRESS);
    port = inetPort(ADDRESS);
    if (port == 0) return -Errno.EINVAL;
  } else if (socket.state != <u32>SocketState.CONNECTED) {
    return -Errno.EDESTADDRREQ;
  }
  const denied = mayReach(socket, address);
  if (denied) return denied;
  address = inetRoute(address);
  const full = bindIfNot(socket);
  if (full) return full;
  const error = socketError(socket);
  if (error) return error;
  if (socket.shutdown & Shutdown.SEND) return -Errno.EPIPE;
  const buffer = bufferAlloc(socket, length);
  if (buffer === null) return -Errno.ENOBUFS;
  bufferOrphan(buffer);
  if (length > 0 && copyFromUio(buffer.data, length, message.uio) < <i32>length) {
    bufferFree(buffer);
    return -Errno.EFAULT;
  }
  buffer.address = socket.localAddress == ANY ? LOOPBACK : socket.localAddress;
  buffer.port = socket.localPort;
  const to = find(address, port, buffer.address, buffer.port);
  if (to !== null && to.queueCharge + bufferCost(length) <= to.receiveSize) {
    bufferDeliver(buffer, to);
    return length;
  }
  bufferFree(buffer);
  if (to === null && socket.state == <u32>SocketState.CONNECTED) {
    socket.error = Errno.ECONNREFUSED;
    wakeUp(socket.wait, Poll.ERR);
  }
  return length;
}

/** Who gets a datagram: a socket connected to its sender rather than others, one on the address rather than on all. */
function find(address: u32, port: u32, from: u32, fromPort: u32): Socket | null {
  let best: Socket | null = null;
  let bestScore = -1;
  const head = netState.inetSockets;
  for (let node = head.next; node !== head; node = node.next) {
    const socket = container<Socket>(node, offsetof<Socket>("allNext"));
    if (socket.type != <u32>Sock.DGRAM || socket.localPort != port) continue;
    if (socket.localAddress != address && socket.localAddress != ANY) continue;
    let score = socket.localAddress == address ? 1 : 0;
    if (socket.state == <u32>SocketState.CONNECTED) {
      if (socket.remoteAddress != from || socket.remotePort != fromPort) continue;
      score += 2;
    }
    if (score >= bestScore) {
      best = socket;
      bestScore = score;
    }
  }
  return best;
}

export function udpReceive(socket: Socket, message: Message, nonblock: bool): i32 {
  if (message.flags & Msg.ERRQUEUE) return -Errno.EAGAIN;
  const first = bufferFirst(socket);
  if (first !== null && message.wantsName != 0) message.nameLength = inetAddressWrite(ADDRESS, first.address, first.port);
  return datagramReceive(socket, message, nonblock);
}

export function udpShutdown(socket: Socket, how: u32): i32 {
  socket.shutdown |= how;
  socketChanged(socket);
  return socket.state == <u32>SocketState.CONNECTED ? 0 : -Errno.ENOTCONN;
}

export function udpRelease(socket: Socket): void {
  bufferFlush(socket);
  portDrop(socket);
  socketChanged(socket);
}

/** ProtoOps.waiting */
export function udpWaiting(socket: Socket): i32 {
  const first = bufferFirst(socket);
  return first === null ? 0 : first.length;
}

/** ProtoOps.writable: what is sent has left at once. */
export function udpWritable(socket: Socket): bool {
  return true;
}

/** ProtoOps.poll */
export function udpPoll(socket: Socket, file: File, table: usize): u32 {
  let ready: u32 = WRITABLE | Poll.WRBAND;
  if (socket.error) ready |= Poll.ERR;
  if (socket.shutdown & Shutdown.RECEIVE) ready |= Poll.RDHUP | READABLE;
  if (socket.shutdown == Shutdown.BOTH) ready |= Poll.HUP;
  if (socket.queueLength > 0) ready |= READABLE;
  return ready;
}
