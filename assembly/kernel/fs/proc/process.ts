// The files of one process under /proc/PID (man 5 proc), in Linux's formats, and `ring3`: what the process has cost,
// one "name number" a line.
import { Mm, mmResident } from "../../mm/mm";
import { PAGE_SHIFT, PAGE_SIZE } from "../../param";
import { Task, TaskState } from "../../sched/task";
import { SIGNAL_COUNT, actionOf, sigBit } from "../../signal/state";
import { SigHandler } from "../../../abi/signal";
import { FdTable } from "../fdtable";
import { fdinfoText } from "./fdinfo";
import { Proc } from "./kinds";
import { commandLineText, mapsText } from "./memory";
import { mountinfoText, mountsText } from "./mounts";
import { putByte, putField, putHex, putLine, putNumber, putSigned, putString, putText } from "./seq";
import { NS_PER_TICK } from "./system";
import { taskByPid } from "./tasks";

@inline const KB_SHIFT: u32 = PAGE_SHIFT - 10;

/** Generator (seq.ts) of the kinds of a process's directory. */
export function processText(kind: u32, pid: u32): void {
  const task = changetype<Task>(taskByPid(pid));
  switch (kind & 0xffff) {
    case Proc.FDINFO:
      fdinfoText(task, kind >> 16);
      break;
    case Proc.PID_STATUS:
      status(task);
      break;
    case Proc.PID_STAT:
      stat(task);
      break;
    case Proc.PID_STATM:
      putNumber(sizePages(task.mm));
      putField(residentPages(task.mm));
      putText(" 0 0 0 0 0\n");
      break;
    case Proc.PID_MAPS:
      if (task.mm != null) mapsText(changetype<Mm>(task.mm));
      break;
    case Proc.PID_CMDLINE:
      if (task.mm != null) commandLineText(changetype<Mm>(task.mm));
      break;
    case Proc.PID_COMM:
      putString(task.comm);
      putLine();
      break;
    case Proc.PID_RING3:
      ring3(task);
      break;
    case Proc.PID_MOUNTS:
      mountsText();
      break;
    case Proc.PID_MOUNTINFO:
      mountinfoText();
      break;
  }
}

function stateLetter(task: Task): u8 {
  switch (task.state) {
    case TaskState.RUNNABLE:
      return 0x52; // R
    case TaskState.INTERRUPTIBLE:
      return 0x53; // S
    case TaskState.UNINTERRUPTIBLE:
      return 0x44; // D
    case TaskState.STOPPED:
      return task.ptrace == null ? 0x54 : 0x74; // T, t
    case TaskState.ZOMBIE:
      return 0x5a; // Z
  }
  return 0x58; // X
}

function stateName(task: Task): string {
  switch (task.state) {
    case TaskState.RUNNABLE:
      return " (running)\n";
    case TaskState.INTERRUPTIBLE:
      return " (sleeping)\n";
    case TaskState.UNINTERRUPTIBLE:
      return " (disk sleep)\n";
    case TaskState.STOPPED:
      return " (stopped)\n";
    case TaskState.ZOMBIE:
      return " (zombie)\n";
  }
  return " (dead)\n";
}

function parentPid(task: Task): u32 {
  const parent = task.group.leader.parent;
  return parent == null ? 0 : parent.tgid;
}

