// A cursor over WebAssembly bytes: LEB128 numbers, vectors, names. Source: WebAssembly core specification,
// section 5.2. The bytes have been validated (wasm/module.ts), so malformed numbers cannot occur.

export class Reader {
  private readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    public offset = 0,
    readonly end = bytes.length,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get done(): boolean {
    return this.offset >= this.end;
  }

  u8(): number {
    return this.bytes[this.offset++];
  }

  /** Unsigned LEB128, at most 32 bits. */
  u32(): number {
    let result = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.u8();
      result |= (byte & 0x7f) << shift;
      if (byte < 0x80) return result >>> 0;
    }
  }

  /** Signed LEB128, at most 32 bits (33 for block types, whose type indices are small). */
  s32(): number {
    let result = 0;
    for (let shift = 0; ; ) {
      const byte = this.u8();
      result |= (byte & 0x7f) << shift;
      shift += 7;
      if (byte < 0x80) return shift < 32 && byte & 0x40 ? result | (-1 << shift) : result;
    }
  }

  /** Signed LEB128, at most 64 bits, as two words. */
  s64(): { lo: number; hi: number } {
    let result = 0n;
    for (let shift = 0n; ; ) {
      const byte = this.u8();
      result |= BigInt(byte & 0x7f) << shift;
      shift += 7n;
      if (byte < 0x80) {
        if (byte & 0x40) result |= -1n << shift;
        return { lo: Number(BigInt.asIntN(32, result)), hi: Number(BigInt.asIntN(32, result >> 32n)) };
      }
    }
  }

  /** Four bytes, little-endian. */
  fixed32(): number {
    const value = this.view.getInt32(this.offset, true);
    this.offset += 4;
    return value;
  }

  block(length: number): Uint8Array {
    const part = this.bytes.subarray(this.offset, this.offset + length);
    this.offset += length;
    return part;
  }

  name(): string {
    return new TextDecoder().decode(this.block(this.u32()));
  }

  /** A vector: its count, then its items. */
  vector<T>(item: (index: number) => T): T[] {
    const count = this.u32();
    return Array.from({ length: count }, (_, i) => item(i));
  }
}
