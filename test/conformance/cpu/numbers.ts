// Floating-point numbers for the tests: edges of every format, and neighbours that make rounding hard.
import { type Random } from "./case";

/** Double extended precision: significand, and sign with exponent. */
export interface Extended {
  readonly m: bigint;
  readonly se: number;
}

const INTEGER = 1n << 63n;
const BIAS = 0x3fff;

const SPECIAL: readonly Extended[] = [
  { m: 0n, se: 0 }, // zero
  { m: INTEGER, se: 0x7fff }, // infinity
  { m: INTEGER | (1n << 62n), se: 0x7fff }, // quiet NaNs
  { m: 0xc000000000000001n, se: 0x7fff },
  { m: 0xffffffffffffffffn, se: 0x7fff },
  { m: 0x8000000000000001n, se: 0x7fff }, // signaling NaNs
  { m: 0xbfffffffffffffffn, se: 0x7fff },
  { m: 1n, se: 0 }, // denormals
  { m: 0x7fffffffffffffffn, se: 0 },
  { m: INTEGER, se: 0 }, // pseudo-denormal
  { m: 0n, se: 0x7fff }, // unsupported
  { m: 0x4000000000000000n, se: 0x7fff },
  { m: 0x7fffffffffffffffn, se: BIAS },
  { m: 0n, se: BIAS },
  { m: INTEGER, se: 1 }, // smallest and largest normal numbers
  { m: 0xffffffffffffffffn, se: 0x7ffe },
];

/** Exponents of numbers at the edges of the formats and of integers. */
const EDGES = [1, 2, 64, 0x3c00, 0x3c01, 0x3bcc, 0x3f80, 0x3f81, 0x3f69, 0x3ffe, 0x4000, 0x400d, 0x400e, 0x401d, 0x401e, 0x403c, 0x403d, 0x403e, 0x403f, 0x407e, 0x407f, 0x43fe, 0x43ff, 0x7fbe, 0x7ffd, 0x7ffe];

/** A normalized significand: few bits, many, or close to the middle between two numbers of a shorter format. */
function significand(random: Random): bigint {
  switch (random.below(6)) {
    case 0: return INTEGER;
    case 1: return INTEGER | ((BigInt(random.below(16)) << BigInt(random.below(60))) & (INTEGER - 1n));
    case 2: return (1n << 64n) - 1n - BigInt(random.below(3));
    case 3: {
      const bits = random.pick([40n, 11n, 39n, 10n]);
      return INTEGER | ((random.u64() >> 1n) & ~((1n << bits) - 1n)) | BigInt(random.pick([0, 1])) * (1n << (bits - 1n)) | BigInt(random.pick([0, 0, 1]));
    }
    default: return INTEGER | random.u64();
  }
}

export function extended(random: Random): Extended {
  const sign = random.below(2) << 15;
  const kind = random.below(20);
  if (kind < 3) {
    const special = random.pick(SPECIAL);
    return { m: special.m, se: special.se | sign };
  }
  if (kind < 4) return { m: random.u64() >> BigInt(random.below(64)), se: sign }; // a denormal as a rule
  if (kind < 5) return { m: random.u64(), se: random.below(0x10000) }; // anything
  const m = significand(random);
  if (kind < 8) return { m, se: sign | random.pick(EDGES) };
  if (kind < 10) return { m, se: sign | (1 + random.below(0x7ffe)) };
  if (kind < 13) return { m: wholeOrHalf(random), se: sign | (BIAS + random.below(66)) };
  return { m, se: sign | (BIAS - 40 + random.below(80)) };
}

/** Significand of an integer or of one with a half, for most exponents. */
function wholeOrHalf(random: Random): bigint {
  const bits = BigInt(random.below(64));
  return INTEGER | ((random.u64() >> bits) << bits);
}

const SINGLES = [0, 0x3f800000, 0x3fc00000, 0x40200000, 1, 0x007fffff, 0x00800000, 0x7f7fffff, 0x7f800000, 0x7fc00000, 0x7fc12345, 0x7f812345, 0x7fa00001, 0x4f000000, 0x4effffff, 0x3f000000, 0x3effffff, 0x4b7fffff];

export function single(random: Random): number {
  const sign = random.chance(50) ? 0x80000000 : 0;
  if (random.chance(35)) return (random.pick(SINGLES) | sign) >>> 0;
  if (random.chance(10)) return random.u32();
  return (((0x7f - 30 + random.below(60)) << 23) | (random.u32() & random.pick([0x7fffff, 0x7f0000, 0x000007])) | sign) >>> 0;
}

const DOUBLES: readonly bigint[] = [
  0n, 0x3ff0000000000000n, 0x3ff8000000000000n, 0x4004000000000000n, 1n, 0x000fffffffffffffn, 0x0010000000000000n, 0x7fefffffffffffffn,
  0x7ff0000000000000n, 0x7ff8000000000000n, 0x7ff8123456789abcn, 0x7ff0123456789abcn, 0x7ff4000000000001n, 0x41e0000000000000n, 0x41dfffffffe00000n,
  0x41dfffffffffffffn, 0x41e0000000100000n, 0x41e0000000200000n, 0x3fe0000000000000n, 0x380fffffffffffffn, 0x47efffffffffffffn, 0x36a0000000000000n,
];

export function double(random: Random): bigint {
  const sign = random.chance(50) ? 1n << 63n : 0n;
  if (random.chance(35)) return random.pick(DOUBLES) | sign;
  if (random.chance(10)) return random.u64();
  const fraction = random.u64() & random.pick([0xfffffffffffffn, 0xffff000000000n, 0x0000000000007n]);
  return (BigInt(0x3ff - 40 + random.below(80)) << 52n) | fraction | sign;
}

const INTEGERS: readonly bigint[] = [0n, 1n, 2n, 0x7fn, 0x80n, 0xffn, 0x7fffn, 0x8000n, 0xffffn, 0x7fffffffn, 0x80000000n, 0xffffffffn, 1n << 62n, (1n << 63n) - 1n, 1n << 63n, (1n << 64n) - 1n];

export function integer(random: Random): bigint {
  return random.chance(40) ? random.pick(INTEGERS) : random.u64() >> BigInt(random.below(64));
}
