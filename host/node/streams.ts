// Standard streams of the CLI as sources and sinks of machine channels, with backpressure both ways.
import { fstatSync, readSync } from "node:fs";
import type { Channel } from "../../assembly/abi/host-channels";
import type { Machine } from "../core/machine";

const STDIN_FD = 0;
const READ_SIZE = 64 * 1024;
/** A stream stops reading when this many bytes wait on the host's side, and goes on at the lower mark. */
const HIGH_WATER = 256 * 1024;
const LOW_WATER = 64 * 1024;

/** Feeds one channel; `ended` when nothing more can come. */
export interface InputSource {
  /** Called before every slice. */
  fill(): void;
  /** The channel's queue has shrunk to `waiting` bytes. */
  drained(waiting: number): void;
  readonly ended: boolean;
  close(): void;
}

/** Standard input as the source of a channel. `arrived` is called when bytes or the end came by themselves. */
export function standardInput(machine: Machine, channel: Channel, arrived: () => void): InputSource {
  return readsAtOnce() ? new FileSource(machine, channel) : new StreamSource(machine, channel, arrived);
}

/** Regular files and /dev/null never make a read wait, so they are read exactly when the machine has room: same input points in every run. */
function readsAtOnce(): boolean {
  try {
    const stats = fstatSync(STDIN_FD);
    return stats.isFile() || (stats.isCharacterDevice() && !process.stdin.isTTY);
  } catch {
    return true;
  }
}

class FileSource implements InputSource {
  ended = false;

  constructor(private readonly machine: Machine, private readonly channel: Channel) {}

  fill(): void {
    while (!this.ended && this.machine.room(this.channel) > 0) {
      const piece = Buffer.alloc(READ_SIZE);
      const count = readStandardInput(piece);
      if (count > 0) {
        this.machine.write(this.channel, piece.subarray(0, count));
      } else {
        this.ended = true;
        this.machine.end(this.channel);
      }
    }
  }

  drained(): void {}

  close(): void {}
}

/** 0 at the end, also when there is no standard input at all. */
function readStandardInput(piece: Buffer): number {
  try {
    return readSync(STDIN_FD, piece);
  } catch {
    return 0;
  }
}

class StreamSource implements InputSource {
  ended = false;

  constructor(
    private readonly machine: Machine,
    channel: Channel,
    arrived: () => void,
  ) {
    process.stdin.on("data", (piece: Buffer) => {
      machine.write(channel, piece);
      if (this.machine.waiting(channel) > HIGH_WATER) process.stdin.pause();
      arrived();
    });
    const end = () => {
      this.ended = true;
      machine.end(channel);
      arrived();
    };
    process.stdin.on("end", end);
    process.stdin.on("error", end);
  }

  fill(): void {}

  drained(waiting: number): void {
    if (waiting < LOW_WATER && process.stdin.isPaused()) process.stdin.resume();
  }

  close(): void {
    process.stdin.pause();
    process.stdin.unref?.();
  }
}

/** One of the process's output streams; knows when it is full and when its reader has gone. */
export class OutputSink {
  private full = false;
  broken = false;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    onBroken: () => void,
  ) {
    stream.on("error", () => {
      this.broken = true;
      this.full = false;
      onBroken();
    });
    stream.on("drain", () => (this.full = false));
  }

  /** Writes a copy of `bytes`. */
  write(bytes: Uint8Array): void {
    if (this.broken) return;
    this.full = !this.stream.write(Buffer.from(bytes)) || this.full;
  }

  /** Resolves when the stream takes more. */
  ready(): Promise<void> | void {
    if (!this.full || this.broken) return;
    return new Promise((resolve) => {
      this.stream.once("drain", resolve);
      this.stream.once("error", () => resolve());
    });
  }

  /** Resolves when everything written has left the process. */
  flush(): Promise<void> {
    if (this.broken) return Promise.resolve();
    return new Promise((resolve) => this.stream.write("", () => resolve()));
  }
}
