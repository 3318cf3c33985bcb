// The load averages of /proc/loadavg (man 5 proc): how many tasks were runnable, averaged over 1, 5 and 15 minutes. Every
// five seconds the number of the moment goes in with a weight of 1 - e^(-5 s/period), in fixed point, as Linux does it.
// An idle machine has no ticks: what it missed, when nobody was runnable, is made up for when it wakes.
import { SCHED_GLOBALS, SCHED_GLOBALS_SIZE } from "../layout";
import { TICK_NS } from "../param";
import { sched } from "./task";

/** Fraction bits, and 1. */
@inline export const LOAD_SHIFT: u32 = 11;
@inline const ONE: u32 = 1 << LOAD_SHIFT;
/** 501 ticks: five seconds, and never in step with what runs every second. */
@inline const PERIOD: u64 = 501 * TICK_NS;
/** e^(-5 s/period) for each of the three. */
@inline const DECAY_1: u32 = 1884;
@inline const DECAY_5: u32 = 2014;
@inline const DECAY_15: u32 = 2037;

/**
 *   0    next: u64     when the averages are due, ns
 *   8    one, five, fifteen: u32
 */
@unmanaged
export class LoadAverage {
  next: u64;
  one: u32;
  five: u32;
  fifteen: u32;
}

/** Above what the system calls of scheduling use as scratch. */
export const loadAverage = changetype<LoadAverage>(SCHED_GLOBALS + SCHED_GLOBALS_SIZE - 0x100);

/** The first averages are due one period after boot. */
export function loadInit(now: u64): void {
  loadAverage.next = now + PERIOD;
}

/** A tick at `now` while somebody runs. */
export function loadTick(now: u64): void {
  while (now >= loadAverage.next) average(sched.runnableCount + 1);
}

/** The machine has been idle until `now`. */
export function loadIdle(now: u64): void {
  while (now >= loadAverage.next) {
    if ((loadAverage.one | loadAverage.five | loadAverage.fifteen) == 0) {
      loadAverage.next += (now - loadAverage.next) / PERIOD * PERIOD + PERIOD;
      return;
    }
    average(0);
  }
}

function average(active: u32): void {
  loadAverage.next += PERIOD;
  loadAverage.one = towards(loadAverage.one, DECAY_1, active << LOAD_SHIFT);
  loadAverage.five = towards(loadAverage.five, DECAY_5, active << LOAD_SHIFT);
  loadAverage.fifteen = towards(loadAverage.fifteen, DECAY_15, active << LOAD_SHIFT);
}

/** Rounded up on the way up, so that it arrives; down on the way down. */
function towards(load: u32, decay: u32, active: u32): u32 {
  const sum = load * decay + active * (ONE - decay);
  return (sum + (active >= load ? ONE - 1 : 0)) >> LOAD_SHIFT;
}

/** An average in hundredths, rounded. */
export function loadHundredths(load: u32): u32 {
  return ((load + ONE / 200) * 100) >> LOAD_SHIFT;
}
