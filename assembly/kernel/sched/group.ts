// The thread group: what the threads of one process share, whoever of them runs (Linux: signal_struct). One record
// for each process, held by its tasks; the last one that is reaped frees it. The first task is the leader: its pid is
// the process id, and as a zombie it stands for the process until its parent has waited for it.
import { ListHead, container, listAddTail, listAt, listInit, listRemove } from "../lib/list";
import { kfree, kmalloc } from "../mm/slab";
import { SigPending, pendingInit } from "../signal/pending";
import { CpuTimer } from "../time/cputimer";
import { Timer, timerInit } from "../time/timer";
import { Tty } from "../tty/tty";
import { Usage } from "./account";
import { alarmFired } from "./alarm";
import { RLIMITS_SIZE } from "./rlimit";
import { Task } from "./task";
import { WaitQueue, waitQueueAt, waitQueueInit } from "./wait";

/** ThreadGroup.flags */
export const enum GroupFlag {
  /** All of it ends, with exitStatus. */
  EXITING = 1,
  /** Every thread is stopped by job control. */
  STOPPED = 2,
  /** SIGCONT ended a stop: the first thread that gets on its way tells the parent. */
  CONTINUED = 4,
  /** prctl(PR_SET_CHILD_SUBREAPER): adopts the orphans below it. */
  SUBREAPER = 8,
}

/** Its small records and the resource limits lie behind the record in the same block. */
@unmanaged
export class ThreadGroup {
  /** Tasks that hold it, and those of them that have not ended. */
  refcount: u32;
  live: u32;
  /** Sum of GroupFlag. */
  flags: u32;
  /** Wait status that every thread ends with, when EXITING. */
  exitStatus: u32;
  leader: Task;
  /** Tasks of the group that have not ended, and the leader. */
  threadsNext: usize;
  threadsPrev: usize;
  /** Signals for the process: whichever thread does not block one takes it. */
  pending: u64;
  queueNext: usize;
  queuePrev: usize;
  /** Children of all its threads, and the sleepers in wait4 for news of them. */
  childrenNext: usize;
  childrenPrev: usize;
  childWaitNext: usize;
  childWaitPrev: usize;
  pgid: u32;
  sid: u32;
  /** Controlling terminal of the session, or null. */
  tty: Tty | null;
  /** Of a session leader whose terminal was hung up: the foreground group, told at its end. */
  oldForeground: u32;
  /** Tasks that its threads trace. */
  tracees: u32;
  /** -1000 (never) .. 1000: what /proc/PID/oom_score_adj adds to the share of memory when a victim is looked for. */
  oomAdjust: i32;
  /** Threads that have yet to stop, and the signal that stops them. */
  stopCount: u32;
  stopSignal: u32;
  /** Status of the last stop or continue, for wait4 with WUNTRACED/WCONTINUED; 0 = reported. */
  stopStatus: u32;
  /** The thread whose execve waits for the others to end. */
  execTask: Task | null;
  /** Where the search for a thread to take a signal begins. */
  nextTaker: Task | null;
  /** setitimer(ITIMER_REAL), alarm. */
  alarm: Timer;
  alarmInterval: u64;
  /** setitimer(ITIMER_VIRTUAL) and (ITIMER_PROF). */
  virtualTimer: CpuTimer;
  profTimer: CpuTimer;
  /** POSIX timers (time/posix.ts), and the id to try for the next one. */
  timersNext: usize;
  timersPrev: usize;
  nextTimerId: u32;
  /** What its ended threads used, and its children that were waited for. */
  ended: Usage;
  childUsage: Usage;
  /** Address of the resource limits (rlimit.ts). */
  rlimits: usize;

  get threads(): ListHead {
    return listAt(changetype<usize>(this), offsetof<ThreadGroup>("threadsNext"));
  }
  get shared(): SigPending {
    return changetype<SigPending>(changetype<usize>(this) + offsetof<ThreadGroup>("pending"));
  }
  get children(): ListHead {
    return listAt(changetype<usize>(this), offsetof<ThreadGroup>("childrenNext"));
  }
  get timers(): ListHead {
    return listAt(changetype<usize>(this), offsetof<ThreadGroup>("timersNext"));
  }
  get childWait(): WaitQueue {
    return waitQueueAt(changetype<usize>(this), offsetof<ThreadGroup>("childWaitNext"));
  }
  @inline get exiting(): bool {
    return (this.flags & GroupFlag.EXITING) != 0;
  }
  /** No thread is left: the process is a zombie or gone. */
  @inline get dead(): bool {
    return this.live == 0;
  }
}

@inline const ENDED_AT: usize = (offsetof<ThreadGroup>() + 15) & ~15;
@inline const CHILD_USAGE_AT: usize = ENDED_AT + offsetof<Usage>();
@inline const ALARM_AT: usize = CHILD_USAGE_AT + offsetof<Usage>();
@inline const VIRTUAL_AT: usize = ALARM_AT + ((offsetof<Timer>() + 15) & ~15);
@inline const PROF_AT: usize = VIRTUAL_AT + offsetof<CpuTimer>();
@inline const RLIMITS_AT: usize = PROF_AT + offsetof<CpuTimer>();

/** A group without threads, of which `leader` will be the first; null when out of memory. */
export function groupCreate(leader: Task): ThreadGroup | null {
  const at = kmalloc(RLIMITS_AT + RLIMITS_SIZE);
  if (at == 0) return null;
  memory.fill(at, 0, RLIMITS_AT + RLIMITS_SIZE);
  const group = changetype<ThreadGroup>(at);
  group.leader = leader;
  group.ended = changetype<Usage>(at + ENDED_AT);
  group.childUsage = changetype<Usage>(at + CHILD_USAGE_AT);
  group.alarm = changetype<Timer>(at + ALARM_AT);
  group.virtualTimer = changetype<CpuTimer>(at + VIRTUAL_AT);
  group.profTimer = changetype<CpuTimer>(at + PROF_AT);
  group.rlimits = at + RLIMITS_AT;
  listInit(group.threads);
  listInit(group.children);
  listInit(group.timers);
  pendingInit(group.shared);
  waitQueueInit(group.childWait);
  timerInit(group.alarm, alarmFired.index, at);
  return group;
}

/** What a new process takes over from the one that made it. */
export function groupInherit(child: ThreadGroup, parent: ThreadGroup): void {
  child.pgid = parent.pgid;
  child.sid = parent.sid;
  child.tty = parent.tty;
  child.oomAdjust = parent.oomAdjust;
  memory.copy(child.rlimits, parent.rlimits, RLIMITS_SIZE);
}

/** `task` becomes one of the group's threads. */
export function groupJoin(group: ThreadGroup, task: Task): void {
  task.group = group;
  task.tgid = group.leader.pid;
  group.refcount++;
  group.live++;
  listAddTail(group.threads, task.groupLink);
}

/** `task` is freed. */
export function groupPut(task: Task): void {
  listRemove(task.groupLink);
  groupDrop(task.group);
}

/** One holder less. */
export function groupDrop(group: ThreadGroup): void {
  if (--group.refcount == 0) kfree(changetype<usize>(group));
}

/** The thread that `node` of `threads` links. */
@inline
export function threadAt(node: ListHead): Task {
  return container<Task>(node, offsetof<Task>("groupNext"));
}
