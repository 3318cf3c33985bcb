// What the MMX and SSE tests execute: every instruction on edge values and random bits, between registers and with memory,
// aligned and not, under any MXCSR. The list of opcodes is written out from SDM vol 2, appendix A, not taken from the
// decoder.
import { BLOCK, BLOCK_SIZE, type Case, DATA, Fx, padded, PATTERNS, type Random, randomFor, resetFx } from "./case";
import { double, integer, single } from "./numbers";

export const enum Prefix { NONE, P66, F3, F2 }
export const PREFIX_BYTES = [[], [0x66], [0xf3], [0xf2]] as const;

/** How the elements of an instruction's operands are chosen. */
type Values = "f32" | "f64" | "int";

/** One opcode under one prefix. */
export interface Instruction {
  /** Bytes behind 0F. */
  readonly opcode: readonly number[];
  readonly prefix: Prefix;
  readonly values: Values;
  /** Takes an immediate byte. */
  readonly immediate: boolean;
  readonly form: "any" | "register" | "memory" | "none";
  /** Values of ModRM.reg, for groups. */
  readonly group?: readonly number[];
  /** ModRM.reg, and ModRM.rm in the register form, is a general register. */
  readonly generalReg?: boolean;
  readonly generalRm?: boolean;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** Prefixes as rows name them: n none, o 66, s F3, d F2. */
const PREFIXES = "nosd";

function rows(opcodes: readonly number[], prefixes: string, values: Values, more: Partial<Instruction> = {}, escape: readonly number[] = []): Instruction[] {
  return opcodes.flatMap((opcode) =>
    [...prefixes].map((letter): Instruction => ({ opcode: [...escape, opcode], prefix: PREFIXES.indexOf(letter), values, immediate: false, form: "any", ...more })));
}

const floats = (opcodes: readonly number[], prefixes: string, more: Partial<Instruction> = {}): Instruction[] =>
  [...prefixes].flatMap((letter) => rows(opcodes, letter, letter === "o" || letter === "d" ? "f64" : "f32", more));

/** RCP and RSQRT are only approximately defined. */
const APPROXIMATE = [0x52, 0x53];
const PACKED = [...range(0xd1, 0xd5), ...range(0xd8, 0xe5), ...range(0xe8, 0xef), ...range(0xf1, 0xf6), ...range(0xf8, 0xfe)];

/** SSE and SSE2 on xmm registers. */
const SSE: readonly Instruction[] = [
  ...floats([0x10, 0x11, 0x51, 0x58, 0x59, 0x5a, 0x5c, 0x5d, 0x5e, 0x5f], "nosd"),
  ...floats([0x12, 0x16], "n"),
  ...floats([0x12, 0x16], "o", { form: "memory" }),
  ...floats([0x13, 0x17, 0x2b], "no", { form: "memory" }),
  ...floats([0x14, 0x15, 0x28, 0x29, 0x2e, 0x2f, 0x54, 0x55, 0x56, 0x57], "no"),
  ...rows([0x2a], "sd", "int", { generalRm: true }),
  ...floats([0x2c, 0x2d], "sd", { generalReg: true }),
  ...floats([0x50], "no", { form: "register", generalReg: true }),
  ...floats(APPROXIMATE, "ns"),
  ...rows([0x5b], "n", "int"),
  ...rows([0x5b], "os", "f32"),
  ...rows([0xe6], "od", "f64"),
  ...rows([0xe6], "s", "int"),
  ...floats([0xc2], "nosd", { immediate: true }),
  ...floats([0xc6], "no", { immediate: true }),
  ...rows([...range(0x60, 0x6d), 0x6f, 0x74, 0x75, 0x76, 0x7f, 0xd6], "o", "int"),
  ...rows([0x6e, 0x7e], "o", "int", { generalRm: true }),
  ...rows([0x6f, 0x7e, 0x7f], "s", "int"),
  ...rows([0x70], "osd", "int", { immediate: true }),
  ...rows([0x71, 0x72], "o", "int", { immediate: true, form: "register", group: [2, 4, 6] }),
  ...rows([0x73], "o", "int", { immediate: true, form: "register", group: [2, 3, 6, 7] }),
  ...rows([0xc3], "n", "int", { form: "memory", generalReg: true }),
  ...rows([0xc4], "o", "int", { immediate: true, generalRm: true }),
  ...rows([0xc5], "o", "int", { immediate: true, form: "register", generalReg: true }),
  ...rows([0xd7], "o", "int", { form: "register", generalReg: true }),
  ...rows([0xf7], "o", "int", { form: "register" }),
  ...rows([0xe7], "o", "int", { form: "memory" }),
  ...rows(PACKED, "o", "int"),
];

const SSSE3 = [...range(0x00, 0x0b), 0x1c, 0x1d, 0x1e];

/** SSE3, and SSSE3 on xmm registers. */
const SSE3: readonly Instruction[] = [
  ...floats([0x12], "sd"),
  ...floats([0x16], "s"),
  ...floats([0x7c, 0x7d, 0xd0], "od"),
  ...rows([0xf0], "d", "int", { form: "memory" }),
  ...rows(SSSE3, "o", "int", {}, [0x38]),
  ...rows([0x0f], "o", "int", { immediate: true }, [0x3a]),
];

/** MMX and what was added to it, and what goes between mm and xmm registers. */
const MMX: readonly Instruction[] = [
  ...rows([...range(0x60, 0x6b), 0x6f, 0x74, 0x75, 0x76, 0x7f], "n", "int"),
  ...rows([0x6e, 0x7e], "n", "int", { generalRm: true }),
  ...rows([0x70], "n", "int", { immediate: true }),
  ...rows([0x71, 0x72], "n", "int", { immediate: true, form: "register", group: [2, 4, 6] }),
  ...rows([0x73], "n", "int", { immediate: true, form: "register", group: [2, 6] }),
  ...rows([0x77], "n", "int", { form: "none" }),
  ...rows([0xc4], "n", "int", { immediate: true, generalRm: true }),
  ...rows([0xc5], "n", "int", { immediate: true, form: "register", generalReg: true }),
  ...rows([0xd7], "n", "int", { form: "register", generalReg: true }),
  ...rows([0xf7], "n", "int", { form: "register" }),
  ...rows([0xe7], "n", "int", { form: "memory" }),
  ...rows(PACKED, "n", "int"),
  ...rows(SSSE3, "n", "int", {}, [0x38]),
  ...rows([0x0f], "n", "int", { immediate: true }, [0x3a]),
  ...rows([0x2a], "no", "int"),
  ...floats([0x2c, 0x2d], "no"),
  ...rows([0xd6], "sd", "int", { form: "register" }),
];

export const INSTRUCTIONS: readonly Instruction[] = [...SSE, ...SSE3, ...MMX];

/** Fills `bytes` with elements of the kind. */
function fill(random: Random, bytes: Uint8Array, values: Values): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; at += 8) {
    if (values === "f64") view.setBigUint64(at, double(random), true);
    else if (values === "f32") for (const half of [0, 4]) view.setUint32(at + half, single(random), true);
    else view.setBigUint64(at, random.chance(40) ? integer(random) : random.u64(), true);
  }
  // Equal neighbours, so that differences vanish and comparisons meet
  if (bytes.length >= 32 && random.chance(30)) bytes.copyWithin(16, 0, 16);
}

