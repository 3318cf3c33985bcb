// One run of a machine from the command line: images, power-on, boot, the loop, and what is written at the end.
import { closeSync, openSync, writeSync } from "node:fs";
import { Channel } from "../../assembly/abi/host-channels";
import { StopReason } from "../../assembly/abi/machine";
import { overlay, readCpio, writeCpio, type CpioEntry } from "../core/cpio";
import type { LogHeader } from "../core/input-log";
import { Machine, type MachineListener, type PowerOnOptions } from "../core/machine";
import { Recorder } from "../core/recorder";
import { stopName } from "../core/replay";
import { Runner } from "../core/runner";
import { MachineFailure } from "../core/wasm";
import type { Artifacts } from "./artifacts";
import { nodeClock } from "./clock";
import { ExitStatus, fileError } from "./errors";
import type { MachineOptions } from "./options";
import { writeStatistics } from "./statistics";
import { OutputSink, type InputSource } from "./streams";
import { Tracing } from "./tracing";

/** What a command asks of a session. */
export interface SessionPlan {
  options: MachineOptions;
  powerOn: PowerOnOptions;
  commandLine: string;
  /** What lies over the standard root. */
  overlay: CpioEntry[];
  /** Connects the input: called when the machine is there, before it boots. */
  connect(machine: Machine, arrived: () => void, leave: () => void): InputSource;
  /** Whether the console is shown on stdout (boot, --tty), or kept for the report of a failure. */
  showConsole: boolean;
  /** The console shows what is important in the kernel log. */
  logOnConsole: boolean;
}

/** Seconds since 1970 that virtual time starts at: 2025-01-01, the same in every run. */
export const VIRTUAL_EPOCH = 1735689600;
const ENDING_SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
/** Exit status of a process that signal n ends: 128 + n, as a shell reports it. */
const SIGNAL_STATUS = 128;
const SIGILL = 4;
/** Bytes of console and kernel log kept to be shown when the machine fails. */
const KEPT_OUTPUT = 16 * 1024;

/** Runs a machine to its end. Returns the exit status of the process. */
export async function runSession(artifacts: Artifacts, plan: SessionPlan): Promise<number> {
  const session = new Session(artifacts, plan);
  return session.run();
}

class Session {
  private readonly stdout = new OutputSink(process.stdout, () => this.runner?.stop());
  private readonly stderr = new OutputSink(process.stderr, () => {});
  private kept = "";
  private runner: Runner | null = null;
  /** Exit status of a run that the user ended; null while nobody has. */
  private leftWith: number | null = null;
  private stuck = false;

  constructor(private readonly artifacts: Artifacts, private readonly plan: SessionPlan) {}

  async run(): Promise<number> {
    const { artifacts, plan } = this;
    const { options } = plan;
    const startedAt = performance.now();
    const listener: MachineListener = { onOutput: (channel, bytes) => this.output(channel, bytes) };
    const machine = await Machine.create(artifacts.module, plan.powerOn, listener);
    const overlayArchive = writeCpio(plan.overlay);
    const recording = this.startRecording(overlayArchive);
    if (recording) listener.onInput = (entry) => recording.recorder.entry(entry);
    const tracing = new Tracing(machine, artifacts.layout, options);
    const runner = (this.runner = new Runner(machine, nodeClock, {
      beforeSlice: () => source.fill(),
      afterSlice: () => this.afterSlice(tracing),
      onIdle: () => this.onIdle(machine, source),
    }, tracing.maxSlice));
    const source = plan.connect(machine, () => runner.wake(), () => this.leave(ExitStatus.Success));
    listener.onDrain = (_channel, waiting) => source.drained(waiting);
    const unwatch = this.watchSignals();
    try {
      machine.boot({ initramfs: writeCpio(overlay(artifacts.root, readCpio(overlayArchive))), commandLine: plan.commandLine });
      const reason = await runner.run(options.maxInstructions ?? null);
      recording?.recorder.finish(machine, reason);
      tracing.finish();
      if (options.stats) writeStatistics(options.stats, machine, artifacts.layout, performance.now() - startedAt);
      return this.exitStatus(machine, reason);
    } catch (error) {
      if (!(error instanceof MachineFailure)) throw error;
      this.failed(error.message);
      return ExitStatus.Machine;
    } finally {
      unwatch();
      source.close();
      recording?.close();
      await this.stdout.flush();
      await this.stderr.flush();
    }
  }

