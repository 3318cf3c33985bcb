// Clocks and timers (linux/time.h, asm-generic/siginfo.h; man 2 clock_gettime, timer_create).

export const enum Clock {
  REALTIME = 0,
  MONOTONIC = 1,
  PROCESS_CPUTIME = 2,
  THREAD_CPUTIME = 3,
  MONOTONIC_RAW = 4,
  REALTIME_COARSE = 5,
  MONOTONIC_COARSE = 6,
  BOOTTIME = 7,
  TAI = 11,
  /** A negative id is a processor clock: ~pid << 3, PER_THREAD or not, and which time (POSIX CPU clocks). */
  PER_THREAD = 4,
  WHICH = 3,
  PROF = 0,
  VIRT = 1,
  SCHED = 2,
}

/** Bits of the flags of clock_nanosleep and timer_settime. */
export const enum TimerFlag {
  ABSTIME = 1,
}

/** sigevent.sigev_notify */
export const enum SigEvent {
  SIGNAL = 0,
  NONE = 1,
  THREAD = 2,
  THREAD_ID = 4,
  /** struct sigevent: value, signo, notify, thread id. */
  AT_VALUE = 0,
  AT_SIGNO = 4,
  AT_NOTIFY = 8,
  AT_TID = 12,
  BYTES = 16,
}

export const enum ITimer {
  REAL = 0,
  VIRTUAL = 1,
  PROF = 2,
}
