// Intel 8254 programmable interval timer (8254 datasheet, 231164) and port B of the PC's system controller.
//
//   port        write                                    read
//   0x40..0x42  count of channel 0..2 (LSB, MSB as set)  count, or what a latch or read-back command froze
//   0x43        control word, latch, read-back           -
//   0x61        bit 0: gate of channel 2                 bit 0, 1 as written, bit 4 refresh, bit 5 OUT of channel 2
//               bit 1: speaker on
//
// OUT of channel 0 drives IRQ 0. The counters run at 1193182 Hz of virtual time, derived from the clock in exact integer
// arithmetic; nothing is counted: a channel stores the tick at which its count began, and count and OUT follow from the
// present tick. The next change of channel 0's OUT is a clock event. The gates of channels 0 and 1 are always high.

import { clockHandle, ClockEvent, clockNow, clockSchedule, clockCancel, NEVER } from "../clock";
import { PIT_STATE } from "../layout";
import { busRegisterLine, busRegisterPorts, BYTE_ACCESS } from "./bus";
import { picSetLine } from "./pic";

@inline const CHANNEL0: u32 = 0x40;
@inline const CONTROL: u32 = 0x43;
@inline const PORT_B: u32 = 0x61;
@inline const IRQ: u32 = 0;
@inline const CHANNELS: u32 = 3;

/** Input clock: a third of the NTSC colour carrier's quadruple, as on every PC. */
@inline const HZ: u64 = 1193182;
@inline const NS_PER_SECOND: u64 = 1000000000;

// Control word
@inline const SELECT_SHIFT: u32 = 6;
@inline const SELECT_READ_BACK: u32 = 3;
@inline const ACCESS_SHIFT: u32 = 4;
@inline const ACCESS_MASK: u32 = 3;
@inline const ACCESS_LATCH: u32 = 0;
@inline const ACCESS_LSB: u32 = 1;
@inline const ACCESS_MSB: u32 = 2;
@inline const ACCESS_BOTH: u32 = 3;
@inline const MODE_SHIFT: u32 = 1;
@inline const MODE_MASK: u32 = 7;
@inline const CONTROL_BCD: u32 = 1;
// Read-back command: active-low choices, then one bit per channel
@inline const READ_BACK_NO_COUNT: u32 = 0x20;
@inline const READ_BACK_NO_STATUS: u32 = 0x10;
@inline const READ_BACK_CHANNEL0: u32 = 0x02;
// Status byte
@inline const STATUS_OUT: u32 = 0x80;
@inline const STATUS_NULL_COUNT: u32 = 0x40;
@inline const STATUS_CONTROL: u32 = 0x3f;
// Port B
@inline const PORT_B_GATE2: u32 = 0x01;
@inline const PORT_B_WRITABLE: u32 = 0x03;
@inline const PORT_B_REFRESH: u32 = 0x10;
@inline const PORT_B_OUT2: u32 = 0x20;
/** Memory refresh toggles its bit every 15.085 us: 18 ticks. */
@inline const REFRESH_TICKS: u64 = 18;

/** Counting modes (datasheet, "Mode Definitions"). Codes 6 and 7 mean 2 and 3. */
const enum Mode {
  TerminalCount = 0,
  OneShot = 1,
  RateGenerator = 2,
  SquareWave = 3,
  SoftwareStrobe = 4,
  HardwareStrobe = 5,
}

/**
 * One counter.
 *
 *   0 start   8 holdTick   16 nextStart   24 control   28 count   32 nextCount   36 written   40 latch
 *   44 status   48 running   49 gate   50 halfWritten   51 halfRead   52 latched   53 statusLatched
 */
