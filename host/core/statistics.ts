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
  /** Tasks that exist. */
  processes: number;
  /** RAM that the frame allocator has handed out, and all it has, in bytes. */
  memoryUsed: number;
  memoryTotal: number;
}

const IRQ_LINES = 16;

/** Reads the counters of a machine between slices. Throws when the build lacks one of their records. */
export function readStatistics(machine: Machine, layout: Layout): Statistics {
  const { memory } = machine;
  const field = (instance: string, name: string) => Number(layout.readInstance(instance, name, memory));
  const syscalls = readWords(memory, layout.constant("STATS_SYSCALL_TABLE"), layout.constant("STATS_SYSCALLS"));
  const interrupts = readWords(memory, layout.constant("STATS_INTERRUPT_TABLE"), IRQ_LINES);
  const pageSize = layout.constant("PAGE_SIZE");
  return {
    instructions: Number(machine.instructions),
    virtualNs: Number(machine.now),
    syscalls: nonZero(syscalls, syscallName),
    contextSwitches: field("sched", "contextSwitches"),
    interrupts: nonZero(interrupts, String),
    pageFaults: field("stats", "pageFaults"),
    processes: field("sched", "taskCount"),
    memoryTotal: field("mmGlobals", "totalPages") * pageSize,
    memoryUsed: (field("mmGlobals", "totalPages") - field("mmGlobals", "freePages")) * pageSize,
  };
}

/** The hash of the whole state as --stats prints it. */
export function memoryHash(machine: Machine): string {
  return hex(machine.stateHash);
}

function nonZero(counts: readonly number[], name: (index: number) => string): Record<string, number> {
  return Object.fromEntries(counts.flatMap((count, i) => (count === 0 ? [] : [[name(i), count] as const])));
}
