// Restartable sequences and memory barriers (linux/rseq.h, linux/membarrier.h).

/** struct rseq, a thread's. */
export const enum RseqAt {
  CPU_ID_START = 0,
  CPU_ID = 4,
  /** Address of the running struct rseq_cs, 0 none; 64 bits. */
  CS = 8,
  NODE_ID = 20,
  MM_CID = 24,
  /** End of what is filled in; bytes of the record of before, and alignment. */
  END = 28,
  SIZE = 32,
}

/** struct rseq_cs, a critical section's; addresses have 64 bits. */
export const enum RseqCsAt {
  VERSION = 0,
  START_IP = 8,
  LENGTH = 16,
  ABORT_IP = 24,
  SIZE = 32,
}

export const enum Rseq {
  UNREGISTER = 1,
  /** cpu_id of a thread that is not registered. */
  CPU_ID_UNINITIALIZED = -1,
}

/** Commands of membarrier; a registration is the bit behind what it allows. */
export const enum Membarrier {
  QUERY = 0,
  GLOBAL = 1,
  GLOBAL_EXPEDITED = 2,
  REGISTER_GLOBAL_EXPEDITED = 4,
  PRIVATE_EXPEDITED = 8,
  REGISTER_PRIVATE_EXPEDITED = 16,
  PRIVATE_EXPEDITED_SYNC_CORE = 32,
  REGISTER_PRIVATE_EXPEDITED_SYNC_CORE = 64,
  PRIVATE_EXPEDITED_RSEQ = 128,
  REGISTER_PRIVATE_EXPEDITED_RSEQ = 256,
  GET_REGISTRATIONS = 512,
  ALL = 1023,
  /** Flag of PRIVATE_EXPEDITED_RSEQ: one processor. */
  FLAG_CPU = 1,
}