@unmanaged
class Counter {
  /** Tick at which `count` was loaded into the counting element. */
  start: u64;
  /** Tick at which the gate fell, while it is low. */
  holdTick: u64;
  /** Tick at which `nextCount` takes over, NEVER if there is none. */
  nextStart: u64;
  /** Access, mode, BCD bits of the last control word. */
  control: u32;
  /** Ticks of one countdown, 1..65536 (10000 in BCD). */
  count: u32;
  nextCount: u32;
  /** LSB of a count of which the MSB is still to come. */
  written: u32;
  /** Count frozen by a latch command. */
  latch: u32;
  /** Status frozen by a read-back command. */
  status: u32;
  /** A count has been loaded (modes 1, 5: and the gate has triggered it) since the control word. */
  running: bool;
  gate: bool;
  /** The next byte written, or read, is the MSB. */
  halfWritten: bool;
  halfRead: bool;
  latched: bool;
  statusLatched: bool;
}

@inline const COUNTER_SIZE: u32 = 56;
@inline const PORT_B_STATE: usize = PIT_STATE + CHANNELS * COUNTER_SIZE;

// @ts-ignore: decorator
@inline
function counter(n: u32): Counter {
  return changetype<Counter>(PIT_STATE + n * COUNTER_SIZE);
}

/** Power-on: all counters idle in mode 0. */
export function pitInit(): void {
  memory.fill(PIT_STATE, 0, CHANNELS * COUNTER_SIZE + 4);
  for (let n: u32 = 0; n < CHANNELS; ++n) {
    const c = counter(n);
    c.gate = n != 2;
    c.control = ACCESS_BOTH << ACCESS_SHIFT;
    c.count = fullCount(c);
    c.nextStart = NEVER;
  }
  busRegisterPorts(CHANNEL0, CONTROL, BYTE_ACCESS, pitRead, pitWrite);
  busRegisterPorts(PORT_B, PORT_B, BYTE_ACCESS, portBRead, portBWrite);
  busRegisterLine(IRQ);
  clockHandle(ClockEvent.Pit, IRQ, updateOutput);
}

/** Ticks of the input clock that have passed at time `ns`. */
function ticksAt(ns: u64): u64 {
  return (ns / NS_PER_SECOND) * HZ + ((ns % NS_PER_SECOND) * HZ) / NS_PER_SECOND;
}

/** The first nanosecond at which `tick` ticks have passed. */
function timeOf(tick: u64): u64 {
  return (tick / HZ) * NS_PER_SECOND + ((tick % HZ) * NS_PER_SECOND + HZ - 1) / HZ;
}

function mode(c: Counter): Mode {
  const code: Mode = (c.control >> MODE_SHIFT) & MODE_MASK;
  return code > Mode.HardwareStrobe ? code & 3 : code;
}

// @ts-ignore: decorator
@inline
function isPeriodic(m: Mode): bool {
  return m == Mode.RateGenerator || m == Mode.SquareWave;
}

// @ts-ignore: decorator
@inline
function isTriggered(m: Mode): bool {
  return m == Mode.OneShot || m == Mode.HardwareStrobe;
}

/** What a count of 0 stands for. */
function fullCount(c: Counter): u32 {
  return (c.control & CONTROL_BCD) != 0 ? 10000 : 0x10000;
}

/** Lets a count written during a period take over once that period has ended. */
function takeNextCount(c: Counter, tick: u64): void {
  if (tick < c.nextStart) return;
  c.start = c.nextStart;
  c.count = c.nextCount;
  c.nextStart = NEVER;
}

/** Ticks that the present count has been counting; a low gate stops modes 0 and 4. */
function elapsed(c: Counter, tick: u64): u64 {
  const m = mode(c);
  const until = !c.gate && (m == Mode.TerminalCount || m == Mode.SoftwareStrobe) ? c.holdTick : tick;
  return until > c.start ? until - c.start : 0;
}

/** Level of OUT. */
function outputAt(c: Counter, tick: u64): bool {
  const m = mode(c);
  if (!c.running) return m != Mode.TerminalCount;
  const passed = elapsed(c, tick);
  switch (m) {
    case Mode.TerminalCount:
      return passed >= c.count;
    case Mode.OneShot:
      return tick < c.start || passed >= c.count;
    case Mode.RateGenerator:
      return !c.gate || passed % c.count != c.count - 1;
    case Mode.SquareWave:
      return !c.gate || passed % c.count < (c.count + 1) / 2;
    default:
      return passed != c.count;
  }
}

