// Reads the status bar's numbers and decides when they are worth a message.
import type { Layout } from "../core/layout";
import type { Machine } from "../core/machine";
import { readStatistics } from "../core/statistics";
import type { MachineStatus } from "./messages";

/** At most one status in this time. */
const INTERVAL_MS = 250;
const MS_PER_SECOND = 1000;

export class StatusMeter {
  private lastAt = 0;
  private lastInstructions = 0;
  private lastRate = 0;

  constructor(private readonly machine: Machine, private readonly layout: Layout) {}

  /** A new status, or null when it is too early or nothing has changed since the last one. */
  next(now: number): MachineStatus | null {
    const elapsed = now - this.lastAt;
    if (elapsed < INTERVAL_MS) return null;
    const statistics = readStatistics(this.machine, this.layout);
    const ran = statistics.instructions - this.lastInstructions;
    if (ran === 0 && this.lastRate === 0) return null;
    this.lastAt = now;
    this.lastInstructions = statistics.instructions;
    this.lastRate = Math.round((ran * MS_PER_SECOND) / elapsed);
    return {
      instructions: statistics.instructions,
      instructionsPerSecond: this.lastRate,
      virtualNs: statistics.virtualNs,
      processes: statistics.processes,
      memoryUsed: statistics.memoryUsed,
      memoryTotal: statistics.memoryTotal,
      interrupts: Object.values(statistics.interrupts).reduce((sum, count) => sum + count, 0),
      contextSwitches: statistics.contextSwitches,
    };
  }
}
