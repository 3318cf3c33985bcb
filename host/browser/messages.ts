// What the page (client.ts) and the worker that owns the machine (worker.ts) say to each other.
import type { StopReason } from "../../assembly/abi/machine";

/** Where the build's outputs are, absolute URLs. The root may be gzipped (name ends in .gz). */
export interface ArtifactUrls {
  module: string;
  layout: string;
  root: string;
}

export interface StartOptions {
  urls: ArtifactUrls;
  /** RAM in megabytes. */
  memoryMegabytes: number;
  /** Kernel command line. */
  commandLine: string;
  rows: number;
  cols: number;
}

/** A file for the guest's home directory; `path` may have directories in it. */
export interface DroppedFile {
  path: string;
  bytes: Uint8Array;
  /** Permission bits; 0644 when absent. */
  permissions?: number;
}

/** For the status bar; sent at most four times a second, and only when something changed. */
export interface MachineStatus {
  /** Retired instructions since power-on, and per second of host time since the last status. */
  instructions: number;
  instructionsPerSecond: number;
  /** Virtual time since power-on, ns. */
  virtualNs: number;
  /** Tasks that exist. */
  processes: number;
  /** RAM in bytes. */
  memoryUsed: number;
  memoryTotal: number;
  /** Interrupts delivered since power-on, and per second of host time since the last status. */
  interrupts: number;
  interruptsPerSecond: number;
  contextSwitches: number;
  /** The processor halts: every task waits. */
  idle: boolean;
}

export type ToWorker =
  | { type: "start"; options: StartOptions }
  | { type: "input"; bytes: Uint8Array }
  | { type: "resize"; rows: number; cols: number }
  | { type: "drop"; files: DroppedFile[] }
  /** Output of `bytes` bytes has been shown: backpressure. */
  | { type: "shown"; bytes: number }
  | { type: "pause"; paused: boolean }
  /** Asks for linear memory; answered by `memory` with the same id. */
  | { type: "read"; id: number; address: number; length: number };

export type FromWorker =
  /** The kernel runs. `layout` is the contents of layout.json, for inspectors. */
  | { type: "started"; layout: unknown }
  | { type: "output"; bytes: Uint8Array }
  | { type: "status"; status: MachineStatus }
  /** The guest sends a file out (`download FILE`). */
  | { type: "file"; name: string; bytes: Uint8Array }
  | { type: "memory"; id: number; bytes: Uint8Array }
  | { type: "stopped"; reason: StopReason; exitStatus: number }
  /** The machine could not start, or failed: a text for the user. */
  | { type: "failed"; message: string };
