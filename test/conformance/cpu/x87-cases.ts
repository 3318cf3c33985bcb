// What the x87 tests execute: random numbers in registers and memory, random states and control words, over the table
// of x87 instructions below. The table is written out from SDM vol 2, appendix A.5, not taken from the decoder.
import { BLOCK, BLOCK_SIZE, bytes32, type Case, DATA, DATA_SIZE, Fx, padded, PATTERNS, type Random, randomFor, resetFx } from "./case";
import { double, extended, integer, single } from "./numbers";

/** What a memory operand is: a number of a format (r: read, w: written), or a piece of state. */
type Operand = "f32" | "f64" | "f80" | "int" | "bcd" | "out" | "control" | "env" | "save";

interface Row {
  readonly opcode: number;
  readonly reg: number;
  /** Values of ModRM.rm; with a memory operand, none. */
  readonly rm: readonly number[];
  readonly operand?: Operand;
}

const ALL = [0, 1, 2, 3, 4, 5, 6, 7];
const rows: Row[] = [];
const register = (opcode: number, reg: number, rm: readonly number[] = ALL): void => void rows.push({ opcode, reg, rm });
const memory = (opcode: number, regs: readonly number[], operand: Operand): void => {
  for (const reg of regs) rows.push({ opcode, reg, rm: [], operand });
};

for (const opcode of [0xd8, 0xdc]) for (const reg of ALL) register(opcode, reg);
for (const reg of [0, 1, 2, 4, 5, 6, 7]) register(0xde, reg);
register(0xde, 3, [1]);
for (const reg of [0, 1, 3]) register(0xd9, reg);
register(0xd9, 2, [0]);
register(0xd9, 4, [0, 1, 4, 5]);
for (const rm of [0, 1, 2, 3, 4, 5, 6]) register(0xd9, 5, [rm]);
for (const rm of [4, 5, 6, 7]) register(0xd9, 6, [rm]);
for (const rm of [0, 2, 4, 5]) register(0xd9, 7, [rm]);
for (const opcode of [0xda, 0xdb]) for (const reg of [0, 1, 2, 3]) register(opcode, reg);
register(0xda, 5, [1]);
register(0xdb, 4, [0, 1, 2, 3, 4]);
for (const reg of [5, 6]) register(0xdb, reg);
for (const reg of [0, 1, 2, 3, 4, 5]) register(0xdd, reg);
for (const reg of [0, 1, 2, 3, 5, 6]) register(0xdf, reg);
register(0xdf, 4, [0]);
memory(0xd8, ALL, "f32");
memory(0xdc, ALL, "f64");
memory(0xda, ALL, "int");
memory(0xde, ALL, "int");
memory(0xd9, [0], "f32");
memory(0xdd, [0], "f64");
memory(0xdb, [5], "f80");
memory(0xdf, [4], "bcd");
memory(0xdb, [0], "int");
memory(0xdf, [0, 5], "int");
memory(0xd9, [2, 3, 7], "out");
memory(0xdb, [1, 2, 3, 7], "out");
memory(0xdd, [1, 2, 3, 7], "out");
memory(0xdf, [1, 2, 3, 6, 7], "out");
memory(0xd9, [5], "control");
memory(0xd9, [4, 6], "env");
memory(0xdd, [4, 6], "save");
register(0x9b, 0, [0]); // WAIT, which has no ModRM

const ZERO_DWORD = 0x25, ZERO_WORD = 0x66; // and dword [m], 0; with 66: and word

/** Puts an operand of the kind into the block at `at`. */
function fill(random: Random, block: DataView, at: number, operand: Operand): void {
  const put64 = (value: bigint): void => block.setBigUint64(at, BigInt.asUintN(64, value), true);
  switch (operand) {
    case "f32": block.setUint32(at, single(random), true); break;
    case "f64": put64(double(random)); break;
    case "int": put64(random.chance(50) ? integer(random) : -integer(random)); break;
    case "f80": {
      const { m, se } = extended(random);
      put64(m);
      block.setUint16(at + 8, se, true);
      break;
    }
    case "bcd":
      for (let i = 0; i < 9; i++) block.setUint8(at + i, random.below(10) * 16 + random.below(10));
      block.setUint8(at + 9, random.pick([0, 0x80]));
      break;
    case "control": block.setUint16(at, controlWord(random), true); break;
    default: break;
  }
}

