// What a run has cost: the numbers of --stats, the status bar and grading, read through layout.json.
import { syscallName } from "../../assembly/abi/syscalls";
import { readWords, type Layout } from "./layout";
import type { Machine } from "./machine";
import { hex } from "./replay";

export interface Statistics {
  /** Retired instructions since power-on. */
  instructions: number;
  /** Virtual time since power-on, ns. */
  virtualNs: number;
  /** Calls made, by name; those never made are absent. */
  syscalls: Record<string, number>;
  contextSwitches: number;
  /** Interrupts delivered, by IRQ line; lines that never fired are absent. */
  interrupts: Record<string, number>;
  pageFaults: number;
}

/** The kernel's record of counters (kernel/trace/stats.ts), and its tables. */
const STATS = "stats";
const IRQ_LINES = 16;

/** Reads the counters of a machine between slices. Throws when the build has no statistics record. */
export function readStatistics(machine: Machine, layout: Layout): Statistics {
  const { memory } = machine;
  const syscalls = readWords(memory, layout.constant("STATS_SYSCALL_TABLE"), layout.constant("STATS_SYSCALLS"));
  const interrupts = readWords(memory, layout.constant("STATS_INTERRUPT_TABLE"), IRQ_LINES);
  return {
    instructions: Number(machine.instructions),
    virtualNs: Number(machine.now),
    syscalls: nonZero(syscalls, syscallName),
    contextSwitches: Number(layout.readInstance(STATS, "contextSwitches", memory)),
    interrupts: nonZero(interrupts, String),
    pageFaults: Number(layout.readInstance(STATS, "pageFaults", memory)),
  };
}

/** The hash of the whole state as --stats prints it. */
export function memoryHash(machine: Machine): string {
  return hex(machine.stateHash);
}

function nonZero(counts: readonly number[], name: (index: number) => string): Record<string, number> {
  return Object.fromEntries(counts.flatMap((count, i) => (count === 0 ? [] : [[name(i), count] as const])));
}
