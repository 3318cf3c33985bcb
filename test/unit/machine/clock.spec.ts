// The clock and its deadlines.
import { TimeSource } from "../../../assembly/abi/machine";
import {
  clockAdvance,
  clockCancel,
  ClockEvent,
  clockFire,
  clockHandle,
  clockInit,
  clockNextEvent,
  clockNow,
  clockPlannedLines,
  clockSample,
  clockSchedule,
  clockSkipLimit,
  NEVER,
} from "../../../assembly/machine/clock";

/** Handlers append what they are to a list here: u32 count, then the entries. */
const FIRED: usize = 0x2000000;

function fired(n: u32): u32 {
  return load<u32>(FIRED + 4 + n * 4);
}

function append(entry: u32): void {
  const count = load<u32>(FIRED);
  store<u32>(FIRED + 4 + count * 4, entry);
  store<u32>(FIRED, count + 1);
}

function onPit(): void {
  append(1);
}

function onRtc(): void {
  append(2);
  if (load<u32>(FIRED) < 4) clockSchedule(ClockEvent.Rtc, clockNow() + 10);
}

describe("clock", () => {
  beforeEach(() => {
    clockInit(TimeSource.Virtual);
    clockHandle(ClockEvent.Pit, 0, onPit);
    clockHandle(ClockEvent.Rtc, 8, onRtc);
    store<u32>(FIRED, 0);
  });

  test("the next event is the earliest deadline", () => {
    expect(clockNextEvent()).toBe(NEVER);
    clockSchedule(ClockEvent.Rtc, 500);
    clockSchedule(ClockEvent.Pit, 700);
    expect(clockNextEvent()).toBe(500);
    expect(clockPlannedLines()).toBe(0x101);
    clockCancel(ClockEvent.Rtc);
    expect(clockNextEvent()).toBe(700);
  });

  test("nothing fires before its time", () => {
    clockSchedule(ClockEvent.Pit, 700);
    clockAdvance(699);
    clockFire();
    expect(load<u32>(FIRED)).toBe(0);
    clockAdvance(700);
    clockFire();
    expect(load<u32>(FIRED)).toBe(1);
    expect(clockNextEvent()).toBe(NEVER, "deadlines are one-shot");
  });

  test("due events fire in order of time, ties in order of number", () => {
    clockSchedule(ClockEvent.Rtc, 600);
    clockSchedule(ClockEvent.Pit, 600);
    clockAdvance(605);
    clockFire();
    expect(fired(0)).toBe(1);
    expect(fired(1)).toBe(2);
    expect(clockNextEvent()).toBe(615, "the handler planned again");
  });

  test("time never goes back", () => {
    clockAdvance(1000);
    clockAdvance(400);
    expect(clockNow()).toBe(1000);
  });

  test("samples of host time move source wall alone", () => {
    clockSample(5000);
    expect(clockNow()).toBe(0);
    clockInit(TimeSource.Wall);
    clockSample(5000);
    expect(clockNow()).toBe(5000);
    clockSample(3000);
    expect(clockNow()).toBe(5000);
  });

  test("idle time is skipped without limit, in source wall to a little ahead of the host's", () => {
    expect(clockSkipLimit()).toBe(NEVER);
    clockInit(TimeSource.Wall);
    clockSample(5_000_000);
    clockSample(3_000_000);
    expect(clockSkipLimit()).toBe(9_000_000);
    clockAdvance(8_000_000);
    expect(clockSkipLimit()).toBe(9_000_000, "skipping does not move the limit");
  });
});
