// Who traces whom: TRACEME, ATTACH, SEIZE, DETACH, the children of a traced task, and the end of a tracer (man 2 ptrace).
import { CloneFlag } from "../../abi/clone";
import { Errno } from "../../abi/errno";
import { Ptrace, PtraceEvent, PtraceOption } from "../../abi/ptrace";
import { SiCode, Sig } from "../../abi/signal";
import { container } from "../lib/list";
import { leaveGroup } from "../sched/exit";
import { groupExitStatus, tellParent } from "../sched/family";
import { GroupFlag } from "../sched/group";
import { Task, TaskState, current, sched } from "../sched/task";
import { signalSend, signalSendThread } from "../signal/send";
import { sigBit } from "../signal/state";
import { debugForget } from "./debug";
import { PtraceState, PtracePhase, ptraceAlloc, ptraceFree } from "./state";
import { ptraceLetGo, ptraceTell } from "./stop";

@inline export const OPTIONS_KNOWN: u32 =
  PtraceOption.SYSGOOD | PtraceOption.FORK | PtraceOption.VFORK | PtraceOption.CLONE | PtraceOption.EXEC | PtraceOption.VFORK_DONE |
  PtraceOption.EXIT | PtraceOption.EXITKILL;

/** The signal's part of a wait status. */
@inline const STATUS_SIGNAL: u32 = 0x7f;

/** TRACEME: the parent traces the current task. */
export function ptraceMe(): i32 {
  const task = current();
  const parent = task.group.leader.parent;
  if (task.ptrace !== null || parent === null) return -Errno.EPERM;
  return ptraceAlloc(task, parent, false, 0) ? 0 : -Errno.ENOMEM;
}

/** ATTACH, which stops the task, or SEIZE, which does not. */
export function ptraceAttach(task: Task, seize: bool, options: u32): i32 {
  const tracer = current();
  if (task.group === tracer.group || task.mm === null || task.ptrace !== null || task.ended || !mayTrace(tracer, task)) return -Errno.EPERM;
  if (!ptraceAlloc(task, tracer, seize, options)) return -Errno.ENOMEM;
  if (!seize) signalSendThread(task, Sig.STOP);
  if (task.state == TaskState.STOPPED) {
    // Stopped by job control already: a stop that the tracer can wait for at once.
    const trace = task.ptrace!;
    trace.phase = PtracePhase.GROUP;
    trace.code = seize ? task.group.stopSignal | (PtraceEvent.STOP << 8) : task.group.stopSignal;
  }
  return 0;
}

function mayTrace(tracer: Task, task: Task): bool {
  if (tracer.euid == 0) return true;
  const uid = tracer.uid;
  const gid = tracer.gid;
  return task.uid == uid && task.euid == uid && task.suid == uid && task.gid == gid && task.egid == gid && task.sgid == gid;
}

/** DETACH: the task, which is stopped, goes on by itself with `signal`; one that job control stopped stays so. */
export function ptraceDetach(task: Task, signal: u32): void {
  const trace = task.ptrace!;
  if (trace.phase == PtracePhase.GROUP && (task.group.flags & GroupFlag.STOPPED) != 0 && signal == 0) {
    ptraceFree(task);
    return;
  }
  trace.detaching = 1;
  ptraceLetGo(task, Ptrace.CONT, signal);
}

/** `tracer` ends: what it traced goes on, or dies with it if it said so. */
export function ptraceTracerEnds(tracer: Task): void {
  if (tracer.group.tracees == 0) return;
  const head = sched.tasks;
  for (let node = head.next; node !== head; ) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    node = node.next;
    const trace = task.ptrace;
    if (trace === null || trace.tracer !== tracer) continue;
    if (trace.options & PtraceOption.EXITKILL) signalSend(task, Sig.KILL);
    if (task.ended) ptraceRelease(task);
    else if (trace.stopped) ptraceDetach(task, 0);
    else ptraceFree(task);
  }
}

/** `task` has ended. True when its tracer must learn of it before anybody else does. */
export function ptraceTellEnd(task: Task): bool {
  if (task.leads && !tracedByOther(task)) return false;
  const status = task.leads ? groupExitStatus(task) : task.exitStatus;
  const signal = status & STATUS_SIGNAL;
  ptraceTell(task, signal != 0 ? SiCode.CLD_KILLED : SiCode.CLD_EXITED, signal != 0 ? signal : status >> 8);
  return true;
}

/** The tracer has learned of the end of `task`: now its process's parent may, or the thread is gone. */
export function ptraceRelease(task: Task): void {
  ptraceFree(task);
  if (!task.leads) leaveGroup(task);
  else if (task.group.dead) tellParent(task);
}

/** Whether somebody other than the parent has to learn of the end of `leader` first. */
export function tracedByOther(leader: Task): bool {
  const trace = leader.ptrace;
  if (trace === null) return false;
  const parent = leader.parent;
  return parent === null || trace.tracer.group !== parent.group;
}

/** `parent` has made `child` with clone flags and exit signal: does the tracer want to know, and to trace it? */
export function ptraceForked(parent: Task, child: Task, flags: u32, exitSignal: u32): void {
  const trace = parent.ptrace!;
  let event: u32 = PtraceEvent.FORK;
  let option: u32 = PtraceOption.FORK;
  if (flags & CloneFlag.VFORK) {
    event = PtraceEvent.VFORK;
    option = PtraceOption.VFORK;
  } else if (exitSignal != Sig.CHLD) {
    event = PtraceEvent.CLONE;
    option = PtraceOption.CLONE;
  }
  if ((trace.options & option) == 0 || (flags & CloneFlag.UNTRACED) != 0) return;
  trace.event = event;
  trace.message = child.pid;
  if (!ptraceAlloc(child, trace.tracer, trace.seized != 0, trace.options)) return;
  if (trace.seized) child.ptrace!.trapPending = 1;
  else child.signal.pending |= sigBit(Sig.STOP);
}

/** The program of `task` has been replaced. */
export function ptraceExec(task: Task): void {
  const trace = task.ptrace!;
  debugForget(task);
  if (trace.options & PtraceOption.EXEC) {
    trace.event = PtraceEvent.EXEC;
    trace.message = task.pid;
  } else if (!trace.seized) signalSendThread(task, Sig.TRAP, 0, task.tgid, task.uid);
}

/** The child of `task`'s vfork has its own memory. */
export function ptraceVforkDone(task: Task, pid: u32): void {
  const trace: PtraceState = task.ptrace!;
  if ((trace.options & PtraceOption.VFORK_DONE) == 0) return;
  trace.event = PtraceEvent.VFORK_DONE;
  trace.message = pid;
}