  private output(channel: Channel, bytes: Uint8Array): void {
    if (channel === Channel.Stdout) this.stdout.write(bytes);
    else if (channel === Channel.Stderr) this.stderr.write(bytes);
    else if (channel === Channel.Console && this.plan.showConsole) this.stdout.write(bytes);
    else if (channel === Channel.Console || channel === Channel.Log) this.keep(bytes);
  }

  private keep(bytes: Uint8Array): void {
    this.kept = (this.kept + Buffer.from(bytes).toString()).slice(-KEPT_OUTPUT);
  }

  private afterSlice(tracing: Tracing): Promise<void> | void {
    tracing.drain();
    return this.stdout.ready() ?? this.stderr.ready();
  }

  /** An idle machine waits for input, in wall time also for its timers; when neither can come, it would wait for ever. */
  private onIdle(machine: Machine, source: InputSource): void {
    if (!source.ended || (this.plan.powerOn.timeSource === "wall" && machine.idleDeadline !== null)) return;
    this.stuck = true;
    this.runner?.stop();
  }

  private leave(status: number): void {
    this.leftWith = status;
    this.runner?.stop();
  }

  /** A signal ends the run in order: the terminal is restored and a recording completed. */
  private watchSignals(): () => void {
    const handlers = Object.entries(ENDING_SIGNALS).map(([name, number]) => {
      const handler = () => this.leave(SIGNAL_STATUS + number);
      process.once(name, handler);
      return () => process.off(name, handler);
    });
    return () => handlers.forEach((off) => off());
  }

  private startRecording(overlayArchive: Uint8Array): { recorder: Recorder; close(): void } | null {
    const path = this.plan.options.record;
    if (path === undefined) return null;
    const { module, rootHash } = this.artifacts;
    const header: LogHeader = { moduleHash: module.hash, rootHash, powerOn: this.plan.powerOn, commandLine: this.plan.commandLine, showConsole: this.plan.showConsole };
    try {
      const fd = openSync(path, "w");
      const recorder = new Recorder(header, overlayArchive, (bytes) => writeSync(fd, bytes));
      return { recorder, close: () => closeSync(fd) };
    } catch (error) {
      throw fileError(path, error);
    }
  }

  private exitStatus(machine: Machine, reason: StopReason): number {
    if (reason === StopReason.PowerOff) return this.programStatus(machine.exitStatus);
    if (this.stdout.broken) return ExitStatus.BrokenPipe;
    if (this.leftWith !== null) return this.leftWith;
    if (reason === StopReason.Limit) {
      this.complain(`stopped after ${machine.instructions} instructions (--max-instructions)`);
      return ExitStatus.InstructionLimit;
    }
    if (this.stuck && this.plan.showConsole) return ExitStatus.Success;
    if (this.stuck) {
      this.complain("every task of the guest sleeps and no input can come any more");
      return ExitStatus.Machine;
    }
    this.failed(stopName(reason));
    return ExitStatus.Machine;
  }

  /** An instruction that this machine does not have is never passed over in silence: the kernel has named it. */
  private programStatus(status: number): number {
    if (status === SIGNAL_STATUS + SIGILL) {
      const named = this.kept.split("\n").filter((line) => line.includes("undefined opcode"));
      for (const line of named) this.complain(line.trim());
    }
    return status;
  }

  /** The machine did not end as a machine should: what it said last, and why. */
  private failed(why: string): void {
    if (this.kept !== "" && !this.plan.logOnConsole) this.stderr.write(Buffer.from(this.kept.replace(/\r/g, "").trimEnd() + "\n"));
    this.complain(`the machine stopped: ${why}`);
  }

  private complain(message: string): void {
    this.stderr.write(Buffer.from(`ring3: ${message}\n`));
  }
}
