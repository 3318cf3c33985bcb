// What strace shows of memory: paths and the first bytes of buffers, copied into DATA records. Which argument of
// which call holds what comes from the one table of system calls (dispatch.ts, `syscallData`).
import { TRACE_DATA_MAX } from "../../abi/trace";
import { PtRegs } from "../entry/ptregs";
import { Task } from "../sched/task";
import { TRACE_GLOBALS } from "../layout";
import { mmuWalk } from "../../machine/mmu";
import { cpu } from "../../machine/cpu/state";
import { PAGE_MASK, PAGE_SIZE } from "../param";
import { syscallData } from "../../../build/generated/dispatch";
import { traceData } from "./trace";

/** When an argument is worth showing. */
export const enum DataWhen {
  ENTER = 0,
  EXIT = 1,
}

/** One nibble per argument in syscallData(number). */
export const enum DataKind {
  NONE = 0,
  /** NUL-terminated text, on entry. */
  TEXT = 1,
  /** Bytes in; their count is the next argument. */
  BYTES = 2,
  /** Bytes out; their count is the result. */
  RESULT = 3,
  /** A record of RECORD_BYTES in, on entry (timespec, timeval, sigset, epoll_event, sigaction, rlimit). */
  RECORD_IN = 4,
  /** Records of eight bytes in and out, as many as the next argument says (pollfd). */
  POLLFDS = 5,
  /** Two descriptors out, on success. */
  FDS = 6,
  /** epoll_event out, as many as the result says. */
  EPOLL_EVENTS = 7,
  /** A vector of addresses of texts, ended by a null, on entry (argv). */
  TEXTS = 8,
  /** A record of RECORD_BYTES out, on success (timespec, rlimit, wait status). */
  RECORD_OUT = 9,
}

@inline const WORD_BYTES: u32 = 4;
@inline const RECORD_BYTES: u32 = 20;
@inline const POLLFD_BYTES: u32 = 8;
@inline const EPOLL_EVENT_BYTES: u32 = 12;

/** Where bytes are gathered before they become records (behind the ring's head record). */
@inline const SCRATCH: usize = TRACE_GLOBALS + 0x40;

export function traceArguments(task: Task, frame: PtRegs, when: DataWhen, result: i32): void {
  let kinds = syscallData(frame.origEax);
  for (let argument: u32 = 0; kinds != 0; argument++, kinds >>= 4) {
    const value = argumentOf(frame, argument);
    const next = argumentOf(frame, argument + 1);
    const kind = kinds & 15;
    if (value == 0) continue;
    if (when == DataWhen.ENTER) {
      if (kind == DataKind.TEXT) show(task, argument, value, TRACE_DATA_MAX, true);
      else if (kind == DataKind.BYTES) show(task, argument, value, next, false);
      else if (kind == DataKind.RECORD_IN) show(task, argument, value, RECORD_BYTES, false);
      else if (kind == DataKind.POLLFDS) show(task, argument, value, next * POLLFD_BYTES, false);
      else if (kind == DataKind.TEXTS) showTexts(task, argument, value);
    } else if (result >= 0) {
      if (kind == DataKind.RESULT) show(task, argument, value, result, false);
      else if (kind == DataKind.POLLFDS) show(task, argument, value, next * POLLFD_BYTES, false);
      else if (kind == DataKind.RECORD_OUT) show(task, argument, value, RECORD_BYTES, false);
      else if (kind == DataKind.FDS) show(task, argument, value, 8, false);
      else if (kind == DataKind.EPOLL_EVENTS) show(task, argument, value, result * EPOLL_EVENT_BYTES, false);
    }
  }
}

function show(task: Task, argument: u32, user: u32, length: u32, text: bool): void {
  traceData(task, argument, SCRATCH, gather(user, 0, min<u32>(length, TRACE_DATA_MAX), text));
}

/** The texts of a vector, one behind the other with the NUL of each. */
function showTexts(task: Task, argument: u32, vector: u32): void {
  let n: u32 = 0;
  for (let slot = vector; n < <u32>TRACE_DATA_MAX; slot += WORD_BYTES) {
    const text = wordAt(slot);
    const end = text == 0 ? n : gather(text, n, TRACE_DATA_MAX, true);
    if (end == n) break;
    n = end;
  }
  traceData(task, argument, SCRATCH, n);
}

/**
 * Copies to SCRATCH, from `n` to before `end`, what is readable without faulting anything in: tracing must not change
 * the run. A text ends behind its NUL. Returns where the copy ended.
 */
function gather(user: u32, n: u32, end: u32, text: bool): u32 {
  let page: usize = 0;
  for (let va = user; n < end; va++) {
    if (page == 0 || (va & (PAGE_SIZE - 1)) == 0) {
      page = mmuWalk(cpu.cr3, va) & PAGE_MASK;
      if (page == 0) break;
    }
    const byte = load<u8>(page + (va & (PAGE_SIZE - 1)));
    store<u8>(SCRATCH + n, byte);
    n++;
    if (text && byte == 0) break;
  }
  return n;
}

/** An aligned word of user memory, 0 when it is not there. */
function wordAt(user: u32): u32 {
  if ((user & (WORD_BYTES - 1)) != 0) return 0;
  const page = mmuWalk(cpu.cr3, user) & PAGE_MASK;
  return page == 0 ? 0 : load<u32>(page + (user & (PAGE_SIZE - 1)));
}

function argumentOf(frame: PtRegs, argument: u32): u32 {
  switch (argument) {
    case 0:
      return frame.ebx;
    case 1:
      return frame.ecx;
    case 2:
      return frame.edx;
    case 3:
      return frame.esi;
    case 4:
      return frame.edi;
    default:
      return frame.ebp;
  }
}