/** The usual MXCSR, with and without flags; or any rounding, flushing and masks. */
function mxcsr(random: Random): number {
  const flags = random.chance(50) ? 0x20 : random.below(64);
  if (random.chance(50)) return 0x1f80 | flags;
  const masks = random.chance(60) ? 0x1f80 : random.below(64) << 7;
  return masks | flags | (random.below(4) << 13) | (random.chance(30) ? 0x40 : 0) | (random.chance(30) ? 0x8000 : 0);
}

const EBX_BASED = 3;
/** ESP and EBP stay what they are. */
const general = (r: number): number => (r === 4 || r === 5 ? r - 4 : r);

/** One instruction; a memory operand lies at [ebx + displacement]. */
function encode(random: Random, instruction: Instruction): number[] {
  const { opcode, prefix, form, group, immediate } = instruction;
  const code = [...PREFIX_BYTES[prefix]!, 0x0f, ...opcode];
  if (form === "none") return code;
  const reg = group ? random.pick(group) : instruction.generalReg ? [0, 1, 2, 6][random.below(4)]! : random.below(8);
  if (form === "memory" || (form === "any" && random.chance(50))) {
    code.push(0x40 | (reg << 3) | EBX_BASED, random.chance(75) ? random.below(6) * 16 : random.below(100));
  } else {
    code.push(0xc0 | (reg << 3) | (instruction.generalRm ? general(random.below(8)) : random.below(8)));
  }
  if (immediate) code.push(random.chance(60) ? random.below(40) : random.below(256));
  return code;
}

/** Case number `n` of `seed`: one instruction of the list, sometimes up to three. */
function makeCase(list: readonly Instruction[], seed: number, n: number): Case {
  const random = randomFor(seed, n);
  const chosen = [list[n % list.length]!];
  const isApproximate = (i: Instruction): boolean => i.opcode.length === 1 && APPROXIMATE.includes(i.opcode[0]!);
  const approximate = isApproximate(chosen[0]!); // such a result goes nowhere else
  while (!approximate && random.chance(35) && chosen.length < 3) chosen.push(random.pick(list.filter((i) => !isApproximate(i))));
  const values = chosen[0]!.values;
  const fx = resetFx();
  const view = new DataView(fx.buffer);
  view.setUint32(Fx.MXCSR, mxcsr(random), true);
  fill(random, fx.subarray(Fx.XMM), values);
  view.setUint16(Fx.STATUS, (random.below(8) << 11) | (random.u32() & 0x4700), true);
  if (random.chance(2)) view.setUint32(Fx.CONTROL, 0x37e | (0x3801 << 16), true); // a pending exception
  fx[Fx.TAGS] = random.below(256);
  for (let i = 0; i < 8; i++) {
    fill(random, fx.subarray(Fx.ST + 16 * i, Fx.ST + 16 * i + 8), values);
    view.setUint16(Fx.ST + 16 * i + 8, random.chance(50) ? 0xffff : random.below(0x10000), true);
  }
  const block = new Uint8Array(BLOCK_SIZE);
  fill(random, block, values);
  const gpr = Array.from({ length: 8 }, (_, r) => (r === 4 ? DATA + 0x400 : Number(integer(random) & 0xffffffffn)));
  // Around the page border in the middle of the block
  gpr[3] = BLOCK + 16 * random.below(9);
  gpr[7] = BLOCK + 8 + random.below(200);
  return {
    gpr, eflags: 0x202 | (random.u32() & 0x8d5), pattern: random.below(PATTERNS), code: padded(chosen.flatMap((i) => encode(random, i))), undefinedFlags: 0,
    name: chosen.map((i) => `${"nosd"[i.prefix]} 0f ${i.opcode.map((b) => b.toString(16)).join(" ")}`).join("; "), fx, block,
    approximate,
  };
}

const XMM = [...SSE, ...SSE3];
export const sseCase = (seed: number, n: number): Case => makeCase(XMM, seed, n);
export const mmxCase = (seed: number, n: number): Case => makeCase(MMX, seed, n);
