// Every limit of the kernel.

/** Clock ticks per second (PIT channel 0). */
@inline export const HZ: u32 = 100;
/** One tick in nanoseconds. */
@inline export const TICK_NS: u64 = 1_000_000_000 / 100;
/** Ticks that a task of nice 0 may run before another one gets its turn. */
@inline export const TIME_SLICE_TICKS: u32 = 5;

@inline export const PAGE_SHIFT: u32 = 12;
@inline export const PAGE_SIZE: u32 = 4096;
@inline export const PAGE_MASK: u32 = 0xfffff000;

/** Kernel stack of a task: two pages; its trap frames grow down from the end. */
@inline export const KERNEL_STACK_SIZE: u32 = 8192;
@inline export const KERNEL_STACK_ORDER: u32 = 1;

/** Process ids are 1..PID_MAX-1. */
@inline export const PID_MAX: u32 = 32768;
/** Tasks that can exist at once. */
@inline export const TASK_MAX: u32 = 8192;
/** Fewer where there is little RAM: kernel stacks take at most one part in so many of it. */
@inline export const TASK_MEMORY_SHARE: u32 = 8;

/** Hash buckets of futex waiters. */
@inline export const FUTEX_BUCKETS: u32 = 256;

/** Descriptors: soft limit at start, and the most that setrlimit may ask for. */
@inline export const NOFILE_DEFAULT: u32 = 1024;
@inline export const NOFILE_MAX: u32 = 65536;

/** argv + envp strings of execve, bytes, that are allowed whatever RLIMIT_STACK is. */
@inline export const ARG_MAX: u32 = 128 * 1024;
/** Most a user stack may grow to, bytes. */
@inline export const STACK_LIMIT: u32 = 8 * 1024 * 1024;

/** RLIMIT_MEMLOCK and RLIMIT_MSGQUEUE of process 1, bytes (Linux: MLOCK_LIMIT, MQ_BYTES_MAX). */
@inline export const MEMLOCK_LIMIT: u32 = 8 * 1024 * 1024;
@inline export const MSGQUEUE_LIMIT: u32 = 819200;

/** Symbolic links followed in one look-up (ELOOP after). */
@inline export const LINK_MAX_FOLLOW: u32 = 40;

/** Kernel log: bytes kept for dmesg. */
@inline export const LOG_SIZE: u32 = 64 * 1024;
/** Trace ring: records kept (32 bytes each), a power of two. */
@inline export const TRACE_RECORDS: u32 = 16384;

/** inotify: instances of one user, watches of all, events that wait in one instance. */
@inline export const INOTIFY_INSTANCES_MAX: u32 = 128;
@inline export const INOTIFY_WATCHES_MAX: u32 = 16384;
@inline export const INOTIFY_EVENTS_MAX: u32 = 16384;

/** Sockets: SO_SNDBUF and SO_RCVBUF at first and at most (before they are doubled), and at least. */
@inline export const BUFFER_DEFAULT: u32 = 212992;
@inline export const SEND_BUFFER_MIN: u32 = 4608;
@inline export const RECEIVE_BUFFER_MIN: u32 = 2304;
/** Connections that may wait for accept (net.core.somaxconn), datagrams in a queue (net.unix.max_dgram_qlen). */
@inline export const SOMAXCONN: u32 = 4096;
@inline export const UNIX_DATAGRAMS_MAX: u32 = 10;

/** Ports that are given out, those that only root may take, and how long a closed connection keeps one. */
@inline export const PORT_FIRST: u32 = 32768;
@inline export const PORT_LAST: u32 = 60999;
@inline export const PRIVILEGED_PORTS: u32 = 1024;
@inline export const TIME_WAIT_NS: u64 = 60_000_000_000;

/** Bytes that a pipe holds. */
@inline export const PIPE_SIZE: u32 = 65536;

/** System V IPC (man 7 sysvipc, ipcs -l): slots of each kind; segments, their bytes and pages of all. */
@inline export const IPC_IDS_MAX: u32 = 32768;
@inline export const SHM_MNI: u32 = 4096;
@inline export const SHM_MAX: u32 = 0xfeffffff;
@inline export const SHM_ALL: u32 = 0xfeffffff;
/** Semaphores of a set, of all sets, sets; operations of one call; highest value, and highest adjustment at exit. */
@inline export const SEM_MSL: u32 = 32000;
@inline export const SEM_MNS: u32 = 1024000000;
@inline export const SEM_MNI: u32 = 32000;
@inline export const SEM_OPM: u32 = 500;
@inline export const SEM_VMX: i32 = 32767;
/** Message queues, bytes of a message, and bytes that a queue holds at first. */
@inline export const MSG_MNI: u32 = 32000;
@inline export const MSG_MAX: u32 = 8192;
@inline export const MSG_MNB: u32 = 16384;

/** POSIX message queues (man 7 mq_overview): queues, messages in one and their bytes, by default and at most; priorities. */
@inline export const MQ_QUEUES_MAX: u32 = 256;
@inline export const MQ_MESSAGES: u32 = 10;
@inline export const MQ_MESSAGE_BYTES: u32 = 8192;
@inline export const MQ_MESSAGES_HARD: u32 = 65536;
@inline export const MQ_MESSAGE_BYTES_HARD: u32 = 16 * 1024 * 1024;
@inline export const MQ_PRIORITIES: u32 = 32768;
