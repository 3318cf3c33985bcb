// Resource limits (asm-generic/resource.h; man 2 getrlimit).

export const enum Rlimit {
  CPU = 0,
  FSIZE = 1,
  DATA = 2,
  STACK = 3,
  CORE = 4,
  RSS = 5,
  NPROC = 6,
  NOFILE = 7,
  MEMLOCK = 8,
  AS = 9,
  LOCKS = 10,
  SIGPENDING = 11,
  MSGQUEUE = 12,
  NICE = 13,
  RTPRIO = 14,
  RTTIME = 15,
  COUNT = 16,
  INFINITY = 0xffffffff,
}
