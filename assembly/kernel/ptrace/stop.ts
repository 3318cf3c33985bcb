// Where a traced task stops, and how it goes on from there (man 2 ptrace, "Stopped states"). Nothing here sleeps within
// a function: a stop leaves a phase behind, and ptraceResume goes on from it when the task runs again.
import { Errno } from "../../abi/errno";
import { Ptrace, PtraceEvent, PtraceOption } from "../../abi/ptrace";
import { SaFlag, SiCode, Sig, SigHandler } from "../../abi/signal";
import { syscallStart } from "../entry/syscall";
import { exitResume } from "../sched/exit";
import { PTRACE_GLOBALS } from "../layout";
import { GroupFlag } from "../sched/group";
import { makeRunnable } from "../sched/scheduler";
import { Task, TaskFlag, TaskState } from "../sched/task";
import { wakeUp } from "../sched/wait";
import { Eflags } from "../../machine/cpu/state";
import { signalAct } from "../signal/deliver";
import { forceSignal, killPending, signalSendInfo, signalSendThread, SignalTo } from "../signal/send";
import { SIG_INFO_SIZE, SigInfo, actionOf, sigBit } from "../signal/state";
import { PtraceState, PtracePhase, ptraceFree } from "./state";

@inline const EVENT_SHIFT: u32 = 8;
/** SIGTRAP of a system-call stop with PTRACE_O_TRACESYSGOOD. */
@inline const SYSGOOD_TRAP: u32 = <u32>Sig.TRAP | 0x80;
/** The signal's part of a stop's code. */
@inline const SIGNAL_MASK: u32 = 0x7f;

/** The siginfo for a tracer: its own place, since it may be sent while another signal is being sent (SIGCONT). */
@inline const TOLD: usize = PTRACE_GLOBALS + 0x80;

/** `task` stops and its tracer is told; a task that is being killed does not stop. */
function stop(task: Task, phase: PtracePhase, code: u32): bool {
  if (killPending(task)) return false;
  const trace = task.ptrace!;
  if (phase != PtracePhase.SIGNAL) plainInfo(task, trace, code);
  enterStop(task, trace, phase, code);
  return true;
}

function enterStop(task: Task, trace: PtraceState, phase: PtracePhase, code: u32): void {
  trace.phase = phase;
  trace.code = code;
  trace.reported = 0;
  trace.listening = 0;
  stepEnd(task, trace);
  task.state = TaskState.STOPPED;
  ptraceTell(task, SiCode.CLD_TRAPPED, code & SIGNAL_MASK);
}

/** SIGCHLD for the tracer, and a wake-up when it waits. */
export function ptraceTell(task: Task, code: i32, status: u32): void {
  const tracer = task.ptrace!.tracer;
  const action = actionOf(tracer.sighand, Sig.CHLD);
  const quiet = code == SiCode.CLD_TRAPPED && (action.flags & SaFlag.NOCLDSTOP) != 0;
  if (action.handler != SigHandler.IGN && !quiet) {
    const info = changetype<SigInfo>(TOLD);
    memory.fill(TOLD, 0, SIG_INFO_SIZE);
    info.signal = Sig.CHLD;
    info.code = code;
    info.a = task.pid;
    info.b = task.uid;
    info.c = status;
    signalSendInfo(tracer, info, SignalTo.PROCESS);
  }
  wakeUp(tracer.group.childWait);
}

/** The siginfo of a stop that no signal causes (Linux: ptrace_do_notify). */
function plainInfo(task: Task, trace: PtraceState, code: u32): void {
  const info = trace.info;
  memory.fill(changetype<usize>(info), 0, SIG_INFO_SIZE);
  info.signal = code & SIGNAL_MASK;
  info.code = code;
  info.a = task.tgid;
  info.b = task.uid;
}

/** A signal has been taken: the tracer decides. False when it is to be delivered at once. */
export function ptraceSignalStop(task: Task, signal: u32, info: SigInfo): bool {
  if (signal == Sig.KILL) return false;
  memory.copy(changetype<usize>(task.ptrace!.info), changetype<usize>(info), SIG_INFO_SIZE);
  return stop(task, PtracePhase.SIGNAL, signal);
}

/** A system call begins. True when the task stops before it; the call waits for syscallStart. */
export function ptraceSyscallEntry(task: Task): bool {
  const trace = task.ptrace!;
  trace.event = 0;
  if (trace.resume != Ptrace.SYSCALL) return false;
  task.frame.eax = -Errno.ENOSYS;
  return stop(task, PtracePhase.SYSCALL_ENTRY, syscallTrap(trace));
}

/** A system call sleeps: what it has to tell is told before it goes on (vfork). */
export function ptraceSyscallBlocked(task: Task): void {
  if (!task.ended && !task.ptrace!.stopped) tellEvent(task);
}

/** A system call has its result. */
export function ptraceSyscallExit(task: Task): void {
  if (!tellEvent(task)) exitStop(task);
}

function tellEvent(task: Task): bool {
  const trace = task.ptrace!;
  const event = trace.event;
  trace.event = 0;
  return event != 0 && stop(task, PtracePhase.EVENT, <u32>Sig.TRAP | (event << EVENT_SHIFT));
}

