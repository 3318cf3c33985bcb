// Buffered output: `stdout` (line buffered on a terminal, else 4 KB blocks) and `stderr` (one write per call).
// As stdio's (man 3 setbuf). An error is kept and reported when the program exits (exit.ts).

import { Errno } from "../../assembly/abi/errno";
import { Ioctl, Termios } from "../../assembly/abi/termios";
import { sys } from "./sys";
import { encodeInto, encodedLength } from "./utf8";

const CAPACITY: usize = 4096;
const NEWLINE: u8 = 0x0a;

/** When the buffer is written out besides when it is full. */
const enum Buffering {
  UNKNOWN = 0,
  LINE = 1,
  FULL = 2,
  NONE = 3,
}

/** A file descriptor with a buffer of CAPACITY bytes in front of it. */
export class Output {
  /** First error of a write as a negative errno, or 0. Later output is dropped, as the descriptor is broken. */
  error: i32 = 0;
  private buffer: usize = 0;
  private used: usize = 0;
  private buffering: Buffering = Buffering.UNKNOWN;

  constructor(
    public fd: i32,
    unbuffered: bool = false,
  ) {
    if (unbuffered) this.buffering = Buffering.NONE;
  }

  /** Writes a string as UTF-8. */
  write(text: string): void {
    const size = <usize>encodedLength(text);
    if (size > CAPACITY) {
      const bytes = new ArrayBuffer(<i32>size);
      encodeInto(text, changetype<usize>(bytes));
      this.writeBytes(changetype<usize>(bytes), size);
      return;
    }
    const at = this.reserve(size);
    encodeInto(text, at);
    this.used += size;
    this.afterWrite(at, size);
  }

  /** Writes a string and a newline. */
  line(text: string): void {
    this.write(text);
    this.byte(NEWLINE);
  }

  /** Writes one byte. */
  byte(value: u8): void {
    const at = this.reserve(1);
    store<u8>(at, value);
    this.used++;
    this.afterWrite(at, 1);
  }

  /** Writes `size` bytes at `from`; large blocks go straight to the descriptor. */
  writeBytes(from: usize, size: usize): void {
    if (size >= CAPACITY) {
      this.flush();
      this.drain(from, size);
      return;
    }
    const at = this.reserve(size);
    memory.copy(at, from, size);
    this.used += size;
    this.afterWrite(at, size);
  }

  /** Writes out what is held. Returns 0 or the first error as a negative errno. */
  flush(): i32 {
    if (this.used) {
      this.drain(this.buffer, this.used);
      this.used = 0;
    }
    return this.error;
  }

  /** Forgets what is held: a forked child must not print its parent's text again. */
  discard(): void {
    this.used = 0;
  }

  private reserve(size: usize): usize {
    if (!this.buffer) {
      this.buffer = heap.alloc(CAPACITY);
      if (this.buffering == Buffering.UNKNOWN) {
        this.buffering = isTerminal(this.fd) ? Buffering.LINE : Buffering.FULL;
      }
    }
    if (this.used + size > CAPACITY) this.flush();
    return this.buffer + this.used;
  }

  private afterWrite(at: usize, size: usize): void {
    if (this.buffering == Buffering.FULL) return;
    if (this.buffering == Buffering.NONE) {
      this.flush();
      return;
    }
    for (let i: usize = 0; i < size; i++) {
      if (load<u8>(at + i) == NEWLINE) {
        this.flush();
        return;
      }
    }
  }

  private drain(from: usize, size: usize): void {
    if (this.error) return;
    const error = writeAll(this.fd, from, size);
    if (error < 0) this.error = error;
  }
}

/** Writes all `size` bytes, going on after short writes and EINTR. Returns 0 or a negative errno (man 2 write). */
export function writeAll(fd: i32, from: usize, size: usize): i32 {
  while (size) {
    const written = sys.write(fd, from, <u32>size);
    if (written == -Errno.EINTR) continue;
    if (written < 0) return written;
    from += written;
    size -= written;
  }
  return 0;
}

/** True when `fd` is a terminal (man 3 isatty). */
export function isTerminal(fd: i32): bool {
  return sys.ioctl(fd, Ioctl.TCGETS, <u32>memory.data(Termios.SIZE + 28)) == 0;
}

export const stdout = new Output(1);
export const stderr = new Output(2, true);
