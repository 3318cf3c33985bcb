// The kernel's trace ring: fixed-size binary records in RAM, always on, read by the host after each slice.
// strace, the timeline, statistics and grading all come from these records (kernel/trace writes, host/core reads).
//
// The ring itself is found through the instance `traceRing` in layout.json:
//   head: u64      records ever written (the next one goes to slot head % capacity)
//   records: u32   physical address of slot 0
//   capacity: u32  slots, a power of two
//   detail: u32    sum of TraceDetail, from the boot command line
//
//        0       2       4       6       8
//        +-------------------------------+
//    00  | time: u64, ns of virtual time |
//        +-------+-------+---------------+
//    08  | kind  | extra | tid: u32      |   kind, extra: u16; tid: the current task (0 = idle)
//        +-------+-------+---------------+
//    10  | a: u32        | b: u32        |
//        +---------------+---------------+
//    18  | c: u32        | d: u32        |
//        +---------------+---------------+

/** Bytes of one record. */
export const TRACE_RECORD_SIZE = 32;

export const enum TraceOffset {
  TIME = 0,
  KIND = 8,
  EXTRA = 10,
  TID = 12,
  A = 16,
  B = 20,
  C = 24,
  D = 28,
}

/** Boot command line `trace=N`, N a sum of these: what is recorded beyond the cheap points. */
export const enum TraceDetail {
  /** DATA records after SYSCALL_ENTER and SYSCALL_EXIT: paths, and the first bytes of buffers (strace). */
  DATA = 1,
}

/** Most bytes of one path or buffer that DATA records carry. */
export const TRACE_DATA_MAX = 64;
/** Bytes of payload in one DATA record: a, b, c, d. */
export const TRACE_DATA_BYTES = 16;

export const enum TraceKind {
  /** An unused slot. */
  NONE = 0,
  /** Context switch: tid -> a; b = why the old one stopped (TraceState). */
  SWITCH = 1,
  /** Task a became runnable; tid = who woke it; b = WaitReason-like number of the queue it waited on. */
  WAKEUP = 2,
  /** Interrupt handler begins: a = IRQ line. */
  IRQ_ENTER = 3,
  /** Interrupt handler ends: a = IRQ line. */
  IRQ_EXIT = 4,
  /** a = address, b = CPU error code, c = EIP, d = how it was settled (0 mapped, else signal number). */
  PAGE_FAULT = 5,
  /** a = system-call number, b, c, d = arguments 1-3. Once per call: a restarted call does not enter again. */
  SYSCALL_ENTER = 6,
  /** Follows SYSCALL_ENTER when the call has more than three arguments: a, b, c = arguments 4-6. */
  SYSCALL_ARGS = 7,
  /** a = system-call number, b = result (negative errno as u32). */
  SYSCALL_EXIT = 8,
  /** Bytes that belong to the record before: extra = argument index (0-5) << 8 | bytes (1-16); a-d = the bytes. */
  DATA = 9,
  /** tid goes to sleep: a = WaitReason. */
  WAIT_BEGIN = 10,
  /** tid goes on: a = WaitReason. */
  WAIT_END = 11,
  /** Kernel copies between user memory and a file begins: a = fd, b = 0 to user, 1 from user. */
  COPY_BEGIN = 12,
  /** ... ends: a = fd, b = direction, c = bytes moved. */
  COPY_END = 13,
  /** A device moved bytes by DMA: a = IRQ line of the device, b = physical address, c = bytes. */
  DMA = 14,
  /** New task: a = its tid, b = clone flags. */
  FORK = 15,
  /** The task runs a new program; its name (comm, at most 16 bytes) is a-d. */
  EXEC = 16,
  /** The task ends: a = wait status. */
  EXIT = 17,
  /** A signal is delivered: a = signal, b = handler (0 default action), c = si_code, d = si_addr or sender's pid. */
  SIGNAL = 18,
}

/** Why a task left the CPU (SWITCH.b). */
export const enum TraceState {
  /** Preempted or yielded: still runnable. */
  RUNNABLE = 0,
  /** Sleeps on a wait queue. */
  BLOCKED = 1,
  /** Stopped by a signal or a tracer. */
  STOPPED = 2,
  /** Ended. */
  ZOMBIE = 3,
}

/** What a sleeping task waits for (WAIT_BEGIN.a). */
export const enum WaitReason {
  NONE = 0,
  TTY_READ = 1,
  TTY_WRITE = 2,
  PIPE_READ = 3,
  PIPE_WRITE = 4,
  CHILD = 5,
  SLEEP = 6,
  SELECT = 7,
  POLL = 8,
  EPOLL = 9,
  SIGNAL = 10,
  FUTEX = 11,
  HOST_READ = 12,
  HOST_WRITE = 13,
  LOCK = 14,
  VFORK = 15,
  DISK = 16,
  SOCKET = 17,
  EXEC = 18,
  EVENTFD = 20,
  TIMERFD = 21,
  SIGNALFD = 22,
  INOTIFY = 23,
  SEMAPHORE = 24,
  MESSAGE = 25,
  KMSG = 26,
}
