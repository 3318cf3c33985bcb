// Readiness: poll events, epoll operations and flags (asm-generic/poll.h, sys/epoll.h).

export const enum Poll {
  IN = 0x001,
  PRI = 0x002,
  OUT = 0x004,
  ERR = 0x008,
  HUP = 0x010,
  NVAL = 0x020,
  RDNORM = 0x040,
  RDBAND = 0x080,
  WRNORM = 0x100,
  WRBAND = 0x200,
  MSG = 0x400,
  RDHUP = 0x2000,
}

export const enum EpollOp {
  ADD = 1,
  DEL = 2,
  MOD = 3,
}

export const enum EpollFlag {
  EXCLUSIVE = 0x10000000,
  WAKEUP = 0x20000000,
  ONESHOT = 0x40000000,
  ET = 0x80000000,
}

/** struct epoll_event is packed on i386 as on x86-64: events u32, data u64 */
export const enum EpollEvent {
  EVENTS = 0,
  DATA = 4,
  SIZE = 12,
}

/** struct pollfd */
export const enum PollFd {
  FD = 0,
  EVENTS = 4,
  REVENTS = 6,
  SIZE = 8,
}
