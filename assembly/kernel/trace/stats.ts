// Counters for /proc, --stats and grading.
import { STATS_GLOBALS } from "../layout";

/** System calls are counted by number below this; anything above falls into the last slot. */
@inline export const STATS_SYSCALLS: u32 = 512;

/**
 *   0     interrupts: u32[16]
 *   64    syscalls: u32[512]
 */
@unmanaged
export class Stats {
  interrupts0: u32;
}

@inline const SYSCALLS_OFFSET: usize = 64;

@inline
export function statsInterrupt(line: u32): void {
  const at = STATS_GLOBALS + line * 4;
  store<u32>(at, load<u32>(at) + 1);
}

@inline
export function statsSyscall(number: u32): void {
  const at = STATS_GLOBALS + SYSCALLS_OFFSET + min<u32>(number, STATS_SYSCALLS - 1) * 4;
  store<u32>(at, load<u32>(at) + 1);
}

/** Interrupts that line `line` has raised. */
export function statsInterrupts(line: u32): u32 {
  return load<u32>(STATS_GLOBALS + line * 4);
}

/** Behind the counters: one bit per number below STATS_SYSCALLS, set when noSuchCall named it. */
@inline const UNKNOWN_OFFSET: usize = SYSCALLS_OFFSET + <usize>STATS_SYSCALLS * 4;

/** Whether an unknown call `number` is met for the first time. Numbers beyond the table share one bit. */
export function firstUnknownSyscall(number: u32): bool {
  const index = min<u32>(number, STATS_SYSCALLS - 1);
  const at = STATS_GLOBALS + UNKNOWN_OFFSET + (index >> 3);
  const bit = <u8>(1 << (index & 7));
  const first = (load<u8>(at) & bit) == 0;
  store<u8>(at, load<u8>(at) | bit);
  return first;
}
