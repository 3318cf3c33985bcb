// The worker that owns the machine: the page only posts messages and never waits. See messages.ts.
import { Channel } from "../../assembly/abi/host-channels";
import { StopReason } from "../../assembly/abi/machine";
import { CpioReader, fileEntry, overlay, writeCpio } from "../core/cpio";
import { Machine } from "../core/machine";
import { Runner } from "../core/runner";
import { fetchArtifacts } from "./artifacts";
import { browserClock } from "./clock";
import type { DroppedFile, FromWorker, StartOptions, ToWorker } from "./messages";
import { PagedOutput } from "./output";
import { machineMeter } from "./status";

declare const self: DedicatedWorkerGlobalScope;

const MS_PER_SECOND = 1000;

class MachineWorker {
  private machine: Machine | null = null;
  private runner: Runner | null = null;
  /** The window's size and whether the page is hidden: both may change before there is a machine to tell. */
  private size = { rows: 0, cols: 0 };
  private paused = false;
  private readonly output = new PagedOutput((bytes) => post({ type: "output", bytes }, [bytes.buffer as ArrayBuffer]));
  private readonly downloads = new CpioReader();

  receive(message: ToWorker): void {
    switch (message.type) {
      case "start":
        this.start(message.options).catch((error: unknown) => this.fail(error));
        break;
      case "input":
        this.machine?.write(Channel.Console, message.bytes);
        break;
      case "resize":
        this.size = { rows: message.rows, cols: message.cols };
        this.machine?.resize(message.rows, message.cols);
        break;
      case "drop":
        this.machine?.write(Channel.FileIn, dropArchive(message.files));
        break;
      case "shown":
        this.output.shown(message.bytes);
        return;
      case "pause":
        this.paused = message.paused;
        this.runner?.pause(message.paused);
        return;
      case "read":
        this.read(message.id, message.address, message.length);
        return;
    }
    this.runner?.wake();
  }

  private async start(options: StartOptions): Promise<void> {
    this.size = { rows: options.rows, cols: options.cols };
    const artifacts = await fetchArtifacts(options.urls);
    const seed = crypto.getRandomValues(new BigUint64Array(1))[0].toString();
    const rtcSeconds = Math.floor(Date.now() / MS_PER_SECOND);
    const machine = await Machine.create(
      artifacts.module,
      { memoryMegabytes: options.memoryMegabytes, timeSource: "wall", seed, rtcSeconds },
      { onOutput: (channel, bytes) => this.outputFrom(channel, bytes) },
    );
    const meter = machineMeter(machine, artifacts.layout, browserClock, (status) => post({ type: "status", status }));
    const runner = new Runner(machine, browserClock, {
      afterSlice: (reason) => {
        if (reason === StopReason.Idle) meter.idle();
        else meter.running();
        return this.output.flush();
      },
    });
    machine.resize(this.size.rows, this.size.cols);
    runner.pause(this.paused);
    machine.boot({ initramfs: artifacts.root, commandLine: options.commandLine });
    this.machine = machine;
    this.runner = runner;
    post({ type: "started", layout: artifacts.layoutFile });
    const reason = await runner.run();
    await this.output.flush();
    post({ type: "stopped", reason, exitStatus: machine.exitStatus });
  }

  /** The last thing that the machine said tells why. */
  private fail(error: unknown): void {
    void this.output.flush();
    post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }

  private outputFrom(channel: Channel, bytes: Uint8Array): void {
    if (channel === Channel.Console) this.output.write(bytes);
    else if (channel === Channel.FileOut) this.downloads.push(bytes, (entry) => post({ type: "file", name: entry.name, bytes: entry.data }));
  }

  private read(id: number, address: number, length: number): void {
    const bytes = this.machine?.memory.slice(address, address + length) ?? new Uint8Array(0);
    post({ type: "memory", id, bytes }, [bytes.buffer as ArrayBuffer]);
  }
}

function dropArchive(files: readonly DroppedFile[]): Uint8Array {
  return writeCpio(overlay([], files.map((file) => fileEntry(file.path, file.bytes, file.permissions))));
}

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}

const worker = new MachineWorker();
self.onmessage = (event: MessageEvent<ToWorker>) => worker.receive(event.data);
