// What md5sum, sha256sum and cksum print for each file: the digest and the name.

import { closeInput, inputNames, openInput } from "./inputs";
import { parseOptions } from "./options";
import { stdout } from "ring3";

const CHUNK = 16384;

/** A sum over bytes that come in blocks. */
export abstract class Digest {
  abstract update(from: usize, size: usize): void;
  /** The sum as text. */
  abstract finish(): string;
}

/** Prints a line for every operand, with what `make` makes. */
export function printDigests(args: string[], make: () => Digest, gap: string): i32 {
  const names = inputNames(parseOptions(args, "bt", ["binary=b", "text=t"]).operands);
  const named = names.length > 1 || names[0] != "-" || gap.length > 1;
  let status = 0;
  const buffer = heap.alloc(CHUNK);
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) {
      status = 1;
      continue;
    }
    const digest = make();
    let count = input.read(buffer, CHUNK);
    for (; count > 0; count = input.read(buffer, CHUNK)) digest.update(buffer, count);
    input.error = count;
    if (closeInput(input, names[i])) status = 1;
    else stdout.line(digest.finish() + (named ? gap + names[i] : ""));
  }
  heap.free(buffer);
  return status;
}

/** The block structure of MD5 and SHA-2: 64-byte blocks, the last padded with a bit, zeros and the length. */
export abstract class BlockDigest extends Digest {
  private block: usize = heap.alloc(64);
  private held: usize = 0;
  private total: u64 = 0;

  protected abstract transform(block: usize): void;

  update(from: usize, size: usize): void {
    this.total += size;
    while (size) {
      const count = min(size, 64 - this.held);
      memory.copy(this.block + this.held, from, count);
      this.held += count;
      from += count;
      size -= count;
      if (this.held < 64) return;
      this.transform(this.block);
      this.held = 0;
    }
  }

  protected pad(bigEndian: bool): void {
    const bits = this.total << 3;
    store<u8>(this.block + this.held++, 0x80);
    if (this.held > 56) {
      memory.fill(this.block + this.held, 0, 64 - this.held);
      this.transform(this.block);
      this.held = 0;
    }
    memory.fill(this.block + this.held, 0, 56 - this.held);
    store<u64>(this.block, bigEndian ? bswap<u64>(bits) : bits, 56);
    this.transform(this.block);
  }
}

/** Eight hexadecimal digits. */
export function hexWord(word: u32): string {
  return word.toString(16).padStart(8, "0");
}
