// When the worker sends a status: seldom while the machine runs, twice when it comes to rest, then never.
import { beforeEach, describe, expect, it } from "vitest";
import type { MachineStatus } from "../../host/browser/messages";
import { StatusMeter } from "../../host/browser/status";
import type { HostClock } from "../../host/core/runner";
import type { Statistics } from "../../host/core/statistics";

const AT_REST: Statistics = { instructions: 0, virtualNs: 0, syscalls: {}, contextSwitches: 0, interrupts: {}, pageFaults: 0, processes: 1, memoryUsed: 0, memoryTotal: 0 };

let now: number;
let timers: (() => void)[];
let statistics: Statistics;
let sent: MachineStatus[];
let meter: StatusMeter;

beforeEach(() => {
  now = 1000;
  timers = [];
  statistics = { ...AT_REST };
  sent = [];
  const clock: HostClock = {
    now: () => now,
    breathe: () => Promise.resolve(),
    timer(_milliseconds, wake) {
      timers.push(wake);
      return () => void timers.splice(timers.indexOf(wake), 1);
    },
  };
  meter = new StatusMeter(clock, () => statistics, (status) => sent.push(status));
});

/** The machine runs one slice. */
function slice(milliseconds: number, instructions: number, timerInterrupts = 0): void {
  now += milliseconds;
  const { interrupts } = statistics;
  statistics = { ...statistics, instructions: statistics.instructions + instructions, interrupts: { 0: (interrupts[0] ?? 0) + timerInterrupts } };
}

describe("status meter", () => {
  it("reports a running machine every quarter of a second, with rates since the last report", () => {
    slice(0, 1);
    meter.running();
    for (let i = 0; i < 50; i++) {
      slice(10, 1000, 1);
      meter.running();
    }
    expect(sent.map((status) => status.instructionsPerSecond)).toEqual([1, 100_000, 100_000]);
    expect(sent[2]).toMatchObject({ interruptsPerSecond: 100, interrupts: 50, idle: false });
  });

  it("reports what ran last when the machine comes to rest, then rates of zero, and then holds no timer", () => {
    slice(0, 1);
    meter.running();
    slice(20, 500, 3);
    meter.idle();
    meter.idle();
    expect(timers).toHaveLength(1);
    now += 230;
    timers.shift()?.();
    expect(sent.at(-1)).toMatchObject({ instructions: 501, instructionsPerSecond: 2000, interruptsPerSecond: 12, idle: true });
    expect(timers).toHaveLength(1);
    now += 250;
    timers.shift()?.();
    expect(sent.at(-1)).toMatchObject({ instructions: 501, instructionsPerSecond: 0, interruptsPerSecond: 0, idle: true });
    expect(timers).toHaveLength(0);
    now += 1000;
    meter.idle();
    expect(sent).toHaveLength(3);
    expect(timers).toHaveLength(0);
  });

  it("says that the machine rests even when nothing ran since the last report", () => {
    slice(0, 5);
    meter.running();
    now += 300;
    meter.idle();
    expect(sent.map((status) => status.idle)).toEqual([false, true]);
  });

  it("forgets the last report of a machine that goes on", () => {
    slice(0, 1);
    meter.running();
    slice(20, 500);
    meter.idle();
    meter.running();
    expect(timers).toHaveLength(0);
  });
});
