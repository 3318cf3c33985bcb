// Options of level SOL_SOCKET (man 7 socket), which all families share.
import { Errno } from "../../abi/errno";
import { Af, So, Ucred } from "../../abi/socket";
import { copyFromUser, readUser32 } from "../mm/usercopy";
import { BUFFER_DEFAULT, RECEIVE_BUFFER_MIN, SEND_BUFFER_MIN } from "../param";
import { current } from "../sched/task";
import { NO_DEADLINE, wakeUp } from "../sched/wait";
import { NS_PER_SECOND } from "../time/clock";
import { OPTION } from "./globals";
import { NO_LINGER, Socket, SocketFlag, SocketState, WRITABLE, socketError } from "./socket";

@inline const INT_BYTES: u32 = 4;
@inline const NS_PER_MICROSECOND: u64 = 1000;
@inline const MICROSECONDS: i64 = 1_000_000;
/** struct timeval, struct linger; struct __kernel_sock_timeval */
@inline const PAIR_BYTES: u32 = 8;
@inline const WIDE_PAIR_BYTES: u32 = 16;
/** Priorities that everybody may set. */
@inline const PRIORITY_MAX: i32 = 6;

/** The flag that an option which is on or off has in Socket.flags; 0 = it is another kind. */
function flagOf(option: u32): u32 {
  switch (option) {
    case So.DEBUG:
      return SocketFlag.DEBUG;
    case So.REUSEADDR:
      return SocketFlag.REUSEADDR;
    case So.REUSEPORT:
      return SocketFlag.REUSEPORT;
    case So.KEEPALIVE:
      return SocketFlag.KEEPALIVE;
    case So.BROADCAST:
      return SocketFlag.BROADCAST;
    case So.PASSCRED:
      return SocketFlag.PASSCRED;
    case So.OOBINLINE:
      return SocketFlag.OOBINLINE;
    case So.DONTROUTE:
      return SocketFlag.DONTROUTE;
    case So.NO_CHECK:
      return SocketFlag.NO_CHECK;
  }
  return 0;
}

/** Writes the value to OPTION: its length, or -ENOPROTOOPT. */
export function socketGetOption(socket: Socket, option: u32): i32 {
  const flag = flagOf(option);
  if (flag) return putInt((socket.flags & flag) != 0 ? 1 : 0);
  switch (option) {
    case So.SNDBUF:
      return putInt(socket.sendSize);
    case So.RCVBUF:
      return putInt(socket.receiveSize);
    case So.TYPE:
      return putInt(socket.type);
    case So.PROTOCOL:
      return putInt(socket.protocol);
    case So.DOMAIN:
      return putInt(socket.family);
    case So.ERROR:
      return putInt(-socketError(socket));
    case So.PRIORITY:
      return putInt(socket.priority);
    case So.MARK:
      return putInt(socket.mark);
    case So.BSDCOMPAT:
    case So.TIMESTAMP: // they cannot be set
    case So.RXQ_OVFL:
      return putInt(0);
    case So.RCVLOWAT:
      return putInt(socket.lowWater);
    case So.SNDLOWAT:
      return putInt(1);
    case So.ACCEPTCONN:
      return putInt(socket.state == <u32>SocketState.LISTENING ? 1 : 0);
    case So.LINGER:
      store<u32>(OPTION, socket.linger == NO_LINGER ? 0 : 1);
      store<u32>(OPTION + INT_BYTES, max(socket.linger, 0));
      return PAIR_BYTES;
    case So.RCVTIMEO:
      return putTime(socket.receiveTimeout, false);
    case So.SNDTIMEO:
      return putTime(socket.sendTimeout, false);
    case So.RCVTIMEO_NEW:
      return putTime(socket.receiveTimeout, true);
    case So.SNDTIMEO_NEW:
      return putTime(socket.sendTimeout, true);
    case So.PEERCRED:
      store<u32>(OPTION + Ucred.PID, socket.peerPid);
      store<u32>(OPTION + Ucred.UID, socket.peerUid);
      store<u32>(OPTION + Ucred.GID, socket.peerGid);
      return Ucred.BYTES;
    case So.PEERNAME: {
      const length = call_indirect<i32>(socket.ops.name, socket, true, OPTION);
      return length < 0 ? -Errno.ENOTCONN : length;
    }
  }
  return -Errno.ENOPROTOOPT;
}

function putInt(value: u32): i32 {
  store<u32>(OPTION, value);
  return INT_BYTES;
}

