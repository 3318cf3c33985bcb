// The power switch: how much RAM the machine was switched on with, whether it is still on, what it left; and when the host
// gets its turn.

import { cpuInstructions, cpuStopAt } from "./cpu/run";
import { MACHINE_STATE, RAM_START } from "./layout";

@inline const EXIT_STATUS_MASK: u32 = 0xff;

/**
 * The host gets its turn after about so much work (ns of a usual host) that retires no instructions: the kernel's. A run
 * that is bounded by instructions alone could take hours of system calls.
 */
@inline const WORK_LIMIT: u32 = 50_000_000;

/** 0 ramBytes   4 exitStatus   8 off   9 dead   12 work */
@unmanaged
export class Power {
  ramBytes: u32;
  exitStatus: u32;
  /** The guest has switched the machine off. */
  off: bool;
  /** The processor has shut down (triple fault, or HLT that nothing can end). */
  dead: bool;
  /** Of the present run, in ns; 0 between runs. */
  work: u32;
}

@inline export const power: Power = changetype<Power>(MACHINE_STATE);

/** One past the last byte of RAM (physical address). */
export function ramEnd(): u32 {
  return <u32>RAM_START + power.ramBytes;
}

/** Ends the run after the present instruction; the low 8 bits of `status` are left as the exit status. */
export function machineSwitchOff(status: u32): void {
  power.off = true;
  power.exitStatus = status & EXIT_STATUS_MASK;
  cpuStopAt(cpuInstructions());
}

/** The kernel has done work that takes a usual host `ns`. After much of it the run ends at the next instruction boundary. */
export function machineWork(ns: u32): void {
  power.work += ns;
  if (power.work >= WORK_LIMIT) cpuStopAt(cpuInstructions());
}

/** Whether the run ends for the host's sake. */
@inline
export function workedEnough(): bool {
  return power.work >= WORK_LIMIT;
}
