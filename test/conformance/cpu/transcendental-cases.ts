// What the tests of the transcendental x87 instructions execute: one on each state, over the whole range of arguments.
// Processors are not exact here, and neither agree with each other nor always with the correctly rounded result that
// ring3 gives; so results may differ by one in the last place (judge.ts), and all else must agree.
import { type Case, DATA, Fx, padded, PATTERNS, type Random, randomFor, resetFx } from "./case";
import { extended, type Extended } from "./numbers";
import { controlWord } from "./x87-cases";

const BIAS = 0x3fff;
const INTEGER = 1n << 63n;

/** ModRM byte behind D9, name, and exponents (of ST(0), of ST(1)) where the instruction is at home. */
const INSTRUCTIONS = [
  { code: 0xf0, name: "f2xm1", st0: [-70, -1], st1: [0, 0] },
  { code: 0xf1, name: "fyl2x", st0: [-60, 60], st1: [-30, 30] },
  { code: 0xf2, name: "fptan", st0: [-40, 62], st1: [0, 0] },
  { code: 0xf3, name: "fpatan", st0: [-30, 30], st1: [-30, 30] },
  { code: 0xf9, name: "fyl2xp1", st0: [-70, -2], st1: [-30, 30] },
  { code: 0xfb, name: "fsincos", st0: [-40, 62], st1: [0, 0] },
  { code: 0xfe, name: "fsin", st0: [-40, 62], st1: [0, 0] },
  { code: 0xff, name: "fcos", st0: [-40, 62], st1: [0, 0] },
] as const;

/** An ordinary argument with an exponent in the range. */
function argument(random: Random, [low, high]: readonly [number, number] | readonly number[], signed: boolean): Extended {
  const exponent = low! + random.below(high! - low! + 1);
  const m = random.chance(10) ? INTEGER | (random.u64() >> BigInt(random.below(64))) : random.chance(5) ? INTEGER : INTEGER | random.u64();
  return { m, se: (BIAS + exponent) | (signed && random.chance(50) ? 0x8000 : 0) };
}

/** Case number `n` of `seed`. */
export function transcendentalCase(seed: number, n: number): Case {
  const random = randomFor(seed, n);
  const instruction = INSTRUCTIONS[n % INSTRUCTIONS.length]!;
  const fx = resetFx();
  const view = new DataView(fx.buffer);
  view.setUint16(Fx.CONTROL, random.chance(60) ? 0x37f : controlWord(random), true);
  view.setUint16(Fx.STATUS, (random.below(8) << 11) | (random.u32() & 0x4700), true);
  const special = random.chance(15);
  const top = (view.getUint16(Fx.STATUS, true) >> 11) & 7;
  const empty = (top + 7) & 7;
  fx[Fx.TAGS] = special && random.chance(30) ? random.below(256) : 0xff & ~(1 << empty);
  for (let i = 0; i < 8; i++) {
    const ordinary = i === 0 ? argument(random, instruction.st0, instruction.code !== 0xf1) : argument(random, instruction.st1, true);
    const { m, se } = special || i > 1 ? extended(random) : ordinary;
    view.setBigUint64(Fx.ST + 16 * i, m, true);
    view.setUint16(Fx.ST + 16 * i + 8, se, true);
  }
  return {
    gpr: Array.from({ length: 8 }, (_, r) => (r === 4 ? DATA + 0x400 : random.u32())), eflags: 0x202, pattern: random.below(PATTERNS), code: padded([0xd9, instruction.code]),
    undefinedFlags: 0, name: instruction.name, fx, lastPlace: true,
  };
}
