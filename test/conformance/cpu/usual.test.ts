// The borders of the usual cases (assembly/machine/cpu/x87/usual*.ts, sse-usual.ts) on the processor and on ring3: every pair of
// numbers about the ends of the ranges, under the state that programs run in, for every operation that has a usual case.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BareMachine } from "./bare-machine";
import { type Case, BLOCK, BLOCK_SIZE, bytes32, Fx, padded, resetFx } from "./case";
import { buildJudge, disagreements } from "./judge";

const SHOWN = 20;
const EFLAGS = 0x202;
/** Everything masked and to nearest, with and without the sticky PE. */
const MXCSR = [0x1f80, 0x1fa0];
/** Full precision to nearest; the same cutting off; double precision. */
const CONTROL = [0x37f, 0xf7f, 0x27f];

// The same borders in each format: zero, denormals, the smallest normal numbers, about 1, about 2^31, the largest, infinity, NaNs
const DOUBLES = [
  0x0n, 0x1n, 0xfffffffffffffn, 0x10000000000000n, 0x10000000000001n, 0x20000000000000n, 0x3fe0000000000000n, 0x3fefffffffffffffn, 0x3ff0000000000000n,
  0x3ff0000000000001n, 0x3ff8000000000000n, 0x41dfffffffe00000n, 0x41e0000000000000n, 0x7fdfffffffffffffn, 0x7fefffffffffffffn, 0x7ff0000000000000n,
  0x7ff8000000000000n, 0x7ff4000000000000n,
];
const SINGLES = [0, 1, 0x7fffff, 0x800000, 0x800001, 0x3f000000, 0x3f7fffff, 0x3f800000, 0x3f800001, 0x4effffff, 0x4f000000, 0x7f7fffff, 0x7f800000, 0x7fc00000];
const EXTENDED: [se: number, m: bigint][] = [
  [0, 0n], [0, 1n], [1, 1n << 63n], [1, (1n << 63n) + 1n], [0x3c01, 1n << 63n], [0x3c01, (1n << 64n) - 1n], [0x3f81, 1n << 63n], [0x3f80, (1n << 64n) - 1n],
  [0x3ffe, 1n << 63n], [0x3ffe, (1n << 64n) - 1n], [0x3fff, 1n << 63n], [0x3fff, (1n << 63n) + 1n], [0x3fff, 3n << 62n], [0x401d, (1n << 64n) - 1n],
  [0x401e, 1n << 63n], [0x403e, 1n << 63n], [0x403f, 1n << 63n], [0x43fe, (1n << 64n) - 1n], [0x7ffe, (1n << 64n) - 1n], [0x7fff, 1n << 63n], [0x7fff, 3n << 62n],
];

/** Upper half of xmm operands: 1.5, which keeps a pair in its usual case. */
const ORDINARY = 0x3ff8000000000000n;

/** Both signs of each of `list`. */
const signed = <T>(list: readonly T[], negate: (x: T) => T): T[] => list.flatMap((x) => [x, negate(x)]);
const pairs = <T>(list: readonly T[]): [T, T][] => list.flatMap((a) => list.map((b): [T, T] => [a, b]));

function caseOf(name: string, code: number[], fx: Uint8Array, block: Uint8Array): Case {
  return { name, code: padded(code), fx, block, gpr: [1, 2, 3, 4, BLOCK, BLOCK, BLOCK, BLOCK], eflags: EFLAGS, pattern: 0, undefinedFlags: 0 };
}

/** Scalar opcode `op` under `prefix`: between xmm0 and xmm1, then of xmm2 and memory. */
function scalar(prefix: number, op: number, mxcsr: number, bytes: 4 | 8, a: bigint, b: bigint): Case {
  const fx = resetFx();
  const view = new DataView(fx.buffer);
  const block = new Uint8Array(BLOCK_SIZE);
  view.setUint32(Fx.MXCSR, mxcsr, true);
  for (const [register, value] of [[0, a], [1, b], [2, b]] as const) {
    view.setBigUint64(Fx.XMM + 16 * register, bytes === 8 ? value : value | value << 32n, true);
    view.setBigUint64(Fx.XMM + 16 * register + 8, ORDINARY, true);
  }
  new DataView(block.buffer).setBigUint64(0, a, true);
  new DataView(block.buffer).setBigUint64(8, ORDINARY, true);
  const start = prefix === 0 ? [] : [prefix];
  return caseOf(`${prefix.toString(16)} 0f ${op.toString(16)}`, [...start, 0x0f, op, 0xc1, ...start, 0x0f, op, 0x15, ...bytes32(BLOCK)], fx, block);
}

