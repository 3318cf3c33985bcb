// Scheduling policies (linux/sched.h, linux/sched/types.h; man 7 sched).

export const enum SchedPolicy {
  OTHER = 0,
  FIFO = 1,
  RR = 2,
  BATCH = 3,
  IDLE = 5,
  DEADLINE = 6,
  /** Or-ed in: children start with SCHED_OTHER again. */
  RESET_ON_FORK = 0x40000000,
  /** Priorities of FIFO and RR. */
  PRIORITY_MIN = 1,
  PRIORITY_MAX = 99,
}

/** struct sched_attr */
export const enum SchedAttr {
  SIZE = 0,
  POLICY = 4,
  FLAGS = 8,
  NICE = 16,
  PRIORITY = 20,
  BYTES = 48,
  FLAG_RESET_ON_FORK = 1,
}
