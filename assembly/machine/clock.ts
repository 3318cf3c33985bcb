// Virtual time, and what is going to happen at which time.
//
// One retired instruction is one nanosecond. The clock is the retired-instruction count plus an offset, which grows
// when idle time is skipped or a sample of host time is ahead (source wall); it never goes back. Source virtual skips all
// idle time. Source wall skips what lies less than WALL_LEAD ahead of the last sample, and the host waits for the rest.
// Devices do not poll: each owns an event, a one-shot deadline in nanoseconds with a handler that the outer loop
// (machine.ts) calls at exactly that time, between two instructions. Stands on cpu/ for the count alone.

import { TimeSource } from "../abi/machine";
import { cpuInstructions, cpuStopAt } from "./cpu/run";
import { CLOCK_STATE } from "./layout";

/** Who owns which event. Events due at the same time fire in this order. */
export const enum ClockEvent {
  Pit,
  UartReceive,
  UartTransmit,
  Rtc,
  Count,
}

/**
 * How far skipped idle time may run ahead of the host's, ns. A host cannot wait for less: browsers stretch short timers to
 * 4 ms (HTML standard, "timer initialization steps"), and a UART waits for 16 us.
 */
@inline const WALL_LEAD: u64 = 4_000_000;

/** No deadline: later than any time. */
@inline export const NEVER: u64 = u64.MAX_VALUE;

/**
 *   0 offset   8 next   16 sample   24 source   28 (pad)   32 deadlines u64[Count]   then handlers u32[Count]   lines u8[Count]
 */
@unmanaged
class Clock {
  /** Nanoseconds by which time is ahead of the instruction count. */
  offset: u64;
  /** The earliest deadline, NEVER if none: always the minimum of `deadlines`. */
  next: u64;
  /** The latest sample of host time, ns since power-on. */
  sample: u64;
  source: TimeSource;
}

@inline const DEADLINES: usize = CLOCK_STATE + 32;
@inline const HANDLERS: usize = DEADLINES + ClockEvent.Count * sizeof<u64>();
@inline const LINES: usize = HANDLERS + ClockEvent.Count * sizeof<u32>();

// @ts-ignore: decorator
@inline export const clock: Clock = changetype<Clock>(CLOCK_STATE);

/** Power-on: time 0, no events, no handlers. */
export function clockInit(source: TimeSource): void {
  clock.offset = 0;
  clock.next = NEVER;
  clock.sample = 0;
  clock.source = source;
  for (let event = 0; event < ClockEvent.Count; ++event) {
    store<u64>(DEADLINES + event * sizeof<u64>(), NEVER);
    store<u32>(HANDLERS + event * sizeof<u32>(), 0);
  }
}

/** Nanoseconds of virtual time since power-on. */
export function clockNow(): u64 {
  return cpuInstructions() + clock.offset;
}

/** The instruction count at which the clock would show `ns` if the processor ran on; the present one if that is past. */
export function clockToInstructions(ns: u64): u64 {
  if (ns == NEVER) return NEVER;
  const now = clockNow();
  return ns <= now ? cpuInstructions() : ns - clock.offset;
}

/** Moves the clock forward to `ns` without running anything; a time in the past changes nothing. */
export function clockAdvance(ns: u64): void {
  const now = clockNow();
  if (ns > now) clock.offset += ns - now;
}

/** A sample of host time, nanoseconds since power-on. Only source wall listens to it. */
export function clockSample(ns: u64): void {
  if (clock.source != TimeSource.Wall) return;
  clock.sample = max(clock.sample, ns);
  clockAdvance(ns);
}

/** Up to which time, ns, an idle machine skips by itself. */
export function clockSkipLimit(): u64 {
  return clock.source == TimeSource.Wall ? clock.sample + WALL_LEAD : NEVER;
}

/** Names the function that handles `event` and the IRQ line it may raise; called once per power-on by the owner. */
export function clockHandle(event: ClockEvent, irq: u32, handler: () => void): void {
  store<u32>(HANDLERS + event * sizeof<u32>(), handler.index);
  store<u8>(LINES + event, <u8>irq);
}

/** Sets `event`'s deadline to `at` ns (replacing an earlier one). A time that has passed fires at once. */
export function clockSchedule(event: ClockEvent, at: u64): void {
  store<u64>(DEADLINES + event * sizeof<u64>(), at);
  refreshNext();
  cpuStopAt(clockToInstructions(clock.next));
}

/** Forgets `event`'s deadline, if it has one. */
export function clockCancel(event: ClockEvent): void {
  store<u64>(DEADLINES + event * sizeof<u64>(), NEVER);
  refreshNext();
}

/** Time of the earliest deadline in ns, NEVER if there is none. */
export function clockNextEvent(): u64 {
  return clock.next;
}

/** Set of the IRQ lines that the events now planned may raise (bit n: line n). */
export function clockPlannedLines(): u32 {
  let lines: u32 = 0;
  for (let event = 0; event < ClockEvent.Count; ++event) {
    if (load<u64>(DEADLINES + event * sizeof<u64>()) != NEVER) lines |= 1 << load<u8>(LINES + event);
  }
  return lines;
}

/** Fires every event that is due, in order of time and then of number. A handler may schedule further ones. */
export function clockFire(): void {
  while (clock.next <= clockNow()) {
    let event = 0;
    while (load<u64>(DEADLINES + event * sizeof<u64>()) != clock.next) ++event;
    clockCancel(event);
    call_indirect<void>(load<u32>(HANDLERS + event * sizeof<u32>()));
  }
}

function refreshNext(): void {
  let next = NEVER;
  for (let event = 0; event < ClockEvent.Count; ++event) {
    next = min(next, load<u64>(DEADLINES + event * sizeof<u64>()));
  }
  clock.next = next;
}
