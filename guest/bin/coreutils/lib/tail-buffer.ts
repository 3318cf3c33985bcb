// The last N lines or bytes of a stream: what tail keeps, and what `head -n -N` holds back.

import { Input, stdout } from "ring3";

const NEWLINE: u8 = 0x0a;
const INITIAL_CAPACITY: usize = 65536;

/** A queue of bytes that lets go of its oldest line (or byte) when more than `limit` are in it. */
export class TailBuffer {
  /** Print what is let go instead of dropping it. */
  passOn: bool = false;
  private data: usize = heap.alloc(INITIAL_CAPACITY);
  private capacity: usize = INITIAL_CAPACITY;
  private start: usize = 0;
  private end: usize = 0;
  private held: i64 = 0;

  constructor(
    private limit: i64,
    private byLines: bool,
  ) {}

  /** Takes in the rest of `input`. */
  readAll(input: Input): void {
    if (this.byLines) {
      while (input.nextLine()) {
        this.append(input.lineStart, input.lineLength, input.lineEnded);
        if (++this.held > this.limit) this.release(this.firstLine());
      }
      return;
    }
    const chunk = heap.alloc(INITIAL_CAPACITY);
    for (let count = input.read(chunk, INITIAL_CAPACITY); count > 0; count = input.read(chunk, INITIAL_CAPACITY)) {
      this.append(chunk, count, false);
      const size = <i64>(this.end - this.start);
      if (size > this.limit) this.release(<usize>(size - this.limit));
    }
    heap.free(chunk);
  }

  /** Prints what is left. */
  print(): void {
    stdout.writeBytes(this.data + this.start, this.end - this.start);
  }

  private append(from: usize, size: usize, newline: bool): void {
    if (this.end + size + 1 > this.capacity) this.makeRoom(size + 1);
    memory.copy(this.data + this.end, from, size);
    this.end += size;
    if (newline) store<u8>(this.data + this.end++, NEWLINE);
  }

  private makeRoom(size: usize): void {
    const used = this.end - this.start;
    memory.copy(this.data, this.data + this.start, used);
    this.start = 0;
    this.end = used;
    while (used + size > this.capacity / 2) this.capacity <<= 1;
    this.data = heap.realloc(this.data, this.capacity);
  }

  private firstLine(): usize {
    let at = this.start;
    while (load<u8>(this.data + at) != NEWLINE) at++;
    return at + 1 - this.start;
  }

  private release(size: usize): void {
    if (this.passOn) stdout.writeBytes(this.data + this.start, size);
    this.start += size;
    this.held--;
  }
}
