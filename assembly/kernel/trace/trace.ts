// The trace ring: one record per thing that happened, format in abi/trace.ts. Always on; a record is a few stores.
// The host reads it after each slice of running; nothing in the kernel reads it.
import { TRACE_BUFFER, TRACE_GLOBALS } from "../layout";
import { TRACE_RECORDS } from "../param";
import { TRACE_DATA_BYTES, TRACE_DATA_MAX, TRACE_RECORD_SIZE, TraceDetail, TraceKind, TraceOffset, TraceState, WaitReason } from "../../abi/trace";
import { PtRegs } from "../entry/ptregs";
import { Task, current, sched } from "../sched/task";
import { clockNow } from "../../machine/clock";
import { DataWhen, traceArguments } from "./arguments";

/** The ring's head record; see abi/trace.ts. */
@unmanaged
export class TraceRing {
  head: u64;
  records: u32;
  capacity: u32;
  detail: u32;
}

export const traceRing = changetype<TraceRing>(TRACE_GLOBALS);

export function traceInit(detail: u32): void {
  traceRing.head = 0;
  traceRing.records = TRACE_BUFFER;
  traceRing.capacity = TRACE_RECORDS;
  traceRing.detail = detail;
}

/** Writes one record. */
export function trace(kind: TraceKind, tid: u32, a: u32 = 0, b: u32 = 0, c: u32 = 0, d: u32 = 0, extra: u32 = 0): void {
  const record = TRACE_BUFFER + (<usize>traceRing.head & (TRACE_RECORDS - 1)) * TRACE_RECORD_SIZE;
  traceRing.head++;
  store<u64>(record, clockNow(), TraceOffset.TIME);
  store<u16>(record, <u16>kind, TraceOffset.KIND);
  store<u16>(record, <u16>extra, TraceOffset.EXTRA);
  store<u32>(record, tid, TraceOffset.TID);
  store<u32>(record, a, TraceOffset.A);
  store<u32>(record, b, TraceOffset.B);
  store<u32>(record, c, TraceOffset.C);
  store<u32>(record, d, TraceOffset.D);
}

export function traceSwitch(previous: Task, next: Task, why: TraceState): void {
  trace(TraceKind.SWITCH, previous.pid, next.pid, why);
}

export function traceWakeup(task: Task, reason: u32): void {
  trace(TraceKind.WAKEUP, sched.inInterrupt ? 0 : current().pid, task.pid, reason);
}

export function traceWaitBegin(task: Task, reason: WaitReason): void {
  trace(TraceKind.WAIT_BEGIN, task.pid, reason);
}

export function traceWaitEnd(task: Task, reason: WaitReason): void {
  trace(TraceKind.WAIT_END, task.pid, reason);
}

export function traceIrqEnter(line: u32): void {
  trace(TraceKind.IRQ_ENTER, current().pid, line);
}

export function traceIrqExit(line: u32): void {
  trace(TraceKind.IRQ_EXIT, current().pid, line);
}

export function tracePageFault(address: u32, errorCode: u32, eip: u32, settled: u32): void {
  trace(TraceKind.PAGE_FAULT, current().pid, address, errorCode, eip, settled);
}

export function traceFork(child: Task, flags: u32): void {
  trace(TraceKind.FORK, current().pid, child.pid, flags);
}

export function traceExec(task: Task): void {
  const comm = task.comm;
  trace(TraceKind.EXEC, task.pid, load<u32>(comm), load<u32>(comm, 4), load<u32>(comm, 8), load<u32>(comm, 12));
}

export function traceExit(task: Task): void {
  trace(TraceKind.EXIT, task.pid, task.exitStatus);
}

export function traceSignal(task: Task, signal: u32, handler: u32, code: i32, detail: u32): void {
  trace(TraceKind.SIGNAL, task.pid, signal, handler, code, detail);
}

/** The copy phase of a read or write begins; direction 0 to user memory, 1 from it. */
export function traceCopyBegin(fd: u32, direction: u32): void {
  trace(TraceKind.COPY_BEGIN, current().pid, fd, direction);
}

export function traceCopyEnd(fd: u32, direction: u32, bytes: u32): void {
  trace(TraceKind.COPY_END, current().pid, fd, direction, bytes);
}

export function traceSyscallEnter(task: Task, frame: PtRegs): void {
  trace(TraceKind.SYSCALL_ENTER, task.pid, frame.origEax, frame.ebx, frame.ecx, frame.edx);
  if ((traceRing.detail & TraceDetail.DATA) == 0) return;
  trace(TraceKind.SYSCALL_ARGS, task.pid, frame.esi, frame.edi, frame.ebp);
  traceArguments(task, frame, DataWhen.ENTER, 0);
}

export function traceSyscallExit(task: Task, number: u32, result: i32): void {
  trace(TraceKind.SYSCALL_EXIT, task.pid, number, result);
  if ((traceRing.detail & TraceDetail.DATA) != 0) traceArguments(task, task.frame, DataWhen.EXIT, result);
}

/** DATA records with the bytes at `from`, at most TRACE_DATA_MAX of them. */
export function traceData(task: Task, argument: u32, from: usize, length: u32): void {
  let left = min<u32>(length, TRACE_DATA_MAX);
  let at = from;
  do {
    const n = min<u32>(left, TRACE_DATA_BYTES);
    const extra = (argument << 8) | n;
    trace(TraceKind.DATA, task.pid, load<u32>(at), load<u32>(at, 4), load<u32>(at, 8), load<u32>(at, 12), extra);
    at += n;
    left -= n;
  } while (left > 0);
}