function status(task: Task): void {
  putText("Name:\t");
  putString(task.comm);
  putText("\nState:\t");
  putByte(stateLetter(task));
  putText(stateName(task));
  labelled("Tgid:\t", task.tgid);
  labelled("Pid:\t", task.pid);
  labelled("PPid:\t", parentPid(task));
  const trace = task.ptrace;
  labelled("TracerPid:\t", trace == null ? 0 : trace.tracer.pid);
  ids("Uid:", task.uid, task.euid, task.suid, task.fsuid);
  ids("Gid:", task.gid, task.egid, task.sgid, task.fsgid);
  labelled("FDSize:\t", task.files == null ? 0 : changetype<FdTable>(task.files).capacity);
  if (task.mm != null) {
    kilobytes("VmSize:\t", sizePages(task.mm));
    kilobytes("VmRSS:\t", residentPages(task.mm));
  }
  labelled("Threads:\t", task.group.live);
  signals("SigPnd:\t", task.signal.pending);
  signals("ShdPnd:\t", task.group.shared.pending);
  signals("SigBlk:\t", task.signal.blocked);
  signals("SigIgn:\t", handledSet(task, true));
  signals("SigCgt:\t", handledSet(task, false));
  labelled("voluntary_ctxt_switches:\t", task.voluntarySwitches);
  labelled("nonvoluntary_ctxt_switches:\t", task.involuntarySwitches);
}

function sizePages(mm: Mm | null): u32 {
  return mm == null ? 0 : mm.totalPages;
}

function residentPages(mm: Mm | null): u32 {
  return mm == null ? 0 : mmResident(mm);
}

/** The signals that the task ignores, or those it has a handler for. */
function handledSet(task: Task, ignored: bool): u64 {
  let set: u64 = 0;
  for (let signal: u32 = 1; signal <= SIGNAL_COUNT; signal++) {
    const handler = actionOf(task.sighand, signal).handler;
    if (handler == SigHandler.DFL) continue;
    if ((handler == SigHandler.IGN) == ignored) set |= sigBit(signal);
  }
  return set;
}

function labelled(label: string, value: u64): void {
  putText(label);
  putNumber(value);
  putLine();
}

function kilobytes(label: string, pages: u32): void {
  putText(label);
  putNumber(<u64>pages << KB_SHIFT, 8);
  putText(" kB\n");
}

function ids(label: string, real: u32, effective: u32, saved: u32, files: u32): void {
  putText(label);
  putByte(0x09);
  putNumber(real);
  putByte(0x09);
  putNumber(effective);
  putByte(0x09);
  putNumber(saved);
  putByte(0x09);
  putNumber(files);
  putLine();
}

function signals(label: string, set: u64): void {
  putText(label);
  putHex(set, 16);
  putLine();
}

/** The 52 fields of man 5 proc_pid_stat; those without a meaning here are 0. */
function stat(task: Task): void {
  putNumber(task.pid);
  putText(" (");
  putString(task.comm);
  putText(") ");
  putByte(stateLetter(task));
  putField(parentPid(task));
  putField(task.pgid);
  putField(task.sid);
  const tty = task.tty;
  putField(tty == null ? 0 : tty.device);
  if (tty == null) putText(" -1");
  else putField(tty.foreground);
  putText(" 0"); // flags
  putField(task.minorFaults);
  putField(0);
  putField(task.majorFaults);
  putField(0);
  putField(task.userTime / NS_PER_TICK);
  putField(task.systemTime / NS_PER_TICK);
  putField(task.childUserTime / NS_PER_TICK);
  putField(task.childSystemTime / NS_PER_TICK);
  putField(20 + task.nice); // priority
  putByte(0x20);
  putSigned(task.nice);
  putField(task.group.live);
  putText(" 0"); // itrealvalue
  putField(task.startTime / NS_PER_TICK);
  putField(<u64>sizePages(task.mm) * PAGE_SIZE);
  putField(residentPages(task.mm));
  putField(u32.MAX_VALUE); // rsslim
  for (let field = 26; field <= 37; field++) putField(0);
  putField(task.exitSignal);
  for (let field = 39; field <= 51; field++) putField(0);
  putField(task.exitStatus);
  putLine();
}

function ring3(task: Task): void {
  labelled("instructions ", task.instructions);
  labelled("syscalls ", task.syscalls);
  labelled("voluntary_switches ", task.voluntarySwitches);
  labelled("involuntary_switches ", task.involuntarySwitches);
}
