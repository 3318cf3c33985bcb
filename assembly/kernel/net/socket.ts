// The socket: one record for all families (Linux: struct socket and struct sock). It is counted: its file, its peer
// and the buffers that it has sent and nobody has read yet hold one reference each.
import { Errno } from "../../abi/errno";
import { Poll } from "../../abi/poll";
import { Sock } from "../../abi/socket";
import { Path, pathPut } from "../fs/path";
import { ListHead, container, listAddTail, listAt, listInit, listRemove } from "../lib/list";
import { Cache, cacheAlloc, cacheFree } from "../mm/slab";
import { BUFFER_DEFAULT } from "../param";
import { current } from "../sched/task";
import { NO_DEADLINE, WaitQueue, waitQueueAt, waitQueueInit, wakeUp } from "../sched/wait";
import { ProtoOps } from "./protocol";
import { UnixName, unixNamePut } from "./unix/name";

/** Socket.state */
export const enum SocketState {
  /** Not connected. */
  CLOSED = 0,
  LISTENING = 1,
  /** Asked a listener whose queue is full. */
  CONNECTING = 2,
  CONNECTED = 3,
}

/** Socket.shutdown; the sum is what SHUT_RDWR sets. */
export const enum Shutdown {
  RECEIVE = 1,
  SEND = 2,
  BOTH = 3,
}

/** Socket.flags */
export const enum SocketFlag {
  /** Its file is closed. */
  DEAD = 1,
  /** TCP: a connect that did not wait has not yet been asked for its result. */
  ANSWER_DUE = 2,
  /** TCP: the other side has ended its stream (FIN), not cut it. */
  ENDED = 4,
  /** AF_UNIX: only messages hold it, as far as unix/garbage.ts has seen. */
  SUSPECT = 16,
  /** bind gave it its name or port; AF_INET: its address, too. */
  BOUND = 8,
  BOUND_ADDRESS = 32,
  // SO_ options that are on or off
  REUSEADDR = 0x100,
  REUSEPORT = 0x200,
  KEEPALIVE = 0x400,
  BROADCAST = 0x800,
  PASSCRED = 0x1000,
  OOBINLINE = 0x2000,
  DONTROUTE = 0x4000,
  DEBUG = 0x8000,
  NO_CHECK = 0x20000,
  // TCP_ options
  NODELAY = 0x100000,
  CORK = 0x200000,
  QUICKACK_OFF = 0x400000,
}

/** Socket.linger without SO_LINGER. */
@inline export const NO_LINGER: i32 = -1;
/** Peer credentials when there is no peer. */
@inline const NOBODY: u32 = u32.MAX_VALUE;

@unmanaged
export class Socket {
  /** All that happens to it: bytes, room, connections. */
  waitNext: usize;
  waitPrev: usize;
  /** SO_RCVTIMEO, SO_SNDTIMEO: ns, NO_DEADLINE = none. */
  receiveTimeout: u64;
  sendTimeout: u64;
  refcount: u32;
  ops: ProtoOps;
  family: u32;
  type: u32;
  protocol: u32;
  /** SocketState */
  state: u32;
  /** Sum of Shutdown */
  shutdown: u32;
  /** Sum of SocketFlag */
  flags: u32;
  /** What the next call is told (SO_ERROR): an errno, 0 = nothing. */
  error: u32;
  /** Its open file (not held), 0 while it has none; and its inode number. */
  file: usize;
  ino: u32;
  /** Who made it; for /proc. */
  uid: u32;
  /** SO_SNDBUF, SO_RCVBUF */
  sendSize: u32;
  receiveSize: u32;
  /** SO_RCVLOWAT, SO_PRIORITY, SO_MARK, SO_LINGER in seconds */
  lowWater: u32;
  priority: u32;
  mark: u32;
  linger: i32;
  /** What has come: SocketBuffers, their number, data bytes and charges. */
  queueNext: usize;
  queuePrev: usize;
  queueLength: u32;
  queueBytes: u32;
  queueCharge: u32;
  /** Charges of what it has sent and nobody has read. */
  sendCharge: u32;
  /** Who it is connected to (held), or null. */
  peer: Socket | null;
  /** A listener: connections that wait for accept (each holds its one reference), and how many may. */
  pendingNext: usize;
  pendingPrev: usize;
  pendingCount: u32;
  backlog: u32;
  /** Whose `pending` it is in (not held), or null. */
  listener: Socket | null;
  /** In its listener's `pending`; of a TCP socket that is CONNECTING: in `callers`. */
  linkNext: usize;
  linkPrev: usize;
  /** TCP listener: sockets that asked while the queue was full. */
  callersNext: usize;
  callersPrev: usize;
  /** In NetState.unixSockets or inetSockets. */
  allNext: usize;
  allPrev: usize;
  /** SO_PEERCRED */
  peerPid: u32;
  peerUid: u32;
  peerGid: u32;
  /** AF_UNIX: its name (counted), and the file that stands for it. */
  name: UnixName | null;
  pathMount: usize;
  pathDentry: usize;
  /** AF_UNIX: descriptors of it that are in messages on the way. */
  inFlight: u32;
  /** AF_INET, host byte order; port 0: not bound, remote port 0: not connected. */
  localAddress: u32;
  localPort: u32;
  remoteAddress: u32;
  remotePort: u32;
  /** TCP_KEEPIDLE, KEEPINTVL (s), KEEPCNT, USER_TIMEOUT (ms), DEFER_ACCEPT; IP_TOS, IP_TTL */
  keepIdle: u32;
  keepInterval: u32;
  keepCount: u32;
  userTimeout: u32;
  deferAccept: u32;
  typeOfService: u32;
  timeToLive: i32;
  mtuDiscover: u32;

