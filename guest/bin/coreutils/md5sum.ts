// md5sum: the MD5 digest of files (RFC 1321).

import { BlockDigest, hexWord, printDigests } from "./lib/digest";

const ROTATIONS: StaticArray<u32> = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const TWO_TO_32: f64 = 4294967296;

/** RFC 1321 3.4: the integer part of 2^32 * abs(sin(i + 1)). */
const sines = new StaticArray<u32>(64);

class Md5 extends BlockDigest {
  private a: u32 = 0x67452301;
  private b: u32 = 0xefcdab89;
  private c: u32 = 0x98badcfe;
  private d: u32 = 0x10325476;

  protected transform(block: usize): void {
    let a = this.a, b = this.b, c = this.c, d = this.d;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      let mix: u32 = 0;
      let word = 0;
      if (round == 0) {
        mix = (b & c) | (~b & d);
        word = i;
      } else if (round == 1) {
        mix = (d & b) | (~d & c);
        word = 5 * i + 1;
      } else if (round == 2) {
        mix = b ^ c ^ d;
        word = 3 * i + 5;
      } else {
        mix = c ^ (b | ~d);
        word = 7 * i;
      }
      const sum = a + mix + sines[i] + load<u32>(block + (<usize>(word & 15) << 2));
      a = d;
      d = c;
      c = b;
      b += rotl<u32>(sum, ROTATIONS[(round << 2) | (i & 3)]);
    }
    this.a += a;
    this.b += b;
    this.c += c;
    this.d += d;
  }

  finish(): string {
    this.pad(false);
    return hexWord(bswap(this.a)) + hexWord(bswap(this.b)) + hexWord(bswap(this.c)) + hexWord(bswap(this.d));
  }
}

export function md5sum(args: string[]): i32 {
  for (let i = 0; i < 64; i++) sines[i] = <u32>(Math.abs(Math.sin(<f64>(i + 1))) * TWO_TO_32);
  return printDigests(args, () => new Md5(), "  ");
}
