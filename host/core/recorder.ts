// Recorder: writes the input log of a live machine.
import type { StopReason } from "../../assembly/abi/machine";
import { InputLogWriter, type LogEntry, type LogHeader } from "./input-log";
import type { Machine } from "./machine";

export class Recorder {
  private readonly writer: InputLogWriter;

  /** Writes the header to `sink`. Attach before boot: `machine.listener.onInput = (e) => recorder.entry(e)`. */
  constructor(header: LogHeader, overlay: Uint8Array, sink: (bytes: Uint8Array) => void) {
    this.writer = new InputLogWriter(header, overlay, sink);
  }

  /** Something entered the machine. */
  entry(entry: LogEntry): void {
    this.writer.write(entry);
  }

  /** Ends the log with the machine's final state, which a replay compares. */
  finish(machine: Machine, reason: StopReason): void {
    const { instructions: at, exitStatus, stateHash } = machine;
    this.writer.write({ at, kind: "stop", reason, exitStatus, stateHash });
  }
}
