// /proc/PID/limits (man 5 proc_pid_limits): the resource limits as a table.
import { Rlimit } from "../../../abi/resource";
import { rlimitHard, rlimitSoft } from "../../sched/rlimit";
import { Task } from "../../sched/task";
import { putByte, putNumber, putText, seqLength } from "./seq";

/** Columns of the table. */
@inline const SOFT: u32 = 26;
@inline const HARD: u32 = 47;
@inline const UNIT: u32 = 68;
@inline const END: u32 = 79;

export function limitsText(task: Task): void {
  putText("Limit                     Soft Limit           Hard Limit           Units     \n");
  for (let resource: u32 = 0; resource < <u32>Rlimit.COUNT; resource++) {
    const start = seqLength();
    putText(nameOf(resource));
    padTo(start + SOFT);
    value(rlimitSoft(task.group, resource));
    padTo(start + HARD);
    value(rlimitHard(task.group, resource));
    padTo(start + UNIT);
    const unit = unitOf(resource);
    putText(unit);
    if (unit.length > 0) padTo(start + END - 1);
    putByte(0x0a);
  }
}

function padTo(column: u32): void {
  while (seqLength() < column) putByte(0x20);
}

function value(limit: u32): void {
  if (limit == <u32>Rlimit.INFINITY) putText("unlimited");
  else putNumber(limit);
}

function nameOf(resource: Rlimit): string {
  switch (resource) {
    case Rlimit.CPU: return "Max cpu time";
    case Rlimit.FSIZE: return "Max file size";
    case Rlimit.DATA: return "Max data size";
    case Rlimit.STACK: return "Max stack size";
    case Rlimit.CORE: return "Max core file size";
    case Rlimit.RSS: return "Max resident set";
    case Rlimit.NPROC: return "Max processes";
    case Rlimit.NOFILE: return "Max open files";
    case Rlimit.MEMLOCK: return "Max locked memory";
    case Rlimit.AS: return "Max address space";
    case Rlimit.LOCKS: return "Max file locks";
    case Rlimit.SIGPENDING: return "Max pending signals";
    case Rlimit.MSGQUEUE: return "Max msgqueue size";
    case Rlimit.NICE: return "Max nice priority";
    case Rlimit.RTPRIO: return "Max realtime priority";
  }
  return "Max realtime timeout";
}

function unitOf(resource: Rlimit): string {
  switch (resource) {
    case Rlimit.CPU: return "seconds";
    case Rlimit.NPROC: return "processes";
    case Rlimit.NOFILE: return "files";
    case Rlimit.LOCKS: return "locks";
    case Rlimit.SIGPENDING: return "signals";
    case Rlimit.NICE:
    case Rlimit.RTPRIO: return "";
    case Rlimit.RTTIME: return "us";
  }
  return "bytes";
}
