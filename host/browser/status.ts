// Reads the status bar's numbers and decides when they are worth a message. While the machine runs, a status goes out
// at most every INTERVAL_MS. When it comes to rest, what ran last is reported, and an interval later that nothing runs:
// the rates fall to zero, and from then on there is neither message nor timer.
import type { Layout } from "../core/layout";
import type { Machine } from "../core/machine";
import { readStatistics, type Statistics } from "../core/statistics";
import type { HostClock } from "../core/runner";
import type { MachineStatus } from "./messages";

/** At most one status in this time. */
const INTERVAL_MS = 250;
const MS_PER_SECOND = 1000;

export class StatusMeter {
  private lastAt = 0;
  private lastInstructions = 0;
  private lastInterrupts = 0;
  private lastRan = 0;
  private lastIdle = false;
  private cancelLast: (() => void) | null = null;

  constructor(
    private readonly clock: HostClock,
    private readonly read: () => Statistics,
    private readonly send: (status: MachineStatus) => void,
  ) {}

  /** After a slice of a machine that goes on. */
  running(): void {
    this.cancelLast?.();
    this.cancelLast = null;
    if (this.clock.now() - this.lastAt >= INTERVAL_MS) this.report(false);
  }

  /** The machine sleeps from now on. */
  idle(): void {
    const wait = this.lastAt + INTERVAL_MS - this.clock.now();
    if (wait <= 0) this.reportRest();
    else this.reportRestIn(wait);
  }

  private reportRest(): void {
    this.report(true);
    if (this.lastRan > 0) this.reportRestIn(INTERVAL_MS);
  }

  private reportRestIn(milliseconds: number): void {
    this.cancelLast ??= this.clock.timer(milliseconds, () => {
      this.cancelLast = null;
      this.reportRest();
    });
  }

  private report(idle: boolean): void {
    const statistics = this.read();
    const ran = statistics.instructions - this.lastInstructions;
    if (ran === 0 && this.lastRan === 0 && idle === this.lastIdle) return;
    const interrupts = Object.values(statistics.interrupts).reduce((sum, count) => sum + count, 0);
    const now = this.clock.now();
    const perSecond = MS_PER_SECOND / (now - this.lastAt);
    this.send({
      instructions: statistics.instructions,
      instructionsPerSecond: Math.round(ran * perSecond),
      virtualNs: statistics.virtualNs,
      processes: statistics.processes,
      memoryUsed: statistics.memoryUsed,
      memoryTotal: statistics.memoryTotal,
      interrupts,
      interruptsPerSecond: Math.round((interrupts - this.lastInterrupts) * perSecond),
      contextSwitches: statistics.contextSwitches,
      idle,
    });
    this.lastAt = now;
    this.lastInstructions = statistics.instructions;
    this.lastInterrupts = interrupts;
    this.lastRan = ran;
    this.lastIdle = idle;
  }
}

/** The meter of a real machine. */
export function machineMeter(machine: Machine, layout: Layout, clock: HostClock, send: (status: MachineStatus) => void): StatusMeter {
  return new StatusMeter(clock, () => readStatistics(machine, layout), send);
}
