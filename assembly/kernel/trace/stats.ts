// Counters for /proc, --stats, the page's status bar and grading.
import { STATS_GLOBALS } from "../layout";

/** System calls are counted by number below this; anything above falls into the last slot. */
@inline export const STATS_SYSCALLS: u32 = 512;

/** Interrupts by line, u32[16]. */
@inline export const STATS_INTERRUPT_TABLE: usize = STATS_GLOBALS + 0x40;
/** System calls by number, u32[STATS_SYSCALLS]. */
@inline export const STATS_SYSCALL_TABLE: usize = STATS_INTERRUPT_TABLE + 0x40;
/** One bit per number below STATS_SYSCALLS, set when noSuchCall named it. */
@inline const UNKNOWN_BITS: usize = STATS_SYSCALL_TABLE + <usize>STATS_SYSCALLS * 4;

@unmanaged
export class Stats {
  /** Page faults that came to the kernel. */
  pageFaults: u64;
}

export const stats = changetype<Stats>(STATS_GLOBALS);

@inline
export function statsInterrupt(line: u32): void {
  const at = STATS_INTERRUPT_TABLE + line * 4;
  store<u32>(at, load<u32>(at) + 1);
}

@inline
export function statsSyscall(number: u32): void {
  const at = STATS_SYSCALL_TABLE + min<u32>(number, STATS_SYSCALLS - 1) * 4;
  store<u32>(at, load<u32>(at) + 1);
}

/** Interrupts that line `line` has raised. */
export function statsInterrupts(line: u32): u32 {
  return load<u32>(STATS_INTERRUPT_TABLE + line * 4);
}

/** Whether an unknown call `number` is met for the first time. Numbers beyond the table share one bit. */
export function firstUnknownSyscall(number: u32): bool {
  const index = min<u32>(number, STATS_SYSCALLS - 1);
  const at = UNKNOWN_BITS + (index >> 3);
  const bit = <u8>((<u32>1) << (index & 7));
  const first = (load<u8>(at) & bit) == 0;
  store<u8>(at, load<u8>(at) | bit);
  return first;
}
