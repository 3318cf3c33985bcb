// The power switch: a worker with a machine in it, and a new one in its place for a restart. Nothing of the old machine
// is left: its worker is terminated, whatever it was doing.
import { MachineClient, type ClientListener } from "../../host/browser/client";
import { imageUrls } from "./images";

export const MEMORY_MEGABYTES = 64;
const COMMAND_LINE = "init=/sbin/init";

export class Power {
  private worker: Worker | null = null;
  private client: MachineClient | null = null;

  constructor(private readonly listener: ClientListener) {}

  /** Switches a machine on, with a console of this size; one that runs is switched off first. */
  on(rows: number, cols: number): void {
    this.off();
    this.worker = new Worker(new URL("../../host/browser/worker.ts", import.meta.url), { type: "module" });
    this.client = new MachineClient(this.worker, this.listener);
    this.client.start({ urls: imageUrls, memoryMegabytes: MEMORY_MEGABYTES, commandLine: COMMAND_LINE, rows, cols });
    this.client.pause(document.hidden);
  }

  off(): void {
    this.worker?.terminate();
    this.worker = null;
    this.client = null;
  }

  /** The machine that is on; null when there is none. */
  get machine(): MachineClient | null {
    return this.client;
  }
}