/** First tick after `tick` at which OUT may change, NEVER if it stays. For a counter whose gate is high. */
function nextChange(c: Counter, tick: u64): u64 {
  if (!c.running) return NEVER;
  const passed = elapsed(c, tick);
  const count: u64 = c.count;
  const m = mode(c);
  if (isPeriodic(m)) {
    if (count == 1) return NEVER; // the datasheet forbids it; OUT cannot pulse within one tick
    const turn = m == Mode.RateGenerator ? count - 1 : (count + 1) / 2;
    const cycle = c.start + (passed / count) * count;
    return passed % count < turn ? cycle + turn : cycle + count;
  }
  if (passed < count) return c.start + count;
  return passed == count && m != Mode.TerminalCount && m != Mode.OneShot ? c.start + count + 1 : NEVER;
}

/** Drives IRQ 0 with OUT of channel 0 and plans the next change. */
function updateOutput(): void {
  const c = counter(0);
  const tick = ticksAt(clockNow());
  takeNextCount(c, tick);
  picSetLine(IRQ, outputAt(c, tick));
  const change = min(nextChange(c, tick), c.nextStart);
  if (change == NEVER) clockCancel(ClockEvent.Pit);
  else clockSchedule(ClockEvent.Pit, timeOf(change));
}

/** The counting element as software reads it (binary or BCD digits). */
function countAt(c: Counter, tick: u64): u32 {
  const passed = elapsed(c, tick);
  const full: u64 = fullCount(c);
  let value: u64 = c.count;
  if (c.running) {
    const m = mode(c);
    if (m == Mode.RateGenerator) value = c.count - (passed % c.count);
    else if (m == Mode.SquareWave) {
      // Counts down by two, once in each half; an odd count starts from the even number below it.
      const half: u64 = (c.count + 1) / 2;
      const inPeriod = passed % c.count;
      value = (c.count & ~1) - min<u64>(2 * (inPeriod < half ? inPeriod : inPeriod - half), c.count & ~1);
    } else value = (full - (passed % full) + c.count) % full; // goes on below zero
  }
  const binary = <u32>(value % full);
  return (c.control & CONTROL_BCD) != 0 ? toBcd(binary) : binary;
}

function toBcd(value: u32): u32 {
  return (value % 10) | ((value / 10) % 10 << 4) | ((value / 100) % 10 << 8) | ((value / 1000) << 12);
}

function fromBcd(digits: u32): u32 {
  return (digits & 15) + ((digits >> 4) & 15) * 10 + ((digits >> 8) & 15) * 100 + (digits >> 12) * 1000;
}

function pitRead(port: u32, size: u32): u32 {
  if (port == CONTROL) return 0xff; // write-only: the data bus floats
  const c = counter(port - CHANNEL0);
  if (c.statusLatched) {
    c.statusLatched = false;
    return c.status;
  }
  const tick = ticksAt(clockNow());
  takeNextCount(c, tick);
  const value = c.latched ? c.latch : countAt(c, tick);
  const access = (c.control >> ACCESS_SHIFT) & ACCESS_MASK;
  const high = access == ACCESS_MSB || (access == ACCESS_BOTH && c.halfRead);
  if (access == ACCESS_BOTH) c.halfRead = !c.halfRead;
  if (!c.halfRead) c.latched = false;
  return (high ? value >> 8 : value) & 0xff;
}

function pitWrite(port: u32, size: u32, value: u32): void {
  const tick = ticksAt(clockNow());
  if (port == CONTROL) writeControl(value, tick);
  else writeCount(counter(port - CHANNEL0), value, tick);
  updateOutput();
}

