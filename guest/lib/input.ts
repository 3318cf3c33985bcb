// Buffered input: lines and blocks from a file descriptor. `stdin` is the one on fd 0.

import { Errno } from "../../assembly/abi/errno";
import { sys } from "./sys";
import { decode } from "./utf8";

const INITIAL_CAPACITY: usize = 16384;
const NEWLINE: u8 = 0x0a;

/** A file descriptor with a buffer behind it. The buffer grows to the longest line. */
export class Input {
  /** Error that ended the input, as a negative errno, or 0. */
  error: i32 = 0;
  /** The line that `nextLine` found: its bytes without the newline. Valid until the next call. */
  lineStart: usize = 0;
  lineLength: usize = 0;
  /** False when the last line of the input has no newline. */
  lineEnded: bool = false;
  private buffer: usize = 0;
  private capacity: usize = 0;
  private position: usize = 0;
  private end: usize = 0;
  private ended: bool = false;

  constructor(public fd: i32) {}

  /** Moves to the next line. False at the end of the input or on an error (see `error`). */
  nextLine(delimiter: u8 = NEWLINE): bool {
    let searched = this.position;
    while (true) {
      const base = this.buffer;
      for (let at = searched; at < this.end; at++) {
        if (load<u8>(base + at) != delimiter) continue;
        this.lineStart = base + this.position;
        this.lineLength = at - this.position;
        this.lineEnded = true;
        this.position = at + 1;
        return true;
      }
      const held = this.end - this.position;
      if (this.fill()) {
        searched = this.position + held;
        continue;
      }
      if (!held) return false;
      this.lineStart = this.buffer + this.position;
      this.lineLength = held;
      this.lineEnded = false;
      this.position = this.end;
      return true;
    }
  }

  /** The next line without its newline, or null at the end of the input. */
  readLine(delimiter: u8 = NEWLINE): string | null {
    if (!this.nextLine(delimiter)) return null;
    return decode(this.lineStart, this.lineLength);
  }

  /** The next byte, or -1 at the end of the input. */
  readByte(): i32 {
    if (this.position == this.end && !this.fill()) return -1;
    return load<u8>(this.buffer + this.position++);
  }

  /** Reads up to `size` bytes to `to` (what is held first). Returns how many, 0 at the end, or a negative errno. */
  read(to: usize, size: usize): i32 {
    const held = this.end - this.position;
    if (!held) return readSome(this.fd, to, size);
    const taken = min(held, size);
    memory.copy(to, this.buffer + this.position, taken);
    this.position += taken;
    return <i32>taken;
  }

  /** Frees the buffer and closes the descriptor. */
  close(): void {
    if (this.buffer) heap.free(this.buffer);
    this.buffer = 0;
    this.position = this.end = this.capacity = 0;
    sys.close(this.fd);
  }

  /** Reads more behind `end`, making room first. False at the end of the input. */
  private fill(): bool {
    if (this.ended) return false;
    if (!this.buffer) {
      this.buffer = heap.alloc(INITIAL_CAPACITY);
      this.capacity = INITIAL_CAPACITY;
    }
    const held = this.end - this.position;
    if (this.position) {
      memory.copy(this.buffer, this.buffer + this.position, held);
      this.position = 0;
      this.end = held;
    }
    if (held == this.capacity) {
      this.capacity <<= 1;
      this.buffer = heap.realloc(this.buffer, this.capacity);
    }
    const count = readSome(this.fd, this.buffer + held, this.capacity - held);
    if (count <= 0) {
      this.ended = true;
      this.error = count;
      return false;
    }
    this.end += count;
    return true;
  }
}

/** read(2) that goes on after EINTR. Returns the byte count, 0 at the end of the file, or a negative errno. */
export function readSome(fd: i32, to: usize, size: usize): i32 {
  while (true) {
    const count = sys.read(fd, to, <u32>size);
    if (count != -Errno.EINTR) return count;
  }
}

export const stdin = new Input(0);
