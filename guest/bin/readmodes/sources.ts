// The two sources of data: the keyboard on fd 0, and a pipe that a child writes to.

import { Sig, decode, fail, fork, pipe, sleep, stdout, sys, waitFor, writeAll } from "ring3";
import { Costs } from "./costs";

const INTERVAL_MS = 300;
const BUFFER_SIZE = 4096;
const KEYBOARD = 0;

export class Sources {
  /** The descriptors to read, and their names for the output. */
  readonly fds: i32[] = [];
  readonly names: string[] = ["keyboard", "pipe"];
  /** Whether each can still give data. */
  readonly open: bool[] = [true, true];
  private buffer: usize = heap.alloc(BUFFER_SIZE);
  private writer: i32 = 0;
  /** Data seen so far. */
  seen: i32 = 0;

  /** `wanted`: how many data are enough. */
  constructor(private wanted: i32) {
    const ends = pipe();
    if (ends === null) fail("no pipe");
    this.writer = fork();
    if (this.writer == 0) {
      sys.close(ends!.readEnd);
      writeForever(ends!.writeEnd);
    }
    sys.close(ends!.writeEnd);
    this.fds.push(KEYBOARD);
    this.fds.push(ends!.readEnd);
  }

  /** True while more data is wanted and can come. */
  get more(): bool {
    return this.seen < this.wanted && (this.open[0] || this.open[1]);
  }

  /**
   * One read(2) of source `index`, counted and printed; it may bring many data, of which only those still wanted are shown.
   * Returns its result: bytes, 0 at the end, or a negative errno.
   */
  read(index: i32, costs: Costs): i32 {
    const count = sys.read(this.fds[index], this.buffer, BUFFER_SIZE);
    costs.read(count);
    if (count > 0) {
      const lines = decode(this.buffer, count).trimEnd().split("\n");
      for (let i = 0; i < lines.length && this.more; i++, this.seen++) stdout.line(this.names[index] + ": " + lines[i]);
    } else if (count == 0) {
      this.open[index] = false;
      stdout.line(this.names[index] + ": end");
    }
    return count;
  }

  close(): void {
    sys.kill(this.writer, Sig.TERM);
    waitFor(this.writer);
  }
}

/** The child: one line each interval, until nobody reads. */
function writeForever(fd: i32): void {
  for (let number = 1; ; number++) {
    sleep(INTERVAL_MS);
    const text = String.UTF8.encode("datum " + number.toString() + "\n");
    if (writeAll(fd, changetype<usize>(text), text.byteLength) < 0) sys.exit_group(0);
  }
}
