// Options of the levels IPPROTO_IP and IPPROTO_TCP (man 7 ip, tcp). What has no meaning where nothing is ever lost is
// kept and shown, as a program expects.
import { Errno } from "../../../abi/errno";
import { IpOption, Sock, Sol, TcpOption } from "../../../abi/socket";
import { nameIs, putLiteral, stringLength } from "../../lib/string";
import { copyFromUser, readUser32 } from "../../mm/usercopy";
import { OPTION } from "../globals";
import { Shutdown, Socket, SocketFlag, SocketState } from "../socket";

@inline const INT_BYTES: u32 = 4;
/** What IP and TCP do unless told otherwise. */
@inline const TTL: i32 = 64;
@inline const PMTUDISC_WANT: u32 = 1;
@inline const KEEP_IDLE: u32 = 7200;
@inline const KEEP_INTERVAL: u32 = 75;
@inline const KEEP_COUNT: u32 = 9;
@inline const SYN_COUNT: u32 = 6;
@inline const FIN_TIMEOUT: u32 = 60;
/** Largest segment before there is a connection, and over lo. */
@inline const SEGMENT_DEFAULT: u32 = 536;
@inline const SEGMENT_LO: u32 = 65483;
/** Limits of keep-alive. */
@inline const KEEP_TIME_MAX: i32 = 32767;
@inline const KEEP_COUNT_MAX: i32 = 127;
/** TCP_CONGESTION's value; the one there is. */
@inline const CONGESTION_BYTES: u32 = 16;
@inline const CONGESTION: string = "cubic";
/** struct tcp_info; its first byte is the state. */
@inline const INFO_BYTES: u32 = 232;

export function inetOptionsInit(socket: Socket): void {
  socket.timeToLive = TTL;
  socket.mtuDiscover = PMTUDISC_WANT;
  socket.keepIdle = KEEP_IDLE;
  socket.keepInterval = KEEP_INTERVAL;
  socket.keepCount = KEEP_COUNT;
}

/** ProtoOps.getOption */
export function inetGetOption(socket: Socket, level: u32, option: u32): i32 {
  if (level == <u32>Sol.IP) return getIp(socket, option);
  if (level != <u32>Sol.TCP || socket.type != <u32>Sock.STREAM) return -Errno.EOPNOTSUPP;
  return getTcp(socket, option);
}

function putInt(value: u32): i32 {
  store<u32>(OPTION, value);
  return INT_BYTES;
}

function getIp(socket: Socket, option: u32): i32 {
  switch (option) {
    case IpOption.TOS:
      return putInt(socket.typeOfService);
    case IpOption.TTL:
      return putInt(socket.timeToLive);
    case IpOption.MTU_DISCOVER:
      return putInt(socket.mtuDiscover);
  }
  return -Errno.ENOPROTOOPT;
}

function getTcp(socket: Socket, option: u32): i32 {
  switch (option) {
    case TcpOption.NODELAY:
      return putInt(socket.has(SocketFlag.NODELAY) ? 1 : 0);
    case TcpOption.CORK:
      return putInt(socket.has(SocketFlag.CORK) ? 1 : 0);
    case TcpOption.QUICKACK:
      return putInt(socket.has(SocketFlag.QUICKACK_OFF) ? 0 : 1);
    case TcpOption.MAXSEG:
      return putInt(socket.state == <u32>SocketState.CONNECTED ? SEGMENT_LO : SEGMENT_DEFAULT);
    case TcpOption.KEEPIDLE:
      return putInt(socket.keepIdle);
    case TcpOption.KEEPINTVL:
      return putInt(socket.keepInterval);
    case TcpOption.KEEPCNT:
      return putInt(socket.keepCount);
    case TcpOption.SYNCNT:
      return putInt(SYN_COUNT);
    case TcpOption.LINGER2:
      return putInt(FIN_TIMEOUT);
    case TcpOption.DEFER_ACCEPT:
      return putInt(socket.deferAccept);
    case TcpOption.USER_TIMEOUT:
      return putInt(socket.userTimeout);
    case TcpOption.CONGESTION:
      memory.fill(OPTION, 0, CONGESTION_BYTES);
      putLiteral(OPTION, CONGESTION);
      return CONGESTION_BYTES;
    case TcpOption.INFO:
      memory.fill(OPTION, 0, INFO_BYTES);
      store<u8>(OPTION, <u8>tcpState(socket));
      return INFO_BYTES;
  }
  return -Errno.ENOPROTOOPT;
}

