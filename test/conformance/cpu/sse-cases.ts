// What the SSE tests execute: every SSE and SSE2 instruction on edge values and random bits, between registers and with
// memory, aligned and not. The list of opcodes is written out from SDM vol 2, appendix A, not taken from the decoder.

/** Addresses of the instruction and of its memory operand, the same on both machines. */
export const CODE = 0x2100000;
export const DATA = 0x2200000;

export const enum Prefix { NONE, P66, F3, F2 }
const PREFIX_BYTES = [[], [0x66], [0xf3], [0xf2]] as const;

/** How the elements of an instruction's operands are chosen. */
type Values = "f32" | "f64" | "int";

/** One opcode under one prefix. */
export interface Instruction {
  readonly opcode: number;
  readonly prefix: Prefix;
  readonly values: Values;
  /** Takes an immediate byte. */
  readonly immediate: boolean;
  readonly form: "any" | "register" | "memory";
  /** Values of ModRM.reg, for groups. */
  readonly group?: readonly number[];
}

export interface Case {
  readonly name: string;
  readonly code: readonly number[];
  readonly mxcsr: number;
  readonly eflags: number;
  /** eax ecx edx ebx - - esi edi; those not named keep their places empty. */
  readonly gpr: Uint32Array;
  readonly xmm: Uint8Array;
  readonly data: Uint8Array;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** Prefixes as rows name them: n none, o 66, s F3, d F2. */
const PREFIXES = "nosd";

function rows(opcodes: readonly number[], prefixes: string, values: Values, more: Partial<Instruction> = {}): Instruction[] {
  return opcodes.flatMap((opcode) =>
    [...prefixes].map((letter): Instruction => ({ opcode, prefix: PREFIXES.indexOf(letter), values, immediate: false, form: "any", ...more })));
}

const floats = (opcodes: readonly number[], prefixes: string, more: Partial<Instruction> = {}): Instruction[] =>
  [...prefixes].flatMap((letter) => rows(opcodes, letter, letter === "o" || letter === "d" ? "f64" : "f32", more));

/** RCP and RSQRT are only approximately defined; the test compares them with a tolerance. */
export const APPROXIMATE = [0x52, 0x53];

export const INSTRUCTIONS: readonly Instruction[] = [
  ...floats([0x10, 0x11, 0x51, 0x58, 0x59, 0x5a, 0x5c, 0x5d, 0x5e, 0x5f], "nosd"),
  ...floats([0x12, 0x16], "n"),
  ...floats([0x12, 0x16], "o", { form: "memory" }),
  ...floats([0x13, 0x17, 0x2b], "no", { form: "memory" }),
  ...floats([0x14, 0x15, 0x28, 0x29, 0x2e, 0x2f, 0x54, 0x55, 0x56, 0x57], "no"),
  ...rows([0x2a], "sd", "int"),
  ...floats([0x2c, 0x2d], "sd"),
  ...floats([0x50], "no", { form: "register" }),
  ...floats(APPROXIMATE, "ns"),
  ...rows([0x5b], "n", "int"),
  ...rows([0x5b], "os", "f32"),
  ...rows([0xe6], "od", "f64"),
  ...rows([0xe6], "s", "int"),
  ...floats([0xc2], "nosd", { immediate: true }),
  ...floats([0xc6], "no", { immediate: true }),
  ...rows([...range(0x60, 0x6d), 0x6e, 0x6f, 0x74, 0x75, 0x76, 0x7e, 0x7f], "o", "int"),
  ...rows([0x6f, 0x7e, 0x7f], "s", "int"),
  ...rows([0x70], "osd", "int", { immediate: true }),
  ...rows([0x71, 0x72], "o", "int", { immediate: true, form: "register", group: [2, 4, 6] }),
  ...rows([0x73], "o", "int", { immediate: true, form: "register", group: [2, 3, 6, 7] }),
  ...rows([0xc3], "n", "int", { form: "memory" }),
  ...rows([0xc4], "o", "int", { immediate: true }),
  ...rows([0xc5], "o", "int", { immediate: true, form: "register" }),
  ...rows([0xd7, 0xf7], "o", "int", { form: "register" }),
  ...rows([0xe7], "o", "int", { form: "memory" }),
  ...rows([...range(0xd1, 0xd6), ...range(0xd8, 0xe5), ...range(0xe8, 0xef), ...range(0xf1, 0xf6), ...range(0xf8, 0xfe)], "o", "int"),
];

/** mulberry32: a number in [0, 2^32) per call. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

const F32_EDGES = [
  0, 0x80000000, 0x3f800000, 0xbf800000, 0x3fc00000, 0x40200000, 0xc0200000, 0x00000001, 0x807fffff, 0x00800000, 0x7f7fffff, 0xff7fffff,
  0x7f800000, 0xff800000, 0x7fc00000, 0xffc12345, 0x7f812345, 0xffa00001, 0x4f000000, 0xcf000000, 0x4effffff, 0x3f000000, 0x3effffff, 0x4b7fffff,
];
const F64_EDGES: readonly bigint[] = [
  0n, 0x8000000000000000n, 0x3ff0000000000000n, 0xbff8000000000000n, 0x4004000000000000n, 0xc004000000000000n, 1n, 0x800fffffffffffffn,
  0x0010000000000000n, 0x7fefffffffffffffn, 0xffefffffffffffffn, 0x7ff0000000000000n, 0xfff0000000000000n, 0x7ff8000000000000n,
  0xfff8123456789abcn, 0x7ff0123456789abcn, 0xfff4000000000001n, 0x41e0000000000000n, 0xc1e0000000000000n, 0x41dfffffffe00000n,
  0x41dfffffffffffffn, 0xc1e0000000100000n, 0xc1e0000000200000n, 0x3fe0000000000000n, 0x380fffffffffffffn, 0x47efffffffffffffn, 0x36a0000000000000n,
];
const INT_EDGES = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0x00ff00ff, 0x7fff8000, 0x80008000, 0x80ff7f01, 15, 16, 31, 32, 63, 64];

/** Fills `bytes` with elements of the kind, edge values mostly. */
function fill(bytes: Uint8Array, values: Values, next: () => number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const step = values === "f64" ? 8 : 4;
  for (let at = 0; at < bytes.length; at += step) {
    const edge = next() % 4 !== 0;
    if (step === 8) {
      view.setBigUint64(at, edge ? F64_EDGES[next() % F64_EDGES.length]! : (BigInt(next()) << 32n) | BigInt(next()), true);
    } else {
      const edges = values === "f32" ? F32_EDGES : INT_EDGES;
      view.setUint32(at, edge ? edges[next() % edges.length]! : next(), true);
    }
  }
  // Shift counts: as 64-bit numbers they are mostly too large, so clear some upper halves.
  if (values === "int") for (let at = 4; at < bytes.length; at += 8) if (next() % 2) view.setUint32(at, 0, true);
}

const FLAGS = 0x202;
const FLAGS_ALL = 0xad7;
const MXCSR = 0x1f80;
const RC_SHIFT = 13;
const EBX_BASED = 3;
const EDI_AT = 7;
const EBX_AT = 3;
const TO_INTEGER = [0x2c, 0x2d, 0xe6];

function honoursRounding({ opcode, prefix, values }: Instruction): boolean {
  return (TO_INTEGER.includes(opcode) || opcode === 0x5b) && values !== "int" && prefix !== Prefix.NONE;
}

/** One case of `instruction`; `memory`: with a memory operand, `offset` bytes into the data. */
function makeCase(instruction: Instruction, memory: boolean, offset: number, next: () => number): Case {
  const { opcode, prefix, values, group } = instruction;
  const reg = group ? group[next() % group.length]! : next() % 8;
  const generalRegister = [0x50, 0x2c, 0x2d, 0xc5, 0xd7, 0xc3].includes(opcode);
  const generalSource = [0x2a, 0x6e, 0xc4].includes(opcode) || (opcode === 0x7e && prefix === Prefix.P66);
  // esp and ebp are not at the tests' disposal
  const avoid = (r: number, yes: boolean): number => (yes && (r === 4 || r === 5) ? r - 4 : r);
  const modrm = memory ? (avoid(reg, generalRegister) << 3) | EBX_BASED : 0xc0 | (avoid(reg, generalRegister) << 3) | avoid(next() % 8, generalSource);
  const code = [...PREFIX_BYTES[prefix]!, 0x0f, opcode, modrm];
  if (instruction.immediate) code.push(group ? next() % 40 : next() & 0xff);
  const xmm = new Uint8Array(128);
  const data = new Uint8Array(64);
  fill(xmm, values, next);
  fill(data, values, next);
  const gpr = Uint32Array.from({ length: 8 }, (_, i) => (i === 4 || i === 5 ? 0 : next() % 2 ? INT_EDGES[next() % INT_EDGES.length]! : next()));
  gpr[EBX_AT] = DATA + offset;
  gpr[EDI_AT] = DATA + offset;
  const rounding = honoursRounding(instruction) ? next() % 4 : 0;
  const name = code.map((b) => b.toString(16).padStart(2, "0")).join(" ") + (memory ? ` at +${offset}` : "");
  return { name, code, mxcsr: MXCSR | (rounding << RC_SHIFT), eflags: next() % 2 ? FLAGS : FLAGS_ALL, gpr, xmm, data };
}

/** `perForm` cases of each form of each instruction. */
export function generateCases(perForm: number, seed: number): Case[] {
  const next = random(seed);
  return INSTRUCTIONS.flatMap((instruction) => {
    const cases: Case[] = [];
    for (let i = 0; i < perForm; i++) {
      if (instruction.form !== "memory") cases.push(makeCase(instruction, false, 16, next));
      if (instruction.form !== "register") cases.push(makeCase(instruction, true, i % 4 === 3 ? 20 : 16, next));
    }
    return cases;
  });
}