function exitStop(task: Task): void {
  const trace = task.ptrace!;
  if (trace.resume == Ptrace.SYSCALL) stop(task, PtracePhase.SYSCALL_EXIT, syscallTrap(trace));
  else if (trace.stepping) {
    stepEnd(task, trace);
    forceSignal(Sig.TRAP, SiCode.TRAP_BRKPT, task.frame.eip);
  }
}

function syscallTrap(trace: PtraceState): u32 {
  return trace.options & PtraceOption.SYSGOOD ? SYSGOOD_TRAP : <u32>Sig.TRAP;
}

/** `task` has stopped with its process. */
export function ptraceGroupStop(task: Task): void {
  const trace = task.ptrace!;
  const signal = task.group.stopSignal;
  stop(task, PtracePhase.GROUP, trace.seized ? signal | (PtraceEvent.STOP << EVENT_SHIFT) : signal);
}

/** INTERRUPT, or a seized child's first step: on the way to user mode. */
export function ptraceTrap(task: Task): void {
  const trace = task.ptrace!;
  trace.trapPending = 0;
  stop(task, PtracePhase.TRAP, trapCode(task));
}

function trapCode(task: Task): u32 {
  const signal = task.group.flags & GroupFlag.STOPPED ? task.group.stopSignal : <u32>Sig.TRAP;
  return task.ptrace!.seized ? signal | (PtraceEvent.STOP << EVENT_SHIFT) : signal;
}

/**
 * SIGCONT or INTERRUPT reached a stopped task: if its tracer listens, it stops anew, as TRAP; else that comes when the
 * tracer begins to listen or lets it go on.
 */
export function ptraceNews(task: Task): void {
  const trace = task.ptrace!;
  if (!trace.seized) return;
  trace.trapPending = trace.listening ? 0 : 1;
  if (!trace.listening) return;
  const code = trapCode(task);
  plainInfo(task, trace, code);
  enterStop(task, trace, PtracePhase.TRAP, code);
}

/** The task is about to end with `status`. True when it stops first; exitResume goes on then. */
export function ptraceExitStop(task: Task, status: u32): bool {
  const trace = task.ptrace!;
  if ((trace.options & PtraceOption.EXIT) == 0 || trace.event == PtraceEvent.EXIT) return false;
  trace.event = PtraceEvent.EXIT;
  trace.message = status;
  return stop(task, PtracePhase.EXIT, <u32>Sig.TRAP | (PtraceEvent.EXIT << EVENT_SHIFT));
}

/** The tracer lets `task` go on as `how` says, with `signal`. */
export function ptraceLetGo(task: Task, how: u32, signal: u32): void {
  const trace = task.ptrace!;
  trace.resume = how;
  trace.signal = signal;
  if (how == Ptrace.SINGLESTEP) {
    trace.stepping = 1;
    task.frame.eflags |= Eflags.TF;
  }
  if (task.state == TaskState.STOPPED) makeRunnable(task); // a signal that kills may have done so already
}

function stepEnd(task: Task, trace: PtraceState): void {
  if (trace.stepping) task.frame.eflags &= ~Eflags.TF;
  trace.stepping = 0;
}

/** The task runs again (or is being killed). True when it was stopped for its tracer and has now gone on from there. */
export function ptraceResume(task: Task): bool {
  const trace = task.ptrace!;
  const phase = trace.phase;
  if (phase == PtracePhase.RUNNING) return false;
  trace.phase = PtracePhase.RUNNING;
  const signal = trace.signal;
  trace.signal = 0;
  const killed = killPending(task);
  switch (phase) {
    case PtracePhase.SYSCALL_ENTRY:
      if (signal != 0) signalSendThread(task, signal);
      if (killed) task.flags &= ~TaskFlag.IN_SYSCALL;
      else syscallStart(task);
      break;
    case PtracePhase.SYSCALL_EXIT:
      if (signal != 0) signalSendThread(task, signal);
      break;
    case PtracePhase.EVENT:
      if ((task.flags & TaskFlag.IN_SYSCALL) == 0 && !killed) exitStop(task);
      break;
    case PtracePhase.EXIT:
      exitResume(task, trace.message);
      break;
    case PtracePhase.SIGNAL:
      if (signal != 0 && !killed) deliver(task, trace, signal);
      break;
  }
  if (trace.detaching) ptraceFree(task);
  return true;
}

/** The signal that the tracer has chosen: with the siginfo of the one that stopped the task when it is the same. */
function deliver(task: Task, trace: PtraceState, signal: u32): void {
  const info = trace.info;
  if (info.signal != signal) {
    memory.fill(changetype<usize>(info), 0, SIG_INFO_SIZE);
    info.signal = signal;
    info.code = SiCode.USER;
    info.a = trace.tracer.tgid;
    info.b = trace.tracer.uid;
  }
  if (task.signal.blocked & sigBit(signal)) signalSendInfo(task, info, SignalTo.THREAD);
  else signalAct(task, signal, info);
}
