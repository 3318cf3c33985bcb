// What the integer tests execute: random operands, prefixes and addressing forms over the table of user instructions
// below. The table is written out from SDM vol 2, appendix A, with the flags that each leaves undefined, not taken from
// the decoder.

import { bytes32, type Case, DATA, DATA_SIZE, FLAGS, padded, PATTERNS, type Random, randomFor } from "./case";

const CF = 1, PF = 4, AF = 0x10, ZF = 0x40, SF = 0x80, OF = 0x800;

/** What follows the opcode: m ModRM, m0..m7 with that reg field, r random register in the opcode; b, w, z immediates. */
interface Row {
  readonly opcode: number[];
  readonly operands: string;
  readonly undefinedFlags: number;
}

const rows: Row[] = [];
const row = (opcode: number | number[], operands: string, undefinedFlags = 0): void => void rows.push({ opcode: [opcode].flat(), operands, undefinedFlags });
const span = (from: number, to: number, operands: string, undefinedFlags = 0, prefix: number[] = []): void => {
  for (let op = from; op <= to; op++) row([...prefix, op], operands, undefinedFlags);
};

const LOGIC = AF;
for (let op = 0; op < 8; op++) {
  const undefinedFlags = op === 1 || op === 4 || op === 6 ? LOGIC : 0;
  for (const form of [0, 1, 2, 3]) row(op * 8 + form, "m", undefinedFlags);
  row(op * 8 + 4, "b", undefinedFlags);
  row(op * 8 + 5, "z", undefinedFlags);
  for (const group of [0x80, 0x82, 0x83]) row(group, `m${op}b`, undefinedFlags);
  row(0x81, `m${op}z`, undefinedFlags);
}
span(0x40, 0x5f, "");
row(0x60, "");
row(0x61, "");
row(0x62, "m");
row(0x63, "m");
row(0x68, "z");
row(0x6a, "b");
row(0x69, "mz", SF | ZF | AF | PF);
row(0x6b, "mb", SF | ZF | AF | PF);
span(0x70, 0x7f, "j");
row(0x84, "m", LOGIC);
row(0x85, "m", LOGIC);
span(0x86, 0x8b, "m");
row(0x8d, "m");
row(0x8f, "m0");
span(0x90, 0x99, "");
row(0x9e, "");
row(0x9f, "");
span(0xa0, 0xa3, "o");
for (const op of [0xa4, 0xa5, 0xa6, 0xa7, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf]) {
  row(op, "");
  row([0xf3, op], "");
  row([0xf2, op], "");
}
row(0xa8, "b", LOGIC);
row(0xa9, "z", LOGIC);
span(0xb0, 0xb7, "b");
span(0xb8, 0xbf, "z");
for (const op of [0xc0, 0xc1]) for (let n = 0; n < 8; n++) row(op, `m${n}b`);
for (const op of [0xd0, 0xd1, 0xd2, 0xd3]) for (let n = 0; n < 8; n++) row(op, `m${n}`);
row(0xc6, "m0b");
row(0xc7, "m0z");
row(0xc8, "e");
row(0xc9, "");
row(0xcc, "");
row(0xce, "");
for (const [op, undefinedFlags] of [[0x27, OF], [0x2f, OF], [0x37, OF | SF | ZF | PF], [0x3f, OF | SF | ZF | PF]]) row(op, "", undefinedFlags);
row(0xd4, "b", OF | AF | CF);
row(0xd5, "b", OF | AF | CF);
row(0xd6, "");
row(0xd7, "");
span(0xe0, 0xe3, "j");
for (const op of [0xf5, 0xf8, 0xf9, 0xfc, 0xfd]) row(op, "");
for (const [op, imm] of [[0xf6, "b"], [0xf7, "z"]] as const) {
  row(op, `m0${imm}`, LOGIC);
  row(op, "m2");
  row(op, "m3");
  for (const n of [4, 5]) row(op, `m${n}`, SF | ZF | AF | PF);
  for (const n of [6, 7]) row(op, `m${n}`, FLAGS & ~0x400);
}
row(0xfe, "m0");
row(0xfe, "m1");
row(0xff, "m0");
row(0xff, "m1");
row(0xff, "m6");
span(0x40, 0x4f, "m", 0, [0x0f]);
span(0x90, 0x9f, "m", 0, [0x0f]);
for (const op of [0xa3, 0xab, 0xb3, 0xbb]) row([0x0f, op], "m", OF | SF | AF | PF);
for (const n of [4, 5, 6, 7]) row([0x0f, 0xba], `m${n}b`, OF | SF | AF | PF);
for (const op of [0xa4, 0xac]) row([0x0f, op], "mb", AF);
for (const op of [0xa5, 0xad]) row([0x0f, op], "m", AF);
row([0x0f, 0xaf], "m", SF | ZF | AF | PF);
for (const op of [0xb0, 0xb1, 0xb6, 0xb7, 0xbe, 0xbf, 0xc0, 0xc1]) row([0x0f, op], "m");
for (const op of [0xbc, 0xbd]) row([0x0f, op], "m", CF | OF | SF | AF | PF);
row([0x0f, 0xc7], "m1");
span(0xc8, 0xcf, "", 0, [0x0f]);
for (const op of [0x18, 0x1f]) row([0x0f, op], "m");
for (const op of [0xf4, 0xfa, 0xfb, 0xec, 0xee, 0x6c, 0x6e]) row(op, ""); // refused in ring 3
for (const op of [0x06, 0x09, 0x0b, 0x30, 0x32]) row([0x0f, op], "");
row([0x0f, 0x01, 0x13], ""); // LGDT [ebx]
row([0x0f, 0xff], "m");

