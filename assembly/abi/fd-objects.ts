// What eventfd, timerfd_create, signalfd4, memfd_create and pidfd_open take and give (sys/eventfd.h, sys/timerfd.h,
// sys/signalfd.h, linux/memfd.h, linux/fcntl.h). NONBLOCK and CLOEXEC are the open flags everywhere.

export const enum EventFd {
  SEMAPHORE = 1,
}

/** timerfd_settime flags */
export const enum TimerFd {
  ABSTIME = 1,
  CANCEL_ON_SET = 2,
}

/** struct signalfd_siginfo */
export const enum SignalFdInfo {
  SIGNO = 0,
  CODE = 8,
  PID = 12,
  UID = 16,
  FD = 20,
  TID = 24,
  BAND = 28,
  OVERRUN = 32,
  STATUS = 40,
  INT = 44,
  PTR = 48,
  ADDR = 72,
  BYTES = 128,
}

export const enum Memfd {
  CLOEXEC = 1,
  ALLOW_SEALING = 2,
  HUGETLB = 4,
  NOEXEC_SEAL = 8,
  EXEC = 16,
  /** Longest name; the kernel puts "memfd:" in front. */
  NAME_MAX = 249,
}

/** fcntl F_ADD_SEALS */
export const enum Seal {
  SEAL = 1,
  SHRINK = 2,
  GROW = 4,
  WRITE = 8,
  FUTURE_WRITE = 16,
  EXEC = 32,
  ALL = 63,
}
