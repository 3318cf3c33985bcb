// adjtimex and clock_adjtime (linux/timex.h). A field is told by its number: word N of struct timex, and the 64-bit word
// N of struct __kernel_timex.

export const enum Timex {
  MODES = 0,
  OFFSET = 1,
  FREQ = 2,
  MAXERROR = 3,
  ESTERROR = 4,
  STATUS = 5,
  CONSTANT = 6,
  PRECISION = 7,
  TOLERANCE = 8,
  TIME_SEC = 9,
  TIME_USEC = 10,
  TICK = 11,
  TAI = 20,
  FIELDS = 21,
  /** Bytes of the two structures. */
  SIZE = 128,
  SIZE_64 = 208,
}

/** modes */
export const enum Adj {
  OFFSET = 1,
  FREQUENCY = 2,
  MAXERROR = 4,
  ESTERROR = 8,
  STATUS = 0x10,
  TIMECONST = 0x20,
  TAI = 0x80,
  SETOFFSET = 0x100,
  MICRO = 0x1000,
  /** With ADJTIME: ask only. */
  READONLY = 0x2000,
  NANO = 0x2000,
  TICK = 0x4000,
  /** adjtime(3), old: nothing but OFFSET beside it. */
  ADJTIME = 0x8000,
}

/** status */
export const enum Sta {
  PLL = 1,
  UNSYNC = 0x40,
  CLOCKERR = 0x1000,
  NANO = 0x2000,
  /** Those that cannot be set. */
  READONLY = 0xff00,
}
