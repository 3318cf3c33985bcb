// The task: what the kernel knows about one thread. One record, linked into the list of all tasks, its thread group
// (sched/group.ts: what the threads of a process share), its parent's children when it leads one and, when runnable, the
// run queue.
import { ListHead, listAt } from "../lib/list";
import { PtRegs } from "../entry/ptregs";
import { SCHED_GLOBALS } from "../layout";
import { KERNEL_STACK_SIZE } from "../param";
import { WaitEntry } from "./wait";
import { Timer } from "../time/timer";
import { Mm } from "../mm/mm";
import { FdTable } from "../fs/fdtable";
import { FsContext } from "../fs/context";
import { SigHand, SignalState } from "../signal/state";
import { FutexWaiter } from "../futex/queue";
import { Tty } from "../tty/tty";
import { Rlimit } from "../../abi/resource";
import { ThreadGroup } from "./group";
import { GroupList } from "./groups";
import { rlimitSoft } from "./rlimit";
import { User } from "./user";
import { PtraceState } from "../ptrace/state";
import { UndoList } from "../ipc/sem-undo";

/** Task.state: where in its life a task is. */
export const enum TaskState {
  /** On the run queue, or running. */
  RUNNABLE = 0,
  /** Asleep on a wait queue; a signal wakes it. */
  INTERRUPTIBLE = 1,
  /** Asleep; only what it waits for (or SIGKILL) wakes it. */
  UNINTERRUPTIBLE = 2,
  /** Stopped by job control. */
  STOPPED = 3,
  /** Has ended; its parent has not yet waited for it. */
  ZOMBIE = 4,
  /** Gone, about to be freed. */
  DEAD = 5,
}

/** Task.flags */
export const enum TaskFlag {
  /** In a system call that has blocked and is run again when the task goes on. */
  IN_SYSCALL = 1,
  /** Gives the processor up at the next chance. */
  NEED_RESCHED = 2,
  /** Kernel-only task: no mm (the idle task). */
  KERNEL = 4,
  /** A vfork child that still borrows its parent's mm. */
  VFORK = 8,
  /** Did execve since fork (setpgid on it fails with EACCES). */
  DID_EXEC = 16,
  /** The mask that sigsuspend, pselect, ppoll or epoll_pwait replaced is put back at signal delivery. */
  RESTORE_MASK = 32,
  /** Ending: signals are no longer taken. */
  EXITING = 64,
  /** Its group is being stopped: it stops before it goes back to user mode. */
  STOP_PENDING = 128,
  /** A zombie whose parent ignores SIGCHLD: about to be freed. */
  UNWANTED = 256,
  /** It has lost the processor: its restartable sequence is looked at before it goes back to user mode. */
  RSEQ_EVENT = 512,
}

/**
 * What a system call that had to wait needs to go on when it is run again (design: interrupt-model kernel).
 * Zero when a call starts; kept while the same call is run again.
 *
 *   0    deadline: u64      absolute ns of the monotonic clock; NO_DEADLINE = none
 *   8    moved: u32         bytes already moved
 *   12   stage: u32         how far the call got; 0 = first run
 *   16   object: usize      memory that the call owns across runs (freed by the call, or by `release`)
 *   20   release: u32       table index of (object: usize) => void, run when the call ends by a signal or death; 0 none
 *   24   timedOut: u32      1 when the deadline woke the task
 *   28   value: u32         free for the call
 */
@unmanaged
export class SyscallState {
  deadline: u64;
  moved: u32;
  stage: u32;
  object: usize;
  release: u32;
  timedOut: u32;
  value: u32;
}

