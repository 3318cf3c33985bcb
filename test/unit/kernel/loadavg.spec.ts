// Load averages: the fixed-point steps of Linux, checked against figures worked out by hand from its formula.
import { GLOBALS, GLOBALS_END } from "../../../assembly/kernel/layout";
import { loadAverage, loadHundredths, loadIdle, loadInit, loadTick } from "../../../assembly/kernel/sched/loadavg";
import { sched } from "../../../assembly/kernel/sched/task";

const PERIOD: u64 = 5_010_000_000;

describe("load averages", () => {
  beforeEach(() => {
    memory.fill(GLOBALS, 0, GLOBALS_END - GLOBALS);
    loadInit(0);
  });

  test("change once in a period", () => {
    loadTick(PERIOD - 1);
    expect(loadAverage.one).toBe(0);
    loadTick(PERIOD);
    loadTick(PERIOD + 1);
    expect(loadAverage.one).toBe(164); // 1 - 1884/2048, rounded up
    expect(loadAverage.five).toBe(34);
    expect(loadAverage.fifteen).toBe(11);
    expect(loadHundredths(loadAverage.one)).toBe(8);
    expect(loadHundredths(loadAverage.five)).toBe(2);
    expect(loadHundredths(loadAverage.fifteen)).toBe(1);
  });

  test("come to what is runnable, the waiting included, and back to nothing", () => {
    sched.runnableCount = 2;
    for (let i: u64 = 1; i <= 200; i++) loadTick(i * PERIOD);
    expect(loadHundredths(loadAverage.one)).toBe(300);
    loadIdle(2000 * PERIOD);
    expect(loadAverage.one).toBe(0);
    expect(loadAverage.next).toBe(2001 * PERIOD);
  });

  test("make up for idle periods one by one", () => {
    loadTick(PERIOD);
    loadIdle(3 * PERIOD);
    expect(loadAverage.one).toBe(((164 * 1884) >> 11) * 1884 >> 11);
    expect(loadAverage.next).toBe(4 * PERIOD);
  });

  test("pass over a long idle time at once when they are zero already", () => {
    loadIdle(1_000_000_000 * PERIOD + 5);
    expect(loadAverage.next).toBe(1_000_000_001 * PERIOD);
  });
});
