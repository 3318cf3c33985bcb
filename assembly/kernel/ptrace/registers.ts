// A stopped task's registers as ptrace shows and takes them: struct user_regs_struct is the trap frame itself, field by
// field (sys/user.h, entry/ptregs.ts). The user area begins with it and ends
// with the debug registers.
import { Errno } from "../../abi/errno";
import { FRAME_SIZE_USER, PtRegs } from "../entry/ptregs";
import { fpuSave, FXSAVE_SIZE } from "../sched/fpu";
import { Task, sched } from "../sched/task";
import { Eflags } from "../../machine/cpu/state";
import { debugRegister, setDebugRegister } from "./debug";

@inline export const REGS_BYTES: u32 = <u32>FRAME_SIZE_USER;
/** struct user: bytes, and the debug registers in it. */
@inline const USER_BYTES: u32 = 284;
@inline const DEBUG_REGISTERS: u32 = 252;

/** Flags that user mode may have as it likes (Linux: FLAG_MASK). */
@inline const SETTABLE: u32 = Eflags.ARITH | Eflags.TF | Eflags.DF | Eflags.AC | Eflags.RF | Eflags.NT;
/** MXCSR in the FXSAVE image (SDM vol 1, table 10-2), and its bits that exist. */
@inline const FXSAVE_MXCSR: usize = 24;
@inline const MXCSR_MASK: u32 = 0xffff;

/** Whether `offset` names a word of the user area. */
export function inUserArea(offset: u32): bool {
  return (offset & 3) == 0 && offset < USER_BYTES;
}

/** A word of the user area. */
export function getUser(task: Task, offset: u32): u32 {
  if (offset >= DEBUG_REGISTERS) return debugRegister(task.ptrace!, (offset - DEBUG_REGISTERS) >> 2);
  if (offset >= REGS_BYTES) return 0;
  const value = load<u32>(changetype<usize>(task.frame) + offset);
  return isSelector(offset) ? value & 0xffff : value;
}

/** Stores a word of the user area. 0, -EIO, or -EINVAL for a debug register. */
export function setUser(task: Task, offset: u32, value: u32): i32 {
  if (offset >= DEBUG_REGISTERS) return setDebugRegister(task.ptrace!, (offset - DEBUG_REGISTERS) >> 2, value);
  if (offset >= REGS_BYTES) return 0;
  const at = changetype<usize>(task.frame) + offset;
  if (isSelector(offset)) {
    if (!goodSelector(offset, value & 0xffff)) return -Errno.EIO;
    store<u32>(at, value & 0xffff);
  } else if (offset == offsetof<PtRegs>("eflags")) {
    store<u32>(at, (load<u32>(at) & ~SETTABLE) | (value & SETTABLE));
    if (value & Eflags.TF) task.ptrace!.stepping = 0;
  } else store<u32>(at, value);
  return 0;
}

function isSelector(offset: u32): bool {
  return (
    offset == offsetof<PtRegs>("cs") || offset == offsetof<PtRegs>("ss") || offset == offsetof<PtRegs>("ds") ||
    offset == offsetof<PtRegs>("es") || offset == offsetof<PtRegs>("fs") || offset == offsetof<PtRegs>("gs")
  );
}

/** Ring 3 only; code and stack segments must be there. */
function goodSelector(offset: u32, value: u32): bool {
  if (value != 0) return (value & 3) == 3;
  return offset != offsetof<PtRegs>("cs") && offset != offsetof<PtRegs>("ss");
}

/** All registers to `to`. */
export function getRegisters(task: Task, to: usize): void {
  for (let offset: u32 = 0; offset < REGS_BYTES; offset += 4) store<u32>(to + offset, getUser(task, offset));
}

/** All registers from `from`. 0 or -EIO. */
export function setRegisters(task: Task, from: usize): i32 {
  for (let offset: u32 = 0; offset < REGS_BYTES; offset += 4) {
    const error = setUser(task, offset, load<u32>(from + offset));
    if (error) return error;
  }
  return 0;
}

/** The task's FXSAVE image, brought up to date. */
export function fpuImage(task: Task): usize {
  if (sched.fpuOwner === task) fpuSave(task.fpu);
  return task.fpu;
}

/** Takes an FXSAVE image. */
export function setFpuImage(task: Task, from: usize): void {
  if (sched.fpuOwner === task) sched.fpuOwner = null;
  memory.copy(task.fpu, from, FXSAVE_SIZE);
  store<u32>(task.fpu + FXSAVE_MXCSR, load<u32>(task.fpu + FXSAVE_MXCSR) & MXCSR_MASK);
}
