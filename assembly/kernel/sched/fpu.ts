// Vector registers of a task. They are in the CPU while it runs and in task.fpu otherwise (FXSAVE layout, Intel SDM
// vol 1, table 10-2): switched at once at every process switch, so there is no lazy #NM trap.
import { CPU_XMM, cpu } from "../../machine/cpu/state";
import { Task } from "./task";
import { sched } from "./task";

@inline export const FXSAVE_SIZE: usize = 512;
/** Offsets in the FXSAVE image. */
@inline export const FXSAVE_MXCSR: usize = 24;
@inline export const FXSAVE_XMM: usize = 160;
@inline const XMM_BYTES: usize = 128;
/** Power-on MXCSR: all exceptions masked, round to nearest. */
@inline const MXCSR_DEFAULT: u32 = 0x1f80;

/** CPU registers -> image. */
export function fpuSave(image: usize): void {
  store<u32>(image + FXSAVE_MXCSR, cpu.mxcsr);
  memory.copy(image + FXSAVE_XMM, CPU_XMM, XMM_BYTES);
}

/** Image -> CPU registers. */
export function fpuRestore(image: usize): void {
  cpu.mxcsr = load<u32>(image + FXSAVE_MXCSR);
  memory.copy(CPU_XMM, image + FXSAVE_XMM, XMM_BYTES);
}

/** What execve gives a program. */
export function fpuReset(): void {
  cpu.mxcsr = MXCSR_DEFAULT;
  memory.fill(CPU_XMM, 0, XMM_BYTES);
}

/** `next` gets the processor; sched.fpuOwner is whose registers are in it. */
export function fpuSwitch(next: Task): void {
  const owner = sched.fpuOwner;
  if (owner === next) return;
  if (owner !== null) fpuSave(owner.fpu);
  fpuRestore(next.fpu);
  sched.fpuOwner = next;
}
