// Ports: who has which, and which are free (man 7 ip, socket; Linux: inet_csk_get_port, udp_lib_get_port). A port whose
// connection was closed from this side first stays taken for a while (TIME_WAIT).
import { Errno } from "../../../abi/errno";
import { Sock } from "../../../abi/socket";
import { container, listAddTail, listEmpty, listRemove } from "../../lib/list";
import { PORT_FIRST, PORT_LAST, PRIVILEGED_PORTS, TIME_WAIT_NS } from "../../param";
import { kfree, kmalloc } from "../../mm/slab";
import { current } from "../../sched/task";
import { timeNow } from "../../time/clock";
import { Socket, SocketFlag, SocketState } from "../socket";
import { NetState, netState } from "../state";
import { ANY, inetAddress, inetCheckBind, inetPort } from "./address";

/**
 * A connection that is over, closed from this side first.
 *
 *   0    expires: u64        ns of the monotonic clock
 *   8    next: usize         in NetState.timeWait
 *   12   address, port, remoteAddress, remotePort: u32
 *   28   reusable: u32       its socket had SO_REUSEADDR
 */
@unmanaged
export class TimeWait {
  expires: u64;
  next: usize;
  address: u32;
  port: u32;
  remoteAddress: u32;
  remotePort: u32;
  reusable: u32;
}

/** The connection of `socket` is in TIME_WAIT from now on. */
export function timeWaitAdd(socket: Socket): void {
  timeWaitDrop(socket.localAddress, socket.localPort, socket.remoteAddress, socket.remotePort);
  const at = kmalloc(<u32>offsetof<TimeWait>());
  if (at == 0) return; // the port is free sooner
  const entry = changetype<TimeWait>(at);
  entry.expires = timeNow() + TIME_WAIT_NS;
  entry.address = socket.localAddress;
  entry.port = socket.localPort;
  entry.remoteAddress = socket.remoteAddress;
  entry.remotePort = socket.remotePort;
  entry.reusable = socket.has(SocketFlag.REUSEADDR) ? 1 : 0;
  entry.next = netState.timeWait;
  netState.timeWait = at;
}

/** Forgets the connection, and those whose time is over. */
export function timeWaitDrop(address: u32, port: u32, remoteAddress: u32, remotePort: u32): void {
  const now = timeNow();
  let link = changetype<usize>(netState) + offsetof<NetState>("timeWait");
  while (load<usize>(link) != 0) {
    const at = load<usize>(link);
    const entry = changetype<TimeWait>(at);
    const same = entry.address == address && entry.port == port && entry.remoteAddress == remoteAddress && entry.remotePort == remotePort;
    if (same || entry.expires <= now) {
      store<usize>(link, entry.next);
      kfree(at);
    } else {
      link = at + offsetof<TimeWait>("next");
    }
  }
}

/** Whether a connection in TIME_WAIT keeps the port from a socket that binds it. */
function timeWaitHolds(socket: Socket, address: u32, port: u32): bool {
  const now = timeNow();
  for (let at = netState.timeWait; at != 0; at = changetype<TimeWait>(at).next) {
    const entry = changetype<TimeWait>(at);
    if (entry.port != port || entry.expires <= now || !overlap(entry.address, address)) continue;
    if (!(socket.has(SocketFlag.REUSEADDR) && entry.reusable)) return true;
  }
  return false;
}

@inline
function overlap(a: u32, b: u32): bool {
  return a == b || a == ANY || b == ANY;
}

/** Whether another socket, or one that is gone, keeps `socket` from having the port. */
function portTaken(socket: Socket, address: u32, port: u32): bool {
  const head = netState.inetSockets;
  for (let node = head.next; node !== head; node = node.next) {
    const other = container<Socket>(node, offsetof<Socket>("allNext"));
    if (other === socket || other.type != socket.type || other.localPort != port || !overlap(other.localAddress, address)) continue;
    if (!mayShare(socket, other)) return true;
  }
  return socket.type == <u32>Sock.STREAM && timeWaitHolds(socket, address, port);
}

/** SO_REUSEADDR on both, and no listener; or SO_REUSEPORT on both, by one user. */
function mayShare(socket: Socket, other: Socket): bool {
  if (socket.has(SocketFlag.REUSEPORT) && other.has(SocketFlag.REUSEPORT) && socket.uid == other.uid) return true;
  if (!socket.has(SocketFlag.REUSEADDR) || !other.has(SocketFlag.REUSEADDR)) return false;
  return other.state != <u32>SocketState.LISTENING;
}

/** Gives the socket the address and the port. */
export function portTake(socket: Socket, address: u32, port: u32): void {
  socket.localAddress = address;
  socket.localPort = port;
  if (listEmpty(socket.allLink)) listAddTail(netState.inetSockets, socket.allLink);
}

/** The socket has no port any more. */
export function portDrop(socket: Socket): void {
  listRemove(socket.allLink);
  socket.localPort = 0;
  socket.localAddress = ANY;
}

/** Finds a free port for the socket: 0, or -EADDRNOTAVAIL. */
export function portAuto(socket: Socket, address: u32): i32 {
  const count = PORT_LAST - PORT_FIRST + 1;
  for (let i: u32 = 0; i < count; i++) {
    const port = PORT_FIRST + (netState.lastPort++ % count);
    if (portTaken(socket, address, port)) continue;
    portTake(socket, address, port);
    return 0;
  }
  return -Errno.EADDRNOTAVAIL;
}

/** ProtoOps.bind */
export function inetBind(socket: Socket, at: usize, length: u32): i32 {
  const invalid = inetCheckBind(at, length);
  if (invalid) return invalid;
  const port = inetPort(at);
  const address = inetAddress(at);
  if (port != 0 && port < PRIVILEGED_PORTS && current().euid != 0) return -Errno.EACCES;
  if (socket.state != <u32>SocketState.CLOSED || socket.localPort != 0) return -Errno.EINVAL;
  if (port == 0) {
    const full = portAuto(socket, address);
    if (full) return -Errno.EADDRINUSE;
  } else if (portTaken(socket, address, port)) {
    return -Errno.EADDRINUSE;
  } else {
    portTake(socket, address, port);
  }
  socket.flags |= SocketFlag.BOUND;
  if (address != ANY) socket.flags |= SocketFlag.BOUND_ADDRESS;
  return 0;
}

/** Whether the socket may begin to listen where it is bound. */
@inline
export function portMayListen(socket: Socket): bool {
  return !portTaken(socket, socket.localAddress, socket.localPort);
}