  @inline get wait(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), 0);
  }
  @inline get queue(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Socket>("queueNext"));
  }
  @inline get pending(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Socket>("pendingNext"));
  }
  @inline get callers(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Socket>("callersNext"));
  }
  @inline get link(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Socket>("linkNext"));
  }
  @inline get allLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Socket>("allNext"));
  }
  @inline get path(): Path {
    return changetype<Path>(changetype<usize>(this) + offsetof<Socket>("pathMount"));
  }
  /** Whether it must be connected to be of use. */
  @inline get isConnectionBased(): bool {
    return this.type != Sock.DGRAM;
  }
  @inline has(flag: SocketFlag): bool {
    return (this.flags & flag) != 0;
  }
}

@inline export const READABLE: u32 = Poll.IN | Poll.RDNORM;
@inline export const WRITABLE: u32 = Poll.OUT | Poll.WRNORM;

/** A socket with one reference and nothing done to it; null without memory. */
export function socketAlloc(family: u32, type: u32, protocol: u32, ops: usize): Socket | null {
  const address = cacheAlloc(Cache.SOCKET);
  if (address == 0) return null;
  const socket = changetype<Socket>(address);
  waitQueueInit(socket.wait);
  listInit(socket.queue);
  listInit(socket.pending);
  listInit(socket.callers);
  listInit(socket.link);
  listInit(socket.allLink);
  socket.refcount = 1;
  socket.ops = changetype<ProtoOps>(ops);
  socket.family = family;
  socket.type = type;
  socket.protocol = protocol;
  socket.uid = current().euid;
  socket.sendSize = BUFFER_DEFAULT;
  socket.receiveSize = BUFFER_DEFAULT;
  socket.receiveTimeout = NO_DEADLINE;
  socket.sendTimeout = NO_DEADLINE;
  socket.lowWater = 1;
  socket.linger = NO_LINGER;
  socket.peerUid = NOBODY;
  socket.peerGid = NOBODY;
  return socket;
}

@inline
export function socketGet(socket: Socket): Socket {
  socket.refcount++;
  return socket;
}

export function socketPut(socket: Socket): void {
  if (--socket.refcount > 0) return;
  listRemove(socket.allLink);
  unixNamePut(socket.name);
  pathPut(socket.path);
  cacheFree(Cache.SOCKET, changetype<usize>(socket));
}

/** Lets go of the peer. */
export function socketDropPeer(socket: Socket): void {
  const peer = socket.peer;
  if (peer === null) return;
  socket.peer = null;
  socketPut(peer);
}

/** Takes what the next call is to be told: -errno or 0. */
export function socketError(socket: Socket): i32 {
  const error = socket.error;
  socket.error = 0;
  return -<i32>error;
}

/** Its state has changed: everybody looks. */
@inline
export function socketChanged(socket: Socket): void {
  wakeUp(socket.wait);
}

/** Both directions are over, with what the next call is to be told. */
export function socketAbort(socket: Socket, error: u32): void {
  if (error) socket.error = error;
  socket.shutdown = Shutdown.BOTH;
  socketChanged(socket);
}

/** Remembers the running process as the peer of `socket` (SO_PEERCRED). */
export function socketPeerIsCurrent(socket: Socket): void {
  const task = current();
  socket.peerPid = task.tgid;
  socket.peerUid = task.euid;
  socket.peerGid = task.egid;
}

export function socketCopyPeer(to: Socket, from: Socket): void {
  to.peerPid = from.peerPid;
  to.peerUid = from.peerUid;
  to.peerGid = from.peerGid;
}

/** A connection waits at a listener, which takes over the reference, to be accepted. */
export function socketAddPending(listener: Socket, socket: Socket): void {
  socket.listener = listener;
  listAddTail(listener.pending, socket.link);
  listener.pendingCount++;
  wakeUp(listener.wait, READABLE);
}

/** The first connection that waits at a listener, taken out with its reference; the caller knows that there is one. */
export function socketTakePending(listener: Socket): Socket {
  const socket = container<Socket>(listener.pending.next, offsetof<Socket>("linkNext"));
  listRemove(socket.link);
  socket.listener = null;
  listener.pendingCount--;
  return socket;
}

/** A protocol that cannot do what it was asked. */
@inline export const NOT_SUPPORTED: i32 = -Errno.EOPNOTSUPP;
