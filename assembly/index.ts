// The whole wasm surface of ring3 on one page. Addresses are linear-memory offsets = physical addresses; times are
// nanoseconds of virtual time since power-on; i64 values are unsigned.
//
// Imports: env.memory; host.abort(message, file, line, column), which must throw; host.output(channel, address, length).
// Everything that enters through powerOn, boot, input, inputEnd, resize and wallTime belongs in the input log, with
// the count that `instructions` shows at that moment.
import "./machine/abort";
import { Channel } from "./abi/host-channels";
import { StopReason, TimeSource } from "./abi/machine";
import { startKernel } from "./kernel/main";
import { clockNextEvent, clockNow, clockSample } from "./machine/clock";
import { cpuInstructions } from "./machine/cpu/run";
import { hostioInput, hostioInputEnd, hostioResize, hostioRoom } from "./machine/devices/hostio";
import { uartInput, uartRoom } from "./machine/devices/uart";
import { HOST_BUFFER, HOST_BUFFER_SIZE, RAM_START } from "./machine/layout";
import { machinePowerOn, machineRun } from "./machine/machine";
import { mmuFlushDerived } from "./machine/mmu";
import { power } from "./machine/power";

export { stateHash } from "./machine/hash";

/** First byte of RAM. */
export function ramStart(): usize {
  return RAM_START;
}

/** Switches on (or off and on again) with zeroed RAM; see machinePowerOn. */
export function powerOn(ramBytes: u32, timeSource: TimeSource, seed: u64, rtcSeconds: u64): void {
  machinePowerOn(ramBytes, timeSource, seed, rtcSeconds);
}

/**
 * Starts the kernel with an initial root file system (newc cpio) and a command line (UTF-8) that lie in RAM.
 * 0, or a negative errno.
 */
export function boot(initrd: usize, initrdLength: u32, cmdline: usize, cmdlineLength: u32): i32 {
  return startKernel(initrd, initrdLength, cmdline, cmdlineLength);
}

/** Runs until the retired-instruction count is exactly `untilInstructions`, or a reason to stop before. */
export function run(untilInstructions: u64): StopReason {
  return machineRun(untilInstructions);
}

/** Retired instructions since power-on. */
export function instructions(): u64 {
  return cpuInstructions();
}

/** The virtual clock. */
export function now(): u64 {
  return clockNow();
}

/** When the next timer event is due; u64 max if none is planned. */
export function idleDeadline(): u64 {
  return clockNextEvent();
}

/** What the guest left when it switched off, 0..255. */
export function exitStatus(): u32 {
  return power.exitStatus;
}

/** A sample of host time (source wall only; ignored otherwise). Time never goes back. */
export function wallTime(ns: u64): void {
  clockSample(ns);
}

/** Where the host puts the bytes of `input`. */
export function hostBuffer(): usize {
  return HOST_BUFFER;
}

/** How many bytes fit there. */
export function hostBufferSize(): usize {
  return HOST_BUFFER_SIZE;
}

/** The first `length` bytes of the host buffer go to `channel`; how many it took, the rest stays with the host. */
export function input(channel: Channel, length: u32): u32 {
  return channel == Channel.Console ? uartInput(HOST_BUFFER, length) : hostioInput(channel, HOST_BUFFER, length);
}

/** How many bytes `channel` would take now; 0 for a channel that leads out of the machine. */
export function inputRoom(channel: Channel): u32 {
  return channel == Channel.Console ? uartRoom() : hostioRoom(channel);
}

/** Nothing more will come on `channel`. The console's wire has no end: there it does nothing. */
export function inputEnd(channel: Channel): void {
  hostioInputEnd(channel);
}

/** The host's terminal window is `rows` by `columns` characters now. */
export function resize(rows: u32, columns: u32): void {
  hostioResize(rows, columns);
}

/** Forgets caches (TLB, decoded code): after a snapshot has been put into memory. Never visible to the guest. */
export function flushDerived(): void {
  mmuFlushDerived();
}
export { cpuReset, cpuRun } from "./machine/cpu/run";