function writeControl(value: u32, tick: u64): void {
  const select = value >> SELECT_SHIFT;
  if (select == SELECT_READ_BACK) {
    for (let n: u32 = 0; n < CHANNELS; ++n) {
      if ((value & (READ_BACK_CHANNEL0 << n)) == 0) continue;
      if ((value & READ_BACK_NO_STATUS) == 0) latchStatus(counter(n), tick);
      if ((value & READ_BACK_NO_COUNT) == 0) latchCount(counter(n), tick);
    }
    return;
  }
  const c = counter(select);
  if (((value >> ACCESS_SHIFT) & ACCESS_MASK) == ACCESS_LATCH) {
    latchCount(c, tick);
    return;
  }
  c.control = value & STATUS_CONTROL;
  c.running = false;
  c.nextStart = NEVER;
  c.halfWritten = false;
  c.halfRead = false;
  c.latched = false;
  c.statusLatched = false;
}

function latchCount(c: Counter, tick: u64): void {
  if (c.latched) return; // a second latch before the read is ignored
  takeNextCount(c, tick);
  c.latch = countAt(c, tick);
  c.latched = true;
}

function latchStatus(c: Counter, tick: u64): void {
  if (c.statusLatched) return;
  takeNextCount(c, tick);
  const nullCount = !c.running || tick < c.start || c.nextStart != NEVER;
  c.status = c.control | (outputAt(c, tick) ? STATUS_OUT : 0) | (nullCount ? STATUS_NULL_COUNT : 0);
  c.statusLatched = true;
}

function writeCount(c: Counter, value: u32, tick: u64): void {
  const access = (c.control >> ACCESS_SHIFT) & ACCESS_MASK;
  if (access == ACCESS_BOTH && !c.halfWritten) {
    c.halfWritten = true;
    c.written = value;
    if (mode(c) == Mode.TerminalCount) c.running = false; // the first byte stops the count
    return;
  }
  c.halfWritten = false;
  const digits = access == ACCESS_LSB ? value : access == ACCESS_MSB ? value << 8 : c.written | (value << 8);
  const binary = (c.control & CONTROL_BCD) != 0 ? fromBcd(digits) : digits;
  loadCount(c, binary == 0 ? fullCount(c) : binary, tick);
}

/** A whole count has been written: when it begins to count depends on the mode. */
function loadCount(c: Counter, count: u32, tick: u64): void {
  const m = mode(c);
  takeNextCount(c, tick);
  if (isTriggered(m) && c.running) {
    c.nextCount = count; // waits for the next trigger
    return;
  }
  if (isPeriodic(m) && c.running) {
    c.nextCount = count;
    c.nextStart = c.start + (elapsed(c, tick) / c.count + 1) * c.count;
    return;
  }
  c.count = count;
  c.nextCount = count;
  c.running = !isTriggered(m);
  c.start = tick + 1; // loaded by the next clock pulse
  c.holdTick = c.start;
}

function portBRead(port: u32, size: u32): u32 {
  const tick = ticksAt(clockNow());
  const c = counter(2);
  takeNextCount(c, tick);
  let value = load<u32>(PORT_B_STATE);
  if (((tick / REFRESH_TICKS) & 1) != 0) value |= PORT_B_REFRESH;
  if (outputAt(c, tick)) value |= PORT_B_OUT2;
  return value;
}

function portBWrite(port: u32, size: u32, value: u32): void {
  store<u32>(PORT_B_STATE, value & PORT_B_WRITABLE);
  setGate(counter(2), (value & PORT_B_GATE2) != 0, ticksAt(clockNow()));
}

/** Drives a gate: an edge triggers, restarts, stops or resumes the count as the mode says. */
function setGate(c: Counter, level: bool, tick: u64): void {
  if (level == c.gate) return;
  takeNextCount(c, tick);
  c.gate = level;
  if (!level) {
    c.holdTick = tick;
    return;
  }
  const m = mode(c);
  if (isPeriodic(m)) {
    c.start = tick + 1;
  } else if (isTriggered(m)) {
    c.count = c.nextCount;
    c.start = tick + 1;
    c.running = true;
  } else if (c.holdTick > c.start) {
    c.start += tick - c.holdTick;
  } else {
    c.start = tick + 1;
  }
}
