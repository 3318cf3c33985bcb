// cksum: the CRC and the size of files (POSIX cksum: polynomial 0x04c11db7, the length behind the bytes).

import { Digest, printDigests } from "./lib/digest";

const POLYNOMIAL: u32 = 0x04c11db7;
const table = new StaticArray<u32>(256);

class Crc extends Digest {
  private crc: u32 = 0;
  private size: u64 = 0;

  update(from: usize, size: usize): void {
    this.size += size;
    let crc = this.crc;
    for (let i: usize = 0; i < size; i++) crc = (crc << 8) ^ table[(crc >> 24) ^ load<u8>(from + i)];
    this.crc = crc;
  }

  finish(): string {
    let crc = this.crc;
    for (let rest = this.size; rest; rest >>= 8) crc = (crc << 8) ^ table[(crc >> 24) ^ (<u32>rest & 0xff)];
    return (~crc).toString() + " " + this.size.toString();
  }
}

export function cksum(args: string[]): i32 {
  for (let i: u32 = 0; i < 256; i++) {
    let crc = i << 24;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
    table[i] = crc;
  }
  return printDigests(args, () => new Crc(), " ");
}