/** A time limit as seconds and microseconds; zeros for none. */
function putTime(ns: u64, wide: bool): i32 {
  const seconds = ns == NO_DEADLINE ? 0 : ns / NS_PER_SECOND;
  const microseconds = ns == NO_DEADLINE ? 0 : (ns % NS_PER_SECOND) / NS_PER_MICROSECOND;
  if (wide) {
    store<u64>(OPTION, seconds);
    store<u64>(OPTION + 8, microseconds);
    return WIDE_PAIR_BYTES;
  }
  store<u32>(OPTION, <u32>seconds);
  store<u32>(OPTION + INT_BYTES, <u32>microseconds);
  return PAIR_BYTES;
}

/** `value`: user address of `length` bytes. 0 or -errno. */
export function socketSetOption(socket: Socket, option: u32, value: u32, length: u32): i32 {
  if (length < INT_BYTES) return -Errno.EINVAL;
  if (readUser32(value, OPTION) < 0) return -Errno.EFAULT;
  const number = load<i32>(OPTION);
  const privileged = current().euid == 0;
  const flag = flagOf(option);
  if (flag) {
    if (option == <u32>So.DEBUG && number != 0 && !privileged) return -Errno.EACCES;
    if (option == <u32>So.PASSCRED && socket.family != <u32>Af.UNIX) return -Errno.EOPNOTSUPP;
    socket.flags = number ? socket.flags | flag : socket.flags & ~flag;
    return 0;
  }
  switch (option) {
    case So.TYPE:
    case So.PROTOCOL:
    case So.DOMAIN:
    case So.ERROR:
      return -Errno.ENOPROTOOPT;
    case So.SNDBUF:
      setSendSize(socket, min<u32>(number, BUFFER_DEFAULT));
      return 0;
    case So.RCVBUF:
      socket.receiveSize = max<u32>(min<u32>(number, BUFFER_DEFAULT) * 2, RECEIVE_BUFFER_MIN);
      return 0;
    case So.SNDBUFFORCE:
      if (!privileged) return -Errno.EPERM;
      setSendSize(socket, max(number, 0));
      return 0;
    case So.RCVBUFFORCE:
      if (!privileged) return -Errno.EPERM;
      socket.receiveSize = max<u32>(max(number, 0) * 2, RECEIVE_BUFFER_MIN);
      return 0;
    case So.PRIORITY:
      if ((number < 0 || number > PRIORITY_MAX) && !privileged) return -Errno.EPERM;
      socket.priority = number;
      return 0;
    case So.MARK:
      if (!privileged) return -Errno.EPERM;
      socket.mark = number;
      return 0;
    case So.BSDCOMPAT:
      return 0;
    case So.RCVLOWAT:
      socket.lowWater = number < 0 ? i32.MAX_VALUE : max(number, 1);
      return 0;
    case So.LINGER:
      return setLinger(socket, value, length);
    case So.RCVTIMEO:
    case So.SNDTIMEO:
    case So.RCVTIMEO_NEW:
    case So.SNDTIMEO_NEW:
      return setTime(socket, option, value, length);
  }
  return -Errno.ENOPROTOOPT;
}

function setSendSize(socket: Socket, size: u32): void {
  socket.sendSize = max(size * 2, SEND_BUFFER_MIN);
  wakeUp(socket.wait, WRITABLE);
}

function setLinger(socket: Socket, value: u32, length: u32): i32 {
  if (length < PAIR_BYTES) return -Errno.EINVAL;
  if (copyFromUser(OPTION, value, PAIR_BYTES) < 0) return -Errno.EFAULT;
  socket.linger = load<u32>(OPTION) == 0 ? NO_LINGER : max(load<i32>(OPTION + INT_BYTES), 0);
  return 0;
}

function setTime(socket: Socket, option: u32, value: u32, length: u32): i32 {
  const wide = option == <u32>So.RCVTIMEO_NEW || option == <u32>So.SNDTIMEO_NEW;
  const bytes = wide ? WIDE_PAIR_BYTES : PAIR_BYTES;
  if (length < bytes) return -Errno.EINVAL;
  if (copyFromUser(OPTION, value, bytes) < 0) return -Errno.EFAULT;
  const seconds: i64 = wide ? load<i64>(OPTION) : load<i32>(OPTION);
  const microseconds: i64 = wide ? load<i64>(OPTION + 8) : load<i32>(OPTION + INT_BYTES);
  if (microseconds < 0 || microseconds >= MICROSECONDS) return -Errno.EDOM;
  let ns: u64 = NO_DEADLINE;
  if (seconds < 0) ns = 0;
  else if (seconds < TIMEOUT_MAX && (seconds | microseconds) != 0) ns = <u64>seconds * NS_PER_SECOND + <u64>microseconds * NS_PER_MICROSECOND;
  if (option == <u32>So.RCVTIMEO || option == <u32>So.RCVTIMEO_NEW) socket.receiveTimeout = ns;
  else socket.sendTimeout = ns;
  return 0;
}

/** Seconds that are as good as forever. */
@inline const TIMEOUT_MAX: i64 = 9_000_000_000;
