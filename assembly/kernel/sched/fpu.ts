// Floating-point and vector registers of a task. They are in the CPU while it runs and in task.fpu otherwise (FXSAVE
// area, Intel SDM vol 1, table 10-2): switched at once at every process switch, so there is no lazy #NM trap.
import { CPU_XMM, cpu } from "../../machine/cpu/state";
import { fxrstorFrom, fxsaveTo } from "../../machine/cpu/sse-state";
import { CPU_X87, fpuInit } from "../../machine/cpu/x87/state";
import { Task } from "./task";
import { sched } from "./task";

@inline export const FXSAVE_SIZE: usize = 512;
@inline const REGISTERS_BYTES: usize = 128;
/** Power-on MXCSR: all exceptions masked, round to nearest. */
@inline const MXCSR_DEFAULT: u32 = 0x1f80;

/** CPU registers -> image. */
export function fpuSave(image: usize): void {
  fxsaveTo(image);
}

/** Image -> CPU registers. */
export function fpuRestore(image: usize): void {
  fxrstorFrom(image);
}

/** What execve gives a program, and a signal handler. */
export function fpuReset(): void {
  fpuInit();
  cpu.mxcsr = MXCSR_DEFAULT;
  memory.fill(CPU_X87, 0, REGISTERS_BYTES);
  memory.fill(CPU_XMM, 0, REGISTERS_BYTES);
}

/** `next` gets the processor; sched.fpuOwner is whose registers are in it. */
export function fpuSwitch(next: Task): void {
  const owner = sched.fpuOwner;
  if (owner === next) return;
  if (owner !== null) fpuSave(owner.fpu);
  fpuRestore(next.fpu);
  sched.fpuOwner = next;
}
