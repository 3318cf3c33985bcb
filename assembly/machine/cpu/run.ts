// The processor's outer loop: power-on, running to an exact instruction count, interrupts between instructions.
import { StopReason } from "./state";

/** Power-on: protected mode, paging off, flat ring-0 segments, IF=0. There is no real mode. */
export function cpuReset(): void {}

/** Runs until `until` instructions have retired, or until the reason returned. */
export function cpuRun(until: u64): StopReason { return StopReason.LIMIT; }

/** Retired instructions, exact whenever code outside the CPU looks. */
export function cpuInstructions(): u64 { return 0; }

/** Makes the running cpuRun return at instruction `count` if that is before its present limit. */
export function cpuStopAt(count: u64): void {}

/** Makes the running cpuRun return StopReason.DEBUG at the next instruction boundary. */
export function cpuDebugStop(): void {}

/** The INTR pin. */
export function cpuSetIntr(level: bool): void {}

/** The function `(frame: usize) => void` (wasm table index) that the kernel-gate instruction 0F 3F calls. */
export function cpuSetGate(index: u32): void {}

/** The virtual addresses [lo, hi) where the kernel-gate instruction is legal. */
export function cpuSetGateRange(lo: u32, hi: u32): void {}
