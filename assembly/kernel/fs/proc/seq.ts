// Text for /proc (Linux: seq_file): put together by small calls into one buffer, which doubles when it is too
// small. Only one text is built at a time; a file keeps its own between reads, so that a reader sees one moment.
import { kfree, kmalloc } from "../../mm/slab";
import { FS_SEQ } from "../globals";

@inline const FIRST_SIZE: u32 = 4096;

/**
 *   0    buffer: usize   the text being built
 *   4    size: u32       bytes of the buffer
 *   8    length: u32     bytes of the text; beyond `size` they are only counted
 */
@unmanaged
class Seq {
  buffer: usize;
  size: u32;
  length: u32;
}

const seq = changetype<Seq>(FS_SEQ);

/**
 * Runs the generator (table index of (kind: u32, pid: u32) => void) until its text fits. The address of the text
 * (to be freed with kfree) with its length in seqLength(); 0 without memory.
 */
export function seqBuild(generator: u32, kind: u32, pid: u32): usize {
  let size = FIRST_SIZE;
  while (true) {
    seq.buffer = kmalloc(size);
    if (seq.buffer == 0) return 0;
    seq.size = size;
    seq.length = 0;
    call_indirect<void>(generator, kind, pid);
    if (seq.length <= size) return seq.buffer;
    kfree(seq.buffer);
    while (size < seq.length) size *= 2;
  }
}

@inline
export function seqLength(): u32 {
  return seq.length;
}

export function putByte(byte: u8): void {
  if (seq.length < seq.size) store<u8>(seq.buffer + seq.length, byte);
  seq.length++;
}

/** An ASCII literal. */
export function putText(text: string): void {
  for (let i = 0, n = text.length; i < n; i++) putByte(<u8>text.charCodeAt(i));
}

/** `n` bytes in memory. */
export function putBytes(address: usize, n: u32): void {
  for (let i: u32 = 0; i < n; i++) putByte(load<u8>(address + i));
}

/** Bytes up to a NUL. */
export function putString(address: usize): void {
  for (let byte = load<u8>(address); byte != 0; byte = load<u8>(++address)) putByte(byte);
}

/** Decimal, in at least `width` places. */
export function putNumber(value: u64, width: u32 = 0, pad: u8 = 0x20): void {
  let divisor: u64 = 1;
  let digits: u32 = 1;
  while (value / divisor >= 10) {
    divisor *= 10;
    digits++;
  }
  for (; digits < width; digits++) putByte(pad);
  for (; divisor > 0; divisor /= 10) putByte(<u8>(0x30 + ((value / divisor) % 10)));
}

export function putSigned(value: i32): void {
  if (value < 0) putByte(0x2d);
  putNumber(<u64>abs<i64>(value));
}

/** Hexadecimal in `digits` places. */
export function putHex(value: u64, digits: u32): void {
  for (let shift = <i32>(digits - 1) * 4; shift >= 0; shift -= 4) {
    const digit = <u32>(value >> shift) & 15;
    putByte(<u8>(digit < 10 ? 0x30 + digit : 0x57 + digit));
  }
}

/** Octal, in at least `width` places. */
export function putOctal(value: u32, width: u32 = 1): void {
  let digits = width;
  while (digits < 11 && value >> (digits * 3) != 0) digits++;
  for (let shift = <i32>(digits - 1) * 3; shift >= 0; shift -= 3) putByte(0x30 + <u8>((value >> shift) & 7));
}

/** A space and a number: the form of most fields. */
@inline
export function putField(value: u64): void {
  putByte(0x20);
  putNumber(value);
}

@inline
export function putLine(): void {
  putByte(0x0a);
}