/** x87 instruction `code` with a in ST(0) and b in ST(1), and `operand` in memory. */
function x87(code: number[], control: number, a: [number, bigint], b: [number, bigint], operand = 0n): Case {
  const fx = resetFx();
  const view = new DataView(fx.buffer);
  const block = new Uint8Array(BLOCK_SIZE);
  view.setUint16(Fx.CONTROL, control, true);
  fx[Fx.TAGS] = 0x03;
  for (const [register, [se, m]] of [[0, a], [1, b]] as const) {
    view.setBigUint64(Fx.ST + 16 * register, m, true);
    view.setUint16(Fx.ST + 16 * register + 8, se, true);
  }
  new DataView(block.buffer).setBigUint64(0, operand, true);
  return caseOf(code.map((byte) => byte.toString(16)).join(" "), code, fx, block);
}

let folder: string;
let judge = "";
let machine: BareMachine;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ring3-usual-"));
  const built = buildJudge(folder);
  if ("problem" in built) console.warn(`left out, as there is no native judge: ${built.problem}`);
  else judge = built.judge;
  machine = new BareMachine();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the two do differently, first of all. */
function differences(skip: (why: string) => void, cases: Case[]): string[] {
  if (judge === "") skip("no native judge");
  return disagreements(judge, machine, cases).slice(0, SHOWN);
}

describe("borders of the usual cases", () => {
  const F3 = 0xf3, F2 = 0xf2, P66 = 0x66;
  const doubles = pairs(signed(DOUBLES, (x) => x | 1n << 63n));
  const singles = pairs(signed(SINGLES, (x) => (x | 0x80000000) >>> 0).map(BigInt));
  const extended = signed(EXTENDED, ([se, m]): [number, bigint] => [se | 0x8000, m]);
  const ARITHMETIC = [0x51, 0x58, 0x59, 0x5c, 0x5d, 0x5e, 0x5f, 0x5a, 0x2c, 0x2d];

  it("double precision in xmm registers", ({ skip }) => {
    const ops = [...ARITHMETIC.map((op) => [F2, op]), [P66, 0x2e], [P66, 0x2f]];
    expect(differences(skip, MXCSR.flatMap((mxcsr) => ops.flatMap(([prefix, op]) => doubles.map(([a, b]) => scalar(prefix!, op!, mxcsr, 8, a, b)))))).toEqual([]);
  });
  it("pairs of doubles in xmm registers", ({ skip }) => {
    const ops = [0x58, 0x59, 0x5c, 0x5e];
    expect(differences(skip, ops.flatMap((op) => doubles.map(([a, b]) => scalar(P66, op, MXCSR[1]!, 8, a, b))))).toEqual([]);
  });
  it("single precision in xmm registers", ({ skip }) => {
    const ops = [...ARITHMETIC.map((op) => [F3, op]), [0, 0x2e], [0, 0x2f]];
    expect(differences(skip, MXCSR.flatMap((mxcsr) => ops.flatMap(([prefix, op]) => singles.map(([a, b]) => scalar(prefix!, op!, mxcsr, 4, a, b)))))).toEqual([]);
  });
  it("x87 registers", ({ skip }) => {
    const codes = [[0xd8, 0xc1], [0xd8, 0xc9], [0xdc, 0xe1], [0xdc, 0xe9], [0xde, 0xf1], [0xde, 0xf9], [0xdb, 0xf1], [0xdd, 0xe9], [0xda, 0xe9]];
    expect(differences(skip, CONTROL.flatMap((control) => codes.flatMap((code) => pairs(extended).map(([a, b]) => x87(code, control, a, b)))))).toEqual([]);
  });
  it("x87 loads and stores", ({ skip }) => {
    const stores = [[0xd9, 0x1d], [0xdd, 0x1d], [0xdb, 0x1d], [0xdf, 0x1d], [0xdf, 0x3d], [0xdb, 0x3d], [0xdd, 0x15]];
    const loads = [[0xd9, 0x05], [0xdd, 0x05], [0xdb, 0x05], [0xdf, 0x05], [0xdf, 0x2d], [0xd8, 0x05], [0xdc, 0x0d], [0xdc, 0x35]];
    const operands = [...signed(DOUBLES, (x) => x | 1n << 63n), ...SINGLES.map(BigInt)];
    const address = bytes32(BLOCK);
    const one: [number, bigint] = [0x3fff, 1n << 63n];
    const cases = CONTROL.flatMap((control) => [
      ...stores.flatMap((code) => extended.map((a) => x87([...code, ...address], control, a, one))),
      ...[[0xd9, 0xfa], [0xd9, 0xe0], [0xd9, 0xe1], [0xd9, 0xc9], [0xd9, 0xc1], [0xdd, 0xd1]].flatMap((code) => extended.map((a) => x87(code, control, a, one))),
      ...loads.flatMap((code) => operands.map((operand) => x87([...code, ...address], control, one, one, operand))),
    ]);
    expect(differences(skip, cases)).toEqual([]);
  });
});
