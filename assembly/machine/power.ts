// The power switch: how much RAM the machine was switched on with, whether it is still on, what it left.

import { cpuInstructions, cpuStopAt } from "./cpu/run";
import { MACHINE_STATE, RAM_START } from "./layout";

@inline const EXIT_STATUS_MASK: u32 = 0xff;

/** 0 ramBytes   4 exitStatus   8 off   9 dead */
@unmanaged
export class Power {
  ramBytes: u32;
  exitStatus: u32;
  /** The guest has switched the machine off. */
  off: bool;
  /** The processor has shut down (triple fault, or HLT that nothing can end). */
  dead: bool;
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
