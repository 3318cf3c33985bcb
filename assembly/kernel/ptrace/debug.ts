// A traced task's debug registers (SDM vol 3, 17.2; man 2 ptrace, PTRACE_POKEUSER on u_debugreg): kept with what its
// tracer wants of it, and in the processor while it runs. Only what lies in user memory can be watched, so the kernel
// never meets a breakpoint.
import { Errno } from "../../abi/errno";
import { DR6_RESET, DR7_RESET, debugWrite } from "../../machine/cpu/debug";
import { Eflags, cpu } from "../../machine/cpu/state";
import { PtRegs } from "../entry/ptregs";
import { TASK_SIZE } from "../mm/mm";
import { Task } from "../sched/task";
import { PtraceState } from "./state";

/** Addresses; DR4 and DR5 are no registers. */
@inline const ADDRESSES: u32 = 4;
@inline const STATUS: u32 = 6;
@inline const CONTROL: u32 = 7;
/** DR7: enable bits of all four, two each; fields of breakpoint 0; bits that do not exist. */
@inline const ENABLE: u32 = 0xff;
@inline const FIELDS: u32 = 16;
@inline const RESERVED: u32 = 0xfc00;
/** R/W field. */
@inline const EXECUTE: u32 = 0;
@inline const PORT: u32 = 2;
/** LEN field of an instruction; the encoding of eight bytes, which 32-bit processors do not have. */
@inline const ONE_BYTE: u32 = 0;
@inline const EIGHT_BYTES: u32 = 2;

/** PEEKUSER */
export function debugRegister(trace: PtraceState, n: u32): u32 {
  return n == 4 || n == 5 ? 0 : load<u32>(slot(trace, n));
}

/** POKEUSER: 0, -EIO (no such register), or -EINVAL for a breakpoint that cannot be. */
export function setDebugRegister(trace: PtraceState, n: u32, value: u32): i32 {
  if (n == 4 || n == 5) return -Errno.EIO;
  const before = load<u32>(slot(trace, n));
  store<u32>(slot(trace, n), n == CONTROL ? value & ~RESERVED : value);
  if (n == STATUS || possible(trace)) return 0;
  store<u32>(slot(trace, n), before);
  return -Errno.EINVAL;
}

/** Whether the processor's debug registers have to be changed for `next` to run. */
@inline
export function debugSwitchNeeded(next: Task): bool {
  return (cpu.dr7 & ENABLE) != 0 || (next.ptrace !== null && (next.ptrace!.dr7 & ENABLE) != 0);
}

/** Puts `next`'s breakpoints into the processor. */
export function debugSwitch(next: Task): void {
  const trace = next.ptrace;
  debugWrite(CONTROL, DR7_RESET);
  debugWrite(STATUS, DR6_RESET);
  if (trace === null || (trace.dr7 & ENABLE) == 0) return;
  for (let n: u32 = 0; n < ADDRESSES; n++) debugWrite(n, load<u32>(slot(trace, n)));
  debugWrite(CONTROL, trace.dr7);
}

/** #DB by breakpoints `met` (DR6): the tracer can see which; an instruction is not to be met again when it is run. */
export function debugMet(task: Task, frame: PtRegs, met: u32): void {
  const trace = task.ptrace;
  if (trace === null) return;
  trace.dr6 = met;
  for (let n: u32 = 0; n < ADDRESSES; n++) if ((met & (1 << n)) != 0 && kindOf(trace, n) == EXECUTE) frame.eflags |= Eflags.RF;
}

/** Another program runs: what was watched is gone. */
export function debugForget(task: Task): void {
  const trace = task.ptrace!;
  for (let n: u32 = 0; n < ADDRESSES; n++) store<u32>(slot(trace, n), 0);
  trace.dr6 = 0;
  trace.dr7 = 0;
  if (debugSwitchNeeded(task)) debugSwitch(task);
}

/** Whether every breakpoint that is enabled can be: in user memory, aligned to its length, of a kind that there is. */
function possible(trace: PtraceState): bool {
  for (let n: u32 = 0; n < ADDRESSES; n++) {
    const address = load<u32>(slot(trace, n));
    if (address >= TASK_SIZE) return false;
    if (((trace.dr7 >>> (n << 1)) & 3) == 0) continue;
    const length = (trace.dr7 >>> (FIELDS + 2 + (n << 2))) & 3;
    const kind = kindOf(trace, n);
    if (kind == PORT || length == EIGHT_BYTES || (address & length) != 0) return false;
    if (kind == EXECUTE && length != ONE_BYTE) return false;
  }
  return true;
}

function kindOf(trace: PtraceState, n: u32): u32 {
  return (trace.dr7 >>> (FIELDS + (n << 2))) & 3;
}

/** Where register `n` is kept; 4 and 5 are not. */
function slot(trace: PtraceState, n: u32): usize {
  return changetype<usize>(trace) + offsetof<PtraceState>("dr0") + ((n < ADDRESSES ? n : n - 2) << 2);
}