/** The states of RFC 9293 with Linux's numbers, as far as they last. */
export const enum TcpState {
  ESTABLISHED = 1,
  SYN_SENT = 2,
  FIN_WAIT2 = 5,
  TIME_WAIT = 6,
  CLOSE = 7,
  CLOSE_WAIT = 8,
  LISTEN = 10,
}

export function tcpState(socket: Socket): TcpState {
  switch (socket.state) {
    case SocketState.LISTENING:
      return TcpState.LISTEN;
    case SocketState.CONNECTING:
      return TcpState.SYN_SENT;
    case SocketState.CLOSED:
      return TcpState.CLOSE;
  }
  if (socket.has(SocketFlag.ENDED)) return TcpState.CLOSE_WAIT;
  return socket.shutdown & Shutdown.SEND ? TcpState.FIN_WAIT2 : TcpState.ESTABLISHED;
}

/** The same for any AF_INET socket; a UDP socket is ESTABLISHED or CLOSE. */
export function inetState(socket: Socket): u32 {
  if (socket.type == <u32>Sock.STREAM) return tcpState(socket);
  return socket.state == <u32>SocketState.CONNECTED ? TcpState.ESTABLISHED : TcpState.CLOSE;
}

/** ProtoOps.setOption */
export function inetSetOption(socket: Socket, level: u32, option: u32, value: u32, length: u32): i32 {
  if (level != <u32>Sol.IP && level != <u32>Sol.TCP) return -Errno.ENOPROTOOPT;
  if (level == <u32>Sol.TCP && socket.type != <u32>Sock.STREAM) return -Errno.ENOPROTOOPT;
  if (level == <u32>Sol.TCP && option == <u32>TcpOption.CONGESTION) return setCongestion(value, length);
  if (length < INT_BYTES) return -Errno.EINVAL;
  if (readUser32(value, OPTION) < 0) return -Errno.EFAULT;
  const number = load<i32>(OPTION);
  return level == <u32>Sol.IP ? setIp(socket, option, number) : setTcp(socket, option, number);
}

function setIp(socket: Socket, option: u32, value: i32): i32 {
  switch (option) {
    case IpOption.TOS:
      socket.typeOfService = socket.type == <u32>Sock.STREAM ? value & 0xfc : value & 0xff;
      return 0;
    case IpOption.TTL:
      if (value != -1 && (value < 1 || value > 255)) return -Errno.EINVAL;
      socket.timeToLive = value == -1 ? TTL : value;
      return 0;
    case IpOption.MTU_DISCOVER:
      if (value < 0 || value > PMTUDISC_MAX) return -Errno.EINVAL;
      socket.mtuDiscover = value;
      return 0;
  }
  return -Errno.ENOPROTOOPT;
}
@inline const PMTUDISC_MAX: i32 = 5;

function setTcp(socket: Socket, option: u32, value: i32): i32 {
  switch (option) {
    case TcpOption.NODELAY:
      setFlag(socket, SocketFlag.NODELAY, value != 0);
      return 0;
    case TcpOption.CORK:
      setFlag(socket, SocketFlag.CORK, value != 0);
      return 0;
    case TcpOption.QUICKACK:
      setFlag(socket, SocketFlag.QUICKACK_OFF, value == 0);
      return 0;
    case TcpOption.KEEPIDLE:
      if (value < 1 || value > KEEP_TIME_MAX) return -Errno.EINVAL;
      socket.keepIdle = value;
      return 0;
    case TcpOption.KEEPINTVL:
      if (value < 1 || value > KEEP_TIME_MAX) return -Errno.EINVAL;
      socket.keepInterval = value;
      return 0;
    case TcpOption.KEEPCNT:
      if (value < 1 || value > KEEP_COUNT_MAX) return -Errno.EINVAL;
      socket.keepCount = value;
      return 0;
    case TcpOption.USER_TIMEOUT:
      if (value < 0) return -Errno.EINVAL;
      socket.userTimeout = value;
      return 0;
    case TcpOption.DEFER_ACCEPT:
      socket.deferAccept = max(value, 0);
      return 0;
  }
  return -Errno.ENOPROTOOPT;
}

function setFlag(socket: Socket, flag: u32, on: bool): void {
  socket.flags = on ? socket.flags | flag : socket.flags & ~flag;
}

/** A name that need not end with a NUL. */
function setCongestion(value: u32, length: u32): i32 {
  if (length < 1) return -Errno.EINVAL;
  const n = min(length, CONGESTION_BYTES - 1);
  memory.fill(OPTION, 0, CONGESTION_BYTES);
  if (copyFromUser(OPTION, value, n) < 0) return -Errno.EFAULT;
  return nameIs(OPTION, stringLength(OPTION), CONGESTION) ? 0 : -Errno.ENOENT;
}
