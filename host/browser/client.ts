// The page's side of the machine: a typed object over the worker's messages. It holds no state of the machine and
// never blocks; the page gives it a worker and listens.
//
//   const worker = new Worker(new URL("../host/browser/worker.ts", import.meta.url), { type: "module" });
//   const client = new MachineClient(worker, { onOutput: (bytes, shown) => terminal.write(bytes, shown) });
//   client.start({ urls, memoryMegabytes: 64, commandLine: "init=/sbin/init", rows, cols });
import type { StopReason } from "../../assembly/abi/machine";
import { Layout, type LayoutFile } from "../core/layout";
import type { DroppedFile, FromWorker, MachineStatus, StartOptions, ToWorker } from "./messages";

/** Events of a machine; all but onOutput are optional. */
export interface ClientListener {
  /** Bytes for the terminal. Call `shown` when they are on the screen: the machine waits when too much is not. */
  onOutput(bytes: Uint8Array, shown: () => void): void;
  onStarted?(layout: Layout): void;
  onStatus?(status: MachineStatus): void;
  /** A file that the guest sends out: offer it as a download under the last component of `name`. */
  onFile?(name: string, bytes: Uint8Array): void;
  onStopped?(reason: StopReason, exitStatus: number): void;
  /** The machine could not start or failed; a text for the user. */
  onFailed?(message: string): void;
}

export class MachineClient {
  private readonly reads = new Map<number, (bytes: Uint8Array) => void>();
  private lastRead = 0;

  constructor(
    private readonly worker: Worker,
    private readonly listener: ClientListener,
  ) {
    worker.onmessage = (event: MessageEvent<FromWorker>) => this.receive(event.data);
    worker.onerror = (event) => listener.onFailed?.(event.message);
  }

  /** Fetches the build's outputs and boots. Once per client. */
  start(options: StartOptions): void {
    this.post({ type: "start", options });
  }

  /** Keys or pasted text for the console, as UTF-8. */
  input(bytes: Uint8Array): void {
    this.post({ type: "input", bytes });
  }

  resize(rows: number, cols: number): void {
    this.post({ type: "resize", rows, cols });
  }

  /** Puts files into the guest's home directory (docs/host-files.md). */
  drop(files: DroppedFile[]): void {
    this.post({ type: "drop", files });
  }

  /** Stops execution (a hidden tab costs nothing) or goes on. */
  pause(paused: boolean): void {
    this.post({ type: "pause", paused });
  }

  /** Reads linear memory between two slices, for inspectors; empty before the machine has started. */
  read(address: number, length: number): Promise<Uint8Array> {
    return new Promise((resolve) => {
      const id = ++this.lastRead;
      this.reads.set(id, resolve);
      this.post({ type: "read", id, address, length });
    });
  }

  private receive(message: FromWorker): void {
    const { listener } = this;
    switch (message.type) {
      case "output":
        listener.onOutput(message.bytes, () => this.post({ type: "shown", bytes: message.bytes.length }));
        break;
      case "started":
        listener.onStarted?.(new Layout(message.layout as LayoutFile));
        break;
      case "status":
        listener.onStatus?.(message.status);
        break;
      case "file":
        listener.onFile?.(message.name, message.bytes);
        break;
      case "memory":
        this.reads.get(message.id)?.(message.bytes);
        this.reads.delete(message.id);
        break;
      case "stopped":
        listener.onStopped?.(message.reason, message.exitStatus);
        break;
      case "failed":
        listener.onFailed?.(message.message);
        break;
    }
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }
}
