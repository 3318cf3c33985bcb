// Sockets: families, types, options, flags and the records that cross the border (man 2 socket, man 7 socket, unix, ip,
// tcp, udp; asm-generic/socket.h, linux/socket.h, linux/in.h, linux/tcp.h). Names as in C, without their prefix.

export const enum Af {
  UNSPEC = 0,
  UNIX = 1,
  INET = 2,
  /** Families are below it. */
  MAX = 46,
}

export const enum Sock {
  STREAM = 1,
  DGRAM = 2,
  RAW = 3,
  SEQPACKET = 5,
  /** Types are below it; the bits above the mask are flags, with the values of O_NONBLOCK and O_CLOEXEC. */
  MAX = 11,
  TYPE_MASK = 15,
}

export const enum IpProto {
  IP = 0,
  TCP = 6,
  UDP = 17,
  /** Protocols are below it. */
  MAX = 263,
}

/** MSG_ flags of send and recv */
export const enum Msg {
  OOB = 1,
  PEEK = 2,
  DONTROUTE = 4,
  CTRUNC = 8,
  TRUNC = 0x20,
  DONTWAIT = 0x40,
  EOR = 0x80,
  WAITALL = 0x100,
  ERRQUEUE = 0x2000,
  NOSIGNAL = 0x4000,
  MORE = 0x8000,
  WAITFORONE = 0x10000,
  CMSG_CLOEXEC = 0x40000000,
}

/** Levels of options and control messages */
export const enum Sol {
  IP = 0,
  SOCKET = 1,
  TCP = 6,
  UDP = 17,
}

/** SO_ options of level SOL_SOCKET */
export const enum So {
  DEBUG = 1,
  REUSEADDR = 2,
  TYPE = 3,
  ERROR = 4,
  DONTROUTE = 5,
  BROADCAST = 6,
  SNDBUF = 7,
  RCVBUF = 8,
  KEEPALIVE = 9,
  OOBINLINE = 10,
  NO_CHECK = 11,
  PRIORITY = 12,
  LINGER = 13,
  BSDCOMPAT = 14,
  REUSEPORT = 15,
  PASSCRED = 16,
  PEERCRED = 17,
  RCVLOWAT = 18,
  SNDLOWAT = 19,
  RCVTIMEO = 20,
  SNDTIMEO = 21,
  PEERNAME = 28,
  TIMESTAMP = 29,
  ACCEPTCONN = 30,
  SNDBUFFORCE = 32,
  RCVBUFFORCE = 33,
  MARK = 36,
  PROTOCOL = 38,
  DOMAIN = 39,
  RXQ_OVFL = 40,
  RCVTIMEO_NEW = 66,
  SNDTIMEO_NEW = 67,
}

/** IP_ options of level IPPROTO_IP */
export const enum IpOption {
  TOS = 1,
  TTL = 2,
  RECVERR = 11,
  MTU_DISCOVER = 10,
  FREEBIND = 15,
  BIND_ADDRESS_NO_PORT = 24,
}

/** TCP_ options of level IPPROTO_TCP */
export const enum TcpOption {
  NODELAY = 1,
  MAXSEG = 2,
  CORK = 3,
  KEEPIDLE = 4,
  KEEPINTVL = 5,
  KEEPCNT = 6,
  SYNCNT = 7,
  LINGER2 = 8,
  DEFER_ACCEPT = 9,
  WINDOW_CLAMP = 10,
  INFO = 11,
  QUICKACK = 12,
  CONGESTION = 13,
  USER_TIMEOUT = 18,
}

/** SCM_ control messages of level SOL_SOCKET */
export const enum Scm {
  RIGHTS = 1,
  CREDENTIALS = 2,
  /** Most descriptors in one message. */
  MAX_FD = 253,
}

export const enum Shut {
  RD = 0,
  WR = 1,
  RDWR = 2,
}

/** struct sockaddr_un, sockaddr_in, sockaddr_storage */
export const enum Sockaddr {
  FAMILY = 0,
  PATH = 2,
  UNIX_BYTES = 110,
  PORT = 2,
  ADDRESS = 4,
  INET_BYTES = 16,
  STORAGE_BYTES = 128,
}

/** struct msghdr; struct mmsghdr is one with a count behind it */
export const enum Msghdr {
  NAME = 0,
  NAME_LENGTH = 4,
  IOV = 8,
  IOV_COUNT = 12,
  CONTROL = 16,
  CONTROL_LENGTH = 20,
  FLAGS = 24,
  BYTES = 28,
  MMSG_LENGTH = 28,
  MMSG_BYTES = 32,
}

/** struct cmsghdr; what follows is aligned to 4 bytes */
export const enum Cmsghdr {
  LENGTH = 0,
  LEVEL = 4,
  TYPE = 8,
  BYTES = 12,
}

/** struct ucred */
export const enum Ucred {
  PID = 0,
  UID = 4,
  GID = 8,
  BYTES = 12,
}

/** The calls of socketcall(2) */
export const enum SocketCall {
  SOCKET = 1,
  BIND = 2,
  CONNECT = 3,
  LISTEN = 4,
  ACCEPT = 5,
  GETSOCKNAME = 6,
  GETPEERNAME = 7,
  SOCKETPAIR = 8,
  SEND = 9,
  RECV = 10,
  SENDTO = 11,
  RECVFROM = 12,
  SHUTDOWN = 13,
  SETSOCKOPT = 14,
  GETSOCKOPT = 15,
  SENDMSG = 16,
  RECVMSG = 17,
  ACCEPT4 = 18,
  RECVMMSG = 19,
  SENDMMSG = 20,
}
