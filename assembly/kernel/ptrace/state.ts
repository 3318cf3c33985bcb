// What the kernel keeps of a traced task (man 2 ptrace). A traced task stops on its way through the kernel, its tracer
// learns of it by wait and lets it go on by a request; the phase says at what point it stopped and goes on from.
import { kfree, kmalloc } from "../mm/slab";
import { SIG_INFO_SIZE, SigInfo } from "../signal/state";
import { Task } from "../sched/task";

/** PtraceState.phase */
export const enum PtracePhase {
  /** It runs. */
  RUNNING,
  /** A signal is about to be delivered; the tracer decides which. */
  SIGNAL,
  /** Before and after a system call. */
  SYSCALL_ENTRY,
  SYSCALL_EXIT,
  /** fork, vfork, clone, execve or the end of vfork, within the call or at its end. */
  EVENT,
  /** Stopped by job control with its process. */
  GROUP,
  /** PTRACE_INTERRUPT, or the start of a child of a seized task. */
  TRAP,
  /** About to end. */
  EXIT,
}

/**
 *   0    tracer: Task
 *   4    seized: u32        by SEIZE: stops are told from signals
 *   8    options: u32       PtraceOption
 *   12   phase: u32         PtracePhase
 *   16   code: u32          of the present stop: signal | PtraceEvent << 8
 *   20   reported: u32      the tracer has seen it
 *   24   resume: u32        how the task runs: Ptrace.CONT, SYSCALL, SINGLESTEP
 *   28   signal: u32        to be delivered when it goes on, 0 none
 *   32   message: u32       for GETEVENTMSG
 *   36   event: u32         PtraceEvent that the running call has to tell, 0 none
 *   40   trapPending: u32   it is to stop soon, as TRAP
 *   44   listening: u32     LISTEN: stopped, but SIGCONT and INTERRUPT are news
 *   48   detaching: u32     goes on untraced
 *   52   stepping: u32      the trap flag is the tracer's
 *   56   dr0..dr3, dr6, dr7: u32   debug registers (debug.ts)
 *   80   info: SigInfo      of the stop
 */
@unmanaged
export class PtraceState {
  tracer: Task;
  seized: u32;
  options: u32;
  phase: PtracePhase;
  code: u32;
  reported: u32;
  resume: u32;
  signal: u32;
  message: u32;
  event: u32;
  trapPending: u32;
  listening: u32;
  detaching: u32;
  stepping: u32;
  dr0: u32;
  dr1: u32;
  dr2: u32;
  dr3: u32;
  dr6: u32;
  dr7: u32;

  get info(): SigInfo {
    return changetype<SigInfo>(changetype<usize>(this) + offsetof<PtraceState>());
  }
  @inline get stopped(): bool {
    return this.phase != PtracePhase.RUNNING;
  }
}

/** `tracer` traces `task` from now on. False without memory. */
export function ptraceAlloc(task: Task, tracer: Task, seized: bool, options: u32): bool {
  const bytes = <u32>offsetof<PtraceState>() + <u32>SIG_INFO_SIZE;
  const at = kmalloc(bytes);
  if (at == 0) return false;
  memory.fill(at, 0, bytes);
  const trace = changetype<PtraceState>(at);
  trace.tracer = tracer;
  trace.seized = seized ? 1 : 0;
  trace.options = options;
  task.ptrace = trace;
  tracer.group.tracees++;
  return true;
}

/** Nobody traces `task` any more. */
export function ptraceFree(task: Task): void {
  const trace = task.ptrace;
  if (trace === null) return;
  trace.tracer.group.tracees--;
  task.ptrace = null;
  kfree(changetype<usize>(trace));
}
