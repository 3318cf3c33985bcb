// futex operations (linux/futex.h; man 2 futex).

export const enum Futex {
  WAIT = 0,
  WAKE = 1,
  FD = 2,
  REQUEUE = 3,
  CMP_REQUEUE = 4,
  WAKE_OP = 5,
  WAIT_BITSET = 9,
  WAKE_BITSET = 10,
  COMMAND = 0x7f,
  PRIVATE = 128,
  CLOCK_REALTIME = 256,
  MATCH_ANY = 0xffffffff,
  /** The word of a robust mutex: owner's thread id and two bits. */
  TID_MASK = 0x3fffffff,
  OWNER_DIED = 0x40000000,
  WAITERS = 0x80000000,
}

/** FUTEX_WAKE_OP: what to do with the second word, and how to compare what it was. */
export const enum FutexOp {
  SET = 0,
  ADD = 1,
  OR = 2,
  ANDN = 3,
  XOR = 4,
  /** The operand is a shift count. */
  SHIFT = 8,
  CMP_EQ = 0,
  CMP_NE = 1,
  CMP_LT = 2,
  CMP_LE = 3,
  CMP_GT = 4,
  CMP_GE = 5,
}
