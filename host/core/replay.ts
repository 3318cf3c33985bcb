// Replay: gives the entries of an input log to a fresh machine at exactly the instruction counts at which
// they entered, and compares the end with the recorded end.
import { StopReason } from "../../assembly/abi/machine";
import type { InputLog, LogEntry, LogHeader } from "./input-log";
import type { InputEntry, Machine } from "./machine";

/** The replay went another way than the recording. The message says where first. */
export class Divergence extends Error {
  override name = "Divergence";
}

/** Throws when the log was made by another build: `moduleHash` and `rootHash` are those at hand. */
export function checkSameBuild(header: LogHeader, moduleHash: string, rootHash: string): void {
  if (header.moduleHash !== moduleHash) {
    throw new Error(`this log was recorded with another machine (module ${header.moduleHash}, here ${moduleHash})`);
  }
  if (header.rootHash !== rootHash) {
    throw new Error(`this log was recorded with another root file system (${header.rootHash}, here ${rootHash})`);
  }
}

/** The end of a replay. */
export interface ReplayEnd {
  /** Null when the log was cut off before the machine stopped. */
  stop: Extract<LogEntry, { kind: "stop" }> | null;
  instructions: bigint;
  stateHash: bigint;
}

/**
 * Replays a booted machine to the end of the log. `breathe` is called every `sliceInstructions` so that the
 * host stays alive. Throws Divergence at the first difference that can be seen.
 */
export async function replay(machine: Machine, log: InputLog, sliceInstructions: bigint, breathe: () => Promise<void>): Promise<ReplayEnd> {
  let stop: ReplayEnd["stop"] = null;
  for (const entry of log.entries) {
    const reason = await runTo(machine, entry.at, sliceInstructions, breathe);
    if (machine.instructions !== entry.at) {
      throw new Divergence(`the machine stopped (${stopName(reason)}) at instruction ${machine.instructions}; the recording went on to ${entry.at}`);
    }
    if (entry.kind === "stop") {
      compareEnd(machine, (stop = entry));
    } else if (!machine.apply(entry as InputEntry)) {
      throw new Divergence(`at instruction ${entry.at} the machine did not take the recorded input`);
    }
  }
  return { stop, instructions: machine.instructions, stateHash: machine.stateHash };
}

async function runTo(machine: Machine, target: bigint, slice: bigint, breathe: () => Promise<void>): Promise<StopReason> {
  for (;;) {
    const next = machine.instructions + slice;
    const reason = machine.run(next < target ? next : target);
    if (reason !== StopReason.Limit || machine.instructions >= target) return reason;
    await breathe();
  }
}

function compareEnd(machine: Machine, end: Extract<LogEntry, { kind: "stop" }>): void {
  if (end.reason === StopReason.PowerOff && machine.exitStatus !== end.exitStatus) {
    throw new Divergence(`the recording ended with status ${end.exitStatus}, the replay with ${machine.exitStatus}`);
  }
  if (machine.stateHash !== end.stateHash) {
    throw new Divergence(`final state differs: recorded ${hex(end.stateHash)}, replayed ${hex(machine.stateHash)}`);
  }
}

/** A state hash as it is printed everywhere: 16 hexadecimal digits. */
export function hex(hash: bigint): string {
  return hash.toString(16).padStart(16, "0");
}

/** A stop reason in words. */
export function stopName(reason: StopReason): string {
  switch (reason) {
    case StopReason.Limit:
      return "instruction limit";
    case StopReason.Idle:
      return "idle";
    case StopReason.PowerOff:
      return "power off";
    case StopReason.Debug:
      return "debugger stop";
    case StopReason.Breath:
      return "much work";
    case StopReason.Shutdown:
      return "processor shutdown";
  }
}
