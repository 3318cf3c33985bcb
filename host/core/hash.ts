// A 64-bit content hash for telling images and modules apart (not cryptographic): two lanes of the
// 32-bit multiply-rotate step and final avalanche of MurmurHash3 (Appleby, public domain algorithm),
// each lane with a seed of its own. 16 hexadecimal digits.

const MULTIPLIER_1 = 0xcc9e2d51;
const MULTIPLIER_2 = 0x1b873593;
const LANE_SEEDS = [0x72696e67, 0x33206f73] as const;

/** Hash of `bytes` as 16 lower-case hexadecimal digits. */
export function contentHash(bytes: Uint8Array): string {
  return LANE_SEEDS.map((seed) => lane(bytes, seed).toString(16).padStart(8, "0")).join("");
}

function lane(bytes: Uint8Array, seed: number): number {
  let hash = seed;
  const words = bytes.length >>> 2;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < words; i++) hash = mix(hash, view.getUint32(i * 4, true));
  let tail = 0;
  for (let i = words * 4; i < bytes.length; i++) tail = (tail << 8) | bytes[i];
  hash = mix(hash, tail) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function mix(hash: number, word: number): number {
  word = Math.imul(word, MULTIPLIER_1);
  word = Math.imul((word << 15) | (word >>> 17), MULTIPLIER_2);
  hash ^= word;
  return (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
}
