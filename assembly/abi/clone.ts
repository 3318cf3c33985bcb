// Flags and arguments of clone and clone3 (linux/sched.h; man 2 clone).

export const enum CloneFlag {
  /** The low byte of clone's flags: the signal for the parent at the end. */
  SIGNAL_MASK = 0xff,
  VM = 0x100,
  FS = 0x200,
  FILES = 0x400,
  SIGHAND = 0x800,
  PIDFD = 0x1000,
  PTRACE = 0x2000,
  VFORK = 0x4000,
  PARENT = 0x8000,
  THREAD = 0x10000,
  NEWNS = 0x20000,
  SYSVSEM = 0x40000,
  SETTLS = 0x80000,
  PARENT_SETTID = 0x100000,
  CHILD_CLEARTID = 0x200000,
  DETACHED = 0x400000,
  UNTRACED = 0x800000,
  CHILD_SETTID = 0x1000000,
  NEWCGROUP = 0x2000000,
  NEWUTS = 0x4000000,
  NEWIPC = 0x8000000,
  NEWUSER = 0x10000000,
  NEWPID = 0x20000000,
  NEWNET = 0x40000000,
  IO = 0x80000000,
  /** clone3 only, in the upper word of its flags. */
  HIGH_CLEAR_SIGHAND = 1,
  HIGH_INTO_CGROUP = 2,
}

/** struct clone_args: words of 64 bits. */
export const enum CloneArgsAt {
  FLAGS = 0,
  PIDFD = 8,
  CHILD_TID = 16,
  PARENT_TID = 24,
  EXIT_SIGNAL = 32,
  STACK = 40,
  STACK_SIZE = 48,
  TLS = 56,
  SET_TID = 64,
  SET_TID_SIZE = 72,
  CGROUP = 80,
  /** Its sizes over time. */
  SIZE_0 = 64,
  SIZE = 88,
}
