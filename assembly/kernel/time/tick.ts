// The clock tick: PIT channel 0 interrupts HZ times a second (i8254 datasheet), runs timers and ends time slices.
import { registerIrq } from "../irq/irq";
import { portWrite } from "../../machine/devices/bus";
import { HZ, TICK_NS } from "../param";
import { cpuSleepInit, cpuSleepersRun } from "./cpusleep";
import { cpuTimersRun } from "./cputimer";
import { NO_TIMER, time, timerNextExpiry, timersRun } from "./timer";
import { NS_PER_SECOND, timeNow } from "./clock";
import { current, sched } from "../sched/task";
import { loadIdle, loadInit, loadTick } from "../sched/loadavg";
import { schedTick } from "../sched/scheduler";

@inline const TIMER_LINE: u32 = 0;
@inline const PIT_CHANNEL0: u32 = 0x40;
@inline const PIT_COMMAND: u32 = 0x43;
/** Command byte: channel 0, low byte then high byte, and the mode. */
@inline const PIT_RATE: u32 = 0x34; // mode 2: one interrupt every `count` clocks
@inline const PIT_ONE_SHOT: u32 = 0x30; // mode 0: one interrupt after `count` clocks; none until a count is written
@inline const PIT_HZ: u32 = 1193182;
@inline const PIT_COUNT_MAX: u64 = 0xffff;

export function tickInit(): void {
  registerIrq(TIMER_LINE, tick.index);
  loadInit(timeNow());
  cpuSleepInit();
  startRate();
}

/** The idle task halts: no ticks, one interrupt at the next timer. */
export function tickStop(): void {
  const next = timerNextExpiry();
  const now = timeNow();
  if (next <= now + TICK_NS) {
    tickResume();
    return;
  }
  time.stopped = 1;
  portWrite(PIT_COMMAND, 1, PIT_ONE_SHOT);
  if (next == NO_TIMER) return;
  // A timer further off than the counter reaches is met by several shots.
  const clocks = ((next - now) * PIT_HZ + NS_PER_SECOND - 1) / NS_PER_SECOND;
  writeCount(<u32>min<u64>(clocks, PIT_COUNT_MAX));
}

/** Somebody may run again: ticks as before. */
export function tickResume(): void {
  if (time.stopped == 0) return;
  loadIdle(timeNow());
  time.stopped = 0;
  startRate();
}

function tick(line: u32): void {
  const now = timeNow();
  const idle = current() === sched.idle;
  time.ticks = <u32>(now / TICK_NS);
  if (idle) loadIdle(now);
  timersRun();
  if (idle) return;
  loadTick(now);
  cpuTimersRun(current());
  cpuSleepersRun();
  schedTick(current());
}

function startRate(): void {
  portWrite(PIT_COMMAND, 1, PIT_RATE);
  writeCount((PIT_HZ + HZ / 2) / HZ);
}

function writeCount(count: u32): void {
  portWrite(PIT_CHANNEL0, 1, count & 0xff);
  portWrite(PIT_CHANNEL0, 1, count >> 8);
}