const SPECIAL = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, 0x55555555];
/** Registers that hold addresses: ebx esp ebp esi edi. */
const POINTERS = [3, 4, 5, 6, 7];
const SHIFTS = new Set([0xc0, 0xc1, 0xd0, 0xd1, 0xd2, 0xd3]);

function value(random: Random): number {
  return random.chance(40) ? random.pick(SPECIAL) : random.u32() >>> random.below(32);
}

/** An address in the data: in the middle, across its page border, or at its end where a fault waits. */
function pointer(random: Random): number {
  const offset = random.chance(70) ? 0x200 + random.below(0x600) * 4 : random.chance(60) ? 0xff0 + random.below(24) : DATA_SIZE - 16 + random.below(16);
  return DATA + (random.chance(50) ? offset & ~3 : offset);
}

/** A ModRM byte with what follows; memory operands lie in the data. */
function modrm(random: Random, reg: number, smallEcx: boolean): number[] {
  if (random.chance(45)) return [0xc0 | (reg << 3) | random.below(8)];
  const mod = random.below(3);
  const displacement = mod === 0 ? [] : mod === 1 ? [random.below(256)] : [...bytes32((random.below(64) - 32) >>> 0)];
  const base = random.pick(POINTERS);
  if (base !== 4 && random.chance(60)) {
    if (mod === 0 && base === 5) return [(reg << 3) | 5, ...bytes32(pointer(random))];
    return [(mod << 6) | (reg << 3) | base, ...displacement];
  }
  const index = smallEcx && random.chance(70) ? 1 : 4;
  const sib = (random.below(4) << 6) | (index << 3) | base;
  if (mod === 0 && base === 5) return [(reg << 3) | 4, sib, ...bytes32(pointer(random))];
  return [(mod << 6) | (reg << 3) | 4, sib, ...displacement];
}

/** The same with 16-bit addresses, which all fault: nothing is mapped below 64 KB. */
function modrm16(random: Random, reg: number): number[] {
  const mod = random.below(4), rm = random.below(8);
  const displacement = mod === 1 ? 1 : mod === 2 || (mod === 0 && rm === 6) ? 2 : 0;
  return [(mod << 6) | (reg << 3) | rm, ...bytes32(random.u32()).slice(0, displacement)];
}

interface Encoded { code: number[]; undefinedFlags: number; name: string }