/** A control word: everything masked as a rule, any rounding and precision. */
export function controlWord(random: Random): number {
  const masks = random.chance(70) ? 0x3f : random.chance(50) ? 0x3f & ~(1 << random.below(6)) : random.below(64);
  const precision = random.chance(60) ? 3 : random.pick([0, 2, 3]);
  const rounding = random.chance(50) ? 0 : random.below(4);
  return masks | 0x40 | (precision << 8) | (rounding << 10);
}

/** A random x87 state. */
export function randomX87(random: Random, fx: Uint8Array): void {
  const view = new DataView(fx.buffer, fx.byteOffset, fx.byteLength);
  const control = controlWord(random);
  view.setUint16(Fx.CONTROL, control, true);
  const flags = random.chance(50) ? 0 : random.below(0x80) & (random.chance(90) ? control | 0x40 : 0x7f);
  view.setUint16(Fx.STATUS, (random.below(8) << 11) | flags | (random.u32() & 0x4700), true);
  fx[Fx.TAGS] = random.chance(60) ? 0xff : random.chance(50) ? 0xff & ~(1 << random.below(8)) : random.below(256);
  let previous = extended(random);
  for (let i = 0; i < 8; i++) {
    // Neighbours and equals of the register before, so that sums cancel and comparisons meet
    const number = random.chance(15) ? { m: BigInt.asUintN(64, previous.m + BigInt(random.below(3))), se: previous.se ^ (random.below(2) << 15) } : extended(random);
    view.setBigUint64(Fx.ST + 16 * i, number.m, true);
    view.setUint16(Fx.ST + 16 * i + 8, number.se, true);
    previous = number;
  }
}

/** One instruction of `row`, with what hides exception pointers that it stores. */
function encode(random: Random, row: Row, block: DataView): number[] {
  if (row.opcode === 0x9b) return [0x9b];
  if (row.operand === undefined) return [row.opcode, 0xc0 | (row.reg << 3) | random.pick(row.rm)];
  const size = row.operand === "save" ? 112 : row.operand === "env" ? 28 : 10;
  const at = random.below(BLOCK_SIZE - size);
  const readsState = row.reg === 4 && (row.operand === "env" || row.operand === "save");
  if (readsState) {
    const fx = resetFx();
    randomX87(random, fx);
    const from = new DataView(fx.buffer);
    block.setUint32(at, from.getUint16(Fx.CONTROL, true), true);
    block.setUint32(at + 4, from.getUint16(Fx.STATUS, true), true);
    block.setUint32(at + 8, random.u32(), true);
  } else {
    fill(random, block, at, row.operand);
  }
  const address = random.chance(2) ? DATA + DATA_SIZE - random.below(12) : BLOCK + at;
  const modrm = (row.reg << 3) | 5;
  const code = [row.opcode, modrm, ...bytes32(address)];
  const storesState = row.reg === 6 && (row.operand === "env" || row.operand === "save");
  const wide = random.chance(70);
  if (readsState || storesState) {
    if (!wide) code.unshift(0x66);
    if (storesState) {
      const hide = wide ? [12, 16, 20, 24] : [6, 8, 10, 12];
      for (const offset of hide) code.push(...(wide ? [] : [ZERO_WORD]), 0x83, ZERO_DWORD, ...bytes32(address + offset), 0);
    }
  }
  return code;
}

/** Case number `n` of `seed`: one to four instructions. */
export function x87Case(seed: number, n: number): Case {
  const random = randomFor(seed, n);
  const fx = resetFx();
  randomX87(random, fx);
  const block = new Uint8Array(BLOCK_SIZE);
  for (let i = 0; i < BLOCK_SIZE; i += 4) new DataView(block.buffer).setUint32(i, random.u32(), true);
  const view = new DataView(block.buffer);
  const chosen = [rows[n % rows.length]!];
  while (random.chance(40) && chosen.length < 4) chosen.push(random.pick(rows));
  const code: number[] = [];
  for (const row of chosen) {
    const next = encode(random, row, view);
    if (code.length + next.length < 120) code.push(...next);
  }
  return {
    gpr: Array.from({ length: 8 }, (_, r) => (r === 4 ? DATA + 0x400 : random.u32())), eflags: 0x202 | (random.u32() & 0x8d5), pattern: random.below(PATTERNS), code: padded(code),
    undefinedFlags: 0, name: chosen.map((r) => `${r.opcode.toString(16)} /${r.reg}${r.operand ? ` ${r.operand}` : ` ${r.rm.length === 1 ? r.rm[0] : "i"}`}`).join("; "), fx, block,
  };
}

