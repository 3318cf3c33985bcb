// The machine as a whole: power-on, and the loop that runs the processor from one device event to the next.
//
// The processor never looks at time. The loop gives it the instruction count of the next event as its limit, fires what
// is due when it comes back, and so every interrupt is raised at an exact count however the host slices its runs. When
// the processor halts, time jumps to the next event that can wake it; in wall time the host waits for one that is far.

import { StopReason, TimeSource } from "../abi/machine";
import {
  clockAdvance,
  clockFire,
  clockInit,
  clockNextEvent,
  clockNow,
  clockPlannedLines,
  clockSkipLimit,
  clockToInstructions,
} from "./clock";
import { cpuEflags } from "./cpu/flags";
import { cpuInstructions, cpuReset, cpuRun } from "./cpu/run";
import { CpuStop, Eflags } from "./cpu/state";
import { busReset } from "./devices/bus";
import { hostioInit } from "./devices/hostio";
import { outputFlush, outputReset } from "./devices/output";
import { picInit, picWouldInterrupt } from "./devices/pic";
import { pitInit } from "./devices/pit";
import { rtcInit } from "./devices/rtc";
import { uartInit } from "./devices/uart";
import { CPU_STATE, DEVICE_STATE_END, RAM_MAX, RAM_START } from "./layout";
import { mmuFlushDerived, mmuSetRamEnd } from "./mmu";
import { power, ramEnd, workedEnough } from "./power";

@inline const PAGE_SIZE: u32 = 4096;
@inline const WASM_PAGE_SHIFT: u32 = 16;
@inline const WASM_PAGE_SIZE: u32 = 1 << WASM_PAGE_SHIFT;

/**
 * Switches the machine on with `ramBytes` of RAM (whole pages, at most RAM_MAX), growing the memory if it must; RAM
 * reads zero. `seed` goes to the host I/O device, `rtcSeconds` (since 1970, UTC) to the real-time clock.
 */
export function machinePowerOn(ramBytes: u32, source: TimeSource, seed: u64, rtcSeconds: u64): void {
  if (ramBytes % PAGE_SIZE != 0 || ramBytes > <u32>RAM_MAX) throw new Error("power: bad size of RAM");
  if (power.ramBytes != 0) memory.fill(RAM_START, 0, power.ramBytes); // a memory fresh from the host is zero already
  const missing = <i32>((RAM_START + ramBytes + WASM_PAGE_SIZE - 1) >> WASM_PAGE_SHIFT) - memory.size();
  if (missing > 0 && memory.grow(missing) < 0) throw new Error("power: the host has not enough memory");
  memory.fill(CPU_STATE, 0, DEVICE_STATE_END - CPU_STATE);
  power.ramBytes = ramBytes;

  cpuReset();
  mmuSetRamEnd(ramEnd());
  mmuFlushDerived();
  clockInit(source);
  outputReset();
  busReset();
  picInit();
  pitInit();
  uartInit();
  rtcInit(rtcSeconds, ramBytes);
  hostioInit(seed);
}

/** Runs until exactly `until` instructions have retired, or a reason to stop before. */
export function machineRun(until: u64): StopReason {
  power.work = 0;
  const reason = runLoop(until);
  power.work = 0;
  outputFlush();
  return reason;
}

function runLoop(until: u64): StopReason {
  while (true) {
    if (power.off) return StopReason.PowerOff;
    if (power.dead) return StopReason.Shutdown;
    clockFire();
    if (cpuInstructions() >= until) return StopReason.Limit;
    if (workedEnough()) return StopReason.Breath;
    switch (cpuRun(min(until, clockToInstructions(clockNextEvent())))) {
      case CpuStop.HALT:
        if (power.off) return StopReason.PowerOff;
        if ((cpuEflags() & Eflags.IF) == 0) {
          power.dead = true; // nothing ends this HLT: the board has no NMI
          return StopReason.Shutdown;
        }
        if (clockNextEvent() <= clockNow()) break;
        if (clockNextEvent() > clockSkipLimit() || !wakeable()) return StopReason.Idle;
        clockAdvance(clockNextEvent());
        break;
      case CpuStop.DEBUG:
        return StopReason.Debug;
      case CpuStop.SHUTDOWN:
        power.dead = true;
        return StopReason.Shutdown;
      default:
        break;
    }
  }
}

/** Whether one of the planned events may bring an interrupt that the controllers let through. */
function wakeable(): bool {
  const lines = clockPlannedLines();
  for (let irq: u32 = 0; irq < 16; ++irq) {
    if ((lines & (1 << irq)) != 0 && picWouldInterrupt(irq)) return true;
  }
  return false;
}
