// --strace and --trace: drains the kernel's trace ring after each slice into the formatters of host/core.
import { closeSync, openSync, writeSync } from "node:fs";
import { TraceDetail } from "../../assembly/abi/trace";
import { ChromeTrace } from "../core/chrome-trace";
import type { Layout } from "../core/layout";
import type { Machine } from "../core/machine";
import { Strace } from "../core/strace";
import { TraceRing, type TraceRecord } from "../core/trace-ring";
import { fileError } from "./errors";
import { STDERR, type MachineOptions } from "./options";

/** The word on the kernel command line that makes it record what strace shows. */
export const TRACE_DATA_WORD = `trace=${TraceDetail.DATA as number}`;

/** No trace is read: slices are bounded by the runner alone. */
const UNBOUNDED_SLICE = 50_000_000n;
/** With a trace: few enough that 16,384 records are not overwritten, at 8 instructions per record. */
const TRACED_SLICE = 128_000n;
/** Text is written in pieces of about this many characters. */
const BUFFERED = 64 * 1024;
const STDERR_FD = 2;

export class Tracing {
  private readonly ring: TraceRing | null = null;
  private readonly takers: ((record: TraceRecord) => void)[] = [];
  private readonly finishers: (() => void)[] = [];
  /** Most instructions that may run between two calls of `drain`. */
  readonly maxSlice: bigint;

  constructor(machine: Machine, layout: Layout, options: MachineOptions) {
    if (options.strace !== undefined) this.addStrace(layout, options.strace);
    if (options.trace !== undefined) this.addTimeline(layout, options.trace);
    if (this.takers.length > 0) this.ring = new TraceRing(machine, layout);
    this.maxSlice = this.ring === null ? UNBOUNDED_SLICE : TRACED_SLICE;
  }

  /** Reads what the last slice left in the ring. */
  drain(): void {
    this.ring?.drain((record) => this.takers.forEach((take) => take(record)));
  }

  /** Ends the files, and says if the ring was too small. */
  finish(): void {
    this.drain();
    this.finishers.forEach((finish) => finish());
    if (this.ring !== null && this.ring.lost > 0n) writeSync(STDERR_FD, `ring3: ${this.ring.lost} trace records were lost\n`);
  }

  private addStrace(layout: Layout, path: string): void {
    const file = new TextFile(path);
    const strace = new Strace(layout, (line) => file.write(`${line}\n`));
    this.takers.push((record) => strace.take(record));
    this.finishers.push(() => {
      strace.finish();
      file.close();
    });
  }

  private addTimeline(layout: Layout, path: string): void {
    const file = new TextFile(path);
    const timeline = new ChromeTrace(layout, (text) => file.write(text));
    this.takers.push((record) => timeline.take(record));
    this.finishers.push(() => {
      timeline.finish();
      file.close();
    });
  }
}

/** A text file, or stderr, written in large pieces. */
class TextFile {
  private readonly fd: number;
  private pending = "";

  constructor(path: string) {
    try {
      this.fd = path === STDERR ? STDERR_FD : openSync(path, "w");
    } catch (error) {
      throw fileError(path, error);
    }
  }

  write(text: string): void {
    this.pending += text;
    if (this.pending.length > BUFFERED || this.fd === STDERR_FD) this.flush();
  }

  close(): void {
    this.flush();
    if (this.fd !== STDERR_FD) closeSync(this.fd);
  }

  private flush(): void {
    const bytes = Buffer.from(this.pending);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.fd, bytes, at);
    this.pending = "";
  }
}