/** One instruction of `r`; `shiftCount` is CL. */
function encode(random: Random, r: Row, smallEcx: boolean, cl: number): Encoded {
  const code: number[] = [];
  const noSize = r.opcode[0] === 0x70 || r.operands === "j" || (r.opcode[0] === 0x0f && r.opcode[1] >= 0xc8);
  const size16 = !noSize && random.chance(25);
  if (size16) code.push(0x66);
  if (random.chance(3)) code.push(0xf0);
  const address16 = random.chance(3) && r.operands !== "o";
  if (address16) code.push(0x67);
  if (random.chance(4)) code.push(random.pick([0x26, 0x36, 0x3e])); // CS: see the head of decode.ts
  code.push(...r.opcode);
  let operands = r.operands;
  let undefinedFlags = r.undefinedFlags;
  let fixed = -1;
  if (operands.startsWith("m")) {
    fixed = /^m\d/.test(operands) ? Number(operands[1]) : -1;
    operands = operands.slice(fixed < 0 ? 1 : 2);
    const bitTest = r.opcode[0] === 0x0f && [0xa3, 0xab, 0xb3, 0xbb].includes(r.opcode[1]);
    const reg = fixed >= 0 ? fixed : bitTest ? 1 : random.below(8);
    code.push(...(address16 ? modrm16(random, reg) : modrm(random, reg, smallEcx)));
  }
  const opcode = r.opcode[r.opcode.length - 1];
  let count = -1;
  for (const operand of operands) {
    if (operand === "b") {
      const imm = random.chance(50) ? random.below(34) : random.below(256);
      count = imm;
      code.push(imm);
    } else if (operand === "z") {
      code.push(...bytes32(value(random)).slice(0, size16 ? 2 : 4));
    } else if (operand === "o") {
      code.push(...bytes32(pointer(random)));
    } else if (operand === "j") {
      code.push(1, 0x40); // over INC EAX
    } else if (operand === "e") {
      code.push(random.below(64), 0, random.below(5));
    }
  }
  const double = r.opcode[0] === 0x0f && [0xa4, 0xa5, 0xac, 0xad].includes(opcode);
  if ((r.opcode.length === 1 && SHIFTS.has(opcode)) || double) {
    const c = (opcode === 0xd0 || opcode === 0xd1 ? 1 : opcode >= 0xd2 || opcode === 0xa5 || opcode === 0xad ? cl : count) & 31;
    const bits = double || opcode & 1 ? (size16 ? 16 : 32) : 8;
    if (c !== 1) undefinedFlags |= OF;
    if (double ? c > bits : fixed >= 4 && c >= bits) undefinedFlags |= CF;
    if (double || fixed >= 4) undefinedFlags |= AF;
    if (double && c > bits) return encode(random, { opcode: [0x90], operands: "", undefinedFlags: 0 }, smallEcx, cl);
  }
  return { code, undefinedFlags, name: `${r.opcode.map((b) => b.toString(16).padStart(2, "0")).join(" ")}${fixed >= 0 ? ` /${fixed}` : ""}` };
}

/** Case number `n` of `seed`: one instruction as a rule, sometimes up to four that leave pointers alone. */
export function integerCase(seed: number, n: number): Case {
  const random = randomFor(seed, n);
  const first = rows[n % rows.length];
  const smallEcx = random.chance(60);
  const gpr = Array.from({ length: 8 }, (_, r) => (POINTERS.includes(r) ? pointer(random) : value(random)));
  if (smallEcx) gpr[1] = random.below(20);
  // POPA across the end: processors differ in what a faulting one has loaded already.
  if (first.opcode[0] === 0x61 || random.chance(80)) gpr[4] = DATA + 0x400 + random.below(0x100) * 4;
  const eflags = (0x202 | (random.u32() & (CF | PF | AF | ZF | SF | OF)) | (random.chance(20) ? 0x400 : 0)) >>> 0;
  const parts = [encode(random, first, smallEcx, gpr[1])];
  // Behind an instruction whose flags are defined: a reader of flags.
  if (parts[0].undefinedFlags === 0 && random.chance(50)) {
    if (random.chance(30)) parts.push(encode(random, { opcode: [0x70 + random.below(16)], operands: "j", undefinedFlags: 0 }, smallEcx, gpr[1]));
    else parts.push({ code: [0x0f, 0x90 + random.below(16), 0xc0 + random.below(3)], undefinedFlags: 0, name: "setcc" });
    if (random.chance(50)) parts.push({ code: [random.pick([0x40, 0x48, 0x49, 0x42])], undefinedFlags: 0, name: "inc" });
    if (random.chance(50)) parts.push({ code: [random.pick([0x70, 0x72, 0x74, 0x76, 0x78, 0x7a, 0x7c, 0x7e]), 1, 0x42], undefinedFlags: 0, name: "jcc" });
  }
  const code = padded(parts.flatMap((p) => p.code));
  return {
    gpr, eflags, pattern: random.below(PATTERNS), code,
    undefinedFlags: parts.reduce((all, p) => all | p.undefinedFlags, 0),
    name: parts.map((p) => p.name).join("; "),
  };
}
