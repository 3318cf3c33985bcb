// Little-endian bytes of a growing debug section, with DWARF's variable-length numbers (DWARF 2, section 7.6).

import { type Section, SectionType } from "./writer";

export class Bytes {
  private readonly values: number[] = [];

  get length(): number {
    return this.values.length;
  }

  byte(value: number): this {
    this.values.push(value);
    return this;
  }

  half(value: number): this {
    return this.byte(value & 255).byte(value >> 8);
  }

  word(value: number): this {
    return this.half(value & 0xffff).half(value >>> 16);
  }

  text(value: string): this {
    for (const byte of new TextEncoder().encode(value)) this.byte(byte);
    return this.byte(0);
  }

  /** ULEB128. */
  unsigned(value: number): this {
    for (; value >= 0x80; value >>>= 7) this.byte((value & 0x7f) | 0x80);
    return this.byte(value);
  }

  /** SLEB128. */
  signed(value: number): this {
    for (; value < -64 || value > 63; value >>= 7) this.byte((value & 0x7f) | 0x80);
    return this.byte(value & 0x7f);
  }

  append(other: Bytes): this {
    for (const value of other.values) this.values.push(value);
    return this;
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.values);
  }
}

/** A section that is not loaded. */
export function debugSection(name: string, bytes: Uint8Array): Section {
  return { name, type: SectionType.ProgBits, flags: 0, address: 0, bytes, size: bytes.length };
}