/** `sys`, `wait`, `timer`, `signal`, `futex` and the FPU image lie behind the task in the same slab object (sched/alloc.ts). */
@unmanaged
export class Task {
  /** Run queue. */
  runNext: usize;
  runPrev: usize;
  /** List of all tasks (sched.tasks). */
  allNext: usize;
  allPrev: usize;
  /** In group.threads. */
  groupNext: usize;
  groupPrev: usize;
  /** In the parent group's children, when it leads its own. */
  siblingNext: usize;
  siblingPrev: usize;
  /** TaskState */
  state: u32;
  /** Sum of TaskFlag */
  flags: u32;
  pid: u32;
  tgid: u32;
  group: ThreadGroup;
  /** The thread that made its process, or the one that has adopted it; null for a task that does not lead. */
  parent: Task | null;
  /** Physical address of the kernel stack's first byte; frames grow down from + KERNEL_STACK_SIZE. */
  kernelStack: usize;
  /** The trap frame to go on from (physical address). */
  frame: PtRegs;
  mm: Mm | null;
  files: FdTable | null;
  fs: FsContext | null;
  /** Handlers; shared after clone with CLONE_SIGHAND. */
  sighand: SigHand;
  /** Pending and blocked signals. */
  signal: SignalState;
  /** Program name: 15 bytes and NUL (address: commOf). */
  comm0: u64;
  comm8: u64;
  /** The record of `uid`. */
  user: User;
  uid: u32;
  euid: u32;
  suid: u32;
  fsuid: u32;
  gid: u32;
  egid: u32;
  sgid: u32;
  fsgid: u32;
  /** Supplementary groups; null for none. */
  groups: GroupList | null;
  /** -20 (most) .. 19 (least). */
  nice: i32;
  /** Ticks left of the time slice. */
  slice: i32;
  /** What it has had of the processor, weighted by nice, ns (fair.ts). */
  virtualRuntime: u64;
  /** It woke from sleep and goes before those who compute, until its turn is over. */
  ahead: bool;
  /** Scheduling policy (abi/sched.ts), and priority of a real-time one: 1 (least) .. 99; 0 for the others. */
  policy: u32;
  rtPriority: u32;
  /** Wait status as wait4 reports it. */
  exitStatus: u32;
  /** Signal sent to the parent at the end (SIGCHLD), 0 none. */
  exitSignal: u32;
  /** prctl(PR_SET_PDEATHSIG): sent to it when its parent ends. */
  parentDeathSignal: u32;
  /** What the running system call keeps across runs. */
  sys: SyscallState;
  /** For waiting on one queue. */
  wait: WaitEntry;
  /** For waiting on a futex. */
  futex: FutexWaiter;
  /** Ends a wait at its deadline. */
  timer: Timer;
  /** Virtual time (ns) when it was made, and spent running in user mode and in the kernel. */
  startTime: u64;
  userTime: u64;
  systemTime: u64;
  /** Instruction count when it last went to user mode (or entered the kernel). */
  lastCount: u64;
  /** Retired instructions, system calls, switches it made itself by blocking, and switches forced on it. */
  instructions: u64;
  syscalls: u64;
  voluntarySwitches: u32;
  involuntarySwitches: u32;
  minorFaults: u32;
  majorFaults: u32;
  /** /proc/PID/io: what read and write calls moved, and how many there were. */
  readBytes: u64;
  writtenBytes: u64;
  readCalls: u32;
  writeCalls: u32;
  /** Thread-local storage descriptors of set_thread_area (GDT entries 6-8), raw. */
  tls0: u64;
  tls1: u64;
  tls2: u64;
  /** FXSAVE image (512 bytes, 16-aligned) of XMM registers and MXCSR; physical address. */
  fpu: usize;
  /** set_tid_address: cleared and futex-woken at exit; user address. */
  clearChildTid: u32;
  /** prctl(PR_SET_NO_NEW_PRIVS): execve grants nothing by set-user-ID bits. */
  noNewPrivileges: u32;
  /** set_robust_list: the list of held futexes; user address. */
  robustList: u32;
  /** clock_nanosleep on processor time: until that has been used, ns. */
  cpuSleep: u64;
  /** rseq: its record (user address, 0 none), the record's length, and what stands before abort addresses. */
  rseq: u32;
  rseqLength: u32;
  rseqSignature: u32;
  /** personality(2): Personality bits. */
  personality: u32;
  /** What is undone with semaphores at its end; null for nothing. */
  semUndo: UndoList | null;
  /** A vfork child: the parent that sleeps until execve or exit. */
  vforkParent: Task | null;
  /** What its tracer wants of it; null when it is not traced. */
  ptrace: PtraceState | null;
  nextToReap: Task | null;

  get runLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Task>("runNext"));
  }
  get allLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Task>("allNext"));
  }
  get siblingLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Task>("siblingNext"));
  }
  get groupLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Task>("groupNext"));
  }
  /** Physical address past the kernel stack. A trap from ring 3 starts pushing here. */
  get kernelStackTop(): usize {
    return this.kernelStack + KERNEL_STACK_SIZE;
  }
  /** Zombie or gone. */
  get ended(): bool {
    return this.state >= <u32>TaskState.ZOMBIE;
  }
  /** A zombie that frees itself and is not to be waited for. */
  get isUnwanted(): bool {
    return (this.flags & TaskFlag.UNWANTED) != 0;
  }
  /** Whether it stands for its process. */
  @inline get leads(): bool {
    return this.group.leader === this;
  }
  @inline get pgid(): u32 {
    return this.group.pgid;
  }
  @inline get sid(): u32 {
    return this.group.sid;
  }
  /** Controlling terminal of the session, or null. */
  @inline get tty(): Tty | null {
    return this.group.tty;
  }
  @inline set tty(tty: Tty | null) {
    this.group.tty = tty;
  }
  @inline get nofileSoft(): u32 {
    return rlimitSoft(this.group, Rlimit.NOFILE);
  }
  /** Of its process's children that were waited for. */
  get childUserTime(): u64 {
    return this.group.childUsage.userTime;
  }
  get childSystemTime(): u64 {
    return this.group.childUsage.systemTime;
  }
  /** Address of the program name. */
  get comm(): usize {
    return changetype<usize>(this) + offsetof<Task>("comm0");
  }
}

/** The scheduler's globals. */
@unmanaged
export class Sched {
  current: Task;
  idle: Task;
  init: Task;
  /** Run queue, all tasks. */
  runQueueNext: usize;
  runQueuePrev: usize;
  tasksNext: usize;
  tasksPrev: usize;
  taskCount: u32;
  runnableCount: u32;
  nextPid: u32;
  /** 1 once process ids have started again from below. */
  pidsWrapped: u32;
  /** 1 while a device interrupt is handled: blocking panics. */
  inInterrupt: u32;
  contextSwitches: u64;
  forks: u64;
  /** fair.ts: when the running task was last charged, and the least virtual runtime of those who may run; never less than before. */
  turnStart: u64;
  virtualTime: u64;
  /** Whose vector registers are in the CPU; null after its end. */
  fpuOwner: Task | null;
  /** Why waitForChild found no child. */
  waitResult: i32;
  /** Zombies that free themselves (SIGCHLD ignored), linked by nextToReap. */
  reapList: Task | null;

  get runQueue(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Sched>("runQueueNext"));
  }
  get tasks(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Sched>("tasksNext"));
  }
}

export const sched = changetype<Sched>(SCHED_GLOBALS);

/** The task that has the processor. */
@inline
export function current(): Task {
  return sched.current;
}
