// /proc/PID/status (man 5 proc_pid_status), in the order of Linux 6.1.
import { Mm, mmResident } from "../../mm/mm";
import { Task, TaskState } from "../../sched/task";
import { Rlimit } from "../../../abi/resource";
import { rlimitSoft } from "../../sched/rlimit";
import { FsContext } from "../context";
import { FdTable } from "../fdtable";
import { putByte, putHex, putLine, putNumber, putOctal, putString, putText } from "./seq";
import { mmSizes } from "./sizes";
import { KB_SHIFT, handledSet, parentPid, stateLetter, usageOf } from "./stat";
import { memoryOf } from "./tasks";

@inline const TAB: u8 = 0x09;

function stateName(task: Task): string {
  switch (task.state) {
    case TaskState.RUNNABLE:
      return " (running)\n";
    case TaskState.INTERRUPTIBLE:
      return " (sleeping)\n";
    case TaskState.UNINTERRUPTIBLE:
      return " (disk sleep)\n";
    case TaskState.STOPPED:
      return task.ptrace == null ? " (stopped)\n" : " (tracing stop)\n";
    case TaskState.ZOMBIE:
      return " (zombie)\n";
  }
  return " (dead)\n";
}

export function statusText(task: Task): void {
  putText("Name:\t");
  putString(task.comm);
  if (task.fs != null) {
    putText("\nUmask:\t0");
    putOctal(changetype<FsContext>(task.fs).umask, 3);
  }
  putText("\nState:\t");
  putByte(stateLetter(task));
  putText(stateName(task));
  labelled("Tgid:\t", task.tgid);
  labelled("Ngid:\t", 0);
  labelled("Pid:\t", task.pid);
  labelled("PPid:\t", parentPid(task));
  const trace = task.ptrace;
  labelled("TracerPid:\t", trace == null ? 0 : trace.tracer.pid);
  ids("Uid:", task.uid, task.euid, task.suid, task.fsuid);
  ids("Gid:", task.gid, task.egid, task.sgid, task.fsgid);
  labelled("FDSize:\t", task.files == null ? 0 : changetype<FdTable>(task.files).capacity);
  groups(task);
  labelled("NStgid:\t", task.tgid);
  labelled("NSpid:\t", task.pid);
  labelled("NSpgid:\t", task.pgid);
  labelled("NSsid:\t", task.sid);
  const mm = memoryOf(task);
  if (mm != null) memoryLines(mm);
  labelled("Threads:\t", task.group.live);
  putText("SigQ:\t");
  putNumber(task.user.signals);
  putByte(0x2f);
  putNumber(rlimitSoft(task.group, Rlimit.SIGPENDING));
  putLine();
  signals("SigPnd:\t", task.signal.pending);
  signals("ShdPnd:\t", task.group.shared.pending);
  signals("SigBlk:\t", task.signal.blocked);
  signals("SigIgn:\t", handledSet(task, true));
  signals("SigCgt:\t", handledSet(task, false));
  labelled("NoNewPrivs:\t", task.noNewPrivileges);
  putText("Cpus_allowed:\t1\nCpus_allowed_list:\t0\nMems_allowed:\t1\nMems_allowed_list:\t0\n");
  labelled("voluntary_ctxt_switches:\t", task.voluntarySwitches);
  labelled("nonvoluntary_ctxt_switches:\t", task.involuntarySwitches);
}

function groups(task: Task): void {
  putText("Groups:\t");
  const list = task.groups;
  if (list != null) {
    for (let i: u32 = 0; i < list.count; i++) {
      putNumber(load<u32>(list.gids + i * sizeof<u32>()));
      putByte(0x20);
    }
  }
  putText(list == null || list.count == 0 ? " \n" : "\n");
}

function memoryLines(mm: Mm): void {
  const sizes = mmSizes(mm);
  kilobytes("VmPeak:\t", mm.peakPages);
  kilobytes("VmSize:\t", mm.totalPages);
  kilobytes("VmLck:\t", sizes.locked);
  kilobytes("VmPin:\t", 0);
  kilobytes("VmHWM:\t", mm.peakResident);
  kilobytes("VmRSS:\t", mmResident(mm));
  kilobytes("RssAnon:\t", mm.anonPages);
  kilobytes("RssFile:\t", mm.filePages);
  kilobytes("RssShmem:\t", 0);
  kilobytes("VmData:\t", sizes.data);
  kilobytes("VmStk:\t", sizes.stack);
  kilobytes("VmExe:\t", sizes.text);
  kilobytes("VmLib:\t", sizes.library);
  kilobytes("VmPTE:\t", sizes.tables);
  kilobytes("VmSwap:\t", 0);
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
  putByte(TAB);
  putNumber(real);
  putByte(TAB);
  putNumber(effective);
  putByte(TAB);
  putNumber(saved);
  putByte(TAB);
  putNumber(files);
  putLine();
}

function signals(label: string, set: u64): void {
  putText(label);
  putHex(set, 16);
  putLine();
}

/** /proc/PID/io: what read and write calls moved. There is no disk behind it: the other counts are 0. */
export function ioText(task: Task, thread: bool): void {
  const usage = usageOf(task, thread);
  labelled("rchar: ", usage.readBytes);
  labelled("wchar: ", usage.writtenBytes);
  labelled("syscr: ", usage.readCalls);
  labelled("syscw: ", usage.writeCalls);
  putText("read_bytes: 0\nwrite_bytes: 0\ncancelled_write_bytes: 0\n");
}

/** /proc/PID/ring3: what the thread has cost, one "name number" a line. */
export function ring3Text(task: Task): void {
  labelled("instructions ", task.instructions);
  labelled("syscalls ", task.syscalls);
  labelled("voluntary_switches ", task.voluntarySwitches);
  labelled("involuntary_switches ", task.involuntarySwitches);
}
