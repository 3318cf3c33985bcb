// The kernel's random numbers: xoshiro128** (Blackman and Vigna, 2018), seeded from the hostio device at boot, so a
// run with the same seed is the same run. Not for secrets.
import { SCHED_GLOBALS, SCHED_GLOBALS_SIZE } from "../layout";

/** Four words of state. */
@inline const STATE: usize = SCHED_GLOBALS + SCHED_GLOBALS_SIZE - 64;

/** Spreads a 64-bit seed over the state (splitmix64). */
export function randomInit(seed: u64): void {
  let x = seed;
  for (let i: usize = 0; i < 16; i += 8) {
    x += 0x9e3779b97f4a7c15;
    let z = x;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    store<u64>(STATE + i, z ^ (z >> 31));
  }
}

export function randomU32(): u32 {
  let s0 = load<u32>(STATE);
  let s1 = load<u32>(STATE, 4);
  let s2 = load<u32>(STATE, 8);
  let s3 = load<u32>(STATE, 12);
  const result = rotl<u32>(s1 * 5, 7) * 9;
  const t = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  s0 ^= s3;
  s2 ^= t;
  store<u32>(STATE, s0);
  store<u32>(STATE, s1, 4);
  store<u32>(STATE, s2, 8);
  store<u32>(STATE, rotl<u32>(s3, 11), 12);
  return result;
}

/** Fills kernel memory with random bytes. */
export function randomFill(to: usize, length: u32): void {
  for (let i: u32 = 0; i < length; i++) store<u8>(to + i, <u8>(randomU32() >> 24));
}
