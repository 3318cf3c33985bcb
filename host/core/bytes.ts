// Growing byte buffer and cursor for the host's own binary formats (input log, snapshots): little endian,
// unsigned LEB128 for counts.

const FIRST_CAPACITY = 256;

export class ByteWriter {
  private buffer = new Uint8Array(FIRST_CAPACITY);
  private used = 0;

  get length(): number {
    return this.used;
  }

  byte(value: number): this {
    this.reserve(1);
    this.buffer[this.used++] = value;
    return this;
  }

  u32(value: number): this {
    return this.byte(value & 0xff).byte((value >>> 8) & 0xff).byte((value >>> 16) & 0xff).byte(value >>> 24);
  }

  u64(value: bigint): this {
    return this.u32(Number(BigInt.asUintN(32, value))).u32(Number(BigInt.asUintN(32, value >> 32n)));
  }

  /** Unsigned LEB128. */
  varint(value: bigint | number): this {
    let rest = BigInt(value);
    while (rest >= 0x80n) {
      this.byte(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    return this.byte(Number(rest));
  }

  bytes(value: Uint8Array): this {
    this.reserve(value.length);
    this.buffer.set(value, this.used);
    this.used += value.length;
    return this;
  }

  /** A count (varint), then the bytes. */
  block(value: Uint8Array): this {
    return this.varint(value.length).bytes(value);
  }

  /** Takes what was written out of the writer, which is empty after it. */
  take(): Uint8Array {
    const taken = this.buffer.slice(0, this.used);
    this.used = 0;
    return taken;
  }

  private reserve(more: number): void {
    if (this.used + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.used + more));
    larger.set(this.buffer.subarray(0, this.used));
    this.buffer = larger;
  }
}

/** Reads what ByteWriter wrote; a read past the end throws RangeError. */
export class ByteReader {
  private at = 0;

  constructor(private readonly source: Uint8Array) {}

  get ended(): boolean {
    return this.at >= this.source.length;
  }

  byte(): number {
    if (this.ended) throw new RangeError("unexpected end of data");
    return this.source[this.at++];
  }

  u32(): number {
    return (this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)) >>> 0;
  }

  u64(): bigint {
    const low = BigInt(this.u32());
    return low | (BigInt(this.u32()) << 32n);
  }

  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** A view of the next `length` bytes. */
  bytes(length: number): Uint8Array {
    if (this.at + length > this.source.length) throw new RangeError("unexpected end of data");
    return this.source.subarray(this.at, (this.at += length));
  }

  block(): Uint8Array {
    return this.bytes(Number(this.varint()));
  }
}
